// SPDX-License-Identifier: GPL-3.0-or-later
// What can be tapped: finger, mouse, keyboard, switch and screen reader all end in tapped(). Draws nothing but focus.
import QtQuick
import WarmHandoff.Theme

Item {
    id: tap

    required property Theme theme
    property string accessibleName
    /// For the tour, which measures targets: this is one, and whether it is a main one (20 mm) or any (12 mm).
    readonly property bool isTarget: true
    property bool mainTarget: false
    property real focusRadius: theme.radius
    readonly property bool pressed: area.pressed && area.containsMouse
    signal tapped

    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: accessibleName
    Accessible.focusable: true
    Accessible.onPressAction: tap.tapped()
    Keys.onSpacePressed: tap.tapped()
    Keys.onReturnPressed: tap.tapped()
    Keys.onEnterPressed: tap.tapped()
    z: activeFocus ? 1 : 0

    MouseArea {
        id: area
        anchors.fill: parent
        onClicked: tap.tapped()
    }

    FocusRing {
        theme: tap.theme
        radius: tap.focusRadius
        visible: tap.activeFocus && tap.visible
    }
}
