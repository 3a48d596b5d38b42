// SPDX-License-Identifier: GPL-3.0-or-later
// The one motif: patient on top, giver lower left, receiver lower right; whoever leads the step is lit.
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
    property bool onTurn: false
    property string description

    implicitHeight: width * 236 / 364
    Accessible.role: Accessible.Graphic
    Accessible.name: description
    Accessible.ignored: description === ""

    readonly property real unit: width / 364
    readonly property color thread: onTurn ? theme.onTurn : theme.muted

    component Thread: Item {
        property real x1
        property real y1
        property real x2
        property real y2
        property bool whole: true
        readonly property real length: Math.hypot(x2 - x1, y2 - y1)
        x: x1
        y: y1
        rotation: Math.atan2(y2 - y1, x2 - x1) * 180 / Math.PI
        transformOrigin: Item.TopLeft
        Rectangle {
            visible: parent.whole
            y: -height / 2
            width: parent.length
            height: 3.9 * triangle.unit
            color: triangle.thread
            antialiasing: true
        }
        Repeater {
            model: parent.whole ? 0 : Math.floor(parent.length / (12 * triangle.unit))
            Rectangle {
                required property int index
                x: index * 12 * triangle.unit
                y: -height / 2
                width: 4.5 * triangle.unit
                height: width
                radius: width / 2
                color: triangle.thread
            }
        }
    }

    component Rays: Item {
        id: rays
        property real cx
        property real cy
        property real from
        property real middle
        Repeater {
            model: 3
            Rectangle {
                required property int index
                readonly property real angle: (rays.middle + (index - 1) * 28) * Math.PI / 180
                x: rays.cx + rays.from * Math.cos(angle) - width / 2
                y: rays.cy + rays.from * Math.sin(angle) - height / 2
                width: 11 * triangle.unit
                height: 4.4 * triangle.unit
                radius: height / 2
                rotation: rays.middle + (index - 1) * 28
                color: triangle.onTurn ? triangle.theme.onTurn : triangle.theme.ink
                antialiasing: true
            }
        }
    }

    Thread {
        x1: 182 * triangle.unit; y1: 62.4 * triangle.unit; x2: 84.2 * triangle.unit; y2: 172.6 * triangle.unit
        whole: triangle.patientHere && triangle.giverHere
    }
    Thread {
        x1: 182 * triangle.unit; y1: 62.4 * triangle.unit; x2: 279.8 * triangle.unit; y2: 172.6 * triangle.unit
        whole: triangle.patientHere && triangle.receiverHere
    }
    Thread {
        x1: 84.2 * triangle.unit; y1: 172.6 * triangle.unit; x2: 279.8 * triangle.unit; y2: 172.6 * triangle.unit
        whole: triangle.giverHere && triangle.receiverHere
    }

    component Place: Head {
        property real cx
        property real cy
        theme: triangle.theme
        onTurn: triangle.onTurn
        width: (lit ? 118.6 : 104) * triangle.unit
        x: cx * triangle.unit - width / 2
        y: cy * triangle.unit - width / 2
    }

    Place {
        person: "patient"
        cx: 182
        cy: 62.4
        lit: triangle.lead === 2
        here: triangle.patientHere
        flipped: triangle.lead !== 1
    }
    Place {
        person: "giver"
        cx: 84.2
        cy: 172.6
        lit: triangle.lead === 0
        here: triangle.giverHere
    }
    Place {
        person: "receiver"
        cx: 279.8
        cy: 172.6
        lit: triangle.lead === 1
        here: triangle.receiverHere
        flipped: true
    }

    Rays {
        visible: triangle.lead >= 0
        cx: (triangle.lead === 0 ? 84.2 : triangle.lead === 1 ? 279.8 : 182) * triangle.unit
        cy: (triangle.lead === 2 ? 62.4 : 172.6) * triangle.unit
        from: 74 * triangle.unit
        middle: triangle.lead === 0 ? 180 : triangle.lead === 1 ? 0 : 215
    }

    Rectangle {
        visible: triangle.calling
        x: 216 * triangle.unit
        y: 4 * triangle.unit
        width: 46 * triangle.unit
        height: width
        radius: width / 2
        color: triangle.theme.alert
        border.width: 4 * triangle.unit
        border.color: triangle.theme.paper
        Icon {
            anchors.centerIn: parent
            name: "hand"
            tint: triangle.theme.onAlert
            size: parent.width * 0.6
            stroke: 2.6
        }
    }
}
