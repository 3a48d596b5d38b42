// SPDX-License-Identifier: GPL-3.0-or-later
// A button of words and an icon. Filled: two rectangles, the deeper one shows as a lip; pressed, the face drops.
// Words that do not fit wrap; in a stacked button they first push out the icon, and when even that is not enough the
// icon stays and the words go, never the accessible name.
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
    /// 0 lets the button choose.
    property real iconSize: 0
    property bool iconAfter: false
    /// A second icon at the far end, for long main buttons ("Room 4 is ready … ->").
    property string endIcon
    /// Words from the edge on instead of in the middle.
    property bool spread: false
    /// Words in ink instead of the action colour, for lists of choices.
    property bool inked: false
    property bool chosen: false
    property real padding: 2.4 * theme.g

    readonly property bool filled: kind === BigButton.Kind.Filled && !chosen
    readonly property bool quiet: kind === BigButton.Kind.Quiet
    readonly property int ground: chosen ? Theme.Done : filled ? Theme.Action : pressed ? Theme.Info
        : quiet ? Theme.Paper : Theme.Surface
    readonly property color tint: chosen ? theme.doneInk : filled ? theme.actionInk : pressed ? theme.infoInk
        : kind === BigButton.Kind.OnAlert ? theme.alert : theme.action
    readonly property bool wordless: icon !== "" && (text === "" || !label.fits)
    readonly property bool iconShown: icon !== "" && (!stacked || wordless || face.height - label.height >= theme.g * 5)

    accessibleName: text
    mainTarget: true
    onWaitingChanged: late.rung = false
    // Measured apart from the label, whose place depends on the button's own size. Text lays Arabic out up to 3 % wider.
    readonly property real wordsWidth: text === "" ? 0 : Math.ceil((theme.rightToLeft ? 1.06 : 1.03) * natural.advanceWidth + 0.1 * textSize) + 2
    readonly property real signSize: icon === "" ? 0 : iconSize > 0 ? iconSize : 1.12 * textSize
    implicitWidth: Math.ceil((stacked ? Math.max(wordsWidth, signSize)
                                      : wordsWidth + signSize + (text === "" || icon === "" ? 0 : 1.8 * theme.g))
                             + (endIcon === "" ? 0 : end.size + 1.8 * theme.g) + 2 * padding)
    implicitHeight: Math.max(theme.mainTarget, Math.ceil(label.height + 2.5 * theme.g))

    TextMetrics {
        id: natural
        font.family: button.theme.family
        font.pixelSize: Math.round(button.textSize * button.theme.scriptScale)
        font.bold: true
        text: late.over ? late.words : button.text
    }

    Rectangle {
        anchors.fill: parent
        visible: button.filled
        radius: button.theme.radius
        color: button.theme.actionDeep
    }
    Rectangle {
        id: face
        y: button.filled && button.pressed ? button.theme.lip : 0
        width: parent.width
        height: parent.height - (button.filled ? button.theme.lip : 0)
        radius: button.theme.radius
        color: button.quiet && !button.pressed && !button.chosen ? "transparent" : button.theme.groundColor(button.ground)
        border.width: button.filled || (button.quiet && !button.chosen) || button.kind === BigButton.Kind.OnAlert
            ? 0 : button.chosen ? button.theme.chosenEdge : button.theme.controlEdge
        border.color: button.theme.action
        Behavior on y { NumberAnimation { duration: button.theme.pressMs; easing.type: Easing.OutQuad } }

        Icon {
            id: sign
            readonly property real overWords: Math.min(button.iconSize > 0 ? button.iconSize : 1.38 * button.textSize,
                                                       face.height - label.height - 1.6 * button.theme.g)
            readonly property real alone: Math.min(button.iconSize > 0 ? button.iconSize : 1.6 * button.textSize, 0.72 * Math.min(face.width, face.height))
            size: button.wordless ? alone : button.stacked ? overWords : Math.min(button.signSize, 0.8 * face.height)
            visible: button.iconShown
            x: button.wordless || button.stacked ? (face.width - width) / 2 : label.signX
            y: button.stacked && !button.wordless ? (face.height - height - label.height - 0.4 * button.theme.g) / 2
                                                  : (face.height - height) / 2
            name: button.icon
            tint: button.inked && !button.chosen ? button.theme.action : button.tint
            stroke: 2.4
            mirrored: button.theme.turns(button.icon)
        }
        Words {
            id: label
            readonly property real gap: button.stacked || button.icon === "" ? 0 : 1.8 * button.theme.g
            readonly property real signWidth: button.stacked || button.icon === "" ? 0 : button.signSize
            readonly property real endRoom: button.endIcon === "" ? 0 : end.width + 1.8 * button.theme.g
            readonly property real space: face.width - 2 * (button.spread ? button.padding : Math.min(button.padding, 1.2 * button.theme.g))
                                         - signWidth - gap - endRoom
            readonly property bool fits: space > 0 && contentWidth <= width + 1 && height <= face.height
            // Everything before the words, from the side where reading begins.
            readonly property real before: button.spread || button.endIcon !== "" ? button.padding
                : (face.width - signWidth - gap - width) / 2
            readonly property bool signFirst: button.iconAfter === button.theme.rightToLeft
            readonly property real signX: signFirst ? groupX : groupX + width + gap
            // Left edge of icon and words together.
            readonly property real groupX: button.theme.rightToLeft ? face.width - before - signWidth - gap - width : before

            visible: !button.wordless && text !== ""
            x: button.stacked ? (face.width - width) / 2 : signFirst ? groupX + signWidth + gap : groupX
            y: button.stacked && button.iconShown
               ? (face.height + sign.height - height + 0.4 * button.theme.g) / 2 - (button.filled ? 0 : 1)
               : (face.height - height) / 2
            width: Math.max(1, Math.min(button.wordsWidth, space))
            theme: button.theme
            text: natural.text
            size: button.textSize
            strong: true
            ground: button.ground
            color: button.inked && !button.filled ? button.theme.inkOn(button.ground) : button.tint
            horizontalAlignment: button.spread || button.endIcon !== ""
                ? (button.theme.rightToLeft ? Text.AlignRight : Text.AlignLeft) : Text.AlignHCenter
            Accessible.ignored: true
        }
        Icon {
            id: end
            visible: button.endIcon !== ""
            name: button.endIcon
            size: 1.12 * button.textSize
            tint: button.tint
            stroke: 2.4
            mirrored: button.theme.turns(button.endIcon)
            x: button.theme.rightToLeft ? button.padding : face.width - width - button.padding
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    Badge {
        visible: button.chosen
        theme: button.theme
        icon: "tick"
        width: 4.2 * button.theme.g
        x: button.theme.rightToLeft ? 1.2 * button.theme.g : parent.width - width - 1.2 * button.theme.g
        y: 1.2 * button.theme.g
    }
    Timer {
        id: late
        property bool rung: false
        readonly property bool over: rung && button.waiting
        //: On a button whose tap is being written to the disk.
        readonly property string words: qsTr("Saving")
        interval: 300
        running: button.waiting
        onTriggered: late.rung = true
    }
}
