# SPDX-License-Identifier: GPL-3.0-or-later
# Hosts of their own on a switch of their own: network namespaces, cut and healed one by one. Needs root.
import os
import socket
import subprocess
import time

from harness import Device, tool, until


def run(*words, check=True):
    done = subprocess.run([tool(words[0]), *words[1:]], capture_output=True, text=True, timeout=20)
    assert not check or done.returncode == 0, f"{' '.join(words)}: {done.stderr.strip()}"
    return done.stdout


class Network:
    """A switch and one host for each name, at 10.77.0.1 and on. A host's cable can be pulled, its port can go silent
    without a sign, and it can be heard by nobody or hear nobody."""

    CUTS = ("pulled", "silent", "unheard", "deaf")

    def __init__(self, names):
        self.mark = f"wh{os.getpid()}"
        self.names = list(names)
        self.made = []
        try:
            self._make("switch")
        except AssertionError as error:
            raise AssertionError(f"no network namespaces here, nothing can be tried: run as root ({error})") from None
        self._in("switch", "ip", "link", "add", "switch", "type", "bridge", "forward_delay", "0", "stp_state", "0")
        self._in("switch", "ip", "link", "set", "switch", "up")
        for name in self.names:
            self._make(name)
            port = f"to-{name}"
            self._in("switch", "ip", "link", "add", port, "type", "veth", "peer", "name", "eth0", "netns",
                     self.mark + name)
            self._in("switch", "ip", "link", "set", port, "master", "switch")
            self._in("switch", "ip", "link", "set", port, "up")
            self._in(name, "ip", "address", "add", self.address(name) + "/24", "dev", "eth0")
            self._in(name, "ip", "link", "set", "eth0", "up")
            self._in(name, "ip", "link", "set", "lo", "up")

    def _make(self, name):
        run("ip", "netns", "add", self.mark + name)
        self.made.append(self.mark + name)

    def _in(self, name, *words, check=True):
        return run("ip", "netns", "exec", self.mark + name, *words, check=check)

    def host(self, name):
        """What a command begins with that is to run there."""
        return [tool("ip"), "netns", "exec", self.mark + name]

    def address(self, name):
        return f"10.77.0.{self.names.index(name) + 1}"

    def _nobody(self, here, there):
        """What `here` sends to `there` goes to a device that is not there: lost on the way, without a word."""
        self._in(here, "ip", "neighbour", "replace", self.address(there), "lladdr", "02:00:00:00:00:99", "dev", "eth0",
                 "nud", "permanent")

    def cut(self, name, how):
        others = [other for other in self.names if other != name]
        if how == "pulled":
            self._in("switch", "ip", "link", "set", "to-" + name, "down")
        elif how == "silent":
            self._in("switch", "bridge", "link", "set", "dev", "to-" + name, "state", "0")
        elif how == "unheard":
            for other in others:
                self._nobody(name, other)
        else:
            for other in others:
                self._nobody(other, name)

    def heal(self, name, how):
        others = [other for other in self.names if other != name]
        if how == "pulled":
            self._in("switch", "ip", "link", "set", "to-" + name, "up")
        elif how == "silent":
            self._in("switch", "bridge", "link", "set", "dev", "to-" + name, "state", "3")
        else:
            for other in others:
                here, there = (name, other) if how == "unheard" else (other, name)
                # Two cuts may have been the same way; then it is healed with the first.
                self._in(here, "ip", "neighbour", "del", self.address(there), "dev", "eth0", check=False)

    def close(self):
        for name in reversed(self.made):
            run("ip", "netns", "del", name, check=False)


def certificates(folder, devices, broker_address):
    """An authority, the broker's certificate and one for each device, all for a day."""
    os.makedirs(folder)

    def path(name):
        return os.path.join(folder, name)

    curve = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
    run("openssl", "req", "-x509", *curve, "-days", "1", "-subj", "/CN=practice", "-keyout", path("ca.key"), "-out",
        path("ca.crt"))
    for name in ("broker", *devices):
        run("openssl", "req", *curve, "-subj", f"/CN={name}", "-keyout", path(name + ".key"), "-out",
            path(name + ".csr"))
        with open(path("names"), "w") as names:
            names.write(f"subjectAltName=IP:{broker_address}\n" if name == "broker" else f"subjectAltName=DNS:{name}\n")
        run("openssl", "x509", "-req", "-in", path(name + ".csr"), "-CA", path("ca.crt"), "-CAkey", path("ca.key"),
            "-CAcreateserial", "-days", "1", "-extfile", path("names"), "-out", path(name + ".crt"))
    return folder


class FarBroker:
    """A broker on a host of the network, TLS and certificates only."""

    def __init__(self, network, host, folder, secrets):
        self.network, self.host = network, host
        self.address = f"{network.address(host)}:8883"
        os.makedirs(folder)
        self.config = os.path.join(folder, "mosquitto.conf")
        self.log = os.path.join(folder, "log")
        with open(self.config, "w") as out:
            out.write(f"listener 8883 {network.address(host)}\ncafile {secrets}/ca.crt\ncertfile {secrets}/broker.crt\n"
                      f"keyfile {secrets}/broker.key\nrequire_certificate true\nuse_identity_as_username true\n"
                      "tls_version tlsv1.2\nallow_anonymous false\nuser root\n")
        with open(self.log, "w") as log:
            self.process = subprocess.Popen([*network.host(host), tool("mosquitto"), "-c", self.config], stdout=log,
                                            stderr=log)

    def device(self, ctl, name, role, folder, secrets, host):
        tls = ["--ca", f"{secrets}/ca.crt", "--cert", f"{secrets}/{name}.crt", "--key", f"{secrets}/{name}.key"]
        return Device(ctl, name, role, os.path.join(folder, name), self, host=self.network.host(host), tls=tls)

    def stop(self):
        self.process.kill()
        self.process.wait(10)
