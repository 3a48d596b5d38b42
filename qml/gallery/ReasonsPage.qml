// SPDX-License-Identifier: GPL-3.0-or-later
// Reasons for putting a step off.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme

Item {
    id: page

    required property Theme theme
    property string variant
    Words {
        theme: page.theme
        x: page.theme.rightToLeft ? parent.width - width - 36 : 36; y: 128
        size: theme.titleSize
        strong: true
        text: "Why not now?"
    }
    Grid {
        x: 36; y: 226
        columns: 2
        spacing: 20
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        Repeater {
            model: [["not-now", "No time"], ["people", "Others are here"], ["speech-no", "They said no"],
                ["language", "Need an interpreter"], ["tick", "Done before"], ["question", "Another reason"]]
            ReasonButton {
                required property var modelData
                required property int index
                theme: page.theme
                reason: modelData[0]
                width: index % 2 === 0 ? 517 : 671
                height: 120
                icon: modelData[0]
                text: modelData[1]
            }
        }
    }
}
