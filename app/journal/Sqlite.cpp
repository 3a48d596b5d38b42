// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/Sqlite.h"

#include <QUrl>

#include <sqlite3.h>

#include <cerrno>

namespace wh::journal {
namespace {

/// Another program may hold the write lock for a moment (a backup, the sqlite3 shell); a tap waits this long for it.
constexpr int busyTimeoutMs = 5000;

/// What SQLite just refused. errno, cleared before each call, says more than sqlite3_system_errno(), which stays 0 when
/// a write fails while a transaction is being committed.
SqliteError refusal(sqlite3 *db, std::string_view doing)
{
    const int systemError = errno;
    std::string what(doing);
    what += ": ";
    what += db ? sqlite3_errmsg(db) : "out of memory";
    return {what, db ? sqlite3_extended_errcode(db) : SQLITE_NOMEM, systemError};
}

} // namespace

void Statement::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3 *db, std::string_view sql)
    : db_(db)
{
    sqlite3_stmt *statement = nullptr;
    errno = 0;
    if (sqlite3_prepare_v2(db, sql.data(), static_cast<int>(sql.size()), &statement, nullptr) != SQLITE_OK)
        throw refusal(db, sql);
    statement_.reset(statement);
}

Statement &Statement::bind(int parameter, std::int64_t value)
{
    if (sqlite3_bind_int64(statement_.get(), parameter, value) != SQLITE_OK)
        throw refusal(db_, "bind");
    return *this;
}

Statement &Statement::bind(int parameter, std::string_view value)
{
    // An empty view may have no data(), which SQLite would take for NULL.
    const char *data = value.empty() ? "" : value.data();
    if (sqlite3_bind_text(statement_.get(), parameter, data, static_cast<int>(value.size()), SQLITE_TRANSIENT)
        != SQLITE_OK)
        throw refusal(db_, "bind");
    return *this;
}

Statement &Statement::bindBytes(int parameter, std::string_view value)
{
    if (sqlite3_bind_blob(statement_.get(), parameter, value.empty() ? "" : value.data(),
                          static_cast<int>(value.size()), SQLITE_TRANSIENT)
        != SQLITE_OK)
        throw refusal(db_, "bind");
    return *this;
}

Statement &Statement::bindNull(int parameter)
{
    if (sqlite3_bind_null(statement_.get(), parameter) != SQLITE_OK)
        throw refusal(db_, "bind");
    return *this;
}

bool Statement::step()
{
    errno = 0;
    const int result = sqlite3_step(statement_.get());
    if (result == SQLITE_ROW)
        return true;
    if (result == SQLITE_DONE) {
        sqlite3_reset(statement_.get());
        return false;
    }
    // Asked first: the reset would repeat the code, but not errno.
    auto error = refusal(db_, sqlite3_sql(statement_.get()));
    sqlite3_reset(statement_.get());
    throw SqliteError(std::move(error));
}

void Statement::run()
{
    while (step()) {}
}

void Statement::reset()
{
    sqlite3_reset(statement_.get());
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(statement_.get(), column);
}

std::string_view Statement::text(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(statement_.get(), column));
    return data ? std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)))
                : std::string_view();
}

std::string_view Statement::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(statement_.get(), column));
    return data ? std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)))
                : std::string_view();
}

void Connection::Closer::operator()(sqlite3 *db) const
{
    sqlite3_close_v2(db);
}

Connection::Connection(const QString &file, Mode mode)
{
    QByteArray name = QUrl::fromLocalFile(file).toEncoded();
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE;
    flags |= mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    if (mode == Mode::Immutable)
        name += "?immutable=1";
    sqlite3 *db = nullptr;
    errno = 0;
    const int result = sqlite3_open_v2(name.constData(), &db, flags, nullptr);
    db_.reset(db); // SQLite gives a handle even for a failure, to hold its message
    if (result != SQLITE_OK)
        throw refusal(db, "open");
    sqlite3_busy_timeout(db, busyTimeoutMs);
}

void Connection::execute(std::string_view sql)
{
    errno = 0;
    if (sqlite3_exec(db_.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw refusal(db_.get(), sql);
}

std::int64_t Connection::number(std::string_view sql) const
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Connection::changes() const
{
    return sqlite3_changes64(db_.get());
}

bool Connection::isReadOnly() const
{
    return sqlite3_db_readonly(db_.get(), "main") == 1;
}

bool Connection::hasMoved() const
{
    int moved = 0;
    sqlite3_file_control(db_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

Transaction::~Transaction()
{
    if (!open_)
        return;
    try {
        connection_.execute("ROLLBACK");
    } catch (const SqliteError &) {
        // SQLite has already rolled back by itself, as it does after some errors.
    }
}

void Transaction::commit()
{
    connection_.execute("COMMIT");
    open_ = false;
}

} // namespace wh::journal
