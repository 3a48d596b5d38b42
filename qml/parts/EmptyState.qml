// SPDX-License-Identifier: GPL-3.0-or-later
// An empty place: what belongs here, what to do first, and a button that does it.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Item {
    id: empty

    required property Theme theme
    required property string icon
    required property string title
    property string text
    property string action
    signal actionTapped

    implicitHeight: column.height

    Column {
        id: column
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        spacing: 2 * empty.theme.g
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.round(2.4 * empty.theme.b)
            height: width
            radius: width / 2
            color: empty.theme.info
            border.width: empty.theme.tintEdge
            border.color: empty.theme.ink
            Icon {
                anchors.centerIn: parent
                name: empty.icon
                tint: empty.theme.infoInk
                size: Math.round(parent.width * 0.58)
                mirrored: empty.theme.turns(empty.icon)
            }
        }
        Words {
            theme: empty.theme
            width: parent.width
            text: empty.title
            size: empty.theme.titleSize
            strong: true
            horizontalAlignment: Text.AlignHCenter
        }
        Words {
            theme: empty.theme
            width: parent.width
            visible: text !== ""
            text: empty.text
            quiet: true
            horizontalAlignment: Text.AlignHCenter
        }
        Item { width: 1; height: empty.theme.g; visible: empty.action !== "" }
        BigButton {
            objectName: "empty-action"
            theme: empty.theme
            visible: empty.action !== ""
            anchors.horizontalCenter: parent.horizontalCenter
            kind: BigButton.Kind.Filled
            text: empty.action
            width: Math.round(Math.min(parent.width, Math.max(implicitWidth, 36 * empty.theme.g)))
            onTapped: empty.actionTapped()
        }
    }
}
