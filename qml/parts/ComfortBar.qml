// SPDX-License-Identifier: GPL-3.0-or-later
// Always in reach on a patient's screen: read aloud, text size, contrast, language; and where one is.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Item {
    id: bar

    required property Theme theme
    /// What the language button says: the language a tap goes to, or the one on screen; empty when there is only one.
    property string otherLanguage
    /// Steps for the beads; 0 shows `place` instead.
    property int count: 0
    property int current: -1
    property string place
    /// There is something that can be read aloud.
    property bool canListen: false
    property bool listening: false
    /// Buttons share the whole width: the foot of a wall screen.
    property bool spread: false
    /// Moving pictures are off.
    property bool still: false
    signal listenTapped
    signal textSizeTapped
    signal contrastTapped
    signal languageTapped
    signal motionTapped

    readonly property real squareWidth: Math.round(Math.max(theme.target, 9.4 * theme.g, spread ? width * 0.13 : 0))
    readonly property int wordButtons: (canListen ? 1 : 0) + (otherLanguage === "" ? 0 : 1)
    readonly property real wordRoom: width - 3 * squareWidth - (2 + wordButtons) * theme.gap
    // Words go before places do, and the place goes before a button's word.
    readonly property bool worded: wordButtons === 0
        || (canListen ? listen.naturalWidth : 0) + (otherLanguage === "" ? 0 : language.naturalWidth) <= wordRoom
    readonly property real placeRoom: width - buttons.width - theme.gap

    implicitHeight: Math.round(Math.max(theme.target, 8 * theme.g, theme.b * 1.33))

    ProgressDots {
        visible: !bar.spread && bar.count > 0 && width <= bar.placeRoom
        anchors.verticalCenter: parent.verticalCenter
        x: bar.theme.rightToLeft ? bar.width - width : 0
        theme: bar.theme
        count: bar.count
        current: bar.current
    }
    Row {
        visible: !bar.spread && bar.count === 0 && bar.place !== "" && width <= bar.placeRoom
        anchors.verticalCenter: parent.verticalCenter
        x: bar.theme.rightToLeft ? bar.width - width : 0
        spacing: 1.7 * bar.theme.g
        layoutDirection: bar.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "door"
            tint: bar.theme.muted
            size: Math.round(bar.theme.b)
        }
        Words {
            theme: bar.theme
            anchors.verticalCenter: parent.verticalCenter
            text: bar.place
            line: theme.tightLine
            quiet: true
            wrapMode: Text.NoWrap
        }
    }
    Row {
        id: buttons
        anchors.verticalCenter: parent.verticalCenter
        x: bar.theme.rightToLeft ? 0 : bar.width - width
        spacing: bar.theme.gap
        layoutDirection: bar.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

        component WordButton: BigButton {
            readonly property real naturalWidth: implicitWidth
            theme: bar.theme
            mainTarget: false
            iconSize: theme.b
            height: bar.height
            width: !bar.worded ? bar.squareWidth : bar.spread ? bar.wordRoom / bar.wordButtons : naturalWidth
        }
        WordButton {
            id: listen
            objectName: "listen"
            visible: bar.canListen
            icon: bar.listening ? "stop" : "listen"
            text: bar.listening
                //: Button: stops reading aloud.
                ? qsTr("Stop")
                //: Button: reads what is on the screen aloud.
                : qsTr("Listen")
            onTapped: bar.listenTapped()
        }
        IconButton {
            theme: bar.theme
            objectName: "text-size"
            icon: "text-size"
            iconSize: 1.08 * theme.b
            height: bar.height
            width: bar.squareWidth
            //: Screen reader: button that makes the words larger.
            accessibleName: qsTr("Larger words")
            onTapped: bar.textSizeTapped()
        }
        IconButton {
            theme: bar.theme
            objectName: "contrast"
            icon: "contrast"
            height: bar.height
            width: bar.squareWidth
            //: Screen reader: button that changes the colours (day, strong contrast, evening).
            accessibleName: qsTr("Other colours")
            onTapped: bar.contrastTapped()
        }
        IconButton {
            theme: bar.theme
            objectName: "motion"
            icon: "motion-off"
            chosen: bar.still
            height: bar.height
            width: bar.squareWidth
            //: Screen reader: button that switches moving pictures off and on.
            accessibleName: qsTr("Less motion")
            onTapped: bar.motionTapped()
        }
        WordButton {
            id: language
            objectName: "language"
            visible: bar.otherLanguage !== ""
            icon: "language"
            text: bar.otherLanguage
            onTapped: bar.languageTapped()
        }
    }
}
