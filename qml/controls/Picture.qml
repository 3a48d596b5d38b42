// SPDX-License-Identifier: GPL-3.0-or-later
// A drawn scene that fills its frame, with the product's corners. In the evening a veil of paper lies over it.
import QtQuick
import WarmHandoff.Theme

Image {
    required property Theme theme
    /// A file's name in assets/illustrations/scenes, without ".svg".
    required property string name
    /// What the picture shows, for the screen reader; roles, never names.
    property string description
    property real radius: theme.radius

    sourceSize: Qt.size(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
    source: name === "" || width < 1 ? "" : "image://picture/scene/" + name + "?" + Math.round(radius)
                                            + (theme.evening ? "&" + theme.paper : "")
    asynchronous: true
    Accessible.role: Accessible.Graphic
    Accessible.name: description
    Accessible.ignored: description === ""
}
