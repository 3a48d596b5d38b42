// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Presence.h"

namespace wh::sync {

std::string_view nameOf(Liveness liveness)
{
    switch (liveness) {
    case Liveness::Live:
        return "live";
    case Liveness::Stale:
        return "stale";
    case Liveness::Gone:
        break;
    }
    return "gone";
}

bool PresenceTable::heard(const core::Presence &presence, std::int64_t nowMs)
{
    const auto found = entries_.find(presence.device);
    if (found == entries_.end()) {
        if (entries_.size() >= maxDevicesPerRoom
            && std::erase_if(entries_, [&](auto &e) { return livenessOf(e.second, nowMs) == Liveness::Gone; }) == 0)
            return false;
        entries_[presence.device] = {presence, nowMs, false};
        return presence.up;
    }
    auto &entry = found->second;
    const bool wasAway = livenessOf(entry, nowMs) != Liveness::Live;
    const bool newBeat = presence.beat != entry.word.beat || presence.up != entry.word.up;
    if (newBeat) {
        entry.heardMs = nowMs;
        entry.proven = true;
    }
    const auto role = entry.word.role;
    const auto station = entry.word.station;
    entry.word = presence;
    if (!presence.up) { // a will knows the device only; what it did in the room stays known
        entry.word.role = role;
        entry.word.station = station;
    }
    return presence.up && wasAway && newBeat;
}

Liveness PresenceTable::livenessOf(const Entry &entry, std::int64_t nowMs)
{
    const auto silentMs = nowMs - entry.heardMs;
    if (!entry.word.up || silentMs >= goneAfterMs)
        return Liveness::Gone;
    return entry.proven && silentMs < staleAfterMs ? Liveness::Live : Liveness::Stale;
}

std::vector<DeviceView> PresenceTable::devices(std::int64_t nowMs) const
{
    std::vector<DeviceView> views;
    for (const auto &[device, entry] : entries_)
        views.push_back({device, entry.word.role, entry.word.station, entry.word.fault, livenessOf(entry, nowMs),
                         entry.word.certificateEndMs});
    return views;
}

} // namespace wh::sync
