# SPDX-License-Identifier: GPL-3.0-or-later
# A broker and devices as processes that stories can start, tap, kill and look at. Waits for conditions, never for time.
import json
import os
import shutil
import socket
import subprocess
import threading
import time

LIMIT_S = 20


def until(what, condition, limit_s=LIMIT_S):
    """Returns the first true value of condition(), or fails saying `what` never came."""
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.01)  # between two looks of the poll
    raise AssertionError(f"did not happen within {limit_s} s: {what}")


def tool(name):
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/bin")
    assert found, f"{name} is not installed; see deploy/packages.txt"
    return found


class Broker:
    def __init__(self, folder, settings=""):
        os.makedirs(folder)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"127.0.0.1:{self.port}"
        self.config = os.path.join(folder, "mosquitto.conf")
        with open(self.config, "w") as out:
            out.write(f"listener {self.port} 127.0.0.1\nallow_anonymous true\n{settings}")
            if os.geteuid() == 0:
                out.write("user root\n")
        self.process = None
        self.start()

    def start(self):
        self.process = subprocess.Popen([tool("mosquitto"), "-c", self.config], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        until("the broker listens", self.listens)

    def listens(self):
        assert self.process.poll() is None, "the broker ended"
        try:
            socket.create_connection(("127.0.0.1", self.port), 0.5).close()
            return True
        except OSError:
            return False

    def stop(self):
        self.process.kill()
        self.process.wait(10)

    def publish(self, topic, payload):
        subprocess.run([tool("mosquitto_pub"), "-h", "127.0.0.1", "-p", str(self.port), "-q", "1", "-r", "-t", topic,
                        "-s"], input=payload, check=True, timeout=10)

    def retained(self, topic):
        return subprocess.run([tool("mosquitto_sub"), "-h", "127.0.0.1", "-p", str(self.port), "-C", "1", "-N", "-t",
                               topic], capture_output=True, check=True, timeout=10).stdout


class Device:
    """One `warm-handoffctl join`."""

    def __init__(self, ctl, name, role, data, broker=None, room="3", host=(), tls=(), env=None, more=(), log=None):
        self.name, self.ctl, self.data, self.room = name, ctl, data, room
        self.acks, self.errors, self.states, self.sent = set(), {}, [], 0
        self.dies_at = None  # kill -9 the moment this many answers were read
        command = [*host, ctl, "join", "--room", room, "--role", role, "--device", name, "--data", data]
        if broker:
            command += ["--broker", broker.address, *tls]
        command += more
        self.process = subprocess.Popen(command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=log or subprocess.DEVNULL, text=True, bufsize=1)
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            if not line.endswith("\n"):
                return  # killed in mid-line
            said = json.loads(line)
            if "ack" in said:
                self.acks.add(said["ack"])
            elif "error" in said:
                self.errors[said["error"]] = said["message"]
            else:
                self.states.append(said)
            if self.dies_at and len(self.acks) + len(self.errors) >= self.dies_at:
                self.process.kill()

    def send(self, command):
        self.sent += 1
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        return self.sent

    def tap(self, command):
        """Sends a command and waits until it is durable."""
        number = self.send(command)
        until(f"{self.name}: an answer to {command}", lambda: number in self.acks or number in self.errors)
        assert number in self.acks, f"{self.name}: {command} was refused: {self.errors[number]}"

    @property
    def state(self):
        return self.states[-1] if self.states else None

    def live(self):
        return until(f"{self.name} is live", lambda: self.state and self.state["link"] == "live")

    def kill(self):
        self.process.kill()
        self.process.wait(10)
        self.reader.join(10)

    def end(self):
        self.process.stdin.close()
        code = self.process.wait(15)
        self.reader.join(10)
        assert code == 0, f"{self.name} ended with {code}"


def journal_state(ctl, data, room="3"):
    """What the journal alone says."""
    run = subprocess.run([ctl, "state", "--room", room, "--data", data], capture_output=True, text=True, timeout=15)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def facts(state):
    """What every device must agree on."""
    return state and {key: state[key] for key in ("handoff", "phase", "steps", "signals")}


def agree(*devices, where=lambda state: True):
    """Waits until all show the same and `where` holds; then the journals alone must tell it too."""
    def same():
        first = facts(devices[0].state)
        return first and where(devices[0].state) and all(facts(d.state) == first for d in devices)
    until("all devices show the same: " + ", ".join(d.name for d in devices), same)
    for d in devices:
        assert facts(journal_state(d.ctl, d.data)) == facts(devices[0].state), f"{d.name}: its journal differs"
