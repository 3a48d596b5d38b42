// SPDX-License-Identifier: GPL-3.0-or-later
// The waiting room's screen: the welcome and the fact sheet, and at the foot what makes it comfortable to read.
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
    readonly property bool choosing: display.choosing
    /// With large words the time-out needs the whole screen.
    readonly property bool covered: timeout.visible && theme.textScale > 1.25
    function shows(page: int): bool {
        return !station.covered && !station.choosing && station.desk.page === page
    }

    Item {
        width: parent.width
        height: (timeout.visible && !station.covered ? timeout.y : bar.y) - (station.upright ? 5 : 3.2) * station.theme.g

        WelcomePage {
            visible: station.shows(WaitingDesk.WelcomePage)
            anchors.fill: parent
            theme: station.theme
            display: station.display
            desk: station.desk
            upright: station.upright
        }
        SheetCard {
            visible: station.shows(WaitingDesk.CardPage)
            anchors.fill: parent
            theme: station.theme
            upright: station.upright
            count: station.desk.sheet.count
            index: station.desk.sheet.index
            title: station.desk.sheet.title
            body: station.desk.sheet.body
            items: station.desk.sheet.items
            picture: station.desk.sheet.picture
            pictureText: station.desk.sheet.pictureText
            onHomeTapped: station.desk.menu()
            onBackTapped: station.desk.back()
            onNextTapped: station.desk.next()
        }
        MenuPage {
            visible: station.shows(WaitingDesk.MenuPage)
            anchors.fill: parent
            theme: station.theme
            desk: station.desk
            upright: station.upright
        }
        TopicsPage {
            visible: station.shows(WaitingDesk.TopicsPage)
            anchors.fill: parent
            theme: station.theme
            desk: station.desk
            upright: station.upright
        }
        ListPage {
            visible: station.shows(WaitingDesk.ListPage)
            anchors.fill: parent
            theme: station.theme
            desk: station.desk
            upright: station.upright
        }
        FilmPage {
            visible: station.shows(WaitingDesk.FilmPage)
            anchors.fill: parent
            theme: station.theme
            desk: station.desk
            upright: station.upright
        }
        LanguagePage {
            visible: station.choosing && !station.covered
            anchors.fill: parent
            theme: station.theme
            upright: station.upright
            languages: station.display.languageNames
            language: station.display.language
            onLanguageTapped: code => station.display.setLanguage(code)
            onCloseTapped: station.display.toggleLanguage()
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
        otherLanguage: station.desk.page === WaitingDesk.WelcomePage ? "" : station.display.languageButton
        still: station.display.reduceMotion
        onMotionTapped: station.display.toggleMotion()
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
        height: station.covered ? station.height - 5.2 * station.theme.g : implicitHeight
        y: station.height - height - 2.6 * station.theme.g
        share: station.desk.idle.left
        onStayTapped: station.desk.idle.stay()
    }
}
