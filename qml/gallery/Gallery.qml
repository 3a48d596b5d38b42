// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery's frame: makes a theme and shows one page by name.
import QtQuick
import WarmHandoff.Theme

Rectangle {
    id: gallery

    property string page: "ControlsPage"
    property string variant
    property string scheme: "day"
    property real textScale: 1
    property real g: 9
    property real mm: 6.3
    property bool rightToLeft: false
    readonly property Theme theme: Theme {
        g: gallery.g
        mm: gallery.mm
        scheme: gallery.scheme
        textScale: gallery.textScale
        rightToLeft: gallery.rightToLeft
    }

    color: theme.paper

    Loader {
        anchors.fill: parent
        Component.onCompleted: setSource(gallery.page + ".qml", { "theme": gallery.theme, "variant": gallery.variant })
    }
}
