// SPDX-License-Identifier: GPL-3.0-or-later
// What a handoff amounts to and how measures are counted from it. The whole of it against a computation of its own is
// tests/e2e/month.py; here are the corners.
#include "measures/Measures.h"
#include "support/Tablet.h"
#include "support/Warnings.h"

#include <QTest>

using namespace wh;
using namespace wh::measures;
using test::command;
using test::CommandKind;

namespace {

constexpr std::int64_t nov23 = 1'795'392'000'000; // 2026-11-23T00:00Z, a Monday
constexpr std::int64_t dayMs = 86'400'000;

core::Facts finished(core::Words &words, std::int64_t startMs, const char *room = "3")
{
    core::Facts facts;
    facts.startedAtMs = startMs;
    facts.room = words.of(room);
    facts.templateId = words.of("rooming-to-clinician");
    facts.phase = core::Phase::Finished;
    facts.stepsAll = 4;
    facts.stepsDone = 3;
    facts.turn = core::Reached::Done;
    facts.sayBack = core::Reached::Skipped;
    facts.skipped = {words.of("no-time")};
    facts.phaseS = {60, 120, 300, 30};
    facts.clinicianS = 330;
    return facts;
}

const Row &rowOf(const std::vector<Row> &rows, std::string_view id, std::string_view detail = {})
{
    for (const auto &row : rows)
        if (row.measure->id == id && row.detail == detail)
            return row;
    static const Row none;
    return none;
}

struct Desk {
    explicit Desk(Given given = {}, std::string_view to = "2026-11-29")
        : tally(*Calendar::utc("2026-11-23", to), given, words)
    {
    }
    core::Words words;
    Tally tally;
};

} // namespace

class MeasuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void factsOfAHandoffAsTapped()
    {
        test::Tablet ma("ma");
        ma.tap(test::start());
        ma.tap(command(CommandKind::Done, "introductions"));
        ma.setRole(core::Role::Patient);
        ma.tap(test::signalAt("medicines", core::SignalKind::Add));
        ma.tap(test::signalAt("patients-turn", core::SignalKind::Question));
        ma.setRole(core::Role::Giver);
        ma.tap(command(CommandKind::Heard, "medicines"));
        ma.tap(test::phaseTo(core::Phase::InRoom));
        ma.tap(command(CommandKind::Skip, "medicines", "no-time"));
        ma.tap(command(CommandKind::Done, "patients-turn"));
        ma.tap(command(CommandKind::Done, "say-back"));
        ma.tap(command(CommandKind::Barrier, {}, "room-busy"));
        ma.tap(command(CommandKind::Finish, {}, "answered-aloud"));
        core::Words words;
        const auto facts = core::factsOf("3", *ma.state().last, words);
        QCOMPARE(facts.stepsAll, 4);
        QCOMPARE(facts.stepsDone, 3);
        QCOMPARE(facts.adds, 1);
        QCOMPARE(facts.questions, 1);
        QCOMPARE(facts.unheard, 1);
        QCOMPARE(facts.heardS, std::vector<int>{2});
        QVERIFY(facts.turn == core::Reached::Done && facts.sayBack == core::Reached::Done);
        QCOMPARE(words.text(facts.endReason), std::string("answered-aloud"));
        QCOMPARE(facts.barriers, std::vector<core::Word>{words.of("room-busy")});
        QCOMPARE(facts.phaseS[1], core::unknownSeconds); // it never was ready
        QVERIFY(facts.clinicianS >= facts.phaseS[3]);
    }

    void aClockThatJumpedBackGivesNoMinutes()
    {
        core::HandoffState handoff;
        handoff.phase = core::Phase::Finished;
        handoff.enteredMs
            = {{core::Phase::Preparing, 60'000}, {core::Phase::InRoom, 0}, {core::Phase::Finished, 90'000}};
        core::Words words;
        const auto facts = core::factsOf("3", handoff, words);
        QCOMPARE(facts.phaseS[0], core::unknownSeconds);
        QCOMPARE(facts.phaseS[2], 90);
    }

    void rehearsalsNeverCount()
    {
        Desk book;
        auto rehearsal = finished(book.words, nov23);
        rehearsal.rehearsal = true;
        book.tally.add(rehearsal);
        for (const auto &row : book.tally.rows(By::Day))
            QVERIFY2(row.value.value_or(0) == 0, std::string(row.measure->id).c_str());
    }

    void onlyTheDaysOfTheCalendar()
    {
        Desk book;
        for (const auto at : {nov23 - 1, nov23, nov23 + 7 * dayMs - 1, nov23 + 7 * dayMs})
            book.tally.add(finished(book.words, at));
        QCOMPARE(*rowOf(book.tally.rows(Slice::All, ""), "started").numerator, 2);
    }

    void smallNumbersSayThatTheyAreSmall()
    {
        Desk book;
        for (int i = 0; i < 9; ++i)
            book.tally.add(finished(book.words, nov23 + i));
        auto rows = book.tally.rows(Slice::All, "");
        for (const auto *id : {"started", "finished", "patients-turn", "minutes-clinician", "steps-covered"})
            QVERIFY2(rowOf(rows, id).small, id);
        book.tally.add(finished(book.words, nov23));
        rows = book.tally.rows(Slice::All, "");
        for (const auto *id : {"started", "finished", "patients-turn", "minutes-clinician", "steps-covered"})
            QVERIFY2(!rowOf(rows, id).small, id);
        QVERIFY(rowOf(rows, "signals-heard").small); // nobody said anything
        QVERIFY(!rowOf(rows, "signals-heard").value);
    }

    void nineOfTenIsTheNearestRank()
    {
        Desk book;
        for (int i = 1; i <= 10; ++i) {
            auto facts = finished(book.words, nov23);
            facts.clinicianS = 60 * i;
            book.tally.add(facts);
        }
        const auto rows = book.tally.rows(Slice::All, "");
        QCOMPARE(*rowOf(rows, "minutes-clinician").value, 5.5);
        QCOMPARE(*rowOf(rows, "minutes-clinician-p90").value, 9.0);
    }

    void aSmallPilotIsMeasuredAsOne()
    {
        Desk book({.pilot = pilotFromText("2026-11-23 2026-11-24")});
        for (int i = 0; i < 5; ++i)
            book.tally.add(finished(book.words, nov23 + i)); // Monday: five, two were asked for
        book.tally.add(finished(book.words, nov23 + dayMs)); // Tuesday: one, no visits entered
        book.tally.add(DayCount{"visits", "2026-11-23", "", 30});
        book.tally.add(DayCount{"visits", "2026-11-25", "", 30}); // Wednesday: the pilot is over
        const auto row = rowOf(book.tally.rows(Slice::All, ""), "eligible");
        QCOMPARE(*row.numerator, 3);
        QCOMPARE(*row.denominator, 34);
    }

    void pilotsAreDatesOrNothing()
    {
        QVERIFY(pilotFromText("2026-11-23 -")->on("2030-01-01"));
        QVERIFY(!pilotFromText("2026-11-23 -")->on("2026-11-22"));
        for (const auto *bad : {"", "2026-11-23", "2026-11-31 -", "2026-11-23 2026-11-22", "soon -"})
            QVERIFY2(!pilotFromText(bad), bad);
        QCOMPARE(toText(*pilotFromText("2026-11-23 -")), std::string("2026-11-23 -"));
    }

    void aDeclinedVisitHasARoomAndNoTemplate()
    {
        Desk book;
        core::Facts declined;
        declined.startedAtMs = nov23;
        declined.room = book.words.of("3");
        declined.declined = true;
        declined.endReason = book.words.of("no-time");
        book.tally.add(declined);
        book.tally.add(finished(book.words, nov23));
        const auto rows = book.tally.rows(Slice::Room, "3");
        QCOMPARE(*rowOf(rows, "declined").value, 50.0);
        QCOMPARE(*rowOf(rows, "declined", "no-time").numerator, 1);
        QCOMPARE(*rowOf(rows, "started").numerator, 1);
        QCOMPARE(book.tally.keys(Slice::Template), std::vector<std::string>{"rooming-to-clinician"});
    }

    void seriesHaveGapsAndWeeksBeginOnMonday()
    {
        Desk book({}, "2026-12-06");
        book.tally.add(finished(book.words, nov23 + 6 * dayMs)); // Sunday
        book.tally.add(finished(book.words, nov23 + 7 * dayMs)); // Monday
        const auto weeks = book.tally.series("patients-turn", By::Week);
        QCOMPARE(weeks.size(), 2U);
        QCOMPARE(weeks[1].date, std::string("2026-11-30"));
        QCOMPARE(*weeks[1].value, 100.0);
        const auto days = book.tally.series("patients-turn", By::Day, Slice::Room, "3");
        QCOMPARE(days.size(), 14U);
        QVERIFY(!days[0].value && days[6].value && days[7].value);
        QCOMPARE(book.tally.series("started", By::Month).size(), 2U);
    }

    void thePracticesOwnBaselineAndStaffAreGivenIn()
    {
        Desk book({.clinicianBaselineMin = 5.0, .staff = Staff{20, 15, 3}});
        book.tally.add(finished(book.words, nov23));
        const auto rows = book.tally.rows(Slice::All, "");
        QCOMPARE(*rowOf(rows, "clinician-baseline").value, 0.5);
        QCOMPARE(*rowOf(rows, "staff-trained").value, 75.0);
        QCOMPARE(*rowOf(rows, "staff-rehearsed").value, 15.0);
    }

    void everyMeasureIsInTheDictionaryAndInTheReport()
    {
        Desk book({.clinicianBaselineMin = 5.0, .staff = Staff{}});
        const auto rows = book.tally.rows(Slice::All, "");
        for (const auto &m : allMeasures()) {
            QVERIFY2(rowOf(rows, m.id).measure == measure(m.id), std::string(m.id).c_str());
            QVERIFY(dictionary(true).find('"' + std::string(m.id) + '"') != std::string::npos);
            QVERIFY(dictionary(false).find('\n' + std::string(m.id) + ',') != std::string::npos);
            QVERIFY(m.kind == Kind::Count || !m.denominator.empty());
        }
        QVERIFY(rowOf(rows, "nonsense").measure == nullptr);
    }

    void daysAreCountedByTheGivenCalendar()
    {
        QCOMPARE(weekdayOf("2026-11-23"), 1);
        QCOMPARE(weekdayOf("2026-11-29"), 7);
        QCOMPARE(weekdayOf("2026-02-30"), 0);
        QVERIFY(!Calendar::utc("2026-11-23", "2026-11-22"));
        QVERIFY(!Calendar::utc("2026-11-23", "2026-13-01"));
        QCOMPARE(Calendar::utc("2024-02-01", "2024-03-01")->size(), 30U);
    }
};

QTEST_APPLESS_MAIN(MeasuresTest)
#include "tst_measures.moc"
