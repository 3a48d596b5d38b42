// SPDX-License-Identifier: GPL-3.0-or-later
// One of the patient's three answers. All are equal; none is filled, so that nobody is nudged.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Tap {
    id: answer

    required property string icon
    required property string text
    /// "done", "turn" or "info": the tint of the disc.
    required property color disc
    required property color onDisc
    property bool chosen: false
    /// The team has heard it.
    property bool heard: false

    mainTarget: true
    accessibleName: text
    Accessible.checkable: true
    Accessible.checked: chosen
    readonly property color ground: chosen ? (disc === theme.info ? theme.info : disc) : theme.surface
    readonly property bool wide: width > 2.4 * height

    Rectangle {
        anchors.fill: parent
        radius: answer.theme.radius
        color: answer.theme.action
    }
    Rectangle {
        readonly property real edge: answer.chosen ? answer.theme.chosenEdge : answer.theme.controlEdge
        x: edge
        y: edge + (answer.pressed ? answer.theme.lip * 0.5 : 0)
        width: parent.width - 2 * edge
        height: parent.height - 2 * edge - answer.theme.lip * (answer.pressed ? 0.5 : 1)
        radius: answer.theme.radius - edge
        color: answer.ground

        Grid {
            anchors.centerIn: parent
            columns: answer.wide ? 2 : 1
            spacing: answer.wide ? 3 * answer.theme.g : answer.theme.g
            verticalItemAlignment: Grid.AlignVCenter
            horizontalItemAlignment: Grid.AlignHCenter
            layoutDirection: answer.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
            Rectangle {
                width: 8.3 * answer.theme.g
                height: width
                radius: width / 2
                color: answer.chosen ? answer.theme.surface : answer.disc
                border.width: answer.theme.contrast ? answer.theme.cardEdge : 0
                border.color: answer.theme.ink
                Icon {
                    anchors.centerIn: parent
                    name: answer.heard ? "ear" : answer.icon
                    tint: answer.chosen ? answer.theme.ink : answer.onDisc
                    size: parent.width * 0.64
                }
            }
            Words {
                theme: answer.theme
                text: answer.text
                strong: true
                color: answer.chosen ? answer.onDisc : answer.theme.ink
                width: Math.min(implicitWidth, answer.wide ? answer.width - 18 * answer.theme.g : answer.width - 4 * answer.theme.g)
                horizontalAlignment: answer.wide ? Text.AlignLeft : Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
    Rectangle {
        visible: answer.chosen
        x: answer.theme.rightToLeft ? 1.6 * answer.theme.g : parent.width - width - 1.6 * answer.theme.g
        y: 1.6 * answer.theme.g
        width: 5 * answer.theme.g
        height: width
        radius: width / 2
        color: answer.theme.action
        Icon {
            anchors.centerIn: parent
            name: "tick"
            tint: answer.theme.onAction
            size: parent.width * 0.66
            stroke: 3
        }
    }
}
