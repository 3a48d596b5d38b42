// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/Schema.h"

#include <algorithm>
#include <array>
#include <string>

namespace wh::journal {
namespace {

// The two indexes every tap writes are the least that load() and the measures need. events_proof is partial, so an
// ordinary tap does not touch it. NULL stands for a field's default, so a tap's row stays near 150 bytes.
void createEverything(Connection &connection)
{
    connection.execute(R"(
        CREATE TABLE events(
            origin TEXT NOT NULL,           -- DEVICE~MARK
            seq INTEGER NOT NULL,
            stamp_ms INTEGER NOT NULL,
            stamp_counter INTEGER NOT NULL,
            at_ms INTEGER NOT NULL,         -- ms since 1970 UTC
            room TEXT NOT NULL,
            handoff TEXT NOT NULL,          -- ORIGIN:SEQ
            kind TEXT NOT NULL,
            step TEXT, reason TEXT, signal TEXT, phase TEXT, role TEXT,
            targets TEXT,                   -- ORIGIN:SEQ, separated by spaces
            template_id TEXT, version INTEGER, rehearsal INTEGER,
            steps TEXT,                     -- STEP or STEP! for a required one, separated by spaces
            PRIMARY KEY(origin, seq)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX events_handoff ON events(room, handoff);
        CREATE INDEX events_time ON events(at_ms);
        CREATE INDEX events_proof ON events(room)
            WHERE kind IN ('started', 'folded', 'finished', 'cancelled', 'reopened');
        CREATE TABLE settings(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE counters(
            name TEXT NOT NULL, day TEXT NOT NULL, language TEXT NOT NULL, count INTEGER NOT NULL,
            PRIMARY KEY(day, name, language)
        ) STRICT, WITHOUT ROWID;
    )");
}

/// Declined visits are landmarks too; and what the measures need to follow the journal without reading it all again:
/// which handoffs had news, in the order in which it was written (app/measures/README.md).
void followNews(Connection &connection)
{
    connection.execute(R"(
        DROP INDEX events_proof;
        CREATE INDEX events_proof ON events(room)
            WHERE kind IN ('started', 'folded', 'finished', 'cancelled', 'reopened', 'declined');
        CREATE INDEX events_folded ON events(room) WHERE kind = 'folded';
        CREATE TABLE news(
            number INTEGER PRIMARY KEY,     -- grows with every append; only the newest newsKept are kept
            room TEXT NOT NULL, handoff TEXT NOT NULL
        ) STRICT;
    )");
}

// Every edition of the practice's settings: a handoff that runs keeps the words of the one it began with.
void createEditions(Connection &connection)
{
    connection.execute(R"(
        CREATE TABLE editions(
            version INTEGER NOT NULL,
            stamp_ms INTEGER NOT NULL,
            stamp_counter INTEGER NOT NULL,
            device TEXT NOT NULL,           -- the champion's that published it
            body TEXT NOT NULL,             -- JSON, byte for byte as it was sealed
            certificate TEXT NOT NULL, signature TEXT NOT NULL,
            PRIMARY KEY(version, stamp_ms, stamp_counter, device)
        ) STRICT;
    )");
}

constexpr std::array<Migration, 3> allMigrations{createEverything, followNews, createEditions};

enum Column : int {
    Origin,
    Seq,
    StampMs,
    StampCounter,
    AtMs,
    Room,
    Handoff,
    Kind,
    Step,
    Reason,
    Signal,
    PhaseColumn,
    RoleColumn,
    Targets,
    TemplateId,
    Version,
    Rehearsal,
    Steps,
    ColumnCount
};
static_assert(ColumnCount == 18);

std::string joined(const std::vector<core::EventId> &targets)
{
    std::string text;
    for (const core::EventId &target : targets) {
        if (!text.empty())
            text += ' ';
        text += core::toString(target);
    }
    return text;
}

std::string joined(const std::vector<core::StepRef> &steps)
{
    std::string text;
    for (const core::StepRef &step : steps) {
        if (!text.empty())
            text += ' ';
        text += step.id;
        if (step.required)
            text += '!';
    }
    return text;
}

/// Calls `take` with each word; stops and returns false when it does.
template <typename Take>
bool eachWord(std::string_view text, Take take)
{
    while (!text.empty()) {
        const auto space = std::min(text.find(' '), text.size());
        if (!take(text.substr(0, space)))
            return false;
        text.remove_prefix(std::min(space + 1, text.size()));
    }
    return true;
}

/// Reads a name into `value`; NULL leaves the default. False for a name nobody knows.
template <typename Enum>
bool readName(const Statement &row, int column, std::optional<Enum> (*fromName)(std::string_view), Enum &value)
{
    if (row.isNull(column))
        return true;
    const auto found = fromName(row.text(column));
    value = found.value_or(value);
    return found.has_value();
}

} // namespace

std::span<const Migration> migrations()
{
    return allMigrations;
}

void migrate(Connection &connection, std::span<const Migration> all)
{
    const auto seen = static_cast<std::size_t>(connection.number("PRAGMA user_version"));
    if (seen >= all.size())
        return;
    Transaction transaction(connection);
    for (const Migration step : all.subspan(seen))
        step(connection);
    connection.execute("PRAGMA application_id = " + std::to_string(applicationId));
    connection.execute("PRAGMA user_version = " + std::to_string(all.size()));
    transaction.commit();
}

// DO NOTHING rather than OR IGNORE: the latter would also swallow a broken constraint, and with it a tap.
const std::string_view insertEventSql
    = "INSERT INTO events(origin, seq, stamp_ms, stamp_counter, at_ms, room, handoff, kind, step, reason, signal, "
      "phase,"
      " role, targets, template_id, version, rehearsal, steps)"
      " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)"
      " ON CONFLICT(origin, seq) DO NOTHING";

const std::string_view selectEventsSql
    = "SELECT origin, seq, stamp_ms, stamp_counter, at_ms, room, handoff, kind, step, reason, signal, phase, role,"
      " targets, template_id, version, rehearsal, steps FROM events";

const std::string_view whereProofSql
    = " WHERE room = ?1 AND kind IN ('started', 'folded', 'finished', 'cancelled', 'reopened', 'declined')";
const std::string_view whereFoldedSql = " WHERE room = ?1 AND kind = 'folded'";
const std::string_view noteNewsSql = "INSERT INTO news(room, handoff) VALUES(?1, ?2)";
const std::string_view whereHandoffSql = " WHERE room = ?1 AND handoff = ?2";
const std::string_view wherePeriodSql = " WHERE at_ms >= ?1 AND at_ms < ?2 ORDER BY at_ms, origin, seq";

// The list of kinds is what events_proof was made for; without it every event of the room would be read.
const std::string_view newestHandoffsSql
    = "SELECT handoff FROM events WHERE room = ?1"
      " AND kind IN ('started', 'folded', 'finished', 'cancelled', 'reopened', 'declined')"
      " AND kind IN ('started', 'declined')"
      " ORDER BY stamp_ms DESC, stamp_counter DESC, origin DESC, seq DESC LIMIT ?2";

// Stepping from one value to the next greater one: SELECT DISTINCT would read every event of the room.
const std::string_view handoffsSql
    = "WITH RECURSIVE h(id) AS (SELECT min(handoff) FROM events WHERE room = ?1 UNION ALL"
      " SELECT (SELECT min(handoff) FROM events WHERE room = ?1 AND handoff > h.id) FROM h WHERE h.id IS NOT NULL)"
      " SELECT id FROM h WHERE id IS NOT NULL";
const std::string_view roomsSql
    = "WITH RECURSIVE r(id) AS (SELECT min(room) FROM events UNION ALL"
      " SELECT (SELECT min(room) FROM events WHERE room > r.id) FROM r WHERE r.id IS NOT NULL)"
      " SELECT id FROM r WHERE id IS NOT NULL";

void bindEvent(Statement &insert, const core::Event &event)
{
    const core::Event defaults;
    const auto text = [&](Column column, std::string_view value) {
        value.empty() ? insert.bindNull(column + 1) : insert.bind(column + 1, value);
    };
    const auto number = [&](Column column, std::int64_t value) {
        value == 0 ? insert.bindNull(column + 1) : insert.bind(column + 1, value);
    };
    const auto name = [&](Column column, auto value, auto usual) {
        text(column, value == usual ? std::string_view() : core::nameOf(value));
    };
    insert.bind(Origin + 1, std::string_view(event.id.origin));
    insert.bind(Seq + 1, static_cast<std::int64_t>(event.id.seq));
    insert.bind(StampMs + 1, event.stamp.wallMs);
    insert.bind(StampCounter + 1, std::int64_t(event.stamp.counter));
    insert.bind(AtMs + 1, event.atMs);
    insert.bind(Room + 1, std::string_view(event.room));
    insert.bind(Handoff + 1, std::string_view(event.handoff));
    insert.bind(Kind + 1, core::nameOf(event.kind));
    text(Step, event.step);
    text(Reason, event.reason);
    name(Signal, event.signal, defaults.signal);
    name(PhaseColumn, event.phase, defaults.phase);
    name(RoleColumn, event.role, defaults.role);
    text(Targets, joined(event.targets));
    text(TemplateId, event.templateId);
    number(Version, event.version);
    number(Rehearsal, event.rehearsal ? 1 : 0);
    text(Steps, joined(event.steps));
}

std::optional<core::Event> eventFromRow(const Statement &row)
{
    core::Event event;
    event.id = {std::string(row.text(Origin)), static_cast<std::uint64_t>(row.integer(Seq))};
    event.stamp = {row.integer(StampMs), static_cast<std::uint32_t>(row.integer(StampCounter))};
    event.atMs = row.integer(AtMs);
    event.room = row.text(Room);
    event.handoff = row.text(Handoff);
    event.step = row.text(Step);
    event.reason = row.text(Reason);
    event.templateId = row.text(TemplateId);
    event.version = static_cast<int>(row.integer(Version));
    event.rehearsal = row.integer(Rehearsal) != 0;
    const bool names = readName(row, Kind, core::eventKindFromName, event.kind)
        && readName(row, Signal, core::signalFromName, event.signal)
        && readName(row, PhaseColumn, core::phaseFromName, event.phase)
        && readName(row, RoleColumn, core::roleFromName, event.role);
    const bool targets = eachWord(row.text(Targets), [&](std::string_view word) {
        auto id = core::eventIdFromString(word);
        if (id)
            event.targets.push_back(std::move(*id));
        return id.has_value();
    });
    eachWord(row.text(Steps), [&](std::string_view word) {
        const bool required = word.ends_with('!');
        event.steps.push_back({std::string(required ? word.substr(0, word.size() - 1) : word), required});
        return true;
    });
    const bool fits = row.integer(StampCounter) == event.stamp.counter && row.integer(Version) == event.version;
    if (!names || !targets || !fits || core::defectOf(event))
        return std::nullopt;
    return event;
}

} // namespace wh::journal
