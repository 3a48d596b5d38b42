// SPDX-License-Identifier: GPL-3.0-or-later
// Who passes on what of handoffs that are long over.
#include "support/Shares.h"
#include "support/Warnings.h"
#include "sync/History.h"

#include <QTest>

using namespace wh;
using sync::History;

namespace {

using Names = std::vector<std::string>;

/// A handoff of `length` events that began at `atMs`.
std::vector<core::Event> handoff(const std::string &origin, std::int64_t atMs, std::uint64_t length)
{
    std::vector<core::Event> events;
    for (std::uint64_t seq = 1; seq <= length; ++seq) {
        core::Event event;
        event.id = {origin, seq};
        event.stamp = {atMs + static_cast<std::int64_t>(seq), 0};
        event.room = std::string("3");
        event.handoff = origin + ":1";
        event.kind = seq == 1 ? core::EventKind::Started : core::EventKind::Done;
        events.push_back(event);
    }
    return events;
}

void hold(History &history, const std::vector<core::Event> &events)
{
    history.touch(events.front().handoff);
    history.read(history.unread(8), events);
}

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void whoLacksAVisitIsToldByTheFirstByNameOfThoseWhoHoldIt()
    {
        History dr("3", "dr");
        History ma("3", "ma");
        History screen("3", "screen");
        for (auto *history : {&dr, &ma})
            hold(*history, handoff("ma~a", 1000, 5));
        for (auto *from : {&dr, &ma, &screen})
            for (auto *to : {&dr, &ma, &screen})
                to->heard(from->past({}));
        const std::set<std::string> all{"dr", "ma", "screen"};
        QCOMPARE(dr.owed(all, {}, 100), Names{"ma~a:1"});
        QCOMPARE(ma.owed(all, {}, 100), Names{});
        QCOMPARE(screen.owed(all, {}, 100), Names{});
        // The first by name went home: the next one does it.
        QCOMPARE(ma.owed({"ma", "screen"}, {}, 100), Names{"ma~a:1"});
        // Who is not there is told when they come.
        QCOMPARE(dr.owed({"dr", "ma"}, {}, 100), Names{});
        QCOMPARE(screen.lacking({}), (std::map<std::string, std::size_t>{{"dr", 1}, {"ma", 1}}));
        hold(screen, handoff("ma~a", 1000, 5));
        QCOMPARE(screen.lacking({}), (std::map<std::string, std::size_t>{{"dr", 0}, {"ma", 0}}));
        dr.heard(screen.past({}));
        QCOMPARE(dr.owed(all, {}, 100), Names{});
    }

    void ofTwoHalvesBothArePassedOn()
    {
        History dr("3", "dr");
        History ma("3", "ma");
        auto all = handoff("ma~a", 1000, 6);
        hold(dr, {all.begin(), all.begin() + 4});
        all.erase(all.begin() + 2);
        hold(ma, all);
        dr.heard(ma.past({}));
        ma.heard(dr.past({}));
        QCOMPARE(dr.owed({"dr", "ma"}, {}, 100), Names{"ma~a:1"});
        QCOMPARE(ma.owed({"dr", "ma"}, {}, 100), Names{"ma~a:1"});
    }

    void theSameNumberOfOtherEventsIsNotTheSame()
    {
        History dr("3", "dr");
        History ma("3", "ma");
        const auto all = handoff("ma~a", 1000, 4);
        hold(dr, {all[0], all[1], all[2]});
        hold(ma, {all[0], all[1], all[3]});
        dr.heard(ma.past({}));
        QCOMPARE(dr.owed({"dr", "ma"}, {}, 100), Names{"ma~a:1"});
    }

    void whatTheShareCarriesIsLeftToIt()
    {
        History dr("3", "dr");
        History ma("3", "ma");
        hold(dr, handoff("ma~a", 1000, 4));
        QVERIFY(dr.past({"ma~a:1"}).handoffs.empty());
        dr.heard(ma.past({}));
        QCOMPARE(dr.owed({"dr", "ma"}, {"ma~a:1"}, 100), Names{});
    }

    void ticksWithoutTheirStartAreNoHandoffYet()
    {
        History dr("3", "dr");
        const auto all = handoff("ma~a", 1000, 4);
        hold(dr, {all[1], all[2]});
        QVERIFY(dr.past({}).handoffs.empty());
    }

    void muchIsPassedOnInPartsOldestFirst()
    {
        History dr("3", "dr");
        History ma("3", "ma");
        for (int visit = 3; visit >= 1; --visit)
            hold(dr, handoff("ma~v" + std::to_string(visit), visit * 1000, 10));
        dr.heard(ma.past({}));
        QCOMPARE(dr.owed({"dr", "ma"}, {}, 20), (Names{"ma~v1:1", "ma~v2:1"}));
        QCOMPARE(dr.owed({"dr", "ma"}, {}, 1), Names{"ma~v1:1"}); // at least one, however long
    }

    void ofVeryOldVisitsNobodySpeaks()
    {
        History dr("3", "dr");
        History ma("3", "ma");
        constexpr int visits = static_cast<int>(core::maxPastHandoffs) + 20;
        for (int visit = 1; visit <= visits; ++visit)
            hold(dr, handoff("ma~v" + std::to_string(visit), visit * 1000, 2));
        const auto past = dr.past({});
        QCOMPARE(past.handoffs.size(), core::maxPastHandoffs);
        QVERIFY(past.sinceMs > 20'000);
        // Who holds an older one does not bring it up again.
        hold(ma, handoff("ma~v1", 1000, 2));
        ma.heard(past);
        QCOMPARE(ma.owed({"dr", "ma"}, {}, 100), Names{});
        QVERIFY(!dr.heard(dr.past({}))); // own words, kept by the broker
    }
};

QTEST_APPLESS_MAIN(HistoryTest)
#include "tst_history.moc"
