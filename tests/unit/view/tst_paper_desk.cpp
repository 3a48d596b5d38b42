// SPDX-License-Identifier: GPL-3.0-or-later
// The champion looks at a paper before it is kept; a patient's list is never kept.
#include "support/Warnings.h"
#include "view/PaperDesk.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wh;
using namespace wh::view;

class TestPaperDesk : public QObject
{
    Q_OBJECT
    const content::Catalog catalog_{std::filesystem::path(WH_SOURCE_DIR)};
    const QTemporaryDir folder_;
    PaperPages pages_;

    PaperDesk::Sources sources() const
    {
        return {.checklist = [this](const std::string &id) -> std::optional<core::Template> {
                    const auto *found = catalog_.checklist(id);
                    return found ? std::optional(*found) : std::nullopt;
                },
                .checklists =
                    [this] {
                        QStringList ids;
                        for (const auto &checklist : catalog_.templates())
                            ids.append(QString::fromStdString(checklist.id));
                        return ids;
                    },
                .reviewed = [](const std::string &language) { return language == "en"; },
                .numbers = [] { return print::Numbers{}; },
                .folder = folder_.filePath(QStringLiteral("papers"))};
    }

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void everyPaperOfferedCanBeSeenInItsLanguages()
    {
        PaperDesk desk(catalog_, print::Press(catalog_), sources(), &pages_);
        QCOMPARE(desk.papers().size(), 9);
        for (const auto &offer : desk.papers()) {
            const QString id = offer.toMap().value(QStringLiteral("id")).toString();
            for (const auto &language : offer.toMap().value(QStringLiteral("languages")).toStringList()) {
                desk.show(id, language);
                QVERIFY2(desk.problem().isEmpty(), qPrintable(desk.problem()));
                QVERIFY2(!desk.pages().isEmpty(), qPrintable(id));
            }
        }
    }

    void aDraftIsMarkedUntilTheLanguageIsReviewed()
    {
        bool reviewed = false;
        auto from = sources();
        from.reviewed = [&](const std::string &) { return reviewed; };
        PaperDesk desk(catalog_, print::Press(catalog_), from, &pages_);
        const auto picture = [&] {
            desk.show(QStringLiteral("fact-sheet"), QStringLiteral("vi"));
            QSize size;
            return pages_.requestImage(desk.pages().constFirst().section(QLatin1Char('/'), 3), &size, {});
        };
        const auto draft = picture();
        reviewed = true;
        QVERIFY(draft.width() > 1 && draft != picture());
    }

    void aTapTakesTheNextLanguageAndTheNextChecklist()
    {
        PaperDesk desk(catalog_, print::Press(catalog_), sources(), &pages_);
        desk.show(QStringLiteral("poster"), QStringLiteral("en"));
        QCOMPARE(desk.checklist(), QString());
        QSet<QString> seen;
        for (int i = 0; i < 5; ++i, desk.nextLanguage())
            seen.insert(desk.language());
        QCOMPARE(seen.size(), 5);
        QCOMPARE(desk.language(), QStringLiteral("en"));

        desk.show(QStringLiteral("checklist"), QStringLiteral("es"));
        const auto first = desk.checklist();
        QCOMPARE(first, QString::fromLatin1(content::defaultTemplate));
        for (qsizetype i = 1; i < sources().checklists().size(); ++i) {
            desk.nextChecklist();
            QVERIFY2(desk.problem().isEmpty() && desk.checklist() != first, qPrintable(desk.problem()));
        }
        desk.nextChecklist();
        QCOMPARE(desk.checklist(), first);
        desk.nextChecklist();
        // Another paper begins with the first checklist again.
        desk.show(QStringLiteral("pocket-card"), QStringLiteral("es"));
        QCOMPARE(desk.checklist(), first);
    }

    void thePictureOfAPageIsTheOneShownNow()
    {
        PaperDesk desk(catalog_, print::Press(catalog_), sources(), &pages_);
        const QString prefix = QStringLiteral("image://paper/");
        desk.show(QStringLiteral("fact-sheet"), QStringLiteral("en"));
        const QString first = desk.pages().constFirst().mid(prefix.size());
        QSize size;
        QCOMPARE(pages_.requestImage(first, &size, QSize(400, 0)).width(), 400);
        desk.setA4(true);
        QVERIFY(desk.a4() && desk.proportion() < 0.72);
        QCOMPARE(pages_.requestImage(first, &size, {}).size(), QSize(1, 1));
        desk.close();
        QVERIFY(desk.pages().isEmpty());
    }

    void aKeptPaperIsAFileAndAPatientsListNever()
    {
        PaperDesk desk(catalog_, print::Press(catalog_), sources(), &pages_);
        QSignalSpy changed(&desk, &PaperDesk::changed);
        desk.show(QStringLiteral("pocket-card"), QStringLiteral("es"), QStringLiteral("to-extended-team"));
        desk.keep();
        QCOMPARE(desk.answer(), QStringLiteral("kept"));
        QVERIFY(QFile::exists(desk.keptAs()));
        QVERIFY(desk.keptAs().endsWith(QStringLiteral("pocket-card.to-extended-team.es.letter.pdf")));
        QCOMPARE(changed.size(), 2);
        desk.showList({{QStringLiteral("Pain"), QStringLiteral("pain")}}, QStringLiteral("ar"));
        QCOMPARE(desk.pages().size(), 1);
        desk.keep();
        QCOMPARE(desk.answer(), QString());
        QCOMPARE(QDir(folder_.filePath(QStringLiteral("papers"))).entryList(QDir::Files).size(), 1);
    }

    void whatCannotBePrintedSaysWhy()
    {
        PaperDesk desk(catalog_, print::Press(catalog_), sources(), &pages_);
        desk.show(QStringLiteral("checklist"), QStringLiteral("en"), QStringLiteral("gone"));
        QVERIFY(desk.pages().isEmpty());
        QVERIFY2(desk.problem().contains(QStringLiteral("gone")), qPrintable(desk.problem()));
        desk.show(QStringLiteral("guide-staff"), QStringLiteral("vi"));
        QVERIFY(!desk.problem().isEmpty());
        desk.keep();
        QCOMPARE(desk.answer(), QString());
    }
};

QTEST_MAIN(TestPaperDesk)
#include "tst_paper_desk.moc"
