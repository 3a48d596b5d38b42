// SPDX-License-Identifier: GPL-3.0-or-later
// All steps are covered: what was done, what was put off, what the patient added; then close.
pragma ComponentBehavior: Bound

import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property Display display
    required property TeamDesk desk
    required property Room room
    readonly property real margin: 4 * theme.g
    readonly property bool upright: height > width
    readonly property bool doneLeft: display.leftHand !== theme.rightToLeft
    readonly property real sideWidth: upright ? width - 2 * margin : 40.4 * theme.g
    readonly property real mainWidth: upright ? width - 2 * margin : width - 2 * margin - sideWidth - 3.1 * theme.g
    readonly property real mainX: !upright && doneLeft ? margin + sideWidth + 3.1 * theme.g : margin

    component Fact: Row {
        id: fact
        property string icon
        property string words
        width: page.mainWidth
        spacing: 1.8 * page.theme.g
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: fact.icon
            tint: page.theme.ink
            size: page.theme.b * 0.95
        }
        Words {
            theme: page.theme
            text: fact.words
            width: fact.width - page.theme.b - fact.spacing
            horizontalAlignment: page.theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
        }
    }

    RoomHead {
        id: head
        theme: page.theme
        desk: page.desk
        room: page.room
        x: page.margin
        y: 1.8 * page.theme.g
        width: page.width - 2 * page.margin
    }
    Words {
        id: title
        theme: page.theme
        x: page.mainX
        y: head.y + head.height + 2.4 * page.theme.g
        width: page.mainWidth
        size: page.theme.textScale > 1.2 ? page.theme.b : page.theme.titleSize
        strong: true
        horizontalAlignment: page.theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
        //: Title when every step is done or put off.
        text: qsTr("All covered")
    }
    Column {
        visible: page.theme.textScale < 1.2
        x: page.mainX
        y: title.y + title.height + 1.4 * page.theme.g
        spacing: 1.2 * page.theme.g
        Fact {
            icon: "tick"
            //: On the closing page: how many of the steps are done.
            words: qsTr("%1 of %2 done").arg(page.room.doneCount).arg(page.room.stepCount)
        }
        Fact {
            visible: page.room.skippedCount > 0
            icon: "not-now"
            //: On the closing page: how many steps were put off.
            words: qsTr("%1 not now").arg(page.room.skippedCount)
        }
        Fact {
            icon: "hand"
            words: page.room.addedCount > 0
                //: On the closing page: how often the patient added something or asked.
                ? qsTr("%1 added by them").arg(page.room.addedCount)
                //: On the closing page: the patient added nothing; short.
                : qsTr("Nothing added by them")
        }
    }
    Slot {
        visible: page.room.signalKind !== "" || page.room.link === Room.Lost
        readonly property bool signalled: page.room.signalKind !== ""
        theme: page.theme
        x: page.mainX
        width: page.mainWidth
        height: Math.max(implicitHeight, 17.3 * page.theme.g)
        y: buttons.y - height - 2.4 * page.theme.g
        kind: signalled ? Slot.Kind.Alert : Slot.Kind.Info
        icon: signalled ? "hand" : "link-alone"
        text: signalled
            //: The patient spoke up and the team has not tapped Heard.
            ? qsTr("They spoke up")
            //: The link to the other screens is down; this tablet works on. First of two lines.
            : qsTr("On your own for now.")
        //: Second line under "On your own for now."
        quiet: signalled ? "" : qsTr("Every tap is saved here.")
        strongFirst: !signalled
        //: Button: the team has heard what the patient wants.
        action: signalled ? qsTr("Heard") : ""
        onActionTapped: page.room.heard()
    }
    Row {
        id: buttons
        x: page.mainX
        width: page.mainWidth
        height: page.theme.mainTarget
        y: page.height - height - 2.7 * page.theme.g - (page.upright ? finish.height + page.theme.gap : 0)
        spacing: page.theme.gap
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        BigButton {
            theme: page.theme
            objectName: "back"
            stacked: true
            icon: "back"
            //: Button: shows the last step again.
            text: qsTr("Back")
            width: (buttons.width - buttons.spacing) / 2
            height: parent.height
            onTapped: page.room.back()
        }
        BigButton {
            theme: page.theme
            objectName: "undo"
            stacked: true
            icon: "undo"
            opacity: page.room.canUndo ? 1 : 0
            enabled: page.room.canUndo
            //: Button: takes back this tablet's last tick.
            text: qsTr("Undo")
            width: (buttons.width - buttons.spacing) / 2
            height: parent.height
            onTapped: page.room.undo()
        }
    }
    Triangle {
        visible: !page.upright && page.theme.textScale < 1.2
        theme: page.theme
        x: page.doneLeft ? page.margin : page.width - page.margin - page.sideWidth
        y: head.y + head.height + 2 * page.theme.g
        width: Math.min(page.sideWidth, (finish.y - y - page.theme.g) * 364 / 236)
        giverHere: page.room.giverHere
        receiverHere: page.room.receiverHere
        patientHere: page.room.patientHere
        calling: page.room.unheard > 0
    }
    BigButton {
        id: finish
        objectName: "finish"
        theme: page.theme
        x: page.upright || page.doneLeft ? page.margin : page.width - page.margin - page.sideWidth
        width: page.sideWidth
        height: page.upright ? 24 * page.theme.g : Math.min(30 * page.theme.g, page.height * 0.34)
        y: page.height - height - 2.7 * page.theme.g
        stacked: !page.upright
        kind: page.room.unheard > 0 ? BigButton.Kind.Open : BigButton.Kind.Filled
        icon: "flag"
        iconSize: page.theme.textScale > 1.2 ? 0 : page.theme.b * 1.7
        textSize: page.theme.textScale > 1.2 ? page.theme.b : page.theme.heroSize
        waiting: page.room.saving
        //: The main button when all is covered: closes the handoff.
        text: qsTr("Finish")
        onTapped: page.desk.finish()
    }
}
