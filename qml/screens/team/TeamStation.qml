// SPDX-License-Identifier: GPL-3.0-or-later
// A team tablet: the page its desk says, and above it what cannot wait.
import QtQuick
import WarmHandoff.Parts
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: team

    required property Theme theme
    required property Display display
    required property TeamDesk desk
    required property Station station

    Loader {
        id: pages
        readonly property int page: team.desk.page
        anchors.fill: parent
        onPageChanged: show()
        Component.onCompleted: show()

        function show() {
            const common = { theme: team.theme, desk: team.desk }
            switch (page) {
            case TeamDesk.BoardPage:
                setSource("BoardPage.qml", Object.assign(common, { display: team.display }))
                break
            case TeamDesk.StartPage:
                setSource("StartPage.qml", Object.assign(common, { room: team.desk.room }))
                break
            case TeamDesk.StepPage:
                setSource("StepPage.qml", Object.assign(common, { display: team.display, room: team.desk.room }))
                break
            case TeamDesk.ClosingPage:
                setSource("ClosingPage.qml", Object.assign(common, { display: team.display, room: team.desk.room }))
                break
            case TeamDesk.FinishedPage:
                setSource("FinishedPage.qml", Object.assign(common, { room: team.desk.room }))
                break
            default:
                setSource("ReasonsPage.qml", Object.assign(common, { room: team.desk.room }))
            }
        }
    }

    /// What a broken rule or a disk that cannot be written means, in plain words.
    function titleOf(notice: string): string {
        switch (notice) {
        //: Notice on a team tablet: the tap could not be stored because the device's storage is full.
        case "disk-full": return qsTr("This tablet is full")
        //: Notice on a team tablet: the tap could not be stored because the storage cannot be written.
        case "read-only": return qsTr("This tablet cannot save")
        //: Notice on a team tablet: the tap could not be stored because the storage is damaged.
        case "damaged": return qsTr("This tablet cannot save")
        //: Notice on a team tablet: the patient's turn or the say-back is still open.
        case "required-open": return qsTr("A step is still open")
        //: Notice on a team tablet: somebody else started a handoff in this room.
        case "one-live-handoff": return qsTr("A handoff runs here")
        //: Notice on a team tablet: this device may only look on.
        case "observer-only": return qsTr("This tablet looks on")
        default:
            //: Notice on a team tablet: the tap changed nothing.
            return qsTr("That did not work")
        }
    }
    function textOf(notice: string): string {
        switch (notice) {
        case "disk-full":
        case "read-only":
        case "damaged":
            //: Notice on a team tablet that cannot save: what is safe and what to do.
            return qsTr("Your last tap is not saved. All others are. Use another tablet.")
        case "required-open":
            //: Notice on a team tablet: the patient's turn or the say-back is still open.
            return qsTr("Do it, or tap Not now and say why.")
        default:
            //: Notice on a team tablet: the tap changed nothing; the room has moved on.
            return qsTr("The room has moved on. Nothing is lost.")
        }
    }

    Notice {
        visible: team.desk.notice !== "" || trouble
        readonly property bool trouble: team.desk.room !== null && team.desk.room.trouble !== ""
        readonly property string what: trouble ? team.desk.room.trouble : team.desk.notice
        theme: team.theme
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 2 * team.theme.g
        urgent: what === "disk-full" || what === "read-only" || what === "damaged"
        title: team.titleOf(what)
        text: team.textOf(what)
        //: Button that closes a notice.
        action: trouble && team.desk.notice === "" ? "" : qsTr("OK")
        onActionTapped: team.desk.dismissNotice()
    }

    Notice {
        visible: team.desk.page === TeamDesk.BoardPage && (team.station.cannotSave || team.station.problems.length > 0)
        theme: team.theme
        urgent: team.station.cannotSave
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 2 * team.theme.g
        title: team.station.cannotSave
            //: Notice on a team tablet that cannot save.
            ? qsTr("This tablet cannot save")
            //: Notice on a team tablet: a file of the practice could not be used.
            : qsTr("Some files need a look")
        text: team.station.cannotSave
            //: Notice on a team tablet whose store is from a newer program or is not ours: nothing in it was changed.
            ? qsTr("What it kept is safe. Use another tablet and ask your champion.")
            //: Notice on a team tablet: a file of the practice could not be used; the shipped one stands in.
            : qsTr("All rooms work. Ask your champion.")
        //: Button that closes a notice.
        action: team.station.cannotSave ? "" : qsTr("OK")
        onActionTapped: team.station.dismissProblems()
    }

    Notice {
        visible: team.desk.callingRoom !== null && team.desk.notice === ""
        theme: team.theme
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 2 * team.theme.g
        icon: "door"
        //: Banner on a clinician's tablet in another room. %1 is the number of the room that is ready.
        title: team.desk.callingRoom === null ? "" : qsTr("Room %1 is ready").arg(team.desk.callingRoom.roomId)
        //: Button on the banner that another room is ready; the banner goes.
        action: qsTr("Later")
        onActionTapped: team.desk.muteCall()
    }

    TimeoutBar {
        // A step has a place of its own for it.
        visible: team.desk.idle.warning && team.desk.page !== TeamDesk.StepPage
        theme: team.theme
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 2 * team.theme.g
        share: team.desk.idle.left
        onStayTapped: team.desk.idle.stay()
    }
}
