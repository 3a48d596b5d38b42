# SPDX-License-Identifier: GPL-3.0-or-later
# Plain SVG (paths, circles, ellipses, rects, groups, transforms) as a tree that cairo draws at any size, and text.
# A pose is a dictionary {part: Turn}; nothing here knows about people, time or the story.
import math
import re
import xml.etree.ElementTree as ET

import cairo

INK, TEAL, DEEP, PAPER, SUN, MINT, SKY, BRICK, MUTED, WHITE, PORTRAIT = (
    "#14252B", "#0B4F57", "#06353B", "#FFF8F0", "#FFC857", "#CFE8DC", "#D6E9F0", "#9E2A1B", "#42545A", "#FFFFFF", "#F5E9D8")
FONT = "Noto Sans"
SVG = "{http://www.w3.org/2000/svg}"
_scratch = cairo.Context(cairo.ImageSurface(cairo.FORMAT_ARGB32, 8, 8))


def rgb(text):
    text = text.lstrip("#")
    if len(text) == 3:
        text = "".join(c * 2 for c in text)
    return tuple(int(text[i:i + 2], 16) / 255 for i in (0, 2, 4))


def matrix(text):
    m = cairo.Matrix()
    for name, args in re.findall(r"(\w+)\(([^)]*)\)", text or ""):
        v = [float(x) for x in re.findall(r"-?[\d.]+(?:e-?\d+)?", args)]
        if name == "translate":
            step = cairo.Matrix(1, 0, 0, 1, v[0], v[1] if len(v) > 1 else 0)
        elif name == "scale":
            step = cairo.Matrix(v[0], 0, 0, v[1] if len(v) > 1 else v[0], 0, 0)
        elif name == "rotate":
            step = turn_about(v[0], *(v[1:3] if len(v) > 2 else (0, 0)))
        else:
            raise ValueError(f"transform {name} is not drawn here")
        m = step.multiply(m)
    return m


def turn_about(degrees, x, y):
    a = math.radians(degrees)
    c, s = math.cos(a), math.sin(a)
    return cairo.Matrix(c, s, -s, c, x - c * x + s * y, y - s * x - c * y)


def _arc(ctx, x1, y1, rx, ry, rotation, large, sweep, x2, y2):
    """SVG's elliptical arc, by its own implementation notes (centre form)."""
    if rx == 0 or ry == 0 or (x1 == x2 and y1 == y2):
        ctx.line_to(x2, y2)
        return
    phi = math.radians(rotation)
    c, s = math.cos(phi), math.sin(phi)
    dx, dy = (x1 - x2) / 2, (y1 - y2) / 2
    xp, yp = c * dx + s * dy, -s * dx + c * dy
    rx, ry = abs(rx), abs(ry)
    k = xp * xp / (rx * rx) + yp * yp / (ry * ry)
    if k > 1:
        rx, ry = rx * math.sqrt(k), ry * math.sqrt(k)
    n = max(0, rx * rx * ry * ry - rx * rx * yp * yp - ry * ry * xp * xp)
    f = math.sqrt(n / (rx * rx * yp * yp + ry * ry * xp * xp)) * (-1 if large == sweep else 1)
    cxp, cyp = f * rx * yp / ry, -f * ry * xp / rx
    cx, cy = c * cxp - s * cyp + (x1 + x2) / 2, s * cxp + c * cyp + (y1 + y2) / 2
    a1 = math.atan2((yp - cyp) / ry, (xp - cxp) / rx)
    a2 = math.atan2((-yp - cyp) / ry, (-xp - cxp) / rx)
    ctx.save()
    ctx.translate(cx, cy)
    ctx.rotate(phi)
    ctx.scale(rx, ry)
    (ctx.arc if sweep else ctx.arc_negative)(0, 0, 1, a1, a2)
    ctx.restore()


def trace(ctx, d):
    """Appends an SVG path to the context."""
    tokens = re.findall(r"[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?", d)
    i, cmd, x, y, sx, sy, ctrl = 0, None, 0.0, 0.0, 0.0, 0.0, None

    def take(n):
        nonlocal i
        v = [float(t) for t in tokens[i:i + n]]
        i += n
        return v
    while i < len(tokens):
        if tokens[i].isalpha():
            cmd = tokens[i]
            i += 1
        rel, c = cmd.islower(), cmd.upper()
        ox, oy = (x, y) if rel else (0.0, 0.0)
        if c == "M":
            a = take(2)
            x, y = a[0] + ox, a[1] + oy
            sx, sy = x, y
            ctx.move_to(x, y)
            cmd = "l" if rel else "L"
        elif c == "L":
            a = take(2)
            x, y = a[0] + ox, a[1] + oy
            ctx.line_to(x, y)
        elif c == "H":
            x = take(1)[0] + ox
            ctx.line_to(x, y)
        elif c == "V":
            y = take(1)[0] + oy
            ctx.line_to(x, y)
        elif c in "CS":
            if c == "C":
                a = take(6)
            else:
                a = take(4)
                p = (2 * x - ctrl[0], 2 * y - ctrl[1]) if ctrl else (x, y)
                a = [p[0] - ox, p[1] - oy] + a
            ctrl = (a[2] + ox, a[3] + oy)
            ctx.curve_to(a[0] + ox, a[1] + oy, *ctrl, a[4] + ox, a[5] + oy)
            x, y = a[4] + ox, a[5] + oy
            continue
        elif c in "QT":
            if c == "Q":
                a = take(4)
                q = (a[0] + ox, a[1] + oy)
                ex, ey = a[2] + ox, a[3] + oy
            else:
                a = take(2)
                q = (2 * x - ctrl[0], 2 * y - ctrl[1]) if ctrl else (x, y)
                ex, ey = a[0] + ox, a[1] + oy
            ctx.curve_to(x + 2 / 3 * (q[0] - x), y + 2 / 3 * (q[1] - y), ex + 2 / 3 * (q[0] - ex), ey + 2 / 3 * (q[1] - ey), ex, ey)
            ctrl, x, y = q, ex, ey
            continue
        elif c == "A":
            a = take(7)
            ex, ey = a[5] + ox, a[6] + oy
            _arc(ctx, x, y, a[0], a[1], a[2], a[3] != 0, a[4] != 0, ex, ey)
            x, y = ex, ey
        elif c == "Z":
            ctx.close_path()
            x, y = sx, sy
        ctrl = None


def rounded(ctx, x, y, w, h, r):
    r = min(r, w / 2, h / 2)
    if r <= 0:
        ctx.rectangle(x, y, w, h)
        return
    ctx.new_sub_path()
    ctx.arc(x + w - r, y + r, r, -math.pi / 2, 0)
    ctx.arc(x + w - r, y + h - r, r, 0, math.pi / 2)
    ctx.arc(x + r, y + h - r, r, math.pi / 2, math.pi)
    ctx.arc(x + r, y + r, r, math.pi, 1.5 * math.pi)
    ctx.close_path()


class Shape:
    __slots__ = ("path", "fill", "stroke", "width", "round", "matrix", "extents")

    def __init__(self, element, inherited):
        tag, get = element.tag.replace(SVG, ""), element.get
        look = {k: get(k, inherited.get(k)) for k in ("fill", "stroke", "stroke-width", "stroke-linecap", "fill-opacity", "stroke-opacity")}
        ctx = _scratch
        ctx.identity_matrix()
        ctx.new_path()
        num = lambda k: float(get(k, 0))
        if tag == "path":
            trace(ctx, get("d"))
        elif tag == "rect":
            rounded(ctx, num("x"), num("y"), num("width"), num("height"), float(get("rx", get("ry", 0))))
        elif tag in ("circle", "ellipse"):
            rx, ry = (num("r"),) * 2 if tag == "circle" else (num("rx"), num("ry"))
            ctx.save()
            ctx.translate(num("cx"), num("cy"))
            ctx.scale(rx, ry)
            ctx.new_sub_path()
            ctx.arc(0, 0, 1, 0, 2 * math.pi)
            ctx.close_path()
            ctx.restore()
        else:
            raise ValueError(f"<{tag}> is not drawn here")
        self.path = ctx.copy_path()
        self.extents = ctx.path_extents()
        ctx.new_path()

        def paint(key, default):
            value = look[key] or default
            if value == "none":
                return None
            return rgb(value) + (float(look[key + "-opacity"] or 1),)
        self.fill, self.stroke = paint("fill", "#000000"), paint("stroke", "none")
        self.width = float(look["stroke-width"] or 1)
        self.round = look["stroke-linecap"] == "round"
        self.matrix = matrix(get("transform")) if get("transform") else None

    def draw(self, ctx, pose=None):
        if self.matrix:
            ctx.save()
            ctx.transform(self.matrix)
        ctx.append_path(self.path)
        if self.fill:
            ctx.set_source_rgba(*self.fill)
            (ctx.fill_preserve if self.stroke else ctx.fill)()
        if self.stroke:
            ctx.set_source_rgba(*self.stroke)
            ctx.set_line_width(self.width)
            ctx.set_line_cap(cairo.LINE_CAP_ROUND if self.round else cairo.LINE_CAP_BUTT)
            ctx.set_line_join(cairo.LINE_JOIN_ROUND)
            ctx.stroke()
        if self.matrix:
            ctx.restore()


class Turn:
    """What a pose does to one part: a turn about its joint, a push, a stretch about the joint, or hiding it."""
    __slots__ = ("angle", "dx", "dy", "sx", "sy", "hidden")

    def __init__(self, angle=None, dx=0.0, dy=0.0, sx=1.0, sy=1.0, hidden=None):
        self.angle, self.dx, self.dy, self.sx, self.sy, self.hidden = angle, dx, dy, sx, sy, hidden


class Group:
    def __init__(self, element=None, inherited=None):
        self.children, self.part, self.joint, self.matrix, self.hidden, self.angle = [], None, None, None, False, None
        if element is None:
            return
        self.part = element.get("data-part") or element.get("id")
        if element.get("data-joint"):
            self.joint = tuple(float(v) for v in element.get("data-joint").split(","))
        text = element.get("transform")
        self.matrix = matrix(text) if text else None
        found = re.match(r"rotate\((-?[\d.]+)", text or "")
        self.angle = float(found.group(1)) if found else 0.0
        self.hidden = element.get("display") == "none"
        inherited = dict(inherited or {}, **{k: v for k, v in element.attrib.items() if k.startswith(("fill", "stroke"))})
        for child in element:
            tag = child.tag.replace(SVG, "") if isinstance(child.tag, str) else ""
            if tag == "g":
                self.children.append(Group(child, inherited))
            elif tag in ("path", "rect", "circle", "ellipse"):
                self.children.append(Shape(child, inherited))

    def find(self, part):
        if self.part == part:
            return self
        for child in self.children:
            if isinstance(child, Group):
                found = child.find(part)
                if found:
                    return found
        return None

    def walk(self):
        yield self
        for child in self.children:
            if isinstance(child, Group):
                yield from child.walk()

    def draw(self, ctx, pose=None):
        turn = pose.get(self.part) if pose and self.part else None
        hidden = self.hidden if turn is None or turn.hidden is None else turn.hidden
        if hidden:
            return
        ctx.save()
        if turn is not None:
            if turn.dx or turn.dy:
                ctx.translate(turn.dx, turn.dy)
            if turn.angle is not None and self.joint:
                ctx.transform(turn_about(turn.angle, *self.joint))
            elif self.matrix:
                ctx.transform(self.matrix)
            if (turn.sx != 1 or turn.sy != 1) and self.joint:
                ctx.translate(*self.joint)
                ctx.scale(turn.sx, turn.sy)
                ctx.translate(-self.joint[0], -self.joint[1])
        elif self.matrix:
            ctx.transform(self.matrix)
        for child in self.children:
            child.draw(ctx, pose)
        ctx.restore()


def from_text(svg):
    """A snippet of SVG (as room.py writes them) to a drawable group."""
    return Group(ET.fromstring(f'<g xmlns="http://www.w3.org/2000/svg">{svg}</g>'))


def from_file(path):
    return Group(ET.parse(path).getroot())


# -- text and simple marks, in the units of the context

def font(ctx, size, bold=False):
    ctx.select_font_face(FONT, cairo.FONT_SLANT_NORMAL, cairo.FONT_WEIGHT_BOLD if bold else cairo.FONT_WEIGHT_NORMAL)
    ctx.set_font_size(size)
    options = cairo.FontOptions()
    options.set_hint_style(cairo.HINT_STYLE_NONE)
    options.set_hint_metrics(cairo.HINT_METRICS_OFF)
    options.set_antialias(cairo.ANTIALIAS_GRAY)
    ctx.set_font_options(options)


def width(text, size, bold=False):
    font(_scratch, size, bold)
    return _scratch.text_extents(text).x_advance


def wrap(text, size, bold, limit):
    """Breaks at spaces; a '/' standing alone is a break the writer asks for."""
    out = []
    for piece in text.split(" / "):
        line = ""
        for word in piece.split():
            if line and width(line + " " + word, size, bold) > limit:
                out.append(line)
                line = word
            else:
                line = (line + " " + word).strip()
        out.append(line)
    return out


def write(ctx, text, x, y, size, color=INK, bold=False, align=0.0, alpha=1.0):
    """One line with its baseline at y; align 0 left, 0.5 middle, 1 right."""
    font(ctx, size, bold)
    ctx.set_source_rgba(*rgb(color), alpha)
    ctx.move_to(x - align * width(text, size, bold), y)
    ctx.text_path(text)
    ctx.fill()


def box(ctx, x, y, w, h, r, color, alpha=1.0):
    rounded(ctx, x, y, w, h, r)
    ctx.set_source_rgba(*rgb(color), alpha)
    ctx.fill()


def ring(ctx, x, y, w, h, r, color, line, alpha=1.0):
    rounded(ctx, x + line / 2, y + line / 2, w - line, h - line, r - line / 2)
    ctx.set_source_rgba(*rgb(color), alpha)
    ctx.set_line_width(line)
    ctx.stroke()


def disc(ctx, x, y, r, color, alpha=1.0):
    ctx.new_sub_path()
    ctx.arc(x, y, r, 0, 2 * math.pi)
    ctx.set_source_rgba(*rgb(color), alpha)
    ctx.fill()
