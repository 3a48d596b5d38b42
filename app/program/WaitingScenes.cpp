// SPDX-License-Identifier: GPL-3.0-or-later
// The screens of the waiting station, for the tour and --scenario.
#include "program/Story.h"
#include "view/Tour.h"
#include "view/WaitingDesk.h"

namespace wh::program {

std::vector<Scenario> waitingScenes()
{
    using content::Station;
    using core::Role;
    const auto pick = [](Story &s, std::initializer_list<const char *> topics) {
        auto *desk = s.stage().station().waiting();
        desk->begin();
        desk->chooseTopics();
        for (const auto *topic : topics)
            desk->topics()->toggle(QString::fromLatin1(topic));
    };
    return {
        {"waiting-welcome", Station::Waiting, Role::Observer, [](Story &) {}},
        {"waiting-menu", Station::Waiting, Role::Observer, [](Story &s) { s.stage().station().waiting()->begin(); }},
        {"waiting-languages", Station::Waiting, Role::Observer,
         [](Story &s) {
             s.stage().station().waiting()->begin();
             if (s.stage().display().languages().size() > 2)
                 s.stage().display().toggleLanguage();
         }},
        {"waiting-card", Station::Waiting, Role::Observer,
         [](Story &s) {
             s.stage().station().waiting()->readSheet();
             s.stage().station().waiting()->next();
         }},
        {"waiting-read", Station::Waiting, Role::Observer,
         [](Story &s) {
             s.stage().station().waiting()->readSheet();
             s.stage().station().waiting()->next();
             s.stage().station().reader()->pose(2);
         }},
        {"waiting-read-welcome", Station::Waiting, Role::Observer,
         [](Story &s) { s.stage().station().reader()->pose(0); }},
        {"waiting-read-menu", Station::Waiting, Role::Observer,
         [](Story &s) {
             s.stage().station().waiting()->begin();
             s.stage().station().reader()->pose(1);
         }},
        {"waiting-topics", Station::Waiting, Role::Observer,
         [pick](Story &s) {
             pick(s, {"medicines", "pain"});
         }},
        {"waiting-list", Station::Waiting, Role::Observer,
         [pick](Story &s) {
             pick(s, {"medicines", "costs", "private"});
             s.stage().station().waiting()->showList();
         }},
        {"waiting-list-long", Station::Waiting, Role::Observer,
         [pick](Story &s) {
             pick(s,
                  {"medicines", "new-problem", "pain", "feelings", "tests", "home", "costs", "private", "travel",
                   "next"});
             s.stage().station().waiting()->showList();
         }},
        {"waiting-film", Station::Waiting, Role::Observer,
         [](Story &s) {
             auto *desk = s.stage().station().waiting();
             desk->begin();
             if (!desk->hasFilm())
                 return;
             desk->watch();
             auto *player = qobject_cast<media::TrainingPlayer *>(desk->player());
             using State = media::TrainingPlayer::State;
             constexpr int loadMs = 10'000;
             view::waitUntil([player] { return player->state() == State::Playing || player->state() == State::Broken; },
                             loadMs);
             player->pause();
             constexpr qint64 captionMs = 6'000;
             player->seek(captionMs);
         }},
        {"waiting-timeout", Station::Waiting, Role::Observer,
         [](Story &s) {
             s.stage().station().waiting()->readSheet();
             s.stage().idle()->pose();
         }},
    };
}

} // namespace wh::program
