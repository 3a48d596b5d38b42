// SPDX-License-Identifier: GPL-3.0-or-later
// How many digits of a PIN were typed; never which.
import QtQuick
import WarmHandoff.Theme

Row {
    id: dots

    required property Theme theme
    required property int count
    required property int typed

    spacing: 3.1 * theme.g
    Accessible.role: Accessible.StaticText
    //: Screen reader: how much of the PIN was typed. %1 of %2 digits.
    Accessible.name: qsTr("%1 of %2 digits").arg(typed).arg(count)

    Repeater {
        model: dots.count
        Rectangle {
            required property int index
            width: Math.round(9.3 * dots.theme.g)
            height: width
            radius: width / 2
            color: index < dots.typed ? dots.theme.action : dots.theme.surface
            border.width: Math.round(0.56 * dots.theme.g)
            border.color: dots.theme.action
        }
    }
}
