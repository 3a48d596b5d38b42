// SPDX-License-Identifier: GPL-3.0-or-later
// Measures and colours by role. An instance is handed to every control; nothing here is global and nothing is state.
// Numbers: LOOK.md sections 1 to 3.
import QtQuick

QtObject {
    id: theme

    /// What words and icons may stand on. Their ink follows from it, so that a forbidden pair cannot be written.
    enum Ground { Paper, Surface, Action, Alert, Turn, Done, Info, Caption }

    /// The grid, a sixth of the smallest text, px.
    required property real g
    /// Pixels in a millimetre of this screen.
    required property real mm
    /// "day", "contrast" or "evening".
    required property string scheme
    /// 1, 1.5 or 2.
    property real textScale: 1
    property bool reduceMotion: false
    property bool rightToLeft: false
    property string family: "Noto Sans"

    readonly property bool contrast: scheme === "contrast"
    readonly property bool evening: scheme === "evening"
    function of(day: color, high: color, dark: color): color {
        return theme.contrast ? high : theme.evening ? dark : day
    }

    readonly property color paper: of("#FFF8F0", "#FFFFFF", "#10191C")
    readonly property color surface: of("#FFFFFF", "#FFFFFF", "#1A272B")
    readonly property color portrait: of("#F5E9D8", "#F1E8DA", "#CDBFAA")
    readonly property color ink: of("#14252B", "#000000", "#F4EDE2")
    readonly property color muted: of("#42545A", "#1F2A2E", "#B7C4C6")
    readonly property color line: of("#D9CDBD", "#000000", "#3A4B50")
    readonly property color action: of("#0B4F57", "#00363D", "#8ED3D6")
    readonly property color actionInk: of("#FFFFFF", "#FFFFFF", "#0B1D20")
    readonly property color actionDeep: of("#06353B", "#000000", "#4F9EA3")
    readonly property color alert: of("#9E2A1B", "#7A1408", "#FFB3A3")
    readonly property color alertInk: of("#FFFFFF", "#FFFFFF", "#2B0904")
    readonly property color turn: of("#FFC857", "#FFD21F", "#F2BE4E")
    readonly property color turnInk: of("#14252B", "#000000", "#14252B")
    readonly property color done: of("#CFE8DC", "#BFF0D6", "#18382D")
    readonly property color doneInk: of("#14252B", "#000000", "#F4EDE2")
    readonly property color info: of("#D6E9F0", "#CDEBF7", "#17323D")
    readonly property color infoInk: of("#14252B", "#000000", "#F4EDE2")
    readonly property color focus: of("#14252B", "#000000", "#F4EDE2")
    /// The caption bar is the same in every scheme.
    readonly property color caption: "#14252B"
    readonly property color captionInk: "#FFF8F0"

    function groundColor(ground: int): color {
        switch (ground) {
        case Theme.Surface: return surface
        case Theme.Action: return action
        case Theme.Alert: return alert
        case Theme.Turn: return turn
        case Theme.Done: return done
        case Theme.Info: return info
        case Theme.Caption: return caption
        }
        return paper
    }
    function inkOn(ground: int): color {
        switch (ground) {
        case Theme.Action: return actionInk
        case Theme.Alert: return alertInk
        case Theme.Turn: return turnInk
        case Theme.Done: return doneInk
        case Theme.Info: return infoInk
        case Theme.Caption: return captionInk
        }
        return ink
    }
    /// Muted where it is strong enough to read, the ground's own ink elsewhere.
    function quietOn(ground: int): color {
        return ground === Theme.Paper || ground === Theme.Surface ? muted : inkOn(ground)
    }
    /// "rrggbb" for the addresses of icons and pictures.
    function hex(colour: color): string { return String(colour).substring(1) }

    /// Body text: its capital H is seen at 0.7 degrees. Nothing is smaller.
    readonly property real b: 6 * g * textScale
    // With large text the larger roles grow less than the body, so that a title still fits its place; they never fall
    // below it. Arabic has no capitals and small bowls, so it is set at 1.11.
    function sizeOf(inB: real): real {
        return Math.max(inB * 6 * g * (0.75 + 0.25 * textScale), inB > 1 ? 1.04 * b : b)
    }
    readonly property real titleSize: sizeOf(1.25)
    readonly property real plateSize: sizeOf(1.3)
    readonly property real heroSize: sizeOf(1.5)
    readonly property real turnSize: sizeOf(1.85)
    readonly property real numberSize: sizeOf(2)
    readonly property real scriptScale: rightToLeft ? 1.11 : 1

    // Line heights in font sizes.
    readonly property real bodyLine: rightToLeft ? 1.42 : textScale > 1.5 ? 1.12 : 1.25
    readonly property real strongLine: rightToLeft ? 1.2 : 1.12
    /// How high a line of these words is by the font's own measure, in font sizes: Noto Sans Arabic, CJK, Latin.
    function naturalLine(words: string): real {
        return /[\u0600-\u06ff]/.test(words) ? 2.112 : /[\u2e80-\u9fff]/.test(words) ? 1.448 : 1.362
    }
    /// Two lines close together in a card or slot.
    readonly property real tightLine: 1.2

    readonly property real margin: 4 * g
    readonly property real radius: 2.5 * g
    readonly property real innerRadius: 1.5 * g
    readonly property real cardEdge: Math.max(2, Math.round((contrast ? 0.66 : 0.33) * g))
    readonly property real controlEdge: Math.max(2, Math.round((contrast ? 0.76 : 0.38) * g))
    readonly property real chosenEdge: Math.round(0.8 * g)
    /// The edge a tinted panel has at high contrast only.
    readonly property real tintEdge: contrast ? cardEdge : 0
    readonly property real lip: Math.round(0.9 * g)
    readonly property real gap: Math.round(Math.max(3.2 * mm, 2.2 * g))
    readonly property real target: Math.max(Math.ceil(12.02 * mm), Math.round(8.4 * g))
    readonly property real mainTarget: Math.max(Math.ceil(20 * mm), Math.round(14 * g))
    readonly property real focusWidth: Math.max(2, Math.round(mm))

    readonly property int pressMs: reduceMotion ? 0 : 80
    readonly property int slideMs: reduceMotion ? 0 : 160
    readonly property int pageMs: reduceMotion ? 0 : 200

    /// Icons that point along the line of reading turn round with it; play, ticks, clocks and charts never do.
    function turns(icon: string): bool {
        switch (icon) {
        case "back": case "forward": case "chevron-left": case "chevron-right": case "undo":
        case "not-now": case "list": case "discuss": case "say-back":
            return rightToLeft
        }
        return false
    }
}
