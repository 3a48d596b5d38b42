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

    readonly property int ground: chosen ? Theme.Done : pressed ? Theme.Info : Theme.Surface

    mainTarget: true
    bounceMs: 400
    accessibleName: text
    Accessible.checkable: true
    Accessible.checked: chosen
    implicitHeight: Math.round(Math.max(theme.mainTarget, label.height + 8 * theme.g))

    Rectangle {
        anchors.fill: parent
        radius: topic.theme.radius
        color: topic.theme.groundColor(topic.ground)
        border.width: topic.chosen ? topic.theme.chosenEdge : topic.theme.controlEdge
        border.color: topic.theme.action
    }
    Icon {
        id: sign
        anchors.horizontalCenter: parent.horizontalCenter
        visible: size >= 3.5 * topic.theme.g
        size: Math.round(Math.min(1.1 * topic.theme.b, topic.height - label.height - 2 * topic.theme.g))
        y: (topic.height - height - label.height - 0.6 * topic.theme.g) / 2
        name: topic.icon
        tint: topic.theme.action
        stroke: 1.9
        mirrored: topic.theme.turns(topic.icon)
    }
    Words {
        id: label
        theme: topic.theme
        ground: topic.ground
        text: topic.text
        strong: true
        line: topic.theme.rightToLeft ? 1.42 : 1.1
        width: topic.width - 2.4 * topic.theme.g
        anchors.horizontalCenter: parent.horizontalCenter
        y: sign.visible ? sign.y + sign.height + 0.2 * topic.theme.g : (topic.height - height) / 2
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
    Badge {
        visible: topic.chosen
        theme: topic.theme
        icon: "tick"
        width: Math.round(5.4 * topic.theme.g)
        x: topic.theme.rightToLeft ? 1.4 * topic.theme.g : parent.width - width - 1.4 * topic.theme.g
        y: 1.4 * topic.theme.g
    }
}
