// SPDX-License-Identifier: GPL-3.0-or-later
// Small believable handoffs for tests of everything that carries shares.
#pragma once

#include "core/Share.h"

#include <string>

namespace wh::test {

inline constexpr std::int64_t mondayMs = 1'767'600'000'000; // a morning in January 2026

inline std::string originOf(const std::string &device)
{
    return device + "~a1b2";
}

inline core::Event event(const std::string &device, std::uint64_t seq, core::EventKind kind,
                         const std::string &step = {})
{
    core::Event e;
    e.id = {originOf(device), seq};
    e.stamp = {mondayMs + static_cast<std::int64_t>(seq), 0};
    e.atMs = mondayMs + static_cast<std::int64_t>(seq);
    e.room = std::string("3"); // a bare "3" trips -Wrestrict in GCC 12
    e.handoff = originOf("ma") + ":1";
    e.kind = kind;
    e.step = step;
    return e;
}

/// The start every handoff of these tests has: "ma" in room 3.
inline core::Event started()
{
    auto e = event("ma", 1, core::EventKind::Started);
    e.templateId = "rooming-to-clinician";
    e.version = 1;
    e.steps = {{"medicines", false}, {"patients-turn", true}, {"say-back", true}};
    return e;
}

/// A share of `device` with the start and `done` further ticks of its own.
inline core::Share share(const std::string &device, std::uint64_t done, const std::string &room = "3")
{
    core::Share s{room, device, {started()}};
    for (std::uint64_t i = 0; i < done; ++i)
        s.events.push_back(event(device, 2 + i, core::EventKind::Done, "medicines"));
    for (auto &e : s.events)
        e.room = room;
    return s;
}

inline core::Presence presence(const std::string &device, std::int64_t beat, const std::string &room = "3")
{
    return {room, device, core::Role::Giver, "team", true, {}, beat};
}

} // namespace wh::test
