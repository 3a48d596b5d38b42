// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Checklists.h"

#include <algorithm>

namespace wh::content {
namespace {

bool sameButVersion(const core::Template &a, const core::Template &b)
{
    // The written form is what travels, so it is what counts.
    auto other = b;
    other.version = a.version;
    return writeTemplate(a) == writeTemplate(other);
}

std::string firstError(const std::vector<Problem> &problems)
{
    const auto found = std::find_if(problems.begin(), problems.end(),
                                    [](const Problem &problem) { return problem.severity == Severity::Error; });
    return found == problems.end() ? std::string("cannot be read") : toString(*found);
}

Read<PracticeSettings> readBody(const std::string &body)
{
    auto source = makeSource("settings", body);
    if (!source.value)
        return {std::nullopt, std::move(source.problems)};
    return readSettings(*source.value);
}

} // namespace

Checklists::Checklists(const Catalog &catalog)
    : catalog_(catalog)
{
    for (const auto &checklist : catalog.templates())
        current_.push_back(&checklist);
}

std::optional<std::string> Checklists::follow(const std::string &body)
{
    auto read = readBody(body);
    if (!read.value)
        return firstError(read.problems);
    settings_ = std::move(*read.value);
    historyRead_ = false; // others may have come with it
    current_.clear();
    for (const auto &checklist : catalog_.templates())
        current_.push_back(&checklist);
    for (const auto &checklist : settings_.templates) {
        const auto *kept = keep(checklist);
        const auto same
            = std::find_if(current_.begin(), current_.end(), [&](const auto *other) { return other->id == kept->id; });
        if (same == current_.end())
            current_.push_back(kept);
        else
            *same = kept;
    }
    return std::nullopt;
}

/// The kept template equal to `checklist`.
const core::Template *Checklists::keep(core::Template checklist) const
{
    for (const auto &kept : kept_)
        if (kept->id == checklist.id && kept->version == checklist.version && sameButVersion(*kept, checklist))
            return kept.get();
    return kept_.emplace_back(std::make_unique<core::Template>(std::move(checklist))).get();
}

void Checklists::readHistory() const
{
    if (historyRead_ || !history_)
        return;
    historyRead_ = true;
    for (const auto &body : history_())
        if (auto read = readBody(body); read.value)
            for (auto &checklist : read.value->templates)
                keep(std::move(checklist));
}

std::vector<const core::Template *> Checklists::all() const
{
    return current_;
}

const core::Template *Checklists::checklist(std::string_view id) const
{
    const auto found
        = std::find_if(current_.begin(), current_.end(), [&](const auto *checklist) { return checklist->id == id; });
    return found == current_.end() ? nullptr : *found;
}

const core::Template *Checklists::checklist(std::string_view id, int version) const
{
    const auto *newest = checklist(id);
    if (version == 0 || (newest && newest->version == version))
        return newest;
    const auto isIt = [&](const core::Template &it) { return it.id == id && it.version == version; };
    for (const bool again : {false, true}) {
        if (again)
            readHistory();
        for (const auto &kept : kept_)
            if (isIt(*kept))
                return kept.get();
        if (const auto *shipped = catalog_.checklist(id); shipped && isIt(*shipped))
            return shipped;
    }
    return newest;
}

std::optional<std::string> Checklists::defectOf(const std::string &body)
{
    const auto read = readBody(body);
    return read.value ? std::nullopt : std::optional(firstError(read.problems));
}

Read<std::string> Checklists::prepare(const Source &source) const
{
    auto read = readSettings(source, catalog_.icons(), catalog_.pictures());
    if (!read.value)
        return {std::nullopt, std::move(read.problems)};
    readHistory();
    for (auto &checklist : read.value->templates) {
        if (const auto *now = this->checklist(checklist.id); now && sameButVersion(*now, checklist)) {
            checklist.version = now->version;
            continue;
        }
        // A file that was exported elsewhere may bring a higher number than any seen here.
        int highest = checklist.version - 1;
        if (const auto *shipped = catalog_.checklist(checklist.id))
            highest = std::max(highest, shipped->version);
        for (const auto &kept : kept_)
            if (kept->id == checklist.id)
                highest = std::max(highest, kept->version);
        if (highest >= maxTemplateVersion) {
            read.problems.push_back({source.file, 0, "the template \"" + checklist.id + "\" has no version left"});
            return {std::nullopt, std::move(read.problems)};
        }
        checklist.version = highest + 1;
    }
    auto body = writeSettings(*read.value);
    if (body.empty()) {
        read.problems.push_back({source.file, 0, "is larger than 256 KiB: make it shorter"});
        return {std::nullopt, std::move(read.problems)};
    }
    return {std::move(body), std::move(read.problems)};
}

} // namespace wh::content
