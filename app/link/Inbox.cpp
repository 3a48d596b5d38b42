// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/Inbox.h"

#include <algorithm>
#include <numeric>

namespace wh::link {
namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::size_t bytesPerToken = 64UL * 1024;
constexpr double editionTokens = 25;
constexpr std::size_t maxComplaints = 1024; // devices remembered as complained of within a minute

bool isPractice(TopicKind kind)
{
    return kind == TopicKind::Settings || kind == TopicKind::SettingsCopy;
}

std::size_t limitOf(TopicKind kind)
{
    if (isPractice(kind))
        return maxEditionBytes;
    return kind == TopicKind::Share || kind == TopicKind::Past ? maxShareBytes : maxPresenceBytes;
}

} // namespace

std::uint64_t Counters::allDropped() const
{
    return std::accumulate(dropped.begin(), dropped.end(), std::uint64_t{0});
}

Inbox::Inbox(std::string device, std::set<std::string> rooms, Sinks sinks, Rate rate)
    : device_(std::move(device))
    , rooms_(std::move(rooms))
    , sinks_(std::move(sinks))
    , rate_(rate)
{
}

void Inbox::arrived(std::string_view topicText, std::string_view payload, std::int64_t nowMs)
{
    const auto topic = topicFromString(topicText);
    if (topic && topic->device == device_)
        return; // our own word, kept by the broker from an earlier connection
    ++counters_.received;
    const bool ours
        = topic && (topic->kind == TopicKind::Device || isPractice(topic->kind) || rooms_.contains(topic->room));
    if (!ours)
        return drop(Drop::Topic, nullptr, "a topic that is not one of ours", nowMs);
    if (payload.empty()) {
        held_.erase(*topic); // how MQTT says "forget what was kept here"; says nothing about the room
        return;
    }
    if (payload.size() > limitOf(topic->kind))
        return drop(Drop::TooBig, &*topic, std::to_string(payload.size()) + " bytes", nowMs);
    auto *peer = peerOf(*topic, nowMs);
    if (!peer)
        return drop(Drop::Crowd, &*topic, "more devices than this room can have", nowMs);
    if (const auto held = held_.find(*topic); held != held_.end()) {
        held->second.assign(payload);
        return drop(Drop::Flood, &*topic, "too many messages", nowMs);
    }
    if (affords(*peer, *topic, payload.size(), nowMs))
        take(*topic, payload, nowMs);
    else
        held_.emplace(*topic, payload);
}

void Inbox::release(std::int64_t nowMs)
{
    for (auto it = held_.begin(); it != held_.end();) {
        auto *peer = peerOf(it->first, nowMs);
        if (peer && !affords(*peer, it->first, it->second.size(), nowMs)) {
            ++it;
            continue;
        }
        const auto node = held_.extract(it++);
        take(node.key(), node.mapped(), nowMs);
    }
}

std::vector<std::string> Inbox::followed() const
{
    std::vector<std::string> devices;
    devices.reserve(up_.size());
    for (const auto &entry : up_)
        devices.push_back(entry.first);
    return devices;
}

Inbox::Peer *Inbox::peerOf(const Topic &topic, std::int64_t nowMs)
{
    const PeerKey key{topic.device, topic.room};
    if (const auto found = peers_.find(key); found != peers_.end()) {
        found->second.heardMs = nowMs;
        return &found->second;
    }
    const auto most = maxPeersPerRoom * (rooms_.size() + 1);
    if (peers_.size() >= most && nowMs - sweptMs_ >= 1'000) {
        sweptMs_ = nowMs; // once a second, so that strangers under ever new names do not cost a search each
        std::erase_if(peers_, [nowMs](const auto &peer) { return nowMs - peer.second.heardMs >= minuteMs; });
        std::erase_if(up_, [this](const auto &device) {
            const auto peer = peers_.lower_bound({device.first, {}});
            return peer == peers_.end() || peer->first.first != device.first;
        });
    }
    if (peers_.size() >= most)
        return nullptr;
    return &peers_.emplace(key, Peer{rate_.burst, nowMs, nowMs, {}}).first->second;
}

bool Inbox::affords(Peer &peer, const Topic &topic, std::size_t bytes, std::int64_t nowMs) const
{
    const auto passedMs = static_cast<double>(std::max<std::int64_t>(0, nowMs - peer.filledMs));
    peer.tokens = std::min(rate_.burst, peer.tokens + passedMs * rate_.perSecond / 1000);
    peer.filledMs = nowMs;
    const auto forBytes = bytes / bytesPerToken;
    const auto cost = (isPractice(topic.kind) ? editionTokens : 1) + static_cast<double>(forBytes);
    if (peer.tokens < cost)
        return false;
    peer.tokens -= cost;
    return true;
}

void Inbox::take(const Topic &topic, std::string_view payload, std::int64_t nowMs)
{
    const auto taken = [&](auto result, const auto &use) {
        if (!result.value)
            return drop(result.drop, &topic, result.defect, nowMs);
        ++counters_.taken;
        counters_.unknownEvents += result.unknownEvents;
        use(result);
    };
    switch (topic.kind) {
    case TopicKind::Share:
        if (const auto peer = peers_.find({topic.device, topic.room}); peer != peers_.end())
            peer->second.shareMark = markOf(payload);
        return taken(decodeShare(topic, payload), [&](auto &result) { takeShare(topic, *std::move(result.value)); });
    case TopicKind::Presence:
        return taken(decodePresence(topic, payload),
                     [&](auto &result) { takePresence(topic, *std::move(result.value), result.shareMark); });
    case TopicKind::Past:
        return taken(decodePast(topic, payload), [&](auto &result) { takePast(topic, *std::move(result.value)); });
    case TopicKind::Device:
        return taken(decodeLiveness(topic, payload), [&](auto &result) { takeLiveness(*result.value); });
    case TopicKind::Settings:
    case TopicKind::SettingsCopy:
        return taken(decodeEdition(payload), [&](auto &result) {
            if (sinks_.edition)
                sinks_.edition(*std::move(result.value), topic.kind);
        });
    }
}

void Inbox::takeShare(const Topic &topic, core::Share share)
{
    follow(topic.device);
    if (sinks_.share)
        sinks_.share(std::move(share));
}

void Inbox::takePast(const Topic &topic, core::Past past)
{
    follow(topic.device);
    if (sinks_.past)
        sinks_.past(std::move(past));
}

void Inbox::takePresence(const Topic &topic, core::Presence presence, const std::string &shareMark)
{
    follow(topic.device);
    bool ask = false;
    if (const auto found = peers_.find({topic.device, topic.room}); found != peers_.end()) {
        auto &peer = found->second;
        // Twice, because a heartbeat may overtake the share it speaks of; and a new beat, because an old one proves
        // nothing.
        const bool missing = !shareMark.empty() && shareMark != peer.shareMark;
        const bool newBeat = !peer.presence || peer.presence->beat != presence.beat;
        ask = missing && newBeat && shareMark == peer.missedMark;
        peer.missedMark = missing && !ask ? shareMark : std::string();
        peer.presence = presence;
    }
    tellPresence(std::move(presence));
    if (ask && sinks_.ask)
        sinks_.ask(topic.room);
}

void Inbox::takeLiveness(const Liveness &liveness)
{
    const auto known = up_.find(liveness.device);
    if (known == up_.end() || known->second == liveness.up)
        return;
    known->second = liveness.up;
    for (auto peer = peers_.lower_bound({liveness.device, {}});
         peer != peers_.end() && peer->first.first == liveness.device; ++peer) {
        if (peer->second.presence && peer->second.presence->up)
            tellPresence(*peer->second.presence);
    }
}

void Inbox::follow(const std::string &device)
{
    // Thought alive until its liveness says otherwise: a broker that was just replaced knows nothing of it.
    if (up_.emplace(device, true).second && sinks_.follow)
        sinks_.follow(device);
}

void Inbox::tellPresence(core::Presence presence) const
{
    presence.up = presence.up && up_.at(presence.device);
    if (sinks_.presence)
        sinks_.presence(std::move(presence));
}

void Inbox::drop(Drop why, const Topic *topic, const std::string &defect, std::int64_t nowMs)
{
    ++counters_.dropped[static_cast<std::size_t>(why)];
    // Only slugs may reach the log; a name that is none could be anything a stranger wrote.
    const auto device = topic ? topic->device : std::string();
    if (const auto last = complainedMs_.find(device); last != complainedMs_.end() && nowMs - last->second < minuteMs)
        return;
    if (complainedMs_.size() >= maxComplaints)
        std::erase_if(complainedMs_, [nowMs](const auto &entry) { return nowMs - entry.second >= minuteMs; });
    if (complainedMs_.size() >= maxComplaints || !sinks_.complain)
        return;
    complainedMs_[device] = nowMs;
    std::string line = "dropped a message ";
    if (topic && isPractice(topic->kind))
        line += "with settings of the practice";
    else if (topic)
        line += "of " + topic->device + (topic->room.empty() ? "" : " in room " + topic->room);
    else
        line += "of a stranger";
    line += " (" + std::string(nameOf(why)) + "): " + defect + "; " + std::to_string(counters_.allDropped())
        + " dropped so far";
    sinks_.complain(std::move(line));
}

} // namespace wh::link
