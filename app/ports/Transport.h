// SPDX-License-Identifier: GPL-3.0-or-later
// The connection to the other devices of the rooms, as the rules may see it. MQTT is behind it in app/link.
#pragma once

#include "core/Edition.h"
#include "core/Share.h"

#include <functional>
#include <string>

namespace wh::ports {

/// Where an edition of the practice's settings stands at the broker.
enum class Shelf : std::uint8_t {
    Champion, ///< only champions may write there
    Copy,     ///< any device may, so that a broker that lost everything is filled again while the champion is away
};

/// What a transport calls back with; always on the thread that owns the transport.
struct TransportEvents {
    std::function<void(const core::Share &)> share;
    std::function<void(const core::Presence &)> presence;
    std::function<void(core::Link)> link;
    std::function<void(const core::Past &)> past;
    std::function<void(const core::Edition &, Shelf)> edition;
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
    /// Publishes an edition once, retained. Unlike a share it is not said again at the next connection: whether it is
    /// still the newest is for sync::PracticeSession to say. A transport that leads nowhere ignores it.
    virtual void publishEdition(const core::Edition &, Shelf) {}
};

} // namespace wh::ports
