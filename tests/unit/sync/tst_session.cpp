// SPDX-License-Identifier: GPL-3.0-or-later
// The session between its ports: journal first, then the screen, then the room.
#include "FakePorts.h"
#include "support/Tablet.h"
#include "support/Warnings.h"
#include "sync/RoomSession.h"

#include <memory>

using namespace wh;
using namespace wh::test;
using core::Link;
using ports::Saved;
using sync::Liveness;
using sync::Outcome;
using sync::RoomSession;
using Kind = CommandKind;

namespace {

struct Device {
    Device(const std::string &name, FakeClock &clock, core::Role role = core::Role::Giver)
        : journal(name)
        , session("3", {name, role, "team"}, journal, transport, clock)
    {
    }

    /// Submits and remembers how it ended.
    void tap(const core::Command &wanted)
    {
        outcome.reset();
        session.submit(wanted, [this](const Outcome &o) { outcome = o; });
    }
    bool ok() const { return outcome && outcome->ok; }

    FakeJournal journal;
    FakeTransport transport;
    RoomSession session;
    std::optional<Outcome> outcome;
};

Liveness of(const RoomSession &session, const std::string &device)
{
    for (const auto &view : session.devices())
        if (view.device == device)
            return view.liveness;
    return Liveness::Gone;
}

/// Devices that hear each other at once.
struct Room {
    explicit Room(std::initializer_list<const char *> names)
    {
        for (const auto *name : names)
            devices.push_back(std::make_unique<Device>(name, clock));
        for (auto &device : devices)
            device->session.open();
    }
    /// Carries what was published since the last time, once; says how many shares that were.
    std::size_t carry()
    {
        std::vector<core::Share> shares;
        std::vector<core::Presence> presences;
        std::vector<core::Past> pasts;
        for (auto &device : devices) {
            shares.insert(shares.end(), device->transport.shares.begin(), device->transport.shares.end());
            presences.insert(presences.end(), device->transport.presences.begin(), device->transport.presences.end());
            pasts.insert(pasts.end(), device->transport.pasts.begin(), device->transport.pasts.end());
            device->transport.pasts.clear();
            device->transport.shares.clear();
            device->transport.presences.clear();
        }
        presenceWords += presences.size();
        for (auto &device : devices) {
            for (const auto &share : shares)
                device->session.received(share);
            for (const auto &presence : presences)
                device->session.received(presence);
            for (const auto &past : pasts)
                device->session.received(past);
        }
        return shares.size();
    }
    /// Carries for so long, every 10 ms.
    std::size_t live(std::int64_t ms)
    {
        std::size_t carried = 0;
        for (std::int64_t t = 0; t < ms; t += 10) {
            carried += carry();
            clock.advance(10);
        }
        return carried;
    }

    FakeClock clock;
    std::vector<std::unique_ptr<Device>> devices;
    std::size_t presenceWords = 0;
};

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void nothingIsDrawnOrPublishedBeforeItIsDurable()
    {
        FakeClock clock;
        Device ma("ma", clock);
        ma.journal.held = true;
        ma.session.open();
        int changes = 0;
        ma.session.setChanged([&] { ++changes; });
        ma.tap(start());
        QVERIFY(ma.session.saving());
        QVERIFY(!ma.outcome);
        QVERIFY(!ma.session.state().live);
        QVERIFY(ma.transport.shares.empty());
        QCOMPARE(changes, 0);
        ma.journal.finishAll();
        QVERIFY(ma.ok());
        QVERIFY(!ma.session.saving());
        QVERIFY(ma.session.state().live);
        QCOMPARE(ma.transport.shares.size(), 1u);
        QCOMPARE(ma.transport.shares[0].events, ma.journal.saved);
        QVERIFY(changes > 0);
    }

    void tapsRunInOrderEachOnTheStateTheOneBeforeLeft()
    {
        FakeClock clock;
        Device ma("ma", clock);
        ma.journal.held = true;
        ma.session.open();
        std::vector<bool> outcomes;
        const auto note = [&](const Outcome &o) { outcomes.push_back(o.ok); };
        ma.session.submit(start(), note);
        ma.session.submit(command(Kind::Done, "medicines"), note); // valid only once the start is durable
        ma.session.submit(start(), note);
        QCOMPARE(ma.journal.appends, 1);
        ma.journal.finishAll();
        QCOMPARE(outcomes, (std::vector<bool>{true, true, false}));
    }

    void aRefusalComesAtOnceAndWritesNothing()
    {
        FakeClock clock;
        Device ma("ma", clock);
        ma.session.open();
        ma.tap(command(Kind::Done, "medicines"));
        QVERIFY(ma.outcome && !ma.outcome->ok);
        QVERIFY(ma.outcome->refusal->rule == core::Rule::NoLiveHandoff);
        QCOMPARE(ma.journal.appends, 0);
    }

    void aTapThatChangesNothingIsWell()
    {
        FakeClock clock;
        Device ma("ma", clock);
        ma.session.open();
        ma.tap(start());
        ma.tap(command(Kind::Join));
        QVERIFY(ma.ok());
        QCOMPARE(ma.journal.appends, 1);
    }

    void aFullDiskIsSaidOnTheScreenAndToTheRoomAndEndsByItself()
    {
        FakeClock clock;
        Device ma("ma", clock);
        ma.session.open();
        ma.tap(start());
        ma.transport.presences.clear();
        const auto shares = ma.transport.shares.size();
        ma.journal.health = Saved::DiskFull;
        ma.tap(command(Kind::Done, "medicines"));
        QVERIFY(ma.outcome && !ma.outcome->ok);
        QVERIFY(ma.outcome->saved == Saved::DiskFull);
        QVERIFY(!ma.outcome->refusal);
        QCOMPARE(ma.session.state().live->step("medicines")->mark, core::StepMark::Open);
        QCOMPARE(ma.transport.shares.size(), shares);
        QVERIFY(ma.session.fault() == Saved::DiskFull);
        QCOMPARE(ma.transport.presences.at(0).fault, std::string("disk-full"));
        QCOMPARE(ma.session.devices()[0].fault, std::string("disk-full"));
        ma.journal.health = Saved::Durable;
        ma.tap(command(Kind::Done, "medicines"));
        QVERIFY(ma.ok());
        QVERIFY(ma.session.fault() == Saved::Durable);
        QCOMPARE(ma.transport.presences.back().fault, std::string());
    }

    void everyFaultHasItsName()
    {
        for (const auto &[health, name] :
             {std::pair{Saved::ReadOnly, "read-only"}, std::pair{Saved::Damaged, "damaged"}}) {
            FakeClock clock;
            Device ma("ma", clock);
            ma.session.open();
            ma.journal.health = health;
            ma.tap(start());
            QCOMPARE(ma.transport.presences.back().fault, std::string(name));
        }
    }

    void othersTapsAreShownOnAFullDiskAndSavedWhenThereIsRoom()
    {
        FakeClock clock;
        Device ma("ma", clock);
        Device nurse("nurse", clock);
        ma.session.open();
        nurse.session.open();
        nurse.journal.health = Saved::DiskFull;
        ma.tap(start());
        nurse.session.received(ma.transport.shares.back());
        QVERIFY(nurse.session.state().live);
        QVERIFY(nurse.journal.saved.empty());
        QVERIFY(nurse.session.fault() == Saved::DiskFull);
        nurse.journal.health = Saved::Durable;
        clock.advance(sync::heartbeatMs);
        QCOMPARE(nurse.journal.saved, ma.journal.saved);
        QVERIFY(nurse.session.fault() == Saved::Durable);
        const auto appends = nurse.journal.appends;
        clock.advance(sync::heartbeatMs * 3);
        QCOMPARE(nurse.journal.appends, appends);
    }

    void aSlowDiskIsAskedForEachEventOnce()
    {
        FakeClock clock;
        Device ma("ma", clock);
        Device slow("slow", clock);
        ma.session.open();
        slow.session.open();
        slow.journal.held = true;
        ma.tap(start());
        for (int i = 0; i < 20; ++i)
            slow.session.received(ma.transport.shares.back());
        QCOMPARE(slow.journal.appends, 1);
        ma.tap(command(Kind::Done, "medicines"));
        ma.tap(command(Kind::Done, "say-back"));
        for (const auto &share : ma.transport.shares)
            slow.session.received(share);
        QCOMPARE(slow.journal.appends, 1);
        slow.journal.finishAll();
        QCOMPARE(slow.journal.appends, 2); // all that came meanwhile, together
        QVERIFY(slow.session.state() == ma.session.state());
    }

    void fourSessionsSayWhatIsNewOnceAndThenAreQuiet()
    {
        Room room{"ma", "clinician", "screen", "nurse"};
        room.live(1000);
        room.devices[0]->tap(start());
        QVERIFY(room.devices[0]->ok());
        // The tap, and each other device's echo of it: the broker is never the only copy.
        QCOMPARE(room.live(2000), 4u);
        for (const auto &device : room.devices)
            QVERIFY(device->session.state() == room.devices[0]->session.state());
        QCOMPARE(room.live(10'000), 0u);
        // Four taps at once cost at most a share each and an echo each.
        room.devices[0]->tap(command(Kind::Done, "introductions"));
        room.devices[1]->tap(command(Kind::Done, "medicines"));
        room.devices[2]->tap(command(Kind::Done, "patients-turn"));
        room.devices[3]->tap(command(Kind::Done, "say-back"));
        QVERIFY(room.live(2000) <= 8u);
        QCOMPARE(room.live(10'000), 0u);
        QVERIFY(room.devices[3]->session.state().live->complete());
    }

    void greetingsEnd()
    {
        Room room{"ma", "clinician", "screen", "nurse"};
        room.live(1000);
        for (const auto &device : room.devices)
            for (const auto &view : device->session.devices())
                QCOMPARE(view.liveness, Liveness::Live);
        QVERIFY(room.presenceWords <= 4u * 4u * 2u);
        room.presenceWords = 0;
        room.live(sync::heartbeatMs * 4);
        QCOMPARE(room.presenceWords, 16u); // four devices, four beats, no chatter
    }

    void aHandoffLeftOpenIsClosedByTheNextDeviceThatLooks()
    {
        constexpr std::int64_t hour = 60LL * 60 * 1000;
        FakeClock clock;
        Device ma("ma", clock);
        ma.session.setLeftOpenAfter(core::leftOpenAfterMs);
        ma.session.open();
        ma.tap(start());
        ma.journal.finishAll();
        clock.advance(2 * hour);
        ma.tap(command(Kind::Done, "medicines"));
        ma.journal.finishAll();
        clock.advance(4 * hour - sync::heartbeatMs);
        ma.journal.finishAll();
        QVERIFY(ma.session.state().live);
        clock.advance(2 * sync::heartbeatMs);
        ma.journal.finishAll();
        QVERIFY(!ma.session.state().live);
        QCOMPARE(ma.session.state().last->endReason, std::string("left-open"));
    }

    void whoCannotHearTheRoomClosesNothing()
    {
        FakeClock clock;
        Device ma("ma", clock);
        ma.session.setLeftOpenAfter(core::leftOpenAfterMs);
        ma.session.open();
        ma.tap(start());
        ma.journal.finishAll();
        ma.session.linkChanged(core::Link::Lost);
        clock.advance(2 * core::leftOpenAfterMs);
        QVERIFY(ma.session.state().live);
        ma.session.linkChanged(core::Link::Live); // and now the news has time to come in
        clock.advance(2 * sync::heartbeatMs);
        QVERIFY(ma.session.state().live);
        clock.advance(2 * sync::heartbeatMs);
        ma.journal.finishAll();
        QVERIFY(!ma.session.state().live);
    }

    void aPatientsScreenClosesNothing()
    {
        FakeClock clock;
        Device screen("screen", clock, core::Role::Patient);
        Device ma("ma", clock);
        ma.session.open();
        ma.tap(start());
        screen.journal.saved = ma.journal.saved;
        screen.session.setLeftOpenAfter(1);
        screen.session.open();
        clock.advance(sync::heartbeatMs * 3);
        QVERIFY(screen.session.state().live);
    }

    void theHeartbeatGoesOn()
    {
        FakeClock clock;
        Device ma("ma", clock);
        ma.session.open();
        const auto before = ma.transport.presences.size();
        clock.advance(sync::heartbeatMs * 3);
        QCOMPARE(ma.transport.presences.size(), before + 3);
        QVERIFY(ma.transport.presences.back().beat > ma.transport.presences.front().beat);
        QVERIFY(ma.transport.presences.back().up);
    }

    void withTheLinkDownNobodyElseIsShownAsLive()
    {
        Room room{"ma", "clinician"};
        room.live(1000);
        auto &ma = room.devices[0]->session;
        QCOMPARE(of(ma, "clinician"), Liveness::Live);
        int changes = 0;
        ma.setChanged([&] { ++changes; });
        ma.linkChanged(Link::Lost);
        QCOMPARE(ma.link(), Link::Lost);
        QCOMPARE(of(ma, "clinician"), Liveness::Stale);
        QCOMPARE(of(ma, "ma"), Liveness::Live);
        QVERIFY(changes > 0);
        room.devices[0]->tap(start()); // nobody waits for the network
        QVERIFY(room.devices[0]->ok());
        const auto words = room.devices[0]->transport.presences.size();
        ma.linkChanged(Link::Live);
        QCOMPARE(room.devices[0]->transport.presences.size(), words + 1);
    }

    void aSilentDeviceGoesStaleWithoutAnyWord()
    {
        Room room{"ma", "clinician"};
        room.live(1000);
        room.devices[1].reset();
        room.devices.pop_back();
        int changes = 0;
        room.devices[0]->session.setChanged([&] { ++changes; });
        room.clock.advance(sync::staleAfterMs + sync::watchMs);
        QCOMPARE(of(room.devices[0]->session, "clinician"), Liveness::Stale);
        QVERIFY(changes > 0);
    }

    void aGoodbyeIsTheLastWord()
    {
        FakeClock clock;
        Device ma("ma", clock);
        ma.session.open();
        ma.tap(start());
        ma.journal.held = true;
        ma.tap(command(Kind::Done, "medicines"));
        const auto share = ma.transport.shares.back();
        ma.session.close();
        QVERIFY(!ma.transport.presences.back().up);
        const auto words = ma.transport.presences.size();
        const auto shares = ma.transport.shares.size();
        ma.journal.finishAll();
        ma.session.linkChanged(Link::Live);
        ma.session.received(share);
        clock.advance(60'000);
        QCOMPARE(ma.transport.presences.size(), words);
        QCOMPARE(ma.transport.shares.size(), shares);
        ma.tap(command(Kind::Done, "medicines"));
        QVERIFY(ma.outcome && !ma.outcome->ok);
    }

    void theJournalAloneBringsTheRoomBack()
    {
        FakeClock clock;
        Device before("ma", clock);
        before.session.open();
        before.tap(start());
        before.tap(command(Kind::Done, "medicines"));
        Device after("ma", clock);
        after.journal.saved = before.journal.saved;
        after.session.open();
        QVERIFY(after.session.state() == before.session.state());
        QCOMPARE(after.transport.shares.size(), 1u);
        QCOMPARE(after.transport.shares[0], before.transport.shares.back());
    }

    void anEmptyJournalDoesNotWipeOutWhatTheBrokerKeeps()
    {
        FakeClock clock;
        Device lost("ma", clock);
        lost.session.open();
        clock.advance(1000);
        QVERIFY(lost.transport.shares.empty());
        Device once("ma", clock);
        once.session.open();
        once.tap(start());
        lost.session.received(once.transport.shares.back()); // its own, from before
        QVERIFY(lost.session.state().live);
        QCOMPARE(lost.journal.saved, once.journal.saved);
    }

    void whoHearsTheOutcomeMayCloseTheRoom()
    {
        FakeClock clock;
        auto ma = std::make_unique<Device>("ma", clock);
        ma->session.open();
        ma->session.submit(start(), [&](const Outcome &) { ma->session.close(); });
        ma->session.submit(command(Kind::Done, "medicines"));
        QCOMPARE(ma->journal.saved.size(), 1u);
    }

    void aRoomOfAnotherNameIsNotHeard()
    {
        FakeClock clock;
        Device ma("ma", clock);
        Device other("other", clock);
        ma.session.open();
        other.session.open();
        other.tap(start());
        auto share = other.transport.shares.back();
        share.room = "4";
        auto word = other.transport.presences.back();
        word.room = "4";
        ma.session.received(share);
        ma.session.received(word);
        QVERIFY(!ma.session.state().live);
        QCOMPARE(ma.session.devices().size(), 1u);
    }

    void whatComesBackOnAFullDiskIsReadOnceTheNewsIsSaved()
    {
        FakeClock clock;
        Device ma("ma", clock);
        ma.session.open();
        core::Share first;
        for (int i = 0; i < 3; ++i) {
            for (const auto &wanted : {start(), command(Kind::Done, "patients-turn"), command(Kind::Done, "say-back"),
                                       command(Kind::Finish)})
                ma.tap(wanted);
            if (i == 0)
                first = ma.transport.shares.back();
        }
        Device away("away", clock);
        away.session.open();
        away.session.received(first);
        away.tap(command(Kind::Reopen));
        ma.journal.health = Saved::DiskFull;
        const auto loads = ma.journal.loads;
        ma.session.received(away.transport.shares.back());
        QVERIFY(ma.session.state().live);
        QCOMPARE(ma.journal.loads, loads); // it could not tell yet what is wanted
        ma.journal.health = Saved::Durable;
        clock.advance(sync::heartbeatMs);
        QCOMPARE(ma.journal.loads, loads + 1);
        QVERIFY(!ma.session.replica().thin());
    }

    void whatComesBackFromTheColdIsReadFromTheJournal()
    {
        FakeClock clock;
        Device ma("ma", clock);
        ma.session.open();
        for (int i = 0; i < 2; ++i)
            for (const auto &wanted : {start(), command(Kind::Done, "patients-turn"), command(Kind::Done, "say-back"),
                                       command(Kind::Finish)})
                ma.tap(wanted);
        QCOMPARE(ma.journal.loads, 1);
        ma.tap(command(Kind::Reopen));
        QCOMPARE(ma.journal.loads, 2);
        QCOMPARE(ma.session.state().last->step("say-back")->mark, core::StepMark::Done);
    }
};

QTEST_APPLESS_MAIN(SessionTest)
#include "tst_session.moc"
