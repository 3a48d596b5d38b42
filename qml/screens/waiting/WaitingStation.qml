// SPDX-License-Identifier: GPL-3.0-or-later
// The waiting room's screen: the welcome and the fact sheet, and at the foot what makes it comfortable to read.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Parts
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: station

    required property Theme theme
    required property Display display
    required property WaitingDesk desk
    readonly property bool upright: height > width
    readonly property bool reading: desk.page === WaitingDesk.CardPage

    Loader {
        width: parent.width
        height: bar.y - (station.upright ? 5 : 3.2) * station.theme.g
        enabled: !timeout.visible
        sourceComponent: station.reading ? card : welcome
    }
    Component {
        id: welcome
        WelcomePage { theme: station.theme; display: station.display; desk: station.desk; upright: station.upright }
    }
    Component {
        id: card
        SheetCard {
            readonly property Sheet cards: station.desk.sheet
            theme: station.theme
            upright: station.upright
            count: cards.count
            index: cards.index
            title: cards.title
            body: cards.body
            items: cards.items
            picture: cards.picture
            pictureText: cards.pictureText
            onHomeTapped: station.desk.home()
            onBackTapped: station.desk.back()
            onNextTapped: station.desk.next()
        }
    }
    ComfortBar {
        id: bar
        theme: station.theme
        visible: !timeout.visible
        x: 6 * station.theme.g
        y: station.height - height - (station.upright ? 3.3 : 2.6) * station.theme.g
        width: station.width - 12 * station.theme.g
        spread: station.upright
        // The welcome has a button for each language.
        otherLanguage: station.reading && station.display.languages.length > 1 ? station.display.nextLanguageName : ""
        onTextSizeTapped: station.display.nextTextSize()
        onContrastTapped: station.display.nextScheme()
        onLanguageTapped: station.display.toggleLanguage()
    }
    TimeoutBar {
        id: timeout
        theme: station.theme
        visible: station.desk.idle.warning
        x: bar.x
        width: bar.width
        y: station.height - height - 2.6 * station.theme.g
        share: station.desk.idle.left
        onStayTapped: station.desk.idle.stay()
    }
}
