#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# The poses of the composed scenes. scenes.py [NAME ...] writes ../scenes/NAME.svg again; --check only compares.
# What matters lies between x = 350 and 1250, so that a portrait screen can crop. Titles name roles, never characters.
import os
import sys

from rig import HERE, Person, document, elements
from room import (armchair, bag, bottle, bubble, chair, clock, counter, door, dot, exam_table, group, heart, lines,
    path, picture, plant,
    rect, screen, shadow, sheet, stool, table, wall_screen,
    walls, window, INK, METAL, PAPER, TEAL, WOOD)

SCENES = {}


def scene(title, desc):
    def keep(make):
        SCENES[make.__name__.replace("_", "-")] = (title, desc, make)
        return make
    return keep


def sit(name, x, ground, k, flip=False, **more):
    return Person(name, seated=True, **more).at(x, ground, k, flip)


def stand(name, x, ground, k, flip=False, **more):
    return Person(name, **more).at(x, ground, k, flip)


def on_chair(p, ground, cloth="mint"):
    x, y = p.hip()
    return chair(x, y + 25 * p.where[2], ground, p.where[2], p.where[3], cloth)


def on_stool(p, ground):
    x, y = p.hip()
    return stool(x + (-6 if p.where[3] else 6), y + 25 * p.where[2], ground, p.where[2])


@scene("Introductions: the medical assistant introduces the clinician to the patient; all three sit at eye level",
    "The medical assistant sits between the patient and the clinician, looks at the patient and opens a hand "
    "towards the clinician, who smiles.")
def introductions():
    patient = sit("mr-lee", 462, 850, 1.2)
    patient.turn(head=1).face("smile")
    patient.hand("right", "relaxed").reach("right", (530, 640)).hand("left", "relaxed").reach("left", (580, 648))
    helper = sit("rosa", 800, 800, 1.1, True)
    helper.turn(head=-3).face("open")
    helper.hand("right", "open", angle=4).turn(upper_arm_right=55, forearm_right=6).hand("left", "open",
        angle=-4).reach("left", (668, 540))
    doctor = sit("dr-okafor", 1180, 850, 1.16, True)
    doctor.lean(3).turn(head=2).face("smile")
    doctor.hand("right", "relaxed").reach("right", (1094, 634)).hand("left", "relaxed").reach("left", (1050, 646))
    return [walls(), window(60, 78), exam_table(560), screen(548, 66, 226, 140), counter(1316), plant(70, 700),
        shadow(771, 806, 150, 12), on_stool(helper, 800), helper,
        on_chair(patient, 850), patient, on_stool(doctor, 850), doctor]


@scene("Medicines: the patient points at one bottle and speaks; the medical assistant and the clinician listen",
    "Three people sit round a table with bottles of medicine. The patient, in a wheelchair, points at the bottle "
    "with the red cap; the others look at the patient.")
def medicines():
    patient = stand("daniel", 500, 846, 1.12)
    patient.turn(head=3).face("open")
    patient.hand("left", "relaxed").turn(upper_arm_left=-10, forearm_left=-42)
    patient.hand("right", "point").reach("right", (664, 520))
    helper = sit("rosa", 862, 770, 1.08, True)
    helper.turn(head=5).face("smile")
    tablet = group(-34, -56, rect(0, 0, 78, 104, INK, 9) + rect(7, 7, 64, 90, "#D6E9F0", 4)
        + rect(14, 16, 46, 11, TEAL, 5) + rect(14, 36, 34, 7, "#7FAEBB", 3) + rect(14, 50, 44, 7, "#7FAEBB", 3)
        + rect(14, 72, 50, 16, "#CFE8DC", 8))
    helper.hand("right", "hold", tablet).reach("right", (800, 506)).hand("left", "relaxed").reach("left", (720, 580))
    doctor = sit("dr-okafor", 1140, 850, 1.18, True)
    doctor.lean(6).turn(head=6).face("rest")
    doctor.hand("right", "relaxed").reach("right", (1050, 632)).hand("left", "relaxed").reach("left", (1010, 646))
    return [walls(640), window(1010, 68, 324, 274), screen(120, 92, 262, 162), counter(1370, 452, 230, 646),
        plant(64, 676), on_stool(helper, 770), helper,
        on_stool(doctor, 850), doctor, table(800, 590, 846, 206), bottle(884, 586),
        bottle(926, 594, .92, "#6894A5"), bottle(836, 584), patient,
        bottle(724, 600, 1.22, "#FFC857", "#9E2A1B"),
        bubble(610, 70, 200, 124, lines((122, 130, 76)), (0.06, 56, -44))]


@scene("Waiting room: a patient reads the wall screen while a grandmother and her grandchild talk",
    "A patient stands before a tall screen that shows three people in a triangle, and points at a line. Behind, a "
    "grandchild and a grandmother sit and talk.")
def waiting_room():
    old = sit("ines", 280, 800, 0.98)
    old.turn(head=-6).face("smile")
    old.hand("right", "relaxed").reach("right", (336, 640)).hand("left", "relaxed").reach("left", (380, 610))
    child = sit("maya", 606, 806, 0.94, True)
    child.turn(head=2).face("open")
    child.hand("left", "open").reach("left", (460, 566)).hand("right", "relaxed").reach("right", (556, 630))
    reader = stand("ms-haddad", 816, 852, 1.1)
    reader.turn(head=-2).face("smile")
    reader.hand("left", "point").reach("left", (930, 486)).hand("right", "relaxed").turn(upper_arm_right=8,
        forearm_right=-20)
    return [walls(670), window(84, 88, 354, 274), picture(560, 120), wall_screen(924, 60), plant(1460, 740, 1.2),
        on_chair(old, 800), old, on_chair(child, 806, "sun"), child, reader]


@scene("You hear it all: the medical assistant and the clinician talk with the patient, all three together",
    "Three people sit in a triangle. The medical assistant speaks and opens a hand to the patient; the clinician "
    "and the patient listen.")
def hear_it_all():
    doctor = sit("dr-okafor", 445, 846, 1.2)
    doctor.lean(3).turn(head=-2).face("smile")
    doctor.hand("right", "relaxed").reach("right", (531, 628)).hand("left", "open", angle=-10).reach("left", (643, 560))
    helper = sit("rosa", 762, 800, 1.12)
    helper.turn(head=-2).face("open")
    helper.hand("left", "open", angle=-8).reach("left", (930, 536)).hand("right", "relaxed").reach("right", (824, 604))
    patient = sit("ines", 1112, 850, 1.2, True)
    patient.turn(head=-3).face("smile", gaze=(1.2, 0))
    patient.hand("right", "relaxed").reach("right", (1046, 650)).hand("left", "relaxed").reach("left", (1004, 660))
    return [walls(), window(60, 78), screen(1262, 78), exam_table(1120), plant(70, 700), shadow(787, 806, 150, 12),
        on_stool(helper, 800), helper, on_stool(doctor, 846), doctor, on_chair(patient, 850), patient,
        bubble(834, 70, 214, 132, lines((128, 138, 84)), (0.1, 54, -36), "#FFFFFF")]


@scene("Speak up: the patient raises an open hand, and the team turns to listen",
    "The patient, seated, lifts one hand and speaks. The medical assistant lowers the tablet and the clinician "
    "leans in; both look at the patient.")
def speak_up():
    patient = sit("ines", 520, 846, 1.28)
    patient.turn(head=-4).face("open", brows="up")
    patient.hand("left", "open").turn(upper_arm_left=-62, forearm_left=-96, hand_left=6)
    patient.hand("right", "relaxed").reach("right", (590, 660))
    doctor = sit("dr-okafor", 1160, 850, 1.2, True)
    doctor.lean(5).turn(head=4).face("rest", brows="up")
    doctor.hand("right", "relaxed").reach("right", (1082, 632)).hand("left", "relaxed").reach("left", (1040, 652))
    helper = stand("rosa", 930, 802, 1.02, True)
    helper.turn(head=6).face("rest", brows="up")
    return [walls(), window(1220, 84), window(70, 84, 280, 270), counter(0, 452, 300, things=False),
        plant(120, 452, 0.8), helper,
        on_chair(patient, 846), patient, on_stool(doctor, 850), doctor,
        bubble(640, 62, 190, 124, path("M0 -30 v60 M-30 0 h60", "none", INK, 13), (0.08, 56, -34))]


@scene("Bring your list: the patient has a list of medicines and a bag with the bottles",
    "At the kitchen table the patient holds up a written list. A paper bag and bottles of medicine stand on the "
    "table.")
def bring_list():
    patient = sit("ines", 590, 862, 1.36)
    patient.turn(head=2).face("smile", gaze=(1, 1))
    patient.hand("left", "hold", group(22, -46, sheet(104, 138, 2, rows=4), 1)).reach("left", (792, 470))
    patient.hand("right", "relaxed").reach("right", (720, 632))
    return [walls(664), window(470, 60, 360, 300), counter(1100, 452, 500), rect(1120, 96, 480, 190, "#E6D2B4", 6),
        rect(1136, 112, 220, 158, "#D9C2A0", 4),
        rect(1372, 112, 228, 158, "#D9C2A0", 4), plant(180, 712, 1.15),
        on_chair(patient, 862, "sun"), patient, table(960, 640, 850, 250), bottle(1076, 636),
        group(960, 646, bag(1.35)),
        bottle(1128, 648, .92, "#6894A5"), bottle(860, 654, 1.05, "#FFC857", "#9E2A1B")]


@scene("Family is welcome: the medical assistant greets the patient and a family member at the door",
    "The medical assistant opens a hand in welcome. The patient walks in with a cane, and a grandchild keeps a hand "
    "at her back.")
def family_welcome():
    helper = stand("rosa", 500, 836, 1.06, hide=("tablet",))
    helper.turn(head=3).face("open")
    helper.hand("right", "relaxed").turn(upper_arm_right=10, forearm_right=-14)
    helper.hand("left", "open", angle=-6).turn(upper_arm_left=-38, forearm_left=-34)
    child = stand("maya", 1110, 832, 1.06, True)
    child.turn(head=0).face("smile")
    child.hand("left", "relaxed").reach("left", (985, 480)).hand("right", "relaxed").turn(upper_arm_right=8,
        forearm_right=-16)
    patient = stand("ines", 920, 846, 1.1, True)
    patient.turn(head=-6).face("smile")
    patient.hand("left", "open", angle=0).turn(upper_arm_left=-22, forearm_left=-64)
    return [walls(664), door(1010, 664, 230, 540, True), window(70, 84, 280, 270), plant(180, 730, 1.1),
        picture(700, 130), child, patient, helper]


@scene("Your language: an interpreter sits with the patient and says what each person says",
    "The clinician speaks to the patient, not to the interpreter. The interpreter sits beside the patient and turns "
    "the words into the patient's language.")
def interpreter():
    doctor = sit("dr-okafor", 470, 850, 1.2)
    doctor.lean(3).turn(head=0).face("smile")
    doctor.hand("left", "open", angle=-8).reach("left", (664, 556)).hand("right", "relaxed").reach("right", (556, 632))
    between = sit("interpreter", 815, 806, 1.1)
    between.turn(head=1).face("open")
    between.hand("right", "relaxed").reach("right", (880, 604)).hand("left", "open", angle=-10).reach("left",
        (960, 520))
    patient = sit("mr-lee", 1160, 850, 1.16, True)
    patient.turn(head=-3).face("smile")
    patient.hand("right", "relaxed").reach("right", (1096, 644)).hand("left", "relaxed").reach("left", (1050, 652))
    first = lines((120, 96), 26, -60, "#14252B")
    second = path("M-62 -13 q12 -16 24 0 q12 16 24 0 q12 -16 24 0 q12 16 24 0 M-62 15 q12 -16 24 0 q12 16 24 0 q12 -16 "
        "24 0", "none", INK, 7)
    return [walls(), window(110, 84), picture(1336, 120), counter(1330, 452, 270), plant(60, 706),
        on_stool(between, 806), between,
        on_stool(doctor, 850), doctor, on_chair(patient, 850, "blue"), patient,
        bubble(572, 56, 184, 112, first, (0.04, 62, -22), "#FFFFFF", "speech-one"),
        path("M776 112 h56 M812 94 l22 18 l-22 18", "none", TEAL, 8),
        bubble(854, 56, 196, 112, second, (0.06, 66, -16), "#CFE8DC", "speech-two")]


@scene("Say it back: the clinician repeats the plan, and the patient nods",
    "The clinician speaks and counts off what was heard. A bubble shows a list with ticks. The patient nods; the "
    "medical assistant listens.")
def say_back():
    patient = sit("ines", 490, 850, 1.26)
    patient.lean(4).turn(head=7).face("smile")
    patient.hand("right", "relaxed").reach("right", (580, 664)).hand("left", "relaxed").reach("left", (624, 668))
    doctor = sit("dr-okafor", 1040, 850, 1.2, True)
    doctor.lean(4).turn(head=3).face("open")
    doctor.hand("left", "open", angle=-6).reach("left", (834, 560)).hand("right", "relaxed").reach("right", (960, 632))
    helper = stand("rosa", 1220, 806, 1.02, True)
    helper.turn(head=4).face("smile")
    ticks = path("M-78 -34 l10 10 l18 -20 M-78 6 l10 10 l18 -20 M-78 46 l10 10 l18 -20", "none", TEAL,
        8) + path("M-26 -34 h104 M-26 6 h84 M-26 46 h96", "none", INK, 8)
    return [walls(), window(70, 84), counter(1360, 452, 240), plant(330, 690, 1.05), picture(1370, 130), helper,
        on_chair(patient, 850), patient, on_stool(doctor, 850), doctor,
        bubble(670, 44, 250, 178, ticks, (0.76, 62, 52), "#FFFFFF")]


@scene("The next step: the medical assistant hands the patient a printed plan",
    "Both stand by the door. The paper lists three steps; the first ones have ticks. A calendar hangs on the wall.")
def next_step():
    helper = stand("rosa", 540, 840, 1.1, hide=("tablet",))
    helper.turn(head=5).face("open")
    helper.hand("left", "hold", group(30, -30, sheet(112, 150, 2, rows=4))).reach("left", (748, 470))
    helper.hand("right", "relaxed").turn(upper_arm_right=12, forearm_right=-20)
    patient = stand("ines", 1010, 846, 1.16, True)
    patient.turn(head=-4).face("smile", gaze=(0.5, 1.5))
    patient.hand("left", "open", angle=4).reach("left", (868, 512))
    cal = rect(0, 0, 150, 150, "#FFFFFF", 6) + rect(0, 0, 150, 36, "#9E2A1B", 6) + "".join(
        rect(16 + 32 * (i % 4), 52 + 32 * (i // 4), 22, 20, "#FFC857" if i == 6 else "#D6E9F0", 3) for i in range(12))
    return [walls(668), door(1130, 668, 230, 540, True), group(690, 130, cal), window(70, 84, 290, 270),
        counter(0, 470, 330, 668), helper, patient]


@scene("What matters most: the patient tells, and the clinician sits at eye level and listens",
    "The patient lays a hand on the chest and speaks. The clinician leans in with quiet hands. A heart stands in "
    "the speech bubble.")
def what_matters():
    patient = sit("mr-lee", 530, 856, 1.3)
    patient.turn(head=0).face("open")
    patient.hand("right", "relaxed", angle=-10).reach("right", (574, 470)).hand("left", "open", angle=-8).reach("left",
        (752, 560))
    doctor = sit("dr-okafor", 1080, 856, 1.28, True)
    doctor.lean(6).turn(head=3).face("smile")
    doctor.hand("right", "relaxed").reach("right", (1000, 624)).hand("left", "relaxed").reach("left", (950, 640))
    return [walls(), window(1190, 84), exam_table(110, 668), screen(90, 90, 250, 156), on_chair(patient, 856, "mint"),
        patient, on_stool(doctor, 856), doctor,
        bubble(660, 56, 190, 150, heart(1.15), (0.08, 60, -40))]


@scene("Vital signs: the medical assistant takes the patient's blood pressure",
    "The patient sits in a wheelchair with a cuff on the arm. The medical assistant sits beside and looks at the "
    "patient, not at the monitor.")
def vitals():
    patient = stand("daniel", 560, 850, 1.28)
    patient.turn(head=0).face("smile")
    patient.hand("left", "relaxed").turn(upper_arm_left=-26, forearm_left=-50)
    patient.hand("right", "relaxed").turn(upper_arm_right=-14, forearm_right=-58)
    ux, uy = patient.joints["upper-arm-right"]
    cuff = (rect(ux - 21, uy + 34, 42, 56, "#33505C", 8) + rect(ux - 21, uy + 34, 12, 56, INK, 6, 'fill-opacity=".25"')
        + rect(ux - 4, uy + 54, 20, 14, "#8FB9C4", 3))
    patient.groups["upper-arm-right"].extend(elements(cuff))
    helper = sit("rosa", 1080, 850, 1.22, True)
    helper.lean(3).turn(head=-1).face("smile")
    helper.hand("right", "relaxed").reach("right", (1000, 640)).hand("left", "open", angle=-4).reach("left", (880, 556))
    stand_ = (path("M0 330 V-10", "none", "#8FA3A8", 10) + path("M-62 336 L0 318 L62 336", "none", "#8FA3A8", 9)
        + dot(-62, 340, 9, "#42545A") + dot(62, 340, 9, "#42545A")
        + rect(-96, -150, 192, 142, INK, 12) + rect(-84, -138, 168, 118, "#D6E9F0", 5)
        + path("M-72 -82 h30 l12 -26 l20 50 l14 -32 l8 8 h58", "none", TEAL, 6)
        + rect(-72, -46, 62, 12, "#0B4F57", 6) + rect(0, -46, 44, 12, "#9E2A1B", 6))
    return [walls(), window(90, 84), counter(1290, 452, 310), group(838, 420, stand_), shadow(838, 766, 80), patient,
        path("M524 478 C560 566 640 640 742 600 C800 576 800 470 800 414", "none", "#33505C", 5), on_stool(helper, 850),
        helper]


@scene("At home: what makes care hard at home, with stairs, many medicines and help from the family",
    "The patient sits in an armchair with a cane beside it. A grandchild brings a glass of water to the pill box on "
    "the table; stairs lead up behind them.")
def home_care():
    patient = sit("ines", 560, 850, 1.28)
    patient.turn(head=-4).face("smile")
    patient.hand("right", "relaxed").reach("right", (694, 622)).hand("left", "open", angle=-6).reach("left", (748, 548))
    child = stand("maya", 1050, 836, 1.1, True)
    child.turn(head=7).face("smile")
    glass = rect(-15, -34, 30, 52, "#FFFFFF", 4, 'fill-opacity=".75"') + rect(-15, -16, 30, 34, "#9DC3D1", 4,
        'fill-opacity=".9"')
    child.hand("left", "hold", glass).reach("left", (900, 500)).hand("right", "relaxed").turn(upper_arm_right=8,
        forearm_right=-18)
    steps = "".join(rect(1180 + 70 * i, 588 - 62 * i, 420 - 70 * i, 62, "#D9C2A0" if i % 2 else "#E0CBAA")
        + rect(1170 + 70 * i, 582 - 62 * i, 430 - 70 * i, 12, WOOD) for i in range(6))
    rail = path("M1176 430 L1530 120 M1196 586 V414 M1336 462 V292 M1476 338 V168", "none", "#8A6441", 12)
    box = rect(-70, -26, 140, 26, "#FFFFFF", 5) + "".join(rect(-64 + 19 * i, -32, 15, 14, c, 3) for i,
        c in enumerate(("#8FB9C4", "#8FB9C4", "#FFC857", "#8FB9C4", "#8FB9C4", "#8FB9C4", "#8FB9C4")))
    cane = path("M0 0 L20 -236 C22 -262 -12 -266 -14 -240", "none", "#6B4630", 8)
    return [walls(650, "#F3E6D6"), window(420, 70, 330, 290), clock(900, 150, 52), steps, rail, plant(150, 712, 1.1),
        armchair(*seat(patient), 850, 1.28), patient, armchair(*seat(patient), 850, 1.28, near=True),
        group(410, 846, cane), table(846, 650, 846, 130),
        group(838, 650, box), child]


def seat(p):
    x, y = p.hip()
    return x, y + 25 * p.where[2]


@scene("What goes wrong: two team members talk in the hallway, and the patient cannot hear",
    "The medical assistant and the clinician stand in the hallway. Behind a wall and a closed door the patient "
    "waits alone, with a question.")
def hallway():
    helper = stand("rosa", 470, 850, 1.02)
    helper.turn(head=0).face("open")
    doctor = stand("dr-okafor", 726, 850, 0.98, True)
    doctor.turn(head=2).face("rest")
    doctor.hand("left", "relaxed").turn(upper_arm_left=6, forearm_left=-24).hand("right",
        "relaxed").turn(upper_arm_right=6, forearm_right=-16)
    patient = sit("mr-lee", 1140, 846, 1.12, True)
    patient.lean(0).turn(head=8).face("rest", brows="worry", gaze=(0, 1.5))
    patient.hand("right", "relaxed").reach("right", (1078, 650)).hand("left", "relaxed").reach("left", (1046, 656))
    room = rect(900, 0, 700, 900, "#F6E9D8") + rect(900, 646, 700, 14, PAPER) + rect(900, 660, 700, 240,
        "#E7D3B8") + rect(900, 660, 700, 7, "#DCC5A6")
    hall = rect(0, 0, 900, 900, "#DCE6E4") + rect(0, 646, 900, 14, "#F2F6F4") + rect(0, 660, 900, 240,
        "#C9D3D0") + rect(0, 660, 900, 7, "#B9C6C3")
    wall = rect(868, 0, 36, 900, "#B08F6A") + rect(868, 0, 10, 900, "#C7A780")
    closed = rect(858, 250, 56, 620, "#4C787B", 4) + rect(866, 250, 40, 620, "#5F8F92", 3) + rect(858, 560, 14, 40,
        PAPER, 5)
    ask = path("M-16 -22 a18 18 0 1 1 27 15 c-8 5 -12 9 -12 19 M-1 32 v1", "none", INK, 11)
    return [hall, room, window(1230, 84, 290, 270), door(120, 660, 190, 470), exam_table(1180, 668), wall, closed,
        helper, doctor,
        on_chair(patient, 846), patient,
        bubble(530, 40, 196, 108, lines((116, 126), 28), (0.04, 58, -24), "#FFFFFF", "speech-team"),
        bubble(1000, 150, 130, 122, ask, (0.5, 48, 16), "#FFC857", "thought")]


@scene("A phone call: the medical assistant calls the patient at home",
    "On one side the medical assistant sits at a desk and speaks into a phone; on the other the patient sits at "
    "home, holds a phone and listens.")
def phone_call():
    phone = rect(-13, -40, 26, 66, INK, 7) + rect(-9, -34, 18, 48, "#8FB9C4", 3)
    helper = sit("rosa", 470, 850, 1.26)
    helper.turn(head=4).face("open")
    helper.hand("right", "hold", phone, angle=-14).reach("right", helper.ear()).hand("left", "relaxed").reach("left",
        (600, 590))
    patient = sit("ines", 1140, 850, 1.3, True)
    patient.turn(head=4).face("smile")
    patient.hand("right", "hold", phone, angle=-14).reach("right", patient.ear()).hand("left", "relaxed").reach("left",
        (980, 640))
    home = rect(800, 0, 800, 900, "#F6E9D8") + rect(800, 646, 800, 14, PAPER) + rect(800, 660, 800, 240,
        "#E7D3B8") + rect(800, 660, 800, 7, "#DCC5A6")
    office = rect(0, 0, 800, 900, "#D6E9F0") + rect(0, 646, 800, 14, PAPER) + rect(0, 660, 800, 240,
        "#C7D6D6") + rect(0, 660, 800, 7, "#B5C7C8")
    desk = rect(536, 606, 250, 20, WOOD, 5) + rect(760, 626, 18, 224, "#8A6441") + rect(620, 470, 150, 106, INK,
        8) + rect(628, 478, 134, 90, PAPER, 3) + rect(688, 576, 14, 24, METAL) + rect(660, 598, 70, 8, METAL,
        4) + rect(644, 494, 70, 9, TEAL, 4) + rect(644, 514, 100, 8, "#8FB9C4", 4) + rect(644, 532, 84, 8,
        "#8FB9C4", 4)
    return [office, home, screen(90, 90, 260, 160), window(1210, 80, 300, 280), plant(1500, 712, 1.1),
        on_stool(helper, 850), helper, desk,
        armchair(*seat(patient), 850, 1.3, True), patient, armchair(*seat(patient), 850, 1.3, True, near=True),
        rect(792, 0, 16, 900, PAPER),
        path("M700 150 h4 M728 132 h4 M758 120 h4 M790 116 h4 M822 120 h4 M852 132 h4 M880 150 h4", "none",
        TEAL, 14)]


@scene("Why you are here today: the patient says in their own words what brings them",
    "The patient, in a wheelchair, lays a hand on a sore shoulder and speaks. The medical assistant sits at eye "
    "level with the tablet on the lap and listens.")
def why_today():
    patient = stand("daniel", 560, 850, 1.28)
    patient.turn(head=2).face("open", brows="worry")
    patient.hand("right", "relaxed", angle=-12).reach("right", patient.room((232, 292)))
    patient.hand("left", "relaxed").turn(upper_arm_left=-14, forearm_left=-40)
    helper = sit("rosa", 1080, 850, 1.22, True)
    helper.lean(5).turn(head=3).face("rest", brows="up")
    helper.hand("right", "relaxed").reach("right", (994, 640)).hand("left", "relaxed").reach("left", (950, 648))
    cal = rect(-46, -40, 92, 84, "#FFFFFF", 8) + rect(-46, -40, 92, 24, TEAL, 8) + path("M-24 -50 v18 M24 -50 v18",
        "none", INK, 7) + dot(0, 14, 15, "#FFC857")
    return [walls(), window(90, 84), counter(1290, 452, 310), picture(1340, 130), patient, on_stool(helper, 850),
        helper,
        bubble(690, 60, 190, 150, cal, (0.06, 58, -40), "#D6E9F0")]


@scene("What changed: the patient shows a new medicine and a paper from another visit",
    "The patient holds out a paper with new lines and a bottle with a red cap stands ready. The clinician leans in "
    "and looks at the paper.")
def changes():
    patient = sit("mr-lee", 500, 852, 1.24)
    patient.turn(head=3).face("open")
    patient.hand("left", "hold", group(26, -42, sheet(108, 144, 0, "#9E2A1B", rows=4))).reach("left", (700, 500))
    patient.hand("right", "relaxed").reach("right", (606, 610))
    doctor = sit("dr-okafor", 1110, 852, 1.22, True)
    doctor.lean(6).turn(head=7).face("rest", gaze=(0.5, 1))
    doctor.hand("left", "point").reach("left", (846, 520)).hand("right", "relaxed").reach("right", (1010, 612))
    return [walls(), window(1200, 84), screen(70, 90, 270, 168), plant(1530, 706), on_chair(patient, 852, "blue"),
        patient, on_stool(doctor, 852), doctor,
        table(800, 640, 846, 190), bottle(752, 640, 1.15, "#FFC857", "#9E2A1B"), bottle(866, 646, .95),
        bottle(904, 650, .9, "#6894A5")]


@scene("Your extended team: the medical assistant introduces a colleague to the patient and the family",
    "The medical assistant opens a hand towards a colleague who says hello. The patient sits; a grandchild stands "
    "beside the chair.")
def extended_team():
    child = stand("maya", 420, 812, 1.04)
    child.turn(head=-2).face("smile")
    child.hand("left", "relaxed").turn(upper_arm_left=-14, forearm_left=-18)
    patient = sit("ines", 530, 852, 1.22)
    patient.turn(head=-5).face("smile")
    patient.hand("right", "relaxed").reach("right", (606, 660)).hand("left", "relaxed").reach("left", (650, 664))
    helper = stand("rosa", 800, 812, 1.02, True, hide=("tablet",))
    helper.turn(head=4).face("open")
    helper.hand("right", "open", angle=6).turn(upper_arm_right=40, forearm_right=-6)
    helper.hand("left", "relaxed").turn(upper_arm_left=-8, forearm_left=-24)
    colleague = stand("behavioural-health", 1130, 846, 1.02, True)
    colleague.turn(head=4).face("smile")
    colleague.hand("left", "open", angle=-6).turn(upper_arm_left=-10, forearm_left=-126, hand_left=-4)
    return [walls(), window(70, 84, 270, 260), door(1230, 660, 220, 530, True), picture(600, 110), plant(1540, 712),
        child, on_chair(patient, 852), patient, helper, colleague]


def main():
    check = "--check" in sys.argv
    stale = []
    for name in [a for a in sys.argv[1:] if a != "--check"] or list(SCENES):
        if name not in SCENES:
            sys.exit(f"scenes.py: no scene '{name}'; there are: {' '.join(SCENES)}")
        title, desc, make = SCENES[name]
        file_path, text = os.path.join(HERE, "..", "scenes", name + ".svg"), document(title, desc, make())
        if not check:
            with open(file_path, "w", encoding="utf-8") as file:
                file.write(text)
        elif not os.path.exists(file_path) or open(file_path, encoding="utf-8").read() != text:
            stale.append(name)
    if stale:
        sys.exit(f"scenes.py: built picture differs from its pose, run scenes.py {' '.join(stale)}")


if __name__ == "__main__":
    main()
