// SPDX-License-Identifier: GPL-3.0-or-later
// The facts beside a journal: they follow it, are made anew when lost or damaged, and always say what the events say.
#include "journal/FactStore.h"
#include "journal/SqliteJournal.h"
#include "support/Tablet.h"
#include "support/Warnings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wh;
using test::command;
using test::CommandKind;

class FactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test::failOnWarnings();
        folder_ = std::make_unique<QTemporaryDir>();
        file_ = folder_->filePath(QStringLiteral("journal.sqlite"));
        journal_ = journal::SqliteJournal::open(file_, "champion").journal;
    }
    void cleanup() { journal_.reset(); }

    void theyFollowTheJournal()
    {
        journal::FactStore store(file_);
        QVERIFY(store.update());
        QVERIFY(factsIn(store).empty());
        test::Tablet ma("ma");
        ma.tap(test::start());
        save(ma);
        QVERIFY(store.update());
        QCOMPARE(factsIn(store).size(), 1U);
        QVERIFY(!factsIn(store)[0].ended());
        ma.tap(command(CommandKind::Done, "medicines"));
        ma.tap(command(CommandKind::Cancel, {}, "patient-left"));
        save(ma);
        QVERIFY(store.update());
        const auto facts = factsIn(store);
        QCOMPARE(facts.size(), 1U);
        QVERIFY(facts[0].phase == core::Phase::Cancelled);
        QCOMPARE(facts[0].stepsDone, 1);
        QCOMPARE(store.words().text(facts[0].endReason), std::string("patient-left"));
    }

    void onlyWhatIsNewIsRead()
    {
        test::Tablet ma("ma");
        for (int i = 0; i < 20; ++i)
            visit(ma);
        save(ma);
        journal::FactStore store(file_);
        std::size_t read = 0;
        const auto note = [&](std::size_t, std::size_t all) {
            read = all;
            return true;
        };
        QVERIFY(store.update(note));
        QCOMPARE(read, 20U);
        visit(ma);
        save(ma, 2);
        QVERIFY(store.update(note));
        QCOMPARE(read, 1U);
        read = 0;
        QVERIFY(store.update(note));
        QCOMPARE(read, 0U);
        QCOMPARE(factsIn(store).size(), 21U);
    }

    void twoThatBecomeOneAreCountedOnce()
    {
        test::Tablet ma("ma");
        test::Tablet doctor("doctor", core::Role::Receiver);
        ma.tap(test::start());
        doctor.tap(test::start());
        test::meet(ma, doctor);
        save(ma);
        journal::FactStore store(file_);
        QVERIFY(store.update());
        QCOMPARE(factsIn(store).size(), 2U); // nobody has acted on them as one
        ma.tap(command(CommandKind::Done, "medicines"));
        save(ma);
        QVERIFY(store.update());
        QCOMPARE(factsIn(store).size(), 1U);
        QCOMPARE(factsIn(store)[0].stepsDone, 1);
    }

    void aDeclinedVisitCanBeTakenBack()
    {
        test::Tablet ma("ma");
        ma.tap(command(CommandKind::Decline, {}, "no-time"));
        save(ma);
        journal::FactStore store(file_);
        QVERIFY(store.update());
        QVERIFY(factsIn(store).at(0).declined);
        ma.tap(command(CommandKind::Undecline));
        save(ma);
        QVERIFY(store.update());
        QVERIFY(factsIn(store).empty());
    }

    void lostOrDamagedTheyAreMadeAnew()
    {
        test::Tablet ma("ma");
        for (int i = 0; i < 5; ++i)
            visit(ma);
        save(ma);
        const auto facts = journal::FactStore::fileFor(file_);
        std::vector<core::Facts> first;
        {
            journal::FactStore store(file_);
            QVERIFY(store.update());
            first = factsIn(store);
        }
        QVERIFY(QFile::remove(facts));
        {
            journal::FactStore store(file_);
            QVERIFY(store.update());
            QVERIFY(factsIn(store) == first);
        }
        QFile broken(facts);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("this is no database");
        broken.close();
        journal::FactStore store(file_);
        QVERIFY(store.update());
        QVERIFY(factsIn(store) == first);
    }

    void aJournalThatWasReplacedIsReadAnew()
    {
        test::Tablet ma("ma");
        visit(ma);
        save(ma);
        {
            journal::FactStore store(file_);
            QVERIFY(store.update());
        }
        journal_.reset();
        for (const auto *suffix : {"", "-wal", "-shm"})
            QFile::remove(file_ + QLatin1String(suffix));
        journal_ = journal::SqliteJournal::open(file_, "champion").journal;
        journal::FactStore store(file_);
        QVERIFY(store.update());
        QVERIFY(factsIn(store).empty());
    }

    void aStoppedReadingGoesOnLater()
    {
        test::Tablet ma("ma");
        for (int i = 0; i < 5; ++i)
            visit(ma);
        save(ma);
        journal::FactStore store(file_);
        QVERIFY(!store.update([](auto, auto) { return false; }));
        QVERIFY(store.update());
        QCOMPARE(factsIn(store).size(), 5U);
    }

    void twoProgramsMayReadOneJournal()
    {
        journal::FactStore station(file_);
        journal::FactStore report(file_);
        QVERIFY(station.update() && report.update());
        test::Tablet ma("ma");
        for (const auto *reason : {"patient-left", "emergency", "no-time"}) {
            ma.tap(test::start());
            ma.tap(command(CommandKind::Cancel, {}, reason));
            save(ma);
            QVERIFY(station.update());
            QVERIFY(report.update());
            QCOMPARE(report.words().text(factsIn(report).back().endReason), std::string(reason));
        }
    }

private:
    static void visit(test::Tablet &tablet)
    {
        tablet.tap(test::start());
        tablet.tap(command(CommandKind::Cancel, {}, "patient-left"));
    }
    /// What the tablet knows; or only the last few of it.
    void save(const test::Tablet &tablet, std::size_t last = 0)
    {
        auto events = tablet.known();
        if (last > 0)
            events.erase(events.begin(), events.end() - static_cast<std::ptrdiff_t>(last));
        QVERIFY(journal_->appendNow(events) == ports::Saved::Durable);
    }
    static std::vector<core::Facts> factsIn(journal::FactStore &store)
    {
        std::vector<core::Facts> all;
        store.forEach(0, core::maxWallMs, [&](const core::Facts &facts) { all.push_back(facts); });
        return all;
    }

    std::unique_ptr<QTemporaryDir> folder_;
    QString file_;
    std::unique_ptr<journal::SqliteJournal> journal_;
};

QTEST_GUILESS_MAIN(FactsTest)
#include "tst_facts.moc"
