// SPDX-License-Identifier: GPL-3.0-or-later
// Today's huddle: its parts side by side and one filled button for what comes next. Without a film, the rest still works.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property Display display
    required property HuddleDesk desk

    readonly property bool upright: height > width
    readonly property real margin: 5 * theme.g
    readonly property real inner: width - 2 * margin
    readonly property bool watchNext: desk.hasFilm && !desk.watched
    readonly property real topY: Math.max(title.y + title.height, corner.y + corner.height) + 1.6 * theme.g
    readonly property real cardWidth: upright ? inner : (inner - theme.gap) / 2
    readonly property real cardsHeight: go.y - topY - 2 * theme.g
    readonly property int form: bothFit(LaunchCard.Form.Above) ? LaunchCard.Form.Above
        : bothFit(LaunchCard.Form.Beside) ? LaunchCard.Form.Beside : LaunchCard.Form.Plain
    function bothFit(form: int): bool { return (!desk.hasFilm || watch.fits(form)) && read.fits(form) }
    readonly property real cardHeight: upright ? (cardsHeight - theme.gap) / 2 : cardsHeight

    Words {
        id: title
        theme: page.theme
        x: page.theme.rightToLeft ? page.width - page.margin - width : page.margin
        y: 1.8 * page.theme.g
        width: page.inner - corner.width - 3 * page.theme.g
        size: page.theme.titleSize
        strong: true
        //: Title of the huddle's first screen: the team meets and does one of two things together.
        text: qsTr("Today’s huddle")
    }
    Row {
        id: corner
        x: page.theme.rightToLeft ? page.margin : page.width - page.margin - width
        y: 1.6 * page.theme.g
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

    LaunchCard {
        id: watch
        objectName: "watch"
        visible: page.desk.hasFilm
        theme: page.theme
        form: page.form
        x: page.theme.rightToLeft && !page.upright ? page.width - page.margin - width : page.margin
        y: page.topY
        width: page.cardWidth
        height: page.cardHeight
        picture: "medicines"
        //: Title of a card on the huddle's screen: watch the training film together.
        title: qsTr("Watch")
        text: page.desk.filmTitle
        done: page.desk.watched
        next: page.watchNext
        note: page.desk.watched
            //: On the film's card: the film was watched to its end.
            ? qsTr("Done")
            //: On the film's card: how long it takes. %1 is a number of minutes.
            : qsTr("%1 min").arg(page.desk.filmMinutes)
        onTapped: page.desk.watch()
    }
    Panel { // no film: says so in the film's place
        visible: !page.desk.hasFilm
        theme: page.theme
        x: watch.x
        y: watch.y
        width: watch.width
        height: watch.height
        Column {
            anchors.verticalCenter: parent.verticalCenter
            x: 3 * page.theme.g
            width: parent.width - 6 * page.theme.g
            spacing: page.theme.g
            Words {
                theme: page.theme
                ground: Theme.Info
                width: parent.width
                strong: true
                //: In the film's place when the device has no film that can be played.
                text: qsTr("No film here")
            }
            Words {
                theme: page.theme
                ground: Theme.Info
                width: parent.width
                line: page.theme.tightLine
                //: In the film's place when the device has no film; the champion looks after the devices.
                text: qsTr("Ask your champion. You can still read together.")
            }
        }
    }
    LaunchCard {
        id: read
        objectName: "read"
        form: page.form
        theme: page.theme
        x: page.upright || page.theme.rightToLeft ? page.margin : page.width - page.margin - width
        y: page.upright ? page.topY + page.cardHeight + page.theme.gap : page.topY
        width: page.cardWidth
        height: page.cardHeight
        picture: "hear-it-all"
        //: Title of a card on the huddle's screen: read the patients' fact sheet together.
        title: qsTr("Read")
        //: On the card to read: what the team reads together; short.
        text: qsTr("What patients read")
        next: !page.watchNext
        onTapped: page.desk.readSheet()
    }

    BigButton {
        id: go
        objectName: "go-on"
        theme: page.theme
        kind: BigButton.Kind.Filled
        x: page.margin
        width: page.inner
        height: Math.round(Math.max(page.theme.mainTarget, 1.5 * page.theme.b + 4 * page.theme.g))
        y: page.height - height - 2 * page.theme.g
        textSize: Math.max(page.theme.b, 7 * page.theme.g)
        icon: "forward"
        iconAfter: true
        text: page.watchNext
            //: The filled button of the huddle's first screen: goes to the film.
            ? qsTr("Go on: Watch")
            //: The filled button of the huddle's first screen: goes to the fact sheet.
            : qsTr("Go on: Read")
        onTapped: page.watchNext ? page.desk.watch() : page.desk.readSheet()
    }
}
