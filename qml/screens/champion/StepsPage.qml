// SPDX-License-Identifier: GPL-3.0-or-later
// One checklist to read, a step at a time: what the team says, what the room screen shows, who leads.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property ChampionDesk desk

    readonly property real margin: 4 * theme.g
    readonly property real inner: width - 2 * margin
    readonly property int pages: Math.max(1, desk.steps.length)
    property int wanted: 0
    readonly property int shown: Math.min(wanted, pages - 1)
    readonly property var step: desk.steps[shown] ?? ({ icon: "", title: "", prompt: "", patientLine: "", lead: 0, required: false })
    onVisibleChanged: wanted = 0

    PageHead {
        id: head
        theme: page.theme
        width: parent.width
        height: implicitHeight
        page: page.shown
        pages: page.pages
        title: page.desk.templateName
        onPageTapped: turned => page.wanted = turned
    }
    Icon {
        id: sign
        x: page.theme.rightToLeft ? page.width - page.margin - width : page.margin
        y: column.y + (1.25 * page.theme.b - height) / 2
        name: page.step.icon
        tint: page.theme.action
        size: Math.round(1.2 * page.theme.b)
    }
    Column {
        id: column
        readonly property real before: sign.width + 2 * page.theme.g
        x: page.theme.rightToLeft ? page.margin : page.margin + before
        y: head.height
        width: page.inner - before
        spacing: 0.8 * page.theme.g
        Words {
            theme: page.theme
            width: parent.width
            strong: true
            text: page.step.title
        }
        Words {
            theme: page.theme
            width: parent.width
            line: page.theme.tightLine
            text: page.step.prompt
        }
        Words {
            theme: page.theme
            width: parent.width
            visible: page.step.patientLine !== ""
            quiet: true
            line: page.theme.tightLine
            //: On a step of a checklist: what the patient's screen shows. %1 is its line.
            text: qsTr("Room screen: %1").arg(page.step.patientLine)
        }
        Words {
            theme: page.theme
            width: parent.width
            strong: true
            line: page.theme.tightLine
            text: page.step.lead === 2
                //: On a step of a checklist: who leads it.
                ? qsTr("The patient leads")
                : page.step.lead === 1
                    //: On a step of a checklist: who leads it.
                    ? qsTr("The clinician leads")
                    //: On a step of a checklist: who leads it. The assistant is the one who hands over.
                    : qsTr("The assistant leads")
        }
    }
}
