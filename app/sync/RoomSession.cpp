// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/RoomSession.h"

#include <algorithm>

namespace wh::sync {

using core::Event;
using ports::Saved;

namespace {

/// Past handoffs read from the journal at once, a few ms of the owner's thread.
constexpr std::size_t handful = 8;
constexpr std::size_t mostPastEvents = 1'000; ///< passed on at once, half of what one message may carry

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
    , replica_(room, journal.origin())
    , history_(std::move(room), self_.device)
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
    hot_ = replica_.hotHandoffs();
    publishedPast_.reset();
    later(firstLookBackMs, [this] {
        for (const auto &handoff : journal_.handoffs(replica_.room(), core::maxPastHandoffs))
            history_.touch(handoff);
        lookBackSoon(0);
    });
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
    lookingBack_ = false;
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
    // What the share no longer carries is past, and so is what came late for it.
    auto hot = replica_.hotHandoffs();
    for (const auto &handoff : hot_)
        if (!hot.contains(handoff))
            history_.touch(handoff);
    for (const auto &event : events)
        if (!hot.contains(event.handoff))
            history_.touch(event.handoff);
    hot_ = std::move(hot);
    if (!history_.unread(1).empty())
        lookBackSoon();
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

void RoomSession::received(const core::Past &past)
{
    if (!open_ || !history_.heard(past))
        return;
    for (auto &event : replica_.missing({.room = past.room, .device = past.device, .events = past.events}))
        if (!keeping_.contains(event.id))
            arriving_.insert_or_assign(event.id, std::move(event));
    keep();
    lookBackSoon();
    changed();
}

/// Reads a handful of past handoffs; once all are read, says what is held of them and passes on what somebody lacks.
void RoomSession::lookBack()
{
    if (const auto unread = history_.unread(handful); !unread.empty()) {
        history_.read(unread, journal_.events(replica_.room(), unread));
        lookBackSoon(nextHandfulMs);
        return;
    }
    publishPast();
}

void RoomSession::publishPast()
{
    const auto hot = replica_.hotHandoffs();
    auto past = history_.past(hot);
    std::set<std::string> present;
    for (const auto &view : devices())
        if (view.liveness == Liveness::Live && view.device != self_.device)
            present.insert(view.device);
    const auto owed = history_.owed(present, hot, mostPastEvents);
    owing_ = !owed.empty();
    if (owing_)
        past.events = journal_.events(replica_.room(), replica_.together(owed));
    if (past.events.size() > core::maxShareEvents)
        past.events.clear(); // no honest handoff is that long
    const auto nowMs = clock_.monotonicMs();
    if (past == publishedPast_ && (!owing_ || nowMs - publishedPastMs_ < sayPastAgainMs))
        return;
    transport_.publish(past);
    publishedPast_ = std::move(past);
    publishedPastMs_ = nowMs;
    changed(); // what is lacking may be less now
}

void RoomSession::lookBackSoon(std::int64_t delayMs)
{
    if (lookingBack_ || !open_)
        return;
    lookingBack_ = true;
    later(delayMs, [this] {
        lookingBack_ = false;
        lookBack();
    });
}

void RoomSession::received(const core::Presence &presence)
{
    if (!open_ || presence.room != replica_.room() || presence.device == self_.device)
        return;
    if (presence_.heard(presence, clock_.monotonicMs()))
        publishPresence(true);
    if (devices() != shownDevices_) {
        changed();
        lookBackSoon(); // who has come may lack something
    }
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
    views.insert(views.begin(),
                 {self_.device, self_.role, self_.station, faultName(fault_), Liveness::Live, self_.certificateEndMs});
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
                                      .beat = ++beat_,
                                      .certificateEndMs = self_.certificateEndMs});
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
    if (owing_)
        lookBackSoon();
    closeLeftOpen();
    later(heartbeatMs, [this] { beat(); });
}

void RoomSession::watch()
{
    if (devices() != shownDevices_) {
        changed();
        lookBackSoon(); // who has gone cannot pass on anything
    }
    later(watchMs, [this] { watch(); });
}

void RoomSession::closeLeftOpen()
{
    beatsLive_ = link_ == core::Link::Live ? beatsLive_ + 1 : 0;
    const bool informed = link_ == core::Link::Alone || beatsLive_ > 2;
    const bool team = self_.role == core::Role::Giver || self_.role == core::Role::Receiver;
    const auto &live = replica_.state().live;
    if (leftOpenAfterMs_ > 0 && informed && team && live && !busy_ && queue_.empty()
        && core::isLeftOpen(*live, clock_.wallMs(), leftOpenAfterMs_))
        submit({.kind = core::Command::Kind::Cancel, .reason = std::string(core::leftOpenReason)});
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
