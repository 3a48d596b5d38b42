// SPDX-License-Identifier: GPL-3.0-or-later
// A durable tap through the journal against one bare SQLite insert with the same pragmas, taken in turns in one run.
// With --held N instead: a tap in a journal that holds N events (a year: 1000000) against one in an empty journal.
//   wh_bench_journal [--taps N] [--held N] [--folder DIR] [--check]
#include "journal/Sqlite.h"
#include "journal/SqliteJournal.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <utility>

using namespace wh;

namespace {

constexpr double limit = 1.3; // DESIGN.md section 7

class Times
{
public:
    template <typename Work>
    void take(Work work)
    {
        const auto start = std::chrono::steady_clock::now();
        work();
        us_.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
    }
    double percentile(double p)
    {
        std::sort(us_.begin(), us_.end());
        return us_[std::min(us_.size() - 1, static_cast<std::size_t>(p * static_cast<double>(us_.size())))];
    }

private:
    std::vector<double> us_;
};

core::Event tap(journal::SqliteJournal &journal, const std::string &handoff, std::int64_t nowMs)
{
    core::Event event;
    event.id = {journal.origin(), journal.nextSeq()};
    event.stamp = {nowMs, 0};
    event.atMs = nowMs;
    event.room = "exam-3";
    event.handoff = handoff.empty() ? core::toString(event.id) : handoff;
    event.kind = core::EventKind::Done;
    event.step = "medicines";
    return event;
}

/// A tap on top of `held` events against a tap in an empty journal, in turns.
int benchYear(const QTemporaryDir &folder, int held, int taps, bool check)
{
    auto full = journal::SqliteJournal::open(folder.filePath(QStringLiteral("full.db")), "bench");
    auto empty = journal::SqliteJournal::open(folder.filePath(QStringLiteral("empty.db")), "bench");
    if (!full.journal || !empty.journal)
        return std::fprintf(stderr, "no journal in %s\n", qPrintable(folder.path())), 2;
    constexpr int handoffEvents = 24; // of one handoff with eleven steps
    std::int64_t nowMs = 1'700'000'000'000;
    bool saved = true;
    std::vector<core::Event> batch;
    std::string handoff;
    for (int i = 0; i < held; ++i) {
        batch.push_back(tap(*full.journal, i % handoffEvents == 0 ? std::string() : handoff, nowMs += 30'000));
        handoff = batch.back().handoff;
        if (batch.size() == 10'000 || i + 1 == held)
            saved = full.journal->appendNow(std::exchange(batch, {})) == ports::Saved::Durable && saved;
    }
    std::array<Times, 2> times;
    for (int i = 0; i < taps; ++i)
        for (const int place : {i % 2, 1 - i % 2}) {
            auto &journal = *(place ? full.journal : empty.journal);
            const auto event = tap(journal, handoff, ++nowMs);
            times[static_cast<std::size_t>(place)].take(
                [&] { saved = journal.appendNow({event}) == ports::Saved::Durable && saved; });
        }
    if (!saved)
        return std::fprintf(stderr, "a tap was not saved\n"), 2;
    double worst = 0;
    for (const auto &[name, p] : {std::pair{"p50", 0.50}, std::pair{"p99", 0.99}}) {
        const double ratio = times[1].percentile(p) / times[0].percentile(p);
        worst = std::max(worst, ratio);
        std::printf("durable tap %s: %.0f us on %d events, %.0f us on none, ratio %.2f\n", name, times[1].percentile(p),
                    held, times[0].percentile(p), ratio);
    }
    return check && worst > limit ? 1 : 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("taps"), QStringLiteral("How many of each."), QStringLiteral("N"), QStringLiteral("2000")});
    parser.addOption(
        {QStringLiteral("folder"), QStringLiteral("On which disk."), QStringLiteral("DIR"), QDir::tempPath()});
    parser.addOption({QStringLiteral("held"), QStringLiteral("Compare with a journal that holds so many events."),
                      QStringLiteral("N"), QStringLiteral("0")});
    parser.addOption({QStringLiteral("check"), QStringLiteral("Fail above the limit.")});
    parser.process(application);
    const int taps = std::max(1, parser.value(QStringLiteral("taps")).toInt());
    const QTemporaryDir folder(parser.value(QStringLiteral("folder")) + QStringLiteral("/wh-bench-XXXXXX"));
    if (const int held = parser.value(QStringLiteral("held")).toInt(); held > 0)
        return benchYear(folder, held, taps, parser.isSet(QStringLiteral("check")));

    auto opened = journal::SqliteJournal::open(folder.filePath(QStringLiteral("journal.db")), "bench");
    if (!opened.journal || opened.problem != journal::Problem::None) {
        std::fprintf(stderr, "%s\n", opened.message.c_str());
        return 2;
    }
    journal::SqliteJournal &journal = *opened.journal;

    journal::Connection bare(folder.filePath(QStringLiteral("bare.db")), journal::Connection::Mode::ReadWrite);
    bare.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                 "CREATE TABLE taps(id INTEGER PRIMARY KEY, at_ms INTEGER, room TEXT, handoff TEXT, step TEXT)");
    journal::Statement insert = bare.prepare("INSERT INTO taps(at_ms, room, handoff, step) VALUES(?1, ?2, ?3, ?4)");

    std::int64_t nowMs = 1'700'000'000'000;
    const std::string handoff = core::toString({journal.origin(), 1});
    Times bareTimes;
    Times journalTimes;
    Times stationTimes; // as a station taps: through the writing thread and back through the event loop
    bool saved = true;
    for (int i = 0; i < taps; ++i) {
        ++nowMs;
        const core::Event event = tap(journal, handoff, nowMs);
        const auto bareTap = [&] {
            insert.bind(1, nowMs).bind(2, "exam-3").bind(3, std::string_view(handoff)).bind(4, "medicines").run();
        };
        const auto journalTap = [&] { saved = saved && journal.appendNow({event}) == ports::Saved::Durable; };
        // Whoever writes second finds the file system's own journal freshly flushed, so they take turns at that too.
        if (i % 2 == 0) {
            bareTimes.take(bareTap);
            journalTimes.take(journalTap);
        } else {
            journalTimes.take(journalTap);
            bareTimes.take(bareTap);
        }
    }
    for (int i = 0; i < taps; ++i) {
        const core::Event event = tap(journal, handoff, ++nowMs);
        stationTimes.take([&] {
            bool done = false;
            journal.append({event}, [&](ports::Saved s) {
                saved = saved && s == ports::Saved::Durable;
                done = true;
            });
            while (!done)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        });
    }
    if (!saved) {
        std::fprintf(stderr, "a tap was not saved\n");
        return 2;
    }

    bool within = true;
    std::printf("durable tap, %d of each      bare insert      journal    ratio   must be   in a station\n", taps);
    for (const auto &[name, p] : {std::pair{"p50", 0.50}, std::pair{"p99", 0.99}}) {
        const double ratio = journalTimes.percentile(p) / bareTimes.percentile(p);
        within = within && ratio <= limit;
        std::printf("%-26s %10.0f us %9.0f us %8.2f   <= %.1f %10.0f us\n", name, bareTimes.percentile(p),
                    journalTimes.percentile(p), ratio, limit, stationTimes.percentile(p));
    }
    return parser.isSet(QStringLiteral("check")) && !within ? 1 : 0;
}
