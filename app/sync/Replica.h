// SPDX-License-Identifier: GPL-3.0-or-later
// One device's copy of a room: a set of events, merged by union. No clock, thread, socket or file: time comes in as a
// number, and what must be written or sent goes out as a value.
#pragma once

#include "core/Rules.h"
#include "core/Share.h"

#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace wh::sync {

/// The set of a room's events and the state they amount to.
///
/// Hot events are those of the live handoff and of the last one that ended; they are projected and shared. Of older
/// handoffs only the landmarks stay (cold), so that a year of work costs a tap nothing and a device that was away for
/// a day cannot revive a handoff that ended meanwhile: it is owed the proof, and the next share carries it.
///
/// What was cold can become hot again (somebody reopened it, or an end came in late that makes it the last one). Only
/// its landmarks are at hand then; thin() says so, and the owner hands the rest over from the journal with refill().
class Replica
{
public:
    /// `origin` is the journal's "DEVICE~MARK".
    Replica(std::string room, std::string origin);

    /// The events that `command` amounts to, numbered by `nextSeq` and stamped, to be made durable and then applied.
    /// They are not part of the state yet. An empty list means that there is nothing to change.
    std::variant<std::vector<core::Event>, core::Refusal> decide(const core::Command &command, core::Role role,
                                                                 std::int64_t nowMs,
                                                                 const std::function<std::uint64_t()> &nextSeq);

    /// Adds durable events; returns how many were new. Copies are ignored, events of other rooms too.
    std::size_t apply(std::span<const core::Event> events);

    /// True when state() shows a handoff of which only the landmarks are here; the journal knows the rest.
    bool thin() const { return !thin_.empty(); }
    /// Adds what the journal knows (ports::Journal::load) and is thin no more.
    void refill(std::span<const core::Event> events);

    /// What `share` knows and this replica has not seen, to be made durable and then applied.
    std::vector<core::Event> missing(const core::Share &share) const;

    /// Notes which cold handoffs `share` still speaks of without knowing all their landmarks, so that share() carries
    /// these: the proof that they ended, or how they came together.
    void note(const core::Share &share);

    /// Everything this device knows of the live handoff and of the last one that ended, and the proofs it owes.
    core::Share share() const;

    /// Handoffs that the share carries whole: the live one and the last.
    std::set<std::string> hotHandoffs() const;
    /// `handoffs` and all that Folded events tie to them: apart, one could look as if it had never ended.
    std::vector<std::string> together(const std::vector<std::string> &handoffs) const;

    const core::RoomState &state() const { return state_; }
    const std::string &room() const { return room_; }
    std::string device() const { return std::string(core::deviceOf(origin_)); }

    /// Events that came with one identity and two contents. Never happens unless a device's disk lied or somebody
    /// forges; the smaller content stands on every replica, so that they still agree.
    std::uint64_t conflicts() const { return conflicts_; }

private:
    using EndKey = std::pair<core::Stamp, core::EventId>;

    core::Stamp nextStamp(std::int64_t nowMs);
    bool add(const core::Event &event);
    void link(const core::Event &fold);
    std::set<std::string> linkedWith(const std::string &handoff) const;
    void thaw(const std::string &handoff);
    bool thawNewestEnd();
    void cool();

    std::string room_;
    std::string origin_;
    core::Stamp latest_;
    std::map<core::EventId, core::Event> hot_;
    std::map<std::string, std::map<core::EventId, core::Event>> cold_; ///< landmarks by handoff
    std::map<EndKey, std::string> coldEnds_;                           ///< a handoff of each cold run, by its end
    std::map<std::string, EndKey> coldEndOf_;                          ///< the same, by handoff
    std::map<std::string, std::set<std::string>> links_;               ///< handoffs that Folded events name together
    std::set<core::EventId> late_; ///< events of cold handoffs that came and are in the journal; not asked for again
    std::set<std::string> thin_;   ///< thawed handoffs whose other events are in the journal only
    std::map<std::string, std::set<std::string>> owed_; ///< cold handoffs a device has not seen all of, by device
    core::RoomState state_;
    std::uint64_t conflicts_ = 0;
};

} // namespace wh::sync
