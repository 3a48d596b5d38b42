// SPDX-License-Identifier: GPL-3.0-or-later
// The waiting room's welcome: one sentence and one big button that speak each language in turn, and a button for each
// other language. With large words the picture goes, and the languages come on pages.
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
    required property WaitingDesk desk
    required property bool upright
    required property string spoken
    readonly property var aloud: [said.title ?? "", said.text ?? "", said.button ?? ""]
    /// The language of what is said now.
    readonly property string language: said.language ?? ""

    readonly property bool large: theme.textScale > 1.25
    readonly property bool beside: !upright && !large
    readonly property real edge: 6 * theme.g
    readonly property real pictureWidth: beside ? 0.34 * width : width
    readonly property real x0: beside && !theme.rightToLeft ? pictureWidth + 4 * theme.g : edge
    readonly property real inner: width - edge - (beside ? pictureWidth + 4 * theme.g : edge)
    // Every button keeps its place: where the language stands that is spoken now, stands the practice's own.
    readonly property var languages: display.languages
    readonly property var others: languages.filter(code => code !== display.language)
    readonly property int columns: theme.textScale > 1.75 || (large && upright) ? 1 : 2
    readonly property real rowHeight: Math.round(Math.max(theme.target, (large ? 1.3 : upright ? 9.5 / 6 : 1.4) * theme.b))
    readonly property real startHeight: Math.round(Math.max(theme.mainTarget, large ? 1.35 * theme.b : upright ? 15 * theme.g : 0))
    readonly property int wantedRows: Math.ceil(others.length / columns)
    readonly property real wordsLeast: large ? 2.6 * theme.b : 22 * theme.g
    readonly property int roomyRows: Math.max(0, Math.min(wantedRows,
        Math.floor((height - 3 * theme.g - startHeight - wordsLeast) / (rowHeight + theme.gap))))
    // A language and the way to the others need two places: before they go, the sentence goes; the button says it too.
    readonly property int rows: roomyRows * columns < Math.min(2, others.length) ? Math.ceil(Math.min(2, others.length) / columns) : roomyRows
    readonly property bool paged: rows * columns < others.length && rows > 0
    readonly property int perPage: Math.max(1, rows * columns - (paged ? 1 : 0))
    readonly property int pages: paged ? Math.ceil(others.length / perPage) : 1
    property int shown: 0
    readonly property real gridY: height - rows * (rowHeight + theme.gap) + theme.gap
    readonly property real startY: (rows > 0 ? gridY - theme.gap : height) - startHeight
    readonly property real topHeight: upright && !large ? Math.round(Math.min(58 * theme.g, startY - 40 * theme.g)) : 0

    /// What is read now; follows the desk's invitation with a fade.
    property var said: desk.invitation
    readonly property var wanted: desk.invitation
    onWantedChanged: {
        if (page.theme.reduceMotion || !page.visible || page.said.language === page.wanted.language)
            page.said = page.wanted
        else
            fade.restart()
    }
    onVisibleChanged: {
        page.shown = 0
        fade.stop()
        page.said = page.wanted
        words.opacity = 1
    }
    SequentialAnimation {
        id: fade
        NumberAnimation { target: words; property: "opacity"; to: 0; duration: page.theme.pageMs; easing.type: Easing.InOutQuad }
        ScriptAction { script: page.said = page.wanted }
        NumberAnimation { target: words; property: "opacity"; to: 1; duration: page.theme.pageMs; easing.type: Easing.InOutQuad }
    }
    Theme {
        id: saidTheme
        g: page.theme.g
        mm: page.theme.mm
        scheme: page.theme.scheme
        textScale: page.theme.textScale
        reduceMotion: page.theme.reduceMotion
        rightToLeft: page.said.rightToLeft === true
        family: page.theme.family
    }

    Picture {
        visible: !page.large
        theme: page.theme
        x: page.beside && page.theme.rightToLeft ? page.width - width : 0
        width: Math.round(page.pictureWidth)
        height: page.beside ? Math.round(page.height) : page.topHeight
        radius: 0
        name: page.large ? "" : "introductions"
        focusX: page.beside ? 0.3 : 0.5
        //: Screen reader: what the picture on the welcome screen shows.
        description: qsTr("An assistant points with open hands to a patient and to a doctor. All three sit together.")
    }
    Item {
        id: words
        anchors.fill: parent
        Passage {
            spoken: page.spoken
            visible: height >= 1.2 * page.theme.b
            theme: saidTheme
            x: page.x0
            y: page.topHeight + (page.upright ? 4 : 2.4) * page.theme.g
            width: page.inner
            height: page.startY - y - 1.6 * page.theme.g
            optional: true
            titleSize: page.large ? page.theme.b : page.upright ? page.theme.heroSize : page.theme.titleSize
            title: page.said.title ?? ""
            text: page.said.text ?? ""
        }
        BigButton {
            objectName: "start"
            theme: saidTheme
            kind: BigButton.Kind.Filled
            x: page.x0
            y: page.startY
            width: page.inner
            height: page.startHeight
            // Larger than other buttons' words, where all of them fit so.
            readonly property real largeSize: 1.25 * theme.b
            readonly property bool roomy: !page.large && invitation.advanceWidth * 1.06 + 1.12 * largeSize + 1.8 * theme.g
                                          + 2.4 * theme.g + 3 <= width
            textSize: roomy ? largeSize : theme.b
            icon: "forward"
            iconAfter: true
            text: page.said.button ?? ""
            onTapped: page.desk.begin(page.said.language)

            TextMetrics {
                id: invitation
                font.family: saidTheme.family
                font.pixelSize: Math.round(1.25 * saidTheme.b * saidTheme.scriptScale)
                font.bold: true
                text: page.said.button ?? ""
            }
        }
    }
    Grid {
        x: page.x0
        y: page.gridY
        visible: page.rows > 0
        columns: page.columns
        spacing: page.theme.gap
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        readonly property real cell: Math.floor((page.inner - (page.columns - 1) * spacing) / page.columns)
        id: grid
        Repeater {
            model: page.others
            BigButton {
                required property string modelData
                required property int index
                readonly property string code: modelData === page.said.language ? page.display.language : modelData
                visible: Math.floor(index / page.perPage) === page.shown
                objectName: "language-" + code
                theme: page.theme
                mainTarget: false
                width: page.others.length === 1 ? page.inner : grid.cell
                height: page.rowHeight
                text: page.display.languageName(code)
                onTapped: page.desk.begin(code)
            }
        }
        PageTurn {
            objectName: "languages-turn"
            theme: page.theme
            mainTarget: false
            visible: page.paged
            page: page.shown
            pages: page.pages
            width: grid.cell
            height: page.rowHeight
            onPageTapped: turned => page.shown = turned
        }
    }
}
