// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, rooms, checklists, lock: in one row as wide as their words, or two rows where that is too narrow.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme
import WarmHandoff.View

Grid {
    id: nav

    required property Theme theme
    required property ChampionDesk desk

    readonly property real natural: numbers.implicitWidth + rooms.implicitWidth + lists.implicitWidth + lock.implicitWidth + 3 * spacing
    readonly property bool single: natural <= width
    readonly property real spare: (width - natural) / 4
    readonly property real half: Math.floor((width - spacing) / 2)

    columns: single ? 4 : 2
    spacing: theme.gap
    layoutDirection: theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

    component Way: BigButton {
        theme: nav.theme
        stacked: true
        padding: 1.6 * theme.g
        width: nav.single ? Math.floor(implicitWidth + nav.spare) : nav.half
        height: theme.mainTarget
    }

    Way {
        id: numbers
        objectName: "numbers"
        icon: "chart"
        //: Button of the champion's screen: how many handoffs there were, and how long they took.
        text: qsTr("Numbers")
        chosen: nav.desk.page === ChampionDesk.NumbersPage
        onTapped: nav.desk.showNumbers()
    }
    Way {
        id: rooms
        objectName: "rooms"
        icon: "door"
        //: Button of the champion's screen: the exam rooms and their devices.
        text: qsTr("Rooms")
        chosen: nav.desk.page === ChampionDesk.RoomsPage
        onTapped: nav.desk.showRooms()
    }
    Way {
        id: lists
        objectName: "checklists"
        icon: "checklist"
        //: Button of the champion's screen: the checklists of the kinds of handoff.
        text: qsTr("Checklists")
        chosen: nav.desk.page === ChampionDesk.TemplatesPage || nav.desk.page === ChampionDesk.StepsPage
        onTapped: nav.desk.showTemplates()
    }
    Way {
        id: lock
        objectName: "lock"
        icon: "lock"
        //: Button of the champion's screen: closes it until the PIN is typed again.
        text: qsTr("Lock")
        onTapped: nav.desk.lock()
    }
}
