// SPDX-License-Identifier: GPL-3.0-or-later
// This device's journal: one SQLite file, one writer. Reading it beside a running station is JournalReader's work.
#pragma once

#include "journal/JournalReader.h"
#include "ports/Journal.h"
#include "ports/Practice.h"
#include "ports/Settings.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace wh::journal {

/// The durable store of one device (WAL, synchronous=FULL). A thread of its own writes; what append() gets is written
/// in the order it came. Reads go to the file directly and see everything durable so far.
///
/// Identity: a fresh file gets a fresh random mark, so sequence numbers are never used twice even when a journal was
/// lost. A file that belonged to a device of another name is kept and goes on under a fresh origin of the new name;
/// what it holds keeps its old origin.
///
/// When the folder cannot be written or the disk is full there still is a journal: it reads what it can, every append
/// says why it failed, and the first append after the cause is gone works. After damage met while running, nothing is
/// written until the next start, which sets the file aside.
class SqliteJournal : public ports::Journal, public ports::Settings, public ports::Editions
{
public:
    struct Result;
    /// Opens `file` for the device (a slug), beginning a fresh journal when there is none. Folders are made.
    /// While it is open, a lock on FILE.lock keeps any second writer out.
    static Result open(const QString &file, const std::string &device);

    /// Writes what is queued, then closes. `done`s not yet delivered are dropped with it.
    ~SqliteJournal() override;

    std::string origin() const override;
    std::uint64_t nextSeq() override;
    std::vector<core::Event> load(const std::string &room, int ended) override;
    std::vector<std::string> handoffs(const std::string &room, std::size_t newest) override;
    std::vector<core::Event> events(const std::string &room, const std::vector<std::string> &handoffs) override;
    /// On the thread that opened the journal, which needs a Qt event loop for `done`.
    void append(std::vector<core::Event> events, std::function<void(ports::Saved)> done) override;
    /// Like append() but waits; after everything queued before it. From any thread; for programs without an event loop.
    ports::Saved appendNow(std::vector<core::Event> events);

    std::optional<std::string> setting(const std::string &key) const override;
    ports::Saved setSetting(const std::string &key, const std::string &value) override;
    std::vector<core::Edition> editions(std::size_t most) const override;
    ports::Saved keepEdition(const core::Edition &edition) override;
    /// Adds one to a counter, some time soon. See Count.
    void count(std::string name, std::string day, std::string language);

    /// Sets a counter to what somebody entered; durable, or unchanged. See Count.
    ports::Saved setCount(const std::string &name, const std::string &day, const std::string &language,
                          std::int64_t count);

    const JournalReader &reader() const { return reader_; }

private:
    class Writer;
    SqliteJournal(const QString &file, std::unique_ptr<Writer> writer);

    void noteSeqs(const std::vector<core::Event> &events);
    void enqueue(std::function<void()> job);
    ports::Saved runNow(const std::function<ports::Saved()> &job);
    void work();

    JournalReader reader_;
    std::unique_ptr<Writer> writer_; ///< used by whoever has set writing_
    std::atomic<std::uint64_t> lastSeq_;
    QObject context_; ///< where `done`s are delivered
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> jobs_; ///< guarded by mutex_
    bool writing_ = false;                   ///< guarded by mutex_: somebody uses writer_
    bool closing_ = false;                   ///< guarded by mutex_
    std::thread thread_;
};

struct SqliteJournal::Result {
    std::unique_ptr<SqliteJournal> journal; ///< null for Newer, NotOurs and InUse
    Problem problem = Problem::None;
    std::string message; ///< one line naming the file, what is safe and what to do; "" when all is well
};

} // namespace wh::journal
