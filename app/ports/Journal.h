// SPDX-License-Identifier: GPL-3.0-or-later
// The durable store of events as the rest of the program may see it. SQLite is behind it in app/journal.
#pragma once

#include "core/Event.h"

#include <functional>
#include <string>
#include <vector>

namespace wh::ports {

/// How an append ended.
enum class Saved : std::uint8_t {
    Durable,  ///< on the disk, survives a power cut
    DiskFull, ///< nothing was written
    ReadOnly, ///< nothing was written
    Damaged,  ///< the store cannot be used; nothing was written
};

class Journal
{
public:
    virtual ~Journal() = default;

    /// This journal's mark in event ids: "DEVICE~MARK". Fresh for a fresh journal.
    virtual std::string origin() const = 0;
    /// Reserves the next sequence number of this origin, from 1; rooms share the journal and so the count. Numbers
    /// whose append failed stay unused. Appending an event of this origin moves the count beyond it.
    virtual std::uint64_t nextSeq() = 0;
    /// What a replica of `room` needs to go on: every event of handoffs that have not ended and of the last `ended`
    /// handoffs that have, and of older handoffs the events that prove their end (Started, Folded, Finished,
    /// Cancelled, Reopened).
    virtual std::vector<core::Event> load(const std::string &room, int ended) = 0;
    /// Ids of the `newest` handoffs of `room` that began last, whatever became of them.
    virtual std::vector<std::string> handoffs(const std::string &room, std::size_t newest) = 0;
    /// Every event of these handoffs of `room`, in no order.
    virtual std::vector<core::Event> events(const std::string &room, const std::vector<std::string> &handoffs) = 0;
    /// Writes all of `events` or none, in one transaction; events already there are left as they are.
    /// `done` is called exactly once, later, on the thread that called; in the order of the calls.
    virtual void append(std::vector<core::Event> events, std::function<void(Saved)> done) = 0;
};

} // namespace wh::ports
