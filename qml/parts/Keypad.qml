// SPDX-License-Identifier: GPL-3.0-or-later
// 3 x 4 keys for the PIN. Digits are keys, never shown again and never read out; PinDots tells how many were typed.
// Silent. Never mirrored: numbers stand the same everywhere.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Grid {
    id: pad

    required property Theme theme
    property bool canEnter: false
    property real key: Math.round(Math.max(27 * theme.mm, 17 * theme.g))
    property real keyHeight: key
    signal digitTapped(string digit)
    signal backTapped
    signal enterTapped

    columns: 3
    spacing: theme.gap

    component Key: BigButton {
        theme: pad.theme
        width: pad.key
        height: pad.keyHeight
        bounceMs: 0 // the same digit may come twice
        textSize: Math.max(theme.b, 10 * theme.g)
        iconSize: 9 * theme.g
    }

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
        Key {
            required property string modelData
            objectName: "key-" + modelData
            text: modelData
            onTapped: pad.digitTapped(modelData)
        }
    }
    Key {
        objectName: "key-back"
        icon: "undo"
        //: Screen reader: key that takes the last digit back.
        accessibleName: qsTr("Take back")
        onTapped: pad.backTapped()
    }
    Key {
        objectName: "key-0"
        text: "0"
        onTapped: pad.digitTapped("0")
    }
    Key {
        objectName: "key-enter"
        kind: pad.canEnter ? BigButton.Kind.Filled : BigButton.Kind.Open
        icon: "tick"
        //: Screen reader: key that enters the PIN.
        accessibleName: qsTr("Enter")
        onTapped: pad.enterTapped()
    }
}
