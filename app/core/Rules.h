// SPDX-License-Identifier: GPL-3.0-or-later
// What may be tapped when: a command against a room's state gives events to write, or the rule that it breaks.
#pragma once

#include "core/RoomState.h"
#include "core/Template.h"

#include <variant>

namespace wh::core {

/// What somebody wants, as tapped or typed.
struct Command {
    enum class Kind : std::uint8_t {
        Start,
        Join,
        Leave,
        Show,
        Done,
        Undo,
        Skip,
        Signal,
        Withdraw,
        Heard,
        SetPhase,
        Finish,
        Cancel,
        Reopen,
        Barrier,   ///< reason: what makes the live handoff hard, or made the last one
        Unbarrier, ///< reason: taken back
        Decline,   ///< reason: a visit goes on without a handoff
        Undecline,
        Note, ///< reason: who is with the patient (the patient's screen may), or what comes next
        Unnote,
    };
    Kind kind = Kind::Show;
    std::string step = {};
    std::string reason = {}; ///< of a Topic signal: which one, or empty
    SignalKind signal = SignalKind::Confirm;
    Phase phase = Phase::Preparing;
    bool rehearsal = false;
    /// Start: the template to run. Skip: the running one, for its reasons; may be null.
    const Template *checklist = nullptr;
};

/// A rule of DESIGN.md section 2 or 3 that a command would break.
enum class Rule : std::uint8_t {
    OneLiveHandoff, ///< a room has one live handoff
    NoLiveHandoff,  ///< there is none to act on
    UnknownTemplate,
    UnknownStep,
    TeamOnly,     ///< patients signal; giver and receiver do the rest
    ObserverOnly, ///< an observer looks on
    ReasonNeeded,
    UnknownReason, ///< a reason is a chip, never text
    NothingToUndo,
    NothingToHear,
    PhaseOrder,        ///< preparing, ready, in_room, closing: one forward, or back
    HeardBeforeFinish, ///< a signal is unheard and no reason was tapped
    RequiredOpen,      ///< the patient's turn or the say-back is open
    TooManySignals,
};

struct Refusal {
    Rule rule;
    std::string message; ///< one English line for the command line and the log; screens have their own words
};

/// A handoff without a tap for this long was left open, unless the practice says otherwise. Whoever looks next cancels
/// it with the reason left-open; two devices doing so at once is harmless, and Reopen takes back both.
inline constexpr std::int64_t leftOpenAfterMs = 4LL * 60 * 60 * 1000;

/// True when the last tap on a live handoff is `limitMs` or longer ago by this device's wall clock.
bool isLeftOpen(const HandoffState &handoff, std::int64_t nowMs, std::int64_t limitMs = leftOpenAfterMs);

/// Minutes in a phase after which waiting turns from calm to attention on the board. A practice sets its own; these
/// are starting points, no yardstick is published. 0: never.
struct WaitingLimits {
    int preparingMin = 20;
    int readyMin = 5;
    int inRoomMin = 20;
    int closingMin = 10;
    bool operator==(const WaitingLimits &) const = default;
};

/// True when the live handoff has been in its phase for longer than the practice's limit.
bool wantsAttention(const HandoffState &handoff, const WaitingLimits &limits, std::int64_t nowMs);

/// Events without identity and time: the replica adds those. Empty when there is nothing to change.
using Drafts = std::vector<Event>;

/// Most signals one handoff takes; beyond it something is wrong with a finger or a screen.
inline constexpr int maxSignals = 256;

/// The rule's id for the command line: "one-live-handoff".
std::string_view nameOf(Rule rule);

std::variant<Drafts, Refusal> decide(const RoomState &room, const Command &command, std::string_view device, Role role);

} // namespace wh::core
