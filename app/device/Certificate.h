// SPDX-License-Identifier: GPL-3.0-or-later
// When a device's certificate ends, so that the practice hears of it before a morning on which nobody connects.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>

namespace wh::device {

/// An end that is this many days away or less is announced: a month holds a visit of whoever looks after the tablets.
inline constexpr int certificateWarningDays = 30;

/// The end (notAfter) of the first certificate in a PEM file, ms since 1970 UTC; nothing when it cannot be read as one.
std::optional<std::int64_t> certificateEnd(const std::string &file);

/// The earliest end of these files; empty names and what cannot be read are passed over. Nothing when none is left.
std::optional<std::int64_t> earliestEnd(std::initializer_list<std::string> files);

/// Whole days from now to then, rounded down: 0 on the last day, below 0 when it is over.
int daysUntil(std::int64_t thenMs, std::int64_t nowMs);

} // namespace wh::device
