// SPDX-License-Identifier: GPL-3.0-or-later
// What happened (title), what is safe and what to do (text); goes with a tap on its button.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Panel {
    id: notice

    required property string title
    property string text
    property string icon: "warning"
    property string action
    /// Brick: for the team only, when somebody has to act.
    property bool urgent: false
    signal actionTapped

    /// In a narrow place the button goes below the words.
    readonly property bool stacked: width < 75 * theme.g * Math.max(1, theme.textScale)
    readonly property color ink: theme.inkOn(ground)

    ground: urgent ? Theme.Alert : Theme.Info
    border.width: Math.max(theme.tintEdge, urgent ? 0 : theme.cardEdge)
    border.color: theme.ink
    implicitHeight: Math.round(stacked ? column.height + (action === "" ? 4 : 6) * theme.g + (action === "" ? 0 : button.height)
                                       : Math.max(column.height, action === "" ? 0 : button.height) + 4 * theme.g)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: (title + " " + text).trim()

    TapHandler { gesturePolicy: TapHandler.WithinBounds } // taps do not fall through to what is covered

    Icon {
        id: sign
        x: notice.theme.rightToLeft ? parent.width - width - 3 * notice.theme.g : 3 * notice.theme.g
        y: column.y + Math.min(column.height - height, (1.2 * notice.theme.b - height) / 2 + 0.4 * notice.theme.g)
        name: notice.icon
        tint: notice.ink
        size: Math.round(1.1 * notice.theme.b)
        mirrored: notice.theme.turns(notice.icon)
    }
    Column {
        id: column
        readonly property real before: sign.width + 5 * notice.theme.g
        readonly property real after: !notice.stacked && button.visible ? button.width + 4 * notice.theme.g : 2 * notice.theme.g
        x: notice.theme.rightToLeft ? after : before
        y: notice.stacked ? 2 * notice.theme.g : (parent.height - height) / 2
        width: Math.max(1, parent.width - before - after)
        spacing: 0.4 * notice.theme.g
        Words {
            theme: notice.theme
            ground: notice.ground
            width: parent.width
            text: notice.title
            strong: true
            line: notice.theme.rightToLeft ? 1.42 : 1.2
            Accessible.ignored: true
        }
        Words {
            theme: notice.theme
            ground: notice.ground
            width: parent.width
            visible: text !== ""
            text: notice.text
            line: notice.theme.rightToLeft ? 1.42 : 1.2
            Accessible.ignored: true
        }
    }
    BigButton {
        id: button
        objectName: "notice-action"
        theme: notice.theme
        visible: notice.action !== ""
        kind: notice.urgent ? BigButton.Kind.OnAlert : BigButton.Kind.Open
        text: notice.action
        width: Math.round(notice.stacked ? parent.width - 4 * notice.theme.g
                                         : Math.min(Math.max(implicitWidth, 24 * notice.theme.g), parent.width * 0.4))
        x: notice.stacked || notice.theme.rightToLeft ? 2 * notice.theme.g : parent.width - width - 2 * notice.theme.g
        y: notice.stacked ? parent.height - height - 2 * notice.theme.g : (parent.height - height) / 2
        onTapped: notice.actionTapped()
    }
}
