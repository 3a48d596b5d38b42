#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# The scripts answer wrong use with one line and code 2 and do nothing; tests/run counts what did not run as failed.
import pathlib
import re
import subprocess
import tempfile
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]


def call(*words):
    return subprocess.run([TOP / words[0], *words[1:]], capture_output=True, text=True, timeout=60)


class Scripts(unittest.TestCase):
    def test_wrongUseGetsOneLineAndCode2(self):
        for words in (("deploy/start", "--staton", "team"), ("deploy/start", "--station", "kitchen"),
                      ("deploy/start", "--station"), ("deploy/start", "--room", "Room 3"),
                      ("deploy/start", "--config", "/nowhere/practice.toml"), ("deploy/install-packages", "--all"),
                      ("deploy/install", "--here"), ("tests/run", "--fast"), ("tests/run", "--stage", "none"),
                      ("tests/bare-machine", "--what")):
            with self.subTest(words=words):
                done = call(*words)
                self.assertEqual(done.returncode, 2)
                self.assertEqual(done.stdout, "")
                self.assertRegex(done.stderr, r"\A" + re.escape(words[0]) + r": [^\n]+\n\Z")

    def test_everyCommandSaysWhatItDoes(self):
        for script in ("deploy/start", "deploy/build", "deploy/install", "deploy/install-packages", "tests/run",
                       "tests/bare-machine", ".ci/run"):
            with self.subTest(script=script):
                done = call(script, "--help")
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                self.assertTrue(done.stdout.startswith("usage: "))

    def test_packagesForTestsAreAskedForByTestsOnly(self):
        few = call("deploy/install-packages", "--list").stdout.split()
        all_ = call("deploy/install-packages", "--list", "--with-tests").stdout.split()
        self.assertIn("cmake", few)
        self.assertNotIn("clang-tidy", few)
        self.assertIn("clang-tidy", all_)
        self.assertEqual(len(all_), len(set(all_)))
        told = (TOP / "deploy/DEPENDENCIES.md").read_text()
        self.assertEqual([name for name in all_ if f"`{name}`" not in told], [])

    def test_whatDidNotRunToItsGoodEndHasFailed(self):
        cases = {
            '<testcase name="a" status="run"><system-out>Totals: 3 passed, 0 failed, 0 skipped</system-out></testcase>': "1 0",
            '<testcase name="a" status="fail"><failure/></testcase>': "0 1",
            '<testcase name="a" status="disabled"/>': "0 1",
            '<testcase name="a" status="notrun"><skipped/></testcase>': "0 1",
            '<testcase name="a" status="run"><system-out>Totals: 3 passed, 0 failed, 1 skipped</system-out></testcase>': "0 1",
            '<testcase name="a" status="run"><system-out>OK (skipped=1)</system-out></testcase>': "0 1",
        }
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "junit.xml"
            for case, counted in cases.items():
                with self.subTest(case=case):
                    file.write_text(f"<testsuite>{case}</testsuite>")
                    self.assertEqual(call("tests/run", "--count", str(file)).stdout.strip(), counted)
            self.assertEqual(call("tests/run", "--count", folder + "/none.xml").stdout.strip(), "0 1")


if __name__ == "__main__":
    unittest.main()
