// SPDX-License-Identifier: GPL-3.0-or-later
// The checklists of this practice; a tap opens one to read.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property ChampionDesk desk

    readonly property var templates: desk.templates
    readonly property real margin: 4 * theme.g
    // The page buttons stand lower than a title alone and keep their distance from the first row.
    readonly property real bodyY: head.y + head.height + theme.gap / 2
    readonly property real rowHeight: Math.max(theme.mainTarget, 2 * theme.strongLine * theme.b + 2.5 * theme.g)
    readonly property int perPage: Math.max(1, Math.floor((height - head.most + theme.gap / 2) / (rowHeight + theme.gap)))
    readonly property int pages: Math.max(1, Math.ceil(templates.length / perPage))
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
        //: Title of the champion's list of checklists.
        title: qsTr("Checklists")
        onPageTapped: turned => page.wanted = turned
    }
    Column {
        x: page.margin
        y: page.bodyY
        width: page.width - 2 * page.margin
        spacing: page.theme.gap
        Repeater {
            model: page.templates.slice(page.shown * page.perPage, (page.shown + 1) * page.perPage)
            BigButton {
                required property var modelData
                objectName: "template-" + modelData.id
                theme: page.theme
                width: parent.width
                height: page.rowHeight
                spread: true
                inked: true
                icon: modelData.icon
                endIcon: "chevron-right"
                text: modelData.name
                //: Screen reader, added to a checklist's name. %1 is how many steps it has.
                accessibleHint: qsTr("%1 steps").arg(modelData.steps)
                onTapped: page.desk.showSteps(modelData.id)
            }
        }
    }
}
