// SPDX-License-Identifier: GPL-3.0-or-later
// One step: what to say, who leads, one place for news, and Done in its fixed place under the thumb.
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
    readonly property bool large: theme.textScale > 1.2
    readonly property bool doneLeft: display.leftHand !== theme.rightToLeft
    readonly property real sideWidth: upright ? width - 2 * margin : Math.max(40.4 * theme.g, 20 * theme.mm)
    readonly property real mainWidth: upright ? width - 2 * margin : width - 2 * margin - sideWidth - 3.1 * theme.g
    readonly property real mainX: !upright && doneLeft ? margin + sideWidth + 3.1 * theme.g : margin
    readonly property real sideX: upright || doneLeft ? margin : width - margin - sideWidth
    readonly property real foot: 2.7 * theme.g
    readonly property real doneHeight: upright ? 24 * theme.g : Math.min(30 * theme.g, height * 0.34)
    readonly property real buttonsY: height - foot - theme.mainTarget - (upright ? doneHeight + theme.gap : 0)
    readonly property bool gathering: room.phase === Room.Preparing || room.phase === Room.Ready

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
        size: page.large ? page.theme.b : page.theme.titleSize
        strong: true
        horizontalAlignment: page.theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
        text: page.room.title
    }
    Words {
        id: prompt
        visible: !page.large && (!page.room.sayBack || recap.count === 0 || page.upright)
                 && !(timeout.visible && timeout.y < y + height)
        theme: page.theme
        x: page.mainX
        y: title.y + title.height + 1.2 * page.theme.g
        width: page.mainWidth
        horizontalAlignment: page.theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
        text: page.room.prompt
    }
    Column {
        id: recapList
        visible: page.room.sayBack && !page.large && recap.count > 0
        x: page.mainX
        y: (prompt.visible ? prompt.y + prompt.height : title.y + title.height) + 1.4 * page.theme.g
        width: page.mainWidth
        spacing: 0.8 * page.theme.g
        Repeater {
            id: recap
            model: page.room.recap
            Row {
                required property var modelData
                width: recapList.width
                spacing: 1.6 * page.theme.g
                layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
                Icon {
                    id: sign
                    anchors.verticalCenter: parent.verticalCenter
                    name: parent.modelData.icon
                    tint: page.theme.ink
                    size: page.theme.b * 0.9
                }
                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    theme: page.theme
                    text: parent.modelData.title
                    width: Math.min(implicitWidth, recapList.width - sign.width - parent.spacing
                                    - (added.visible ? added.width + parent.spacing : 0))
                }
                Chip {
                    id: added
                    visible: parent.modelData.added > 0
                    anchors.verticalCenter: parent.verticalCenter
                    theme: page.theme
                    ground: Theme.Info
                    icon: "hand"
                    //: In the list of what the clinician says back: how often the patient added or asked here.
                    text: qsTr("%1 added").arg(parent.modelData.added)
                }
            }
        }
    }

    Slot {
        id: slot
        readonly property bool signalled: page.room.signalKind !== ""
        /// Another screen of the room cannot save; whoever holds this one should know.
        readonly property bool elsewhere: page.room.troubleElsewhere !== ""
        readonly property bool lost: page.room.link === Room.Lost || page.room.link === Room.Connecting
        readonly property bool tellReady: page.room.phase === Room.Preparing && page.room.me !== Room.Receiver
        readonly property bool tellHere: page.room.phase === Room.Ready && page.room.me !== Room.Receiver
        readonly property bool asks: page.room.patientAsk !== ""
        /// Who is with the patient, and what comes next, stand where they are talked about.
        readonly property bool withThem: page.room.stepId === "who-is-here" && page.room.companions !== ""
        readonly property bool next: page.room.stepId === "next-step" && !signalled && !elsewhere && !lost && !tellReady && !tellHere
        visible: !page.desk.idle.warning && (signalled || !page.large && (tellReady || tellHere || elsewhere || lost || withThem || next || page.room.confirmed || asks) || page.large && (tellReady || tellHere))
        theme: page.theme
        x: page.mainX
        width: page.mainWidth
        height: Math.max(implicitHeight, 17.3 * page.theme.g)
        y: page.buttonsY - height - 2.4 * page.theme.g
        strongFirst: (lost || elsewhere) && !signalled && !tellReady && !tellHere
        kind: signalled ? Slot.Kind.Alert : tellReady || tellHere || elsewhere || lost || withThem || next ? Slot.Kind.Info
            : page.room.confirmed ? Slot.Kind.Done : Slot.Kind.Info
        icon: signalled ? (page.room.signalKind === "question" ? "question" : page.room.signalKind === "topic" ? "discuss" : "hand")
            : tellReady || tellHere ? "door" : elsewhere ? "warning" : lost ? "link-alone"
            : withThem ? "people" : next ? "flag" : page.room.confirmed ? "tick" : "screen"
        count: page.room.unheard > 1
            //: More than one signal of the patient waits. %1 is how many.
            ? qsTr("1 of %1").arg(page.room.unheard) : ""
        quiet: signalled || tellReady || tellHere ? ""
            : elsewhere
                //: Second line under "One screen cannot save."
                ? qsTr("Tap here instead.")
            : lost
                //: Second line under "On your own for now."
                ? qsTr("Every tap is saved here.")
            : withThem
                //: The patient tapped who is with them; family, an interpreter or a helper follow in bold.
                ? qsTr("They are here with:")
            : next
                ? ""
            : page.room.confirmed
                //: The patient's answer on the room screen; their words follow in bold.
                ? qsTr("They said:")
                //: What the room screen asks the patient now; the question follows in bold.
                : qsTr("The room screen asks:")
        text: signalled
            ? page.room.signalKind === "question"
                //: The patient tapped "I have a question".
                ? qsTr("They have a question")
                : page.room.signalKind === "topic"
                    //: The patient chose this to talk about. %1 is a topic, or a step's title.
                    ? qsTr("To talk about: %1").arg(page.room.signalTopic)
                    //: The patient tapped "I want to add".
                    : qsTr("They want to add")
            : tellReady
                //: Beside the button that calls the clinician; short.
                ? qsTr("All set here?")
                : tellHere
                    //: The clinician has been told that the room is ready; short.
                    ? qsTr("Clinician is told")
                    : elsewhere
                        //: Another screen of this room cannot store taps (its disk is full, for example). First of two lines.
                        ? qsTr("One screen cannot save.")
                    : lost
                        //: The link to the other screens is down; this tablet works on. First of two lines.
                        ? qsTr("On your own for now.")
                        : withThem
                        ? page.room.companions
                        : next
                        ? page.room.nextSteps.length === 0
                            //: Beside the button that chooses what comes next and who does it. Short.
                            ? qsTr("Who does what?")
                            : page.room.nextSteps.length === 1 ? page.room.nextSteps[0]
                            //: More than one thing comes next. %1 is how many. Short.
                            : qsTr("%1 things").arg(page.room.nextSteps.length)
                        : page.room.confirmed
                            //: The patient's answer on the room screen.
                            ? qsTr("That’s right") : page.room.patientAsk
        action: signalled
            //: Button: the team has heard what the patient wants.
            ? qsTr("Heard")
            : tellReady
                //: Button that tells the clinician that the room is ready.
                ? qsTr("Ready")
                : tellHere
                    //: Button: the clinician has come into the room (for a clinician without a tablet).
                    ? qsTr("Here now")
            : next
                //: Button: chooses what comes next and who does it.
                ? qsTr("Choose") : ""
        actionIcon: tellReady ? "bell" : tellHere ? "people" : next ? "pencil" : "tick"
        onActionTapped: signalled ? page.room.heard() : tellReady ? page.room.ready() : tellHere ? page.room.goIn() : page.desk.askNext()
    }

    TimeoutBar {
        id: timeout
        visible: page.desk.idle.warning
        theme: page.theme
        x: page.mainX
        width: page.mainWidth
        height: Math.max(implicitHeight, 17.3 * page.theme.g)
        y: page.buttonsY - height - 2.4 * page.theme.g
        share: page.desk.idle.left
        onStayTapped: page.desk.idle.stay()
    }

    Row {
        id: buttons
        x: page.mainX
        y: page.buttonsY
        width: page.mainWidth
        height: page.theme.mainTarget
        spacing: page.theme.gap
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        readonly property real share: (width - 2 * spacing) / 3.35
        BigButton {
            theme: page.theme
            objectName: "back"
            stacked: true
            icon: "back"
            //: Button on a team's step: shows the step before this one.
            text: qsTr("Back")
            width: buttons.share
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
            //: Button on a team's step: takes back this tablet's last tick.
            text: qsTr("Undo")
            width: buttons.share
            height: parent.height
            onTapped: page.room.undo()
        }
        BigButton {
            theme: page.theme
            objectName: "not-now"
            stacked: true
            icon: "not-now"
            //: Button on a team's step: puts it off and asks why.
            text: qsTr("Not now")
            width: buttons.share * 1.35
            height: parent.height
            onTapped: page.desk.askNotNow()
        }
    }

    Item {
        id: side
        readonly property real foot: !page.upright ? page.height - page.foot - page.doneHeight
            : timeout.visible ? timeout.y : slot.visible ? slot.y : page.buttonsY
        x: page.sideX
        y: page.upright ? Math.max(prompt.y + prompt.height, recapList.visible ? recapList.y + recapList.height : 0) + 3 * page.theme.g
                        : head.y + head.height + 1.4 * page.theme.g
        width: page.sideWidth
        height: foot - y - page.theme.g

        Triangle {
            id: trio
            visible: !page.large && height > 12 * page.theme.g && lead.visible
            theme: page.theme
            anchors.horizontalCenter: parent.horizontalCenter
            height: Math.min(26.2 * page.theme.g, side.height - lead.height - badge.height - 1.6 * page.theme.g)
            width: height * 364 / 236
            lead: page.room.lead === Room.Giver ? 0 : page.room.lead === Room.Receiver ? 1 : 2
            giverHere: page.room.giverHere
            receiverHere: page.room.receiverHere
            patientHere: page.room.patientHere
            calling: page.room.unheard > 0
        }
        Chip {
            id: lead
            visible: !page.large && side.height > lead.height + badge.height + page.theme.g
            theme: page.theme
            anchors.horizontalCenter: parent.horizontalCenter
            y: trio.visible ? trio.height + 0.6 * page.theme.g : 0
            padding: 1.8 * page.theme.g
            text: page.room.iLead
                //: Under the triangle: the person with this tablet leads the step.
                ? qsTr("You lead")
                : page.room.lead === Room.Patient
                    //: Under the triangle: the patient leads the step.
                    ? qsTr("Their turn")
                    : page.room.lead === Room.Receiver
                        //: Under the triangle: the clinician leads the step.
                        ? qsTr("Clinician")
                        //: Under the triangle: the medical assistant leads the step.
                        : qsTr("Assistant")
        }
        LinkBadge {
            id: badge
            theme: page.theme
            anchors.horizontalCenter: parent.horizontalCenter
            y: lead.visible ? lead.y + lead.height + 0.6 * page.theme.g : 0
            link: page.room.link
            wordless: page.large
        }
    }

    BigButton {
        objectName: page.desk.mustGoIn ? "go-in" : "done"
        theme: page.theme
        x: page.sideX
        y: page.height - page.foot - height
        width: page.sideWidth
        height: page.doneHeight
        stacked: !page.upright
        kind: page.room.unheard > 0 && !page.desk.mustGoIn ? BigButton.Kind.Open : BigButton.Kind.Filled
        icon: page.desk.mustGoIn ? "door" : "tick"
        iconSize: page.large ? 0 : page.theme.b * 1.9
        textSize: page.large ? page.theme.b : page.theme.heroSize
        waiting: page.room.saving
        text: page.desk.mustGoIn
            //: The clinician's main button: they come into the room and the handoff is together.
            ? qsTr("Go in")
            //: The main button of a step: it is done.
            : qsTr("Done")
        onTapped: page.desk.mustGoIn ? page.room.goIn() : page.room.done()
    }
}
