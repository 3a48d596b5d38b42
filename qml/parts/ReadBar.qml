// SPDX-License-Identifier: GPL-3.0-or-later
// Read to me: play and pause, the sentence once more, slower, louder, and out. Stands where the comfort bar stands. It
// knows no player: plain values in, taps out.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Item {
    id: bar

    required property Theme theme
    property bool playing: false
    property bool slower: false
    /// 1 soft, 2 usual, 3 loud.
    property int loudness: 2
    /// There is no sound on this device.
    property bool silent: false
    signal playTapped
    signal againTapped
    signal slowerTapped
    signal loudnessTapped
    signal closeTapped

    readonly property int squares: silent ? 1 : 4
    readonly property real square: Math.round(Math.max(theme.mainTarget, Math.min(1.6 * theme.mainTarget, 0.12 * width)))

    implicitHeight: theme.mainTarget

    component Square: IconButton {
        theme: bar.theme
        mainTarget: true
        iconSize: 1.2 * theme.b
        width: bar.square
        height: bar.height
    }

    Row {
        anchors.fill: parent
        spacing: bar.theme.gap
        layoutDirection: bar.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

        BigButton {
            objectName: "voice-play"
            theme: bar.theme
            kind: bar.silent ? BigButton.Kind.Open : BigButton.Kind.Filled
            width: bar.width - bar.squares * (bar.square + bar.theme.gap)
            height: bar.height
            iconSize: 1.2 * theme.b
            icon: bar.silent ? "sound-off" : bar.playing ? "pause" : "play"
            text: bar.silent
                //: In place of the button that reads aloud: this screen has no sound. Very short.
                ? qsTr("No sound here")
                : bar.playing
                //: Button: the voice that reads waits.
                ? qsTr("Pause")
                //: Button: the voice reads, or reads on.
                : qsTr("Listen")
            onTapped: bar.playTapped()
        }
        Square {
            objectName: "voice-again"
            visible: !bar.silent
            icon: "refresh"
            //: Screen reader: button that reads the last sentence once more.
            accessibleName: qsTr("Say it again")
            onTapped: bar.againTapped()
        }
        Square {
            objectName: "voice-slower"
            visible: !bar.silent
            icon: "speed"
            chosen: bar.slower
            //: Screen reader: button that makes the voice speak slowly, and as usual again.
            accessibleName: qsTr("Slower")
            Accessible.checkable: true
            Accessible.checked: chosen
            onTapped: bar.slowerTapped()
        }
        Square {
            objectName: "voice-louder"
            visible: !bar.silent
            icon: "volume"
            //: Screen reader: button for how loud the voice is: soft, usual, loud, and round again. %1 is 1, 2 or 3.
            accessibleName: qsTr("Loudness %1 of 3").arg(bar.loudness)
            onTapped: bar.loudnessTapped()
            Row { // as many bars as it is loud
                x: (parent.width - width) / 2
                y: parent.height - height - bar.theme.g
                spacing: Math.round(0.4 * bar.theme.g)
                Repeater {
                    model: 3
                    Rectangle {
                        required property int index
                        width: Math.round(1.6 * bar.theme.g)
                        height: Math.max(2, Math.round(0.6 * bar.theme.g))
                        color: index < bar.loudness ? bar.theme.action : bar.theme.line
                    }
                }
            }
        }
        Square {
            objectName: "voice-close"
            icon: "close"
            //: Screen reader: button that ends reading aloud.
            accessibleName: qsTr("Stop reading")
            onTapped: bar.closeTapped()
        }
    }
}
