// SPDX-License-Identifier: GPL-3.0-or-later
// 3 x 4 keys for the PIN. Digits are keys, never shown again and never read out after the tap.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Grid {
    id: pad

    required property Theme theme
    property bool canEnter: false
    property real key: Math.max(27 * theme.mm, 17 * theme.g)
    property real keyHeight: key
    signal digitTapped(string digit)
    signal backTapped
    signal enterTapped

    columns: 3
    spacing: theme.gap

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
        BigButton {
            required property string modelData
            theme: pad.theme
            objectName: "key-" + modelData
            width: pad.key
            height: pad.keyHeight
            text: modelData
            textSize: theme.heroSize
            onTapped: pad.digitTapped(modelData)
        }
    }
    BigButton {
        theme: pad.theme
        objectName: "key-back"
        width: pad.key
        height: pad.keyHeight
        icon: "undo"
        //: Screen reader: key that takes the last digit back.
        accessibleName: qsTr("Take back")
        onTapped: pad.backTapped()
    }
    BigButton {
        theme: pad.theme
        objectName: "key-0"
        width: pad.key
        height: pad.keyHeight
        text: "0"
        textSize: theme.heroSize
        onTapped: pad.digitTapped("0")
    }
    BigButton {
        theme: pad.theme
        objectName: "key-enter"
        width: pad.key
        height: pad.keyHeight
        kind: pad.canEnter ? BigButton.Kind.Filled : BigButton.Kind.Open
        icon: "tick"
        //: Screen reader: key that enters the PIN.
        accessibleName: qsTr("Enter")
        onTapped: pad.enterTapped()
    }
}
