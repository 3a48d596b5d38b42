// SPDX-License-Identifier: GPL-3.0-or-later
// The practice's settings: what the champion publishes and every device follows, as one JSON text. How it travels and
// who may publish it is not here. What a practice is (its rooms and devices) is practice.toml's.
#pragma once

#include "content/Templates.h"

namespace wh::content {

/// Most checklists one practice publishes.
inline constexpr std::size_t maxPublishedTemplates = 20;

/// What does not stand in it is as shipped.
struct PracticeSettings {
    std::vector<core::Template> templates; ///< each in place of the shipped one with its id, or beside them
    /// "limits": minutes after which something that waits asks for attention; 1 to 480.
    std::map<std::string, int> limits;
    std::optional<int> visitsPerDay;   ///< "visits_per_day": visits that could have a warm handoff; 0 to 5000
    bool pilot = false;                ///< "pilot": a small start, first and last patient of the day
    std::vector<std::string> reviewed; ///< "languages_reviewed": translations a qualified reader has approved
    /// What a newer program wrote, by key, as JSON text; carried on as it is.
    std::map<std::string, std::string> unknown;
};

/// The limit every program knows: how long "ready for the clinician" may wait.
inline constexpr std::string_view attentionLimit = "attention";

/// Reads settings with the same checks as files. `icons` or `pictures` empty: those names are not checked, as for
/// settings that a newer program may have written.
Read<PracticeSettings> readSettings(const Source &source, const Names &icons = {}, const Names &pictures = {});

/// The text that reads back as `settings`, at most core::maxEditionBody bytes or else empty; compact.
std::string writeSettings(const PracticeSettings &settings);

} // namespace wh::content
