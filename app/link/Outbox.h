// SPDX-License-Identifier: GPL-3.0-or-later
// What this device has to say: the newest payload of each of its topics, at most one of a topic under way.
// Bounded by the number of topics, however long the link is down. Pure; one thread at a time.
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace wh::link {

class Outbox
{
public:
    struct Letter {
        std::string topic;
        std::shared_ptr<const std::string> payload;
    };

    /// The newest word on `topic`; an older one that has not left yet is forgotten.
    void put(const std::string &topic, std::string payload);
    /// A word for this connection only: once acknowledged, or with the next connection, it is forgotten.
    void putOnce(const std::string &topic, std::string payload);
    /// True for a message put with putOnce(), whose refusal concerns nothing else.
    bool isOnce(int messageId) const;
    /// A fresh connection, perhaps to a broker that knows nothing: everything has to be said again.
    void startOver();
    /// The next payload that may leave, or nothing. Whoever takes it calls sent() or startOver().
    std::optional<Letter> next();
    void sent(const std::string &topic, int messageId);
    /// The broker has message `messageId`. False when it is not one of ours.
    bool acknowledged(int messageId);
    /// Every topic has been acknowledged at least once since startOver().
    bool allSaid() const { return unsaid_ == 0; }
    /// Nothing is under way or waiting.
    bool settled() const { return flights_.empty() && queue_.empty(); }
    std::size_t underWay() const { return flights_.size(); }

private:
    struct Entry {
        std::shared_ptr<const std::string> payload;
        bool queued = false; ///< stands in queue_, or will when its flight lands
        bool flying = false;
        bool said = false;
        bool once = false;
    };
    std::map<std::string, Entry> entries_;
    std::deque<std::string> queue_;
    std::map<int, std::string> flights_;
    std::size_t unsaid_ = 0;
};

} // namespace wh::link
