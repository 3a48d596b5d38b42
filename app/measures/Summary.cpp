// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/Summary.h"

#include "core/Template.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace wh::measures {

namespace {

constexpr double msPerMinute = 60'000.0;
constexpr std::array phasesInOrder{core::Phase::Preparing, core::Phase::Ready, core::Phase::InRoom,
                                   core::Phase::Closing};

std::string dateOf(std::int64_t ms)
{
    const auto day = std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(ms)));
    const std::chrono::year_month_day date(day);
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

bool done(const core::HandoffState &handoff, std::string_view step)
{
    const auto *state = handoff.step(step);
    return state != nullptr && state->mark == core::StepMark::Done;
}

void count(const core::HandoffState &handoff, Day &day)
{
    ++day.started;
    day.finished += handoff.phase == core::Phase::Finished ? 1 : 0;
    day.cancelled += handoff.phase == core::Phase::Cancelled ? 1 : 0;
    const auto additions = std::count_if(handoff.signals.begin(), handoff.signals.end(), [](const core::Signal &s) {
        return s.kind == core::SignalKind::Add || s.kind == core::SignalKind::Question;
    });
    day.additions += static_cast<int>(additions);
    day.corrected += additions > 0 ? 1 : 0;
    day.stepsAll += static_cast<int>(handoff.steps.size());
    day.stepsDone += static_cast<int>(std::count_if(handoff.steps.begin(), handoff.steps.end(), [](const auto &step) {
        return step.mark == core::StepMark::Done;
    }));
    day.turnReached += done(handoff, core::patientsTurnStep) ? 1 : 0;
    day.saidBack += done(handoff, core::sayBackStep) ? 1 : 0;
}

/// Minutes in a phase: until the next phase that was entered. A clock that jumped back gives nothing, not nonsense.
std::optional<double> minutesIn(const core::HandoffState &handoff, core::Phase phase)
{
    const auto entered = handoff.enteredMs.find(phase);
    if (entered == handoff.enteredMs.end())
        return std::nullopt;
    const auto left = std::next(entered);
    if (left == handoff.enteredMs.end() || left->second < entered->second)
        return std::nullopt;
    return static_cast<double>(left->second - entered->second) / msPerMinute;
}

std::string number(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", value);
    return text.data();
}

using Column = std::pair<const char *, int Day::*>;
constexpr std::array columns{
    Column{"started", &Day::started},     Column{"finished", &Day::finished},
    Column{"cancelled", &Day::cancelled}, Column{"additions", &Day::additions},
    Column{"corrected", &Day::corrected}, Column{"steps_done", &Day::stepsDone},
    Column{"steps_all", &Day::stepsAll},  Column{"turn_reached", &Day::turnReached},
    Column{"said_back", &Day::saidBack},
};

/// Dates, phase names and reason ids are slugs and digits, so nothing here needs escaping.
std::string jsonOf(const Day &day)
{
    std::string out = "{";
    if (!day.date.empty())
        out += "\"date\":\"" + day.date + "\",";
    for (const auto &[name, field] : columns)
        out += std::string("\"") + name + "\":" + std::to_string(day.*field) + ",";
    out.back() = '}';
    return out;
}

} // namespace

std::optional<double> Summary::additionsPer100() const
{
    if (total.finished == 0)
        return std::nullopt;
    return 100.0 * total.corrected / total.finished;
}

std::optional<double> median(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const auto middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
}

Summary summarize(const std::vector<core::HandoffState> &handoffs, std::int64_t fromMs, std::int64_t toMs)
{
    Summary summary;
    std::map<std::string, Day> days;
    std::map<core::Phase, std::vector<double>> minutes;
    for (const auto &handoff : handoffs) {
        if (handoff.rehearsal || handoff.startedAtMs < fromMs || handoff.startedAtMs >= toMs)
            continue;
        auto &day = days[dateOf(handoff.startedAtMs)];
        count(handoff, day);
        count(handoff, summary.total);
        for (const auto &step : handoff.steps)
            if (step.mark == core::StepMark::Skipped)
                ++summary.skippedByReason[step.reason];
        if (handoff.phase != core::Phase::Finished)
            continue;
        for (const auto phase : phasesInOrder)
            if (const auto spent = minutesIn(handoff, phase))
                minutes[phase].push_back(*spent);
    }
    for (auto &[date, day] : days) {
        day.date = date;
        summary.days.push_back(day);
    }
    for (auto &[phase, values] : minutes)
        summary.medianMinutes[phase] = *median(std::move(values));
    return summary;
}

std::string toCsv(const Summary &summary)
{
    std::string out = "date";
    for (const auto &[name, field] : columns)
        out += std::string(",") + name;
    out += '\n';
    for (const auto &day : summary.days) {
        out += day.date;
        for (const auto &[name, field] : columns)
            out += "," + std::to_string(day.*field);
        out += '\n';
    }
    return out;
}

std::string toJson(const Summary &summary)
{
    std::string out = "{\"days\":[";
    for (const auto &day : summary.days)
        out += (out.back() == '[' ? "" : ",") + jsonOf(day);
    out += "],\"total\":" + jsonOf(summary.total) + ",\"median_minutes\":{";
    for (const auto &[phase, value] : summary.medianMinutes)
        out += (out.back() == '{' ? "\"" : ",\"") + std::string(core::nameOf(phase)) + "\":" + number(value);
    out += "},\"skipped_by_reason\":{";
    for (const auto &[reason, times] : summary.skippedByReason)
        out += (out.back() == '{' ? "\"" : ",\"") + reason + "\":" + std::to_string(times);
    out += "},\"corrected_per_100\":";
    const auto per100 = summary.additionsPer100();
    return out + (per100 ? number(*per100) : std::string("null")) + "}";
}

} // namespace wh::measures
