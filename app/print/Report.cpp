// SPDX-License-Identifier: GPL-3.0-or-later
// One page of numbers for the huddle board. Each number and each picture has one plain sentence. A further picture is
// one more Part in reportPage.
#include "print/Layouts.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace wh::print {

namespace {

using measures::Summary;

constexpr double corner = 9;
constexpr int fewHandoffs = 20; ///< below that a share says little
constexpr std::size_t mostReasons = 6;

struct Figure {
    QString value;
    QString label;
    QString note;
};

QString share(int part, int whole)
{
    return whole > 0 ? QStringLiteral("%1 %").arg(static_cast<int>(std::lround(100.0 * part / whole)))
                     : QStringLiteral("–");
}

std::vector<Figure> figuresOf(const Job &job, const Summary &summary)
{
    const auto &total = summary.total;
    const auto additions = summary.additionsPer100();
    return {{QString::number(total.started), job.says(Word::Started), job.says(Word::StartedNote)},
            {QString::number(total.finished), job.says(Word::Finished), job.says(Word::FinishedNote)},
            {share(total.turnReached, total.finished), job.says(Word::Turn), job.says(Word::TurnNote)},
            {share(total.saidBack, total.finished), job.says(Word::SaidBack), job.says(Word::SaidBackNote)},
            {additions ? QString::number(static_cast<int>(std::lround(*additions))) : QStringLiteral("–"),
             job.says(Word::Additions), job.says(Word::AdditionsNote)}};
}

/// A heading, one sentence, and below it whatever `draw` makes.
Part chart(const QString &title, const QString &note, std::function<double(const Pen &, double, double, double)> draw)
{
    return {title, [=](const Pen &pen, double x, double y, double width) {
                const Style heading{.size = 15, .bold = true, .color = ink::teal, .leading = 1.28};
                const Style words{.size = 11.5, .leading = 1.36};
                double at = y + pen.words(x, y, width, title, heading);
                at += pen.words(x, at, width, note, words) + 8 * pen.scale;
                return at + draw(pen, x, at, width) - y;
            }};
}

Part figureRow(std::vector<Figure> figures, QRgb ground, double size)
{
    QString name = figures.front().label;
    return {std::move(name), [=, figures = std::move(figures)](const Pen &pen, double x, double y, double width) {
                const Style value{.size = size, .bold = true, .leading = 1.1};
                const Style label{.size = 13, .bold = true, .color = ink::text, .leading = 1.25};
                const Style note{.size = 10.5, .leading = 1.32};
                const auto inside = [&](const Pen &each, std::size_t i, double left, double top, double wide) {
                    double at = top + each.words(left, top, wide, figures[i].value, value);
                    at += each.words(left, at, wide, figures[i].label, label);
                    return at + 2 + each.words(left, at + 2, wide, figures[i].note, note) - top;
                };
                return panels(pen, x, y, width, figures.size(), 12, QSizeF(13, 9), inside,
                              [&](std::size_t, const QRectF &at) { pen.box(at, ground, corner); });
            }};
}

Part days(const Job &job, const Summary &summary)
{
    const auto list = summary.days;
    return chart(
        job.says(Word::ByDay), job.says(Word::ByDayNote), [=](const Pen &pen, double x, double y, double width) {
            const double tall = 118 * pen.scale;
            const Style small{.size = 9.5, .color = ink::text, .leading = 1.3, .align = Qt::AlignHCenter};
            if (list.empty())
                return pen.words(x, y, width, job.says(Word::NothingYet), {.size = 12});
            int most = 1;
            for (const auto &day : list)
                most = std::max(most, day.started);
            // Days in a row; at most ten dates are written, or they would run into each other.
            const double slot = std::min(width / static_cast<double>(list.size()), 56.0);
            const double bar = std::min(slot * 0.66, 26.0);
            const std::size_t every = (list.size() + 9) / 10;
            const double base = y + tall;
            const QLocale locale(QString::fromStdString(job.language));
            for (std::size_t i = 0; i < list.size(); ++i) {
                const double left = x + static_cast<double>(i) * slot + (slot - bar) / 2;
                const double high = (tall - 16) * list[i].started / most;
                const double done = (tall - 16) * list[i].finished / most;
                pen.box(QRectF(left, base - high, bar, high), ink::sky, 2);
                pen.frame(QRectF(left, base - high, bar, high), ink::teal, 0.6, 2);
                pen.box(QRectF(left, base - done, bar, done), ink::teal, 2);
                if (slot >= 13)
                    pen.words(left - 10, base - high - 14, bar + 20, QString::number(list[i].started), small);
                if (i % every == 0) {
                    const QDate date = QDate::fromString(QString::fromStdString(list[i].date), Qt::ISODate);
                    pen.words(left + bar / 2 - 30, base + 3, 60, locale.toString(date, QStringLiteral("d MMM")), small);
                }
            }
            pen.rule(x, base, std::max(slot * static_cast<double>(list.size()), 60.0), ink::muted, 1);
            return tall + 18;
        });
}

/// Rows of words, a bar and a number.
double bars(const Pen &pen, double x, double y, double width, const std::vector<std::pair<QString, double>> &rows,
            int decimals)
{
    const Style words{.size = 11.5, .leading = 1.3};
    const Style number{.size = 11.5, .bold = true, .leading = 1.3};
    double most = 0;
    for (const auto &row : rows)
        most = std::max(most, row.second);
    const double label = width * 0.5;
    const double begin = y;
    for (const auto &[name, value] : rows) {
        const Pen ruler = pen.measuring();
        const double tall = ruler.words(0, 0, label, name, words);
        pen.words(x, y, label, name, words);
        const double free = width - label - 42;
        const double bar = most > 0 ? std::max(2.0, free * value / most) : 2;
        const double middle = y + pen.lineHeight(words) / 2;
        pen.box(QRectF(x + label + 8, middle - 5, bar, 10), ink::teal, 2);
        pen.words(x + label + 8 + bar + 6, y, 40, QString::number(value, 'f', decimals), number);
        y += tall + 4;
    }
    return y - begin;
}

Part barChart(const Job &job, const QString &title, const QString &note, std::vector<std::pair<QString, double>> rows,
              int decimals)
{
    return chart(title, note, [=, rows = std::move(rows)](const Pen &pen, double x, double y, double width) {
        if (rows.empty())
            return pen.words(x, y, width, job.says(Word::NothingYet), {.size = 12});
        return bars(pen, x, y, width, rows, decimals);
    });
}

} // namespace

Layout reportPage(const Job &job, const Summary &summary, const QDate &from, const QDate &to)
{
    const QLocale locale(QString::fromStdString(job.language));
    const auto shown = [&](const QDate &date) { return locale.toString(date, job.says(Word::DateForm)); };
    const QString period = job.says(Word::Period).arg(shown(from), shown(to));
    const int finished = summary.total.finished;
    const QString few = finished < fewHandoffs ? job.says(Word::FewNumbers).arg(finished) : QString();
    const Part head{job.title, [=](const Pen &pen, double x, double y, double width) {
                        const double mark = 76;
                        const double column = width - mark - 20;
                        double at = y + 4;
                        at += pen.words(x, at, column, job.title, {.size = 28, .bold = true, .leading = 1.12});
                        at += pen.words(x, at, column, period, {.size = 13, .color = ink::muted, .leading = 1.35});
                        if (!few.isEmpty())
                            at += pen.words(x, at, column, few, {.size = 11.5, .bold = true, .leading = 1.35});
                        pen.triangle(QRectF(x + width - mark, y, mark, mark));
                        return std::max(at - y, mark);
                    }};
    auto figures = figuresOf(job, summary);
    const Figure additions = figures.back();
    figures.pop_back();

    constexpr std::array<std::pair<core::Phase, Word>, 4> phases{{{core::Phase::Preparing, Word::Preparing},
                                                                  {core::Phase::Ready, Word::Ready},
                                                                  {core::Phase::InRoom, Word::InRoom},
                                                                  {core::Phase::Closing, Word::Closing}}};
    std::vector<std::pair<QString, double>> minutes;
    for (const auto &[phase, name] : phases) {
        if (const auto found = summary.medianMinutes.find(phase); found != summary.medianMinutes.end())
            minutes.emplace_back(job.says(name), found->second);
    }
    std::vector<std::pair<QString, double>> reasons;
    for (const auto &[reason, count] : summary.skippedByReason)
        reasons.emplace_back(reasonWord(reason, job.language), count);
    std::stable_sort(reasons.begin(), reasons.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    if (reasons.size() > mostReasons)
        reasons.resize(mostReasons);

    const Part foot{{}, [=](const Pen &pen, double x, double y, double width) {
                        return pen.words(x, y, width, job.says(Word::ReportFoot), {.size = 10.5, .leading = 1.35});
                    }};
    return onePage(job,
                   {head, figureRow(figures, ink::sky, 26), figureRow({additions}, ink::sun, 30), days(job, summary)},
                   {{1, {barChart(job, job.says(Word::Minutes), job.says(Word::MinutesNote), minutes, 1)}},
                    {1, {barChart(job, job.says(Word::Skipped), job.says(Word::SkippedNote), reasons, 0)}}},
                   {foot});
}

} // namespace wh::print
