// SPDX-License-Identifier: GPL-3.0-or-later
// The window: the theme made from this screen's measures, and the screens of this device's station.
import QtQuick
import QtQuick.Window
import WarmHandoff.Theme
import WarmHandoff.View

Window {
    id: window

    required property Station station

    color: theme.paper
    visible: false
    minimumWidth: 320
    minimumHeight: 320
    //: A station's window. %1 is what the device is called, %2 the practice's name.
    title: station.practice === "" ? station.device : qsTr("%1 · %2").arg(station.device).arg(station.practice)

    Theme {
        id: theme
        g: window.station.display.g
        mm: window.station.display.mm
        scheme: window.station.display.scheme
        textScale: window.station.display.textScale
        reduceMotion: window.station.display.reduceMotion
        rightToLeft: window.station.display.rightToLeft
    }

    Loader {
        id: screens
        anchors.fill: parent
        Component.onCompleted: {
            const folder = "qrc:/qt/qml/WarmHandoff/Screens/"
            const common = { theme: theme, display: window.station.display }
            switch (window.station.kind) {
            case Station.Team:
                setSource(folder + "Team/TeamStation.qml", Object.assign(common, { desk: window.station.team, station: window.station }))
                break
            case Station.Room:
                setSource(folder + "Room/RoomStation.qml", Object.assign(common, { desk: window.station.room, reader: window.station.reader }))
                break
            case Station.Waiting:
                setSource(folder + "Waiting/WaitingStation.qml", Object.assign(common, { desk: window.station.waiting, reader: window.station.reader }))
                break
            case Station.Huddle:
                setSource(folder + "Huddle/HuddleStation.qml", Object.assign(common, { desk: window.station.huddle }))
                break
            case Station.Champion:
                setSource(folder + "Champion/ChampionStation.qml",
                          Object.assign(common, { desk: window.station.champion, problems: window.station.problems }))
                break
            }
        }
    }
}
