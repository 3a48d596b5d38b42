// SPDX-License-Identifier: GPL-3.0-or-later
// video/manifest.json: which films there are. The form is in assets/schemas/manifest.json; video/ writes it.
#pragma once

#include "content/Source.h"

#include <cstdint>

namespace wh::content {

inline constexpr std::size_t maxFilms = 100;

/// One film in one language, with everything that belongs to it.
struct Film {
    std::string id;
    std::string language;
    std::string title;
    std::filesystem::path file; ///< the mp4
    std::filesystem::path captions;
    std::filesystem::path chapters; ///< empty when the film has none
    std::string fileHash;           ///< SHA-256, 64 hexadecimal digits
    std::string captionsHash;
    std::string chaptersHash;
    std::int64_t durationMs = 0;
    int width = 0;
    int height = 0;
    double framesPerSecond = 0;
    int version = 1;
    int line = 0; ///< in the manifest
    bool operator==(const Film &) const = default;
};

struct FilmManifest {
    std::string file;
    std::vector<Film> films;

    /// The film in `language`, else in English, else none.
    const Film *film(std::string_view id, std::string_view language) const;
};

/// Reads a manifest and sees that the files are there. A film with a fault is left out and the others stay, so here a
/// value may come with errors; a manifest that is no JSON has no value.
Read<FilmManifest> readManifest(const Source &source);

/// Reads every file and compares its hash. Takes as long as the disk needs: never on the thread that draws.
std::vector<Problem> checkHashes(const FilmManifest &manifest);

} // namespace wh::content
