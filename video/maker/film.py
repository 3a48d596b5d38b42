# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the files of a film out of a performed storyboard: picture, sound, captions, chapters, transcript, manifest.
import audioop
import hashlib
import json
import math
import os
import re
import struct
import subprocess
import sys

import cairo

import voice
from story import FPS, HEIGHT, WIDTH, StoryError

LINE, LINES, CPS, SHORTEST, LONGEST, GAP = 37, 2, 17.0, 1.0, 7.0, 0.08
LOUDNESS, PEAK = -16.0, -1.5


# -- captions

def two_lines(text):
    """Breaks into at most two lines of 37 characters, the first not longer than it must be; None when it does not fit."""
    if len(text) <= LINE:
        return [text]
    best = None
    for i, c in enumerate(text):
        if c != " ":
            continue
        a, b = text[:i], text[i + 1:]
        if len(a) <= LINE and len(b) <= LINE:
            # a line that ends with a comma or a sentence reads best; then lines of like length
            cost = abs(len(a) - len(b)) - (18 if a[-1] in ".,;:?" else 0)
            if best is None or cost < best[0]:
                best = (cost, [a, b])
    return best[1] if best else None


def captions(film):
    """[(start, end, name, [lines])], timed from the narration's own segments."""
    groups = []
    for seg in film.segments:
        last = groups[-1] if groups else None
        joined = f"{last['text']} {seg['text']}" if last else ""
        if (last and last["line"] == seg["line"] and two_lines(joined) and seg["end"] - last["start"] <= 6.2 and seg["start"] - last["end"] < 0.5):
            last["text"], last["end"] = joined, seg["end"]
        else:
            groups.append({k: seg[k] for k in ("text", "start", "end", "name", "line")})
    out = []
    for i, g in enumerate(groups):
        lines = two_lines(g["text"])
        where = f"{film.name}:{g['line']}"
        if not lines:
            raise StoryError(f"{where}: '{g['text']}' does not fit {LINES} lines of {LINE} characters; break the sentence or put a '|'")
        limit = groups[i + 1]["start"] - GAP if i + 1 < len(groups) else film.duration
        count = len(" ".join(lines))
        end = min(limit, max(g["end"] + 0.3, g["start"] + count / (CPS - 0.5), g["start"] + 1.1))
        start, end = round(g["start"], 3), math.floor(end * 1000) / 1000
        if end - start > LONGEST:
            end = min(start + LONGEST, end)
            if g["end"] > end + 0.05:
                raise StoryError(f"{where}: '{g['text']}' is spoken for more than {LONGEST:g} s; break it with a '|'")
        if end - start < SHORTEST or count / (end - start) > CPS:
            raise StoryError(f"{where}: '{g['text']}' stands {end - start:.2f} s, {count / (end - start):.1f} characters a second; "
                             "shorten it, slow the voice or put a wait after it")
        out.append((start, end, g["name"], lines))
    return out


def stamp(t):
    ms = round(t * 1000)
    return f"{ms // 3600000:02d}:{ms // 60000 % 60:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def write_captions(path, cues):
    with open(path, "w", encoding="utf-8") as f:
        f.write("WEBVTT\n")
        for n, (start, end, name, lines) in enumerate(cues, 1):
            f.write(f"\n{n}\n{stamp(start)} --> {stamp(end)}\n<v {escape(name)}>" + escape("\n".join(lines)) + "\n")


def write_chapters(path, film):
    with open(path, "w", encoding="utf-8") as f:
        f.write("WEBVTT\n")
        for n, (start, title) in enumerate(film.chapters):
            end = film.chapters[n + 1][0] if n + 1 < len(film.chapters) else film.duration
            f.write(f"\n{n + 1}\n{stamp(start)} --> {stamp(end)}\n{escape(title)}\n")


def write_stops(path, film):
    """Where the huddle may stop and talk: one cue a question, five seconds long."""
    with open(path, "w", encoding="utf-8") as f:
        f.write("WEBVTT\n")
        for t, question in film.stops:
            f.write(f"\n{stamp(t)} --> {stamp(min(film.duration, t + 5))}\n{escape(question)}\n")


def write_transcript(path, film, words):
    """Markdown: chapters, what is seen (in italics), who says what."""
    items = [(t, 0, ("chapter", title)) for t, title in film.chapters] + [(t, 1, ("see", text)) for t, text in film.sees]
    said = {}
    for seg in film.segments:
        said.setdefault(seg["line"], []).append(seg)
    items += [(segs[0]["start"], 2, ("say", segs)) for segs in said.values()]
    items.sort(key=lambda i: (round(i[0], 2), i[1]))
    with open(path, "w", encoding="utf-8") as f:
        f.write(f"<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n# {film.title}\n\n{words}\n")
        for t, _, (kind, what) in items:
            if kind == "chapter":
                f.write(f"\n## {what} ({int(t) // 60}:{int(t) % 60:02d})\n")
            elif kind == "see":
                f.write(f"\n*{what}*\n")
            else:
                f.write(f"\n**{what[0]['name']}:** {' '.join(s['text'] for s in what)}\n")


# -- sound

def tone(notes, length, level):
    """Soft plucked notes: [(start, Hz)]."""
    n = int(length * voice.RATE)
    out = [0.0] * n
    for start, hz in notes:
        s = int(start * voice.RATE)
        for i in range(0, n - s):
            t = i / voice.RATE
            if t > 2.6:
                break
            a = min(1.0, t / 0.012) * math.exp(-2.4 * t)
            w = 2 * math.pi * hz * t
            out[s + i] += a * (math.sin(w) + 0.35 * math.exp(-3 * t) * math.sin(2 * w) + 0.12 * math.exp(-5 * t) * math.sin(3 * w))
    return struct.pack(f"<{n}h", *(int(max(-1, min(1, v * level)) * 32000) for v in out))


def knock():
    n = int(0.75 * voice.RATE)
    out = [0.0] * n
    for start in (0.0, 0.19, 0.38):
        s = int(start * voice.RATE)
        for i in range(int(0.12 * voice.RATE)):
            t = i / voice.RATE
            grain = math.sin((i * 12.9898) % 6.283) * math.sin(i * 0.37)
            out[s + i] += math.exp(-46 * t) * (0.8 * math.sin(2 * math.pi * 172 * t) + 0.5 * math.sin(2 * math.pi * 410 * t) + 0.18 * grain * math.exp(-90 * t))
    return struct.pack(f"<{n}h", *(int(max(-1, min(1, v * 0.26)) * 32000) for v in out))


def chime():
    return tone([(0, 659.3), (0.13, 880.0)], 1.4, 0.07)


SOUNDS = {"open": lambda: tone([(0, 261.6), (0.22, 329.6), (0.44, 392.0), (0.66, 523.3)], 3.4, 0.085),
          "close": lambda: tone([(0, 523.3), (0.24, 392.0), (0.48, 329.6), (0.72, 261.6)], 3.6, 0.08),
          "page": lambda: tone([(0, 392.0), (0.16, 523.3)], 2.2, 0.06), "knock": knock, "chime": chime}
_made = {}


def mix(film, path, extra=()):
    total = int(film.duration * voice.RATE)
    track = bytearray(total * 2)

    def lay(t, data, over):
        i = int(t * voice.RATE) * 2
        data = data[:max(0, len(track) - i)]
        track[i:i + len(data)] = audioop.add(bytes(track[i:i + len(data)]), data, 2) if over else data
    for seg in list(film.segments) + list(extra):
        lay(seg["start"], seg["samples"].tobytes(), True)
    for t, name in film.sounds:
        if name not in _made:
            _made[name] = SOUNDS[name]()
        lay(t, _made[name], True)
    import array
    voice.write(path, array.array("h", bytes(track)))


def loudness(path, filters="anull"):
    """Integrated loudness (LUFS) and true peak (dBTP) of a file after the filters."""
    text = subprocess.run(["ffmpeg", "-hide_banner", "-nostats", "-i", path, "-vn", "-af", filters + ",ebur128=peak=true", "-f", "null", "-"],
                          capture_output=True, text=True).stderr
    tail = text[text.rfind("Summary:"):]
    return float(re.search(r"I:\s+(-?[\d.]+) LUFS", tail).group(1)), float(re.search(r"Peak:\s+(-?[\d.]+) dBFS", tail).group(1))


def level(path, out):
    """Two passes: measure, then one plain gain and a limiter; no riding of the level within a sentence."""
    stereo = "pan=stereo|c0=c0|c1=c0"
    gain = LOUDNESS - loudness(path, stereo)[0]
    for _ in range(3):
        chain = f"{stereo},volume={gain:.2f}dB,alimiter=limit={10 ** ((PEAK - 0.6) / 20):.4f}:level=disabled:attack=4:release=60"
        got, peak = loudness(path, chain)
        if abs(got - LOUDNESS) < 0.3:
            break
        gain += LOUDNESS - got
    subprocess.run(["ffmpeg", "-y", "-loglevel", "error", "-i", path, "-af", chain, "-ar", str(voice.RATE), "-fflags", "+bitexact",
                    "-flags:a", "+bitexact", out], check=True)
    return got, peak


# -- picture

def frames(film, start, end):
    surface = cairo.ImageSurface(cairo.FORMAT_RGB24, WIDTH, HEIGHT)
    for i in range(round(start * FPS), round(end * FPS)):
        film.frame(i / FPS, surface)
        yield i, surface


def contact_sheets(film, every, folder, columns=4, rows=5, scale=0.375):
    """Small pictures in rows, with their second; several sheets when one is not enough."""
    w, h = int(WIDTH * scale), int(HEIGHT * scale)
    frame, names, n = cairo.ImageSurface(cairo.FORMAT_RGB24, WIDTH, HEIGHT), [], 0
    t, end = film.window
    while t < end:
        sheet = cairo.ImageSurface(cairo.FORMAT_RGB24, columns * w, rows * h)
        ctx = cairo.Context(sheet)
        for i in range(columns * rows):
            if t >= end:
                break
            film.frame(t, frame)
            ctx.save()
            ctx.translate(i % columns * w, i // columns * h)
            ctx.scale(scale, scale)
            ctx.set_source_surface(frame, 0, 0)
            ctx.paint()
            ctx.select_font_face("Noto Sans")
            ctx.set_font_size(34)
            ctx.set_source_rgb(0.6, 0, 0)
            ctx.move_to(1120, 700)
            ctx.show_text(f"{t:.1f}")
            ctx.restore()
            t += every
        name = f"sheet-{film.id}-{film.lang}-{n}.png"
        sheet.write_to_png(os.path.join(folder, name))
        names.append("build/video/" + name)
        n += 1
    return " ".join(names)


def frames_hash(film, every=1):
    h = hashlib.sha256()
    for i, surface in frames(film, *film.window):
        if i % every == 0:
            h.update(surface.get_data())
    return h.hexdigest()


def encode(film, sound, described, path, preview=False, say=print):
    """described: a second sound track for those who do not see, or None."""
    start, end = film.window
    tracks = [sound] + ([described] if described else [])
    language = {"en": "eng", "es": "spa"}[film.lang]
    sounds, marks = [], []
    for n, track in enumerate(tracks):
        sounds += ["-ss", f"{start:.3f}", "-t", f"{end - start:.3f}", "-i", track]
        marks += ["-map", f"{n + 1}:a", f"-metadata:s:a:{n}", f"language={language}", f"-disposition:a:{n}", "visual_impaired+descriptions" if n else "default"]
        marks += [f"-metadata:s:a:{n}", "handler_name=" + ("Audio description" if n else "Narration")]
    size = f"{WIDTH}x{HEIGHT}"
    codec = ["-preset", "ultrafast", "-crf", "28"] if preview else ["-preset", "medium", "-tune", "animation", "-crf", "25"]
    command = ["ffmpeg", "-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "bgr0", "-s", size, "-r", str(FPS), "-i", "-",
               *sounds, "-map_metadata", "-1", "-map", "0:v", *marks,
               "-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p", "-c:v", "libx264", *codec, "-profile:v", "high",
               "-threads", "2", "-g", "50", "-keyint_min", "25", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
               "-color_range", "tv", "-c:a", "aac", "-b:a", "56k", "-ar", str(voice.RATE), "-fflags", "+bitexact", "-flags:v", "+bitexact",
               "-flags:a", "+bitexact", "-movflags", "+faststart", "-shortest", path]
    pipe = subprocess.Popen(command, stdin=subprocess.PIPE)
    total, shown = round((end - start) * FPS), -1
    try:
        for n, (i, surface) in enumerate(frames(film, start, end)):
            pipe.stdin.write(surface.get_data())
            part = (n + 1) * 20 // total
            if part != shown:
                shown = part
                say(f"  picture {part * 5:3d} %  ({n + 1} of {total} frames)")
        pipe.stdin.close()
    except BrokenPipeError:
        pass
    if pipe.wait() != 0:
        raise RuntimeError("ffmpeg could not write the film; its own message is above")


# -- manifest

def digest(path):
    h = hashlib.sha256()
    with open(path, "rb") as f:
        for block in iter(lambda: f.read(1 << 20), b""):
            h.update(block)
    return h.hexdigest()


def probe(path):
    text = subprocess.run(["ffprobe", "-v", "error", "-select_streams", "v:0", "-show_entries",
                           "stream=width,height,r_frame_rate,nb_frames:format=duration", "-of", "json", path], capture_output=True, text=True, check=True).stdout
    data = json.loads(text)
    stream = data["streams"][0]
    a, b = stream["r_frame_rate"].split("/")
    return {"durationMs": round(float(data["format"]["duration"]) * 1000), "width": stream["width"], "height": stream["height"], "fps": int(a) / int(b)}


def manifest_entry(film, folder, files):
    """files: {'file': name, 'captions': name, …}, relative to folder; the manifest lies one folder up."""
    inner = os.path.basename(folder)
    entry = {"id": film.id, "lang": film.lang, "title": film.title, "version": film.version}
    known = {k: files[k] for k in ("file", "captions", "chapters")}     # schema 1 knows no more; the transcript lies beside them
    entry.update({k: f"{inner}/{v}" for k, v in known.items()})
    entry["sha256"] = {k: digest(os.path.join(folder, v)) for k, v in known.items()}
    facts = probe(os.path.join(folder, files["file"]))
    facts["fps"] = int(facts["fps"]) if facts["fps"] == int(facts["fps"]) else facts["fps"]
    entry.update(facts)
    return entry


def update_manifest(path, entry):
    data = {"schema": 1, "films": []}
    if os.path.exists(path):
        with open(path, encoding="utf-8") as f:
            data = json.load(f)
    data["films"] = [x for x in data["films"] if (x["id"], x["lang"]) != (entry["id"], entry["lang"])] + [entry]
    data["films"].sort(key=lambda x: (x["id"] != "training", x["id"], x["lang"]))
    with open(path, "w", encoding="utf-8") as f:
        json.dump(data, f, ensure_ascii=False, indent=2)
        f.write("\n")
