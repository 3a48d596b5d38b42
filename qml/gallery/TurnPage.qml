// SPDX-License-Identifier: GPL-3.0-or-later
// The patient's turn, and the time-out.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme

Item {
    id: page

    required property Theme theme
    property string variant
    Rectangle {
        width: parent.width
        height: 480
        color: page.theme.turn
    }
    Triangle {
        theme: page.theme
        x: page.theme.rightToLeft ? parent.width - width - 70 : 70; y: 12
        width: 560; height: 460
        lead: 2
        big: true
        sunGround: true
    }
    Column {
        x: page.theme.rightToLeft ? 60 : 676; y: 50
        width: 1184
        spacing: 14
        Words {
            theme: page.theme
            ground: Theme.Turn
            width: parent.width
            size: theme.turnSize
            strong: true
            text: "Your turn"
        }
        Words {
            theme: page.theme
            ground: Theme.Turn
            width: parent.width
            text: "Did we get it right?<br>Is anything missing?"
        }
    }
    TimeoutBar {
        theme: page.theme
        x: 84; y: 560
        width: 1752
        share: 0.7
    }
    ComfortBar {
        theme: page.theme
        x: 84; y: 932
        width: 1752; height: 112
        place: "Room 3"
        otherLanguage: "العربية"
    }
}
