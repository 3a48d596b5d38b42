// SPDX-License-Identifier: GPL-3.0-or-later
// The steps on one thread. Every bead can be tapped. More than eleven come in pages; large text makes it a counter.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Item {
    id: rail

    required property Theme theme
    /// Rows with stepId, icon, title, mark (0 open, 1 done, 2 put off), now, unheard.
    required property var model
    required property int count
    required property int current
    signal stepTapped(int index)

    readonly property int perPage: Math.min(count, Math.max(1, Math.floor((width + gap) / (bead + gap)), 0))
    readonly property real bead: theme.target
    readonly property real gap: theme.gap
    readonly property bool asCounter: theme.textScale > 1.4 || perPage < Math.min(count, 6)
    readonly property int page: perPage > 0 && current >= 0 ? Math.floor(current / perPage) : 0
    readonly property int first: page * perPage
    readonly property int shown: Math.min(perPage, count - first)
    readonly property real pitch: shown > 1 ? Math.min((width - bead) / (shown - 1), bead * 1.6) : 0

    implicitHeight: bead + 1.2 * theme.g

    Rectangle {
        visible: !rail.asCounter && rail.shown > 1
        anchors.verticalCenter: parent.verticalCenter
        x: rail.theme.rightToLeft ? rail.width - width - rail.bead / 2 : rail.bead / 2
        width: rail.pitch * (rail.shown - 1)
        height: Math.max(2, 0.44 * rail.theme.g)
        color: rail.theme.muted
    }

    Repeater {
        model: rail.asCounter ? null : rail.model

        Tap {
            id: bead

            required property int index
            required property string stepId
            required property string icon
            required property string title
            required property int mark
            required property bool now
            required property bool unheard
            readonly property int place: index - rail.first

            theme: rail.theme
            objectName: "bead-" + stepId
            visible: place >= 0 && place < rail.shown
            width: rail.bead
            height: rail.bead
            focusRadius: height / 2 + 2 * theme.focusWidth
            anchors.verticalCenter: parent.verticalCenter
            x: theme.rightToLeft ? rail.width - rail.bead - place * rail.pitch : place * rail.pitch
            accessibleName: mark === 1
                //: Screen reader, a bead of the step rail. %1 is the step's title.
                ? qsTr("%1, done").arg(title)
                : mark === 2
                    //: Screen reader, a bead of the step rail whose step was put off. %1 is the step's title.
                    ? qsTr("%1, not now").arg(title)
                    : title
            onTapped: rail.stepTapped(index)

            Rectangle {
                visible: bead.now
                anchors.centerIn: parent
                width: rail.bead + 2.2 * rail.theme.g
                height: width
                radius: width / 2
                color: rail.theme.paper
                border.width: Math.max(2, 0.44 * rail.theme.g)
                border.color: rail.theme.action
            }
            Rectangle {
                anchors.fill: parent
                radius: width / 2
                color: bead.now ? rail.theme.action : bead.mark === 1 ? rail.theme.done : rail.theme.surface
                border.width: bead.now ? 0 : rail.theme.cardEdge
                border.color: rail.theme.muted
            }
            Icon {
                anchors.centerIn: parent
                name: bead.icon
                tint: bead.now ? rail.theme.onAction : bead.mark === 1 ? rail.theme.onDone : rail.theme.muted
                size: rail.bead * 0.56
            }
            Rectangle {
                visible: bead.mark !== 0
                x: rail.theme.rightToLeft ? -width * 0.17 : parent.width - width * 0.83
                y: parent.height - height * 0.83
                width: rail.bead * 0.48
                height: width
                radius: width / 2
                color: bead.mark === 1 ? rail.theme.action : rail.theme.muted
                border.width: rail.theme.g * 0.44
                border.color: rail.theme.paper
                Icon {
                    anchors.centerIn: parent
                    name: bead.mark === 1 ? "tick" : "not-now"
                    tint: bead.mark === 1 ? rail.theme.onAction : rail.theme.paper
                    size: parent.width * 0.6
                    stroke: 3.4
                }
            }
            Rectangle {
                visible: bead.unheard
                x: rail.theme.rightToLeft ? -width * 0.25 : parent.width - width * 0.75
                y: -height * 0.25
                width: rail.bead * 0.54
                height: width
                radius: width / 2
                color: rail.theme.alert
                border.width: rail.theme.g * 0.44
                border.color: rail.theme.paper
                Icon {
                    anchors.centerIn: parent
                    name: "hand"
                    tint: rail.theme.onAlert
                    size: parent.width * 0.62
                    stroke: 2.6
                }
            }
        }
    }

    Row {
        visible: rail.asCounter
        anchors.verticalCenter: parent.verticalCenter
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: rail.theme.gap
        layoutDirection: rail.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        IconButton {
            theme: rail.theme
            icon: "chevron-left"
            //: Screen reader: button that goes to the step before this one.
            accessibleName: qsTr("Step before")
            onTapped: rail.stepTapped((rail.current + rail.count - 1) % rail.count)
        }
        Words {
            theme: rail.theme
            anchors.verticalCenter: parent.verticalCenter
            strong: true
            wrapMode: Text.NoWrap
            //: Where the team is in the checklist: %1 is the step's number, %2 how many there are.
            text: qsTr("%1 of %2").arg(Math.max(1, rail.current + 1)).arg(rail.count)
        }
        IconButton {
            theme: rail.theme
            icon: "chevron-right"
            //: Screen reader: button that goes to the step after this one.
            accessibleName: qsTr("Step after")
            onTapped: rail.stepTapped((rail.current + 1) % rail.count)
        }
    }
}
