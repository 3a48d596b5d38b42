// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/JournalReader.h"

#include "core/RoomState.h"
#include "journal/Schema.h"
#include "journal/Sqlite.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <sqlite3.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <unordered_set>

namespace wh::journal {
namespace {

Q_LOGGING_CATEGORY(lcJournal, "wh.journal")

/// Files up to this size are checked page by page at every start; that takes a few ms. A station's journal reaches it
/// after some months; from then on damage shows where it is met.
constexpr qint64 maxCheckedBytes = qint64(16) * 1024 * 1024;

std::string inFile(const QString &file, const std::string &text)
{
    return file.toStdString() + ": " + text;
}

/// Handoffs of `room` that are over and not among the `kept` that ended last.
std::unordered_set<std::string> longOver(const std::string &room, std::span<const core::Event> proofs, std::size_t kept)
{
    auto runs = core::runsOf(room, proofs);
    std::vector<core::Run> declined;
    std::copy_if(runs.begin(), runs.end(), std::back_inserter(declined), [](auto &run) { return run.declined; });
    std::erase_if(runs, [](const core::Run &run) { return !run.started || run.end == nullptr; });
    const auto later = [](const core::Run &a, const core::Run &b) { return core::happenedBefore(*b.end, *a.end); };
    const auto old = runs.begin() + static_cast<std::ptrdiff_t>(std::min(kept, runs.size()));
    std::partial_sort(runs.begin(), old, runs.end(), later);
    std::unordered_set<std::string> handoffs;
    for (auto run = old; run != runs.end(); ++run)
        handoffs.insert(run->handoffs.begin(), run->handoffs.end());
    // As in sync::Replica: a declined visit stays at hand until a later handoff has ended.
    const core::Event *lastEnd = runs.empty() || old == runs.begin() ? nullptr : runs.front().end;
    for (const auto &run : declined)
        if (core::isPast(*run.declined, lastEnd))
            handoffs.insert(run.handoffs.begin(), run.handoffs.end());
    return handoffs;
}

} // namespace

Connection openForReading(const QString &file)
{
    // Without a write-ahead log nobody has the file open, and an ordinary read-only connection would leave one behind.
    const QFileInfo log(file + QStringLiteral("-wal"));
    if (!log.exists())
        return {file, Connection::Mode::Immutable};
    try {
        Connection connection(file, Connection::Mode::ReadOnly);
        connection.number("PRAGMA user_version");
        return connection;
    } catch (const SqliteError &error) {
        // A folder that cannot be written has no room for the shared index; an empty log makes it unneeded.
        if (error.primaryCode() != SQLITE_CANTOPEN || log.size() > 0)
            throw;
        return {file, Connection::Mode::Immutable};
    }
}

Look lookAt(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists() || (info.isFile() && info.size() == 0))
        return {};
    try {
        const Connection connection = openForReading(file);
        const std::int64_t application = connection.number("PRAGMA application_id");
        const std::int64_t version = connection.number("PRAGMA user_version");
        const std::int64_t tables = connection.number("SELECT count(*) FROM sqlite_schema");
        const auto known = static_cast<std::int64_t>(migrations().size());
        if (application == 0 && version == 0 && tables == 0)
            return {};
        if (application != applicationId)
            return {Look::State::NotOurs,
                    inFile(file,
                           "this is a database of another program; nothing was changed. "
                           "Move it away, or choose another folder with --data.")};
        if (version > known)
            return {Look::State::Newer,
                    inFile(file,
                           "written by a newer Warm Handoff (its version " + std::to_string(version)
                               + ", this program knows " + std::to_string(known)
                               + "); nothing was changed. Install the newer program on this device, or choose another "
                                 "folder with --data.")};
        if (info.size() <= maxCheckedBytes) {
            Statement check = connection.prepare("PRAGMA quick_check(1)");
            if (check.step() && check.text(0) != "ok")
                return {Look::State::Damaged, inFile(file, "damaged: " + std::string(check.text(0)))};
        }
        if (version < known)
            return {Look::State::Older,
                    inFile(file, "written by an earlier Warm Handoff; start the station once to bring it up to date.")};
        return {Look::State::Ours, {}};
    } catch (const SqliteError &error) {
        const bool damaged = error.primaryCode() == SQLITE_CORRUPT || error.primaryCode() == SQLITE_NOTADB;
        return {damaged ? Look::State::Damaged : Look::State::Unreadable,
                inFile(file, (damaged ? "damaged: " : "cannot be read: ") + std::string(error.what()))};
    }
}

JournalReader::Result JournalReader::open(const QString &file)
{
    const Look look = lookAt(file);
    switch (look.state) {
    case Look::State::Ours:
        return {std::make_unique<JournalReader>(file), Problem::None, {}};
    case Look::State::Fresh:
        return {nullptr, Problem::Missing,
                inFile(file, "there is no journal here yet; start the station once, or name its folder with --data.")};
    case Look::State::Newer:
        return {nullptr, Problem::Newer, look.message};
    case Look::State::Older:
        return {nullptr, Problem::Older, look.message};
    case Look::State::NotOurs:
        return {nullptr, Problem::NotOurs, look.message};
    case Look::State::Damaged:
        return {nullptr, Problem::Damaged,
                look.message + ". Start the station once: it keeps this file under another name and begins afresh."};
    case Look::State::Unreadable:
        break;
    }
    return {nullptr, Problem::Unusable, look.message};
}

std::optional<std::string> JournalReader::deviceOf(const QString &file)
{
    if (!QFile::exists(file))
        return std::nullopt;
    try {
        const Connection connection = openForReading(file);
        Statement rows = connection.prepare("SELECT value FROM settings WHERE key = ?1");
        rows.bind(1, std::string_view(originKey));
        if (rows.step() && core::isOrigin(rows.text(0)))
            return std::string(core::deviceOf(rows.text(0)));
    } catch (const SqliteError &) {
        // Whoever opens it next says what is wrong with it.
    }
    return std::nullopt;
}

bool JournalReader::read(const std::function<void(Connection &)> &work) const
{
    try {
        Connection connection = openForReading(file_);
        connection.execute("BEGIN"); // all statements of one call see one moment
        work(connection);
        return true;
    } catch (const SqliteError &error) {
        qCCritical(lcJournal).noquote() << file_ + QStringLiteral(": cannot be read:") << error.what();
        return false;
    }
}

void JournalReader::visitEvents(const Connection &connection, std::string_view where,
                                const std::function<void(Statement &)> &bind,
                                const std::function<void(core::Event &&)> &visit) const
{
    Statement rows = connection.prepare(std::string(selectEventsSql) + std::string(where));
    bind(rows);
    std::uint64_t skipped = 0;
    while (rows.step()) {
        if (auto event = eventFromRow(rows))
            visit(std::move(*event));
        else
            ++skipped;
    }
    if (skipped > 0) {
        skippedRows_ += skipped;
        qCWarning(lcJournal).noquote() << file_ + QStringLiteral(": left out damaged events:") << skipped;
    }
}

std::vector<core::Event> JournalReader::load(const std::string &room, int ended) const
{
    std::vector<core::Event> events;
    read([&](Connection &connection) {
        const auto keep = [&](core::Event &&event) { events.push_back(std::move(event)); };
        const auto bindRoom = [&](Statement &rows) { rows.bind(1, std::string_view(room)); };
        visitEvents(connection, whereProofSql, bindRoom, keep);
        const auto old = longOver(room, events, static_cast<std::size_t>(std::max(ended, 0)));
        std::erase_if(events, [&](const core::Event &event) { return !old.contains(event.handoff); });

        Statement handoffs = connection.prepare(handoffsSql);
        bindRoom(handoffs);
        while (handoffs.step()) {
            const std::string handoff(handoffs.text(0));
            if (old.contains(handoff))
                continue;
            visitEvents(
                connection, whereHandoffSql,
                [&](Statement &rows) {
                    bindRoom(rows);
                    rows.bind(2, std::string_view(handoff));
                },
                keep);
        }
    });
    return events;
}

std::vector<std::string> JournalReader::handoffs(const std::string &room, std::size_t newest) const
{
    std::vector<std::string> found;
    read([&](Connection &connection) {
        Statement rows = connection.prepare(newestHandoffsSql);
        rows.bind(1, std::string_view(room)).bind(2, static_cast<std::int64_t>(newest));
        while (rows.step())
            found.emplace_back(rows.text(0));
    });
    return found;
}

std::vector<core::Event> JournalReader::events(const std::string &room, const std::vector<std::string> &handoffs) const
{
    std::vector<core::Event> events;
    read([&](Connection &connection) {
        for (const auto &handoff : handoffs)
            visitEvents(
                connection, whereHandoffSql,
                [&](Statement &rows) { rows.bind(1, std::string_view(room)).bind(2, std::string_view(handoff)); },
                [&](core::Event &&event) { events.push_back(std::move(event)); });
    });
    return events;
}

std::vector<core::Event> JournalReader::allEvents(const std::string &room) const
{
    std::vector<core::Event> events;
    read([&](Connection &connection) {
        visitEvents(
            connection, " WHERE room = ?1", [&](Statement &rows) { rows.bind(1, std::string_view(room)); },
            [&](core::Event &&event) { events.push_back(std::move(event)); });
    });
    std::sort(events.begin(), events.end(), core::happenedBefore);
    return events;
}

std::vector<std::string> JournalReader::rooms() const
{
    std::vector<std::string> found;
    read([&](Connection &connection) {
        Statement rows = connection.prepare(roomsSql);
        while (rows.step())
            found.emplace_back(rows.text(0));
    });
    return found;
}

bool JournalReader::forEachEvent(std::int64_t fromMs, std::int64_t toMs,
                                 const std::function<void(const core::Event &)> &visit) const
{
    return read([&](Connection &connection) {
        visitEvents(
            connection, wherePeriodSql, [&](Statement &rows) { rows.bind(1, fromMs).bind(2, toMs); },
            [&](core::Event &&event) { visit(event); });
    });
}

std::optional<std::string> JournalReader::setting(const std::string &key) const
{
    std::optional<std::string> value;
    read([&](Connection &connection) {
        Statement rows = connection.prepare("SELECT value FROM settings WHERE key = ?1");
        rows.bind(1, std::string_view(key));
        if (rows.step())
            value = rows.text(0);
    });
    return value;
}

std::vector<Count> JournalReader::counts(const std::string &fromDay, const std::string &toDay) const
{
    std::vector<Count> found;
    read([&](Connection &connection) {
        Statement rows = connection.prepare("SELECT name, day, language, count FROM counters"
                                            " WHERE day BETWEEN ?1 AND ?2 ORDER BY day, name, language");
        rows.bind(1, std::string_view(fromDay)).bind(2, std::string_view(toDay));
        while (rows.step())
            found.push_back(
                {std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)), rows.integer(3)});
    });
    return found;
}

std::vector<core::Edition> JournalReader::editions(std::size_t most) const
{
    std::vector<core::Edition> found;
    read([&](Connection &connection) {
        Statement rows = connection.prepare("SELECT version, stamp_ms, stamp_counter, device, body, certificate,"
                                            " signature FROM editions ORDER BY version DESC, stamp_ms DESC,"
                                            " stamp_counter DESC, device DESC LIMIT ?1");
        rows.bind(1, static_cast<std::int64_t>(most));
        while (rows.step()) {
            core::Edition edition;
            edition.version = static_cast<int>(rows.integer(0));
            edition.stamp = {rows.integer(1), static_cast<std::uint32_t>(rows.integer(2))};
            edition.by = rows.text(3);
            edition.body = rows.text(4);
            edition.certificate = rows.text(5);
            edition.signature = rows.text(6);
            if (!core::defectOf(edition))
                found.push_back(std::move(edition));
            else
                ++skippedRows_;
        }
    });
    return found;
}

} // namespace wh::journal
