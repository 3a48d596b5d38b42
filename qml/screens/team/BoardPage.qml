// SPDX-License-Identifier: GPL-3.0-or-later
// All rooms, six to a page; the next job as one wide button.
pragma ComponentBehavior: Bound

import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property Display display
    required property TeamDesk desk
    readonly property Board board: desk.board
    readonly property real margin: 4 * theme.g
    readonly property bool upright: height > width
    readonly property int columns: upright || theme.textScale > 1.2 ? 1 : 2
    readonly property real footHeight: Math.max(theme.mainTarget, upright ? 18 * theme.g : 0)
    readonly property real cardsY: Math.ceil(Math.max(title.y + title.height + theme.g, corner.y + corner.height + theme.gap))
    readonly property real roomForCards: height - cardsY - footHeight - 2.2 * theme.g - theme.gap
    readonly property int rows: Math.max(1, Math.min(upright ? 6 : 3, Math.floor((roomForCards + theme.gap) / (theme.b * 2.72 + theme.gap))))
    readonly property int perPage: rows * columns
    readonly property int pages: Math.ceil(board.count / perPage)
    property int shown: 0

    Words {
        id: title
        theme: page.theme
        x: page.theme.rightToLeft ? page.width - page.margin - width : page.margin
        y: 1.6 * page.theme.g
        size: page.theme.titleSize
        strong: true
        //: Title of the board of exam rooms.
        text: qsTr("Rooms")
    }
    Row {
        id: corner
        y: 0.9 * page.theme.g
        x: page.theme.rightToLeft ? page.margin : page.width - page.margin - width
        spacing: page.theme.gap
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        LinkBadge {
            anchors.verticalCenter: parent.verticalCenter
            theme: page.theme
            link: page.board.link
            wordless: page.upright || page.theme.textScale > 1.2
        }
        IconButton {
            theme: page.theme
            objectName: "text-size"
            icon: "text-size"
            //: Screen reader: button that makes the words larger.
            accessibleName: qsTr("Larger words")
            onTapped: page.display.nextTextSize()
        }
        IconButton {
            theme: page.theme
            objectName: "contrast"
            icon: "contrast"
            //: Screen reader: button that changes the colours (day, strong contrast, evening).
            accessibleName: qsTr("Other colours")
            onTapped: page.display.nextScheme()
        }
        IconButton {
            visible: page.display.languages.length > 1
            theme: page.theme
            objectName: "language"
            icon: "language"
            accessibleName: page.display.nextLanguageName
            onTapped: page.display.toggleLanguage()
        }
    }

    Grid {
        id: grid
        x: page.margin
        y: page.cardsY
        columns: page.columns
        spacing: page.theme.gap
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        readonly property real cardWidth: (page.width - 2 * page.margin - (page.columns - 1) * spacing) / page.columns
        readonly property real cardHeight: Math.min(24 * page.theme.g, (page.roomForCards - (page.rows - 1) * spacing) / page.rows)
        Repeater {
            model: page.board
            RoomCard {
                required property int index
                required property Room room
                visible: Math.floor(index / page.perPage) === page.shown
                theme: page.theme
                objectName: "room-" + room.roomId
                width: grid.cardWidth
                height: grid.cardHeight
                plate: room.roomId
                phase: room.phase
                minutes: room.minutes
                unheard: room.unheard
                giverHere: room.giverHere
                receiverHere: room.receiverHere
                patientHere: room.patientHere
                rehearsal: room.rehearsal
                attention: room.attention
                onTapped: page.desk.open(room.roomId)
            }
        }
    }

    BigButton {
        id: next
        visible: page.board.readyRoom !== null
        objectName: "ready-room"
        theme: page.theme
        kind: BigButton.Kind.Filled
        spread: true
        icon: "door"
        endIcon: "forward"
        //: The wide button on the board. %1 is the number of the room that has been ready longest.
        text: page.board.readyRoom === null ? "" : qsTr("Room %1 is ready for the clinician").arg(page.board.readyRoom.roomId)
        x: page.theme.rightToLeft && pager.visible ? pager.width + page.margin + page.theme.gap : page.margin
        width: page.width - 2 * page.margin - (pager.visible ? pager.width + page.theme.gap : 0)
        height: page.footHeight
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 2.2 * page.theme.g
        onTapped: page.desk.open(page.board.readyRoom.roomId)
    }
    Words {
        visible: !next.visible
        theme: page.theme
        quiet: true
        x: next.x
        width: next.width
        anchors.verticalCenter: next.verticalCenter
        horizontalAlignment: page.theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
        //: Foot of the board when no room is ready for the clinician.
        text: qsTr("No room is waiting for the clinician.")
    }
    PageTurn {
        id: pager
        visible: page.pages > 1
        theme: page.theme
        page: page.shown
        pages: page.pages
        height: page.footHeight
        x: page.theme.rightToLeft ? page.margin : page.width - page.margin - width
        anchors.verticalCenter: next.verticalCenter
        onPageTapped: turned => page.shown = turned
    }
}
