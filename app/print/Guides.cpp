// SPDX-License-Identifier: GPL-3.0-or-later
// What the team reads: one page each for clinicians and staff, the script, the design guide.
#include "print/Layouts.h"

#include <algorithm>
#include <array>

namespace wh::print {

namespace {

using content::Section;

constexpr double corner = 9;

/// The sections a reader must not miss: the patient leads there.
constexpr std::array<std::string_view, 2> inSun{"their-turn", "hard-moments"};

Part headline(const Job &job, const Section &lead, double titleSize)
{
    return {QString::fromStdString(lead.title), [=](const Pen &pen, double x, double y, double width) {
                const double mark = 112;
                const double column = width - mark - 22;
                const Style big{.size = titleSize, .bold = true, .leading = 1.12};
                const Style heading{.size = 14.5, .bold = true, .color = ink::teal, .leading = 1.25};
                double at = y + pen.words(x, y, column, job.title, big) + 6 * pen.scale;
                at += pen.words(x, at, column, QString::fromStdString(lead.title), heading);
                at += body(pen, x, at, column, lead.blocks, {.size = 13.5, .leading = 1.36});
                const double tall = std::max(at - y, mark);
                pen.box(QRectF(x + width - mark - 6, y, mark + 6, mark), ink::sky, corner);
                pen.triangle(QRectF(x + width - mark + 2, y + 5, mark - 10, mark - 10));
                return tall;
            }};
}

/// A section of a guide: its picture when it has one, in sun when nobody may miss it.
Part guideSection(const Section &section)
{
    const Style heading{.size = 14.5, .bold = true, .color = ink::teal, .leading = 1.28};
    const Style words{.size = 12, .leading = 1.4};
    const Part plain = sectionPart(section, heading, words);
    const bool sun = std::find(inSun.begin(), inSun.end(), section.id) != inSun.end();
    const QString picture = QString::fromStdString(section.picture);
    if (!sun && picture.isEmpty())
        return plain;
    const Style onSun{.size = 14.5, .bold = true, .leading = 1.28};
    return {plain.name, [=](const Pen &pen, double x, double y, double width) {
                double top = y;
                if (!picture.isEmpty()) {
                    const double tall = width * 0.45 * pen.scale;
                    pen.scene(QRectF(x, y, width, tall), picture, corner);
                    top += tall + 8 * pen.scale;
                }
                if (!sun)
                    return top - y + plain.place(pen, x, top, width);
                const Part inside = sectionPart(section, onSun, words);
                return top - y
                    + panels(
                           pen, x, top, width, 1, 0, QSizeF(13, 9),
                           [&](const Pen &each, std::size_t, double left, double high, double wide) {
                               return inside.place(each, left, high, wide);
                           },
                           [&](std::size_t, const QRectF &at) { pen.box(at, ink::sun, corner); });
            }};
}

/// Splits parts into two columns so that the taller one is as short as can be.
std::vector<Column> balanced(const Job &job, const Parts &parts)
{
    const Pen ruler(job.drawings, job.language, job.page.width());
    std::vector<double> heights;
    double all = 0;
    for (const Part &part : parts) {
        heights.push_back(part.place(ruler, 0, 0, job.width() / 2 - 13) + part.gap);
        all += heights.back();
    }
    std::size_t split = 0;
    double best = all;
    double sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        sum += heights[i];
        if (std::max(sum, all - sum) < best) {
            best = std::max(sum, all - sum);
            split = i + 1;
        }
    }
    const auto middle = parts.begin() + static_cast<std::ptrdiff_t>(split);
    return {{1, Parts(parts.begin(), middle)}, {1, Parts(middle, parts.end())}};
}

} // namespace

Layout guide(const Job &job, const content::Document &text)
{
    Parts parts;
    for (std::size_t i = 1; i < text.sections.size(); ++i)
        parts.push_back(guideSection(text.sections[i]));
    return onePage(job, {headline(job, text.sections.front(), 30)}, balanced(job, parts));
}

Layout script(const Job &job, const content::Document &text)
{
    Parts parts;
    for (std::size_t i = 1; i < text.sections.size(); ++i) {
        const Section section = text.sections[i];
        parts.push_back(
            {QString::fromStdString(section.title),
             [=](const Pen &pen, double x, double y, double width) {
                 // Words to say stand in a bubble whose tail points to who says them.
                 const double face = 23;
                 const double left = x + 2 * face + 18;
                 const Style heading{.size = 14, .bold = true, .color = ink::teal, .leading = 1.25};
                 const double head
                     = pen.words(left, y, width - (left - x), QString::fromStdString(section.title), heading) + 3;
                 const auto inside = [&](const Pen &each, std::size_t, double start, double top, double wide) {
                     return body(each, start, top, wide, section.blocks, {.size = 13, .leading = 1.42});
                 };
                 const double tall = panels(pen, left, y + head, width - (left - x), 1, 0, QSizeF(15, 10), inside,
                                            [&](std::size_t, const QRectF &at) {
                                                pen.box(at, ink::cream, 12);
                                                pen.frame(at, ink::portrait, 1, 12);
                                                pen.box(QRectF(at.left() - 9, at.top() + 14, 7, 7), ink::portrait, 3.5);
                                                pen.box(QRectF(at.left() - 15, at.top() + 20, 4, 4), ink::portrait, 2);
                                            });
                 const double middle = y + head + face + 2;
                 pen.head(QPointF(pen.rightToLeft() ? job.page.width() - x - face : x + face, middle), face,
                          QStringLiteral("giver"), pen.rightToLeft(), ink::portrait, ink::muted, 1);
                 return std::max(head + tall, head + 2 * face + 4);
             },
             16});
    }
    return onePage(job, {headline(job, text.sections.front(), 28)}, {{1, parts}});
}

Layout designGuide(const Job &job, const content::Document &text)
{
    Parts parts{headline(job, text.sections.front(), 30)};
    const Style heading{.size = 16, .bold = true, .color = ink::teal, .leading = 1.25};
    for (std::size_t i = 1; i < text.sections.size(); ++i) {
        const Section &section = text.sections[i];
        const Part words = sectionPart(section, heading, {.size = 12, .leading = 1.42});
        const QString number = QString::number(i);
        const QString picture = QString::fromStdString(section.picture);
        parts.push_back(
            {words.name,
             [=](const Pen &pen, double x, double y, double width) {
                 const double disc = 26;
                 const Style digit{
                     .size = 13, .bold = true, .color = ink::white, .align = Qt::AlignHCenter, .fixed = true};
                 pen.box(QRectF(x, y - 2, disc, disc), ink::teal, disc / 2);
                 pen.words(x, y - 2 + (disc - pen.lineHeight(digit)) / 2, disc, number, digit);
                 const double start = disc + 14;
                 double top = y;
                 const double tall = words.place(pen, x + start, top, width - start);
                 if (picture.isEmpty())
                     return tall;
                 const double high = (width - start) * 0.27;
                 pen.scene(QRectF(x + start, top + tall + 10, width - start, high), picture, corner);
                 return tall + 10 + high;
             },
             22});
    }
    return manyPages(job, parts, 12);
}

} // namespace wh::print
