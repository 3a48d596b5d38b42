// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a journal: for this device's own replica, for the measures, and for a program beside a running station.
// Nothing here writes.
#pragma once

#include "core/Edition.h"

#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wh::journal {

class Connection;

/// What opening a journal found.
enum class Problem : std::uint8_t {
    None,
    Missing,  ///< reading only: there is no file
    Newer,    ///< a later version of the program wrote it; nothing was changed
    Older,    ///< reading only: an earlier version wrote it; starting the station once brings it up to date
    NotOurs,  ///< a database of another program; nothing was changed
    InUse,    ///< another program is writing to it
    Damaged,  ///< reading only: not a journal any more
    SetAside, ///< was damaged; kept under another name, a fresh journal begun
    ReadOnly, ///< can be read at best; appends fail until it can be written
    DiskFull, ///< could not be set up for want of space; appends fail until there is some
    Unusable, ///< the disk fails
};

/// How often something was done, by day and language, with nobody's name. See SqliteJournal::count().
struct Count {
    std::string name;     ///< "fact-sheet"
    std::string day;      ///< "2026-11-23"
    std::string language; ///< "en", or ""
    std::int64_t count = 0;
    auto operator<=>(const Count &) const = default;
};

/// Reads one journal file. Each call opens it afresh and sees everything durable at that moment, so any thread and
/// any process may read while the station writes. A row that is damaged is left out, counted and logged.
class JournalReader
{
public:
    struct Result;
    /// Looks at `file` without changing anything and opens it if it is a journal of this version.
    static Result open(const QString &file);

    /// The device whose journal `file` is; nothing when it is not one yet, or not one this program can read.
    static std::optional<std::string> deviceOf(const QString &file);

    /// Trusts that `file` is a journal; SqliteJournal has looked.
    explicit JournalReader(QString file)
        : file_(std::move(file))
    {
    }

    /// See ports::Journal::load(). In no order.
    std::vector<core::Event> load(const std::string &room, int ended) const;
    /// See ports::Journal.
    std::vector<std::string> handoffs(const std::string &room, std::size_t newest) const;
    std::vector<core::Event> events(const std::string &room, const std::vector<std::string> &handoffs) const;
    /// Everything ever known of a room, in the order all replicas share.
    std::vector<core::Event> allEvents(const std::string &room) const;
    /// Rooms that have events, by name.
    std::vector<std::string> rooms() const;
    /// Calls `visit` with each event tapped from `fromMs` to before `toMs` (ms since 1970 UTC), oldest first, without
    /// holding them all. False if it had to stop because the file could not be read.
    bool forEachEvent(std::int64_t fromMs, std::int64_t toMs,
                      const std::function<void(const core::Event &)> &visit) const;
    std::optional<std::string> setting(const std::string &key) const;
    /// Counts of the days from `fromDay` to `toDay`, both included, by day.
    std::vector<Count> counts(const std::string &fromDay, const std::string &toDay) const;

    /// See ports::Editions.
    std::vector<core::Edition> editions(std::size_t most) const;

    /// Damaged rows met so far.
    std::uint64_t skippedRows() const { return skippedRows_; }

private:
    bool read(const std::function<void(Connection &)> &work) const;
    void visitEvents(const Connection &connection, std::string_view where,
                     const std::function<void(class Statement &)> &bind,
                     const std::function<void(core::Event &&)> &visit) const;

    QString file_;
    mutable std::atomic<std::uint64_t> skippedRows_ = 0;
};

struct JournalReader::Result {
    std::unique_ptr<JournalReader> reader; ///< null when problem is not None
    Problem problem = Problem::None;
    std::string message; ///< one line naming the file and what to do; "" when all is well
};

/// What is in a file, found without changing it or anything beside it.
struct Look {
    enum class State : std::uint8_t { Fresh, Ours, Newer, Older, NotOurs, Damaged, Unreadable };
    State state = State::Fresh;
    std::string message; ///< one line, as in JournalReader::Result
};
Look lookAt(const QString &file);

} // namespace wh::journal
