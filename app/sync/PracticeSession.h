// SPDX-License-Identifier: GPL-3.0-or-later
// The practice's settings on this device: the newest edition wins, every edition is kept, and whoever holds a newer one
// than the broker gives it to the broker. What a body may hold, how it is sealed and where it lies is passed in.
#pragma once

#include "ports/Clock.h"
#include "ports/Practice.h"
#include "ports/Transport.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wh::sync {

/// What may stand in an edition's body; app/content knows (Checklists.h).
struct BodyRules {
    /// Why a body that arrived cannot be used, or nothing.
    std::function<std::optional<std::string>(const std::string &body)> defectOf;
    /// Makes a body ready to be published (its checklists get their versions), or says why it cannot be.
    struct Ready {
        std::string body;
        std::string problem; ///< one line with its place; empty when all is well
    };
    std::function<Ready(const std::string &body)> prepare;
};

class PracticeSession
{
public:
    /// The ports must outlive the session. All calls and callbacks stay on one thread.
    PracticeSession(std::string device, BodyRules rules, ports::Editions &store, ports::Seal &seal,
                    ports::Transport &transport, ports::Clock &clock);
    ~PracticeSession();
    PracticeSession(const PracticeSession &) = delete;
    PracticeSession &operator=(const PracticeSession &) = delete;

    /// Takes what this device kept.
    void open();

    /// The newest edition; nothing while nobody has published any and the shipped files stand.
    const std::optional<core::Edition> &current() const { return current_; }
    /// Every edition kept here, newest first.
    std::vector<core::Edition> history() const { return store_.editions(maxEditions); }
    /// True if this device may publish: it is a champion's.
    bool mayPublish() const { return seal_.canSign(); }

    struct Published {
        bool ok = false;
        int version = 0;     ///< of the edition that stands now
        std::string message; ///< one line when refused; nothing was changed then
    };
    /// Checks, seals, makes durable, and tells the practice. A body that changes nothing makes no edition.
    Published publish(const std::string &body);
    /// The body of `version` once more, as a new edition.
    Published goBack(int version);

    /// Called after each change of current().
    void setChanged(std::function<void()> changed) { changed_ = std::move(changed); }

    // From the transport.
    void received(const core::Edition &edition, ports::Shelf shelf);
    void linkChanged(core::Link link);

    /// Editions that were refused, and why the last one was. For the health page and tests.
    std::uint64_t refused() const { return refused_; }
    const std::string &lastRefusal() const { return lastRefusal_; }

    /// Most editions a device keeps; older ones go.
    static constexpr std::size_t maxEditions = 200;
    /// How long the broker is listened to before it is told something newer: a champion is quicker than a copy, and
    /// among devices the first to speak spares the others. And how seldom one device does so.
    static constexpr std::int64_t championDelayMs = 100;
    static constexpr std::int64_t copyDelayMs = 500;
    static constexpr std::int64_t answerEveryMs = 5'000;

private:
    Published issue(std::string body);
    void adopt(core::Edition edition);
    void keepUnsaved();
    bool brokerLacks() const;
    void answerSoon();
    void refuse(std::string why);
    void later(std::int64_t delayMs, std::function<void()> work);

    std::string device_;
    BodyRules rules_;
    ports::Editions &store_;
    ports::Seal &seal_;
    ports::Transport &transport_;
    ports::Clock &clock_;
    std::optional<core::Edition> current_;
    int highestVersion_ = 0; ///< seen under a good seal, also of editions this program cannot read
    core::Stamp latest_;     ///< likewise
    std::optional<core::Edition> onChampionShelf_; ///< what the broker keeps, as far as heard or said
    std::optional<core::Edition> onCopyShelf_;
    std::function<void()> changed_;
    std::vector<core::Edition> unsaved_; ///< the disk would not take them; tried again
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
    core::Link link_ = core::Link::Alone;
    std::optional<std::int64_t> answeredMs_;
    std::uint64_t refused_ = 0;
    std::string lastRefusal_;
    bool answering_ = false;
};

} // namespace wh::sync
