// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the gallery loads without a warning in every scheme, size and direction.
import QtQuick
import QtTest
import WarmHandoff.Gallery

Stage {
    id: stage

    Component { id: gallery; Gallery { anchors.fill: parent } }

    TestCase {
        name: "Pages"
        when: windowShown

        function init() { failOnWarning(/.?/) }
        function test_a_page_loads_data() {
            const rows = []
            for (const page of ["ControlsPage", "SlotsPage", "TeamPage", "BoardPage", "RoomPage", "TurnPage", "TopicsPage", "CardPage",
                    "PlayerPage", "PinPage", "ReasonsPage"]) {
                for (const scheme of ["day", "contrast", "evening"])
                    rows.push({ tag: page + " " + scheme, page: page, scheme: scheme, textScale: scheme === "contrast" ? 2 : 1,
                                rightToLeft: scheme === "evening" })
            }
            for (const variant of ["signal", "alone", "sayback", "patient", "waiting"])
                rows.push({ tag: "TeamPage " + variant, page: "TeamPage", scheme: "day", textScale: 1, rightToLeft: false, variant: variant })
            return rows
        }
        function test_a_page_loads(row) {
            const page = createTemporaryObject(gallery, stage, { page: row.page, scheme: row.scheme, textScale: row.textScale,
                                                                 rightToLeft: row.rightToLeft, variant: row.variant || "" })
            verify(page)
            verify(waitForRendering(page))
            verify(stage.targets(page).length > 0)
            for (const target of stage.targets(page))
                verify(target.accessibleName !== "", row.tag)
            for (const picture of stage.all(page, i => i.sourceSize !== undefined && String(i.source) !== ""))
                tryCompare(picture, "status", Image.Ready)
        }
    }
}
