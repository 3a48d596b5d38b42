// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons, chips and small parts in each of their states.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme

Item {
    id: page

    required property Theme theme
    property string variant
    Flow {
        anchors.fill: parent
        anchors.margins: page.theme.margin
        spacing: page.theme.gap
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

        BigButton { theme: page.theme; kind: BigButton.Kind.Filled; text: "Filled"; icon: "tick" }
        BigButton { theme: page.theme; text: "Open"; icon: "back" }
        BigButton { theme: page.theme; kind: BigButton.Kind.Quiet; text: "Quiet"; icon: "question" }
        BigButton { theme: page.theme; kind: BigButton.Kind.OnAlert; text: "Alert"; icon: "tick" }
        BigButton { theme: page.theme; text: "Chosen"; icon: "pill"; chosen: true; width: implicitWidth + 60 }
        BigButton { theme: page.theme; kind: BigButton.Kind.Filled; text: "Waiting"; waiting: true }
        BigButton { theme: page.theme; text: "Next"; icon: "chevron-right"; iconAfter: true; focus: true }
        BigButton { theme: page.theme; text: "A label that wraps to two lines"; width: 620 }
        IconButton { theme: page.theme; icon: "contrast"; accessibleName: "Other colours" }
        IconButton { theme: page.theme; icon: "captions"; chosen: true; accessibleName: "Captions off" }
        PageButtons { theme: page.theme; page: 1; pages: 3 }
        PageTurn { theme: page.theme; page: 0; pages: 2 }
        Chip { theme: page.theme; text: "You lead" }
        Chip { theme: page.theme; ground: Theme.Info; icon: "hand"; text: "1 added" }
        Chip { theme: page.theme; ground: Theme.Done; icon: "tick"; text: "Done" }
        LinkBadge { theme: page.theme; link: 2 }
        LinkBadge { theme: page.theme; link: 1 }
        LinkBadge { theme: page.theme; link: 3 }
        Head { theme: page.theme; width: 110; person: "giver"; lit: true; description: "Assistant" }
        Head { theme: page.theme; width: 110; person: "receiver"; flipped: true; description: "Clinician" }
    }
}
