// SPDX-License-Identifier: GPL-3.0-or-later
// One part of the huddle as a large card: its picture, what it is called, what it is, how long or done.
pragma ComponentBehavior: Bound
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

    enum Form { Plain, Beside, Above }
    /// Where the picture is. The page chooses, so that its cards look alike.
    property int form: LaunchCard.Form.Plain
    function fits(form: int): bool {
        switch (form) {
        case LaunchCard.Form.Above: return height - wide.needed - 3.5 * edge >= 14 * theme.g
        case LaunchCard.Form.Beside: return besideWidth >= 12 * theme.g && narrow.needed <= height - 0.5 * edge
        }
        return true
    }

    readonly property real edge: 2.4 * theme.g
    readonly property int ground: done ? Theme.Done : pressed ? Theme.Info : Theme.Surface
    readonly property bool above: form === LaunchCard.Form.Above
    readonly property bool beside: form === LaunchCard.Form.Beside
    readonly property real besideWidth: Math.round(width - 36 * theme.g * theme.textScale - 3 * edge)
    readonly property real wideWidth: width - 2.8 * edge
    readonly property real narrowWidth: width - besideWidth - 3.4 * edge

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
        visible: card.form !== LaunchCard.Form.Plain
        theme: card.theme
        radius: card.theme.innerRadius
        x: card.theme.rightToLeft && card.beside ? card.width - width - card.edge : card.edge
        y: card.edge
        width: card.beside ? card.besideWidth : Math.round(card.width - 2 * card.edge)
        height: Math.round(card.beside ? card.height - 2 * card.edge : card.height - words.needed - 3.5 * card.edge)
        name: visible ? card.picture : ""
        focusY: 0.3
    }

    component Telling: Column {
        id: telling
        readonly property real needed: head.height + body.height + (card.note === "" ? 0 : foot.height + spacing) + spacing
        spacing: 0.4 * card.theme.g
        Words {
            id: head
            theme: card.theme
            ground: card.ground
            width: telling.width
            size: card.theme.titleSize
            strong: true
            text: card.title
            Accessible.ignored: true
        }
        Words {
            id: body
            theme: card.theme
            ground: card.ground
            width: telling.width
            line: card.theme.strongLine
            text: card.text
            Accessible.ignored: true
        }
        Row {
            id: foot
            visible: card.note !== ""
            width: telling.width
            height: note.height
            spacing: 1.4 * card.theme.g
            layoutDirection: card.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
            Icon {
                visible: card.done
                anchors.verticalCenter: parent.verticalCenter
                name: card.done ? "tick" : ""
                tint: card.theme.inkOn(card.ground)
                size: Math.round(0.9 * card.theme.b)
                stroke: 3
            }
            Words {
                id: note
                theme: card.theme
                ground: card.ground
                strong: true
                wrapMode: Text.NoWrap
                text: card.note
                Accessible.ignored: true
            }
        }
    }
    // Never shown: how high the words are without a picture beside them, and with one.
    Telling { id: wide; visible: false; width: card.wideWidth }
    Telling { id: narrow; visible: false; width: card.narrowWidth }
    Telling {
        id: words
        readonly property real before: card.beside ? card.besideWidth + 2 * card.edge : 1.4 * card.edge
        x: card.theme.rightToLeft ? 1.4 * card.edge : before
        y: card.above ? card.height - needed - card.edge : (card.height - needed) / 2
        width: card.beside ? card.narrowWidth : card.wideWidth
    }
}
