// SPDX-License-Identifier: GPL-3.0-or-later
// One part of the huddle as a large card: its picture, what it is called, what it is, how long or done.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Tap {
    id: card

    required property string title
    required property string text
    required property string picture
    /// The last line: how long it takes, or that it is done.
    property string note
    property bool done: false
    /// This is what comes next.
    property bool next: false

    readonly property real edge: 2.4 * theme.g
    readonly property int ground: done ? Theme.Done : pressed ? Theme.Info : Theme.Surface
    /// Beside the words, or above them where the card is tall enough; large words push it out.
    readonly property real above: height - words.height - 3.5 * edge
    readonly property bool stacked: above >= 14 * theme.g
    readonly property real beside: width - 36 * theme.g * theme.textScale - 3 * edge
    readonly property bool pictured: stacked || beside >= 12 * theme.g

    mainTarget: true
    accessibleName: title + ". " + text
    accessibleHint: note

    Rectangle {
        anchors.fill: parent
        radius: card.theme.radius
        color: card.theme.groundColor(card.ground)
        border.width: card.next ? card.theme.chosenEdge : card.theme.controlEdge
        border.color: card.theme.action
    }
    Picture {
        visible: card.pictured
        theme: card.theme
        radius: card.theme.innerRadius
        x: card.theme.rightToLeft && !card.stacked ? card.width - width - card.edge : card.edge
        y: card.edge
        width: Math.round(card.stacked ? card.width - 2 * card.edge : card.beside)
        height: Math.round(card.stacked ? card.above : card.height - 2 * card.edge)
        name: card.pictured ? card.picture : ""
    }
    Column {
        id: words
        readonly property real before: card.pictured && !card.stacked ? card.beside + 2 * card.edge : 1.4 * card.edge
        x: card.theme.rightToLeft ? 1.4 * card.edge : before
        y: card.stacked ? card.height - height - card.edge : (card.height - height) / 2
        width: card.width - before - 1.4 * card.edge
        spacing: 0.6 * card.theme.g
        Words {
            theme: card.theme
            ground: card.ground
            width: parent.width
            size: card.theme.titleSize
            strong: true
            text: card.title
            Accessible.ignored: true
        }
        Words {
            theme: card.theme
            ground: card.ground
            width: parent.width
            line: card.theme.tightLine
            text: card.text
            Accessible.ignored: true
        }
        Row {
            visible: card.note !== ""
            spacing: 1.4 * card.theme.g
            layoutDirection: card.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
            width: parent.width
            Icon {
                visible: card.done
                anchors.verticalCenter: parent.verticalCenter
                name: card.done ? "tick" : ""
                tint: card.theme.inkOn(card.ground)
                size: Math.round(0.9 * card.theme.b)
                stroke: 3
            }
            Words {
                theme: card.theme
                ground: card.ground
                strong: true
                wrapMode: Text.NoWrap
                text: card.note
                Accessible.ignored: true
            }
        }
    }
}
