// SPDX-License-Identifier: GPL-3.0-or-later
// The in-memory twin of a broker and of MqttTransport, for tests and simulations: the same codec, retained messages,
// wills and link states, no threads, nothing delivered until pump(). Standard C++ only.
#pragma once

#include "link/Inbox.h"
#include "link/Outbox.h"
#include "ports/Transport.h"

#include <deque>
#include <map>
#include <string>
#include <vector>

namespace wh::link {

class MemoryTransport;

/// A broker in memory. Must outlive its transports.
class MemoryBus
{
public:
    /// Delivers until nothing is left to deliver, transports in the order they were made; answers how many messages.
    std::size_t pump();
    /// A message from anybody; retained unless told otherwise. An empty payload forgets what was retained.
    void publish(const std::string &topic, const std::string &payload, bool retain = true);
    /// The broker is replaced by one that remembers nothing. Connections go down and come back with the next pump.
    void replaceByEmpty();
    const std::map<std::string, std::string> &retained() const { return retained_; }

private:
    friend class MemoryTransport;
    std::map<std::string, std::string> retained_;
    std::vector<MemoryTransport *> transports_;
};

class MemoryTransport final : public ports::Transport
{
public:
    /// Connects with the first pump() of `bus`.
    MemoryTransport(MemoryBus &bus, std::string device, std::set<std::string> rooms);
    ~MemoryTransport() override; ///< says goodbye: the others hear the will
    MemoryTransport(const MemoryTransport &) = delete;
    MemoryTransport &operator=(const MemoryTransport &) = delete;

    void setEvents(ports::TransportEvents events) override { events_ = std::move(events); }
    core::Link link() const override { return link_; }
    void publish(const core::Share &share) override;
    void publish(const core::Presence &presence) override;
    void publish(const core::Past &past) override;
    void publishEdition(const core::Edition &edition, ports::Shelf shelf) override;

    /// The cable: false cuts it (the others hear the will), true lets the next pump() connect again.
    void setUp(bool up);
    const Counters &counters() const { return inbox_.counters(); }
    /// Why the last publish was refused by the codec, or empty.
    const std::string &defect() const { return defect_; }

private:
    friend class MemoryBus;
    void put(const Topic &topic, const Result<std::string> &encoded);
    void connect();
    void disconnect();
    void readKept(const std::string &room);
    void flush();
    bool deliver();
    void hear(const std::string &topic, const std::string &payload);
    bool wants(const std::string &topic) const;
    void show(core::Link link);

    MemoryBus &bus_;
    std::string device_;
    std::set<std::string> rooms_;
    ports::TransportEvents events_;
    Inbox inbox_;
    Outbox outbox_;
    std::deque<std::pair<std::string, std::string>> arriving_;
    std::map<std::string, std::string> shareMarks_; ///< by room
    core::Link link_ = core::Link::Connecting;
    std::string defect_;
    bool up_ = true;
    bool connected_ = false;
};

} // namespace wh::link
