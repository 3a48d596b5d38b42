// SPDX-License-Identifier: GPL-3.0-or-later
// Checklists as files: assets/templates/ID.json and a practice's own. The form is in assets/schemas/template.json.
#pragma once

#include "content/Json.h"
#include "core/Template.h"

#include <set>

namespace wh::content {

/// Names of the icons in assets/icons.
using Names = std::set<std::string, std::less<>>;

/// Longest texts, in characters. They keep a text from being a page; whether it fits a screen the tour measures.
inline constexpr std::size_t maxTitleLength = 40;
inline constexpr std::size_t maxPromptLength = 200;
inline constexpr std::size_t maxLineLength = 120;
inline constexpr std::size_t maxReasons = 12;
inline constexpr int maxTemplateVersion = 1'000'000;

/// Reads one template. `icons` or `pictures` empty: those names are not checked. A text without Spanish is a note.
Read<core::Template> readTemplate(const Source &source, const Names &icons, const Names &pictures = {});

/// The same for a template inside another file; what is wrong goes to `findings`. Good only if nothing was found.
core::Template readTemplate(const json::Node &root, Findings &findings, const Names &icons, const Names &pictures);

/// The file that reads back as `checklist`; two-space indented, for people and for version control.
std::string writeTemplate(const core::Template &checklist);

} // namespace wh::content
