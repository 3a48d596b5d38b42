// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Replica.h"

#include <algorithm>

namespace wh::sync {

using core::Event;
using core::EventKind;

namespace {

/// Most proofs one share carries; the rest follow once these have arrived.
constexpr std::size_t maxOwed = 64;

bool provesEnd(const Event &event)
{
    return event.kind == EventKind::Finished || event.kind == EventKind::Cancelled;
}

std::vector<Event> valuesOf(const std::map<core::EventId, Event> &events)
{
    std::vector<Event> values;
    values.reserve(events.size());
    for (const auto &[id, event] : events)
        values.push_back(event);
    return values;
}

} // namespace

Replica::Replica(std::string room, std::string origin)
    : room_(std::move(room))
    , origin_(std::move(origin))
    , state_(core::project(room_, {}))
{
}

core::Stamp Replica::nextStamp(std::int64_t nowMs)
{
    const auto wall = std::clamp<std::int64_t>(nowMs, 0, core::maxWallMs);
    if (wall > latest_.wallMs)
        latest_ = {wall, 0};
    else
        ++latest_.counter;
    return latest_;
}

std::variant<std::vector<Event>, core::Refusal> Replica::decide(const core::Command &command, core::Role role,
                                                                std::int64_t nowMs,
                                                                const std::function<std::uint64_t()> &nextSeq)
{
    auto decision = core::decide(state_, command, device(), role);
    if (auto *refusal = std::get_if<core::Refusal>(&decision))
        return std::move(*refusal);
    auto events = std::get<core::Drafts>(std::move(decision));
    for (auto &event : events) {
        event.id = {origin_, nextSeq()};
        event.stamp = nextStamp(nowMs);
        event.atMs = std::clamp<std::int64_t>(nowMs, 0, core::maxWallMs);
        event.room = room_;
        if (event.kind == EventKind::Started)
            event.handoff = core::toString(event.id);
    }
    return events;
}

bool Replica::add(const Event &event)
{
    if (event.room != room_)
        return false;
    latest_ = std::max(latest_, event.stamp);
    if (const auto cold = cold_.find(event.handoff); cold != cold_.end()) {
        if (cold->second.contains(event.id) || !core::isLandmark(event.kind))
            return false; // known, or a late tick on a handoff that is over: kept by the journal, shown nowhere
        reheat(event.handoff);
    }
    if (event.kind == EventKind::Folded)
        for (const auto &target : event.targets)
            reheat(core::toString(target));
    const auto [place, isNew] = hot_.try_emplace(event.id, event);
    if (isNew || place->second == event)
        return isNew;
    ++conflicts_;
    const bool replaces = event < place->second;
    if (replaces)
        place->second = event;
    return replaces;
}

std::size_t Replica::apply(std::span<const Event> events)
{
    std::size_t added = 0;
    for (const auto &event : events)
        added += add(event) ? 1 : 0;
    if (added > 0) {
        state_ = core::project(room_, valuesOf(hot_));
        cool();
    }
    return added;
}

std::vector<Event> Replica::missing(const core::Share &share) const
{
    std::vector<Event> news;
    if (share.room != room_)
        return news;
    for (const auto &event : share.events) {
        if (event.room != room_)
            continue;
        if (const auto known = hot_.find(event.id); known != hot_.end()) {
            if (event < known->second)
                news.push_back(event);
            continue;
        }
        const auto cold = cold_.find(event.handoff);
        if (cold == cold_.end() || !cold->second.contains(event.id))
            news.push_back(event);
    }
    return news;
}

void Replica::note(const core::Share &share)
{
    std::set<std::string> open;
    for (const auto &event : share.events)
        if (cold_.contains(event.handoff) && open.size() < maxOwed)
            open.insert(event.handoff);
    for (const auto &event : share.events)
        if (provesEnd(event))
            open.erase(event.handoff);
    if (open.empty())
        owed_.erase(share.device);
    else
        owed_[share.device] = std::move(open);
}

core::Share Replica::share() const
{
    core::Share share{.room = room_, .device = device(), .events = valuesOf(hot_)};
    std::set<std::string> proofs;
    for (const auto &[device, handoffs] : owed_)
        proofs.insert(handoffs.begin(), handoffs.end());
    for (const auto &handoff : proofs)
        if (const auto cold = cold_.find(handoff); cold != cold_.end())
            for (const auto &[id, event] : cold->second)
                share.events.push_back(event);
    if (share.events.size() > core::maxShareEvents)
        share.events.resize(core::maxShareEvents);
    return share;
}

void Replica::reheat(const std::string &handoff)
{
    const auto cold = cold_.find(handoff);
    if (cold == cold_.end())
        return;
    auto landmarks = std::move(cold->second);
    cold_.erase(cold);
    for (const auto &[id, event] : landmarks) {
        hot_.try_emplace(id, event);
        if (event.kind == EventKind::Folded)
            for (const auto &target : event.targets)
                reheat(core::toString(target));
    }
}

void Replica::cool()
{
    std::set<std::string> warm;
    for (const auto *handoff : {state_.live ? &*state_.live : nullptr, state_.last ? &*state_.last : nullptr})
        if (handoff != nullptr)
            warm.insert(handoff->folded.begin(), handoff->folded.end());
    std::set<std::string> started;
    for (const auto &[id, event] : hot_)
        if (event.kind == EventKind::Started && !warm.contains(event.handoff))
            started.insert(event.handoff);
    std::erase_if(hot_, [&](const auto &entry) {
        const auto &event = entry.second;
        if (!started.contains(event.handoff))
            return false; // live, last, or waiting for its start
        if (core::isLandmark(event.kind))
            cold_[event.handoff].emplace(event.id, event);
        return true;
    });
}

} // namespace wh::sync
