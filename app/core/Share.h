// SPDX-License-Identifier: GPL-3.0-or-later
// What devices of a room tell each other: shares and presence, before any encoding.
#pragma once

#include "core/Event.h"

namespace wh::core {

/// Most events one share may carry; a handoff has a few hundred at most.
inline constexpr std::size_t maxShareEvents = 2048;

/// Everything a device knows of a room's live handoff (and how the last ones ended).
struct Share {
    std::string room;
    std::string device; ///< who says so
    std::vector<Event> events;
    auto operator<=>(const Share &) const = default;
};

/// One device's word that it is there. Kept by the broker, replaced by the will when the device vanishes.
struct Presence {
    std::string room;
    std::string device;
    Role role = Role::Observer;
    std::string station;   ///< waiting, room, team, huddle, champion, or "none" for a device without a screen
    bool up = true;        ///< false in the will and at a clean goodbye
    std::string fault;     ///< "" or why it cannot save: "disk-full", "read-only", "damaged"
    std::int64_t beat = 0; ///< grows with every heartbeat; a repeated one is not a new sign of life
    std::int64_t certificateEndMs = 0; ///< when its certificate ends, ms since 1970 UTC; 0 without one
    auto operator<=>(const Presence &) const = default;
};

/// The state of this device's connection to the room.
enum class Link : std::uint8_t {
    Alone,      ///< no broker configured: one machine, nothing to connect to
    Connecting, ///< first try, or trying again
    Live,       ///< in step
    Lost,       ///< was live, is not now; everything is saved here
};

} // namespace wh::core
