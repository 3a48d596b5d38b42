# SPDX-License-Identifier: GPL-3.0-or-later
# Narration: one sound file per sentence (pico2wave, shaped by sox), its length, and how open the mouth is in each frame.
# pico2wave is a tool for making the film; the product never needs it. Segments are kept by content in the cache folder.
import array
import hashlib
import math
import os
import re
import shutil
import subprocess
import wave

RATE = 48000
VERSION = "5"


class Voice:
    """lang: pico's name; pitch and pace in percent as pico takes them; size: a longer throat is below 1."""

    def __init__(self, lang, pitch=100, pace=100, size=1.0):
        self.lang, self.pitch, self.pace, self.size = lang, pitch, pace, size

    def key(self):
        return f"{VERSION}|{self.lang}|{self.pitch}|{self.pace}|{self.size}"


def missing_tools():
    return [t for t in ("pico2wave", "sox", "ffmpeg") if not shutil.which(t)]


def spoken(text):
    """What the synthesizer reads: marks of the caption writer taken away."""
    return re.sub(r"\s+", " ", text.replace("…", ".").replace("“", "").replace("”", "").replace("«", "").replace("»", "")).strip()


def sentence(text, voice, cache):
    """Path of a mono 48 kHz 16-bit file with the sentence, silence trimmed, level evened."""
    name = hashlib.sha256((voice.key() + "|" + spoken(text)).encode()).hexdigest()[:24]
    path = os.path.join(cache, name + ".wav")
    if os.path.exists(path):
        return path
    os.makedirs(cache, exist_ok=True)
    raw = os.path.join(cache, name + ".raw.wav")
    pace = max(20, min(500, round(voice.pace / voice.size)))
    pitch = max(50, min(200, round(voice.pitch / voice.size)))
    safe = spoken(text).replace("&", "&amp;").replace("<", "&lt;")
    subprocess.run(["pico2wave", "-l", voice.lang, "-w", raw, f'<pitch level="{pitch}"><speed level="{pace}">{safe}</speed></pitch>'],
                   check=True, stdout=subprocess.DEVNULL)
    part = path + ".part.wav"
    # -D -R: no dither, no random numbers, so that the same line is the same sound
    effects = ["rate", "-v", str(RATE)]
    if voice.size != 1.0:
        effects = ["speed", str(voice.size)] + effects
    effects += ["highpass", "75", "equalizer", "3000", "1.2q", "2", "equalizer", "240", "0.9q", "-1.5", "treble", "1.5",
                "compand", "0.005,0.12", "6:-60,-85,-42,-46,-22,-15,-9,-7", "-1", "-90", "0.02"]
    subprocess.run(["sox", "-D", "-R", raw, "-b", "16", "-c", "1", part] + effects, check=True, stderr=subprocess.DEVNULL)
    samples = even(trimmed(read(part)))
    write(path, samples)
    os.remove(raw)
    os.remove(part)
    return path


def read(path):
    with wave.open(path) as f:
        data = array.array("h")
        data.frombytes(f.readframes(f.getnframes()))
    return data


def write(path, samples):
    with wave.open(path, "wb") as f:
        f.setnchannels(1)
        f.setsampwidth(2)
        f.setframerate(RATE)
        f.writeframes(samples.tobytes())


def trimmed(samples, before=0.04, after=0.09):
    """Without the silence the synthesizer leaves around a sentence, so that segment and caption end with the voice."""
    step = RATE // 100
    top = max(1, max(samples), -min(samples))
    # two neighbouring hundredths of a second, so that a click is not taken for a voice
    heard = [i for i in range(0, len(samples), step) if min(loud(samples, i, step), max(loud(samples, i + step, step), loud(samples, i - step, step))) > top * 0.04]
    if not heard:
        return samples
    out = samples[max(0, heard[0] - int(before * RATE)):heard[-1] + step + int(after * RATE)]
    fade = min(len(out), int(0.06 * RATE))
    for i in range(fade):
        out[len(out) - 1 - i] = int(out[len(out) - 1 - i] * i / fade)
    return out


def loud(samples, start, length):
    return max((abs(v) for v in samples[max(0, start):max(0, start + length):2]), default=0)


def even(samples, target=3300.0):
    """Brings the loud parts of every sentence to one level, whoever speaks."""
    step = RATE // 50
    levels = []
    for i in range(0, len(samples) - step, step):
        block = samples[i:i + step:3]
        levels.append(math.sqrt(sum(v * v for v in block) / len(block)))
    loud = sorted(levels)[len(levels) // 2:] or [1.0]
    gain = target / max(1.0, sum(loud) / len(loud))
    return array.array("h", (max(-32000, min(32000, int(v * gain))) for v in samples))


def envelope(samples, fps=25):
    """0 to 1 for each frame: how far the mouth is open."""
    step = RATE // fps
    out = []
    for i in range(0, len(samples), step):
        block = samples[i:i + step:4]
        out.append(math.sqrt(sum(v * v for v in block) / len(block)) if block else 0.0)
    top = sorted(out)[int(len(out) * 0.97)] if out else 1.0
    return [max(0.0, min(1.0, (v / max(1.0, top)) ** 1.35 * 1.04 - 0.03)) for v in out]
