// SPDX-License-Identifier: GPL-3.0-or-later
// What happens in a random world: a list of actions drawn from a seed, run, judged, and made shorter when it fails.
#pragma once

#include "sim/World.h"

#include <iosfwd>

namespace wh::sim {

struct Action {
    enum class Kind : std::uint8_t {
        Tap,
        CutUp,
        CutDown,
        CutBoth,
        Mend,
        Crash,
        SwitchOn,
        BrokerDown,
        BrokerForgets,
        BrokerUp,
        Clock,
        Drift,
        Leave,
        DiskFull,
        DiskWell,
    };
    std::int64_t atMs = 0;
    Kind kind = Kind::Tap;
    int device = 0;
    std::uint64_t salt = 0; ///< what exactly: the tap is chosen by it among what the screen then offers
};

std::string_view nameOf(Action::Kind kind);

/// The script of `seed`; a function of both arguments.
std::vector<Action> scriptFor(std::uint64_t seed, const Options &options);

struct Result {
    std::uint64_t taps = 0;
    std::uint64_t lost = 0;
    std::uint64_t unequal = 0;
    std::int64_t convergedMs = 0; ///< until all screens agreed, after everything worked again; -1 never
    std::int64_t filledMs = 0;    ///< until all journals held all past handoffs
    std::vector<std::string> complaints;
    bool well() const { return complaints.empty(); }
};

/// Plays `script` in the world of `seed`, heals it and judges it.
Result play(std::uint64_t seed, const Options &options, const std::vector<Action> &script, bool trace = false);

/// The shortest script found by leaving actions out, greedily, that still fails.
std::vector<Action> shrink(std::uint64_t seed, const Options &options, std::vector<Action> script);

} // namespace wh::sim
