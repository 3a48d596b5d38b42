// SPDX-License-Identifier: GPL-3.0-or-later
// A title and a few sentences in a place of a given size. What does not fit goes to further pages, a sentence at a time.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme
import "Sentences.js" as Sentences

Item {
    id: passage

    required property Theme theme
    property string title
    property real titleSize: theme.heroSize
    property string text
    property var items: []
    property int ground: Theme.Paper
    /// The text is also said elsewhere: where it does not fit, the title stands alone instead of pages.
    property bool optional: false
    /// From 0.
    property int page: 0

    readonly property var bullets: {
        const list = []
        for (let i = 0; i < items.length; ++i)
            list.push("• " + items[i])
        return list
    }
    readonly property string wholeText: text + (text === "" || bullets.length === 0 ? "" : "<br>") + bullets.join("<br>")
    // A title that leaves no room for the words is set as large as they are, before anything goes to a further page.
    readonly property bool roomy: tall.height + 1.2 * theme.g + whole.height <= height + 1
    readonly property real lowSize: Math.min(titleSize, theme.b)
    readonly property bool dense: low.height + 1.2 * theme.g + whole.height <= height + 1
    readonly property real shownSize: roomy || optional && !dense ? titleSize : lowSize
    readonly property real titleHeight: title === "" ? 0 : head.height + 1.2 * theme.g
    readonly property bool fits: titleHeight + whole.height <= height + 1
    readonly property var pieces: fits || optional ? [] : Sentences.split(text).concat(bullets)
    readonly property real pageHeight: height - turn.height - theme.g
    /// The page each piece is on. A title that leaves no room for words has a page to itself.
    readonly property var pageOf: {
        let at = 0
        let used = titleHeight
        const list = []
        for (let i = 0; i < pieces.length && i < repeater.count; ++i) {
            const piece = repeater.itemAt(i)
            const high = piece ? piece.implicitHeight : 0
            if (used > 0 && used + high > pageHeight) {
                ++at
                used = 0
            }
            list.push(at)
            used += high
        }
        return list
    }
    readonly property int pages: pageOf.length === 0 ? 1 : pageOf[pageOf.length - 1] + 1
    readonly property int shown: Math.min(page, pages - 1)

    /// What is read aloud here, in its order.
    readonly property var aloud: {
        const list = [title, text]
        list.push(...items)
        return list
    }
    /// The sentence that is spoken; its page is shown.
    property string spoken
    onSpokenChanged: {
        if (spoken !== "" && spoken === Sentences.plain(title))
            page = 0
        for (let i = 0; i < pieces.length && i < pageOf.length; ++i)
            if (Sentences.find(pieces[i], spoken) !== null)
                page = pageOf[i]
    }
    onWholeTextChanged: page = 0
    onTitleChanged: page = 0

    SpokenWords {
        id: head
        theme: passage.theme
        spoken: passage.spoken
        ground: passage.ground
        visible: text !== "" && (passage.fits || passage.optional || passage.shown === 0)
        width: passage.width
        size: passage.shownSize
        strong: true
        text: passage.title
    }
    Words { // measures the title at its small size
        id: low
        theme: passage.theme
        visible: false
        width: passage.width
        size: passage.lowSize
        strong: true
        text: passage.title
    }
    Words { // measures the title at its full size
        id: tall
        theme: passage.theme
        visible: false
        width: passage.width
        size: passage.titleSize
        strong: true
        text: passage.title
    }
    SpokenWords {
        id: whole
        theme: passage.theme
        spoken: passage.spoken
        ground: passage.ground
        visible: passage.fits
        y: passage.titleHeight
        width: passage.width
        text: passage.wholeText
    }
    Column {
        y: passage.shown === 0 ? passage.titleHeight : 0
        visible: passage.pieces.length > 0
        width: parent.width
        Repeater {
            id: repeater
            model: passage.pieces
            SpokenWords {
                required property string modelData
                required property int index
                theme: passage.theme
                spoken: passage.spoken
                ground: passage.ground
                visible: passage.pageOf[index] === passage.shown
                width: passage.width
                text: modelData
            }
        }
    }
    PageTurn {
        id: turn
        objectName: "passage-page"
        theme: passage.theme
        page: passage.shown
        pages: passage.pages
        height: Math.round(Math.max(theme.mainTarget, 1.3 * theme.b))
        x: passage.theme.rightToLeft ? 0 : parent.width - width
        y: parent.height - height
        onPageTapped: turned => passage.page = turned
    }
}
