// SPDX-License-Identifier: GPL-3.0-or-later
// Before the handoff: what the patient wants to talk about, and the way to the fact sheet.
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
    readonly property var topics: desk.topics.all
    readonly property var aloud: {
        const list = []
        for (const words of [title, note])
            if (words.visible)
                list.push(words.text)
        for (let i = shown * onPage; i < Math.min(topics.length, (shown + 1) * onPage); ++i)
            list.push(columns === 1 ? topics[i].words : topics[i].word)
        list.push(howWords.text)
        return list
    }

    readonly property bool large: theme.textScale > 1.25
    readonly property bool plain: !upright && !large // the drawing of LOOK: the way in beside the question
    readonly property real edge: 6 * theme.g
    readonly property real inner: width - 2 * edge
    readonly property int columns: upright ? (large ? 1 : 2) : theme.textScale > 1.75 ? 1 : large ? 2 : 3
    readonly property real rowGap: Math.max(theme.gap, 1.85 * theme.g)
    readonly property real colGap: columns === 3 ? 3 * theme.g : theme.gap
    readonly property real topEdge: upright ? 5 * theme.g : 2.4 * theme.g
    readonly property real smallHeight: Math.round(Math.max(theme.mainTarget, 1.3 * theme.b))
    readonly property real gridY: plain ? 29.3 * theme.g
        : !title.visible ? topEdge : Math.max(title.y + title.height + 2 * theme.g, upright && !large ? 0.46 * height : 0)
    readonly property real gridHeight: height - gridY - (plain ? 0 : smallHeight + rowGap)
    readonly property real leastCard: Math.max(theme.mainTarget, plain ? 14 * theme.g : 1.35 * theme.b)
    readonly property int topicCount: 10
    readonly property int rows: Math.max(1, Math.min(Math.ceil(topicCount / columns), Math.floor((gridHeight + rowGap) / (leastCard + rowGap))))
    readonly property int fitting: rows * columns
    /// The drawing of LOOK has no foot: there the last place of the grid turns the page.
    readonly property bool inGrid: plain && fitting < topicCount
    readonly property int onPage: inGrid ? fitting - 1 : fitting
    readonly property int pages: Math.ceil(topicCount / onPage)
    readonly property real cardWidth: Math.floor((inner - (columns - 1) * colGap) / columns)
    readonly property real cardHeight: Math.floor((gridHeight - (rows - 1) * rowGap) / rows)
    property int shown: 0
    onVisibleChanged: shown = 0
    onPagesChanged: shown = 0

    Triangle {
        id: people
        visible: page.upright && !page.large
        theme: page.theme
        x: (page.width - width) / 2
        y: 4 * page.theme.g
        height: Math.round(Math.min(34 * page.theme.g, 0.26 * page.height))
        width: Math.round(height * 1.45)
    }
    SpokenWords {
        id: title
        spoken: page.spoken
        // Very large words leave no room for it beside a card; the cards speak for themselves.
        visible: !page.large || page.height - y - height - 2 * page.theme.g - page.smallHeight - page.rowGap >= page.leastCard
        theme: page.theme
        readonly property real before: page.plain ? 56 * page.theme.g : page.edge
        readonly property real after: page.plain ? 3 * page.theme.g : page.edge
        x: page.theme.rightToLeft ? after : before
        y: people.visible ? people.y + people.height + 4 * page.theme.g : page.topEdge
        width: page.width - before - after
        size: page.large ? page.theme.b : page.plain ? page.theme.titleSize : page.theme.heroSize
        strong: true
        //: Patient's screen before the talk: title over the topics.
        text: qsTr("What do you want to talk about?")
    }
    SpokenWords {
        id: note
        spoken: page.spoken
        visible: !page.large && y + height < page.gridY
        theme: page.theme
        quiet: true
        x: title.x
        y: title.y + title.height + 0.4 * page.theme.g
        width: title.width
        //: Patient's screen, under the question: the team sees the topics that were tapped.
        text: qsTr("Your team will see it.")
    }
    Grid {
        x: page.edge
        y: page.gridY
        columns: page.columns
        rowSpacing: page.rowGap
        columnSpacing: page.colGap
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
                width: page.cardWidth
                height: page.cardHeight
                icon: modelData.icon
                pictogram: modelData.pictogram
                text: page.columns === 1 ? modelData.words : modelData.word
                chosen: modelData.chosen
                onTapped: page.desk.topics.toggle(modelData.id)
            }
        }
        PageTurn {
            objectName: visible ? "topics-turn" : ""
            visible: page.inGrid
            theme: page.theme
            page: page.shown
            pages: page.pages
            width: page.cardWidth
            height: page.cardHeight
            onPageTapped: turned => page.shown = turned
        }
    }
    Tap { // the people are the sign of this button where there is room for them
        id: how
        visible: page.plain
        objectName: visible ? "how-it-works" : ""
        theme: page.theme
        mainTarget: true
        accessibleName: howWords.text
        x: page.theme.rightToLeft ? page.width - width - page.edge : page.edge
        y: 2.6 * page.theme.g
        width: Math.round(47 * page.theme.g)
        height: Math.round(24.4 * page.theme.g)
        onTapped: page.desk.openSheet()
        Panel {
            theme: page.theme
            anchors.fill: parent
            border.width: page.theme.controlEdge
            border.color: page.theme.action
        }
        Triangle {
            theme: page.theme
            width: 25 * page.theme.g
            height: how.height - howWords.height - 2.6 * page.theme.g
            x: (parent.width - width) / 2
            y: 1.2 * page.theme.g
            description: ""
        }
        SpokenWords {
            id: howWords
            spoken: page.spoken
            theme: page.theme
            ground: Theme.Info
            strong: true
            x: 1.5 * page.theme.g
            width: parent.width - 3 * page.theme.g
            y: parent.height - height - page.theme.g
            horizontalAlignment: Text.AlignHCenter
            //: Button on the patient's screen: opens the fact sheet about the talk.
            text: qsTr("How it works")
            Accessible.ignored: true
        }
    }
    BigButton {
        visible: !page.plain
        objectName: visible ? "how-it-works" : ""
        theme: page.theme
        x: page.theme.rightToLeft ? page.width - width - page.edge : page.edge
        y: page.height - height
        width: page.inner - (turn.visible ? turn.width + page.theme.gap : 0)
        height: page.smallHeight
        icon: "info"
        text: howWords.text
        onTapped: page.desk.openSheet()
    }
    PageTurn {
        id: turn
        objectName: visible ? "topics-turn" : ""
        theme: page.theme
        visible: page.pages > 1 && !page.inGrid
        page: page.shown
        pages: page.pages
        height: page.smallHeight
        x: page.theme.rightToLeft ? page.edge : page.width - width - page.edge
        y: page.height - height
        onPageTapped: turned => page.shown = turned
    }
}
