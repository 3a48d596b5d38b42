// SPDX-License-Identifier: GPL-3.0-or-later
// The projection: one state from one set of events, whatever their order, and what becomes of taps made apart.
#include "support/Tablet.h"
#include "support/Warnings.h"

#include <random>

using namespace wh::core;
using namespace wh::test;
using Kind = CommandKind;

namespace {

void finish(Tablet &tablet)
{
    tablet.tap(command(Kind::Done, "patients-turn"));
    tablet.tap(command(Kind::Done, "say-back"));
    tablet.tap(command(Kind::Finish, {}, "answered-aloud"));
}

/// Two tablets with one handoff, and a patient's screen.
struct Room {
    Tablet ma{"ma"};
    Tablet clinician{"clinician", Role::Receiver};
    Tablet screen{"screen", Role::Patient};

    Room()
    {
        ma.tap(start());
        clinician.hear(ma);
        screen.hear(ma);
    }
    void all()
    {
        meet(ma, clinician);
        meet(ma, screen);
        meet(ma, clinician);
    }
};

} // namespace

class ProjectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void orderDoesNotMatter()
    {
        // Everything at once: starts apart, ticks, undo, signals, phases, folds, an end taken back.
        Room room;
        room.ma.tap(command(Kind::Done, "introductions"));
        room.clinician.tap(command(Kind::Skip, "introductions", "no-time"));
        room.screen.tap(signalAt("medicines", SignalKind::Add));
        Tablet apart("nurse", Role::Giver, 1'767'600'002'500);
        apart.tap(start(otherTemplate()));
        apart.tap(command(Kind::Done, "why-them"));
        room.clinician.hear(apart);
        room.clinician.tap(phaseTo(Phase::Ready));
        room.ma.tap(phaseTo(Phase::InRoom));
        room.all();
        room.ma.tap(command(Kind::Heard, "medicines"));
        room.ma.tap(command(Kind::Undo, "introductions"));
        room.clinician.tap(command(Kind::Done, "introductions"));
        finish(room.clinician);
        room.clinician.tap(command(Kind::Reopen));
        room.all();
        room.ma.hear(apart);

        auto events = room.ma.known();
        const auto state = room.ma.state();
        QVERIFY(state.live);
        QCOMPARE(state.live->folded.size(), 2u);
        std::mt19937 chance(1);
        for (int i = 0; i < 300; ++i) {
            std::shuffle(events.begin(), events.end(), chance);
            QVERIFY(project("3", events) == state);
        }
    }

    void eventsOfOtherRoomsAreNotHere()
    {
        Room room;
        auto events = room.ma.known();
        for (auto &event : events)
            event.room = "4";
        QVERIFY(!project("3", events).live);
        QVERIFY(project("4", events).live);
        QVERIFY(runsOf("3", events).empty());
    }

    void aTickWhoseStartIsUnknownShowsNothing()
    {
        Room room;
        room.ma.tap(command(Kind::Done, "medicines"));
        std::vector<Event> orphans{room.ma.known().back()};
        QVERIFY(!project("3", orphans).live);
        QVERIFY(projectAll("3", orphans).empty());
        orphans.push_back(room.ma.known().front());
        QCOMPARE(project("3", orphans).live->step("medicines")->mark, StepMark::Done);
    }

    void anUndoTakesBackOnlyWhatWasSeen()
    {
        Room room;
        room.ma.tap(command(Kind::Done, "medicines"));
        room.clinician.hear(room.ma);
        // The clinician takes it back while, unseen, the assistant puts it right and ticks again.
        room.ma.tap(command(Kind::Undo, "medicines"));
        room.ma.tap(command(Kind::Done, "medicines"));
        room.clinician.tap(command(Kind::Undo, "medicines"));
        room.all();
        QCOMPARE(room.ma.live().step("medicines")->mark, StepMark::Done);
        QVERIFY(room.ma.state() == room.clinician.state());
        // Whoever sees both marks takes back both.
        room.clinician.tap(command(Kind::Undo, "medicines"));
        room.all();
        QCOMPARE(room.ma.live().step("medicines")->mark, StepMark::Open);
    }

    void doneAndUndoAtOnceOnATickBothSaw()
    {
        Room room;
        room.ma.tap(command(Kind::Done, "medicines"));
        room.all();
        room.clinician.tap(command(Kind::Show, "medicines"));
        room.ma.hear(room.clinician);
        room.clinician.tap(command(Kind::Done, "medicines")); // goes on, and says again that it is done
        room.ma.tap(command(Kind::Undo, "medicines"));
        room.all();
        QCOMPARE(room.ma.live().step("medicines")->mark, StepMark::Done); // a tick is never lost
        QVERIFY(room.ma.state() == room.clinician.state());
    }

    void doneWinsOverSkippedInEitherOrder()
    {
        for (const bool doneFirst : {true, false}) {
            Room room;
            auto &first = doneFirst ? room.ma : room.clinician;
            auto &second = doneFirst ? room.clinician : room.ma;
            first.setClock(1'767'600'010'000);
            second.setClock(1'767'600'020'000);
            first.tap(doneFirst ? command(Kind::Done, "medicines") : command(Kind::Skip, "medicines", "no-time"));
            second.tap(doneFirst ? command(Kind::Skip, "medicines", "no-time") : command(Kind::Done, "medicines"));
            room.all();
            const auto live = room.ma.live();
            QCOMPARE(live.step("medicines")->mark, StepMark::Done);
            QCOMPARE(live.step("medicines")->reason, std::string());
            QCOMPARE(live.step("medicines")->by, std::string("ma"));
            QCOMPARE(live.step("medicines")->survivors.size(), 2u);
        }
    }

    void phasesChosenApartStandAtTheFurthest()
    {
        Room room;
        room.ma.tap(phaseTo(Phase::Ready));
        room.all();
        room.clinician.tap(phaseTo(Phase::InRoom));
        room.ma.setClock(1'767'700'000'000); // later, and back
        room.ma.tap(phaseTo(Phase::Preparing));
        room.all();
        QCOMPARE(room.ma.live().phase, Phase::InRoom);
        QCOMPARE(room.ma.live().phaseSurvivors.size(), 2u);
        room.ma.tap(phaseTo(Phase::Ready)); // and whoever sees both can go back
        QCOMPARE(room.ma.live().phase, Phase::Ready);
        QCOMPARE(room.ma.live().enteredMs.size(), 3u);
    }

    void aWordStaysUnheardUntilItIsHeard()
    {
        Room room;
        room.screen.tap(signalAt("medicines", SignalKind::Add));
        room.ma.tap(command(Kind::Done, "medicines")); // at the same time, not having seen it
        room.all();
        QCOMPARE(room.ma.live().unheard(), 1);
        room.clinician.tap(command(Kind::Heard, "medicines"));
        room.screen.tap(signalAt("medicines", SignalKind::Question)); // unseen by who tapped Heard
        room.all();
        QCOMPARE(room.ma.live().unheard(), 1);
        QCOMPARE(room.ma.live().signals[0].heard, true);
        QCOMPARE(room.ma.live().signals[1].kind, SignalKind::Question);
        QCOMPARE(room.ma.live().signals[1].heard, false);
    }

    void twoStartsApartFoldAndNoTickIsLost()
    {
        Tablet ma("ma");
        Tablet nurse("nurse", Role::Giver, 1'767'600'000'500);
        ma.tap(start());
        nurse.tap(start());
        ma.tap(command(Kind::Done, "introductions"));
        nurse.tap(command(Kind::Done, "medicines"));
        meet(ma, nurse);
        QVERIFY(ma.state() == nurse.state());
        const auto live = ma.live();
        QVERIFY(live.needsFold);
        QCOMPARE(live.starts.size(), 2u);
        QCOMPARE(live.step("introductions")->mark, StepMark::Done);
        QCOMPARE(live.step("medicines")->mark, StepMark::Done);
        QCOMPARE(live.joined.size(), 2u);
        QCOMPARE(live.current, std::string("patients-turn"));
        QCOMPARE(nurse.refusalOf(start()), std::string("one-live-handoff"));
        // The next tap says so for good.
        const auto tap = nurse.tap(command(Kind::Undo, "introductions"));
        QCOMPARE(tap.size(), 2u);
        QCOMPARE(tap[0].kind, EventKind::Folded);
        QCOMPARE(nurse.live().step("introductions")->mark, StepMark::Open);
        QVERIFY(!nurse.live().needsFold);
    }

    void aFoldStaysAfterOneSideFinishes()
    {
        Tablet ma("ma");
        Tablet nurse("nurse", Role::Giver, 1'767'600'000'500);
        ma.tap(start());
        nurse.tap(start());
        nurse.tap(command(Kind::Done, "medicines"));
        meet(ma, nurse);
        ma.tap(command(Kind::Done, "introductions")); // and folds
        const auto before = ma.known();
        finish(ma);
        nurse.hear(before);
        nurse.tap(command(Kind::Done, "introductions"));
        meet(ma, nurse);
        QVERIFY(!ma.state().live);
        QCOMPARE(ma.state().last->folded.size(), 2u);
        QCOMPARE(ma.state().last->step("medicines")->mark, StepMark::Done);
        QVERIFY(ma.state() == nurse.state());
        QCOMPARE(projectAll("3", ma.known()).size(), 1u);
    }

    void finishingWhatIsNotYetFoldedEndsAllOfIt()
    {
        Tablet ma("ma");
        Tablet nurse("nurse", Role::Giver, 1'767'600'000'500);
        Tablet third("third", Role::Giver, 1'767'600'000'700);
        for (auto *tablet : {&ma, &nurse, &third})
            tablet->tap(start());
        meet(ma, nurse);
        ma.tap(command(Kind::Done, "patients-turn")); // folds two
        meet(ma, third);
        ma.tap(command(Kind::Done, "say-back")); // folds three
        ma.tap(command(Kind::Finish));
        QVERIFY(!ma.state().live);
        QCOMPARE(ma.state().last->folded.size(), 3u);
    }

    void foldsOfPartsAreNotAFoldOfAll()
    {
        // Four starts; two pairs fold, each knowing of itself only. The pairs still have to become one.
        std::vector<Tablet> tablets{Tablet("a"), Tablet("b"), Tablet("c"), Tablet("d")};
        for (auto &tablet : tablets)
            tablet.tap(start());
        meet(tablets[0], tablets[1]);
        meet(tablets[2], tablets[3]);
        tablets[0].tap(command(Kind::Done, "introductions"));
        tablets[2].tap(command(Kind::Done, "medicines"));
        meet(tablets[0], tablets[2]);
        QVERIFY(tablets[0].live().needsFold);
        finish(tablets[0]);
        QVERIFY(!tablets[0].state().live);
        QCOMPARE(tablets[0].state().last->folded.size(), 4u);
    }

    void stepsOfAnotherTemplateStayWhereTheyWereTouched()
    {
        Tablet ma("ma");
        Tablet social("social-worker", Role::Receiver, 1'767'600'000'500);
        Tablet screen("screen", Role::Patient);
        ma.tap(start());
        social.tap(start(otherTemplate()));
        social.tap(command(Kind::Done, "say-back"));
        screen.hear(social);
        screen.tap(signalAt("why-them", SignalKind::Question));
        ma.hear(social);
        ma.hear(screen);
        const auto live = ma.live();
        QCOMPARE(live.templateId, shortTemplate().id);
        QCOMPARE(live.steps.size(), shortTemplate().steps.size() + 1);
        QCOMPARE(live.steps.back().id, std::string("why-them"));
        QCOMPARE(live.step("say-back")->mark, StepMark::Done);
        QCOMPARE(ma.refusalOf(command(Kind::Heard, "why-them")), std::string()); // a word can always be heard
    }

    void aTabletThatSleptCannotPullTheNextVisitIntoTheOldOne()
    {
        Room room;
        auto sleeper = room.clinician; // knows the first handoff as live
        finish(room.ma);
        room.ma.tap(start());
        room.ma.tap(command(Kind::Done, "introductions"));
        const auto second = room.ma.live();
        std::vector<Event> secondOnly;
        for (const auto &event : room.ma.known())
            if (event.handoff == second.id)
                secondOnly.push_back(event);
        // It wakes, hears of the new handoff before it hears of the old one's end, and somebody taps at that moment.
        sleeper.hear(secondOnly);
        QCOMPARE(sleeper.live().starts.size(), 2u);
        const auto tap = sleeper.tap(command(Kind::Done, "medicines"));
        QCOMPARE(tap.front().kind, EventKind::Folded);
        meet(room.ma, sleeper);
        QVERIFY(room.ma.state() == sleeper.state());
        QVERIFY(room.ma.state().live);
        QCOMPARE(room.ma.live().id, second.id);
        QCOMPARE(room.ma.live().folded.size(), 1u);
        QCOMPARE(room.ma.live().step("medicines")->mark, StepMark::Done); // the tap went to what goes on
        QCOMPARE(room.ma.live().step("patients-turn")->mark, StepMark::Open);
        QCOMPARE(room.ma.state().last->phase, Phase::Finished);
    }

    void anEndTakenBackElsewhereStillEndsIfEndedAgain()
    {
        Room room;
        finish(room.ma);
        room.all();
        room.ma.tap(command(Kind::Reopen));
        room.clinician.hear(room.ma);
        QVERIFY(room.clinician.state().live);
        room.clinician.tap(command(Kind::Cancel, {}, "patient-left"));
        room.ma.tap(command(Kind::Undo, "say-back"));
        room.all();
        QVERIFY(!room.ma.state().live);
        QCOMPARE(room.ma.state().last->phase, Phase::Cancelled);
        QCOMPARE(room.ma.state().last->ends.size(), 1u);
    }

    void aLateTickOnAnEndedHandoffIsKeptAndDoesNotReviveIt()
    {
        Room room;
        room.clinician.tap(command(Kind::Done, "medicines"));
        room.screen.tap(signalAt("medicines", SignalKind::Add));
        finish(room.ma);
        room.all();
        QVERIFY(!room.ma.state().live);
        QCOMPARE(room.ma.state().last->step("medicines")->mark, StepMark::Done);
        QCOMPARE(room.ma.state().last->unheard(), 1);
    }

    void theLastOneIsTheOneThatEndedLast()
    {
        Room room;
        finish(room.ma);
        const auto first = room.ma.state().last->id;
        room.ma.tap(start());
        finish(room.ma);
        QVERIFY(room.ma.state().last->id != first);
        QCOMPARE(projectAll("3", room.ma.known()).size(), 2u);
    }

    void theCurrentStepIsWhereTheTeamIs()
    {
        Room room;
        QCOMPARE(room.ma.live().current, std::string("introductions"));
        room.ma.tap(command(Kind::Done, "medicines")); // ahead of the others
        QCOMPARE(room.ma.live().current, std::string("introductions"));
        room.ma.tap(command(Kind::Done, "introductions"));
        QCOMPARE(room.ma.live().current, std::string("patients-turn")); // medicines is done already
        room.ma.tap(command(Kind::Show, "say-back"));
        room.ma.tap(command(Kind::Done, "say-back"));
        QCOMPARE(room.ma.live().current, std::string("patients-turn")); // what was passed over comes again
        room.ma.tap(command(Kind::Done, "patients-turn"));
        QCOMPARE(room.ma.live().current, std::string());
        room.ma.tap(command(Kind::Undo, "medicines"));
        QCOMPARE(room.ma.live().current, std::string("medicines"));
    }

    void aRehearsalIsOneOnlyIfEveryStartWas()
    {
        Tablet ma("ma");
        Tablet nurse("nurse");
        ma.tap(start(shortTemplate(), true));
        QVERIFY(ma.live().rehearsal);
        nurse.tap(start());
        meet(ma, nurse);
        QVERIFY(!ma.live().rehearsal);
    }

    void landmarksTellWhatIsLiveAndWhatIsOver()
    {
        Room room;
        finish(room.ma);
        room.ma.tap(command(Kind::Reopen));
        Tablet nurse("nurse");
        nurse.tap(start());
        room.ma.hear(nurse);
        room.ma.tap(command(Kind::Done, "medicines"));
        finish(room.ma);
        auto landmarks = room.ma.known();
        std::erase_if(landmarks, [](const Event &event) { return !isLandmark(event.kind); });
        QVERIFY(landmarks.size() < room.ma.known().size());
        const auto all = runsOf("3", room.ma.known());
        const auto few = runsOf("3", landmarks);
        QCOMPARE(few.size(), all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            QCOMPARE(few[i].handoffs, all[i].handoffs);
            QVERIFY(few[i].end->id == all[i].end->id);
            QVERIFY(few[i].started);
        }
    }

    void clocksThatAreWrongByYearsDoNotReorderCauses()
    {
        Room room;
        room.clinician.setClock(0); // 1970
        room.ma.tap(command(Kind::Done, "medicines"));
        room.clinician.hear(room.ma);
        room.clinician.tap(command(Kind::Undo, "medicines"));
        room.ma.hear(room.clinician);
        QCOMPARE(room.ma.live().step("medicines")->mark, StepMark::Open);
        QCOMPARE(room.ma.live().current, std::string("medicines"));
        room.clinician.setClock(2'500'000'000'000); // 2049
        room.clinician.tap(command(Kind::Done, "medicines"));
        room.ma.hear(room.clinician);
        room.ma.tap(command(Kind::Skip, "medicines", "no-time"));
        QCOMPARE(room.ma.live().step("medicines")->mark, StepMark::Skipped);
        QCOMPARE(room.ma.live().step("medicines")->by, std::string("ma"));
    }
};

QTEST_APPLESS_MAIN(ProjectionTest)
#include "tst_projection.moc"
