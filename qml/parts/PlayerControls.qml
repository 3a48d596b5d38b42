// SPDX-License-Identifier: GPL-3.0-or-later
// The film's position line and its buttons. It knows no player: plain values in, taps out.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Item {
    id: controls

    required property Theme theme
    required property bool playing
    required property int positionMs
    required property int durationMs
    property real speed: 1
    property bool captions: true
    property bool sound: true
    /// The film has a talk here ("Discuss" is worth a tap).
    property bool canDiscuss: true
    signal playTapped
    signal backTapped
    signal discussTapped
    signal speedTapped
    signal captionsTapped
    signal soundTapped

    readonly property real rowHeight: Math.round(Math.max(theme.target, 9.7 * theme.g))
    readonly property bool worded: theme.textScale < 1.25 && width >= 130 * theme.g
    function clock(ms: int): string {
        const seconds = Math.floor(Math.max(0, ms) / 1000)
        return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0")
    }

    implicitHeight: rowHeight + 3 * theme.g

    Rectangle { // time runs the same way everywhere: never mirrored
        width: parent.width
        height: Math.round(controls.theme.g)
        radius: height / 2
        color: controls.theme.line
        Accessible.role: Accessible.ProgressBar
        //: Screen reader: how far the film is. %1 is the time passed, %2 the whole length, as minutes:seconds.
        Accessible.name: qsTr("%1 of %2").arg(controls.clock(controls.positionMs)).arg(controls.clock(controls.durationMs))
        Rectangle {
            width: controls.durationMs > 0 ? parent.width * Math.min(1, controls.positionMs / controls.durationMs) : 0
            height: parent.height
            radius: height / 2
            color: controls.theme.action
        }
    }

    component Control: BigButton {
        property string word
        theme: controls.theme
        mainTarget: false
        height: controls.rowHeight
        text: controls.worded ? word : ""
        accessibleName: word
        padding: 2.2 * theme.g
        width: text === "" ? Math.max(11 * theme.g, theme.target) : implicitWidth
    }
    component Square: IconButton {
        theme: controls.theme
        width: Math.round(Math.max(11 * theme.g, theme.target))
        height: controls.rowHeight
    }

    Row {
        id: left
        y: 3 * controls.theme.g
        x: controls.theme.rightToLeft ? parent.width - width : 0
        spacing: controls.theme.gap
        layoutDirection: controls.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        Control {
            objectName: "play"
            kind: BigButton.Kind.Filled
            icon: controls.playing ? "pause" : "play"
            word: controls.playing
                //: Button: stops the film for a while.
                ? qsTr("Pause")
                //: Button: plays the film.
                : qsTr("Play")
            width: controls.worded ? Math.round(Math.max(implicitWidth, 29 * theme.g)) : Math.max(14 * theme.g, theme.mainTarget)
            onTapped: controls.playTapped()
        }
        Control {
            objectName: "back-10"
            icon: "replay-10"
            //: Button: goes ten seconds back in the film. Short for "10 seconds".
            word: qsTr("10 s")
            //: Screen reader: button that goes ten seconds back in the film.
            accessibleName: qsTr("Ten seconds back")
            onTapped: controls.backTapped()
        }
        Control {
            objectName: "discuss"
            visible: controls.canDiscuss
            icon: "discuss"
            //: Button: stops the film so that the team can talk about it.
            word: qsTr("Discuss")
            onTapped: controls.discussTapped()
        }
    }
    Words {
        theme: controls.theme
        visible: controls.durationMs > 0 && implicitWidth + controls.theme.gap < controls.width - left.width - right.width
        y: left.y + (controls.rowHeight - height) / 2
        x: controls.theme.rightToLeft ? right.width : left.width
        width: Math.max(1, controls.width - left.width - right.width)
        horizontalAlignment: Text.AlignHCenter
        text: controls.clock(controls.durationMs - controls.positionMs)
        Accessible.ignored: true
    }
    Row {
        id: right
        y: left.y
        x: controls.theme.rightToLeft ? 0 : parent.width - width
        spacing: controls.theme.gap
        layoutDirection: controls.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        BigButton {
            objectName: "speed"
            theme: controls.theme
            mainTarget: false
            padding: 0.6 * theme.g
            width: Math.round(Math.max(11 * theme.g, theme.target, implicitWidth))
            height: controls.rowHeight
            text: controls.speed + "×"
            //: Screen reader: button for the speed of the film. %1 is a number such as 1 or 0.75.
            accessibleName: qsTr("Speed %1").arg(controls.speed)
            onTapped: controls.speedTapped()
        }
        Square {
            objectName: "captions"
            icon: "captions"
            chosen: controls.captions
            accessibleName: controls.captions
                //: Screen reader: button that hides the captions.
                ? qsTr("Captions off")
                //: Screen reader: button that shows the captions.
                : qsTr("Captions on")
            onTapped: controls.captionsTapped()
        }
        Square {
            objectName: "sound"
            icon: controls.sound ? "volume" : "sound-off"
            accessibleName: controls.sound
                //: Screen reader: button that turns the sound off.
                ? qsTr("Sound off")
                //: Screen reader: button that turns the sound on.
                : qsTr("Sound on")
            onTapped: controls.soundTapped()
        }
    }
}
