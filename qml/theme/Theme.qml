// SPDX-License-Identifier: GPL-3.0-or-later
// Measures and colours by role. An instance is handed to every control; nothing here is global.
// Numbers: LOOK.md sections 1 to 3.
import QtQuick

QtObject {
    id: theme

    /// The grid, a sixth of the smallest text, px.
    required property real g
    /// Pixels in a millimetre of this screen.
    required property real mm
    /// "day", "contrast" or "evening".
    required property string scheme
    property real textScale: 1
    property bool reduceMotion: false
    property bool rightToLeft: false

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
    readonly property color onAction: of("#FFFFFF", "#FFFFFF", "#0B1D20")
    readonly property color actionDeep: of("#06353B", "#000000", "#4F9EA3")
    readonly property color alert: of("#9E2A1B", "#7A1408", "#FFB3A3")
    readonly property color onAlert: of("#FFFFFF", "#FFFFFF", "#2B0904")
    readonly property color turn: of("#FFC857", "#FFD21F", "#F2BE4E")
    readonly property color onTurn: of("#14252B", "#000000", "#14252B")
    readonly property color done: of("#CFE8DC", "#BFF0D6", "#18382D")
    readonly property color onDone: of("#14252B", "#000000", "#F4EDE2")
    readonly property color info: of("#D6E9F0", "#CDEBF7", "#17323D")
    readonly property color onInfo: of("#14252B", "#000000", "#F4EDE2")
    readonly property color focus: of("#14252B", "#000000", "#F4EDE2")
    /// The caption bar is the same in every theme.
    readonly property color caption: "#14252B"
    readonly property color onCaption: "#FFF8F0"

    readonly property string family: "Noto Sans"
    /// Body text: its capital H is seen at 0.7 degrees. Nothing is smaller.
    readonly property real b: 6 * g * textScale
    readonly property real titleSize: 1.25 * b
    readonly property real heroSize: 1.5 * b
    readonly property real turnSize: 1.85 * b
    readonly property real numberSize: 2 * b

    readonly property real radius: 2.5 * g
    readonly property real innerRadius: 1.5 * g
    readonly property real cardEdge: Math.max(2, (contrast ? 0.66 : 0.33) * g)
    readonly property real controlEdge: Math.max(2, (contrast ? 0.76 : 0.38) * g)
    readonly property real chosenEdge: 0.8 * g
    readonly property real lip: 0.9 * g
    readonly property real gap: Math.max(3.2 * mm, 2.2 * g)
    readonly property real target: Math.max(12.2 * mm, 8.67 * g)
    readonly property real mainTarget: Math.max(20.2 * mm, 14 * g)
    readonly property real focusWidth: Math.max(2, mm)

    readonly property int pressMs: reduceMotion ? 0 : 80
    readonly property int slideMs: reduceMotion ? 0 : 160
}
