// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/Measures.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <set>

namespace wh::measures {
namespace {

constexpr double secondsPerMinute = 60.0;
constexpr std::array<std::string_view, 4> sliceNames{"all", "room", "template", "weekday"};
constexpr std::array<std::string_view, 4> byNames{"whole", "day", "week", "month"};

std::optional<std::chrono::sys_days> dayFrom(std::string_view date)
{
    if (date.size() != 10 || date[4] != '-' || date[7] != '-')
        return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t digits) {
        int value = 0;
        for (const char c : date.substr(at, digits)) {
            if (c < '0' || c > '9')
                return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    if (year < 0 || month < 1 || day < 1)
        return std::nullopt;
    const std::chrono::year_month_day parts{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                            std::chrono::day(static_cast<unsigned>(day))};
    if (!parts.ok())
        return std::nullopt;
    return std::chrono::sys_days(parts);
}

std::string dateOf(std::chrono::sys_days day)
{
    const std::chrono::year_month_day date(day);
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

/// The middle, or a rank, of whole seconds.
std::optional<double> secondsAt(std::vector<std::uint32_t> values, Kind kind)
{
    if (values.empty())
        return std::nullopt;
    const auto nth = [&](std::size_t place) {
        const auto at = values.begin() + static_cast<std::ptrdiff_t>(place);
        std::nth_element(values.begin(), at, values.end());
        return static_cast<double>(*at);
    };
    if (kind == Kind::P90) // nearest rank: the ceiling of nine tenths of n, counted from 1
        return nth((values.size() * 9 + 9) / 10 - 1);
    const auto upper = nth(values.size() / 2);
    if (values.size() % 2 == 1)
        return upper;
    return (upper + nth(values.size() / 2 - 1)) / 2.0;
}

std::string number(double value)
{
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.4f", value);
    std::string shortest = text.data();
    shortest.erase(shortest.find_last_not_of('0') + 1);
    if (shortest.back() == '.')
        shortest.pop_back();
    return shortest == "-0" ? "0" : shortest;
}

template <typename Number>
std::string orNothing(const std::optional<Number> &value, const char *nothing)
{
    if (!value)
        return nothing;
    if constexpr (std::is_floating_point_v<Number>)
        return number(*value);
    else
        return std::to_string(*value);
}

std::string quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

} // namespace

// ---- what is measured ----

const std::vector<Measure> &allMeasures()
{
    constexpr std::string_view finished = "handoffs finished";
    constexpr std::string_view guide = "AHRQ guide, evaluate and refine";
    static const std::vector<Measure> all{
        {"started", "Handoffs started", Kind::Count, "handoffs", "handoffs begun in the period", "", false, false,
         guide},
        {"finished", "Handoffs finished", Kind::Share, "percent", "handoffs finished", "handoffs started", false, false,
         guide},
        {"eligible", "Visits with a warm handoff", Kind::Share, "percent",
         "handoffs started, on a day at most as many as visits",
         "visits tapped or entered; on a pilot's days the first and last patient: at most 2 a day, and 2 on a day with "
         "handoffs or declined visits but no visits entered",
         false, true, guide},
        {"steps-covered", "Steps covered", Kind::Share, "percent", "steps ticked", "steps of handoffs finished"},
        {"patients-turn", "Patient's turn reached", Kind::Share, "percent",
         "handoffs finished with the patient's turn ticked", finished, false, false,
         "family-centred I-PASS, bmj.k4764: the family speaks"},
        {"say-back", "Said back", Kind::Share, "percent", "handoffs finished with the say-back ticked", finished, false,
         false, "I-PASS synthesis by receiver, PMC10964397: 31 % to 83 %"},
        {"additions", "Corrections and additions by patients", Kind::PerHundred, "per 100 handoffs",
         "\"I want to add\" tapped", finished, false, false, "AHRQ guide: corrections are the most valuable to notice"},
        {"questions", "Questions by patients", Kind::PerHundred, "per 100 handoffs", "\"I have a question\" tapped",
         finished},
        {"spoke-up", "Patients who spoke up", Kind::Share, "percent",
         "handoffs finished in which somebody added or asked", finished},
        {"signals-heard", "Signals heard", Kind::Share, "percent", "additions, questions and topics tapped as heard",
         "additions, questions and topics in handoffs finished or cancelled"},
        {"heard-median", "How fast signals are heard, median", Kind::Median, "seconds", "",
         "signals heard, from tap to heard"},
        {"heard-p90", "How fast signals are heard, nine of ten", Kind::P90, "seconds", "",
         "signals heard, from tap to heard"},
        {"minutes-preparing", "Minutes preparing, median", Kind::Median, "minutes", "",
         "handoffs finished, from start"},
        {"minutes-ready", "Minutes waiting for the clinician, median", Kind::Median, "minutes", "",
         "handoffs finished, from ready to in the room"},
        {"minutes-in-room", "Minutes together in the room, median", Kind::Median, "minutes", "",
         "handoffs finished, from in the room to closing"},
        {"minutes-closing", "Minutes closing, median", Kind::Median, "minutes", "", "handoffs finished, from closing"},
        {"minutes-clinician", "The clinician's minutes, median", Kind::Median, "minutes", "",
         "handoffs finished, from in the room to the finish", false, false,
         "AHRQ guide: the clinician should spend no more time"},
        {"minutes-clinician-p90", "The clinician's minutes, nine of ten", Kind::P90, "minutes", "",
         "handoffs finished, from in the room to the finish"},
        {"clinician-baseline", "The clinician's minutes against the practice's baseline", Kind::Difference, "minutes",
         "", "as the clinician's minutes; the baseline is what the practice measured before", false, false,
         "AHRQ guide: the clinician should spend no more time"},
        {"skipped", "Steps skipped, by reason", Kind::Share, "percent", "steps skipped", "steps of handoffs finished",
         true},
        {"cancelled", "Handoffs cancelled, by reason", Kind::Share, "percent", "handoffs cancelled", "handoffs started",
         true, false, guide},
        {"left-open", "Handoffs left open", Kind::Share, "percent", "handoffs closed by the rule for those left open",
         "handoffs started"},
        {"barriers", "Handoffs with a barrier, by reason", Kind::Share, "percent",
         "handoffs finished or cancelled with a barrier tapped", "handoffs finished or cancelled", true, false, guide},
        {"declined", "Visits declined, by reason", Kind::Share, "percent", "visits that went on without a handoff",
         "visits declined and handoffs started", true, false, guide},
        {"visits", "Visits", Kind::Count, "visits", "visits tapped or entered", "", false, true},
        {"sheets-opened", "Fact sheets opened, by language", Kind::Count, "times", "fact sheets opened", "", true, true,
         "AHRQ guide, make patients and families aware"},
        {"sheets-finished", "Fact sheets read to the end, by language", Kind::Share, "percent",
         "fact sheets read to the last page", "fact sheets opened", true, true},
        {"staff-trained", "Staff trained", Kind::Share, "percent", "staff who took part in training", "staff", false,
         true, "AHRQ guide, train the team"},
        {"staff-rehearsed", "Staff who rehearsed", Kind::Share, "percent", "staff who took part in a rehearsal",
         "staff", false, true},
    };
    return all;
}

const Measure *measure(std::string_view id)
{
    const auto &all = allMeasures();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Measure &m) { return m.id == id; });
    return found == all.end() ? nullptr : &*found;
}

std::string_view nameOf(Slice slice)
{
    return sliceNames[static_cast<std::size_t>(slice)];
}

std::optional<By> byFromName(std::string_view name)
{
    const auto found = std::find(byNames.begin(), byNames.end(), name);
    if (found == byNames.end())
        return std::nullopt;
    return static_cast<By>(found - byNames.begin());
}

// ---- days ----

int weekdayOf(std::string_view date)
{
    const auto day = dayFrom(date);
    return day ? static_cast<int>(std::chrono::weekday(*day).iso_encoding()) : 0;
}

std::optional<Calendar> Calendar::between(std::string_view from, std::string_view to,
                                          const std::function<std::int64_t(const std::string &date)> &startMs)
{
    const auto first = dayFrom(from);
    const auto last = dayFrom(to);
    if (!first || !last || *last < *first)
        return std::nullopt;
    Calendar calendar;
    for (auto day = *first; day <= *last; day += std::chrono::days(1)) {
        calendar.dates.push_back(dateOf(day));
        calendar.startsMs.push_back(startMs(calendar.dates.back()));
    }
    calendar.startsMs.push_back(startMs(dateOf(*last + std::chrono::days(1))));
    return calendar;
}

std::optional<Calendar> Calendar::utc(std::string_view from, std::string_view to)
{
    return between(from, to, [](const std::string &date) {
        return std::int64_t(std::chrono::milliseconds(dayFrom(date)->time_since_epoch()).count());
    });
}

std::optional<std::size_t> Calendar::dayOf(std::int64_t atMs) const
{
    const auto after = std::upper_bound(startsMs.begin(), startsMs.end(), atMs);
    if (after == startsMs.begin() || after == startsMs.end())
        return std::nullopt;
    return static_cast<std::size_t>(after - startsMs.begin()) - 1;
}

std::optional<Pilot> pilotFromText(std::string_view text)
{
    const auto space = text.find(' ');
    if (space == std::string_view::npos)
        return std::nullopt;
    const auto from = text.substr(0, space);
    const auto to = text.substr(space + 1);
    if (!dayFrom(from) || (to != "-" && (!dayFrom(to) || to < from)))
        return std::nullopt;
    return Pilot{std::string(from), to == "-" ? std::string() : std::string(to)};
}

Given givenFrom(const std::function<std::optional<std::string>(const std::string &key)> &setting)
{
    Given given;
    if (const auto pilot = setting("measures.pilot"))
        given.pilot = pilotFromText(*pilot);
    if (const auto baseline = setting("measures.clinician-baseline-min")) {
        double minutes = 0;
        const auto *end = baseline->data() + baseline->size();
        const auto read = std::from_chars(baseline->data(), end, minutes);
        if (read.ec == std::errc() && read.ptr == end && minutes >= 0)
            given.clinicianBaselineMin = minutes;
    }
    return given;
}

std::string toText(const Pilot &pilot)
{
    return pilot.from + ' ' + (pilot.to.empty() ? "-" : pilot.to);
}

// ---- adding up ----

void Sums::add(const core::Facts &facts)
{
    if (facts.declined) {
        ++counts[Declined];
        ++declined[facts.endReason];
        return;
    }
    ++counts[Started];
    if (facts.phase == core::Phase::Cancelled) {
        ++counts[Cancelled];
        ++cancelled[facts.endReason];
    }
    if (facts.ended()) {
        ++counts[Ended];
        counts[Signals] += facts.adds + facts.questions + facts.topics;
        counts[Heard] += facts.adds + facts.questions + facts.topics - facts.unheard;
        for (const int heard : facts.heardS)
            seconds[HeardS].push_back(static_cast<std::uint32_t>(heard));
        counts[WithBarrier] += facts.barriers.empty() ? 0 : 1;
        for (const auto reason : facts.barriers)
            ++barriers[reason];
    }
    if (facts.phase != core::Phase::Finished)
        return;
    ++counts[Finished];
    counts[StepsDone] += facts.stepsDone;
    counts[StepsAll] += facts.stepsAll;
    counts[TurnDone] += facts.turn == core::Reached::Done ? 1 : 0;
    counts[SaidBack] += facts.sayBack == core::Reached::Done ? 1 : 0;
    counts[Adds] += facts.adds;
    counts[Questions] += facts.questions;
    counts[SpokeUp] += facts.adds + facts.questions > 0 ? 1 : 0;
    counts[SkippedSteps] += static_cast<std::int64_t>(facts.skipped.size());
    for (const auto reason : facts.skipped)
        ++skipped[reason];
    for (std::size_t phase = 0; phase < core::timedPhases; ++phase)
        if (facts.phaseS[phase] != core::unknownSeconds)
            seconds[PreparingS + phase].push_back(static_cast<std::uint32_t>(facts.phaseS[phase]));
    if (facts.clinicianS != core::unknownSeconds)
        seconds[ClinicianS].push_back(static_cast<std::uint32_t>(facts.clinicianS));
}

void Sums::add(const Sums &other)
{
    for (std::size_t i = 0; i < CountCount; ++i)
        counts[i] += other.counts[i];
    for (std::size_t i = 0; i < TimeCount; ++i)
        seconds[i].insert(seconds[i].end(), other.seconds[i].begin(), other.seconds[i].end());
    for (const auto &[mine, theirs] : {std::pair(&skipped, &other.skipped), std::pair(&barriers, &other.barriers),
                                       std::pair(&cancelled, &other.cancelled), std::pair(&declined, &other.declined)})
        for (const auto &[reason, count] : *theirs)
            (*mine)[reason] += count;
}

/// A slice's sums in a period, with what belongs to the practice's days.
struct Tally::Group {
    Sums sums;
    std::int64_t visits = 0;
    std::int64_t eligible = 0;
    std::int64_t reached = 0;
    std::map<std::string, std::int64_t> opened;
    std::map<std::string, std::int64_t> finished;
};

Tally::Tally(Calendar calendar, Given given, const core::Words &words)
    : calendar_(std::move(calendar))
    , given_(std::move(given))
    , words_(words)
    , cells_(calendar_.size())
    , counts_(calendar_.size())
{
    for (const auto &date : calendar_.dates)
        weekdays_.push_back(weekdayOf(date));
}

void Tally::add(const core::Facts &facts)
{
    const auto day = calendar_.dayOf(facts.startedAtMs);
    if (!day || facts.rehearsal)
        return;
    auto &cells = cells_[*day];
    auto cell = std::find_if(cells.begin(), cells.end(),
                             [&](const Cell &c) { return c.room == facts.room && c.templateId == facts.templateId; });
    if (cell == cells.end())
        cell = cells.insert(cells.end(), {facts.room, facts.templateId, {}});
    cell->sums.add(facts);
}

void Tally::add(const DayCount &count)
{
    const auto found = std::lower_bound(calendar_.dates.begin(), calendar_.dates.end(), count.date);
    if (found == calendar_.dates.end() || *found != count.date)
        return;
    auto &day = counts_[static_cast<std::size_t>(found - calendar_.dates.begin())];
    if (count.name == visitsCounter)
        day.visits += count.count;
    else if (count.name == sheetOpenedCounter)
        day.sheetsOpened[count.language] += count.count;
    else if (count.name == sheetFinishedCounter)
        day.sheetsFinished[count.language] += count.count;
}

std::vector<Tally::Period> Tally::periods(By by) const
{
    std::vector<Period> found;
    for (std::size_t day = 0; day < calendar_.size(); ++day) {
        const bool begins = day == 0 || by == By::Day || (by == By::Week && weekdays_[day] == 1)
            || (by == By::Month && calendar_.dates[day].ends_with("-01"));
        if (begins)
            found.push_back({day, day});
        else
            found.back().last = day;
    }
    return found;
}

std::string Tally::keyOf(Slice slice, std::size_t day, const Cell &cell) const
{
    switch (slice) {
    case Slice::All:
        break;
    case Slice::Room:
        return words_.text(cell.room);
    case Slice::Template:
        return words_.text(cell.templateId);
    case Slice::Weekday:
        return std::to_string(weekdays_[day]);
    }
    return {};
}

void Tally::gather(Slice slice, Period period, std::map<std::string, Group> &groups) const
{
    for (auto day = period.first; day <= period.last; ++day)
        for (const auto &cell : cells_[day]) {
            // A declined visit has no template.
            if (slice == Slice::Template && cell.templateId == 0)
                continue;
            groups[keyOf(slice, day, cell)].sums.add(cell.sums);
        }
    if (slice == Slice::All || slice == Slice::Weekday)
        countDays(slice, period, groups);
}

void Tally::countDays(Slice slice, Period period, std::map<std::string, Group> &groups) const
{
    for (auto day = period.first; day <= period.last; ++day) {
        const auto &counted = counts_[day];
        std::int64_t started = 0;
        std::int64_t declined = 0;
        for (const auto &cell : cells_[day]) {
            started += cell.sums.counts[Sums::Started];
            declined += cell.sums.counts[Sums::Declined];
        }
        auto eligible = counted.visits;
        if (given_.pilot && given_.pilot->on(calendar_.dates[day])) {
            if (eligible == 0 && started + declined > 0)
                eligible = pilotVisitsADay;
            eligible = std::min<std::int64_t>(eligible, pilotVisitsADay);
        }
        if (eligible == 0 && counted.sheetsOpened.empty() && counted.sheetsFinished.empty())
            continue;
        auto &group = groups[slice == Slice::Weekday ? std::to_string(weekdays_[day]) : std::string()];
        group.visits += counted.visits;
        group.eligible += eligible;
        group.reached += std::min(started, eligible);
        for (const auto &[language, count] : counted.sheetsOpened)
            group.opened[language] += count;
        for (const auto &[language, count] : counted.sheetsFinished)
            group.finished[language] += count;
    }
}

void Tally::write(Slice slice, const std::string &key, Period period, const Group &group, std::vector<Row> &rows) const
{
    const auto &counts = group.sums.counts;
    const auto row = [&](std::string_view id) {
        Row made;
        made.measure = measure(id);
        made.slice = slice;
        made.key = key;
        made.from = calendar_.dates[period.first];
        made.to = calendar_.dates[period.last];
        return made;
    };
    const auto count = [&](std::string_view id, std::int64_t value, const std::string &detail = {}) {
        auto made = row(id);
        made.detail = detail;
        made.numerator = value;
        made.value = static_cast<double>(value);
        made.small = value < smallNumber;
        rows.push_back(std::move(made));
    };
    // Of steps there are many in few handoffs: what they rest on is handoffs all the same.
    const auto shareOf = [&](std::string_view id, std::int64_t part, std::int64_t of, std::int64_t restsOn,
                             const std::string &detail = {}) {
        auto made = row(id);
        made.detail = detail;
        made.numerator = part;
        made.denominator = of;
        if (of > 0)
            made.value = 100.0 * static_cast<double>(part) / static_cast<double>(of);
        made.small = restsOn < smallNumber;
        rows.push_back(std::move(made));
    };
    const auto share = [&](std::string_view id, std::int64_t part, std::int64_t of, const std::string &detail = {}) {
        shareOf(id, part, of, of, detail);
    };
    const auto reasons = [&](std::string_view id, const std::map<core::Word, std::int64_t> &parts, std::int64_t of,
                             std::int64_t restsOn) {
        std::map<std::string, std::int64_t> sorted;
        for (const auto &[reason, part] : parts)
            sorted[words_.text(reason)] += part;
        for (const auto &[reason, part] : sorted)
            shareOf(id, part, of, restsOn, reason);
    };
    const auto seconds = [&](std::string_view id, Sums::Time time, double per) {
        auto made = row(id);
        const auto &values = group.sums.seconds[time];
        made.denominator = static_cast<std::int64_t>(values.size());
        const auto kind = made.measure->kind == Kind::P90 ? Kind::P90 : Kind::Median;
        if (const auto value = secondsAt(values, kind))
            made.value = *value / per;
        made.small = *made.denominator < smallNumber;
        rows.push_back(made);
        return made.value;
    };
    const auto finished = counts[Sums::Finished];
    const auto started = counts[Sums::Started];
    count("started", started);
    share("finished", finished, started);
    shareOf("steps-covered", counts[Sums::StepsDone], counts[Sums::StepsAll], finished);
    share("patients-turn", counts[Sums::TurnDone], finished);
    share("say-back", counts[Sums::SaidBack], finished);
    share("additions", counts[Sums::Adds], finished);
    share("questions", counts[Sums::Questions], finished);
    share("spoke-up", counts[Sums::SpokeUp], finished);
    share("signals-heard", counts[Sums::Heard], counts[Sums::Signals]);
    seconds("heard-median", Sums::HeardS, 1);
    seconds("heard-p90", Sums::HeardS, 1);
    seconds("minutes-preparing", Sums::PreparingS, secondsPerMinute);
    seconds("minutes-ready", Sums::ReadyS, secondsPerMinute);
    seconds("minutes-in-room", Sums::InRoomS, secondsPerMinute);
    seconds("minutes-closing", Sums::ClosingS, secondsPerMinute);
    const auto clinician = seconds("minutes-clinician", Sums::ClinicianS, secondsPerMinute);
    seconds("minutes-clinician-p90", Sums::ClinicianS, secondsPerMinute);
    if (given_.clinicianBaselineMin) {
        seconds("clinician-baseline", Sums::ClinicianS, secondsPerMinute);
        if (clinician)
            rows.back().value = *clinician - *given_.clinicianBaselineMin;
    }
    shareOf("skipped", counts[Sums::SkippedSteps], counts[Sums::StepsAll], finished);
    reasons("skipped", group.sums.skipped, counts[Sums::StepsAll], finished);
    share("cancelled", counts[Sums::Cancelled], started);
    reasons("cancelled", group.sums.cancelled, started, started);
    std::int64_t leftOpen = 0;
    for (const auto &[reason, part] : group.sums.cancelled)
        leftOpen += words_.text(reason) == core::leftOpenReason ? part : 0;
    share("left-open", leftOpen, started);
    share("barriers", counts[Sums::WithBarrier], counts[Sums::Ended]);
    reasons("barriers", group.sums.barriers, counts[Sums::Ended], counts[Sums::Ended]);
    if (slice != Slice::Template) {
        const auto visits = counts[Sums::Declined] + started;
        share("declined", counts[Sums::Declined], visits);
        reasons("declined", group.sums.declined, visits, visits);
    }
    if (slice == Slice::Room || slice == Slice::Template)
        return;
    share("eligible", group.reached, group.eligible);
    count("visits", group.visits);
    std::int64_t opened = 0;
    std::int64_t read = 0;
    for (const auto &[language, times] : group.opened)
        opened += times;
    for (const auto &[language, times] : group.finished)
        read += times;
    count("sheets-opened", opened);
    for (const auto &[language, times] : group.opened)
        count("sheets-opened", times, language);
    share("sheets-finished", read, opened);
    for (const auto &[language, times] : group.finished) {
        const auto of = group.opened.find(language);
        share("sheets-finished", times, of == group.opened.end() ? 0 : of->second, language);
    }
    const bool whole = period.first == 0 && period.last + 1 == calendar_.size();
    if (given_.staff && slice == Slice::All && whole) {
        share("staff-trained", given_.staff->trained, given_.staff->all);
        share("staff-rehearsed", given_.staff->rehearsed, given_.staff->all);
    }
}

// ---- reading out ----

std::vector<Row> Tally::rows(By by) const
{
    std::vector<Row> rows;
    if (calendar_.size() == 0)
        return rows;
    std::vector<Period> all{{0, calendar_.size() - 1}};
    if (by != By::Whole) {
        const auto parts = periods(by);
        if (parts.size() > 1)
            all.insert(all.end(), parts.begin(), parts.end());
    }
    for (const auto period : all)
        for (const auto slice : {Slice::All, Slice::Room, Slice::Template, Slice::Weekday}) {
            std::map<std::string, Group> groups;
            if (slice == Slice::All)
                groups[""]; // an empty period still says so
            gather(slice, period, groups);
            for (const auto &[key, group] : groups)
                write(slice, key, period, group, rows);
        }
    return rows;
}

std::vector<Row> Tally::rows(Slice slice, std::string_view key) const
{
    std::vector<Row> rows;
    if (calendar_.size() == 0)
        return rows;
    const Period whole{0, calendar_.size() - 1};
    std::map<std::string, Group> groups;
    gather(slice, whole, groups);
    write(slice, std::string(key), whole, groups[std::string(key)], rows);
    return rows;
}

std::vector<Point> Tally::series(std::string_view measureId, By by, Slice slice, std::string_view key) const
{
    auto all = allSeries(by, slice, key);
    const auto found = all.find(measureId);
    return found == all.end() ? std::vector<Point>() : std::move(found->second);
}

std::map<std::string_view, std::vector<Point>> Tally::allSeries(By by, Slice slice, std::string_view key) const
{
    std::map<std::string_view, std::vector<Point>> series;
    const auto parts = periods(by);
    for (std::size_t part = 0; part < parts.size(); ++part) {
        std::map<std::string, Group> groups;
        gather(slice, parts[part], groups);
        std::vector<Row> rows;
        write(slice, std::string(key), parts[part], groups[std::string(key)], rows);
        for (const auto &row : rows) {
            if (!row.detail.empty())
                continue;
            auto &points = series[row.measure->id];
            // Periods before the first that has this measure are gaps too.
            while (points.size() < part)
                points.push_back({.date = calendar_.dates[parts[points.size()].first], .value = {}, .n = 0});
            Point point{.date = row.from, .value = row.value, .n = row.denominator.value_or(row.numerator.value_or(0))};
            // A day on which nothing began is a gap, not a nought: the practice may have been closed.
            if (point.n == 0)
                point.value.reset();
            points.push_back(std::move(point));
        }
    }
    return series;
}

std::vector<std::string> Tally::keys(Slice slice) const
{
    std::set<std::string> found;
    for (std::size_t day = 0; day < cells_.size(); ++day)
        for (const auto &cell : cells_[day])
            if (auto key = keyOf(slice, day, cell); !key.empty() || slice == Slice::All)
                found.insert(std::move(key));
    return {found.begin(), found.end()};
}

// ---- writing ----

std::string toCsv(const std::vector<Row> &rows)
{
    std::string out = "measure,name,slice,key,detail,from,to,value,numerator,denominator,unit,small\n";
    for (const auto &row : rows) {
        // Names have commas; everything else is slugs, dates and numbers.
        out += std::string(row.measure->id) + ",\"" + std::string(row.measure->name) + "\",";
        out += std::string(nameOf(row.slice)) + ',' + row.key + ',' + row.detail + ',' + row.from + ',' + row.to + ',';
        out += orNothing(row.value, "") + ',' + orNothing(row.numerator, "") + ',' + orNothing(row.denominator, "");
        out += ',' + std::string(row.measure->unit) + ',' + (row.small ? "small" : "") + '\n';
    }
    return out;
}

std::string toJson(const std::vector<Row> &rows)
{
    std::string out = "[";
    for (const auto &row : rows) {
        out += out.size() == 1 ? "\n" : ",\n";
        out += "{\"measure\":" + quoted(row.measure->id) + ",\"slice\":" + quoted(nameOf(row.slice));
        out += ",\"key\":" + quoted(row.key) + ",\"detail\":" + quoted(row.detail) + ",\"from\":" + quoted(row.from);
        out += ",\"to\":" + quoted(row.to) + ",\"value\":" + orNothing(row.value, "null");
        out += ",\"numerator\":" + orNothing(row.numerator, "null");
        out += ",\"denominator\":" + orNothing(row.denominator, "null") + ",\"unit\":" + quoted(row.measure->unit);
        out += std::string(",\"small\":") + (row.small ? "true" : "false") + '}';
    }
    return out + "\n]\n";
}

std::string dictionary(bool json)
{
    constexpr std::array<std::string_view, 6> kinds{"count", "share", "per-100", "median", "p90", "difference"};
    std::string out = json ? "[" : "measure,name,kind,unit,numerator,denominator,by,detail,source\n";
    const auto csv = [](std::string_view text) {
        std::string cell = "\"";
        for (const char c : text)
            cell += c == '"' ? std::string("\"\"") : std::string(1, c);
        return cell + '"';
    };
    for (const auto &m : allMeasures()) {
        const auto kind = kinds[static_cast<std::size_t>(m.kind)];
        const std::string_view by = m.wholePractice ? "all weekday" : "all room template weekday";
        const std::string_view detail = m.byDetail ? (m.wholePractice ? "language" : "reason") : "";
        if (json) {
            out += out.size() == 1 ? "\n" : ",\n";
            out += "{\"measure\":" + quoted(m.id) + ",\"name\":" + quoted(m.name) + ",\"kind\":" + quoted(kind);
            out += ",\"unit\":" + quoted(m.unit) + ",\"numerator\":" + quoted(m.numerator);
            out += ",\"denominator\":" + quoted(m.denominator) + ",\"by\":" + quoted(by);
            out += ",\"detail\":" + quoted(detail) + ",\"source\":" + quoted(m.source) + '}';
        } else {
            out += std::string(m.id) + ',' + csv(m.name) + ',' + std::string(kind) + ',' + csv(m.unit) + ',';
            out += csv(m.numerator) + ',' + csv(m.denominator) + ',' + std::string(by) + ',' + std::string(detail);
            out += ',' + csv(m.source) + '\n';
        }
    }
    return json ? out + "\n]\n" : out;
}

} // namespace wh::measures
