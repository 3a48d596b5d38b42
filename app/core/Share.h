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

/// Most handoffs that a device speaks of as past in one room: two months of a busy one.
inline constexpr std::size_t maxPastHandoffs = 512;

/// What a device holds of one handoff that is over. Two devices that say the same hold the same.
struct PastHandoff {
    std::string id;
    std::uint32_t events = 0; ///< how many
    std::uint64_t mark = 0;   ///< sum of markOf() each event's identity, so that their order does not matter
    auto operator<=>(const PastHandoff &) const = default;
};

/// FNV-1a, 64 bit, of "ORIGIN:SEQ".
std::uint64_t markOf(const EventId &id);

/// What a device holds of handoffs that its share no longer carries, and events of them that somebody lacks.
struct Past {
    std::string room;
    std::string device;
    std::int64_t sinceMs = 0;          ///< nothing is said of handoffs whose start bears an earlier stamp
    std::vector<PastHandoff> handoffs; ///< by id
    std::vector<Event> events;         ///< for those who lack them; at most maxShareEvents
    auto operator<=>(const Past &) const = default;
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
