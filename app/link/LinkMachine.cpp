// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/LinkMachine.h"

#include <algorithm>

namespace wh::link {
namespace {

bool isOpen(LinkPhase phase)
{
    return phase == LinkPhase::Opening || phase == LinkPhase::Greeting || phase == LinkPhase::Live;
}

LinkStep show(LinkStep to, core::Link link)
{
    to.effects.tell = to.state.link != link;
    to.state.link = link;
    return to;
}

LinkStep opened(LinkState state, std::int64_t nowMs)
{
    state.phase = LinkPhase::Opening;
    state.reached = false;
    state.deadlineMs = nowMs + connectTimeoutMs;
    return {state, {.open = true}};
}

LinkStep gone(LinkState state, std::int64_t nowMs, double dice, bool refused)
{
    const bool wasLive = state.phase == LinkPhase::Live;
    const bool nobody = state.phase == LinkPhase::Opening && !state.reached;
    if (refused)
        state.backOffMs = longestBackOffMs;
    else if (wasLive && nowMs - state.liveSinceMs >= steadyMs)
        state.backOffMs = firstBackOffMs;
    const auto waitMs = nobody && !refused ? std::min(state.backOffMs, longestKnockMs) : state.backOffMs;
    const auto half = static_cast<double>(waitMs) / 2;
    state.phase = LinkPhase::Waiting;
    state.deadlineMs = nowMs + static_cast<std::int64_t>(half + half * dice);
    if (!nobody)
        state.backOffMs = std::min(state.backOffMs * 2, longestBackOffMs);
    else
        state.backOffMs = std::max(state.backOffMs, std::min(state.backOffMs * 2, longestKnockMs));
    state.owedSinceMs.reset();
    return show({state, {.close = true}}, wasLive ? core::Link::Lost : state.link);
}

LinkStep tick(const LinkState &state, std::int64_t nowMs, double dice)
{
    const auto due = nextTickMs(state);
    if (!due || nowMs < *due)
        return {state, {}};
    return state.phase == LinkPhase::Waiting ? opened(state, nowMs) : gone(state, nowMs, dice, false);
}

} // namespace

LinkStep step(LinkState state, LinkInput input, std::int64_t nowMs, double dice)
{
    if (state.phase == LinkPhase::Stopped)
        return {state, {}};
    switch (input) {
    case LinkInput::Start:
        if (state.phase == LinkPhase::Idle)
            return opened(state, nowMs);
        break;
    case LinkInput::Called:
        if (state.phase == LinkPhase::Opening && !state.reached)
            state.deadlineMs = nowMs + reachTimeoutMs;
        break;
    case LinkInput::Reached:
        if (state.phase == LinkPhase::Opening && !state.reached) {
            state.reached = true;
            state.deadlineMs = nowMs + connectTimeoutMs;
        }
        break;
    case LinkInput::Accepted:
        if (state.phase == LinkPhase::Opening) {
            state.phase = LinkPhase::Greeting;
            state.deadlineMs = nowMs + connectTimeoutMs;
            return {state, {.greet = true}};
        }
        break;
    case LinkInput::Answered:
        if (state.phase == LinkPhase::Greeting)
            state.deadlineMs = nowMs + connectTimeoutMs;
        else if (state.owedSinceMs)
            state.owedSinceMs = nowMs;
        break;
    case LinkInput::Greeted:
        if (state.phase == LinkPhase::Greeting) {
            state.phase = LinkPhase::Live;
            state.liveSinceMs = nowMs;
            return show({state, {}}, core::Link::Live);
        }
        break;
    case LinkInput::Owing:
        if (state.phase == LinkPhase::Live && !state.owedSinceMs)
            state.owedSinceMs = nowMs;
        break;
    case LinkInput::Settled:
        state.owedSinceMs.reset();
        break;
    case LinkInput::Closed:
    case LinkInput::Refused:
        if (isOpen(state.phase))
            return gone(state, nowMs, dice, input == LinkInput::Refused);
        break;
    case LinkInput::Tick:
        return tick(state, nowMs, dice);
    case LinkInput::Stop: {
        const bool accepted = state.phase == LinkPhase::Greeting || state.phase == LinkPhase::Live;
        const bool opening = state.phase == LinkPhase::Opening;
        state.phase = LinkPhase::Stopped;
        state.owedSinceMs.reset();
        return {state, {.close = opening, .goodbye = accepted}};
    }
    }
    return {state, {}};
}

std::optional<std::int64_t> nextTickMs(const LinkState &state)
{
    switch (state.phase) {
    case LinkPhase::Opening:
    case LinkPhase::Greeting:
    case LinkPhase::Waiting:
        return state.deadlineMs;
    case LinkPhase::Live:
        if (state.owedSinceMs)
            return *state.owedSinceMs + answerTimeoutMs;
        break;
    case LinkPhase::Idle:
    case LinkPhase::Stopped:
        break;
    }
    return std::nullopt;
}

} // namespace wh::link
