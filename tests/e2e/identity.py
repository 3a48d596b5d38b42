# SPDX-License-Identifier: GPL-3.0-or-later
# No patient identity, anywhere (DESIGN.md section 3, item 5): identity.py --bin DIR puts names, birth dates, numbers and
# odd words wherever a person could type or configure them, runs a handoff with real stations, and looks for each of them
# in everything that was written. `--leak` writes one on purpose, to see that it is found.
import argparse
import base64
import json
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import threading

from harness import Device, tool, until
from stories import STEPS, TEMPLATE, Stage

# Where it was put -> what was put there. One for each place, so that a find names its source.
SEEDS = {
    "the practice name": "Quarterbottom Family Practice",
    "a room name": "Zelda Ormskirk's room",
    "a comment of practice.toml": "Ignatius Featherstonehaugh 1961-07-23",
    "the end of a line of practice.toml": "call 555-0142-887",
    "the environment": "Wilhelmina Cholmondeley",
    "the user name": "dr-przybylski",
    "an argument, refused": "Bartholomew Grimsditch",
    "a room argument, refused": "MRN 00482917",
    "a signal step": "Xanthippe-Oyelaran",
    "a signal kind": "born-23.07.1961",
    "a skip reason": "hypoparathyroidism",
    "a skip reason in plain letters": "gwendolyn-achterberg",
    "a cancel reason": "thaddeus-vanlandingham",
    "a finish reason": "ermintrude-postlethwaite",
    "a checklist name": "oluwaseun-birtwistle",
    "a step name": "mrn-7718203345",
    "a whole line": "Mrs Philippa Desrosiers 04/11/1938 forgets the evening pill",
    "a line in another script": "\u0421\u0432\u0435\u0442\u043b\u0430\u043d\u0430 \u041a\u0440\u0438\u0432\u043e\u0448\u0435\u0438\u043d\u0430",
    "a line too long": "Balthazar Quisenberry " * 250,
    "a stranger field": "Dorothea Winterbourne",
    "a stranger field of an event": "+1 202 555 0173",
    "a stranger field of presence": "Anneliese Dirksmeyer",
    "a stranger reason, not a slug": "He said: Cornelius Abernathy",
    "a stranger device, in the payload": "Rosalind Hathersage",
    "a stranger topic": "Montgomery Ashdown",
    "a stranger words that are no JSON": "Leopold Strathallan, 12 May 1944",
    "the champion PIN": "73914682",
    "a date of the report, refused": "1961-July-Persephone",
}
LEAK = "Eustace Leakworthy"


def spellings(text):
    """How `text` could stand in a file: as it is, in UTF-16 (Qt's strings), and inside Base64."""
    text = text.strip()[:40]
    plain = text.lower()
    found = {plain.encode(), re.sub(r"[^a-z0-9]+", "-", plain).strip("-").encode() or plain.encode(),
             json.dumps(text).strip('"').lower().encode(), plain.encode("utf-16-le"), plain.encode("utf-16-be")}
    for shift in range(3):
        inner = base64.b64encode(b"\0" * shift + text.encode())[4:-4]
        found.add(inner.lower())
    return [word for word in found if len(word) >= 8]


def finds(files, seeds):
    """[(where it was put, file)]; files are opened one by one, a folder's name counts as written too."""
    words = {place: spellings(text) for place, text in seeds.items()}
    hits, size = [], 0
    for file in files:
        with open(file, "rb") as opened:
            bytes_ = (file.encode() + b"\n" + opened.read())
        size += len(bytes_)
        low = bytes_.lower()
        hits += [(place, file) for place, spelt in words.items() if any(word in low for word in spelt)]
    return hits, size


def written(folder, besides):
    """Every file in `folder` that is not one of those this test wrote itself."""
    return [path for where, _, names in os.walk(folder) for name in names
            if (path := os.path.join(where, name)) not in besides and os.path.isfile(path)]


def configure(stage, folder):
    with open(stage.practice) as shipped:
        text = shipped.read()
    text = re.sub(r'(?m)^name = "Maple[^"]*".*$',
                  f'name = "{SEEDS["the practice name"]}"  # {SEEDS["the end of a line of practice.toml"]}', text)
    text = text.replace('name = "Room 3"', f'name = "{SEEDS["a room name"]}"', 1)
    text = f"# {SEEDS['a comment of practice.toml']}\n" + text
    stage.practice = os.path.join(folder, "typed-practice.toml")
    with open(stage.practice, "w") as out:
        out.write(text)
    os.environ["WH_NOTE"] = os.environ["HOSTNAME"] = SEEDS["the environment"]
    os.environ["USER"] = os.environ["LOGNAME"] = SEEDS["the user name"]


class Listener:
    """Everything on the broker, as anybody hears it. What the stranger himself says is left out."""

    def __init__(self, stage, folder):
        self.file = os.path.join(folder, "heard")
        self.process = subprocess.Popen([tool("mosquitto_sub"), "-h", "127.0.0.1", "-p", str(stage.broker.port), "-t",
                                         "#", "-F", "%t %p"], stdout=subprocess.PIPE, text=True)
        self.lines = 0
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        with open(self.file, "w") as out:
            for line in self.process.stdout:
                if "/stranger " not in line and SEEDS["a stranger topic"] not in line:
                    out.write(line)
                    out.flush()
                    self.lines += 1

    def close(self):
        self.process.terminate()
        self.reader.join(10)


def strangers_words(stage, ma):
    """What somebody with an MQTT client could say in the room; not retained, so that the broker's store is ours alone."""
    def say(topic, payload):
        subprocess.run([tool("mosquitto_pub"), "-h", "127.0.0.1", "-p", str(stage.broker.port), "-q", "1", "-t",
                        "warm-handoff/1/room/3/" + topic, "-s"], input=payload.encode(), check=True, timeout=10)
    handoff = ma.state["handoff"]
    event = {"id": "stranger~k1:1", "kind": "signalled", "hlc": [4, 0], "at": 4, "handoff": handoff, "step": "vitals",
             "signal": "add", "patient": SEEDS["a stranger field of an event"]}
    share = {"v": 1, "room": "3", "device": "stranger", "events": [event], "name": SEEDS["a stranger field"]}
    say("share/stranger", json.dumps(share))
    until("the stranger's signal is seen", lambda: any(s["step"] == "vitals" for s in ma.state["signals"]))
    say("presence/stranger", json.dumps({"v": 1, "room": "3", "device": "stranger", "role": "observer", "station": "none",
                                         "up": True, "beat": 1, "who": SEEDS["a stranger field of presence"]}))
    bad = dict(event, id="stranger~k1:2", kind="skipped", reason=SEEDS["a stranger reason, not a slug"])
    say("share/stranger", json.dumps(dict(share, events=[bad])))
    say("share/stranger", json.dumps(dict(share, device=SEEDS["a stranger device, in the payload"])))
    say("share/stranger", SEEDS["a stranger words that are no JSON"])
    say("share/" + SEEDS["a stranger topic"], json.dumps(share))
    ma.tap("heard vitals")


def typed_at_join(ma):
    """Lines on stdin that a careless hand could send; each is refused."""
    numbers = [ma.send(line) for line in (
        f"signal {SEEDS['a signal step']} add", f"signal vitals {SEEDS['a signal kind']}",
        f"skip vitals {SEEDS['a skip reason']}", f"skip vitals {SEEDS['a skip reason in plain letters']}",
        f"cancel {SEEDS['a cancel reason']}", f"start {SEEDS['a checklist name']}",
        f"done {SEEDS['a step name']}", f"show {SEEDS['a step name']}", f"note {SEEDS['a whole line']}",
        SEEDS["a whole line"], SEEDS["a line in another script"], SEEDS["a line too long"],
        f"finish {SEEDS['a finish reason']}")]
    until("all are answered", lambda: all(n in ma.acks or n in ma.errors for n in numbers))
    taken = [n for n in numbers if n in ma.acks]
    assert not taken, f"taken, not refused: lines {taken}"


def refused_arguments(ctl, bin_, folder):
    """Typed wrongly on a command line: told to whoever typed it, and kept nowhere."""
    for words in (("join", "--room", SEEDS["a room argument, refused"], "--role", "giver"),
                  ("join", "--room", "3", "--role", "giver", "--device", SEEDS["an argument, refused"]),
                  ("enroll", SEEDS["an argument, refused"], "--rooms", "3", "--out", os.path.join(folder, "authority")),
                  ("report", "--from", SEEDS["a date of the report, refused"], "--to", "2026-01-01")):
        data = () if words[0] == "enroll" else ("--data", os.path.join(folder, "refused"))
        run = subprocess.run([ctl, *words, *data], capture_output=True, text=True, timeout=20, stdin=subprocess.DEVNULL)
        assert run.returncode == 2 and not run.stdout, f"{words}: {run.returncode} {run.stdout}"


def handoff(stage, folder, heard):
    """A handoff on a real tablet, with the room and the clinician beside it; then the champion types a PIN."""
    tablet = stage.screen("ma-tablet")
    log = open(os.path.join(folder, "join.log"), "w")
    devices = [Device(stage.ctl, name, role, os.path.join(folder, name), stage.broker, log=log)
               for name, role in (("ma", "giver"), ("room-2", "patient"))]
    stage.devices += devices
    ma, room = devices
    for device in devices:
        device.live()
    tablet.tap("room-3")
    tablet.tap("start")
    until("the handoff is begun", lambda: ma.state["handoff"])
    typed_at_join(ma)
    strangers_words(stage, ma)
    for phase in ("ready", "in_room"):
        ma.tap("phase " + phase)
    room.tap("signal medicines add")
    until("the team hears the patient", lambda: any(s["step"] == "medicines" for s in ma.state["signals"]))
    until("the tablet hears the patient", lambda: tablet.journal()["signals"])
    ma.tap("heard medicines")
    for step in STEPS:
        ma.tap("done " + step)
    ma.tap("finish")
    until("the tablet knows the end", lambda: tablet.journal()["handoff"] is None)
    champion = stage.screen("champion-desk")
    for _ in range(2):  # chosen, and once more
        for digit in SEEDS["the champion PIN"]:
            champion.tap("key-" + digit)
        champion.tap("key-enter")
    champion.tap("rooms")
    until("the desk shows its rooms", lambda: champion.shows("lock"))
    until("somebody heard it all", lambda: heard.lines > 20)
    with open(os.path.join(folder, "join.out"), "w") as out:  # what join said on stdout, as whoever drives it would log
        for device in devices:
            out.write("\n".join([json.dumps(s) for s in device.states] + list(device.errors.values())))
    return devices, champion


def in_memory(process, text):
    """(bytes looked at, whether `text` is in what a core file of this living process would hold)."""
    size, words = 0, (text.encode(), text.encode("utf-16-le"))
    with open(f"/proc/{process.pid}/maps") as maps, open(f"/proc/{process.pid}/mem", "rb", 0) as memory:
        for line in maps:
            place, rights, *_ = line.split()
            begin, end = (int(word, 16) for word in place.split("-"))
            if not rights.startswith("rw"):
                continue
            try:
                memory.seek(begin)
                part = memory.read(end - begin)
            except OSError:
                continue  # a device's, not the program's
            size += len(part)
            if any(word in part for word in words):
                return size, True
    return size, False


def papers(ctl, bin_, stage, folder, devices):
    """Pictures of the tour, the report, what the journal says, PDFs where they can be made."""
    subprocess.run([os.path.join(bin_, "warm-handoff"), "--tour", os.path.join(folder, "tour"), "--size", "1280x800", "--only",
                    "team-board", "--config", stage.practice, "--data", os.path.join(folder, "tour-data")],
                   env=stage.display.environment, check=False, timeout=120, stdout=open(os.path.join(folder, "tour.log"), "w"),
                   stderr=subprocess.STDOUT)
    assert any(name.endswith(".png") for name in os.listdir(os.path.join(folder, "tour"))), "no picture was taken"
    for name in [name for name in os.listdir(os.path.join(folder, "tour")) if name.endswith(".png")]:
        with open(os.path.join(folder, name + ".info"), "wb") as out:  # what a PNG says of itself may be compressed
            subprocess.run([tool("identify"), "-verbose", os.path.join(folder, "tour", name)], stdout=out, check=True,
                           timeout=60)
    for kind in ("csv", "json"):
        with open(os.path.join(folder, "report." + kind), "w") as out:
            subprocess.run([ctl, "report", "--from", "2022-01-01", "--to", "2031-12-30", "--format", kind, "--data",
                            devices[0].data], stdout=out, check=True, timeout=20)
    with open(os.path.join(folder, "state.json"), "w") as out:
        subprocess.run([ctl, "state", "--room", "3", "--last", "--data", devices[0].data], stdout=out, check=True, timeout=20)
    if "\n  print" in subprocess.run([ctl, "--help"], capture_output=True, text=True, timeout=20).stdout:
        # The practice's name belongs on paper; nothing else of this may. poppler looks through the PDF's compression.
        for document in ("fact-sheet", "checklist"):
            file = os.path.join(folder, document + ".pdf")
            run = subprocess.run([ctl, "print", document, "--lang", "en", "--paper", "letter", "-o", file],
                                 env=dict(stage.display.environment, QT_QPA_PLATFORM="offscreen"), capture_output=True,
                                 timeout=60)
            assert run.returncode == 0, run.stderr
            for program, to in (("pdftotext", ".txt"), ("pdfinfo", ".info")):
                words = [tool(program), file] + (["-"] if program == "pdftotext" else [])
                with open(file + to, "wb") as out:
                    subprocess.run(words, stdout=out, check=True, timeout=30)


def no_core(ctl, folder):
    """A crash on a tablet leaves no core file: the service says so, and so it is."""
    service = os.path.join(os.path.dirname(__file__), "../../deploy/kiosk/warm-handoff.service")
    assert re.search(r"(?m)^LimitCORE=0$", open(service).read()), "the service allows core files"
    there = os.path.join(folder, "crash")
    os.makedirs(there)
    crashed = subprocess.Popen([ctl, "join", "--room", "3", "--role", "giver", "--device", "crash", "--data", there],
                               cwd=there, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                               preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)))
    crashed.stdout.readline()
    crashed.send_signal(signal.SIGABRT)
    crashed.wait(20)
    assert not [name for name in os.listdir(there) if "core" in name], "a core file was left"


def main():
    parser = argparse.ArgumentParser(description="Looks for people in everything that was written.")
    parser.add_argument("--bin", required=True, help="folder with the programs")
    parser.add_argument("--leak", action="store_true", help="write one on purpose; it must be found")
    options = parser.parse_args()
    options.bin = os.path.abspath(options.bin)
    ctl = os.path.join(options.bin, "warm-handoffctl")
    with tempfile.TemporaryDirectory(prefix="warm-handoff-e2e-") as folder:
        stage = Stage(ctl, folder)
        stage.broker.stop()
        with open(stage.broker.config, "a") as config:  # with a store and a log, as a careless practice would run it
            config.write(f"persistence true\npersistence_location {folder}/broker/\nlog_type all\n"
                         f"log_dest file {folder}/broker/log\n")
        stage.broker.start()
        heard = Listener(stage, folder)
        try:
            configure(stage, folder)
            refused_arguments(ctl, options.bin, folder)
            devices, champion = handoff(stage, folder, heard)
            papers(ctl, options.bin, stage, folder, devices)
            no_core(ctl, folder)
            if options.leak:
                SEEDS["a leak on purpose"] = LEAK
                devices[0].process.stdin.close()
                devices[0].process.wait(10)
                subprocess.run([tool("sqlite3"), os.path.join(devices[0].data, "journal.sqlite"),
                                f"CREATE TABLE leak(words); INSERT INTO leak VALUES('{LEAK}')"], check=True, timeout=10)
            wal = [file for file in written(folder, ()) if file.endswith("-wal")]
            assert wal, "no journal is open: its write-ahead log was not looked at"
            store = os.path.join(folder, "broker", "mosquitto.db")
            stage.broker.process.send_signal(signal.SIGUSR1)
            until("the broker has written its store", lambda: os.path.exists(store) and os.path.getsize(store) > 1000)
            heard.close()
            files = written(folder, {stage.practice, stage.broker.config})
            hits, size = finds(files, SEEDS)
            # The broker's own log names topics that a stranger made up; that one program is not ours.
            hits = [(place, file) for place, file in hits
                    if not (place == "a stranger topic" and file == os.path.join(folder, "broker", "log"))]
            # Memory holds the environment and the practice file, so it is asked only for what was tapped on the glass.
            core, tapped = in_memory(champion.process, SEEDS["the champion PIN"])
            assert in_memory(champion.process, SEEDS["the practice name"])[1], "memory was not looked at"
            if tapped:
                hits.append(("the champion PIN", os.path.join(folder, "memory of the champion's desk")))
            for place, file in hits:
                print(f"FOUND: {place}, in {os.path.relpath(file, folder)}")
        finally:
            heard.close()
            stage.close()
    print(f"{len(SEEDS)} places seeded, {len(files)} files with {size / 1e6:.1f} MB and {core / 1e6:.0f} MB of "
          f"memory searched, {heard.lines} messages heard, {len(hits)} found")
    return 1 if hits else 0


if __name__ == "__main__":
    sys.exit(main())
