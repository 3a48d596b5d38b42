// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a file, in words for the person who wrote it. Every reader of this room answers with Read<T>.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wh::content {

enum class Severity : std::uint8_t {
    Error, ///< the file (or the film, in a manifest) is not used; what is shipped stands in
    Note,  ///< the file is used; somebody should look at it some day (a missing translation)
};

/// One finding. `message` says what is wrong and what to do, in one line.
struct Problem {
    std::string file;
    int line = 0; ///< from 1; 0 when it concerns the whole file
    std::string message;
    Severity severity = Severity::Error;
    bool operator==(const Problem &) const = default;
};

/// "FILE:LINE: message", or "FILE: message" without a line.
std::string toString(const Problem &problem);

/// True if one of them is an error.
bool hasError(const std::vector<Problem> &problems);

/// What a reader found: the value is there only when no problem is an error, so that nothing is half applied.
template <typename T>
struct Read {
    std::optional<T> value;
    std::vector<Problem> problems;
};

} // namespace wh::content
