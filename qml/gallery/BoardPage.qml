// SPDX-License-Identifier: GPL-3.0-or-later
// The board of rooms, every state of a room's card.
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
        x: page.theme.rightToLeft ? parent.width - width - 36 : 36; y: 8
        size: theme.titleSize
        strong: true
        text: "Rooms"
    }
    LinkBadge {
        theme: page.theme
        link: 2
        x: page.theme.rightToLeft ? 138 : parent.width - width - 138; y: 14
    }
    IconButton {
        theme: page.theme
        x: page.theme.rightToLeft ? 36 : parent.width - width - 36; y: 8
        width: 82; height: 78
        icon: "menu"
        accessibleName: "Menu"
    }
    Grid {
        x: 36; y: 106
        columns: 2
        spacing: 20
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        Repeater {
            model: [[3, 6, 0], [1, 4, 0], [3, 9, 1], [2, 3, 0], [0, 0, 0], [4, 11, 0]]
            RoomCard {
                required property var modelData
                required property int index
                theme: page.theme
                width: 594; height: 162
                plate: String(index + 1)
                phase: modelData[0]
                minutes: modelData[1]
                unheard: modelData[2]
                patientHere: true
                giverHere: true
                receiverHere: phase === 3
            }
        }
    }
    BigButton {
        theme: page.theme
        x: 36; y: 654
        width: 1208; height: 126
        kind: BigButton.Kind.Filled
        padding: 42
        icon: "door"
        endIcon: "forward"
        text: "Room 4 is ready for the clinician"
    }
}
