// SPDX-License-Identifier: GPL-3.0-or-later
// The screens of the huddle station, for the tour and --scenario.
#include "program/Story.h"
#include "view/HuddleDesk.h"
#include "view/Tour.h"

namespace wh::program {

std::vector<Scenario> huddleScenes()
{
    using content::Station;
    using core::Role;
    return {
        {"huddle", Station::Huddle, Role::Observer, [](Story &) {}},
        {"huddle-player", Station::Huddle, Role::Observer,
         [](Story &s) {
             auto *desk = s.stage().station().huddle();
             desk->watch();
             desk->player()->pause();
             constexpr int filmMs = 15'000;
             view::waitUntil([desk] { return desk->player()->state() == media::TrainingPlayer::State::Paused; },
                             filmMs);
             desk->player()->seek(24'000);
         }},
    };
}

} // namespace wh::program
