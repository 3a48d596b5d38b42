// SPDX-License-Identifier: GPL-3.0-or-later
// One room on the board: plate, phase, minutes, unheard hands, and who is connected.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Tap {
    id: card

    required property string plate
    /// 0 free, 1 preparing, 2 ready, 3 in the room, 4 closing.
    required property int phase
    required property int minutes
    required property int unheard
    property bool giverHere
    property bool receiverHere
    property bool patientHere
    property bool rehearsal: false

    readonly property bool free: phase === 0
    readonly property bool ready: phase === 2
    readonly property bool calling: unheard > 0
    readonly property color ink: ready ? theme.onTurn : free ? theme.muted : theme.ink
    readonly property string phaseWords: ready
        //: A room's phase on the board: the patient is ready for the clinician.
        ? qsTr("Ready")
        : phase === 1
            //: A room's phase on the board: the medical assistant is with the patient.
            ? qsTr("Preparing")
            : phase === 3
                //: A room's phase on the board: patient and both team members are together.
                ? qsTr("In the room")
                : phase === 4
                    //: A room's phase on the board: the handoff is being closed.
                    ? qsTr("Closing")
                    //: A room's phase on the board: no handoff.
                    : qsTr("Free")
    //: On a free room's card.
    readonly property string detail: free ? qsTr("Tap to start")
        //: Minutes in this phase, short. %1 is a number.
        : qsTr("%1 min").arg(minutes)

    mainTarget: true
    //: Screen reader, a room on the board. %1 is its number, %2 its phase, %3 minutes or "Tap to start".
    accessibleName: qsTr("Room %1, %2, %3").arg(plate).arg(phaseWords).arg(detail)
                    //: Screen reader, added to a room's card. %1 is how many times the patient spoke up unheard.
                    + (calling ? qsTr(", %1 not heard").arg(unheard) : "")

    Rectangle {
        anchors.fill: parent
        radius: card.theme.radius
        color: card.ready ? card.theme.turn : card.free ? card.theme.paper : card.pressed ? card.theme.info : card.theme.surface
        border.width: card.free ? 0 : card.calling ? card.theme.chosenEdge : card.theme.cardEdge
        border.color: card.calling ? card.theme.alert : card.ready ? card.theme.onTurn : card.theme.muted
    }
    Image { // a dashed edge, which a Rectangle cannot draw
        visible: card.free
        anchors.fill: parent
        sourceSize: Qt.size(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
        source: visible && width > 1 ? "image://picture/dashes/card?" + Math.round(card.theme.radius) + "&" + card.theme.muted
                                       + "&" + card.theme.cardEdge.toFixed(1) : ""
        Accessible.ignored: true
    }
    Rectangle {
        id: door
        anchors.verticalCenter: parent.verticalCenter
        x: card.theme.rightToLeft ? parent.width - width - 1.5 * card.theme.g : 1.5 * card.theme.g
        width: 11.5 * card.theme.g
        height: parent.height - 3 * card.theme.g
        radius: card.theme.innerRadius
        color: card.calling ? card.theme.alert : card.ready ? card.theme.onTurn : card.phase === 4 ? card.theme.done
            : card.free ? "transparent" : card.theme.info
        border.width: card.free ? card.theme.cardEdge : card.theme.contrast ? card.theme.cardEdge : 0
        border.color: card.free ? card.theme.muted : card.theme.ink
        Words {
            anchors.centerIn: parent
            theme: card.theme
            text: card.plate
            size: card.theme.b * 1.3
            strong: true
            wrapMode: Text.NoWrap
            color: card.calling ? card.theme.onAlert : card.ready ? card.theme.turn : card.free ? card.theme.muted
                : card.phase === 4 ? card.theme.onDone : card.theme.onInfo
            Accessible.ignored: true
        }
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        x: card.theme.rightToLeft ? busts.x + busts.width + card.theme.g : door.x + door.width + 2.2 * card.theme.g
        width: card.width - door.width - (busts.visible ? busts.width : 0) - 7 * card.theme.g
        Words {
            width: parent.width
            theme: card.theme
            text: card.phaseWords
            strong: true
            color: card.ink
            horizontalAlignment: card.theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
            Accessible.ignored: true
        }
        Row {
            spacing: 1.6 * card.theme.g
            anchors.right: card.theme.rightToLeft ? parent.right : undefined
            layoutDirection: card.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
            Words {
                anchors.verticalCenter: parent.verticalCenter
                theme: card.theme
                text: card.detail
                wrapMode: Text.NoWrap
                color: card.ink
                Accessible.ignored: true
            }
            Chip {
                visible: card.calling
                anchors.verticalCenter: parent.verticalCenter
                theme: card.theme
                icon: "hand"
                text: String(card.unheard)
                ground: card.theme.alert
                ink: card.theme.onAlert
                padding: 1.6 * card.theme.g
                implicitHeight: 1.15 * card.theme.b
            }
        }
    }
    Item {
        id: busts
        visible: !card.free && card.width > 50 * card.theme.g
        anchors.verticalCenter: parent.verticalCenter
        x: card.theme.rightToLeft ? 2 * card.theme.g : parent.width - width - 2 * card.theme.g
        width: 10.4 * card.theme.g
        height: 9.6 * card.theme.g
        component Bust: Icon {
            property bool here
            size: 4.6 * card.theme.g
            name: here ? "bust" : "bust-away"
            tint: card.ink
            stroke: 2.2
        }
        Bust { here: card.patientHere; x: (parent.width - width) / 2; y: 0 }
        Bust { here: card.giverHere; x: 0; y: parent.height - height }
        Bust { here: card.receiverHere; x: parent.width - width; y: parent.height - height }
    }
}
