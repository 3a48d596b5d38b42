# SPDX-License-Identifier: GPL-3.0-or-later
# Runs one program on a virtual display of its own, with or without a sound server, and holds what it says against what
# it may say: ui.py tour --program P --size WxH --out DIR |
# ui.py patients --program P --out DIR [--long] | ui.py pseudo --program P --out DIR |
# ui.py player --program P --backend B --sound yes|no
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

# What a machine without sound, session or GPU makes libraries say; it says nothing about our screens.
HARMLESS = re.compile(r"PulseAudio|pulseaudio|PulseAudioService|XDG_RUNTIME_DIR|[Qq]t\.multimedia|^wh\.media:|ALSA lib|"
                      r"^tour: |libEGL warning|MESA|\[h264|\[mov|vaapi|AVHWDeviceContext|VDPAU|^\s*$|"
                      # GStreamer 1.22 asking for sound devices where no server runs: a fault of its own.
                      r"GstPulseDeviceProvider|gst_element_message_full_with_details|"
                      # Its queue, when a film is left while it plays.
                      r"dequeued from queue .*refcounting problem")


def tool(name):
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/bin")
    assert found, f"{name} is not installed; see deploy/packages.txt"
    return found


def on_display(command, folder, environment, size="2200x2000"):
    """Runs a command on a display of its own; answers its exit code and what it said on stderr."""
    reader, writer = os.pipe()
    display = subprocess.Popen([tool("Xvfb"), "-displayfd", str(writer), "-screen", "0", size + "x24", "-nolisten",
                                "tcp", "-noreset"], pass_fds=[writer], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    os.close(writer)
    try:
        with os.fdopen(reader) as number:
            line = number.readline().strip()
        assert line, "the virtual display does not start"
        environment = dict(os.environ, DISPLAY=":" + line, QT_QPA_PLATFORM="xcb", LIBGL_ALWAYS_SOFTWARE="1",
                           XDG_RUNTIME_DIR=folder, HOME=folder, QT_FORCE_STDERR_LOGGING="1", LC_ALL="C.UTF-8",
                           **environment)
        environment.pop("WAYLAND_DISPLAY", None)
        done = subprocess.run(command, env=environment, stderr=subprocess.PIPE, text=True)
        return done.returncode, done.stderr
    finally:
        display.terminate()
        display.wait(10)


def tour(options, folder):
    shutil.rmtree(options.out, ignore_errors=True)
    code, said = on_display([options.program, "--tour", options.out, "--size", options.size], folder,
                            {"PULSE_SERVER": "none"})
    problems = [line for line in said.splitlines() if not HARMLESS.search(line)]
    for line in problems:
        print(line)
    with open(os.path.join(options.out, "tour.json")) as file:
        entries = json.load(file)
    languages = {entry["language"] for entry in entries}
    screens = {entry["screen"] for entry in entries}
    stations = {entry["station"] for entry in entries}
    print(f"{len(entries)} pictures, {len(screens)} screens, languages {sorted(languages)}, exit code {code}")
    assert stations == {"team", "room", "waiting", "huddle", "champion"}, f"only the stations {sorted(stations)}"
    assert len(entries) == len(screens) * len(languages), "a screen is missing in a language"
    return 1 if code or problems else 0


def patients(options, folder):
    """The waiting and room stations in every language; --long: every size, theme and text size too."""
    everything = [(size, theme, text, "") for size in ("1280x800", "1920x1080", "1080x1920", "2160x1440")
                  for theme in ("day", "contrast", "evening") for text in ("100", "150", "200")]
    runs = everything if options.long else [("1280x800", "evening", "200", "zh-Hans,vi,ar")]
    pictures, breaches, problems = 0, 0, []
    for size, theme, text, languages in runs:
        out = os.path.join(options.out, f"{size}-{theme}-{text}")
        shutil.rmtree(out, ignore_errors=True)
        code, said = on_display([options.program, "--tour", out, "--size", size, "--theme", theme, "--text", text,
                                 "--only", "waiting,room", "--languages", languages or "en,es,zh-Hans,vi,ar"], folder,
                                {"PULSE_SERVER": "none"}, size="2200x2000")
        problems += [f"{size} {theme} {text}: {line}" for line in said.splitlines() if not HARMLESS.search(line)]
        with open(os.path.join(out, "tour.json")) as file:
            pictures += len(json.load(file))
        breaches += code
    print("\n".join(problems))
    print(f"patients' screens: {pictures} pictures, {len(problems)} breaches")
    return 1 if problems or breaches or pictures == 0 else 0


def sentences(text):
    return [sentence for sentence in re.split(r"(?<=[.?!”])\s+|\n", text) if sentence.strip()]


def written():
    """Every sentence people may read that is not a string of the program: of documents and checklists."""
    top = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../assets")
    found = []

    def strings(value):
        if isinstance(value, str):
            found.extend(sentences(value.replace("*", "")))
        elif isinstance(value, (list, dict)):
            for inner in value.values() if isinstance(value, dict) else value:
                strings(inner)
    for name in os.listdir(os.path.join(top, "templates")):
        if name.endswith(".json"):
            with open(os.path.join(top, "templates", name), encoding="utf-8") as file:
                strings(json.load(file))
    with open(os.path.join(top, "documents/en/fact-sheet.md"), encoding="utf-8") as file:
        found += sentences(re.sub(r"[*]|\{#.*\}|^## |^\d+\. |^- (\[ \] )?", "", file.read(), flags=re.M))
    return {sentence.strip() for sentence in found}


def pseudo(options, folder):
    """The patients' screens in a language that is made up: every string 40 % longer and between marks."""
    code, said = on_display([options.program, "--tour", options.out, "--size", options.size, "--only", "waiting,room",
                             "--languages", "en-XA"], folder, {"PULSE_SERVER": "none"})
    problems = [line for line in said.splitlines() if not HARMLESS.search(line)]
    with open(os.path.join(options.out, "tour.json")) as file:
        entries = json.load(file)
    known, marked = written(), 0
    for entry in entries:
        for words in entry["words"]:
            plain = re.sub(r"<[^>]*>", "", re.sub(r"<br>", "\n", words))
            marked += plain.startswith("[")
            # A string may hold more than one line: what is between marks has been to a translator.
            for part in sentences(re.sub(r"\[[^\]]*\]", "", plain)):
                part = part.strip().removeprefix("• ")
                if re.search(r"[A-Za-z]", part) and part not in known:
                    problems.append(f"{entry['screen']}: “{part}” was never given to a translator")
    print("\n".join(problems))
    print(f"pseudo-locale: {len(entries)} pictures, {marked} strings, {len(problems)} untranslated or broken")
    return 1 if code or problems or not marked else 0


def player(options, folder):
    environment = {"QT_MEDIA_BACKEND": options.backend, "WH_SOUND": options.sound, "PULSE_SERVER": "none"}
    server = None
    if options.sound == "yes":
        socket = os.path.join(folder, "pulse", "native")
        server = subprocess.Popen([tool("pulseaudio"), "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
                                   "-L", "module-null-sink", "-L", f"module-native-protocol-unix socket={socket}"],
                                  env=dict(os.environ, XDG_RUNTIME_DIR=folder, HOME=folder, LC_ALL="C.UTF-8"),
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + 20
        while not os.path.exists(socket):
            assert server.poll() is None and time.monotonic() < end, "the sound server does not start"
            time.sleep(0.05)  # between two looks of the poll
        environment["PULSE_SERVER"] = "unix:" + socket
    try:
        code, said = on_display([options.program], folder, environment)
        print(said)
        return code
    finally:
        if server:
            server.terminate()
            server.wait(10)


def main():
    parser = argparse.ArgumentParser(description="Runs one program on a display of its own.")
    parser.add_argument("what", choices=("tour", "patients", "pseudo", "player"))
    parser.add_argument("--program", required=True)
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--out")
    parser.add_argument("--long", action="store_true", help="patients: every size, theme and text size")
    parser.add_argument("--backend", default="ffmpeg")
    parser.add_argument("--sound", choices=("yes", "no"), default="no")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="warm-handoff-ui-") as folder:
        return {"tour": tour, "patients": patients, "pseudo": pseudo, "player": player}[options.what](options, folder)


if __name__ == "__main__":
    sys.exit(main())
