// SPDX-License-Identifier: GPL-3.0-or-later
#include "Given.h"
#include "support/Warnings.h"

#include <QTemporaryDir>

using namespace wh::content;
using namespace wh::test;

class SourceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void lineEndsAndByteOrderMarksAreEvenedOut()
    {
        const auto read = makeSource("f", "\xEF\xBB\xBFone\r\ntwo\rthree\n");
        QVERIFY(read.value);
        QCOMPARE(read.value->text, std::string("one\ntwo\nthree\n"));
    }

    void everyScriptOfThePracticeIsText()
    {
        const std::string text = "Usted lo oye · 您听到一切 · Quý vị nghe · يمكنك السماع · 🙂";
        QCOMPARE(makeSource("f", text).value->text, text);
    }

    void aWrongEncodingIsNamedWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("Latin 1") << QByteArray("uno\ndos\nma\xF1"
                                               "ana\n")
                                 << 3 << QByteArray("not UTF-8");
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                              "a\0b\0",
                                              6)
                                << 1 << QByteArray("UTF-16");
        QTest::newRow("cut in mid-character") << QByteArray("a\n\xE2\x80") << 2 << QByteArray("not UTF-8");
        QTest::newRow("overlong") << QByteArray("\xC0\xAF") << 1 << QByteArray("not UTF-8");
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 1 << QByteArray("not UTF-8");
        QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80") << 1 << QByteArray("not UTF-8");
        QTest::newRow("zero byte") << QByteArray("a\nb\0c", 5) << 2 << QByteArray("control character");
        QTest::newRow("after carriage returns") << QByteArray("a\r\nb\rc\xFF") << 3 << QByteArray("not UTF-8");
    }
    void aWrongEncodingIsNamedWithItsLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, line);
        QFETCH(QByteArray, words);
        WH_REFUSED(makeSource("f", bytes.toStdString()), line, words.toStdString());
    }

    void aHugeFileIsRefused()
    {
        WH_REFUSED(makeSource("f", std::string(maxSourceBytes + 1, 'a')), 0, "larger than 1 MB");
        QVERIFY(makeSource("f", std::string(maxSourceBytes, 'a')).value);
    }

    void whatIsNoFileIsRefused()
    {
        QTemporaryDir folder;
        WH_REFUSED(readSource(folder.filePath(QStringLiteral("nothing")).toStdString()), 0, "is not there");
        WH_REFUSED(readSource(folder.path().toStdString()), 0, "is not a file");
        const QString huge = folder.filePath(QStringLiteral("huge"));
        write(huge, std::string(maxSourceBytes + 10, 'a'));
        WH_REFUSED(readSource(huge.toStdString()), 0, "larger than 1 MB");
    }

    void aProblemIsWrittenAsFileLineMessage()
    {
        QCOMPARE(toString({"a.toml", 3, "is wrong"}), std::string("a.toml:3: is wrong"));
        QCOMPARE(toString({"a.toml", 0, "is not there"}), std::string("a.toml: is not there"));
    }

    void aNearWordIsOffered()
    {
        const std::array<std::string_view, 3> known{"station", "rooms", "role"};
        QVERIFY(unknownWord("the key", "sation", known).ends_with("did you mean \"station\"?"));
        QVERIFY(unknownWord("the key", "colour", known).ends_with("use station, rooms or role"));
    }

    void whatAStrangerWroteIsNeverRepeatedAtLength()
    {
        const std::array<std::string_view, 1> known{"station"};
        QVERIFY(unknownWord("the key", std::string(5000, 'x'), known).size() < 100);
    }

    void aMessageIsOneLineWhateverItQuotes()
    {
        Findings findings("f");
        findings.error(1, "the key \"a\nb\x1b[31m\" is not known");
        QCOMPARE(findings.sorted()[0].message, std::string("the key \"a b [31m\" is not known"));
    }

    void manyFindingsAreCutAndAnErrorAmongThemStays()
    {
        Findings findings("f");
        for (int line = 1; line <= 1000; ++line)
            findings.note(line, "note");
        findings.error(1001, "error");
        QCOMPARE(findings.sorted().size(), maxProblems);
        QVERIFY(!findings.finish(1).value);
    }

    void languagesAreTags()
    {
        for (const char *tag : {"en", "es", "zh-Hans", "vi", "ar", "pt-BR"})
            QVERIFY2(isLanguageTag(tag), tag);
        for (const char *tag : {"", "e", "EN", "en_US", "en-", "english", "-en", "zh--Hans", "../en"})
            QVERIFY2(!isLanguageTag(tag), tag);
    }
};

QTEST_APPLESS_MAIN(SourceTest)
#include "tst_source.moc"
