// SPDX-License-Identifier: GPL-3.0-or-later
// What the champion's numbers are made of: counted by day, rehearsals left out, no nonsense from a wrong clock.
#include "measures/Summary.h"
#include "support/Warnings.h"

#include <QTest>

using namespace wh;

namespace {

constexpr std::int64_t dayMs = 86'400'000;
constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t nov23 = 1'795'392'000'000; // 2026-11-23T00:00Z

core::HandoffState finished(std::int64_t startMs)
{
    core::HandoffState handoff;
    handoff.startedAtMs = startMs;
    handoff.phase = core::Phase::Finished;
    handoff.enteredMs = {{core::Phase::Preparing, startMs},
                         {core::Phase::Ready, startMs + 4 * minuteMs},
                         {core::Phase::InRoom, startMs + 6 * minuteMs},
                         {core::Phase::Closing, startMs + 11 * minuteMs},
                         {core::Phase::Finished, startMs + 12 * minuteMs}};
    handoff.steps = {{.id = "medicines", .mark = core::StepMark::Done},
                     {.id = "patients-turn", .mark = core::StepMark::Done},
                     {.id = "say-back", .mark = core::StepMark::Skipped, .reason = "no-time"}};
    return handoff;
}

} // namespace

class TestSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void countsByDay()
    {
        auto corrected = finished(nov23 + dayMs);
        corrected.signals = {{.step = "medicines", .kind = core::SignalKind::Add},
                             {.step = "medicines", .kind = core::SignalKind::Question},
                             {.step = "medicines", .kind = core::SignalKind::Confirm}};
        const auto summary = measures::summarize({finished(nov23), finished(nov23 + 1), corrected}, 0, nov23 * 2);
        QCOMPARE(summary.days.size(), 2U);
        QCOMPARE(summary.days[0].date, std::string("2026-11-23"));
        QCOMPARE(summary.days[0].finished, 2);
        QCOMPARE(summary.days[1].additions, 2);
        QCOMPARE(summary.days[1].corrected, 1);
        QCOMPARE(summary.total.turnReached, 3);
        QCOMPARE(summary.total.saidBack, 0);
        QCOMPARE(summary.skippedByReason.at("no-time"), 3);
        QVERIFY(qFuzzyCompare(*summary.additionsPer100(), 100.0 / 3.0));
    }

    void rehearsalsNeverCount()
    {
        auto rehearsal = finished(nov23);
        rehearsal.rehearsal = true;
        const auto summary = measures::summarize({rehearsal}, 0, nov23 * 2);
        QVERIFY(summary.days.empty());
        QVERIFY(!summary.additionsPer100());
    }

    void onlyTheAskedDays()
    {
        const auto summary = measures::summarize({finished(nov23 - 1), finished(nov23), finished(nov23 + dayMs)}, nov23,
                                                 nov23 + dayMs);
        QCOMPARE(summary.total.started, 1);
    }

    void medianMinutesByPhase()
    {
        auto slow = finished(nov23);
        slow.enteredMs[core::Phase::Ready] += 2 * minuteMs;
        const auto summary = measures::summarize({finished(nov23), slow}, 0, nov23 * 2);
        QCOMPARE(summary.medianMinutes.at(core::Phase::Preparing), 5.0);
        QCOMPARE(summary.medianMinutes.at(core::Phase::InRoom), 5.0);
        QCOMPARE(summary.medianMinutes.at(core::Phase::Closing), 1.0);
    }

    void aClockThatJumpedBackGivesNoMinutes()
    {
        auto odd = finished(nov23);
        odd.enteredMs[core::Phase::InRoom] = 0; // 1970
        const auto summary = measures::summarize({odd}, 0, nov23 * 2);
        QVERIFY(!summary.medianMinutes.contains(core::Phase::Ready));
        QCOMPARE(summary.medianMinutes.at(core::Phase::Preparing), 4.0);
    }

    void exportsAreComplete()
    {
        const auto summary = measures::summarize({finished(nov23)}, 0, nov23 * 2);
        QCOMPARE(measures::toCsv(summary),
                 std::string("date,started,finished,cancelled,additions,corrected,steps_done,steps_all,turn_reached,"
                             "said_back\n2026-11-23,1,1,0,0,0,2,3,1,0\n"));
        QVERIFY(measures::toJson(summary).find("\"median_minutes\":{\"preparing\":4.0") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestSummary)
#include "tst_summary.moc"
