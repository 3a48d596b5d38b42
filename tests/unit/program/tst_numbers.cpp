// SPDX-License-Identifier: GPL-3.0-or-later
// Counting beside a station: the answer comes back here, the latest question wins, and nobody waits.
#include "journal/SqliteJournal.h"
#include "program/Numbers.h"
#include "support/Tablet.h"
#include "support/Warnings.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

using namespace wh;
using test::command;
using test::CommandKind;

class NumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void theAnswerComesBackWithItsProgress()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("journal.sqlite"));
        const auto journal = journal::SqliteJournal::open(file, "champion").journal;
        test::Tablet ma("ma");
        for (int i = 0; i < 3; ++i) {
            ma.tap(test::start());
            ma.tap(command(CommandKind::Cancel, {}, "patient-left"));
        }
        QVERIFY(journal->appendNow(ma.known()) == ports::Saved::Durable);
        journal->setCount("visits", "2026-01-05", {}, 9);
        journal->setSetting("measures.clinician-baseline-min", "12.5");

        program::Numbers numbers(file);
        std::size_t seen = 0;
        std::shared_ptr<const measures::Book> book;
        numbers.count(
            *measures::Calendar::between("2026-01-01", "2026-01-31", program::startOfDayMs),
            [&](std::size_t done, std::size_t) { seen = done; }, [&](auto counted) { book = std::move(counted); });
        QTRY_VERIFY(book);
        QCOMPARE(seen, 3U);
        const auto rows = book->tally->rows(measures::Slice::All, "");
        const auto valueOf = [&](std::string_view id) {
            for (const auto &row : rows)
                if (row.measure->id == id && row.detail.empty())
                    return row.numerator.value_or(-1);
            return std::int64_t(-1);
        };
        QCOMPARE(valueOf("started"), 3);
        QCOMPARE(valueOf("cancelled"), 3);
        QCOMPARE(valueOf("visits"), 9);
    }

    void theLatestQuestionWins()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("journal.sqlite"));
        const auto journal = journal::SqliteJournal::open(file, "champion").journal;
        program::Numbers numbers(file);
        std::string last;
        for (const auto *day : {"2026-01-01", "2026-01-02", "2026-01-03"})
            numbers.count(*measures::Calendar::utc(day, day), {},
                          [&last](auto book) { last = book->tally->calendar().dates.front(); });
        QTRY_COMPARE(last, std::string("2026-01-03"));
    }

    void withoutAJournalThereIsNothingToCount()
    {
        const QTemporaryDir folder;
        program::Numbers numbers(folder.filePath(QStringLiteral("journal.sqlite")));
        bool answered = false;
        numbers.count(*measures::Calendar::utc("2026-01-01", "2026-01-02"), {}, [&](auto book) { answered = !book; });
        QTRY_VERIFY(answered);
    }
};

QTEST_GUILESS_MAIN(NumbersTest)
#include "tst_numbers.moc"
