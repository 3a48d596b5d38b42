// SPDX-License-Identifier: GPL-3.0-or-later
// The screens of the waiting station, for the tour and --scenario.
#include "program/Story.h"
#include "view/WaitingDesk.h"

namespace wh::program {

std::vector<Scenario> waitingScenes()
{
    using content::Station;
    using core::Role;
    return {
        {"waiting-welcome", Station::Waiting, Role::Observer, [](Story &) {}},
        {"waiting-card", Station::Waiting, Role::Observer,
         [](Story &s) {
             s.stage().station().waiting()->begin();
             s.stage().station().waiting()->next();
         }},
        {"waiting-timeout", Station::Waiting, Role::Observer,
         [](Story &s) {
             s.stage().station().waiting()->begin();
             s.stage().idle()->pose();
         }},
    };
}

} // namespace wh::program
