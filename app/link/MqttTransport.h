// SPDX-License-Identifier: GPL-3.0-or-later
// The rooms' connection over MQTT 5, by libmosquitto to a stock broker (PROTOCOL.md).
//
// One thread of its own does everything that can wait: names, TCP, TLS, encoding, decoding. The owner's thread only
// puts the newest words into a mailbox and, through its event loop, takes the newest heard out of it; no broker,
// network or stranger can make it wait or its memory grow.
#pragma once

#include "link/Inbox.h"
#include "ports/Transport.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <variant>

class QSocketNotifier;

namespace wh::link {

struct MqttOptions {
    std::string host;
    int port = 8883;
    std::string device;
    std::set<std::string> rooms; ///< read and written; none for a device that only follows the practice's settings
    /// PEM files. With caFile the connection is TLS 1.2 or later and the broker's name is checked; without it the host
    /// must be this machine itself.
    std::string caFile;
    std::string certFile;
    std::string keyFile;
    int keepAliveS = 10;          ///< 5..3600
    std::function<double()> dice; ///< [0, 1) for the back-off; by default a random device seeds one
};

/// Why these options cannot be used (one line), or nothing. Checks words, not files.
std::optional<std::string> defectOf(const MqttOptions &options);

/// True for "localhost", 127.0.0.0/8 and ::1 written as numbers. A name that only begins like one is another machine.
bool isLoopback(const std::string &host);

class MqttTransport final : public ports::Transport
{
public:
    /// Belongs to the thread that makes it; that thread must run a Qt event loop to hear anything. Opens the connection
    /// with the first setEvents(). With unusable options it never opens one: link() is Lost and fault() says why.
    explicit MqttTransport(MqttOptions options);
    /// Says goodbye so that the others see this device go; waits for that at most half a second.
    ~MqttTransport() override;
    MqttTransport(const MqttTransport &) = delete;
    MqttTransport &operator=(const MqttTransport &) = delete;

    void setEvents(ports::TransportEvents events) override;
    core::Link link() const override { return link_; }
    void publish(const core::Share &share) override;
    void publish(const core::Presence &presence) override;
    void publish(const core::Past &past) override;
    void publishEdition(const core::Edition &edition, ports::Shelf shelf) override;

    Counters counters() const;
    /// Why the link is not live, in one line for the log and the health page; empty when nothing is known to be wrong.
    const std::string &fault() const { return fault_; }

    struct Mailbox;

private:
    using Word = std::variant<core::Share, core::Presence, core::Past, core::Edition>;

    void put(Topic topic, Word word);
    void drain();

    MqttOptions options_;
    std::shared_ptr<Mailbox> mailbox_;
    std::unique_ptr<QSocketNotifier> notifier_;
    std::thread thread_;
    ports::TransportEvents events_;
    core::Link link_ = core::Link::Connecting;
    std::string fault_;
    std::map<Topic, Word> arriving_; ///< taken out of the mailbox, not yet told
};

} // namespace wh::link
