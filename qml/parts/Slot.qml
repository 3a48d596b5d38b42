// SPDX-License-Identifier: GPL-3.0-or-later
// The one place for news on a team's step: a signal, a time-out, the link, the patient's answer, the room's question.
// Brick with "Heard" is the patient speaking up: Kind.Alert with an action.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Panel {
    id: slot

    enum Kind { Info, Alert, Done, Turn }

    property int kind: Slot.Kind.Info
    property string icon
    /// The first words, in the regular weight.
    property string quiet
    /// What it says, in bold; stands first when `strongFirst`.
    property string text
    property bool strongFirst: false
    /// "1 of 2", when more of the same wait.
    property string count
    property string action
    property string actionIcon: "tick"
    property string actionName: action
    signal actionTapped

    readonly property bool calling: kind === Slot.Kind.Alert
    readonly property color ink: theme.inkOn(ground)

    ground: calling ? Theme.Alert : kind === Slot.Kind.Done ? Theme.Done : kind === Slot.Kind.Turn ? Theme.Turn : Theme.Info
    /// Long words push the icon out: they say the same.
    readonly property bool iconShown: icon !== "" && (!calling || natural.advanceWidth <= 1.7 * (width - words.after - sign.width - 4.4 * theme.g))

    TextMetrics {
        id: natural
        font.family: slot.theme.family
        font.pixelSize: Math.round(slot.theme.b * slot.theme.scriptScale)
        font.bold: true
        text: slot.text
    }

    readonly property real actionNeed: actionWidth.advanceWidth + 4.8 * theme.g
    readonly property real actionRoom: Math.round(Math.min(Math.max(actionNeed + 1.12 * theme.b + 3.4 * theme.g,
                                                                    calling ? 35 * theme.g : 0), width * 0.46))
    TextMetrics {
        id: actionWidth
        font.family: slot.theme.family
        font.pixelSize: Math.round(slot.theme.b * slot.theme.scriptScale)
        font.bold: true
        text: slot.action
    }

    implicitHeight: Math.max(words.implicitHeight + 3 * theme.g,
                             action === "" ? 0 : theme.mainTarget + 4 * theme.g)
    // An unheard signal is announced as soon as it stands.
    Accessible.role: calling ? Accessible.AlertMessage : Accessible.StaticText
    Accessible.name: (quiet + " " + text + " " + count).replace(/<[^>]*>/g, "").trim()

    Icon {
        id: sign
        visible: slot.iconShown
        x: slot.theme.rightToLeft ? parent.width - width - 2.6 * slot.theme.g : 2.6 * slot.theme.g
        anchors.verticalCenter: parent.verticalCenter
        name: slot.icon
        tint: slot.ink
        size: Math.round(Math.min(slot.calling ? 1.5 * slot.theme.b : 1.4 * slot.theme.b, parent.height * 0.72))
        stroke: 1.9
        mirrored: slot.theme.turns(slot.icon)
    }
    Column {
        id: words
        readonly property real before: !slot.iconShown ? 3 * slot.theme.g : sign.width + 4.4 * slot.theme.g
        readonly property real after: button.visible ? button.width + 3.2 * slot.theme.g : 2 * slot.theme.g
        x: slot.theme.rightToLeft ? after : before
        width: Math.max(1, parent.width - before - after)
        anchors.verticalCenter: parent.verticalCenter
        Words {
            visible: text !== ""
            width: parent.width
            theme: slot.theme
            ground: slot.ground
            line: slot.theme.tightLine
            text: slot.strongFirst ? slot.text : slot.quiet
            strong: slot.strongFirst
            Accessible.ignored: true
        }
        Words {
            visible: text !== ""
            width: parent.width
            theme: slot.theme
            ground: slot.ground
            line: slot.theme.tightLine
            text: slot.strongFirst ? slot.quiet : slot.text
            strong: !slot.strongFirst
            Accessible.ignored: true
        }
        Words {
            visible: text !== ""
            width: parent.width
            theme: slot.theme
            ground: slot.ground
            text: slot.count
            Accessible.ignored: true
        }
    }
    BigButton {
        id: button
        objectName: "slot-action"
        visible: slot.action !== ""
        anchors.verticalCenter: parent.verticalCenter
        x: slot.theme.rightToLeft ? 2 * slot.theme.g : parent.width - width - 2 * slot.theme.g
        theme: slot.theme
        kind: slot.calling ? BigButton.Kind.OnAlert : BigButton.Kind.Open
        text: slot.action
        accessibleName: slot.actionName
        // Where the word needs the room, it goes without its icon: the word says more.
        icon: slot.actionNeed + 1.12 * slot.theme.b + 3 * slot.theme.g <= slot.actionRoom ? slot.actionIcon : ""
        width: slot.actionRoom
        height: Math.max(slot.theme.mainTarget, slot.height - 4 * slot.theme.g)
        onTapped: slot.actionTapped()
    }
}
