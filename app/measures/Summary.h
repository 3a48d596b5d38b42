// SPDX-License-Identifier: GPL-3.0-or-later
// Counts and durations from handoffs, for the champion's screen and `warm-handoffctl report`. Pure; reads no journal.
// Rehearsals are never counted.
#pragma once

#include "core/RoomState.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace wh::measures {

/// One day's handoffs, by the day they began (UTC).
struct Day {
    std::string date; ///< "2026-11-23"
    int started = 0;
    int finished = 0;
    int cancelled = 0;
    int additions = 0; ///< "I want to add" and "I have a question" tapped
    int corrected = 0; ///< handoffs with at least one of them
    int stepsDone = 0;
    int stepsAll = 0;
    int turnReached = 0; ///< the patient's turn was done
    int saidBack = 0;    ///< the say-back was done
    bool operator==(const Day &) const = default;
};

struct Summary {
    std::vector<Day> days; ///< in order; days without a handoff are left out
    Day total;             ///< its date is empty
    /// Median minutes spent in preparing, ready, in_room and closing; absent without a finished handoff in it.
    std::map<core::Phase, double> medianMinutes;
    std::map<std::string, int> skippedByReason;

    /// Patients who added or asked, per 100 finished handoffs; nothing without one.
    std::optional<double> additionsPer100() const;
};

/// Sums up the handoffs that began in [fromMs, toMs), ms since 1970 UTC.
Summary summarize(const std::vector<core::HandoffState> &handoffs, std::int64_t fromMs, std::int64_t toMs);

/// The middle value, or the mean of the two middle ones; nothing for no values.
std::optional<double> median(std::vector<double> values);

/// One line a day with a heading; the columns of Day.
std::string toCsv(const Summary &summary);
std::string toJson(const Summary &summary);

} // namespace wh::measures
