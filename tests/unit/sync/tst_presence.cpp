// SPDX-License-Identifier: GPL-3.0-or-later
// Who is there: what is old is never shown as now.
#include "support/Shares.h"
#include "support/Warnings.h"
#include "sync/Presence.h"

using namespace wh::sync;
using wh::test::presence;

namespace {

Liveness of(const PresenceTable &table, const std::string &device, std::int64_t nowMs)
{
    for (const auto &view : table.devices(nowMs))
        if (view.device == device)
            return view.liveness;
    return Liveness::Gone;
}

wh::core::Presence will(const std::string &device)
{
    wh::core::Presence word;
    word.room = "3";
    word.device = device;
    word.up = false;
    return word;
}

} // namespace

class PresenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { wh::test::failOnWarnings(); }

    void aRetainedWordIsStaleUntilAHeartbeatProvesIt()
    {
        PresenceTable table;
        QVERIFY(table.heard(presence("ma", 7), 0)); // unknown: answer, so that it knows us
        QCOMPARE(of(table, "ma", 0), Liveness::Stale);
        QVERIFY(!table.heard(presence("ma", 7), 100)); // the same word again is no sign of life
        QCOMPARE(of(table, "ma", 100), Liveness::Stale);
        QVERIFY(table.heard(presence("ma", 8), 200));
        QCOMPARE(of(table, "ma", 200), Liveness::Live);
        QVERIFY(!table.heard(presence("ma", 9), 300)); // no answer to every beat
    }

    void silenceIsStaleThenGone()
    {
        PresenceTable table;
        table.heard(presence("ma", 1), 0);
        table.heard(presence("ma", 2), 0);
        QCOMPARE(of(table, "ma", staleAfterMs - 1), Liveness::Live);
        QCOMPARE(of(table, "ma", staleAfterMs), Liveness::Stale);
        QCOMPARE(of(table, "ma", goneAfterMs - 1), Liveness::Stale);
        QCOMPARE(of(table, "ma", goneAfterMs), Liveness::Gone);
        QVERIFY(table.heard(presence("ma", 3), goneAfterMs)); // back again: it is answered
        QCOMPARE(of(table, "ma", goneAfterMs), Liveness::Live);
    }

    void aWillMeansGoneAndKeepsWhatTheDeviceWas()
    {
        PresenceTable table;
        table.heard(presence("ma", 1), 0);
        table.heard(presence("ma", 2), 0);
        QVERIFY(!table.heard(will("ma"), 10)); // nobody is there to be answered
        QCOMPARE(of(table, "ma", 10), Liveness::Gone);
        const auto views = table.devices(10);
        QCOMPARE(views.at(0).role, wh::core::Role::Giver);
        QCOMPARE(views.at(0).station, std::string("team"));
        QVERIFY(table.heard(presence("ma", 3), 20));
        QCOMPARE(of(table, "ma", 20), Liveness::Live);
    }

    void aFaultAndARoleAreTakenFromTheNewestWord()
    {
        PresenceTable table;
        table.heard(presence("ma", 1), 0);
        auto word = presence("ma", 2);
        word.fault = "disk-full";
        word.certificateEndMs = 1'700'000'000'000;
        word.role = wh::core::Role::Receiver;
        table.heard(word, 10);
        QCOMPARE(table.devices(10).at(0).fault, std::string("disk-full"));
        QCOMPARE(table.devices(10).at(0).role, wh::core::Role::Receiver);
        QCOMPARE(table.devices(10).at(0).certificateEndMs, std::int64_t{1'700'000'000'000});
    }

    void strangersDoNotPushOutWhoIsThere()
    {
        PresenceTable table;
        for (std::size_t i = 0; i < maxDevicesPerRoom; ++i) {
            table.heard(presence("d" + std::to_string(i), 1), 0);
            table.heard(presence("d" + std::to_string(i), 2), 0);
        }
        QVERIFY(!table.heard(presence("stranger", 1), 10));
        QCOMPARE(table.devices(10).size(), maxDevicesPerRoom);
        QCOMPARE(of(table, "d63", 10), Liveness::Live);
    }

    void theGoneMakeRoom()
    {
        PresenceTable table;
        for (std::size_t i = 0; i < maxDevicesPerRoom; ++i)
            table.heard(presence("d" + std::to_string(i), 1), 0);
        QVERIFY(table.heard(presence("newcomer", 1), goneAfterMs));
        QCOMPARE(table.devices(goneAfterMs).size(), 1u);
    }

    void devicesComeByName()
    {
        PresenceTable table;
        for (const char *name : {"screen", "clinician", "ma"})
            table.heard(presence(name, 1), 0);
        QCOMPARE(table.devices(0)[0].device, std::string("clinician"));
        QCOMPARE(table.devices(0)[2].device, std::string("screen"));
        QCOMPARE(nameOf(Liveness::Live), std::string_view("live"));
        QCOMPARE(nameOf(Liveness::Stale), std::string_view("stale"));
        QCOMPARE(nameOf(Liveness::Gone), std::string_view("gone"));
    }
};

QTEST_APPLESS_MAIN(PresenceTest)
#include "tst_presence.moc"
