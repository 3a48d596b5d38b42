# SPDX-License-Identifier: GPL-3.0-or-later
# Real stations on a virtual display of their own, tapped through the window system at what they draw (WH_TARGETS).
# Waits for conditions, never for time. What the stories are is in stories.py.
import json
import os
import subprocess
import time

from harness import journal_state, tool, until

WIDTH, HEIGHT = 1280, 800
BOUNCE_S = 0.3  # a second tap on the same button within 0.25 s counts as a tremor (qml/controls/Tap.qml)


class Display:
    """A wide virtual display with room for three stations side by side."""

    def __init__(self, folder):
        os.makedirs(folder, mode=0o700)
        self.folder = folder
        reader, writer = os.pipe()
        self.process = subprocess.Popen([tool("Xvfb"), "-displayfd", str(writer), "-screen", "0", "4000x1200x24",
                                         "-nolisten", "tcp", "-noreset"], pass_fds=[writer],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as number:
            line = number.readline().strip()
        assert line, "the virtual display does not start"
        self.environment = dict(os.environ, DISPLAY=":" + line, QT_QPA_PLATFORM="xcb", LIBGL_ALWAYS_SOFTWARE="1",
                                XDG_RUNTIME_DIR=folder, HOME=folder, QT_FORCE_STDERR_LOGGING="1", LC_ALL="C.UTF-8")
        self.environment.pop("WAYLAND_DISPLAY", None)

    def xdotool(self, *words):
        run = subprocess.run([tool("xdotool"), *map(str, words)], env=self.environment, capture_output=True, text=True,
                             timeout=20)
        assert run.returncode == 0, f"xdotool {words}: {run.stderr}"
        return run.stdout

    def close(self):
        self.process.terminate()
        self.process.wait(10)


class Screen:
    """One `warm-handoff` as deploy/practice.toml says, in its own place of the display."""

    def __init__(self, stage, name, place, data=None):
        self.stage, self.name, self.left = stage, name, place * WIDTH
        self.ctl = stage.ctl
        self.data = data or os.path.join(stage.folder, name)
        self.frames_file = os.path.join(stage.folder, name + ".frames")
        self.targets_file = os.path.join(stage.folder, name + ".targets.json")
        self.log = os.path.join(stage.folder, name + ".log")
        self.last_taps = {}
        self.process = None
        self.start()

    def start(self):
        if os.path.exists(self.targets_file):
            os.unlink(self.targets_file)
        with open(self.log, "a") as log:
            self.process = subprocess.Popen(
                [os.path.join(os.path.dirname(self.ctl), "warm-handoff"), "--config", self.stage.practice, "--device",
                 self.name, "--broker", self.stage.broker.address, "--data", self.data, "--windowed", "--window",
                 f"{self.left},0,{WIDTH}x{HEIGHT}"],
                env=dict(self.stage.display.environment, WH_TARGETS=self.targets_file, **self.stage.hooks(self)),
                stdout=log, stderr=log)
        until(f"{self.name} has drawn itself", lambda: self.targets(), 30)

    def check_place(self):
        """No window manager moves windows here; if one did, every tap would miss."""
        display = self.stage.display
        def here():
            windows = display.xdotool("search", "--onlyvisible", "--pid", self.process.pid).split()
            return any(f"X={self.left}\nY=0\n" in display.xdotool("getwindowgeometry", "--shell", window)
                       for window in windows)
        until(f"{self.name} stands at {self.left},0", here)

    def targets(self):
        assert self.process.poll() is None, f"{self.name} ended: {self.said()}"
        try:
            with open(self.targets_file) as file:
                return json.load(file)
        except FileNotFoundError:
            return {}

    def said(self):
        with open(self.log) as log:
            return log.read()[-2000:]

    def shows(self, target):
        return target in self.targets()

    def words(self):
        """All that can be read on it, as one text."""
        return " | ".join(self.targets().get(" words", []))

    def press(self, target):
        """One tap where `target` was last drawn; false if it is not there now."""
        place = self.targets().get(target)
        if not place:
            return False
        last = self.last_taps.get(target, 0.0)
        until("the finger has been up for long enough", lambda: time.monotonic() - last > BOUNCE_S)
        self.stage.display.xdotool("mousemove", self.left + place[0], place[1], "click", 1)
        self.last_taps[target] = time.monotonic()
        return True

    def tap(self, target):
        """Waits until `target` is drawn and stands still, then taps it."""
        seen = []

        def still():
            seen.append(self.targets().get(target))
            return len(seen) > 5 and seen[-1] and all(place == seen[-1] for place in seen[-5:])
        try:
            until(f"{self.name} shows {target}", still)
        except AssertionError as error:
            raise AssertionError(f"{error}; it shows {sorted(self.targets())}; it said: {self.said()}") from None
        assert self.press(target), f"{self.name}: {target} went away"

    def journal(self):
        return journal_state(self.ctl, self.data)

    def kill(self):
        self.process.kill()
        self.process.wait(10)

    def close(self):
        if self.process.poll() is None:
            self.kill()
