// SPDX-License-Identifier: GPL-3.0-or-later
// Always in reach on a patient's screen: text size, contrast, language; and where one is.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Theme

Item {
    id: bar

    required property Theme theme
    /// The name of the language a tap goes to, in that language; empty when the practice offers one only.
    property string otherLanguage
    /// Steps for the beads; 0 shows `place` instead.
    property int count: 0
    property int current: -1
    property string place
    signal textSizeTapped
    signal contrastTapped
    signal languageTapped

    implicitHeight: Math.max(theme.target, 8 * theme.g)

    ProgressDots {
        visible: bar.count > 0 && width + buttons.width + bar.theme.gap < bar.width
        anchors.verticalCenter: parent.verticalCenter
        x: bar.theme.rightToLeft ? bar.width - width : 0
        theme: bar.theme
        count: bar.count
        current: bar.current
    }
    Row {
        visible: bar.count === 0 && bar.place !== "" && width + buttons.width + bar.theme.gap < bar.width
        anchors.verticalCenter: parent.verticalCenter
        x: bar.theme.rightToLeft ? bar.width - width : 0
        spacing: 1.7 * bar.theme.g
        layoutDirection: bar.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "door"
            tint: bar.theme.muted
            size: bar.theme.b
        }
        Words {
            theme: bar.theme
            anchors.verticalCenter: parent.verticalCenter
            text: bar.place
            color: bar.theme.muted
            wrapMode: Text.NoWrap
        }
    }
    Row {
        id: buttons
        anchors.verticalCenter: parent.verticalCenter
        x: bar.theme.rightToLeft ? 0 : bar.width - width
        spacing: bar.theme.gap
        layoutDirection: bar.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        IconButton {
            theme: bar.theme
            objectName: "text-size"
            icon: "text-size"
            height: bar.height
            width: Math.max(theme.target, 9.4 * theme.g)
            //: Screen reader: button that makes the words larger.
            accessibleName: qsTr("Larger words")
            onTapped: bar.textSizeTapped()
        }
        IconButton {
            theme: bar.theme
            objectName: "contrast"
            icon: "contrast"
            height: bar.height
            width: Math.max(theme.target, 9.4 * theme.g)
            //: Screen reader: button that changes the colours (day, strong contrast, evening).
            accessibleName: qsTr("Other colours")
            onTapped: bar.contrastTapped()
        }
        BigButton {
            visible: bar.otherLanguage !== ""
            theme: bar.theme
            objectName: "language"
            icon: "language"
            mainTarget: false
            text: bar.otherLanguage
            height: bar.height
            onTapped: bar.languageTapped()
        }
    }
}
