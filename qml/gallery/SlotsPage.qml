// SPDX-License-Identifier: GPL-3.0-or-later
// Slots, notices and the empty place.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme

Item {
    id: page

    required property Theme theme
    property string variant
    Column {
        x: 36; y: 20
        width: parent.width - 72
        spacing: 16
        Slot { theme: page.theme; width: parent.width; kind: Slot.Kind.Done; icon: "tick"; text: "They said: That’s right" }
        Slot { theme: page.theme; width: parent.width; kind: Slot.Kind.Alert; icon: "hand"; text: "They want to add"; count: "1 of 2"; action: "Heard" }
        Notice {
            theme: page.theme
            width: parent.width
            title: "The disk is full."
            text: "All taps so far are safe. Make room, then tap again."
            action: "Got it"
            urgent: true
        }
        EmptyState {
            theme: page.theme
            width: parent.width
            icon: "rehearse"
            title: "No handoffs yet"
            text: "Open a room to start one."
            action: "Open a room"
        }
    }
}
