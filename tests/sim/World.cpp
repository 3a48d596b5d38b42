// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/World.h"

#include <algorithm>
#include <cstdio>

namespace wh::sim {

using core::Event;
using core::Link;
using ports::Saved;

namespace {

constexpr std::int64_t morningMs = 1'767'600'000'000; // January 2026
constexpr std::int64_t answerMs = 5'000;              // longest wait for the answer to a tap, far above any disk here

core::Step stepOf(const char *id, core::Role lead, bool required)
{
    core::Step step;
    step.id = id;
    step.lead = lead;
    step.required = required;
    return step;
}

const char *nameOf(Way way)
{
    return way == Way::Up ? "cannot be heard" : way == Way::Down ? "cannot hear" : "is cut off";
}

} // namespace

const core::Template &roomingTemplate()
{
    static const core::Template rooming = [] {
        core::Template t;
        t.id = "rooming-to-clinician";
        t.steps
            = {stepOf("introductions", core::Role::Giver, false), stepOf("what-matters", core::Role::Patient, false),
               stepOf("medicines", core::Role::Giver, false),     stepOf("patients-turn", core::Role::Patient, true),
               stepOf("say-back", core::Role::Receiver, true),    stepOf("next-step", core::Role::Receiver, false)};
        return t;
    }();
    return rooming;
}

const core::Template &changedTemplate()
{
    static const core::Template changed = [] {
        core::Template t = roomingTemplate();
        t.version = 2;
        std::erase_if(t.steps, [](const core::Step &step) { return step.id == "what-matters"; });
        t.steps.insert(t.steps.begin() + 1, stepOf("home", core::Role::Patient, true));
        return t;
    }();
    return changed;
}

const core::Template &extendedTemplate()
{
    static const core::Template extended = [] {
        core::Template t;
        t.id = "to-extended-team";
        t.steps = {stepOf("why-them", core::Role::Giver, false), stepOf("patients-turn", core::Role::Patient, true),
                   stepOf("say-back", core::Role::Receiver, true)};
        return t;
    }();
    return extended;
}

void Options::limit()
{
    devices = std::clamp(devices, 2, 8);
    actions = std::clamp(actions, 0, 2000);
    lengthMs = std::clamp<std::int64_t>(lengthMs, 0, 600'000);
    delayMinMs = std::clamp<std::int64_t>(delayMinMs, 0, 1000);
    delayMaxMs = std::clamp<std::int64_t>(delayMaxMs, delayMinMs, 1000);
    loss = std::clamp(loss, 0.0, 0.5);
    duplicate = std::clamp(duplicate, 0.0, 0.5);
    reorder = std::clamp(reorder, 0.0, 1.0);
    coalesce = std::clamp(coalesce, 0.0, 1.0);
    diskMaxMs = std::clamp<std::int64_t>(diskMaxMs, 1, 1000);
    noticeMs = std::clamp<std::int64_t>(noticeMs, 10, 10'000);
    redialMs = std::clamp<std::int64_t>(redialMs, 10, 10'000);
    healMs = std::clamp<std::int64_t>(healMs, 100, 60'000);
    faults = std::clamp(faults, 0.0, 1.0);
}

Options Options::forSeed(std::uint64_t seed, int devices)
{
    Dice dice(seed ^ 0x9e3779b97f4a7c15u);
    Options o;
    // Most rooms have five devices; now and then the smallest and the largest.
    o.devices = devices > 0 ? devices : dice.chance(0.6) ? 5 : static_cast<int>(dice.between(2, 8));
    o.actions = static_cast<int>(dice.between(8, 150));
    o.lengthMs = o.actions * dice.between(40, 600);
    o.delayMaxMs = dice.chance(0.2) ? 400 : dice.between(1, 60);
    const auto some
        = [&](double most) { return dice.chance(0.5) ? 0.0 : most * static_cast<double>(dice.pick(100)) / 100; };
    o.loss = some(0.1);
    o.duplicate = some(0.3);
    o.reorder = some(1.0);
    o.coalesce = some(1.0);
    o.diskMaxMs = dice.chance(0.2) ? 300 : 15;
    o.faults = 0.1 + some(0.5);
    o.apart = dice.chance(0.7);
    o.crashes = dice.chance(0.6);
    o.brokers = dice.chance(0.5);
    o.clocks = dice.chance(0.5);
    o.comings = dice.chance(0.5);
    o.fullDisks = dice.chance(0.3);
    o.limit();
    return o;
}

std::int64_t Dice::between(std::int64_t low, std::int64_t high)
{
    return low + static_cast<std::int64_t>(pick(static_cast<std::size_t>(high - low + 1)));
}

// --- The ports ---------------------------------------------------------------------------------------------------

class World::SimClock final : public ports::Clock
{
public:
    SimClock(World &world, Device &device)
        : world_(world)
        , device_(device)
    {
    }
    std::int64_t wallMs() const override;
    std::int64_t monotonicMs() const override { return world_.nowMs_; }
    void after(std::int64_t delayMs, std::function<void()> work) override;

private:
    World &world_;
    Device &device_;
};

class World::SimJournal final : public ports::Journal
{
public:
    SimJournal(World &world, Device &device)
        : world_(world)
        , device_(device)
    {
    }
    std::string origin() const override;
    std::uint64_t nextSeq() override;
    std::vector<Event> load(const std::string &room, int ended) override;
    std::vector<std::string> handoffs(const std::string &room, std::size_t newest) override;
    std::vector<Event> events(const std::string &room, const std::vector<std::string> &handoffs) override;
    void append(std::vector<Event> events, std::function<void(Saved)> done) override;

    /// The power goes: of the writes under way some are on the disk though nobody was told, one is torn, others never
    /// happened.
    void lose();

private:
    struct Writing {
        std::vector<Event> events;
        std::function<void(Saved)> done;
    };
    void commit(const std::vector<Event> &events);
    void finish(std::uint64_t number);

    World &world_;
    Device &device_;
    std::map<std::uint64_t, Writing> writing_;
    std::uint64_t writes_ = 0;
    std::int64_t freeAtMs_ = 0; // one writer: a write begins when the one before has ended
};

class World::SimTransport final : public ports::Transport
{
public:
    SimTransport(World &world, Device &device)
        : world_(world)
        , device_(device)
    {
    }
    void setEvents(ports::TransportEvents) override {} // the world calls the session itself
    Link link() const override;
    void publish(const core::Share &share) override;
    void publish(const core::Presence &presence) override;
    void publish(const core::Past &past) override;

private:
    World &world_;
    Device &device_;
};

struct World::Device {
    std::string name;
    core::Role role = core::Role::Observer;
    Disk disk;
    double clockFactor = 1.0;
    std::int64_t clockBaseMs = morningMs; ///< wall clock at clockSinceMs
    std::int64_t clockSinceMs = 0;
    bool on = false;
    bool left = false;
    bool upCut = false;
    bool downCut = false;
    std::uint64_t life = 0;       ///< grows with every start and end; what belongs to an earlier life never runs
    std::uint64_t connection = 0; ///< grows with every connection, made or dropped
    bool connected = false;
    Link link = Link::Connecting;
    ShareWord newestShare;
    std::optional<core::Presence> newestPresence;
    PastWord newestPast;
    std::int64_t upFreeAtMs = 0;                          ///< nothing overtakes on the way to the broker
    std::map<std::string, std::uint64_t> newestPastHeard; ///< by sender
    std::map<std::string, std::uint64_t> newestUnderWay;  ///< by sender: number of the newest share on its way here
    std::unique_ptr<SimClock> clock;
    std::unique_ptr<SimJournal> journal;
    std::unique_ptr<SimTransport> transport;
    std::unique_ptr<sync::RoomSession> session;
};

std::int64_t World::SimClock::wallMs() const
{
    const auto sinceMs = static_cast<double>(world_.nowMs_ - device_.clockSinceMs);
    return device_.clockBaseMs + static_cast<std::int64_t>(sinceMs * device_.clockFactor);
}

void World::SimClock::after(std::int64_t delayMs, std::function<void()> work)
{
    world_.at(delayMs, [this, &device = device_, life = device_.life, work = std::move(work)] {
        if (device.life == life)
            work();
    });
}

std::string World::SimJournal::origin() const
{
    return device_.name + "~m1";
}

std::uint64_t World::SimJournal::nextSeq()
{
    return ++device_.disk.seq;
}

std::vector<Event> World::SimJournal::load(const std::string &wanted, int ended)
{
    std::vector<Event> proofs;
    for (const auto &event : device_.disk.log)
        if (event.room == wanted && core::isLandmark(event.kind))
            proofs.push_back(event);
    auto runs = core::runsOf(wanted, proofs);
    std::erase_if(runs, [](const core::Run &run) { return !run.started || run.end == nullptr; });
    std::sort(runs.begin(), runs.end(), [](auto &a, auto &b) { return core::happenedBefore(*b.end, *a.end); });
    std::set<std::string> old;
    for (std::size_t i = static_cast<std::size_t>(ended); i < runs.size(); ++i)
        old.insert(runs[i].handoffs.begin(), runs[i].handoffs.end());
    std::vector<Event> loaded;
    for (const auto &event : device_.disk.log)
        if (event.room == wanted && (core::isLandmark(event.kind) || !old.contains(event.handoff)))
            loaded.push_back(event);
    return loaded;
}

std::vector<std::string> World::SimJournal::handoffs(const std::string &wanted, std::size_t newest)
{
    std::vector<const Event *> starts;
    for (const auto &event : device_.disk.log)
        if (event.room == wanted && (event.kind == core::EventKind::Started || event.kind == core::EventKind::Declined))
            starts.push_back(&event);
    std::sort(starts.begin(), starts.end(), [](auto *a, auto *b) { return core::happenedBefore(*b, *a); });
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < std::min(newest, starts.size()); ++i)
        ids.push_back(starts[i]->handoff);
    return ids;
}

std::vector<Event> World::SimJournal::events(const std::string &wanted, const std::vector<std::string> &handoffs)
{
    std::vector<Event> some;
    for (const auto &event : device_.disk.log)
        if (event.room == wanted && std::find(handoffs.begin(), handoffs.end(), event.handoff) != handoffs.end())
            some.push_back(event);
    return some;
}

void World::SimJournal::append(std::vector<Event> events, std::function<void(Saved)> done)
{
    for (const auto &event : events)
        if (const auto defect = core::defectOf(event))
            world_.complain(device_.name + " writes a defective event: " + *defect);
    const auto number = ++writes_;
    writing_[number] = {std::move(events), std::move(done)};
    freeAtMs_ = std::max(freeAtMs_, world_.nowMs_) + world_.dice_.between(0, world_.options_.diskMaxMs);
    world_.at(freeAtMs_ - world_.nowMs_, [this, &device = device_, life = device_.life, number] {
        if (device.life == life)
            finish(number);
    });
}

void World::SimJournal::commit(const std::vector<Event> &events)
{
    auto &disk = device_.disk;
    for (const auto &event : events)
        if (disk.ids.insert(event.id).second)
            disk.log.push_back(event);
    disk.committed = disk.log.size();
}

void World::SimJournal::finish(std::uint64_t number)
{
    auto write = std::move(writing_.extract(number).mapped());
    const auto health = device_.disk.health;
    if (health == Saved::Durable) {
        commit(write.events);
        for (const auto &event : write.events)
            if (event.id.origin == origin())
                device_.disk.acknowledged.push_back(event);
    }
    write.done(health);
}

void World::SimJournal::lose()
{
    auto &disk = device_.disk;
    if (disk.health == Saved::Durable) {
        for (const auto &[number, write] : writing_) {
            if (world_.dice_.chance(0.4)) {
                commit(write.events);
                continue;
            }
            const auto torn = world_.dice_.pick(write.events.size() + 1);
            disk.log.insert(disk.log.end(), write.events.begin(),
                            write.events.begin() + static_cast<std::ptrdiff_t>(torn));
            break;
        }
    }
    writing_.clear();
}

Link World::SimTransport::link() const
{
    return device_.link;
}

void World::SimTransport::publish(const core::Share &share)
{
    ++world_.published_;
    for (const auto &event : share.events)
        if (event.id.origin == device_.journal->origin() && !device_.disk.ids.contains(event.id))
            world_.complain(device_.name + " published " + core::toString(event.id) + " before it was durable");
    if (share.events.size() > core::maxShareEvents)
        world_.complain(device_.name + " published a share beyond its limit");
    device_.newestShare = std::make_shared<const core::Share>(share);
    if (device_.connected)
        world_.publishUp(device_, [&world = world_, &device = device_, word = device_.newestShare] {
            world.broker_.shares[device.name] = word;
            world.spread(device.name, word);
        });
}

void World::SimTransport::publish(const core::Presence &presence)
{
    device_.newestPresence = presence;
    if (device_.connected)
        world_.publishUp(device_, [&world = world_, presence] {
            world.broker_.presences[presence.device] = presence;
            world.spread(presence);
        });
}

void World::SimTransport::publish(const core::Past &past)
{
    ++world_.published_;
    if (world_.trace_)
        std::printf("%9.3f s  %-14s says what it holds: %zu past handoffs, %zu events for others\n",
                    static_cast<double>(world_.nowMs_) / 1000, device_.name.c_str(), past.handoffs.size(),
                    past.events.size());
    for (const auto &event : past.events)
        if (!device_.disk.ids.contains(event.id))
            world_.complain(device_.name + " passed on " + core::toString(event.id) + " before it was durable");
    if (past.events.size() > core::maxShareEvents || past.handoffs.size() > core::maxPastHandoffs)
        world_.complain(device_.name + " published a past beyond its limit");
    device_.newestPast = std::make_shared<const core::Past>(past);
    if (device_.connected)
        world_.publishUp(device_, [&world = world_, &device = device_, word = device_.newestPast] {
            world.broker_.pasts[device.name] = word;
            world.spread(word);
        });
}

// --- The world ---------------------------------------------------------------------------------------------------

World::World(Options options, std::uint64_t seed, bool trace)
    : options_(options)
    , dice_(seed)
    , trace_(trace)
{
    options_.limit();
}

World::~World() = default;

void World::at(std::int64_t delayMs, std::function<void()> work)
{
    queue_.push({nowMs_ + std::max<std::int64_t>(delayMs, 0), ++dues_, std::move(work)});
}

void World::complain(std::string line)
{
    say(-1, "!! " + line);
    if (complaints_.size() < 50)
        complaints_.push_back(std::move(line));
}

void World::say(int device, const std::string &line)
{
    if (trace_)
        std::printf("%9.3f s  %-14s %s\n", static_cast<double>(nowMs_) / 1000, device < 0 ? "" : nameOf(device).c_str(),
                    line.c_str());
}

std::int64_t World::hop()
{
    return dice_.between(options_.delayMinMs, options_.delayMaxMs);
}

int World::add(const std::string &name, core::Role role, bool on)
{
    auto device = std::make_unique<Device>();
    device->name = name;
    device->role = role;
    device->clock = std::make_unique<SimClock>(*this, *device);
    device->transport = std::make_unique<SimTransport>(*this, *device);
    devices_.push_back(std::move(device));
    if (on)
        switchOn(count() - 1);
    return count() - 1;
}

void World::switchOn(int number)
{
    auto &device = *devices_.at(static_cast<std::size_t>(number));
    if (device.on || device.left)
        return;
    say(number, "is switched on");
    ++device.life;
    device.on = true;
    // What no commit covers is not there: the store drops the torn tail when it opens.
    device.disk.log.resize(device.disk.committed);
    device.disk.seq = 0;
    for (const auto &event : device.disk.log)
        if (event.id.origin == device.name + "~m1")
            device.disk.seq = std::max(device.disk.seq, event.id.seq);
    device.link = Link::Connecting;
    device.newestShare.reset();
    device.newestPresence.reset();
    device.newestPast.reset();
    device.journal = std::make_unique<SimJournal>(*this, device);
    device.session = std::make_unique<sync::RoomSession>(
        room, sync::Self{device.name, device.role, device.role == core::Role::Patient ? "room" : "team"},
        *device.journal, *device.transport, *device.clock);
    device.session->open();
    dial(device);
}

void World::crash(int number)
{
    auto &device = *devices_.at(static_cast<std::size_t>(number));
    if (!device.on)
        return;
    say(number, "dies");
    ++device.life;
    device.on = false;
    device.session.reset();
    device.journal->lose();
    drop(device, true);
}

void World::leave(int number)
{
    auto &device = *devices_.at(static_cast<std::size_t>(number));
    if (!device.on)
        return;
    say(number, "leaves");
    device.session->close();
    ++device.life;
    device.on = false;
    device.left = true;
    device.session.reset();
    drop(device, true);
}

void World::cut(int number, Way way)
{
    auto &device = *devices_.at(static_cast<std::size_t>(number));
    say(number, sim::nameOf(way));
    device.upCut = device.upCut || way != Way::Down;
    device.downCut = device.downCut || way != Way::Up;
    at(options_.noticeMs, [this, &device, connection = device.connection] {
        if (device.connection == connection && (device.upCut || device.downCut))
            drop(device, true);
    });
}

void World::mend(int number)
{
    auto &device = *devices_.at(static_cast<std::size_t>(number));
    if (device.upCut || device.downCut)
        say(number, "can hear and be heard again");
    device.upCut = device.downCut = false;
}

void World::brokerDown(bool forget)
{
    say(-1, forget ? "the broker dies and forgets" : "the broker dies");
    broker_.up = false;
    if (forget) {
        broker_.shares.clear();
        broker_.presences.clear();
        broker_.pasts.clear();
    }
    for (auto &device : devices_)
        drop(*device, false);
}

void World::brokerUp()
{
    if (!broker_.up)
        say(-1, "the broker is back");
    broker_.up = true;
}

void World::jumpClock(int number, std::int64_t toWallMs)
{
    auto &device = *devices_.at(static_cast<std::size_t>(number));
    say(number, "has its clock set to " + std::to_string(toWallMs / 31'556'952'000 + 1970));
    device.clockBaseMs = toWallMs;
    device.clockSinceMs = nowMs_;
}

void World::drift(int number, double factor)
{
    auto &device = *devices_.at(static_cast<std::size_t>(number));
    jumpClock(number, device.clock->wallMs());
    device.clockFactor = factor;
}

void World::disk(int number, Saved health)
{
    auto &device = *devices_.at(static_cast<std::size_t>(number));
    if (device.disk.health != health)
        say(number, health == Saved::Durable ? "can save again" : "cannot save");
    device.disk.health = health;
}

bool World::tap(int number, const core::Command &command, std::function<void(const sync::Outcome &)> done)
{
    auto &device = *devices_.at(static_cast<std::size_t>(number));
    if (!device.on)
        return false;
    auto &session = *device.session;
    // A device alone must be as usable as one in company: what the rules allow now must end as acknowledged.
    const bool idle = !session.saving();
    const bool valid = idle
        && std::holds_alternative<core::Drafts>(core::decide(session.state(), command, device.name, device.role));
    const auto answered = std::make_shared<bool>(false);
    const auto on = session.state().live ? core::toString(session.state().live->starts.back()) : std::string();
    session.submit(command,
                   [this, &device, number, idle, valid, answered, command, on,
                    done = std::move(done)](const sync::Outcome &outcome) {
                       *answered = true;
                       if (outcome.refusal)
                           say(number, "  is told: " + outcome.refusal->message);
                       else
                           say(number, outcome.ok ? "  is acknowledged" : "  is told: could not be saved");
                       if (idle && !outcome.ok && valid && device.disk.health == Saved::Durable
                           && outcome.saved == Saved::Durable)
                           complain(device.name + ": a valid tap was refused");
                       // What is acknowledged is on the screen. (An undo may meet a tick that came in meanwhile; a tick
                       // meets nothing,
                       // unless its handoff was over and another had ended since before it was written.)
                       if (idle && outcome.ok && command.kind == core::Command::Kind::Done) {
                           const auto &state = device.session->state();
                           bool there = false;
                           const auto isDone = [&](const std::optional<core::HandoffState> &handoff) {
                               if (!handoff || !std::binary_search(handoff->folded.begin(), handoff->folded.end(), on))
                                   return false;
                               there = true;
                               const auto *step = handoff->step(command.step);
                               return step != nullptr && step->mark == core::StepMark::Done;
                           };
                           if (!isDone(state.live) && !isDone(state.last) && there)
                               complain(device.name + ": an acknowledged tick is not shown");
                       }
                       if (outcome.ok && outcome.saved != Saved::Durable)
                           complain(device.name + ": acknowledged what is not saved");
                       if (done)
                           done(outcome);
                   });
    at(answerMs, [this, &device, life = device.life, answered] {
        if (device.life == life && !*answered)
            complain(device.name + ": a tap was never answered");
    });
    return true;
}

void World::run(std::int64_t ms)
{
    const auto untilMs = nowMs_ + ms;
    while (!queue_.empty() && queue_.top().atMs <= untilMs) {
        auto due = std::move(const_cast<Due &>(queue_.top()));
        queue_.pop();
        nowMs_ = due.atMs;
        due.work();
    }
    nowMs_ = untilMs;
}

void World::heal()
{
    say(-1, "everything works again");
    options_.loss = 0;
    brokerUp();
    for (int i = 0; i < count(); ++i) {
        mend(i);
        disk(i, Saved::Durable);
        switchOn(i);
    }
}

bool World::allAgree() const
{
    const core::RoomState *first = nullptr;
    for (const auto &device : devices_) {
        if (!device->on)
            continue;
        if (first != nullptr && !(device->session->state() == *first))
            return false;
        first = &device->session->state();
    }
    return true;
}

/// Every journal holds every event that was acknowledged by a device that is there, however long ago.
bool World::allHold() const
{
    for (const auto &from : devices_)
        if (from->on)
            for (const auto &event : from->disk.acknowledged)
                for (const auto &device : devices_)
                    if (device->on && !device->disk.ids.contains(event.id))
                        return false;
    return true;
}

void World::converge(std::int64_t limitMs)
{
    const auto beganMs = nowMs_;
    // Before anything can agree, dead connections must be noticed and redialled; that is the link's time, not ours.
    const auto linkMs = options_.noticeMs + options_.redialMs + 10 * options_.delayMaxMs + 10 * options_.diskMaxMs;
    std::int64_t agreedMs = -1;
    filledMs_ = -1;
    for (std::int64_t step = 0; step <= limitMs + linkMs; step += 50) {
        const bool agree = allAgree();
        if (!agree)
            agreedMs = -1;
        else if (agreedMs < 0)
            agreedMs = nowMs_ - beganMs;
        if (filledMs_ < 0 && allHold())
            filledMs_ = nowMs_ - beganMs;
        run(50);
    }
    convergedMs_ = agreedMs;
    if (agreedMs < 0) {
        const core::RoomState *first = nullptr;
        for (const auto &device : devices_) {
            if (device->on && first != nullptr && !(device->session->state() == *first)) {
                ++unequal_;
                complain(device->name + " does not agree with the first device");
            }
            if (device->on && first == nullptr)
                first = &device->session->state();
        }
    }
    // Past handoffs are looked at a second after a start, and passed on in handfuls.
    constexpr std::int64_t fillMs = 10'000;
    while (filledMs_ < 0 && nowMs_ - beganMs < limitMs + linkMs + fillMs) {
        run(50);
        if (allHold())
            filledMs_ = nowMs_ - beganMs;
    }
    run(sync::staleAfterMs + sync::heartbeatMs); // until nobody waits for one who has left unseen
    const auto before = published_;
    run(sync::heartbeatMs * 2 + 6 * options_.delayMaxMs + 500); // what a full disk refused is tried with a heartbeat
    if (published_ != before)
        complain("the room is not quiet: " + std::to_string(published_ - before) + " shares though nothing happens");
    for (const auto &device : devices_) {
        if (!device->on)
            continue;
        for (const auto &view : device->session->devices()) {
            const auto other
                = std::find_if(devices_.begin(), devices_.end(), [&](auto &d) { return d->name == view.device; });
            const bool there = other != devices_.end() && (*other)->on;
            if (there != (view.liveness == sync::Liveness::Live))
                complain(device->name + " shows " + view.device + " as " + std::string(sync::nameOf(view.liveness)));
        }
    }
    checkJournals();
}

void World::checkJournals()
{
    std::map<core::EventId, const Event *> acknowledged;
    for (const auto &device : devices_) {
        if (device->on)
            for (const auto &event : device->disk.acknowledged)
                acknowledged[event.id] = &event;
    }
    for (const auto &device : devices_) {
        if (!device->on)
            continue;
        const auto &state = device->session->state();
        if (!(core::project(room, device->disk.log) == state)) {
            ++unequal_;
            complain(device->name + ": the journal alone tells another story");
        }
        for (const auto &event : device->disk.acknowledged)
            if (!device->disk.ids.contains(event.id)) {
                ++lost_;
                complain(device->name + " lost its own " + core::toString(event.id));
            }
        for (const auto &[id, event] : acknowledged) {
            if (device->disk.ids.contains(id))
                continue;
            ++lost_;
            complain(device->name + " never got " + core::toString(id) + ' ' + std::string(core::nameOf(event->kind)));
        }
        if (device->session->replica().conflicts() > 0)
            complain(device->name + " met one identity with two contents");
        if (device->session->replica().thin())
            complain(device->name + " shows landmarks without their ticks");
    }
}

// --- The network -------------------------------------------------------------------------------------------------

void World::dial(Device &device)
{
    at(dice_.between(1, options_.redialMs), [this, &device, life = device.life] {
        if (device.life != life || device.connected)
            return;
        if (!broker_.up || device.upCut || device.downCut) {
            dial(device);
            return;
        }
        ++device.connection;
        device.connected = true;
        device.upFreeAtMs = nowMs_;
        device.newestUnderWay.clear();
        for (const auto &[name, share] : broker_.shares)
            deliver(device, name, share);
        for (const auto &[name, presence] : broker_.presences)
            deliver(device, presence);
        for (const auto &[name, past] : broker_.pasts)
            if (name != device.name)
                deliver(device, past);
        if (device.newestPast)
            publishUp(device, [this, &device, word = device.newestPast] {
                broker_.pasts[device.name] = word;
                spread(word);
            });
        if (device.newestShare)
            publishUp(device, [this, &device, word = device.newestShare] {
                broker_.shares[device.name] = word;
                spread(device.name, word);
            });
        if (device.newestPresence)
            publishUp(device, [this, word = *device.newestPresence] {
                broker_.presences[word.device] = word;
                spread(word);
            });
        device.link = Link::Live;
        device.session->linkChanged(Link::Live);
    });
}

void World::drop(Device &device, bool tellRoom)
{
    const bool was = device.connected;
    ++device.connection;
    device.connected = false;
    if (was && tellRoom && broker_.up) {
        core::Presence will{.room = room, .device = device.name};
        will.up = false;
        will.beat = -static_cast<std::int64_t>(device.connection);
        at(hop(), [this, &device, will, connection = device.connection] {
            if (!broker_.up || device.connection != connection)
                return; // it was back before the broker noticed
            broker_.presences[will.device] = will;
            spread(will);
        });
    }
    if (!device.on)
        return;
    if (was) {
        device.link = Link::Lost;
        device.session->linkChanged(Link::Lost);
        dial(device);
    }
}

/// True when a message on this way does not arrive. What is lost dooms its connection.
bool World::dies(Device &device, Way way)
{
    const bool isCut = way == Way::Up ? device.upCut : device.downCut;
    if (!isCut && !dice_.chance(options_.loss))
        return false;
    at(dice_.between(1, options_.noticeMs), [this, &device, connection = device.connection] {
        if (device.connection == connection)
            drop(device, true);
    });
    return true;
}

void World::publishUp(Device &device, std::function<void()> arrive)
{
    device.upFreeAtMs = std::max(device.upFreeAtMs, nowMs_ + hop());
    const bool lost = dies(device, Way::Up);
    at(device.upFreeAtMs - nowMs_, [this, &device, lost, connection = device.connection, arrive = std::move(arrive)] {
        // A goodbye may still be on its way when its connection is gone; anything else dies with it.
        if (!lost && broker_.up && (device.connection == connection || device.left))
            arrive();
    });
}

void World::spread(const std::string &from, const ShareWord &share)
{
    for (auto &device : devices_)
        if (device->connected)
            deliver(*device, from, share);
}

void World::spread(const core::Presence &presence)
{
    for (auto &device : devices_)
        if (device->connected)
            deliver(*device, presence);
}

void World::spread(const PastWord &past)
{
    for (auto &device : devices_)
        if (device->connected)
            deliver(*device, past);
}

void World::deliver(Device &to, PastWord past)
{
    if (dies(to, Way::Down))
        return;
    // A past stands for all before it, so its order matters; one topic on one TCP connection keeps it, and the link
    // hands on the newest.
    auto delayMs = hop();
    if (dice_.chance(options_.reorder))
        delayMs += hop();
    at(delayMs, [this, &to, past, number = ++dues_, connection = to.connection] {
        auto &heard = to.newestPastHeard[past->device];
        if (!to.on || to.connection != connection || number < heard)
            return;
        heard = number;
        to.session->received(*past);
    });
}

void World::deliver(Device &to, const std::string &from, ShareWord share)
{
    if (dies(to, Way::Down))
        return;
    const auto number = ++dues_;
    if (dice_.chance(options_.coalesce))
        to.newestUnderWay[from] = number; // what is still on its way and older will not be heard
    const int copies = dice_.chance(options_.duplicate) ? 2 : 1;
    for (int copy = 0; copy < copies; ++copy) {
        auto delayMs = hop();
        if (dice_.chance(options_.reorder))
            delayMs += hop();
        at(delayMs, [this, &to, from, number, share, connection = to.connection] {
            if (to.on && to.connection == connection && number >= to.newestUnderWay[from])
                to.session->received(*share);
        });
    }
}

void World::deliver(Device &to, const core::Presence &presence)
{
    if (dies(to, Way::Down))
        return;
    at(hop(), [this, &to, presence, connection = to.connection] {
        if (to.on && to.connection == connection)
            to.session->received(presence);
    });
}

bool World::isOn(int device) const
{
    return devices_.at(static_cast<std::size_t>(device))->on;
}

bool World::hasLeft(int device) const
{
    return devices_.at(static_cast<std::size_t>(device))->left;
}

const std::string &World::nameOf(int device) const
{
    return devices_.at(static_cast<std::size_t>(device))->name;
}

sync::RoomSession &World::session(int device)
{
    return *devices_.at(static_cast<std::size_t>(device))->session;
}

const Disk &World::diskOf(int device) const
{
    return devices_.at(static_cast<std::size_t>(device))->disk;
}

std::uint64_t World::taps() const
{
    std::uint64_t taps = 0;
    for (const auto &device : devices_)
        taps += device->disk.acknowledged.size();
    return taps;
}

} // namespace wh::sim
