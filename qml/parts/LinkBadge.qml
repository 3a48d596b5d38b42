// SPDX-License-Identifier: GPL-3.0-or-later
// The link's state, always in sight: an icon and plain words.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Row {
    id: badge

    required property Theme theme
    /// 0 alone, 1 connecting, 2 live, 3 lost.
    required property int link
    property bool wordless: false

    spacing: 1.3 * theme.g
    layoutDirection: theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
    readonly property string words: link === 2
        //: The connection to the other screens of the room: everything arrives everywhere.
        ? qsTr("In step")
        //: The connection to the other screens of the room is being made.
        : link === 1 ? qsTr("Joining…")
        //: No connection to the other screens; taps are kept on this device.
        : qsTr("Saved here")

    Accessible.role: Accessible.StaticText
    Accessible.name: words

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        name: badge.link === 2 ? "link" : badge.link === 1 ? "link-joining" : "link-alone"
        tint: badge.theme.muted
        size: Math.round(badge.theme.b * 0.96)
    }
    Words {
        visible: !badge.wordless
        anchors.verticalCenter: parent.verticalCenter
        theme: badge.theme
        text: badge.words
        quiet: true
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
