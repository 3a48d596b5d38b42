// SPDX-License-Identifier: GPL-3.0-or-later
// The PIN keypad.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme

Item {
    id: page

    required property Theme theme
    property string variant
    Words {
        theme: page.theme
        x: 36; y: 28
        width: 620
        size: theme.titleSize
        strong: true
        text: "For the champion"
    }
    PinDots {
        theme: page.theme
        x: 36; y: 380
        count: 4
        typed: 2
    }
    Keypad {
        theme: page.theme
        x: parent.width - width - 36; y: 28
        key: 172
        canEnter: true
    }
    BigButton {
        theme: page.theme
        x: 36; y: 650
        width: 300; height: 126
        icon: "chevron-left"
        text: "Rooms"
    }
}
