# SPDX-License-Identifier: GPL-3.0-or-later
# A practice as deploy/ describes it: its folder made by `warm-handoffctl enroll`, its broker a stock Mosquitto with
# deploy/broker/practice.conf, only folder and ports changed. No tests here.
import getpass
import os
import pathlib
import re
import shutil
import socket
import subprocess

from harness import Device, tool, until

TOP = pathlib.Path(__file__).resolve().parents[2]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Practice:
    def __init__(self, ctl, folder):
        self.ctl, self.folder = ctl, folder
        os.makedirs(folder)
        self.home = os.path.join(folder, "practice")
        self.port, self.plain = free_port(), free_port()
        self.address = f"127.0.0.1:{self.port}"
        self.process = None

    def enroll(self, *words, code=0):
        run = subprocess.run([self.ctl, "enroll", *words, "--out", self.home], capture_output=True, text=True, timeout=20)
        assert run.returncode == code, f"enroll {words}: {run.returncode} {run.stdout} {run.stderr}"
        return run

    def start_broker(self, more=""):
        """Copies the broker's folder as TABLET.md says and starts it; again after a change."""
        self.stop_broker()
        there = os.path.join(self.folder, "etc")
        shutil.rmtree(there, ignore_errors=True)
        shutil.copytree(os.path.join(self.home, "broker"), there)
        text = (TOP / "deploy/broker/practice.conf").read_text().replace("/etc/mosquitto/warm-handoff", there)
        text = re.sub(r"(?m)^listener 8883$", f"listener {self.port} 127.0.0.1", text)
        text = re.sub(r"(?m)^listener 1883 127", f"listener {self.plain} 127", text)
        config = os.path.join(self.folder, "broker.conf")
        with open(config, "w") as out:  # the folder is this user's, whom the broker would leave when it starts as root
            out.write(text + f"user {getpass.getuser()}\n" + more)
        self.log_file = os.path.join(self.folder, "broker.log")
        with open(self.log_file, "a") as log:
            self.process = subprocess.Popen([tool("mosquitto"), "-c", config], stdout=log, stderr=log)
        for port in (self.port, self.plain):
            until("the broker listens", lambda: self.listens(port))

    def listens(self, port):
        assert self.process.poll() is None, self.log()
        try:
            socket.create_connection(("127.0.0.1", port), 0.5).close()
            return True
        except OSError:
            return False

    def log(self):
        with open(self.log_file) as log:
            return log.read()

    def stop_broker(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait(10)

    def papers(self, name):
        """ca, certificate and key of a device."""
        where = os.path.join(self.home, "devices", name)
        return [os.path.join(where, file) for file in ("ca.crt", "device.crt", "device.key")]

    def client(self, program, papers, *words, port=None):
        tls = []
        for option, file in zip(("--cafile", "--cert", "--key"), papers):
            tls += [option, file]
        return subprocess.run([tool(program), "-h", "127.0.0.1", "-p", str(port or self.port), "-V", "5", "-q", "1", *tls,
                               *words], capture_output=True, text=True, timeout=20)

    def says(self, papers, topic, text="{}", port=None):
        """Whether the broker takes it."""
        run = self.client("mosquitto_pub", papers, "-r", "-t", topic, "-m", text, port=port)
        return run.returncode == 0 and "ot authorized" not in run.stdout + run.stderr

    def hears(self, papers, topic, known, port=None):
        """Whether anything comes of `topic` before what is kept of `known`, which this device may read."""
        run = self.client("mosquitto_sub", papers, "-C", "1", "-W", "10", "-F", "%t", "-t", topic, "-t", known, port=port)
        first = run.stdout.strip()
        return bool(first) and first != known

    def device(self, name, role, room, papers=None, log=None, data="data"):
        more = []
        for option, file in zip(("--ca", "--cert", "--key"), self.papers(name) if papers is None else papers):
            more += [option, file]
        return Device(self.ctl, name, role, os.path.join(self.folder, f"{data}-{name}-{room}"), self, room=room,
                      more=more, log=log)
