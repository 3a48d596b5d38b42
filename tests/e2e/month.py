#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# A month in numbers: a month of a practice with known truths is written into a real journal by the real rules, and every
# row of `warm-handoffctl report` must equal what is computed here from those truths, and some from the events by SQL.
#   month.py --bin DIR --tools DIR [--seed N] [--days N] [--show]       last line: "N measures equal"
import argparse
import datetime
import json
import math
import os
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import zoneinfo

HERE = os.path.dirname(os.path.abspath(__file__))
ASSETS = os.path.join(HERE, "..", "..", "assets", "templates")
ZONE = "America/Chicago"  # days are local, and in November 2026 the clock is put back
TEMPLATES = ["rooming-to-clinician", "clinician-to-checkout", "to-extended-team"]
BARRIERS = ["no-time", "colleague-late", "patient-preferred-not", "interpreter-missing", "room-busy"]
PILOT = ("2026-11-02", "2026-11-06")
BASELINE = 12.5
PHASES = ["preparing", "ready", "in_room", "closing"]


class Month:
    def __init__(self, seed, days):
        self.dice = random.Random(seed)
        self.zone = zoneinfo.ZoneInfo(ZONE)
        self.lines, self.handoffs, self.declined = [], [], []
        self.visits, self.opened, self.finished = {}, {}, {}
        first = datetime.date(2026, 11, 1)
        self.days = [first + datetime.timedelta(n) for n in range(days)]
        self.steps = {}
        for template in TEMPLATES:
            with open(os.path.join(ASSETS, template + ".json")) as file:
                self.steps[template] = [(s["id"], s["required"]) for s in json.load(file)["steps"]]
        for day in self.days:
            if day.weekday() < 5:
                for room in ("1", "2", "3"):
                    self.morning(day, room)
                self.counters(day)
        self.lines.sort(key=lambda line: line[0])  # stable: taps of one moment stay in order

    def say(self, at, room, who, what):
        device, role = {"ma": ("ma", "giver"), "md": ("clinician", "receiver"),
                        "pt": ("screen-" + room, "patient")}[who]
        self.lines.append((at, f"{at} {room} {device} {role} {what}"))

    def counters(self, day):
        date = day.isoformat()
        if self.dice.random() < 0.8:
            self.visits[date] = self.dice.randint(0, 40)
        for language in ("en", "es", "vi"):
            opened = self.dice.randint(0, 9)
            if opened:
                self.opened[date, language] = opened
                self.finished[date, language] = self.dice.randint(0, opened)

    def morning(self, day, room):
        eight = datetime.datetime.combine(day, datetime.time(8), self.zone)
        at = int(eight.timestamp() * 1000) + self.dice.randint(0, 3_600_000)
        for _ in range(self.dice.randint(1, 5)):
            at = self.visit(at, day, room) + self.dice.randint(60_000, 3_600_000)

    def visit(self, at, day, room):
        dice = self.dice
        if dice.random() < 0.15:
            reason = dice.choice(["no-time", "colleague-away", "not-needed"])
            self.say(at, room, "ma", "decline " + reason)
            if dice.random() < 0.2:
                self.say(at + 2_000, room, "ma", "undecline")
            else:
                self.declined.append({"date": day, "room": room, "reason": reason})
            return at + 5_000
        return self.handoff(at, day, room)

    def handoff(self, at, day, room):
        dice = self.dice
        template = dice.choice(TEMPLATES)
        fact = {"date": day, "room": room, "template": template, "rehearsal": dice.random() < 0.1, "phase": "preparing",
                "done": set(), "skipped": {}, "adds": 0, "questions": 0, "signals": 0, "unheard": 0, "heard": [],
                "entered": {"preparing": at}, "barriers": set(), "reason": ""}
        self.handoffs.append(fact)
        self.say(at, room, "ma", f"start {template}" + (" rehearsal" if fact["rehearsal"] else ""))
        steps = list(self.steps[template])
        fact["steps"] = len(steps)
        early = dice.randint(0, 3)
        at = self.mark(at, room, fact, steps[:early])
        if dice.random() < 0.9:
            at += dice.randint(1_000, 400_000)
            self.say(at, room, "ma", "phase ready")
            fact["entered"]["ready"] = at
        if dice.random() < 0.12:
            return self.cancel(at, room, fact)
        at += dice.randint(1_000, 900_000)
        self.say(at, room, "md", "phase in_room")
        fact["entered"]["in_room"] = at
        left = steps[early:]
        # Now and then a step that may stay open does.
        open_ones = [s for s in left if not s[1] and dice.random() < 0.1]
        at = self.mark(at, room, fact, [s for s in left if s not in open_ones], patient=True)
        if open_ones:
            at += dice.randint(1_000, 30_000)
            self.say(at, room, "md", "phase closing")
        fact["entered"]["closing"] = at  # ticking the last step goes on to closing by itself
        at = self.tap_barriers(at, room, fact)
        at += dice.randint(1_000, 200_000)
        self.say(at, room, "md", "finish" + (" answered-aloud" if fact["unheard"] else ""))
        fact["entered"]["finished"], fact["phase"] = at, "finished"
        if dice.random() < 0.08:  # one thing was forgotten
            self.say(at + 20_000, room, "md", "reopen")
            at += 60_000
            self.say(at, room, "md", "finish" + (" answered-aloud" if fact["unheard"] else ""))
            fact["entered"]["finished"] = at
        if dice.random() < 0.2:
            at = self.tap_barriers(at, room, fact)  # after the close too
        return at

    def mark(self, at, room, fact, steps, patient=False):
        dice = self.dice
        for step, _ in steps:
            at += dice.randint(1_000, 60_000)
            if patient and dice.random() < 0.15:
                at = self.speak_up(at, room, fact, step)
            if dice.random() < 0.12:
                reason = dice.choice(["no-time", "others-here", "done-before"])
                self.say(at, room, "ma", f"skip {step} {reason}")
                fact["skipped"][step] = reason
                continue
            self.say(at, room, "ma", f"done {step}")
            if not patient and dice.random() < 0.1:
                self.say(at + 500, room, "ma", f"undo {step}")
                at += 900
                self.say(at, room, "ma", f"done {step}")
            fact["done"].add(step)
        return at

    def speak_up(self, at, room, fact, step):
        dice = self.dice
        if dice.random() < 0.3:  # "that's right", and then a thought after all
            self.say(at, room, "pt", f"signal {step} confirm")
            at += 700
        kind = dice.choice(["add", "add", "question", "topic"])
        self.say(at, room, "pt", f"signal {step} {kind}")
        fact["signals"] += 1
        if kind != "topic":
            fact["adds" if kind == "add" else "questions"] += 1
        if dice.random() < 0.15:
            fact["unheard"] += 1
            return at + 300
        wait = dice.randint(200, 90_000)
        self.say(at + wait, room, "ma", f"heard {step}")
        fact["heard"].append(wait // 1000)
        return at + wait

    def tap_barriers(self, at, room, fact):
        for reason in self.dice.sample(BARRIERS, self.dice.choice([0, 0, 1, 2])):
            at += 1_000
            self.say(at, room, "md", "barrier " + reason)
            fact["barriers"].add(reason)
            if self.dice.random() < 0.2:
                self.say(at + 400, room, "md", "unbarrier " + reason)
                fact["barriers"].discard(reason)
        return at + 500

    def cancel(self, at, room, fact):
        dice = self.dice
        fact["phase"] = "cancelled"
        fact["reason"] = dice.choice(["patient-left", "emergency", "left-open"])
        at += 4 * 3_600_000 if fact["reason"] == "left-open" else 10_000
        self.say(at, room, "ma", "cancel " + fact["reason"])
        return at


def expected(month, first, last, whole):
    """{(measure, slice, key, detail): (value, numerator, denominator, small)} of the days from first to last."""
    rows = {}

    def put(name, where, detail, value, top, bottom, rests_on):
        rows[(name, *where, detail)] = (value, top, bottom, rests_on < 10)

    def share(name, where, top, bottom, detail="", rests_on=None):
        put(name, where, detail, 100 * top / bottom if bottom else None, top, bottom,
            bottom if rests_on is None else rests_on)

    def times(name, where, seconds, unit, nine=False):
        value = None
        if seconds:
            value = sorted(seconds)[math.ceil(0.9 * len(seconds)) - 1] if nine else statistics.median(seconds)
            value /= unit
        put(name, where, "", value, None, len(seconds), len(seconds))
        return value

    def by_reason(name, where, reasons, bottom, rests_on=None):
        for reason in set(reasons):
            share(name, where, reasons.count(reason), bottom, reason, rests_on)

    inside = [f for f in month.handoffs if first <= f["date"] <= last and not f["rehearsal"]]
    declined = [d for d in month.declined if first <= d["date"] <= last]
    groups = {("all", ""): (inside, declined)}
    for kind, of in (("room", lambda f: f["room"]), ("template", lambda f: f.get("template")),
                     ("weekday", lambda f: str(f["date"].isoweekday()))):
        for fact in inside + declined:
            key = of(fact)
            if key:
                groups[(kind, key)] = ([f for f in inside if of(f) == key], [d for d in declined if of(d) == key])
    days = [d for d in month.days if first <= d <= last]
    for day in days:  # a day with counters only has its weekday too
        date = day.isoformat()
        if month.visits.get(date) or any(d == date for d, _ in month.opened):
            groups.setdefault(("weekday", str(day.isoweekday())), ([], []))
    for where, (facts, declines) in groups.items():
        ended = [f for f in facts if f["phase"] in ("finished", "cancelled")]
        finished = [f for f in facts if f["phase"] == "finished"]
        n, steps = len(finished), sum(f["steps"] for f in finished)
        put("started", where, "", len(facts), len(facts), None, len(facts))
        share("finished", where, n, len(facts))
        share("steps-covered", where, sum(len(f["done"]) for f in finished), steps, rests_on=n)
        share("patients-turn", where, sum("patients-turn" in f["done"] for f in finished), n)
        share("say-back", where, sum("say-back" in f["done"] for f in finished), n)
        share("additions", where, sum(f["adds"] for f in finished), n)
        share("questions", where, sum(f["questions"] for f in finished), n)
        share("spoke-up", where, sum(f["adds"] + f["questions"] > 0 for f in finished), n)
        signals = sum(f["signals"] for f in ended)
        share("signals-heard", where, signals - sum(f["unheard"] for f in ended), signals)
        heard = [s for f in ended for s in f["heard"]]
        times("heard-median", where, heard, 1)
        times("heard-p90", where, heard, 1, nine=True)
        spent = {phase: [] for phase in PHASES}
        clinician = []
        for fact in finished:
            order = [p for p in PHASES + ["finished"] if p in fact["entered"]]
            for here, there in zip(order, order[1:]):
                spent[here].append((fact["entered"][there] - fact["entered"][here]) // 1000)
            clinician.append((fact["entered"]["finished"] - fact["entered"]["in_room"]) // 1000)
        for phase in PHASES:
            times("minutes-" + phase.replace("_", "-"), where, spent[phase], 60)
        median = times("minutes-clinician", where, clinician, 60)
        times("minutes-clinician-p90", where, clinician, 60, nine=True)
        put("clinician-baseline", where, "", None if median is None else median - BASELINE, None, len(clinician),
            len(clinician))
        skipped = [r for f in finished for r in f["skipped"].values()]
        share("skipped", where, len(skipped), steps, rests_on=n)
        by_reason("skipped", where, skipped, steps, n)
        cancelled = [f["reason"] for f in facts if f["phase"] == "cancelled"]
        share("cancelled", where, len(cancelled), len(facts))
        by_reason("cancelled", where, cancelled, len(facts))
        share("left-open", where, cancelled.count("left-open"), len(facts))
        share("barriers", where, sum(bool(f["barriers"]) for f in ended), len(ended))
        by_reason("barriers", where, [r for f in ended for r in f["barriers"]], len(ended))
        if where[0] != "template":
            share("declined", where, len(declines), len(declines) + len(facts))
            by_reason("declined", where, [d["reason"] for d in declines], len(declines) + len(facts))
        if where[0] in ("all", "weekday"):
            practice(month, where, days, facts, declines, share, put)
    return rows


def practice(month, where, days, facts, declines, share, put):
    """What is counted for the practice as a whole."""
    eligible = reached = visits = 0
    opened, finished = {}, {}
    for day in days:
        if where[0] == "weekday" and str(day.isoweekday()) != where[1]:
            continue
        date = day.isoformat()
        started = sum(f["date"] == day for f in facts)
        today = month.visits.get(date, 0)
        visits += today
        if PILOT[0] <= date <= PILOT[1]:
            if today == 0 and started + sum(d["date"] == day for d in declines) > 0:
                today = 2
            today = min(today, 2)
        eligible += today
        reached += min(started, today)
        for of, into in ((month.opened, opened), (month.finished, finished)):
            for (on, language), count in of.items():
                if on == date:
                    into[language] = into.get(language, 0) + count
    share("eligible", where, reached, eligible)
    put("visits", where, "", visits, visits, None, visits)
    put("sheets-opened", where, "", sum(opened.values()), sum(opened.values()), None, sum(opened.values()))
    for language, count in opened.items():
        put("sheets-opened", where, language, count, count, None, count)
    share("sheets-finished", where, sum(finished.values()), sum(opened.values()))
    for language, count in finished.items():
        share("sheets-finished", where, count, opened.get(language, 0), language)


def weeks(days):
    found = []
    for day in days:
        if not found or day.weekday() == 0:
            found.append([day, day])
        found[-1][1] = day
    return found


def compare(rows, wanted, first, last):
    got = {}
    for row in rows:
        if row["from"] == first.isoformat() and row["to"] == last.isoformat():
            key = (row["measure"], row["slice"], row["key"], row["detail"])
            assert key not in got, f"twice: {key}"
            got[key] = (row["value"], row["numerator"], row["denominator"], row["small"])
    assert got.keys() == wanted.keys(), f"{first}: only there {got.keys() - wanted.keys()}, " \
                                        f"only here {wanted.keys() - got.keys()}"
    for key, (value, top, bottom, small) in wanted.items():
        theirs = got[key]
        near = theirs[0] is None if value is None else theirs[0] is not None and abs(theirs[0] - value) < 1e-4
        assert near and theirs[1:] == (top, bottom, small), \
            f"{first} {key}: {theirs}, but {(value, top, bottom, small)} is true"
    return len(wanted)


def ask_the_events(path, rows):
    """The plainest ones once more, by SQL on the events alone."""
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    real = "handoff IN (SELECT handoff FROM events WHERE kind = 'started' AND rehearsal IS NULL)"
    started = db.execute("SELECT count(*) FROM events WHERE kind = 'started' AND rehearsal IS NULL").fetchone()[0]
    finished = f"handoff IN (SELECT handoff FROM events WHERE kind = 'finished') AND {real}"
    adds = db.execute(f"SELECT count(*) FROM events WHERE kind = 'signalled' AND signal = 'add' AND {finished}")
    handoffs = db.execute(f"SELECT count(DISTINCT handoff) FROM events WHERE {finished}").fetchone()[0]
    declined = db.execute("SELECT count(*) FROM events d WHERE kind = 'declined' AND NOT EXISTS (SELECT 1 FROM events w"
                          " WHERE w.handoff = d.handoff AND w.kind = 'withdrawn')").fetchone()[0]
    whole = {r["measure"]: r for r in rows if r["slice"] == "all" and not r["detail"]
             and (r["from"], r["to"]) == (rows[0]["from"], rows[0]["to"])}
    for name, field, truth in (("started", "numerator", started), ("finished", "numerator", handoffs),
                               ("additions", "numerator", adds.fetchone()[0]),
                               ("declined", "numerator", declined)):
        assert whole[name][field] == truth, f"SQL says {name} is {truth}, the report {whole[name][field]}"
    return 4


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bin", required=True)
    options.add_argument("--tools", required=True)
    options.add_argument("--seed", type=int, default=23)
    options.add_argument("--days", type=int, default=30)
    options.add_argument("--show", action="store_true", help="print the report too")
    options = options.parse_args()
    os.environ["TZ"] = ZONE
    month = Month(options.seed, options.days)
    folder = tempfile.mkdtemp(prefix="wh-month-")
    try:
        lines = [line for _, line in month.lines]
        lines += [f"count visits {day} - {n}" for day, n in month.visits.items()]
        for name, counts in (("fact-sheet-opened", month.opened), ("fact-sheet-finished", month.finished)):
            lines += [f"count {name} {day} {language} {n}" for (day, language), n in counts.items()]
        lines += [f"setting measures.pilot {PILOT[0]} {PILOT[1]}", f"setting measures.clinician-baseline-min {BASELINE}"]
        write = [os.path.join(options.tools, "wh-write-journal"), "--data", folder]
        subprocess.run(write, input="\n".join(lines) + "\n", text=True, check=True, timeout=100)
        first, last = month.days[0], month.days[-1]
        ask = [os.path.join(options.bin, "warm-handoffctl"), "report", "--data", folder, "--from", first.isoformat(),
               "--to", last.isoformat(), "--by", "week", "--format"]
        rows = json.loads(subprocess.run(ask + ["json"], capture_output=True, text=True, check=True, timeout=60).stdout)
        table = subprocess.run(ask + ["csv"], capture_output=True, text=True, check=True, timeout=60).stdout
        assert len(table.splitlines()) == len(rows) + 1, "CSV and JSON have different rows"
        if options.show:
            print(table)
        equal = compare(rows, expected(month, first, last, True), first, last)
        for begin, end in weeks(month.days):
            equal += compare(rows, expected(month, begin, end, False), begin, end)
        assert equal == len(rows), f"{len(rows)} rows, {equal} compared"
        equal += ask_the_events(os.path.join(folder, "journal.sqlite"), rows)
        print(f"{len(month.handoffs)} handoffs, {len(month.declined)} declined visits, {len(lines)} taps and counts")
        print(f"{equal} measures equal")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
