// SPDX-License-Identifier: GPL-3.0-or-later
// What is measured, and how it is counted from facts. Pure: no journal, no clock; days are given in. README.md beside
// this file is the data dictionary in words; dictionary() is the same from the code. Rehearsals never count.
#pragma once

#include "core/Facts.h"
#include "measures/RunChart.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wh::measures {

/// Below this a value is marked small: one handoff more or less would move it by more than a tenth.
inline constexpr std::int64_t smallNumber = 10;

enum class Kind : unsigned char {
    Count,      ///< value is the numerator
    Share,      ///< percent: 100 x numerator / denominator
    PerHundred, ///< 100 x numerator / denominator, may be above 100
    Median,     ///< the middle of `denominator` values; numerator is empty
    P90,        ///< the value that nine of ten do not exceed (nearest rank)
    Difference, ///< a median less the practice's own baseline
};

/// What the facts are split by. A visit's count belongs to the practice, not to a room or template.
enum class Slice : unsigned char { All, Room, Template, Weekday };
std::string_view nameOf(Slice slice); ///< "all", "room", ...

/// One thing that is measured.
struct Measure {
    std::string_view id; ///< "patients-turn"; stays for good
    std::string_view name;
    Kind kind = Kind::Count;
    std::string_view unit;        ///< "handoffs", "percent", "minutes", "seconds", "people", "times", ...
    std::string_view numerator;   ///< in words
    std::string_view denominator; ///< in words, "" for a count
    bool byDetail = false;        ///< one row for each reason or language as well (Row::detail)
    bool wholePractice = false;   ///< sliced by weekday only
    std::string_view source = {}; ///< why it is measured, or where its definition is from
};
const std::vector<Measure> &allMeasures();
const Measure *measure(std::string_view id);

/// The days of a report: local days of the device, given in by who knows its time zone.
struct Calendar {
    std::vector<std::string> dates;     ///< "2026-11-23", in order, without gaps
    std::vector<std::int64_t> startsMs; ///< when each begins, ms since 1970 UTC, and when the last ends: one more
    /// Both included; nothing when they are no dates or reversed. `startMs` says when a date begins where we are.
    static std::optional<Calendar> between(std::string_view from, std::string_view to,
                                           const std::function<std::int64_t(const std::string &date)> &startMs);
    /// Days in UTC, for tests and benches.
    static std::optional<Calendar> utc(std::string_view from, std::string_view to);

    std::size_t size() const { return dates.size(); }
    /// The day of a moment; nothing outside.
    std::optional<std::size_t> dayOf(std::int64_t atMs) const;
};

/// 1 Monday to 7 Sunday (ISO 8601) of a date; 0 when it is none.
int weekdayOf(std::string_view date);

/// A pilot: on its days only the first and the last patient of the day are meant to have a warm handoff, so that a
/// small start is measured as one. Setting "measures.pilot": "FROM TO", each "2026-11-01", TO "-" while it goes on.
struct Pilot {
    std::string from;
    std::string to; ///< "" while it goes on
    bool on(std::string_view date) const { return date >= from && (to.empty() || date <= to); }
};
std::optional<Pilot> pilotFromText(std::string_view text);
std::string toText(const Pilot &pilot);
inline constexpr int pilotVisitsADay = 2;

/// How often something was done on a day: visits tapped or entered, sheets opened.
struct DayCount {
    std::string name; ///< one of the counters below
    std::string date;
    std::string language; ///< "" when it has none
    std::int64_t count = 0;
};
inline constexpr std::string_view visitsCounter = "visits";
inline constexpr std::string_view sheetOpenedCounter = "fact-sheet-opened";
inline constexpr std::string_view sheetFinishedCounter = "fact-sheet-finished";

/// Staff of the practice, from the training record; given in.
struct Staff {
    std::int64_t all = 0;
    std::int64_t trained = 0;
    std::int64_t rehearsed = 0;
};

/// What the journal does not know.
struct Given {
    std::optional<Pilot> pilot = {};
    std::optional<double> clinicianBaselineMin = {}; ///< median minutes a clinician spent before warm handoffs
    std::optional<Staff> staff = {};
};

/// What the practice has set: "measures.pilot" and "measures.clinician-baseline-min". What cannot be read is left out.
Given givenFrom(const std::function<std::optional<std::string>(const std::string &key)> &setting);

/// One value: measure x slice x period.
struct Row {
    const Measure *measure = nullptr;
    Slice slice = Slice::All;
    std::string key;    ///< room, template, "1".."7"; "" for all
    std::string detail; ///< a reason or language; "" for all of them
    std::string from;   ///< the period's first and last day
    std::string to;
    std::optional<double> value;             ///< nothing when there is nothing to divide by
    std::optional<std::int64_t> numerator;   ///< nothing for medians
    std::optional<std::int64_t> denominator; ///< nothing for counts; of medians, how many values
    bool small = false;                      ///< rests on fewer than smallNumber; of counts, the count itself
};

enum class By : unsigned char { Whole, Day, Week, Month };
std::optional<By> byFromName(std::string_view name);

/// What one group of handoffs adds up to.
struct Sums {
    enum Count : std::size_t {
        Started,
        Finished,
        Cancelled,
        LeftOpen,
        StepsDone,
        StepsAll,
        TurnDone,
        SaidBack,
        Adds,
        Questions,
        SpokeUp,
        Signals,
        Heard,
        SkippedSteps,
        Ended,
        WithBarrier,
        Declined,
        CountCount
    };
    enum Time : std::size_t { HeardS, PreparingS, ReadyS, InRoomS, ClosingS, ClinicianS, TimeCount };
    std::array<std::int64_t, CountCount> counts{};
    std::array<std::vector<std::uint32_t>, TimeCount> seconds;
    std::map<core::Word, std::int64_t> skipped;
    std::map<core::Word, std::int64_t> barriers;
    std::map<core::Word, std::int64_t> cancelled;
    std::map<core::Word, std::int64_t> declined;

    void add(const core::Facts &facts);
    void add(const Sums &other);
};

/// Adds facts up by day, room and template, and reads measures out. Everything the champion's screens and the report
/// show comes from here. One thread at a time.
class Tally
{
public:
    /// `words` must outlive the tally.
    Tally(Calendar calendar, Given given, const core::Words &words);

    /// In any order; those outside the calendar and rehearsals are left out.
    void add(const core::Facts &facts);
    void add(const DayCount &count);

    const Calendar &calendar() const { return calendar_; }

    /// Rows for the whole time and, unless `by` is Whole, for each period in it: by all, room, template and weekday.
    std::vector<Row> rows(By by) const;
    /// Rows of one group over the whole time.
    std::vector<Row> rows(Slice slice, std::string_view key) const;
    /// One measure over time, for a run chart; days or weeks or months without anything are gaps (value is nothing).
    std::vector<Point> series(std::string_view measureId, By by, Slice slice = Slice::All,
                              std::string_view key = {}) const;
    /// Every measure over time, by id; cheaper than asking for each.
    std::map<std::string_view, std::vector<Point>> allSeries(By by, Slice slice = Slice::All,
                                                             std::string_view key = {}) const;
    /// Rooms or templates or weekdays that have handoffs, by name.
    std::vector<std::string> keys(Slice slice) const;

private:
    struct Cell {
        core::Word room = 0;
        core::Word templateId = 0;
        Sums sums;
    };
    struct DayCounts {
        std::int64_t visits = 0;
        std::map<std::string, std::int64_t> sheetsOpened;
        std::map<std::string, std::int64_t> sheetsFinished;
    };
    struct Period {
        std::size_t first = 0; ///< days, both included
        std::size_t last = 0;
    };
    struct Group;

    std::vector<Period> periods(By by) const;
    std::string keyOf(Slice slice, std::size_t day, const Cell &cell) const;
    void gather(Slice slice, Period period, std::map<std::string, Group> &groups) const;
    void countDays(Slice slice, Period period, std::map<std::string, Group> &groups) const;
    void write(Slice slice, const std::string &key, Period period, const Group &group, std::vector<Row> &rows) const;

    Calendar calendar_;
    Given given_;
    const core::Words &words_;
    std::vector<std::vector<Cell>> cells_; ///< by day
    std::vector<DayCounts> counts_;        ///< by day
    std::vector<int> weekdays_;            ///< by day
};

/// A tally with its own words, to be handed from the thread that counted to the one that shows.
struct Book {
    core::Words words;
    std::unique_ptr<Tally> tally; ///< reads `words`: a book is not copied or moved
};

/// Counts somewhere else and comes back on the caller's thread: `progress` now and then (handoffs read, of how many),
/// then `done` once, with nothing when the journal could not be read. Asking again drops what was asked before.
using CountNow = std::function<void(Calendar calendar, std::function<void(std::size_t done, std::size_t all)> progress,
                                    std::function<void(std::shared_ptr<const Book>)> done)>;

/// "measure,name,slice,key,detail,from,to,value,numerator,denominator,unit,small" and one line a row.
std::string toCsv(const std::vector<Row> &rows);
/// A list of objects with the same fields.
std::string toJson(const std::vector<Row> &rows);
/// Every measure with its definition; the columns; how to read it.
std::string dictionary(bool json);

} // namespace wh::measures
