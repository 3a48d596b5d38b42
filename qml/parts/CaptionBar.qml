// SPDX-License-Identifier: GPL-3.0-or-later
// What is being said, two lines of at most 37 characters, the speaker in bold. Looks the same in every scheme.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Rectangle {
    id: bar

    required property Theme theme
    property string speaker
    /// Plain text; a line break parts the two lines.
    property string text

    function plain(words: string): string {
        return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\n/g, "<br>")
    }

    color: theme.caption
    radius: theme.radius
    implicitHeight: Math.round(2 * 1.22 * theme.b + 4 * theme.g)

    Words {
        theme: bar.theme
        ground: Theme.Caption
        anchors.centerIn: parent
        width: parent.width - 4 * bar.theme.g
        line: bar.theme.rightToLeft ? 1.42 : 1.22
        horizontalAlignment: Text.AlignHCenter
        text: bar.text === "" ? ""
            : bar.speaker === "" ? bar.plain(bar.text)
            //: A caption: %1 is who speaks ("Patient"), %2 what they say.
            : qsTr("<b>%1:</b> %2").arg(bar.plain(bar.speaker)).arg(bar.plain(bar.text))
    }
}
