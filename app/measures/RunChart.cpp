// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/RunChart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <tuple>
#include <utility>

namespace wh::measures {
namespace {

constexpr std::array<std::string_view, 4> cycleNames{"plan", "do", "study", "act"};
constexpr double chancePerSide = 0.025;

/// Perla, Provost, Murray 2011, table 2: for 10, 11, ... 60 points off the median.
constexpr std::array<std::pair<std::size_t, std::size_t>, 51> publishedLimits{{
    {3, 9},   {3, 10},  {3, 11},  {4, 11},  {4, 12},  {5, 12},  {5, 13},  {5, 13},  {6, 14},  {6, 15},  {6, 16},
    {7, 16},  {7, 17},  {7, 17},  {8, 18},  {8, 18},  {9, 19},  {10, 19}, {10, 20}, {10, 20}, {11, 21}, {11, 22},
    {11, 23}, {12, 23}, {12, 24}, {12, 24}, {13, 25}, {13, 25}, {14, 26}, {14, 26}, {15, 27}, {15, 27}, {16, 28},
    {16, 28}, {17, 29}, {17, 30}, {17, 31}, {18, 31}, {18, 32}, {19, 32}, {19, 33}, {20, 33}, {20, 34}, {21, 34},
    {21, 35}, {22, 35}, {22, 36}, {23, 36}, {23, 37}, {24, 38}, {24, 38},
}};

/// Two values that differ by rounding only are one: a mean of two middle values must still count as on the median.
bool same(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

double logChoose(std::size_t n, std::size_t k)
{
    const auto logFactorial = [](std::size_t x) { return std::lgamma(static_cast<double>(x) + 1); };
    return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/// The chance of exactly `runs` runs among `a` points on one side and `b` on the other.
double chanceOf(std::size_t runs, std::size_t a, std::size_t b)
{
    const auto ways = [&](std::size_t ofA, std::size_t ofB) {
        return ofA < 1 || ofB < 1 || ofA > a || ofB > b
            ? 0.0
            : std::exp(logChoose(a - 1, ofA - 1) + logChoose(b - 1, ofB - 1) - logChoose(a + b, a));
    };
    const auto half = runs / 2;
    return runs % 2 == 0 ? 2 * ways(half, half) : ways(half + 1, half) + ways(half, half + 1);
}

struct Useful {
    std::size_t place; ///< in the series
    bool above;
};

std::vector<Useful> offMedian(const std::vector<Point> &points, double median)
{
    std::vector<Useful> useful;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (points[i].value && !same(*points[i].value, median))
            useful.push_back({i, *points[i].value > median});
    return useful;
}

void findRuns(RunChart &chart)
{
    const auto useful = offMedian(chart.points, *chart.median);
    chart.useful = useful.size();
    for (std::size_t i = 0; i < useful.size();) {
        auto end = i;
        while (end < useful.size() && useful[end].above == useful[i].above)
            ++end;
        ++chart.runs;
        if (end - i >= shiftLength)
            chart.shifts.push_back({useful[i].place, useful[end - 1].place, useful[i].above});
        i = end;
    }
    const auto limits = runLimits(useful.size());
    if (!limits)
        return;
    std::tie(chart.fewestRuns, chart.mostRuns) = *limits;
    chart.verdict = chart.runs < chart.fewestRuns ? Runs::TooFew
        : chart.runs > chart.mostRuns             ? Runs::TooMany
                                                  : Runs::AsExpected;
}

void findTrends(RunChart &chart)
{
    std::vector<std::size_t> places; // of values that differ from the one before
    for (std::size_t i = 0; i < chart.points.size(); ++i)
        if (chart.points[i].value
            && (places.empty() || !same(*chart.points[places.back()].value, *chart.points[i].value)))
            places.push_back(i);
    for (std::size_t i = 0; i + 1 < places.size();) {
        const auto rises
            = [&](std::size_t at) { return *chart.points[places[at + 1]].value > *chart.points[places[at]].value; };
        auto end = i;
        while (end + 1 < places.size() && rises(end) == rises(i))
            ++end;
        if (end - i + 1 >= trendLength)
            chart.trends.push_back({places[i], places[end], rises(i)});
        i = end;
    }
}

/// Quartiles by the median of each half, the middle value left out of both (Moore and McCabe).
void findAstronomical(RunChart &chart)
{
    std::vector<double> sorted;
    for (const auto &point : chart.points)
        if (point.value)
            sorted.push_back(*point.value);
    if (sorted.size() < leastUseful)
        return;
    std::sort(sorted.begin(), sorted.end());
    const auto half = static_cast<std::ptrdiff_t>(sorted.size() / 2);
    const double low = *medianOf({sorted.begin(), sorted.begin() + half});
    const double high = *medianOf({sorted.end() - half, sorted.end()});
    if (same(low, high))
        return; // half of the points are equal: any other would look far out
    const double reach = astronomicalFences * (high - low);
    for (std::size_t i = 0; i < chart.points.size(); ++i)
        if (const auto value = chart.points[i].value; value && (*value < low - reach || *value > high + reach))
            chart.astronomical.push_back(i);
}

std::string number(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", value);
    return text.data();
}

} // namespace

std::string_view nameOf(Cycle cycle)
{
    return cycleNames[static_cast<std::size_t>(cycle)];
}

std::optional<Cycle> cycleFromName(std::string_view name)
{
    const auto found = std::find(cycleNames.begin(), cycleNames.end(), name);
    if (found == cycleNames.end())
        return std::nullopt;
    return static_cast<Cycle>(found - cycleNames.begin());
}

const std::vector<std::string_view> &markNotes()
{
    static const std::vector<std::string_view> notes{
        "checklist-changed", "new-room",     "new-staff",    "training-held",  "rehearsal-held", "script-used",
        "workflow-changed",  "sheet-placed", "pilot-began",  "pilot-ended",    "leadership-met", "device-moved",
        "goal-set",          "kept",         "changed-back", "short-of-staff", "holiday",        "other-change",
    };
    return notes;
}

std::vector<Mark> marksFromText(std::string_view text)
{
    std::vector<Mark> marks;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto first = line.find(' ');
        const auto second = first == std::string_view::npos ? first : line.find(' ', first + 1);
        if (first != 10 || second == std::string_view::npos)
            continue;
        const auto cycle = cycleFromName(line.substr(first + 1, second - first - 1));
        const auto note = line.substr(second + 1);
        const auto &notes = markNotes();
        const auto date = line.substr(0, first);
        const bool isDate = date.find_first_not_of("0123456789-") == std::string_view::npos;
        if (cycle && isDate && std::find(notes.begin(), notes.end(), note) != notes.end())
            marks.push_back({std::string(date), *cycle, std::string(note)});
    }
    std::sort(marks.begin(), marks.end());
    return marks;
}

std::string toText(const std::vector<Mark> &marks)
{
    std::string text;
    for (const auto &mark : marks)
        text += mark.date + ' ' + std::string(nameOf(mark.cycle)) + ' ' + mark.note + '\n';
    return text;
}

std::optional<double> medianOf(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*std::max_element(values.begin(), middle) + *middle) / 2.0;
}

std::optional<std::pair<std::size_t, std::size_t>> runLimits(std::size_t useful)
{
    if (useful < leastUseful)
        return std::nullopt;
    if (useful - leastUseful < publishedLimits.size())
        return publishedLimits[useful - leastUseful];
    return exactRunLimits(useful / 2, useful - useful / 2);
}

std::pair<std::size_t, std::size_t> exactRunLimits(std::size_t above, std::size_t below)
{
    std::size_t fewest = 2;
    for (double chance = chanceOf(2, above, below); chance <= chancePerSide; chance += chanceOf(fewest, above, below))
        ++fewest;
    std::size_t most = above + below;
    for (double chance = chanceOf(most, above, below); chance <= chancePerSide; chance += chanceOf(most, above, below))
        --most;
    return {fewest, most};
}

RunChart runChart(std::vector<Point> points, std::size_t baseline)
{
    RunChart chart{.points = std::move(points)};
    std::vector<double> values;
    for (const auto &point : chart.points)
        if (point.value && (baseline == 0 || values.size() < baseline))
            values.push_back(*point.value);
    chart.median = medianOf(std::move(values));
    if (!chart.median)
        return chart;
    findRuns(chart);
    findTrends(chart);
    findAstronomical(chart);
    return chart;
}

std::string sentenceFor(const RunChart &chart, std::string_view name)
{
    const std::string what(name);
    const auto shown
        = std::count_if(chart.points.begin(), chart.points.end(), [](auto &p) { return p.value.has_value(); });
    if (shown == 0)
        return "There is nothing to show yet of " + what + ".";
    std::string text = what + ": the middle value is " + number(*chart.median) + ". ";
    std::vector<std::string> found;
    const auto at = [&](std::size_t place) { return chart.points[place].date; };
    for (const auto &shift : chart.shifts)
        found.push_back("a shift " + std::string(shift.up ? "up" : "down") + " from " + at(shift.first));
    for (const auto &trend : chart.trends)
        found.push_back("a trend " + std::string(trend.up ? "up" : "down") + " from " + at(trend.first));
    if (chart.verdict == Runs::TooFew)
        found.emplace_back("fewer runs than chance gives");
    if (chart.verdict == Runs::TooMany)
        found.emplace_back("more runs than chance gives");
    for (const auto place : chart.astronomical)
        found.push_back("a point far out at " + at(place) + ", worth a look");
    if (found.empty()) {
        text += "It goes up and down by chance; nothing shows that it changed.";
    } else {
        text += "It shows ";
        for (std::size_t i = 0; i < found.size(); ++i)
            text += (i == 0 ? "" : i + 1 == found.size() ? " and " : ", ") + found[i];
        text += ". Chance alone seldom does that; the chart does not say why.";
    }
    if (static_cast<std::size_t>(shown) < leastUseful)
        text += " With " + std::to_string(shown) + (shown == 1 ? " point" : " points") + " it is early to tell.";
    if (std::any_of(chart.points.begin(), chart.points.end(), [](auto &p) { return p.value && p.n < 10; }))
        text += " Some points rest on fewer than 10.";
    return text;
}

} // namespace wh::measures
