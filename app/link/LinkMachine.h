// SPDX-License-Identifier: GPL-3.0-or-later
// The connection as a state machine: when to open, when it counts as live, when to give up and how long to wait.
// Pure: (state, input, now) -> (state, effects). No socket, thread or clock lives here.
#pragma once

#include "core/Share.h"

#include <cstdint>
#include <optional>

namespace wh::link {

/// Times of the machine, in ms.
inline constexpr std::int64_t reachTimeoutMs = 2'000;   ///< for TCP; the kernel asks at 0 and at 1 s, then only at 3 s
inline constexpr std::int64_t connectTimeoutMs = 5'000; ///< without progress towards Live a connection is abandoned
/// An answer owed for longer means the connection is dead. With a heartbeat every 5 s, a broker that hangs is told
/// within 11 s, before what it said last turns stale (12 s).
inline constexpr std::int64_t answerTimeoutMs = 6'000;
inline constexpr std::int64_t firstBackOffMs = 250;
inline constexpr std::int64_t longestBackOffMs = 8'000;
/// The longest wait while nobody answers at all. Knocking costs next to nothing, and with reachTimeoutMs it lets a room
/// converge within 2 s of a heal; only a broker that was reached and then failed us is spared by the long wait.
inline constexpr std::int64_t longestKnockMs = 400;
/// A connection that lived this long lets the back-off begin anew. Two programs under one name throw each other out
/// after longer than that, but a broker says so, and then the longest wait holds.
inline constexpr std::int64_t steadyMs = 2'000;

enum class LinkPhase : std::uint8_t {
    Idle,     ///< not started
    Opening,  ///< name, TCP, TLS, CONNECT under way
    Greeting, ///< accepted; subscribing and saying again all this device knows
    Live,
    Waiting, ///< until the next try
    Stopped,
};

struct LinkState {
    LinkPhase phase = LinkPhase::Idle;
    /// What people see. Lost stays Lost through all further tries, so that the screen does not flicker.
    core::Link link = core::Link::Connecting;
    bool reached = false;                    ///< of Opening: TCP stands
    std::int64_t deadlineMs = 0;             ///< of Opening, Greeting and Waiting
    std::int64_t liveSinceMs = 0;            ///< of Live
    std::optional<std::int64_t> owedSinceMs; ///< of Live: since when the broker owes an answer
    std::int64_t backOffMs = firstBackOffMs; ///< the next wait, before jitter
    auto operator<=>(const LinkState &) const = default;
};

enum class LinkInput : std::uint8_t {
    Start,
    Called,   ///< the name is known and TCP is under way
    Reached,  ///< TCP stands
    Accepted, ///< CONNACK
    Answered, ///< SUBACK or PUBACK: the broker is there
    Greeted,  ///< all subscriptions granted and everything said once on this connection
    Owing,    ///< something was sent that the broker must answer
    Settled,  ///< everything sent is answered
    Closed,   ///< the connection failed or went
    Refused,  ///< the broker said no, or another program took this device's name; asking again at once is no use
    Tick,     ///< time has passed
    Stop,
};

struct LinkEffects {
    bool open = false;    ///< begin a fresh connection
    bool greet = false;   ///< subscribe, publish everything
    bool close = false;   ///< drop the connection without a word
    bool goodbye = false; ///< close it so that the broker publishes the will
    bool tell = false;    ///< LinkState::link has changed
    auto operator<=>(const LinkEffects &) const = default;
};

struct LinkStep {
    LinkState state;
    LinkEffects effects;
};

/// One step. `dice` in [0, 1) spreads the waits (half to full back-off), so that a broker's return is not met by
/// every device at once.
LinkStep step(LinkState state, LinkInput input, std::int64_t nowMs, double dice);

/// When a Tick is due next, if ever.
std::optional<std::int64_t> nextTickMs(const LinkState &state);

} // namespace wh::link
