// SPDX-License-Identifier: GPL-3.0-or-later
// One reason why a step or a handoff is put off: an icon and a few words.
import QtQuick
import WarmHandoff.Controls

BigButton {
    /// The reason's id, for whoever listens to tapped().
    required property string reason

    objectName: "reason-" + reason
    spread: true
    inked: true
    padding: 2.9 * theme.g
}
