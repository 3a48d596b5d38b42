# SPDX-License-Identifier: GPL-3.0-or-later
# What happens in a practice, told with whole programs: stories.py STORY --bin DIR [--kills N].
# So far every device is `warm-handoffctl join`; no screen is tapped here.
import argparse
import os
import random
import tempfile

from harness import Broker, Device, agree, facts, journal_state, until

TEMPLATE = "rooming-to-clinician"
STEPS = ("who-is-here introductions why-today what-matters vitals medicines changes home patients-turn say-back "
         "next-step").split()


class Stage:
    def __init__(self, ctl, folder):
        self.ctl, self.folder, self.devices = ctl, folder, []
        self.broker = Broker(os.path.join(folder, "broker"))

    def device(self, name, role, broker=True):
        made = Device(self.ctl, name, role, os.path.join(self.folder, name), self.broker if broker else None)
        self.devices.append(made)
        return made

    def team(self):
        team = [self.device("ma", "giver"), self.device("room", "patient"), self.device("dr", "receiver")]
        for device in team:
            device.live()
        return team

    def close(self):
        for device in self.devices:
            if device.process.poll() is None:
                device.process.kill()
                device.process.wait(10)
        if self.broker.process.poll() is None:
            self.broker.stop()


def pill(stage, _):
    """The pill he forgets at night: the patient adds to the medicines, the team hears it, nobody closes over it."""
    ma, room, dr = stage.team()
    ma.tap("start " + TEMPLATE)
    agree(ma, room, dr)
    for phase in ("ready", "in_room"):
        ma.tap("phase " + phase)
    ma.tap("show medicines")
    agree(ma, room, dr, where=lambda s: s["phase"] == "in_room")
    room.tap("signal medicines add")
    agree(ma, room, dr, where=lambda s: [(x["step"], x["kind"], x["heard"]) for x in s["signals"]]
          == [("medicines", "add", False)])
    refused = ma.send("finish")
    until("finishing over the unheard patient is refused", lambda: refused in ma.errors)
    dr.tap("heard medicines")
    ma.tap("done medicines")
    agree(ma, room, dr, where=lambda s: s["signals"][0]["heard"] and s["steps"]["medicines"]["state"] == "done")
    for device in (ma, room, dr):
        device.end()


def mid_tap(stage, options):
    """The tablet dies in mid-tap: whatever it had acknowledged is in the journal."""
    dice = random.Random(4)
    tried = lost = in_mid_tap = 0
    expected = {}  # step -> what the last acknowledged tap made of it, None when the kill left it open
    first = stage.device("tablet", "giver", broker=False)
    first.tap("start " + TEMPLATE)
    first.end()
    for _ in range(options.kills):
        tablet = stage.device("tablet", "giver", broker=False)
        taps = [(dice.choice(STEPS), dice.choice(("done", "undo"))) for _ in range(100)]
        sent = dict(enumerate(taps, 1))
        tablet.dies_at = dice.randint(1, 60)
        tablet.process.stdin.write("".join(f"{verb} {step}\n" for step, verb in taps))
        tablet.process.stdin.flush()
        until("the tablet died", lambda: tablet.process.poll() is not None)
        tablet.reader.join(10)  # what it had said before it died counts
        in_mid_tap += len(tablet.acks) + len(tablet.errors) < len(taps)
        last = max(tablet.acks | set(tablet.errors), default=0)
        for number in sorted(sent):
            step, verb = sent[number]
            if number in tablet.acks:
                expected[step] = "done" if verb == "done" else "open"
                tried += 1
            elif number == last + 1:
                expected[step] = None  # under way: it may have come to the disk or not; those after it had not begun
        steps = journal_state(stage.ctl, tablet.data)["steps"]
        for step, mark in expected.items():
            if mark is not None and steps[step]["state"] != mark:
                lost += 1
            expected[step] = steps[step]["state"]
    print(f"kills {options.kills} in-mid-tap {in_mid_tap} tried {tried} lost {lost}")
    assert tried > 0 and lost == 0
    assert in_mid_tap > options.kills // 2, "most kills came when all was answered: nothing was tried"


def broker_restart(stage, _):
    """The broker is restarted with nothing kept: taps go on meanwhile, and all are told afterwards."""
    ma, room, dr = stage.team()
    ma.tap("start " + TEMPLATE)
    agree(ma, room, dr)
    stage.broker.stop()
    ma.tap("done vitals")
    room.tap("signal medicines question")
    dr.tap("done medicines")
    stage.broker.start()
    agree(ma, room, dr, where=lambda s: len(s["signals"]) == 1
          and s["steps"]["vitals"]["state"] == s["steps"]["medicines"]["state"] == "done")


def apart(stage, _):
    """Two tablets start at once, apart: one handoff comes of it, with both their ticks."""
    stage.broker.stop()
    ma, dr = stage.device("ma", "giver"), stage.device("dr", "receiver")
    ma.tap("start " + TEMPLATE)
    dr.tap("start " + TEMPLATE)
    ma.tap("done vitals")
    dr.tap("done medicines")
    assert ma.state["handoff"] != dr.state["handoff"]
    stage.broker.start()
    agree(ma, dr, where=lambda s: s["steps"]["vitals"]["state"] == s["steps"]["medicines"]["state"] == "done")


def late_screen(stage, _):
    """A late screen joins: it shows what was tapped before it came, though who tapped is gone."""
    ma = stage.device("ma", "giver")
    ma.live()
    ma.tap("start " + TEMPLATE)
    ma.tap("done vitals")
    before = facts(ma.state)
    ma.end()
    room = stage.device("room", "patient")
    until("the late screen shows what was", lambda: facts(room.state) == before)
    assert facts(journal_state(stage.ctl, room.data)) == before


def stranger(stage, _):
    """A stranger's payloads change nothing and stop nobody."""
    ma, room, dr = stage.team()
    ma.tap("start " + TEMPLATE)
    agree(ma, room, dr)
    before = facts(ma.state)
    elsewhere = Device(stage.ctl, "other", "giver", os.path.join(stage.folder, "other"), stage.broker, room="4")
    stage.devices.append(elsewhere)
    elsewhere.live()
    real = stage.broker.retained("warm-handoff/1/room/3/share/ma")
    for payload in (b"garbage", b"\x00\xff\xfe", b"{", b"[" * 50_000, b'{"a":' * 20_000, b"x" * 3_000_000, real[:-9],
                    real.replace(b"who-is-here", b"a sentence!")):
        for kind in ("share", "presence"):
            stage.broker.publish(f"warm-handoff/1/room/3/{kind}/stranger", payload)
    stage.broker.publish("warm-handoff/1/room/4/share/ma", real)  # a real word in the wrong room
    ma.tap("done vitals")  # delivered after all of them
    agree(ma, room, dr, where=lambda s: s["steps"]["vitals"]["state"] == "done")
    after = facts(ma.state)
    assert after["handoff"] == before["handoff"] and after["signals"] == before["signals"]
    assert {k: v for k, v in after["steps"].items() if k != "vitals"} == {
        k: v for k, v in before["steps"].items() if k != "vitals"}
    elsewhere.tap("state")
    assert elsewhere.state["handoff"] is None, "room 4 took room 3's word for its own"


STORIES = {"pill": pill, "mid-tap": mid_tap, "broker-restart": broker_restart, "apart": apart,
           "late-screen": late_screen, "stranger": stranger}


def main():
    parser = argparse.ArgumentParser(description="Tells one story with whole programs.")
    parser.add_argument("story", choices=STORIES)
    parser.add_argument("--bin", required=True, help="folder with warm-handoffctl")
    parser.add_argument("--kills", type=int, default=25, help="mid-tap: how often the tablet dies")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="warm-handoff-e2e-") as folder:
        stage = Stage(os.path.join(options.bin, "warm-handoffctl"), folder)
        try:
            STORIES[options.story](stage, options)
        finally:
            stage.close()


if __name__ == "__main__":
    main()
