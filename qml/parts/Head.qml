// SPDX-License-Identifier: GPL-3.0-or-later
// One of the three people on a disc: lit when leading. The three together are Triangle's.
import QtQuick
import WarmHandoff.Theme

Image {
    id: head

    required property Theme theme
    /// A file's name in assets/illustrations/heads: "patient", "giver", "receiver", …
    required property string person
    property bool lit: false
    property bool flipped: false
    /// For the screen reader: a role, never a name.
    property string description

    height: width
    sourceSize: Qt.size(Math.max(1, Math.round(width)), Math.max(1, Math.round(width)))
    source: width < 2 || person === "" ? ""
        : "image://picture/heads/" + person + "?disc=" + theme.hex(lit ? theme.turn : theme.portrait)
          + "&ring=" + theme.hex(lit ? theme.ink : theme.muted) + "&ringWidth=" + (width * (lit ? 0.037 : 0.02)).toFixed(1)
          + (flipped ? "&flip=1" : "")
    Accessible.role: Accessible.Graphic
    Accessible.name: description
    Accessible.ignored: description === ""
}
