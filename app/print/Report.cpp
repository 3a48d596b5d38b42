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

std::vector<Figure> figuresOf(const Job &job, const Numbers &numbers)
{
    const auto &additions = numbers.additionsPer100;
    return {{QString::number(numbers.started), job.says(Word::Started), job.says(Word::StartedNote)},
            {QString::number(numbers.finished), job.says(Word::Finished), job.says(Word::FinishedNote)},
            {share(numbers.turnReached, numbers.finished), job.says(Word::Turn), job.says(Word::TurnNote)},
            {share(numbers.saidBack, numbers.finished), job.says(Word::SaidBack), job.says(Word::SaidBackNote)},
            {additions ? QString::number(static_cast<int>(std::lround(*additions))) : QStringLiteral("–"),
             job.says(Word::Additions), job.says(Word::AdditionsNote)}};
}

/// A heading, one sentence, and below it whatever `draw` makes.
Part chart(const QString &title, const QString &note,
           const std::function<double(const Pen &, double, double, double)> &draw)
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

Part days(const Job &job, const Numbers &numbers)
{
    const auto list = numbers.days;
    return chart(job.says(Word::ByDay), job.says(Word::ByDayNote),
                 [=](const Pen &pen, double x, double y, double width) {
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
                             pen.words(left + bar / 2 - 30, base + 3, 60,
                                       locale.toString(list[i].date, QStringLiteral("d MMM")), small);
                         }
                     }
                     pen.rule(x, base, std::max(slot * static_cast<double>(list.size()), 60.0), ink::muted, 1);
                     return tall + 18;
                 });
}

/// A line over time, its median dashed and named; a shift stands on a band of sky and has square points, so that it is
/// told without colour.
double runChart(const Pen &pen, const Job &job, double x, double y, double width, const Numbers::Run &run)
{
    const Style small{.size = 9.5, .leading = 1.3};
    const Style atEnd{.size = 9.5, .leading = 1.3, .align = Qt::AlignRight};
    const auto shown = [](double value) { return QString::number(value, 'f', value < 10 ? 1 : 0); };
    const double tall = 104 * pen.scale;
    const double left = x + 26; // the numbers of the axis
    const double wide = width - 26;
    double most = run.median.value_or(0);
    for (const auto &value : run.values)
        most = std::max(most, value.value_or(0));
    most = most > 0 ? most * 1.1 : 1;
    const auto steps = static_cast<double>(std::max<std::size_t>(run.values.size(), 2) - 1);
    const auto at = [&](std::size_t i, double value) {
        return QPointF(left + wide * static_cast<double>(i) / steps, y + tall - tall * value / most);
    };
    const auto inShift = [&](std::size_t i) {
        return std::any_of(run.shifts.begin(), run.shifts.end(),
                           [i](const auto &shift) { return i >= shift.first && i <= shift.second; });
    };
    for (const auto &[first, last] : run.shifts)
        pen.box(QRectF(at(first, 0).x() - 5, y, at(last, 0).x() - at(first, 0).x() + 10, tall), ink::sky, 3);
    pen.words(x, y - 6, 24, shown(most), small);
    pen.words(x, y + tall - 8, 24, QStringLiteral("0"), small);
    pen.rule(left, y + tall, wide, ink::muted, 1);
    if (run.median) {
        const double level = at(0, *run.median).y();
        pen.stroke({left, level}, {left + wide, level}, ink::muted, 0.9, true);
        pen.words(left, level - pen.lineHeight(small) - 1, wide, shown(*run.median), atEnd);
    }
    for (std::size_t i = 0; i < run.values.size(); ++i) {
        if (!run.values[i])
            continue;
        const QPointF point = at(i, *run.values[i]);
        if (i > 0 && run.values[i - 1])
            pen.stroke(at(i - 1, *run.values[i - 1]), point, ink::teal, 1.4);
        pen.box(QRectF(point.x() - 2.4, point.y() - 2.4, 4.8, 4.8), ink::teal, inShift(i) ? 0 : 2.4);
    }
    if (!run.dates.empty()) {
        const QLocale locale(QString::fromStdString(job.language));
        const QString form = QStringLiteral("d MMM");
        pen.words(left, y + tall + 2, wide / 2, locale.toString(run.dates.front(), form), small);
        pen.words(left + wide / 2, y + tall + 2, wide / 2, locale.toString(run.dates.back(), form), atEnd);
    }
    return tall + 4 + pen.lineHeight(small);
}

Part runCharts(const Job &job, const std::vector<Numbers::Run> &runs)
{
    return {runs.front().title, [=](const Pen &pen, double x, double y, double width) {
                const auto inside = [&](const Pen &each, std::size_t i, double left, double top, double wide) {
                    const Numbers::Run &run = runs[i];
                    return chart(run.title, run.sentence,
                                 [&](const Pen &part, double start, double high, double breadth) {
                                     return runChart(part, job, start, high, breadth, run);
                                 })
                        .place(each, left, top, wide);
                };
                return panels(pen, x, y, width, std::min<std::size_t>(runs.size(), 2), 26, QSizeF(0, 0), inside,
                              [](std::size_t, const QRectF &) {});
            }};
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

Layout reportPage(const Job &job, const Numbers &numbers)
{
    const QLocale locale(QString::fromStdString(job.language));
    const auto shown = [&](const QDate &date) { return locale.toString(date, job.says(Word::DateForm)); };
    const QString period = job.says(Word::Period).arg(shown(numbers.from), shown(numbers.to));
    const int finished = numbers.finished;
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
    auto figures = figuresOf(job, numbers);
    const Figure additions = figures.back();
    figures.pop_back();

    constexpr std::array<std::pair<core::Phase, Word>, 4> phases{{{core::Phase::Preparing, Word::Preparing},
                                                                  {core::Phase::Ready, Word::Ready},
                                                                  {core::Phase::InRoom, Word::InRoom},
                                                                  {core::Phase::Closing, Word::Closing}}};
    std::vector<std::pair<QString, double>> minutes;
    for (const auto &[phase, name] : phases) {
        if (const auto found = numbers.medianMinutes.find(phase); found != numbers.medianMinutes.end())
            minutes.emplace_back(job.says(name), found->second);
    }
    std::vector<std::pair<QString, double>> reasons;
    for (const auto &[reason, count] : numbers.skippedByReason)
        reasons.emplace_back(reasonWord(reason, job.language), count);
    std::stable_sort(reasons.begin(), reasons.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    if (reasons.size() > mostReasons)
        reasons.resize(mostReasons);

    const Part foot{{}, [=](const Pen &pen, double x, double y, double width) {
                        return pen.words(x, y, width, job.says(Word::ReportFoot), {.size = 10.5, .leading = 1.35});
                    }};
    return onePage(job,
                   {head, figureRow(figures, ink::sky, 26), figureRow({additions}, ink::sun, 30),
                    numbers.runs.empty() ? days(job, numbers) : runCharts(job, numbers.runs)},
                   {{1, {barChart(job, job.says(Word::Minutes), job.says(Word::MinutesNote), minutes, 1)}},
                    {1, {barChart(job, job.says(Word::Skipped), job.says(Word::SkippedNote), reasons, 0)}}},
                   {foot});
}

} // namespace wh::print
