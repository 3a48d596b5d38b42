// SPDX-License-Identifier: GPL-3.0-or-later
// The layout engine all papers share: parts one under the other, as large as fits one page, or over as many pages as
// they need. A part is one function that both measures and draws. What a paper consists of is in its own file.
#pragma once

#include "print/Pen.h"
#include "print/Press.h"
#include "print/Words.h"

#include <QDate>

#include <vector>

namespace wh::print {

/// What every layout is told.
struct Job {
    const Drawings &drawings;
    std::string language;
    QString title; ///< of the paper, for its file and the message when it is too long
    QSizeF page;   ///< points
    QString practice;
    QString logo;
    QDate date;
    QString credit;
    int version = 1;    ///< 0: it has none
    bool draft = false; ///< a translation nobody qualified has read yet
    QString advice;     ///< what to do when it is too long, if that is not to shorten a section
    double margin = 46; ///< points, left and right
    double least = 11;  ///< smallest size in points; patients read no smaller

    double width() const { return page.width() - 2 * margin; }
    QString says(Word which) const { return word(which, language); }
};

/// The pages of a paper, or why there are none.
struct Layout {
    std::vector<std::function<void(Pen &)>> pages;
    QString problem; ///< one line; what to shorten
};

/// One thing on a page. `place` returns its height in points and draws when the pen does.
struct Part {
    QString name; ///< its title, for the message when a page overflows; empty: nobody can shorten it
    std::function<double(const Pen &, double x, double y, double width)> place;
    double gap = 14; ///< points above it
};
using Parts = std::vector<Part>;

/// The practice's name and logo and the draft mark; returns where the page goes on.
double masthead(const Pen &pen, const Job &job);
/// Credit, version, date and page; returns where it begins.
double foot(const Pen &pen, const Job &job, int page = 1, int pages = 1);

/// Parts that stand beside other parts, below the head and above the tail, which span the page.
struct Column {
    double share = 1; ///< of the width
    Parts parts;
};

/// All on one page, at the largest scale (in steps of 2.5 percent) that fits; what is left over goes between the parts.
Layout onePage(const Job &job, const Parts &head, const std::vector<Column> &columns = {}, const Parts &tail = {});

/// As many pages as needed, up to `most`.
Layout manyPages(const Job &job, const Parts &parts, int most);

/// How an item to fill (`- [ ]`) is drawn.
enum class Fill : std::uint8_t {
    Box,  ///< a box to tick; a question or an item that ends with a colon gets a line below
    Line, ///< a box, the words, and a line to write on
};

/// The blocks of a section; returns their height.
double body(const Pen &pen, double x, double y, double width, std::span<const content::Block> blocks,
            const Style &style, Fill fill = Fill::Box);

/// A heading and, below it, the section's blocks.
Part sectionPart(const content::Section &section, const Style &heading, const Style &text, Fill fill = Fill::Box);

/// A box to tick, as tall as a capital of `style`, beside the line that begins at `y`.
void tickBox(const Pen &pen, double x, double y, const Style &style);

/// Several boxes side by side, all as tall as the tallest: `ground` fills the i-th, `place` sets what is inside its
/// padding and returns its height.
double panels(const Pen &pen, double x, double y, double width, std::size_t count, double between, QSizeF padding,
              const std::function<double(const Pen &, std::size_t, double x, double y, double width)> &place,
              const std::function<void(std::size_t, const QRectF &)> &ground);

} // namespace wh::print
