// SPDX-License-Identifier: GPL-3.0-or-later
// A chapter of the film: seen, playing or to come. A tap goes there.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Tap {
    id: row

    required property string title
    property bool seen: false
    property bool now: false

    readonly property int ground: now ? Theme.Action : pressed ? Theme.Info : Theme.Paper

    implicitHeight: Math.round(Math.max(theme.target, label.height + 2 * theme.g))
    accessibleName: title
    accessibleHint: now
        //: Screen reader, added to a chapter of the film: it is playing.
        ? qsTr("Playing now")
        //: Screen reader, added to a chapter of the film: it was watched.
        : seen ? qsTr("Watched") : ""

    Rectangle {
        anchors.fill: parent
        radius: row.theme.radius
        color: row.now ? row.theme.action : row.pressed ? row.theme.info : "transparent"
    }
    Icon {
        id: sign
        x: row.theme.rightToLeft ? parent.width - width - 2 * row.theme.g : 2 * row.theme.g
        anchors.verticalCenter: parent.verticalCenter
        name: row.now ? "play" : row.seen ? "tick" : "watch"
        tint: row.seen && !row.now ? row.theme.quietOn(row.ground) : row.theme.inkOn(row.ground)
        size: Math.round(0.86 * row.theme.b)
    }
    Words {
        id: label
        theme: row.theme
        ground: row.ground
        quiet: row.seen && !row.now
        strong: row.now
        text: row.title
        anchors.verticalCenter: parent.verticalCenter
        x: row.theme.rightToLeft ? row.theme.g : sign.width + 3.8 * row.theme.g
        width: parent.width - sign.width - 4.8 * row.theme.g
        Accessible.ignored: true
    }
}
