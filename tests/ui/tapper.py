#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# A child at the patients' screens: taps at random, on buttons and beside them, on the real program, while languages,
# sizes, colours and (in the room) a handoff go on. Nothing may warn, end, grow or lead to a screen of the staff.
# tapper.py --bin DIR [--station waiting|room|both] [--taps N] [--seed N] [--idle]
import argparse
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../e2e"))
from harness import Broker, Device, tool, until  # noqa: E402
from screens import Display  # noqa: E402
from ui import HARMLESS  # noqa: E402

WIDTH, HEIGHT = 1280, 800
BATCH = 10
PACE_S = 0.015  # a quick child with ten fingers
# The first minutes fill caches: pictures in every size and scheme, fonts of every script, the film's libraries. After
# that nothing may grow; a film that plays takes its share for as long as it does.
MOST_FILLED_MIB = 320
MOST_GROWTH_MIB = 32
SETTLED_TAPS = 2000

# Every name a patient's screen gives to what can be tapped. Anything else is a screen of somebody else.
PATIENTS = re.compile(r"""^(\ words|start|leave|read|watch|topics|menu|back|face|stay|print|my-list|to-code|list-done|listen
    |text-size|contrast|motion|language|how-it-works|talk-action|languages-close
    |(topic|with|answer|language|sheet|film|voice)-[A-Za-z-]+|(topics|languages|list|next|passage)-(turn|page))$""",
                      re.VERBOSE)
STEPS = ("who-is-here introductions why-today what-matters vitals medicines changes home patients-turn say-back "
         "next-step").split()
NOTES = ("tests-by-clinician", "visit-by-office", "call-by-patient", "interpreter")


class Child:
    def __init__(self, options, station, folder):
        self.station, self.random, self.taps = station, random.Random(f"{options.seed}-{station}"), 0
        self.options, self.seen = options, set()
        self.folder = os.path.join(folder, station)
        os.makedirs(self.folder)
        self.display = Display(os.path.join(self.folder, "display"))
        self.broker = Broker(os.path.join(self.folder, "broker")) if station == "room" else None
        self.log = os.path.join(self.folder, "log")
        self.targets_file = os.path.join(self.folder, "targets.json")
        practice = os.path.join(self.folder, "practice.toml")
        with open(practice, "w") as file:
            file.write('[practice]\nname = "A"\nlanguages = ["en", "es", "zh-Hans", "vi", "ar"]\nlanguage = "en"\n'
                       '[[room]]\nid = "3"\n[idle]\npatient_s = 40\n')
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(
                [os.path.join(options.bin, "warm-handoff"), "--config", practice, "--station", station, "--room", "3",
                 "--data", os.path.join(self.folder, "data"), "--windowed", "--window", f"0,0,{WIDTH}x{HEIGHT}",
                 "--broker", self.broker.address if self.broker else "none"],
                env=dict(self.display.environment, WH_TARGETS=self.targets_file, PULSE_SERVER="none"),
                stdout=log, stderr=log)
        self.team = Device(os.path.join(options.bin, "warm-handoffctl"), "ma", "giver", os.path.join(self.folder, "ma"),
                           self.broker) if self.broker else None
        until("the screen has drawn itself", self.targets, 30)

    def targets(self):
        assert self.process.poll() is None, f"{self.station} ended with {self.process.returncode}: {self.said()}"
        try:
            with open(self.targets_file) as file:
                found = json.load(file)
        except FileNotFoundError:
            return {}
        strangers = [name for name in found if not PATIENTS.match(name)]
        assert not strangers, f"{self.station}, tap {self.taps}: no patient's screen has {strangers}"
        self.seen.update(found)
        return found

    def said(self):
        with open(self.log) as log:
            return "\n".join(line for line in log.read().splitlines() if not HARMLESS.search(line))

    def memory_mib(self):
        with open(f"/proc/{self.process.pid}/smaps_rollup") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1024

    def tap(self):
        """A batch of taps: most on something, some beside it."""
        script = []
        for _ in range(BATCH):
            places = [place for name, place in self.targets().items() if name != " words"]
            if places and self.random.random() < 0.7:
                x, y, width, height = self.random.choice(places)
                x += self.random.uniform(-0.4, 0.4) * width
                y += self.random.uniform(-0.4, 0.4) * height
            else:
                x, y = self.random.uniform(0, WIDTH), self.random.uniform(0, HEIGHT)
            script.append(f"mousemove {min(WIDTH - 1, max(0, round(x)))} {min(HEIGHT - 1, max(0, round(y)))} mousedown 1 mouseup 1 sleep {PACE_S}")
            if self.random.random() < 0.05:
                script.append("key " + self.random.choice(["Tab", "Return", "space", "Escape", "alt+F4", "ctrl+alt+t", "F11"]))
        subprocess.run([tool("xdotool"), "-"], input="\n".join(script) + "\n", text=True, env=self.display.environment,
                       check=True, timeout=60, stdout=subprocess.DEVNULL)
        self.taps += BATCH

    def work(self):
        """What the team does meanwhile; a refusal is no matter."""
        if not self.team or self.random.random() > 0.35:
            return
        if self.random.random() < 0.05:  # once through to the end, and thanks
            for command in ("start rooming-to-clinician", "phase ready", "phase in_room",
                            *(f"{what} {step}" for step in STEPS for what in ("heard", "done"))):
                self.team.send(command)
            return
        if self.random.random() < 0.05:
            self.team.send("finish no-time")
            return
        step = self.random.choice(STEPS)
        self.team.send(self.random.choice([
            "start rooming-to-clinician", "phase ready", "phase in_room", f"done {step}", f"done {step}", f"heard {step}",
            f"show {step}", f"note {self.random.choice(NOTES)}", "show patients-turn", "show next-step",
            "cancel patient-left"]))

    def play(self):
        memory = [self.memory_mib()]
        while self.taps < self.options.taps:
            self.tap()
            self.work()
            memory.append(self.memory_mib())
        if self.options.idle:
            self.go_away()
        assert not self.said(), f"{self.station} said: {self.said()[:2000]}"
        filled = max(memory) - memory[0]
        assert filled < MOST_FILLED_MIB, f"{self.station} took {filled:.0f} MiB more than at its start"
        if self.taps < SETTLED_TAPS:
            return filled
        quarter = len(memory) // 4
        growth = statistics.median(memory[-quarter:]) - statistics.median(memory[quarter:2 * quarter])
        assert growth < MOST_GROWTH_MIB, f"{self.station} grew by {growth:.0f} MiB in its second half"
        return growth

    def go_away(self):
        """The child leaves: the screen asks, then goes back to its start by itself."""
        if self.team:
            self.team.send("cancel patient-left")
        start = "start" if self.station == "waiting" else "how-it-works"
        until("the screen is at its start again", lambda: start in self.targets() and "stay" not in self.targets(), 120)

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(15)
        if self.team and self.team.process.poll() is None:
            self.team.kill()
        if self.broker:
            self.broker.stop()
        self.display.close()


def main():
    parser = argparse.ArgumentParser(description="Taps at random on the patients' screens.")
    parser.add_argument("--bin", required=True)
    parser.add_argument("--station", choices=("waiting", "room", "both"), default="both")
    parser.add_argument("--taps", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--idle", action="store_true", help="at the end nobody taps for as long as the time-out lasts")
    options = parser.parse_args()
    figures = []
    with tempfile.TemporaryDirectory(prefix="warm-handoff-tapper-") as folder:
        for station in ("waiting", "room") if options.station == "both" else (options.station,):
            child = Child(options, station, folder)
            begun = time.monotonic()
            try:
                growth = child.play()
            finally:
                child.close()
            figures.append(f"{station}: {child.taps} taps, {len(child.seen)} places, {growth:+.1f} MiB, "
                           f"{time.monotonic() - begun:.0f} s")
            print(figures[-1])
    print(f"tapper: seed {options.seed}, {'; '.join(figures)}: nothing broke, nothing leaked, no staff screen")


if __name__ == "__main__":
    main()
