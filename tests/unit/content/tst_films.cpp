// SPDX-License-Identifier: GPL-3.0-or-later
#include "Given.h"
#include "content/FilmManifest.h"
#include "support/Warnings.h"

#include <QTemporaryDir>

using namespace wh::content;
using namespace wh::test;

namespace {

// SHA-256 of "abc", from FIPS 180-2.
const std::string abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

const std::string good = R"({
  "schema": 1,
  "films": [
    {
      "id": "first",
      "lang": "en",
      "title": "A good handoff",
      "file": "films/first.en.mp4",
      "captions": "films/first.en.vtt",
      "chapters": "films/first.en.chapters.vtt",
      "sha256": {
        "file": "HASH",
        "captions": "HASH",
        "chapters": "HASH"
      },
      "durationMs": 60000,
      "width": 1280,
      "height": 720,
      "fps": 25,
      "version": 1
    }
  ]
})";

std::string whole()
{
    std::string text = good;
    while (text.find("HASH") != std::string::npos)
        text = with(text, "HASH", abc);
    return text;
}

} // namespace

class FilmsTest : public QObject
{
    Q_OBJECT
    QTemporaryDir folder_;

    Read<FilmManifest> read(const std::string &text) const
    {
        return readManifest(given(text, folder_.filePath(QStringLiteral("manifest.json")).toStdString()));
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        for (const char *name : {"films/first.en.mp4", "films/first.en.vtt", "films/first.en.chapters.vtt"})
            write(folder_.filePath(QString::fromLatin1(name)), "abc");
    }

    void aGoodManifestIsReadWhole()
    {
        const auto result = read(whole());
        QVERIFY2(result.problems.empty(), qPrintable(described(result.problems)));
        const Film &film = *result.value->film("first", "en");
        QCOMPARE(film.file.string(), folder_.filePath(QStringLiteral("films/first.en.mp4")).toStdString());
        QCOMPARE(film.durationMs, 60'000);
        QCOMPARE(film.framesPerSecond, 25.0);
        QCOMPARE(result.value->film("first", "es"), &film); // English stands in
        QVERIFY(!result.value->film("second", "en"));
        QVERIFY(checkHashes(*result.value).empty());
    }

    void aFilmThatWasChangedIsFoundByItsHash()
    {
        const auto result = read(whole());
        write(folder_.filePath(QStringLiteral("films/first.en.vtt")), "abd");
        QVERIFY2(holds(checkHashes(*result.value), 4, "first.en.vtt is not the one"),
                 qPrintable(described(checkHashes(*result.value))));
    }

    void aFaultyFilmIsLeftOutAndTheOthersStay_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("words");
        QTest::newRow("missing file") << "films/first.en.mp4"
                                      << "films/gone.mp4" << 8 << "films/gone.mp4 is not there";
        QTest::newRow("missing captions") << "films/first.en.vtt"
                                          << "films/gone.vtt" << 9 << "is not there";
        QTest::newRow("a file elsewhere") << "films/first.en.mp4"
                                          << "../../etc/passwd" << 8 << "beside the manifest";
        QTest::newRow("an absolute path") << "films/first.en.mp4"
                                          << "/etc/passwd" << 8 << "beside the manifest";
        QTest::newRow("a hash too short")
            << QString::fromStdString("\"file\": \"" + abc) << "\"file\": \"ba78" << 12 << "64 digits";
        QTest::newRow("no hash") << QString::fromStdString("\"captions\": \"" + abc + "\",") << "" << 11
                                 << "has no \"captions\"";
        QTest::newRow("no time") << "60000"
                                 << "0" << 16 << "durationMs";
        QTest::newRow("a text for a number") << "1280"
                                             << "\"1280\"" << 17 << "must be a number";
        QTest::newRow("an unknown key") << "\"fps\""
                                        << "\"fsp\"" << 19 << "did you mean \"fps\"?";
        QTest::newRow("no title") << "A good handoff"
                                  << "" << 7 << "title";
    }
    void aFaultyFilmIsLeftOutAndTheOthersStay()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, line);
        QFETCH(QString, words);
        const std::string sound = with(whole(), "\"en\"", "\"es\"");
        const std::string second = sound.substr(sound.find("    {\n"), sound.rfind("  ]") - sound.find("    {\n"));
        const std::string broken = with(whole(), from.toStdString(), to.toStdString());
        const auto result = read(with(broken, "\n  ]", ",\n" + second + "  ]"));
        QVERIFY2(holds(result.problems, line, words.toStdString()), qPrintable(described(result.problems)));
        QVERIFY(result.value);
        QCOMPARE(result.value->films.size(), std::size_t(1));
        QCOMPARE(result.value->films[0].language, std::string("es"));
    }

    void aBrokenManifestGivesNoFilms()
    {
        WH_REFUSED(read("{"), 1, "is not JSON here");
        WH_REFUSED(read(with(whole(), "\"schema\": 1", "\"schema\": 2")), 2, "newer than this program");
        WH_REFUSED(read("{\"schema\": 1}"), 1, "has no \"films\"");
    }

    void aFilmThatStandsTwiceIsNamed()
    {
        const std::string text = whole();
        const std::string again = text.substr(text.find("    {\n"), text.rfind("  ]") - text.find("    {\n"));
        const auto result = read(with(text, "\n  ]", ",\n" + again + "  ]"));
        QVERIFY(holds(result.problems, 22, "second time"));
        QCOMPARE(result.value->films.size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(FilmsTest)
#include "tst_films.moc"
