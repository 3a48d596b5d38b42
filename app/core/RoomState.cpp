// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/RoomState.h"

#include <algorithm>
#include <set>

namespace wh::core {
namespace {

using Events = std::vector<const Event *>;

bool isEnd(const Event &event)
{
    return event.kind == EventKind::Finished || event.kind == EventKind::Cancelled;
}

/// Which of two ends stands. A handoff that was found left open gives way to who really ended it: the device that found
/// it may have slept through that.
bool givesWay(const Event &a, const Event &b)
{
    const bool aLeft = a.reason == leftOpenReason;
    const bool bLeft = b.reason == leftOpenReason;
    return aLeft != bLeft ? aLeft : happenedBefore(a, b);
}

/// Which handoffs are one, from the events that begin, end, fold and reopen them.
class Groups
{
public:
    Groups(std::string_view room, std::span<const Event> events)
    {
        Events folds;
        std::set<EventId> reopened;
        for (const auto &event : events) {
            if (event.room != room)
                continue;
            if (const auto [place, isNew] = members_.try_emplace(event.handoff); isNew)
                place->second.push_back(event.handoff);
            if (event.kind == EventKind::Started)
                starts_[event.handoff] = &event;
            else if (event.kind == EventKind::Declined)
                declined_[event.handoff] = &event;
            else if (event.kind == EventKind::Folded)
                folds.push_back(&event);
            else if (event.kind == EventKind::Reopened)
                reopened.insert(event.targets.begin(), event.targets.end());
        }
        for (const auto &event : events)
            if (event.room == room && isEnd(event) && !reopened.contains(event.id))
                ends_[event.handoff].push_back(&event);
        std::sort(folds.begin(), folds.end(), [](auto *a, auto *b) { return happenedBefore(*a, *b); });
        for (const auto *fold : folds)
            join(*fold);
    }

    std::vector<Run> runs() const
    {
        std::vector<Run> runs;
        for (const auto &[leader, members] : members_) {
            Run run{.handoffs = members};
            std::sort(run.handoffs.begin(), run.handoffs.end());
            for (const auto &handoff : members) {
                run.started = run.started || starts_.contains(handoff);
                for (const auto *end : endsOf(handoff))
                    if (run.end == nullptr || givesWay(*run.end, *end))
                        run.end = end;
                if (const auto found = declined_.find(handoff); found != declined_.end())
                    run.declined = found->second;
            }
            if (run.started)
                run.declined = nullptr;
            runs.push_back(std::move(run));
        }
        return runs;
    }

private:
    std::span<const Event *const> endsOf(const std::string &handoff) const
    {
        const auto found = ends_.find(handoff);
        return found == ends_.end() ? std::span<const Event *const>() : std::span<const Event *const>(found->second);
    }

    const std::string &leaderOf(const std::string &handoff) const
    {
        const auto found = leader_.find(handoff);
        return found == leader_.end() ? handoff : found->second;
    }

    bool overBefore(const std::string &leader, const Event &start) const
    {
        const auto &members = members_.at(leader);
        if (std::find(members.begin(), members.end(), start.handoff) != members.end())
            return false;
        return std::any_of(members.begin(), members.end(), [&](const std::string &handoff) {
            const auto ends = endsOf(handoff);
            return std::any_of(ends.begin(), ends.end(), [&](auto *end) { return happenedBefore(*end, start); });
        });
    }

    void join(const Event &fold)
    {
        std::set<std::string> leaders;
        const Event *newest = nullptr;
        const auto meet = [&](const std::string &handoff) {
            if (!members_.contains(leaderOf(handoff)))
                return; // nothing of it is known here, so there is nothing to join
            leaders.insert(leaderOf(handoff));
            const auto start = starts_.find(handoff);
            if (start != starts_.end() && (newest == nullptr || happenedBefore(*newest, *start->second)))
                newest = start->second;
        };
        meet(fold.handoff);
        for (const auto &target : fold.targets)
            meet(toString(target));
        if (newest != nullptr)
            std::erase_if(leaders, [&](const std::string &leader) { return overBefore(leader, *newest); });
        if (leaders.size() < 2)
            return;
        auto &joined = members_.at(*leaders.begin());
        for (auto leader = std::next(leaders.begin()); leader != leaders.end(); ++leader) {
            for (auto &member : members_.at(*leader)) {
                leader_[member] = *leaders.begin();
                joined.push_back(std::move(member));
            }
            members_.erase(*leader);
        }
    }

    std::map<std::string, std::vector<std::string>> members_; ///< by leader; one entry is one run
    std::map<std::string, std::string> leader_;               ///< of those that were joined
    std::map<std::string, const Event *> starts_;
    std::map<std::string, Events> ends_;
    std::map<std::string, const Event *> declined_;
};

class Projection
{
public:
    explicit Projection(Events events)
        : events_(std::move(events))
    {
        std::sort(events_.begin(), events_.end(), [](auto *a, auto *b) { return happenedBefore(*a, *b); });
        for (const auto *event : events_)
            noteSuperseded(*event);
    }

    /// The latest end that was not taken back, or nothing.
    const Event *end() const
    {
        const Event *end = nullptr;
        for (const auto *event : events_)
            if (isEnd(*event) && !reopened_.contains(event->id) && (end == nullptr || givesWay(*end, *event)))
                end = event;
        return end;
    }

    HandoffState state() const
    {
        HandoffState state;
        begin(state);
        for (const auto *event : events_)
            apply(*event, state);
        settlePhase(state);
        settleCurrent(state);
        return state;
    }

private:
    void noteSuperseded(const Event &event)
    {
        switch (event.kind) {
        case EventKind::Done:
        case EventKind::Skipped:
        case EventKind::Undone:
        case EventKind::PhaseSet:
        case EventKind::Signalled:
        case EventKind::Withdrawn:
            superseded_.insert(event.targets.begin(), event.targets.end());
            break;
        case EventKind::Heard:
            for (const auto &target : event.targets)
                heardAtMs_.try_emplace(target, event.atMs);
            break;
        case EventKind::Reopened:
            reopened_.insert(event.targets.begin(), event.targets.end());
            break;
        default:
            break;
        }
    }

    /// The earliest start names the run and gives it its steps.
    void begin(HandoffState &state) const
    {
        std::set<std::string> ids;
        for (const auto *event : events_) {
            ids.insert(event->handoff);
            if (event->kind != EventKind::Started)
                continue;
            state.starts.push_back(event->id);
            if (!state.id.empty())
                continue;
            state.id = event->handoff;
            state.templateId = event->templateId;
            state.version = event->version;
            state.startedAtMs = event->atMs;
            state.phaseAtMs = event->atMs;
            state.enteredMs[Phase::Preparing] = event->atMs;
            for (const auto &step : event->steps)
                state.steps.push_back({.id = step.id, .required = step.required});
            // A rehearsal stays one only if every start was one: what may have been real is counted as real.
            state.rehearsal = event->rehearsal;
        }
        for (const auto *event : events_)
            if (event->kind == EventKind::Started && !event->rehearsal)
                state.rehearsal = false;
        state.folded.assign(ids.begin(), ids.end());
    }

    void apply(const Event &event, HandoffState &state) const
    {
        const std::string device(deviceOf(event.id.origin));
        state.lastAtMs = std::max(state.lastAtMs, event.atMs);
        switch (event.kind) {
        case EventKind::Started:
        case EventKind::Joined:
            state.joined[device] = event.role;
            break;
        case EventKind::Left:
            state.joined.erase(device);
            break;
        case EventKind::Done:
        case EventKind::Skipped:
            if (!superseded_.contains(event.id))
                mark(event, device, state);
            break;
        case EventKind::Signalled:
            if (!superseded_.contains(event.id))
                signal(event, device, state);
            break;
        case EventKind::PhaseSet:
            state.enteredMs.try_emplace(event.phase, event.atMs);
            if (!superseded_.contains(event.id))
                state.phaseSurvivors.push_back(event.id);
            break;
        case EventKind::Barrier:
            if (!superseded_.contains(event.id))
                state.barriers.push_back({event.id, event.reason});
            break;
        case EventKind::Noted:
            if (!superseded_.contains(event.id))
                state.notes.push_back({event.id, event.reason});
            break;
        case EventKind::Finished:
        case EventKind::Cancelled:
            if (!reopened_.contains(event.id))
                state.ends.push_back(event.id);
            break;
        default:
            break;
        }
    }

    static StepState &stepOf(HandoffState &state, const std::string &id)
    {
        const auto found
            = std::find_if(state.steps.begin(), state.steps.end(), [&](const StepState &s) { return s.id == id; });
        if (found != state.steps.end())
            return *found;
        return state.steps.emplace_back(StepState{.id = id});
    }

    static void mark(const Event &event, const std::string &device, HandoffState &state)
    {
        auto &step = stepOf(state, event.step);
        step.survivors.push_back(event.id);
        const auto mark = event.kind == EventKind::Done ? StepMark::Done : StepMark::Skipped;
        if (step.mark == StepMark::Done && mark == StepMark::Skipped)
            return;
        step.mark = mark;
        step.reason = mark == StepMark::Skipped ? event.reason : std::string();
        step.by = device;
        step.atMs = event.atMs;
    }

    void signal(const Event &event, const std::string &device, HandoffState &state) const
    {
        stepOf(state, event.step); // so that it can be heard even where the step is of a template folded in
        Signal signal{.id = event.id, .step = event.step, .kind = event.signal, .by = device, .atMs = event.atMs};
        if (event.signal == SignalKind::Topic)
            signal.topic = event.reason;
        const auto heard = heardAtMs_.find(event.id);
        signal.heard = event.signal == SignalKind::Confirm || heard != heardAtMs_.end();
        signal.heardAtMs = heard != heardAtMs_.end() ? heard->second : 0;
        state.signals.push_back(std::move(signal));
    }

    /// Phases chosen apart: the furthest one stands, because the room really got that far.
    void settlePhase(HandoffState &state) const
    {
        for (const auto *event : events_) {
            if (event->kind != EventKind::PhaseSet || superseded_.contains(event->id) || event->phase < state.phase)
                continue;
            state.phase = event->phase;
            state.phaseAtMs = event->atMs;
        }
        if (const auto *last = end()) {
            state.phase = last->kind == EventKind::Finished ? Phase::Finished : Phase::Cancelled;
            state.phaseAtMs = last->atMs;
            state.enteredMs[state.phase] = last->atMs;
            state.endReason = last->reason;
            // The one that stands is the last in the list.
            std::stable_partition(state.ends.begin(), state.ends.end(), [&](auto &id) { return id != last->id; });
        }
    }

    /// Where the team is: what was last shown, or the next open step after the one last ticked.
    void settleCurrent(HandoffState &state) const
    {
        if (state.steps.empty())
            return;
        std::string at = state.steps.front().id;
        bool asked = false; // somebody went to this step on purpose, so it shows even when it is done
        for (const auto *event : events_) {
            if (event->kind == EventKind::Shown || event->kind == EventKind::Undone) {
                if (state.step(event->step) == nullptr)
                    continue;
                at = event->step;
                asked = true;
            } else if ((event->kind == EventKind::Done || event->kind == EventKind::Skipped) && event->step == at) {
                asked = false;
                at = nextOpen(state, at).value_or(at);
            }
        }
        const auto *step = state.step(at);
        if (!asked && step->mark != StepMark::Open)
            at = nextOpen(state, at).value_or(std::string());
        state.current = at;
    }

    static std::optional<std::string> nextOpen(const HandoffState &state, const std::string &from)
    {
        const auto open = [](const StepState &s) { return s.mark == StepMark::Open; };
        const auto here = std::find_if(state.steps.begin(), state.steps.end(), [&](auto &s) { return s.id == from; });
        auto found = std::find_if(here, state.steps.end(), open);
        if (found == state.steps.end())
            found = std::find_if(state.steps.begin(), here, open);
        if (found == state.steps.end() || found->mark != StepMark::Open)
            return std::nullopt;
        return found->id;
    }

    Events events_;
    std::set<EventId> superseded_;
    std::set<EventId> reopened_;
    std::map<EventId, std::int64_t> heardAtMs_;
};

/// The room's events by run, in the order of `runs`.
std::vector<Events> eventsBy(const std::vector<Run> &runs, std::string_view room, std::span<const Event> events)
{
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < runs.size(); ++i)
        for (const auto &handoff : runs[i].handoffs)
            places[handoff] = i;
    std::vector<Events> sorted(runs.size());
    for (const auto &event : events)
        if (event.room == room)
            sorted[places.at(event.handoff)].push_back(&event);
    return sorted;
}

/// The newest declined visit that was not taken back and that no handoff has followed.
std::optional<Decline> declinedAfter(const std::vector<Run> &runs, const std::vector<Events> &sorted, const Event *end)
{
    const Event *newest = nullptr;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto *declined = runs[i].declined;
        if (declined == nullptr || isPast(*declined, end) || (newest != nullptr && happenedBefore(*declined, *newest)))
            continue;
        const bool takenBack = std::any_of(sorted[i].begin(), sorted[i].end(), [&](const Event *event) {
            return event->kind == EventKind::Withdrawn
                && std::find(event->targets.begin(), event->targets.end(), declined->id) != event->targets.end();
        });
        if (!takenBack)
            newest = declined;
    }
    if (newest == nullptr)
        return std::nullopt;
    return Decline{newest->id, newest->reason, newest->atMs};
}

} // namespace

bool isPast(const Event &declined, const Event *lastEnd)
{
    return lastEnd != nullptr && happenedBefore(declined, *lastEnd);
}

const StepState *HandoffState::step(std::string_view stepId) const
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const StepState &s) { return s.id == stepId; });
    return found == steps.end() ? nullptr : &*found;
}

bool HandoffState::hasNote(std::string_view reason) const
{
    return std::any_of(notes.begin(), notes.end(), [&](const BarrierMark &mark) { return mark.reason == reason; });
}

int HandoffState::unheard() const
{
    return static_cast<int>(std::count_if(signals.begin(), signals.end(), [](const Signal &s) { return !s.heard; }));
}

bool HandoffState::complete() const
{
    return std::none_of(steps.begin(), steps.end(), [](const StepState &s) { return s.mark == StepMark::Open; });
}

std::vector<Run> runsOf(std::string_view room, std::span<const Event> events)
{
    return Groups(room, events).runs();
}

RoomState project(std::string_view room, std::span<const Event> events)
{
    RoomState state{.room = std::string(room), .live = std::nullopt, .last = std::nullopt};
    const auto runs = runsOf(room, events);
    auto sorted = eventsBy(runs, room, events);
    Events live;
    std::size_t liveRuns = 0;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (!runs[i].started)
            continue;
        if (runs[i].end == nullptr) {
            live.insert(live.end(), sorted[i].begin(), sorted[i].end());
            ++liveRuns;
        } else if (!last || happenedBefore(*runs[*last].end, *runs[i].end)) {
            last = i;
        }
    }
    if (liveRuns > 0) {
        state.live = Projection(std::move(live)).state();
        state.live->needsFold = liveRuns > 1;
    }
    if (last)
        state.last = Projection(std::move(sorted[*last])).state();
    if (!state.live)
        state.declined = declinedAfter(runs, sorted, last ? runs[*last].end : nullptr);
    return state;
}

std::vector<HandoffState> projectAll(std::string_view room, std::span<const Event> events)
{
    std::vector<HandoffState> all;
    const auto runs = runsOf(room, events);
    auto sorted = eventsBy(runs, room, events);
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (runs[i].started)
            all.push_back(Projection(std::move(sorted[i])).state());
    std::sort(all.begin(), all.end(), [](const HandoffState &a, const HandoffState &b) {
        return std::tie(a.startedAtMs, a.id) < std::tie(b.startedAtMs, b.id);
    });
    return all;
}

bool isLandmark(EventKind kind)
{
    switch (kind) {
    case EventKind::Started:
    case EventKind::Folded:
    case EventKind::Finished:
    case EventKind::Cancelled:
    case EventKind::Reopened:
    case EventKind::Declined:
        return true;
    default:
        return false;
    }
}

} // namespace wh::core
