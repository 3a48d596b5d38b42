// SPDX-License-Identifier: GPL-3.0-or-later
// The one place for news on a team's step: a signal, the link, the patient's answer, the next call, the room's question.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Panel {
    id: slot

    enum Kind { Info, Alert, Done, Turn }

    property int kind: Slot.Kind.Info
    property string icon
    property string quiet
    property string text
    property string action
    property string actionIcon: "tick"
    property string actionName: action
    signal actionTapped

    readonly property color ink: kind === Slot.Kind.Alert ? theme.onAlert : kind === Slot.Kind.Done ? theme.onDone
        : kind === Slot.Kind.Turn ? theme.onTurn : theme.onInfo

    color: kind === Slot.Kind.Alert ? theme.alert : kind === Slot.Kind.Done ? theme.done
        : kind === Slot.Kind.Turn ? theme.turn : theme.info
    // An unheard signal is announced as soon as it stands.
    Accessible.role: kind === Slot.Kind.Alert ? Accessible.AlertMessage : Accessible.StaticText
    Accessible.name: quiet + " " + text

    Row {
        anchors.fill: parent
        anchors.leftMargin: slot.theme.rightToLeft ? 2 * slot.theme.g : 3 * slot.theme.g
        anchors.rightMargin: slot.theme.rightToLeft ? 3 * slot.theme.g : 2 * slot.theme.g
        spacing: 2.4 * slot.theme.g
        layoutDirection: slot.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

        Icon {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            name: slot.icon
            tint: slot.ink
            size: slot.theme.b * 1.3
            stroke: 1.8
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - sign.width - parent.spacing
                - (button.visible ? button.width + parent.spacing : 0)
            Words {
                visible: text !== ""
                width: parent.width
                theme: slot.theme
                text: slot.quiet
                color: slot.ink
            }
            Words {
                visible: text !== ""
                width: parent.width
                theme: slot.theme
                text: slot.text
                strong: true
                color: slot.ink
            }
        }
        BigButton {
            id: button
            objectName: "slot-action"
            visible: slot.action !== ""
            anchors.verticalCenter: parent.verticalCenter
            theme: slot.theme
            kind: slot.kind === Slot.Kind.Alert ? BigButton.Kind.OnAlert : BigButton.Kind.Open
            text: slot.action
            accessibleName: slot.actionName
            icon: slot.actionIcon
            width: Math.min(implicitWidth + slot.theme.g, slot.width * 0.5)
            height: Math.max(slot.theme.mainTarget, slot.height - 4 * slot.theme.g)
            onTapped: slot.actionTapped()
        }
    }
}
