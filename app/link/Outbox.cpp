// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/Outbox.h"

namespace wh::link {

void Outbox::put(const std::string &topic, std::string payload)
{
    const auto [place, isNew] = entries_.try_emplace(topic);
    auto &entry = place->second;
    if (isNew)
        ++unsaid_;
    entry.payload = std::make_shared<const std::string>(std::move(payload));
    if (!entry.queued && !entry.flying)
        queue_.push_back(topic);
    entry.queued = true;
}

void Outbox::putOnce(const std::string &topic, std::string payload)
{
    put(topic, std::move(payload));
    entries_.at(topic).once = true;
}

bool Outbox::isOnce(int messageId) const
{
    const auto flight = flights_.find(messageId);
    return flight != flights_.end() && entries_.at(flight->second).once;
}

void Outbox::startOver()
{
    std::erase_if(entries_, [](const auto &entry) { return entry.second.once; });
    queue_.clear();
    flights_.clear();
    unsaid_ = entries_.size();
    for (auto &[topic, entry] : entries_) {
        entry.queued = true;
        entry.flying = false;
        entry.said = false;
        queue_.push_back(topic);
    }
}

std::optional<Outbox::Letter> Outbox::next()
{
    if (queue_.empty())
        return std::nullopt;
    auto topic = std::move(queue_.front());
    queue_.pop_front();
    auto &entry = entries_.at(topic);
    entry.queued = false;
    entry.flying = true;
    return Letter{std::move(topic), entry.payload};
}

void Outbox::sent(const std::string &topic, int messageId)
{
    flights_[messageId] = topic;
}

bool Outbox::acknowledged(int messageId)
{
    const auto flight = flights_.find(messageId);
    if (flight == flights_.end())
        return false;
    auto &entry = entries_.at(flight->second);
    entry.flying = false;
    if (!entry.said) {
        entry.said = true;
        --unsaid_;
    }
    if (entry.queued)
        queue_.push_back(flight->second);
    else if (entry.once)
        entries_.erase(flight->second);
    flights_.erase(flight);
    return true;
}

} // namespace wh::link
