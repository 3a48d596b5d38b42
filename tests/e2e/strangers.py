# SPDX-License-Identifier: GPL-3.0-or-later
# Only the room hears the room: strangers.py --bin DIR tries every door of a practice's broker that should be closed, with
# real certificates, and prints how many stood open. Each is tried beside one that must be open, so that a broker that
# answers nobody does not pass.
import argparse
import datetime
import json
import os
import shutil
import stat
import subprocess
import tempfile

from harness import facts, until
from practice import Practice

TEMPLATE = "rooming-to-clinician"
ROOM = "warm-handoff/1/room"


class Doors:
    def __init__(self):
        self.tried, self.open = 0, []

    def closed(self, name, went_through):
        self.tried += 1
        if went_through:
            self.open.append(name)
            print("OPEN:", name)


def openssl(*words):
    subprocess.run(["openssl", *words], check=True, capture_output=True, timeout=20)


def expired(practice, name, folder):
    """The practice's own certificate for `name`, over since the moment it was made."""
    ca, _, key = practice.papers(name)
    request, made = os.path.join(folder, "request"), os.path.join(folder, "expired.crt")
    openssl("req", "-new", "-key", key, "-subj", f"/CN={name}", "-out", request)
    openssl("x509", "-req", "-in", request, "-CA", ca, "-CAkey", os.path.join(practice.home, "ca.key"), "-days", "0",
            "-out", made)
    until("the certificate is over", lambda: subprocess.run(
        ["openssl", "x509", "-in", made, "-noout", "-checkend", "0"], capture_output=True).returncode == 1)
    return [ca, made, key]


def enrolling(practice, folder):
    """Enroll: what it makes, renews, refuses."""
    practice.enroll("--broker", "127.0.0.1,localhost")
    practice.enroll("ma3", "--rooms", "3")
    practice.enroll("screen3", "--rooms", "3")
    practice.enroll("ma4", "--rooms", "4")
    practice.enroll("lost", "--rooms", "3,4")
    practice.enroll("desk", "--rooms", "3,4", "--champion")
    for path, _, files in os.walk(practice.home):
        for file in files:
            mode = stat.S_IMODE(os.stat(os.path.join(path, file)).st_mode)
            assert mode == (0o600 if file.endswith(".key") else 0o644), f"{file} is {mode:o}"

    def subject(name):
        return subprocess.run(["openssl", "x509", "-in", practice.papers(name)[1], "-noout", "-subject", "-nameopt",
                               "multiline"], capture_output=True, text=True, check=True).stdout
    assert "champion" in subject("desk") and "champion" not in subject("ma3")

    def content():
        return {os.path.join(path, file): open(os.path.join(path, file), "rb").read()
                for path, _, files in os.walk(practice.home) for file in files}
    before = content()
    for code, words in ((2, ("Anna Miller", "--rooms", "3")), (2, ("new-tablet",)), (2, ("ma3", "--rooms", "3,Room 4")),
                        (2, ("ma3", "--days", "0")), (2, ("ma3", "--revoke", "ma3")), (2, ("--broker", "a b")), (2, ()),
                        (1, ("--revoke", "nobody"))):
        run = practice.enroll(*words, code=code)
        assert run.stderr.count("\n") == 1 and content() == before, f"{words}: {run.stderr}"
    practice.enroll("ma3")  # renews, for the same rooms
    after = content()
    changed = {os.path.relpath(file, practice.home) for file in after if after[file] != before.get(file)}
    assert {"devices/ma3/device.crt", "devices/ma3/device.key"} <= changed and "broker/acl" not in changed, changed
    broken = os.path.join(folder, "broken")
    for spoil in ("ca.key", "ca.crt", "enrolled.json"):
        shutil.copytree(practice.home, broken)
        with open(os.path.join(broken, spoil), "w") as out:
            out.write('{"v":1,"devices":[7]}')
        whole = Practice(practice.ctl, os.path.join(folder, "other-" + spoil))
        whole.home = broken
        run = whole.enroll("ma3", code=1)
        assert run.stderr.count("\n") == 1 and spoil in run.stderr, run.stderr
        os.unlink(os.path.join(broken, spoil))
        assert spoil in whole.enroll("ma3", code=1).stderr
        shutil.rmtree(broken)
    foreign = Practice(practice.ctl, os.path.join(folder, "foreign"))
    os.makedirs(foreign.home)
    open(os.path.join(foreign.home, "letter.txt"), "w").close()
    assert foreign.enroll("ma3", "--rooms", "3", code=1).stderr.count("\n") == 1
    assert os.listdir(foreign.home) == ["letter.txt"]


def near_the_end(practice, folder):
    """check names a certificate that ends within 30 days, and its file; one day more is nobody's concern."""
    practice.enroll("soon", "--rooms", "3", "--days", "30")
    practice.enroll("later", "--rooms", "3", "--days", "32")
    assert "soon" in practice.enroll("--list", code=1).stdout

    def check(papers):
        config = os.path.join(folder, "practice.toml")
        with open(config, "w") as out:
            out.write('[practice]\nname = "A"\n[[room]]\nid = "3"\n[[device]]\nid = "soon"\nstation = "team"\n'
                      'role = "giver"\n[broker]\nhost = "127.0.0.1"\nport = 8883\n'
                      + "".join(f'{key} = "{file}"\n' for key, file in zip(("ca", "cert", "key"), papers)))
        return subprocess.run([practice.ctl, "check", "--config", config, "--data", folder], capture_output=True,
                              text=True, timeout=60)
    run = check(practice.papers("soon"))
    said = [line for line in run.stdout.splitlines() if "certificate" in line]
    assert run.returncode == 0 and len(said) == 1 and practice.papers("soon")[1] in said[0] \
        and ("29 days" in said[0] or "30 days" in said[0]), run.stdout
    assert "certificate" not in check(practice.papers("later")).stdout
    run = check(expired(practice, "soon", folder))
    assert run.returncode == 1 and "over" in run.stdout, run.stdout


def the_room_itself(practice):
    """The doors that must be open, and a handoff in each room for others to pry into."""
    team = []
    for name, role, room in (("ma3", "giver", "3"), ("screen3", "patient", "3"), ("ma4", "giver", "4")):
        team.append(practice.device(name, role, room))
    for device in team:
        device.live()
    ma3, screen3, ma4 = team
    word = practice.client("mosquitto_sub", practice.papers("screen3"), "-C", "1", "-t", f"{ROOM}/3/presence/ma3").stdout
    ends = subprocess.run(["openssl", "x509", "-in", practice.papers("ma3")[1], "-noout", "-enddate"], capture_output=True,
                          text=True, check=True).stdout.strip().partition("=")[2]
    told = datetime.datetime.fromtimestamp(json.loads(word)["cert"] / 1000, datetime.timezone.utc)
    assert told.strftime("%b %e %H:%M:%S %Y GMT") == ends, f"its word is {told}, its certificate ends {ends}"
    ma3.tap("start " + TEMPLATE)
    ma4.tap("start " + TEMPLATE)
    until("room 3 is in step", lambda: screen3.state["handoff"] and facts(screen3.state) == facts(ma3.state))
    screen3.tap("signal medicines add")
    until("the team hears the patient", lambda: ma3.state["signals"])
    assert practice.says(practice.papers("desk"), "warm-handoff/1/practice/settings"), "the champion cannot publish"
    assert practice.hears(practice.papers("ma3"), "warm-handoff/1/practice/settings", f"{ROOM}/3/share/ma3")
    return ma3, screen3, ma4


def with_tools(practice, doors):
    """A device of room 3, in the hands of somebody who knows MQTT, tries room 4 and other names."""
    ma3, ma4, known = practice.papers("ma3"), practice.papers("ma4"), f"{ROOM}/3/share/ma3"
    assert practice.hears(ma4, f"{ROOM}/4/share/+", "warm-handoff/1/practice/settings"), "room 4 says nothing"
    for topic in (f"{ROOM}/4/share/+", f"{ROOM}/4/share/ma4", f"{ROOM}/4/presence/+", f"{ROOM}/4/#", f"{ROOM}/+/share/ma4"):
        doors.closed(f"room 3 reads {topic}", practice.hears(ma3, topic, known))
    for topic in (f"{ROOM}/4/share/ma3", f"{ROOM}/4/share/ma4", f"{ROOM}/4/presence/ma3", f"{ROOM}/4/past/ma3",
                  f"{ROOM}/3/share/screen3", f"{ROOM}/3/presence/screen3", f"{ROOM}/3/past/screen3",
                  f"{ROOM}/3/anything", "warm-handoff/1/device/screen3", "anything",
                  "warm-handoff/1/practice/settings", "warm-handoff/1/practice/anything", "$SYS/anything"):
        doors.closed(f"ma3 writes {topic}", practice.says(ma3, topic))
    assert practice.says(ma3, f"{ROOM}/3/past/ma3", "")
    doors.closed("room 4 publishes the practice's settings", practice.says(ma4, "warm-handoff/1/practice/settings"))


def with_join(practice, doors, room4, folder):
    """The same with our own program, changed to say another room or name."""
    before = facts(room4.state)
    for name, room, says in (("ma3", "4", "another room"), ("ma4", "4", "another device's name")):
        with open(os.path.join(folder, "intruder.log"), "w+") as log:
            intruder = practice.device(name, "giver", room, practice.papers("ma3"), log, "intruder")
            intruder.tap("start " + TEMPLATE)
            own = intruder.state["handoff"]

            def turned_away():
                log.seek(0)
                return "wh.link" in log.read()
            until(f"{says}: the broker says no", turned_away)
            intruder.tap("signal medicines question")
            doors.closed(f"join as {says} is let in", intruder.state["link"] == "live")
            doors.closed(f"join as {says} hears the room", any(s["handoff"] not in (None, own) for s in intruder.states))
            intruder.kill()
        doors.closed(f"join as {says} is heard", facts(room4.state) != before)


def at_the_door(practice, doors, folder):
    """Nobody without a good certificate of this practice comes in."""
    practice.enroll("--revoke", "lost")
    other = Practice(practice.ctl, os.path.join(folder, "elsewhere"))
    other.enroll("ma3", "--rooms", "3", "--champion")
    ours, theirs = practice.papers("ma3"), other.papers("ma3")
    broker = [os.path.join(practice.home, "broker", file) for file in ("ca.crt", "broker.crt", "broker.key")]
    strangers = {
        "a revoked certificate": practice.lost,
        "an expired certificate": expired(practice, "ma3", folder),
        "another authority's certificate": [ours[0], theirs[1], theirs[2]],
        "a certificate with another's key": [ours[0], ours[1], theirs[2]],
        "the broker's own certificate": broker,
        "no certificate": ours[:1],
        "plain text": [],
    }
    practice.start_broker()
    assert practice.says(ours, "warm-handoff/1/device/ma3"), "the broker lets nobody in any more"
    for who, papers in strangers.items():
        name = "lost" if papers is practice.lost else "ma3"
        doors.closed(f"{who}: mosquitto_pub", practice.says(papers, f"warm-handoff/1/device/{name}"))
        doors.closed(f"{who}: mosquitto_sub", "warm" in practice.client(
            "mosquitto_sub", papers, "-C", "1", "-W", "3", "-F", "%t", "-t", "warm-handoff/#").stdout)
        seen = len(practice.log())
        with open(os.path.join(folder, "stranger.log"), "w+") as log:
            stranger = practice.device(name, "giver", "3", papers, log, "stranger")

            def turned_away():
                log.seek(0)
                return "wh.link" in log.read() or "rror" in practice.log()[seen:]
            until(f"{who}: join is turned away", turned_away)
            doors.closed(f"{who}: join", any(state["link"] == "live" for state in stranger.states))
            stranger.kill()
    # Our own programs do not even try plain text to another machine.
    for host in ("192.0.2.7:1883", "broker.example:1883", "[2001:db8::7]:1883", "0.0.0.0:1883"):
        run = subprocess.run([practice.ctl, "join", "--room", "3", "--role", "giver", "--device", "ma3", "--broker", host,
                              "--data", os.path.join(folder, "plain")], capture_output=True, text=True, timeout=20,
                             stdin=subprocess.DEVNULL)
        doors.closed(f"plain text to {host}", run.returncode != 2 or "plain text" not in run.stderr)
    # A broker that calls itself otherwise than the devices call it is somebody else.
    practice.enroll("--broker", "somebody.else")
    practice.start_broker()
    doors.closed("a broker under a false name: mosquitto_pub", practice.says(ours, "warm-handoff/1/device/ma3"))


def loopback(practice, doors):
    """Without TLS there is loopback only, and it hears no room."""
    for topic in (f"{ROOM}/3/share/+", "warm-handoff/#", "#"):
        doors.closed(f"loopback reads {topic}", practice.hears([], topic, "$SYS/broker/version", port=practice.plain))
    doors.closed("loopback writes", practice.says([], f"{ROOM}/3/share/ma3", port=practice.plain))
    listeners = [line for line in open(os.path.join(os.path.dirname(__file__), "../../deploy/broker/practice.conf"))
                 if line.startswith("listener") and "8883" not in line]
    doors.closed("a plain listener beyond loopback", any("127.0.0.1" not in line for line in listeners))


def main():
    parser = argparse.ArgumentParser(description="Tries the doors of a practice's broker.")
    parser.add_argument("--bin", required=True, help="folder with warm-handoffctl")
    options = parser.parse_args()
    doors, devices = Doors(), []
    with tempfile.TemporaryDirectory(prefix="warm-handoff-e2e-") as folder:
        practice = Practice(os.path.join(options.bin, "warm-handoffctl"), os.path.join(folder, "ours"))
        try:
            enrolling(practice, folder)
            near_the_end(practice, folder)
            practice.start_broker()
            devices = the_room_itself(practice)
            assert practice.says(practice.papers("lost"), "warm-handoff/1/device/lost"), "not yet lost"
            practice.lost = [shutil.copy(file, folder) for file in practice.papers("lost")]
            with_tools(practice, doors)
            with_join(practice, doors, devices[2], folder)
            loopback(practice, doors)
            at_the_door(practice, doors, folder)
            story = json.dumps([facts(device.state) for device in devices])
            doors.closed("a stranger's word in a room", "question" in story)
        finally:
            for device in devices:
                device.kill()
            practice.stop_broker()
    print(f"{doors.tried} doors tried, {len(doors.open)} open")
    return 1 if doors.open else 0


if __name__ == "__main__":
    raise SystemExit(main())
