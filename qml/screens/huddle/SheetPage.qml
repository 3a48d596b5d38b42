// SPDX-License-Identifier: GPL-3.0-or-later
// The patients' fact sheet, a card at a time, for the whole team to read together.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property HuddleDesk desk
    required property Sheet sheet

    readonly property bool upright: height > width
    readonly property real margin: 5 * theme.g
    readonly property real inner: width - 2 * margin
    readonly property real topY: 2.6 * theme.g
    readonly property real bodyY: topY + theme.target + 2 * theme.g
    readonly property real bodyHeight: back.y - bodyY - 2 * theme.g
    readonly property var items: sheet.items
    readonly property string list: items.map(item => "• " + item).join("<br>")

    // Pictured, without the picture, or words and list on pages of their own: the first that fits.
    readonly property real pictureWidth: upright ? inner : 0.34 * inner
    readonly property real pictureHeight: upright ? Math.min(0.5 * inner, 0.4 * bodyHeight) : bodyHeight
    readonly property bool pictured: sheet.picture !== "" && theme.textScale < 1.25
        && (upright ? probe.needed + pictureHeight + 2 * theme.g : probe.needed) <= bodyHeight
    readonly property bool parted: items.length > 0 && sheet.body !== "" && !pictured && wide.needed > bodyHeight
    property bool second: false
    onVisibleChanged: second = false

    function further(): void {
        if (parted && !second) {
            second = true
        } else if (sheet.last) {
            desk.home()
        } else {
            second = false
            sheet.next()
        }
    }
    function before(): void {
        if (second)
            second = false
        else
            sheet.back()
    }

    component Reading: Column {
        id: reading
        required property Theme theme
        required property string title
        required property string text
        /// How high it wants to be, shown or not.
        readonly property real needed: head.height + spacing + (text === "" ? 0 : words.height)
        spacing: 1.6 * theme.g
        Words {
            id: head
            theme: reading.theme
            width: parent.width
            size: reading.theme.titleSize
            strong: true
            text: reading.title
        }
        Words {
            id: words
            theme: reading.theme
            width: parent.width
            visible: text !== ""
            text: reading.text
        }
    }
    readonly property string whole: sheet.body + (sheet.body !== "" && list !== "" ? "<br>" : "") + list

    Reading { // how high the words are beside or below the picture
        id: probe
        visible: false
        theme: page.theme
        width: page.upright ? page.inner : page.inner - page.pictureWidth - 4 * page.theme.g
        title: page.sheet.title
        text: page.whole
    }
    Reading { // and without one
        id: wide
        visible: false
        theme: page.theme
        width: page.inner
        title: page.sheet.title
        text: page.whole
    }

    IconButton {
        id: home
        objectName: "home"
        theme: page.theme
        x: page.theme.rightToLeft ? page.width - width - page.margin : page.margin
        y: page.topY
        icon: "home"
        //: Screen reader: button back to the huddle's first screen.
        accessibleName: qsTr("Home")
        onTapped: page.desk.home()
    }
    Words {
        theme: page.theme
        x: page.theme.rightToLeft ? page.margin : page.width - page.margin - width
        y: home.y + (home.height - height) / 2
        wrapMode: Text.NoWrap
        //: Which card is shown. %1 is its number, %2 how many there are.
        text: qsTr("%1 of %2").arg(page.sheet.index + 1).arg(page.sheet.count)
    }
    Picture {
        visible: page.pictured
        theme: page.theme
        x: page.theme.rightToLeft && !page.upright ? page.width - page.margin - width : page.margin
        y: page.bodyY
        width: Math.round(page.pictureWidth)
        height: Math.round(page.pictureHeight)
        name: page.pictured ? page.sheet.picture : ""
        description: page.sheet.pictureText
    }
    Reading {
        readonly property real aside: page.pictured && !page.upright ? page.pictureWidth + 4 * page.theme.g : 0
        theme: page.theme
        x: page.theme.rightToLeft ? page.margin : page.margin + aside
        y: page.bodyY + (page.pictured && page.upright ? page.pictureHeight + 2 * page.theme.g : 0)
        width: page.inner - aside
        title: page.sheet.title
        text: !page.parted ? page.whole : page.second ? page.list : page.sheet.body
    }

    BigButton {
        id: back
        objectName: "sheet-back"
        visible: page.sheet.index > 0 || page.second
        theme: page.theme
        width: Math.round((page.inner - page.theme.gap) * 0.38)
        x: page.theme.rightToLeft ? page.width - width - page.margin : page.margin
        y: page.height - height - 2.6 * page.theme.g
        icon: "chevron-left"
        //: Button: to the card before.
        text: qsTr("Back")
        onTapped: page.before()
    }
    BigButton {
        readonly property bool end: page.sheet.last && (!page.parted || page.second)
        objectName: "sheet-next"
        theme: page.theme
        kind: BigButton.Kind.Filled
        width: Math.round(back.visible ? (page.inner - page.theme.gap) * 0.62 : page.inner)
        height: back.height
        x: page.theme.rightToLeft ? page.margin : page.width - width - page.margin
        y: back.y
        icon: end ? "tick" : "chevron-right"
        iconAfter: true
        text: end
            //: Button on the last card: back to the huddle's first screen.
            ? qsTr("Done")
            //: Button: to the next card.
            : qsTr("Next")
        onTapped: page.further()
    }
}
