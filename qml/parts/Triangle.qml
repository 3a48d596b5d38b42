// SPDX-License-Identifier: GPL-3.0-or-later
// The one motif: patient on top, giver lower left, receiver lower right; whoever leads the step is lit. Never mirrored.
// One picture, drawn by the picture provider with smooth edges.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Item {
    id: triangle

    required property Theme theme
    /// Who leads: 0 giver, 1 receiver, 2 patient, -1 nobody.
    property int lead: -1
    property bool giverHere: true
    property bool receiverHere: true
    property bool patientHere: true
    /// A hand at the patient: something waits to be heard.
    property bool calling: false
    /// The hand in the colour of a turn instead of brick: on the patient's own screen.
    property bool calm: false
    /// What is talked about, in the middle of the three: a pictogram, or where there is none an icon.
    property string pictogram
    property string icon
    /// On a sun ground: the lit disc is the portrait colour, lines are ink.
    property bool sunGround: false
    /// The patient twice the size of the others: their turn.
    property bool big: false
    /// Files in assets/illustrations/heads, for a step with another member of the team.
    property string patientHead: "patient"
    property string giverHead: "giver"
    property string receiverHead: "receiver"
    /// Radius of a head at rest; the default fits 364 x 236 and its likes.
    property real headRadius: Math.min(width * 0.1536, height * 0.2204)
    property string description: lead === 0
        //: Screen reader: who leads this step. The assistant is the one who hands over.
        ? qsTr("The assistant leads")
        //: Screen reader: who leads this step.
        : lead === 1 ? qsTr("The clinician leads")
        //: Screen reader: who leads this step.
        : lead === 2 ? qsTr("The patient leads")
        //: Screen reader: the drawing of three people who talk together.
        : qsTr("Patient, assistant and clinician")

    readonly property real bleed: Math.ceil(headRadius * 0.5) // rays reach beyond the drawing

    implicitHeight: Math.round(width * 236 / 364)
    Accessible.role: Accessible.Graphic
    Accessible.name: description
    Accessible.ignored: description === ""

    Image {
        x: -triangle.bleed
        y: -triangle.bleed
        width: Math.round(triangle.width) + 2 * triangle.bleed
        height: Math.round(triangle.height) + 2 * triangle.bleed
        sourceSize.width: Math.max(1, width)
        sourceSize.height: Math.max(1, height)
        source: triangle.width < 4 || triangle.height < 4 ? "" : "image://picture/triangle?bleed=" + triangle.bleed
            + "&r=" + triangle.headRadius.toFixed(1) + (triangle.big ? "&big=1" : "")
            + "&lit=" + ["", "giver", "receiver", "patient"][triangle.lead + 1]
            + "&away=" + (triangle.giverHere ? "" : "g") + (triangle.receiverHere ? "" : "r") + (triangle.patientHere ? "" : "p")
            + "&patient=" + triangle.patientHead + "&giver=" + triangle.giverHead + "&receiver=" + triangle.receiverHead
            + "&line=" + triangle.theme.hex(triangle.sunGround ? triangle.theme.turnInk : triangle.theme.muted)
            + "&ring=" + triangle.theme.hex(triangle.sunGround ? triangle.theme.turnInk : triangle.theme.ink)
            + "&disc=" + triangle.theme.hex(triangle.theme.portrait)
            + "&litDisc=" + triangle.theme.hex(triangle.sunGround ? triangle.theme.portrait : triangle.theme.turn)
            + "&empty=" + triangle.theme.hex(triangle.sunGround ? triangle.theme.turn : triangle.theme.paper)
            + (triangle.theme.contrast ? "&edge=2" : "")
        Accessible.ignored: true
    }
    Item {
        readonly property real side: Math.round(1.5 * triangle.headRadius)
        visible: !triangle.big && (triangle.pictogram !== "" || triangle.icon !== "")
        width: side
        height: side
        x: Math.round((triangle.width - side) / 2)
        y: Math.round(triangle.height - 1.5 * triangle.headRadius - side)
        Pictogram {
            theme: triangle.theme
            width: parent.side
            name: parent.visible ? triangle.pictogram : ""
        }
        Icon {
            visible: triangle.pictogram === "" && triangle.icon !== ""
            name: parent.visible ? triangle.icon : ""
            tint: triangle.theme.action
            size: parent.side
            stroke: 1.9
        }
    }
    Badge {
        visible: triangle.calling
        theme: triangle.theme
        icon: "hand"
        color: triangle.calm ? triangle.theme.turn : triangle.theme.alert
        ink: triangle.calm ? triangle.theme.turnInk : triangle.theme.alertInk
        ring: Math.round(0.075 * triangle.headRadius)
        width: Math.round(1.08 * triangle.headRadius)
        x: triangle.width / 2 + 0.95 * triangle.headRadius - width / 2
        y: 0.65 * triangle.headRadius - height / 2
    }
}
