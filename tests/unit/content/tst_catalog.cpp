// SPDX-License-Identifier: GPL-3.0-or-later
// What is shipped and a practice's own in its place, on a copy that tests may break.
#include "Given.h"
#include "content/Catalog.h"
#include "support/Warnings.h"

#include <QTemporaryDir>

using namespace wh::content;
using namespace wh::test;

namespace fs = std::filesystem;

class CatalogTest : public QObject
{
    Q_OBJECT

    static std::string textOf(const fs::path &path) { return readSource(path).value->text; }
    static std::string pathOf(const QTemporaryDir &folder, const char *name)
    {
        return folder.filePath(QString::fromUtf8(name)).toStdString();
    }
    static void put(const QTemporaryDir &folder, const char *name, const std::string &text)
    {
        write(folder.filePath(QString::fromUtf8(name)), text);
    }

    const fs::path root_{WH_SOURCE_DIR};
    const fs::path shippedSheet_ = root_ / "assets/documents/en/fact-sheet.md";

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void cleanup() { qunsetenv("WH_ASSETS"); }

    void theDefaultChecklistIsOfferedFirst()
    {
        const Catalog catalog(root_);
        QCOMPARE(catalog.templates().size(), std::size_t(7));
        QCOMPARE(catalog.templates()[0].id, std::string("rooming-to-clinician"));
        QVERIFY(catalog.checklist("to-extended-team"));
        QVERIFY(!catalog.checklist("nothing"));
    }

    void aDocumentComesInTheLanguageAskedForOrInEnglish()
    {
        const Catalog catalog(root_);
        QCOMPARE(catalog.document("fact-sheet", "es")->language, std::string("es"));
        QCOMPARE(catalog.document("fact-sheet", "xx")->language, std::string("en"));
        QVERIFY(!catalog.document("diary", "en"));
        QCOMPARE(catalog.languagesOf("fact-sheet").front(), std::string("en"));
        QVERIFY(catalog.languagesOf("diary").empty());
    }

    void picturesAndIconsAreFoundByNameAndNowhereElse()
    {
        const Catalog catalog(root_);
        QVERIFY(!catalog.picture("medicines").empty());
        QVERIFY(catalog.picture("../icons/pill").empty());
        QVERIFY(catalog.picture("").empty());
        QVERIFY(!catalog.icon("pill").empty());
        QVERIFY(catalog.icon("../x").empty());
    }

    void aPracticesOwnTextStandsInPlaceOfTheShippedOne()
    {
        QTemporaryDir own;
        put(own, "documents/en/fact-sheet.md", with(textOf(shippedSheet_), "Your voice counts", "We want to hear you"));
        put(own, "templates/rooming-to-clinician.json",
            with(textOf(root_ / "assets/templates/rooming-to-clinician.json"), "\"version\": 1", "\"version\": 7"));
        put(own, "templates/our-own.json",
            with(textOf(root_ / "assets/templates/to-extended-team.json"), "\"to-extended-team\"", "\"our-own\""));
        const Catalog catalog(root_, own.path().toStdString());
        QVERIFY2(catalog.problems() == Catalog(root_).problems(), qPrintable(described(catalog.problems())));
        QCOMPARE(catalog.document("fact-sheet", "en")->sections[0].title, std::string("We want to hear you"));
        QCOMPARE(catalog.checklist("rooming-to-clinician")->version, 7);
        QCOMPARE(catalog.templates().size(), std::size_t(8));
        QCOMPARE(catalog.templates()[0].id, std::string("rooming-to-clinician"));
        QCOMPARE(catalog.templates()[7].id, std::string("our-own"));
    }

    void aBrokenOverrideIsNamedAndTheShippedTextStands_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("line");
        QTest::addColumn<QByteArray>("words");
        const QByteArray sheet = "documents/en/fact-sheet.md";
        QTest::newRow("a missing section")
            << sheet << QByteArray("{#why ") << QByteArray("{#my-list ") << 19 << QByteArray();
        QTest::newRow("a missing picture") << sheet << QByteArray("picture=speak-up") << QByteArray("picture=gone")
                                           << 22 << QByteArray("\"gone\" is not in illustrations");
        QTest::newRow("a wrong encoding") << sheet << QByteArray("You hear it.")
                                          << QByteArray("Ma\xF1"
                                                        "ana.")
                                          << 11 << QByteArray("not UTF-8");
        QTest::newRow("an unknown tag") << sheet << QByteArray("You hear it.") << QByteArray("<blink>You</blink>") << 11
                                        << QByteArray("HTML");
        const QByteArray list = "templates/rooming-to-clinician.json";
        QTest::newRow("a template without comma")
            << list << QByteArray("\"version\": 1,") << QByteArray("\"version\": 1") << 5 << QByteArray("is not JSON");
        QTest::newRow("a template of another name")
            << list << QByteArray("\"id\": \"rooming-to-clinician\"") << QByteArray("\"id\": \"other\"") << 0
            << QByteArray("name the file other.json");
        QTest::newRow("a step's picture nobody drew")
            << list << QByteArray("\"picture\": \"vitals\"") << QByteArray("\"picture\": \"gone\"") << 129
            << QByteArray("is not in illustrations");
        QTest::newRow("an icon nobody drew")
            << list << QByteArray("\"icon\": \"pill\"") << QByteArray("\"icon\": \"pilll\"") << 0 << QByteArray();
    }
    void aBrokenOverrideIsNamedAndTheShippedTextStands()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, line);
        QFETCH(QByteArray, words);
        QTemporaryDir own;
        put(own, file.constData(),
            with(textOf(root_ / "assets" / file.toStdString()), from.toStdString(), to.toStdString()));
        const Catalog shipped(root_);
        const Catalog catalog(root_, own.path().toStdString());
        QVERIFY(catalog.problems().size() > shipped.problems().size());
        const auto &problem = catalog.problems().back();
        QCOMPARE(problem.file, pathOf(own, file.constData()));
        if (!words.isEmpty())
            QVERIFY2(holds({problem}, line, words.toStdString()), qPrintable(described(catalog.problems())));
        QCOMPARE(*catalog.document("fact-sheet", "en"), *shipped.document("fact-sheet", "en"));
        QCOMPARE(writeTemplate(catalog.templates()[0]), writeTemplate(shipped.templates()[0]));
    }

    void aFileNobodyAsksForIsNamed()
    {
        QTemporaryDir own;
        put(own, "documents/en/fact-shet.md", "x");
        put(own, "documents/English/fact-sheet.md", "x");
        const auto problems = Catalog(root_, own.path().toStdString()).problems();
        QVERIFY2(holds(problems, 0, "did you mean \"fact-sheet\"?"), qPrintable(described(problems)));
        QVERIFY2(holds(problems, 0, "is not named by a language"), qPrintable(described(problems)));
    }

    void aContentFolderThatIsNotThereIsNamed()
    {
        QVERIFY(holds(Catalog(root_, "/nowhere/at/all").problems(), 0, "content folder is not there"));
    }

    void anEmptyInstallationIsNamedFileByFile()
    {
        QTemporaryDir empty;
        const Catalog catalog(empty.path().toStdString());
        QVERIFY(catalog.templates().empty());
        QVERIFY(!catalog.document("fact-sheet", "en"));
        QVERIFY2(catalog.problems().size() >= 6, qPrintable(described(catalog.problems())));
    }

    void theAssetsAreFoundBesideTheProgram()
    {
        QTemporaryDir place;
        QDir().mkpath(place.filePath(QStringLiteral("tree/assets/templates")));
        QDir().mkpath(place.filePath(QStringLiteral("prefix/share/warm-handoff/assets/templates")));
        QCOMPARE(Catalog::findRoot(pathOf(place, "tree/build/dev/bin")).value->string() + "/",
                 pathOf(place, "tree/") + "/");
        QCOMPARE(Catalog::findRoot(pathOf(place, "prefix/bin")).value->string(),
                 pathOf(place, "prefix/share/warm-handoff"));
        WH_REFUSED(Catalog::findRoot(pathOf(place, "elsewhere/bin")), 0, "set WH_ASSETS");
    }

    void whatTheEnvironmentNamesGoesFirstAndAlone()
    {
        QTemporaryDir place;
        QDir().mkpath(place.filePath(QStringLiteral("named/assets/templates")));
        qputenv("WH_ASSETS", place.filePath(QStringLiteral("named")).toUtf8());
        QCOMPARE(Catalog::findRoot(WH_SOURCE_DIR "/build/dev/bin").value->string(), pathOf(place, "named"));
        qputenv("WH_ASSETS", place.filePath(QStringLiteral("nmaed")).toUtf8());
        WH_REFUSED(Catalog::findRoot(WH_SOURCE_DIR "/build/dev/bin"), 0, "not found in");
    }
};

QTEST_APPLESS_MAIN(CatalogTest)
#include "tst_catalog.moc"
