#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# The rules of the house that no compiler checks, one function each. A rule gets the House and yields (file, line,
# what is wrong and what to do). test_tidy.py shows every rule a bad example. Python's standard library only.
"""usage: tidy.py [--build DIR] [RULE...]      check these rules (default: all that need no tool)
       tidy.py --list                       names of the rules, one a line
       tidy.py --fix                        run clang-format over every C++ file"""
import concurrent.futures
import fnmatch
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tomllib

# ---------------------------------------------------------------- the house

# What each room of app/ may use (DESIGN.md section 4). "*" is main.cpp with program, and ctl: they know everybody.
ARROWS = {
    "core": set(),
    "ports": {"core"},
    "sync": {"core", "ports"},
    "journal": {"core", "ports", "content"},
    "link": {"core", "ports", "content"},
    "device": {"core", "ports", "content"},
    "media": {"core", "ports", "content"},
    "content": {"core", "ports"},
    "measures": {"core", "ports"},
    "print": {"core", "ports", "content"},
    "view": {"core", "ports", "sync", "content", "measures", "print", "media", "device"},
    "ctl": {"*"},
    "program": {"*"},
    "": {"*"},
}
PURE_ROOMS = ("core", "sync", "ports")
GUI_ROOMS = ("view", "media", "print", "program", "")  # "" is main.cpp
# Layers of qml/, outer ones import inner ones, never the other way round or sideways.
LAYERS = {"theme": 1, "controls": 2, "parts": 3, "screens": 4, "shell": 5, "gallery": 6}
VIEW_MODULE = "WarmHandoff.View"
LICENCE = "SPDX-License-Identifier: " + "GPL-3.0-or-later"
LARGEST_BYTES = 25 * 1024 * 1024
TEXT_ENDINGS = {".cpp", ".h", ".qml", ".js", ".py", ".sh", ".cmake", ".txt", ".md", ".toml", ".json", ".conf", ".ini",
                ".service", ".html", ".svg", ".vtt", ".qss", ".supp", ".yml", ".example", ".in", ""}


class House:
    """The files of the project: path from the top -> text (None when it is not text). Self-tests make their own."""

    def __init__(self, files, sizes=None, build=None, top=None):
        self.files = files
        self.sizes = sizes or {}
        self.build = build
        self.top = top

    @classmethod
    def fromDisk(cls, top, build):
        # The checkout may belong to somebody else (a bind mount in a bare root), so git is told that it is safe.
        listing = subprocess.run(["git", "-c", "safe.directory=*", "-C", str(top), "ls-files", "-co",
                                  "--exclude-standard", "-z"], capture_output=True)
        if listing.returncode == 0:
            paths = [p for p in listing.stdout.decode().split("\0") if p]
        else:
            paths = [str(p.relative_to(top)) for p in top.rglob("*")
                     if p.is_file() and p.relative_to(top).parts[0] not in ("build", ".git", ".cache")]
        files, sizes = {}, {}
        for path in sorted(paths):
            full = top / path
            if not full.is_file() or full.is_symlink():
                continue
            sizes[path] = full.stat().st_size
            files[path] = None
            if sizes[path] <= 4 * 1024 * 1024:
                data = full.read_bytes()
                if b"\0" not in data[:8192]:
                    try:
                        files[path] = data.decode("utf-8")
                    except UnicodeDecodeError:
                        pass
        return cls(files, sizes, build, top)

    def texts(self, *patterns, skip=()):
        for path, text in self.files.items():
            if text is None or any(fnmatch.fnmatch(path, s) for s in skip):
                continue
            if not patterns or any(fnmatch.fnmatch(path, p) for p in patterns):
                yield path, text

    def lines(self, *patterns, skip=()):
        for path, text in self.texts(*patterns, skip=skip):
            for number, line in enumerate(text.split("\n"), 1):
                yield path, number, line


RULES = {}
TOOL_RULES = ("format", "clang-tidy")  # need a program beside python; each is a ctest test of its own all the same


def rule(name):
    def register(function):
        RULES[name] = function
        return function
    return register


def roomOf(path):
    """app/core/Event.h -> core; app/main.cpp -> ''; elsewhere -> None."""
    parts = path.split("/")
    if parts[0] != "app":
        return None
    return parts[1] if len(parts) > 2 else ""


def withoutComment(line):
    return re.sub(r'//.*$', '', line) if '"' not in line else re.sub(r'(?<!:)//[^"]*$', '', line)


# ---------------------------------------------------------------- rooms

@rule("arrows")
def arrows(house):
    """A room includes and links only the rooms its arrows allow."""
    for path, number, line in house.lines("app/*.h", "app/*.cpp"):
        found = re.match(r'\s*#\s*include\s*[<"]([a-z]+)/', line)
        room = roomOf(path)
        if found and found[1] in ARROWS and found[1] != room:
            allowed = ARROWS.get(room, set())
            if "*" not in allowed and found[1] not in allowed:
                yield path, number, f"room {room} may not include room {found[1]} (DESIGN.md section 4)"
    for path, text in house.texts("app/*/CMakeLists.txt"):
        room = roomOf(path)
        if room not in ARROWS:
            yield path, 1, f"room {room} is not in the map; add it to DESIGN.md section 4 and to ARROWS here"
            continue
        for number, line in enumerate(text.split("\n"), 1):
            for other in re.findall(r"\bwh_([a-z]+)\b", line.split("#")[0]):
                allowed = ARROWS[room]
                if other in ARROWS and other != room and "*" not in allowed and other not in allowed:
                    yield path, number, f"room {room} may not link room {other} (DESIGN.md section 4)"


@rule("pure-rooms")
def pureRooms(house):
    """core, sync and ports have no Qt, clock, thread, socket, file or environment."""
    forbidden = [
        (r'#\s*include\s*<Q', "Qt"), (r'#\s*include\s*<(thread|mutex|shared_mutex|condition_variable|future|stop_token)>',
                                     "threads"),
        (r'#\s*include\s*<(fstream|filesystem|iostream|cstdio|stdio\.h|fcntl\.h|unistd\.h)>', "files"),
        (r'#\s*include\s*<(sys/|netinet/|arpa/|netdb)', "sockets"),
        (r'\b(system_clock|steady_clock|high_resolution_clock)\b|::now\s*\(\s*\)|\bstd::time\s*\(', "a clock"),
        (r'\bgetenv\s*\(', "the environment"), (r'\brandom_device\b|\bstd::rand\b', "chance that is not passed in"),
        (r'\bQ_(OBJECT|GADGET|ENUM)\b', "Qt"),
    ]
    for room in PURE_ROOMS:
        for path, number, line in house.lines(f"app/{room}/*.h", f"app/{room}/*.cpp"):
            code = withoutComment(line)
            for pattern, what in forbidden:
                if re.search(pattern, code):
                    yield path, number, f"room {room} may not use {what}; pass it in through a port"
        for path, number, line in house.lines(f"app/{room}/CMakeLists.txt"):
            if re.search(r"Qt6::|PkgConfig::", line.split("#")[0]):
                yield path, number, f"room {room} links standard C++ only"


@rule("gui-rooms")
def guiRooms(house):
    """Only view, media, print and main.cpp link or include Qt Gui, Qml or Quick."""
    for path, number, line in house.lines("app/*CMakeLists.txt", "app/*.h", "app/*.cpp"):
        room = roomOf(path)
        if room in GUI_ROOMS or room in PURE_ROOMS:
            continue
        code = line.split("#")[0] if path.endswith(".txt") else withoutComment(line)
        if re.search(r"Qt6::(Gui|Qml|Quick|Widgets|Multimedia)|#\s*include\s*<Q(Gui|Quick|Qml|Window|Screen|Image|Widget)",
                     code):
            yield path, number, f"room {room} has no screen: Qt Core only"


@rule("qml-imports")
def qmlImports(house):
    """shell -> screens -> parts -> controls -> theme; only screens and shell import WarmHandoff.View."""
    owner = {}  # module -> folder below qml/
    for path, text in house.texts("qml/*CMakeLists.txt"):
        folder = "/".join(path.split("/")[1:-1])
        for module in re.findall(r"\bURI\s+([\w.]+)", text) + re.findall(r"wh_qml_module\s*\(\s*([\w.]+)", text):
            module = module if module.startswith("WarmHandoff") else "WarmHandoff." + module
            owner[module] = folder
    for path, number, line in house.lines("qml/*.qml"):
        found = re.match(r"\s*import\s+(WarmHandoff[\w.]*)", line)
        folder = "/".join(path.split("/")[1:-1])
        layer = LAYERS.get(folder.split("/")[0])
        if layer is None:
            if number == 1:
                yield path, 1, f"folder qml/{folder} is not in the map of DESIGN.md section 4"
            continue
        if re.match(r'\s*import\s+"', line) and ".js" not in line:
            yield path, number, "import a module by its name, not a folder by its path"
        if not found:
            continue
        module = found[1]
        if module == VIEW_MODULE:
            if layer < LAYERS["screens"]:
                yield path, number, f"{folder} takes plain properties; only screens, shell and gallery import {VIEW_MODULE}"
            continue
        target = owner.get(module)
        if target is None:
            target = next((f for f in LAYERS if module.split(".")[1:2] == [f.capitalize()]), None)
        if target is None:
            yield path, number, f"{module} is no module of qml/"
        elif target != folder and LAYERS.get(target.split("/")[0], 0) >= layer:
            yield path, number, f"{folder} may not import {target} (shell, screens, parts, controls, theme: inwards only)"


@rule("state")
def state(house):
    """State goes one way: no context properties, no singletons with state."""
    for path, number, line in house.lines("app/*.h", "app/*.cpp", "tests/*.cpp", "tests/*.h"):
        if re.search(r"setContextProperty|setContextObject|qmlRegisterSingleton|\bQML_SINGLETON\b", line):
            yield path, number, "no context properties and no singletons: pass it as a required property"
    for path, text in house.texts("qml/*.qml"):
        if not re.search(r"^\s*pragma\s+Singleton", text, re.M):
            continue
        for number, line in enumerate(text.split("\n"), 1):
            if re.match(r"\s*(default\s+)?(required\s+)?property\b", line):
                yield path, number, "a singleton holds no state: make the property readonly"


@rule("logging")
def logging(house):
    """Every room logs under its own category."""
    for path, number, line in house.lines("app/*.cpp", "app/*.h"):
        if re.search(r"\bq(Debug|Info|Warning|Critical)\s*\(", withoutComment(line)):
            yield path, number, "log with the room's category: qCWarning(lcROOM) and its kin"


@rule("targets")
def targets(house):
    """No source file outside every target."""
    listed = {}  # folder -> all CMake text in it
    for path, text in house.texts("*CMakeLists.txt", "*.cmake"):
        folder = os.path.dirname(path)
        listed[folder] = listed.get(folder, "") + "\n" + re.sub(r"#.*", "", text)
    included = set()
    for path, _, line in house.lines("app/*.h", "app/*.cpp", "tests/*.h", "tests/*.cpp"):
        found = re.match(r'\s*#\s*include\s*"([^"]+)"', line)
        if found:
            included.update({os.path.normpath(os.path.join(base, found[1]))
                             for base in ("app", "tests", os.path.dirname(path))})
    compiled = None
    if house.build and (pathlib.Path(house.build) / "compile_commands.json").is_file():
        entries = json.loads((pathlib.Path(house.build) / "compile_commands.json").read_text())
        compiled = {os.path.relpath(e["file"], house.top) for e in entries}
    for path in house.files:
        kind = os.path.splitext(path)[1]
        if kind not in (".cpp", ".h", ".qml") or path.split("/")[0] not in ("app", "qml", "tests", "video"):
            continue
        if path.startswith("tests/fixtures/") or path.startswith("tests/tidy/"):
            continue
        if kind == ".h" and path in included:
            continue
        # tests/fuzz and tests/bench may be off in this build; there the name in a CMakeLists.txt has to do.
        if kind == ".cpp" and compiled is not None and not path.startswith(("tests/fuzz/", "tests/bench/")):
            if path not in compiled:
                yield path, 1, "is compiled by no target: add it to a CMakeLists.txt or delete it"
            continue
        folder, name = os.path.split(path)
        tail, known = name, False
        while not known:
            text = listed.get(folder, "")
            stem = os.path.splitext(tail)[0]
            known = bool(re.search(rf"(?<![\w/.-]){re.escape(tail)}(?![\w.])", text)) \
                or bool(re.search(rf"\bGLOB(_RECURSE)?\b[^)]*\*{re.escape(kind)}", text)) \
                or (kind == ".cpp" and bool(re.search(rf"(?<![\w/.-]){re.escape(stem)}(?![\w.])", text)))
            if not folder:
                break
            folder, last = os.path.split(folder)
            tail = last + "/" + tail
        if not known:
            yield path, 1, "is in no target: add it to a CMakeLists.txt or delete it"


# ---------------------------------------------------------------- words

VISIBLE = re.compile(r"(?:^|[\s{;])(?:property\s+string\s+)?((?:Accessible\.(?:name|description))|"
                     r"(?:[a-z]\w*)?(?:[tT]ext|[tT]itle|[lL]abel|[hH]int|[mM]essage|[cC]aption|[pP]rompt|[pP]laceholder\w*))"
                     r"\s*:(?!:)(.*)$")


@rule("translated")
def translated(house):
    """A string that people see goes through qsTr (QML) or tr (C++)."""
    for path, number, line in house.lines("qml/*.qml", skip=("qml/gallery/*",)):
        code = withoutComment(line)
        found = VISIBLE.search(code)
        if not found:
            continue
        value = re.sub(r'\b(qsTr|qsTrId|qsTranslate|QT_TR_NOOP)\s*\([^()]*\)', 'TR', found[2])
        value = re.sub(r'(===|!==|==|!=)\s*"[^"]*"', '', value)  # a comparison is not shown
        value = re.sub(r'[\[(,]\s*"[^"]*"', '', value)           # nor is an index or an argument
        for literal in re.findall(r'"((?:[^"\\]|\\.)*)"', value):
            if re.search(r"[A-Za-z]{2,}", re.sub(r"\\u[0-9a-fA-F]{4}|%\d|&\w+;|<[^>]*>|^#[0-9A-Fa-f]+$", "", literal)):
                yield path, number, f'"{literal}" is seen by people: write qsTr("...") with a //: note above it'
    for path, number, line in house.lines("app/view/*.cpp", "app/view/*.h", "app/main.cpp", "app/program/*.cpp"):
        code = withoutComment(line)
        if "setApplicationDescription" in code or re.search(r"\b(lc|qC|qF)\w*\(|\btr\(|translate\(", code):
            continue
        for literal in re.findall(r'(?:QStringLiteral|u)\s*\(?"([A-Z][a-z\']+ [a-z][^"]*)"', code):
            yield path, number, f'"{literal}" reads like a sentence for people: use tr("...")'


@rule("notes")
def notes(house):
    """Every qsTr has a note for the translator in the few lines above it."""
    for path, text in house.texts("qml/*.qml", skip=("qml/gallery/*",)):
        lines = text.split("\n")
        for index, line in enumerate(lines):
            if re.search(r"\bqsTr(Id)?\s*\(", withoutComment(line)):
                # A few lines: the note may stand above a long expression, or above a note of several lines.
                if not any("//:" in above for above in lines[max(0, index - 4):index + 1]):
                    yield path, index + 1, "add a note for the translator above: //: where it stands, what it means"


@rule("machine-paths")
def machinePaths(house):
    """Nothing names the machine it was made on, nor a registry's host. (The kiosk's user is called handoff.)"""
    slash = "/"
    paths = re.compile(rf"(?<![\w.-]){slash}(work|tmp{slash}wt|root|Users){slash}|(?<![\w.-]){slash}home{slash}(?!handoff\b)[a-z]")
    hosts = re.compile("|".join(["deb.debian" + r"\.org", "security.debian" + r"\.org", "snapshot.debian" + r"\.org",
                                 "pypi" + r"\.org", "pythonhosted" + r"\.org", "npmjs" + r"\.(org|com)",
                                 "crates" + r"\.io", "proxy.golang" + r"\.org", "registry" + r"\.[a-z]+\.[a-z]{2,3}\b"]))
    for path, number, line in house.lines(skip=("tests/tidy/test_tidy.py",)):
        if paths.search(line):
            yield path, number, "names a folder of one machine: use a relative path or an option"
        if hosts.search(line):
            yield path, number, "names a registry's host: use what the machine's own settings say"


# ---------------------------------------------------------------- files

def licencePatterns(house):
    text = house.files.get("REUSE.toml")
    patterns = []
    for note in tomllib.loads(text).get("annotations", []) if text else []:
        listed = note["path"]
        patterns += [listed] if isinstance(listed, str) else listed
    return patterns


@rule("licence")
def licence(house):
    """Every file says its licence in its first three lines, or REUSE.toml says it for the file."""
    patterns = licencePatterns(house)

    def covered(path):
        for pattern in patterns:
            if fnmatch.fnmatch(path, pattern) or (pattern.startswith("**/") and fnmatch.fnmatch(path, pattern[3:])):
                return True
        return False
    for path, text in house.files.items():
        if covered(path):
            continue
        if text is None:
            yield path, 1, "is no text and REUSE.toml does not cover it"
        elif text and not any(LICENCE in line for line in text.split("\n")[:3]):
            yield path, 1, f"has no '{LICENCE}' in its first three lines"


@rule("size")
def size(house):
    """No file above 25 MiB."""
    for path, length in house.sizes.items():
        if length > LARGEST_BYTES:
            yield path, 1, f"is {length / 1048576:.0f} MiB; the limit is 25"


@rule("whitespace")
def whitespace(house):
    """No tabs, no spaces at the end of a line, Unix line ends, a line end at the end."""
    for path, text in house.texts(skip=("LICENSE", "*.ts", "*.svg", "*.patch", "tests/fixtures/*", "tests/fuzz/corpus/*")):
        if os.path.splitext(path)[1] not in TEXT_ENDINGS or not text:
            continue
        for number, line in enumerate(text.split("\n"), 1):
            if "\t" in line:
                yield path, number, "has a tab: use spaces"
            if line.endswith("\r"):
                yield path, number, "has a Windows line end"
            elif line != line.rstrip() and not path.endswith(".vtt"):
                yield path, number, "has a space at the end"
        if not text.endswith("\n"):
            yield path, text.count("\n") + 1, "does not end with a line end"


@rule("parses")
def parses(house):
    """JSON, TOML, Python and shell files are well formed."""
    for path, text in house.texts(skip=("tests/fixtures/*", "tests/fuzz/*")):
        try:
            if path.endswith(".json"):
                json.loads(text)
            elif path.endswith(".toml"):
                tomllib.loads(text)
            elif path.endswith(".py") or re.match(r"#!.*python", text):
                compile(text, path, "exec")
            elif re.match(r"#!.*\b(ba)?sh\b", text):
                shell = "bash" if "bash" in text.split("\n")[0] else "sh"
                done = subprocess.run([shell, "-n"], input=text, capture_output=True, text=True)
                if done.returncode != 0:
                    place = re.search(r"line (\d+): (.*)", done.stderr)
                    yield path, int(place[1]) if place else 1, place[2] if place else done.stderr.strip()
        except (ValueError, SyntaxError) as error:
            yield path, getattr(error, "lineno", 1) or 1, str(error)


@rule("links")
def links(house):
    """What a page of ours points to inside the house is there."""
    folders = {os.path.dirname(path) for path in house.files}
    for path, number, line in house.lines("*.md", skip=("assets/documents/*", "tests/fixtures/*", "tests/fuzz/*")):
        for target in re.findall(r"\]\(([^)#\s]+)", line):
            if re.match(r"[a-z]+:", target):
                continue
            place = os.path.normpath(os.path.join(os.path.dirname(path), target))
            if place not in house.files and place not in folders:
                yield path, number, f"points to {target}, which is not there"


@rule("no-sleep")
def noSleep(house):
    """Tests wait for a condition, never for a time. A loop that polls says so: a comment with the word 'poll'."""
    patterns = {
        ".cpp": r"QTest::q(Wait|Sleep)\s*\(|QThread::\w*sleep|this_thread::sleep|\bu?sleep\s*\(",
        ".h": r"QTest::q(Wait|Sleep)\s*\(|QThread::\w*sleep|this_thread::sleep|\bu?sleep\s*\(",
        ".qml": r"(?<![\w.])(wait|sleep)\s*\(\s*[0-9]",
        ".py": r"\bsleep\s*\(",
        "": r"^\s*sleep\s+[0-9$]|[;&|]\s*sleep\s+[0-9$]|\bdo\s+sleep\b",
    }
    patterns[".sh"] = patterns[""]
    for path, text in house.texts("tests/*", skip=("tests/tidy/*", "tests/bench/*")):
        pattern = patterns.get(os.path.splitext(path)[1])
        if pattern is None:
            continue
        lines = text.split("\n")
        for index, line in enumerate(lines):
            if re.search(pattern, line) and not any("poll" in near for near in lines[max(0, index - 2):index + 1]):
                yield path, index + 1, "a fixed sleep: wait for a condition (QTRY_*, a helper that polls)"


# ---------------------------------------------------------------- tools

def tool(*names):
    for name in names:
        for folder in os.environ.get("PATH", "").split(":") + ["/usr/bin"]:
            if os.access(os.path.join(folder, name), os.X_OK):
                return os.path.join(folder, name)
    return None


@rule("format")
def clangFormat(house):
    """C++ looks as .clang-format says (clang-format 14)."""
    program = tool("clang-format-14", "clang-format")
    if program is None:
        yield ".clang-format", 1, "clang-format is not installed (deploy/install-packages --with-tests)"
        return
    paths = [p for p, _ in house.texts("*.h", "*.cpp")]
    for start in range(0, len(paths), 40):
        done = subprocess.run([program, "--dry-run", "--style=file", *paths[start:start + 40]], cwd=house.top,
                              capture_output=True, text=True)
        seen = set()
        for path, line in re.findall(r"^(\S+?):(\d+):\d+: (?:warning|error)", done.stderr, re.M):
            if path not in seen:
                seen.add(path)
                yield path, int(line), "run clang-format -i on it"


@rule("clang-tidy")
def clangTidy(house):
    """clang-tidy finds nothing in app/. What has not changed since it was last clean is not looked at again."""
    program = tool("clang-tidy-14", "clang-tidy")
    database = pathlib.Path(house.build or "") / "compile_commands.json"
    if program is None or not database.is_file():
        yield ".clang-tidy", 1, "needs clang-tidy and a configured build: tests/run does both"
        return
    settings = (house.top / ".clang-tidy").read_bytes()
    entries = {}
    for entry in json.loads(database.read_text()):
        path = os.path.relpath(entry["file"], house.top)
        if path.startswith("app/") and not path.startswith("app/.."):
            entries[path] = entry
    depends = {}  # object -> the project's own files it was compiled from, as ninja learnt them
    talk = subprocess.run(["ninja", "-C", str(house.build), "-t", "deps"], capture_output=True, text=True).stdout
    current = None
    for line in talk.split("\n"):
        if line and not line.startswith(" "):
            current = line.split(":")[0]
            depends[current] = []
        elif current and str(house.top) + "/" in line:
            depends[current].append(line.strip())
    cache = pathlib.Path(house.build) / "clang-tidy-clean"
    cache.mkdir(exist_ok=True)

    def stamp(path, entry):
        output = entry.get("output") or re.search(r" -o (\S+)", entry["command"])[1]
        mark = hashlib.sha256(settings + entry["command"].encode())
        for name in sorted(set(depends.get(output, [])) | {str(house.top / path)}):
            if os.path.isfile(name):
                mark.update(pathlib.Path(name).read_bytes())
        return mark.hexdigest() if output in depends else None

    def check(item):
        path, entry = item
        mark = stamp(path, entry)
        if mark and (cache / mark).exists():
            return path, ""
        # gcc's own options mean nothing to clang; the words after -o and -c stay.
        done = subprocess.run([program, "--quiet", "-p", str(house.build), "--extra-arg=-Wno-unknown-warning-option",
                               entry["file"]], capture_output=True, text=True, cwd=house.top)
        if done.returncode == 0 and ": warning:" not in done.stdout and mark:
            (cache / mark).touch()
        return path, done.stdout if done.returncode or ": warning:" in done.stdout else ""

    seen = set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        for path, output in pool.map(check, sorted(entries.items())):
            found = re.findall(r"^(\S+?):(\d+):\d+: (?:warning|error): (.*)$", output, re.M)
            for where, line, message in found:
                place = os.path.relpath(where, house.top) if os.path.isabs(where) else where
                if (place, line, message) not in seen:
                    seen.add((place, line, message))
                    yield place, int(line), message
            if output and not found:
                yield path, 1, output.strip().split("\n")[-1]


# ---------------------------------------------------------------- running

def main(arguments):
    if "--help" in arguments or "-h" in arguments:
        print(__doc__)
        return 0
    if "--list" in arguments:
        print("\n".join(RULES))
        return 0
    top = pathlib.Path(__file__).resolve().parents[2]
    if arguments == ["--fix"]:
        paths = [p for p, _ in House.fromDisk(top, None).texts("*.h", "*.cpp")]
        return subprocess.run([tool("clang-format-14", "clang-format"), "-i", "--style=file", *paths], cwd=top).returncode
    build = None
    if "--build" in arguments:
        at = arguments.index("--build")
        if at + 1 >= len(arguments):
            print("tidy.py: --build needs a folder", file=sys.stderr)
            return 2
        build = os.path.abspath(arguments[at + 1])
        del arguments[at:at + 2]
    unknown = [a for a in arguments if a not in RULES]
    if unknown:
        print(f"tidy.py: no rule '{unknown[0]}' (try --list)", file=sys.stderr)
        return 2
    house = House.fromDisk(top, build)
    problems = 0
    for name in arguments or [r for r in RULES if r not in TOOL_RULES]:
        for path, line, message in RULES[name](house):
            print(f"{path}:{line}: {message} [{name}]")
            problems += 1
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
