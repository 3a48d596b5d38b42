// SPDX-License-Identifier: GPL-3.0-or-later
// What a patient wants to talk about, to hold in the hand: the topics they picked, each with its sign, and lines to
// write on. The paper carries no name and has no place for one.
#include "print/Layouts.h"

namespace wh::print {

namespace {
constexpr std::size_t mostTopics = 10;
constexpr int emptyLines = 3;
} // namespace

Layout myListPage(const Job &job, const std::vector<Topic> &topics)
{
    if (topics.size() > mostTopics)
        return {{}, QStringLiteral("the list has %1 topics: %2 are the most.").arg(topics.size()).arg(mostTopics)};
    Parts parts;
    parts.push_back(
        {job.title, [=](const Pen &pen, double x, double y, double width) {
             const double mark = 104;
             double at = y + pen.words(x, y, width - mark - 20, job.title, {.size = 36, .bold = true, .leading = 1.12});
             at += 4
                 + pen.words(x, at + 4, width - mark - 20, job.says(Word::MyListHint), {.size = 17, .leading = 1.3});
             pen.triangle(QRectF(x + width - mark, y, mark, mark));
             return std::max(at - y, mark);
         }});
    for (const Topic &topic : topics) {
        parts.push_back({topic.words,
                         [=](const Pen &pen, double x, double y, double width) {
                             const double disc = 46 * pen.scale;
                             const Style words{.size = 22, .bold = true, .leading = 1.25};
                             const Pen ruler = pen.measuring();
                             const double column = width - disc - 54;
                             const double tall = ruler.words(0, 0, column, topic.words, words);
                             const double row = std::max(tall, disc);
                             const QRectF ground(x, y + (row - disc) / 2, disc, disc);
                             pen.box(ground, ink::sky, disc / 2);
                             pen.icon(ground.adjusted(disc * 0.2, disc * 0.2, -disc * 0.2, -disc * 0.2), topic.icon);
                             pen.words(x + disc + 16, y + (row - tall) / 2, column, topic.words, words);
                             tickBox(pen, x + width - pen.sizeOf(words), y + (row - pen.lineHeight(words)) / 2, words);
                             return row;
                         },
                         12});
    }
    parts.push_back({job.says(Word::AlsoThis),
                     [=](const Pen &pen, double x, double y, double width) {
                         const Style heading{.size = 16, .bold = true, .color = ink::teal};
                         double at = y + pen.words(x, y, width, job.says(Word::AlsoThis), heading);
                         for (int i = 0; i < emptyLines; ++i) {
                             at += 32 * pen.scale;
                             pen.rule(x, at, width);
                         }
                         return at - y;
                     },
                     20});
    return onePage(job, parts);
}

} // namespace wh::print
