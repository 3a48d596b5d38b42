// SPDX-License-Identifier: GPL-3.0-or-later
// A free room: which handoff to start, and with which colleague; or none this time, with a reason. The default stands
// under the thumb.
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
        text: page.desk.choosingVariant
            //: Title: the handoff goes to the wider team; which colleague comes in.
            ? qsTr("With whom?")
            //: Title of the page that starts a handoff in a free room.
            : qsTr("Which handoff?")
    }
    Grid {
        id: list
        x: page.margin
        width: page.width - 2 * page.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 2.7 * page.theme.g
        spacing: page.theme.gap
        // Colleagues are many and stand side by side where there is room; a handoff has the whole width.
        columns: page.desk.choosingVariant && width > page.height && page.theme.textScale < 1.2 ? 2 : 1
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        readonly property int rows: Math.ceil((page.desk.templates.length + 1) / columns)
        readonly property real buttonWidth: (width - (columns - 1) * spacing) / columns
        readonly property real buttonHeight: Math.min(26 * page.theme.g, (page.height - head.y - head.height - 5 * page.theme.g
            - (rows - 1) * spacing) / rows)
        BigButton {
            readonly property bool declined: page.room.declined !== ""
            theme: page.theme
            objectName: page.desk.choosingVariant ? "close-variants" : declined ? "undecline" : "decline"
            icon: page.desk.choosingVariant ? "back" : declined ? "undo" : "not-now"
            spread: true
            mainTarget: false
            text: page.desk.choosingVariant
                //: Button: back to the choice of handoffs.
                ? qsTr("Back")
                : declined
                    //: Button: this visit was marked as one without a warm handoff; takes that back.
                    ? qsTr("Undo: no handoff")
                    //: Button: this visit goes on without a warm handoff; asks why.
                    : qsTr("No handoff this time")
            width: list.buttonWidth
            height: list.buttonHeight
            onTapped: page.desk.choosingVariant ? page.desk.closePage() : declined ? page.room.undecline() : page.desk.askDecline()
        }
        Repeater {
            // The first is the usual one and stands lowest, where the thumb is.
            model: page.desk.templates.length
            BigButton {
                required property int index
                readonly property var checklist: page.desk.templates[page.desk.templates.length - 1 - index]
                readonly property bool usual: !page.desk.choosingVariant && index === page.desk.templates.length - 1
                theme: page.theme
                objectName: usual ? "start" : "start-" + checklist.id
                kind: usual ? BigButton.Kind.Filled : BigButton.Kind.Open
                icon: checklist.icon
                endIcon: usual ? "forward" : ""
                spread: true
                mainTarget: !page.desk.choosingVariant
                text: checklist.name
                width: list.buttonWidth
                height: list.buttonHeight
                onTapped: page.desk.choose(checklist.id)
            }
        }
    }
}
