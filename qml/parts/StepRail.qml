// SPDX-License-Identifier: GPL-3.0-or-later
// The steps on one thread. Every bead can be tapped. More than fit come in pages, whose arrows take the first and last
// place; large text makes it a counter.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Item {
    id: rail

    required property Theme theme
    /// Rows with stepId, icon, title, mark (0 open, 1 done, 2 put off), now, unheard.
    required property var model
    required property int count
    /// From 0; -1 when no step is shown.
    required property int current
    signal stepTapped(int index)

    readonly property bool asCounter: theme.textScale > 1.5 || places < Math.min(count, 5)
    readonly property real bead: Math.round(theme.target)
    readonly property real leastGap: Math.ceil(Math.max(3.02 * theme.mm, 2 * theme.g))
    readonly property int places: Math.min(11, Math.max(1, Math.floor((width + leastGap) / (bead + leastGap))))
    readonly property bool paged: count > places
    readonly property int perPage: paged ? places - 2 : places
    readonly property int pages: Math.ceil(count / Math.max(1, perPage))
    /// Pages turned away from the one with the current step; 0 again as soon as another step is shown.
    property int turned: 0
    readonly property int page: Math.max(0, Math.min(pages - 1, Math.floor(Math.max(0, current) / Math.max(1, perPage)) + turned))
    readonly property int first: page * perPage
    readonly property int shown: Math.min(perPage, count - first)
    // Beads spread over the whole rail when they nearly fill it, else keep together.
    readonly property real pitch: places > 1 ? Math.min((width - bead) / ((paged ? places : Math.max(2, count)) - 1), 1.6 * bead) : 0
    function placeX(place: int): real {
        return Math.round(theme.rightToLeft ? width - bead - place * pitch : place * pitch)
    }

    implicitHeight: asCounter ? theme.mainTarget : bead
    onCurrentChanged: turned = 0

    Rectangle {
        visible: !rail.asCounter && rail.shown > 1
        anchors.verticalCenter: parent.verticalCenter
        x: Math.min(rail.placeX(rail.paged ? 1 : 0), rail.placeX(rail.shown - (rail.paged ? 0 : 1))) + rail.bead / 2
        width: rail.pitch * (rail.shown - 1)
        height: Math.max(2, Math.round(0.44 * rail.theme.g))
        color: rail.theme.muted
    }

    Repeater {
        model: rail.asCounter ? null : rail.model

        Tap {
            id: bead

            required property int index
            required property string stepId
            required property string icon
            required property string title
            required property int mark
            required property bool now
            required property bool unheard
            readonly property int place: index - rail.first

            theme: rail.theme
            objectName: "bead-" + stepId
            visible: place >= 0 && place < rail.shown
            x: rail.placeX(place + (rail.paged ? 1 : 0))
            anchors.verticalCenter: rail.verticalCenter
            width: rail.bead
            height: rail.bead
            z: activeFocus ? 2 : now ? 1 : 0
            focusRadius: height / 2
            accessibleName: mark === 1
                //: Screen reader, a bead of the step rail. %1 is the step's title.
                ? qsTr("%1, done").arg(title)
                : mark === 2
                    //: Screen reader, a bead of the step rail whose step was put off. %1 is the step's title.
                    ? qsTr("%1, not now").arg(title)
                    : title
            accessibleHint: unheard
                //: Screen reader, added to a bead: the patient or family wants to say something about this step.
                ? qsTr("They spoke up here")
                //: Screen reader, added to a bead: this is the step on screen.
                : now ? qsTr("You are here") : ""
            onTapped: rail.stepTapped(index)

            Rectangle { // where one is: a ring with a gap
                visible: bead.now
                anchors.centerIn: parent
                width: rail.bead + 2.2 * rail.theme.g
                height: width
                radius: width / 2
                color: rail.theme.paper
                border.width: Math.max(2, Math.round(0.44 * rail.theme.g * (rail.theme.contrast ? 1.5 : 1)))
                border.color: rail.theme.action
            }
            Rectangle {
                anchors.fill: parent
                radius: width / 2
                color: bead.now ? rail.theme.action : bead.pressed ? rail.theme.info
                    : bead.mark === 1 ? rail.theme.done : rail.theme.surface
                border.width: bead.now ? 0 : rail.theme.cardEdge
                border.color: rail.theme.muted
            }
            Icon {
                anchors.centerIn: parent
                name: bead.visible ? bead.icon : ""
                tint: bead.now ? rail.theme.actionInk : bead.mark === 1 ? rail.theme.doneInk
                    : bead.pressed ? rail.theme.infoInk : rail.theme.muted
                size: Math.round(rail.bead * 0.56)
                mirrored: rail.theme.turns(bead.icon)
            }
            Badge {
                visible: bead.mark !== 0
                theme: rail.theme
                icon: bead.mark === 1 ? "tick" : "not-now"
                color: bead.mark === 1 ? rail.theme.action : rail.theme.muted
                ink: bead.mark === 1 ? rail.theme.actionInk : rail.theme.paper
                ring: Math.round(0.44 * rail.theme.g)
                width: Math.round(rail.bead * 0.56)
                x: rail.theme.rightToLeft ? -width * 0.23 : parent.width - width * 0.77
                y: parent.height - height * 0.77
            }
            Badge {
                visible: bead.unheard
                theme: rail.theme
                icon: "hand"
                color: rail.theme.alert
                ink: rail.theme.alertInk
                ring: Math.round(0.44 * rail.theme.g)
                width: Math.round(rail.bead * 0.64)
                x: rail.theme.rightToLeft ? -width * 0.28 : parent.width - width * 0.72
                y: -height * 0.28
            }
        }
    }
    IconButton {
        objectName: "rail-before"
        theme: rail.theme
        visible: rail.paged && !rail.asCounter && rail.page > 0
        x: rail.placeX(0)
        anchors.verticalCenter: parent.verticalCenter
        width: rail.bead
        height: rail.bead
        icon: "chevron-left"
        //: Screen reader: shows the steps before those on the rail.
        accessibleName: qsTr("Earlier steps")
        onTapped: rail.turned -= 1
    }
    IconButton {
        objectName: "rail-after"
        theme: rail.theme
        visible: rail.paged && !rail.asCounter && rail.page + 1 < rail.pages
        x: rail.placeX(rail.places - 1)
        anchors.verticalCenter: parent.verticalCenter
        width: rail.bead
        height: rail.bead
        icon: "chevron-right"
        //: Screen reader: shows the steps after those on the rail.
        accessibleName: qsTr("Later steps")
        onTapped: rail.turned += 1
    }

    Item {
        visible: rail.asCounter
        anchors.fill: parent
        IconButton {
            id: before
            objectName: "step-before"
            theme: rail.theme
            x: rail.theme.rightToLeft ? parent.width - width : 0
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(theme.target, rail.height)
            height: width
            icon: "chevron-left"
            iconSize: 0.78 * theme.b
            //: Screen reader: button that goes to the step before this one.
            accessibleName: qsTr("Step before")
            onTapped: rail.stepTapped((rail.current + rail.count - 1) % rail.count)
        }
        Words {
            id: counter
            theme: rail.theme
            anchors.verticalCenter: parent.verticalCenter
            x: before.width + 1
            width: parent.width - 2 * before.width - 2
            strong: true
            horizontalAlignment: Text.AlignHCenter
            //: Where the team is in the checklist: %1 is the step's number, %2 how many there are.
            readonly property string sentence: qsTr("%1 of %2").arg(Math.max(1, rail.current + 1)).arg(rail.count)
            // In a narrow place the numbers alone.
            text: fullWords.advanceWidth < width ? sentence : Math.max(1, rail.current + 1) + "/" + rail.count
            TextMetrics {
                id: fullWords
                font.family: rail.theme.family
                font.pixelSize: Math.round(rail.theme.b * rail.theme.scriptScale)
                font.bold: true
                text: counter.sentence
            }
        }
        IconButton {
            objectName: "step-after"
            theme: rail.theme
            x: rail.theme.rightToLeft ? 0 : parent.width - width
            anchors.verticalCenter: parent.verticalCenter
            width: before.width
            height: width
            icon: "chevron-right"
            iconSize: 0.78 * theme.b
            //: Screen reader: button that goes to the step after this one.
            accessibleName: qsTr("Step after")
            onTapped: rail.stepTapped((rail.current + 1) % rail.count)
        }
    }
}
