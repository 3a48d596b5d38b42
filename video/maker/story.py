# SPDX-License-Identifier: GPL-3.0-or-later
# Reads a storyboard (its language is described in video/README.md) and performs it: who does what at which second.
# The result, a Film, can be asked for the picture at any time, for its sounds, captions and chapters. No files are written here.
import math
import os
import re

import cairo

import graphics
import people
import sets
import voice
from draw import PAPER, from_text, rgb

FPS, WIDTH, HEIGHT = 25, 1280, 720
GAP_SENTENCE, GAP_CLAUSE, GAP_LINE = 0.36, 0.14, 0.52


class StoryError(Exception):
    pass


class Step:
    """One command of the storyboard with its words, its texts by language and the cues below it."""

    def __init__(self, line, words):
        self.line, self.words, self.text, self.cues = line, words, {}, []


def parse(path):
    steps, name = [], os.path.basename(path)
    with open(path, encoding="utf-8") as f:
        for number, raw in enumerate(f, 1):
            line = raw.strip()
            if not line or line.startswith("#"):
                continue
            found = re.match(r"(en|es):\s*(.*)$", line)
            if found:
                if not steps:
                    raise StoryError(f"{name}:{number}: text without a command above it")
                target = steps[-1].cues[-1][1] if steps[-1].cues and raw.startswith("      ") else steps[-1]
                old = target.text.get(found.group(1))
                target.text[found.group(1)] = (old + " " if old else "") + found.group(2)
                continue
            if line.startswith("@"):
                found = re.match(r"@\s*(s\d+|e\d+|[\d.]+%|[\d.]+)?([+-][\d.]+)?\s+(.*)$", line)
                if not found or not steps:
                    raise StoryError(f"{name}:{number}: a cue is written '@ 40% command', '@ s2+0.3 command' or '@ 1.5 command'")
                steps[-1].cues.append(((found.group(1) or "0", float(found.group(2) or 0)), Step(number, found.group(3).split())))
                continue
            steps.append(Step(number, line.split()))
    return steps


def sentences(text):
    """Splits into what is spoken in one breath: at sentence ends and at '|'. Gives (text, gap after it)."""
    out = []
    for part in re.findall(r"[^.?!…|]+(?:[.?!…]+[”»\"]?|\||$)", text):
        clause = part.rstrip().endswith("|")
        part = part.replace("|", "").strip()
        if part:
            out.append((part, GAP_CLAUSE if clause else GAP_SENTENCE))
    return out


class Scene:
    def __init__(self, start, name, fade):
        self.start, self.end, self.name, self.fade = start, None, name, fade
        self.set, self.layers, self.actors, self.shots, self.overlays, self.lights = None, [], {}, [], [], []

    def camera(self, t, film):
        """Where the camera looks: (middle x, middle y, width)."""
        now, since, until = None, self.start, self.end
        for i, (at, view, over) in enumerate(self.shots):
            if at > t and now is not None:
                break
            nxt = self.shots[i + 1][0] if i + 1 < len(self.shots) else self.end
            if over and now is not None and t < at + over:
                f = people.ease((t - at) / over)
                now = tuple(a + (b - a) * f for a, b in zip(self._drift(now, since, at, at), view))
                return now
            since, until, now = at + over, nxt, view
        if now is None:
            return (800, 450, 1600)
        return self._drift(now, since, until, t)

    @staticmethod
    def _drift(view, since, until, t):
        """A shot is never quite still: it closes in by a little."""
        f = min(1.0, max(0.0, (t - since) / 14))
        x, y, w = view
        return x, y, w * (1 - 0.05 * f)

    def draw(self, ctx, t, film):
        ctx.save()
        if self.set:
            x, y, w = self.camera(t, film)
            k = WIDTH / w
            ctx.save()
            ctx.scale(k, k)
            ctx.translate(-x + w / 2, -y + w * HEIGHT / WIDTH / 2)
            sets.drawing(self.set)["back"].draw(ctx)
            for layer in self.layers:
                layer(ctx, t)
            ctx.restore()
        else:
            ctx.set_source_rgb(*rgb(PAPER))
            ctx.paint()
        for start, end, draw in self.overlays:
            if start <= t < end:
                draw(ctx, t - start, 1.0 if end == self.end else end - t)
            elif end == self.end and t >= end:      # the next scene is fading in over it
                draw(ctx, t - start, 1.0)
        ctx.restore()


class Film:
    """A storyboard performed in one language."""

    def __init__(self, path, lang, cache, only=None, speak=True):
        self.path, self.lang, self.cache, self.name = path, lang, cache, os.path.basename(path)
        self.cast, self.scenes, self.segments, self.chapters, self.sees, self.stops, self.described = {}, [], [], [], [], [], []
        self.title, self.id, self.version, self.sounds = "", None, 1, []
        self.t, self.scene, self.step_graphic, self.last_speaker = 0.0, None, None, None
        self.speak = speak
        for step in parse(path):
            try:
                self.run(step, self.t)
            except StoryError:
                raise
            except (KeyError, IndexError, ValueError, AttributeError) as problem:
                raise StoryError(f"{self.name}:{step.line}: cannot do '{' '.join(step.words)}' ({type(problem).__name__}: {problem})")
        self._close_scene()
        self.duration = math.ceil(self.t * FPS) / FPS
        if only:
            self.window = next(((s.start, s.end) for s in self.scenes if s.name == only), None)
            if not self.window:
                raise StoryError(f"{self.name}: no scene '{only}'; there are: {', '.join(s.name for s in self.scenes)}")
        else:
            self.window = (0.0, self.duration)

    # -- performing
    def words(self, step, key=None):
        text = step.text.get(key or self.lang)
        if text is None:
            raise StoryError(f"{self.name}:{step.line}: no text in '{self.lang}' for '{' '.join(step.words)}'")
        return text

    def run(self, step, t):
        w = step.words
        method = getattr(self, "do_" + w[0].replace("-", "_"), None)
        if method is None:
            raise StoryError(f"{self.name}:{step.line}: no such command '{w[0]}'; README.md lists them")
        method(step, w[1:], t)

    def actor(self, role):
        if role not in self.scene.actors:
            raise StoryError(f"{self.name}: '{role}' is not in scene '{self.scene.name}'")
        return self.scene.actors[role]

    def _cues(self, step, t, segments, length):
        for (where, plus), cue in step.cues:
            if where.endswith("%"):
                at = t + length * float(where[:-1]) / 100
            elif where[0] in "se" and where[1:].isdigit():
                seg = segments[int(where[1:]) - 1]
                at = seg["start"] if where[0] == "s" else seg["end"]
            else:
                at = t + float(where)
            self.run(cue, at + plus)

    # header
    def do_film(self, step, a, t):
        self.id, self.version = a[0], int(a[1])

    def do_title(self, step, a, t):
        self.title = self.words(step)

    def do_cast(self, step, a, t):
        self.cast[a[0]] = {"figure": a[1], "name": self.words(step), "voice": None}

    def do_voice(self, step, a, t):
        if a[1] == self.lang:
            opts = dict(zip(a[3::2], a[4::2]))
            self.cast[a[0]]["voice"] = voice.Voice(a[2], int(opts.get("pitch", 100)), int(opts.get("pace", 100)), float(opts.get("size", 1)))

    # scenes
    def _close_scene(self):
        if self.scene:
            self.scene.end = self.t
            self.scene.overlays = [(s, e if e is not None else self.t, d) for s, e, d in self.scene.overlays]

    def do_scene(self, step, a, t):
        self._close_scene()
        self.scene = Scene(self.t, a[0], "fade" in a)
        self.scenes.append(self.scene)

    def do_chapter(self, step, a, t):
        self.chapters.append((self.t, self.words(step)))

    def do_set(self, step, a, t):
        self.scene.set = a[0]
        sets.drawing(a[0])

    def do_enter(self, step, a, t):
        role, mode, x, ground, scale, side = a[0], a[1], float(a[2]), float(a[3]), float(a[4]), a[5]
        seed = list(self.cast).index(role) + 1
        actor = people.Actor(role, self.cast[role]["figure"], mode == "sit", x, ground, scale, 1 if side == "right" else -1, seed)
        if mode == "sit" and len(a) > 6:
            _, y, flip = actor.origin(0)
            base = actor.figures["sit"][2]
            top = y + (base.joints["person"][1] + 25) * scale
            self.scene.layers.append(self._thing(sets.seat(a[6], x, top, ground, scale, flip < 0)))
        self.scene.actors[role] = actor
        self.scene.layers.append(actor.draw)

    def _thing(self, svg):
        art = from_text(svg)
        return lambda ctx, t: art.draw(ctx)

    def do_prop(self, step, a, t):
        make = {"table": sets.medicine_table}.get(a[0]) or getattr(sets, a[0])
        self.scene.layers.append(self._thing(make(*(float(v) for v in a[1:]))))

    # camera
    def view(self, a, t):
        kind = a[0]
        if kind == "wide":
            return (800.0, 450.0, 1600.0) if len(a) < 2 else (float(a[1]), 450.0, float(a[2]) if len(a) > 2 else 1600.0)
        if kind == "at":
            return float(a[1]), float(a[2]), float(a[3])
        heads = [self.actor(r).head(t) for r in a[1:]]
        if kind in ("close", "medium"):
            actor = self.actor(a[1])
            k = actor.scale
            w = (478 if kind == "close" else 800) * k
            facing = 1 if actor.facing.at(t + 0.5) * (1 if actor.yaw.at(t + 0.6) > 0 else -1) > 0 else -1
            return heads[0][0] + facing * w * 0.07, heads[0][1] + w * (0.072 if kind == "close" else 0.10), w
        xs, ys = [h[0] for h in heads], [h[1] for h in heads]
        w = max(max(xs) - min(xs) + 420, 760)
        return (max(xs) + min(xs)) / 2, sum(ys) / len(ys) + w * 0.11, w

    def do_shot(self, step, a, t):
        self.scene.shots.append((t, self.view(a, t), 0.0))
        self.scene.shots.sort(key=lambda s: s[0])

    def do_move(self, step, a, t):
        self.scene.shots.append((t, self.view(a[1:], t + float(a[0])), float(a[0])))
        self.scene.shots.sort(key=lambda s: s[0])

    # people
    def point(self, a, t):
        if a[0] in self.scene.actors:
            return self.actor(a[0]).head(t + 0.4)
        x, y = a[0].split(",")
        return float(x), float(y)

    def do_look(self, step, a, t):
        self.actor(a[0]).look(t, self.point(a[1:], t))

    def do_gesture(self, step, a, t):
        if a[1] != "home" and a[1] not in people.GESTURES:
            raise StoryError(f"{self.name}:{step.line}: no gesture '{a[1]}'; there are: {', '.join(people.GESTURES)}")
        self.actor(a[0]).gesture(t, a[1], float(a[2]) if len(a) > 2 else 0.55)

    def do_reach(self, step, a, t):
        x, y = a[2].split(",")
        self.actor(a[0]).reach(t, a[1], (float(x), float(y)), a[3] if len(a) > 3 else "relaxed")

    def do_hold(self, step, a, t):
        """hold ROLE near/far relaxed/open/point/tablet/bottle/paper/own: changes the hand, not the arm."""
        self.actor(a[0]).hand[a[1]].to(t, a[2])

    def do_nod(self, step, a, t):
        self.actor(a[0]).nod(t)

    def do_mouth(self, step, a, t):
        self.actor(a[0]).mouth.to(t, a[1])

    def do_brow(self, step, a, t):
        self.actor(a[0]).brow.to(t, float(a[1]), 0.3)

    def do_lean(self, step, a, t):
        self.actor(a[0]).lean.to(t, float(a[1]), 0.7)

    def do_tilt(self, step, a, t):
        self.actor(a[0]).tilt.to(t, float(a[1]), 0.5)

    def do_turn(self, step, a, t):
        self.actor(a[0]).turn(t, 1 if a[1] == "right" else -1)

    def do_walk(self, step, a, t):
        self.actor(a[0]).walk(t, float(a[1]), float(a[2]))

    def do_show(self, step, a, t):
        self.actor(a[0]).shown.to(t, 1.0)

    def do_hide(self, step, a, t):
        self.actor(a[0]).shown.to(t, 0.0)

    # time
    def do_wait(self, step, a, t):
        length = float(a[0])
        self.t += length
        self._cues(step, t, [], length)

    def do_say(self, step, a, t):
        role = a[0]
        if role not in self.cast:
            raise StoryError(f"{self.name}:{step.line}: nobody is cast as '{role}'")
        who = self.cast[role]
        if not who["voice"]:
            raise StoryError(f"{self.name}:{step.line}: no voice for '{role}' in '{self.lang}'")
        if self.last_speaker and self.last_speaker[0] == self.scene and self.last_speaker[1] != role:
            t += 0.12
        text, at, mine = self.words(step), t, []
        for i, (sentence, gap) in enumerate(sentences(text)):
            sound = voice.sentence(sentence, who["voice"], self.cache)
            samples = voice.read(sound)
            length = len(samples) / voice.RATE
            mine.append({"role": role, "name": who["name"], "text": sentence, "start": at, "end": at + length, "samples": samples,
                         "line": step.line, "scene": self.scene.name, "gap": gap})
            actor = self.scene.actors.get(role)
            if actor:
                actor.speech.append((at, voice.envelope(samples)))
            at += length + gap
        self.segments += mine
        end = mine[-1]["end"]
        # everybody looks at who speaks, each a little later than the other; the speaker at whom they speak to
        speaker = self.scene.actors.get(role)
        if speaker:
            others = [x for x in dict.fromkeys(self.scene.actors.values()) if x is not speaker]
            for i, other in enumerate(others):
                other.look(t + 0.14 + 0.17 * i, speaker.head(t))
            to = a[a.index("to") + 1] if "to" in a else None
            if to:
                speaker.look(t - 0.1, self.actor(to).head(t))
        self.t = end + GAP_LINE - 0.08
        self._cues(step, t, mine, end - t)
        self.last_speaker = (self.scene, role)

    def do_speaks(self, step, a, t):
        """speaks ROLE OTHER: from here on ROLE's words come out of OTHER's mouth (one person, two languages)."""
        self.scene.actors[a[0]] = self.actor(a[1])

    def do_hurry(self, step, a, t):
        """The next line comes in at once, as when somebody cuts in."""
        self.t -= GAP_LINE

    def do_until(self, step, a, t):
        """until s SECONDS: goes on until so long after the scene began (not at all when it already is later)."""
        self.t = max(self.t, self.scene.start + float(a[1]))

    def do_see(self, step, a, t):
        self.sees.append((t, self.words(step)))

    def do_describe(self, step, a, t):
        """A short sentence for those who do not see, only in the described sound; the film waits for it."""
        who = self.cast["describer"]
        samples = voice.read(voice.sentence(self.words(step), who["voice"], self.cache))
        end = t + len(samples) / voice.RATE
        self.described.append({"start": t, "end": end, "samples": samples, "line": step.line, "text": self.words(step)})
        self.t = max(self.t, end + 0.12)

    def do_light(self, step, a, t):
        """light NAME: that head of the triangle is lit from now on (patient, giver, receiver; none)."""
        self.scene.lights.append((t, a[0]))

    def do_mime(self, step, a, t):
        """mime ROLE SECONDS: the mouth moves without a sound, as seen from far away."""
        seed = list(self.cast).index(a[0])
        n = int(float(a[1]) * FPS)
        env = [max(0.0, min(1.0, 0.5 + 0.8 * people.noise(i * 0.31, seed) + 0.3 * people.noise(i * 0.09, seed + 1))) for i in range(n)]
        self.actor(a[0]).speech.append((t, env))
        for i, other in enumerate(x for x in dict.fromkeys(self.scene.actors.values()) if x is not self.actor(a[0])):
            other.look(t + 0.14 + 0.17 * i, self.actor(a[0]).head(t))

    def do_stop(self, step, a, t):
        self.stops.append((t, self.words(step)))

    def do_sound(self, step, a, t):
        self.sounds.append((t, a[0]))

    # graphics
    def do_graphic(self, step, a, t):
        """graphic KIND [for SECONDS] [options]: drawn over the picture until the scene ends or for so long."""
        args, length = list(a[1:]), None
        if "for" in args:
            i = args.index("for")
            length = float(args[i + 1])
            del args[i:i + 2]
        name = args[args.index("as") + 1] if "as" in args else a[0]
        if "as" in args:
            i = args.index("as")
            del args[i:i + 2]
        make = getattr(graphics, a[0].replace("-", "_"))
        self.cue_time = t
        draw = make(step.text.get(self.lang, ""), args, self)
        draw.graphic_name = name
        self.scene.overlays.append((t, t + length if length else None, draw))

    def do_clear(self, step, a, t):
        """clear NAME: that graphic leaves now."""
        for i, (s, e, d) in enumerate(self.scene.overlays):
            if d.graphic_name == a[0] and s < t and (e is None or e > t):
                self.scene.overlays[i] = (s, t, d)

    # -- the picture
    def draw(self, ctx, t):
        i = max(i for i, s in enumerate(self.scenes) if s.start <= t + 1e-6)
        scene = self.scenes[i]
        if scene.fade and i > 0 and t < scene.start + 0.4:
            self.scenes[i - 1].draw(ctx, t, self)
            ctx.push_group()
            scene.draw(ctx, t, self)
            ctx.pop_group_to_source()
            ctx.paint_with_alpha(people.ease((t - scene.start + 0.04) / 0.4))
        else:
            scene.draw(ctx, t, self)

    def frame(self, t, surface):
        ctx = cairo.Context(surface)
        self.draw(ctx, t)
        surface.flush()
