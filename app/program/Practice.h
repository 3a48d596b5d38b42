// SPDX-License-Identifier: GPL-3.0-or-later
// The practice's settings as a device follows them: the checklists that stand, the session that hears and publishes
// editions, and the seal, put together. Used by the station and by warm-handoffctl.
#pragma once

#include "content/Checklists.h"
#include "sync/PracticeSession.h"

namespace wh::program {

/// What may stand in an edition: what app/content can read, with versions given by `checklists` when published.
inline sync::BodyRules bodyRules(const content::Checklists &checklists)
{
    return {.defectOf = content::Checklists::defectOf,
            .prepare = [&checklists](const std::string &body) -> sync::BodyRules::Ready {
                auto ready = checklists.prepare({"settings", body});
                if (ready.value)
                    return {*std::move(ready.value), {}};
                return {{}, content::toString(ready.problems.front())};
            }};
}

/// Follows the editions that `session` takes; `changed` is called after each.
inline void follow(sync::PracticeSession &session, content::Checklists &checklists, std::function<void()> changed = {})
{
    checklists.setHistory([&session] {
        std::vector<std::string> bodies;
        for (auto &edition : session.history())
            bodies.push_back(std::move(edition.body));
        return bodies;
    });
    session.setChanged([&session, &checklists, changed = std::move(changed)] {
        if (session.current())
            checklists.follow(session.current()->body);
        if (changed)
            changed();
    });
}

} // namespace wh::program
