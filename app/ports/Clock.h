// SPDX-License-Identifier: GPL-3.0-or-later
// Time as the rules may see it. The real one is in app/device, the simulated one in tests/sim.
#pragma once

#include <cstdint>
#include <functional>

namespace wh::ports {

class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall clock, ms since 1970 UTC. May jump either way.
    virtual std::int64_t wallMs() const = 0;
    /// Never goes back; ms from an arbitrary start. For time-outs and staleness.
    virtual std::int64_t monotonicMs() const = 0;
    /// Runs `work` once on the caller's thread after `delayMs`. Work for a dead owner must guard itself.
    virtual void after(std::int64_t delayMs, std::function<void()> work) = 0;
};

} // namespace wh::ports
