// SPDX-License-Identifier: GPL-3.0-or-later
// The team is about to come in together; meanwhile the patient can say who is with them: a tap, no name.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property PatientDesk desk
    required property bool upright
    required property string spoken
    readonly property var companions: desk.companions
    readonly property var aloud: {
        const list = []
        if (face === 0)
            list.push(...words.aloud)
        if (question.visible)
            list.push(question.text, ...companions.map(companion => companion.word))
        return list
    }

    readonly property bool large: theme.textScale > 1.25
    readonly property real edge: 6 * theme.g
    readonly property real inner: width - 2 * edge
    readonly property bool column: upright || large
    readonly property real gap: column ? theme.gap : 3 * theme.g
    readonly property real cardHeight: Math.round(Math.max(theme.mainTarget, column ? (large ? 1.5 * theme.b : 14 * theme.g) : 15 * theme.g))
    readonly property real footHeight: column ? 3 * cardHeight + 2 * gap : cardHeight
    // With very large words who is there comes on a face of its own.
    readonly property bool faced: height - footHeight - question.height < (large ? 40 : 36) * theme.g
    property int face: 0
    onVisibleChanged: face = 0
    readonly property real turnHeight: Math.round(Math.max(theme.mainTarget, 1.3 * theme.b))
    readonly property real gridY: faced ? question.y + question.height + 1.6 * theme.g : height - footHeight
    readonly property real wordsEnd: faced ? height - turnHeight - 2 * theme.g : question.y - 1.6 * theme.g

    Triangle {
        id: people
        visible: !page.large
        theme: page.theme
        x: page.upright ? (page.width - width) / 2 : page.theme.rightToLeft ? page.width - width - 4.5 * page.theme.g : 4.5 * page.theme.g
        y: page.upright ? 4 * page.theme.g : Math.max(2 * page.theme.g, (page.wordsEnd - height) / 2)
        height: Math.round(Math.min(page.upright ? 40 * page.theme.g : 30 * page.theme.g, page.wordsEnd - 3 * page.theme.g))
        width: Math.round(page.upright ? Math.min(page.inner, height * 1.37) : 40 * page.theme.g)
    }
    Passage {
        id: words
        spoken: page.spoken
        readonly property real before: page.column ? page.edge : 48.3 * page.theme.g
        readonly property real after: page.column ? page.edge : 4 * page.theme.g
        visible: page.face === 0
        theme: page.theme
        x: page.theme.rightToLeft ? after : before
        y: page.upright && !page.large ? people.y + people.height + 4 * page.theme.g : 2.4 * page.theme.g
        width: page.width - before - after
        height: page.wordsEnd - y
        titleSize: page.large ? page.theme.b : page.theme.titleSize
        //: Patient's screen: the assistant and the clinician come into the room together.
        title: qsTr("Your care team will come in together")
        //: Patient's screen, under "Your care team will come in together".
        text: qsTr("They talk here, with you. You can speak up at any time.")
    }
    SpokenWords {
        id: question
        spoken: page.spoken
        visible: !page.faced || page.face === 1
        theme: page.theme
        strong: true
        x: page.edge
        y: page.faced ? 2.4 * page.theme.g : page.height - page.footHeight - height - 1.4 * page.theme.g
        width: page.inner
        //: Patient's screen: title over family, interpreter, helper; several may be tapped.
        text: qsTr("Is someone with you?")
    }
    Grid {
        visible: question.visible
        x: page.edge
        y: page.gridY
        columns: page.column ? 1 : 3
        spacing: page.gap
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        Repeater {
            model: page.desk.companions
            TopicCard {
                required property var modelData
                objectName: "with-" + modelData.id
                spoken: page.spoken
                theme: page.theme
                width: Math.floor(page.column ? page.inner : (page.inner - 2 * page.gap) / 3)
                height: Math.floor(page.faced ? Math.min(page.cardHeight, (page.height - page.turnHeight - page.gridY - 3 * page.gap) / 3) : page.cardHeight)
                icon: modelData.icon
                pictogram: modelData.pictogram
                text: modelData.word
                chosen: modelData.chosen
                onTapped: page.desk.toggleCompanion(modelData.id)
            }
        }
    }
    BigButton {
        objectName: "face"
        visible: page.faced
        theme: page.theme
        x: page.edge
        y: page.height - height
        width: page.inner
        height: page.turnHeight
        icon: page.face === 0 ? "people" : "back"
        text: page.face === 0
            //: Button, with very large words: to family, interpreter, helper.
            ? qsTr("With me")
            //: Button, with very large words: back to the words.
            : qsTr("Back")
        onTapped: page.face = 1 - page.face
    }
}
