// SPDX-License-Identifier: GPL-3.0-or-later
// What the room says to this device: rate limit, decoding, counting, and putting presence and liveness together.
// Pure apart from its sinks; one thread at a time. Both transports read through it.
#pragma once

#include "link/Codec.h"

#include <array>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace wh::link {

/// What came in since the transport was made. For health pages and tests.
struct Counters {
    std::uint64_t received = 0;                     ///< messages of others, empty ones included
    std::uint64_t taken = 0;                        ///< decoded and handed on
    std::uint64_t unknownEvents = 0;                ///< events of a newer version left out of shares that were taken
    std::array<std::uint64_t, dropCount> dropped{}; ///< by Drop

    std::uint64_t of(Drop why) const { return dropped[static_cast<std::size_t>(why)]; }
    std::uint64_t allDropped() const;
};

class Inbox
{
public:
    /// All are called from within arrived() and release().
    struct Sinks {
        std::function<void(core::Share)> share;
        /// With up=false as soon as either the device's own word or its liveness says so.
        std::function<void(core::Presence)> presence;
        std::function<void(core::Past)> past;
        /// A device of our rooms was heard for the first time: its liveness topic is worth listening to.
        std::function<void(const std::string &device)> follow;
        /// A device of this room says again and again that it published a share we do not have: the broker dropped it.
        std::function<void(const std::string &room)> ask;
        /// One line for the log, at most one a minute for each device.
        std::function<void(std::string line)> complain;
        /// An edition of the practice's settings; its seal is the owner's to check.
        std::function<void(core::Edition, TopicKind)> edition = {};
    };

    /// Token bucket of one device in one room; a message costs one token and one more for each 64 KiB. By room, because
    /// a team tablet speaks in every room and must be heard in all of them at once when a device joins. The practice's
    /// settings, which take a signature's check, cost 25 and share one bucket, whoever wrote them.
    struct Rate {
        double perSecond = 50;
        double burst = 200;
    };
    static constexpr Rate unlimited{1e12, 1e12}; // for simulated time, which may stand still

    /// Most devices remembered for each room; one silent for a minute makes place for a new one.
    static constexpr std::size_t maxPeersPerRoom = 64;

    Inbox(std::string device, std::set<std::string> rooms, Sinks sinks, Rate rate);

    /// A message. Over the rate limit only the newest of its topic is kept, until release() can afford it.
    void arrived(std::string_view topic, std::string_view payload, std::int64_t nowMs);
    /// Takes what was held back and can be afforded now.
    void release(std::int64_t nowMs);
    bool holding() const { return !held_.empty(); }

    std::vector<std::string> followed() const;
    const Counters &counters() const { return counters_; }

private:
    struct Peer {
        double tokens = 0;
        std::int64_t filledMs = 0;
        std::int64_t heardMs = 0;
        std::optional<core::Presence> presence; ///< as the device said it itself
        std::string shareMark;                  ///< of the last share that arrived, good or bad
        std::string missedMark;                 ///< of a share that its last heartbeat spoke of and that is not here
    };
    using PeerKey = std::pair<std::string, std::string>; // device, room; a device's rooms stand side by side

    Peer *peerOf(const Topic &topic, std::int64_t nowMs);
    bool affords(Peer &peer, const Topic &topic, std::size_t bytes, std::int64_t nowMs) const;
    void take(const Topic &topic, std::string_view payload, std::int64_t nowMs);
    void takeShare(const Topic &topic, core::Share share);
    void takePast(const Topic &topic, core::Past past);
    void takePresence(const Topic &topic, core::Presence presence, const std::string &shareMark);
    void takeLiveness(const Liveness &liveness);
    void follow(const std::string &device);
    void tellPresence(core::Presence presence) const;
    void drop(Drop why, const Topic *topic, const std::string &defect, std::int64_t nowMs);

    std::string device_;
    std::set<std::string> rooms_;
    Sinks sinks_;
    Rate rate_;
    std::map<PeerKey, Peer> peers_;
    std::map<std::string, bool> up_; ///< liveness by followed device
    std::map<Topic, std::string> held_;
    std::map<std::string, std::int64_t> complainedMs_; ///< by device
    std::int64_t sweptMs_ = 0;
    Counters counters_;
};

} // namespace wh::link
