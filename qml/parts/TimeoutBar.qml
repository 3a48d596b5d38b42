// SPDX-License-Identifier: GPL-3.0-or-later
// "Still there?": covers the foot of the screen 20 s before a time-out; one tap anywhere on it stays.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Tap {
    id: timeout

    /// 1 at the start, 0 at the end.
    required property real share
    signal stayTapped

    readonly property string question:
        //: Shown 20 seconds before a screen goes back to its start; the first, bold words.
        qsTr("Still there?")
    readonly property string answer:
        //: Shown 20 seconds before a screen goes back to its start, after "Still there?".
        qsTr("Tap to stay. Your place is kept.")

    objectName: "stay"
    mainTarget: true
    accessibleName: question + " " + answer
    implicitHeight: Math.round(Math.max(theme.mainTarget, words.height + 7 * theme.g))
    onTapped: timeout.stayTapped()

    Panel {
        theme: timeout.theme
        anchors.fill: parent
        ground: Theme.Turn
        border.width: timeout.theme.cardEdge
        border.color: timeout.theme.turnInk
    }
    Icon {
        id: sign
        x: timeout.theme.rightToLeft ? parent.width - width - 3 * timeout.theme.g : 3 * timeout.theme.g
        y: words.y + (words.height - height) / 2
        name: "clock"
        tint: timeout.theme.turnInk
        size: Math.round(1.3 * timeout.theme.b)
    }
    Column {
        id: words
        x: timeout.theme.rightToLeft ? 3 * timeout.theme.g : sign.width + 6 * timeout.theme.g
        y: (parent.height - height - 3 * timeout.theme.g) / 2
        width: parent.width - sign.width - 9 * timeout.theme.g
        Words {
            width: parent.width
            theme: timeout.theme
            ground: Theme.Turn
            strong: true
            line: timeout.theme.rightToLeft ? 1.42 : 1.2
            text: timeout.question
            Accessible.ignored: true
        }
        Words {
            width: parent.width
            theme: timeout.theme
            ground: Theme.Turn
            text: timeout.answer
            Accessible.ignored: true
        }
    }
    Rectangle {
        x: timeout.theme.rightToLeft ? parent.width - width - 3 * timeout.theme.g : 3 * timeout.theme.g
        width: Math.max(0, (parent.width - 6 * timeout.theme.g) * Math.min(1, timeout.share))
        height: timeout.theme.g
        radius: height / 2
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 1.8 * timeout.theme.g
        color: timeout.theme.turnInk
    }
}
