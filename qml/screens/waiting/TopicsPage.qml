// SPDX-License-Identifier: GPL-3.0-or-later
// What the patient wants to talk about: cards to tap, and the way to the list they make.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property WaitingDesk desk
    required property bool upright
    required property string spoken
    readonly property var topics: desk.topics.all
    readonly property var aloud: {
        const list = title.visible ? [title.text] : []
        for (let i = shown * onPage; i < Math.min(topics.length, (shown + 1) * onPage); ++i)
            list.push(columns === 3 ? topics[i].word : topics[i].words)
        return list
    }

    readonly property bool large: theme.textScale > 1.25
    readonly property real edge: 6 * theme.g
    readonly property real inner: width - 2 * edge
    readonly property int columns: theme.textScale > 1.75 || (large && upright) ? 1 : large || upright ? 2 : 3
    readonly property real headHeight: Math.round(Math.max(theme.target, 9.6 * theme.g))
    readonly property real headY: (upright ? 3.9 : 2.6) * theme.g
    readonly property real gap: Math.max(theme.gap, 1.85 * theme.g)
    readonly property real footHeight: Math.round(Math.max(theme.mainTarget, 1.3 * theme.b))
    readonly property real footY: height - footHeight
    readonly property real gridY: (title.visible ? Math.max(headY + headHeight, title.y + title.height) : headY + headHeight) + 2.4 * theme.g
    readonly property real least: Math.max(theme.mainTarget, large ? 1.6 * theme.b : upright ? 22 * theme.g : 0)
    readonly property real gridHeight: footY - gridY - gap
    readonly property int rows: Math.max(1, Math.floor((gridHeight + gap) / (least + gap)))
    readonly property int perPage: Math.min(10, rows * columns)
    readonly property int pages: Math.ceil(10 / perPage)
    // Pages of about the same number of cards.
    readonly property int evenRows: Math.ceil(Math.ceil(10 / pages) / columns)
    readonly property int onPage: evenRows * columns
    property int shown: 0
    onVisibleChanged: shown = 0
    onPagesChanged: shown = 0

    IconButton {
        id: home
        objectName: "menu"
        theme: page.theme
        x: page.theme.rightToLeft ? page.width - width - page.edge : page.edge
        y: page.headY
        width: page.headHeight
        height: page.headHeight
        icon: "back"
        //: Screen reader: button back to the choices of the waiting room's screen.
        accessibleName: qsTr("Back")
        onTapped: page.desk.menu()
    }
    SpokenWords {
        id: title
        spoken: page.spoken
        visible: !page.large || page.upright
        theme: page.theme
        size: page.large ? page.theme.b : page.upright ? page.theme.heroSize : page.theme.titleSize
        strong: true
        readonly property real before: page.edge + (page.upright ? 0 : home.width + 3 * page.theme.g)
        x: page.theme.rightToLeft ? page.edge : before
        y: page.upright ? home.y + home.height + 2.6 * page.theme.g : Math.max(0, page.headY + (home.height - height) / 2)
        width: page.width - page.edge - before
        //: Waiting room: title over the cards of topics; the cards end the sentence.
        text: qsTr("I want to talk about")
    }
    Grid {
        x: page.edge
        y: page.gridY
        columns: page.columns
        spacing: page.gap
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        Repeater {
            model: page.desk.topics.all
            TopicCard {
                required property var modelData
                required property int index
                visible: Math.floor(index / page.onPage) === page.shown
                objectName: "topic-" + modelData.id
                spoken: page.spoken
                theme: page.theme
                width: Math.floor((page.inner - (page.columns - 1) * page.gap) / page.columns)
                height: Math.floor(Math.min((page.gridHeight - (page.evenRows - 1) * page.gap) / page.evenRows, (page.upright ? 25 : 19) * page.theme.g * page.theme.textScale))
                icon: modelData.icon
                pictogram: modelData.pictogram
                text: page.columns === 3 ? modelData.word : modelData.words
                chosen: modelData.chosen
                onTapped: page.desk.topics.toggle(modelData.id)
            }
        }
    }
    BigButton {
        objectName: "my-list"
        visible: page.desk.topics.count > 0
        theme: page.theme
        kind: BigButton.Kind.Filled
        x: page.theme.rightToLeft ? page.width - width - page.edge : page.edge
        y: page.footY
        width: page.inner - (turn.visible ? turn.width + page.theme.gap : 0)
        height: page.footHeight
        icon: "checklist"
        //: Button to the list of topics the patient picked. %1 is how many.
        text: qsTr("My list: %1").arg(page.desk.topics.count)
        onTapped: page.desk.showList()
    }
    PageTurn {
        id: turn
        objectName: "topics-turn"
        theme: page.theme
        page: page.shown
        pages: page.pages
        height: page.footHeight
        x: page.theme.rightToLeft ? page.edge : page.width - width - page.edge
        y: page.footY
        onPageTapped: turned => page.shown = turned
    }
}
