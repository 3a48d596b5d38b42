// SPDX-License-Identifier: GPL-3.0-or-later
// The patient's screen in an exam room: the page its desk says, and at the foot what makes it comfortable to read.
import QtQuick
import WarmHandoff.Parts
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: station

    required property Theme theme
    required property Display display
    required property PatientDesk desk
    required property Reader reader
    readonly property Room room: desk.room
    readonly property bool upright: height > width
    readonly property bool speaking: room.answer === "add" || room.answer === "question"
    /// With large words the time-out needs the whole screen.
    readonly property bool covered: timeout.visible && theme.textScale > 1.25
    readonly property bool reading: reader.open && reader.offered && !timeout.visible
    /// What stands on the page that is shown, in the order it is read.
    readonly property var aloud: {
        for (const page of [welcome, card, coming, talk, next, thanks])
            if (page.visible)
                return page.aloud
        return []
    }
    function shows(page: int): bool {
        return !station.covered && !station.display.choosing && station.desk.page === page
    }
    readonly property bool live: desk.page === PatientDesk.StepPage || desk.page === PatientDesk.TurnPage

    Item {
        width: parent.width
        height: (timeout.visible && !station.covered ? timeout.y : station.reading ? readBar.y : bar.y) - 3.2 * station.theme.g

        WelcomePage {
            id: welcome
            spoken: station.reader.spoken
            visible: station.shows(PatientDesk.WelcomePage)
            anchors.fill: parent
            theme: station.theme
            desk: station.desk
            upright: station.upright
        }
        SheetCard {
            id: card
            spoken: station.reader.spoken
            visible: station.shows(PatientDesk.SheetPage)
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
            homeIcon: "close"
            //: Screen reader: button that closes the fact sheet.
            homeName: qsTr("Close")
            onHomeTapped: station.desk.closeSheet()
            onBackTapped: station.desk.sheet.back()
            onNextTapped: station.desk.sheet.next()
        }
        ComingPage {
            id: coming
            spoken: station.reader.spoken
            visible: station.shows(PatientDesk.ComingPage)
            anchors.fill: parent
            theme: station.theme
            desk: station.desk
            upright: station.upright
        }
        TalkPage {
            id: talk
            spoken: station.reader.spoken
            visible: station.live && !station.covered && !station.display.choosing
            anchors.fill: parent
            readonly property bool turn: station.desk.page === PatientDesk.TurnPage
            theme: station.theme
            upright: station.upright
            answers: true
            answer: station.room.answer
            heard: station.room.answerHeard
            sun: talk.turn || station.speaking && !station.room.answerHeard
            lead: talk.sun ? 2 : station.room.lead
            pictogram: station.room.pictogram
            icon: station.room.stepIcon
            handUp: station.desk.handUp
            topics: talk.turn && !station.speaking ? station.desk.uncovered : []
            title: station.speaking && station.room.answerHeard
                //: Patient's screen: the team has tapped that it heard what the patient added or asked.
                ? qsTr("Heard")
                : station.speaking
                //: Patient's screen, after "I want to add" or "I have a question": the patient may speak.
                ? qsTr("Go ahead")
                : talk.turn
                //: Patient's screen: it is the patient's turn to speak.
                ? qsTr("Your turn")
                : station.room.patientTitle
            text: station.room.trouble !== ""
                //: Patient's screen: a tap could not be stored, so it is not shown. The patient can speak instead.
                ? qsTr("This screen cannot save now.<br>You can say it out loud.")
                : station.speaking && station.room.answerHeard
                //: Patient's screen, under "Heard".
                ? qsTr("Your team heard you.")
                : station.speaking
                //: Patient's screen, under "Go ahead": the team has seen the tap. <br> is a new line.
                ? qsTr("Your team will answer this.<br>You can talk now.")
                : talk.turn && talk.topics.length > 0
                //: Patient's screen, under "Your turn"; the topics that were not talked about yet follow.
                ? qsTr("Still to talk about:")
                : talk.turn
                //: Patient's screen, under "Your turn". <br> is a new line.
                ? qsTr("Did we get it right?<br>Is anything missing?")
                : station.room.patientLine + (station.room.patientAsk === "" ? "" : "<br><b>" + station.room.patientAsk + "</b>")
            onAnswerTapped: kind => station.desk.answer(kind)
        }
        NextPage {
            id: next
            spoken: station.reader.spoken
            visible: station.shows(PatientDesk.NextPage)
            anchors.fill: parent
            theme: station.theme
            desk: station.desk
            upright: station.upright
        }
        TalkPage {
            id: thanks
            spoken: station.reader.spoken
            visible: station.shows(PatientDesk.ThanksPage)
            anchors.fill: parent
            theme: station.theme
            upright: station.upright
            lead: 2
            //: Patient's screen when the talk is over: title.
            title: qsTr("Thank you for speaking up")
            //: Patient's screen when the talk is over.
            text: qsTr("You know your life best. You can ask us things at any time.")
            //: Button: back to the first screen.
            action: qsTr("Back to the start")
            onActionTapped: station.desk.thanksSeen()
        }
        LanguagePage {
            visible: station.display.choosing && !station.covered
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
        count: station.live ? station.room.stepCount : 0
        current: station.room.stepIndex
        place: station.room.name
        otherLanguage: station.display.languageButton
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
        value: station.display.language
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
