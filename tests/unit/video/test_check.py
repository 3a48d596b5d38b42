#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# video/check must find what is wrong with a film: each story damages a copy of the patients' clip in one way.
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
VIDEO = os.path.join(TOP, "video")


class Damaged(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        os.mkdir(os.path.join(self.folder, "films"))
        with open(os.path.join(VIDEO, "manifest.json"), encoding="utf-8") as f:
            self.film = next(x for x in json.load(f)["films"] if (x["id"], x["lang"]) == ("patient-clip", "en"))
        for name in ("file", "captions", "chapters"):
            shutil.copy(os.path.join(VIDEO, self.film[name]), os.path.join(self.folder, "films"))
        shutil.copy(os.path.join(VIDEO, "patient-clip.story"), self.folder)

    def change(self, key, old, new, hashed=True):
        path = os.path.join(self.folder, self.film[key])
        with open(path, encoding="utf-8") as f:
            text = f.read()
        self.assertIn(old, text)
        with open(path, "w", encoding="utf-8") as f:
            f.write(text.replace(old, new, 1))
        if hashed:
            with open(path, "rb") as f:
                self.film["sha256"][key] = hashlib.sha256(f.read()).hexdigest()

    def check(self):
        with open(os.path.join(self.folder, "manifest.json"), "w", encoding="utf-8") as f:
            json.dump({"schema": 1, "films": [self.film]}, f)
        return subprocess.run([sys.executable, "-B", os.path.join(VIDEO, "check"), "--quick", self.folder], capture_output=True, text=True)

    def assertFound(self, words):
        result = self.check()
        self.assertEqual(result.returncode, 1, result.stdout)
        self.assertIn(words, result.stderr)
        self.assertNotIn("Traceback", result.stderr)

    def test_a_sound_film_passes(self):
        result = self.check()
        self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_a_film_changed_behind_the_manifests_back_is_found(self):
        self.change("captions", "care", "cure", hashed=False)
        self.assertFound("sha256 differs")

    def test_a_missing_film_is_found(self):
        os.remove(os.path.join(self.folder, self.film["file"]))
        self.assertFound("is not there")

    def test_a_spoken_word_without_caption_is_found(self):
        self.change("captions", "your team may", "your may")
        self.assertFound("differs from what is spoken")

    def test_a_caption_nobody_can_read_in_time_is_found(self):
        self.change("captions", "your team may", "your team may " + "and may " * 4)
        self.assertFound("characters a second")

    def test_captions_without_a_gap_are_found(self):
        with open(os.path.join(self.folder, self.film["captions"]), encoding="utf-8") as f:
            times = [line.split(" --> ") for line in f.read().split("\n") if " --> " in line]
        self.change("captions", times[1][0] + " -->", times[0][1] + " -->")
        self.assertFound("ms after the one above")

    def test_a_speaker_left_out_is_found(self):
        self.change("captions", "<v Narrator>", "")
        self.assertFound("names no speaker")

    def test_a_chapter_past_the_end_is_found(self):
        self.change("chapters", "--> 00:00", "--> 00:59")
        self.assertFound("past the end")


if __name__ == "__main__":
    unittest.main()
