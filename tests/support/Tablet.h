// SPDX-License-Identifier: GPL-3.0-or-later
// A device reduced to the rules: it knows some events, taps by core::decide, and hears others by taking their events
// in. For tests of the rules and the projection; no replica, journal or link.
#pragma once

#include "core/Rules.h"

#include <algorithm>
#include <string>
#include <vector>

namespace wh::test {

/// A short checklist with a required patient's turn and say-back.
inline const core::Template &shortTemplate()
{
    static const core::Template shortOne = [] {
        core::Template t;
        t.id = "rooming-to-clinician";
        const auto add = [&](const char *id, bool required) {
            core::Step step;
            step.id = id;
            step.required = required;
            step.reasons = {{.id = "own-reason-of-" + std::string(id)}};
            t.steps.push_back(step);
        };
        add("introductions", false);
        add("medicines", false);
        add("patients-turn", true);
        add("say-back", true);
        return t;
    }();
    return shortOne;
}

inline const core::Template &otherTemplate()
{
    static const core::Template other = [] {
        core::Template t;
        t.id = "to-extended-team";
        core::Step why;
        why.id = "why-them";
        core::Step back;
        back.id = "say-back";
        back.required = true;
        t.steps = {why, back};
        return t;
    }();
    return other;
}

using CommandKind = core::Command::Kind;

inline core::Command command(CommandKind kind, const std::string &step = {}, const std::string &reason = {})
{
    return {.kind = kind, .step = step, .reason = reason};
}

inline core::Command start(const core::Template &checklist = shortTemplate(), bool rehearsal = false)
{
    return {.kind = CommandKind::Start, .rehearsal = rehearsal, .checklist = &checklist};
}

inline core::Command signalAt(const std::string &step, core::SignalKind kind)
{
    return {.kind = CommandKind::Signal, .step = step, .signal = kind};
}

inline core::Command phaseTo(core::Phase phase)
{
    return {.kind = CommandKind::SetPhase, .phase = phase};
}

class Tablet
{
public:
    explicit Tablet(std::string device, core::Role role = core::Role::Giver, std::int64_t nowMs = 1'767'600'000'000)
        : device_(std::move(device))
        , role_(role)
        , nowMs_(nowMs)
    {
    }

    /// The events of an allowed tap, taken in; nothing for a refused one.
    std::vector<core::Event> tap(const core::Command &wanted)
    {
        auto decision = core::decide(state(), wanted, device_, role_);
        if (std::holds_alternative<core::Refusal>(decision))
            return {};
        auto drafts = std::get<core::Drafts>(std::move(decision));
        for (auto &event : drafts) {
            event.id = {device_ + "~m1", ++seq_};
            nowMs_ += 1000;
            latest_
                = nowMs_ > latest_.wallMs ? core::Stamp{nowMs_, 0} : core::Stamp{latest_.wallMs, latest_.counter + 1};
            event.stamp = latest_;
            event.atMs = nowMs_;
            event.room = "3";
            if (event.kind == core::EventKind::Started || event.kind == core::EventKind::Declined)
                event.handoff = core::toString(event.id);
            known_.push_back(event);
        }
        return drafts;
    }

    /// The rule a tap breaks, by name; "" when it is allowed.
    std::string refusalOf(const core::Command &wanted) const
    {
        const auto decision = core::decide(state(), wanted, device_, role_);
        const auto *refusal = std::get_if<core::Refusal>(&decision);
        return refusal == nullptr ? std::string() : std::string(core::nameOf(refusal->rule));
    }

    /// Takes in what another tablet knows.
    void hear(const Tablet &other) { hear(other.known_); }
    void hear(const std::vector<core::Event> &events)
    {
        for (const auto &event : events) {
            latest_ = std::max(latest_, event.stamp);
            if (std::find(known_.begin(), known_.end(), event) == known_.end())
                known_.push_back(event);
        }
    }

    core::RoomState state() const { return core::project("3", known_); }
    core::HandoffState live() const { return state().live.value_or(core::HandoffState{}); }
    const std::vector<core::Event> &known() const { return known_; }
    void setClock(std::int64_t nowMs) { nowMs_ = nowMs; }
    void setRole(core::Role role) { role_ = role; }

private:
    std::string device_;
    core::Role role_;
    std::int64_t nowMs_;
    std::uint64_t seq_ = 0;
    core::Stamp latest_;
    std::vector<core::Event> known_;
};

/// Both know what either knew.
inline void meet(Tablet &a, Tablet &b)
{
    a.hear(b);
    b.hear(a);
}

} // namespace wh::test
