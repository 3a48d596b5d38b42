// SPDX-License-Identifier: GPL-3.0-or-later
// One of the three people on a disc: lit when leading, an empty dashed disc when not connected.
import QtQuick
import WarmHandoff.Theme

Image {
    id: head

    required property Theme theme
    /// A file's name in assets/illustrations/heads: "patient", "giver", "receiver", …
    required property string person
    property bool lit: false
    property bool here: true
    property bool flipped: false
    /// On a sun ground the lit disc is the portrait colour.
    property bool onTurn: false

    readonly property color disc: lit && !onTurn ? theme.turn : theme.portrait
    readonly property color ring: lit || onTurn ? (onTurn ? theme.onTurn : theme.ink) : theme.muted
    readonly property real ringWidth: width * (lit ? 0.037 : 0.02)

    height: width
    sourceSize: Qt.size(Math.max(1, Math.round(width)), Math.max(1, Math.round(width)))
    source: width < 2 ? "" : "image://picture/head/" + person + "?" + disc + "&" + ring + "&" + ringWidth.toFixed(1)
                             + "&" + (flipped ? "flip" : "") + "&" + (here ? "" : "away")
    Accessible.ignored: true
}
