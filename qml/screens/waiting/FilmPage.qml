// SPDX-License-Identifier: GPL-3.0-or-later
// The short film for patients with its captions below the picture: pause, again, and out.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property WaitingDesk desk
    required property bool upright
    required property string spoken
    /// The film speaks for itself.
    readonly property var aloud: broken ? instead.aloud : []
    /// A TrainingPlayer or null; its class is in app/media, which the linter does not read.
    readonly property var player: desk.player
    readonly property bool broken: player !== null && player.state === TrainingPlayer.Broken
    readonly property bool over: player !== null && player.state === TrainingPlayer.Ended

    readonly property real edge: 6 * theme.g
    readonly property real inner: width - 2 * edge
    readonly property real buttonHeight: Math.round(Math.max(theme.mainTarget, 1.3 * theme.b))
    readonly property real captionHeight: Math.round(2 * 1.22 * theme.b * theme.scriptScale + 2 * theme.g)
    readonly property real space: 1.6 * theme.g
    // Landscape: the film with its buttons beside it, captions below. Upright: one below the other.
    readonly property real filmHeight: Math.round(upright ? inner * 9 / 16
        : Math.min(0.68 * inner * 9 / 16, height - 2.4 * theme.g - captionHeight - space))
    readonly property real filmWidth: Math.round(filmHeight * 16 / 9)
    readonly property real topY: upright ? Math.max(2.4 * theme.g, (height - buttonHeight - filmHeight - captionHeight - 2 * space) / 2)
                                         : 2.4 * theme.g
    readonly property real sideWidth: inner - filmWidth - 3 * theme.g
    /// Beside a low film the two buttons stand next to each other, else one above the other.
    readonly property bool pair: !upright && filmHeight < 2 * buttonHeight + theme.gap
    readonly property real pairWidth: Math.floor((sideWidth - theme.gap) / 2)
    readonly property real sideX: theme.rightToLeft ? edge : edge + filmWidth + 3 * theme.g

    Rectangle {
        id: frame
        visible: !page.broken
        x: page.theme.rightToLeft ? page.width - width - page.edge : page.edge
        y: page.topY
        width: page.filmWidth
        height: page.filmHeight
        color: page.theme.caption
        Loader {
            anchors.fill: parent
            active: page.player !== null
            source: "Clip.qml"
            onItemChanged: if (page.player !== null) page.player.videoOutput = item
        }
    }
    CaptionBar {
        visible: !page.broken
        theme: page.theme
        x: page.edge
        width: page.inner
        height: Math.max(page.captionHeight, text === "" ? 0 : implicitHeight - 2 * page.theme.g)
        y: frame.y + frame.height + 1.6 * page.theme.g + page.captionHeight - height
        speaker: page.player !== null ? page.player.speaker : ""
        text: page.player !== null ? page.player.caption : ""
    }
    Passage {
        id: instead
        spoken: page.spoken
        visible: page.broken
        theme: page.theme
        x: page.edge
        y: page.topY
        width: page.inner
        height: page.height - page.buttonHeight - y - 2 * page.theme.g
        titleSize: page.theme.b
        //: Waiting room: the film cannot be played.
        title: qsTr("The film does not play now")
        //: Waiting room: the film cannot be played; what to do instead.
        text: qsTr("The cards tell you the same.")
    }
    BigButton {
        id: leave
        objectName: "film-back"
        theme: page.theme
        readonly property bool beside: !page.upright && !page.broken
        width: Math.round(beside ? (page.pair ? page.pairWidth : page.sideWidth) : (page.inner - page.theme.gap) * (page.broken ? 1 : 0.38))
        height: beside && page.pair ? page.filmHeight : page.buttonHeight
        x: beside ? (page.pair && page.theme.rightToLeft ? page.sideX + page.pairWidth + page.theme.gap : page.sideX) : page.theme.rightToLeft ? page.width - width - page.edge : page.edge
        y: beside ? page.topY : page.height - height
        icon: "back"
        stacked: page.pair
        //: Button: from the film back to the choices.
        text: qsTr("Back")
        onTapped: page.desk.menu()
    }
    BigButton {
        objectName: "film-play"
        visible: !page.broken
        theme: page.theme
        kind: BigButton.Kind.Filled
        width: Math.round(page.upright ? (page.inner - page.theme.gap) * 0.62 : page.pair ? page.pairWidth : page.sideWidth)
        height: page.pair ? page.filmHeight : page.upright ? page.buttonHeight : Math.round(Math.min(2 * page.buttonHeight, page.filmHeight - page.buttonHeight - page.theme.gap))
        x: !page.upright ? (page.pair && !page.theme.rightToLeft ? page.sideX + page.pairWidth + page.theme.gap : page.sideX) : page.theme.rightToLeft ? page.edge : page.width - width - page.edge
        y: page.upright ? page.height - height : page.topY + page.filmHeight - height
        stacked: !page.upright
        icon: page.over ? "replay-10" : page.player !== null && page.player.playing ? "pause" : "play"
        text: page.over
            //: Button: plays the film from the start.
            ? qsTr("Once more")
            : page.player !== null && page.player.playing
            //: Button: the film waits.
            ? qsTr("Pause")
            //: Button: the film goes on.
            : qsTr("Play")
        onTapped: page.desk.playOrPause()
    }
}
