// SPDX-License-Identifier: GPL-3.0-or-later
// Events: the facts a handoff is made of, and their total order. No JSON, no storage, no clock lives here.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wh::core {

/// Longest id of a device, room, step, template or reason, in bytes. Ids are slugs: [a-z0-9-], not "-" first.
inline constexpr std::size_t maxSlugLength = 32;
/// Longest event origin: device, '~', store mark.
inline constexpr std::size_t maxOriginLength = maxSlugLength + 1 + 16;
/// Most steps a template may have; three pages of the step rail.
inline constexpr std::size_t maxSteps = 33;
/// Most events one may point at (several devices can have ticked one step while apart).
inline constexpr std::size_t maxTargets = 64;
/// Latest wall-clock time accepted, in ms since 1970 (year 2100). A stamp beyond it is damage, not drift.
inline constexpr std::int64_t maxWallMs = 4'102'444'800'000;

/// Highest sequence number, 2^53: every JSON and JavaScript reader keeps it exactly, SQLite's integers hold it, and a
/// device that tapped a thousand times a second would need 285,000 years to come there.
inline constexpr std::uint64_t maxSeq = 9'007'199'254'740'992;

/// True for 1..32 characters of [a-z0-9-], not starting with '-'. Only slugs are stored or sent, so that no id can
/// hold a sentence. Source: DESIGN.md section 3, item 5.
bool isSlug(std::string_view text);

/// True for "DEVICE~MARK": a device's slug and the mark of its journal (a fresh journal gets a fresh mark, so that
/// sequence numbers never repeat after a journal was lost).
bool isOrigin(std::string_view text);

/// The device part of an origin.
std::string_view deviceOf(std::string_view origin);

/// Identity of an event: the journal it was first written to and its number there (from 1).
struct EventId {
    std::string origin;
    std::uint64_t seq = 0; ///< 1 to maxSeq
    auto operator<=>(const EventId &) const = default;
};

/// "ORIGIN:SEQ", the form used for handoff ids and on the wire.
std::string toString(const EventId &id);
std::optional<EventId> eventIdFromString(std::string_view text);

/// Hybrid logical clock: orders events by cause even where wall clocks are wrong.
/// Source: Kulkarni et al., "Logical Physical Clocks", 2014.
struct Stamp {
    std::int64_t wallMs = 0;   ///< 0..maxWallMs
    std::uint32_t counter = 0; ///< ties within one wallMs
    auto operator<=>(const Stamp &) const = default;
};

enum class Role : std::uint8_t { Giver, Receiver, Patient, Observer };
enum class Phase : std::uint8_t { Preparing, Ready, InRoom, Closing, Finished, Cancelled };
enum class SignalKind : std::uint8_t { Confirm, Add, Question, Topic };

/// What happened. Kinds that change something seen before name it in Event::targets ("supersedes"), so that only
/// what was seen is undone and a tick made elsewhere at the same time survives.
enum class EventKind : std::uint8_t {
    Started,   ///< a handoff began: templateId, version, rehearsal, steps
    Joined,    ///< a device took a role
    Left,      ///< a device left the handoff
    Shown,     ///< the team moved to a step
    Done,      ///< step ticked
    Skipped,   ///< step put off: reason
    Undone,    ///< targets: the ticks and skips taken back
    Signalled, ///< the patient or family tapped: step, signal; of a topic its id in `reason`, one of topicIds()
    Withdrawn, ///< targets: signals, barriers, notes or a declined visit taken back
    Heard,     ///< targets: signals the team has heard
    PhaseSet,  ///< phase; targets: the phases seen before
    Folded,    ///< targets: the Started events of handoffs that are one
    Finished,  ///< closed; reason is set when a signal was left unheard
    Cancelled, ///< stopped: reason
    Reopened,  ///< targets: the Finished or Cancelled events taken back
    Barrier,   ///< what made this handoff hard: reason, one of barrierReasons()
    Declined,  ///< a visit went on without a handoff: reason, one of declineReasons(); `handoff` is its own id
    Noted,     ///< a chip of this visit: reason, one of noteReasons(); who is with the patient, what comes next
};

/// One step as a handoff began with it; enough to project a handoff without its template.
struct StepRef {
    std::string id;
    bool required = false;
    auto operator<=>(const StepRef &) const = default;
};

/// One fact. Fields that its kind does not use stay at their defaults.
struct Event {
    EventId id;
    Stamp stamp;
    std::int64_t atMs = 0; ///< the device's wall clock at the tap, ms since 1970 UTC; for people and durations only
    std::string room;
    std::string handoff; ///< toString() of the id of the Started event
    EventKind kind = EventKind::Started;
    std::string step;
    std::string reason;
    SignalKind signal = SignalKind::Confirm;
    Phase phase = Phase::Preparing;
    Role role = Role::Observer;
    std::vector<EventId> targets;
    std::string templateId;
    int version = 0;
    bool rehearsal = false;
    std::vector<StepRef> steps;
    auto operator<=>(const Event &) const = default;
};

/// The one order all replicas share: stamp, then origin, then seq.
bool happenedBefore(const Event &a, const Event &b);

/// Names on the wire, in the journal and on the command line: "in_room", "giver", "add", "done".
std::string_view nameOf(Role role);
std::string_view nameOf(Phase phase);
std::string_view nameOf(SignalKind kind);
std::string_view nameOf(EventKind kind);
std::optional<Role> roleFromName(std::string_view name);
std::optional<Phase> phaseFromName(std::string_view name);
std::optional<SignalKind> signalFromName(std::string_view name);
std::optional<EventKind> eventKindFromName(std::string_view name);

/// Why an event cannot be accepted (a field out of its limits, a kind without what it needs), or nothing.
/// Everything that enters from a wire or a file passes here.
std::optional<std::string> defectOf(const Event &event);

} // namespace wh::core
