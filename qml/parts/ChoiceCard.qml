// SPDX-License-Identifier: GPL-3.0-or-later
// A way to go, as a picture over a few words; in a low place the picture stands before them, and with large words it
// goes and the icon stays.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Tap {
    id: card

    required property string text
    /// The sentence that is read aloud; lit when it is this one.
    property string spoken
    /// A scene of assets/illustrations/scenes; "" for none.
    property string picture
    /// In assets/icons, beside the words.
    required property string icon
    property real focusX: 0.5

    readonly property bool low: width > 1.9 * height
    readonly property bool pictured: picture !== "" && theme.textScale <= 1.25
    readonly property real inset: Math.round(1.2 * theme.g)

    mainTarget: true
    bounceMs: 400
    accessibleName: text

    Rectangle {
        anchors.fill: parent
        radius: card.theme.radius
        color: card.theme.action
    }
    Rectangle {
        id: face
        x: card.theme.controlEdge
        y: card.theme.controlEdge + (card.pressed ? 0.72 * card.theme.g : 0)
        width: parent.width - 2 * x
        height: parent.height - 2 * card.theme.controlEdge - 0.72 * card.theme.g
        radius: card.theme.radius - card.theme.controlEdge
        color: card.pressed ? card.theme.info : card.theme.surface

        Picture {
            id: scene
            visible: card.pictured
            theme: card.theme
            name: card.pictured ? card.picture : ""
            radius: card.theme.innerRadius
            focusX: card.focusX
            x: card.low && card.theme.rightToLeft ? face.width - width - card.inset : card.inset
            y: card.inset
            width: Math.round(card.low ? Math.min(1.5 * height, 0.42 * face.width) : face.width - 2 * card.inset)
            height: Math.round(card.low ? face.height - 2 * card.inset
                                        : face.height - Math.max(label.height, 2 * label.lineHeight) - 3.4 * card.inset)
        }
        Icon {
            id: sign
            visible: size >= 3 * card.theme.g && (card.low || !card.pictured)
            size: Math.round(Math.min(1.2 * card.theme.b, face.height - 2 * card.inset))
            name: card.icon
            tint: card.theme.action
            stroke: 2.2
            mirrored: card.theme.turns(card.icon)
            readonly property real before: card.pictured && card.low ? scene.width + 3 * card.inset : 2.5 * card.inset
            x: !card.low ? (face.width - width) / 2
                : card.theme.rightToLeft ? face.width - width - before : before
            y: card.low ? (face.height - height) / 2 : (face.height - height - label.height) / 2
        }
        SpokenWords {
            id: label
            spoken: card.spoken
            theme: card.theme
            ground: Theme.Surface
            strong: true
            line: card.theme.rightToLeft ? 1.25 : 1.12
            color: card.theme.action
            text: card.text
            readonly property real before: !card.low ? 1.5 * card.inset
                : sign.visible ? sign.before + sign.width + 1.6 * card.inset : 1.5 * card.inset
            width: face.width - before - 1.5 * card.inset
            x: card.theme.rightToLeft ? 1.5 * card.inset : before
            y: card.low ? (face.height - height) / 2
                : card.pictured ? (scene.y + scene.height + face.height - height) / 2
                : sign.visible ? sign.y + sign.height : (face.height - height) / 2
            horizontalAlignment: !card.low ? Text.AlignHCenter : card.theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
            Accessible.ignored: true
        }
    }
}
