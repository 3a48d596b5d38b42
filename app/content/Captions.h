// SPDX-License-Identifier: GPL-3.0-or-later
// Captions and chapters of a film (WebVTT), and the limits good captions keep. Drawing them is app/media's and QML's.
// Source of the form: W3C WebVTT; of the limits: DESIGN.md section 7.
#pragma once

#include "content/Source.h"

#include <cstdint>

namespace wh::content {

inline constexpr std::size_t maxCues = 5'000;
inline constexpr std::size_t maxCaptionLines = 2;
inline constexpr std::size_t maxCaptionLineLength = 37; ///< characters, the speaker's name not counted
inline constexpr double maxCharactersPerSecond = 17;
inline constexpr std::int64_t minCueMs = 1'000;
inline constexpr std::int64_t maxCueMs = 7'000;
inline constexpr std::int64_t minGapMs = 80;

/// Words on the screen for a while.
struct Cue {
    std::int64_t startMs = 0;
    std::int64_t endMs = 0;
    std::string speaker; ///< from <v Speaker>; may be empty
    std::vector<std::string> lines;
    int line = 0; ///< of the time line in the file
    bool operator==(const Cue &) const = default;
};

struct Captions {
    std::string file;
    std::vector<Cue> cues; ///< in the file's order

    /// The cue that begins last among those shown at `ms`; null in a gap. For cues in order, which lintCaptions checks.
    const Cue *at(std::int64_t ms) const;
};

struct Chapter {
    std::int64_t startMs = 0;
    std::int64_t endMs = 0;
    std::string title;
    int line = 0;
    bool operator==(const Chapter &) const = default;
};

struct Chapters {
    std::string file;
    std::vector<Chapter> chapters; ///< in order, none overlaps the next

    /// Index of the chapter at `ms`, or of the last one that began; -1 before the first.
    int at(std::int64_t ms) const;
};

/// Reads captions. Cue settings, notes and styles are skipped; <b>, <i>, <u>, <c> and <lang> are taken off.
Read<Captions> readCaptions(const Source &source);
Read<Chapters> readChapters(const Source &source);

/// Where the captions break a limit: too long a line, too many lines, too fast, too short or long a time, too small a
/// gap, overlap, past `durationMs` (0: not known). Notes, not errors: a caption too fast is better than none.
std::vector<Problem> lintCaptions(const Captions &captions, std::int64_t durationMs);

} // namespace wh::content
