// SPDX-License-Identifier: GPL-3.0-or-later
// A device's work in one room: journal first, then the state, then the link. It holds no rule and does no I/O of its
// own; it carries what the replica decides to the ports, one command after the other.
#pragma once

#include "ports/Clock.h"
#include "ports/Journal.h"
#include "ports/Transport.h"
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
    std::string station; ///< as in core::Presence
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
    void linkChanged(core::Link link);

    /// Called after every change of state(), devices() or fault().
    void setChanged(std::function<void()> changed) { changed_ = std::move(changed); }

    const core::RoomState &state() const { return replica_.state(); }
    const Replica &replica() const { return replica_; }
    /// Everybody known in the room, this device first.
    std::vector<DeviceView> devices() const;
    core::Link link() const { return link_; }
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
    PresenceTable presence_;
    std::vector<DeviceView> shownDevices_;
    std::deque<Waiting> queue_;
    std::function<void()> changed_;
    std::optional<core::Share> published_;
    std::map<core::EventId, core::Event> arriving_; ///< others' events that wait for the disk
    std::map<core::EventId, core::Event> keeping_;  ///< others' events that are being written
    std::map<core::EventId, core::Event> unsaved_;  ///< others' events that the disk would not take; tried again
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
    core::Link link_ = core::Link::Alone;
    ports::Saved fault_ = ports::Saved::Durable;
    std::int64_t beat_ = 0;
    bool busy_ = false;
    bool echoing_ = false;
    bool open_ = false;
};

} // namespace wh::sync
