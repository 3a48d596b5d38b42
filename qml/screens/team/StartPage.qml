// SPDX-License-Identifier: GPL-3.0-or-later
// A free room: which handoff to start. The default stands under the thumb.
pragma ComponentBehavior: Bound

import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property TeamDesk desk
    required property Room room
    readonly property real margin: 4 * theme.g

    RoomHead {
        id: head
        theme: page.theme
        desk: page.desk
        room: page.room
        rail: false
        x: page.margin
        y: 1.8 * page.theme.g
        width: page.width - 2 * page.margin
    }
    Words {
        id: title
        theme: page.theme
        anchors.verticalCenter: head.verticalCenter
        x: page.theme.rightToLeft ? page.margin : page.margin + 18 * page.theme.g
        width: page.width - 2 * page.margin - 18 * page.theme.g
        size: page.theme.textScale > 1.2 ? page.theme.b : page.theme.titleSize
        strong: true
        horizontalAlignment: page.theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
        //: Title of the page that starts a handoff in a free room.
        text: qsTr("Which handoff?")
    }
    Column {
        id: list
        x: page.margin
        width: page.width - 2 * page.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 2.7 * page.theme.g
        spacing: page.theme.gap
        readonly property real buttonHeight: Math.min(26 * page.theme.g, (page.height - head.y - head.height - 5 * page.theme.g
            - (page.desk.templates.length - 1) * spacing) / Math.max(1, page.desk.templates.length))
        Repeater {
            // The first is the usual one and stands lowest, where the thumb is.
            model: page.desk.templates.length
            BigButton {
                required property int index
                readonly property var checklist: page.desk.templates[page.desk.templates.length - 1 - index]
                readonly property bool usual: index === page.desk.templates.length - 1
                theme: page.theme
                objectName: usual ? "start" : "start-" + checklist.id
                kind: usual ? BigButton.Kind.Filled : BigButton.Kind.Open
                icon: checklist.icon
                endIcon: usual ? "forward" : ""
                spread: true
                text: checklist.name
                width: list.width
                height: list.buttonHeight
                onTapped: page.room.start(checklist.id)
            }
        }
    }
}
