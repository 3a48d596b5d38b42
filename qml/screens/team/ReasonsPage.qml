// SPDX-License-Identifier: GPL-3.0-or-later
// Why: reasons as chips, never text. For putting a step off, stopping a handoff, closing with a signal unheard, a visit
// without a handoff, what made a handoff hard (there several may be tapped), and what comes next and who does it.
pragma ComponentBehavior: Bound

import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property TeamDesk desk
    required property Room room
    readonly property real margin: 4 * theme.g
    readonly property bool upright: height > width
    readonly property bool notNow: desk.page === TeamDesk.NotNowPage
    readonly property bool stop: desk.page === TeamDesk.StopPage
    readonly property bool decline: desk.page === TeamDesk.DeclinePage
    readonly property bool barriers: desk.page === TeamDesk.BarriersPage
    readonly property bool next: desk.page === TeamDesk.NextPage
    readonly property var stopReasons: [
        //: Reason for stopping a handoff.
        { id: "started-by-mistake", icon: "undo", label: qsTr("By mistake") },
        //: Reason for stopping a handoff.
        { id: "patient-left", icon: "door", label: qsTr("They left") },
        //: Reason for stopping a handoff.
        { id: "they-said-no", icon: "speech-no", label: qsTr("They said no") },
        //: Reason for stopping a handoff.
        { id: "colleague-late", icon: "clock", label: qsTr("Colleague late") },
        //: Reason for stopping a handoff.
        { id: "emergency", icon: "warning", label: qsTr("Emergency") },
        //: Reason, when no other fits.
        { id: "another-reason", icon: "question", label: qsTr("Another reason") }]
    readonly property var unheardReasons: [
        //: Reason for closing a handoff though a signal is not marked as heard: it was answered in talk.
        { id: "answered-aloud", icon: "discuss", label: qsTr("Answered aloud") },
        //: Reason for closing a handoff though a signal is not marked as heard.
        { id: "no-time", icon: "clock", label: qsTr("No time") },
        //: Reason for closing a handoff though a signal is not marked as heard.
        { id: "patient-left", icon: "door", label: qsTr("They left") },
        //: Reason, when no other fits.
        { id: "another-reason", icon: "question", label: qsTr("Another reason") }]
    readonly property var declineReasons: [
        //: Reason why a visit goes on without a warm handoff.
        { id: "no-time", icon: "clock", label: qsTr("No time") },
        //: Reason why a visit goes on without a warm handoff: the colleague is not there.
        { id: "colleague-away", icon: "person", label: qsTr("Colleague away") },
        //: Reason why a visit goes on without a warm handoff: the patient did not want one.
        { id: "patient-preferred-not", icon: "speech-no", label: qsTr("They said no") },
        //: Reason why a visit goes on without a warm handoff: no interpreter.
        { id: "interpreter-missing", icon: "interpreter", label: qsTr("No interpreter") },
        //: Reason why a visit goes on without a warm handoff: none is needed.
        { id: "not-needed", icon: "tick", label: qsTr("Not needed") },
        //: Reason, when no other fits.
        { id: "another-reason", icon: "question", label: qsTr("Another reason") }]
    readonly property var barrierReasons: [
        //: What made a handoff hard.
        { id: "no-time", icon: "clock", label: qsTr("No time") },
        //: What made a handoff hard: a colleague came late.
        { id: "colleague-late", icon: "person", label: qsTr("Colleague late") },
        //: What made a handoff hard: the patient would rather not have had it.
        { id: "patient-preferred-not", icon: "speech-no", label: qsTr("Not liked") },
        //: What made a handoff hard: no interpreter.
        { id: "interpreter-missing", icon: "interpreter", label: qsTr("No interpreter") },
        //: What made a handoff hard: the room was crowded or needed by others.
        { id: "room-busy", icon: "door", label: qsTr("Room busy") },
        //: What made a handoff hard: a screen or the link did not work.
        { id: "screen-trouble", icon: "screen", label: qsTr("Screen trouble") }]
    readonly property var choices: next ? desk.nextChoices : notNow ? room.reasons : stop ? stopReasons : decline ? declineReasons : barriers ? barrierReasons
        : unheardReasons
    readonly property int columns: upright || theme.textScale > 1.2 ? 1 : 2

    RoomHead {
        id: head
        rail: !page.decline && !page.barriers
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
        x: page.margin
        y: head.y + head.height + 1.4 * page.theme.g
        width: page.width - 2 * page.margin
        size: page.theme.textScale > 1.2 ? page.theme.b : page.theme.titleSize
        strong: true
        horizontalAlignment: page.theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
        text: page.next
            ? page.desk.nextThing === ""
                //: Title: what happens next for the patient.
                ? qsTr("What is next?")
                //: Title: who does what happens next. %1 is the thing.
                : qsTr("%1: who?").arg(page.desk.nextThing)
            : page.notNow
            //: Title: why the step is put off.
            ? qsTr("Why not now?")
            : page.stop
                //: Title: why the handoff is stopped.
                ? qsTr("Why stop here?")
                : page.decline
                //: Title: why this visit goes on without a warm handoff.
                ? qsTr("Why no handoff?")
                : page.barriers
                //: Title: what made this handoff hard; several may be tapped.
                ? qsTr("What made it hard?")
                //: Title: the handoff is to be closed though the patient's signal is not marked as heard.
                : qsTr("They were not heard. Why?")
    }
    Grid {
        id: grid
        x: page.margin
        y: title.y + title.height + 1.2 * page.theme.g
        columns: page.columns
        spacing: page.theme.gap
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        readonly property int rows: Math.ceil(page.choices.length / page.columns)
        readonly property real rowHeight: Math.min(16 * page.theme.g, (buttons.y - y - page.theme.gap - (rows - 1) * spacing) / Math.max(1, rows))
        Repeater {
            model: page.choices
            ReasonButton {
                required property var modelData
                required property int index
                theme: page.theme
                reason: modelData.id
                chosen: page.next ? modelData.chosen === true : page.barriers && page.room.barriers.indexOf(modelData.id) >= 0
                icon: chosen ? "tick" : modelData.icon
                text: modelData.label
                //: For a screen reader: this reason has been tapped. %1 is the reason.
                accessibleName: chosen ? qsTr("%1, chosen").arg(modelData.label) : modelData.label
                spread: true
                // The second column is the wider one: longer reasons stand there.
                width: (page.width - 2 * page.margin - (page.columns - 1) * grid.spacing)
                       * (page.columns === 1 ? 1 : index % 2 === 0 ? 0.41 : 0.59)
                mainTarget: false
                iconSize: 0.8 * theme.b
                padding: 2 * theme.g
                height: grid.rowHeight
                onTapped: page.desk.chooseReason(modelData.id)
            }
        }
    }
    Row {
        id: buttons
        x: page.margin
        width: page.width - 2 * page.margin
        height: page.theme.mainTarget
        y: page.height - height - 2.7 * page.theme.g
        spacing: page.theme.gap
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        BigButton {
            id: back
            theme: page.theme
            objectName: "close-reasons"
            stacked: true
            icon: "back"
            //: Button: back to the step; nothing is changed.
            text: qsTr("Back")
            width: Math.max(implicitWidth, 25 * page.theme.g)
            height: parent.height
            onTapped: page.desk.closePage()
        }
        Words {
            visible: !page.upright && page.theme.textScale < 1.2
            theme: page.theme
            quiet: true
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - back.width - (stopButton.visible ? stopButton.width + parent.spacing : 0) - parent.spacing
            horizontalAlignment: page.theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
            text: page.next
                //: Under what comes next and who does it; short.
                ? qsTr("The patient can read it.")
                : page.notNow
                //: Under the reasons for putting a step off; short.
                ? qsTr("You can come back to it.")
                : page.stop
                    //: Under the reasons for stopping a handoff; short.
                    ? qsTr("What is done stays saved.")
                    : page.decline
                    //: Under the reasons for a visit without a handoff; short.
                    ? qsTr("The visit goes on as usual.")
                    : page.barriers
                    //: Under what made a handoff hard; short.
                    ? qsTr("Tap all that fit.")
                    //: Under the reasons for closing with an unheard signal; short.
                    : qsTr("Or go back and tap Heard.")
        }
        BigButton {
            id: stopButton
            visible: page.notNow
            theme: page.theme
            objectName: "stop"
            icon: "stop"
            //: Button: stops the whole handoff and asks why.
            text: qsTr("Stop")
            accessibleName: qsTr("Stop the handoff")
            width: implicitWidth
            height: parent.height
            onTapped: page.desk.askStop()
        }
    }
}
