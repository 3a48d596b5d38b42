// SPDX-License-Identifier: GPL-3.0-or-later
// The champion's screen: the PIN, and behind it numbers, rooms and checklists with the same row of buttons at the foot.
import QtQuick
import WarmHandoff.Parts
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: station

    required property Theme theme
    required property Display display
    required property ChampionDesk desk
    /// What the practice's files lack, one line each, in English as the log has it.
    required property var problems
    readonly property bool open: desk.page !== ChampionDesk.PinPage && desk.page !== ChampionDesk.ChoosePinPage
    readonly property real margin: 4 * theme.g

    PinPage {
        anchors.fill: parent
        visible: !station.open
        theme: station.theme
        display: station.display
        desk: station.desk
    }
    Item {
        visible: station.open
        width: parent.width
        height: nav.y - 2.2 * station.theme.g

        NumbersPage {
            anchors.fill: parent
            visible: station.desk.page === ChampionDesk.NumbersPage
            theme: station.theme
            desk: station.desk
            problems: station.problems
        }
        RoomsPage {
            anchors.fill: parent
            visible: station.desk.page === ChampionDesk.RoomsPage
            theme: station.theme
            desk: station.desk
        }
        TemplatesPage {
            anchors.fill: parent
            visible: station.desk.page === ChampionDesk.TemplatesPage
            theme: station.theme
            desk: station.desk
        }
        PapersPage {
            anchors.fill: parent
            visible: station.desk.page === ChampionDesk.PapersPage
            theme: station.theme
            desk: station.desk.papers
            display: station.display
            templates: station.desk.templates
        }
        LanguagesPage {
            anchors.fill: parent
            visible: station.desk.page === ChampionDesk.LanguagesPage
            theme: station.theme
            desk: station.desk.languages
        }
        StepsPage {
            anchors.fill: parent
            visible: station.desk.page === ChampionDesk.StepsPage
            theme: station.theme
            desk: station.desk
        }
    }
    NavRow {
        id: nav
        visible: station.open && !station.desk.idle.warning
        theme: station.theme
        desk: station.desk
        x: station.margin
        y: station.height - height - 2.2 * station.theme.g
        width: station.width - 2 * station.margin
    }
    TimeoutBar { // in the row's place; on the PIN's page the page has its own
        visible: station.open && station.desk.idle.warning
        theme: station.theme
        x: station.margin
        y: station.height - height - 2.2 * station.theme.g
        width: station.width - 2 * station.margin
        share: station.desk.idle.left
        onStayTapped: station.desk.idle.stay()
    }
}
