# SPDX-License-Identifier: GPL-3.0-or-later
# What the patients' screens say, sentence by sentence: fact sheet, checklists and the screens' own words, taken from the
# files the screens show. How they sound is make's affair. The rule of a sentence is that of app/content/Voice.cpp; the
# test of all patients' texts fails where the two differ.
import hashlib
import html
import json
import pathlib
import re
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The contexts of the translations that patients read. The program's English is in the same file.
CONTEXTS = set("""ComingPage FilmPage Invitation ListPage MenuPage NextPage RoomStation SheetCard TalkPage Topics TopicsPage
WelcomePage""".split())
UNSAID = re.compile(r"Screen reader|team tablet|First line of")


def sentences(styled):
    found, now = [], ""
    for part in re.split(r"(<br>|[.?!。？！؟]+(?:</b>)?[”\"»]?(?:</b>)?)", styled):
        ends = part == "<br>" or re.match(r"[.?!。？！؟]", part)
        now += "" if part == "<br>" else part
        if ends and now.count("<b>") == now.count("</b>"):
            found.append(now)
            now = ""
    found.append(now)
    return [plain for plain in map(spoken, found) if plain]


def spoken(styled):
    return html.unescape(re.sub(r"<[^>]*>", "", styled)).removeprefix("• ").strip()


def name(sentence):
    return hashlib.sha256(sentence.encode()).hexdigest()[:12]


def bold(markdown):
    return re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", markdown)


def of_document(language):
    text = (ROOT / f"assets/documents/{language}/fact-sheet.md").read_text("utf-8").split("---\n", 2)[2]
    text = re.sub(r"(?m)^(## .*?)\s*\{#.*\}$", r"\1\n", text)
    for block in re.split(r"\n\s*\n|\n(?=#|- |\d+\. )", text):
        block = re.sub(r"^(## |- \[ \] |- |\d+\. )", "", block.strip())
        yield bold(re.sub(r"\s+", " ", block))


def of_templates(language):
    for file in sorted((ROOT / "assets/templates").glob("*.json")):
        for step in json.loads(file.read_text("utf-8"))["steps"]:
            for key in ("patientTitle", "patientLine", "patientAsk"):
                yield bold(step.get(key, {}).get(language, ""))


def of_screens(language):
    for context in xml.parse(ROOT / "assets/translations/warm-handoff_es.ts").getroot().findall("context"):
        if context.findtext("name") not in CONTEXTS:
            continue
        for message in context.findall("message"):
            words = message.findtext("source" if language == "en" else "translation") or ""
            if not UNSAID.search(message.findtext("extracomment") or "") and "%" not in words:
                yield words


def of(language):
    """Every sentence once, in the order of the files."""
    seen = {}
    for text in (*of_document(language), *of_templates(language), *of_screens(language)):
        for sentence in sentences(text):
            seen.setdefault(sentence)
    return list(seen)


if __name__ == "__main__":
    for language in ("en", "es"):
        for sentence in of(language):
            print(language, name(sentence), sentence)
