// SPDX-License-Identifier: GPL-3.0-or-later
// Handoffs that are over: what this device holds of them, what the others say they hold, and who is to pass on what.
// No clock, journal or link: what is held comes in as events, what is to be sent goes out as names.
#pragma once

#include "core/Share.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace wh::sync {

/// A share carries the live handoff and the last one. A device that was away for more than that learns the rest here:
/// each says in a few bytes what it holds of each past handoff, and of those who hold the same the first by name
/// passes on what somebody present lacks. Both sides of a difference do so, and union does the rest.
class History
{
public:
    History(std::string room, std::string device);

    /// Something is new in these handoffs: what the journal holds of them has to be read.
    void touch(const std::string &handoff) { unread_.insert(handoff); }
    /// At most `most` handoffs to be read from the journal.
    std::vector<std::string> unread(std::size_t most) const;
    /// What the journal holds of `handoffs`: all of it, and nothing else.
    void read(const std::vector<std::string> &handoffs, const std::vector<core::Event> &events);

    /// What another device says of its past. False for another room or this device itself.
    bool heard(const core::Past &past);

    /// What this device says of its past, but for the handoffs its share carries (`hot`). Without events.
    core::Past past(const std::set<std::string> &hot) const;

    /// Handoffs of which this device is to pass on all it holds, oldest first: somebody `present` lacks some of it, and
    /// nobody present comes before this device among those who hold the same. At most about `mostEvents` of events, but
    /// at least one handoff.
    std::vector<std::string> owed(const std::set<std::string> &present, const std::set<std::string> &hot,
                                  std::size_t mostEvents) const;

    /// By device: how many handoffs it holds something of that is not here.
    std::map<std::string, std::size_t> lacking(const std::set<std::string> &hot) const;

private:
    struct Held {
        core::Stamp began;
        std::uint32_t events = 0;
        std::uint64_t mark = 0;
    };
    struct Peer {
        std::int64_t sinceMs = 0;
        std::map<std::string, core::PastHandoff> handoffs;
        bool holdsAs(const std::string &handoff, const Held &held) const;
    };

    void forgetOldest();

    std::string room_;
    std::string device_;
    std::set<std::string> unread_;
    std::map<std::string, Held> held_;
    std::int64_t sinceMs_ = 0;
    std::map<std::string, Peer> peers_;
};

} // namespace wh::sync
