// SPDX-License-Identifier: GPL-3.0-or-later
// The patient's screen during a step: triangle, question, three answers. Variants: chosen, heard.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme

Item {
    id: page

    required property Theme theme
    property string variant
    readonly property bool column: theme.textScale > 1.25

    Triangle {
        theme: page.theme
        x: page.theme.rightToLeft ? parent.width - width - 56 : 56; y: 68
        width: 560; height: 410
        lead: 0
    }
    Column {
        x: page.theme.rightToLeft ? 60 : 676; y: 72
        width: 1184
        spacing: 18
        Words {
            theme: page.theme
            width: parent.width
            size: theme.heroSize
            strong: true
            text: "Your medicines"
        }
        Words {
            theme: page.theme
            width: parent.width
            text: "Your assistant says each one. <b>Is this how you take it?</b>"
        }
    }
    Grid {
        x: 84; y: 516
        columns: page.column ? 1 : 3
        spacing: page.column ? 14 : 42
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        Repeater {
            model: [["tick", "That’s right", Theme.Done], ["hand", "I want to add", Theme.Turn], ["question", "I have a question", Theme.Info]]
            AnswerButton {
                required property var modelData
                objectName: modelData[0]
                theme: page.theme
                width: page.column ? 1752 : 556
                height: page.column ? 115 : 372
                icon: modelData[0]
                text: modelData[1]
                tint: modelData[2]
                chosen: page.variant !== "" && modelData[0] === "hand"
                heard: page.variant === "heard" && chosen
            }
        }
    }
    ComfortBar {
        theme: page.theme
        x: 84; y: 932
        width: 1752; height: 112
        count: 11
        current: 5
        canListen: true
        otherLanguage: "Español"
    }
}
