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
    required property Reader reader
    readonly property bool upright: height > width
    readonly property bool choosing: display.choosing
    /// With large words the time-out needs the whole screen.
    readonly property bool covered: timeout.visible && theme.textScale > 1.25
    readonly property bool reading: reader.open && reader.offered && !timeout.visible
    /// What stands on the page that is shown, in the order it is read.
    readonly property var aloud: {
        for (const page of [welcome, menu, card, film, topics, list])
            if (page.visible)
                return page.aloud
        return []
    }
    function shows(page: int): bool {
        return !station.covered && !station.choosing && station.desk.page === page
    }

    Item {
        width: parent.width
        height: (timeout.visible && !station.covered ? timeout.y : station.reading ? readBar.y : bar.y) - (station.upright ? 5 : 3.2) * station.theme.g

        WelcomePage {
            id: welcome
            spoken: station.reader.spoken
            visible: station.shows(WaitingDesk.WelcomePage)
            anchors.fill: parent
            theme: station.theme
            display: station.display
            desk: station.desk
            upright: station.upright
        }
        SheetCard {
            id: card
            spoken: station.reader.spoken
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
            id: menu
            spoken: station.reader.spoken
            visible: station.shows(WaitingDesk.MenuPage)
            anchors.fill: parent
            theme: station.theme
            desk: station.desk
            upright: station.upright
        }
        TopicsPage {
            id: topics
            spoken: station.reader.spoken
            visible: station.shows(WaitingDesk.TopicsPage)
            anchors.fill: parent
            theme: station.theme
            desk: station.desk
            upright: station.upright
        }
        ListPage {
            id: list
            spoken: station.reader.spoken
            visible: station.shows(WaitingDesk.ListPage)
            anchors.fill: parent
            theme: station.theme
            desk: station.desk
            upright: station.upright
        }
        FilmPage {
            id: film
            spoken: station.reader.spoken
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
        visible: !timeout.visible && !station.reading
        canListen: station.reader.offered
        onListenTapped: station.reader.begin()
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
    ReadBar {
        id: readBar
        theme: station.theme
        visible: station.reading
        x: bar.x
        y: Math.min(bar.y, station.height - height - 2.6 * station.theme.g)
        width: bar.width
        height: Math.max(bar.height, implicitHeight)
        playing: station.reader.playing
        slower: station.reader.slower
        loudness: station.reader.loudness
        silent: station.reader.silent
        onPlayTapped: station.reader.playOrPause()
        onAgainTapped: station.reader.again()
        onSlowerTapped: station.reader.toggleSlower()
        onLoudnessTapped: station.reader.nextLoudness()
        onCloseTapped: station.reader.close()
    }
    Binding {
        target: station.reader
        property: "language"
        value: welcome.visible ? welcome.language : station.display.language
    }
    Binding {
        target: station.reader
        property: "texts"
        value: station.aloud
        delayed: true // the bar of reading may lay the page out anew, and so change its words
    }
    Item { // a touch anywhere but on the bar itself ends the voice
        anchors.fill: parent
        visible: station.reading
        PointHandler {
            enabled: station.reading
            onActiveChanged: if (active && !readBar.contains(readBar.mapFromItem(parent, point.position))) station.reader.stop()
        }
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
