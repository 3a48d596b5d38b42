// SPDX-License-Identifier: GPL-3.0-or-later
// Where one is: a dot each, the current one in sun.
import QtQuick
import WarmHandoff.Theme

Row {
    id: dots

    required property Theme theme
    required property int count
    required property int current
    property color mark: theme.turn

    spacing: theme.g
    layoutDirection: theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
    Accessible.role: Accessible.ProgressBar
    //: Screen reader: which card or step is shown. %1 is its number, %2 how many there are.
    Accessible.name: qsTr("%1 of %2").arg(current + 1).arg(count)

    Repeater {
        model: dots.count
        Rectangle {
            required property int index
            anchors.verticalCenter: parent.verticalCenter
            width: (index === dots.current ? 2.6 : 1.45) * dots.theme.g
            height: width
            radius: width / 2
            color: index === dots.current ? dots.mark : index < dots.current ? dots.theme.action : dots.theme.surface
            border.width: dots.theme.g * 0.28
            border.color: dots.theme.action
        }
    }
}
