// SPDX-License-Identifier: GPL-3.0-or-later
// Something a patient may want to talk about: an icon over one or two words. Tap again to take it back.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Tap {
    id: topic

    required property string icon
    required property string text
    property bool chosen: false

    mainTarget: true
    accessibleName: text
    Accessible.checkable: true
    Accessible.checked: chosen

    Rectangle {
        anchors.fill: parent
        radius: topic.theme.radius
        color: topic.chosen ? topic.theme.done : topic.pressed ? topic.theme.info : topic.theme.surface
        border.width: topic.chosen ? topic.theme.chosenEdge : topic.theme.controlEdge
        border.color: topic.theme.action
    }
    Column {
        anchors.centerIn: parent
        spacing: 0.2 * topic.theme.g
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: topic.icon
            tint: topic.theme.action
            size: topic.theme.b * 1.05
        }
        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            theme: topic.theme
            text: topic.text
            strong: true
            color: topic.chosen ? topic.theme.onDone : topic.theme.ink
            width: Math.min(implicitWidth, topic.width - 2 * topic.theme.g)
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
    Rectangle {
        visible: topic.chosen
        x: topic.theme.rightToLeft ? 1.4 * topic.theme.g : parent.width - width - 1.4 * topic.theme.g
        y: 1.4 * topic.theme.g
        width: 5 * topic.theme.g
        height: width
        radius: width / 2
        color: topic.theme.action
        Icon {
            anchors.centerIn: parent
            name: "tick"
            tint: topic.theme.onAction
            size: parent.width * 0.66
            stroke: 3
        }
    }
}
