// SPDX-License-Identifier: GPL-3.0-or-later
// A small square button that has an icon only; its meaning is in accessibleName.
import QtQuick
import WarmHandoff.Theme

Tap {
    id: button

    required property string icon
    property real iconSize: theme.b * 0.9
    property bool mirrorIcon: theme.rightToLeft && (icon === "back" || icon === "forward" || icon.startsWith("chevron-"))

    implicitWidth: theme.target
    implicitHeight: theme.target

    Rectangle {
        anchors.fill: parent
        radius: button.theme.radius
        color: button.pressed ? button.theme.info : button.theme.surface
        border.width: button.theme.controlEdge
        border.color: button.theme.action
    }
    Icon {
        anchors.centerIn: parent
        name: button.icon
        tint: button.theme.action
        size: Math.min(button.iconSize, button.height * 0.72)
        mirrored: button.mirrorIcon
    }
}
