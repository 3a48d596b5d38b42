// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Facts.h"

#include "core/Template.h"

#include <algorithm>
#include <set>

namespace wh::core {
namespace {

constexpr std::int64_t msPerSecond = 1000;
constexpr std::array<Phase, timedPhases> phasesInOrder{Phase::Preparing, Phase::Ready, Phase::InRoom, Phase::Closing};

/// A clock that jumped back gives nothing, not nonsense.
int secondsBetween(std::int64_t fromMs, std::int64_t toMs)
{
    return toMs < fromMs ? unknownSeconds : static_cast<int>((toMs - fromMs) / msPerSecond);
}

Reached reached(const HandoffState &handoff, std::string_view step)
{
    const auto *state = handoff.step(step);
    if (state == nullptr)
        return Reached::Absent;
    switch (state->mark) {
    case StepMark::Open:
        return Reached::Open;
    case StepMark::Done:
        return Reached::Done;
    case StepMark::Skipped:
        break;
    }
    return Reached::Skipped;
}

void countSignal(const Signal &signal, Facts &facts)
{
    switch (signal.kind) {
    case SignalKind::Confirm:
        ++facts.confirms;
        return;
    case SignalKind::Add:
        ++facts.adds;
        break;
    case SignalKind::Question:
        ++facts.questions;
        break;
    case SignalKind::Topic:
        ++facts.topics;
        break;
    }
    if (!signal.heard)
        ++facts.unheard;
    else if (const auto seconds = secondsBetween(signal.atMs, signal.heardAtMs); seconds != unknownSeconds)
        facts.heardS.push_back(seconds);
}

void time(const HandoffState &handoff, Facts &facts)
{
    if (handoff.phase != Phase::Finished)
        return;
    for (std::size_t i = 0; i < timedPhases; ++i) {
        const auto entered = handoff.enteredMs.find(phasesInOrder[i]);
        if (entered == handoff.enteredMs.end())
            continue;
        if (const auto left = std::next(entered); left != handoff.enteredMs.end())
            facts.phaseS[i] = secondsBetween(entered->second, left->second);
    }
    const auto inRoom = handoff.enteredMs.find(Phase::InRoom);
    const auto end = handoff.enteredMs.find(Phase::Finished);
    if (inRoom != handoff.enteredMs.end() && end != handoff.enteredMs.end())
        facts.clinicianS = secondsBetween(inRoom->second, end->second);
}

} // namespace

Words::Words()
    : texts_{""}
    , words_{{"", 0}}
{
}

Word Words::of(std::string_view text)
{
    const auto [place, isNew] = words_.try_emplace(std::string(text), static_cast<Word>(texts_.size()));
    if (isNew)
        texts_.emplace_back(text);
    return place->second;
}

const std::string &Words::text(Word word) const
{
    return word < texts_.size() ? texts_[word] : texts_[0];
}

Facts factsOf(std::string_view room, const HandoffState &handoff, Words &words)
{
    Facts facts;
    facts.handoff = handoff.id;
    facts.startedAtMs = handoff.startedAtMs;
    facts.room = words.of(room);
    facts.templateId = words.of(handoff.templateId);
    facts.rehearsal = handoff.rehearsal;
    facts.phase = handoff.phase;
    facts.endReason = words.of(handoff.endReason);
    facts.stepsAll = static_cast<int>(handoff.steps.size());
    for (const auto &step : handoff.steps) {
        facts.stepsDone += step.mark == StepMark::Done ? 1 : 0;
        if (step.mark == StepMark::Skipped)
            facts.skipped.push_back(words.of(step.reason));
    }
    facts.turn = reached(handoff, patientsTurnStep);
    facts.sayBack = reached(handoff, sayBackStep);
    for (const auto &signal : handoff.signals)
        countSignal(signal, facts);
    time(handoff, facts);
    std::set<Word> barriers;
    for (const auto &barrier : handoff.barriers)
        barriers.insert(words.of(barrier.reason));
    facts.barriers.assign(barriers.begin(), barriers.end());
    return facts;
}

std::vector<Facts> declinesOf(std::string_view room, std::span<const Event> events, Words &words)
{
    std::vector<Facts> all;
    std::set<EventId> takenBack;
    for (const auto &event : events)
        if (event.kind == EventKind::Withdrawn)
            takenBack.insert(event.targets.begin(), event.targets.end());
    for (const auto &run : runsOf(room, events)) {
        if (run.declined == nullptr || takenBack.contains(run.declined->id))
            continue;
        Facts facts;
        facts.handoff = run.declined->handoff;
        facts.startedAtMs = run.declined->atMs;
        facts.room = words.of(room);
        facts.declined = true;
        facts.endReason = words.of(run.declined->reason);
        all.push_back(std::move(facts));
    }
    return all;
}

} // namespace wh::core
