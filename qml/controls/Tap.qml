// SPDX-License-Identifier: GPL-3.0-or-later
// What can be tapped: finger, mouse, keyboard, switch and screen reader all end in tapped(). Draws nothing but focus.
// A finger may slide a little, press as long as it needs, and bounce: one touch is one tap.
import QtQuick
import WarmHandoff.Theme

Item {
    id: tap

    required property Theme theme
    property string accessibleName
    property string accessibleHint
    /// For the tour, which measures targets: this is one, and whether it is a main one (20 mm) or any (12 mm).
    readonly property bool isTarget: true
    property bool mainTarget: false
    property real focusRadius: theme.radius
    /// A tap is on its way to the disk: further ones wait.
    property bool waiting: false
    /// A second tap this soon is a tremor, not a wish. Keys that are typed twice set it to 0.
    property int bounceMs: 250
    readonly property bool pressed: area.pressed && !waiting
    signal tapped

    /// The one way in; tests and the screen reader use it too.
    function press() {
        if (tap.waiting || bounce.running)
            return
        if (tap.bounceMs > 0)
            bounce.start()
        tap.tapped() // last: the page may be gone after it
    }

    activeFocusOnTab: true
    z: activeFocus ? 1 : 0
    Accessible.role: Accessible.Button
    Accessible.name: accessibleName
    Accessible.description: accessibleHint
    Accessible.focusable: true
    Accessible.onPressAction: tap.press()
    Accessible.onToggleAction: tap.press()
    Keys.onPressed: event => {
        switch (event.key) {
        case Qt.Key_Space: case Qt.Key_Return: case Qt.Key_Enter: case Qt.Key_Select:
            event.accepted = true
            if (!event.isAutoRepeat)
                tap.press()
        }
    }

    Timer {
        id: bounce
        interval: tap.bounceMs
    }

    TapHandler {
        id: area
        gesturePolicy: TapHandler.ReleaseWithinBounds
        // Qt drops a tap held for long; ours has no long press, and slow fingers count.
        longPressThreshold: 3600
        margin: Math.floor(tap.theme.gap / 2) - 1
        onTapped: tap.press()
    }

    FocusRing {
        theme: tap.theme
        inner: tap.focusRadius
        visible: tap.activeFocus
    }
}
