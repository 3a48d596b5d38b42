// SPDX-License-Identifier: GPL-3.0-or-later
// The film with its chapters, captions and controls. It shows what the player says and hands taps on.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property HuddleDesk desk
    /// A TrainingPlayer; its class is in app/media, which the linter does not read.
    required property var player

    readonly property bool upright: height > width
    readonly property bool broken: player.state === TrainingPlayer.Broken
    readonly property real margin: 4 * theme.g
    readonly property real inner: width - 2 * margin
    readonly property real captionHeight: Math.round(2 * 1.22 * theme.b * theme.scriptScale + 2 * theme.g)
    readonly property real space: 1.6 * theme.g
    readonly property real headHeight: theme.target
    // Upright the chapters keep room for four of them below the captions.
    readonly property real filmHeight: Math.round(upright
        ? Math.min(inner * 9 / 16, 0.4 * height)
        : Math.min(inner * 0.62 * 9 / 16, controls.y - captionHeight - 2 * space - topY))
    readonly property real filmWidth: Math.round(Math.min(inner, filmHeight * 16 / 9))
    readonly property real topY: 2.4 * theme.g

    Rectangle {
        id: frame
        visible: !page.broken
        x: page.upright ? (page.width - width) / 2 : page.theme.rightToLeft ? page.width - width - page.margin : page.margin
        y: page.topY
        width: page.filmWidth
        height: page.filmHeight
        color: page.theme.caption

        Loader {
            anchors.fill: parent
            active: page.visible
            source: "Film.qml"
            onItemChanged: page.player.videoOutput = item
        }
        Chip {
            // Told at the start and whenever the film rests: it must not hide faces.
            visible: page.player.silent && (!page.player.playing || page.player.chapter < 1)
            theme: page.theme
            ground: Theme.Info
            icon: "sound-off"
            x: page.theme.rightToLeft ? parent.width - width - page.theme.g : page.theme.g
            y: page.theme.g
            padding: 1.8 * page.theme.g
            //: On the film: this device has nothing to play sound with; short. The captions are on.
            text: qsTr("No sound device")
        }
    }
    Notice {
        visible: page.broken
        theme: page.theme
        x: page.margin
        y: page.topY
        width: page.inner
        //: Title of a notice: the film cannot be played further.
        title: qsTr("The film cannot be played")
        //: Notice that the film cannot be played: what to do; the champion looks after the devices.
        text: qsTr("You can still read together. Tell your champion.")
        //: Button on a notice: back to the huddle's first screen.
        action: qsTr("Go back")
        onActionTapped: page.desk.home()
    }

    Item {
        id: chapters
        visible: !page.broken
        readonly property real captionsEnd: captions.y + page.captionHeight
        x: page.upright || page.theme.rightToLeft ? page.margin : page.margin + page.filmWidth + page.theme.gap
        y: page.upright ? page.topY + page.filmHeight + page.captionHeight + 2 * page.space : page.topY
        width: page.upright ? page.inner : page.inner - page.filmWidth - page.theme.gap
        height: page.upright ? controls.y - y - page.space : page.filmHeight

        /// The page each chapter is on: as many as fit.
        readonly property var pageOf: {
            const list = []
            const room = height - page.headHeight - page.theme.gap
            let at = 0
            let used = 0
            for (let i = 0; i < rows.count; ++i) {
                const row = rows.itemAt(i) as ChapterRow
                const high = row ? row.implicitHeight : 0
                if (used > 0 && used + high > room) {
                    ++at
                    used = 0
                }
                list.push(at)
                used += high + page.theme.gap
            }
            return list
        }
        readonly property int pages: pageOf.length === 0 ? 1 : pageOf[pageOf.length - 1] + 1
        readonly property int playing: pageOf[Math.max(0, page.player.chapter)] ?? 0
        property int shown: 0
        onPlayingChanged: shown = playing

        IconButton {
            id: home
            objectName: "home"
            theme: page.theme
            width: page.headHeight
            height: page.headHeight
            x: page.theme.rightToLeft ? parent.width - width : 0
            icon: "home"
            //: Screen reader: button back to the huddle's first screen; the film waits.
            accessibleName: qsTr("Home")
            onTapped: page.desk.home()
        }
        PageTurn {
            objectName: "chapters-turn"
            theme: page.theme
            mainTarget: false
            x: page.theme.rightToLeft ? 0 : parent.width - width
            height: page.headHeight
            page: Math.min(chapters.shown, chapters.pages - 1)
            pages: chapters.pages
            onPageTapped: turned => chapters.shown = turned
        }
        Column {
            y: page.headHeight + page.theme.gap
            width: parent.width
            spacing: page.theme.gap
            Repeater {
                id: rows
                model: page.player.chapters
                ChapterRow {
                    required property var modelData
                    required property int index
                    visible: chapters.pageOf[index] === chapters.shown
                    objectName: "chapter-" + index
                    theme: page.theme
                    width: chapters.width
                    height: implicitHeight
                    title: modelData.title
                    seen: index < page.player.chapter
                    now: index === page.player.chapter
                    onTapped: page.player.playChapter(index)
                }
            }
        }
    }

    // A speaker's name can make it three lines: then the bar grows over the foot of the picture.
    CaptionBar {
        id: captions
        visible: !page.broken
        theme: page.theme
        x: page.margin
        width: page.inner
        height: Math.max(page.captionHeight, text === "" ? 0 : implicitHeight - 2 * page.theme.g)
        y: page.topY + page.filmHeight + page.space + page.captionHeight - height
        speaker: page.player.speaker
        text: page.player.caption
    }
    PlayerControls {
        id: controls
        visible: !page.broken
        theme: page.theme
        x: page.margin
        y: page.height - height - 1.6 * page.theme.g
        width: page.inner
        height: implicitHeight
        playing: page.player.playing
        positionMs: page.player.positionMs
        durationMs: page.player.durationMs
        speed: page.player.speed
        captions: page.player.captionsOn
        sound: page.player.volume > 0 && !page.player.silent
        canDiscuss: false
        onPlayTapped: page.player.toggle()
        onBackTapped: page.player.back()
        onSpeedTapped: page.player.nextSpeed()
        onCaptionsTapped: page.player.toggleCaptions()
        onSoundTapped: page.player.nextVolume()
    }
}
