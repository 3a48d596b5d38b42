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
        : Math.max(title.y + title.height + 2 * theme.g, upright && !large ? 0.46 * height : 0)
    readonly property real gridHeight: height - gridY - (plain ? 0 : smallHeight + rowGap)
    readonly property real leastCard: Math.max(theme.mainTarget, plain ? 14 * theme.g : 1.35 * theme.b)
    readonly property int rows: Math.max(1, Math.min(Math.ceil(6 / columns), Math.floor((gridHeight + rowGap) / (leastCard + rowGap))))
    readonly property int perPage: rows * columns
    readonly property int pages: Math.ceil(6 / perPage)
    property int shown: 0
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
    Words {
        id: title
        theme: page.theme
        readonly property real before: page.plain ? 56 * page.theme.g : page.edge
        readonly property real after: page.plain ? 3 * page.theme.g : page.edge
        x: page.theme.rightToLeft ? after : before
        y: people.visible ? people.y + people.height + 4 * page.theme.g : page.topEdge
        width: page.width - before - after
        size: page.large ? page.theme.b : page.plain ? page.theme.titleSize : page.theme.heroSize
        strong: true
        //: Patient's screen before the talk: title over six topics.
        text: qsTr("What do you want to talk about?")
    }
    Words {
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

        component Topic: TopicCard {
            required property string topic
            required property int place
            visible: Math.floor(place / page.perPage) === page.shown
            objectName: "topic-" + topic
            theme: page.theme
            width: Math.floor((page.inner - (page.columns - 1) * page.colGap) / page.columns)
            height: Math.floor((page.gridHeight - (page.rows - 1) * page.rowGap) / page.rows)
            readonly property var wanted: page.desk.topics
            chosen: wanted.indexOf(topic) >= 0
            onTapped: page.desk.toggleTopic(topic)
        }
        Topic {
            topic: "medicines"
            place: 0
            icon: "pill"
            //: A topic the patient may want to talk about.
            text: qsTr("Medicines")
        }
        Topic {
            topic: "pain"
            place: 1
            icon: "pain"
            //: A topic the patient may want to talk about.
            text: qsTr("Pain")
        }
        Topic {
            topic: "feelings"
            place: 2
            icon: "feelings"
            //: A topic the patient may want to talk about: worry, mood, fear.
            text: qsTr("Feelings")
        }
        Topic {
            topic: "home"
            place: 3
            icon: "home"
            //: A topic the patient may want to talk about: life at home, help at home.
            text: qsTr("Home")
        }
        Topic {
            topic: "tests"
            place: 4
            icon: "tests"
            //: A topic the patient may want to talk about: tests and their results.
            text: qsTr("Tests")
        }
        Topic {
            topic: "costs"
            place: 5
            icon: "costs"
            //: A topic the patient may want to talk about: what care and medicines cost them.
            text: qsTr("Costs")
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
        Words {
            id: howWords
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
        theme: page.theme
        visible: page.pages > 1
        page: page.shown
        pages: page.pages
        height: page.smallHeight
        x: page.theme.rightToLeft ? page.edge : page.width - width - page.edge
        y: page.height - height
        onPageTapped: turned => page.shown = turned
    }
}
