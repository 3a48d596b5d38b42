// SPDX-License-Identifier: GPL-3.0-or-later
// Where one is: a dot each. Steps of a handoff: the current one larger and in sun; cards: the current one wide.
import QtQuick
import WarmHandoff.Theme

Row {
    id: dots

    required property Theme theme
    required property int count
    /// From 0.
    required property int current
    property bool cards: false

    spacing: (cards ? 1.4 : 1) * theme.g
    layoutDirection: theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
    Accessible.role: Accessible.ProgressBar
    //: Screen reader: which card or step is shown. %1 is its number, %2 how many there are.
    Accessible.name: qsTr("%1 of %2").arg(current + 1).arg(count)

    Repeater {
        model: dots.count
        Rectangle {
            required property int index
            readonly property bool now: index === dots.current
            anchors.verticalCenter: parent.verticalCenter
            width: (dots.cards ? (now ? 6.5 : 2.6) : now ? 2.6 : 1.45) * dots.theme.g
            height: (dots.cards ? 2.6 : now ? 2.6 : 1.45) * dots.theme.g
            radius: height / 2
            color: now && !dots.cards ? dots.theme.turn : index <= dots.current ? dots.theme.action : dots.theme.paper
            border.width: Math.max(2, 0.3 * dots.theme.g)
            border.color: dots.theme.action
        }
    }
}
