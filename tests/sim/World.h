// SPDX-License-Identifier: GPL-3.0-or-later
// A simulated practice: devices running the real RoomSession over a simulated disk, clock, network and broker. Time is
// a number and chance is a seed, so a run is a function of both. What happens in it is Script's and Stories' affair.
#pragma once

#include "sync/RoomSession.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <queue>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace wh::sim {

/// How bad the world is. Chances are 0..1, times are ms; what is out of its limits is brought back to them.
struct Options {
    int devices = 5;               ///< 2..8
    int actions = 40;              ///< 0..2000 things that happen
    std::int64_t lengthMs = 15000; ///< 0..600000, time in which they happen
    std::int64_t delayMinMs = 1;   ///< 0..1000, one hop between device and broker
    std::int64_t delayMaxMs = 30;  ///< delayMinMs..1000
    double loss = 0.02;            ///< 0..0.5; a lost message also breaks its connection, as TCP does
    double duplicate = 0.05;       ///< 0..0.5, on the way from the broker
    double reorder = 0.1;          ///< 0..1, on the way from the broker
    double coalesce = 0.3;         ///< 0..1; of two shares of one device waiting, only the newer is heard
    std::int64_t diskMaxMs = 15;   ///< 1..1000, longest write
    std::int64_t noticeMs = 600;   ///< 10..10000, until a dead connection is noticed
    std::int64_t redialMs = 250;   ///< 10..10000, between tries to connect
    std::int64_t healMs = 2000;    ///< 100..60000, in which the room must converge once everything works
    double faults = 0.35;          ///< 0..1, share of actions that are faults and not taps
    bool apart = true;             ///< partitions, one-way too
    bool crashes = true;
    bool brokers = true; ///< restarts of the broker, with and without its retained store
    bool clocks = true;  ///< jumps of years, drift
    bool comings = true; ///< late joiners and leavers
    bool fullDisks = true;

    void limit();
    /// A mix drawn from the seed, so that some worlds have one trouble only and some have all.
    static Options forSeed(std::uint64_t seed, int devices);
};

/// The same on every machine and compiler, unlike std::uniform_int_distribution.
class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : engine_(seed)
    {
    }
    std::uint64_t roll() { return engine_(); }
    /// 0..below-1; 0 for nothing to choose from.
    std::size_t pick(std::size_t below) { return below == 0 ? 0 : static_cast<std::size_t>(roll() % below); }
    std::int64_t between(std::int64_t low, std::int64_t high);
    bool chance(double p) { return static_cast<double>(roll() >> 11) * 0x1.0p-53 < p; }

private:
    std::mt19937_64 engine_;
};

/// The templates these worlds know: the default one, shortened, and another for starts that differ.
const core::Template &roomingTemplate();
const core::Template &extendedTemplate();
/// The default one as the champion changed it: the next version, a step gone and a new one.
const core::Template &changedTemplate();

enum class Way : std::uint8_t { Up, Down, Both };

/// What stays of a device when it dies: the committed transactions, in order, and perhaps a torn one.
struct Disk {
    std::vector<core::Event> log;
    std::size_t committed = 0; ///< records of `log` that a commit covers; the rest is torn
    std::set<core::EventId> ids;
    std::uint64_t seq = 0;
    ports::Saved health = ports::Saved::Durable;
    std::vector<core::Event> acknowledged; ///< own events whose append was answered: what must never be lost
};

class World
{
public:
    World(Options options, std::uint64_t seed, bool trace = false);
    ~World();
    World(const World &) = delete;
    World &operator=(const World &) = delete;

    // Things that happen. Devices go by number, in the order in which they were added.
    int add(const std::string &name, core::Role role, bool on = true);
    void switchOn(int device);
    void crash(int device);
    void leave(int device); ///< says goodbye, for good
    void cut(int device, Way way);
    void mend(int device);
    void brokerDown(bool forget);
    void brokerUp();
    void jumpClock(int device, std::int64_t toWallMs);
    void drift(int device, double factor);
    void disk(int device, ports::Saved health);
    /// Submits a command; complains if a valid one is not acknowledged. False if the device is off.
    bool tap(int device, const core::Command &command, std::function<void(const sync::Outcome &)> done = {});
    /// Runs the world for so long.
    void run(std::int64_t ms);
    /// Makes everything work again: cuts, disks, broker, crashed devices.
    void heal();
    /// Runs until all screens agree, at most `limitMs`; then the invariants are checked, and that the room is quiet.
    void converge(std::int64_t limitMs);

    // What can be seen.
    int count() const { return static_cast<int>(devices_.size()); }
    bool isOn(int device) const;
    bool hasLeft(int device) const;
    const std::string &nameOf(int device) const;
    sync::RoomSession &session(int device);
    const Disk &diskOf(int device) const;
    std::int64_t nowMs() const { return nowMs_; }
    std::uint64_t published() const { return published_; }    ///< shares, so far
    std::uint64_t taps() const;                               ///< events acknowledged, so far
    std::uint64_t lost() const { return lost_; }              ///< acknowledged events missing where they must be
    std::uint64_t unequal() const { return unequal_; }        ///< devices that did not agree in time
    std::int64_t convergedMs() const { return convergedMs_; } ///< until all screens agreed
    std::int64_t filledMs() const { return filledMs_; }       ///< until every journal held every past handoff too
    /// What was wrong, one line each; empty is well.
    const std::vector<std::string> &complaints() const { return complaints_; }
    void say(int device, const std::string &line); ///< into the trace
    static constexpr const char *room = "3";

private:
    struct Device;
    class SimClock;
    class SimJournal;
    class SimTransport;
    using ShareWord = std::shared_ptr<const core::Share>;
    using PastWord = std::shared_ptr<const core::Past>;
    struct Broker {
        bool up = true;
        std::map<std::string, ShareWord> shares;
        std::map<std::string, core::Presence> presences;
        std::map<std::string, PastWord> pasts;
    };
    struct Due {
        std::int64_t atMs;
        std::uint64_t number;
        std::function<void()> work;
        bool operator<(const Due &other) const { return std::tie(other.atMs, other.number) < std::tie(atMs, number); }
    };

    void at(std::int64_t delayMs, std::function<void()> work);
    void complain(std::string line);
    void dial(Device &device);
    void drop(Device &device, bool tellRoom);
    void publishUp(Device &device, std::function<void()> arrive);
    void spread(const std::string &from, const ShareWord &share);
    void spread(const core::Presence &presence);
    void spread(const PastWord &past);
    void deliver(Device &to, const std::string &from, ShareWord share);
    void deliver(Device &to, const core::Presence &presence);
    void deliver(Device &to, PastWord past);
    bool dies(Device &device, Way way);
    bool allAgree() const;
    bool allHold() const;
    void checkJournals();
    std::int64_t hop();

    Options options_;
    Dice dice_;
    bool trace_;
    std::int64_t nowMs_ = 0;
    std::uint64_t dues_ = 0;
    std::priority_queue<Due> queue_;
    std::vector<std::unique_ptr<Device>> devices_;
    Broker broker_;
    std::uint64_t published_ = 0;
    std::uint64_t lost_ = 0;
    std::uint64_t unequal_ = 0;
    std::int64_t convergedMs_ = 0;
    std::int64_t filledMs_ = 0;
    std::vector<std::string> complaints_;
};

} // namespace wh::sim
