#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Holds every .ts file against the strings the sources have now. What the words mean only a translator can judge.
"""usage: complete.py LUPDATE SOURCE_DIR"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

# Languages staff work in have every word. The others are for patients: every word of their two stations.
FOR_STAFF = {"warm-handoff_es.ts"}
FROM_CODE = {"Topics", "Invitation"}  # contexts of app/view that patients read
KEPT = re.compile(r"%L?\d+|%n|</?\w+>")  # places for values and marks of the text: the same in every language


def strings(path):
    """(context, source, disambiguation) -> the <translation> element"""
    return {(context.findtext("name"), message.findtext("source"), message.findtext("comment")):
            message.find("translation")
            for context in xml.parse(path).getroot().iter("context") for message in context.iter("message")}


def seen_by_patients(root):
    """Contexts of the waiting and room stations: their screens, and every component these are made of; the window."""
    files = {path.stem: path for path in (root / "qml").rglob("*.qml") if "gallery" not in path.parts}
    # A name may be there in several stations: a patient's own comes first.
    own = [path for folder in ("screens/waiting", "screens/room") for path in (root / "qml" / folder).glob("*.qml")]
    files |= {path.stem: path for path in own}
    found, waiting = set(), {path.stem for path in own}
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= set(re.findall(r"\b([A-Z]\w+) \{", files[name].read_text())) & files.keys() - found
    return found | {"Main"} | FROM_CODE


def problems(lupdate, root, shipped):
    sources = [p for p in (root / "qml").rglob("*.qml") if "gallery" not in p.parts]
    sources += (root / "app" / "view").glob("*.cpp")
    with tempfile.TemporaryDirectory() as folder:
        # a copy, so that the sources' strings of today are added beside the shipped words and nothing is changed
        fresh = pathlib.Path(folder) / shipped.name
        shutil.copy(shipped, fresh)
        subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", *map(str, sorted(sources)),
                        "-ts", str(fresh)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wanted = strings(fresh)
    if not wanted:
        yield "lupdate found no strings; check the folders qml and app/view"
    contexts = None if shipped.name in FOR_STAFF else seen_by_patients(root)
    for key, translation in wanted.items():
        context, source, _ = key
        if contexts is not None and context not in contexts:
            continue
        words = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        if translation.get("type") or not all(word.strip() for word in words):
            yield f"{context}: no words for {source!r}; add them and take away type=\"unfinished\""
        elif any(set(KEPT.findall(word)) != set(KEPT.findall(source)) for word in words):
            yield f"{context}: {source!r} became {words[0]!r}; keep the same %1 and <b>"
    for context, source, _ in strings(shipped).keys() - wanted.keys():
        yield f"{context}: {source!r} is no longer in the sources; run lupdate -no-obsolete"


def main():
    lupdate, root = sys.argv[1], pathlib.Path(sys.argv[2])
    files = sorted((root / "assets" / "translations").glob("*.ts"))
    found = [f"{file.name}: {problem}" for file in files for problem in problems(lupdate, root, file)]
    print("\n".join(found) or f"{len(files)} language(s) complete")
    return 1 if found or not files else 0


sys.exit(main())
