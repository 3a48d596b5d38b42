// SPDX-License-Identifier: GPL-3.0-or-later
// A device's work in one room: journal first, then the state, then the link. It holds no rule and does no I/O of its
// own; it carries what the replica decides to the ports, one command after the other.
#pragma once

#include "ports/Clock.h"
#include "ports/Journal.h"
#include "ports/Transport.h"
#include "sync/History.h"
#include "sync/Presence.h"
#include "sync/Replica.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace wh::sync {

/// How long news from others may gather before this device publishes them on; its own taps go out at once.
inline constexpr std::int64_t echoDelayMs = 150;

/// When past handoffs are looked at: after a start, so that the first frame does not wait for them; after news; and
/// between handfuls, so that a tap never waits for more than one.
inline constexpr std::int64_t firstLookBackMs = 1'000;
inline constexpr std::int64_t lookBackMs = 250;
inline constexpr std::int64_t nextHandfulMs = 20;
/// What was passed on and is still lacked is said again after so long: a broker may have dropped it.
inline constexpr std::int64_t sayPastAgainMs = 30'000;

/// How a command ended. `ok` means durable: only then may it be drawn as done.
struct Outcome {
    bool ok = false;
    ports::Saved saved = ports::Saved::Durable;
    std::optional<core::Refusal> refusal = {};
};

/// What a device is in a room.
struct Self {
    std::string device;
    core::Role role = core::Role::Observer;
    std::string station;               ///< as in core::Presence
    std::int64_t certificateEndMs = 0; ///< as in core::Presence
};

class RoomSession
{
public:
    /// The ports must outlive the session. All calls and callbacks stay on one thread.
    RoomSession(std::string room, Self self, ports::Journal &journal, ports::Transport &transport, ports::Clock &clock);
    ~RoomSession();
    RoomSession(const RoomSession &) = delete;
    RoomSession &operator=(const RoomSession &) = delete;

    /// Loads the journal's room, publishes the share and starts the heartbeat.
    void open();
    /// Says goodbye to the room; the session does nothing afterwards: taps are answered with ok = false.
    void close();

    /// Queues a command; `done` is called once it is durable or refused. Commands run in order.
    void submit(core::Command command, std::function<void(const Outcome &)> done = {});

    void received(const core::Share &share);
    void received(const core::Presence &presence);
    void received(const core::Past &past);
    void linkChanged(core::Link link);

    /// Turns on the rule for handoffs left open (core::isLeftOpen) on a device of the team. It looks with each
    /// heartbeat, and only where the news of the room has come in: alone, or live for a while.
    void setLeftOpenAfter(std::int64_t limitMs) { leftOpenAfterMs_ = limitMs; }

    /// Called after every change of state(), devices() or fault().
    void setChanged(std::function<void()> changed) { changed_ = std::move(changed); }

    const core::RoomState &state() const { return replica_.state(); }
    const Replica &replica() const { return replica_; }
    /// Everybody known in the room, this device first.
    std::vector<DeviceView> devices() const;
    core::Link link() const { return link_; }
    /// By device heard of: how many past handoffs it holds something of that is not here yet.
    std::map<std::string, std::size_t> lacking() const { return history_.lacking(replica_.hotHandoffs()); }
    /// Durable while all is well, else why the last write failed.
    ports::Saved fault() const { return fault_; }
    /// True from a tap until its event is durable or refused.
    bool saving() const { return busy_; }
    const Self &self() const { return self_; }

private:
    struct Waiting {
        core::Command command;
        std::function<void(const Outcome &)> done;
    };

    void next();
    void committed(const std::vector<core::Event> &events, ports::Saved saved, const Waiting &waiting);
    void apply(const std::vector<core::Event> &events);
    void keep();
    void publishShare();
    void publishPresence(bool up);
    void echoSoon();
    void beat();
    void lookBackSoon(std::int64_t delayMs = lookBackMs);
    void lookBack();
    void publishPast();
    void closeLeftOpen();
    /// Shows in time who has turned stale; nobody says that of himself.
    void watch();
    void setFault(ports::Saved saved);
    void changed();
    void later(std::int64_t delayMs, std::function<void()> work);

    Self self_;
    ports::Journal &journal_;
    ports::Transport &transport_;
    ports::Clock &clock_;
    Replica replica_;
    History history_;
    PresenceTable presence_;
    std::vector<DeviceView> shownDevices_;
    std::deque<Waiting> queue_;
    std::function<void()> changed_;
    std::optional<core::Share> published_;
    std::optional<core::Past> publishedPast_;
    std::int64_t publishedPastMs_ = 0;
    std::set<std::string> hot_;                     ///< as it was when past handoffs were looked at last
    std::map<core::EventId, core::Event> arriving_; ///< others' events that wait for the disk
    std::map<core::EventId, core::Event> keeping_;  ///< others' events that are being written
    std::map<core::EventId, core::Event> unsaved_;  ///< others' events that the disk would not take; tried again
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
    core::Link link_ = core::Link::Alone;
    ports::Saved fault_ = ports::Saved::Durable;
    std::int64_t beat_ = 0;
    std::int64_t leftOpenAfterMs_ = 0; ///< 0: off
    int beatsLive_ = 0;                ///< heartbeats since the link came up
    bool busy_ = false;
    bool echoing_ = false;
    bool lookingBack_ = false;
    bool owing_ = false; ///< somebody lacked something when past handoffs were looked at last
    bool open_ = false;
};

} // namespace wh::sync
