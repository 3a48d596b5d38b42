// SPDX-License-Identifier: GPL-3.0-or-later
// A piece of text. Never elided, never below theme.b; what does not fit is the layout's mistake and the tour tells.
import QtQuick
import WarmHandoff.Theme

Text {
    required property Theme theme
    /// Pixels; theme.b, theme.titleSize, …
    property real size: theme.b
    property bool strong: false

    color: theme.ink
    font.family: theme.family
    font.pixelSize: Math.round(size)
    font.bold: strong
    lineHeight: strong ? 0.9 : 0.95
    wrapMode: Text.WordWrap
    textFormat: Text.StyledText
    linkColor: color
    Accessible.ignored: text === ""
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
