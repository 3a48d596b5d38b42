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
    };
    Kind kind = Kind::Show;
    std::string step = {};
    std::string reason = {};
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

/// Events without identity and time: the replica adds those. Empty when there is nothing to change.
using Drafts = std::vector<Event>;

/// Most signals one handoff takes; beyond it something is wrong with a finger or a screen.
inline constexpr int maxSignals = 256;

/// The rule's id for the command line: "one-live-handoff".
std::string_view nameOf(Rule rule);

std::variant<Drafts, Refusal> decide(const RoomState &room, const Command &command, std::string_view device, Role role);

} // namespace wh::core
