// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/History.h"

#include <algorithm>

namespace wh::sync {
namespace {

/// As many devices as a room may have.
constexpr std::size_t maxPeers = 64;

} // namespace

bool History::Peer::holdsAs(const std::string &handoff, const Held &held) const
{
    const auto found = handoffs.find(handoff);
    return found != handoffs.end() && found->second.events == held.events && found->second.mark == held.mark;
}

History::History(std::string room, std::string device)
    : room_(std::move(room))
    , device_(std::move(device))
{
}

std::vector<std::string> History::unread(std::size_t most) const
{
    std::vector<std::string> some;
    for (auto it = unread_.begin(); it != unread_.end() && some.size() < most; ++it)
        some.push_back(*it);
    return some;
}

void History::read(const std::vector<std::string> &handoffs, const std::vector<core::Event> &events)
{
    for (const auto &handoff : handoffs) {
        unread_.erase(handoff);
        held_.erase(handoff);
    }
    std::map<std::string, Held> found;
    std::set<std::string> begun;
    for (const auto &event : events) {
        auto &held = found[event.handoff];
        ++held.events;
        held.mark += core::markOf(event.id);
        if (event.kind == core::EventKind::Started || event.kind == core::EventKind::Declined) {
            held.began = event.stamp;
            begun.insert(event.handoff);
        }
    }
    // Ticks whose start has not come are no handoff yet; whoever holds the start passes on the whole.
    for (const auto &handoff : begun)
        if (found[handoff].began.wallMs >= sinceMs_)
            held_[handoff] = found[handoff];
    forgetOldest();
}

void History::forgetOldest()
{
    while (held_.size() > core::maxPastHandoffs) {
        const auto oldest = std::min_element(
            held_.begin(), held_.end(), [](const auto &a, const auto &b) { return a.second.began < b.second.began; });
        sinceMs_ = std::max(sinceMs_, oldest->second.began.wallMs + 1);
        std::erase_if(held_, [this](const auto &entry) { return entry.second.began.wallMs < sinceMs_; });
    }
}

bool History::heard(const core::Past &past)
{
    if (past.room != room_ || past.device == device_ || (peers_.size() >= maxPeers && !peers_.contains(past.device)))
        return false;
    Peer peer{.sinceMs = past.sinceMs, .handoffs = {}};
    for (const auto &handoff : past.handoffs)
        peer.handoffs.emplace(handoff.id, handoff);
    peers_[past.device] = std::move(peer);
    return true;
}

core::Past History::past(const std::set<std::string> &hot) const
{
    core::Past past{.room = room_, .device = device_, .sinceMs = sinceMs_, .handoffs = {}, .events = {}};
    for (const auto &[handoff, held] : held_)
        if (!hot.contains(handoff))
            past.handoffs.push_back({handoff, held.events, held.mark});
    return past;
}

std::vector<std::string> History::owed(const std::set<std::string> &present, const std::set<std::string> &hot,
                                       std::size_t mostEvents) const
{
    std::vector<std::pair<core::Stamp, std::string>> owed;
    for (const auto &[handoff, held] : held_) {
        if (hot.contains(handoff))
            continue;
        bool lacked = false;
        bool mine = true;
        for (const auto &[device, peer] : peers_) {
            if (!present.contains(device))
                continue;
            const bool same = peer.holdsAs(handoff, held);
            lacked = lacked || (!same && held.began.wallMs >= peer.sinceMs);
            mine = mine && !(same && device < device_);
        }
        if (lacked && mine)
            owed.emplace_back(held.began, handoff);
    }
    std::sort(owed.begin(), owed.end());
    std::vector<std::string> names;
    std::size_t events = 0;
    for (const auto &[began, handoff] : owed) {
        events += held_.at(handoff).events;
        if (!names.empty() && events > mostEvents)
            break;
        names.push_back(handoff);
    }
    return names;
}

std::map<std::string, std::size_t> History::lacking(const std::set<std::string> &hot) const
{
    std::map<std::string, std::size_t> counts;
    for (const auto &known : peers_) {
        const auto &peer = known.second;
        const auto missing = std::count_if(peer.handoffs.begin(), peer.handoffs.end(), [&](const auto &entry) {
            const auto held = held_.find(entry.first);
            return !hot.contains(entry.first) && (held == held_.end() || !peer.holdsAs(entry.first, held->second));
        });
        counts[known.first] = static_cast<std::size_t>(missing);
    }
    return counts;
}

} // namespace wh::sync
