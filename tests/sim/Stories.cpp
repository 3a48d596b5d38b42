// SPDX-License-Identifier: GPL-3.0-or-later
// Things that happened in a clinic, told to the simulated world. Each ends with every screen agreeing and every
// journal telling the same story; World::converge() checks that.
#include "sim/World.h"
#include "support/Warnings.h"

using namespace wh;
using core::Command;
using core::Phase;
using core::Role;
using core::SignalKind;
using core::StepMark;
using Kind = core::Command::Kind;

namespace {

constexpr std::int64_t lunchMs = 45 * 60 * 1000;

sim::Options calm()
{
    sim::Options options;
    options.loss = 0;
    options.duplicate = 0;
    options.reorder = 0;
    options.coalesce = 0;
    return options;
}

Command start(const core::Template &checklist = sim::roomingTemplate())
{
    return {.kind = Kind::Start, .checklist = &checklist};
}

Command tapOf(Kind kind, const std::string &step = {}, const std::string &reason = {})
{
    return {.kind = kind, .step = step, .reason = reason};
}

Command done(const std::string &step)
{
    return tapOf(Kind::Done, step);
}

Command says(SignalKind kind, const std::string &step)
{
    return {.kind = Kind::Signal, .step = step, .signal = kind};
}

Command phase(Phase to)
{
    return {.kind = Kind::SetPhase, .phase = to};
}

/// An exam room: the assistant's tablet, the screen the patient sees, the clinician's tablet.
struct ExamRoom {
    sim::World world{calm(), 20260105};
    int ma = world.add("ma", Role::Giver);
    int screen = world.add("screen", Role::Patient);
    int clinician = world.add("clinician", Role::Receiver);

    ExamRoom() { world.run(2000); }

    /// A tap that must be acknowledged at once, link or no link.
    bool tap(int device, const Command &command)
    {
        bool ok = false;
        world.tap(device, command, [&](const sync::Outcome &outcome) { ok = outcome.ok; });
        world.run(100);
        return ok;
    }
    void pause(std::int64_t ms = 1000) { world.run(ms); }
    const core::RoomState &see(int device) { return world.session(device).state(); }
    StepMark mark(int device, const std::string &step) { return see(device).live->step(step)->mark; }
    bool agree()
    {
        for (int i = 1; i < world.count(); ++i)
            if (world.isOn(i) && !(see(i) == see(0)))
                return false;
        return true;
    }
    void closeVisit(int device)
    {
        tap(device, done("patients-turn"));
        tap(device, done("say-back"));
        tap(device, tapOf(Kind::Finish));
        pause();
    }
    /// Everything works again; then all must agree, with nothing lost. Empty when they do.
    std::string ending()
    {
        world.heal();
        world.converge(2000);
        std::string all;
        for (const auto &complaint : world.complaints())
            all += complaint + '\n';
        return all;
    }
};

} // namespace

#define ENDS_WELL(room)                                                                                                \
    do {                                                                                                               \
        const auto complaints = (room).ending();                                                                       \
        QVERIFY2(complaints.empty(), complaints.c_str());                                                              \
    } while (false)

class Stories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { wh::test::failOnWarnings(); }

    void thePillHeForgetsAtNight()
    {
        ExamRoom room;
        QVERIFY(room.tap(room.ma, start()));
        QVERIFY(room.tap(room.ma, done("introductions")));
        QVERIFY(room.tap(room.ma, done("what-matters")));
        QVERIFY(room.tap(room.ma, phase(Phase::Ready)));
        room.pause();
        QCOMPARE(room.see(room.clinician).live->phase, Phase::Ready);
        QVERIFY(room.tap(room.clinician, tapOf(Kind::Join)));
        QVERIFY(room.tap(room.clinician, phase(Phase::InRoom)));
        QVERIFY(room.tap(room.ma, done("medicines")));
        room.pause();
        // "Twice a day", he hears, and taps: I want to add.
        QVERIFY(room.tap(room.screen, says(SignalKind::Add, "medicines")));
        room.pause();
        QVERIFY(room.agree());
        QCOMPARE(room.see(room.clinician).live->unheard(), 1);
        QVERIFY(!room.tap(room.clinician, tapOf(Kind::Finish)));
        QVERIFY(room.tap(room.clinician, tapOf(Kind::Heard, "medicines")));
        room.pause();
        QCOMPARE(room.see(room.screen).live->unheard(), 0);
        QVERIFY(room.tap(room.clinician, done("patients-turn")));
        QVERIFY(room.tap(room.clinician, done("say-back")));
        QVERIFY(room.tap(room.clinician, done("next-step")));
        room.pause();
        QCOMPARE(room.see(room.ma).live->phase, Phase::Closing);
        QVERIFY(room.tap(room.ma, tapOf(Kind::Finish)));
        ENDS_WELL(room);
        QCOMPARE(room.see(room.screen).last->phase, Phase::Finished);
        QCOMPARE(room.see(room.screen).last->signals.size(), 1u);
    }

    void twoTabletsStartAtOnceApart()
    {
        ExamRoom room;
        room.world.cut(room.ma, sim::Way::Both);
        room.pause();
        QVERIFY(room.tap(room.ma, start()));
        QVERIFY(room.tap(room.clinician, start()));
        QVERIFY(room.tap(room.ma, done("medicines")));
        QVERIFY(room.tap(room.clinician, done("what-matters")));
        QVERIFY(!room.agree());
        room.world.mend(room.ma);
        room.pause(2000);
        QVERIFY(room.agree());
        QCOMPARE(room.mark(room.screen, "medicines"), StepMark::Done);
        QCOMPARE(room.mark(room.screen, "what-matters"), StepMark::Done);
        QCOMPARE(room.see(room.ma).live->starts.size(), 2u);
        room.closeVisit(room.ma);
        QVERIFY(!room.see(room.clinician).live);
        QVERIFY(room.tap(room.clinician, start())); // the room is free for the next
        ENDS_WELL(room);
    }

    void theTabletThatSleptThroughLunch()
    {
        ExamRoom room;
        room.tap(room.ma, start());
        room.tap(room.ma, done("introductions"));
        room.pause();
        room.world.cut(room.clinician, sim::Way::Both);
        room.pause(lunchMs);
        QVERIFY(room.tap(room.ma, done("medicines")));
        QVERIFY(room.tap(room.clinician, done("what-matters"))); // still usable
        bool othersLive = false;
        for (const auto &view : room.world.session(room.clinician).devices())
            othersLive = othersLive || (view.device != "clinician" && view.liveness == sync::Liveness::Live);
        QVERIFY(!othersLive); // and it does not pretend
        room.world.mend(room.clinician);
        room.pause(2000);
        QVERIFY(room.agree());
        QCOMPARE(room.mark(room.clinician, "medicines"), StepMark::Done);
        QCOMPARE(room.mark(room.ma, "what-matters"), StepMark::Done);
        ENDS_WELL(room);
    }

    void theClockWasResetTo1970()
    {
        ExamRoom room;
        room.tap(room.ma, start());
        room.tap(room.ma, done("medicines"));
        room.pause();
        room.world.crash(room.clinician); // the battery was empty
        room.world.jumpClock(room.clinician, 0);
        room.world.switchOn(room.clinician);
        room.pause(2000);
        QVERIFY(room.tap(room.clinician, tapOf(Kind::Undo, "medicines"))); // after the tick, whatever its clock says
        room.pause();
        QVERIFY(room.agree());
        QCOMPARE(room.mark(room.ma, "medicines"), StepMark::Open);
        QCOMPARE(room.see(room.ma).live->current, std::string("medicines"));
        ENDS_WELL(room);
    }

    void theClockThatRunsTenYearsAhead()
    {
        ExamRoom room;
        room.world.jumpClock(room.ma, 2'083'000'000'000);
        room.tap(room.ma, start());
        room.pause();
        QVERIFY(room.tap(room.clinician, done("medicines")));
        room.pause();
        room.closeVisit(room.ma);
        room.tap(room.clinician, start());
        room.tap(room.clinician, tapOf(Kind::Cancel, {}, "patient-left"));
        room.pause();
        QCOMPARE(room.see(room.ma).last->phase, Phase::Cancelled); // the later one is the last one
        ENDS_WELL(room);
    }

    void bothTapDoneAndUndoAtTheSameMoment()
    {
        ExamRoom room;
        room.tap(room.ma, start());
        room.tap(room.ma, done("medicines"));
        room.pause();
        room.tap(room.ma, tapOf(Kind::Show, "medicines"));
        room.pause();
        room.world.tap(room.ma, done("medicines"));
        room.world.tap(room.clinician, tapOf(Kind::Undo, "medicines"));
        room.pause();
        QVERIFY(room.agree());
        QCOMPARE(room.mark(room.screen, "medicines"), StepMark::Done);     // a tick is never lost
        QVERIFY(room.tap(room.clinician, tapOf(Kind::Undo, "medicines"))); // and Undo is always there
        room.pause();
        QCOMPARE(room.mark(room.screen, "medicines"), StepMark::Open);
        ENDS_WELL(room);
    }

    void theBrokersBoxIsUnpluggedAndComesBackEmpty()
    {
        ExamRoom room;
        room.tap(room.ma, start());
        room.pause();
        room.world.brokerDown(true);
        room.pause();
        QCOMPARE(room.world.session(room.ma).link(), core::Link::Lost);
        QVERIFY(room.tap(room.ma, done("introductions")));
        QVERIFY(room.tap(room.clinician, done("medicines")));
        QVERIFY(room.tap(room.screen, says(SignalKind::Question, "medicines")));
        room.world.brokerUp();
        room.pause(2000);
        QVERIFY(room.agree());
        QCOMPARE(room.see(room.ma).live->unheard(), 1);
        QCOMPARE(room.mark(room.screen, "medicines"), StepMark::Done);
        ENDS_WELL(room);
    }

    void aLateScreenJoins()
    {
        ExamRoom room;
        room.tap(room.ma, start());
        room.tap(room.ma, done("introductions"));
        room.tap(room.screen, says(SignalKind::Add, "what-matters"));
        room.pause();
        room.world.crash(room.ma); // even while the one who started is away
        const int late = room.world.add("late-screen", Role::Observer);
        room.pause(2000);
        QVERIFY(room.see(late) == room.see(room.clinician));
        QCOMPARE(room.see(late).live->unheard(), 1);
        ENDS_WELL(room);
    }

    void theFinishedHandoffThatASleepingTabletStillTakesForLive()
    {
        ExamRoom room;
        room.tap(room.ma, start());
        room.pause();
        room.world.cut(room.clinician, sim::Way::Both);
        room.pause();
        room.tap(room.clinician, done("medicines")); // its own tick, on the visit that the others will finish
        room.closeVisit(room.ma);
        for (int visit = 0; visit < 3; ++visit) {
            room.tap(room.ma, start());
            room.closeVisit(room.ma);
        }
        room.tap(room.ma, start());
        const auto today = room.see(room.ma).live->id;
        QVERIFY(room.see(room.clinician).live->id != today);
        room.world.mend(room.clinician);
        room.pause(2000);
        QVERIFY(room.agree());
        QCOMPARE(room.see(room.clinician).live->id, today);
        QCOMPARE(room.mark(room.clinician, "medicines"), StepMark::Open); // another patient's tick is not this one's
        ENDS_WELL(room);
    }

    void aTapInTheMomentTheSleeperWakes()
    {
        // It has heard of today's visit, not yet that yesterday's is over, and somebody taps.
        for (std::int64_t afterMs = 0; afterMs < 600; afterMs += 20) {
            ExamRoom room;
            room.tap(room.ma, start());
            room.tap(room.ma, done("what-matters"));
            room.pause();
            room.world.cut(room.clinician, sim::Way::Both);
            room.pause();
            room.closeVisit(room.ma);
            room.tap(room.ma, start());
            room.closeVisit(room.ma);
            room.tap(room.ma, start());
            const auto today = room.see(room.ma).live->id;
            room.world.mend(room.clinician);
            room.pause(afterMs);
            QVERIFY(room.tap(room.clinician, done("medicines")));
            room.pause(2000);
            QVERIFY(room.agree());
            QVERIFY(room.see(room.ma).live);
            QCOMPARE(room.see(room.ma).live->id, today);
            QCOMPARE(room.mark(room.ma, "what-matters"), StepMark::Open);
            ENDS_WELL(room);
        }
    }

    void theTabletDiesInMidTap()
    {
        ExamRoom room;
        room.tap(room.ma, start());
        std::size_t acknowledged = 0;
        for (int kill = 0; kill < 40; ++kill) {
            const auto step = kill % 2 == 0 ? "medicines" : "what-matters";
            room.world.tap(room.ma, done(step), [&](const sync::Outcome &o) { acknowledged += o.ok ? 1 : 0; });
            room.world.run(kill % 17);
            room.world.crash(room.ma);
            room.world.switchOn(room.ma);
            room.pause(500);
            room.tap(room.ma, tapOf(Kind::Undo, step));
        }
        QVERIFY(acknowledged > 0);
        ENDS_WELL(room);
    }

    void theDiskIsFullAndThenItIsCleared()
    {
        ExamRoom room;
        room.tap(room.ma, start());
        room.pause();
        room.world.disk(room.ma, ports::Saved::DiskFull);
        QVERIFY(!room.tap(room.ma, done("medicines"))); // not drawn as done
        QCOMPARE(room.mark(room.ma, "medicines"), StepMark::Open);
        QVERIFY(room.tap(room.clinician, done("introductions"))); // the others go on, and it shows what they do
        room.pause();
        QCOMPARE(room.mark(room.ma, "introductions"), StepMark::Done);
        bool told = false;
        for (const auto &view : room.world.session(room.clinician).devices())
            told = told || (view.device == "ma" && view.fault == "disk-full");
        QVERIFY(told);
        room.world.disk(room.ma, ports::Saved::Durable);
        QVERIFY(room.tap(room.ma, done("medicines")));
        ENDS_WELL(room);
    }

    void thePatientSpeaksUpWhileTheTeamCloses()
    {
        ExamRoom room;
        room.tap(room.ma, start());
        room.tap(room.ma, done("patients-turn"));
        room.tap(room.ma, done("say-back"));
        room.pause();
        room.world.tap(room.ma, tapOf(Kind::Finish));
        room.world.tap(room.screen, says(SignalKind::Question, "medicines"));
        room.pause();
        QVERIFY(room.agree());
        QCOMPARE(room.see(room.clinician).last->unheard(), 1); // it is there to be seen, and one tap goes back to it
        QVERIFY(room.tap(room.clinician, tapOf(Kind::Reopen)));
        QVERIFY(room.tap(room.clinician, tapOf(Kind::Heard, "medicines")));
        QVERIFY(room.tap(room.clinician, tapOf(Kind::Finish)));
        ENDS_WELL(room);
    }

    void theRoomThatCanHearButNotBeHeard()
    {
        for (const auto way : {sim::Way::Up, sim::Way::Down}) {
            ExamRoom room;
            room.tap(room.ma, start());
            room.pause();
            room.world.cut(room.screen, way);
            QVERIFY(room.tap(room.screen, says(SignalKind::Add, "medicines")));
            QVERIFY(room.tap(room.ma, done("introductions")));
            room.pause(5000);
            QCOMPARE(room.world.session(room.screen).link(),
                     core::Link::Lost); // half a line is no line, and is shown so
            room.world.mend(room.screen);
            room.pause(2000);
            QVERIFY(room.agree());
            QCOMPARE(room.see(room.ma).live->unheard(), 1);
            ENDS_WELL(room);
        }
    }

    void theTabletThatGoesHomeLeavesItsTicks()
    {
        ExamRoom room;
        room.tap(room.ma, start());
        room.tap(room.ma, done("medicines"));
        room.pause();
        room.world.leave(room.ma);
        room.pause();
        QCOMPARE(room.mark(room.clinician, "medicines"), StepMark::Done);
        room.closeVisit(room.clinician);
        ENDS_WELL(room);
        QCOMPARE(room.see(room.screen).last->step("medicines")->by, std::string("ma"));
    }

    void theVisitThatWasClosedTooSoon()
    {
        ExamRoom room;
        room.tap(room.ma, start());
        room.tap(room.ma, done("medicines"));
        room.closeVisit(room.ma);
        room.tap(room.ma, start()); // the next patient, stopped at once
        room.tap(room.ma, tapOf(Kind::Cancel, {}, "started-by-mistake"));
        room.pause();
        QVERIFY(room.tap(room.clinician, tapOf(Kind::Reopen)));
        QVERIFY(room.tap(room.clinician, tapOf(Kind::Cancel, {}, "started-by-mistake")));
        room.pause();
        QVERIFY(room.agree());
        ENDS_WELL(room);
    }

    void theTabletThatWorkedThroughItsVisitsCutOff()
    {
        ExamRoom room;
        room.world.cut(room.ma, sim::Way::Both);
        for (int visit = 0; visit < 5; ++visit) {
            QVERIFY(room.tap(room.ma, start()));
            QVERIFY(room.tap(room.ma, done("medicines")));
            room.closeVisit(room.ma);
        }
        QVERIFY(!room.see(room.clinician).last);
        room.world.mend(room.ma);
        room.pause(4000); // no tap from anybody
        QVERIFY(room.agree());
        QCOMPARE(room.world.diskOf(room.clinician).ids, room.world.diskOf(room.ma).ids);
        QVERIFY(room.world.diskOf(room.ma).ids.size() >= 25);
        ENDS_WELL(room);
    }

    void theChampionsDeviceThatWasOffForAWeek()
    {
        ExamRoom room;
        const int desk = room.world.add("champion-desk", Role::Observer);
        room.pause();
        room.world.crash(desk);
        for (int visit = 0; visit < 40; ++visit) { // 8 a day
            room.tap(room.ma, start());
            room.tap(room.screen, says(SignalKind::Add, "medicines"));
            room.tap(room.ma, tapOf(Kind::Heard, "medicines"));
            room.closeVisit(room.clinician);
        }
        room.world.switchOn(desk);
        room.pause(8000);
        QCOMPARE(room.world.diskOf(desk).ids, room.world.diskOf(room.ma).ids);
        for (const auto &[device, missing] : room.world.session(desk).lacking())
            QVERIFY2(missing == 0, device.c_str());
        ENDS_WELL(room);
    }

    void eightScreensAndEverybodyTapsAtOnce()
    {
        ExamRoom room;
        for (const char *name : {"nurse", "pharmacist", "social-worker", "second-ma", "second-clinician"})
            room.world.add(name, Role::Giver);
        room.pause(2000);
        room.tap(room.ma, start());
        room.pause();
        for (int device = 0; device < room.world.count(); ++device)
            room.world.tap(device, device == room.screen ? says(SignalKind::Add, "medicines") : done("medicines"));
        room.pause();
        QVERIFY(room.agree());
        QCOMPARE(room.see(room.ma).live->step("medicines")->survivors.size(), 7u);
        QVERIFY(room.tap(room.ma, tapOf(Kind::Undo, "medicines"))); // one tap takes them all back
        room.pause();
        QCOMPARE(room.mark(room.clinician, "medicines"), StepMark::Open);
        ENDS_WELL(room);
    }
};

QTEST_APPLESS_MAIN(Stories)
#include "Stories.moc"
