// SPDX-License-Identifier: GPL-3.0-or-later
// Who is there: live, stale or gone, from heartbeats and wills. Pure: time comes in as a number.
#pragma once

#include "core/Share.h"

#include <map>
#include <string>
#include <vector>

namespace wh::sync {

inline constexpr std::int64_t heartbeatMs = 5'000;   ///< a device says that it is there
inline constexpr std::int64_t staleAfterMs = 12'000; ///< two heartbeats missed
inline constexpr std::int64_t watchMs = 1'000;       ///< how late that may be shown
inline constexpr std::int64_t goneAfterMs = 60'000;
inline constexpr std::size_t maxDevicesPerRoom = 64; ///< more make room by forgetting the gone, else are not shown

enum class Liveness : std::uint8_t { Live, Stale, Gone };

std::string_view nameOf(Liveness liveness);

struct DeviceView {
    std::string device;
    core::Role role = core::Role::Observer;
    std::string station;
    std::string fault;
    Liveness liveness = Liveness::Gone;
    std::int64_t certificateEndMs = 0; ///< as in core::Presence
    bool operator==(const DeviceView &) const = default;
};

/// The devices of one room as this one hears them. A retained word counts as stale until a new heartbeat proves that
/// it is current: what is old is never shown as now.
class PresenceTable
{
public:
    /// Takes in a device's word at `nowMs` (monotonic). True when the device was unknown or had been away, so that it
    /// should be answered with a heartbeat of our own at once.
    bool heard(const core::Presence &presence, std::int64_t nowMs);

    /// All devices by name, with their liveness at `nowMs`.
    std::vector<DeviceView> devices(std::int64_t nowMs) const;

private:
    struct Entry {
        core::Presence word;
        std::int64_t heardMs = 0;
        bool proven = false; ///< a heartbeat came while we listened
    };
    static Liveness livenessOf(const Entry &entry, std::int64_t nowMs);
    std::map<std::string, Entry> entries_;
};

} // namespace wh::sync
