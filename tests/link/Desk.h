// SPDX-License-Identifier: GPL-3.0-or-later
// One device on the desk: a transport with everything it told its owner.
#pragma once

#include "link/MqttTransport.h"
#include "support/Shares.h"

#include <QCoreApplication>
#include <QThread>

#include <memory>
#include <vector>

namespace wh::test {

struct Desk {
    std::vector<core::Share> shares;
    std::vector<core::Presence> presences;
    std::vector<core::Past> pasts;
    std::vector<core::Link> links;
    bool foreignThread = false; ///< a callback came on another thread than the owner's
    std::unique_ptr<link::MqttTransport> transport;

    explicit Desk(link::MqttOptions options)
        : transport(std::make_unique<link::MqttTransport>(std::move(options)))
    {
        auto *owner = QThread::currentThread();
        const auto check = [this, owner] { foreignThread = foreignThread || QThread::currentThread() != owner; };
        transport->setEvents({
            [=, this](const auto &s) { check(), shares.push_back(s); },
            [=, this](const auto &p) { check(), presences.push_back(p); },
            [=, this](core::Link l) { check(), links.push_back(l); },
            [=, this](const core::Past &p) { check(), pasts.push_back(p); },
        });
    }

    bool live() const { return transport->link() == core::Link::Live; }
    bool sees(const core::Share &share) const { return !shares.empty() && shares.back() == share; }
    /// The last that was said of `device`.
    std::optional<bool> up(const std::string &device, const std::string &room = "3") const
    {
        for (auto p = presences.rbegin(); p != presences.rend(); ++p)
            if (p->device == device && p->room == room)
                return p->up;
        return std::nullopt;
    }
};

inline link::MqttOptions plain(int port, const std::string &device, std::set<std::string> rooms = {"3"})
{
    link::MqttOptions options;
    options.host = "127.0.0.1";
    options.port = port;
    options.device = device;
    options.rooms = std::move(rooms);
    return options;
}

} // namespace wh::test
