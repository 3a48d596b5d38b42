// SPDX-License-Identifier: GPL-3.0-or-later
// Something a patient may want to talk about: a sign and one or two words. Tap again to take it back.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Tap {
    id: topic

    required property string icon
    required property string text
    /// The sentence that is read aloud; lit when it is this one.
    property string spoken
    /// The two-tone drawing, shown instead of the icon where it is 1.5 b or larger.
    property string pictogram
    property bool chosen: false

    // Asking for the height makes it measure again when the font changes.
    readonly property real longestWord: metrics.height <= 0 ? 0 : text.split(" ").reduce((most, word) => Math.max(most, 1.05 * metrics.advanceWidth(word)), 0)
    /// In a low, wide place the sign stands before the words.
    readonly property bool beside: width > 3 * height && width - besideEnd - 6.8 * theme.g > longestWord
    readonly property real besideSize: Math.min(height - 3 * theme.g, 1.45 * theme.b)
    readonly property real overSize: Math.min(1.7 * theme.b, height - label.height - 2.4 * theme.g)
    readonly property real signSize: beside ? besideSize : overSize
    readonly property bool pictured: pictogram !== "" && signSize >= 1.3 * theme.b
    readonly property bool signed: pictured || sign.visible
    readonly property real signX: !beside ? (width - signSize) / 2
        : theme.rightToLeft ? width - signSize - 2 * theme.g : 2 * theme.g
    readonly property real signY: beside ? (height - signSize) / 2 : (height - signSize - label.height - 0.6 * theme.g) / 2
    readonly property real besideEnd: besideSize + 4 * theme.g

    readonly property int ground: chosen ? Theme.Done : pressed ? Theme.Info : Theme.Surface

    mainTarget: true
    bounceMs: 400
    accessibleName: text
    Accessible.checkable: true
    Accessible.checked: chosen
    implicitHeight: Math.round(Math.max(theme.mainTarget, label.height + 8 * theme.g))

    FontMetrics {
        id: metrics
        font.family: topic.theme.family
        font.pixelSize: Math.round(topic.theme.b * topic.theme.scriptScale)
        font.bold: true
    }
    Rectangle {
        anchors.fill: parent
        radius: topic.theme.radius
        color: topic.theme.groundColor(topic.ground)
        border.width: topic.chosen ? topic.theme.chosenEdge : topic.theme.controlEdge
        border.color: topic.theme.action
    }
    Icon {
        id: sign
        visible: !topic.pictured && size >= 3.5 * topic.theme.g
        size: Math.round(topic.signSize)
        x: topic.signX
        y: topic.signY
        name: topic.icon
        tint: topic.theme.action
        stroke: 1.9
        mirrored: topic.theme.turns(topic.icon)
    }
    Pictogram {
        visible: topic.pictured
        theme: topic.theme
        width: Math.round(topic.signSize)
        x: topic.signX
        y: topic.signY
        name: topic.pictured ? topic.pictogram : ""
        second: topic.chosen ? topic.theme.surface : topic.theme.evening ? "#2F5560" : "#BFDDE4"
    }
    SpokenWords {
        id: label
        spoken: topic.spoken
        theme: topic.theme
        ground: topic.ground
        text: topic.text
        strong: true
        line: topic.theme.rightToLeft ? 1.25 : 1.1
        readonly property real before: topic.beside ? topic.besideEnd : 1.2 * topic.theme.g
        readonly property real after: topic.beside ? 6.8 * topic.theme.g : 1.2 * topic.theme.g
        width: topic.width - before - after
        x: topic.theme.rightToLeft ? after : before
        y: topic.beside || !topic.signed ? (topic.height - height) / 2 : topic.signY + topic.signSize + 0.2 * topic.theme.g
        horizontalAlignment: !topic.beside ? Text.AlignHCenter : topic.theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
        Accessible.ignored: true
    }
    Badge {
        visible: topic.chosen
        theme: topic.theme
        icon: "tick"
        width: Math.round(5.4 * topic.theme.g)
        readonly property real edge: (topic.beside ? 1 : 1.4) * topic.theme.g
        x: topic.theme.rightToLeft ? edge : parent.width - width - edge
        y: topic.beside ? (parent.height - height) / 2 : 1.4 * topic.theme.g
    }
}
