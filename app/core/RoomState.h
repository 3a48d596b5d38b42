// SPDX-License-Identifier: GPL-3.0-or-later
// The state of a room: a pure function of the set of its events. Order of arrival, copies and delays change nothing.
#pragma once

#include "core/Event.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wh::core {

enum class StepMark : std::uint8_t { Open, Done, Skipped };

/// The reason of a cancel that the rule for handoffs left open wrote (Rules.h); any other end of the handoff stands
/// before it.
inline constexpr std::string_view leftOpenReason = "left-open";

/// A step as it stands. Done wins over Skipped when both survive: a tick is never lost.
struct StepState {
    std::string id;
    bool required = false;
    StepMark mark = StepMark::Open;
    std::string reason;             ///< of the skip, else empty
    std::string by;                 ///< device of the newest surviving mark, empty when open
    std::int64_t atMs = 0;          ///< its wall clock, 0 when open
    std::vector<EventId> survivors; ///< the marks an undo would take back
    bool operator==(const StepState &) const = default;
};

/// Something the patient or family tapped. A confirmation is an answer, not a call: it is heard from the start.
struct Signal {
    EventId id;
    std::string step;
    SignalKind kind = SignalKind::Confirm;
    std::string topic = {}; ///< which one, of a Topic; empty from a device that does not say
    bool heard = false;
    std::string by;
    std::int64_t atMs = 0;
    std::int64_t heardAtMs = 0; ///< 0 while unheard
    bool operator==(const Signal &) const = default;
};

/// A chip as tapped: what made a handoff hard, or a note about the visit.
struct BarrierMark {
    EventId id;
    std::string reason;
    bool operator==(const BarrierMark &) const = default;
};

/// A visit that went on without a handoff.
struct Decline {
    EventId id;
    std::string reason;
    std::int64_t atMs = 0;
    bool operator==(const Decline &) const = default;
};

/// One run of a template, with everything that was folded into it.
struct HandoffState {
    std::string id;                  ///< of the earliest start; the others are in `folded`
    std::vector<std::string> folded; ///< every handoff id in this run, `id` included, sorted
    std::string templateId;
    int version = 0;
    bool rehearsal = false;
    Phase phase = Phase::Preparing;
    std::int64_t startedAtMs = 0;
    std::int64_t phaseAtMs = 0;              ///< wall clock of the tap that set `phase`
    std::map<Phase, std::int64_t> enteredMs; ///< first time each phase was entered
    std::string endReason;
    std::vector<StepState> steps;      ///< in the order of the template; what was tapped on foreign steps follows
    std::vector<Signal> signals;       ///< oldest first
    std::vector<BarrierMark> barriers; ///< not taken back, oldest first; one reason may be there twice
    std::vector<BarrierMark> notes;    ///< not taken back, oldest first; likewise
    std::int64_t lastAtMs = 0;         ///< wall clock of the latest tap of any kind, for isLeftOpen()
    std::string current;               ///< the step the team is at; empty when none is open and none was asked for
    std::map<std::string, Role, std::less<>> joined; ///< who is in the handoff, by device
    std::vector<EventId> starts;                     ///< the Started events
    std::vector<EventId> phaseSurvivors;             ///< what the next phase event supersedes
    std::vector<EventId> ends;                       ///< surviving Finished and Cancelled; the one that stands last
    bool needsFold = false; ///< several runs are live and no Folded event has made them one yet

    const StepState *step(std::string_view stepId) const;
    bool hasNote(std::string_view reason) const;
    int unheard() const;   ///< signals that wait for the team
    bool complete() const; ///< no step is open
    bool ended() const { return phase == Phase::Finished || phase == Phase::Cancelled; }
    bool operator==(const HandoffState &) const = default;
};

/// A room: at most one live handoff, and how the last one ended.
struct RoomState {
    std::string room;
    std::optional<HandoffState> live;
    std::optional<HandoffState> last;
    /// The newest declined visit, while no handoff is live and none has ended after it: it can be taken back.
    std::optional<Decline> declined = {};
    bool operator==(const RoomState &) const = default;
};

/// The state that `events` amount to. Events of other rooms are ignored; events of a handoff whose start is unknown
/// are held but show nothing. `events` must be free of copies (same id twice); order does not matter.
RoomState project(std::string_view room, std::span<const Event> events);

/// Every run found in `events`, live and ended, by start. For reports.
std::vector<HandoffState> projectAll(std::string_view room, std::span<const Event> events);

/// Handoffs that are one for good, because somebody acted on them as one, and how they ended.
struct Run {
    std::vector<std::string> handoffs; ///< ids, sorted
    bool started = false;              ///< a Started event is known; without one nothing of the run is shown
    const Event *end = nullptr;        ///< the latest Finished or Cancelled not taken back; points into the events
    const Event *declined = nullptr;   ///< set when the run is nothing but a declined visit; points into the events
};

/// The runs in `events`; landmarks are enough to tell. Whoever decides what is live, over or last asks here, so that
/// screens, journal and shares never disagree.
///
/// A Folded event joins its targets, except those that were over before the newest of them began: those came one
/// after the other, and who folded them had slept through the end. (Two visits must not become one.)
std::vector<Run> runsOf(std::string_view room, std::span<const Event> events);

/// True when `declined` no longer concerns a screen: a handoff has ended after it. `lastEnd` may be null.
bool isPast(const Event &declined, const Event *lastEnd);

/// Events that show that a handoff began and ended, and nothing else; what must be kept of old handoffs so that a
/// device that was away cannot revive them.
bool isLandmark(EventKind kind);

} // namespace wh::core
