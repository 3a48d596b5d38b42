// SPDX-License-Identifier: GPL-3.0-or-later
// What happened, what is safe, what to do; goes with a tap.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Panel {
    id: notice

    required property string title
    property string text
    property string icon: "warning"
    property string action
    property bool urgent: false
    signal actionTapped

    color: urgent ? theme.alert : theme.info
    readonly property color ink: urgent ? theme.onAlert : theme.onInfo
    implicitHeight: Math.max(column.implicitHeight, button.height) + 4 * theme.g
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + " " + text

    MouseArea { anchors.fill: parent } // taps do not fall through to what is covered

    Row {
        id: row
        anchors.fill: parent
        anchors.margins: 2 * notice.theme.g
        anchors.leftMargin: 3 * notice.theme.g
        spacing: 2.4 * notice.theme.g
        layoutDirection: notice.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        Icon {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            name: notice.icon
            tint: notice.ink
            size: notice.theme.b * 1.2
        }
        Column {
            id: column
            anchors.verticalCenter: parent.verticalCenter
            width: row.width - sign.width - button.width - 2 * row.spacing
            Words {
                theme: notice.theme
                width: parent.width
                text: notice.title
                strong: true
                color: notice.ink
            }
            Words {
                theme: notice.theme
                width: parent.width
                visible: text !== ""
                text: notice.text
                color: notice.ink
            }
        }
        BigButton {
            id: button
            objectName: "notice-action"
            theme: notice.theme
            anchors.verticalCenter: parent.verticalCenter
            kind: notice.urgent ? BigButton.Kind.OnAlert : BigButton.Kind.Open
            text: notice.action
            width: implicitWidth
            onTapped: notice.actionTapped()
        }
    }
}
