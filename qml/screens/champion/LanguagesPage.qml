// SPDX-License-Identifier: GPL-3.0-or-later
// Each language of the practice: a draft, or read by a qualified translator. A tap turns the switch on every device.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property LanguagesDesk desk

    readonly property var languages: desk.languages
    readonly property real margin: 4 * theme.g
    readonly property real rowHeight: Math.max(theme.mainTarget, 1.4 * theme.b + 2.5 * theme.g)
    readonly property real room: note.y - rows.y - theme.gap
    readonly property int perPage: Math.max(1, Math.floor((room + theme.gap) / (rowHeight + theme.gap)))
    readonly property int pages: Math.max(1, Math.ceil(languages.length / perPage))
    property int wanted: 0
    readonly property int shown: Math.min(wanted, pages - 1)
    onVisibleChanged: wanted = 0

    PageHead {
        id: head
        theme: page.theme
        width: parent.width
        height: implicitHeight
        page: page.shown
        pages: page.pages
        //: Title of the champion's page of languages.
        title: qsTr("Languages")
        onPageTapped: turned => page.wanted = turned
    }
    Column {
        id: rows
        x: page.margin
        y: head.most + page.theme.gap / 2
        width: page.width - 2 * page.margin
        spacing: page.theme.gap
        Repeater {
            model: page.languages.slice(page.shown * page.perPage, (page.shown + 1) * page.perPage)
            BigButton {
                required property var modelData
                objectName: "reviewed-" + modelData.code
                theme: page.theme
                width: rows.width
                height: page.rowHeight
                spread: true
                inked: true
                enabled: page.desk.mayChange
                chosen: modelData.reviewed
                icon: modelData.reviewed ? "tick" : "pencil"
                // The marks keep a name that runs from right to left in its place.
                text: modelData.reviewed
                    //: A language whose texts a qualified translator has read. %1 is the language's own name.
                    ? qsTr("%1: reviewed").arg("\u2068" + modelData.name + "\u2069")
                    //: A language whose texts nobody qualified has read yet. %1 is the language's own name.
                    : qsTr("%1: draft").arg("\u2068" + modelData.name + "\u2069")
                Accessible.checkable: true
                Accessible.checked: modelData.reviewed
                onTapped: page.desk.toggle(modelData.code)
            }
        }
    }
    Words {
        id: note
        theme: page.theme
        x: page.margin
        y: page.height - height
        width: page.width - 2 * page.margin
        quiet: true
        text: page.desk.problem !== "" ? page.desk.problem
            : page.desk.mayChange
            //: Under the list of languages.
            ? qsTr("Tap when a translator has read all of it.")
            //: Under the list of languages, on a device that may not change it.
            : qsTr("Only the champion’s device can change this.")
    }
}
