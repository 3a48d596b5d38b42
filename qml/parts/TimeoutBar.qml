// SPDX-License-Identifier: GPL-3.0-or-later
// "Still there?": covers the foot of the screen 20 s before a time-out; one tap anywhere on it stays.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Rectangle {
    id: timeout

    required property Theme theme
    /// 1 at the start, 0 at the end.
    required property real left
    signal stayTapped

    color: theme.paper
    implicitHeight: 36 * theme.g

    Panel {
        id: panel
        theme: timeout.theme
        anchors.fill: parent
        anchors.margins: 3 * timeout.theme.g
        color: timeout.theme.turn

        Row {
            anchors.fill: parent
            anchors.margins: 3 * timeout.theme.g
            anchors.bottomMargin: 5 * timeout.theme.g
            spacing: 3 * timeout.theme.g
            layoutDirection: timeout.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
            Words {
                theme: timeout.theme
                width: parent.width - stay.width - parent.spacing
                anchors.verticalCenter: parent.verticalCenter
                color: timeout.theme.onTurn
                //: Shown 20 seconds before a screen goes back to its start.
                text: qsTr("<b>Still there?</b> Tap to stay. Your place is kept.")
            }
            BigButton {
                id: stay
                objectName: "stay"
                theme: timeout.theme
                anchors.verticalCenter: parent.verticalCenter
                kind: BigButton.Kind.Filled
                icon: "tick"
                //: Button that keeps the screen as it is.
                text: qsTr("Stay")
                height: Math.min(parent.height, timeout.theme.mainTarget * 1.1)
                onTapped: timeout.stayTapped()
            }
        }
        Rectangle {
            x: 3 * timeout.theme.g
            width: (panel.width - 6 * timeout.theme.g) * timeout.left
            height: timeout.theme.g
            radius: height / 2
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 2 * timeout.theme.g
            color: timeout.theme.onTurn
        }
    }
}
