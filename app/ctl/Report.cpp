// SPDX-License-Identifier: GPL-3.0-or-later
// `warm-handoffctl report`: every measure from this device's journal. What is measured is in app/measures.
#include "ctl/Commands.h"
#include "ctl/Options.h"
#include "journal/FactStore.h"
#include "journal/JournalReader.h"
#include "measures/Measures.h"

#include <QDate>
#include <QDateTime>

#include <cstdio>

#include <unistd.h>

namespace wh::ctl {
namespace {

constexpr qint64 maxDays = 3'700; ///< ten years: beyond it somebody has mistyped

/// Days as the people of the practice see them: from midnight to midnight of this device's time zone.
std::int64_t startMs(const std::string &date)
{
    return QDate::fromString(QString::fromStdString(date), Qt::ISODate).startOfDay().toMSecsSinceEpoch();
}

/// On a terminal only: a report that is piped stays what it is.
bool showProgress(std::size_t done, std::size_t all)
{
    if (isatty(STDERR_FILENO) != 0)
        std::fprintf(stderr, "\rreading handoffs: %zu of %zu%s", done, all, done == all ? "\n" : "");
    return true;
}

} // namespace

int report(const QStringList &arguments)
{
    Options options(arguments,
                    "Prints every measure of this device's journal: one row for each measure, slice (all, room,\n"
                    "template, weekday) and period. Rehearsals never count.",
                    {{"data", "The device's folder.", "DIR"},
                     {"from", "First day, as 2026-11-01.", "DATE"},
                     {"to", "Last day, as 2026-11-30.", "DATE"},
                     {"by", "Periods besides the whole: day, week, month (the usual) or whole for none.", "PERIOD"},
                     {"format", "csv or json.", "FORMAT"},
                     {"dictionary", "What each measure means, instead of its values.", ""}});
    if (options.code())
        return *options.code();
    const auto format = options.has("format") ? options.value("format") : QStringLiteral("csv");
    const bool json = format == QLatin1String("json");
    if (!json && format != QLatin1String("csv"))
        return fail(exitWrongUse, QStringLiteral("--format takes csv or json, not \"%1\".").arg(format));
    if (options.has("dictionary")) {
        std::fputs(measures::dictionary(json).c_str(), stdout);
        return exitWell;
    }
    const auto from = QDate::fromString(options.value("from"), Qt::ISODate);
    const auto to = QDate::fromString(options.value("to"), Qt::ISODate);
    if (!from.isValid() || !to.isValid())
        return fail(exitWrongUse, QStringLiteral("--from and --to take days, as 2026-11-01."));
    if (to < from)
        return fail(exitWrongUse, QStringLiteral("--from is later than --to."));
    if (from.daysTo(to) > maxDays)
        return fail(exitWrongUse, QStringLiteral("--from and --to are more than ten years apart."));
    const auto by = options.has("by") ? measures::byFromName(options.value("by").toStdString()) : measures::By::Month;
    if (!by)
        return fail(exitWrongUse,
                    QStringLiteral("--by takes day, week, month or whole, not \"%1\".").arg(options.value("by")));

    const auto file = journalFile(options.has("data") ? options.value("data") : defaultDataDir());
    const auto opened = journal::JournalReader::open(file);
    if (!opened.reader)
        return fail(exitNotWell, QString::fromStdString(opened.message));
    journal::FactStore facts(file);
    if (!facts.update(showProgress))
        return fail(exitNotWell, file + QStringLiteral(": cannot be counted; the journal itself was not changed."));
    const auto days = measures::Calendar::between(from.toString(Qt::ISODate).toStdString(),
                                                  to.toString(Qt::ISODate).toStdString(), startMs);
    const auto given = measures::givenFrom([&](const std::string &key) { return opened.reader->setting(key); });
    measures::Tally tally(days.value(), given, facts.words());
    const auto &starts = tally.calendar().startsMs;
    if (!facts.forEach(starts.front(), starts.back(), [&](const core::Facts &fact) { tally.add(fact); }))
        return fail(exitNotWell, file + QStringLiteral(": cannot be counted; the journal itself was not changed."));
    for (const auto &count : opened.reader->counts(tally.calendar().dates.front(), tally.calendar().dates.back()))
        tally.add({count.name, count.day, count.language, count.count});
    const auto rows = tally.rows(*by);
    std::fputs((json ? measures::toJson(rows) : measures::toCsv(rows)).c_str(), stdout);
    return exitWell;
}

} // namespace wh::ctl
