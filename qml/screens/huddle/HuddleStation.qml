// SPDX-License-Identifier: GPL-3.0-or-later
// The huddle's screen: what there is to do together, the film, the fact sheet.
import QtQuick
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: station

    required property Theme theme
    required property Display display
    required property HuddleDesk desk

    LaunchPage {
        anchors.fill: parent
        visible: station.desk.page === HuddleDesk.LaunchPage
        theme: station.theme
        display: station.display
        desk: station.desk
    }
    PlayerPage {
        anchors.fill: parent
        visible: station.desk.page === HuddleDesk.PlayerPage
        theme: station.theme
        desk: station.desk
        player: station.desk.player
    }
    SheetPage {
        anchors.fill: parent
        visible: station.desk.page === HuddleDesk.SheetPage
        theme: station.theme
        desk: station.desk
        sheet: station.desk.sheet
    }
}
