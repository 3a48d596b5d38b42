// SPDX-License-Identifier: GPL-3.0-or-later
// What the screens may rely on: a preview is the paper, a paper is kept whole or not at all, what does not fit is
// refused with what to do. The files themselves are looked at by tests/e2e/paper.py.
#include "print/Layouts.h"
#include "print/Press.h"
#include "support/Warnings.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace wh;
using namespace wh::print;

namespace {

/// Points of the page that carry ink.
int inkOn(const QImage &image, const QRect &part)
{
    int dark = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            dark += qGray(image.pixel(x, y)) < 250;
    }
    return dark;
}

/// Pages to look at by hand: WH_PICTURES names the folder.
void keep(const QImage &page, const QString &name)
{
    if (const auto folder = qEnvironmentVariable("WH_PICTURES"); !folder.isEmpty())
        page.save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

Numbers aMonth()
{
    Numbers numbers;
    numbers.from = QDate(2026, 11, 1);
    numbers.to = QDate(2026, 11, 30);
    for (int day = 1; day <= 30; ++day) {
        numbers.days.push_back({QDate(2026, 11, day), 9 + day % 7, 4 + day % 5});
        numbers.started += 9 + day % 7;
        numbers.finished += 4 + day % 5;
    }
    numbers.turnReached = 150;
    numbers.saidBack = 130;
    numbers.additionsPer100 = 17;
    numbers.medianMinutes = {{core::Phase::Preparing, 4.5}, {core::Phase::InRoom, 6.0}};
    for (const auto reason : core::commonReasons())
        numbers.skippedByReason[std::string(reason)] = 3;
    return numbers;
}

Numbers aMonthWithRuns()
{
    Numbers numbers = aMonth();
    Numbers::Run run{.title = QStringLiteral("Patient's turn reached"),
                     .sentence = QStringLiteral("Six weeks in a row are above the middle value: something changed.")};
    for (int week = 0; week < 14; ++week) {
        run.dates.push_back(QDate(2026, 9, 1).addDays(7 * week));
        run.values.emplace_back(60 + (week * 7) % 11 + (week > 7 ? 20 : 0));
    }
    run.values[5] = std::nullopt;
    run.median = 68;
    run.shifts = {{8, 13}};
    numbers.runs = {run, run};
    return numbers;
}

} // namespace

class TestPrint : public QObject
{
    Q_OBJECT
    const content::Catalog catalog_{std::filesystem::path(WH_SOURCE_DIR)};
    const Press press_{catalog_, QStringLiteral("Maple Street Family Practice")};

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void aPreviewIsAPageWithSomethingOnIt()
    {
        const auto made = press_.document("fact-sheet", {.language = "en"});
        QVERIFY2(made.paper, qPrintable(made.problem));
        QCOMPARE(made.paper->pages(), 1);
        const QImage page = made.paper->image(0, 72);
        QCOMPARE(page.size(), QSize(612, 792));
        QVERIFY(inkOn(page, page.rect()) > 20'000);
        // White all around: no printer reaches the edge.
        QCOMPARE(inkOn(page, QRect(0, 0, 612, 12)), 0);
        QCOMPARE(inkOn(page, QRect(0, 772, 612, 20)), 0);
        QCOMPARE(inkOn(page, QRect(0, 0, 30, 792)), 0);
        QCOMPARE(inkOn(page, QRect(582, 0, 30, 792)), 0);
    }

    void arabicBeginsOnTheRight()
    {
        const auto english = press_.document("fact-sheet", {.language = "en"}).paper->image(0, 72);
        const auto arabic = press_.document("fact-sheet", {.language = "ar"}).paper->image(0, 72);
        // The lines to write on: the boxes to tick stand where the language begins.
        const QRect left(44, 600, 26, 110);
        const QRect right(542, 600, 26, 110);
        QVERIFY(inkOn(english, left) > inkOn(english, right));
        QVERIFY(inkOn(arabic, right) > inkOn(arabic, left));
    }

    void aPatientsListHoldsUpToTenTopicsInEveryLanguage()
    {
        std::vector<Topic> topics(10, {QStringLiteral("My medicines and how I take them"), QStringLiteral("pill")});
        for (const char *language : {"en", "es", "zh-Hans", "vi", "ar"}) {
            const auto made = press_.myList(topics, {.language = language, .size = PaperSize::A4});
            QVERIFY2(made.paper, qPrintable(made.problem));
            QCOMPARE(made.paper->pages(), 1);
            keep(made.paper->image(0, 70), QStringLiteral("list-%1").arg(QLatin1String(language)));
        }
        topics.push_back(topics.front());
        const auto refused = press_.myList(topics, {});
        QVERIFY(!refused.paper);
        QVERIFY2(refused.problem.contains(QStringLiteral("10 are the most")), qPrintable(refused.problem));
        QVERIFY(press_.myList({}, {}).paper);
    }

    void aMonthsReportIsOnePageAndAnEmptyOneSaysSo()
    {
        Numbers empty;
        empty.from = QDate(2026, 11, 1);
        empty.to = QDate(2026, 11, 30);
        for (const char *language : {"en", "es"}) {
            for (const auto size : {PaperSize::Letter, PaperSize::A4}) {
                for (const auto &numbers : {aMonth(), aMonthWithRuns(), empty}) {
                    const auto made = press_.report(numbers, {.language = language, .size = size});
                    QVERIFY2(made.paper, qPrintable(made.problem));
                    QCOMPARE(made.paper->pages(), 1);
                    const QImage page = made.paper->image(0, 110);
                    QVERIFY(inkOn(page, page.rect()) > 10'000);
                    keep(page,
                         QStringLiteral("report-%1-%2-%3")
                             .arg(QLatin1String(language))
                             .arg(numbers.started)
                             .arg(numbers.runs.size()));
                }
            }
        }
    }

    void everyCardHoldsEveryShippedChecklist()
    {
        for (const auto &checklist : catalog_.templates()) {
            for (const char *language : {"en", "es"}) {
                for (const auto card : {Card::ThreeFive, Card::A7}) {
                    const auto made
                        = press_.pocketCard(checklist, {.language = language, .card = card, .reviewed = true});
                    QVERIFY2(made.paper, qPrintable(made.problem));
                }
            }
        }
    }

    void aChecklistThatHasGrownIsRefusedWithWhatToDo()
    {
        auto checklist = *catalog_.checklist(content::defaultTemplate);
        while (checklist.steps.size() < 30)
            checklist.steps.push_back(checklist.steps[3]);
        const auto made = press_.checklist(checklist, {.reviewed = true});
        QVERIFY(!made.paper && !made.wrongUse);
        QVERIFY2(made.problem.contains(QStringLiteral("lines too long. Switch steps off")), qPrintable(made.problem));
    }

    void theSectionToShortenIsNamedWithItsLines()
    {
        auto sheet = *catalog_.document("guide-staff", "en");
        sheet.sections[2].blocks[0].lines.assign(60, content::Line{{"One more thing to say before you begin.", false}});
        const Drawings none([](const QString &) { return QString(); }, [](const QString &) { return QString(); }, {});
        Job job{none, "en", QStringLiteral("Guide for staff"), QSizeF(612, 792)};
        job.least = 9.5;
        const auto layout = guide(job, sheet);
        QVERIFY(layout.pages.empty());
        QVERIFY2(layout.problem.contains(QStringLiteral("Shorten \"Before\"")), qPrintable(layout.problem));
        QVERIFY2(layout.problem.contains(QStringLiteral("at 9.5 pt")), qPrintable(layout.problem));
    }

    void aLanguageThatIsNotThereIsWrongUse()
    {
        const auto made = press_.document("guide-staff", {.language = "vi"});
        QVERIFY(!made.paper && made.wrongUse);
        QVERIFY2(made.problem.contains(QStringLiteral("en or es")), qPrintable(made.problem));
        QVERIFY(press_.checklist(catalog_.templates()[0], {.language = "ar", .reviewed = true}).wrongUse);
    }

    void aPaperIsKeptWholeOrNotAtAll()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("poster.pdf"));
        const auto made = press_.document("poster", {.language = "vi"});
        QCOMPARE(made.paper->save(file), QString());
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(saved.readAll().startsWith("%PDF-"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        const QString nowhere = made.paper->save(folder.filePath(QStringLiteral("none/poster.pdf")));
        QVERIFY2(nowhere.contains(QStringLiteral("cannot be written")), qPrintable(nowhere));
    }

    void withoutAPrintingSystemThePaperSaysSo()
    {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nonexistent");
        const QStringList printers = Press::printers();
        const QString problem = press_.document("poster", {}).paper->sendTo(QStringLiteral("front-desk"));
        qputenv("PATH", path);
        QVERIFY(printers.isEmpty());
        QVERIFY2(problem.contains(QStringLiteral("no printing system")), qPrintable(problem));
    }

    void thePatientsPapersSpeakAllFiveLanguages()
    {
        for (const auto which : {Word::Draft, Word::Version, Word::DateForm, Word::Credit, Word::MyList,
                                 Word::MyListHint, Word::AlsoThis}) {
            for (const char *language : {"es", "zh-Hans", "vi", "ar"}) {
                if (which != Word::Version || QLatin1String(language) != QLatin1String("es"))
                    QVERIFY2(word(which, language) != word(which, "en"), qPrintable(word(which, "en")));
            }
        }
        for (const auto reason : core::commonReasons()) {
            QVERIFY(reasonWord(reason, "en") != QString::fromUtf8(reason.data()));
            QVERIFY(reasonWord(reason, "es") != reasonWord(reason, "en"));
        }
    }

    void theTeamsPapersSpeakSpanish()
    {
        for (int i = 0; i < static_cast<int>(Word::WordCount); ++i) {
            const auto which = static_cast<Word>(i);
            if (which != Word::Version)
                QVERIFY2(word(which, "es") != word(which, "en"), qPrintable(word(which, "en")));
        }
    }
};

QTEST_MAIN(TestPrint)
#include "tst_print.moc"
