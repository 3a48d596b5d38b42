// SPDX-License-Identifier: GPL-3.0-or-later
// A station among pretended devices, all in this process: for pictures, and for a look without a room.
#pragma once

#include "device/Seal.h"
#include "device/SystemClock.h"
#include "link/MemoryBus.h"
#include "program/Stage.h"

#include <map>

namespace wh::program {

constexpr std::int64_t minuteMs = 60'000;

/// A clock whose wall can be set, so that a board can show minutes that have not passed.
class StoryClock : public device::SystemClock
{
public:
    std::int64_t wallMs() const override { return SystemClock::wallMs() + offsetMs_; }
    void move(std::int64_t ms) { offsetMs_ += ms; }

private:
    std::int64_t offsetMs_ = 0;
};

/// A journal that forgets; everything is durable at once.
class StoryJournal : public ports::Journal, public ports::Settings, public ports::Editions
{
public:
    explicit StoryJournal(const std::string &device)
        : origin_(device + "~story")
    {
    }
    std::string origin() const override { return origin_; }
    std::uint64_t nextSeq() override { return ++seq_; }
    std::vector<core::Event> load(const std::string &, int) override { return {}; }
    std::vector<std::string> handoffs(const std::string &, std::size_t) override { return {}; }
    std::vector<core::Event> events(const std::string &, const std::vector<std::string> &) override { return {}; }
    void append(std::vector<core::Event>, std::function<void(ports::Saved)> done) override
    {
        done(ports::Saved::Durable);
    }
    std::optional<std::string> setting(const std::string &key) const override
    {
        const auto found = settings_.find(key);
        return found == settings_.end() ? std::nullopt : std::optional(found->second);
    }
    ports::Saved setSetting(const std::string &key, const std::string &value) override
    {
        settings_[key] = value;
        return ports::Saved::Durable;
    }

    std::vector<core::Edition> editions(std::size_t) const override { return {}; }
    ports::Saved keepEdition(const core::Edition &) override { return ports::Saved::Durable; }

private:
    std::string origin_;
    std::uint64_t seq_ = 0;
    std::map<std::string, std::string> settings_;
};

/// A pretended device in one room.
struct Peer {
    StoryJournal journal;
    link::MemoryTransport transport;
    sync::RoomSession session;

    Peer(link::MemoryBus &bus, ports::Clock &clock, const std::string &device, core::Role role, const std::string &room)
        : journal(device)
        , transport(bus, device, {room})
        , session(room, {device, role, role == core::Role::Patient ? "room" : "team"}, journal, transport, clock)
    {
        transport.setEvents({.share = [this](const core::Share &share) { session.received(share); },
                             .presence = [this](const core::Presence &presence) { session.received(presence); },
                             .link = [this](core::Link link) { session.linkChanged(link); },
                             .past = [this](const core::Past &past) { session.received(past); }});
        session.open();
    }
};

/// A practice around one station, all in this process.
class Story
{
public:
    Story(Setup setup, const content::Catalog &catalog)
        : setup_(std::move(setup))
        , catalog_(catalog)
        , journal_(setup_.device.id)
        , transport_(bus_, setup_.device.id, {setup_.device.rooms.begin(), setup_.device.rooms.end()})
        , stage_(setup_, catalog_,
                 {journal_,
                  transport_,
                  clock_,
                  journal_,
                  journal_,
                  seal_,
                  [this] { return numbers_; },
                  {},
                  [](std::string_view, const std::string &) {}})
    {
    }

    Stage &stage() { return stage_; }
    StoryClock &clock() { return clock_; }
    link::MemoryTransport &transport() { return transport_; }
    void setNumbers(measures::Summary numbers) { numbers_ = std::move(numbers); }

    /// The pretended device of that role in that room.
    sync::RoomSession &peer(core::Role role, const std::string &room);

    void tell(core::Role role, const std::string &room, core::Command command);

    /// Runs the world until nothing moves: messages, echoes and heartbeats.
    void settle();

    /// A handoff of the default template in `room`, ready, with its first `ticks` steps done by the giver.
    void walk(const std::string &room, core::Phase phase, int ticks);

private:
    Setup setup_;
    const content::Catalog &catalog_;
    StoryClock clock_;
    link::MemoryBus bus_;
    StoryJournal journal_;
    device::Seal seal_{{}};
    link::MemoryTransport transport_;
    measures::Summary numbers_;
    std::map<std::pair<core::Role, std::string>, std::unique_ptr<Peer>> peers_;
    Stage stage_;
};

/// One screen of one station, and how to get there.
struct Scenario {
    const char *name;
    content::Station station;
    core::Role role;
    std::function<void(Story &)> play; ///< from the station's start
};

/// The screens of each station, in the order of the tour.
std::vector<Scenario> teamScenes();
std::vector<Scenario> roomScenes();
std::vector<Scenario> waitingScenes();
std::vector<Scenario> huddleScenes();
std::vector<Scenario> championScenes();

/// --tour: a picture of every screen whose name begins with `only`, measured, in each language of the practice or in
/// one. The exit code.
int runTour(const Setup &base, const content::Catalog &catalog, const QString &dir, const QSize &size,
            const QString &only, const QString &inLanguage);
/// --scenario: one screen to look at and to touch. The exit code.
int runScenario(const Setup &base, const content::Catalog &catalog, const QString &name);

} // namespace wh::program
