// SPDX-License-Identifier: GPL-3.0-or-later
// Run charts as quality improvement reads them: a measure over time with its median, and the patterns that are unlikely
// to be chance. Pure numbers; drawing is the screens' work.
//
// Rules: Perla RJ, Provost LP, Murray SK. The run chart: a simple analytical tool for learning from variation in
// healthcare processes. BMJ Qual Saf 2011;20:46-51. Its table of runs is adapted from: Swed FS, Eisenhart C. Tables for
// testing randomness of grouping in a sequence of alternatives. Ann Math Stat 1943;14:66-87, two-sided 0.05.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wh::measures {

/// What a plan-do-study-act mark says. Chips only: a text typed by staff could name a patient.
enum class Cycle : unsigned char { Plan, Do, Study, Act };
std::string_view nameOf(Cycle cycle); ///< "plan"
std::optional<Cycle> cycleFromName(std::string_view name);

/// What may be noted with a mark; fixed, so that marks can be compared across practices and translated.
const std::vector<std::string_view> &markNotes();

/// A change that was tried, as a line on the chart.
struct Mark {
    std::string date; ///< "2026-11-23"
    Cycle cycle = Cycle::Do;
    std::string note; ///< one of markNotes()
    auto operator<=>(const Mark &) const = default;
};

/// Marks as the setting "measures.marks" keeps them: "DATE CYCLE NOTE", one a line. What cannot be read is left out.
std::vector<Mark> marksFromText(std::string_view text);
std::string toText(const std::vector<Mark> &marks);

/// A point of the chart. Without a value (a week without handoffs) it is a gap: nothing is drawn and nothing counted.
struct Point {
    std::string date; ///< of the period's first day
    std::optional<double> value;
    long long n = 0; ///< how many handoffs (or visits) it rests on
    bool operator==(const Point &) const = default;
};

/// From the first to the last of the points that make a pattern, both included; places in the series.
struct Span {
    std::size_t first = 0;
    std::size_t last = 0;
    bool up = false; ///< above the median; rising
    bool operator==(const Span &) const = default;
};

enum class Runs : unsigned char { NotTested, AsExpected, TooFew, TooMany };

inline constexpr std::size_t shiftLength = 6; ///< points in a row on one side of the median; those on it are skipped
inline constexpr std::size_t trendLength
    = 5; ///< points in a row, each above (below) the one before; equal ones skipped
inline constexpr std::size_t leastUseful = 10; ///< points off the median below which runs are not tested
inline constexpr double astronomicalFences = 3.0;

struct RunChart {
    std::vector<Point> points;
    std::optional<double> median;
    std::vector<Span> shifts;
    std::vector<Span> trends;
    std::size_t useful = 0; ///< points that do not fall on the median
    std::size_t runs = 0;
    std::size_t fewestRuns = 0; ///< fewer are too few; 0 while not tested
    std::size_t mostRuns = 0;   ///< more are too many
    Runs verdict = Runs::NotTested;
    /// Points that anybody would call far out. The published rule is judgement, not arithmetic; these are candidates to
    /// look at: further from the quartiles than three times the distance between them (Tukey's far-out fences).
    std::vector<std::size_t> astronomical;
    bool signal() const
    {
        return !shifts.empty() || !trends.empty() || verdict == Runs::TooFew || verdict == Runs::TooMany
            || !astronomical.empty();
    }
};

/// Finds all of it. `baseline`: how many of the first points make the median; 0: all.
RunChart runChart(std::vector<Point> points, std::size_t baseline = 0);

/// Fewest and most runs by the published table (Perla et al., table 2) for the number of points off the median: fewer
/// are too few, more are too many. The table goes from 10 to 60; beyond it the exact limits for equal halves are used.
/// Below 10 there are none.
std::optional<std::pair<std::size_t, std::size_t>> runLimits(std::size_t useful);

/// The same from the exact distribution of runs among `above` and `below` points, at most 2.5 % on each side: what Swed
/// and Eisenhart tabulated, and what the published table was made from (it is within one of it everywhere).
std::pair<std::size_t, std::size_t> exactRunLimits(std::size_t above, std::size_t below);

/// One plain English sentence or two: what the chart shows and what it does not. `name` is the measure's. Screens have
/// their own words, made from the same fields.
std::string sentenceFor(const RunChart &chart, std::string_view name);

/// The middle value, or the mean of the two middle ones; nothing for no values.
std::optional<double> medianOf(std::vector<double> values);

} // namespace wh::measures
