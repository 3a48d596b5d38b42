// SPDX-License-Identifier: GPL-3.0-or-later
// A coloured ground with the product's corners; in high contrast it also has an edge.
import QtQuick
import WarmHandoff.Theme

Rectangle {
    required property Theme theme

    radius: theme.radius
    border.width: theme.contrast ? theme.cardEdge : 0
    border.color: theme.ink
}
