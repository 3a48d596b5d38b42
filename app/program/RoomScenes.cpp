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
         [](Story &s) { s.stage().station().room()->topics()->toggle(QStringLiteral("medicines")); }},
        {"room-sheet", Station::Room, Role::Patient, [](Story &s) { s.stage().station().room()->openSheet(); }},
        {"room-coming", Station::Room, Role::Patient, [](Story &s) { s.walk("3", Phase::Ready, 0); }},
        {"room-step", Station::Room, Role::Patient, [](Story &s) { s.walk("3", Phase::InRoom, 5); }},
        {"room-added", Station::Room, Role::Patient,
         [](Story &s) {
             s.walk("3", Phase::InRoom, 5);
             s.stage().station().room()->answer(QStringLiteral("add"));
         }},
        {"room-hand-up", Station::Room, Role::Patient,
         [](Story &s) {
             s.walk("3", Phase::InRoom, 5);
             s.stage().station().room()->answer(QStringLiteral("question"));
             s.settle();
             s.tell(Role::Giver, "3", {.kind = Kind::Done, .step = "medicines"});
         }},
        {"room-heard", Station::Room, Role::Patient,
         [](Story &s) {
             s.walk("3", Phase::InRoom, 5);
             s.stage().station().room()->answer(QStringLiteral("add"));
             s.settle();
             s.tell(Role::Giver, "3", {.kind = Kind::Heard, .step = "medicines"});
         }},
        {"room-with", Station::Room, Role::Patient,
         [](Story &s) {
             s.walk("3", Phase::Ready, 0);
             s.stage().station().room()->toggleCompanion(QStringLiteral("interpreter"));
         }},
        {"room-languages", Station::Room, Role::Patient,
         [](Story &s) {
             if (s.stage().display().languages().size() > 2)
                 s.stage().display().toggleLanguage();
         }},
        {"room-turn-topics", Station::Room, Role::Patient,
         [](Story &s) {
             for (const auto *topic : {"costs", "travel"})
                 s.stage().station().room()->topics()->toggle(QString::fromLatin1(topic));
             s.walk("3", Phase::InRoom, 8);
         }},
        {"room-next-told", Station::Room, Role::Patient,
         [](Story &s) {
             s.walk("3", Phase::InRoom, 11);
             for (const auto *note : {"tests-by-clinician", "visit-by-office", "call-by-patient"})
                 s.tell(Role::Giver, "3", {.kind = Kind::Note, .reason = note});
         }},
        {"room-read", Station::Room, Role::Patient,
         [](Story &s) {
             s.walk("3", Phase::InRoom, 5);
             s.stage().station().reader()->pose(1);
         }},
        {"room-read-turn", Station::Room, Role::Patient,
         [](Story &s) {
             s.walk("3", Phase::InRoom, 8);
             s.stage().station().reader()->pose(2);
         }},
        {"room-read-welcome", Station::Room, Role::Patient, [](Story &s) { s.stage().station().reader()->pose(3); }},
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
