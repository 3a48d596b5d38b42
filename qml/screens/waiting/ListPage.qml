// SPDX-License-Identifier: GPL-3.0-or-later
// "My list": large, to show to the team; as a code to take along on one's own telephone; and on paper where there is a
// printer. It is kept nowhere else.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property WaitingDesk desk
    required property bool upright
    required property string spoken
    readonly property var aloud: {
        const list = title.visible && face === 0 ? [title.text] : []
        const first = Math.max(0, Math.min(shown, pages - 1)) * perPage
        for (let i = first; face === 0 && i < Math.min(rows.length, first + perPage); ++i)
            list.push(rows[i].words)
        return list
    }

    readonly property bool large: theme.textScale > 1.25
    readonly property real edge: 6 * theme.g
    readonly property real inner: width - 2 * edge
    readonly property real headHeight: Math.round(Math.max(theme.target, 9.6 * theme.g))
    readonly property real headY: (upright ? 3.9 : 2.6) * theme.g
    readonly property real footHeight: Math.round(Math.max(theme.mainTarget, 1.3 * theme.b))
    readonly property real footY: height - footHeight
    // Large words: the list, then the code on a face of its own.
    readonly property bool faced: large
    property int face: 0
    property int shown: 0
    onVisibleChanged: {
        face = 0
        shown = 0
    }
    readonly property real topY: Math.max(headY + headHeight, title.visible ? title.y + title.height : 0) + 2.4 * theme.g
    readonly property real bodyHeight: footY - topY - 2 * theme.g
    readonly property real codeSide: Math.floor(faced ? Math.min(inner, footY - topY - 2 * theme.g)
        : upright ? Math.min(44 * theme.g, 0.36 * bodyHeight) : Math.min(codeColumn, bodyHeight - 1.4 * theme.b))
    readonly property real codeColumn: 0.36 * inner
    readonly property real listWidth: upright || faced ? inner : inner - codeColumn - 3 * theme.g
    readonly property real listHeight: upright && !faced ? bodyHeight - codeSide - 4 * theme.g : bodyHeight
    readonly property real rowHeight: Math.round((upright ? 1.7 : 1.5) * theme.b * (theme.rightToLeft ? 1.1 : 1))
    readonly property var rows: desk.topics.list
    readonly property int fitting: Math.max(1, Math.floor(listHeight / rowHeight))
    readonly property int wanted: Math.ceil(rows.length / fitting)
    readonly property int perPage: Math.ceil(rows.length / Math.max(1, wanted)) // pages of about the same length
    readonly property int pages: Math.ceil(rows.length / perPage)

    IconButton {
        id: back
        objectName: "back"
        theme: page.theme
        x: page.theme.rightToLeft ? page.width - width - page.edge : page.edge
        y: page.headY
        width: page.headHeight
        height: page.headHeight
        icon: "back"
        //: Screen reader: button back to the cards of topics.
        accessibleName: qsTr("Back")
        onTapped: page.desk.chooseTopics()
    }
    SpokenWords {
        id: title
        spoken: page.spoken
        // Upright with large words it has a line of its own.
        readonly property bool below: page.upright && page.large
        theme: page.theme
        size: page.large ? page.theme.b : page.theme.titleSize
        strong: true
        visible: !below || page.face === 0
        wrapMode: below ? Text.WordWrap : Text.NoWrap
        width: below ? page.inner : implicitWidth
        x: below ? page.edge
            : page.theme.rightToLeft ? page.width - width - page.edge - back.width - 3 * page.theme.g : page.edge + back.width + 3 * page.theme.g
        y: below ? back.y + back.height + 2 * page.theme.g : Math.max(0, page.headY + (back.height - height) / 2)
        //: Title of the patient's list of topics.
        text: qsTr("My list")
    }
    Column {
        visible: page.face === 0
        x: page.theme.rightToLeft ? page.width - width - page.edge : page.edge
        y: page.topY
        width: page.listWidth
        Repeater {
            model: page.rows
            Row {
                id: row
                required property var modelData
                required property int index
                readonly property real signWidth: page.large && page.upright ? 0 : 1.4 * page.theme.b
                visible: Math.floor(index / page.perPage) === Math.min(page.shown, page.pages - 1)
                height: page.rowHeight
                spacing: 2.6 * page.theme.g
                layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
                width: page.listWidth
                Pictogram {
                    visible: row.signWidth > 0
                    anchors.verticalCenter: parent.verticalCenter
                    theme: page.theme
                    name: row.modelData.pictogram
                    width: Math.round(row.signWidth)
                }
                SpokenWords {
                    anchors.verticalCenter: parent.verticalCenter
                    theme: page.theme
                    spoken: page.spoken
                    strong: true
                    text: row.modelData.words
                    width: page.listWidth - row.signWidth - row.spacing
                }
            }
        }
    }
    Item {
        id: code
        visible: !page.faced || page.face === 1
        readonly property real side: page.codeSide
        width: page.faced ? side : page.upright ? page.inner : page.codeColumn
        height: side
        x: page.upright || page.faced ? (page.width - width) / 2
            : page.theme.rightToLeft ? page.edge : page.width - width - page.edge
        y: page.upright && !page.faced ? page.footY - side - 2.6 * page.theme.g : page.topY
        Image {
            width: code.side
            height: code.side
            x: page.faced ? 0 : !page.upright ? (parent.width - width) / 2 : page.theme.rightToLeft ? parent.width - width : 0
            sourceSize.width: width
            sourceSize.height: width
            fillMode: Image.PreserveAspectFit
            smooth: false
            source: code.visible ? page.desk.topics.code : ""
            Accessible.role: Accessible.Graphic
            //: Screen reader: the square code beside the patient's list.
            Accessible.name: qsTr("A code that holds your list")
        }
    }
    Words {
        visible: !page.faced
        theme: page.theme
        quiet: true
        //: Beside the code of the patient's list: the telephone's camera reads it and has the list. Very short.
        text: qsTr("On my phone")
        x: page.upright ? (page.theme.rightToLeft ? page.edge : code.x + code.side + 4 * page.theme.g) : code.x
        y: page.upright ? code.y + (code.side - height) / 2 : code.y + code.side
        width: page.upright ? page.inner - code.side - 4 * page.theme.g : page.codeColumn
        horizontalAlignment: !page.upright ? Text.AlignHCenter : page.theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
    }
    Row {
        id: foot
        x: page.theme.rightToLeft ? page.width - width - page.edge : page.edge
        y: page.footY
        spacing: page.theme.gap
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        readonly property int count: 1 + (page.faced ? 1 : 0) + (page.desk.canPrint ? 1 : 0)
        readonly property real turned: turn.visible ? turn.width + spacing : 0
        readonly property real cell: Math.floor((page.inner - turned - (count - 1) * spacing) / count)
        BigButton {
            objectName: "to-code"
            visible: page.faced
            theme: page.theme
            width: foot.cell
            height: page.footHeight
            icon: page.face === 0 ? "qr" : "checklist"
            text: page.face === 0
                //: Button, with large words: shows the code that a telephone reads.
                ? qsTr("On my phone")
                //: Button, with large words: back from the code to the list.
                : qsTr("My list")
            onTapped: page.face = 1 - page.face
        }
        BigButton {
            objectName: "print"
            visible: page.desk.canPrint
            theme: page.theme
            width: foot.cell
            height: page.footHeight
            icon: page.desk.printed === "printed" ? "tick" : page.desk.printed === "failed" ? "warning" : "print"
            text: page.desk.printed === "printed"
                //: In place of "Print": the list is on its way to the printer.
                ? qsTr("It prints now")
                : page.desk.printed === "failed"
                //: In place of "Print": the printer did not take the list.
                ? qsTr("No printer now")
                //: Button: prints the patient's list.
                : qsTr("Print")
            onTapped: page.desk.print()
        }
        BigButton {
            objectName: "list-done"
            theme: page.theme
            kind: BigButton.Kind.Filled
            width: foot.cell
            height: page.footHeight
            icon: "tick"
            //: Button: the patient is done with the list; back to the choices.
            text: qsTr("Done")
            onTapped: page.desk.menu()
        }
        PageTurn {
            id: turn
            objectName: "list-turn"
            theme: page.theme
            visible: pages > 1 && page.face === 0
            page: Math.min(page.shown, page.pages - 1)
            pages: page.pages
            height: page.footHeight
            onPageTapped: turned => page.shown = turned
        }
    }
}
