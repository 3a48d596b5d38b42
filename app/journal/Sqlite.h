// SPDX-License-Identifier: GPL-3.0-or-later
// A small, typed skin over the sqlite3 C API. It knows nothing of events; only app/journal uses it.
#pragma once

#include <QString>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace wh::journal {

/// What SQLite refused, thrown inside this room only; it is turned into a value before it leaves.
class SqliteError : public std::runtime_error
{
public:
    SqliteError(const std::string &what, int code, int systemError)
        : std::runtime_error(what)
        , code_(code)
        , systemError_(systemError)
    {
    }
    /// Extended result code, e.g. SQLITE_IOERR_WRITE.
    int code() const { return code_; }
    /// Primary result code, e.g. SQLITE_IOERR.
    int primaryCode() const { return code_ & 0xff; }
    /// errno of the failed system call, 0 if none.
    int systemError() const { return systemError_; }

private:
    int code_;
    int systemError_;
};

/// A prepared statement. Parameters and columns count as in SQLite: parameters from 1, columns from 0.
class Statement
{
public:
    Statement(sqlite3 *db, std::string_view sql);

    Statement &bind(int parameter, std::int64_t value);
    Statement &bind(int parameter, std::string_view value);
    /// As it is, zeros included.
    Statement &bindBytes(int parameter, std::string_view value);
    Statement &bindNull(int parameter);

    /// True while there is a row to read. After the last one, or an error, the statement is ready to run again.
    bool step();
    /// Runs to the end, ignoring rows.
    void run();
    /// Abandons the rows not read.
    void reset();

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    /// Valid until the next step().
    std::string_view text(int column) const;
    std::string_view bytes(int column) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
    sqlite3 *db_;
};

/// An open database. Used by one thread at a time.
class Connection
{
public:
    enum class Mode : std::uint8_t {
        ReadWrite, ///< created when missing
        ReadOnly,  ///< sees a running writer's data; may create the -shm file
        Immutable, ///< touches nothing beside the file; only for a file nobody has open
    };
    Connection(const QString &file, Mode mode);

    void execute(std::string_view sql);
    Statement prepare(std::string_view sql) const { return {db_.get(), sql}; }
    /// The first column of the first row of a statement that gives a number; 0 without rows.
    std::int64_t number(std::string_view sql) const;
    /// Rows changed by the last statement that ran.
    std::int64_t changes() const;
    /// True if the file was opened for writing but only reading is allowed.
    bool isReadOnly() const;
    /// True if the file was deleted or renamed under us: what is written now would be lost.
    bool hasMoved() const;

private:
    struct Closer {
        void operator()(sqlite3 *db) const;
    };
    std::unique_ptr<sqlite3, Closer> db_;
};

/// A write transaction; rolled back unless committed.
class Transaction
{
public:
    explicit Transaction(Connection &connection)
        : connection_(connection)
    {
        connection_.execute("BEGIN IMMEDIATE");
    }
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Connection &connection_;
    bool open_ = true;
};

} // namespace wh::journal
