// SPDX-License-Identifier: GPL-3.0-or-later
// The connection to the other devices of the rooms, as the rules may see it. MQTT is behind it in app/link.
#pragma once

#include "core/Share.h"

#include <functional>
#include <string>

namespace wh::ports {

/// What a transport calls back with; always on the thread that owns the transport.
struct TransportEvents {
    std::function<void(const core::Share &)> share;
    std::function<void(const core::Presence &)> presence;
    std::function<void(core::Link)> link;
    std::function<void(const core::Past &)> past;
};

class Transport
{
public:
    virtual ~Transport() = default;
    virtual void setEvents(TransportEvents events) = 0;
    virtual core::Link link() const = 0;
    /// Publishes this device's share of share.room, retained, replacing the one before. While the link is down the
    /// newest share of each room is kept and published at the next connection.
    virtual void publish(const core::Share &share) = 0;
    /// Publishes this device's presence in presence.room, retained; kept like a share while the link is down.
    virtual void publish(const core::Presence &presence) = 0;
    /// Publishes what this device holds of past.room's past, retained; kept like a share while the link is down.
    virtual void publish(const core::Past &past) = 0;
};

} // namespace wh::ports
