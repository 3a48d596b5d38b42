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

    /// A high place has the clock above the words.
    readonly property bool stacked: height > 0.5 * width || height > 8 * theme.b

    objectName: "stay"
    mainTarget: true
    accessibleName: question + " " + answer
    implicitHeight: Math.round(Math.max(theme.mainTarget, words.implicitHeight + 7 * theme.g))
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
        x: timeout.stacked ? (parent.width - width) / 2
            : timeout.theme.rightToLeft ? parent.width - width - 3 * timeout.theme.g : 3 * timeout.theme.g
        y: timeout.stacked ? words.y - height - 2 * timeout.theme.g : words.y + (words.height - height) / 2
        visible: !timeout.stacked || y > timeout.theme.g
        name: "clock"
        tint: timeout.theme.turnInk
        size: Math.round(1.3 * timeout.theme.b)
    }
    Column {
        id: words
        readonly property real before: timeout.stacked ? 3 * timeout.theme.g : sign.width + 6 * timeout.theme.g
        x: timeout.theme.rightToLeft ? 3 * timeout.theme.g : before
        y: timeout.stacked ? Math.max(timeout.theme.g, (parent.height - height + sign.height) / 2) : (parent.height - height - 3 * timeout.theme.g) / 2
        width: parent.width - before - 3 * timeout.theme.g
        Words {
            width: parent.width
            theme: timeout.theme
            ground: Theme.Turn
            strong: true
            line: timeout.theme.tightLine
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
