// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Rules.h"

#include <algorithm>
#include <array>

namespace wh::core {
namespace {

using Decision = std::variant<Drafts, Refusal>;
using Kind = Command::Kind;

constexpr std::array<std::string_view, 14> ruleNames{
    "one-live-handoff", "no-live-handoff",     "unknown-template", "unknown-step",     "team-only",
    "observer-only",    "reason-needed",       "unknown-reason",   "nothing-to-undo",  "nothing-to-hear",
    "phase-order",      "heard-before-finish", "required-open",    "too-many-signals",
};

Refusal refuse(Rule rule, std::string message)
{
    return {rule, std::string(nameOf(rule)) + ": " + std::move(message)};
}

/// A draft on the handoff. Of several starts it goes to the newest: should an older one turn out to have ended while
/// this device slept, the tap stays with what goes on.
Event on(const HandoffState &handoff, EventKind kind, std::string step = {}, std::vector<EventId> targets = {})
{
    Event event;
    event.kind = kind;
    event.handoff = handoff.starts.empty() ? handoff.id : toString(handoff.starts.back());
    event.step = std::move(step);
    event.targets = std::move(targets);
    if (event.targets.size() > maxTargets)
        event.targets.resize(maxTargets);
    return event;
}

Event phaseDraft(const HandoffState &handoff, Phase phase)
{
    auto event = on(handoff, EventKind::PhaseSet, {}, handoff.phaseSurvivors);
    event.phase = phase;
    return event;
}

bool isKnownReason(const Command &command, std::string_view reason)
{
    const auto &common = commonReasons();
    if (std::find(common.begin(), common.end(), reason) != common.end())
        return true;
    if (command.checklist == nullptr)
        return false;
    const auto *step = command.checklist->step(command.step);
    return step != nullptr
        && std::any_of(step->reasons.begin(), step->reasons.end(), [&](const Reason &r) { return r.id == reason; });
}

std::optional<Refusal> checkReason(const Command &command, bool needed)
{
    if (command.reason.empty()) {
        if (!needed)
            return std::nullopt;
        return refuse(Rule::ReasonNeeded, "tap a reason");
    }
    if (!isKnownReason(command, command.reason))
        return refuse(Rule::UnknownReason, "a reason is one of the chips, for example no-time");
    return std::nullopt;
}

std::optional<Refusal> checkChip(const std::string &reason, const std::vector<std::string_view> &chips)
{
    if (reason.empty())
        return refuse(Rule::ReasonNeeded, "tap a reason");
    if (std::find(chips.begin(), chips.end(), reason) == chips.end())
        return refuse(Rule::UnknownReason, "\"" + reason + "\" is not one of the chips, for example no-time");
    return std::nullopt;
}

std::optional<Refusal> checkRole(Kind kind, Role role)
{
    if (kind == Kind::Join || kind == Kind::Leave)
        return std::nullopt;
    if (role == Role::Observer)
        return refuse(Rule::ObserverOnly, "an observer looks on and taps nothing");
    if (role == Role::Patient && kind != Kind::Signal && kind != Kind::Withdraw && kind != Kind::Note
        && kind != Kind::Unnote)
        return refuse(Rule::TeamOnly, "the patient's screen sends signals only; the team does the rest");
    return std::nullopt;
}

Decision start(const RoomState &room, const Command &command, Role role)
{
    if (room.live)
        return refuse(Rule::OneLiveHandoff, "room " + room.room + " has a live handoff; finish or cancel it first");
    if (command.checklist == nullptr)
        return refuse(Rule::UnknownTemplate, "no such template");
    Event event;
    event.kind = EventKind::Started;
    event.role = role;
    event.templateId = command.checklist->id;
    event.version = command.checklist->version;
    event.rehearsal = command.rehearsal;
    for (const auto &step : command.checklist->steps)
        event.steps.push_back({step.id, step.required});
    return Drafts{event};
}

Decision mark(const HandoffState &handoff, const StepState &step, const Command &command)
{
    const bool done = command.kind == Kind::Done;
    if (!done) {
        if (auto refusal = checkReason(command, true))
            return *refusal;
    }
    const auto wanted = done ? StepMark::Done : StepMark::Skipped;
    if (step.mark == wanted && step.reason == command.reason) {
        // Going on from a step that is done already: no new tick, but the room moves along.
        if (handoff.current != step.id)
            return Drafts{};
    }
    auto event = on(handoff, done ? EventKind::Done : EventKind::Skipped, step.id, step.survivors);
    event.reason = done ? std::string() : command.reason;
    Drafts drafts{event};
    const auto stillOpen = std::count_if(handoff.steps.begin(), handoff.steps.end(), [&](const StepState &s) {
        return s.mark == StepMark::Open && s.id != step.id;
    });
    if (handoff.phase == Phase::InRoom && stillOpen == 0)
        drafts.push_back(phaseDraft(handoff, Phase::Closing));
    return drafts;
}

Decision undo(const HandoffState &handoff, const StepState &step)
{
    if (step.survivors.empty())
        return refuse(Rule::NothingToUndo, step.id + " is open already");
    Drafts drafts{on(handoff, EventKind::Undone, step.id, step.survivors)};
    if (handoff.phase == Phase::Closing)
        drafts.push_back(phaseDraft(handoff, Phase::InRoom));
    return drafts;
}

Decision signal(const HandoffState &handoff, const Command &command, std::string_view device)
{
    if (handoff.signals.size() >= maxSignals)
        return refuse(Rule::TooManySignals, "this handoff has 256 signals already");
    if (!command.reason.empty()) {
        if (command.signal != SignalKind::Topic)
            return refuse(Rule::UnknownReason, "only a topic says which one");
        if (auto refusal = checkChip(command.reason, topicIds()))
            return *refusal;
    }
    auto event = on(handoff, EventKind::Signalled, command.step);
    event.signal = command.signal;
    event.reason = command.reason;
    for (const auto &earlier : handoff.signals) {
        if (earlier.step != command.step || earlier.by != device)
            continue;
        const bool answered = earlier.kind != SignalKind::Confirm && earlier.heard;
        if (earlier.kind == command.signal && (command.reason.empty() || earlier.topic == command.reason) && !answered)
            return Drafts{}; // tapped twice
        if (earlier.kind == SignalKind::Confirm)
            event.targets.push_back(earlier.id); // "that's right" no longer is what they say
    }
    return Drafts{event};
}

Decision withdraw(const HandoffState &handoff, const Command &command, std::string_view device)
{
    auto event = on(handoff, EventKind::Withdrawn, command.step);
    for (const auto &earlier : handoff.signals)
        if (earlier.step == command.step && earlier.kind == command.signal && earlier.by == device
            && earlier.topic == command.reason && (earlier.kind == SignalKind::Confirm || !earlier.heard))
            event.targets.push_back(earlier.id);
    if (event.targets.empty())
        return Drafts{};
    return Drafts{event};
}

Decision heard(const HandoffState &handoff, const std::string &step)
{
    auto event = on(handoff, EventKind::Heard, step);
    for (const auto &signal : handoff.signals)
        if (signal.step == step && !signal.heard && event.targets.size() < maxTargets)
            event.targets.push_back(signal.id);
    if (event.targets.empty())
        return refuse(Rule::NothingToHear, "no signal waits at " + step);
    return Drafts{event};
}

Decision setPhase(const HandoffState &handoff, Phase phase)
{
    if (phase == handoff.phase)
        return Drafts{};
    const bool forward = phase > handoff.phase;
    const bool oneForward = static_cast<int>(phase) == static_cast<int>(handoff.phase) + 1;
    const bool straightIn = handoff.phase == Phase::Preparing && phase == Phase::InRoom;
    if (phase >= Phase::Finished || (forward && !oneForward && !straightIn))
        return refuse(Rule::PhaseOrder,
                      "preparing, ready, in_room, closing: one forward or back; "
                      "then finish, or cancel with a reason");
    return Drafts{phaseDraft(handoff, phase)};
}

Decision finish(const HandoffState &handoff, const Command &command)
{
    if (auto refusal = checkReason(command, false))
        return *refusal;
    if (handoff.unheard() > 0 && command.reason.empty())
        return refuse(Rule::HeardBeforeFinish, "the patient spoke up and was not heard; tap heard or give a reason");
    for (const auto &step : handoff.steps)
        if (step.required && step.mark == StepMark::Open)
            return refuse(Rule::RequiredOpen, step.id + " is open; do it or skip it with a reason");
    auto event = on(handoff, EventKind::Finished);
    event.reason = command.reason;
    return Drafts{event};
}

Decision cancel(const HandoffState &handoff, const Command &command)
{
    if (auto refusal = checkReason(command, true))
        return *refusal;
    auto event = on(handoff, EventKind::Cancelled);
    event.reason = command.reason;
    return Drafts{event};
}

/// At the close or just after it: the handoff that is live, else the one that ended last.
Decision barrier(const HandoffState &handoff, const Command &command)
{
    if (auto refusal = checkChip(command.reason, barrierReasons()))
        return *refusal;
    std::vector<EventId> there;
    for (const auto &mark : handoff.barriers)
        if (mark.reason == command.reason)
            there.push_back(mark.id);
    if (command.kind == Kind::Unbarrier)
        return there.empty() ? Drafts{} : Drafts{on(handoff, EventKind::Withdrawn, {}, there)};
    if (!there.empty())
        return Drafts{};
    auto event = on(handoff, EventKind::Barrier);
    event.reason = command.reason;
    return Drafts{event};
}

Decision note(const HandoffState &handoff, const Command &command, Role role)
{
    if (role == Role::Patient) {
        if (auto refusal = checkChip(command.reason, companionReasons()))
            return *refusal;
    } else if (!isNote(command.reason)) {
        return refuse(Rule::UnknownReason, "a note is one of the chips, for example interpreter or tests-by-clinician");
    }
    std::vector<EventId> there;
    for (const auto &mark : handoff.notes)
        if (mark.reason == command.reason)
            there.push_back(mark.id);
    if (command.kind == Kind::Unnote)
        return there.empty() ? Drafts{} : Drafts{on(handoff, EventKind::Withdrawn, {}, there)};
    if (!there.empty())
        return Drafts{};
    auto event = on(handoff, EventKind::Noted);
    event.reason = command.reason;
    return Drafts{event};
}

Decision decline(const RoomState &room, const Command &command)
{
    if (command.kind == Kind::Undecline) {
        if (!room.declined)
            return refuse(Rule::NothingToUndo, "no visit was declined here");
        Event event;
        event.kind = EventKind::Withdrawn;
        event.handoff = toString(room.declined->id);
        event.targets = {room.declined->id};
        return Drafts{event};
    }
    if (room.live)
        return refuse(Rule::OneLiveHandoff, "room " + room.room + " has a live handoff; cancel it with a reason");
    if (auto refusal = checkChip(command.reason, declineReasons()))
        return *refusal;
    Event event;
    event.kind = EventKind::Declined;
    event.reason = command.reason;
    return Drafts{event};
}

Decision decideLive(const HandoffState &handoff, const Command &command, std::string_view device, Role role)
{
    const auto *step = handoff.step(command.step);
    const bool aboutStep = command.kind == Kind::Show || command.kind == Kind::Done || command.kind == Kind::Undo
        || command.kind == Kind::Skip || command.kind == Kind::Signal || command.kind == Kind::Withdraw
        || command.kind == Kind::Heard;
    if (aboutStep && step == nullptr)
        return refuse(Rule::UnknownStep, "this handoff has no step of that name");
    switch (command.kind) {
    case Kind::Join: {
        const auto joined = handoff.joined.find(device);
        if (joined != handoff.joined.end() && joined->second == role)
            return Drafts{};
        auto event = on(handoff, EventKind::Joined);
        event.role = role;
        return Drafts{event};
    }
    case Kind::Leave:
        if (!handoff.joined.contains(device))
            return Drafts{};
        return Drafts{on(handoff, EventKind::Left)};
    case Kind::Show:
        if (handoff.current == command.step)
            return Drafts{};
        return Drafts{on(handoff, EventKind::Shown, command.step)};
    case Kind::Done:
    case Kind::Skip:
        return mark(handoff, *step, command);
    case Kind::Undo:
        return undo(handoff, *step);
    case Kind::Signal:
        return signal(handoff, command, device);
    case Kind::Withdraw:
        return withdraw(handoff, command, device);
    case Kind::Heard:
        return heard(handoff, command.step);
    case Kind::SetPhase:
        return setPhase(handoff, command.phase);
    case Kind::Finish:
        return finish(handoff, command);
    case Kind::Cancel:
        return cancel(handoff, command);
    case Kind::Barrier:
    case Kind::Unbarrier:
        return barrier(handoff, command);
    case Kind::Note:
    case Kind::Unnote:
        return note(handoff, command, role);
    case Kind::Start:
    case Kind::Reopen:
    case Kind::Decline:
    case Kind::Undecline:
        break;
    }
    return Drafts{};
}

} // namespace

std::string_view nameOf(Rule rule)
{
    return ruleNames[static_cast<std::size_t>(rule)];
}

bool isLeftOpen(const HandoffState &handoff, std::int64_t nowMs, std::int64_t limitMs)
{
    return !handoff.ended() && limitMs > 0 && nowMs - handoff.lastAtMs >= limitMs;
}

bool wantsAttention(const HandoffState &handoff, const WaitingLimits &limits, std::int64_t nowMs)
{
    constexpr std::int64_t minuteMs = 60'000;
    int limit = 0;
    switch (handoff.phase) {
    case Phase::Preparing:
        limit = limits.preparingMin;
        break;
    case Phase::Ready:
        limit = limits.readyMin;
        break;
    case Phase::InRoom:
        limit = limits.inRoomMin;
        break;
    case Phase::Closing:
        limit = limits.closingMin;
        break;
    case Phase::Finished:
    case Phase::Cancelled:
        break;
    }
    return limit > 0 && nowMs - handoff.phaseAtMs > limit * minuteMs;
}

Decision decide(const RoomState &room, const Command &command, std::string_view device, Role role)
{
    if (auto refusal = checkRole(command.kind, role))
        return *refusal;
    if (command.kind == Kind::Start)
        return start(room, command, role);
    if (command.kind == Kind::Reopen) {
        if (room.live)
            return refuse(Rule::OneLiveHandoff, "room " + room.room + " has a live handoff");
        if (!room.last)
            return refuse(Rule::NothingToUndo, "no handoff has ended here");
        return Drafts{on(*room.last, EventKind::Reopened, {}, room.last->ends)};
    }
    if (command.kind == Kind::Decline || command.kind == Kind::Undecline)
        return decline(room, command);
    if (!room.live && room.last && (command.kind == Kind::Barrier || command.kind == Kind::Unbarrier))
        return barrier(*room.last, command);
    if (!room.live)
        return refuse(Rule::NoLiveHandoff, "room " + room.room + " has no live handoff; start one first");
    auto decision = decideLive(*room.live, command, device, role);
    // Whoever acts on two handoffs as one says so in the same breath; from then on they are one for good.
    if (auto *drafts = std::get_if<Drafts>(&decision); drafts && !drafts->empty() && room.live->needsFold)
        drafts->insert(drafts->begin(), on(*room.live, EventKind::Folded, {}, room.live->starts));
    return decision;
}

} // namespace wh::core
