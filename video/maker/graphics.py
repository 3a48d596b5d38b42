# SPDX-License-Identifier: GPL-3.0-or-later
# What is laid over the picture or stands alone on paper: titles, labels, step chips, the triangle of heads, the program's screens.
# Each function takes (text, arguments, film) and gives draw(ctx, age, left): seconds since it came, seconds until it goes.
# Units are those of the 1280x720 picture.
import math
import os
import re
import xml.etree.ElementTree as ET

import cairo

from draw import (BRICK, DEEP, INK, MINT, MUTED, PAPER, PORTRAIT, SKY, SUN, TEAL, WHITE, Group, box, disc, font, rgb, ring, rounded, width,
                  wrap, write)
from people import ease

ASSETS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "assets")
_art = {}


def art(folder, name, color=None):
    """An illustration as (group, view box); currentColor of the line icons becomes the colour asked for."""
    key = (folder, name, color)
    if key not in _art:
        with open(os.path.join(ASSETS, folder, name + ".svg"), encoding="utf-8") as f:
            text = f.read()
        root = ET.fromstring(text.replace("currentColor", color or INK))
        view = [float(v) for v in root.get("viewBox").split()]
        inherited = {k: v for k, v in root.attrib.items() if k.startswith(("fill", "stroke"))}
        root.attrib.pop("id", None)
        _art[key] = (Group(root, inherited), view)
    return _art[key]


def place(ctx, folder, name, x, y, size, color=None):
    """Draws an illustration in a square of that size with its corner at x, y."""
    group, (vx, vy, vw, vh) = art(folder, name, color)
    ctx.save()
    ctx.translate(x, y)
    ctx.scale(size / vw, size / vh)
    ctx.translate(-vx, -vy)
    group.draw(ctx)
    ctx.restore()


def icon(ctx, name, x, y, size, color):
    place(ctx, "icons", name, x, y, size, color)


def head(ctx, name, x, y, r, lit=0.0, flip=False, ground=PORTRAIT):
    """A portrait in a disc; lit (0 to 1) makes it the one whose turn it is."""
    k = 1 + 0.14 * lit
    r = r * k
    ctx.save()
    disc(ctx, x, y, r, SUN if lit > 0.5 else ground)
    ctx.arc(x, y, r, 0, 2 * math.pi)
    ctx.clip()
    if flip:
        ctx.translate(2 * x, 0)
        ctx.scale(-1, 1)
    place(ctx, "illustrations/heads", name, x - r, y - r * 0.98, 2 * r)
    ctx.restore()
    ctx.new_path()
    ctx.arc(x, y, r, 0, 2 * math.pi)
    ctx.set_source_rgb(*rgb(INK if lit > 0.5 else MUTED))
    ctx.set_line_width(3 + 4 * lit)
    ctx.stroke()


def rays(ctx, x, y, r, around, amount):
    if amount <= 0.02:
        return
    ctx.set_source_rgba(*rgb(INK), amount)
    ctx.set_line_width(5.5)
    ctx.set_line_cap(cairo.LINE_CAP_ROUND)
    for a in (-28, 0, 28):
        v = math.radians(around + a)
        ctx.move_to(x + (r + 18) * math.cos(v), y + (r + 18) * math.sin(v))
        ctx.line_to(x + (r + 36) * math.cos(v), y + (r + 36) * math.sin(v))
        ctx.stroke()


def triangle_at(ctx, cx, cy, size, lit, names=("patient", "giver", "receiver")):
    """The motif: patient above, giver left, receiver right. lit: {name: 0..1}."""
    r = size * 0.27
    spots = {names[0]: (cx, cy - size * 0.42), names[1]: (cx - size * 0.6, cy + size * 0.42), names[2]: (cx + size * 0.6, cy + size * 0.42)}
    ctx.set_source_rgb(*rgb(MUTED))
    ctx.set_line_width(5)
    ctx.set_line_join(cairo.LINE_JOIN_ROUND)
    ctx.move_to(*spots[names[0]])
    ctx.line_to(*spots[names[1]])
    ctx.line_to(*spots[names[2]])
    ctx.close_path()
    ctx.stroke()
    for name, around in ((names[1], 180), (names[2], 0), (names[0], -90)):
        x, y = spots[name]
        amount = lit.get(name, 0.0)
        rays(ctx, x, y, r * (1 + 0.14 * amount), around, amount)
        head(ctx, name, x, y, r, amount, flip=name in ("receiver", "behavioural-health"))


def lights(scene, t):
    """How far each head is lit by the storyboard's 'light' commands."""
    out = {}
    for n, (at, name) in enumerate(scene.lights):
        end = scene.lights[n + 1][0] if n + 1 < len(scene.lights) else 1e9
        out[name] = max(out.get(name, 0), ease((t - at) / 0.35) * (1 - ease((t - end) / 0.35)))
    return out


def enter(age, left, over=0.28):
    """Comes in and goes in about a quarter of a second."""
    return min(ease((age + 0.04) / over), ease(left / 0.2) if left < 0.2 else 1.0)


def faded(draw):
    """Fades and slides what draw() paints."""
    def wrapped(ctx, age, left):
        a = enter(age, left)
        ctx.save()
        ctx.push_group()
        draw(ctx, age, left)
        ctx.pop_group_to_source()
        ctx.paint_with_alpha(a)
        ctx.restore()
    return wrapped


def sheet(ctx):
    ctx.set_source_rgb(*rgb(PAPER))
    ctx.paint()


# -- cards on paper

def title_card(text, args, film):
    big, small = (text.split(" // ") + [""])[:2]

    def draw(ctx, age, left):
        sheet(ctx)
        turn = (age * 0.55) % 3
        lit = {n: ease(max(0, 1 - min(abs(turn - i), 3 - abs(turn - i)) * 1.6)) for i, n in enumerate(("patient", "giver", "receiver"))}
        triangle_at(ctx, 304, 352, 280, lit)
        rise = 18 * (1 - ease(age / 0.7))
        y = 300
        for line in wrap(big, 70, True, 580):
            write(ctx, line, 620, y + rise, 70, INK, True, 0, ease(age / 0.6))
            y += 84
        box(ctx, 622, y - 36, 120 * ease((age - 0.3) / 0.7), 8, 4, SUN)
        y += 34
        for line in wrap(small, 36, False, 580):
            write(ctx, line, 620, y + rise, 36, MUTED, False, 0, ease((age - 0.35) / 0.6))
            y += 48
    return draw


def triangle(text, args, film):
    """The three together on paper, with words on the right that come one by one; 'light NAME' lights a head."""
    scene, t0 = film.scene, film.cue_time
    third = args[args.index("third") + 1] if "third" in args else "receiver"
    parts = text.split(" // ")

    def draw(ctx, age, left):
        sheet(ctx)
        triangle_at(ctx, 304, 360, 290, lights(scene, t0 + age), ("patient", "giver", third))
        y = 210
        for n, part in enumerate(parts):
            a = ease((age - n * 0.25) / 0.5)
            lines = wrap(part, 58 if n == 0 else 36, n == 0, 560)
            for line in lines:
                write(ctx, line, 650, y, 58 if n == 0 else 36, INK if n == 0 else MUTED, n == 0, 0, a)
                y += 68 if n == 0 else 48
            y += 26
    return draw


def points(text, args, film):
    """A title and up to four lines, each with a pictogram: points PICTO@SECOND ...; the texts are parted by '//'."""
    parts = text.split(" // ")
    marks = [a.split("@") for a in args]

    def draw(ctx, age, left):
        sheet(ctx)
        y = 128
        for line in wrap(parts[0], 54, True, 1120):
            write(ctx, line, 84, y, 54, INK, True, 0, ease(age / 0.4))
            y += 64
        box(ctx, 86, y - 44, 96 * ease((age - 0.1) / 0.6), 7, 3.5, SUN)
        top = y
        rows = len(marks)
        step = min(132, (690 - top) / max(1, rows))
        for n, (name, at) in enumerate(marks):
            a = ease((age - float(at)) / 0.4)
            if a <= 0:
                continue
            cy = top + step * (n + 0.5)
            slide = 26 * (1 - a)
            ctx.push_group()
            disc(ctx, 140 + slide, cy, 50, SKY)
            place(ctx, "illustrations/pictograms", name, 140 - 35 + slide, cy - 35, 70)
            lines = wrap(parts[n + 1], 40, False, 980)
            ly = cy + 14 - (len(lines) - 1) * 24
            for line in lines:
                write(ctx, line, 218 + slide, ly, 40, INK)
                ly += 48
            ctx.pop_group_to_source()
            ctx.paint_with_alpha(a)
    return draw


def big(text, args, film):
    """A few large words in the middle of a coloured page: big [sun|teal|paper]."""
    tone = args[0] if args else "sun"
    ground, ink = {"sun": (SUN, INK), "teal": (TEAL, WHITE), "paper": (PAPER, INK), "mint": (MINT, INK)}[tone]

    def draw(ctx, age, left):
        ctx.set_source_rgb(*rgb(ground))
        ctx.paint()
        parts = text.split(" // ")
        blocks = [(line, n) for n, p in enumerate(parts) for line in wrap(p, 84 if n == 0 else 46, n == 0, 1080)]
        total = sum(98 if n == 0 else 62 for _, n in blocks)
        y = 360 - total / 2 + 72
        for line, n in blocks:
            write(ctx, line, 640, y, 84 if n == 0 else 46, ink, n == 0, 0.5, ease((age - 0.25 * n) / 0.45))
            y += 98 if n == 0 else 62
    return draw


# -- over the picture

def label(text, args, film):
    """Who this is, at the lower left (or 'right')."""
    right = "right" in args
    w = width(text, 36, True) + 74

    @faded
    def draw(ctx, age, left):
        slide = 20 * (1 - ease(age / 0.3)) * (1 if right else -1)
        x = (1280 - 56 - w if right else 56) + slide
        box(ctx, x, 596, w, 72, 16, DEEP)
        box(ctx, x, 592, w, 70, 16, TEAL)
        box(ctx, x + 22, 612, 8, 30, 4, SUN)
        write(ctx, text, x + 44, 640, 36, WHITE, True)
    return draw


def step(text, args, film):
    """The step of the checklist that is being done, at the upper left, with its pictogram."""
    w = width(text, 34, True) + 118

    @faded
    def draw(ctx, age, left):
        y = 40 - 14 * (1 - ease(age / 0.3))
        x = 1280 - 44 - w if "right" in args else 44
        box(ctx, x, y, w, 84, 18, WHITE)
        disc(ctx, x + 46, y + 42, 31, SUN if args[0] == "patients-turn" else SKY)
        place(ctx, "illustrations/pictograms", args[0], x + 46 - 24, y + 42 - 24, 48)
        write(ctx, text, x + 92, y + 54, 34, INK, True)
    return draw


def verdict(text, args, film):
    """'slip' or 'better' at the upper left: a cross or a tick beside the words (never colour alone)."""
    bad = args[0] == "slip"
    w = width(text, 36, True) + 118

    @faded
    def draw(ctx, age, left):
        y = 40 - 14 * (1 - ease(age / 0.3))
        box(ctx, 44, y, w, 84, 18, BRICK if bad else MINT)
        disc(ctx, 90, y + 42, 28, WHITE if bad else TEAL)
        ctx.set_source_rgb(*rgb(BRICK if bad else WHITE))
        ctx.set_line_width(7)
        ctx.set_line_cap(cairo.LINE_CAP_ROUND)
        ctx.set_line_join(cairo.LINE_JOIN_ROUND)
        if bad:
            ctx.move_to(79, y + 31)
            ctx.line_to(101, y + 53)
            ctx.move_to(101, y + 31)
            ctx.line_to(79, y + 53)
        else:
            ctx.move_to(77, y + 43)
            ctx.line_to(86, y + 52)
            ctx.line_to(103, y + 33)
        ctx.stroke()
        write(ctx, text, 136, y + 55, 36, WHITE if bad else INK, True)
    return draw


def quote(text, args, film):
    """Words worth keeping on a sun card at the lower left, in the patient's own voice (or 'right')."""
    lines = wrap(text, 40, True, 620)
    w = max(width(line, 40, True) for line in lines) + 72
    h = len(lines) * 52 + 46

    @faded
    def draw(ctx, age, left):
        x = 1280 - 56 - w if "right" in args else 56
        y = 668 - h + 18 * (1 - ease(age / 0.3))
        box(ctx, x, y, w, h, 20, SUN)
        for n, line in enumerate(lines):
            write(ctx, line, x + 36, y + 58 + n * 52, 40, INK, True)
    return draw


def wonder(text, args, film):
    """A question mark in a bubble over somebody's head: wonder ROLE."""
    scene = film.scene
    t0 = film.cue_time

    def draw(ctx, age, left):
        t = t0 + age
        x, y, w = scene.camera(t, film)
        hx, hy = scene.actors[args[0]].head(t)
        k = 1280 / w
        up = scene.actors[args[0]].scale * 64
        sx, sy = (hx - x) * k + 640 + 44, max(66, (hy - up - y) * k + 360 - 84)
        a = enter(age, left)
        s = 0.7 + 0.3 * ease(age / 0.35)
        ctx.save()
        ctx.push_group()
        ctx.translate(sx, sy)
        ctx.scale(s, s)
        box(ctx, -50, -52, 100, 96, 22, SUN)
        ctx.move_to(-22, 40)
        ctx.line_to(-34, 78)
        ctx.line_to(14, 40)
        ctx.close_path()
        ctx.set_source_rgb(*rgb(SUN))
        ctx.fill()
        write(ctx, "?", 0, 22, 76, INK, True, 0.5)
        ctx.pop_group_to_source()
        ctx.paint_with_alpha(a)
        ctx.restore()
    return draw


# -- the program's own screens, as LOOK.md gives them

def button(ctx, x, y, w, h, text, size, filled=True, pressed=0.0, mark=None):
    lip = h * 0.05
    if filled:
        box(ctx, x, y, w, h, 16, DEEP)
        box(ctx, x, y + lip * pressed, w, h - lip, 16, TEAL)
    else:
        box(ctx, x, y, w, h, 16, TEAL)
        box(ctx, x + 3, y + 3 + lip * pressed, w - 6, h - 6 - lip, 14, WHITE)
    color = WHITE if filled else TEAL
    lines = wrap(text, size, True, w - 30)
    if mark:
        icon(ctx, mark, x + w / 2 - size * 0.6, y + h / 2 - size * (0.95 + 0.45 * len(lines)), size * 1.2, color)
    ty = y + h / 2 + size * 0.36 - (len(lines) - 1) * size * 0.58 + (size * 0.62 if mark else 0)
    for line in lines:
        write(ctx, line, x + w / 2, ty + lip * pressed, size, color, True, 0.5)
        ty += size * 1.14


def finger(ctx, x, y, press):
    """A tap: a disc that lands and a ring that opens."""
    if press <= 0:
        return
    disc(ctx, x, y, 26, INK, 0.28 * min(1, press * 4) * (1 - max(0, press - 0.6) / 0.4))
    if press > 0.25:
        f = (press - 0.25) / 0.75
        ctx.new_sub_path()
        ctx.arc(x, y, 26 + 46 * f, 0, 2 * math.pi)
        ctx.set_source_rgba(*rgb(INK), 0.4 * (1 - f))
        ctx.set_line_width(5)
        ctx.stroke()


def rail(ctx, x, y, w, now, done):
    names = ("people", "badge", "calendar", "heart", "pulse", "pill", "changes", "home", "hand", "say-back", "flag")
    n = len(names)
    gap = w / (n - 1)
    ctx.set_source_rgb(*rgb(MUTED))
    ctx.set_line_width(3)
    ctx.move_to(x, y)
    ctx.line_to(x + w, y)
    ctx.stroke()
    for i, name in enumerate(names):
        cx = x + gap * i
        if i == now:
            disc(ctx, cx, y, 33, TEAL)
            disc(ctx, cx, y, 30, PAPER)
            disc(ctx, cx, y, 26, TEAL)
        else:
            disc(ctx, cx, y, 26, MUTED)
            disc(ctx, cx, y, 24, MINT if i < done else WHITE)
        icon(ctx, name, cx - 15, y - 15, 30, WHITE if i == now else INK)


def device(ctx, x, y, w, h):
    box(ctx, x - 22, y - 16, w + 44, h + 44, 34, INK, 0.12)
    box(ctx, x - 22, y - 22, w + 44, h + 44, 34, INK)
    box(ctx, x, y, w, h, 14, PAPER)


def tablet(text, args, film):
    """The team's tablet. Texts: title // line // words to say // what the room asks // Done // banner // Heard.
    Cues: tap done@S, banner@S, tap heard@S."""
    parts = text.split(" // ")
    at = {a.split("@")[0]: float(a.split("@")[1]) for a in args}
    big_ = 99.0

    def draw(ctx, age, left):
        sheet(ctx)
        device(ctx, 150, 74, 980, 572)
        rail(ctx, 214, 128, 850, 5, 5)
        title, line, say, room, done, banner, heard = parts
        write(ctx, title, 190, 226, 48, INK, True)
        y = 280
        for piece in wrap(line, 36, False, 560):
            write(ctx, piece, 190, y, 36, INK)
            y += 46
        for piece in wrap(say, 36, True, 560):
            write(ctx, piece, 190, y, 36, INK, True)
            y += 46
        show = at.get("banner", big_)
        gone = at.get("heard", big_) + 0.45
        a = ease((age - show) / 0.3) * (1 - ease((age - gone) / 0.3))
        box(ctx, 190, 490, 590, 126, 16, SKY)
        icon(ctx, "screen", 214, 526, 52, INK)
        y = 542
        for piece in wrap(room, 34, False, 470):
            write(ctx, piece, 290, y, 34, INK)
            y += 44
        if a > 0:
            ctx.push_group()
            box(ctx, 190, 490, 590, 126, 16, BRICK)
            icon(ctx, "hand", 206, 522, 60, WHITE)
            y = 544 if len(wrap(banner, 34, True, 270)) > 1 else 566
            for piece in wrap(banner, 34, True, 270):
                write(ctx, piece, 278, y, 34, WHITE, True)
                y += 42
            press = max(0.0, min(1.0, (age - at.get("heard", big_)) / 0.4))
            box(ctx, 560, 506, 204, 94, 14, WHITE)
            write(ctx, heard, 662, 566, 34, BRICK, True, 0.5)
            finger(ctx, 662, 553, press)
            ctx.pop_group_to_source()
            ctx.paint_with_alpha(a)
        lit = {"giver": 1 - ease((age - show) / 0.3), "patient": ease((age - show) / 0.3)} if show < big_ else {"giver": 1.0}
        triangle_at(ctx, 960, 306, 170, lit)
        press = max(0.0, min(1.0, (age - at.get("done", big_)) / 0.4))
        open_ = a > 0.5
        button(ctx, 812, 440, 288, 176, done, 54, not open_, 1.0 if 0.1 < press < 0.7 else 0.0, "tick")
        finger(ctx, 956, 528, press)
    return draw


def room_screen(text, args, film):
    """The patient's screen. Texts: title // line // right // add // question. Cues: add@S (tapped), reply text after."""
    parts = text.split(" // ")
    at = {a.split("@")[0]: float(a.split("@")[1]) for a in args if "@" in a}
    big_ = 99.0

    def draw(ctx, age, left):
        sheet(ctx)
        device(ctx, 90, 60, 1100, 600)
        ctx.save()
        rounded(ctx, 90, 60, 1100, 600, 14)
        ctx.clip()
        title, line, right, add, question, go = parts
        tapped = at.get("add", big_)
        a = ease((age - tapped - 0.5) / 0.3)
        box(ctx, 90, 60, 1100, 270, 0, SUN if a > 0.5 else SKY)
        head(ctx, "patient", 230, 195, 88, 1.0 if a > 0.5 else 0.0)
        words = go if a > 0.5 else title
        y = 180
        for piece in wrap(words, 62, True, 760):
            write(ctx, piece, 380, y, 62, INK, True)
            y += 74
        if a <= 0.5:
            for piece in wrap(line, 44, False, 760):
                write(ctx, piece, 380, y - 2, 44, INK)
                y += 52
        press = max(0.0, min(1.0, (age - tapped) / 0.45))
        for n, (label_, mark, tone) in enumerate(((right, "tick", MINT), (add, "hand", SUN), (question, "question", SKY))):
            x = 124 + n * 352
            down = 6 if n == 1 and 0.1 < press < 0.75 else 0
            box(ctx, x, 362, 328, 268, 20, TEAL)
            box(ctx, x + 4, 366 + down, 320, 254 - down, 17, MINT if n == 1 and a > 0.5 else WHITE)
            disc(ctx, x + 164, 436 + down, 48, tone if not (n == 1 and a > 0.5) else WHITE)
            icon(ctx, mark, x + 164 - 32, 436 - 32 + down, 64, INK)
            lines = wrap(label_, 44, True, 300)
            y = 544 - (len(lines) - 1) * 18 + down
            for piece in lines:
                write(ctx, piece, x + 164, y, 44, INK, True, 0.5)
                y += 50
        finger(ctx, 640, 520, press)
        ctx.restore()
    return draw


def timer(text, args, film):
    """Now you try: three roles, three heads ('light NAME' lights one), and a line of what to do ('light ask' shows it)."""
    parts = text.split(" // ")
    scene, t0 = film.scene, film.cue_time

    def draw(ctx, age, left):
        sheet(ctx)
        write(ctx, parts[0], 640, 130, 64, INK, True, 0.5, ease(age / 0.4))
        box(ctx, 592, 156, 96 * ease(age / 0.6), 7, 3.5, SUN)
        for n, (name, label_) in enumerate(zip(("giver", "patient", "receiver"), parts[1:4])):
            a = ease((age - 0.3 - n * 0.35) / 0.4)
            if a <= 0:
                continue
            ctx.push_group()
            x = 290 + n * 350
            head(ctx, name, x, 330 + 16 * (1 - a), 104, lights(scene, t0 + age).get(name, 0.0), name == "receiver")
            for i, line in enumerate(wrap(label_, 36, True, 330)):
                write(ctx, line, x, 510 + i * 44, 36, INK, True, 0.5)
            ctx.pop_group_to_source()
            ctx.paint_with_alpha(a)
        if len(parts) > 4:
            a = max((ease((t0 + age - at) / 0.4) for at, name in scene.lights if name == "ask"), default=0.0)
            write(ctx, parts[4], 640, 640, 42, MUTED, False, 0.5, a)
    return draw


def end_card(text, args, film):
    parts = text.split(" // ")

    def draw(ctx, age, left):
        sheet(ctx)
        triangle_at(ctx, 640, 250, 230, {"patient": 1.0})
        write(ctx, parts[0], 640, 506, 60, INK, True, 0.5, ease(age / 0.5))
        for n, line in enumerate(parts[1:]):
            write(ctx, line, 640, 572 + n * 46, 32, MUTED, False, 0.5, ease((age - 0.4) / 0.5))
    return draw
