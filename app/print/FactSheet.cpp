// SPDX-License-Identifier: GPL-3.0-or-later
// The patient's own page, and the same message for a wall.
#include "print/Layouts.h"

#include <algorithm>
#include <array>

namespace wh::print {

namespace {

using content::Section;

constexpr double corner = 10;

/// What to do: listen, add, ask. Further items get a speech bubble.
QString actionIcon(std::size_t place)
{
    constexpr std::array<const char *, 3> icons{"ear", "hand", "question"};
    return QString::fromLatin1(place < icons.size() ? icons[place] : "speech-no");
}

/// Items that can stand side by side, each with its icon; empty when the section is no short list.
std::vector<content::Line> actionsOf(const Section &section)
{
    if (section.blocks.size() != 1 || section.blocks[0].kind == content::Block::Kind::Paragraph)
        return {};
    const auto &lines = section.blocks[0].lines;
    return lines.size() >= 2 && lines.size() <= 4 ? lines : std::vector<content::Line>{};
}

/// Title and main message on one side, the three people on the other.
Part hero(const Job &job, const Section &lead, double titleSize, double leadSize)
{
    const auto place = [=, title = job.title](const Pen &pen, double x, double y, double width) {
        const double column = width * 0.6;
        const Style big{.size = titleSize, .bold = true, .leading = 1.1};
        const Style small{.size = leadSize * 0.94, .bold = true, .color = ink::teal, .leading = 1.2};
        const Style words{.size = leadSize, .leading = 1.3};
        double at = y + pen.words(x, y, column, title, big) + 9 * pen.scale;
        at += pen.words(x, at, column, QString::fromStdString(lead.title), small) + 2;
        at += body(pen, x, at, column, lead.blocks, words);
        const double tall = std::max(at - y, 128.0);
        const QRectF panel(x + column + 20, y, width - column - 20, tall);
        pen.box(panel, ink::sky, corner);
        const double side = std::min(panel.width() * 0.94, tall * 0.92);
        pen.triangle(QRectF(panel.center() - QPointF(side / 2, side / 2), QSizeF(side, side)));
        return tall;
    };
    return {job.title, place};
}

/// Sections side by side, each under its picture.
Part pictured(const std::vector<const Section *> &sections)
{
    std::vector<Section> cards;
    QString names;
    for (const Section *section : sections) {
        cards.push_back(*section);
        names += (names.isEmpty() ? QString() : QStringLiteral(", ")) + QString::fromStdString(section->title);
    }
    const auto place = [cards](const Pen &pen, double x, double y, double width) {
        const Style heading{.size = 14.5, .bold = true, .color = ink::teal, .leading = 1.2};
        const Style words{.size = 13, .leading = 1.3};
        const auto inside = [&](const Pen &each, std::size_t i, double left, double top, double wide) {
            const double picture = cards[i].picture.empty() ? 0 : wide * 0.54;
            each.scene(QRectF(left, top, wide, picture), QString::fromStdString(cards[i].picture), corner);
            double at = top + picture + 7 * each.scale;
            at += each.words(left, at, wide, QString::fromStdString(cards[i].title), heading) + 2;
            return at + body(each, left, at, wide, cards[i].blocks, words) - top;
        };
        return panels(pen, x, y, width, cards.size(), 18, QSizeF(0, 0), inside, [](std::size_t, const QRectF &) {});
    };
    return {names, place};
}

/// What you can do, as cards with an icon; as a plain list when there are more.
Part actions(const Section &section, double size)
{
    const Style heading{.size = size * 1.3, .bold = true, .color = ink::teal, .leading = 1.2};
    const auto lines = actionsOf(section);
    if (lines.empty())
        return sectionPart(section, heading, {.size = size});
    const auto place = [=](const Pen &pen, double x, double y, double width) {
        const double head = pen.words(x, y, width, QString::fromStdString(section.title), heading) + 5 * pen.scale;
        const Style words{.size = size, .leading = 1.28};
        const double symbol = 24 * std::max(pen.scale, 0.85);
        const auto inside = [&](const Pen &each, std::size_t i, double left, double top, double wide) {
            const double start = symbol + 10;
            each.icon(QRectF(left, top, symbol, symbol), actionIcon(i));
            return std::max(symbol, each.words(left + start, top, wide - start, lines[i], words));
        };
        const auto ground = [&](std::size_t, const QRectF &at) { pen.box(at, ink::cream, corner); };
        return head + panels(pen, x, y + head, width, lines.size(), 12, QSizeF(12, 10 * pen.scale), inside, ground);
    };
    return {QString::fromStdString(section.title), place};
}

/// If it is not right: in sun, because it is welcome.
Part invitation(const Section &section, double size)
{
    const auto place = [=](const Pen &pen, double x, double y, double width) {
        const Style heading{.size = size * 1.08, .bold = true, .leading = 1.25};
        const Style words{.size = size, .leading = 1.3};
        const double symbol = 34 * std::max(pen.scale, 0.85);
        const auto inside = [&](const Pen &each, std::size_t, double left, double top, double wide) {
            const double start = symbol + 14;
            const double head
                = each.words(left + start, top, wide - start, QString::fromStdString(section.title), heading);
            const double tall = head + body(each, left + start, top + head, wide - start, section.blocks, words);
            each.icon(QRectF(left, top + (tall - symbol) / 2, symbol, symbol), QStringLiteral("pill"), ink::text);
            return tall;
        };
        const auto ground = [&](std::size_t, const QRectF &at) { pen.box(at, ink::sun, corner); };
        return panels(pen, x, y, width, 1, 0, QSizeF(16, 9 * pen.scale), inside, ground);
    };
    return {QString::fromStdString(section.title), place};
}

/// Three things, each on a line of its own, to be read from across a room.
Part largeActions(const Section &section)
{
    const auto lines = actionsOf(section);
    const Style heading{.size = 24, .bold = true, .color = ink::teal, .leading = 1.2};
    if (lines.empty())
        return sectionPart(section, heading, {.size = 22});
    const auto place = [=](const Pen &pen, double x, double y, double width) {
        const Style words{.size = 24, .leading = 1.2};
        double at = y + pen.words(x, y, width, QString::fromStdString(section.title), heading) + 8 * pen.scale;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const double disc = 44 * pen.scale;
            const double start = disc + 16;
            const Pen ruler = pen.measuring();
            const double tall = ruler.words(0, 0, width - start, lines[i], words);
            const double row = std::max(disc, tall);
            const QRectF ground(x, at + (row - disc) / 2, disc, disc);
            pen.box(ground, ink::sky, disc / 2);
            pen.icon(ground.adjusted(disc * 0.2, disc * 0.2, -disc * 0.2, -disc * 0.2), actionIcon(i));
            pen.words(x + start, at + (row - tall) / 2, width - start, lines[i], words);
            at += row + (i + 1 < lines.size() ? 9 * pen.scale : 0);
        }
        return at - y;
    };
    return {QString::fromStdString(section.title), place};
}

} // namespace

Layout factSheet(const Job &job, const content::Document &text)
{
    const auto section = [&](std::string_view id) { return *text.section(id); };
    Parts parts{hero(job, section("your-voice"), 34, 18),
                pictured({text.section("hear-it-all"), text.section("what-happens"), text.section("why")}),
                actions(section("what-you-can-do"), 14), invitation(section("not-right"), 14),
                sectionPart(section("my-list"), {.size = 18, .bold = true, .color = ink::teal, .leading = 1.2},
                            {.size = 14, .leading = 1.3}, Fill::Line)};
    return onePage(job, parts);
}

Layout poster(const Job &job, const content::Document &sheet)
{
    const auto section = [&](std::string_view id) { return *sheet.section(id); };
    const Section lead = section("your-voice");
    const Part title{job.title, [=](const Pen &pen, double x, double y, double width) {
                         const double mark = 128;
                         const double column = width - mark - 18;
                         const Style big{.size = 46, .bold = true, .leading = 1.06};
                         const Style small{.size = 22, .bold = true, .color = ink::teal, .leading = 1.2};
                         const double high = pen.words(x, y, column, job.title, big);
                         const double next = high + 6 * pen.scale;
                         pen.triangle(QRectF(x + column + 18, y, mark, mark));
                         const QString line = QString::fromStdString(lead.title);
                         return std::max(mark, next + pen.words(x, y + next, column, line, small));
                     }};
    const Part picture{{}, [=](const Pen &pen, double x, double y, double width) {
                           const double tall = width * 0.52 * std::clamp(pen.scale, 0.7, 1.05);
                           pen.scene(QRectF(x, y, width, tall), QStringLiteral("hear-it-all"), 14);
                           return tall;
                       }};
    const Part message{QString::fromStdString(lead.title), [=](const Pen &pen, double x, double y, double width) {
                           return body(pen, x, y, width, lead.blocks, {.size = 25, .leading = 1.25});
                       }};
    return onePage(
        job, {title, picture, message, largeActions(section("what-you-can-do")), invitation(section("not-right"), 17)});
}

} // namespace wh::print
