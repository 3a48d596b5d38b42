// SPDX-License-Identifier: GPL-3.0-or-later
// A piece of text. Never elided, never below theme.b; what does not fit is the layout's mistake and the tour tells.
import QtQuick
import WarmHandoff.Theme

Text {
    id: words

    required property Theme theme
    /// Pixels; theme.b, theme.titleSize, … Arabic is drawn a little larger.
    property real size: theme.b
    property bool strong: false
    property bool quiet: false
    /// What the words stand on; the colour follows.
    property int ground: Theme.Paper
    readonly property color groundColor: theme.groundColor(ground)
    /// Line height in font sizes.
    property real line: strong ? theme.strongLine : theme.bodyLine

    color: quiet ? theme.quietOn(ground) : theme.inkOn(ground)
    font.family: theme.family
    font.pixelSize: Math.round(size * theme.scriptScale)
    font.bold: strong
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(font.pixelSize * line)
    // The font asks for taller lines than ours: what is too much is taken off evenly above and below, as on paper. Qt
    // reckons the whole height by the Latin font, and hangs every line by the tallest font that is used in it.
    topPadding: (lineHeight - Math.ceil(font.pixelSize * theme.naturalLine(text))) / 2
    bottomPadding: lineHeight - Math.ceil(font.pixelSize * theme.naturalLine("")) - topPadding
    verticalAlignment: Text.AlignVCenter
    wrapMode: Text.WordWrap
    textFormat: Text.StyledText
    linkColor: color
    horizontalAlignment: theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
    Accessible.ignored: text === ""
    // A screen reader jumps from title to title.
    Accessible.role: strong && size > theme.b ? Accessible.Heading : Accessible.StaticText
    // The tree gets plain words.
    Accessible.name: text.replace(/<br>/g, "\n").replace(/<[^>]*>/g, "")
}
