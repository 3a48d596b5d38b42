// SPDX-License-Identifier: GPL-3.0-or-later
// The screens of the room station, for the tour and --scenario.
#include "program/Story.h"
#include "view/PatientDesk.h"

namespace wh::program {

std::vector<Scenario> roomScenes()
{
    using content::Station;
    using core::Phase;
    using core::Role;
    using Kind = core::Command::Kind;
    return {
        {"room-welcome", Station::Room, Role::Patient,
         [](Story &s) { s.stage().station().room()->toggleTopic(QStringLiteral("medicines")); }},
        {"room-sheet", Station::Room, Role::Patient, [](Story &s) { s.stage().station().room()->openSheet(); }},
        {"room-coming", Station::Room, Role::Patient, [](Story &s) { s.walk("3", Phase::Ready, 0); }},
        {"room-step", Station::Room, Role::Patient, [](Story &s) { s.walk("3", Phase::InRoom, 5); }},
        {"room-added", Station::Room, Role::Patient,
         [](Story &s) {
             s.walk("3", Phase::InRoom, 5);
             s.stage().station().room()->answer(QStringLiteral("add"));
         }},
        {"room-heard", Station::Room, Role::Patient,
         [](Story &s) {
             s.walk("3", Phase::InRoom, 5);
             s.stage().station().room()->answer(QStringLiteral("add"));
             s.settle();
             s.tell(Role::Giver, "3", {.kind = Kind::Heard, .step = "medicines"});
         }},
        {"room-turn", Station::Room, Role::Patient, [](Story &s) { s.walk("3", Phase::InRoom, 8); }},
        {"room-next", Station::Room, Role::Patient, [](Story &s) { s.walk("3", Phase::InRoom, 11); }},
        {"room-thanks", Station::Room, Role::Patient,
         [](Story &s) {
             s.walk("3", Phase::InRoom, 11);
             s.tell(Role::Giver, "3", {.kind = Kind::Finish});
         }},
    };
}

} // namespace wh::program
