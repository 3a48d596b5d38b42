#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# The practice's broker configuration, started as shipped (only folders and ports changed) with certificates made here:
# a device hears and writes its own rooms and nothing else, and a stranger gets nowhere.
import getpass
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
BROKER = shutil.which("mosquitto", path=os.environ.get("PATH", "") + ":/usr/sbin")


def freePort():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def openssl(*words):
    subprocess.run(["openssl", *words], check=True, capture_output=True)


class PracticeBroker(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
                "/CN=practice", "-keyout", str(cls.folder / "ca.key"), "-out", str(cls.folder / "ca.crt"))
        for name in ("broker", "ma-tablet", "room-screen"):
            cls.certificate(name, cls.folder / "ca")
        openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
                "/CN=somebody-else", "-keyout", str(cls.folder / "other.key"), "-out", str(cls.folder / "other.crt"))
        cls.certificate("stranger", cls.folder / "other")
        shutil.copy(TOP / "deploy/broker/acl.example", cls.folder / "acl")
        shutil.copy(TOP / "deploy/broker/acl.loopback", cls.folder / "acl.loopback")
        cls.port, cls.plain = freePort(), freePort()
        text = (TOP / "deploy/broker/practice.conf").read_text()
        text = text.replace("/etc/mosquitto/warm-handoff", str(cls.folder))
        text = re.sub(r"(?m)^listener 8883$", f"listener {cls.port} 127.0.0.1", text)
        text = re.sub(r"(?m)^listener 1883 127", f"listener {cls.plain} 127", text)
        # The test's folder belongs to this user, whom the broker would otherwise leave when it starts as root.
        (cls.folder / "broker.conf").write_text(text + f"user {getpass.getuser()}\n")
        log = open(cls.folder / "log", "w")
        cls.addClassCleanup(log.close)
        cls.broker = subprocess.Popen([BROKER, "-c", str(cls.folder / "broker.conf")], stdout=log, stderr=log)
        cls.addClassCleanup(cls.broker.wait)
        cls.addClassCleanup(cls.broker.terminate)
        deadline = time.monotonic() + 10
        while True:
            try:
                for port in (cls.port, cls.plain):
                    socket.create_connection(("127.0.0.1", port), 1).close()
                return
            except OSError:
                if time.monotonic() > deadline or cls.broker.poll() is not None:
                    raise AssertionError((cls.folder / "log").read_text())
                time.sleep(0.02)  # polls until the broker listens

    @classmethod
    def certificate(cls, name, issuer):
        openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", f"/CN={name}",
                "-keyout", str(cls.folder / f"{name}.key"), "-out", str(cls.folder / f"{name}.csr"))
        (cls.folder / "names").write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
        openssl("x509", "-req", "-in", str(cls.folder / f"{name}.csr"), "-CA", f"{issuer}.crt", "-CAkey",
                f"{issuer}.key", "-CAcreateserial", "-days", "2", "-extfile", str(cls.folder / "names"), "-out",
                str(cls.folder / f"{name}.crt"))

    def client(self, program, device, *words):
        tls = ["--cafile", str(self.folder / "ca.crt")]
        if device:
            tls += ["--cert", str(self.folder / f"{device}.crt"), "--key", str(self.folder / f"{device}.key")]
        return subprocess.run([program, "-h", "127.0.0.1", "-p", str(self.port), "-V", "5", "-q", "1", *tls, *words],
                              capture_output=True, text=True, timeout=20)

    def says(self, device, topic):
        done = self.client("mosquitto_pub", device, "-r", "-t", topic, "-m", "{}")
        return done.returncode == 0 and "Not authorized" not in done.stdout + done.stderr

    def hears(self, device, topic):
        # What is retained comes at once after the subscription, or never; two seconds of nothing is "never".
        return "{}" in self.client("mosquitto_sub", device, "-C", "1", "-W", "2", "-t", topic).stdout

    def test_aDeviceSaysItsOwnShareAndTheRoomHearsIt(self):
        self.assertTrue(self.says("ma-tablet", "warm-handoff/1/room/3/share/ma-tablet"))
        self.assertTrue(self.hears("room-screen", "warm-handoff/1/room/3/share/+"))
        self.assertTrue(self.says("room-screen", "warm-handoff/1/device/room-screen"))
        self.assertTrue(self.hears("ma-tablet", "warm-handoff/1/device/+"))

    def test_nobodySpeaksForAnotherDevice(self):
        self.assertFalse(self.says("room-screen", "warm-handoff/1/room/3/share/ma-tablet"))
        self.assertFalse(self.says("room-screen", "warm-handoff/1/device/ma-tablet"))

    def test_aRoomScreenHearsAndWritesOnlyItsRoom(self):
        self.assertTrue(self.says("ma-tablet", "warm-handoff/1/room/1/share/ma-tablet"))
        self.assertFalse(self.hears("room-screen", "warm-handoff/1/room/1/share/+"))
        self.assertFalse(self.hears("room-screen", "warm-handoff/1/room/1/#"))
        self.assertFalse(self.says("room-screen", "warm-handoff/1/room/1/share/room-screen"))

    def test_aStrangersCertificateOrNoneIsTurnedAway(self):
        self.assertFalse(self.says("stranger", "warm-handoff/1/device/stranger"))
        self.assertFalse(self.says(None, "warm-handoff/1/device/stranger"))

    def test_withoutTlsThereIsLoopbackOnlyAndItHearsNoRoom(self):
        words = ["mosquitto_sub", "-h", "127.0.0.1", "-p", str(self.plain), "-V", "5", "-C", "1", "-W", "2"]
        self.assertTrue(self.says("ma-tablet", "warm-handoff/1/room/3/share/ma-tablet"))
        heard = subprocess.run([*words, "-t", "warm-handoff/#"], capture_output=True, text=True, timeout=20)
        self.assertNotIn("{}", heard.stdout)
        health = subprocess.run([*words, "-t", "$SYS/broker/version"], capture_output=True, text=True, timeout=20)
        self.assertIn("mosquitto", health.stdout)
        for line in (TOP / "deploy/broker/practice.conf").read_text().split("\n"):
            if line.startswith("listener") and not line.startswith("listener 8883"):
                self.assertIn("127.0.0.1", line)


if __name__ == "__main__":
    unittest.main()
