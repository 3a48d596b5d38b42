// SPDX-License-Identifier: GPL-3.0-or-later
// A card of the fact sheet on the wall, portrait.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme

Item {
    id: page

    required property Theme theme
    property string variant
    readonly property real inner: width - 144

    IconButton {
        theme: page.theme
        x: page.theme.rightToLeft ? parent.width - width - 72 : 72; y: 48
        width: 118; height: 118
        icon: "home"
        accessibleName: "Home"
    }
    Row {
        x: page.theme.rightToLeft ? 72 : parent.width - width - 72; y: 48
        height: 118
        spacing: 36
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        ProgressDots {
            theme: page.theme
            anchors.verticalCenter: parent.verticalCenter
            count: 6
            current: 1
            cards: true
        }
        Words {
            theme: page.theme
            anchors.verticalCenter: parent.verticalCenter
            text: "2 of 6"
        }
    }
    Picture {
        theme: page.theme
        x: 72; y: 196
        width: page.inner; height: 568
        name: "medicines"
        focusX: 0.52
        description: "Two helpers listen. The patient points at one medicine."
    }
    Words {
        id: title
        theme: page.theme
        x: 72; y: 796
        width: page.inner
        size: theme.heroSize
        strong: true
        text: "You hear it all"
    }
    Words {
        theme: page.theme
        x: 72; y: title.y + title.height + 16
        width: page.inner
        text: "Two helpers talk about your care. They do it here, with you. If it is not right, <b>you can fix it.</b>"
    }
    BigButton {
        theme: page.theme
        x: page.theme.rightToLeft ? parent.width - width - 72 : 72; y: 1362
        width: 346; height: 180
        icon: "chevron-left"
        text: "Back"
    }
    BigButton {
        theme: page.theme
        x: page.theme.rightToLeft ? 72 : 446; y: 1362
        width: 562; height: 180
        kind: BigButton.Kind.Filled
        textSize: Math.max(theme.b, 7.5 * theme.g)
        icon: "chevron-right"
        iconAfter: true
        text: "Next"
    }
    BigButton {
        theme: page.theme
        x: 72; y: 1570
        width: page.inner; height: 128
        icon: "listen"
        text: "Read to me"
    }
    ComfortBar {
        theme: page.theme
        x: 72; y: 1768
        width: page.inner; height: 112
        spread: true
        otherLanguage: "Español"
    }
}
