// SPDX-License-Identifier: GPL-3.0-or-later
// What a patient may want to talk about.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme

Item {
    id: page

    required property Theme theme
    property string variant
    Panel {
        theme: page.theme
        x: 84; y: 36
        width: 660; height: 342
        Triangle {
            theme: page.theme
            x: 150; y: 10
            width: 360; height: 226
            headRadius: 56
        }
    }
    Words {
        theme: page.theme
        x: 786; y: 34
        width: 1090
        size: theme.titleSize
        strong: true
        text: "What do you want to talk about?"
    }
    Words {
        theme: page.theme
        quiet: true
        x: 786; y: 290
        text: "Your team will see it."
    }
    Grid {
        x: 84; y: 410
        columns: 3
        rowSpacing: 26
        columnSpacing: 42
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        Repeater {
            model: [["pill", "Medicines"], ["pain", "Pain"], ["feelings", "Feelings"], ["home", "Home"], ["tests", "Tests"], ["costs", "Costs"]]
            TopicCard {
                required property var modelData
                required property int index
                theme: page.theme
                width: 556; height: 226
                icon: modelData[0]
                text: modelData[1]
                chosen: index === 0
            }
        }
    }
    ComfortBar {
        theme: page.theme
        x: 84; y: 932
        width: 1752; height: 112
        place: "Room 3"
        canListen: true
        otherLanguage: "Español"
    }
}
