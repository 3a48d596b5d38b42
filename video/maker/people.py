# SPDX-License-Identifier: GPL-3.0-or-later
# The rigged people on the film's stage: where they are, how they stand, sit, walk, look, gesture and speak at time t.
# Poses are in degrees as in assets/illustrations/README.md; 'far' is the left arm as drawn, 'near' the right.
import math
import os
import sys

from draw import SVG, Group, Shape, Turn

HERE = os.path.dirname(os.path.abspath(__file__))
TOOLS = os.path.join(HERE, "..", "..", "assets", "illustrations", "tools")
sys.path.insert(0, TOOLS)
sys.dont_write_bytecode = True
import rig  # noqa: E402  (the illustrators' tool: it knows the hands and where they come from)

# (upper arm, forearm, hand, kind of hand) for each arm; None leaves that arm as it is.
GESTURES = {
    "rest": {"near": (5, -14, 4, "relaxed"), "far": (-7, -18, 4, "relaxed")},
    "lap": {"near": (-2, -60, 6, "relaxed"), "far": (-10, -56, 8, "relaxed")},
    "offer": {"far": (-40, -48, -8, "open")},
    "offer-near": {"near": (-34, -54, -8, "open")},
    "behind": {"near": (40, -8, 0, "open")},
    "explain": {"near": (-6, -92, -6, "open"), "far": (-26, -80, -2, "open")},
    "small": {"near": (-4, -84, -4, "open")},
    "small-far": {"far": (-22, -78, -4, "open")},
    "chest": {"near": (16, -128, 10, "relaxed")},
    "raise": {"far": (-54, -98, 6, "open")},
    "point": {"far": (-56, -30, -4, "point")},
    "point-near": {"near": (-48, -40, -4, "point")},
    "tablet": {"near": (6, -94, 4, "tablet"), "far": "home"},
    "tablet-look": {"near": (0, -108, 4, "tablet"), "far": (46, -132, 4, "relaxed")},
    "tablet-lap": {"near": (4, -78, 4, "tablet"), "far": "home"},
    "tap": {"near": (0, -104, 4, "tablet"), "far": (44, -134, 8, "point")},
    "door": {"far": (-72, -12, 0, "relaxed")},
    "wave": {"far": (-70, -96, 0, "open")},
    "think": {"near": (8, -132, 14, "relaxed")},
    "show": {"far": (-46, -78, 0, None)},
    "cane": {"near": None, "far": None},
}


def noise(t, seed):
    """Smooth, repeatable, between -1 and 1, about one swing a unit of t."""
    def at(n):
        v = math.sin(n * 12.9898 + seed * 78.233) * 43758.5453
        return 2 * (v - math.floor(v)) - 1
    n = math.floor(t)
    f = t - n
    f = f * f * (3 - 2 * f)
    return at(n) * (1 - f) + at(n + 1) * f


def chance(n, seed):
    v = math.sin(n * 127.1 + seed * 311.7) * 43758.5453
    return v - math.floor(v)


def ease(x):
    x = min(1.0, max(0.0, x))
    return x * x * x * (x * (x * 6 - 15) + 10)


def settle(x):
    """Ease with a slight overshoot, as an arm has."""
    x = min(1.0, max(0.0, x))
    return ease(x) + 0.05 * math.sin(math.pi * x) * math.sin(2 * math.pi * x) * -1


class Track:
    """A value (number or tuple) that moves to targets over time; cues in the order of their start."""

    def __init__(self, value, curve=ease):
        self.first, self.cues, self.curve = value, [], curve

    def to(self, t, value, over=0.0):
        self.cues.append((t, over, value))
        self.cues.sort(key=lambda c: c[0])

    def at(self, t):
        v = self.first
        for start, over, target in self.cues:
            if t < start:
                break
            if over <= 0 or t >= start + over or isinstance(v, str) or v is None:
                v = target
                continue
            f = self.curve((t - start) / over)
            v = tuple(a + (b - a) * f for a, b in zip(v, target)) if isinstance(v, tuple) else v + (target - v) * f
        return v


def _sit_down(person):
    """A standing figure bent into a seat, for those the illustrators have not drawn seated: thighs at 0.84 of their length."""
    for side, leg, shin in (("left", -86.0, 79.0), ("right", -82.0, 80.0)):
        group, lower = person.groups["leg-" + side], person.groups["shin-" + side]
        (x, y), (sx, sy) = person.joints["leg-" + side], person.joints["shin-" + side]
        shorter = (sy - y) * 0.16
        thigh = [c for c in group if c is not lower]
        for child in list(group):
            group.remove(child)
        moved = rig.ET.SubElement(group, SVG + "g", {"transform": f"translate(0 {-shorter:.2f})"})
        moved.append(lower)
        drawn = rig.ET.SubElement(group, SVG + "g", {"transform": f"translate(0 {y * 0.16:.2f}) scale(1 0.84)"})
        drawn.extend(thigh)
        person.turn(**{"leg-" + side: leg - 2, "shin-" + side: shin, "foot-" + side: 5.0 if side == "left" else 0.0})
        for part in ("shin-", "foot-"):
            px, py = person.joints[part + side]
            person.joints[part + side] = (px, py - shorter)
    person.groups["shadow"].set("display", "none")
    person.turn(person=2.0)
    return person


def _person(name, seated):
    if seated and not os.path.exists(os.path.join(rig.PEOPLE, "seated", name + ".svg")):
        return _sit_down(rig.Person(name))
    return rig.Person(name, seated)


def _variants(name, seated):
    """The figure as a tree, and every hand it can show."""
    base = _person(name, seated)
    tree = Group(base.root)
    hands = {}
    for side in ("left", "right"):
        node = tree.find("hand-" + side)
        hands[side] = {"own": node.children}
        for kind in ("relaxed", "open", "point"):
            other = _person(name, seated).hand(side, kind)
            hands[side][kind] = Group(other.groups["hand-" + side]).children
        for thing, art in THINGS.items():
            other = _person(name, seated).hand(side, "hold", art)
            group = other.groups["hand-" + side]
            held, x, y = other.held[side]
            inner = list(held)
            for child in inner:
                held.remove(child)
            about = rig.ET.SubElement(held, SVG + "g", {"transform": f"translate({x} {y})"})
            about.extend(inner)
            held.set("id", "held-" + side)
            held.set("data-joint", f"{x},{y}")
            hands[side][thing] = Group(group).children
    # what turns with the eyes when the head turns towards the viewer; the skull and the ear stay
    face = tree.find("face")
    fixed, features, after = [], Group(), []
    features.part, features.joint = "features", (0, 0)
    seen = False
    for i, child in enumerate(face.children):
        if isinstance(child, Shape):
            x0, y0, x1, y1 = child.extents
            middle = (x0 + x1) / 2
            if i < 2 or x1 - x0 > 48:
                (after if seen and x1 - x0 <= 48 else fixed).append(child)
                continue
            if middle < -14:
                (after if seen else fixed).append(child)
                continue
        seen = seen or getattr(child, "part", "") == "mouth"
        features.children.append(child)
    face.children = fixed + [features] + after
    return tree, hands, base


def _tablet():
    """Seen from the side of the person who reads it: the drawing of the tablet in the illustrators' standing figure."""
    from room import rect
    return (rect(-30, -66, 66, 92, "#14252B", 8) + rect(-24, -60, 54, 80, "#D6E9F0", 3) + rect(-18, -53, 42, 10, "#0B4F57", 5)
            + rect(-18, -36, 30, 6, "#7FAEBB", 3) + rect(-18, -24, 38, 6, "#7FAEBB", 3) + rect(-18, 0, 42, 14, "#CFE8DC", 7))


def _bottle():
    import room
    return room.bottle(0, 22, 1.0, "#FFC857", "#9E2A1B")


def _paper():
    import room
    return room.group(16, -40, room.sheet(84, 112, 3, rows=4), 1)


THINGS = {"tablet": _tablet(), "bottle": _bottle(), "paper": _paper()}
_cache = {}


def figure(name, seated):
    if (name, seated) not in _cache:
        _cache[name, seated] = _variants(name, seated)
    return _cache[name, seated]


class Actor:
    """One person in one scene."""

    def __init__(self, role, name, seated, x, ground, scale, facing, seed):
        self.role, self.name, self.scale, self.seed = role, name, scale, seed
        self.seated = Track("sit" if seated else "stand")
        self.x, self.ground = Track(float(x)), Track(float(ground))
        self.facing = Track(float(facing))
        self.walks = []             # (start, over, from x, to x)
        self.figures = {"sit": figure(name, True)} if seated else {"stand": figure(name, False)}
        first = self._lap() if seated else GESTURES["rest"]
        if name in ("ines", "daniel") and not seated:      # a cane, a wheelchair: as they are drawn
            own = self.figures["stand"][2].angles
            first = {s: tuple(own[p + d] for p in ("upper-arm-", "forearm-", "hand-")) + ("own",) for s, d in (("near", "right"), ("far", "left"))}
        self.home = first
        self.arm = {s: Track(first[s][:3], settle) for s in ("near", "far")}
        self.hand = {s: Track(first[s][3]) for s in ("near", "far")}
        self.lean = Track(2.0 if seated else -1.0)
        self.yaw, self.tilt, self.gaze = Track(1.0), Track(0.0), Track((0.0, 0.0))
        self.brow, self.mouth, self.shown = Track(0.0), Track("rest"), Track(1.0)
        self.nods, self.blinks, self.speech, self.quiet = [], [], [], []

    def _lap(self):
        """Hands on the thighs, whatever the length of arm and leg."""
        base, out = self.figures["sit"][2], {}
        for side, drawn, along in (("near", "right", 74), ("far", "left", 66)):
            leg, shoulder = base.joints["leg-" + drawn], base.joints["upper-arm-" + drawn]
            target = rig.rotated((leg[0] + along, leg[1] - 26), 0, leg)
            upper, fore = self._bend(base, drawn, target[0] - shoulder[0], target[1] - shoulder[1], 34)
            out[side] = (upper, fore, 8, "relaxed")
        return out

    @staticmethod
    def _bend(base, drawn, dx, dy, palm):
        """Two bones, elbow backwards: upper arm and forearm so that the palm is at (dx, dy) from the shoulder."""
        shoulder, elbow, wrist = (base.joints[p + drawn] for p in ("upper-arm-", "forearm-", "hand-"))
        a, b = elbow[1] - shoulder[1], wrist[1] - elbow[1] + palm
        d = min(max(math.hypot(dx, dy), abs(a - b) + 8), a + b - 1)
        toward = math.degrees(math.atan2(-dx, dy))
        alpha = math.degrees(math.acos((a * a + d * d - b * b) / (2 * a * d)))
        beta = math.degrees(math.acos((b * b + d * d - a * a) / (2 * b * d)))
        return toward + alpha, max(-135, -(alpha + beta))

    # -- cues
    def gesture(self, t, name, over=0.55):
        if name == "home":
            name = "rest"
        for side, pose in (self.home if name in ("lap", "rest") else GESTURES[name]).items():
            if pose == "home":
                pose = self.home[side]
            if pose:
                self.arm[side].to(t, pose[:3], over)
                if pose[3]:
                    self.hand[side].to(t + over * 0.4, pose[3])

    def reach(self, t, side, target, kind="relaxed", over=0.6, palm=40):
        """Puts a palm on a point of the room (two bones, elbow backwards)."""
        tree, _, base = self.figures[self.seated.at(t)]
        drawn = {"near": "right", "far": "left"}[side]
        shoulder = base.joints["upper-arm-" + drawn]
        x, y, flip = self.origin(t)
        px, py = (target[0] - x) / (self.scale * flip), (target[1] - y) / self.scale
        px, py = rig.rotated((px, py), -self.lean.at(t), base.joints["person"])
        upper, fore = self._bend(base, drawn, px - shoulder[0], py - shoulder[1], palm)
        self.arm[side].to(t, (upper, fore, -4), over)
        self.hand[side].to(t + over * 0.4, kind)

    def walk(self, t, x, over):
        here = self.x.at(t)
        direction = 1.0 if x > here else -1.0
        if self.facing.at(t) != direction:
            self.turn(t, direction)
        self.walks.append((t, over, here, x))
        self.x.to(t, float(x), over)
        self.x.curve = lambda f: f + 0.06 * (math.sin(2 * math.pi * f) / -6.283) * 4
        self.yaw.to(t, 1.0, 0.3)

    def turn(self, t, direction, over=0.36):
        if self.facing.at(t) != direction:
            self.facing.to(t, float(direction), over)
            self.yaw.to(t, 1.0, over)
            self.blinks.append(t + over * 0.3)

    def look(self, t, target, over=0.42, when=None):
        """target: (x, y) in the room."""
        hx, hy = self.head(t)
        facing = 1 if self.facing.at(t + 1) > 0 else -1
        ahead = (target[0] - hx) * facing
        yaw = 1.0 if ahead > 0 else -1.0
        drop = math.degrees(math.atan2(target[1] - hy, max(120, abs(ahead))))
        tilt = max(-7, min(9, drop * 0.45))
        before = self.yaw.at(t)
        if abs(before - yaw) > 0.5:
            self.blinks.append(t + over * 0.35)
        self.yaw.to(t, yaw, over)
        self.tilt.to(t, tilt, over)
        self.gaze.to(t, (1.2, max(-1.5, min(1.8, drop / 14))), 0.12)

    def nod(self, t, deep=1.0):
        self.nods.append((t, deep))

    # -- where things are
    def origin(self, t):
        mode = self.seated.at(t)
        tree, _, base = self.figures[mode]
        hip = base.joints["person"]
        sole = base.sole() if mode == "sit" else 760
        facing = self.facing.at(t)
        flip = -1 if facing < 0 else 1
        return self.x.at(t) - hip[0] * self.scale * flip, self.ground.at(t) - sole * self.scale, flip

    def head(self, t):
        """The middle of the face, in the room."""
        tree, _, base = self.figures[self.seated.at(t)]
        x, y, flip = self.origin(t)
        hx, hy = base.joints["head"]
        hx, hy = rig.rotated((hx + 4, hy - 36), self.lean.at(t), base.joints["person"])
        return x + hx * self.scale * flip, y + hy * self.scale

    def speaking(self, t):
        for start, env in self.speech:
            i = (t - start) * 25
            if 0 <= i < len(env):
                return env[int(i)]
        return 0.0

    def in_speech(self, t, margin=0.0):
        return any(s - margin <= t < s + len(e) / 25 + margin for s, e in self.speech)

    def energy(self, t):
        """How much the body talks, 0 to 1, without jumps."""
        best = 0.0
        for s, e in self.speech:
            end = s + len(e) / 25
            best = max(best, ease((t - s + 0.2) / 0.5) * ease((end + 0.3 - t) / 0.6))
        return best

    # -- drawing
    def pose(self, t):
        mode = self.seated.at(t)
        tree, hands, base = self.figures[mode]
        p, seed = {}, self.seed
        talk = self.energy(t)
        breath = math.sin(2 * math.pi * (t / 4.3 + seed * 0.37))
        lean = self.lean.at(t) + 0.22 * breath + 0.5 * noise(t * 0.23, seed) + talk * 0.8 * noise(t * 0.7, seed + 3)
        walking, drop = self._gait(t, p, base, lean)
        lean += 3.4 * walking
        p["person"] = Turn(angle=lean)
        for part in ("leg-left", "leg-right", "shin-left", "shin-right", "skirt", "shadow"):
            if part in p:
                continue
            if mode == "sit" and part in base.joints and part.startswith(("leg", "shadow")):
                p[part] = Turn(angle=base.angles[part] - (lean - base.angles["person"]))
            elif part == "shadow" and part in base.joints:
                p[part] = Turn(angle=-lean)
            elif part.startswith("leg") and part in base.joints and not walking:
                p[part] = Turn(angle=base.angles[part] - (lean - base.angles["person"]))
        # arms
        for side, drawn in (("near", "right"), ("far", "left")):
            upper, fore, hand = self.arm[side].at(t)
            beat = talk * (0.35 + 0.65 * abs(noise(t * 0.31, seed + 9)))
            lively = 1.0 if self.hand[side].at(t) in ("open", "point") else 0.25
            upper += 0.8 * breath * 0.5 + beat * lively * 3.2 * noise(t * 1.25, seed + (1 if side == "near" else 2))
            fore += beat * lively * 8 * noise(t * 1.6 + 0.4, seed + (4 if side == "near" else 5))
            hand += beat * lively * 7 * noise(t * 1.9, seed + 6)
            if walking:
                swing = self._swing(t)
                holding = self.hand[side].at(t) in ("own", "tablet") and side == "near"
                amount = walking * (0.25 if holding else 1.0)
                upper += amount * (20 * swing if side == "near" else -20 * swing)
                fore += amount * -10 * (1 + (swing if side == "far" else -swing)) * 0.6
            p["upper-arm-" + drawn] = Turn(angle=max(-120, min(60, upper - (lean if mode == "stand" else lean - base.angles["person"]) * 0.5)))
            p["forearm-" + drawn] = Turn(angle=max(-138, min(8, fore)))
            p["hand-" + drawn] = Turn(angle=max(-25, min(25, hand)))
            p["held-" + drawn] = Turn(angle=-(lean + upper + fore + hand) + (6 if side == "near" else -6))
        # head
        yaw = self.yaw.at(t)
        sign = 1 if yaw >= 0 else -1
        tilt = self.tilt.at(t) + 0.9 * noise(t * 0.35, seed + 11)
        tilt += talk * (2.2 * noise(t * 1.1, seed + 7) + 1.2 * noise(t * 2.3, seed + 8))
        for start, deep in self.nods:
            u = (t - start) / 0.62
            if 0 <= u < 1:
                tilt += deep * 6.5 * math.sin(math.pi * u) * (1 - 0.35 * math.sin(3 * math.pi * u))
        tilt = max(-10, min(13, tilt)) * sign
        # a head turning towards us gets narrower by little; the features slide, as on a ball
        stretch = sign * (0.93 + 0.07 * abs(yaw))
        p["head"] = Turn(angle=tilt, sx=stretch)
        p["hair-back"] = Turn(angle=tilt, sx=stretch, dx=0)
        p["features"] = Turn(angle=0, dx=-11.6 * (1 - abs(yaw)) + 0.5 * noise(t * 0.4, seed + 21))
        gx, gy = self.gaze.at(t)
        dart = 0.7 * round(noise(t * 0.9, seed + 13))
        p["eyes-open"] = Turn(dx=gx + dart, dy=gy)
        shut = self._blinking(t)
        p["eyes-open"].hidden, p["eyes-closed"] = shut, Turn(hidden=not shut)
        raise_ = self.brow.at(t) + talk * 0.9 * noise(t * 0.8, seed + 15)
        p["brows"] = Turn(dy=-2.4 * raise_)
        # mouth
        level = self.speaking(t)
        kind = self.mouth.at(t)
        if level > 0.12:
            kind = "open"
        elif self.in_speech(t):
            kind = "rest"
        for k in ("rest", "smile", "open"):
            p["mouth-" + k] = Turn(hidden=k != kind)
        if kind == "open":
            width = 1.0 - 0.34 * max(0.0, noise(t * 5.2, seed + 17))
            p["mouth"] = Turn(angle=0, sx=width, sy=0.42 + 0.72 * min(1, level))
        return tree, hands, p, drop

    def _gait(self, t, p, base, lean):
        """Legs while walking; returns (how much of a walk, how far the hips sink)."""
        for start, over, x0, x1 in self.walks:
            if not start - 0.001 <= t < start + over:
                continue
            amount = min(1, (t - start) / 0.22, (start + over - t) / 0.26)
            stride = 128.0
            phase = abs(self.x.at(t) - x0) / self.scale / (stride / 0.6)
            hipdrop = amount * (5.5 + 3 * math.cos(4 * math.pi * phase))
            for side, offset in (("right", 0.0), ("left", 0.5)):
                leg, shin, foot = (base.joints[k + side] for k in ("leg-", "shin-", "foot-"))
                u = (phase + offset) % 1
                if u < 0.6:
                    v = u / 0.6
                    fx, lift, pitch = stride * (0.5 - v), 0, (-14 * max(0, 1 - v * 5) + 24 * max(0, (v - 0.72) / 0.28))
                    lift = 8 * max(0, (v - 0.72) / 0.28) + 4 * max(0, 1 - v * 5)
                else:
                    v = (u - 0.6) / 0.4
                    s = ease(v)
                    fx, lift, pitch = stride * (s - 0.5), 8 * (1 - v) + 21 * math.sin(math.pi * v) * (1 - 0.3 * v) + 4 * v, 24 * (1 - v) - 14 * v
                tx, ty = amount * (fx - 6), (foot[1] - leg[1]) - hipdrop - amount * lift
                a, b = shin[1] - leg[1], foot[1] - shin[1]
                d = min(math.hypot(tx, ty), a + b - 0.4)
                toward = math.degrees(math.atan2(-tx, ty))
                alpha = math.degrees(math.acos(max(-1, min(1, (a * a + d * d - b * b) / (2 * a * d)))))
                beta = math.degrees(math.acos(max(-1, min(1, (b * b + d * d - a * a) / (2 * b * d)))))
                l, s = toward - alpha, alpha + beta
                p["leg-" + side] = Turn(angle=l - lean - 3.4 * amount)
                p["shin-" + side] = Turn(angle=s)
                p["foot-" + side] = Turn(angle=-(l + s) + amount * pitch)
            return max(amount, 0.001), hipdrop
        return 0.0, 0.0

    def _swing(self, t):
        for start, over, x0, x1 in self.walks:
            if start <= t < start + over:
                return math.cos(2 * math.pi * abs(self.x.at(t) - x0) / self.scale / (128 / 0.6))
        return 0.0

    def _blinking(self, t):
        if any(0 <= t - b < 0.16 for b in self.blinks):
            return True
        n = math.floor(t / 3.7)
        at = (n + 0.1 + 0.75 * chance(n, self.seed)) * 3.7
        return 0 <= t - at < 0.13

    def draw(self, ctx, t):
        if self.shown.at(t) < 0.5:
            return
        tree, hands, pose, drop = self.pose(t)
        for side, drawn in (("near", "right"), ("far", "left")):
            kind = self.hand[side].at(t)
            tree.find("hand-" + drawn).children = hands[drawn][kind]
        x, y, flip = self.origin(t)
        facing = self.facing.at(t)
        ctx.save()
        ctx.translate(x, y + drop * self.scale)
        ctx.scale(self.scale * flip, self.scale)
        if abs(facing) < 1:     # turning round: a little narrower on the way
            hip = self.figures[self.seated.at(t)][2].joints["person"][0]
            ctx.translate(hip, 0)
            ctx.scale(0.55 + 0.45 * abs(facing), 1)
            ctx.translate(-hip, 0)
        tree.draw(ctx, pose)
        ctx.restore()
