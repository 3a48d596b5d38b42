// SPDX-License-Identifier: GPL-3.0-or-later
// A small round sign on the corner of something: done, put off, wants to speak. Never a target.
import QtQuick
import WarmHandoff.Theme

Rectangle {
    id: badge

    required property Theme theme
    required property string icon
    property color ink: theme.actionInk
    /// A ring of the ground it lies on; 0 for none.
    property real ring: 0
    property color ringColor: theme.paper

    height: width
    radius: width / 2
    color: theme.action
    border.width: ring
    border.color: ringColor

    Icon {
        anchors.centerIn: parent
        name: badge.visible ? badge.icon : ""
        tint: badge.ink
        size: Math.round((badge.width - 2 * badge.ring) * 0.72)
        stroke: 3.2
        mirrored: badge.theme.turns(badge.icon)
    }
}
