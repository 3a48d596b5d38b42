// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a champion's page: its title, and where one is when there is more than a page.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Item {
    id: head

    required property Theme theme
    required property string title
    property int page: 0
    property int pages: 1
    signal pageTapped(int page)

    readonly property real margin: 4 * theme.g
    /// A narrow screen, or large words, has the pager below the title.
    readonly property bool narrow: width < 110 * theme.g * theme.textScale
    readonly property bool below: pager.visible && narrow
    /// Its height with a pager, whether there is one or not: how much fits a page must not hang on how many there are.
    readonly property real most: (narrow ? words.y + words.height + theme.g : theme.g) + theme.target + 1.6 * theme.g

    implicitHeight: Math.max(words.y + words.height, pager.visible ? pager.y + pager.height : 0) + 1.6 * theme.g

    Words {
        id: words
        theme: head.theme
        x: head.theme.rightToLeft ? head.width - head.margin - width : head.margin
        y: head.theme.g + Math.max(0, (head.theme.target - lineHeight) / 2)
        width: head.width - 2 * head.margin - (pager.visible && !head.below ? pager.width + 2 * head.theme.g : 0)
        size: head.theme.titleSize
        strong: true
        text: head.title
    }
    PageButtons {
        id: pager
        theme: head.theme
        x: head.theme.rightToLeft ? head.margin : head.width - width - head.margin
        y: head.below ? words.y + words.height + head.theme.g : head.theme.g
        page: head.page
        pages: head.pages
        onPageTapped: turned => head.pageTapped(turned)
    }
}
