// SPDX-License-Identifier: GPL-3.0-or-later
// Back and forth between the pages of a list, and where one is. Gone when there is one page only.
import QtQuick
import WarmHandoff.Theme

Row {
    id: pager

    required property Theme theme
    /// From 0.
    required property int page
    required property int pages
    property real size: theme.target
    signal pageTapped(int page)

    visible: pages > 1
    spacing: theme.gap
    layoutDirection: theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

    IconButton {
        objectName: "page-before"
        theme: pager.theme
        icon: "chevron-left"
        width: pager.size
        height: pager.size
        //: Screen reader: button to the page before this one.
        accessibleName: qsTr("Page before")
        onTapped: pager.pageTapped((pager.page + pager.pages - 1) % pager.pages)
    }
    Words {
        theme: pager.theme
        anchors.verticalCenter: parent.verticalCenter
        strong: true
        wrapMode: Text.NoWrap
        //: Where one is in a list: %1 is the page's number, %2 how many there are.
        text: qsTr("%1 of %2").arg(pager.page + 1).arg(pager.pages)
    }
    IconButton {
        objectName: "page-after"
        theme: pager.theme
        icon: "chevron-right"
        width: pager.size
        height: pager.size
        //: Screen reader: button to the page after this one.
        accessibleName: qsTr("Page after")
        onTapped: pager.pageTapped((pager.page + 1) % pager.pages)
    }
}
