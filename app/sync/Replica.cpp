// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Replica.h"

#include <algorithm>
#include <limits>

namespace wh::sync {

using core::Event;
using core::EventKind;

namespace {

/// Most proofs one share carries; the rest follow once these have arrived.
constexpr std::size_t maxOwed = 64;

/// One is enough for honest events; forged ones must not keep a replica busy for ever.
constexpr int maxThaws = 8;

/// Most late events remembered, so that a device that keeps sending them costs no memory without end.
constexpr std::size_t maxLate = 4096;

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
    constexpr auto maxCounter = std::numeric_limits<std::uint32_t>::max();
    if (wall > latest_.wallMs)
        latest_ = {wall, 0};
    else if (latest_.counter < maxCounter)
        ++latest_.counter;
    else if (latest_.wallMs < core::maxWallMs)
        latest_ = {latest_.wallMs + 1, 0};
    // else the last stamp there is: damage only, and origin and number still order what bears it
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
        if (event.kind == EventKind::Started || event.kind == EventKind::Declined)
            event.handoff = core::toString(event.id);
    }
    return events;
}

void Replica::link(const Event &fold)
{
    for (const auto &target : fold.targets) {
        const auto handoff = core::toString(target);
        if (handoff == fold.handoff)
            continue;
        links_[fold.handoff].insert(handoff);
        links_[handoff].insert(fold.handoff);
    }
}

/// `handoff` and all that Folded events tie to it, near or far: what can change how it stands.
std::set<std::string> Replica::linkedWith(const std::string &handoff) const
{
    std::set<std::string> seen{handoff};
    std::vector<std::string> open{handoff};
    while (!open.empty()) {
        const auto found = links_.find(open.back());
        open.pop_back();
        if (found == links_.end())
            continue;
        for (const auto &next : found->second)
            if (seen.insert(next).second)
                open.push_back(next);
    }
    return seen;
}

bool Replica::add(const Event &event)
{
    if (event.room != room_)
        return false;
    latest_ = std::max(latest_, event.stamp);
    if (const auto cold = cold_.find(event.handoff); cold != cold_.end()) {
        if (cold->second.contains(event.id))
            return false;
        if (!core::isLandmark(event.kind)) {
            // A late tick on a handoff that is over: the journal keeps it, nothing shows it.
            if (late_.size() >= maxLate)
                late_.clear();
            late_.insert(event.id);
            return false;
        }
        thaw(event.handoff);
    }
    if (event.kind == EventKind::Folded && !hot_.contains(event.id)) {
        link(event);
        thaw(event.handoff);
    }
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
    // Landmarks first: a tick that comes together with the news that its handoff goes on must not be taken for late.
    std::size_t added = 0;
    for (const bool landmarks : {true, false})
        for (const auto &event : events)
            if (core::isLandmark(event.kind) == landmarks)
                added += add(event) ? 1 : 0;
    if (added == 0)
        return 0;
    int turns = 0;
    do {
        state_ = core::project(room_, valuesOf(hot_));
        cool();
    } while (++turns < maxThaws && thawNewestEnd());
    return added;
}

void Replica::refill(std::span<const Event> events)
{
    thin_.clear();
    apply(events);
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
        if (cold == cold_.end() || !(cold->second.contains(event.id) || late_.contains(event.id)))
            news.push_back(event);
    }
    return news;
}

void Replica::note(const core::Share &share)
{
    if (share.device == device())
        return;
    std::set<core::EventId> known;
    std::set<std::string> mentioned;
    for (const auto &event : share.events) {
        if (core::isLandmark(event.kind))
            known.insert(event.id);
        if (cold_.contains(event.handoff) && mentioned.size() < maxOwed)
            mentioned.insert(event.handoff);
    }
    const auto lacksOne = [&](const std::string &handoff) {
        const auto cold = cold_.find(handoff);
        return cold != cold_.end()
            && std::any_of(cold->second.begin(), cold->second.end(), [&](auto &e) { return !known.contains(e.first); });
    };
    std::erase_if(mentioned, [&](const std::string &handoff) {
        const auto linked = linkedWith(handoff);
        return std::none_of(linked.begin(), linked.end(), lacksOne);
    });
    if (mentioned.empty())
        owed_.erase(share.device);
    else
        owed_[share.device] = std::move(mentioned);
}

core::Share Replica::share() const
{
    core::Share share{.room = room_, .device = device(), .events = valuesOf(hot_)};
    std::set<std::string> proofs;
    for (const auto &[device, handoffs] : owed_)
        for (const auto &handoff : handoffs)
            proofs.merge(linkedWith(handoff));
    for (const auto &handoff : proofs)
        if (const auto cold = cold_.find(handoff); cold != cold_.end())
            for (const auto &[id, event] : cold->second)
                share.events.push_back(event);
    if (share.events.size() > core::maxShareEvents) {
        // Far more than a day's work: what is going on matters most.
        const auto isLive = [&](const Event &event) {
            return state_.live
                && std::binary_search(state_.live->folded.begin(), state_.live->folded.end(), event.handoff);
        };
        std::stable_partition(share.events.begin(), share.events.end(), isLive);
        share.events.resize(core::maxShareEvents);
    }
    return share;
}

std::set<std::string> Replica::hotHandoffs() const
{
    std::set<std::string> hot;
    for (const auto *handoff : {state_.live ? &*state_.live : nullptr, state_.last ? &*state_.last : nullptr})
        if (handoff != nullptr)
            hot.insert(handoff->folded.begin(), handoff->folded.end());
    return hot;
}

std::vector<std::string> Replica::together(const std::vector<std::string> &handoffs) const
{
    std::set<std::string> all;
    for (const auto &handoff : handoffs)
        all.merge(linkedWith(handoff));
    return {all.begin(), all.end()};
}

void Replica::thaw(const std::string &handoff)
{
    for (const auto &linked : linkedWith(handoff)) {
        const auto cold = cold_.find(linked);
        if (cold == cold_.end())
            continue;
        hot_.merge(cold->second);
        cold_.erase(cold);
        if (const auto end = coldEndOf_.find(linked); end != coldEndOf_.end()) {
            coldEnds_.erase(end->second);
            coldEndOf_.erase(end);
        }
        thin_.insert(linked);
        late_.clear();
    }
}

/// The last handoff was reopened, so that the one before it is the last again. True when it came back from the cold.
bool Replica::thawNewestEnd()
{
    if (coldEnds_.empty())
        return false;
    if (state_.last) {
        const auto end = hot_.find(state_.last->ends.back());
        if (EndKey(end->second.stamp, end->first) > coldEnds_.rbegin()->first)
            return false;
    }
    thaw(std::string(coldEnds_.rbegin()->second));
    return true;
}

void Replica::cool()
{
    const auto warm = hotHandoffs();
    // A declined visit stays at hand, and in the share, until a later handoff has ended.
    const auto lastEnd = state_.last ? hot_.find(state_.last->ends.back()) : hot_.end();
    const Event *lastly = lastEnd == hot_.end() ? nullptr : &lastEnd->second;
    const auto isOver = [&](const auto &entry) {
        const auto &event = entry.second;
        return (event.kind == EventKind::Started && !warm.contains(event.handoff))
            || (event.kind == EventKind::Declined && core::isPast(event, lastly));
    };
    if (std::none_of(hot_.begin(), hot_.end(), isOver))
        return;
    std::set<std::string> over;
    const auto events = valuesOf(hot_);
    for (const auto &run : core::runsOf(room_, events)) {
        if (run.declined != nullptr && core::isPast(*run.declined, lastly))
            over.insert(run.handoffs.begin(), run.handoffs.end());
        if (!run.started || run.end == nullptr || warm.contains(run.handoffs.front()))
            continue; // live, last, or waiting for its start
        const EndKey end(run.end->stamp, run.end->id);
        coldEnds_[end] = run.handoffs.front();
        for (const auto &handoff : run.handoffs) {
            coldEndOf_[handoff] = end;
            over.insert(handoff);
        }
    }
    std::erase_if(hot_, [&](const auto &entry) {
        const auto &event = entry.second;
        if (!over.contains(event.handoff))
            return false;
        if (core::isLandmark(event.kind))
            cold_[event.handoff].emplace(event.id, event);
        return true;
    });
    for (const auto &handoff : over)
        thin_.erase(handoff);
}

} // namespace wh::sync
