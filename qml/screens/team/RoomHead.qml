// SPDX-License-Identifier: GPL-3.0-or-later
// The head of every page of a room: its plate, which goes back to the board, and the rail of steps.
import QtQuick
import WarmHandoff.Parts
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: head

    required property Theme theme
    required property TeamDesk desk
    required property Room room
    property bool rail: true
    readonly property real between: 2.3 * theme.g

    visible: !desk.idle.warning || desk.page === TeamDesk.StepPage // else the time-out stands in its place
    implicitHeight: Math.max(plate.height, rail ? beads.height : 0)

    RoomPlate {
        id: plate
        objectName: "plate"
        theme: head.theme
        room: head.room.roomId
        x: head.theme.rightToLeft ? head.width - width : 0
        onTapped: head.desk.toBoard()
    }
    StepRail {
        id: beads
        visible: head.rail && head.room.stepCount > 0
        theme: head.theme
        model: head.room.steps
        count: head.room.stepCount
        current: head.room.stepIndex
        anchors.verticalCenter: plate.verticalCenter
        x: head.theme.rightToLeft ? 0 : plate.width + head.between
        width: head.width - plate.width - head.between
        onStepTapped: index => head.room.show(index)
    }
}
