// SPDX-License-Identifier: GPL-3.0-or-later
// Why: reasons as chips, never text. For putting a step off, stopping a handoff, or closing with a signal unheard.
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
    readonly property var choices: notNow ? room.reasons : stop ? stopReasons : unheardReasons
    readonly property int columns: upright || theme.textScale > 1.2 ? 1 : 2

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
        x: page.margin
        y: head.y + head.height + 1.4 * page.theme.g
        width: page.width - 2 * page.margin
        size: page.theme.textScale > 1.2 ? page.theme.b : page.theme.titleSize
        strong: true
        horizontalAlignment: page.theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
        text: page.notNow
            //: Title: why the step is put off.
            ? qsTr("Why not now?")
            : page.stop
                //: Title: why the handoff is stopped.
                ? qsTr("Why stop here?")
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
                icon: modelData.icon
                text: modelData.label
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
            text: page.notNow
                //: Under the reasons for putting a step off; short.
                ? qsTr("You can come back to it.")
                : page.stop
                    //: Under the reasons for stopping a handoff; short.
                    ? qsTr("What is done stays saved.")
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
