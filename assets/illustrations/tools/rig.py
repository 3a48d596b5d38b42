# SPDX-License-Identifier: GPL-3.0-or-later
# The rigged people as paper dolls: load one, bend the joints, change hand and face, put it in a room.
# Furniture is in room.py, the poses of each scene in scenes.py. Standard library only; same input, same file.
import copy
import math
import os
import re
import xml.etree.ElementTree as ET

HERE = os.path.dirname(os.path.abspath(__file__))
PEOPLE = os.path.join(HERE, "..", "people")
SVG = "{http://www.w3.org/2000/svg}"
ET.register_namespace("", "http://www.w3.org/2000/svg")


def num(value):
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


def elements(text):
    """Parses a snippet of SVG into a list of elements."""
    return list(ET.fromstring(f'<g xmlns="http://www.w3.org/2000/svg">{text}</g>'))


def load(name, seated=False):
    path = os.path.join(PEOPLE, "seated" if seated else "", name + ".svg")
    root = ET.parse(path).getroot()
    return next(g for g in root.iter(SVG + "g") if g.get("id") == "person")


def rotated(point, degrees, about):
    a = math.radians(degrees)
    x, y = point[0] - about[0], point[1] - about[1]
    return about[0] + x * math.cos(a) - y * math.sin(a), about[1] + x * math.sin(a) + y * math.cos(a)


# Hands, by where they are drawn best; "hold" has the thing between the palm and the fingers, "point" is drawn below.
HANDS = {"relaxed": ("rosa", "hand-left"), "open": ("dr-okafor", "hand-left"), "hold": ("ines", "hand-right")}
POINT = [
    ("M221.7 480.8 C223.8 492.8 224.6 503.6 225.5 515.6", 8.3),
    ("M215.8 483.5 C217.1 491.5 215.5 494.9 213.4 492.8", 9.1),
    ("M209.9 482.8 C210.7 490.8 209.1 493.5 207.5 490.8", 8.6),
    ("M204.8 480.1 C204.8 486.8 203.7 488.8 202.7 486.1", 7.5),
    ("M221.7 463.4 C229.7 468.7 230.3 475.4 223.8 484.1", 8.6),
    ("M218.2 484.8 C219.6 490.2 219.6 492.8 219.3 495.5", 1.5),
    ("M212.6 485.5 C213.1 490.2 212.6 492.8 211.8 494.2", 1.5),
    ("M207.2 482.8 C207.5 486.8 207 489.5 205.9 490.8", 1.5),
    ("M227.9 474.8 C227.1 478.8 225.2 482.1 222.2 486.1", 1.5)]
PALM = "M204.8 451.3 C201.1 463.4 199.7 474.1 201.6 484.8 C208.3 491.5 217.7 491.5 225.2 484.8 C227.9 475.4 227.1 " \
    "463.4 224.9 451.3 Z"


def pointing(base, line):
    strokes = "".join(f'<path d="{d}" fill="none" stroke="{line if width < 2 else base}" stroke-width="{width}" '
        'stroke-linecap="round" stroke-linejoin="round"/>' for d, width in POINT)
    return elements(f'<path d="{PALM}" fill="{base}"/>{strokes}')



class Person:
    """One figure. Angles are those of PEOPLE.md: 0 hangs straight down, negative swings forward."""

    def __init__(self, name, seated=False, hide=()):
        self.name = name
        self.key = name.split("-")[-1] if name.startswith(("mr-", "ms-", "dr-")) else name
        self.seated = seated
        self.root = load(name, seated)
        for part in hide:
            for parent in self.root.iter(SVG + "g"):
                for child in list(parent):
                    if child.get("id") == part:
                        parent.remove(child)
        self.angles, self.joints, self.groups = {}, {}, {}
        for group in self.root.iter(SVG + "g"):
            if group.get("id"):
                self.groups[group.get("id")] = group
            if group.get("id") and group.get("data-joint"):
                self.joints[group.get("id")] = tuple(map(float, group.get("data-joint").split(",")))
                turn = re.match(r"rotate\((-?[\d.]+)", group.get("transform") or "rotate(0)")
                self.angles[group.get("id")] = float(turn.group(1))
        self.where = (0.0, 0.0, 1.0, False)

    # -- pose
    def turn(self, **angles):
        for part, angle in angles.items():
            part = part.replace("_", "-")
            x, y = self.joints[part]
            self.angles[part] = angle
            self.groups[part].set("transform", f"rotate({num(angle)} {num(x)} {num(y)})")
            if part == "head" and "hair-back" in self.groups:
                hx, hy = self.joints["hair-back"]
                self.groups["hair-back"].set("transform", f"rotate({num(angle)} {num(hx)} {num(hy)})")
        return self

    def lean(self, angle):
        """Leans the body; the legs and the shadow stay where they are."""
        change = angle - self.angles["person"]
        for part in ("leg-left", "leg-right", "shadow"):
            if part in self.joints:
                self.turn(**{part: self.angles.get(part, 0) - change})
        return self.turn(person=angle)

    def face(self, mouth=None, gaze=None, brows=None, eyes="open"):
        if mouth:
            for kind in ("rest", "smile", "open"):
                group = self.groups["mouth-" + kind]
                group.attrib.pop("display", None)
                if kind != mouth:
                    group.set("display", "none")
        if eyes == "closed":
            self.groups["eyes-open"].set("display", "none")
            self.groups["eyes-closed"].attrib.pop("display", None)
        if gaze:
            self.groups["eyes-open"].set("transform", f"translate({num(gaze[0])} {num(gaze[1])})")
        pair = [c for c in self.groups["brows"] if c.tag == SVG + "path"]
        if brows == "up":
            self.groups["brows"].set("transform", "translate(0 -2.2)")
        elif brows == "worry" and len(pair) > 1:
            pair[0].set("transform", "rotate(-10 -2 -14)")
            pair[1].set("transform", "rotate(10 25 -14)")
        return self

    def hand(self, side, kind, thing=None, angle=0):
        """Swaps a hand; thing is SVG drawn about the palm (0,0), upright when the arm is in its place."""
        group = self.groups["hand-" + side]
        x, y = self.joints["hand-" + side]
        paths = list(group.iter(SVG + "path"))
        base, line = paths[0].get("fill"), paths[-1].get("stroke")
        scale = 0.93 if self.name in ("ines", "maya") else 1.0
        if kind == "point":
            drawn, (jx, jy), donor_scale = pointing(base, line), (215,
                458), 1.0
            cut = len(drawn)
        else:
            who, part = HANDS[kind]
            source = next(g for g in load(who).iter(SVG + "g") if g.get("id") == part)
            jx, jy = map(float, source.get("data-joint").split(","))
            donor_scale = 0.93 if who == "ines" else 1.0
            old_base, old_line = source[0].get("fill"), [c for c in source if c.tag == SVG + "path"][-1].get("stroke")
            drawn, cut = [], None
            for child in source:
                if child.tag == SVG + "g":
                    cut = len(drawn)
                    continue
                child = copy.deepcopy(child)
                for key in ("fill", "stroke"):
                    if child.get(key) == old_base:
                        child.set(key, base)
                    elif child.get(key) == old_line:
                        child.set(key, line)
                drawn.append(child)
            cut = 1 if cut is None else cut
        for child in list(group):
            group.remove(child)
        k = scale / donor_scale
        place = f"translate({num(x - jx * k)} {num(y - jy * k)}) scale({k:.3f})"
        self.turn(**{"hand-" + side: angle})
        if kind in ("open", "relaxed", "point") and thing is None:
            cut = len(drawn)
        for part in (drawn[:cut], drawn[cut:]):
            if part:
                wrap = ET.SubElement(group, SVG + "g", {"transform": place})
                wrap.extend(part)
            if thing and part is not drawn[cut:] and len(group) == 1:
                held = ET.SubElement(group, SVG + "g", {"data-held": side})
                held.extend(elements(thing))
                self.held = getattr(self, "held", {})
                self.held[side] = (held, x, y + 34 * scale)
        return self

    def level(self):
        """Turns what is held so that it stands upright in the room, whatever the arm does."""
        flip = -1 if self.where[3] else 1
        for side, (held, x, y) in getattr(self, "held", {}).items():
            total = sum(self.angles.get(p, 0)
                for p in ("person", "upper-arm-" + side, "forearm-" + side, "hand-" + side))
            held.set("transform", f"translate({num(x)} {num(y)}) rotate({num(-total)}) scale({flip} 1)")
        return self

    # -- place
    def chain(self, point, parts):
        for part in parts:
            point = rotated(point, self.angles.get(part, 0), self.joints[part])
        return point

    def sole(self):
        low = 0
        for side in ("left", "right"):
            jx, jy = self.joints["foot-" + side]
            x, y = self.chain((jx, jy + 18), ["foot-" + side, "shin-" + side, "leg-" + side, "person"])
            low = max(low, y)
        return low

    def at(self, x, ground, scale=1.0, flip=False):
        """Puts the hips over x and the soles on the ground line, in room units."""
        hip = self.joints["person"]
        self.where = (x - hip[0] * scale * (-1 if flip else 1), ground - self.sole() * scale, scale, flip)
        return self

    def room(self, point):
        x, y, scale, flip = self.where
        return x + point[0] * scale * (-1 if flip else 1), y + point[1] * scale

    def local(self, point):
        x, y, scale, flip = self.where
        here = ((point[0] - x) / scale * (-1 if flip else 1), (point[1] - y) / scale)
        return rotated(here, -self.angles["person"], self.joints["person"])

    def ear(self):
        x, y = map(float, re.match(r"translate\(([\d.]+) ([\d.]+)\)", self.groups["face"].get("transform")).groups())
        return self.room(self.chain((x - 20, y + 12), ["head", "person"]))

    def hip(self):
        return self.room(self.joints["person"])

    def reach(self, side, target, palm=30):
        """Bends shoulder and elbow so that the palm comes to a point of the room (two bones, elbow backwards)."""
        shoulder, elbow, wrist = (self.joints[p + side] for p in ("upper-arm-", "forearm-", "hand-"))
        a, b = elbow[1] - shoulder[1], wrist[1] - elbow[1] + palm
        tx, ty = self.local(target)
        dx, dy = tx - shoulder[0], ty - shoulder[1]
        d = min(max(math.hypot(dx, dy), abs(a - b) + 8), a + b - 1)
        toward = math.degrees(math.atan2(-dx, dy))
        alpha = math.degrees(math.acos((a * a + d * d - b * b) / (2 * a * d)))
        beta = math.degrees(math.acos((b * b + d * d - a * a) / (2 * b * d)))
        return self.turn(**{"upper-arm-" + side: toward + alpha, "forearm-" + side: max(-135, -(alpha + beta))})

    def element(self, shadow=True):
        self.level()
        x, y, scale, flip = self.where
        place = ET.Element(SVG + "g", {"id": self.key + "-place",
            "transform": f"translate({num(x)} {num(y)}) "
            f"scale({'-' if flip else ''}{scale:.3f} {scale:.3f})"})
        person = copy.deepcopy(self.root)
        for parent in list(person.iter(SVG + "g")):
            for child in list(parent):
                if not shadow and child.get("id") == "shadow":
                    parent.remove(child)
        for node in person.iter():
            node.text = node.tail = None
            part = node.get("id")
            if not part:
                continue
            if flip and part.endswith(("-left", "-right")):
                part = part[:-4] + "right" if part.endswith("left") else part[:-5] + "left"
            node.set("id", f"{self.key}-{part}")
            node.set("data-part", part)
        place.append(person)
        return place


def document(title, desc, parts):
    """The whole picture as text. parts: strings of SVG and Persons, from back to front."""
    out = []
    for part in parts:
        if isinstance(part, Person):
            part = ET.tostring(part.element(), encoding="unicode").replace(' xmlns="http://www.w3.org/2000/svg"', "")
        out.append(re.sub(r"\s*(<(?:g|path|rect|circle|ellipse)\b)", r"\n\1", part.replace(" />", "/>")).strip())
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900" width="1600" height="900" role="img" '
        f'aria-label="{title}">', "<!-- SPDX-License-Identifier: GPL-3.0-or-later -->", f"<title>{title}</title>",
        f"<desc>{desc}</desc>", *out, "</svg>", ""])
