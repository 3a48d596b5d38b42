// SPDX-License-Identifier: GPL-3.0-or-later
// Three people, a few words and, while a step runs, three answers. With large words the triangle goes; answers that do
// not fit below the words come on faces of their own.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme

Item {
    id: page

    required property Theme theme
    required property bool upright
    /// 0 giver, 1 receiver, 2 patient, -1 nobody.
    property int lead: -1
    /// The words stand on the sun: the patient is to speak.
    property bool sun: false
    property string title
    property string text
    property bool answers: false
    /// What was answered: "confirm", "add", "question" or "".
    property string answer
    property bool heard: false
    property string action
    /// What is talked about, in the middle of the triangle.
    property string pictogram
    property string icon
    /// Something tapped before still waits for the team.
    property bool handUp: false
    /// Topics still to talk about: {icon, word}; they stand below the words.
    property var topics: []
    required property string spoken
    readonly property bool answering: answers && (!faced || face > 0)
    readonly property var aloud: {
        const list = []
        if (face === 0)
            list.push(title, text, ...topics.map(topic => topic.words))
        for (const choice of [confirm, add, question])
            if (answering && choice.visible)
                list.push(choice.text)
        return list
    }
    signal answerTapped(kind: string)
    signal actionTapped

    readonly property bool large: theme.textScale > 1.25
    readonly property real edge: 6 * theme.g
    readonly property real inner: width - 2 * edge
    readonly property int ground: sun ? Theme.Turn : Theme.Paper

    // Answers: a row, a column, or by faces.
    readonly property bool column: upright || large
    readonly property real answerHeight: !column ? 0.43 * height : !large ? 17 * theme.g
        : Math.max(theme.mainTarget, 2.5 * theme.b)
    readonly property real spacing: column ? theme.gap : 3 * theme.g
    readonly property real columnHeight: 3 * answerHeight + 2 * spacing
    readonly property bool faced: answers && large && height - columnHeight < 40 * theme.g
    readonly property real turnHeight: Math.round(Math.max(theme.mainTarget, 1.3 * theme.b))
    readonly property int perFace: !faced ? 3
        : Math.max(1, Math.min(3, Math.floor((height - 4 * theme.g - turnHeight) / (answerHeight + spacing))))
    readonly property int faces: faced ? 1 + Math.ceil(3 / perFace) : 1
    property int face: 0
    onTitleChanged: face = 0
    onFacesChanged: face = 0

    readonly property real footHeight: faced ? turnHeight : answers ? (column ? columnHeight : answerHeight)
        : action !== "" ? Math.max(theme.mainTarget, turnHeight) : 0
    readonly property real footY: height - footHeight
    readonly property real bandHeight: footY - (footHeight > 0 ? 2.6 * theme.g : 0)
    readonly property real triangleHeight: !upright ? Math.min(33 * theme.g, bandHeight - 5 * theme.g)
        : Math.min(46 * theme.g, bandHeight * 0.48)
    readonly property real triangleWidth: upright ? Math.min(inner, triangleHeight * 1.37) : 40 * theme.g

    Rectangle {
        visible: page.sun && page.face === 0
        width: parent.width
        height: page.bandHeight
        color: page.theme.turn
    }
    Triangle {
        visible: !page.large
        theme: page.theme
        x: page.upright ? (page.width - width) / 2 : page.theme.rightToLeft ? page.width - width - 4.5 * page.theme.g : 4.5 * page.theme.g
        y: page.upright ? 4 * page.theme.g : page.sun ? 1.2 * page.theme.g : Math.min((page.bandHeight - height) / 2, 8 * page.theme.g)
        width: Math.round(page.triangleWidth)
        height: Math.round(page.sun && !page.upright ? 33 * page.theme.g : page.triangleHeight)
        // Room in the middle for what is talked about.
        headRadius: Math.min(width * (pictogram === "" && icon === "" ? 0.1536 : 0.132), height * 0.2)
        lead: page.lead
        big: page.sun
        sunGround: page.sun
        pictogram: page.pictogram
        icon: page.icon
        calling: page.handUp
        calm: true
    }
    Passage {
        id: words
        readonly property real before: page.large || page.upright ? page.edge : 48.3 * page.theme.g
        readonly property real after: page.large || page.upright ? page.edge : 4 * page.theme.g
        visible: page.face === 0
        theme: page.theme
        spoken: page.spoken
        ground: page.ground
        x: page.theme.rightToLeft ? after : before
        y: page.upright && !page.large ? (page.sun ? 9.5 : 7) * page.theme.g + page.triangleHeight : 3.4 * page.theme.g
        width: page.width - before - after
        height: page.bandHeight - y - page.theme.g - (chips.visible ? chips.height + 0.8 * page.theme.g : 0)
        titleSize: page.large ? page.theme.b : page.sun && !page.upright && page.topics.length === 0 ? page.theme.turnSize : page.theme.heroSize
        title: page.title
        // With large words the topics stand among them.
        text: page.large && page.topics.length > 0
            ? page.text + "<br><b>" + page.topics.map(topic => topic.word).join(", ") + "</b>" : page.text
    }
    Row {
        id: chips
        visible: page.topics.length > 0 && page.face === 0 && !page.large
        x: page.theme.rightToLeft ? page.width - width - words.before : words.before
        y: page.bandHeight - height - 1.4 * page.theme.g
        spacing: 1.6 * page.theme.g
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        readonly property real room: words.width
        Repeater {
            id: topicChips
            model: page.topics
            Chip {
                required property var modelData
                required property int index
                // Three by their word, the rest by a sign alone.
                readonly property bool worded: page.topics.length <= (page.upright ? 2 : 3)
                theme: page.theme
                ground: Theme.Surface
                icon: modelData.icon
                text: worded ? modelData.word : ""
                padding: 1.8 * theme.g
                Accessible.role: Accessible.StaticText
                Accessible.name: modelData.words
            }
        }
    }
    Grid {
        visible: page.answers && (!page.faced || page.face > 0)
        x: page.edge
        y: page.faced ? 2.6 * page.theme.g : page.footY
        columns: page.column ? 1 : 3
        spacing: page.spacing
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

        component Choice: AnswerButton {
            required property string kind
            required property int place
            theme: page.theme
            spoken: page.spoken
            objectName: "answer-" + kind
            visible: !page.faced || Math.floor(place / page.perFace) === page.face - 1
            // Never smaller than a target, not even before the page has its size.
            width: Math.floor(Math.max(2 * theme.mainTarget, page.column ? page.inner : (page.inner - 2 * page.spacing) / 3))
            height: Math.round(Math.max(theme.mainTarget, page.answerHeight))
            chosen: page.answer === kind
            heard: chosen && page.heard
            onTapped: page.answerTapped(kind)
        }
        Choice {
            id: confirm
            kind: "confirm"
            place: 0
            icon: "tick"
            tint: Theme.Done
            //: Patient's answer: what was said is right. Two short lines.
            text: qsTr("That’s right")
        }
        Choice {
            id: add
            kind: "add"
            place: 1
            icon: "hand"
            tint: Theme.Turn
            //: Patient's answer: they want to add something. Two short lines.
            text: qsTr("I want to add")
        }
        Choice {
            id: question
            kind: "question"
            place: 2
            icon: "question"
            tint: Theme.Info
            //: Patient's answer: they have a question. Two short lines.
            text: qsTr("I have a question")
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
        kind: page.face === 0 ? BigButton.Kind.Filled : BigButton.Kind.Open
        icon: page.face + 1 < page.faces ? "chevron-right" : "chevron-left"
        iconAfter: page.face + 1 < page.faces
        text: page.face === 0
            //: Button, with very large words: to the three answers.
            ? qsTr("Answer")
            : page.face + 1 < page.faces
            //: Button, with very large words: to more answers.
            ? qsTr("More")
            //: Button, with very large words: back to what is asked.
            : qsTr("Back")
        onTapped: page.face = (page.face + 1) % page.faces
    }
    BigButton {
        objectName: "talk-action"
        visible: page.action !== ""
        theme: page.theme
        x: page.edge
        y: page.footY
        width: page.inner
        height: page.footHeight
        text: page.action
        onTapped: page.actionTapped()
    }
}
