// SPDX-License-Identifier: GPL-3.0-or-later
// Ports that do nothing by themselves: the test turns the clock, finishes the writes and carries the messages.
#pragma once

#include "ports/Clock.h"
#include "ports/Journal.h"
#include "ports/Practice.h"
#include "ports/Transport.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace wh::test {

class FakeClock final : public ports::Clock
{
public:
    std::int64_t wallMs() const override { return wall + now_; }
    std::int64_t monotonicMs() const override { return now_; }
    void after(std::int64_t delayMs, std::function<void()> work) override
    {
        due_.emplace(now_ + delayMs, std::move(work));
    }

    void advance(std::int64_t ms)
    {
        const auto untilMs = now_ + ms;
        while (!due_.empty() && due_.begin()->first <= untilMs) {
            const auto work = std::move(due_.extract(due_.begin()));
            now_ = work.key();
            work.mapped()();
        }
        now_ = untilMs;
    }

    std::int64_t wall = 1'767'600'000'000;

private:
    std::int64_t now_ = 0;
    std::multimap<std::int64_t, std::function<void()>> due_;
};

class FakeJournal final : public ports::Journal
{
public:
    explicit FakeJournal(std::string device)
        : origin_(device + "~m1")
    {
    }
    std::string origin() const override { return origin_; }
    std::uint64_t nextSeq() override { return ++seq_; }
    std::vector<core::Event> load(const std::string &, int) override
    {
        ++loads;
        return saved;
    }
    std::vector<std::string> handoffs(const std::string &, std::size_t newest) override
    {
        std::vector<core::Event> starts;
        std::copy_if(saved.begin(), saved.end(), std::back_inserter(starts),
                     [](auto &event) { return event.kind == core::EventKind::Started; });
        std::sort(starts.begin(), starts.end(), [](auto &a, auto &b) { return core::happenedBefore(b, a); });
        starts.resize(std::min(starts.size(), newest));
        std::vector<std::string> ids;
        for (const auto &start : starts)
            ids.push_back(start.handoff);
        return ids;
    }
    std::vector<core::Event> events(const std::string &, const std::vector<std::string> &handoffs) override
    {
        std::vector<core::Event> some;
        std::copy_if(saved.begin(), saved.end(), std::back_inserter(some), [&](auto &event) {
            return std::find(handoffs.begin(), handoffs.end(), event.handoff) != handoffs.end();
        });
        return some;
    }
    void append(std::vector<core::Event> events, std::function<void(ports::Saved)> done) override
    {
        ++appends;
        waiting_.push_back([this, events = std::move(events), done = std::move(done)] {
            if (health == ports::Saved::Durable)
                for (const auto &event : events)
                    if (std::none_of(saved.begin(), saved.end(), [&](auto &e) { return e.id == event.id; }))
                        saved.push_back(event);
            done(health);
        });
        if (!held)
            finishAll();
    }
    /// Ends the writes under way, as the disk's health then is.
    void finishAll()
    {
        while (!waiting_.empty()) {
            const auto write = std::move(waiting_.front());
            waiting_.pop_front();
            write();
        }
    }

    std::vector<core::Event> saved;
    ports::Saved health = ports::Saved::Durable;
    bool held = false; ///< writes wait for finishAll()
    int appends = 0;
    int loads = 0;

private:
    std::string origin_;
    std::uint64_t seq_ = 0;
    std::deque<std::function<void()>> waiting_;
};

class FakeTransport final : public ports::Transport
{
public:
    void setEvents(ports::TransportEvents) override {}
    core::Link link() const override { return state; }
    void publish(const core::Share &share) override { shares.push_back(share); }
    void publish(const core::Presence &presence) override { presences.push_back(presence); }
    void publish(const core::Past &past) override { pasts.push_back(past); }

    void publishEdition(const core::Edition &edition, ports::Shelf shelf) override
    {
        editions.emplace_back(edition, shelf);
    }

    core::Link state = core::Link::Live;
    std::vector<std::pair<core::Edition, ports::Shelf>> editions;
    std::vector<core::Share> shares;
    std::vector<core::Presence> presences;
    std::vector<core::Past> pasts;
};

class FakeEditions final : public ports::Editions
{
public:
    std::vector<core::Edition> editions(std::size_t most) const override
    {
        auto newestFirst = kept;
        std::sort(newestFirst.begin(), newestFirst.end(), core::isNewer);
        newestFirst.resize(std::min(most, newestFirst.size()));
        return newestFirst;
    }
    ports::Saved keepEdition(const core::Edition &edition) override
    {
        if (health == ports::Saved::Durable && std::find(kept.begin(), kept.end(), edition) == kept.end())
            kept.push_back(edition);
        return health;
    }

    std::vector<core::Edition> kept;
    ports::Saved health = ports::Saved::Durable;
};

/// Good is what says "good": the real one is tried in tst_seal.
class FakeSeal final : public ports::Seal
{
public:
    bool canSign() const override { return champion; }
    std::optional<std::string> sign(core::Edition &edition) const override
    {
        edition.signature = good;
        return std::nullopt;
    }
    std::optional<std::string> defectOf(const core::Edition &edition) const override
    {
        return edition.signature == good ? std::nullopt : std::optional<std::string>("its signature does not hold");
    }

    bool champion = false;
    std::string good = "good";
};

} // namespace wh::test
