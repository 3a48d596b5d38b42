// SPDX-License-Identifier: GPL-3.0-or-later
#include "Given.h"
#include "content/Document.h"
#include "support/Warnings.h"

using namespace wh::content;
using namespace wh::test;

namespace {

const std::string good = R"(---
# a comment
title: You are part of it
lang: en
version: 3
reviewed: yes
credit: Our own words.
---

## Your voice counts {#your-voice picture=speak-up alt="A patient lifts a hand."}
Your team talks **in front of you.**
You &amp; they.

## You hear it all {#hear-it-all}
One.

Two.

## What will happen {#what-happens}
1. First
2. Then **this**

## Why {#why}
- One thing
- Another

## What you can do {#what-you-can-do}
Text.

## If it is not right {#not-right}
Text.

## My list {#my-list}
**Listen.**

- [ ] I want to talk about
- [ ] I want to ask
)";

Read<Document> read(std::string text)
{
    return readDocument(given(std::move(text)), "fact-sheet", "en");
}

} // namespace

class DocumentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aGoodFileIsReadWhole()
    {
        const auto result = read(good);
        QVERIFY2(result.problems.empty(), qPrintable(described(result.problems)));
        const Document &document = *result.value;
        QCOMPARE(document.title, std::string("You are part of it"));
        QCOMPARE(document.version, 3);
        QVERIFY(document.reviewed);
        QCOMPARE(document.credit, std::string("Our own words."));
        QCOMPARE(document.sections.size(), std::size_t(7));

        const Section &voice = document.sections[0];
        QCOMPARE(voice.id, std::string("your-voice"));
        QCOMPARE(voice.title, std::string("Your voice counts"));
        QCOMPARE(voice.picture, std::string("speak-up"));
        QCOMPARE(voice.alt, std::string("A patient lifts a hand."));
        QCOMPARE(voice.line, 10);
        QCOMPARE(voice.blocks.size(), std::size_t(1));
        QCOMPARE(voice.blocks[0].lines[0],
                 (Line{{"Your team talks ", false}, {"in front of you.", true}, {" You & they.", false}}));

        QCOMPARE(document.section("hear-it-all")->blocks.size(), std::size_t(2));
        const Block &steps = document.section("what-happens")->blocks[0];
        QCOMPARE(steps.kind, Block::Kind::Numbers);
        QCOMPARE(steps.lines[1], (Line{{"Then ", false}, {"this", true}}));
        QCOMPARE(document.section("why")->blocks[0].kind, Block::Kind::Bullets);
        const Block &list = document.section("my-list")->blocks[1];
        QCOMPARE(list.kind, Block::Kind::Checks);
        QCOMPARE(plainText(list.lines[1]), std::string("I want to ask"));
    }

    void allWordsCanBeHadInOrder()
    {
        const auto result = read(good);
        QCOMPARE(plainText(result.value->sections[2]), std::string("What will happen\nFirst\nThen this\n"));
        QVERIFY(plainText(*result.value)
                    .starts_with("Your voice counts\nYour team talks in front of you. You & they.\nYou hear"));
    }

    void eachBreakageIsNamedWithItsLine_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *from, const char *to, int line, const char *words) {
            QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << line << QString::fromUtf8(words);
        };
        row("no top", "---\n# a comment", "# a comment", 1, "must begin with a line ---");
        row("a top without end", "words.\n---\n", "words.\n", 9, "has no end");
        row("a mistyped key", "version: 3", "verison: 3", 5, "did you mean \"version\"?");
        row("and what is missing then", "version: 3", "verison: 3", 1, "version is missing");
        row("a key twice", "version: 3", "lang: en", 5, "second time");
        row("another folder's language", "lang: en", "lang: es", 4, "lang is not \"en\"");
        row("a version that is a word", "version: 3", "version: 3b", 5, "whole number from 1");
        row("reviewed perhaps", "reviewed: yes", "reviewed: perhaps", 6, "yes or no");
        row("words before the first heading", "---\n\n## Your", "---\nHello\n## Your", 9, "before the first section");
        row("a missing section", "{#why}", "{#wy}", 37, "section \"why\" is missing");
        row("a heading without id", "## Why {#why}", "## Why", 23, "has no id");
        row("a section twice", "{#why}", "{#what-happens}", 23, "second time");
        row("an unknown section", "## My list {#my-list}", "## Extra {#extra}\nText.\n## My list {#my-list}", 33,
            "section \"extra\" is not known");
        row("sections out of order", "{#not-right}", "{#x}", 37, "\"not-right\" is missing");
        row("a mark nobody knows", "picture=speak-up", "image=speak-up", 10, "must be #id, picture=name");
        row("a picture without words for it", " alt=\"A patient lifts a hand.\"", "", 10, "has no alt");
        row("words for no picture", "picture=speak-up ", "", 10, "no picture");
        row("a picture from elsewhere", "speak-up", "../../secret", 10, "only a-z");
        row("an empty section", "One.\n\nTwo.\n", "", 14, "has no text");
        row("a rule", "One.\n\nTwo.", "One.\n\n***\n\nTwo.", 17, "a rule");
        row("a quotation", "One.\n\nTwo.", "One.\n\n> Two.", 17, "a quotation");
        row("a sub-heading", "One.\n\nTwo.", "One.\n\n### Two", 17, "a heading that is not");
        row("code", "One.\n\nTwo.", "One.\n\n    Two.", 17, "code or an indented line");
        row("fenced code", "One.\n\nTwo.", "One.\n\n```\nTwo.\n```", 17, "code or an indented line");
        row("HTML", "One.\n\nTwo.", "One.\n\n<b>Two.</b>", 17, "HTML");
        row("a block of HTML", "One.\n\nTwo.", "One.\n\n<div>\nTwo.\n</div>", 17, "HTML");
        row("slanted words", "One.\n\nTwo.", "One.\n\nTwo.\nAnd *three*.", 18, "slanted");
        row("a link", "One.\n\nTwo.", "One.\n\n[Two](http://x).", 17, "a link");
        row("a picture in the text", "One.\n\nTwo.", "One.\n\n![Two](x.png)", 17, "a picture inside the text");
        row("code in the text", "One.\n\nTwo.", "One.\n\n`Two`", 17, "code");
        row("a list in a list", "- One thing\n", "- One thing\n  - and more\n", 25, "a list inside a list");
        row("boxes and none", "- [ ] I want to ask", "- I want to ask", 37, "mixes plain items");
        row("none and boxes", "- [ ] I want to talk about", "- I want to talk about", 37, "mixes boxes");
        row("an unknown entity", "&amp;", "&hearts;", 12, "type the character itself");
    }
    void eachBreakageIsNamedWithItsLine()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, line);
        QFETCH(QString, words);
        WH_REFUSED(read(with(good, from.toStdString(), to.toStdString())), line, words.toStdString());
    }

    void sectionsThatChangedPlacesAreFound()
    {
        const auto result = read(
            with(with(good, "{#why}", "{#what-you-can-do}"), "What you can do {#what-you-can-do}", "Why {#why}"));
        WH_REFUSED(result, 27, "is not in its place");
    }

    void aParagraphWithoutEndIsRefused()
    {
        WH_REFUSED(read(with(good, "One.", std::string(maxBlockLength + 1, 'a'))), 15, "longer than 1200 characters");
    }

    void hugeInputIsRefusedAndQuickly()
    {
        std::string sections;
        for (int i = 0; i < 5'000; ++i)
            sections += "## T {#s" + std::to_string(i) + "}\ntext\n";
        WH_REFUSED(read(good + sections), 104, "more than 40 sections");
        for (const char *pattern : {"*a_ ", "[", "> ", "- ", "<!--", "`", "![](", "\\"}) {
            std::string text;
            while (text.size() < 200'000)
                text += pattern;
            QVERIFY(!read(with(good, "One.", text)).value);
        }
    }

    void anEmptyFileIsRefused()
    {
        WH_REFUSED(read(""), 1, "must begin with a line ---");
        WH_REFUSED(read("---\n"), 1, "has no end");
    }

    void everyKnownDocumentHasItsSections()
    {
        for (const char *id : {"fact-sheet", "guide-clinicians", "guide-staff", "script", "design-guide"})
            QVERIFY(!expectedSections(id).empty());
        QVERIFY(expectedSections("diary").empty());
    }
};

QTEST_APPLESS_MAIN(DocumentTest)
#include "tst_document.moc"
