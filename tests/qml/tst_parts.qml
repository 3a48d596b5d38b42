// SPDX-License-Identifier: GPL-3.0-or-later
// What parts say and do beyond being tapped.
import QtQuick
import QtTest
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme

Stage {
    id: stage

    ListModel { id: steps }
    Component { id: rail; StepRail { theme: stage.theme; width: 1058; model: steps; count: steps.count; current: 5 } }
    Component { id: slot; Slot { theme: stage.theme; width: 816; height: 166; kind: Slot.Kind.Alert; icon: "hand"; text: "They want to add"; action: "Heard" } }
    Component { id: triangle; Triangle { theme: stage.theme; width: 364; height: 236 } }
    Component { id: bar; ComfortBar { theme: stage.theme; width: 1200; canListen: true; otherLanguage: "Español"; place: "Room 3" } }
    Component { id: keypad; Keypad { theme: stage.theme; canEnter: true } }
    Component { id: pin; PinDots { theme: stage.theme; count: 4; typed: 2 } }
    Component { id: link; LinkBadge { theme: stage.theme; link: 2 } }
    Component { id: notice; Notice { theme: stage.theme; width: 1200; title: "The disk is full."; text: "All taps so far are safe."; action: "Got it" } }
    Component { id: empty; EmptyState { theme: stage.theme; width: 1000; icon: "rehearse"; title: "No handoffs yet"; text: "Open a room to start one."; action: "Open a room" } }
    Component { id: caption; CaptionBar { theme: stage.theme; width: 1280; speaker: "Patient"; text: "Every morning I take it.\nMost nights, I forget." } }
    Component { id: player; PlayerControls { theme: stage.theme; width: 1250; playing: true; positionMs: 65000; durationMs: 318000 } }
    Component { id: stay; TimeoutBar { theme: stage.theme; width: 1200; share: 0.5 } }
    Component { id: card; RoomCard { theme: stage.theme; width: 594; height: 162; plate: "3"; phase: 3; minutes: 9; unheard: 1 } }
    Component { id: pages; PageButtons { theme: stage.theme; page: 2; pages: 3 } }
    Component { id: turn; PageTurn { theme: stage.theme; page: 1; pages: 2 } }
    Component { id: dots; ProgressDots { theme: stage.theme; count: 6; current: 1 } }
    Component { id: answer; AnswerButton { theme: stage.theme; width: 400; height: 300; icon: "hand"; text: "I want to add"; tint: Theme.Turn } }
    Component { id: button; BigButton { theme: stage.theme; width: 232; height: 126; stacked: true; icon: "undo"; text: "Undo" } }
    Component { id: words; Words { theme: stage.theme } }
    Component { id: spy; SignalSpy {} }

    TestCase {
        name: "Parts"
        when: windowShown

        function init() {
            failOnWarning(/.?/)
            stage.reset()
            fill(11)
        }
        function fill(count) {
            steps.clear()
            for (let i = 0; i < count; ++i)
                steps.append({ stepId: "s" + i, icon: "pill", title: "Step " + i, mark: i < 4 ? 1 : i === 4 ? 2 : 0, now: i === 5, unheard: i === 5 })
        }
        function make(component, values) {
            const item = createTemporaryObject(component, stage, values || {})
            verify(item)
            return item
        }
        /// Positioners and texts settle with the next frame.
        function fits(item, what) {
            tryVerify(() => stage.misfit(item) === "", 1000, what + " " + stage.misfit(item))
        }
        function spyOn(item, name) { return createTemporaryObject(spy, stage, { target: item, signalName: name }) }

        function test_every_part_is_named_and_fits_data() {
            return [{ tag: "rail", part: rail }, { tag: "slot", part: slot }, { tag: "comfort bar", part: bar }, { tag: "keypad", part: keypad },
                { tag: "notice", part: notice }, { tag: "empty", part: empty }, { tag: "caption", part: caption }, { tag: "player", part: player },
                { tag: "stay", part: stay }, { tag: "pages", part: pages }, { tag: "page turn", part: turn }, { tag: "room card", part: card }]
        }
        function test_every_part_is_named_and_fits(row) {
            for (const scheme of ["day", "contrast", "evening"]) {
                stage.scheme = scheme
                for (const mirrored of [false, true]) {
                    stage.rightToLeft = mirrored
                    const item = make(row.part)
                    compare(stage.misaim(item), "", scheme)
                    if (!mirrored) // Arabic words are drawn larger; English ones need not fit then
                        fits(item, scheme)
                    item.destroy()
                }
            }
        }

        function test_every_bead_can_be_tapped() {
            const item = make(rail)
            const taps = spyOn(item, "stepTapped")
            for (let i = 0; i < 11; ++i)
                mouseClick(findChild(item, "bead-s" + i))
            compare(taps.count, 11)
            compare(taps.signalArguments[7][0], 7)
        }
        function test_a_bead_says_its_state() {
            const item = make(rail)
            compare(findChild(item, "bead-s0").Accessible.name, "Step 0, done")
            compare(findChild(item, "bead-s4").Accessible.name, "Step 4, not now")
            compare(findChild(item, "bead-s5").Accessible.name, "Step 5")
            compare(findChild(item, "bead-s5").Accessible.description, "They spoke up here")
        }
        function test_the_rail_runs_the_other_way_in_arabic() {
            const item = make(rail)
            verify(findChild(item, "bead-s0").x < findChild(item, "bead-s10").x)
            stage.rightToLeft = true
            verify(findChild(item, "bead-s0").x > findChild(item, "bead-s10").x)
        }
        function test_more_than_eleven_steps_come_in_pages() {
            fill(20)
            const item = make(rail, { current: 0 })
            compare(stage.misaim(item), "")
            verify(!findChild(item, "bead-s9").visible)
            mouseClick(findChild(item, "rail-after"))
            verify(findChild(item, "bead-s9").visible)
            verify(!findChild(item, "bead-s0").visible)
            item.current = 1 // the step on screen brings its page back
            verify(findChild(item, "bead-s1").visible)
        }
        function test_large_text_makes_the_rail_a_counter() {
            stage.textScale = 2
            const item = make(rail, { width: 702 })
            const taps = spyOn(item, "stepTapped")
            verify(stage.texts(item).some(t => t.text === "6 of 11"))
            fits(item, "")
            mouseClick(findChild(item, "step-after"))
            compare(taps.signalArguments[0][0], 6)
        }

        function test_heard_is_at_the_thumb_side_and_answers() {
            const item = make(slot)
            const heard = findChild(item, "slot-action")
            const taps = spyOn(item, "actionTapped")
            verify(heard.x > item.width / 2)
            verify(heard.width / stage.theme.mm >= 50)
            verify(heard.height / stage.theme.mm >= 20)
            mouseClick(heard)
            compare(taps.count, 1)
            compare(item.Accessible.role, Accessible.AlertMessage)
            compare(item.Accessible.name, "They want to add")
            stage.rightToLeft = true
            verify(heard.x + heard.width < item.width / 2)
        }
        function test_the_triangle_tells_who_leads() {
            const item = make(triangle)
            compare(item.Accessible.name, "Patient, assistant and clinician")
            item.lead = 0
            compare(item.Accessible.name, "The assistant leads")
            item.lead = 2
            compare(item.Accessible.name, "The patient leads")
        }
        function test_the_comfort_bar_answers_and_gives_way() {
            const item = make(bar)
            for (const [name, signal] of [["listen", "listenTapped"], ["text-size", "textSizeTapped"], ["contrast", "contrastTapped"], ["language", "languageTapped"]]) {
                const taps = spyOn(item, signal)
                mouseClick(findChild(item, name))
                compare(taps.count, 1, name)
            }
            stage.textScale = 2
            fits(item, "")
            compare(findChild(item, "language").Accessible.name, "Español")
        }
        function test_the_pin_is_never_shown() {
            const item = make(keypad)
            const digits = spyOn(item, "digitTapped")
            for (const key of ["1", "1", "0"]) // twice the same, at once
                mouseClick(findChild(item, "key-" + key))
            compare(digits.count, 3)
            compare(digits.signalArguments[2][0], "0")
            mouseClick(findChild(item, "key-back"))
            mouseClick(findChild(item, "key-enter"))
            const shown = make(pin)
            compare(shown.Accessible.name, "2 of 4 digits")
            compare(stage.texts(shown).length, 0)
            verify(findChild(item, "key-5").width / stage.theme.mm >= 27)
        }
        function test_the_link_has_plain_words_data() {
            return [{ tag: "alone", link: 0, words: "Saved here" }, { tag: "connecting", link: 1, words: "Joining…" },
                { tag: "live", link: 2, words: "In step" }, { tag: "lost", link: 3, words: "Saved here" }]
        }
        function test_the_link_has_plain_words(row) {
            const item = make(link, { link: row.link })
            compare(item.Accessible.name, row.words)
            compare(stage.texts(item)[0].text, row.words)
            item.wordless = true
            compare(stage.texts(item).length, 0)
            compare(item.Accessible.name, row.words)
        }
        function test_a_room_card_says_all_it_shows_data() {
            return [{ tag: "free", phase: 0, unheard: 0, name: "Room 3, Free, Tap to start" }, { tag: "ready", phase: 2, unheard: 0, name: "Room 3, Ready, 9 min" },
                { tag: "calling", phase: 3, unheard: 2, name: "Room 3, In the room, 9 min, 2 not heard" }, { tag: "closing", phase: 4, unheard: 0, name: "Room 3, Closing, 9 min" }]
        }
        function test_a_room_card_says_all_it_shows(row) {
            const item = make(card, { phase: row.phase, unheard: row.unheard })
            compare(item.Accessible.name, row.name)
            fits(item, "")
        }
        function test_pages_go_round() {
            const item = make(pages)
            const taps = spyOn(item, "pageTapped")
            mouseClick(findChild(item, "page-after"))
            compare(taps.signalArguments[0][0], 0)
            mouseClick(findChild(item, "page-before"))
            compare(taps.signalArguments[1][0], 1)
            item.pages = 1
            verify(!item.visible)
            const round = make(turn)
            const turns = spyOn(round, "pageTapped")
            mouseClick(round)
            compare(turns.signalArguments[0][0], 0)
            compare(make(dots).Accessible.name, "2 of 6")
        }
        function test_staying_is_one_tap_anywhere() {
            const item = make(stay)
            const taps = spyOn(item, "stayTapped")
            mouseClick(item, 10, 10)
            compare(taps.count, 1)
            compare(item.Accessible.name, "Still there? Tap to stay. Your place is kept.")
        }
        function test_the_film_answers() {
            const item = make(player)
            for (const [name, signal] of [["play", "playTapped"], ["back-10", "backTapped"], ["discuss", "discussTapped"], ["speed", "speedTapped"], ["captions", "captionsTapped"], ["sound", "soundTapped"]]) {
                const taps = spyOn(item, signal)
                mouseClick(findChild(item, name))
                compare(taps.count, 1, name)
            }
            compare(findChild(item, "back-10").Accessible.name, "Ten seconds back")
        }
        function test_a_caption_is_plain_text() {
            const item = make(caption, { text: "<i>5 < 6</i> & more" })
            compare(stage.texts(item)[0].text, "<b>Patient:</b> &lt;i>5 &lt; 6&lt;/i> &amp; more")
        }
        function test_arabic_stands_on_lines_as_high_as_asked() {
            const item = make(words, { text: "تسمع كل شيء العربية" })
            verify(Math.abs(item.height - item.lineCount * item.lineHeight) <= 1.5, item.height + " for " + item.lineHeight)
            const chinese = make(words, { text: "您可以都听到" })
            verify(Math.abs(chinese.height - chinese.lineCount * chinese.lineHeight) <= 1.5, chinese.height + " for " + chinese.lineHeight)
            stage.rightToLeft = true
            const language = make(bar, { otherLanguage: "العربية", height: 76 })
            fits(language, "")
            verify(!findChild(language, "language").wordless)
        }
        function test_an_answer_shows_that_it_was_heard() {
            const item = make(answer, { chosen: true, heard: true })
            verify(item.Accessible.checked)
            compare(item.Accessible.description, "Your team heard you")
        }

        function test_words_35_percent_longer_still_fit_data() {
            return [{ tag: "slot", part: slot, props: ["text"] }, { tag: "notice", part: notice, props: ["title", "text", "action"] },
                { tag: "empty", part: empty, props: ["title", "text", "action"] }, { tag: "answer", part: answer, props: ["text"] },
                { tag: "button", part: button, props: ["text"] }]
        }
        function test_words_35_percent_longer_still_fit(row) {
            const item = make(row.part)
            for (const prop of row.props)
                item[prop] = stage.longer(item[prop])
            fits(item, "")
        }
        function test_a_button_gives_up_its_icon_then_its_words_never_its_name() {
            const item = make(button)
            verify(item.iconShown && !item.wordless)
            item.text = "Undo it all"
            verify(!item.iconShown && !item.wordless, "two lines push out the icon")
            stage.textScale = 2
            verify(item.wordless && item.iconShown, "at 200 % the icon stays")
            compare(item.Accessible.name, "Undo it all")
            fits(item, "")
        }
    }
}
