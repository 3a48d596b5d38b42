// SPDX-License-Identifier: GPL-3.0-or-later
// One of the patient's three answers. All are equal; none is filled, so that nobody is nudged.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Tap {
    id: answer

    required property string icon
    required property string text
    /// The sentence that is read aloud; lit when it is this one.
    property string spoken
    /// Theme.Done, Theme.Turn or Theme.Info: the tint of the disc, and of the whole button once chosen.
    required property int tint
    property bool chosen: false
    /// The team has heard it.
    property bool heard: false

    /// In a low place the words stand beside the disc; where there is no room for the disc the words stand alone.
    readonly property bool wide: width > 2.2 * height
    readonly property real edge: Math.round((chosen ? 0.86 : 0.36) * theme.g * (theme.contrast && !chosen ? 2 : 1))
    readonly property int ground: chosen ? tint : Theme.Surface

    /// Width at which the words break into two lines of about the same length, so that the three answers look alike.
    function balancedWidth(most: real): real {
        const words = text.split(" ")
        let best = most
        for (let i = 1; i < words.length; ++i) {
            const longer = Math.max(metrics.advanceWidth(words.slice(0, i).join(" ")), metrics.advanceWidth(words.slice(i).join(" ")))
            best = Math.min(best, longer)
        }
        return Math.ceil(theme.rightToLeft ? 1.05 * best : best) + 2 // Text lays Arabic out wider than it is measured
    }

    mainTarget: true
    bounceMs: 400
    accessibleName: text
    accessibleHint: heard
        //: Screen reader, added to the answer the patient gave: the team has heard it.
        ? qsTr("Your team heard you") : ""
    Accessible.checkable: true
    Accessible.checked: chosen

    FontMetrics {
        id: metrics
        font.family: answer.theme.family
        font.pixelSize: Math.round(answer.theme.b * answer.theme.scriptScale)
        font.bold: true
    }
    Rectangle {
        anchors.fill: parent
        radius: answer.theme.radius
        color: answer.theme.action
    }
    Rectangle {
        id: face
        x: answer.edge
        y: answer.edge + (answer.pressed ? 0.72 * answer.theme.g : 0)
        width: parent.width - 2 * answer.edge
        height: parent.height - 2 * answer.edge - 0.72 * answer.theme.g
        radius: answer.theme.radius - answer.edge
        color: answer.theme.groundColor(answer.ground)

        Rectangle {
            id: disc
            readonly property bool fits: answer.wide ? face.width - width - 9 * answer.theme.g > label.implicitWidth
                                                       || label.height < face.height
                                                     : face.height - label.height >= 7 * answer.theme.g
            visible: fits
            width: Math.round(Math.min(8.3 * answer.theme.g, answer.wide ? face.height - 2 * answer.theme.g
                                                                         : face.height - label.height - 2 * answer.theme.g))
            height: width
            radius: width / 2
            x: !answer.wide ? (face.width - width) / 2
                : answer.theme.rightToLeft ? face.width - width - 3 * answer.theme.g : 3 * answer.theme.g
            y: answer.wide ? (face.height - height) / 2 : (face.height - height - label.height - answer.theme.g) / 2
            color: answer.chosen ? answer.theme.surface : answer.theme.groundColor(answer.tint)
            border.width: answer.theme.tintEdge
            border.color: answer.theme.ink
            Icon {
                anchors.centerIn: parent
                name: answer.heard ? "ear" : answer.icon
                tint: answer.chosen ? answer.theme.ink : answer.theme.inkOn(answer.tint)
                size: Math.round(parent.width * 0.66)
                stroke: answer.icon === "hand" ? 1.9 : 2.4
            }
        }
        SpokenWords {
            id: label
            spoken: answer.spoken
            theme: answer.theme
            ground: answer.ground
            text: answer.text
            strong: true
            line: answer.theme.rightToLeft ? 1.25 : 1.08
            readonly property real discRoom: answer.wide ? Math.round(Math.min(8.3 * answer.theme.g, face.height - 2 * answer.theme.g)) + 5 * answer.theme.g : 0
            readonly property real tickRoom: answer.wide ? 7 * answer.theme.g : 0
            readonly property real space: face.width - discRoom - tickRoom - 4 * answer.theme.g
            width: Math.max(1, answer.wide ? space : Math.min(space, answer.balancedWidth(space)))
            x: !answer.wide ? (face.width - width) / 2
                : answer.theme.rightToLeft ? tickRoom + 2 * answer.theme.g : discRoom + 2 * answer.theme.g
            y: answer.wide || !disc.visible ? (face.height - height) / 2
                                            : (face.height + disc.height - height + answer.theme.g) / 2
            horizontalAlignment: answer.wide ? (answer.theme.rightToLeft ? Text.AlignRight : Text.AlignLeft) : Text.AlignHCenter
            Accessible.ignored: true
        }
    }
    Badge {
        visible: answer.chosen
        theme: answer.theme
        icon: "tick"
        width: Math.round((answer.wide ? 5 : 6) * answer.theme.g)
        x: answer.theme.rightToLeft ? 2.5 * answer.theme.g : parent.width - width - 2.5 * answer.theme.g
        y: answer.wide ? (parent.height - height) / 2 : 2.4 * answer.theme.g
    }
}
