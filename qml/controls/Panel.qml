// SPDX-License-Identifier: GPL-3.0-or-later
// A coloured ground with the product's corners; in high contrast it also has an edge.
import QtQuick
import WarmHandoff.Theme

Rectangle {
    required property Theme theme
    property int ground: Theme.Info

    color: theme.groundColor(ground)
    radius: theme.radius
    border.width: theme.tintEdge
    border.color: theme.ink
}
