// SPDX-License-Identifier: GPL-3.0-or-later
// What one handoff amounts to for the numbers: counts and whole seconds, no events. What is measured with it is
// app/measures' work, where it is kept app/journal's.
#pragma once

#include "core/RoomState.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wh::core {

/// A room, template or reason as a number, so that a million handoffs need no million strings. 0 is "".
using Word = std::uint32_t;

/// The numbers of words, given out in order. Grows only.
class Words
{
public:
    Words();
    Word of(std::string_view text);
    /// "" for a number that was not given out.
    const std::string &text(Word word) const;
    std::size_t size() const { return texts_.size(); }

private:
    std::vector<std::string> texts_;
    std::unordered_map<std::string, Word> words_;
};

/// How a step that every template has stood at the end.
enum class Reached : std::uint8_t { Absent, Open, Done, Skipped };

inline constexpr std::size_t timedPhases = 4; ///< preparing, ready, in_room, closing
inline constexpr int unknownSeconds = -1;     ///< never entered, never left, or by a clock that jumped back

/// One handoff with everything that was folded into it, or one declined visit.
struct Facts {
    std::string handoff;          ///< id of the run; of the declined event
    std::int64_t startedAtMs = 0; ///< wall clock of the start
    Word room = 0;
    Word templateId = 0;
    bool declined = false; ///< a visit without a handoff: only room, time and `endReason` say something
    bool rehearsal = false;
    Phase phase = Phase::Preparing; ///< where it is, or how it ended
    Word endReason = 0;
    int stepsAll = 0;
    int stepsDone = 0;
    Reached turn = Reached::Absent; ///< the patient's turn
    Reached sayBack = Reached::Absent;
    int confirms = 0;
    int adds = 0;
    int questions = 0;
    int topics = 0;
    int unheard = 0;         ///< of adds, questions and topics
    std::vector<int> heardS; ///< seconds from tap to heard, one for each that was
    /// Seconds from the first time a phase was entered to the first time the next one was; of finished handoffs.
    std::array<int, timedPhases> phaseS{unknownSeconds, unknownSeconds, unknownSeconds, unknownSeconds};
    int clinicianS = unknownSeconds; ///< from entering in_room to the finish; of finished handoffs
    std::vector<Word> skipped;       ///< the reason of each skipped step
    std::vector<Word> barriers;      ///< each reason once
    bool operator==(const Facts &) const = default;

    bool ended() const { return phase == Phase::Finished || phase == Phase::Cancelled; }
};

Facts factsOf(std::string_view room, const HandoffState &handoff, Words &words);

/// The facts of every declined visit in `events` that was not taken back.
std::vector<Facts> declinesOf(std::string_view room, std::span<const Event> events, Words &words);

} // namespace wh::core
