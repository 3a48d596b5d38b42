// SPDX-License-Identifier: GPL-3.0-or-later
// Where a part stands while it is tested: a tablet's theme, and the measuring the tour does later on whole screens.
import QtQuick
import QtTest
import WarmHandoff.Theme

Item {
    id: stage

    width: 1280
    height: 800
    property string scheme: "day"
    property real textScale: 1
    property bool rightToLeft: false
    readonly property Theme theme: Theme {
        g: 9
        mm: 6.3
        scheme: stage.scheme
        textScale: stage.textScale
        rightToLeft: stage.rightToLeft
    }

    function reset() {
        scheme = "day"
        textScale = 1
        rightToLeft = false
    }

    function all(item, wanted, found) {
        found = found || []
        if (!item.visible)
            return found
        if (wanted(item))
            found.push(item)
        for (let i = 0; i < item.children.length; ++i)
            all(item.children[i], wanted, found)
        return found
    }
    function targets(item) { return all(item, i => i.isTarget === true) }
    function texts(item) { return all(item, i => i.lineCount !== undefined && i.text !== undefined && i.text !== "") }

    /// "" or what is wrong with the first text that does not fit its place.
    function misfit(item) {
        for (const text of texts(item)) {
            if (text.truncated)
                return '"' + text.text + '" is elided'
            if (text.contentWidth > text.width + 1.5)
                return '"' + text.text + '" is ' + Math.round(text.contentWidth - text.width) + " px too wide"
            if (text.lineCount * text.lineHeight > text.height + 1.5)
                return '"' + text.text + '" is too high'
            const inside = text.mapToItem(item, 0, 0, text.width, text.height)
            if (inside.y < -1.5 || inside.y + inside.height > item.height + 1.5 || inside.x < -1.5 || inside.x + inside.width > item.width + 1.5)
                return '"' + text.text + '" leaves its part'
        }
        return ""
    }
    /// "" or what is wrong with the first target.
    function misaim(item) {
        const found = targets(item)
        for (const target of found) {
            const least = target.mainTarget ? 20 : 12
            const side = Math.min(target.width, target.height) / theme.mm
            if (side < least - 0.05)
                return target.accessibleName + " is " + side.toFixed(1) + " mm"
            if (target.Accessible.name === "")
                return "a target of " + target.width + " px has no name"
        }
        for (let i = 0; i < found.length; ++i) {
            for (let j = i + 1; j < found.length; ++j) {
                const a = found[i].mapToItem(null, 0, 0, found[i].width, found[i].height)
                const b = found[j].mapToItem(null, 0, 0, found[j].width, found[j].height)
                const dx = Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width)
                const dy = Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height)
                if (Math.hypot(dx, dy) / theme.mm < 2.95)
                    return found[i].accessibleName + " is " + (Math.hypot(dx, dy) / theme.mm).toFixed(1) + " mm from " + found[j].accessibleName
            }
        }
        return ""
    }
    function longer(words) { return words + " " + words.slice(0, Math.ceil(words.length * 0.35)) }
}
