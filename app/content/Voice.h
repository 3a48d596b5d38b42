// SPDX-License-Identifier: GPL-3.0-or-later
// The recordings that are read to patients: which sentences a text has, and which file says a sentence. A file is named
// by the sentence's own words, so that a sound is never heard over words that have changed since. Plays nothing.
#pragma once

#include "content/Problem.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wh::content {

class Catalog;

/// Endings of files that a practice's own recording may have; the first that is there is played.
inline constexpr std::string_view recordingEndings[] = {".ogg", ".opus", ".mp3", ".wav", ".flac", ".m4a"};

/// The sentences of a screen's text (plain, or with <b>, <br> and entities), as they are spoken: without marks. Bold
/// words that hold two sentences stay in one piece, as parts/Passage lights them.
std::vector<std::string> sentences(std::string_view styled);

/// The name of the files that say `sentence`: 12 hexadecimal digits of its SHA-256.
std::string recordingName(std::string_view sentence);

/// A sentence spoken by somebody, and once more slowly.
struct Recording {
    std::filesystem::path file;
    std::filesystem::path slow; ///< empty: `file` is played slower
    bool operator==(const Recording &) const = default;
};

class Voice
{
public:
    Voice() = default;
    /// `shipped` is assets/voice, `own` the practice's folder "voice" (may be empty). Opens nothing.
    Voice(std::filesystem::path shipped, std::filesystem::path own);

    /// The practice's own recording before the shipped one; nothing when nobody has recorded the sentence. Looks at
    /// the disk, so that a recording that is put there is heard at the next tap.
    std::optional<Recording> recording(std::string_view language, std::string_view sentence) const;

private:
    std::filesystem::path shipped_;
    std::filesystem::path own_;
};

/// Every text that a patient's screen takes from the fact sheet and the checklists in `language`.
std::vector<std::string> patientTexts(const Catalog &catalog, std::string_view language);

/// For `check`: shipped recordings that are missing or damaged; sentences of the practice's own without a sound (a
/// note, for then nothing of that page is read); and own files that are no sound.
std::vector<Problem> checkVoice(const Catalog &catalog);

} // namespace wh::content
