// SPDX-License-Identifier: GPL-3.0-or-later
// The number of the room one is in, and the way back to the board.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Tap {
    id: plate

    required property string room

    implicitWidth: Math.max(theme.target, Math.round(row.implicitWidth + 3 * theme.g))
    implicitHeight: Math.round(Math.max(theme.target, 9.8 * theme.g))
    //: Screen reader: the plate of the room shown; a tap goes back to all rooms. %1 is the room's number.
    accessibleName: qsTr("Room %1, back to all rooms").arg(room)

    Rectangle {
        anchors.fill: parent
        radius: plate.theme.radius
        color: plate.pressed ? plate.theme.actionDeep : plate.theme.action
    }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: 0.2 * plate.theme.g
        layoutDirection: plate.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-left"
            tint: plate.theme.actionInk
            size: Math.round(0.8 * plate.theme.b)
            stroke: 3
            mirrored: plate.theme.rightToLeft
        }
        Words {
            theme: plate.theme
            ground: Theme.Action
            anchors.verticalCenter: parent.verticalCenter
            text: plate.room
            size: Math.max(plate.theme.b, 1.11 * 6 * plate.theme.g)
            strong: true
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
