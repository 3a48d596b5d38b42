// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/Layout.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace wh::print {

namespace {

constexpr double topMargin = 38; ///< points
constexpr double bottomMargin = 32;
constexpr double mostScale = 1.2;  ///< a short text is set larger, not left on half a page
constexpr double leastScale = 0.5; ///< the sizes stop at the floor before that
constexpr double scaleStep = 0.025;
constexpr double betweenColumns = 26; ///< points
constexpr double noteApart = 27;      ///< points between two lines to write on
constexpr double mostSpare = 20;      ///< points that a gap may grow by

double heightOf(const Pen &pen, const Parts &parts, double x, double width)
{
    double height = 0;
    for (std::size_t i = 0; i < parts.size(); ++i)
        height += (i ? parts[i].gap * pen.scale : 0) + parts[i].place(pen, x, 0, width);
    return height;
}

/// Sets parts below each other, each gap wider by `spare`.
double setOut(const Pen &pen, const Parts &parts, double x, double y, double width, double spare)
{
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i)
            y += parts[i].gap * pen.scale + spare;
        y += parts[i].place(pen, x, y, width);
    }
    return y;
}

struct Place {
    double x;
    double width;
};

std::vector<Place> placesOf(const Job &job, const std::vector<Column> &columns)
{
    double shares = 0;
    for (const Column &column : columns)
        shares += column.share;
    const double free = job.width() - betweenColumns * (static_cast<double>(columns.size()) - 1);
    std::vector<Place> places;
    double x = job.margin;
    for (const Column &column : columns) {
        places.push_back({x, free * column.share / shares});
        x += places.back().width + betweenColumns;
    }
    return places;
}

/// One line for who wrote the words: how much too long, and which part to shorten first.
QString tooLong(const Pen &pen, const Job &job, double byPt, const std::vector<std::pair<const Part *, double>> &parts)
{
    const double line = pen.lineHeight({.size = job.least, .fixed = true});
    QString longest;
    double height = 0;
    for (const auto &[part, here] : parts) {
        if (!part->name.isEmpty() && here > height) {
            longest = part->name;
            height = here;
        }
    }
    const QString advice = !job.advice.isEmpty() ? job.advice
                                                 : QStringLiteral("Shorten \"%1\" (about %2 lines) or another part.")
                                                       .arg(longest)
                                                       .arg(static_cast<int>(std::ceil(height / line)));
    return QStringLiteral("\"%1\" does not fit on one page: at %2 pt it is about %3 lines too long. ")
               .arg(job.title)
               .arg(job.least)
               .arg(std::max(1, static_cast<int>(std::ceil(byPt / line))))
        + advice;
}

Pen rulerFor(const Job &job)
{
    Pen pen(job.drawings, job.language, job.page.width());
    pen.floor = job.least;
    return pen;
}

} // namespace

double masthead(const Pen &pen, const Job &job)
{
    const double x = job.margin;
    const double y = topMargin;
    const Style name{.size = 12, .bold = true, .color = ink::muted, .fixed = true};
    const double logo = job.logo.isEmpty() ? 0 : pen.logo(QRectF(x, y - 8, 150, 32), job.logo);
    if (!job.practice.isEmpty()) {
        const double start = logo > 0 ? logo + 10 : 0;
        pen.words(x + start, y, job.width() - start, job.practice, name);
    }
    if (job.draft) {
        // On a line with a long name it stands above it, never on it.
        const Style mark{.size = 11, .bold = true, .fixed = true};
        const double wide = pen.widthOf(job.says(Word::Draft), mark) + 20;
        const double start = x + job.width() - wide;
        const double high = logo > 0 || !job.practice.isEmpty() ? y - 24 : y - 4;
        pen.frame(QRectF(start, high, wide, 20), ink::text, 0.9, 10, true);
        pen.words(start + 10, high + 10 - pen.lineHeight(mark) / 2, wide, job.says(Word::Draft), mark);
    }
    return y + (logo > 0 || !job.practice.isEmpty() || job.draft ? 30 : 0);
}

double foot(const Pen &pen, const Job &job, int page, int pages)
{
    const Style small{.size = job.least, .color = ink::muted, .leading = 1.25, .fixed = true};
    const QLocale locale(QString::fromStdString(job.language));
    QString last = job.version > 0 ? job.says(Word::Version).arg(job.version) + QStringLiteral(" · ") : QString();
    last += locale.toString(job.date, job.says(Word::DateForm));
    if (pages > 1)
        last += QStringLiteral(" · %1 / %2").arg(page).arg(pages);
    const Pen ruler = pen.measuring();
    const double credit = job.credit.isEmpty() ? 0 : ruler.words(job.margin, 0, job.width(), job.credit, small);
    const double y = job.page.height() - bottomMargin - credit - ruler.words(job.margin, 0, job.width(), last, small);
    if (pen.draws()) {
        if (!job.credit.isEmpty())
            pen.words(job.margin, y, job.width(), job.credit, small);
        pen.words(job.margin, y + credit, job.width(), last, small);
    }
    return y;
}

Layout onePage(const Job &job, const Parts &head, const std::vector<Column> &columns, const Parts &tail)
{
    constexpr double gap = 16;
    Pen ruler = rulerFor(job);
    const double start = masthead(ruler, job);
    const double end = foot(ruler, job) - 14;
    const auto places = placesOf(job, columns);
    struct Heights {
        double head = 0, columns = 0, tail = 0;
        double gaps = 0;
        double all() const { return head + columns + tail + gaps; }
    };
    const auto measure = [&] {
        Heights heights;
        heights.head = heightOf(ruler, head, job.margin, job.width());
        heights.tail = heightOf(ruler, tail, job.margin, job.width());
        for (std::size_t i = 0; i < columns.size(); ++i)
            heights.columns
                = std::max(heights.columns, heightOf(ruler, columns[i].parts, places[i].x, places[i].width));
        heights.gaps = ((columns.empty() ? 0 : 1) + (tail.empty() ? 0 : 1)) * gap * ruler.scale;
        return heights;
    };
    Heights heights;
    for (ruler.scale = mostScale; ruler.scale > leastScale; ruler.scale -= scaleStep) {
        heights = measure();
        if (heights.all() <= end - start)
            break;
    }
    if (heights.all() > end - start) {
        std::vector<std::pair<const Part *, double>> parts;
        const auto add = [&](const Parts &some, double width) {
            for (const Part &part : some)
                parts.emplace_back(&part, part.place(ruler, job.margin, 0, width));
        };
        add(head, job.width());
        add(tail, job.width());
        for (std::size_t i = 0; i < columns.size(); ++i)
            add(columns[i].parts, places[i].width);
        return {{}, tooLong(ruler, job, heights.all() - (end - start), parts)};
    }
    const double scale = ruler.scale;
    const auto draw = [=](Pen &pen) {
        pen.scale = scale;
        pen.floor = job.least;
        masthead(pen, job);
        const double left = end - start - heights.all();
        const auto gapsIn
            = [](const Parts &parts) { return parts.empty() ? 0.0 : static_cast<double>(parts.size() - 1); };
        double y = start;
        if (columns.empty()) {
            const double gaps = gapsIn(head) + gapsIn(tail) + (tail.empty() ? 0 : 1);
            const double spare = gaps > 0 ? std::min(left / gaps, mostSpare) : 0;
            y = setOut(pen, head, job.margin, y, job.width(), spare);
            setOut(pen, tail, job.margin, y + gap * scale + spare, job.width(), spare);
        } else {
            y = setOut(pen, head, job.margin, y, job.width(), 0) + gap * scale;
            const double room = heights.columns + left;
            const Pen still = pen.measuring();
            double lowest = y;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                const auto &[x, width] = places[i];
                const double gaps = gapsIn(columns[i].parts);
                const double own = heightOf(still, columns[i].parts, x, width);
                const double spare = gaps > 0 ? std::min((room - own) / gaps, mostSpare) : 0;
                lowest = std::max(lowest, setOut(pen, columns[i].parts, x, y, width, spare));
            }
            setOut(pen, tail, job.margin, lowest + gap * scale, job.width(), 0);
        }
        foot(pen, job);
    };
    return {{draw}, {}};
}

Layout manyPages(const Job &job, const Parts &parts, int most)
{
    const Pen ruler = rulerFor(job);
    struct Set {
        std::size_t part;
        double y;
    };
    std::vector<std::vector<Set>> pages(1);
    const double end = foot(ruler, job, 99, 99) - 14;
    double y = masthead(ruler, job);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double height = parts[i].place(ruler, job.margin, 0, job.width());
        if (!pages.back().empty())
            y += parts[i].gap;
        if (y + height > end && !pages.back().empty()) {
            pages.emplace_back();
            y = topMargin;
        }
        if (y + height > end)
            return {{}, tooLong(ruler, job, y + height - end, {{&parts[i], height}})};
        pages.back().push_back({i, y});
        y += height;
    }
    if (static_cast<int>(pages.size()) > most)
        return {{},
                QStringLiteral("\"%1\" is %2 pages long: %3 are the most, so shorten it.")
                    .arg(job.title)
                    .arg(pages.size())
                    .arg(most)};
    Layout layout;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        layout.pages.push_back([=](Pen &pen) {
            pen.floor = job.least;
            if (page == 0)
                masthead(pen, job);
            for (const Set &set : pages[page])
                parts[set.part].place(pen, job.margin, set.y, job.width());
            // What is left of a workbook's page is for notes.
            const Set &last = pages[page].back();
            const Pen still = pen.measuring();
            double below = last.y + parts[last.part].place(still, job.margin, last.y, job.width()) + noteApart;
            for (below += noteApart; below < end; below += noteApart)
                pen.rule(job.margin, below, job.width(), ink::line);
            foot(pen, job, static_cast<int>(page) + 1, static_cast<int>(pages.size()));
        });
    }
    return layout;
}

void tickBox(const Pen &pen, double x, double y, const Style &style)
{
    const double side = pen.sizeOf(style) * 0.95;
    pen.frame(QRectF(x, y + (pen.lineHeight(style) - side) / 2, side, side), ink::text, side * 0.1, side * 0.2);
}

namespace {

double numberDisc(const Pen &pen, double x, double y, std::size_t number, const Style &style)
{
    const double side = pen.sizeOf(style) * 1.45;
    const double middle = y + pen.lineHeight(style) / 2;
    pen.box(QRectF(x, middle - side / 2, side, side), ink::sky, side / 2);
    // The size it has beside the words, Arabic's growth taken back.
    const Style exact{.size = pen.sizeOf(style) / (pen.rightToLeft() ? 1.11 : 1),
                      .bold = true,
                      .color = ink::teal,
                      .align = Qt::AlignHCenter,
                      .fixed = true};
    pen.words(x, middle - pen.lineHeight(exact) / 2, side, QString::number(number), exact);
    return side;
}

/// An item to fill: a box, the words, and where to write.
double check(const Pen &pen, double x, double y, double width, const content::Line &line, const Style &style, Fill fill)
{
    const double indent = pen.sizeOf(style) * 1.55;
    const double row = pen.lineHeight(style);
    const QString words = textOf(line);
    if (fill == Fill::Line) {
        const double tall = row * 1.5;
        const double used = pen.widthOf(words, style);
        tickBox(pen, x, y + tall - row, style);
        if (used < (width - indent) * 0.62) {
            pen.words(x + indent, y + tall - row, used + 2, line, style);
            pen.rule(x + indent + used + 10, y + tall - row * 0.12, width - indent - used - 10);
            return tall;
        }
        const double height = pen.words(x + indent, y + tall - row, width - indent, line, style);
        pen.rule(x + indent, y + tall - row + height + row * 1.2, width - indent);
        return tall - row + height + row * 1.25;
    }
    const bool write = words.endsWith(QLatin1Char('?')) || words.endsWith(QLatin1Char(':'));
    if (!write) {
        tickBox(pen, x, y, style);
        return pen.words(x + indent, y, width - indent, line, style);
    }
    const double height = pen.words(x, y, width, line, style);
    pen.rule(x, y + height + row * 1.6, width);
    return height + row * 1.75;
}

} // namespace

double body(const Pen &pen, double x, double y, double width, std::span<const content::Block> blocks,
            const Style &style, Fill fill)
{
    using Kind = content::Block::Kind;
    const double begin = y;
    const double apart = pen.sizeOf(style) * 0.42;
    for (const content::Block &block : blocks) {
        if (y > begin)
            y += apart;
        std::size_t number = 0;
        for (const content::Line &line : block.lines) {
            if (number > 0)
                y += block.kind == Kind::Checks && fill == Fill::Box ? apart * 1.3 : apart;
            ++number;
            if (block.kind == Kind::Paragraph) {
                y += pen.words(x, y, width, line, style);
            } else if (block.kind == Kind::Checks) {
                y += check(pen, x, y, width, line, style, fill);
            } else if (block.kind == Kind::Numbers) {
                const double indent = numberDisc(pen, x, y, number, style) + pen.sizeOf(style) * 0.55;
                y += pen.words(x + indent, y, width - indent, line, style);
            } else {
                const double dot = pen.sizeOf(style) * 0.34;
                pen.box(QRectF(x + dot, y + pen.lineHeight(style) / 2 - dot / 2, dot, dot), ink::teal, dot / 2);
                const double indent = pen.sizeOf(style) * 1.2;
                y += pen.words(x + indent, y, width - indent, line, style);
            }
        }
    }
    return y - begin;
}

Part sectionPart(const content::Section &section, const Style &heading, const Style &text, Fill fill)
{
    const auto place = [=](const Pen &pen, double x, double y, double width) {
        const double head = pen.words(x, y, width, QString::fromStdString(section.title), heading);
        const double between = pen.sizeOf(text) * 0.25;
        return head + between + body(pen, x, y + head + between, width, section.blocks, text, fill);
    };
    return {QString::fromStdString(section.title), place};
}

double panels(const Pen &pen, double x, double y, double width, std::size_t count, double between, QSizeF padding,
              const std::function<double(const Pen &, std::size_t, double x, double y, double width)> &place,
              const std::function<void(std::size_t, const QRectF &)> &ground)
{
    const double wide = (width - between * (static_cast<double>(count) - 1)) / static_cast<double>(count);
    const double inside = wide - 2 * padding.width();
    const Pen ruler = pen.measuring();
    double tall = 0;
    for (std::size_t i = 0; i < count; ++i)
        tall = std::max(tall, place(ruler, i, x + padding.width(), y + padding.height(), inside));
    tall += 2 * padding.height();
    for (std::size_t i = 0; i < count && pen.draws(); ++i) {
        const double left = x + static_cast<double>(i) * (wide + between);
        ground(i, QRectF(left, y, wide, tall));
        place(pen, i, left + padding.width(), y + padding.height(), inside);
    }
    return tall;
}

} // namespace wh::print
