// SPDX-License-Identifier: GPL-3.0-or-later
// Every checklist this device can show: the shipped ones, the practice's own files, and what the champion published
// over them; each by its version, so that a running handoff keeps the words it began with.
#pragma once

#include "content/Catalog.h"
#include "content/PracticeSettings.h"

#include <functional>
#include <memory>

namespace wh::content {

/// Pointers it gives stay valid as long as it lives. One thread.
class Checklists
{
public:
    /// `catalog` must outlive it.
    explicit Checklists(const Catalog &catalog);

    /// Where bodies of older editions can be read, newest first. Asked only when a version is wanted that is not here.
    void setHistory(std::function<std::vector<std::string>()> bodies) { history_ = std::move(bodies); }

    /// What stands now: the newest published settings. A text that cannot be read changes nothing and says why.
    std::optional<std::string> follow(const std::string &body);
    const PracticeSettings &settings() const { return settings_; }

    /// The order in which they are offered: as in the catalog, then those that only the practice has.
    std::vector<const core::Template *> all() const;
    /// The newest of an id, or null.
    const core::Template *checklist(std::string_view id) const;
    /// The version a handoff began with; the newest stands in for one nobody here has ever seen. 0: the newest.
    const core::Template *checklist(std::string_view id, int version) const;

    /// Why a body that arrived cannot be used, or nothing. Names of icons and pictures are not checked: a newer
    /// program may know more, and an unknown one is drawn as nothing.
    static std::optional<std::string> defectOf(const std::string &body);
    /// `source` made ready to be published: checked like a file, and each template that differs from the one that
    /// stands now gets a version above every one seen for its id.
    Read<std::string> prepare(const Source &source) const;

private:
    const core::Template *keep(core::Template checklist) const;
    void readHistory() const;

    const Catalog &catalog_;
    PracticeSettings settings_;
    std::vector<const core::Template *> current_; ///< shipped, then published over them
    mutable std::vector<std::unique_ptr<const core::Template>> kept_;
    std::function<std::vector<std::string>()> history_;
    mutable bool historyRead_ = false;
};

} // namespace wh::content
