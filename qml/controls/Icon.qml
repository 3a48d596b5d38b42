// SPDX-License-Identifier: GPL-3.0-or-later
// A line icon in the colour of the text beside it, drawn at the size it is shown.
import QtQuick

Image {
    id: icon

    /// A file's name in assets/icons, without ".svg".
    required property string name
    required property color tint
    required property real size
    /// Line width on the 24-unit grid; 2.4 to 3 where the icon is small.
    property real stroke: 2
    property bool mirrored: false

    width: size
    height: size
    sourceSize: Qt.size(Math.ceil(size), Math.ceil(size))
    source: name === "" || size < 1 ? "" : "image://icon/" + name + "?color=" + String(tint).substring(1) + "&stroke=" + stroke
    mirror: mirrored
    smooth: true
    Accessible.ignored: true
}
