// SPDX-License-Identifier: GPL-3.0-or-later
// Rooms and the devices heard in them: how each is, in a word with its icon.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property ChampionDesk desk

    readonly property bool upright: height > width
    readonly property real margin: 4 * theme.g
    readonly property real inner: width - 2 * margin
    readonly property real bodyY: head.y + head.height
    /// One line a device; a room without one has a line of its own.
    readonly property var lines: {
        const list = []
        for (const room of desk.rooms) {
            if (room.devices.length === 0)
                list.push({ room: room.plate, device: "", health: 3, daysLeft: -1 })
            for (const device of room.devices)
                list.push({ room: room.plate, device: device.device,
                            health: device.fault !== "" ? 4 : device.daysLeft >= 0 ? (device.daysLeft === 1 ? 6 : 5)
                                  : device.gone ? 2 : device.live ? 0 : 1, daysLeft: device.daysLeft })
        }
        return list
    }
    readonly property bool longNames: lines.some(line => line.device.length > 18)
    readonly property bool endings: lines.some(line => line.health >= 5)
    /// Large text: the word before the days takes a line of its own, or beside a name only the days are seen and the
    /// word is said. Letters are about b/2 wide.
    readonly property bool wrapped: upright && endings && inner < 13 * theme.b * theme.scriptScale
    readonly property bool brief: !upright && inner < 22 * theme.b * theme.scriptScale
    readonly property real lineHeight: Math.round(theme.tightLine * theme.b * theme.scriptScale)
    readonly property real rowHeight: Math.round((upright ? 2 : 1) * lineHeight + (longNames ? lineHeight : 0)
                                                + (wrapped ? lineHeight : 0) + 2 * theme.g)
    readonly property int perPage: Math.max(1, Math.floor((height - head.most) / rowHeight))
    readonly property int pages: Math.max(1, Math.ceil(lines.length / perPage))
    property int wanted: 0
    readonly property int shown: Math.min(wanted, pages - 1)
    onVisibleChanged: wanted = 0

    readonly property var words: [
        //: How a device is: it is heard.
        qsTr("Live"),
        //: How a device is: it has not been heard for a while.
        qsTr("Not heard"),
        //: How a device is: it has left, or was switched off.
        qsTr("Gone"),
        //: In the place of devices: no device was heard in this room.
        qsTr("No device"),
        //: How a device is: its storage cannot be written.
        qsTr("Cannot save"),
        //: How a device is: its certificate ends in %1 days, and then it cannot connect; it has to be renewed.
        qsTr("Renew: %1 days"),
        //: How a device is: its certificate ends tomorrow, and then it cannot connect; it has to be renewed.
        qsTr("Renew: 1 day")]
    readonly property var icons: ["tick", "clock", "wifi-off", "minus", "warning", "warning", "warning"]

    PageHead {
        id: head
        theme: page.theme
        width: parent.width
        height: implicitHeight
        page: page.shown
        pages: page.pages
        //: Title of the champion's list of exam rooms and their devices.
        title: qsTr("Rooms and devices")
        onPageTapped: turned => page.wanted = turned
    }
    Repeater {
        model: page.lines.slice(page.shown * page.perPage, (page.shown + 1) * page.perPage)
        Item {
            id: row
            required property var modelData
            required property int index
            readonly property bool trouble: modelData.health >= 4
            readonly property string word: modelData.health === 5 ? page.words[5].arg(modelData.daysLeft)
                                                                  : page.words[modelData.health]
            readonly property real plateWidth: 12 * page.theme.g
            readonly property real healthWidth: sign.width + 1.6 * page.theme.g + health.width
            x: page.margin
            y: page.bodyY + index * page.rowHeight
            width: page.inner
            height: page.rowHeight
            Accessible.role: Accessible.StaticText
            //: Screen reader: one device. %1 is the room's number, %2 what the device is called, %3 how it is ("Live").
            Accessible.name: qsTr("Room %1, %2: %3").arg(modelData.room).arg(modelData.device).arg(row.word)
            //: Screen reader: what to do about a certificate that is close to its end.
            Accessible.description: modelData.health >= 5 ? qsTr("Its certificate has to be renewed.") : ""

            Rectangle {
                width: parent.width
                height: page.theme.cardEdge
                color: page.theme.line
            }
            Words {
                theme: page.theme
                x: page.theme.rightToLeft ? parent.width - width : 0
                y: page.theme.g
                width: row.plateWidth
                strong: true
                line: page.theme.tightLine
                wrapMode: Text.WrapAnywhere
                text: row.modelData.room
                Accessible.ignored: true
            }
            Words {
                theme: page.theme
                x: page.theme.rightToLeft ? parent.width - row.plateWidth - width : row.plateWidth
                y: page.theme.g
                width: parent.width - row.plateWidth - (page.upright ? 0 : row.healthWidth + page.theme.g)
                line: page.theme.tightLine
                wrapMode: Text.WrapAnywhere
                textFormat: Text.PlainText
                text: row.modelData.device
                Accessible.ignored: true
            }
            Icon {
                id: sign
                readonly property real start: page.upright ? row.plateWidth : row.width - row.healthWidth
                x: page.theme.rightToLeft ? row.width - start - width : start
                y: health.y + (health.height - height) / 2
                name: page.icons[row.modelData.health]
                tint: row.trouble ? page.theme.alert : page.theme.ink
                size: Math.round(page.theme.b)
            }
            Words {
                id: health
                theme: page.theme
                x: page.theme.rightToLeft ? sign.x - width - 1.6 * page.theme.g : sign.x + sign.width + 1.6 * page.theme.g
                y: page.upright ? row.height - height - page.theme.g : page.theme.g
                width: page.upright ? Math.min(implicitWidth, row.width - row.plateWidth - sign.width - 1.6 * page.theme.g)
                                    : implicitWidth
                strong: row.trouble
                quiet: row.modelData.health === 3
                line: page.theme.tightLine
                wrapMode: page.upright ? Text.WordWrap : Text.NoWrap
                //: Beside a warning sign: %1 days until a certificate ends, as short as it can be said.
                text: page.brief && row.modelData.health >= 5 ? qsTr("%1 d").arg(row.modelData.daysLeft) : row.word
                Accessible.ignored: true
            }
        }
    }
}
