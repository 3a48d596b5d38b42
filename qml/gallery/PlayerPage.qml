// SPDX-License-Identifier: GPL-3.0-or-later
// The film's player: chapters, captions, controls.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme

Item {
    id: page

    required property Theme theme
    property string variant
    Picture {
        theme: page.theme
        x: 72; y: 40
        width: 1120; height: 630
        name: "medicines"
        description: "A patient points at one medicine; an assistant and a clinician listen"
    }
    Column {
        x: 1220; y: 40
        spacing: page.theme.gap
        Repeater {
            model: ["Hello", "In the room", "A missed pill", "Your turn", "Say it back"]
            ChapterRow {
                required property string modelData
                required property int index
                theme: page.theme
                width: 628
                title: modelData
                seen: index < 2
                now: index === 2
            }
        }
    }
    CaptionBar {
        theme: page.theme
        x: 72; y: 692
        width: 1776; height: 196
        speaker: "Patient"
        text: "Every morning I take it.\nMost nights, I forget."
    }
    PlayerControls {
        theme: page.theme
        x: 72; y: 912
        width: 1776
        playing: true
        positionMs: 150000
        durationMs: 318000
    }
}
