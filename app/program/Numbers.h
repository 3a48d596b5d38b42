// SPDX-License-Identifier: GPL-3.0-or-later
// Counting on a thread of its own, by a second, read-only look at the journal: no tap and no frame waits for it.
#pragma once

#include "measures/Measures.h"

#include <QObject>
#include <QString>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace wh::program {

/// Made and asked on one thread with a Qt event loop; the answers come back there.
class Numbers
{
public:
    /// The journal may still be empty or missing; then there is nothing to count.
    explicit Numbers(QString journal);
    /// Waits for the batch that is being read; answers not yet delivered are dropped.
    ~Numbers();
    Numbers(const Numbers &) = delete;
    Numbers &operator=(const Numbers &) = delete;

    /// See measures::CountNow.
    void count(measures::Calendar calendar, std::function<void(std::size_t done, std::size_t all)> progress,
               std::function<void(std::shared_ptr<const measures::Book>)> done);

private:
    struct Asked {
        measures::Calendar calendar;
        std::function<void(std::size_t, std::size_t)> progress;
        std::function<void(std::shared_ptr<const measures::Book>)> done;
    };
    void work();
    std::shared_ptr<const measures::Book> countFor(const Asked &asked);
    bool overtaken();

    QString journal_;
    QObject context_; ///< where the answers are delivered
    std::mutex mutex_;
    std::condition_variable wake_;
    std::optional<Asked> next_; ///< guarded by mutex_
    bool closing_ = false;      ///< guarded by mutex_
    std::thread thread_;
};

/// When a date begins in this device's time zone, ms since 1970 UTC; for measures::Calendar::between.
std::int64_t startOfDayMs(const std::string &date);

} // namespace wh::program
