// SPDX-License-Identifier: GPL-3.0-or-later
// The handoff is closed. One way on, and one way back if it was a slip.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property TeamDesk desk
    required property Room room
    readonly property real margin: 4 * theme.g
    readonly property bool finished: room.endedWith === "finished"

    RoomHead {
        id: head
        theme: page.theme
        desk: page.desk
        room: page.room
        rail: false
        x: page.margin
        y: 1.8 * page.theme.g
        width: page.width - 2 * page.margin
    }
    Rectangle {
        visible: page.theme.textScale < 1.7 && !page.desk.idle.warning
        x: page.theme.rightToLeft ? page.margin : page.width - page.margin - width
        y: head.y
        width: head.height
        height: width
        radius: width / 2
        color: page.theme.done
        Icon {
            anchors.centerIn: parent
            name: page.finished ? "tick" : "stop"
            tint: page.theme.doneInk
            size: parent.width * 0.6
            stroke: 2.6
        }
    }
    Column {
        x: page.margin
        width: page.width - 2 * page.margin
        anchors.top: head.bottom
        anchors.topMargin: 4 * page.theme.g
        spacing: 2 * page.theme.g
        Words {
            theme: page.theme
            width: parent.width
            size: page.theme.textScale > 1.2 ? page.theme.b : page.theme.heroSize
            strong: true
            horizontalAlignment: page.theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
            text: page.finished
                //: Title after a handoff was closed. %1 is the room's number.
                ? qsTr("Room %1 is closed").arg(page.room.roomId)
                //: Title after a handoff was stopped. %1 is the room's number.
                : qsTr("Room %1 is stopped").arg(page.room.roomId)
        }
        Words {
            theme: page.theme
            width: parent.width
            horizontalAlignment: page.theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
            //: After a handoff: minutes it took, steps done and how many there were.
            text: qsTr("%1 min. %2 of %3 steps done.").arg(page.room.totalMinutes).arg(page.room.doneCount).arg(page.room.stepCount)
        }
    }
    BigButton {
        id: hard
        objectName: "barriers"
        theme: page.theme
        icon: page.room.barriers.length > 0 ? "tick" : "flag"
        //: Button after a handoff: asks what made it hard.
        text: qsTr("What made it hard?")
        spread: true
        mainTarget: false
        x: page.margin
        width: page.width - 2 * page.margin
        height: page.theme.mainTarget
        y: page.height - page.theme.mainTarget * 1.2 - 2.7 * page.theme.g - height - page.theme.gap
        onTapped: page.desk.askBarriers()
    }
    BigButton {
        objectName: "reopen"
        theme: page.theme
        icon: "undo"
        //: Button: the handoff was closed by a slip; it goes on.
        text: qsTr("Open again")
        x: page.theme.rightToLeft ? page.width - page.margin - width : page.margin
        y: page.height - height - 2.7 * page.theme.g
        width: (page.width - 2 * page.margin - page.theme.gap) * 0.45
        height: page.theme.mainTarget * 1.2
        onTapped: page.room.reopen()
    }
    BigButton {
        objectName: "to-board"
        theme: page.theme
        kind: BigButton.Kind.Filled
        endIcon: "forward"
        //: Button: back to the board of rooms.
        text: qsTr("Rooms")
        textSize: page.theme.textScale > 1.2 ? page.theme.b : page.theme.titleSize
        x: page.theme.rightToLeft ? page.margin : page.width - page.margin - width
        y: page.height - height - 2.7 * page.theme.g
        width: (page.width - 2 * page.margin - page.theme.gap) * 0.55
        height: page.theme.mainTarget * 1.2
        onTapped: page.desk.toBoard()
    }
}
