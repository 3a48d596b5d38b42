// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of a styled text: the same rule as app/content/Voice.cpp, so that what is spoken can be lit.
.pragma library

/// Pieces of a styled text; a bold run that spans two sentences stays in one piece.
function split(styled) {
    const list = []
    let now = ""
    const parts = styled.split(/(<br>|[.?!。？！؟]+(?:<\/b>)?[”"»]?(?:<\/b>)?)/)
    for (let i = 0; i < parts.length; ++i) {
        if (i % 2 === 0) {
            now += parts[i]
            continue
        }
        now += parts[i] === "<br>" ? "" : parts[i]
        if (now.split("<b>").length === now.split("</b>").length) {
            if (now.trim() !== "")
                list.push(now.trim())
            now = ""
        }
    }
    if (now.trim() !== "")
        list.push(now.trim())
    return list
}

/// A piece as it is spoken.
function plain(piece) {
    return piece.replace(/<[^>]*>/g, "").replace(/^• /, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">")
        .replace(/&quot;/g, "\"").replace(/&#39;/g, "'").replace(/&amp;/g, "&").trim()
}

/// Where `spoken` stands in a styled text: {start, end}, or null.
function find(styled, spoken) {
    if (spoken === "")
        return null
    let from = 0
    for (const piece of split(styled)) {
        const start = styled.indexOf(piece, from)
        if (start < 0)
            continue
        from = start + piece.length
        if (plain(piece) === spoken)
            return { start: start, end: from }
    }
    return null
}
