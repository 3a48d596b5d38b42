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
    readonly property Room room: desk.room
    readonly property bool upright: height > width
    readonly property bool speaking: room.answer === "add" || room.answer === "question"
    readonly property bool live: desk.page === PatientDesk.StepPage || desk.page === PatientDesk.TurnPage

    Item {
        width: parent.width
        height: (timeout.visible ? timeout.y : bar.y) - 3.2 * station.theme.g

        WelcomePage {
            visible: station.desk.page === PatientDesk.WelcomePage
            anchors.fill: parent
            theme: station.theme
            desk: station.desk
            upright: station.upright
        }
        SheetCard {
            visible: station.desk.page === PatientDesk.SheetPage
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
        TalkPage {
            visible: station.desk.page === PatientDesk.ComingPage
            anchors.fill: parent
            theme: station.theme
            upright: station.upright
            lead: -1
            //: Patient's screen: the assistant and the clinician come into the room together.
            title: qsTr("Your team is coming in together")
            //: Patient's screen, under "Your team is coming in together".
            text: qsTr("They talk here, with you. You can speak up at any time.")
        }
        TalkPage {
            id: talk
            visible: station.live
            anchors.fill: parent
            readonly property bool turn: station.desk.page === PatientDesk.TurnPage
            theme: station.theme
            upright: station.upright
            answers: true
            answer: station.room.answer
            heard: station.room.answerHeard
            sun: talk.turn || station.speaking && !station.room.answerHeard
            lead: talk.sun ? 2 : station.room.lead
            title: station.speaking && station.room.answerHeard
                //: Patient's screen: the team has tapped that it heard what the patient added or asked.
                ? qsTr("Your team heard you")
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
                ? ""
                : station.speaking
                //: Patient's screen, under "Go ahead". "It" is the patient's tap. <br> is a new line.
                ? qsTr("Your team can see it.<br>You can talk now.")
                : talk.turn
                //: Patient's screen, under "Your turn". <br> is a new line.
                ? qsTr("Did we get it right?<br>Is anything missing?")
                : station.room.patientLine + (station.room.patientAsk === "" ? "" : "<br><b>" + station.room.patientAsk + "</b>")
            onAnswerTapped: kind => station.desk.answer(kind)
        }
        TalkPage {
            visible: station.desk.page === PatientDesk.NextPage
            anchors.fill: parent
            theme: station.theme
            upright: station.upright
            lead: 1
            //: Patient's screen at the end of the talk: title.
            title: qsTr("What happens next")
            //: Patient's screen at the end of the talk.
            text: qsTr("Your team tells you what comes next. Ask if it is not clear.")
        }
        TalkPage {
            visible: station.desk.page === PatientDesk.ThanksPage
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
    }

    ComfortBar {
        id: bar
        theme: station.theme
        visible: !timeout.visible
        x: 6 * station.theme.g
        y: station.height - height - (station.upright ? 3.3 : 2.6) * station.theme.g
        width: station.width - 12 * station.theme.g
        spread: station.upright
        count: station.live ? station.room.stepCount : 0
        current: station.room.stepIndex
        place: station.room.name
        otherLanguage: station.display.languages.length > 1 ? station.display.nextLanguageName : ""
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
