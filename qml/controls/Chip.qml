// SPDX-License-Identifier: GPL-3.0-or-later
// A pill with a word or a count. Not a target.
import QtQuick
import WarmHandoff.Theme

Panel {
    id: chip

    property string text
    property string icon
    property real padding: 2.4 * theme.g

    ground: Theme.Turn
    implicitWidth: row.implicitWidth + 2 * padding
    implicitHeight: Math.round(1.3 * theme.b)
    radius: height / 2

    Row {
        id: row
        anchors.centerIn: parent
        spacing: chip.theme.g
        layoutDirection: chip.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        Icon {
            visible: chip.icon !== ""
            anchors.verticalCenter: parent.verticalCenter
            name: chip.icon
            tint: chip.theme.inkOn(chip.ground)
            size: Math.round(0.82 * chip.theme.b)
            stroke: 2.3
            mirrored: chip.theme.turns(chip.icon)
        }
        Words {
            theme: chip.theme
            ground: chip.ground
            anchors.verticalCenter: parent.verticalCenter
            text: chip.text
            strong: true
            wrapMode: Text.NoWrap
        }
    }
}
