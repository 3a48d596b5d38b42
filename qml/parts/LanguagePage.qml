// SPDX-License-Identifier: GPL-3.0-or-later
// Every language the practice offers, each by its own name in its own letters. What does not fit comes on pages.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Item {
    id: page

    required property Theme theme
    /// [{code, name}], each name in its own language.
    required property var languages
    /// The language on screen.
    required property string language
    required property bool upright
    signal languageTapped(code: string)
    signal closeTapped

    readonly property bool large: theme.textScale > 1.25
    readonly property real edge: 6 * theme.g
    readonly property real inner: width - 2 * edge
    readonly property int columns: large || upright ? 1 : 2
    readonly property real headHeight: Math.round(Math.max(theme.target, 9.6 * theme.g))
    readonly property real turnHeight: Math.round(Math.max(headHeight, 1.3 * theme.b))
    readonly property real gridY: (large ? turnHeight : headHeight) + (upright ? 6 : 5) * theme.g
    readonly property real rowHeight: Math.round(Math.max(theme.mainTarget, 1.5 * theme.b))
    readonly property int fitting: columns * Math.max(1, Math.floor((height - gridY + theme.gap) / (rowHeight + theme.gap)))
    readonly property int pages: Math.ceil(languages.length / fitting)
    property int shown: 0
    onVisibleChanged: shown = 0

    IconButton {
        objectName: "languages-close"
        theme: page.theme
        x: page.theme.rightToLeft ? page.width - width - page.edge : page.edge
        y: 2.6 * page.theme.g
        width: page.headHeight
        height: page.headHeight
        icon: "close"
        //: Screen reader: button that closes the page of languages.
        accessibleName: qsTr("Close")
        onTapped: page.closeTapped()
    }
    Icon {
        name: "language"
        tint: page.theme.ink
        size: Math.round(page.headHeight * 0.8)
        x: (page.width - width) / 2
        y: 2.6 * page.theme.g + (page.headHeight - height) / 2
    }
    PageTurn {
        objectName: "languages-turn"
        theme: page.theme
        mainTarget: false
        page: Math.min(page.shown, page.pages - 1)
        pages: page.pages
        height: page.turnHeight
        x: page.theme.rightToLeft ? page.edge : page.width - width - page.edge
        y: 2.6 * page.theme.g
        onPageTapped: turned => page.shown = turned
    }
    Grid {
        id: grid
        x: page.edge
        y: page.gridY
        columns: page.columns
        spacing: page.theme.gap
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        Repeater {
            model: page.languages
            BigButton {
                required property var modelData
                required property int index
                visible: Math.floor(index / page.fitting) === Math.min(page.shown, page.pages - 1)
                objectName: "language-" + modelData.code
                theme: page.theme
                width: Math.floor((page.inner - (page.columns - 1) * grid.spacing) / page.columns)
                height: page.rowHeight
                inked: true
                chosen: modelData.code === page.language
                text: modelData.name
                onTapped: page.languageTapped(modelData.code)
            }
        }
    }
}
