// SPDX-License-Identifier: GPL-3.0-or-later
// The champion's pages and the lock: in one row as wide as their words, or more rows where that is too narrow.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme
import WarmHandoff.View

Grid {
    id: nav

    required property Theme theme
    required property ChampionDesk desk

    readonly property var ways: [numbers, rooms, lists, papers, languages, lock]
    readonly property real natural: ways.reduce((sum, way) => sum + way.need, 0) + (ways.length - 1) * spacing
    readonly property real widest: ways.reduce((most, way) => Math.max(most, way.need), 0)
    readonly property bool single: natural <= width
    readonly property real spare: (width - natural) / ways.length
    readonly property real third: Math.floor((width - 2 * spacing) / 3)

    columns: single ? ways.length : widest <= third ? 3 : 2
    spacing: theme.gap
    layoutDirection: theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

    // In several rows they are lower and have words only: the page above needs the height.
    component Way: BigButton {
        required property string sign
        readonly property real need: Math.ceil(wordsWidth + 2 * padding)
        theme: nav.theme
        mainTarget: nav.single
        stacked: nav.single
        spread: !nav.single // from the edge on: the mark of the chosen one stands at the end
        padding: 1.6 * theme.g
        icon: nav.single ? sign : ""
        width: nav.single ? Math.floor(need + nav.spare) : Math.floor((nav.width - (nav.columns - 1) * nav.spacing) / nav.columns)
        height: nav.single ? theme.mainTarget : Math.round(Math.max(theme.target, 1.3 * theme.b + 1.6 * theme.g))
    }

    Way {
        id: numbers
        objectName: "numbers"
        sign: "chart"
        //: Button of the champion's screen: how many handoffs there were, and how long they took.
        text: qsTr("Numbers")
        chosen: nav.desk.page === ChampionDesk.NumbersPage
        onTapped: nav.desk.showNumbers()
    }
    Way {
        id: rooms
        objectName: "rooms"
        sign: "door"
        //: Button of the champion's screen: the exam rooms and their devices.
        text: qsTr("Rooms")
        chosen: nav.desk.page === ChampionDesk.RoomsPage
        onTapped: nav.desk.showRooms()
    }
    Way {
        id: lists
        objectName: "checklists"
        sign: "checklist"
        //: Button of the champion's screen: the checklists of the kinds of handoff.
        text: qsTr("Checklists")
        chosen: nav.desk.page === ChampionDesk.TemplatesPage || nav.desk.page === ChampionDesk.StepsPage
        onTapped: nav.desk.showTemplates()
    }
    Way {
        id: papers
        objectName: "papers"
        sign: "print"
        //: Button of the champion's screen: papers to look at and print.
        text: qsTr("Papers")
        chosen: nav.desk.page === ChampionDesk.PapersPage
        onTapped: nav.desk.showPapers()
    }
    Way {
        id: languages
        objectName: "languages"
        sign: "language"
        //: Button of the champion's screen: which translations have been reviewed. Short.
        text: qsTr("Languages")
        chosen: nav.desk.page === ChampionDesk.LanguagesPage
        onTapped: nav.desk.showLanguages()
    }
    Way {
        id: lock
        objectName: "lock"
        sign: "lock"
        //: Button of the champion's screen: closes it until the PIN is typed again.
        text: qsTr("Lock")
        onTapped: nav.desk.lock()
    }
}
