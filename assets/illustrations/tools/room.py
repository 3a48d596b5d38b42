# SPDX-License-Identifier: GPL-3.0-or-later
# Rooms, furniture and things, as strings of plain SVG in room units (1600x900). No people: those are in rig.py.
INK, TEAL, PAPER, WOOD, METAL = "#14252B", "#0B4F57", "#FFF8F0", "#A67C52", "#8FA3A8"
ROUND = 'stroke-linecap="round" stroke-linejoin="round"'


def group(x, y, content, scale=1.0, flip=False, name=None):
    i = f' id="{name}"' if name else ""
    return f'<g{i} transform="translate({x:g} {y:g}) scale({-scale if flip else scale:g} {scale:g})">{content}</g>'


def rect(x, y, w, h, fill, rx=0, more=""):
    more = " " + more if more else ""
    return f'<rect x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}" rx="{rx:g}" fill="{fill}"{more}/>'


def path(d, fill="none", stroke=None, width=2.0, more=""):
    line = f' stroke="{stroke}" stroke-width="{width:g}" {ROUND}' if stroke else ""
    return f'<path d="{d}" fill="{fill}"{line}{" " + more if more else ""}/>'


def dot(x, y, r, fill, more=""):
    return f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="{fill}"{" " + more if more else ""}/>'


def shadow(x, y, rx, ry=11):
    return f'<ellipse cx="{x:g}" cy="{y:g}" rx="{rx:g}" ry="{ry:g}" fill="{INK}" fill-opacity=".10"/>'


def walls(line=660, wall="#F6E9D8", floor="#E7D3B8"):
    return (rect(0, 0, 1600, 900, wall) + rect(0, line - 14, 1600, 14, PAPER) + rect(0, line, 1600, 900 - line, floor)
        + rect(0, line, 1600, 7, "#DCC5A6"))


def window(x, y, w=314, h=294, night=False):
    sky, far, near, sun = ("#36566B", "#2C4A52", "#264048", "#F3E3B8") if night else ("#D6E9F0", "#A9CDB8", "#8DBFA4",
        "#FFE3A3")
    i = 12
    px, py, pw, ph = x + i, y + i, w - 2 * i, h - 2 * i
    return (rect(x, y, w, h, PAPER, 6) + rect(px, py, pw, ph, sky)
        + path(f"M{px:g} {py + ph * .72:g} C{px + pw * .2:g} {py + ph * .55:g} {px + pw * .35:g} {py + ph * .6:g} "
        f"{px + pw * .5:g} {py + ph * .7:g}"
        f" C{px + pw * .65:g} {py + ph * .56:g} {px + pw * .85:g} {py + ph * .58:g} {px + pw:g} "
        f"{py + ph * .66:g} V{py + ph:g} H{px:g} Z", far)
        + path(f"M{px:g} {py + ph * .86:g} C{px + pw * .3:g} {py + ph * .74:g} {px + pw * .6:g} {py + ph * .84:g} "
        f"{px + pw:g} {py + ph * .78:g} V{py + ph:g} H{px:g} Z", near)
        + dot(px + pw * .76, py + ph * .26, 26, sun) + rect(x + w / 2 - 5, py, 10, ph, PAPER)
        + rect(x - 8, y + h - 4, w + 16, 14, "#FFFFFF", 4))


def picture(x, y, w=120, h=150):
    return (rect(x, y, w, h, "#FFFFFF", 4) + rect(x + 12, y + 12, w - 24, h - 24, "#D6E9F0", 2)
        + path(f"M{x + 12:g} {y + h - 12:g} V{y + h * .7:g} C{x + w * .25:g} {y + h * .57:g} {x + w * .4:g} "
        f"{y + h * .6:g} {x + w * .5:g} {y + h * .7:g}"
        f" C{x + w * .6:g} {y + h * .53:g} {x + w * .8:g} {y + h * .56:g} {x + w - 12:g} {y + h * .7:g} "
        f"V{y + h - 12:g} Z", "#8DBFA4")
        + dot(x + w * .7, y + h * .32, w * .11, "#E9B44C"))


def plant(x, ground, k=1.0):
    leaves = ((-48, 4, 60, "#447358", 13), (44, 4, 65, "#447358", 13), (-24, 4, 118, "#5D8F74", 16),
        (20, 4, 122, "#447358", 16),
        (-4, 4, 146, "#5D8F74", 17), (58, 4, 72, "#5D8F74", 12), (-66, 4, 70, "#5D8F74", 12))
    art = "".join(f'<path transform="rotate({a})" d="M0 {b} C{-w} {-l * .28:.1f} {-w} {-l * .72:.1f} 0 {-l} C{w} '
        f'{-l * .72:.1f} {w} {-l * .28:.1f} 0 {b} Z" fill="{c}"/>'
        for a, b, l, c, w in leaves)
    art += (path("M-36 -4 L36 -4 L26 64 Q0 69 -26 64 Z", "#C96F4E")
        + path("M-36 -4 L-15 -4 L-11 66 Q-19 66 -26 64 Z", "#AD5A3C")
        + rect(-40, -12, 80, 15, "#C96F4E", 4))
    return group(x, ground - 66 * k, art, k)


def screen(x, y, w=310, h=192):
    s = w / 310
    def face(cx, cy, fill):
        return (f'<circle cx="{cx}" cy="{cy}" r="22" fill="{fill}" stroke="{TEAL}" stroke-width="3"/>'
            + dot(cx, cy - 5.3, 6.5, TEAL)
            + path(f"M{cx - 11.4} {cy + 12.3} C{cx - 10.6} {cy - 1.8} {cx + 10.6} {cy - 1.8} {cx + 11.4} "
            f"{cy + 12.3} Q{cx} {cy + 18.5} {cx - 11.4} {cy + 12.3} Z", TEAL))
    return group(x, y, rect(0, 0, 310, h / s, INK, 12) + rect(10, 10, 290, h / s - 20, PAPER, 5)
        + path("M94 65 L53.5 130 L134.5 130 Z", "none", "#8FB9C4", 4.4) + face(94, 65, "#FFC857")
        + face(53.5, 130, "#FFFFFF") + face(134.5, 130, "#FFFFFF")
        + rect(176, 44, 104, 14, TEAL, 7) + rect(176, 72, 86, 10, "#8FB9C4", 5)
        + rect(176, 94, 98, 10, "#8FB9C4", 5) + rect(176, 124, 74, 28, TEAL, 9), s)


def wall_screen(x, y):
    """The tall screen of the waiting room, with the triangle, lines to read and two buttons."""
    def face(cx, cy, fill):
        return (f'<circle cx="{cx}" cy="{cy}" r="36" fill="{fill}" stroke="{TEAL}" stroke-width="4.9"/>'
            + dot(cx, cy - 8.7, 10.7, TEAL)
            + path(f"M{cx - 19} {cy + 20} C{cx - 17.4} {cy - 3} {cx + 17.4} {cy - 3} {cx + 19} {cy + 20} Q{cx} "
            f"{cy + 30} {cx - 19} {cy + 20} Z", TEAL))
    return group(x, y, rect(0, 0, 372, 560, INK, 16) + rect(14, 14, 344, 532, PAPER, 5)
        + rect(14, 14, 344, 92, TEAL, 5) + rect(42, 44, 190, 16, PAPER, 8)
        + rect(42, 70, 120, 11, "#8FB9C4", 5.5) + path("M186 152 L119 259 L253 259 Z", "none", "#8FB9C4", 7.2)
        + face(186, 152, "#FFC857") + face(119, 259, "#FFFFFF")
        + face(253, 259, "#FFFFFF") + rect(42, 318, 288, 12, INK, 6) + rect(42, 344, 240, 12, "#42545A", 6)
        + rect(42, 386, 288, 56, "#FFE3A3", 12) + dot(72, 414, 12, INK)
        + rect(98, 406, 180, 14, INK, 7) + rect(42, 474, 136, 44, TEAL, 12)
        + rect(194, 474, 136, 44, "#D6E9F0", 12) + rect(70, 490, 80, 11, PAPER, 5.5)
        + rect(222, 490, 80, 11, TEAL, 5.5))


def counter(x, top=452, w=284, floor=664, things=True):
    art = rect(x + 14, top + 18, w - 14, floor - top - 18, "#D9C2A0") + rect(x, top, w, 22, PAPER, 4)
    n = max(1, round((w - 14) / 140))
    each = (w - 14 - 16 * (n + 1)) / n
    for i in range(n):
        cx = x + 30 + i * (each + 16)
        art += rect(cx, top + 40, each, floor - top - 58, "#E6D2B4", 4)
        hx = cx + (each - 16 if i % 2 == 0 else 16)
        art += path(f"M{hx:g} {top + 108} v24", "none", "#8A6A4A", 6)
    if things:
        art += (rect(x + 104, top - 48, 34, 50, "#FFFFFF", 5) + rect(x + 114, top - 60, 14, 14, METAL, 2)
            + path(f"M{x + 121} {top - 60} v-8 h16", "none", METAL, 5)
            + rect(x + 184, top - 40, 64, 42, "#9DC3D1", 4)
            + path(f"M{x + 200} {top - 40} C{x + 204} {top - 56} {x + 214} {top - 54} {x + 216} {top - 48} "
            f"C{x + 222} {top - 60} {x + 234} {top - 54} {x + 234} {top - 40} Z", "#FFFFFF"))
    return art


def exam_table(x, ground=672):
    return group(x, ground, shadow(225, 8, 225, 10) + rect(30, -146, 390, 146, "#C9D6D3", 6)
        + rect(46, -128, 173, 54, "#B7C7C3", 4) + rect(231, -128, 173, 54, "#B7C7C3", 4)
        + rect(46, -64, 358, 56, "#B7C7C3", 4)
        + path("M110 -101 h40 M300 -101 h40 M205 -36 h40", "none", METAL, 5)
        + path("M0 -192 Q0 -202 12 -202 L310 -202 L420 -264 Q444 -272 450 -252 L340 -162 Q330 -146 310 -146 "
        "L12 -146 Q0 -146 0 -156 Z", "#5F8F92")
        + path("M0 -168 L316 -168 L442 -244 L340 -162 Q330 -146 310 -146 L12 -146 Q0 -146 0 -156 Z", "#4C787B")
        + path("M40 -204 L300 -204 L300 -146 C230 -136 120 -148 40 -140 Z", "#FFFFFF"))


CLOTH = {"mint": ("#7FA99B", "#668F81", "#8A6A4A", "#6E5238"), "sun": ("#D9A766", "#BC8B4E", "#8A6A4A", "#6E5238"),
    "blue": ("#6E93A6", "#587B8E", "#8A6A4A", "#6E5238")}


def chair(x, seat, ground, k=1.0, flip=False, cloth="mint"):
    top, deep, leg, far = CLOTH[cloth]
    h = (ground - seat) / k
    return group(x, seat, shadow(0, h + 2, 98, 10)
        + path(f"M-40 16 L-46 {h - 11:.0f} M78 16 L84 {h - 9:.0f}", "none", far, 10)
        + path(f"M-62 20 L-74 {h:.0f} M62 20 L70 {h:.0f}", "none", leg, 11)
        + path("M-88 -201 C-86 -222 -30 -222 -26 -201 L-36 11 L-76 13 Z", deep)
        + path("M-80 0 L76 0 Q90 2 88 16 Q86 27 70 27 L-66 27 Q-82 23 -80 0 Z", top)
        + path("M-76 14 L88 14 Q87 27 70 27 L-66 27 Q-78 24 -76 14 Z", deep), k, flip)


def stool(x, seat, ground, k=1.0):
    h = (ground - seat) / k
    return group(x, seat, shadow(0, h + 2, 74, 10)
        + path(f"M-58 {h - 8:.0f} Q0 {h - 38:.0f} 58 {h - 8:.0f} M0 {h - 30:.0f} L14 {h - 5:.0f}", "none", METAL, 9)
        + dot(-58, h - 9, 8, "#42545A") + dot(58, h - 9, 8, "#42545A") + dot(14, h - 7, 8, "#42545A")
        + rect(-7, 10, 14, h - 40, METAL, 3)
        + rect(-72, 0, 144, 26, "#2F5D73", 13) + rect(-72, 14, 144, 12, "#264C5F", 6), k)


def armchair(x, seat, ground, k=1.0, flip=False, near=False):
    """near=False: back and seat, behind the person; near=True: the arm in front of them."""
    h = (ground - seat) / k
    if near:
        return group(x, seat, path("M-92 -62 C-92 -84 -62 -88 -44 -84 L52 -74 C74 -72 80 -44 58 -42 L46 -42 L46 "
            + f"{h - 16:.0f} L-84 {h - 16:.0f} Z", "#A9624A")
            + path(f"M-92 -62 L-84 {h - 16:.0f} L-50 {h - 16:.0f} L-56 -50 C-58 -66 -40 -66 -20 -62 L58 -52 "
            f"L58 -42 L46 -42", "#934F39", None), k, flip)
    return group(x, seat, shadow(10, h + 2, 128, 12)
        + path(f"M-72 {h - 20:.0f} L-76 {h:.0f} M84 {h - 20:.0f} L88 {h:.0f}", "none", "#6E5238", 12)
        + path("M-112 -196 C-112 -236 -30 -238 -24 -200 L-30 10 L-92 10 Z", "#B87058")
        + path("M-112 -196 C-112 -226 -80 -230 -66 -226 C-84 -210 -84 -120 -70 10 L-92 10 Z", "#934F39")
        + path(f"M-92 -2 L92 -2 Q108 0 108 18 L104 {h - 16:.0f} L-88 {h - 16:.0f} Z", "#B87058")
        + path(f"M-90 22 L108 22 L104 {h - 16:.0f} L-88 {h - 16:.0f} Z", "#A9624A"), k, flip)


def table(x, top, ground, rx=206):
    return (shadow(x, ground + 8, rx * .73, 12)
        + path(f"M{x - 18} {top + 18} L{x + 18} {top + 18} L{x + 24} {ground - 26} L{x - 24} {ground - 26} Z", WOOD)
        + path(f"M{x} {top + 18} L{x + 18} {top + 18} L{x + 24} {ground - 26} L{x} {ground - 26} Z", "#8A6441")
        + path(f"M{x - 84} {ground} C{x - 64} {ground - 26} {x - 24} {ground - 32} {x} {ground - 32} C{x + 24} "
        f"{ground - 32} {x + 64} {ground - 26} {x + 84} {ground} Z", "#8A6441")
        + f'<ellipse cx="{x}" cy="{top + 10}" rx="{rx}" ry="26" fill="{WOOD}"/><ellipse cx="{x}" cy="{top}" '
        f'rx="{rx}" ry="26" fill="#D2A878"/>')


def bottle(x, bottom, k=1.0, fill="#D98A4B", cap=PAPER):
    return group(x, bottom, rect(-16, -49, 32, 49, fill, 5) + rect(-16, -49, 9.5, 49, INK, 5, 'fill-opacity=".12"')
        + rect(-16, -36, 32, 23, PAPER)
        + rect(-11.8, -31, 19, 3.6, "#42545A", 1.8) + rect(-11.8, -23.5, 14, 3.6, METAL, 1.8)
        + rect(-17.5, -64, 35, 16, cap, 4)
        + rect(-17.5, -52, 35, 4.2, INK, 2, 'fill-opacity=".14"'), k)


def sheet(w=92, h=124, ticks=3, head=TEAL, rows=None):
    """A paper with a list, about its middle."""
    art = rect(-w / 2 + 3, -h / 2 + 4, w, h, INK, 4, 'fill-opacity=".12"') + rect(-w / 2, -h / 2, w, h, "#FFFFFF",
        4) + rect(-w / 2 + 12, -h / 2 + 12, w * .52, 9, head, 4.5)
    n = rows or 4
    for i in range(n):
        y = -h / 2 + 36 + i * (h - 46) / n
        if i < ticks:
            art += path(f"M{-w / 2 + 12:g} {y:g} l5 5 l9 -10", "none", TEAL, 3.4)
        else:
            art += dot(-w / 2 + 18, y, 4.5, "#FFC857")
        art += rect(-w / 2 + 34, y - 3.5, w - 48 - (i % 2) * 12, 7, "#8FB9C4" if i < ticks else "#42545A", 3.5)
    return art


def bag(k=1.0):
    """A paper bag from the pharmacy, bottom at 0."""
    return group(0, 0, path("M-42 0 L-46 -96 L46 -96 L42 0 Z", "#EADCC6")
        + path("M-42 0 L-46 -96 L-22 -96 L-20 0 Z", "#D6C4A8")
        + path("M-46 -96 l9 -8 l9 8 l9 -8 l9 8 l10 -8 l9 8 l9 -8 l9 8 l9 -8 l10 8 Z", "#EADCC6")
        + path("M-22 -106 C-20 -134 20 -134 22 -106", "none", "#BBA788", 5) + dot(4, -48, 22, "#CFE8DC")
        + path("M4 -59 v22 M-7 -48 h22", "none", TEAL, 6), k)


def bubble(x, y, w, h, content="", tail=(0.3, 60, -20), fill="#FFC857", name="speech"):
    """A speech bubble; tail = (where along the foot, how far down, how far to the side)."""
    r, t = 26, tail[0] * w
    d = (f"M{x + r} {y} h{w - 2 * r} q{r} 0 {r} {r} v{h - 2 * r} q0 {r} {-r} {r} H{x + t + 34:g} L{x + t + tail[2]:g} "
        f"{y + h + tail[1]:g} L{x + t - 4:g} {y + h:g}"
        f" H{x + r} q{-r} 0 {-r} {-r} v{-(h - 2 * r)} q0 {-r} {r} {-r} Z")
    return f'<g id="{name}">' + path(d, fill) + group(x + w / 2, y + h / 2, content) + "</g>"


def lines(widths, gap=25, left=None, color=INK):
    left = -max(widths) / 2 if left is None else left
    y0 = -(len(widths) - 1) * gap / 2
    return path(" ".join(f"M{left:g} {y0 + i * gap:g} h{w:g}" for i, w in enumerate(widths)), "none", color, 7)


def heart(k=1.0, fill="#9E2A1B"):
    return group(0, 0,
        path("M0 34 C-30 12 -42 -2 -42 -20 C-42 -46 -10 -46 0 -22 C10 -46 42 -46 42 -20 C42 -2 30 12 0 34 Z", fill), k)


def door(x, ground, w=210, h=470, open_=False, sign=True):
    art = rect(-14, -h - 14, w + 28, h + 14, "#DCC5A6", 4)
    if open_:
        art += rect(0, -h, w, h, "#C9E0E2") + rect(0, -h + h * .72, w, h * .28,
            "#DFCBAF") + path(f"M0 {-h} L{w * .34:.0f} {-h + 26} L{w * .34:.0f} 22 L0 0 Z", "#5F8F92") + dot(w * .27,
            -h * .47, 8, PAPER)
    else:
        art += rect(0, -h, w, h, "#5F8F92", 3) + rect(22, -h + 24, w - 44, h * .4, "#6C9DA0", 3) + rect(22, -h * .5,
            w - 44, h * .46, "#6C9DA0", 3) + rect(w - 40, -h * .47, 26, 9, PAPER, 4)
    if sign:
        art += rect(w + 26, -h + 70, 54, 54, TEAL, 8) + path(f"M{w + 41} {-h + 110} v-26 h24 v26", "none", PAPER, 5)
    return group(x, ground, art)


def clock(x, y, r=44):
    return dot(x, y, r, "#FFFFFF") + dot(x, y, r - 8,
        "#D6E9F0") + path(f"M{x} {y - r * .5:g} V{y} L{x + r * .38:g} {y + r * .2:g}", "none", TEAL, 6)
