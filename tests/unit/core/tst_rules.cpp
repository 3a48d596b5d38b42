// SPDX-License-Identifier: GPL-3.0-or-later
// The rules: for each one, what it allows and what it refuses.
#include "support/Tablet.h"
#include "support/Warnings.h"

using namespace wh::core;
using namespace wh::test;
using Kind = CommandKind;

namespace {

EventKind onlyKind(const std::vector<Event> &events)
{
    return events.size() == 1 ? events.front().kind : EventKind::Reopened;
}

Tablet started(Role role = Role::Giver)
{
    Tablet ma("ma");
    ma.tap(start());
    ma.setRole(role);
    return ma;
}

} // namespace

class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void oneLiveHandoff()
    {
        Tablet ma("ma");
        const auto events = ma.tap(start());
        QCOMPARE(events.size(), 1u);
        QCOMPARE(defectOf(events[0]), std::nullopt);
        QCOMPARE(ma.live().steps.size(), shortTemplate().steps.size());
        QCOMPARE(ma.live().joined.at("ma"), Role::Giver);
        QCOMPARE(ma.refusalOf(start()), std::string("one-live-handoff"));
        ma.tap(command(Kind::Cancel, {}, "started-by-mistake"));
        QCOMPARE(ma.refusalOf(start()), std::string());
    }

    void nothingButAStartOnAnEmptyRoom()
    {
        Tablet ma("ma");
        for (const auto kind : {Kind::Join, Kind::Leave, Kind::Show, Kind::Done, Kind::Undo, Kind::Skip, Kind::Signal,
                                Kind::Withdraw, Kind::Heard, Kind::SetPhase, Kind::Finish, Kind::Cancel})
            QCOMPARE(ma.refusalOf(command(kind, "medicines", "no-time")), std::string("no-live-handoff"));
        QCOMPARE(ma.refusalOf(command(Kind::Reopen)), std::string("nothing-to-undo"));
        QCOMPARE(ma.refusalOf(command(Kind::Start)), std::string("unknown-template"));
    }

    void aStepThatIsNotThere()
    {
        auto ma = started();
        for (const auto kind :
             {Kind::Show, Kind::Done, Kind::Undo, Kind::Skip, Kind::Signal, Kind::Withdraw, Kind::Heard})
            QCOMPARE(ma.refusalOf(command(kind, "dancing", "no-time")), std::string("unknown-step"));
    }

    void thePatientSendsSignalsAndNothingElse()
    {
        auto screen = started(Role::Patient);
        for (const auto kind :
             {Kind::Start, Kind::Show, Kind::Done, Kind::Undo, Kind::Skip, Kind::Heard, Kind::SetPhase, Kind::Finish,
              Kind::Cancel, Kind::Reopen, Kind::Barrier, Kind::Unbarrier, Kind::Decline, Kind::Undecline})
            QCOMPARE(screen.refusalOf(command(kind, "medicines", "no-time")), std::string("team-only"));
        for (const auto kind : {Kind::Join, Kind::Leave, Kind::Signal, Kind::Withdraw})
            QCOMPARE(screen.refusalOf(command(kind, "medicines")), std::string());
    }

    void anObserverLooksOn()
    {
        auto door = started(Role::Observer);
        for (const auto kind : {Kind::Start, Kind::Show, Kind::Done, Kind::Undo, Kind::Skip, Kind::Signal,
                                Kind::Withdraw, Kind::Heard, Kind::SetPhase, Kind::Finish, Kind::Cancel, Kind::Reopen})
            QCOMPARE(door.refusalOf(command(kind, "medicines", "no-time")), std::string("observer-only"));
        QCOMPARE(door.refusalOf(command(Kind::Join)), std::string());
        QCOMPARE(door.refusalOf(command(Kind::Leave)), std::string());
    }

    void aSkipNeedsAReasonThatIsAChip()
    {
        auto ma = started();
        QCOMPARE(ma.refusalOf(command(Kind::Skip, "medicines")), std::string("reason-needed"));
        QCOMPARE(ma.refusalOf(command(Kind::Skip, "medicines", "she-was-tired")), std::string("unknown-reason"));
        QCOMPARE(ma.refusalOf(command(Kind::Skip, "say-back")), std::string("reason-needed"));
        auto own = command(Kind::Skip, "medicines", "own-reason-of-medicines");
        QCOMPARE(ma.refusalOf(own), std::string("unknown-reason")); // without the template nobody knows it
        own.checklist = &shortTemplate();
        QCOMPARE(ma.refusalOf(own), std::string());
        QCOMPARE(onlyKind(ma.tap(command(Kind::Skip, "medicines", "no-time"))), EventKind::Skipped);
        QCOMPARE(ma.live().step("medicines")->reason, std::string("no-time"));
        QCOMPARE(defectOf(ma.known().back()), std::nullopt);
    }

    void doneTwiceIsDoneOnce()
    {
        auto ma = started();
        QCOMPARE(onlyKind(ma.tap(command(Kind::Done, "introductions"))), EventKind::Done);
        QVERIFY(ma.tap(command(Kind::Done, "introductions")).empty());
        QCOMPARE(ma.refusalOf(command(Kind::Done, "introductions")), std::string());
        QCOMPARE(ma.live().current, std::string("medicines"));
    }

    void doneOnAStepLookedAtAgainGoesOn()
    {
        auto ma = started();
        ma.tap(command(Kind::Done, "introductions"));
        ma.tap(command(Kind::Show, "introductions"));
        QCOMPARE(ma.live().current, std::string("introductions"));
        ma.tap(command(Kind::Done, "introductions"));
        QCOMPARE(ma.live().current, std::string("medicines"));
    }

    void aDoneStepCanBecomeSkippedAndBack()
    {
        auto ma = started();
        ma.tap(command(Kind::Done, "medicines"));
        ma.tap(command(Kind::Skip, "medicines", "no-time"));
        QCOMPARE(ma.live().step("medicines")->mark, StepMark::Skipped);
        ma.tap(command(Kind::Done, "medicines"));
        QCOMPARE(ma.live().step("medicines")->mark, StepMark::Done);
        QCOMPARE(ma.live().step("medicines")->reason, std::string());
    }

    void undoNeedsSomethingToUndo()
    {
        auto ma = started();
        QCOMPARE(ma.refusalOf(command(Kind::Undo, "medicines")), std::string("nothing-to-undo"));
        ma.tap(command(Kind::Done, "medicines"));
        const auto undone = ma.tap(command(Kind::Undo, "medicines"));
        QCOMPARE(onlyKind(undone), EventKind::Undone);
        QCOMPARE(defectOf(undone[0]), std::nullopt);
        QCOMPARE(ma.live().step("medicines")->mark, StepMark::Open);
        QCOMPARE(ma.live().current, std::string("medicines"));
    }

    void theLastTickInTheRoomOpensTheCloseAndUndoGoesBack()
    {
        auto ma = started();
        ma.tap(phaseTo(Phase::InRoom));
        for (const char *step : {"introductions", "medicines", "patients-turn"})
            ma.tap(command(Kind::Done, step));
        QCOMPARE(ma.live().phase, Phase::InRoom);
        QVERIFY(!ma.live().complete());
        ma.tap(command(Kind::Done, "say-back"));
        QCOMPARE(ma.live().phase, Phase::Closing);
        QVERIFY(ma.live().complete());
        ma.tap(command(Kind::Undo, "say-back"));
        QCOMPARE(ma.live().phase, Phase::InRoom);
    }

    void aSignalTappedTwiceIsOne()
    {
        auto screen = started(Role::Patient);
        QCOMPARE(onlyKind(screen.tap(signalAt("medicines", SignalKind::Add))), EventKind::Signalled);
        QVERIFY(screen.tap(signalAt("medicines", SignalKind::Add)).empty());
        QCOMPARE(screen.live().signals.size(), 1u);
        QCOMPARE(screen.live().unheard(), 1);
        screen.tap(signalAt("medicines", SignalKind::Question)); // another kind is another signal
        screen.tap(signalAt("introductions", SignalKind::Add));
        QCOMPARE(screen.live().unheard(), 3);
    }

    void afterItWasHeardTheSameSignalIsANewOne()
    {
        auto ma = started(Role::Patient);
        ma.tap(signalAt("medicines", SignalKind::Add));
        ma.setRole(Role::Giver);
        QCOMPARE(onlyKind(ma.tap(command(Kind::Heard, "medicines"))), EventKind::Heard);
        QCOMPARE(ma.live().unheard(), 0);
        QVERIFY(ma.live().signals[0].heardAtMs > 0);
        ma.setRole(Role::Patient);
        ma.tap(signalAt("medicines", SignalKind::Add));
        QCOMPARE(ma.live().unheard(), 1);
        QCOMPARE(ma.live().signals.size(), 2u);
    }

    void aConfirmationGivesWayToAWord()
    {
        auto screen = started(Role::Patient);
        screen.tap(signalAt("medicines", SignalKind::Confirm));
        QCOMPARE(screen.live().unheard(), 0); // an answer, not a call
        screen.tap(signalAt("medicines", SignalKind::Add));
        QCOMPARE(screen.live().signals.size(), 1u);
        QCOMPARE(screen.live().signals[0].kind, SignalKind::Add);
    }

    void onlyWhoSaidItTakesItBackAndOnlyWhileUnheard()
    {
        auto screen = started(Role::Patient);
        screen.tap(signalAt("medicines", SignalKind::Add));
        Tablet other("other-screen", Role::Patient);
        other.hear(screen);
        auto withdraw = signalAt("medicines", SignalKind::Add);
        withdraw.kind = Kind::Withdraw;
        QVERIFY(other.tap(withdraw).empty());
        QCOMPARE(onlyKind(screen.tap(withdraw)), EventKind::Withdrawn);
        QVERIFY(screen.live().signals.empty());
        screen.tap(signalAt("medicines", SignalKind::Add));
        screen.setRole(Role::Giver);
        screen.tap(command(Kind::Heard, "medicines"));
        screen.setRole(Role::Patient);
        QVERIFY(screen.tap(withdraw).empty());
        QCOMPARE(screen.live().signals.size(), 1u);
    }

    void heardNeedsASignalThatWaits()
    {
        auto ma = started();
        QCOMPARE(ma.refusalOf(command(Kind::Heard, "medicines")), std::string("nothing-to-hear"));
    }

    void signalsHaveALimit()
    {
        auto screen = started(Role::Patient);
        for (int i = 0; i < maxSignals; ++i) {
            screen.setRole(Role::Patient);
            QCOMPARE(screen.tap(signalAt("medicines", SignalKind::Add)).size(), 1u);
            screen.setRole(Role::Giver);
            screen.tap(command(Kind::Heard, "medicines"));
        }
        screen.setRole(Role::Patient);
        QCOMPARE(screen.refusalOf(signalAt("medicines", SignalKind::Add)), std::string("too-many-signals"));
    }

    void phasesGoOneForwardOrBack()
    {
        auto ma = started();
        QCOMPARE(ma.refusalOf(phaseTo(Phase::Closing)), std::string("phase-order"));
        QCOMPARE(ma.refusalOf(phaseTo(Phase::Finished)), std::string("phase-order"));
        QCOMPARE(ma.refusalOf(phaseTo(Phase::Cancelled)), std::string("phase-order"));
        QVERIFY(ma.tap(phaseTo(Phase::Preparing)).empty());
        QCOMPARE(onlyKind(ma.tap(phaseTo(Phase::Ready))), EventKind::PhaseSet);
        ma.tap(phaseTo(Phase::InRoom));
        ma.tap(phaseTo(Phase::Closing));
        QCOMPARE(ma.live().phase, Phase::Closing);
        ma.tap(phaseTo(Phase::Preparing));
        QCOMPARE(ma.live().phase, Phase::Preparing);
        ma.tap(phaseTo(Phase::InRoom)); // the clinician walks straight in
        QCOMPARE(ma.live().phase, Phase::InRoom);
    }

    void aHandoffCannotFinishOverAnUnheardWord()
    {
        auto ma = started();
        ma.tap(command(Kind::Done, "patients-turn"));
        ma.tap(command(Kind::Done, "say-back"));
        ma.setRole(Role::Patient);
        ma.tap(signalAt("medicines", SignalKind::Add));
        ma.setRole(Role::Giver);
        QCOMPARE(ma.refusalOf(command(Kind::Finish)), std::string("heard-before-finish"));
        QCOMPARE(ma.refusalOf(command(Kind::Finish, {}, "because")), std::string("unknown-reason"));
        QCOMPARE(ma.refusalOf(command(Kind::Finish, {}, "answered-aloud")), std::string());
        ma.tap(command(Kind::Heard, "medicines"));
        QCOMPARE(onlyKind(ma.tap(command(Kind::Finish))), EventKind::Finished);
        QVERIFY(!ma.state().live);
        QCOMPARE(ma.state().last->phase, Phase::Finished);
    }

    void thePatientsTurnAndTheSayBackStandInTheWayOfTheEnd()
    {
        auto ma = started();
        QCOMPARE(ma.refusalOf(command(Kind::Finish)), std::string("required-open"));
        ma.tap(command(Kind::Done, "patients-turn"));
        QCOMPARE(ma.refusalOf(command(Kind::Finish)), std::string("required-open"));
        QCOMPARE(ma.refusalOf(command(Kind::Finish, {}, "no-time")), std::string("required-open"));
        ma.tap(command(Kind::Skip, "say-back", "patient-left"));
        QCOMPARE(ma.refusalOf(command(Kind::Finish)), std::string()); // open steps that are not required may stay
    }

    void aStopNeedsAReason()
    {
        auto ma = started();
        QCOMPARE(ma.refusalOf(command(Kind::Cancel)), std::string("reason-needed"));
        QCOMPARE(ma.refusalOf(command(Kind::Cancel, {}, "bored")), std::string("unknown-reason"));
        ma.tap(command(Kind::Cancel, {}, "patient-left"));
        QCOMPARE(ma.state().last->phase, Phase::Cancelled);
        QCOMPARE(ma.state().last->endReason, std::string("patient-left"));
    }

    void anEndCanBeTakenBack()
    {
        auto ma = started();
        ma.tap(command(Kind::Done, "medicines"));
        ma.tap(phaseTo(Phase::Ready));
        QCOMPARE(ma.refusalOf(command(Kind::Reopen)), std::string("one-live-handoff"));
        ma.tap(command(Kind::Cancel, {}, "started-by-mistake"));
        QCOMPARE(onlyKind(ma.tap(command(Kind::Reopen))), EventKind::Reopened);
        QCOMPARE(ma.live().phase, Phase::Ready);
        QCOMPARE(ma.live().step("medicines")->mark, StepMark::Done);
        QVERIFY(ma.live().endReason.empty());
    }

    void joiningTwiceIsJoiningOnceAndARoleCanChange()
    {
        auto ma = started();
        QVERIFY(ma.tap(command(Kind::Join)).empty());
        Tablet doctor("clinician", Role::Receiver);
        doctor.hear(ma);
        QVERIFY(doctor.tap(command(Kind::Leave)).empty());
        QCOMPARE(onlyKind(doctor.tap(command(Kind::Join))), EventKind::Joined);
        QCOMPARE(doctor.live().joined.at("clinician"), Role::Receiver);
        doctor.setRole(Role::Giver);
        QCOMPARE(onlyKind(doctor.tap(command(Kind::Join))), EventKind::Joined);
        QCOMPARE(doctor.live().joined.at("clinician"), Role::Giver);
        doctor.tap(command(Kind::Leave));
        QVERIFY(!doctor.live().joined.contains("clinician"));
        QVERIFY(doctor.live().joined.contains("ma"));
    }

    void showingWhatIsShownChangesNothing()
    {
        auto ma = started();
        QVERIFY(ma.tap(command(Kind::Show, "introductions")).empty());
        QCOMPARE(onlyKind(ma.tap(command(Kind::Show, "say-back"))), EventKind::Shown);
        QCOMPARE(ma.live().current, std::string("say-back"));
    }

    void aBarrierIsAChipDuringTheHandoffOrJustAfterIt()
    {
        Tablet ma("ma");
        QCOMPARE(ma.refusalOf(command(Kind::Barrier, {}, "no-time")), std::string("no-live-handoff"));
        ma.tap(start());
        QCOMPARE(ma.refusalOf(command(Kind::Barrier)), std::string("reason-needed"));
        QCOMPARE(ma.refusalOf(command(Kind::Barrier, {}, "he-was-cross")), std::string("unknown-reason"));
        QCOMPARE(onlyKind(ma.tap(command(Kind::Barrier, {}, "colleague-late"))), EventKind::Barrier);
        QCOMPARE(defectOf(ma.known().back()), std::nullopt);
        QVERIFY(ma.tap(command(Kind::Barrier, {}, "colleague-late")).empty()); // tapped twice is tapped once
        ma.tap(command(Kind::Cancel, {}, "patient-left"));
        QCOMPARE(onlyKind(ma.tap(command(Kind::Barrier, {}, "room-busy"))), EventKind::Barrier);
        QCOMPARE(ma.state().last->barriers.size(), 2u);
        QCOMPARE(ma.state().last->phase, Phase::Cancelled);
        QCOMPARE(onlyKind(ma.tap(command(Kind::Unbarrier, {}, "colleague-late"))), EventKind::Withdrawn);
        QCOMPARE(ma.state().last->barriers.size(), 1u);
        QCOMPARE(ma.state().last->barriers.front().reason, std::string("room-busy"));
    }

    void aTopicSaysWhichOneAndSeveralMayWaitAtOneStep()
    {
        auto screen = started(Role::Patient);
        auto topic = command(Kind::Signal, "medicines", "costs");
        topic.signal = SignalKind::Topic;
        QCOMPARE(onlyKind(screen.tap(topic)), EventKind::Signalled);
        QVERIFY(screen.tap(topic).empty()); // tapped twice is tapped once
        topic.reason = "travel";
        QCOMPARE(onlyKind(screen.tap(topic)), EventKind::Signalled);
        QCOMPARE(screen.live().unheard(), 2);
        QCOMPARE(screen.live().signals.back().topic, std::string("travel"));
        topic.kind = Kind::Withdraw;
        QCOMPARE(onlyKind(screen.tap(topic)), EventKind::Withdrawn);
        QCOMPARE(screen.live().unheard(), 1);
        QCOMPARE(screen.live().signals.back().topic, std::string("costs"));
        topic.kind = Kind::Signal;
        topic.reason = "my-neighbour";
        QCOMPARE(screen.refusalOf(topic), std::string("unknown-reason"));
        topic.reason = "costs";
        topic.signal = SignalKind::Question;
        QCOMPARE(screen.refusalOf(topic), std::string("unknown-reason"));
    }

    void whoIsThereIsAChipThePatientMayTapAndWhatComesNextIsTheTeams()
    {
        auto screen = started(Role::Patient);
        QCOMPARE(onlyKind(screen.tap(command(Kind::Note, {}, "interpreter"))), EventKind::Noted);
        QCOMPARE(defectOf(screen.known().back()), std::nullopt);
        QVERIFY(screen.tap(command(Kind::Note, {}, "interpreter")).empty());
        QCOMPARE(screen.refusalOf(command(Kind::Note, {}, "tests-by-clinician")), std::string("unknown-reason"));
        Tablet ma("ma");
        ma.hear(screen);
        QCOMPARE(onlyKind(ma.tap(command(Kind::Note, {}, "tests-by-clinician"))), EventKind::Noted);
        QCOMPARE(ma.live().notes.size(), 2u);
        QCOMPARE(ma.live().notes.back().reason, std::string("tests-by-clinician"));
        QCOMPARE(onlyKind(ma.tap(command(Kind::Unnote, {}, "interpreter"))), EventKind::Withdrawn);
        QCOMPARE(ma.live().notes.size(), 1u);
        for (const char *reason : {"uncle-bob", "tests-by-bob", "tests-by-", "-by-clinician", "tests"})
            QCOMPARE(ma.refusalOf(command(Kind::Note, {}, reason)), std::string("unknown-reason"));
        QCOMPARE(ma.refusalOf(command(Kind::Note)), std::string("unknown-reason"));
    }

    void decliningIsOneTapAndStartsNothing()
    {
        Tablet ma("ma");
        QCOMPARE(ma.refusalOf(command(Kind::Decline)), std::string("reason-needed"));
        QCOMPARE(ma.refusalOf(command(Kind::Decline, {}, "bored")), std::string("unknown-reason"));
        QCOMPARE(ma.refusalOf(command(Kind::Undecline)), std::string("nothing-to-undo"));
        QCOMPARE(onlyKind(ma.tap(command(Kind::Decline, {}, "no-time"))), EventKind::Declined);
        QCOMPARE(defectOf(ma.known().back()), std::nullopt);
        QVERIFY(!ma.state().live && !ma.state().last);
        QCOMPARE(ma.state().declined->reason, std::string("no-time"));
        ma.tap(command(Kind::Undecline));
        QVERIFY(!ma.state().declined);
        ma.tap(start());
        QCOMPARE(ma.refusalOf(command(Kind::Decline, {}, "no-time")), std::string("one-live-handoff"));
    }

    void aDeclinedVisitIsForgottenByTheScreensWhenAHandoffHasEndedAfterIt()
    {
        Tablet ma("ma");
        ma.tap(command(Kind::Decline, {}, "no-time"));
        ma.tap(start());
        QVERIFY(!ma.state().declined);
        ma.tap(command(Kind::Cancel, {}, "patient-left"));
        QVERIFY(!ma.state().declined);
        ma.tap(command(Kind::Decline, {}, "emergency"));
        QCOMPARE(ma.state().declined->reason, std::string("emergency"));
    }

    void aHandoffLeftOpenIsClosedOnceEvenWhenTwoDevicesDoIt()
    {
        auto ma = started();
        constexpr std::int64_t hour = 60LL * 60 * 1000;
        const auto last = ma.live().lastAtMs;
        QVERIFY(!isLeftOpen(ma.live(), last + 4 * hour - 1));
        QVERIFY(isLeftOpen(ma.live(), last + 4 * hour));
        QVERIFY(isLeftOpen(ma.live(), last + hour, hour));
        QVERIFY(!isLeftOpen(ma.live(), last + 24 * hour, 0)); // off
        Tablet doctor("doctor", Role::Receiver);
        doctor.hear(ma);
        for (auto *tablet : {&ma, &doctor})
            tablet->tap(command(Kind::Cancel, {}, std::string(leftOpenReason)));
        meet(ma, doctor);
        QCOMPARE(ma.state(), doctor.state());
        QVERIFY(!ma.state().live);
        QCOMPARE(ma.state().last->endReason, std::string("left-open"));
        ma.tap(command(Kind::Reopen));
        QVERIFY(ma.state().live.has_value());
    }

    void whoReallyEndedItStandsBeforeTheDeviceThatSleptThroughIt()
    {
        auto ma = started();
        Tablet asleep("asleep", Role::Receiver);
        asleep.hear(ma);
        ma.tap(command(Kind::Skip, "patients-turn", "no-time"));
        ma.tap(command(Kind::Skip, "say-back", "no-time"));
        ma.tap(command(Kind::Finish));
        asleep.setClock(ma.state().last->phaseAtMs + leftOpenAfterMs);
        asleep.tap(command(Kind::Cancel, {}, std::string(leftOpenReason)));
        meet(ma, asleep);
        QCOMPARE(ma.state().last->phase, Phase::Finished);
        QCOMPARE(ma.state(), asleep.state());
        ma.tap(command(Kind::Reopen));
        QVERIFY(ma.state().live.has_value());
    }

    void waitingTurnsToAttentionByThePracticesOwnLimits()
    {
        auto ma = started();
        ma.tap(phaseTo(Phase::Ready));
        constexpr std::int64_t minute = 60'000;
        const auto since = ma.live().phaseAtMs;
        QVERIFY(!wantsAttention(ma.live(), {}, since + 5 * minute));
        QVERIFY(wantsAttention(ma.live(), {}, since + 5 * minute + 1));
        QVERIFY(!wantsAttention(ma.live(), {.readyMin = 0}, since + 500 * minute));
    }

    void refusalsNameTheirRule()
    {
        Tablet ma("ma");
        const auto decision = decide(ma.state(), command(Kind::Done, "x"), "ma", Role::Giver);
        const auto &refusal = std::get<Refusal>(decision);
        QCOMPARE(refusal.message.rfind("no-live-handoff: ", 0), 0u);
    }
};

QTEST_APPLESS_MAIN(RulesTest)
#include "tst_rules.moc"
