// SPDX-License-Identifier: GPL-3.0-or-later
#include "Given.h"
#include "content/Captions.h"
#include "support/Warnings.h"

using namespace wh::content;
using namespace wh::test;

namespace {

const std::string good = R"(WEBVTT - the first film

NOTE made by a script
in two lines

1
00:01.000 --> 00:03.500 line:85% align:center
<v Assistant>He takes it
<i>in the morning</i> &amp; at night.

00:00:04.000 --> 00:00:06.000
I forget the one at night.

01:00:00.000 --> 01:00:02.250
The end
)";

const std::string chapters = R"(WEBVTT

00:00.000 --> 00:10.000
In the hall

00:10.000 --> 00:30.000
In the room
)";

} // namespace

class CaptionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aGoodFileIsReadWhole()
    {
        const auto read = readCaptions(given(good));
        QVERIFY2(read.problems.empty(), qPrintable(described(read.problems)));
        QCOMPARE(read.value->cues.size(), std::size_t(3));
        QCOMPARE(read.value->cues[0], (Cue{1000, 3500, "Assistant", {"He takes it", "in the morning & at night."}, 7}));
        QCOMPARE(read.value->cues[2].endMs, 3'602'250);
    }

    void theCueOfAMomentIsFound()
    {
        const Captions captions = *readCaptions(given(good)).value;
        QVERIFY(!captions.at(0));
        QVERIFY(!captions.at(999));
        QCOMPARE(captions.at(1000), &captions.cues[0]);
        QCOMPARE(captions.at(3499), &captions.cues[0]);
        QVERIFY(!captions.at(3500));
        QCOMPARE(captions.at(5000), &captions.cues[1]);
        QVERIFY(!captions.at(100'000));
        QVERIFY(!captions.at(9'000'000));
        QVERIFY(!Captions().at(0));
    }

    void chaptersAreReadAndFound()
    {
        const auto read = readChapters(given(chapters));
        QVERIFY2(read.problems.empty(), qPrintable(described(read.problems)));
        QCOMPARE(read.value->chapters[1], (Chapter{10'000, 30'000, "In the room", 6}));
        QCOMPARE(read.value->at(-1), -1);
        QCOMPARE(read.value->at(9'999), 0);
        QCOMPARE(read.value->at(10'000), 1);
        QCOMPARE(read.value->at(99'000), 1);
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
        row("another format", "WEBVTT", "1\n00:01,000", 1, "must begin with the line WEBVTT");
        row("a head that only looks so", "WEBVTT -", "WEBVTTX", 1, "must begin with the line WEBVTT");
        row("a comma", "00:01.000 -->", "00:01,000 -->", 7, "is not of the form");
        row("61 seconds", "00:03.500", "00:61.500", 7, "is not of the form");
        row("no end", "00:00:04.000 --> 00:00:06.000", "00:00:04.000 -->", 11, "is not of the form");
        row("an end before the start", "00:00:06.000", "00:00:04.000", 11, "ends before it begins");
        row("no times", "00:00:04.000 --> 00:00:06.000", "hello", 11, "has no times");
        row("no words", "I forget the one at night.\n", "", 11, "has no words");
        row("no empty line between", "at night.\n\n00", "at night.\n00", 10, "inside a cue");
        row("out of order", "00:00:04.000 --> 00:00:06.000", "00:00.500 --> 00:00.900", 11, "in order");
        row("an unknown tag", "<i>in the morning</i>", "<em>in the morning</em>", 9, "the tag \"em\" is not known");
        row("an open tag", "<i>in the morning</i>", "<i in the morning", 9, "is not closed");
        row("no speaker", "<v Assistant>", "<v>", 8, "names no speaker");
        row("two speakers", "<i>in the morning</i>", "<v Patient>No", 9, "two speakers");
        row("a line of tags only", "I forget the one at night.", "<b></b>", 12, "has no words");
    }
    void eachBreakageIsNamedWithItsLine()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, line);
        QFETCH(QString, words);
        WH_REFUSED(readCaptions(given(with(good, from.toStdString(), to.toStdString()))), line, words.toStdString());
    }

    void brokenChaptersAreNamedWithTheirLine()
    {
        WH_REFUSED(readChapters(given(with(chapters, "00:10.000 --> 00:30", "00:09.000 --> 00:30"))), 6, "has ended");
        WH_REFUSED(readChapters(given(with(chapters, "In the hall", "In\nthe hall"))), 3, "one line");
        WH_REFUSED(readChapters(given("WEBVTT\n")), 0, "has no chapters");
        WH_REFUSED(readCaptions(given("WEBVTT\n")), 0, "has no captions");
        WH_REFUSED(readCaptions(given("")), 1, "must begin with the line WEBVTT");
    }

    void captionsThatKeepTheLimitsPass()
    {
        const auto read = readCaptions(given("WEBVTT\n\n00:01.000 --> 00:03.000\nHe takes it in the morning.\n\n"
                                             "00:03.080 --> 00:10.080\n1234567890123456789012345678901234567\nmore\n"));
        const auto problems = lintCaptions(*read.value, 10'080);
        QVERIFY2(problems.empty(), qPrintable(described(problems)));
    }

    void captionsThatBreakALimitAreNamed_data()
    {
        QTest::addColumn<QString>("cues");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("words");
        QTest::newRow("38 characters") << "00:01.000 --> 00:04.000\n12345678901234567890123456789012345678\n"
                                       << 4 << "38 characters";
        QTest::newRow("three lines") << "00:01.000 --> 00:04.000\na\nb\nc\n" << 3 << "3 lines";
        QTest::newRow("too fast") << "00:01.000 --> 00:02.000\nHe takes it at night\n"
                                  << 3 << "20.0 characters a second";
        QTest::newRow("too short") << "00:01.000 --> 00:01.999\nNo\n" << 3 << "999 ms";
        QTest::newRow("too long") << "00:01.000 --> 00:08.001\nNo\n" << 3 << "7001 ms";
        QTest::newRow("no gap") << "00:01.000 --> 00:03.000\na\n\n00:03.079 --> 00:05.000\nb\n" << 6 << "79 ms";
        QTest::newRow("overlap") << "00:01.000 --> 00:03.000\na\n\n00:02.000 --> 00:05.000\nb\n"
                                 << 6 << "before the one above";
        QTest::newRow("past the end") << "00:18.000 --> 00:20.001\na\n" << 3 << "after the film";
    }
    void captionsThatBreakALimitAreNamed()
    {
        QFETCH(QString, cues);
        QFETCH(int, line);
        QFETCH(QString, words);
        const auto read = readCaptions(given("WEBVTT\n\n" + cues.toStdString()));
        QVERIFY2(read.value, qPrintable(described(read.problems)));
        const auto problems = lintCaptions(*read.value, 20'000);
        QCOMPARE(problems.size(), std::size_t(1));
        QVERIFY2(holds(problems, line, words.toStdString()), qPrintable(described(problems)));
        QVERIFY(!hasError(problems));
    }

    void anAccentIsOneCharacter()
    {
        const auto read
            = readCaptions(given("WEBVTT\n\n00:01.000 --> 00:07.000\nñañáñañáñañáñañáñañáñañáñañáñañáñañáñ\n"));
        QVERIFY(lintCaptions(*read.value, 0).empty());
    }

    void aCaptionFileWithoutEndIsRefused()
    {
        std::string many = "WEBVTT\n\n";
        for (int i = 0; i < 6'000; ++i)
            many += "00:01.000 --> 00:03.000\na\n\n";
        WH_REFUSED(readCaptions(given(many)), 15'003, "more than 5000 cues");
    }
};

QTEST_APPLESS_MAIN(CaptionsTest)
#include "tst_captions.moc"
