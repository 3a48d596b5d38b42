// SPDX-License-Identifier: GPL-3.0-or-later
// One large number with its icon and word; number above the word, or beside it where it is wide.
import QtQuick
import WarmHandoff.Controls

Panel {
    id: tile

    required property string icon
    required property int number
    required property string text
    property bool wide: false
    /// The word for the screen reader, where a longer one helps.
    property string spoken: text

    implicitHeight: Math.round(wide ? Math.max(count.height, label.height) + 2 * theme.g : count.height + label.height + 2 * theme.g)
    Accessible.role: Accessible.StaticText
    Accessible.name: spoken + ": " + number

    Icon {
        id: sign
        x: tile.theme.rightToLeft ? tile.width - width - 2.4 * tile.theme.g : 2.4 * tile.theme.g
        y: count.y + (count.height - height) / 2
        name: tile.icon
        tint: tile.theme.inkOn(tile.ground)
        size: Math.round(1.2 * tile.theme.b)
    }
    Words {
        id: count
        theme: tile.theme
        ground: tile.ground
        x: tile.theme.rightToLeft ? sign.x - width - 2 * tile.theme.g : sign.x + sign.width + 2 * tile.theme.g
        y: tile.wide ? (tile.height - height) / 2 : tile.theme.g
        size: tile.theme.numberSize
        strong: true
        line: 1.05
        wrapMode: Text.NoWrap
        text: tile.number
        Accessible.ignored: true
    }
    Words {
        id: label
        readonly property real aside: tile.wide ? 34 * tile.theme.g : 2.4 * tile.theme.g
        theme: tile.theme
        ground: tile.ground
        x: tile.theme.rightToLeft ? 1.4 * tile.theme.g : aside
        y: tile.wide ? (tile.height - height) / 2 : count.y + count.height
        width: tile.width - aside - 1.4 * tile.theme.g
        line: tile.theme.tightLine
        text: tile.text
        Accessible.ignored: true
    }
}
