// SPDX-License-Identifier: GPL-3.0-or-later
// "1/2" and an arrow: goes to the next page of a text that does not fit, and from the last back to the first.
import QtQuick

BigButton {
    id: turn

    /// From 0.
    required property int page
    required property int pages
    signal pageTapped(int page)

    visible: pages > 1
    text: (page + 1) + "/" + pages
    icon: page + 1 < pages ? "chevron-down" : "chevron-up"
    iconAfter: true
    accessibleName: page + 1 < pages
        //: Screen reader: button to the next page of a text. %1 is the page shown, %2 how many there are.
        ? qsTr("Page %1 of %2, read on").arg(page + 1).arg(pages)
        //: Screen reader: button back to the first page of a text. %1 is the number of pages.
        : qsTr("Page %1 of %1, back to the start").arg(pages)
    onTapped: turn.pageTapped((page + 1) % pages)
}
