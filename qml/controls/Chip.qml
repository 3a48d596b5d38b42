// SPDX-License-Identifier: GPL-3.0-or-later
// A pill with a word or a count. Not a target.
import QtQuick
import WarmHandoff.Theme

Rectangle {
    id: chip

    required property Theme theme
    property string text
    property string icon
    property color ground: theme.turn
    property color ink: theme.onTurn
    property real padding: 2.4 * theme.g

    implicitWidth: row.implicitWidth + 2 * padding
    implicitHeight: 1.3 * theme.b
    radius: height / 2
    color: ground
    border.width: theme.contrast ? theme.cardEdge : 0
    border.color: theme.ink

    Row {
        id: row
        anchors.centerIn: parent
        spacing: chip.theme.g
        layoutDirection: chip.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        Icon {
            visible: chip.icon !== ""
            anchors.verticalCenter: parent.verticalCenter
            name: chip.icon
            tint: chip.ink
            size: chip.theme.b * 0.8
            stroke: 2.4
        }
        Words {
            theme: chip.theme
            anchors.verticalCenter: parent.verticalCenter
            text: chip.text
            strong: true
            color: chip.ink
            wrapMode: Text.NoWrap
        }
    }
}
