// SPDX-License-Identifier: GPL-3.0-or-later
// One card of the fact sheet with its picture, where one is in it, and back and next. With large words the picture goes.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Item {
    id: card

    required property Theme theme
    required property int count
    /// From 0.
    required property int index
    property string title
    property string body
    property var items: []
    property string picture
    property string pictureText
    /// Higher than wide: the picture above the words instead of before them.
    property bool upright: false
    /// The sentence that is read aloud.
    property string spoken
    readonly property var aloud: words.aloud
    property string homeIcon: "home"
    property string homeName:
        //: Screen reader: button back to the first screen.
        qsTr("Home")
    signal homeTapped
    signal backTapped
    signal nextTapped

    readonly property bool large: theme.textScale > 1.25
    readonly property bool pictured: picture !== "" && !large
    readonly property real edge: 6 * theme.g
    readonly property real inner: width - 2 * edge
    readonly property real headY: large ? 4 * theme.g : upright ? 3.9 * theme.g : 2.6 * theme.g
    readonly property real headHeight: Math.max(theme.target, 9.6 * theme.g)
    readonly property real bodyY: headY + headHeight + 2.4 * theme.g
    readonly property real buttonHeight: Math.round(Math.max(theme.mainTarget, 1.3 * theme.b))
    readonly property real buttonY: height - buttonHeight - (upright ? 3 * theme.g : 0)
    readonly property real bodyHeight: buttonY - bodyY - 2.4 * theme.g
    readonly property bool beside: pictured && !upright // where one is stands over the picture, words have all the height
    readonly property real pictureWidth: upright ? inner : inner * 0.36
    readonly property real pictureHeight: upright ? Math.min(46 * theme.g, bodyHeight * 0.5) : bodyHeight

    IconButton {
        id: home
        objectName: "sheet-home"
        theme: card.theme
        x: card.theme.rightToLeft ? card.width - width - card.edge : card.edge
        y: card.headY
        width: card.headHeight
        height: card.headHeight
        icon: card.homeIcon
        accessibleName: card.homeName
        onTapped: card.homeTapped()
    }
    Row {
        readonly property real far: card.beside ? card.edge + card.inner - card.pictureWidth : card.edge
        x: card.theme.rightToLeft ? far : card.width - width - far
        y: card.headY
        height: card.headHeight
        spacing: 2.9 * card.theme.g
        layoutDirection: card.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        ProgressDots {
            visible: !card.large && !card.beside && card.count > 1
            theme: card.theme
            anchors.verticalCenter: parent.verticalCenter
            count: card.count
            current: card.index
            cards: true
        }
        Words {
            theme: card.theme
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.NoWrap
            line: theme.tightLine
            //: Which card is shown. %1 is its number, %2 how many there are.
            text: qsTr("%1 of %2").arg(card.index + 1).arg(card.count)
        }
    }
    Picture {
        visible: card.pictured
        theme: card.theme
        x: !card.upright && card.theme.rightToLeft ? card.width - width - card.edge : card.edge
        y: card.bodyY
        width: Math.round(card.pictureWidth)
        height: Math.round(card.pictureHeight)
        name: card.pictured ? card.picture : ""
        description: card.pictureText
    }
    Passage {
        id: words
        spoken: card.spoken
        readonly property real before: card.pictured && !card.upright ? card.pictureWidth + 4 * card.theme.g : 0
        readonly property real above: card.pictured && card.upright ? card.pictureHeight + 2.6 * card.theme.g : 0
        theme: card.theme
        x: card.theme.rightToLeft ? card.edge : card.edge + before
        y: card.beside ? card.headY : card.bodyY + above
        width: card.inner - before
        height: card.bodyY + card.bodyHeight - y
        titleSize: card.upright ? card.theme.heroSize : card.theme.titleSize
        title: card.title
        text: card.body
        items: card.items
    }
    BigButton {
        id: back
        objectName: "sheet-back"
        theme: card.theme
        visible: card.index > 0
        width: Math.round((card.inner - card.theme.gap) * 0.38)
        height: card.buttonHeight
        x: card.theme.rightToLeft ? card.width - width - card.edge : card.edge
        y: card.buttonY
        icon: "chevron-left"
        //: Button: to the card before.
        text: qsTr("Back")
        onTapped: card.backTapped()
    }
    BigButton {
        readonly property bool last: card.index + 1 >= card.count
        objectName: "sheet-next"
        theme: card.theme
        kind: BigButton.Kind.Filled
        width: Math.round(back.visible ? (card.inner - card.theme.gap) * 0.62 : card.inner)
        height: card.buttonHeight
        x: card.theme.rightToLeft ? card.edge : card.width - width - card.edge
        y: card.buttonY
        icon: last ? "tick" : "chevron-right"
        iconAfter: true
        text: last
            //: Button on the last card: closes the cards.
            ? qsTr("Done")
            //: Button: to the next card.
            : qsTr("Next")
        onTapped: last ? card.homeTapped() : card.nextTapped()
    }
}
