// SPDX-License-Identifier: GPL-3.0-or-later
// The champion's PIN: typed to come in, or chosen the first time, twice. Says in words what the last try came to.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property Display display
    required property ChampionDesk desk

    readonly property bool choosing: desk.page === ChampionDesk.ChoosePinPage
    readonly property bool upright: height > width
    readonly property real margin: 4 * theme.g
    readonly property real edge: 2.4 * theme.g
    readonly property real wordsWidth: upright ? width - 2 * margin : width - 2 * margin - pad.width - 4 * theme.g
    readonly property real wordsX: theme.rightToLeft && !upright ? width - margin - wordsWidth : margin

    function saying(answer: string): string {
        switch (answer) {
        //: The PIN typed is not right.
        case "wrong": return qsTr("That is not it. Try again.")
        case "wait":
            //: After several wrong PINs the keypad rests. %1 is a number of seconds.
            return qsTr("Wait %1 seconds, then try again.").arg(page.desk.waitSeconds)
        //: The new PIN was typed twice and the two are not the same.
        case "different": return qsTr("Not the same. Choose again.")
        //: The new PIN has too few digits.
        case "too-short": return qsTr("Too short. Use 4 to 8 digits.")
        //: The new PIN could not be written to the device's storage.
        case "not-saved": return qsTr("Not saved. Is this device full?")
        //: The stored PIN could not be read from the device's storage.
        case "cannot-tell": return qsTr("The PIN cannot be read. Start this device again.")
        }
        if (page.choosing)
            return page.desk.again
                //: The new PIN is typed for the second time.
                ? qsTr("Once more.")
                //: The champion chooses a PIN the first time.
                : qsTr("Choose a PIN, 4 to 8 digits.")
        //: The champion types the PIN to come in.
        return qsTr("Type your PIN. It is never read out loud.")
    }

    Column {
        id: words
        x: page.wordsX
        y: page.edge
        width: page.wordsWidth
        spacing: 1.6 * page.theme.g
        Words {
            theme: page.theme
            width: parent.width
            size: page.theme.titleSize
            strong: true
            //: Title of the screen behind a PIN; the champion is the person who looks after handoffs in this practice.
            text: qsTr("For the champion")
        }
        Words {
            theme: page.theme
            width: parent.width
            strong: page.desk.answer !== ""
            line: page.theme.tightLine
            text: page.saying(page.desk.answer)
            Accessible.role: page.desk.answer === "" ? Accessible.StaticText : Accessible.AlertMessage
        }
    }
    Column {
        id: dots
        x: page.theme.rightToLeft ? page.wordsX + page.wordsWidth - width : page.wordsX
        y: words.y + words.height + 3 * page.theme.g
        spacing: 2 * page.theme.g
        PinDots {
            theme: page.theme
            count: 4
            typed: Math.min(4, page.desk.digits)
            //: Screen reader: how many digits of the PIN were typed; never which.
            Accessible.name: qsTr("Digits typed: %1").arg(page.desk.digits)
        }
        PinDots { // the second four, once they are begun
            visible: page.desk.digits > 4
            theme: page.theme
            count: 4
            typed: Math.max(0, page.desk.digits - 4)
            Accessible.ignored: true
        }
    }

    Row {
        id: corner
        visible: !timeout.visible
        x: page.theme.rightToLeft ? page.wordsX + page.wordsWidth - width : page.wordsX
        y: page.height - height - page.edge
        spacing: page.theme.gap
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        IconButton {
            theme: page.theme
            objectName: "contrast"
            icon: "contrast"
            //: Screen reader: button that changes the colours (day, strong contrast, evening).
            accessibleName: qsTr("Other colours")
            onTapped: page.display.nextScheme()
        }
        IconButton {
            visible: page.display.languages.length > 1
            theme: page.theme
            objectName: "language"
            icon: "language"
            accessibleName: page.display.nextLanguageName
            onTapped: page.display.toggleLanguage()
        }
    }
    TimeoutBar {
        id: timeout
        visible: page.desk.idle.warning
        theme: page.theme
        x: page.wordsX
        y: page.height - height - page.edge
        width: page.wordsWidth
        share: page.desk.idle.left
        onStayTapped: page.desk.idle.stay()
    }

    Keypad {
        id: pad
        readonly property real room: page.upright ? timeout.y - y - 2 * page.theme.g : page.height - 2 * page.edge
        theme: page.theme
        keyHeight: Math.min(key, Math.floor((room - 3 * spacing) / 4))
        x: page.upright ? (page.width - width) / 2 : page.theme.rightToLeft ? page.margin : page.width - width - page.margin
        y: page.upright ? page.edge + 52 * page.theme.g : page.edge
        canEnter: page.desk.canEnter
        onDigitTapped: digit => page.desk.digit(digit)
        onBackTapped: page.desk.takeBack()
        onEnterTapped: page.desk.enter()
    }
}
