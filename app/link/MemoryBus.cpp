// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/MemoryBus.h"

#include <algorithm>

namespace wh::link {

std::size_t MemoryBus::pump()
{
    std::size_t count = 0;
    for (bool busy = true; busy;) {
        busy = false;
        // By index: a callback may make another transport.
        for (std::size_t i = 0; i < transports_.size(); ++i)
            if (transports_[i]->up_ && !transports_[i]->connected_)
                transports_[i]->connect();
        for (std::size_t i = 0; i < transports_.size(); ++i) {
            if (transports_[i]->deliver()) {
                busy = true;
                ++count;
            }
        }
    }
    return count;
}

void MemoryBus::publish(const std::string &topic, const std::string &payload, bool retain)
{
    if (retain && payload.empty())
        retained_.erase(topic);
    else if (retain)
        retained_[topic] = payload;
    for (auto *transport : transports_)
        transport->hear(topic, payload);
}

void MemoryBus::replaceByEmpty()
{
    for (auto *transport : transports_)
        transport->disconnect();
    retained_.clear();
}

MemoryTransport::MemoryTransport(MemoryBus &bus, std::string device, std::set<std::string> rooms)
    : bus_(bus)
    , device_(std::move(device))
    , rooms_(std::move(rooms))
    , inbox_(device_, rooms_,
             {
                 [this](const core::Share &share) {
                     if (events_.share)
                         events_.share(share);
                 },
                 [this](const core::Presence &presence) {
                     if (events_.presence)
                         events_.presence(presence);
                 },
                 [this](const core::Past &past) {
                     if (events_.past)
                         events_.past(past);
                 },
                 [this](const std::string &peer) {
                     const auto topic = toString(Topic{TopicKind::Device, {}, peer});
                     if (const auto kept = bus_.retained_.find(topic); kept != bus_.retained_.end())
                         arriving_.emplace_back(topic, kept->second);
                 },
                 [this](const std::string &room) { readKept(room); },
                 {},
                 [this](const core::Edition &edition, TopicKind kind) {
                     if (events_.edition)
                         events_.edition(edition, shelfOf(kind));
                 },
             },
             Inbox::unlimited)
{
    bus_.transports_.push_back(this);
    const Topic liveness{TopicKind::Device, {}, device_};
    put(liveness, encode(liveness, Liveness{device_, true}));
}

MemoryTransport::~MemoryTransport()
{
    events_ = {};
    disconnect();
    std::erase(bus_.transports_, this);
}

void MemoryTransport::publish(const core::Share &share)
{
    const Topic topic{TopicKind::Share, share.room, device_};
    const auto encoded = encode(topic, share);
    if (encoded.value)
        shareMarks_[share.room] = markOf(*encoded.value);
    put(topic, encoded);
}

void MemoryTransport::publish(const core::Presence &presence)
{
    const Topic topic{TopicKind::Presence, presence.room, device_};
    put(topic, encode(topic, presence, shareMarks_[presence.room]));
}

void MemoryTransport::publish(const core::Past &past)
{
    const Topic topic{TopicKind::Past, past.room, device_};
    put(topic, encode(topic, past));
}

void MemoryTransport::publishEdition(const core::Edition &edition, ports::Shelf shelf)
{
    const auto encoded = encode(edition);
    defect_ = encoded.defect;
    if (!encoded.value || !connected_)
        return;
    // "No local": the publisher does not hear its own word.
    const auto topic = toString(topicOf(shelf));
    bus_.retained_[topic] = *encoded.value;
    for (auto *transport : bus_.transports_)
        if (transport != this)
            transport->hear(topic, *encoded.value);
}

void MemoryTransport::setUp(bool up)
{
    up_ = up;
    if (!up)
        disconnect();
}

void MemoryTransport::put(const Topic &topic, const Result<std::string> &encoded)
{
    defect_ = encoded.defect;
    if (encoded.value && topic.kind != TopicKind::Device && !rooms_.contains(topic.room))
        defect_ = "not one of this device's rooms";
    if (!defect_.empty())
        return;
    outbox_.put(toString(topic), *encoded.value);
    flush();
}

void MemoryTransport::connect()
{
    connected_ = true;
    outbox_.startOver();
    flush();
    readKept({});
    show(core::Link::Live);
}

void MemoryTransport::readKept(const std::string &room)
{
    const auto root = std::string(topicRoot) + (room.empty() ? "" : "room/" + room + '/');
    for (const auto &[topic, payload] : bus_.retained_)
        if (topic.starts_with(root) && wants(topic))
            arriving_.emplace_back(topic, payload);
}

void MemoryTransport::disconnect()
{
    if (!connected_)
        return;
    connected_ = false;
    arriving_.clear();
    const Topic liveness{TopicKind::Device, {}, device_};
    bus_.publish(toString(liveness), *encode(liveness, Liveness{device_, false}).value);
    show(core::Link::Lost);
}

void MemoryTransport::flush()
{
    if (!connected_)
        return;
    while (const auto letter = outbox_.next()) {
        outbox_.sent(letter->topic, 1);
        bus_.publish(letter->topic, *letter->payload);
        outbox_.acknowledged(1);
    }
}

bool MemoryTransport::deliver()
{
    if (!connected_ || arriving_.empty())
        return false;
    const auto [topic, payload] = std::move(arriving_.front());
    arriving_.pop_front();
    inbox_.arrived(topic, payload, 0);
    return true;
}

void MemoryTransport::hear(const std::string &topic, const std::string &payload)
{
    if (connected_ && wants(topic))
        arriving_.emplace_back(topic, payload);
}

bool MemoryTransport::wants(const std::string &text) const
{
    // Like the broker: by the shape of the topic, not by whether its names are any good.
    if (text.starts_with(std::string(topicRoot) + "practice/"))
        return true;
    const auto deviceRoot = std::string(topicRoot) + "device/";
    if (text.starts_with(deviceRoot)) {
        const auto followed = inbox_.followed();
        return std::find(followed.begin(), followed.end(), text.substr(deviceRoot.size())) != followed.end();
    }
    return std::any_of(rooms_.begin(), rooms_.end(), [&text](const std::string &room) {
        const auto root = std::string(topicRoot) + "room/" + room + '/';
        return text.starts_with(root + "share/") || text.starts_with(root + "presence/")
            || text.starts_with(root + "past/");
    });
}

void MemoryTransport::show(core::Link link)
{
    if (link_ == link)
        return;
    link_ = link;
    if (events_.link)
        events_.link(link);
}

} // namespace wh::link
