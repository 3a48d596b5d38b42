// SPDX-License-Identifier: GPL-3.0-or-later
// A drawn scene that fills its frame, with the product's corners. In the evening a veil of paper lies over it.
import QtQuick
import WarmHandoff.Theme

Image {
    id: picture

    required property Theme theme
    /// A file's name in assets/illustrations/scenes, without ".svg".
    required property string name
    /// What the picture shows, for the screen reader; roles, never names.
    property string description
    property real radius: theme.radius
    /// Which part stays when the frame cuts the scene: 0 left or top, 1 right or bottom.
    property real focusX: 0.5
    property real focusY: 0.5

    sourceSize: Qt.size(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
    source: name === "" || width < 2 || height < 2 ? ""
        : "image://picture/scenes/" + name + "?fx=" + focusX + "&fy=" + focusY + "&radius=" + Math.round(radius)
          + (theme.evening ? "&veil=33" + theme.hex(theme.paper) : "")
    asynchronous: true
    Accessible.role: Accessible.Graphic
    Accessible.name: description
    Accessible.ignored: description === ""

    Rectangle { // the room's wall until the scene is drawn
        visible: picture.status !== Image.Ready
        anchors.fill: parent
        radius: picture.radius
        color: picture.theme.portrait
    }
}
