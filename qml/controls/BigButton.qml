// SPDX-License-Identifier: GPL-3.0-or-later
// A button of words and an icon. Filled: two rectangles, the deeper one shows as a lip; pressed, the face drops.
import QtQuick
import WarmHandoff.Theme

Tap {
    id: button

    enum Kind { Filled, Open, Quiet, OnAlert }

    property string text
    property string icon
    property int kind: BigButton.Kind.Open
    /// Icon above the words instead of before them.
    property bool stacked: false
    property real textSize: theme.b
    property real iconSize: stacked ? theme.b * 0.9 : theme.b
    property bool iconAfter: false
    property bool mirrorIcon: theme.rightToLeft && (icon === "back" || icon === "forward" || icon === "undo"
                                                    || icon === "not-now" || icon.startsWith("chevron-"))
    /// Words left-aligned with the icon, for long main buttons.
    property bool spread: false
    property bool chosen: false
    readonly property bool filled: kind === BigButton.Kind.Filled
    readonly property color ground: filled ? theme.action : chosen ? theme.done
        : kind === BigButton.Kind.OnAlert ? theme.surface : kind === BigButton.Kind.Quiet ? "transparent" : theme.surface
    readonly property color ink: filled ? theme.onAction : kind === BigButton.Kind.OnAlert ? theme.evening ? "#FFB3A3" : theme.alert
        : chosen ? theme.onDone : theme.action
    property real padding: 2.4 * theme.g

    accessibleName: text
    mainTarget: true
    implicitWidth: row.implicitWidth + 2 * padding
    implicitHeight: theme.mainTarget

    Rectangle {
        anchors.fill: parent
        visible: button.filled
        radius: button.theme.radius
        color: button.theme.actionDeep
    }
    Rectangle {
        id: face
        x: 0
        y: button.filled && button.pressed ? button.theme.lip : 0
        width: parent.width
        height: parent.height - (button.filled ? button.theme.lip : 0)
        radius: button.theme.radius
        color: button.pressed && !button.filled ? button.theme.info : button.ground
        border.width: button.filled || button.kind === BigButton.Kind.Quiet || button.kind === BigButton.Kind.OnAlert
            ? 0 : button.chosen ? button.theme.chosenEdge : button.theme.controlEdge
        border.color: button.theme.action

        Grid {
            id: row
            readonly property real roomForText: face.width - 2 * button.padding
                - (button.stacked || button.icon === "" ? 0 : button.iconSize + columnSpacing)
            anchors.verticalCenter: parent.verticalCenter
            anchors.horizontalCenter: button.spread ? undefined : parent.horizontalCenter
            x: button.spread ? button.padding : 0
            columns: button.stacked ? 1 : 2
            columnSpacing: 1.8 * button.theme.g
            rowSpacing: 0.2 * button.theme.g
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter
            layoutDirection: button.iconAfter !== button.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

            Icon {
                visible: button.icon !== ""
                name: button.icon
                tint: button.ink
                size: button.iconSize
                stroke: 2.4
                mirrored: button.mirrorIcon
            }
            Words {
                visible: button.text !== ""
                theme: button.theme
                text: button.text
                size: button.textSize
                strong: true
                color: button.ink
                // A label that is too wide wraps; it never shrinks and is never cut.
                width: Math.min(implicitWidth, row.roomForText)
                horizontalAlignment: button.spread ? Text.AlignLeft : Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
}
