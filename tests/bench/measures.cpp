// SPDX-License-Identifier: GPL-3.0-or-later
// A year of a large practice: the numbers of its champion's screen, and what a tap notices of it meanwhile.
//   wh_bench_measures [--handoffs N] [--folder DIR] [--taps N] [--check]
// A journal is made (the real tables and events, without waiting for the disk), read once as a station does after an
// update of the program, and then counted as the screen does each time it is opened.
#include "measures/Measures.h"
#include "core/Facts.h"
#include "journal/FactStore.h"
#include "journal/Schema.h"
#include "journal/SqliteJournal.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <random>
#include <thread>

using namespace wh;

namespace {

constexpr double limitS = 1.0;                        // DESIGN.md section 7
constexpr std::int64_t yearStart = 1'767'225'600'000; // 2026-01-01T00:00Z
constexpr int days = 365;
constexpr int rooms = 100;
constexpr std::int64_t dayMs = 86'400'000;

double secondsOf(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// One room's tablet writes its handoffs as the rules would.
class Writer
{
public:
    Writer(journal::Connection &db, int room)
        : insert_(db.prepare(journal::insertEventSql))
        , room_("room-" + std::to_string(room))
        , origin_("ma-" + std::to_string(room) + "~m1")
        , dice_(static_cast<unsigned>(room))
    {
    }

    void handoff(std::int64_t atMs)
    {
        static const std::array templates{"rooming-to-clinician", "clinician-to-checkout", "to-extended-team"};
        static const std::array steps{"who-is-here",   "introductions", "why-today", "what-matters",
                                      "vitals",        "medicines",     "changes",   "home",
                                      "patients-turn", "say-back",      "next-step"};
        atMs_ = atMs;
        auto start = event(core::EventKind::Started);
        start.handoff = handoff_ = core::toString(start.id);
        start.templateId = templates[dice_() % templates.size()];
        start.version = 1;
        for (const auto *step : steps)
            start.steps.push_back({step, false});
        write(start);
        phase(core::Phase::Ready);
        phase(core::Phase::InRoom);
        for (const auto *step : steps) {
            if (dice_() % 40 == 0) {
                auto signal = event(core::EventKind::Signalled);
                signal.step = step;
                signal.signal = core::SignalKind::Add;
                write(signal);
                auto heard = event(core::EventKind::Heard);
                heard.step = step;
                heard.targets = {signal.id};
                write(heard);
            }
            const bool skipped = dice_() % 10 == 0;
            auto mark = event(skipped ? core::EventKind::Skipped : core::EventKind::Done);
            mark.step = step;
            mark.reason = skipped ? "no-time" : "";
            write(mark);
        }
        phase(core::Phase::Closing);
        if (dice_() % 10 == 0) {
            auto barrier = event(core::EventKind::Barrier);
            barrier.reason = "colleague-late";
            write(barrier);
        }
        const bool cancelled = dice_() % 20 == 0;
        auto end = event(cancelled ? core::EventKind::Cancelled : core::EventKind::Finished);
        end.reason = cancelled ? "patient-left" : "";
        write(end);
    }

private:
    core::Event event(core::EventKind kind)
    {
        atMs_ += 1'000 + static_cast<std::int64_t>(dice_() % 60'000);
        core::Event made;
        made.id = {origin_, ++seq_};
        made.stamp = {atMs_, 0};
        made.atMs = atMs_;
        made.room = room_;
        made.handoff = handoff_;
        made.kind = kind;
        return made;
    }
    void phase(core::Phase phase)
    {
        auto made = event(core::EventKind::PhaseSet);
        made.phase = phase;
        write(made);
    }
    void write(const core::Event &made)
    {
        journal::bindEvent(insert_, made);
        insert_.run();
    }

    journal::Statement insert_;
    std::string room_;
    std::string origin_;
    std::string handoff_;
    std::mt19937 dice_;
    std::int64_t atMs_ = 0;
    std::uint64_t seq_ = 0;
};

void makeYear(const QString &file, int handoffs)
{
    journal::SqliteJournal::open(file, "champion"); // the tables
    journal::Connection db(file, journal::Connection::Mode::ReadWrite);
    db.execute("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA wal_autocheckpoint = 50000");
    const int perRoom = std::max(1, handoffs / rooms);
    for (int room = 0; room < rooms && room * perRoom < handoffs; ++room) {
        journal::Transaction transaction(db);
        Writer writer(db, room);
        for (int i = 0; i < perRoom; ++i)
            writer.handoff(yearStart + days * dayMs / perRoom * i);
        transaction.commit();
    }
    db.number("PRAGMA wal_checkpoint(TRUNCATE)");
}

/// What the champion's screen asks for when it is opened: tables, and a chart a week for each main measure.
std::size_t screen(journal::FactStore &store)
{
    if (!store.update())
        return 0;
    measures::Tally tally(*measures::Calendar::utc("2026-01-01", "2026-12-31"), {}, store.words());
    store.forEach(yearStart, yearStart + days * dayMs, [&](const core::Facts &facts) { tally.add(facts); });
    std::size_t shown = tally.rows(measures::By::Whole).size();
    for (auto &[id, points] : tally.allSeries(measures::By::Week))
        shown += measures::runChart(std::move(points)).points.size();
    return shown;
}

/// Durable taps at the pace of a busy practice, in µs, sorted.
std::vector<double> tapTimes(journal::SqliteJournal &journal, int taps)
{
    std::vector<double> us;
    core::Event event;
    event.room = "room-0";
    event.kind = core::EventKind::Done;
    event.step = "medicines";
    event.handoff = "ma-0~m1:1";
    for (int i = 0; i < taps; ++i) {
        event.id = {journal.origin(), journal.nextSeq()};
        event.stamp = {yearStart + days * dayMs + i, 0};
        event.atMs = event.stamp.wallMs;
        us.push_back(1e6 * secondsOf([&] { journal.appendNow({event}); }));
        std::this_thread::sleep_for(std::chrono::milliseconds(3));
    }
    std::sort(us.begin(), us.end());
    return us;
}

double at(const std::vector<double> &sorted, double p)
{
    return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(p * static_cast<double>(sorted.size())))];
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const auto option = [&](const char *name, const char *meaning, const QString &usual) {
        parser.addOption(
            {QLatin1String(name), QLatin1String(meaning), QLatin1String(name).toString().toUpper(), usual});
    };
    parser.addHelpOption();
    option("handoffs", "How many.", QStringLiteral("1000000"));
    option("taps", "How many of each.", QStringLiteral("500"));
    option("folder", "On which disk.", QDir::tempPath());
    parser.addOption({QStringLiteral("check"), QStringLiteral("Fail above the limit.")});
    parser.process(application);
    const int handoffs = std::max(1, parser.value(QStringLiteral("handoffs")).toInt());
    const int taps = std::max(10, parser.value(QStringLiteral("taps")).toInt());
    const QTemporaryDir folder(parser.value(QStringLiteral("folder")) + QStringLiteral("/wh-bench-XXXXXX"));
    const auto file = folder.filePath(QStringLiteral("journal.sqlite"));

    makeYear(file, handoffs);
    std::size_t steps = 0;
    journal::FactStore store(file);
    const double firstS = secondsOf([&] {
        store.update([&](std::size_t, std::size_t) {
            ++steps;
            return true;
        });
    });
    std::printf("%d handoffs; read for the first time in %.1f s, %zu steps of progress\n", handoffs, firstS, steps);

    std::vector<double> opened;
    std::size_t shown = 0;
    for (int i = 0; i < 5; ++i) {
        journal::FactStore fresh(file);
        opened.push_back(secondsOf([&] { shown = screen(fresh); }));
    }
    std::sort(opened.begin(), opened.end());

    auto journal = journal::SqliteJournal::open(file, "champion");
    const auto idle = tapTimes(*journal.journal, taps);
    std::atomic<bool> stop = false;
    std::atomic<int> screens = 0;
    std::thread counting([&] {
        while (!stop) {
            screen(store);
            ++screens;
        }
    });
    while (screens == 0)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    const auto busy = tapTimes(*journal.journal, taps);
    stop = true;
    counting.join();
    std::printf(
        "tap p50 %.0f us idle, %.0f us while it counts; p99 %.0f us idle, %.0f us while it counts, ratio %.2f\n",
        at(idle, 0.5), at(busy, 0.5), at(idle, 0.99), at(busy, 0.99), at(busy, 0.99) / at(idle, 0.99));
    const double middle = opened[opened.size() / 2];
    std::printf("measures screen of %d handoffs: %.2f s (slowest of 5: %.2f s), must be <= %.1f s, %zu values\n",
                handoffs, middle, opened.back(), limitS, shown);
    return parser.isSet(QStringLiteral("check")) && middle > limitS ? 1 : 0;
}
