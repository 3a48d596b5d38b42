// SPDX-License-Identifier: GPL-3.0-or-later
// The facts of every handoff in a journal, ready to be counted. A file beside the journal that may be deleted at any
// time: it is made from the events again, and never the truth.
#pragma once

#include "core/Facts.h"

#include <QString>

#include <cstddef>
#include <functional>
#include <memory>

namespace wh::journal {

class Connection;

/// Follows one journal. Used by one thread at a time, which should not be the interface's: update() reads only and
/// writes its own file only, so that a tap meanwhile never waits for it.
class FactStore
{
public:
    /// How far update() is, in handoffs; return false to stop it.
    using Progress = std::function<bool(std::size_t done, std::size_t all)>;

    /// Nothing is opened yet.
    explicit FactStore(QString journal);
    ~FactStore();
    FactStore(const FactStore &) = delete;
    FactStore &operator=(const FactStore &) = delete;

    /// Reads what the journal has got since the last time; everything, when there was none. False when it was stopped
    /// or the journal cannot be read (logged).
    bool update(const Progress &progress = {});

    /// Calls `visit` for each handoff and declined visit begun from `fromMs` to before `toMs` (ms since 1970 UTC), in
    /// order of time, rehearsals included. The same object every time. False when the file cannot be read.
    bool forEach(std::int64_t fromMs, std::int64_t toMs, const std::function<void(const core::Facts &)> &visit);

    /// What the words in the facts mean.
    const core::Words &words() const { return words_; }

    /// Where the facts of `journal` are kept.
    static QString fileFor(const QString &journal);

private:
    class Filling;
    void open();
    void forget();

    QString journal_;
    core::Words words_;
    std::size_t wordsSaved_ = 1;
    std::unique_ptr<Connection> db_;
};

} // namespace wh::journal
