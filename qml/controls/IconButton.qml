// SPDX-License-Identifier: GPL-3.0-or-later
// A small square button that has an icon only; its meaning is in accessibleName.
import QtQuick
import WarmHandoff.Theme

Tap {
    id: button

    required property string icon
    property real iconSize: theme.b
    property bool chosen: false

    implicitWidth: theme.target
    implicitHeight: theme.target

    Rectangle {
        anchors.fill: parent
        radius: button.theme.radius
        color: button.chosen ? button.theme.done : button.pressed ? button.theme.info : button.theme.surface
        border.width: button.chosen ? button.theme.chosenEdge : button.theme.controlEdge
        border.color: button.theme.action
    }
    Icon {
        anchors.centerIn: parent
        name: button.icon
        tint: button.chosen ? button.theme.doneInk : button.pressed ? button.theme.infoInk : button.theme.action
        size: Math.round(Math.min(button.iconSize, button.height * 0.72, button.width * 0.72))
        mirrored: button.theme.turns(button.icon)
    }
}
