// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal's file looks like: its migrations, and how an event is laid into a row and read back.
#pragma once

#include "core/Event.h"
#include "journal/Sqlite.h"

#include <optional>
#include <span>
#include <string>

namespace wh::journal {

/// "WhJ1" in the file's header, so that a journal is told from any other SQLite file.
inline constexpr std::int64_t applicationId = 0x57684a31;

/// The setting that holds this journal's origin.
inline const std::string originKey = "journal.origin";

/// One step from a version to the next.
using Migration = void (*)(Connection &);

/// All migrations ever made, oldest first. Append only: a released one is never edited, because files exist that it
/// has made. The file's version (PRAGMA user_version) is how many of them it has seen.
std::span<const Migration> migrations();

/// The journal's file beside a running writer, or alone; leaves nothing behind. Throws.
Connection openForReading(const QString &file);

/// Runs what `connection`'s file has not seen of `all`, in one transaction: all of it or none.
void migrate(Connection &connection, std::span<const Migration> all);

/// An insert of every column that leaves a row that is there as it is. Bind with bindEvent().
extern const std::string_view insertEventSql;
void bindEvent(Statement &insert, const core::Event &event);

/// Every column, in the order eventFromRow() reads: "SELECT ... FROM events". Append a WHERE.
extern const std::string_view selectEventsSql;
/// The event in the current row, or nothing when the row is damaged (and core::defectOf or a name says so).
std::optional<core::Event> eventFromRow(const Statement &row);

/// Which handoffs had news: ?1 room, ?2 handoff. Of this table only the newest are kept; who fell further behind reads
/// the whole journal.
extern const std::string_view noteNewsSql;
inline constexpr std::int64_t newsKept = 200'000;

/// Conditions and queries of load(), apart so that a test can ask SQLite how it will run them.
extern const std::string_view whereProofSql;     ///< ?1 room: the events that begin, end, fold or reopen a handoff
extern const std::string_view whereFoldedSql;    ///< ?1 room: what was folded there
extern const std::string_view whereHandoffSql;   ///< ?1 room, ?2 handoff
extern const std::string_view wherePeriodSql;    ///< ?1 from, ?2 to, ms, by time
extern const std::string_view newestHandoffsSql; ///< ?1 room, ?2 how many: ids of the handoffs that began last
extern const std::string_view handoffsSql; ///< ?1 room: ids of its handoffs; one index step each, whatever their size
extern const std::string_view roomsSql;    ///< every room with events, likewise

} // namespace wh::journal
