// SPDX-License-Identifier: GPL-3.0-or-later
// The ring around what the keyboard or switch is at: 1 mm thick, 1 mm outside, with a gap of paper.
import QtQuick
import WarmHandoff.Theme

Rectangle {
    id: ring

    required property Theme theme
    /// Corner of the control it surrounds.
    required property real inner

    anchors.fill: parent
    anchors.margins: -2 * theme.focusWidth
    radius: inner + 2 * theme.focusWidth
    color: "transparent"
    border.width: theme.focusWidth
    border.color: theme.focus

    Rectangle {
        anchors.fill: parent
        anchors.margins: ring.theme.focusWidth
        radius: ring.inner + ring.theme.focusWidth
        color: "transparent"
        border.width: ring.theme.focusWidth
        border.color: ring.theme.paper
    }
}
