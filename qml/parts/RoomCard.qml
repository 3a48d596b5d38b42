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
    /// Waits longer than the practice wants: said by weight and edge, not by colour.
    property bool attention: false

    readonly property bool free: phase === 0
    readonly property bool ready: phase === 2
    readonly property bool calling: unheard > 0
    readonly property int ground: pressed ? Theme.Info : ready ? Theme.Turn : free ? Theme.Paper : Theme.Surface
    readonly property color ink: free && !pressed ? theme.muted : theme.inkOn(ground)
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
    readonly property string detail: free
        //: On a free room's card.
        ? qsTr("Tap to start")
        : rehearsal
            //: On the card of a room where the team rehearses. %1 is the minutes so far.
            ? qsTr("%1 min, practice").arg(minutes)
            //: Minutes in this phase, short. %1 is a number.
            : qsTr("%1 min").arg(minutes)
    readonly property string heardWords: calling
        //: Screen reader, added to a room's card. %1 is how many times the patient spoke up unheard.
        ? qsTr(", %1 not heard").arg(unheard) : ""

    readonly property string longWords: attention
        //: Screen reader, added to a room's card: it waits longer than the practice wants.
        ? qsTr(", waiting long") : ""

    mainTarget: true
    //: Screen reader, a room on the board. %1 is its number, %2 its phase, %3 minutes or "Tap to start".
    accessibleName: qsTr("Room %1, %2, %3").arg(plate).arg(phaseWords).arg(detail) + longWords + heardWords

    implicitHeight: Math.round(Math.max(theme.mainTarget, 18 * theme.g, words.height + 3 * theme.g))

    Rectangle {
        anchors.fill: parent
        radius: card.theme.radius
        color: card.theme.groundColor(card.ground)
        border.width: card.free ? 0 : card.calling || card.attention ? Math.max(card.theme.cardEdge, Math.round(0.67 * card.theme.g)) : card.theme.cardEdge
        border.color: card.calling ? card.theme.alert : card.ready ? card.theme.turnInk : card.attention ? card.theme.ink : card.theme.muted
    }
    Image { // a dashed edge, which a Rectangle cannot draw
        visible: card.free
        anchors.fill: parent
        sourceSize.width: Math.max(1, Math.round(width))
        sourceSize.height: Math.max(1, Math.round(height))
        source: visible && width > 1 && height > 1
            ? "image://picture/frame?radius=" + Math.round(card.theme.radius) + "&width=" + card.theme.cardEdge
              + "&color=" + card.theme.hex(card.theme.muted) : ""
        Accessible.ignored: true
    }
    Rectangle {
        id: door
        readonly property int ground: card.calling ? Theme.Alert : card.phase === 4 ? Theme.Done : Theme.Info
        anchors.verticalCenter: parent.verticalCenter
        x: Math.round(card.theme.rightToLeft ? parent.width - width - 1.55 * card.theme.g : 1.55 * card.theme.g)
        width: Math.round(Math.max(11.55 * card.theme.g, plateWords.implicitWidth + 2 * card.theme.g))
        height: Math.round(Math.min(parent.height - 2.9 * card.theme.g, 15.1 * card.theme.g * card.theme.textScale))
        radius: card.theme.innerRadius
        color: card.free ? "transparent" : card.ready && !card.calling ? card.theme.turnInk : card.theme.groundColor(ground)
        border.width: card.free ? card.theme.cardEdge : card.theme.tintEdge
        border.color: card.free ? card.theme.muted : card.theme.ink
        Words {
            id: plateWords
            anchors.centerIn: parent
            theme: card.theme
            text: card.plate
            size: card.theme.plateSize
            strong: true
            wrapMode: Text.NoWrap
            color: card.free ? card.ink : card.ready && !card.calling ? card.theme.turn : card.theme.inkOn(door.ground)
            Accessible.ignored: true
        }
    }
    Column {
        id: words
        readonly property real before: door.width + 3.75 * card.theme.g
        readonly property real after: busts.visible ? busts.width + 2.4 * card.theme.g : 1.5 * card.theme.g
        anchors.verticalCenter: parent.verticalCenter
        x: card.theme.rightToLeft ? after : before
        width: Math.max(1, card.width - before - after)
        Words {
            width: parent.width
            theme: card.theme
            ground: card.ground
            text: card.phaseWords
            strong: true
            line: card.theme.tightLine
            color: card.ink
            Accessible.ignored: true
        }
        Row {
            spacing: 2 * card.theme.g
            x: card.theme.rightToLeft ? parent.width - width : 0
            layoutDirection: card.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
            Words {
                anchors.verticalCenter: parent.verticalCenter
                theme: card.theme
                ground: card.ground
                text: card.detail
                strong: card.attention
                line: card.theme.tightLine
                width: Math.min(Math.ceil(detailWidth.advanceWidth) + 2, words.width - (hands.visible ? hands.width + parent.spacing : 0))
                color: card.ink
                Accessible.ignored: true
            }
            Chip {
                id: hands
                visible: card.calling
                anchors.verticalCenter: parent.verticalCenter
                theme: card.theme
                ground: Theme.Alert
                icon: "hand"
                text: String(card.unheard)
                padding: 2 * card.theme.g
                implicitHeight: Math.round(1.15 * card.theme.b)
            }
        }
    }
    TextMetrics {
        id: detailWidth
        font.family: card.theme.family
        font.pixelSize: Math.round(card.theme.b * card.theme.scriptScale)
        font.bold: card.attention
        text: card.detail
    }
    TextMetrics {
        id: phaseWidth
        font.family: card.theme.family
        font.pixelSize: Math.round(card.theme.b * card.theme.scriptScale)
        font.bold: true
        text: card.phaseWords
    }
    Image { // gone where the phase needs the room
        id: busts
        visible: !card.free && phaseWidth.advanceWidth <= card.width - words.before - width - 2.4 * card.theme.g
        anchors.verticalCenter: parent.verticalCenter
        x: Math.round(card.theme.rightToLeft ? 2 * card.theme.g : parent.width - width - 2 * card.theme.g)
        width: Math.round(10.9 * card.theme.g)
        height: Math.round(8.9 * card.theme.g)
        sourceSize.width: width
        sourceSize.height: height
        source: visible ? "image://picture/busts?color=" + card.theme.hex(card.ink) + "&away=" + (card.giverHere ? "" : "g")
                          + (card.receiverHere ? "" : "r") + (card.patientHere ? "" : "p") : ""
        Accessible.ignored: true
    }
}
