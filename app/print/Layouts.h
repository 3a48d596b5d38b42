// SPDX-License-Identifier: GPL-3.0-or-later
// One layout for each kind of paper; each has a file of its own name.
#pragma once

#include "print/Layout.h"

namespace wh::print {

Layout factSheet(const Job &job, const content::Document &text);
Layout poster(const Job &job, const content::Document &sheet);
Layout guide(const Job &job, const content::Document &text);
Layout script(const Job &job, const content::Document &text);
Layout designGuide(const Job &job, const content::Document &text);
Layout checklistPage(const Job &job, const core::Template &checklist);
Layout pocketCards(const Job &job, const core::Template &checklist, Card card);
Layout reportPage(const Job &job, const Numbers &numbers);
Layout myListPage(const Job &job, const std::vector<Topic> &topics);

} // namespace wh::print
