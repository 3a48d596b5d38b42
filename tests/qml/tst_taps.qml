// SPDX-License-Identifier: GPL-3.0-or-later
// Every way a person can reach a target ends in exactly one tap.
import QtQuick
import QtTest
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme

Stage {
    id: stage

    Component { id: bigButton; BigButton { theme: stage.theme; text: "Done"; icon: "tick" } }
    Component { id: iconButton; IconButton { theme: stage.theme; icon: "home"; accessibleName: "Home" } }
    Component { id: plate; RoomPlate { theme: stage.theme; room: "3" } }
    Component { id: card; RoomCard { theme: stage.theme; width: 594; plate: "3"; phase: 3; minutes: 9; unheard: 1 } }
    Component { id: answer; AnswerButton { theme: stage.theme; width: 400; height: 300; icon: "hand"; text: "I want to add"; tint: Theme.Turn } }
    Component { id: topic; TopicCard { theme: stage.theme; width: 400; icon: "pill"; text: "Medicines" } }
    Component { id: reason; ReasonButton { theme: stage.theme; reason: "no-time"; icon: "clock"; text: "No time" } }
    Component { id: chapter; ChapterRow { theme: stage.theme; width: 600; title: "A missed pill" } }
    Component { id: stay; TimeoutBar { theme: stage.theme; width: 1200; share: 0.5 } }
    Component { id: spy; SignalSpy { signalName: "tapped" } }

    TestCase {
        name: "Taps"
        when: windowShown

        function init() { failOnWarning(/.?/); stage.reset() }
        function make(component) {
            const item = createTemporaryObject(component, stage)
            verify(item)
            return item
        }
        function spyOn(item, name) { return createTemporaryObject(spy, stage, { target: item, signalName: name || "tapped" }) }

        function targets_data() {
            return [{ tag: "big button", part: bigButton }, { tag: "icon button", part: iconButton }, { tag: "room plate", part: plate },
                { tag: "room card", part: card }, { tag: "answer", part: answer }, { tag: "topic", part: topic },
                { tag: "reason", part: reason }, { tag: "chapter", part: chapter }, { tag: "stay", part: stay }]
        }
        function test_finger_mouse_keys_and_screen_reader_all_tap_data() { return targets_data() }
        function test_finger_mouse_keys_and_screen_reader_all_tap(row) {
            const item = make(row.part)
            item.bounceMs = 0
            const taps = spyOn(item)
            mouseClick(item)
            compare(taps.count, 1, "mouse")
            const finger = touchEvent(item)
            finger.press(1, item).commit()
            finger.release(1, item).commit()
            compare(taps.count, 2, "finger")
            item.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Enter)
            compare(taps.count, 5, "keys")
            item.Accessible.pressAction()
            compare(taps.count, 6, "screen reader")
        }
        function test_each_has_a_name_a_role_and_room_for_a_thumb_data() { return targets_data() }
        function test_each_has_a_name_a_role_and_room_for_a_thumb(row) {
            const item = make(row.part)
            compare(item.Accessible.role, Accessible.Button)
            verify(item.Accessible.name !== "")
            verify(item.Accessible.focusable)
            verify(item.activeFocusOnTab)
            compare(stage.misaim(item), "")
            compare(stage.misfit(item), "")
        }
        function test_a_trembling_finger_taps_once() {
            const item = make(bigButton)
            const taps = spyOn(item)
            mouseClick(item)
            mouseClick(item)
            compare(taps.count, 1)
            tryVerify(() => { item.press(); return taps.count === 2 }, 2000)
        }
        function test_a_finger_may_slide_but_not_leave() {
            const item = make(bigButton)
            item.bounceMs = 0
            const taps = spyOn(item)
            const finger = touchEvent(item)
            finger.press(1, item, 30, 30).commit()
            verify(item.pressed)
            finger.move(1, item, item.width - 20, item.height - 20).commit()
            finger.release(1, item, item.width - 20, item.height - 20).commit()
            compare(taps.count, 1)
            finger.press(1, item, 30, 30).commit()
            finger.move(1, item, 30, item.height + 120).commit()
            finger.release(1, item, 30, item.height + 120).commit()
            compare(taps.count, 1)
            verify(!item.pressed)
        }
        function test_a_tap_waits_for_the_one_before_it() {
            const item = make(bigButton)
            const taps = spyOn(item)
            item.waiting = true
            mouseClick(item)
            item.Accessible.pressAction()
            compare(taps.count, 0)
            // The words say so after a moment; the screen reader's name stays.
            tryVerify(() => stage.texts(item).some(t => t.text === "Saving"), 2000)
            compare(item.Accessible.name, "Done")
            item.waiting = false
            verify(stage.texts(item).some(t => t.text === "Done"))
            mouseClick(item)
            compare(taps.count, 1)
        }
        function test_the_ring_shows_where_the_keyboard_is() {
            const item = make(bigButton)
            const ring = () => stage.all(item, i => i.inner !== undefined)
            compare(ring().length, 0)
            mouseClick(item)
            compare(ring().length, 0, "a finger needs no ring")
            item.forceActiveFocus(Qt.TabFocusReason)
            compare(ring().length, 1)
            compare(ring()[0].border.width, Math.round(stage.theme.mm))
            verify(item.z > 0)
        }
    }
}
