# SPDX-License-Identifier: GPL-3.0-or-later
# A door light and a bedside button of somebody else: door_light.py --bin DIR takes both from app/link/PROTOCOL.md as they
# are written there (mosquitto_sub, mosquitto_pub and jq), gives them certificates, and lets them follow a handoff.
import argparse
import os
import re
import subprocess
import tempfile
import threading

from harness import tool, until
from practice import TOP, Practice


def recipe(practice, which, name):
    """A block of shell from the page, with this practice's broker and papers."""
    page = (TOP / "app/link/PROTOCOL.md").read_text()
    block = re.search(rf"\*\*The {which}\*\*.*?```sh\n(.*?)```", page, re.S).group(1)
    ca, certificate, key = practice.papers(name)
    block = block.replace("BROKER", "127.0.0.1").replace("8883", str(practice.port)).replace("--cafile ca.crt",
                                                                                           f"--cafile '{ca}'")
    return block.replace(f"--cert {name}.crt", f"--cert '{certificate}'").replace(f"--key {name}.key", f"--key '{key}'")


class Light:
    def __init__(self, practice):
        self.colours = []
        self.process = subprocess.Popen(["sh", "-c", recipe(practice, "light", "light")], stdout=subprocess.PIPE, text=True,
                                        start_new_session=True)
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            self.colours.append(line.strip())

    def turns(self, colour, why):
        until(f"the light is {colour}: {why}", lambda: self.colours and self.colours[-1] == colour)

    def close(self):
        os.killpg(self.process.pid, 15)
        self.process.wait(10)


def main():
    parser = argparse.ArgumentParser(description="A light and a button made only with mosquitto's clients and jq.")
    parser.add_argument("--bin", required=True, help="folder with warm-handoffctl")
    options = parser.parse_args()
    tool("jq")
    devices, light, presses = [], None, 0
    with tempfile.TemporaryDirectory(prefix="warm-handoff-e2e-") as folder:
        practice = Practice(os.path.join(options.bin, "warm-handoffctl"), os.path.join(folder, "practice"))
        try:
            practice.enroll("--broker", "127.0.0.1")
            for name in ("ma", "screen", "light", "button"):
                practice.enroll(name, "--rooms", "3")
            practice.start_broker()
            for name, role in (("ma", "giver"), ("screen", "patient")):
                devices.append(practice.device(name, role, "3"))
            ma, screen = devices
            for device in devices:
                device.live()

            def press():
                run = subprocess.run(["sh", "-c", recipe(practice, "button", "button")], capture_output=True, text=True,
                                     timeout=30)
                assert run.returncode == 0, run.stderr  # "Timed out" is how its two seconds end
            ma.tap("start rooming-to-clinician")
            light = Light(practice)
            light.turns("green", "nobody has spoken")
            until("the screen follows", lambda: screen.state["handoff"])
            screen.tap("signal vitals confirm")
            screen.tap("signal medicines add")
            light.turns("red", "the patient wants to add")
            until("the team sees it", lambda: len(ma.state["signals"]) == 2)
            ma.tap("heard medicines")
            light.turns("green", "the team has heard it")

            def asked():
                return [s for s in ma.state["signals"] if s["by"] == "button" and s["kind"] == "question"
                        and s["step"] == "patients-turn"]
            for presses in (1, 2):
                press()
                until("the button's question is on the team's device", lambda: [s for s in asked() if not s["heard"]])
                until("and on the patient's", lambda: [s for s in screen.state["signals"] if s["by"] == "button"])
                light.turns("red", "the button was pressed")
                ma.tap("heard patients-turn")
                light.turns("green", "the button was heard")
            screen.tap("signal changes question")
            light.turns("red", "a question nobody hears")
            until("the team sees it", lambda: any(s["step"] == "changes" for s in ma.state["signals"]))
            ma.tap("heard changes")
            light.turns("green", "the last one is heard")
            late = Light(practice)
            try:
                late.turns("green", "a light that was plugged in later knows as much")
            finally:
                late.close()
        finally:
            for device in devices:
                device.kill()
            if light:
                light.close()
            practice.stop_broker()
    turned = sum(1 for before, after in zip([""] + light.colours, light.colours) if before != after)
    print(f"the light turned {turned} times and was right each time, {presses} presses of the button, {presses} heard")


if __name__ == "__main__":
    main()
