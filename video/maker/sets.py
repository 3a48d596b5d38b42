# SPDX-License-Identifier: GPL-3.0-or-later
# The rooms of the film, built from the illustrators' furniture. Each set: what is behind the people, seats, what is before them.
# Room units are 1600x900; the hallway is wider. The people themselves come from the storyboard.
from draw import PAPER, TEAL, from_text
import people  # noqa: F401  (puts the illustrators' tools on the path)
import room
from room import (bottle, chair, clock, counter, door, dot, exam_table, group, path, picture, plant, rect, screen, shadow, stool, table,
                  window)


def walls(width=1600, line=660, wall="#F6E9D8", floor="#E7D3B8", edge="#DCC5A6"):
    """Wider than the camera ever sees, so that no shot runs off the wall."""
    return (rect(-800, -600, width + 1600, 600 + line, wall) + rect(-800, line - 14, width + 1600, 14, PAPER)
            + rect(-800, line, width + 1600, 900, floor) + rect(-800, line, width + 1600, 7, edge))


def tall_cupboard(x, w=200, floor=664, top=150):
    return (rect(x, top, w, floor - top, "#D9C2A0", 4) + rect(x + 12, top + 14, w / 2 - 18, floor - top - 30, "#E6D2B4", 4)
            + rect(x + w / 2 + 6, top + 14, w / 2 - 18, floor - top - 30, "#E6D2B4", 4)
            + path(f"M{x + w / 2 - 16} {top + 250} v30 M{x + w / 2 + 16} {top + 250} v30", "none", "#8A6A4A", 6))


def exam():
    """Patient's chair on the left, two stools; a round table with medicines can stand between."""
    back = (walls() + window(96, 78) + picture(500, 120, 110, 138) + exam_table(560) + screen(884, 74, 220, 136) + door(1370, 664, 220, 500, True, False)
            + counter(-330, 452, 340, things=False) + plant(40, 704) + counter(1680, 452, 500))
    return {"back": back, "front": ""}


def hallway():
    """Corridor on the left, and through the open side of the exam room, the patient alone on the right."""
    back = (walls(2400, wall="#DCE7E6", floor="#CBD8D6", edge="#B9C9C7") + door(120, 664, 210, 470) + picture(470, 170, 130, 160)
            + door(640, 664, 210, 470) + plant(930, 700, .9) + clock(560, 110, 40)
            # the exam room, seen past its door post
            + rect(1080, -600, 1800, 1260, "#F6E9D8") + rect(1080, 646, 1800, 14, PAPER) + rect(1080, 660, 1800, 900, "#E7D3B8") + rect(1080, 660, 1800, 7, "#DCC5A6")
            + window(1500, 84) + exam_table(1850) + rect(1050, -600, 44, 1500, "#A67C52") + rect(1050, -600, 14, 1500, "#8A6441")
            + rect(1040, 250, 62, 650, "#5F8F92", 4) + rect(1040, 250, 14, 650, "#4C787B", 4) + rect(1086, 560, 12, 36, PAPER, 4))
    return {"back": back, "front": ""}


def office():
    """The room of the behavioural-health colleague: softer, with shelves and a plant."""
    shelf = rect(770, 196, 290, 12, room.WOOD, 3) + "".join(
        rect(786 + i * 24, 196 - h, 18, h, c, 2) for i, (h, c) in enumerate(((84, "#9E2A1B"), (70, "#4A6B85"), (92, "#E9B44C"), (76, "#5D8F74"), (88, "#7B4B62"))))
    back = (walls(wall="#EAF0E9", floor="#E3D2BC", edge="#D2BFA4") + window(110, 78) + shelf + plant(1010, 196, .5) + picture(1130, 96, 110, 130) + plant(30, 706, 1.1)
            + picture(560, 120, 150, 170) + tall_cupboard(1340, 230, 664, 330) + rect(1326, 318, 258, 18, PAPER, 4))
    return {"back": back, "front": ""}


SETS = {"exam": exam, "hallway": hallway, "office": office}


def medicine_table(x=800, top=640, ground=838, rx=150):
    return (table(x, top, ground, rx) + bottle(x - 62, top - 2, 1.0, "#FFC857", "#9E2A1B") + bottle(x + 4, top + 4, .9)
            + bottle(x + 52, top - 4, .82, "#6894A5"))


def seat(kind, x, top, ground, scale, flip):
    if kind == "stool":
        return stool(x + (-6 if flip else 6), top, ground, scale)
    return chair(x, top, ground, scale, flip, kind if kind in ("mint", "sun", "blue") else "mint")


_drawn = {}


def drawing(name):
    if name not in _drawn:
        made = SETS[name]()
        _drawn[name] = {k: from_text(v) for k, v in made.items()}
    return _drawn[name]
