#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Somebody who sees nothing and touches nothing: an AT-SPI client, as a screen reader is one, walks the whole fact sheet
# and a whole handoff by roles and names, with a keyboard alone. No pixel, no pointer, nothing asked of the program's own
# tests. On every screen: what can be pressed has a name, the Tab key comes to all of it and to nothing else.
# access.py --bin DIR [--short] [sheet|handoff]   (Debian's own python3, which has pyatspi)
import argparse
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../e2e"))
from harness import Broker, journal_state, tool, until  # noqa: E402
from screens import BOUNCE_S, Display  # noqa: E402

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
BUTTONS = ("push button", "toggle button", "check box", "radio button")
MOST_TABS = 60  # more than any screen has targets


class Node:
    """What a screen reader is told of one thing."""

    def __init__(self, accessible):
        import pyatspi
        self.role, self.name = accessible.getRoleName(), accessible.name
        self.states = {pyatspi.stateToString(state) for state in accessible.getState().getStates()}

    @property
    def there(self):
        return "showing" in self.states and "visible" in self.states

    @property
    def pressable(self):
        return self.role in BUTTONS and "enabled" in self.states

    def __repr__(self):
        return f"{self.role} '{self.name}'"


class Desk:
    """A display and a session bus of their own, with the accessibility bus on it."""

    def __init__(self, folder):
        self.folder, self.screens, self.keys, self.pages, self.heard = folder, [], 0, 0, set()
        self.display = Display(os.path.join(folder, "display"))
        self.bus = subprocess.Popen([tool("dbus-daemon"), "--session", "--nofork", "--print-address=1"],
                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                                    env=self.display.environment)
        address = self.bus.stdout.readline().strip()
        assert address, "no session bus"
        self.display.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        os.environ.update({key: self.display.environment[key]
                           for key in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")})
        self.launcher = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"],
                                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                         env=self.display.environment, start_new_session=True)
        until("the accessibility bus answers", self.bus_answers)

    @staticmethod
    def bus_answers():
        from gi.repository import Gio, GLib
        try:
            return Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
                "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, Gio.DBusCallFlags.NONE, 1000)
        except GLib.Error:
            return None

    def close(self):
        for screen in self.screens:
            screen.process.kill()
            screen.process.wait(10)
        os.killpg(self.launcher.pid, signal.SIGKILL)  # it has started a bus of its own
        self.launcher.wait(10)
        self.bus.kill()
        self.bus.wait(10)
        self.display.close()


class Screen:
    """One station, known by what it tells the accessibility bus."""

    def __init__(self, desk, options, name, config, *more):
        self.desk, self.name, self.pressed = desk, name, 0.0
        self.data = os.path.join(desk.folder, name)
        self.log = os.path.join(desk.folder, name + ".log")
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(
                [os.path.join(options.bin, "warm-handoff"), "--config", config, "--data", self.data, "--windowed",
                 "--window", f"{len(desk.screens) * 1280},0,1280x800", *more],
                env=dict(desk.display.environment, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", PULSE_SERVER="none"),
                stdout=log, stderr=log)
        desk.screens.append(self)
        self.program = until(f"{name} is on the accessibility bus", self.find, 30)
        self.window = until(f"{name} has a window", lambda: desk.display.xdotool(
            "search", "--onlyvisible", "--pid", self.process.pid).split())[0]

    def find(self):
        import pyatspi
        assert self.process.poll() is None, f"{self.name} ended: {open(self.log).read()[-1000:]}"
        for program in pyatspi.Registry.getDesktop(0):
            if program is not None and program.get_process_id() == self.process.pid and program.childCount:
                return program
        return None

    def nodes(self):
        """All that shows now, in reading order."""
        from gi.repository import GLib
        self.program.clear_cache()
        found = []

        def walk(accessible):
            if accessible is None:
                return
            node = Node(accessible)
            if node.role not in ("application", "frame"):
                if not node.there:
                    return
                found.append(node)
            for child in accessible:
                walk(child)
        try:
            walk(self.program)
        except GLib.Error:
            return []  # a page went while it was read; the next look has the next one
        return found

    def hears(self, pattern, role=None):
        """Waits until something says this; answers it."""
        def look():
            return next((node for node in self.nodes() if re.search(pattern, node.name)
                         and (role is None or re.search(role, node.role))), None)
        try:
            return until(f"{self.name} says {pattern}", look)
        except AssertionError as error:
            raise AssertionError(f"{error}; it says {self.nodes()}") from None

    def key(self, *names):
        self.desk.display.xdotool("windowfocus", self.window, "key", *names)
        self.desk.keys += len(names)

    def focus(self):
        return next((node.name for node in self.nodes() if "focused" in node.states), None)

    def heading(self):
        return next((node.name for node in self.nodes() if node.role == "heading"), None)

    def walk(self):
        """One page: everything that can be pressed has a name, and Tab comes to all of it in one round."""
        nodes = self.nodes()
        nameless = [node for node in nodes if node.role in (*BUTTONS, "image", "alert") and not node.name.strip()]
        assert not nameless, f"{self.name}: {nameless} among {nodes}"
        wanted = {node.name for node in nodes if node.pressable}
        met = []
        for _ in range(MOST_TABS):
            before = self.focus()
            self.key("Tab")
            if len(wanted) > 1 or before is None:
                until(f"{self.name}: Tab moves on from {before}", lambda: self.focus() not in (before, None))
            at = self.focus()
            if at in met:
                break
            met.append(at)
        assert set(met) == wanted, f"{self.name}: Tab comes to {met}, the screen reader offers {sorted(wanted)}"
        self.desk.pages += 1
        self.desk.heard |= {(self.name, node.role, node.name) for node in nodes}

    def press(self, pattern, with_key="Return"):
        """Goes there by Tab and presses."""
        self.hears(pattern)
        for _ in range(MOST_TABS):
            at = self.focus()
            if at is not None and re.search(pattern, at):
                # One button may stand for two things in turn; a press right after the last is a tremor to it.
                until("the last press is long ago", lambda: time.monotonic() - self.pressed > BOUNCE_S)
                self.key(with_key)
                self.pressed = time.monotonic()
                return
            self.key("Tab")
            until(f"{self.name}: Tab moves on from {at}", lambda: self.focus() not in (at, None))
        raise AssertionError(f"{self.name}: no Tab comes to {pattern}; it says {self.nodes()}")


def practice(desk, text):
    path = os.path.join(desk.folder, "practice.toml")
    with open(path, "w") as file:
        file.write('[practice]\nname = "A"\nlanguages = ["en", "es"]\nlanguage = "en"\n'
                   '[[room]]\nid = "3"\n' + text)
    return path


def plain(markdown):
    return re.sub(r"[*\[\]]|^\d+\. |^- (\[ \] )?", "", markdown, flags=re.M).strip()


def cards(language):
    """Title, picture and words of each card, from the document itself."""
    with open(os.path.join(TOP, "assets/documents", language, "fact-sheet.md"), encoding="utf-8") as file:
        for part in file.read().split("\n## ")[1:]:
            head, _, body = part.partition("\n")
            title = head.split("{")[0].strip()
            yield title, re.search(r'alt="([^"]*)"', head).group(1), [plain(line) for line in body.splitlines() if line.strip()]


def sheet(desk, options):
    """The whole fact sheet and a list of one's own, read to somebody who sees nothing."""
    screen = Screen(desk, options, "waiting", practice(desk, ""), "--station", "waiting", "--broker", "none")
    for language, begin, how, following, done in (("en", "Touch to start", "How it works", "Next", "Done"),
                                                  ("es", "Español", "Cómo funciona", "Seguir", "Listo")):
        screen.hears("^Touch to start$", "push button")
        screen.walk()
        screen.press(f"^{begin}$")
        screen.hears(f"^{how}$", "push button")
        screen.walk()
        screen.press(f"^{how}$", "space")
        document = list(cards(language))
        for number, (title, picture, lines) in enumerate(document, 1):
            screen.hears(re.escape(title))
            screen.hears(rf"^{number} (of|de) {len(document)}$")
            screen.hears(re.escape(picture), "image")
            said = " ".join(node.name for node in screen.nodes())
            missing = [line for line in lines if line not in said]
            assert not missing, f"card {number}: nobody says {missing}; they say {said}"
            if not options.short or number in (1, len(document)):
                screen.walk()
            screen.press(f"^{done if number == len(document) else following}$")
        screen.hears(f"^{how}$", "push button")
        if language == "en":
            screen.press("^Make my list$")
            screen.hears("^I want to talk about$")
            screen.press("^Medicines$")
            until("the choice is heard as a choice", lambda: "checked" in screen.hears("^Medicines$").states)
            screen.press("^My list: 1$")
            screen.hears("^My list$", "heading")
            screen.hears("^My medicines$")
            screen.walk()
            screen.press("^Done$")
            screen.press("^I am done$")
            # Somebody else: nothing of the list is left.
            screen.press(f"^{begin}$")
            screen.press("^Make my list$")
            assert "checked" not in screen.hears("^Medicines$").states
            assert not any(node.name.startswith("My list") for node in screen.nodes())
            screen.press("^Back$")
            screen.press("^I am done$")
            screen.hears(f"^{begin}$", "push button")


def handoff(desk, options):
    """A whole handoff: the assistant and the patient, each at a screen, each by keyboard and ear alone."""
    broker = Broker(os.path.join(desk.folder, "broker"))
    try:
        config = practice(desk, '[[device]]\nid = "ma"\nstation = "team"\nrooms = ["3"]\nrole = "giver"\n'
                                '[[device]]\nid = "room3"\nstation = "room"\nrooms = ["3"]\n')
        team = Screen(desk, options, "team", config, "--device", "ma", "--broker", broker.address)
        room = Screen(desk, options, "room", config, "--device", "room3", "--broker", broker.address)
        team.walk()
        room.walk()
        room.press("^Medicines$")
        team.press("^Room 3, Free")
        team.hears("^Which handoff", "heading")
        team.walk()
        team.press("^To the clinician$")
        done = []
        while True:
            # One after the other the slot offers what cannot wait; then the step is done.
            names = until("the tablet offers something", lambda: {node.name for node in team.nodes() if node.pressable})
            if "Finish" in names:
                break
            offered = next((name for name in ("Heard", "Ready", "Here now") if name in names), None)
            if offered == "Heard":
                team.hears("^(They want to add|To talk about)", "alert|notification")
            if offered:
                team.press(f"^{offered}$")
                until(f"{offered} is done with", lambda: not any(node.name == offered for node in team.nodes()))
                continue
            title = team.heading()
            if len(done) in (0, 3):
                team.walk()
                room.walk()
            if len(done) == 4:  # the patient speaks up, by ear and key
                room.press("^I want to add$", "space")
                room.hears("Your team will answer this")
                until("the answer is heard as chosen", lambda: "checked" in room.hears("^I want to add$").states)
                team.hears("They want to add")
                team.press("^Heard$")
                room.hears("Your team heard you")
            team.press("^Done$")
            done.append(title)
            until(f"{title} is done", lambda: team.heading() not in (None, title))
        team.walk()
        team.press("^Finish$")
        team.hears("^Room 3 is closed$", "heading")
        team.walk()
        room.hears("^Thank you for speaking up$", "heading")
        room.walk()
        with open(os.path.join(TOP, "assets/templates/rooming-to-clinician.json"), encoding="utf-8") as file:
            titles = [step["title"]["en"] for step in json.load(file)["steps"]]
        assert done == titles, f"heard {done}, the checklist says {titles}"
        journal = journal_state(os.path.join(options.bin, "warm-handoffctl"), team.data)
        assert not journal["handoff"], f"the journal says {journal}"
    finally:
        broker.stop()


STORIES = {"sheet": sheet, "handoff": handoff}


def main():
    parser = argparse.ArgumentParser(description="Walks the program by ear and keyboard.")
    parser.add_argument("--bin", required=True)
    parser.add_argument("story", nargs="?", choices=STORIES)
    parser.add_argument("--short", action="store_true", help="Tab goes round on the first and last card only")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="warm-handoff-access-") as folder:
        desk = Desk(folder)
        try:
            for story in [options.story] if options.story else STORIES:
                STORIES[story](desk, options)
        finally:
            desk.close()
    print(f"access: {desk.pages} screens walked, {len(desk.heard)} things heard, {desk.keys} keys, 0 nameless, "
          "0 out of reach")


if __name__ == "__main__":
    main()
