// SPDX-License-Identifier: GPL-3.0-or-later
// The practice's papers: choose one, see it as it will be printed, print it or keep it as a PDF.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property PaperDesk desk
    required property Display display
    /// The checklists that can be printed: {id, name}.
    required property var templates

    readonly property bool upright: height > width
    readonly property real margin: 4 * theme.g
    readonly property real rowHeight: Math.round(Math.max(theme.target, 1.3 * theme.b + 1.6 * theme.g))
    readonly property int columns: width > 110 * theme.g * theme.textScale ? 2 : 1
    readonly property int perPage: Math.max(1, columns * Math.floor((height - head.most + theme.gap / 2) / (rowHeight + theme.gap)))
    readonly property int pages: Math.max(1, Math.ceil(papers.length / perPage))
    property int wanted: 0
    readonly property int shown: Math.min(wanted, pages - 1)
    readonly property bool open: desk.paper !== ""
    readonly property var papers: desk.papers
    readonly property string picture: open && visible && desk.pages.length > 0 ? desk.pages[Math.min(leaf, desk.pages.length - 1)] : ""
    property int leaf: 0
    onOpenChanged: leaf = 0
    onVisibleChanged: wanted = 0

    function nameOf(paper: string): string {
        switch (paper) {
        //: A paper that can be printed: what a warm handoff is, for patients.
        case "fact-sheet": return qsTr("Fact sheet")
        //: A paper that can be printed: for the wall.
        case "poster": return qsTr("Poster")
        //: A paper that can be printed: a handoff's steps.
        case "checklist": return qsTr("Checklist")
        //: A paper that can be printed: a handoff's steps, small enough for a pocket.
        case "pocket-card": return qsTr("Pocket card")
        //: A paper that can be printed: how the team does a warm handoff.
        case "guide-staff": return qsTr("Team guide")
        //: A paper that can be printed: how clinicians do a warm handoff.
        case "guide-clinicians": return qsTr("Clinician guide")
        //: A paper that can be printed: what to say to patients about warm handoffs.
        case "script": return qsTr("Script")
        //: A paper that can be printed: a workbook to plan the practice's own way.
        case "design-guide": return qsTr("Workbook")
        //: A paper that can be printed: the month's numbers for the huddle board.
        case "report": return qsTr("Report")
        default: return paper
        }
    }
    PageHead {
        id: head
        theme: page.theme
        width: parent.width
        height: implicitHeight
        page: page.open ? Math.min(page.leaf, page.desk.pages.length - 1) : page.shown
        pages: page.open ? page.desk.pages.length : page.pages
        //: Title of the champion's page of papers to print.
        title: page.open ? page.nameOf(page.desk.paper) : qsTr("Papers")
        onPageTapped: turned => page.open ? page.leaf = turned : page.wanted = turned
    }
    Grid {
        visible: !page.open
        x: page.margin
        y: head.most + page.theme.gap / 2
        columns: page.columns
        spacing: page.theme.gap
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        Repeater {
            model: page.papers.slice(page.shown * page.perPage, (page.shown + 1) * page.perPage)
            BigButton {
                required property var modelData
                objectName: "paper-" + modelData.id
                theme: page.theme
                mainTarget: false
                width: Math.floor((page.width - 2 * page.margin - (page.columns - 1) * page.theme.gap) / page.columns)
                height: page.rowHeight
                spread: true
                inked: true
                icon: "document"
                text: page.nameOf(modelData.id)
                onTapped: page.desk.show(modelData.id, modelData.languages.includes(page.display.language) ? page.display.language : "en", "")
            }
        }
    }
    Image {
        id: sheet
        readonly property real room: page.upright ? page.height - head.most - tools.height - 2 * page.theme.gap : page.height - head.most
        visible: page.open && page.desk.pages.length > 0
        x: page.theme.rightToLeft ? page.width - page.margin - width : page.margin
        y: head.most
        height: Math.max(1, Math.min(room, (page.upright ? page.width - 2 * page.margin : 0.4 * page.width) / page.desk.proportion))
        width: Math.round(height * page.desk.proportion)
        sourceSize.width: Math.max(1, Math.round(width))
        source: page.picture
        cache: false
        Accessible.role: Accessible.Graphic
        //: Screen reader: the picture of a paper before it is printed. %1 is the paper's name.
        Accessible.name: qsTr("%1, as it will be printed").arg(page.nameOf(page.desk.paper))

        Rectangle {
            anchors.fill: parent
            anchors.margins: -1
            color: "transparent"
            border.color: page.theme.action
            border.width: 1
        }
    }
    Column {
        id: tools
        visible: page.open
        readonly property real beside: page.upright || !sheet.visible ? page.margin : 2 * page.margin + sheet.width
        x: page.theme.rightToLeft ? page.margin : beside
        y: page.upright ? page.height - height : head.most + page.theme.gap / 2
        width: page.width - page.margin - beside
        spacing: page.theme.gap

        component Tool: BigButton {
            theme: page.theme
            mainTarget: false
            width: tools.width
            height: page.rowHeight
            spread: true
        }
        Row {
            spacing: page.theme.gap
            layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
            Tool {
                objectName: "paper-language"
                width: Math.floor((tools.width - page.theme.gap) / 2)
                icon: "language"
                text: page.display.languageName(page.desk.language)
                //: Screen reader: the paper's language; a tap takes the next one. %1 is the language.
                accessibleName: qsTr("Language: %1").arg(text)
                onTapped: page.desk.nextLanguage()
            }
            Tool {
                objectName: "paper-size"
                width: Math.floor((tools.width - page.theme.gap) / 2)
                icon: "copy"
                //: A size of paper.
                text: page.desk.a4 ? qsTr("A4") : qsTr("Letter")
                //: Screen reader: the size of the paper; a tap takes the other one. %1 is the size.
                accessibleName: qsTr("Size: %1").arg(text)
                onTapped: page.desk.setA4(!page.desk.a4)
            }
        }
        Tool {
            objectName: "paper-checklist"
            visible: page.desk.checklist !== ""
            icon: "checklist"
            text: page.templates.find(template => template.id === page.desk.checklist)?.name ?? ""
            //: Screen reader: which checklist is on the paper; a tap takes the next one. %1 is its name.
            accessibleName: qsTr("Checklist: %1").arg(text)
            onTapped: page.desk.nextChecklist()
        }
        Row {
            spacing: page.theme.gap
            layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
            Tool {
                id: close
                objectName: "paper-close"
                width: Math.round(1.4 * page.rowHeight)
                spread: false
                icon: "back"
                //: Screen reader: button from one paper back to all of them.
                accessibleName: qsTr("All papers")
                onTapped: page.desk.close()
            }
            Tool {
                objectName: "paper-keep"
                width: tools.width - page.theme.gap - close.width
                spread: false
                enabled: page.desk.pages.length > 0
                opacity: enabled ? 1 : 0
                icon: "download"
                //: Button: keeps the paper as a PDF file.
                text: qsTr("Save")
                //: Screen reader: button that keeps the paper as a file.
                accessibleName: qsTr("Save as PDF")
                onTapped: page.desk.keep()
            }
        }
        Tool {
            objectName: "paper-print"
            spread: false
            visible: page.desk.printers.length > 0 && page.desk.pages.length > 0
            kind: BigButton.Kind.Filled
            icon: "print"
            //: Button: prints the paper.
            text: qsTr("Print")
            onTapped: page.desk.print(page.desk.printers[0])
        }
        Words {
            theme: page.theme
            visible: text !== ""
            width: tools.width
            quiet: page.desk.problem === ""
            wrapMode: Text.Wrap
            text: page.desk.problem !== "" ? page.desk.problem
                //: After a paper was kept as a file.
                : page.desk.answer === "kept" ? qsTr("Saved.")
                //: After a paper was sent to the printer.
                : page.desk.answer === "printed" ? qsTr("On its way to the printer.")
                //: Where no printer is set up on this device.
                : page.desk.printers.length === 0 ? qsTr("No printer is set up here.") : ""
        }
    }
}
