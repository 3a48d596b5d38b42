// SPDX-License-Identifier: GPL-3.0-or-later
// The replica: union, the clock that orders by cause, what stays hot and what goes cold, and the proofs owed to
// sleepers.
#include "support/Tablet.h"
#include "support/Warnings.h"
#include "sync/Replica.h"

using namespace wh;
using namespace wh::test;
using core::Event;
using core::EventKind;
using Kind = CommandKind;
using sync::Replica;

namespace {

constexpr std::int64_t mondayMs = 1'767'600'000'000;

/// A replica with a journal that never fails.
struct Device {
    explicit Device(const std::string &name, core::Role r = core::Role::Giver)
        : replica("3", name + "~m1")
        , role(r)
    {
    }

    std::vector<Event> tap(const core::Command &wanted)
    {
        nowMs += 1000;
        auto decision = replica.decide(wanted, role, nowMs, [this] { return ++seq; });
        if (std::holds_alternative<core::Refusal>(decision))
            return {};
        auto events = std::get<std::vector<Event>>(std::move(decision));
        take(events);
        return events;
    }
    void take(const std::vector<Event> &events)
    {
        for (const auto &event : events)
            if (std::none_of(journal.begin(), journal.end(), [&](auto &e) { return e.id == event.id; }))
                journal.push_back(event);
        replica.apply(events);
        if (replica.thin()) {
            ++refills;
            replica.refill(journal);
        }
    }
    /// What RoomSession does with a share.
    std::size_t hear(const core::Share &share)
    {
        replica.note(share);
        const auto news = replica.missing(share);
        take(news);
        return news.size();
    }
    void handoff()
    {
        tap(start());
        tap(command(Kind::Done, "medicines"));
        tap(command(Kind::Done, "patients-turn"));
        tap(command(Kind::Done, "say-back"));
        tap(command(Kind::Finish));
    }
    bool agreesWithItsJournal() const { return core::project("3", journal) == replica.state(); }

    Replica replica;
    core::Role role;
    std::uint64_t seq = 0;
    std::int64_t nowMs = mondayMs;
    std::vector<Event> journal;
    int refills = 0;
};

/// Shares go to and fro until nobody learns anything.
void meet(Device &a, Device &b)
{
    for (int i = 0; i < 5; ++i) {
        const auto ofA = a.replica.share();
        const auto ofB = b.replica.share();
        a.hear(ofB);
        b.hear(ofA);
    }
}

} // namespace

class ReplicaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void whatIsDecidedIsNotYetState()
    {
        Replica replica("3", "ma~m1");
        std::uint64_t seq = 0;
        const auto decision = replica.decide(start(), core::Role::Giver, mondayMs, [&] { return ++seq; });
        QVERIFY(!replica.state().live);
        const auto &events = std::get<std::vector<Event>>(decision);
        QCOMPARE(core::defectOf(events.at(0)), std::nullopt);
        QCOMPARE(core::toString(events[0].id), std::string("ma~m1:1"));
        QCOMPARE(replica.apply(events), 1u);
        QVERIFY(replica.state().live);
        QCOMPARE(replica.apply(events), 0u);
    }

    void eventsOfAnotherRoomStayOutside()
    {
        Device ma("ma");
        ma.tap(start());
        Replica other("4", "door~m1");
        QCOMPARE(other.apply(ma.journal), 0u);
        QVERIFY(other.missing(ma.replica.share()).empty());
        auto forged = ma.replica.share();
        forged.room = "4";
        QVERIFY(other.missing(forged).empty());
    }

    void whatASharesLacksIsNotForgotten()
    {
        Device ma("ma");
        Device nurse("nurse");
        ma.tap(start());
        meet(ma, nurse);
        nurse.tap(command(Kind::Done, "medicines"));
        QCOMPARE(nurse.hear(ma.replica.share()), 0u);
        QCOMPARE(nurse.replica.state().live->step("medicines")->mark, core::StepMark::Done);
        QCOMPARE(ma.hear(nurse.replica.share()), 1u);
        QCOMPARE(ma.hear(nurse.replica.share()), 0u);
        QVERIFY(ma.replica.state() == nurse.replica.state());
    }

    void aClockAt1970StillSpeaksAfterWhatItHeard()
    {
        Device ma("ma");
        Device old("old");
        ma.tap(start());
        old.nowMs = -500'000;
        meet(ma, old);
        const auto tick = old.tap(command(Kind::Done, "medicines"));
        QCOMPARE(tick.size(), 1u);
        QVERIFY(core::happenedBefore(ma.journal[0], tick[0]));
        QCOMPARE(tick[0].atMs, 0);
        QCOMPARE(core::defectOf(tick[0]), std::nullopt);
    }

    void aClockInTheFarFutureLeavesTheOthersAbleToGoOn()
    {
        Device ma("ma");
        Device mad("mad");
        ma.tap(start());
        meet(ma, mad);
        mad.nowMs = core::maxWallMs + 1'000'000;
        mad.tap(command(Kind::Done, "medicines"));
        meet(ma, mad);
        for (int i = 0; i < 3; ++i) {
            const auto undo = ma.tap(command(Kind::Undo, "medicines"));
            QCOMPARE(core::defectOf(undo.at(0)), std::nullopt);
            QCOMPARE(ma.replica.state().live->step("medicines")->mark, core::StepMark::Open);
            const auto done = ma.tap(command(Kind::Done, "medicines"));
            QVERIFY(core::happenedBefore(undo[0], done.at(0)));
            QCOMPARE(core::defectOf(done[0]), std::nullopt);
        }
        QVERIFY(ma.tap(command(Kind::Undo, "medicines")).at(0).atMs < core::maxWallMs); // people read the true time
    }

    void theLastCounterOfAStampDoesNotWrap()
    {
        Device ma("ma");
        auto strange = ma.tap(start()).at(0);
        auto last = strange;
        last.id = {"mad~m1", 1};
        last.kind = EventKind::Left;
        last.steps.clear();
        last.templateId.clear();
        last.version = 0;
        last.stamp = {core::maxWallMs - 1, 4'294'967'295u};
        ma.take({last});
        const auto tick = ma.tap(command(Kind::Done, "medicines")).at(0);
        QVERIFY(core::happenedBefore(last, tick));
        QCOMPARE(core::defectOf(tick), std::nullopt);
        last.id.seq = 2;
        last.stamp = {core::maxWallMs, 4'294'967'295u};
        ma.take({last});
        QCOMPARE(core::defectOf(ma.tap(command(Kind::Undo, "medicines")).at(0)), std::nullopt);
    }

    void aSharedDayIsTheLastHandoffAndTheLiveOne()
    {
        Device ma("ma");
        for (int i = 0; i < 5; ++i)
            ma.handoff();
        QCOMPARE(ma.replica.share().events.size(), 5u);
        const auto last = ma.replica.state().last->id;
        ma.tap(start());
        QCOMPARE(ma.replica.share().events.size(), 6u);
        QCOMPARE(ma.replica.state().last->id, last);
        QVERIFY(ma.agreesWithItsJournal());
    }

    void tenThousandPastHandoffsCostATapNothing()
    {
        // What a tap touches is what is projected and shared; after years that is what it was on the first day.
        Device young("young");
        young.handoff();
        young.tap(start());
        std::vector<Event> years;
        for (std::uint64_t i = 0; i < 10'000; ++i) {
            for (auto event : young.journal) {
                if (!core::isLandmark(event.kind) || event.handoff != young.journal[0].handoff)
                    continue;
                event.id = {"old~m1", 2 * i + (event.kind == EventKind::Started ? 1 : 2)};
                event.handoff = "old~m1:" + std::to_string(2 * i + 1);
                event.stamp = {static_cast<std::int64_t>(1000 * i) + (event.kind == EventKind::Started ? 0 : 1), 0};
                years.push_back(event);
            }
        }
        Replica old("3", "young~m1");
        auto everything = years;
        everything.insert(everything.end(), young.journal.begin(), young.journal.end());
        old.apply(everything);
        QVERIFY(old.state() == young.replica.state());
        QVERIFY(old.share() == young.replica.share());
        // And the days before are known to be over: whoever comes with one of them brings nothing new.
        core::Share stale{"3", "sleeper", {years.begin() + 10, years.begin() + 12}};
        QVERIFY(old.missing(stale).empty());
    }

    void aDeclinedVisitIsSharedUntilAHandoffHasEndedAfterIt()
    {
        Device ma("ma");
        Device room("room", core::Role::Patient);
        ma.handoff();
        for (int day = 0; day < 3; ++day) {
            const auto declined = ma.tap(command(Kind::Decline, {}, "no-time"));
            QCOMPARE(declined.size(), 1u);
            meet(ma, room);
            QVERIFY(room.replica.state() == ma.replica.state());
            QVERIFY(room.replica.state().declined->id == declined[0].id);
            ma.handoff();
            meet(ma, room);
            QCOMPARE(ma.replica.share().events.size(), 5u); // the declined visit is in the journals, and only there
            QVERIFY(ma.agreesWithItsJournal() && room.agreesWithItsJournal());
        }
        QVERIFY(room.replica.missing(ma.replica.share()).empty());
    }

    void aSleeperIsOwedTheProofThatItsHandoffIsOver()
    {
        Device ma("ma");
        Device sleeper("sleeper");
        ma.tap(start());
        meet(ma, sleeper);
        sleeper.tap(command(Kind::Done, "introductions"));
        ma.tap(command(Kind::Done, "patients-turn"));
        ma.tap(command(Kind::Done, "say-back"));
        ma.tap(command(Kind::Finish));
        ma.handoff();
        ma.handoff();
        ma.tap(start());
        const auto quiet = ma.replica.share();
        QCOMPARE(ma.hear(sleeper.replica.share()), 1u); // its tick is taken in and kept
        QVERIFY(ma.replica.share().events.size() > quiet.events.size());
        QCOMPARE(ma.hear(sleeper.replica.share()), 0u); // and not asked for again
        sleeper.hear(ma.replica.share());
        QVERIFY(ma.replica.state() == sleeper.replica.state());
        ma.hear(sleeper.replica.share());
        QVERIFY(ma.replica.share() == quiet); // the debt is paid
        QVERIFY(ma.agreesWithItsJournal());
        QVERIFY(sleeper.agreesWithItsJournal());
    }

    void theProofOfAFoldedHandoffIsWhole()
    {
        Device ma("ma");
        Device nurse("nurse");
        Device sleeper("sleeper");
        nurse.nowMs += 500;
        ma.tap(start());
        nurse.tap(start());
        meet(nurse, sleeper); // knows the nurse's start only
        meet(ma, nurse);
        ma.tap(command(Kind::Done, "patients-turn"));
        ma.tap(command(Kind::Done, "say-back"));
        ma.tap(command(Kind::Finish));
        ma.handoff();
        meet(ma, sleeper);
        QVERIFY(!sleeper.replica.state().live);
        QVERIFY(ma.replica.state() == sleeper.replica.state());
    }

    void whoFoldedTheOldHandoffWithTheNextLearnsThatTheyAreTwo()
    {
        Device ma("ma");
        Device sleeper("sleeper");
        ma.tap(start());
        meet(ma, sleeper);
        ma.tap(command(Kind::Cancel, {}, "patient-left"));
        ma.handoff();
        const auto second = ma.tap(start());
        sleeper.take(second);
        sleeper.nowMs = ma.nowMs;
        QCOMPARE(sleeper.tap(command(Kind::Done, "medicines")).size(), 2u);
        meet(ma, sleeper);
        QVERIFY(ma.replica.state() == sleeper.replica.state());
        QCOMPARE(ma.replica.state().live->folded.size(), 1u);
        QCOMPARE(ma.replica.state().live->step("medicines")->mark, core::StepMark::Done);
        QVERIFY(ma.agreesWithItsJournal());
        QVERIFY(sleeper.agreesWithItsJournal());
    }

    void whatIsReopenedComesBackWithItsTicks()
    {
        Device ma("ma");
        Device nurse("nurse");
        ma.handoff();
        meet(ma, nurse);
        nurse.nowMs = ma.nowMs;
        ma.handoff(); // the nurse is away; here the first one goes cold
        ma.handoff();
        nurse.tap(command(Kind::Reopen));
        ma.hear(nurse.replica.share());
        QCOMPARE(ma.replica.state().live->step("medicines")->mark, core::StepMark::Done);
        QVERIFY(ma.agreesWithItsJournal());
        meet(ma, nurse);
        QVERIFY(ma.replica.state() == nurse.replica.state());
    }

    void theNewsThatAHandoffGoesOnIsReadBeforeItsTicks()
    {
        Device ma("ma");
        Device nurse("nurse");
        ma.handoff();
        meet(ma, nurse);
        nurse.nowMs = ma.nowMs;
        ma.handoff();
        ma.handoff();
        nurse.tap(command(Kind::Reopen));
        // A disk that takes nothing cannot refill; what the share brings is shown all the same.
        ma.replica.apply(ma.replica.missing(nurse.replica.share()));
        QVERIFY(ma.replica.thin());
        QCOMPARE(ma.replica.state().live->step("medicines")->mark, core::StepMark::Done);
    }

    void aHandoffThatComesBackFromTheColdIsRefilledFromTheJournal()
    {
        Device ma("ma");
        ma.handoff();
        const auto first = ma.replica.state().last->id;
        ma.handoff();
        QCOMPARE(ma.refills, 0);
        ma.tap(command(Kind::Reopen)); // the second lives again, so the first is the last that ended
        QCOMPARE(ma.refills, 1);
        QCOMPARE(ma.replica.state().last->id, first);
        QCOMPARE(ma.replica.state().last->step("medicines")->mark, core::StepMark::Done);
        QVERIFY(ma.agreesWithItsJournal());
        QVERIFY(!ma.replica.thin());
    }

    void oneIdentityWithTwoContentsEndsTheSameEverywhere()
    {
        Device ma("ma");
        Device nurse("nurse");
        ma.tap(start());
        meet(ma, nurse);
        auto one = ma.tap(command(Kind::Done, "medicines")).at(0);
        auto two = one;
        two.step = "introductions";
        nurse.take({two});
        meet(ma, nurse);
        QVERIFY(ma.replica.state() == nurse.replica.state());
        QVERIFY(ma.replica.conflicts() + nurse.replica.conflicts() > 0);
        QCOMPARE(ma.replica.state().live->step("introductions")->mark, core::StepMark::Done); // the smaller content
    }

    void aShareBeyondItsLimitKeepsWhatIsGoingOn()
    {
        Device ma("ma");
        ma.handoff();
        std::vector<Event> flood;
        for (std::uint64_t i = 1; i <= core::maxShareEvents; ++i) {
            auto late = ma.journal[1];
            late.id = {"flood~m1", i};
            flood.push_back(late);
        }
        ma.take(flood);
        ma.tap(start());
        ma.tap(command(Kind::Done, "medicines"));
        const auto share = ma.replica.share();
        QCOMPARE(share.events.size(), core::maxShareEvents);
        Device late("late");
        late.hear(share);
        QVERIFY(late.replica.state().live == ma.replica.state().live);
    }
};

QTEST_APPLESS_MAIN(ReplicaTest)
#include "tst_replica.moc"
