// SPDX-License-Identifier: GPL-3.0-or-later
// The screens of the team station, for the tour and --scenario.
#include "program/Story.h"
#include "view/TeamDesk.h"

namespace wh::program {

std::vector<Scenario> teamScenes()
{
    using content::Station;
    using core::Phase;
    using core::Role;
    using core::SignalKind;
    using Kind = core::Command::Kind;
    const auto atMedicines = [](Story &s) {
        s.peer(Role::Patient, "3");
        s.walk("3", Phase::InRoom, 5);
    };
    return {
        {"team-board", Station::Team, Role::Receiver,
         [](Story &s) {
             for (const auto *room : {"1", "2", "3", "4", "6"})
                 s.peer(Role::Patient, room);
             s.walk("6", Phase::InRoom, 11);
             s.clock().move(3 * minuteMs);
             s.walk("3", Phase::InRoom, 5);
             s.clock().move(3 * minuteMs);
             s.walk("1", Phase::InRoom, 3);
             s.clock().move(2 * minuteMs);
             s.walk("2", Phase::Preparing, 0);
             s.clock().move(minuteMs);
             s.walk("4", Phase::Ready, 0);
             s.clock().move(3 * minuteMs);
             s.tell(Role::Patient, "3", {.kind = Kind::Signal, .step = "medicines", .signal = SignalKind::Add});
         }},
        {"team-start", Station::Team, Role::Giver, [](Story &s) { s.stage().team()->open(QStringLiteral("5")); }},
        {"team-start-colleague", Station::Team, Role::Giver,
         [](Story &s) {
             s.stage().team()->open(QStringLiteral("5"));
             s.stage().team()->choose(QStringLiteral("to-extended-team"));
         }},
        {"team-decline", Station::Team, Role::Giver,
         [](Story &s) {
             s.stage().team()->open(QStringLiteral("5"));
             s.stage().team()->askDecline();
         }},
        {"team-barriers", Station::Team, Role::Giver,
         [](Story &s) {
             s.peer(Role::Patient, "3");
             s.walk("3", Phase::InRoom, 11);
             s.stage().team()->open(QStringLiteral("3"));
             s.tell(Role::Giver, "3", {.kind = Kind::Finish});
             s.tell(Role::Giver, "3", {.kind = Kind::Barrier, .reason = "room-busy"});
             s.stage().team()->askBarriers();
         }},
        {"team-preparing", Station::Team, Role::Giver,
         [](Story &s) {
             s.peer(Role::Patient, "3");
             s.walk("3", Phase::Preparing, 0);
             s.stage().team()->open(QStringLiteral("3"));
         }},
        {"team-go-in", Station::Team, Role::Receiver,
         [](Story &s) {
             s.peer(Role::Patient, "3");
             s.walk("3", Phase::Ready, 2);
             s.stage().team()->open(QStringLiteral("3"));
         }},
        {"team-step", Station::Team, Role::Giver,
         [atMedicines](Story &s) {
             atMedicines(s);
             s.stage().team()->open(QStringLiteral("3"));
         }},
        {"team-signal", Station::Team, Role::Giver,
         [atMedicines](Story &s) {
             atMedicines(s);
             s.tell(Role::Patient, "3", {.kind = Kind::Signal, .step = "medicines", .signal = SignalKind::Add});
             s.stage().team()->open(QStringLiteral("3"));
         }},
        {"team-topic", Station::Team, Role::Giver,
         [atMedicines](Story &s) {
             atMedicines(s);
             s.tell(Role::Patient, "3",
                    {.kind = Kind::Signal, .step = "home", .reason = "costs", .signal = SignalKind::Topic});
             s.stage().team()->open(QStringLiteral("3"));
         }},
        {"team-with-them", Station::Team, Role::Giver,
         [](Story &s) {
             s.walk("3", Phase::InRoom, 0);
             s.tell(Role::Patient, "3", {.kind = Kind::Note, .reason = "interpreter"});
             s.stage().team()->open(QStringLiteral("3"));
         }},
        {"team-next", Station::Team, Role::Receiver,
         [](Story &s) {
             s.peer(Role::Patient, "3");
             s.walk("3", Phase::InRoom, 10);
             s.stage().team()->open(QStringLiteral("3"));
         }},
        {"team-next-what", Station::Team, Role::Receiver,
         [](Story &s) {
             s.walk("3", Phase::InRoom, 10);
             s.tell(Role::Giver, "3", {.kind = Kind::Note, .reason = "tests-by-clinician"});
             s.stage().team()->open(QStringLiteral("3"));
             s.stage().team()->askNext();
         }},
        {"team-next-who", Station::Team, Role::Receiver,
         [](Story &s) {
             s.walk("3", Phase::InRoom, 10);
             s.tell(Role::Giver, "3", {.kind = Kind::Note, .reason = "tests-by-clinician"});
             s.stage().team()->open(QStringLiteral("3"));
             s.stage().team()->askNext();
             s.stage().team()->chooseReason(QStringLiteral("tests"));
         }},
        {"team-alone", Station::Team, Role::Giver,
         [atMedicines](Story &s) {
             atMedicines(s);
             s.stage().team()->open(QStringLiteral("3"));
             s.transport().setUp(false);
         }},
        {"team-not-now", Station::Team, Role::Giver,
         [atMedicines](Story &s) {
             atMedicines(s);
             s.stage().team()->open(QStringLiteral("3"));
             s.stage().team()->askNotNow();
         }},
        {"team-stop", Station::Team, Role::Giver,
         [atMedicines](Story &s) {
             atMedicines(s);
             s.stage().team()->open(QStringLiteral("3"));
             s.stage().team()->askStop();
         }},
        {"team-sayback", Station::Team, Role::Receiver,
         [](Story &s) {
             s.peer(Role::Patient, "3");
             s.walk("3", Phase::InRoom, 9);
             s.tell(Role::Patient, "3", {.kind = Kind::Signal, .step = "medicines", .signal = SignalKind::Add});
             s.tell(Role::Giver, "3", {.kind = Kind::Heard, .step = "medicines"});
             s.tell(Role::Patient, "3", {.kind = Kind::Signal, .step = "say-back", .signal = SignalKind::Confirm});
             s.stage().team()->open(QStringLiteral("3"));
         }},
        {"team-closing", Station::Team, Role::Giver,
         [](Story &s) {
             s.peer(Role::Patient, "3");
             s.walk("3", Phase::InRoom, 5);
             s.tell(Role::Patient, "3", {.kind = Kind::Signal, .step = "medicines", .signal = SignalKind::Add});
             s.tell(Role::Giver, "3", {.kind = Kind::Heard, .step = "medicines"});
             for (const auto *step : {"medicines", "changes", "patients-turn", "say-back", "next-step"})
                 s.tell(Role::Giver, "3", {.kind = Kind::Done, .step = step});
             s.tell(Role::Giver, "3", {.kind = Kind::Skip, .step = "home", .reason = "no-time"});
             s.stage().team()->open(QStringLiteral("3"));
         }},
        {"team-finished", Station::Team, Role::Giver,
         [](Story &s) {
             s.peer(Role::Patient, "3");
             s.walk("3", Phase::InRoom, 11);
             s.stage().team()->open(QStringLiteral("3"));
             s.clock().move(9 * minuteMs);
             s.tell(Role::Giver, "3", {.kind = Kind::Finish});
         }},
        {"team-timeout", Station::Team, Role::Giver,
         [atMedicines](Story &s) {
             atMedicines(s);
             s.stage().team()->open(QStringLiteral("3"));
             s.stage().idle()->pose();
         }},
    };
}

} // namespace wh::program
