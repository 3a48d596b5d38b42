// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/Script.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace wh::sim {

using core::Command;
using core::Role;
using Kind = Action::Kind;

namespace {

constexpr std::int64_t yearMs = 31'556'952'000;
constexpr std::int64_t aMorningMs = 1'767'600'000'000;

struct Person {
    const char *name;
    Role role;
};
constexpr std::array<Person, 8> people{{{"ma", Role::Giver},
                                        {"screen", Role::Patient},
                                        {"clinician", Role::Receiver},
                                        {"nurse", Role::Giver},
                                        {"door-light", Role::Observer},
                                        {"pharmacist", Role::Receiver},
                                        {"social-worker", Role::Receiver},
                                        {"champion", Role::Giver}}};

const std::string &anyStep(const core::HandoffState &handoff, Dice &dice)
{
    return handoff.steps[dice.pick(handoff.steps.size())].id;
}

Command startCommand(Dice &dice)
{
    Command start{.kind = Command::Kind::Start};
    // The champion may have published a changed checklist meanwhile, which one device has and another has not.
    start.checklist = dice.chance(0.6) ? &roomingTemplate()
        : dice.chance(0.6)             ? &changedTemplate()
                                       : &extendedTemplate();
    start.rehearsal = dice.chance(0.1);
    return start;
}

Command patientTap(const core::HandoffState &handoff, Dice &dice)
{
    constexpr std::array kinds{core::SignalKind::Confirm, core::SignalKind::Add, core::SignalKind::Question};
    Command command{.kind = dice.chance(0.75) ? Command::Kind::Signal : Command::Kind::Withdraw};
    command.step = dice.chance(0.7) && !handoff.current.empty() ? handoff.current : anyStep(handoff, dice);
    command.signal = kinds[dice.pick(kinds.size())];
    return command;
}

/// Towards the end: what still stands in its way, else the end.
Command endTap(const core::HandoffState &handoff, Dice &dice)
{
    for (const auto &step : handoff.steps)
        if (step.required && step.mark == core::StepMark::Open)
            return {.kind = Command::Kind::Done, .step = step.id};
    Command finish{.kind = Command::Kind::Finish};
    if (handoff.unheard() > 0 && dice.chance(0.7))
        finish.reason = "answered-aloud";
    return finish;
}

Command teamTap(const core::HandoffState &handoff, Dice &dice)
{
    Command command{.kind = Command::Kind::Done, .step = anyStep(handoff, dice)};
    switch (dice.pick(20)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
        if (!handoff.current.empty())
            command.step = handoff.current;
        break;
    case 6:
    case 7:
    case 8:
        command.kind = Command::Kind::Undo;
        break;
    case 9:
        command.kind = Command::Kind::Skip;
        command.reason = dice.chance(0.5) ? "no-time" : "done-before";
        break;
    case 10:
        command.kind = Command::Kind::Show;
        break;
    case 11:
    case 12:
        command.kind = Command::Kind::SetPhase;
        command.phase = static_cast<core::Phase>(dice.chance(0.7) ? std::min(static_cast<int>(handoff.phase) + 1, 3)
                                                                  : static_cast<int>(dice.pick(4)));
        break;
    case 13:
    case 14:
        command.kind = Command::Kind::Heard;
        for (const auto &signal : handoff.signals)
            if (!signal.heard)
                command.step = signal.step;
        break;
    case 15:
    case 16:
    case 17:
        return endTap(handoff, dice);
    case 18:
        command.kind = dice.chance(0.6) ? Command::Kind::Join : Command::Kind::Leave;
        break;
    default:
        if (dice.chance(0.3)) {
            command.kind = dice.chance(0.8) ? Command::Kind::Barrier : Command::Kind::Unbarrier;
            command.reason = "no-time";
        } else if (dice.chance(0.3)) {
            command.kind = dice.chance(0.7) ? Command::Kind::Note : Command::Kind::Unnote;
            command.reason = "tests-by-clinician";
        } else if (dice.chance(0.3)) {
            command.kind = Command::Kind::Cancel;
            command.reason = "started-by-mistake";
        }
        break;
    }
    return command;
}

Command commandFor(const core::RoomState &state, Role role, std::uint64_t salt)
{
    Dice dice(salt);
    if (role == Role::Observer)
        return {.kind = dice.chance(0.7) ? Command::Kind::Join : Command::Kind::Leave};
    if (dice.chance(0.03)) // something that is not offered
        return {.kind = static_cast<Command::Kind>(dice.pick(20)), .step = "what-matters", .reason = "no-time"};
    if (!state.live) {
        if (role == Role::Patient)
            return {.kind = Command::Kind::Join};
        if (state.last && dice.chance(0.2))
            return {.kind = Command::Kind::Reopen};
        if (dice.chance(0.2))
            return {.kind = Command::Kind::Decline, .reason = "no-time"};
        if (state.declined && dice.chance(0.2))
            return {.kind = Command::Kind::Undecline};
        return startCommand(dice);
    }
    return role == Role::Patient ? patientTap(*state.live, dice) : teamTap(*state.live, dice);
}

std::string describe(const Command &command)
{
    constexpr std::array names{"Start",   "Join",      "Leave",   "Show",      "Done",   "Undo",   "Skip",
                               "Signal",  "Withdraw",  "Heard",   "Phase",     "Finish", "Cancel", "Reopen",
                               "Barrier", "Unbarrier", "Decline", "Undecline", "Note",   "Unnote"};
    std::string line = std::string("taps ") + names[static_cast<std::size_t>(command.kind)];
    if (command.kind == Command::Kind::Start && command.checklist != nullptr)
        line += ' ' + command.checklist->id;
    if (command.kind == Command::Kind::Signal || command.kind == Command::Kind::Withdraw)
        line += ' ' + std::string(core::nameOf(command.signal));
    if (command.kind == Command::Kind::SetPhase)
        line += ' ' + std::string(core::nameOf(command.phase));
    if (!command.step.empty())
        line += ' ' + command.step;
    if (!command.reason.empty())
        line += " (" + command.reason + ')';
    return line;
}

void tap(World &world, const Action &action)
{
    if (!world.isOn(action.device))
        return;
    auto &session = world.session(action.device);
    const auto command = commandFor(session.state(), session.self().role, action.salt);
    world.say(action.device, describe(command));
    world.tap(action.device, command);
}

void act(World &world, const Action &action)
{
    Dice dice(action.salt);
    switch (action.kind) {
    case Kind::Tap:
        return tap(world, action);
    case Kind::CutUp:
        return world.cut(action.device, Way::Up);
    case Kind::CutDown:
        return world.cut(action.device, Way::Down);
    case Kind::CutBoth:
        return world.cut(action.device, Way::Both);
    case Kind::Mend:
        return world.mend(action.device);
    case Kind::Crash:
        return world.crash(action.device);
    case Kind::SwitchOn:
        return world.switchOn(action.device);
    case Kind::BrokerDown:
        return world.brokerDown(false);
    case Kind::BrokerForgets:
        return world.brokerDown(true);
    case Kind::BrokerUp:
        return world.brokerUp();
    case Kind::Clock:
        return world.jumpClock(
            action.device, dice.chance(0.3) ? 0 : aMorningMs + dice.between(-12, 12) * yearMs + dice.between(0, 999));
    case Kind::Drift:
        return world.drift(action.device, 0.5 + static_cast<double>(dice.pick(1000)) / 1000);
    case Kind::Leave:
        return world.leave(action.device);
    case Kind::DiskFull:
        return world.disk(action.device, dice.chance(0.7) ? ports::Saved::DiskFull : ports::Saved::ReadOnly);
    case Kind::DiskWell:
        return world.disk(action.device, ports::Saved::Durable);
    }
}

} // namespace

std::string_view nameOf(Action::Kind kind)
{
    constexpr std::array<std::string_view, 15> names{"Tap",   "CutUp",    "CutDown",    "CutBoth",       "Mend",
                                                     "Crash", "SwitchOn", "BrokerDown", "BrokerForgets", "BrokerUp",
                                                     "Clock", "Drift",    "Leave",      "DiskFull",      "DiskWell"};
    return names[static_cast<std::size_t>(kind)];
}

std::vector<Action> scriptFor(std::uint64_t seed, const Options &options)
{
    Dice dice(seed * 2 + 1);
    std::vector<Action> script;
    const auto devices = static_cast<std::size_t>(options.devices);
    const auto now = [&] { return dice.between(0, std::max<std::int64_t>(options.lengthMs, 1)); };
    const auto add = [&](std::int64_t atMs, Kind kind, std::size_t device) {
        script.push_back({atMs, kind, static_cast<int>(device), dice.roll()});
    };
    std::vector<std::pair<Kind, Kind>> faults; // the trouble and what may end it
    if (options.apart)
        faults.insert(faults.end(),
                      {{Kind::CutBoth, Kind::Mend}, {Kind::CutUp, Kind::Mend}, {Kind::CutDown, Kind::Mend}});
    if (options.crashes)
        faults.push_back({Kind::Crash, Kind::SwitchOn});
    if (options.brokers)
        faults.insert(faults.end(), {{Kind::BrokerDown, Kind::BrokerUp}, {Kind::BrokerForgets, Kind::BrokerUp}});
    if (options.clocks)
        faults.insert(faults.end(), {{Kind::Clock, Kind::Clock}, {Kind::Drift, Kind::Clock}});
    if (options.fullDisks)
        faults.push_back({Kind::DiskFull, Kind::DiskWell});
    // Now and then everybody is apart from the start, so that several begin the same handoff.
    if (options.apart && dice.chance(0.25))
        for (std::size_t device = 0; device < devices; ++device)
            if (dice.chance(0.6)) {
                add(0, Kind::CutBoth, device);
                add(now(), Kind::Mend, device);
            }
    for (int i = 0; i < options.actions; ++i) {
        if (faults.empty() || !dice.chance(options.faults)) {
            add(now(), Kind::Tap, dice.pick(devices));
            continue;
        }
        const auto [fault, end] = faults[dice.pick(faults.size())];
        const auto device = dice.pick(devices);
        const auto atMs = now();
        add(atMs, fault, device);
        if (dice.chance(0.85))
            add(atMs + dice.between(1, std::max<std::int64_t>(options.lengthMs / 3, 2)), end, device);
    }
    if (options.comings) {
        add(now(), Kind::SwitchOn, devices - 1); // a late joiner, see play()
        if (devices > 3 && dice.chance(0.5))
            add(now(), Kind::Leave, dice.pick(devices));
    }
    std::stable_sort(script.begin(), script.end(), [](auto &a, auto &b) { return a.atMs < b.atMs; });
    return script;
}

Result play(std::uint64_t seed, const Options &options, const std::vector<Action> &script, bool trace)
{
    World world(options, seed, trace);
    for (int i = 0; i < options.devices; ++i) {
        const auto &person = people[static_cast<std::size_t>(i)];
        world.add(person.name, person.role, !(options.comings && i == options.devices - 1));
    }
    for (const auto &action : script) {
        if (action.atMs > world.nowMs())
            world.run(action.atMs - world.nowMs());
        act(world, action);
    }
    world.heal();
    world.converge(options.healMs);
    return {world.taps(), world.lost(), world.unequal(), world.convergedMs(), world.filledMs(), world.complaints()};
}

std::vector<Action> shrink(std::uint64_t seed, const Options &options, std::vector<Action> script)
{
    for (auto chunk = std::max<std::size_t>(script.size() / 2, 1); chunk > 0; chunk /= 2) {
        bool shorter = true;
        while (shorter) {
            shorter = false;
            for (std::size_t at = 0; at < script.size();) {
                auto candidate = script;
                const auto first = candidate.begin() + static_cast<std::ptrdiff_t>(at);
                candidate.erase(first, first + static_cast<std::ptrdiff_t>(std::min(chunk, script.size() - at)));
                if (play(seed, options, candidate).well()) {
                    at += chunk;
                } else {
                    script = std::move(candidate);
                    shorter = true;
                }
            }
        }
    }
    return script;
}

} // namespace wh::sim
