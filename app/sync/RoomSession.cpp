// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/RoomSession.h"

#include <algorithm>

namespace wh::sync {

using core::Event;
using ports::Saved;

namespace {

/// Handoffs that have ended and stay readable in full (`state --last`, "what was just done").
constexpr int endedKept = 1;

std::string faultName(Saved saved)
{
    switch (saved) {
    case Saved::Durable:
        return {};
    case Saved::DiskFull:
        return "disk-full";
    case Saved::ReadOnly:
        return "read-only";
    case Saved::Damaged:
        break;
    }
    return "damaged";
}

} // namespace

RoomSession::RoomSession(std::string room, Self self, ports::Journal &journal, ports::Transport &transport,
                         ports::Clock &clock)
    : self_(std::move(self))
    , journal_(journal)
    , transport_(transport)
    , clock_(clock)
    , replica_(std::move(room), journal.origin())
{
}

RoomSession::~RoomSession()
{
    *alive_ = false;
}

void RoomSession::later(std::int64_t delayMs, std::function<void()> work)
{
    clock_.after(delayMs, [alive = alive_, work = std::move(work)] {
        if (*alive)
            work();
    });
}

void RoomSession::open()
{
    open_ = true;
    published_.reset();
    replica_.apply(journal_.load(replica_.room(), endedKept));
    link_ = transport_.link();
    // Heartbeats count on from the wall clock, so that a restart does not repeat the numbers of the run before.
    beat_ = clock_.wallMs();
    publishShare();
    beat();
    watch();
    changed();
}

void RoomSession::close()
{
    if (!open_)
        return;
    open_ = false;
    publishPresence(false);
    *alive_ = false; // what is under way reports to nobody
    alive_ = std::make_shared<bool>(true);
    busy_ = false;
    echoing_ = false;
    queue_.clear();
    arriving_.clear();
    keeping_.clear();
}

void RoomSession::submit(core::Command command, std::function<void(const Outcome &)> done)
{
    if (!open_) {
        if (done)
            done({.ok = false});
        return;
    }
    queue_.push_back({std::move(command), std::move(done)});
    next();
}

void RoomSession::next()
{
    while (!busy_ && !queue_.empty()) {
        auto waiting = std::move(queue_.front());
        queue_.pop_front();
        auto decision
            = replica_.decide(waiting.command, self_.role, clock_.wallMs(), [this] { return journal_.nextSeq(); });
        auto *refusal = std::get_if<core::Refusal>(&decision);
        auto events = refusal != nullptr ? std::vector<Event>() : std::get<std::vector<Event>>(std::move(decision));
        if (events.empty()) {
            if (!waiting.done)
                continue;
            const auto alive = alive_; // whoever hears the outcome may close the room
            waiting.done(refusal != nullptr ? Outcome{.ok = false, .refusal = std::move(*refusal)}
                                            : Outcome{.ok = true});
            if (!*alive)
                return;
            continue;
        }
        busy_ = true;
        journal_.append(events, [this, alive = alive_, events, waiting = std::move(waiting)](Saved saved) {
            if (*alive)
                committed(events, saved, waiting);
        });
    }
}

void RoomSession::committed(const std::vector<Event> &events, Saved saved, const Waiting &waiting)
{
    const auto alive = alive_; // whoever hears of it may close the room
    busy_ = false;
    if (saved == Saved::Durable) {
        apply(events);
        publishShare();
    }
    setFault(saved);
    changed();
    if (*alive && waiting.done)
        waiting.done({.ok = saved == Saved::Durable, .saved = saved});
    if (*alive)
        next();
}

void RoomSession::apply(const std::vector<Event> &events)
{
    replica_.apply(events);
    // A journal that lacks news cannot tell which handoff they brought back; it is asked again once they are saved.
    if (replica_.thin() && unsaved_.empty())
        replica_.refill(journal_.load(replica_.room(), endedKept));
}

/// Makes others' events durable and takes them in, one write at a time: what comes meanwhile goes with the next one,
/// so that a slow disk is never asked for the same event twice. They are durable where they were made, so a full disk
/// here must not put this screen out of step; what it would not take is tried again with each heartbeat.
void RoomSession::keep()
{
    if (!keeping_.empty() || arriving_.empty())
        return;
    keeping_.swap(arriving_);
    std::vector<Event> batch;
    for (const auto &[id, event] : keeping_)
        batch.push_back(event);
    journal_.append(batch, [this, alive = alive_, batch](Saved saved) {
        if (!*alive)
            return;
        if (saved == Saved::Durable)
            std::erase_if(unsaved_, [this](const auto &entry) { return keeping_.contains(entry.first); });
        else
            unsaved_.merge(keeping_);
        keeping_.clear();
        apply(batch);
        setFault(saved);
        echoSoon();
        changed();
        if (*alive)
            keep();
    });
}

void RoomSession::received(const core::Share &share)
{
    if (!open_ || share.room != replica_.room())
        return;
    replica_.note(share);
    for (auto &event : replica_.missing(share))
        if (!keeping_.contains(event.id))
            arriving_.insert_or_assign(event.id, std::move(event));
    keep();
    echoSoon(); // what it lacks, it is told
}

void RoomSession::received(const core::Presence &presence)
{
    if (!open_ || presence.room != replica_.room() || presence.device == self_.device)
        return;
    if (presence_.heard(presence, clock_.monotonicMs()))
        publishPresence(true);
    if (devices() != shownDevices_)
        changed();
}

void RoomSession::linkChanged(core::Link link)
{
    if (link == link_)
        return;
    link_ = link;
    if (!open_)
        return;
    if (link == core::Link::Live)
        publishPresence(true);
    changed();
}

std::vector<DeviceView> RoomSession::devices() const
{
    auto views = presence_.devices(clock_.monotonicMs());
    views.insert(views.begin(), {self_.device, self_.role, self_.station, faultName(fault_), Liveness::Live});
    // Heard by nobody, they may all be gone: with the link down nobody else is shown as live.
    if (link_ != core::Link::Live)
        for (auto view = views.begin() + 1; view != views.end(); ++view)
            if (view->liveness == Liveness::Live)
                view->liveness = Liveness::Stale;
    return views;
}

void RoomSession::publishShare()
{
    auto share = replica_.share();
    if (published_ && *published_ == share)
        return;
    if (!published_ && share.events.empty())
        return; // a journal that was lost: what the room still keeps of this device must not be wiped out
    transport_.publish(share);
    published_ = std::move(share);
}

void RoomSession::publishPresence(bool up)
{
    transport_.publish(core::Presence{.room = replica_.room(),
                                      .device = self_.device,
                                      .role = self_.role,
                                      .station = self_.station,
                                      .up = up,
                                      .fault = faultName(fault_),
                                      .beat = ++beat_});
}

void RoomSession::echoSoon()
{
    if (echoing_)
        return;
    echoing_ = true;
    later(echoDelayMs, [this] {
        echoing_ = false;
        publishShare();
    });
}

void RoomSession::beat()
{
    publishPresence(true);
    arriving_.insert(unsaved_.begin(), unsaved_.end());
    keep();
    later(heartbeatMs, [this] { beat(); });
}

void RoomSession::watch()
{
    if (devices() != shownDevices_)
        changed();
    later(watchMs, [this] { watch(); });
}

void RoomSession::setFault(Saved saved)
{
    if (fault_ == saved)
        return;
    fault_ = saved;
    publishPresence(true); // the room is told
}

void RoomSession::changed()
{
    shownDevices_ = devices();
    if (changed_)
        changed_();
}

} // namespace wh::sync
