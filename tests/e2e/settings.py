# SPDX-License-Identifier: GPL-3.0-or-later
# The practice's settings travel: settings.py --bin DIR publishes checklists as a champion does, over TLS through a real
# broker, and sees who follows and who is not believed. Its last line says how many editions and forgeries were tried.
import argparse
import json
import os
import pathlib
import sqlite3
import subprocess
import tempfile

from harness import until
from practice import Practice

TEMPLATE = "rooming-to-clinician"
TOPIC = "warm-handoff/1/practice/settings"
TOP = pathlib.Path(__file__).resolve().parents[2]


def editions(data):
    journal = sqlite3.connect(f"file:{data}/journal.sqlite?mode=ro", uri=True, timeout=10)
    try:
        return journal.execute("SELECT version, body FROM editions ORDER BY version").fetchall()
    finally:
        journal.close()


def wording(body):
    """The checklists of an edition, whatever version they bear."""
    return [{key: value for key, value in checklist.items() if key != "version"}
            for checklist in json.loads(body)["templates"]]


class Champion:
    def __init__(self, practice, folder):
        self.practice, self.folder, self.data = practice, folder, os.path.join(folder, "desk")

    def settings(self, *words, code=0, papers=None, device="desk", data=None, broker=True):
        command = [self.practice.ctl, "settings", *words, "--data", data or self.data]
        if words[0] in ("publish", "go-back"):
            command += ["--device", device]
            for option, file in zip(("--ca", "--cert", "--key"), papers or self.practice.papers("desk")):
                command += [option, file]
            if broker:
                command += ["--broker", self.practice.address]
        run = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert run.returncode == code, f"settings {words}: {run.returncode} {run.stdout} {run.stderr}"
        if code:
            assert run.stderr.count("\n") == 1, run.stderr
        return run

    def checklist(self, prompt):
        """The shipped checklist with one prompt reworded, as a file."""
        checklist = json.loads((TOP / "assets/templates" / f"{TEMPLATE}.json").read_text())
        next(step for step in checklist["steps"] if step["id"] == "medicines")["prompt"]["en"] = prompt
        file = os.path.join(self.folder, "checklist.json")
        with open(file, "w") as out:
            json.dump(checklist, out)
        return file, checklist


def main():
    parser = argparse.ArgumentParser(description="Publishes a practice's settings and sees who follows.")
    parser.add_argument("--bin", required=True, help="folder with warm-handoffctl")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="warm-handoff-settings-") as folder:
        practice = Practice(os.path.join(os.path.abspath(options.bin), "warm-handoffctl"), os.path.join(folder, "p"))
        team, refused = [], 0
        try:
            practice.enroll("--broker", "127.0.0.1,localhost")
            practice.enroll("desk", "--rooms", "3", "--champion")
            for name in ("ma", "dr", "screen", "late"):
                practice.enroll(name, "--rooms", "3")
            practice.start_broker()
            champion = Champion(practice, folder)

            def join(name, role):
                team.append(practice.device(name, role, "3"))
                team[-1].live()
                return team[-1]
            ma, dr, screen = join("ma", "giver"), join("dr", "receiver"), join("screen", "patient")
            ma.tap(f"start {TEMPLATE}")
            assert ma.state["version"] == 1

            # Published once: on every device after one exchange. What runs keeps its version, the next has the new one.
            file, checklist = champion.checklist("Name each medicine and ask how it goes.")
            champion.settings("publish", file)
            for device in team:
                until(f"{device.name} has it", lambda: len(editions(device.data)) == 1)
            assert ma.state["version"] == 1, "the running handoff changed its version"
            ma.tap("done medicines")
            ma.tap("cancel started-by-mistake")
            ma.tap(f"start {TEMPLATE}")
            assert ma.state["version"] == 2, ma.state
            until("everybody shows the new version", lambda: dr.state["version"] == screen.state["version"] == 2)
            ma.tap("cancel started-by-mistake")

            # Bad input and people who may not: one line, nothing changed.
            broken = json.loads(json.dumps(checklist))
            broken["steps"] = [step for step in broken["steps"] if step["id"] != "patients-turn"]
            with open(os.path.join(folder, "broken.json"), "w") as out:
                json.dump(broken, out)
            for words, more in ((("publish", os.path.join(folder, "broken.json")), {}),
                                (("publish", os.path.join(folder, "nothing.json")), {}),
                                (("go-back", "77"), {}),
                                (("publish", file), {"papers": practice.papers("late"), "device": "late",
                                                     "data": os.path.join(folder, "nobody")})):
                champion.settings(*words, code=1, **more)
                refused += 1
            real = json.loads(practice.client("mosquitto_sub", practice.papers("ma"), "-C", "1", "-t", TOPIC).stdout)

            # Forgeries by somebody who got hold of the champion's connection, but not of its key; and of a device of the
            # practice that may write copies.
            other = dict(real, version=9, body=real["body"].replace("Name each", "Skip each"))
            for topic, papers, word in (
                    (TOPIC, "desk", other), (TOPIC, "desk", dict(real, version=9)),
                    (TOPIC, "desk", dict(other, cert="", sig="")), (TOPIC, "desk", dict(real, by="ma", version=9)),
                    ("warm-handoff/1/practice/copy", "ma", other)):
                assert practice.says(practice.papers(papers), topic, json.dumps(word)), topic
                refused += 1
            assert not practice.says(practice.papers("ma"), TOPIC, json.dumps(other)), "ma may write the settings"
            refused += 1

            # A champion of another practice seals what nobody here believes.
            other_practice = Practice(practice.ctl, os.path.join(folder, "other"))
            other_practice.enroll("desk", "--rooms", "3", "--champion")
            elsewhere = os.path.join(folder, "elsewhere")
            champion.settings("publish", champion.checklist("Skip the medicines.")[0], data=elsewhere, broker=False,
                              papers=other_practice.papers("desk"))
            journal = sqlite3.connect(f"file:{elsewhere}/journal.sqlite?mode=ro", uri=True)
            body, cert, sig, ms, count = journal.execute("SELECT body, certificate, signature, stamp_ms, stamp_counter"
                                                         " FROM editions").fetchone()
            journal.close()
            word = {"v": 1, "version": 1, "hlc": [ms + 1000, count], "by": "desk", "body": body, "cert": cert, "sig": sig}
            assert practice.says(practice.papers("desk"), TOPIC, json.dumps(word))
            refused += 1

            # Going back is a new edition with the old words; and kept across a restart.
            champion.settings("publish", champion.checklist("Go through the medicines with the patient.")[0])
            champion.settings("go-back", "1")
            for device in team:
                until(f"{device.name} went back", lambda: len(editions(device.data)) == 3)
                kept = editions(device.data)
                assert wording(kept[2][1]) == wording(kept[0][1]) != wording(kept[1][1])
            ma.end()
            ma = practice.device("ma", "giver", "3")
            team.append(ma)
            ma.live()
            ma.tap(f"start {TEMPLATE}")
            assert ma.state["version"] == 4, ma.state  # the old words, as a new version

            # The broker is replaced by an empty one while the champion is away: who comes late still has them.
            practice.start_broker()
            late = practice.device("late", "observer", "3")
            team.append(late)
            late.live()
            until("the late device has the settings", lambda: late.data and os.path.exists(late.data + "/journal.sqlite")
                  and [body for _, body in editions(late.data)][-1:] == [editions(ma.data)[-1][1]], 30)
            assert "1  " in champion.settings("history").stdout and champion.settings("show").stdout.startswith("{")
            print(f"3 editions published, {refused} refused, each device of {len(team) - 1} follows; 0 forgeries believed")
        finally:
            for device in team:
                if device.process.poll() is None:
                    device.process.kill()
                    device.process.wait(10)
            practice.stop_broker()


if __name__ == "__main__":
    main()
