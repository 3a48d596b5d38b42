// SPDX-License-Identifier: GPL-3.0-or-later
// The screens of the champion station, for the tour and --scenario.
#include "program/Story.h"
#include "view/ChampionDesk.h"
#include "view/Tour.h"

namespace wh::program {
namespace {

measures::Summary sampleNumbers()
{
    measures::Summary summary;
    constexpr int weeks = 5;
    for (int i = 0; i < weeks; ++i) {
        measures::Day day{
            .date = "2026-11-" + std::to_string(16 + i), .started = 9 + i, .finished = 8 + i, .corrected = 1 + i % 3};
        summary.total.started += day.started;
        summary.total.finished += day.finished;
        summary.total.corrected += day.corrected;
        summary.days.push_back(day);
    }
    summary.medianMinutes = {{core::Phase::Preparing, 6.5},
                             {core::Phase::Ready, 3},
                             {core::Phase::InRoom, 4.5},
                             {core::Phase::Closing, 0.5}};
    return summary;
}

} // namespace

std::vector<Scenario> championScenes()
{
    using content::Station;
    using core::Role;
    const auto enterPin = [](Story &s, bool twice) {
        auto *desk = s.stage().station().champion();
        for (int i = 0; i < (twice ? 2 : 1); ++i) {
            for (const char *digit : {"2", "4", "6", "8"})
                desk->digit(QString::fromLatin1(digit));
            desk->enter();
            view::waitUntil([desk] { return !desk->busy(); }, 10'000);
        }
    };
    return {
        {"champion-choose-pin", Station::Champion, Role::Observer, [](Story &) {}},
        {"champion-numbers", Station::Champion, Role::Observer,
         [enterPin](Story &s) {
             s.setNumbers(sampleNumbers());
             enterPin(s, true);
         }},
        {"champion-pin", Station::Champion, Role::Observer,
         [enterPin](Story &s) {
             enterPin(s, true);
             s.stage().station().champion()->lock();
             s.stage().station().champion()->digit(QStringLiteral("1"));
             s.stage().station().champion()->digit(QStringLiteral("2"));
         }},
        {"champion-rooms", Station::Champion, Role::Observer,
         [enterPin](Story &s) {
             for (const auto *room : {"1", "3"})
                 for (const auto role : {Role::Giver, Role::Patient, Role::Receiver})
                     s.peer(role, room);
             enterPin(s, true);
             s.stage().station().champion()->showRooms();
         }},
        {"champion-templates", Station::Champion, Role::Observer,
         [enterPin](Story &s) {
             enterPin(s, true);
             s.stage().station().champion()->showTemplates();
         }},
        {"champion-papers", Station::Champion, Role::Observer,
         [enterPin](Story &s) {
             enterPin(s, true);
             s.stage().station().champion()->showPapers();
         }},
        {"champion-paper", Station::Champion, Role::Observer,
         [enterPin](Story &s) {
             enterPin(s, true);
             auto *desk = s.stage().station().champion();
             desk->showPapers();
             desk->papers()->show(QStringLiteral("checklist"), s.stage().display().language(),
                                  qml(content::defaultTemplate));
         }},
        {"champion-languages", Station::Champion, Role::Observer,
         [enterPin](Story &s) {
             enterPin(s, true);
             s.stage().station().champion()->showLanguages();
             s.stage().station().champion()->languages()->toggle(QStringLiteral("es"));
         }},
        {"champion-steps", Station::Champion, Role::Observer,
         [enterPin](Story &s) {
             enterPin(s, true);
             s.stage().station().champion()->showSteps(qml(content::defaultTemplate));
         }},
    };
}

} // namespace wh::program
