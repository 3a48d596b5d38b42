// SPDX-License-Identifier: GPL-3.0-or-later
// Words in which the sentence that is read aloud is lit, like a marker on paper: a ground and a line under it, so that
// colour is not the only sign. Nothing moves when it lights.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme
import "Sentences.js" as Sentences

Words {
    id: words

    /// The sentence that is spoken, as plain words; empty for none.
    property string spoken
    readonly property var place: Sentences.find(text, spoken)
    readonly property bool lit: place !== null
    readonly property int firstLine: before.reached.length - 1
    readonly property int lastLine: upTo.reached.length - 1
    /// Between two sentences; Noto Sans has it 0.26 wide.
    readonly property real space: lit && text.charAt(place.start - 1) === " " ? 0.26 * font.pixelSize : 0
    /// Where a line begins, from the side where reading begins.
    function indent(wide: real): real {
        return horizontalAlignment === Text.AlignHCenter ? (width - wide) / 2 : 0
    }

    component Measure: Words {
        id: measure
        /// How far each line's words reach.
        property var reached: []
        theme: words.theme
        visible: false
        width: words.width
        size: words.size
        strong: words.strong
        line: words.line
        wrapMode: words.wrapMode
        onTextChanged: if (text === "") reached = []
        onLineLaidOut: line => {
            const known = line.number === 0 ? [] : measure.reached.slice(0, line.number)
            known.push(line.implicitWidth)
            measure.reached = known
        }
    }
    Measure {
        id: before
        text: words.lit ? words.text.slice(0, words.place.start) : ""
    }
    Measure {
        id: upTo
        text: words.lit ? words.text.slice(0, words.place.end) : ""
    }
    Measure {
        id: all
        text: words.lit ? words.text : ""
    }
    Repeater {
        model: words.lit ? upTo.reached.length : 0
        Rectangle {
            required property int index
            readonly property real from: index === words.firstLine && before.reached[index] > 0 ? before.reached[index] + words.space : 0
            readonly property real to: index < upTo.reached.length ? upTo.reached[index] : 0
            readonly property real lineWidth: index < all.reached.length ? all.reached[index] : to
            readonly property real pad: 0.3 * words.theme.g
            z: -1
            visible: index >= words.firstLine && to > from
            x: (words.theme.rightToLeft ? words.width - words.indent(lineWidth) - to : words.indent(lineWidth) + from) - pad
            y: words.topPadding + index * words.lineHeight
            width: to - from + 2 * pad
            height: words.lineHeight
            color: words.ground === Theme.Turn ? words.theme.portrait : words.theme.info
            Rectangle {
                width: parent.width
                height: Math.max(2, Math.round(0.4 * words.theme.g))
                y: parent.height - height
                color: words.ground === Theme.Turn ? words.theme.turnInk : words.theme.action
            }
        }
    }
}
