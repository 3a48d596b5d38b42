// SPDX-License-Identifier: GPL-3.0-or-later
// A two-tone drawing of a topic or a step, from 1.5 b up. Its tones follow the scheme, so that it stands on paper and on
// what is chosen. Never the only sign: words or an accessible name stand beside it.
import QtQuick
import WarmHandoff.Theme

Image {
    id: pictogram

    required property Theme theme
    /// A file's name in assets/illustrations/pictograms, without ".svg".
    required property string name
    property color tint: theme.action
    property color second: theme.evening ? "#2F5560" : "#BFDDE4"

    height: width
    sourceSize.width: Math.max(1, Math.round(width))
    sourceSize.height: Math.max(1, Math.round(width))
    source: name === "" || width < 2 ? ""
        : "image://picture/pictograms/" + name + "?line=" + theme.hex(tint) + "&second=" + theme.hex(second)
          + "&paper=" + theme.hex(theme.surface)
    Accessible.ignored: true
}
