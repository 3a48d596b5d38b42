// SPDX-License-Identifier: GPL-3.0-or-later
// What a person in the waiting room can do: read how it works, watch the short film, make their list.
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
    readonly property var aloud: {
        const list = title.visible ? [title.text] : []
        for (const card of [read, watch, topics])
            if (card.visible)
                list.push(card.text)
        return list
    }

    readonly property bool large: theme.textScale > 1.25
    readonly property real edge: 6 * theme.g
    readonly property real inner: width - 2 * edge
    readonly property bool rows: upright || large
    readonly property int count: desk.hasFilm ? 3 : 2
    readonly property real headHeight: Math.round(Math.max(theme.target, 9.6 * theme.g))
    readonly property real headY: (upright ? 3.9 : 2.6) * theme.g
    // With words that large the title goes before the cards do: they say the same.
    readonly property real titleEnd: title.visible ? Math.max(headY + headHeight, title.y + title.height) : headY + headHeight
    /// Large words in a low place: the way out stands beside the cards instead of above them.
    readonly property bool sideways: large && !upright
    readonly property real cardsY: sideways ? headY : titleEnd + 2.6 * theme.g
    readonly property real aside: sideways ? headHeight + 3 * theme.g : 0
    readonly property real gap: Math.max(theme.gap, 2 * theme.g)
    readonly property real cardWidth: rows ? inner - aside : Math.floor((inner - (count - 1) * gap) / count)
    readonly property real cardHeight: Math.floor(rows ? Math.min((height - cardsY - (count - 1) * gap) / count, 36 * theme.g)
                                                       : height - cardsY)

    IconButton {
        id: leave
        objectName: "leave"
        theme: page.theme
        x: page.theme.rightToLeft ? page.width - width - page.edge : page.edge
        y: page.headY
        width: page.headHeight
        height: page.headHeight
        icon: "home"
        //: Screen reader: button back to the first screen; the list is wiped.
        accessibleName: qsTr("I am done")
        onTapped: page.desk.home()
    }
    SpokenWords {
        id: title
        spoken: page.spoken
        readonly property bool fits: !page.large || page.upright && page.height - page.headY - height > page.count * 1.6 * page.theme.mainTarget
        visible: fits
        theme: page.theme
        size: page.large ? page.theme.b : page.upright ? page.theme.heroSize : page.theme.titleSize
        strong: true
        readonly property real before: page.edge + (page.upright ? 0 : leave.width + 3 * page.theme.g)
        x: page.theme.rightToLeft ? page.edge : before
        y: page.upright ? leave.y + leave.height + 2.6 * page.theme.g
                        : Math.max(page.headY, page.headY + (leave.height - height) / 2)
        width: page.width - page.edge - before
        //: Waiting room: title over the ways to go: read, watch a film, make a list.
        text: qsTr("What would you like to do?")
    }
    Grid {
        x: page.theme.rightToLeft ? page.edge : page.edge + page.aside
        y: page.cardsY
        columns: page.rows ? 1 : page.count
        spacing: page.gap
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        ChoiceCard {
            id: read
            objectName: "read"
            spoken: page.spoken
            theme: page.theme
            width: page.cardWidth
            height: page.cardHeight
            icon: "document"
            picture: "hear-it-all"
            //: Waiting room: opens the fact sheet's cards.
            text: qsTr("How it works")
            onTapped: page.desk.readSheet()
        }
        ChoiceCard {
            id: watch
            objectName: "watch"
            spoken: page.spoken
            visible: page.desk.hasFilm
            theme: page.theme
            width: page.cardWidth
            height: page.cardHeight
            icon: "play"
            picture: "speak-up"
            //: Waiting room: plays a film of less than a minute.
            text: qsTr("A short film")
            onTapped: page.desk.watch()
        }
        ChoiceCard {
            id: topics
            objectName: "topics"
            spoken: page.spoken
            theme: page.theme
            width: page.cardWidth
            height: page.cardHeight
            icon: "checklist"
            picture: "bring-list"
            //: Waiting room: opens the cards of topics, from which the patient makes a list.
            text: qsTr("Make my list")
            onTapped: page.desk.chooseTopics()
        }
    }
}
