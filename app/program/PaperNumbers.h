// SPDX-License-Identifier: GPL-3.0-or-later
// What the huddle board's page says, from what was counted. Used by the champion's screen and by warm-handoffctl.
#pragma once

#include "measures/Summary.h"
#include "print/Press.h"

namespace wh::program {

/// `summary` is of the handoffs that began from the first to the last day, both included.
inline print::Numbers paperNumbers(const measures::Summary &summary, const QDate &from, const QDate &to)
{
    print::Numbers numbers;
    numbers.from = from;
    numbers.to = to;
    numbers.started = summary.total.started;
    numbers.finished = summary.total.finished;
    numbers.turnReached = summary.total.turnReached;
    numbers.saidBack = summary.total.saidBack;
    numbers.additionsPer100 = summary.additionsPer100();
    numbers.medianMinutes = summary.medianMinutes;
    numbers.skippedByReason = summary.skippedByReason;
    for (const auto &day : summary.days)
        numbers.days.push_back(
            {QDate::fromString(QString::fromStdString(day.date), Qt::ISODate), day.started, day.finished});
    return numbers;
}

} // namespace wh::program
