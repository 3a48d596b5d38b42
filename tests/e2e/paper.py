#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Every paper as a PDF, looked at from outside with poppler's tools: pages, fonts, words in order, drawings; and what
# happens when a text is too long, an option is wrong or the disk is full.
"""usage: paper.py --bin DIR [--long]     last line: "N papers, M pages, 0 breaches"
The short form prints everything on letter and what patients hold on A4; --long prints all templates on both."""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import unicodedata

TOP = pathlib.Path(__file__).resolve().parents[2]
PATIENT_LANGUAGES = ("en", "es", "zh-Hans", "vi", "ar")
TEAM_LANGUAGES = ("en", "es")
LETTER_PT, A4_PT = (612, 792), (595, 842)
PATIENTS_LEAST_PT = 11
# Pages a paper may have, and drawn shapes it must have at least (the three people alone are about 100).
ONE_PAGE = ("fact-sheet", "poster", "guide-clinicians", "guide-staff", "checklist", "pocket-card", "script", "report")
MOST_PAGES = 12
LEAST_SHAPES = 100
POSTER = ("your-voice", "what-you-can-do", "not-right")

ctl = ""
breaches = []


def breach(paper, what):
    breaches.append(f"{paper}: {what}")


def tool(*command):
    return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode("utf-8", "replace")


def run(*arguments, **more):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run([ctl, *map(str, arguments)], capture_output=True, text=True, timeout=60, env=environment,
                          **more)


def plain(text):
    """Letters and digits only: a PDF knows shapes, so joined Arabic letters are taken back to what was typed."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text if c.isalnum()).lower()


def sections(document, language):
    """(id, title, words) of a document, read here independently of the program."""
    text = (TOP / "assets/documents" / language / f"{document}.md").read_text(encoding="utf-8").split("\n---\n", 1)[1]
    for part in re.split(r"^## ", text, flags=re.M)[1:]:
        head, words = part.split("\n", 1)
        title, identity = re.match(r"(.*?) \{#([a-z-]+)", head).groups()
        words = re.sub(r"^\s*(- \[ \]|-|\d+\.) ", "", words, flags=re.M).replace("**", "")
        yield identity, title, words


def inOrder(paper, page, pieces):
    """Each piece stands in the page's text, none before the one it follows."""
    at = 0
    for piece in pieces:
        found = page.find(plain(piece), at)
        if found < 0:
            breach(paper, f'"{piece.strip()[:40]}" is not there, or not in its place')
            return
        at = found + len(plain(piece))


def look(paper, file, document, language, size):
    facts = dict(re.findall(r"^(\w[\w ]*):\s+(.*)$", tool("pdfinfo", file), re.M))
    pages = int(facts["Pages"])
    if pages != 1 if document in ONE_PAGE else not 2 <= pages <= MOST_PAGES:
        breach(paper, f"has {pages} pages")
    width, height = map(float, re.match(r"([\d.]+) x ([\d.]+)", facts["Page size"]).groups())
    if (round(width), round(height)) != size:
        breach(paper, f"is {width} x {height} pt")
    fonts = tool("pdffonts", file).splitlines()[2:]
    if not fonts:
        breach(paper, "has no fonts: its text is not text")
    for font in fonts:
        emb = re.search(r"\s(yes|no)\s+(yes|no)\s+(yes|no)\s", font)
        if not emb or emb[1] != "yes" or emb[3] != "yes":
            breach(paper, f"a font is not embedded with its letters: {font.strip()}")
        if not font.startswith("Noto"):
            breach(paper, f"set in another font: {font.split()[0]}")
    shapes = tool("pdftocairo", "-svg", "-f", "1", "-l", "1", file, "-").count("<path")
    images = len(tool("pdfimages", "-list", file).splitlines()) - 2
    if shapes < LEAST_SHAPES:
        breach(paper, f"has {shapes} drawn shapes and {images} images: where are the people?")
    # The order of the file itself; for Arabic poppler has to put the line's shapes back into reading order first.
    raw = tool("pdftotext", *([] if language == "ar" else ["-raw"]), file, "-")
    joined = re.search("[\ufb00-\ufb06]", raw)
    if joined:
        breach(paper, f"has the joined letters {joined[0]}: a search for the word does not find it")
    text = plain(raw)
    if document in ("checklist", "pocket-card", "report"):
        return pages, text
    source = "fact-sheet" if document == "poster" else document
    pieces = []
    for identity, title, words in sections(source, language):
        if document == "poster" and identity not in POSTER:
            continue
        pieces.append(title)
        if language != "ar":
            pieces += [line for line in words.split("\n") if plain(line)]
    inOrder(paper, text, pieces)
    if language == "ar":  # lines of columns side by side mix; each word is still there whole
        for _, _, words in sections(source, language):
            words = re.sub("[\u064B-\u0650\u0652]", "", words) if document == "fact-sheet" else ""
            for word in re.findall(r"\w+", words):
                if plain(word) not in text:
                    breach(paper, f"the word {word} is cut")
    if document in ("fact-sheet", "poster"):
        sizes = [int(s) for s in re.findall(r'<fontspec [^>]*size="(\d+)"',
                                            tool("pdftohtml", "-xml", "-i", "-zoom", "1", "-stdout", file))]
        if min(sizes) < PATIENTS_LEAST_PT:
            breach(paper, f"has text of {min(sizes)} pt")
    draft = {"es": "Borrador", "zh-Hans": "草稿", "vi": "Bản nháp", "ar": "مسودة"}.get(language)
    if draft and plain(draft) not in text:
        breach(paper, "does not say that it is a draft")
    return pages, text


def printOne(folder, document, language, paper, *more):
    name = "-".join([document, language, paper, *(m for m in more if not m.startswith("-") and "/" not in m)])
    file = str(folder / f"{name}.pdf")
    done = run("print", document, "--lang", language, "--paper", paper, "-o", file, *more)
    if done.returncode != 0:
        breach(name, done.stderr.strip() or f"exit {done.returncode}")
        return 0, ""
    if done.stderr.strip():
        breach(name, f"says on stderr: {done.stderr.strip()}")
    return look(name, file, document, language, LETTER_PT if paper == "letter" else A4_PT)


def steps(template, language):
    data = json.loads((TOP / "assets/templates" / f"{template}.json").read_text(encoding="utf-8"))
    return [step["title"][language] for step in data["steps"]]


def checklists(folder, document, language, paper, template):
    pages, text = printOne(folder, document, language, paper, "--template", template)
    inOrder(f"{document} {template} {language}", text, steps(template, language))
    return pages


def month(folder):
    """A device's folder with one finished handoff."""
    data = folder / "device"
    done = "who-is-here introductions why-today what-matters vitals medicines home".split()
    words = ["start rooming-to-clinician", *(f"done {s}" for s in done), "skip changes no-time", "phase ready",
             "phase in_room", *(f"done {s}" for s in ("patients-turn", "say-back", "next-step")), "phase closing",
             "finish"]
    ended = run("join", "--room", "3", "--role", "giver", "--device", "tablet", "--data", data, input="\n".join(words))
    assert ended.returncode == 0, ended.stderr
    return data


# ---------------------------------------------------------------- what must be refused

def refused(story, code, says, *arguments, **more):
    done = run("print", *arguments, **more)
    lines = done.stderr.strip().splitlines()
    if done.returncode != code or len(lines) != 1 or says not in lines[0]:
        breach(story, f"exit {done.returncode}, {len(lines)} lines: {done.stderr.strip()[:300]}")


def practice(folder, text):
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "practice.toml"
    file.write_text(text + '\n[[room]]\nid = "1"\n', encoding="utf-8")
    return file


def badInput(folder):
    out = folder / "kept.pdf"
    out.write_text("what was here before")
    refused("an unknown paper", 2, "fact-sheet, poster", "diary", "-o", out)
    refused("an unknown language", 2, "it is in", "fact-sheet", "--lang", "fr", "-o", out)
    refused("a language the guide is not in", 2, "en or es", "guide-staff", "--lang", "vi", "-o", out)
    refused("a broken language", 2, "--lang", "fact-sheet", "--lang", "../en", "-o", out)
    refused("an unknown size", 2, "letter or a4", "fact-sheet", "--paper", "a5", "-o", out)
    refused("an unknown card", 2, "3x5 or a7", "pocket-card", "--card", "a6", "-o", out)
    refused("an unknown checklist", 2, "rooming-to-clinician", "checklist", "--template", "mine", "-o", out)
    refused("a language the checklist is not in", 2, "translate", "checklist", "--lang", "vi", "-o", out)
    refused("days the wrong way round", 2, "later", "report", "--from", "2026-11-30", "--to", "2026-11-01", "-o", out)
    refused("a report without a journal", 1, "journal", "report", "--from", "2026-11-01", "--to", "2026-11-30",
            "--data", folder / "nobody", "-o", out)
    refused("no paper", 2, "print takes", "-o", out)
    refused("no file", 2, "-o", "fact-sheet")
    refused("a folder that is not there", 1, "cannot be written", "fact-sheet", "-o", folder / "nowhere" / "a.pdf")
    refused("a practice file that is not there", 1, "practice.toml", "fact-sheet", "--config",
            folder / "none" / "practice.toml", "-o", out)
    logo = practice(folder / "logo", '[practice]\nname = "Maple Street"\nlogo = "tree.svg"')
    refused("a logo that is not there", 1, "tree.svg", "fact-sheet", "--config", logo, "-o", out)
    if "tree.svg" not in run("check", "--config", logo, "--data", folder / "none").stdout:
        breach("check", "does not name the missing logo")
    (folder / "logo" / "tree.svg").write_text("no picture")
    refused("a logo that is no picture", 1, "cannot be read as a picture", "fact-sheet", "--config", logo, "-o", out)
    wrong = practice(folder / "doc-logo", '[practice]\nlogo = "tree.doc"')
    refused("a logo in another form", 1, "practice.toml:2", "fact-sheet", "--config", wrong, "-o", out)

    def small():
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
    before = sorted(os.listdir(folder))
    refused("a full disk", 1, "cannot be written", "fact-sheet", "-o", out, preexec_fn=small, restore_signals=False)
    if sorted(os.listdir(folder)) != before or out.read_text() != "what was here before":
        breach("a full disk", "left something half done")


def tooLong(folder):
    own = folder / "own"
    config = practice(own, '[paths]\ncontent = "."')
    words = "You can say this in your own words and we will listen to you. " * 18
    sheet = (TOP / "assets/documents/en/fact-sheet.md").read_text(encoding="utf-8")
    (own / "documents/en").mkdir(parents=True)
    (own / "documents/en/fact-sheet.md").write_text(
        sheet.replace("Two helpers talk about", words + "\n\n" + words + "\n\nTwo helpers talk about"), encoding="utf-8")
    refused("a fact sheet that is too long", 1, 'lines too long. Shorten "You hear it all', "fact-sheet", "--config",
            config, "-o", folder / "long.pdf")
    (own / "documents/en/fact-sheet.md").write_text(sheet.replace("{#why ", "{#reason "), encoding="utf-8")
    left = run("print", "fact-sheet", "--config", config, "-o", folder / "aside.pdf")
    if left.returncode != 0 or "left aside" not in left.stderr or "fact-sheet.md" not in left.stderr:
        breach("a document with an error", f"is left aside without a word: {left.stderr.strip()}")
    shutil.rmtree(own / "documents")
    (own / "templates").mkdir()
    template = (TOP / "assets/templates/rooming-to-clinician.json").read_text(encoding="utf-8")
    data = json.loads(template)
    data["steps"] += [dict(data["steps"][4], id=f"more-{i}") for i in range(14)]
    (own / "templates/rooming-to-clinician.json").write_text(json.dumps(data), encoding="utf-8")
    for paper, says in (("checklist", "lines too long. Switch steps off"), ("pocket-card", "Switch steps off")):
        refused(f"a {paper} with 25 steps", 1, says, paper, "--config", config, "-o", folder / "long.pdf")
    if (folder / "long.pdf").exists():
        breach("too long", "a refused paper was written")


def withName(folder):
    config = practice(folder / "named", '[practice]\nname = "Maple Street Family Practice"\nlogo = "tree.png"')
    shutil.copy(TOP / "assets/readme/team-board.png", folder / "named/tree.png")
    for document in ("fact-sheet", "checklist"):
        pages, text = printOne(folder, document, "es", "letter", "--config", str(config))
        if plain("Maple Street Family Practice") not in text:
            breach(document, "does not carry the practice's name")
        if "image" not in tool("pdfimages", "-list", str(folder / f"{document}-es-letter.pdf")):
            breach(document, "does not carry the practice's logo")
    return 2, 2


def main():
    global ctl
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--bin", required=True)
    options.add_argument("--long", action="store_true")
    options.add_argument("--keep", help="a folder for the PDFs")
    chosen = options.parse_args()
    ctl = str(pathlib.Path(chosen.bin).resolve() / "warm-handoffctl")
    folder = pathlib.Path(chosen.keep or tempfile.mkdtemp(prefix="wh-paper-"))
    folder.mkdir(exist_ok=True)
    templates = ("rooming-to-clinician", "clinician-to-checkout", "to-extended-team")
    try:
        data = month(folder)
        jobs = []
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for paper in ("letter", "a4"):
                for language in PATIENT_LANGUAGES:
                    for document in ("fact-sheet", "poster"):
                        jobs.append(pool.submit(lambda *a: printOne(*a)[0], folder, document, language, paper))
                for language in TEAM_LANGUAGES:
                    jobs.append(pool.submit(lambda *a: printOne(*a)[0], folder, "report", language, paper, "--data",
                                            str(data), "--from", "2000-01-01", "--to", "2099-12-31"))
                    for document in ("checklist", "pocket-card"):
                        for template in templates if chosen.long or paper == "letter" else templates[:1]:
                            jobs.append(pool.submit(checklists, folder, document, language, paper, template))
                    if paper == "letter" or chosen.long:
                        for document in ("guide-clinicians", "guide-staff", "script", "design-guide"):
                            jobs.append(pool.submit(lambda *a: printOne(*a)[0], folder, document, language, paper))
            pages = [job.result() for job in jobs]
        papers, more = withName(folder)
        badInput(folder)
        tooLong(folder)
    finally:
        if not chosen.keep:
            shutil.rmtree(folder)
    for line in breaches:
        print(line)
    print(f"{len(pages) + papers} papers, {sum(pages) + more} pages, {len(breaches)} breaches")
    sys.exit(1 if breaches else 0)


if __name__ == "__main__":
    main()
