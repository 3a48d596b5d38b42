// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/PracticeSession.h"

#include <algorithm>
#include <limits>

namespace wh::sync {

using core::Edition;
using ports::Saved;
using ports::Shelf;

namespace {

constexpr std::int64_t keepAgainMs = 5'000;
constexpr std::size_t maxUnsaved = 8;

core::Stamp after(core::Stamp latest, std::int64_t nowMs)
{
    const auto wall = std::clamp<std::int64_t>(nowMs, 0, core::maxWallMs);
    if (wall > latest.wallMs)
        return {wall, 0};
    return latest.counter < std::numeric_limits<std::uint32_t>::max()
        ? core::Stamp{latest.wallMs, latest.counter + 1}
        : core::Stamp{std::min(latest.wallMs + 1, core::maxWallMs), 0};
}

/// 0 to 999, the same for a device each time: the devices of a practice do not all speak at once.
std::int64_t spreadOf(std::string_view device)
{
    std::uint32_t hash = 2'166'136'261U;
    for (const char c : device)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
    return hash % 1'000;
}

} // namespace

PracticeSession::PracticeSession(std::string device, BodyRules rules, ports::Editions &store, ports::Seal &seal,
                                 ports::Transport &transport, ports::Clock &clock)
    : device_(std::move(device))
    , rules_(std::move(rules))
    , store_(store)
    , seal_(seal)
    , transport_(transport)
    , clock_(clock)
{
}

PracticeSession::~PracticeSession()
{
    *alive_ = false;
}

void PracticeSession::later(std::int64_t delayMs, std::function<void()> work)
{
    clock_.after(delayMs, [alive = alive_, work = std::move(work)] {
        if (*alive)
            work();
    });
}

void PracticeSession::open()
{
    // What stands in the own store was checked when it came in; a certificate that has run out since changes nothing.
    for (auto &edition : store_.editions(maxEditions)) {
        highestVersion_ = std::max(highestVersion_, edition.version);
        latest_ = std::max(latest_, edition.stamp);
        // An older program wrote what a newer one may no longer read, and the other way round.
        if (!current_ && !rules_.defectOf(edition.body))
            current_ = std::move(edition);
    }
    linkChanged(transport_.link());
    if (current_ && changed_)
        changed_();
}

PracticeSession::Published PracticeSession::publish(const std::string &body)
{
    const auto refusal = [this](std::string why) {
        return Published{false, current_ ? current_->version : 0, std::move(why)};
    };
    if (!seal_.canSign())
        return refusal("only a device enrolled as champion may publish; enroll it with --champion");
    auto ready = rules_.prepare(body);
    if (!ready.problem.empty())
        return refusal(std::move(ready.problem));
    if (current_ && current_->body == ready.body)
        return {true, current_->version, {}};
    return issue(std::move(ready.body));
}

PracticeSession::Published PracticeSession::issue(std::string body)
{
    const auto refusal = [this](std::string why) {
        return Published{false, current_ ? current_->version : 0, std::move(why)};
    };
    if (highestVersion_ >= core::maxEditionVersion)
        return refusal("no version is left to publish");
    Edition edition;
    edition.version = highestVersion_ + 1;
    edition.stamp = after(latest_, clock_.wallMs());
    edition.by = device_;
    edition.body = std::move(body);
    if (auto why = seal_.sign(edition))
        return refusal(*std::move(why));
    if (const auto defect = core::defectOf(edition))
        return refusal(*defect);
    // A champion must hear of a bad certificate at once, not from the silence of the others.
    if (const auto defect = seal_.defectOf(edition))
        return refusal("the other devices would refuse this: " + *defect);
    if (store_.keepEdition(edition) != Saved::Durable)
        return refusal("this device's disk did not take it; nothing was changed");
    const int version = edition.version;
    adopt(std::move(edition));
    if (link_ == core::Link::Live) {
        transport_.publishEdition(*current_, Shelf::Champion);
        onChampionShelf_ = current_;
        answeredMs_ = clock_.monotonicMs();
    }
    if (changed_)
        changed_();
    return {true, version, {}};
}

PracticeSession::Published PracticeSession::goBack(int version)
{
    for (const auto &edition : store_.editions(maxEditions))
        if (edition.version == version)
            return publish(edition.body);
    return {false, current_ ? current_->version : 0,
            "version " + std::to_string(version) + " is not in this device's history"};
}

void PracticeSession::adopt(Edition edition)
{
    highestVersion_ = std::max(highestVersion_, edition.version);
    latest_ = std::max(latest_, edition.stamp);
    current_ = std::move(edition);
}

void PracticeSession::received(const Edition &edition, Shelf shelf)
{
    auto &kept = shelf == Shelf::Champion ? onChampionShelf_ : onCopyShelf_;
    // Everybody hears everything at each connection: what is known already is not checked again.
    if (current_ && *current_ == edition) {
        kept = edition;
        return;
    }
    auto defect = core::defectOf(edition);
    if (!defect)
        defect = seal_.defectOf(edition);
    if (defect) {
        kept.reset(); // the broker's own copy there was overwritten by it
        refuse(std::move(*defect));
        return answerSoon();
    }
    kept = edition;
    highestVersion_ = std::max(highestVersion_, edition.version);
    latest_ = std::max(latest_, edition.stamp);
    if (auto why = rules_.defectOf(edition.body))
        return refuse(std::move(*why)); // sealed by the champion: a newer program's; this device stays as it is
    // Durable where it was made, and the broker has it: a full disk here must not keep this screen behind. One that
    // comes too late to stand is kept too: a handoff may run on it.
    if (store_.keepEdition(edition) != Saved::Durable && unsaved_.size() < maxUnsaved) {
        unsaved_.push_back(edition);
        if (unsaved_.size() == 1)
            later(keepAgainMs, [this] { keepUnsaved(); });
    }
    if (current_ && !isNewer(edition, *current_))
        return answerSoon();
    adopt(edition);
    if (changed_)
        changed_();
}

void PracticeSession::keepUnsaved()
{
    std::erase_if(unsaved_, [this](const Edition &edition) { return store_.keepEdition(edition) == Saved::Durable; });
    if (!unsaved_.empty())
        later(keepAgainMs, [this] { keepUnsaved(); });
}

void PracticeSession::linkChanged(core::Link link)
{
    if (link == link_)
        return;
    link_ = link;
    // Another connection may lead to another broker.
    onChampionShelf_.reset();
    onCopyShelf_.reset();
    answeredMs_.reset();
    if (link == core::Link::Live)
        answerSoon();
}

bool PracticeSession::brokerLacks() const
{
    if (link_ != core::Link::Live || !current_)
        return false;
    const auto has = [this](const std::optional<Edition> &kept) { return kept && !isNewer(*current_, *kept); };
    return !has(onChampionShelf_) && (seal_.canSign() || !has(onCopyShelf_));
}

void PracticeSession::answerSoon()
{
    if (answering_ || !brokerLacks())
        return;
    answering_ = true;
    auto delayMs = (seal_.canSign() ? championDelayMs : copyDelayMs) + spreadOf(device_);
    if (answeredMs_)
        delayMs = std::max(delayMs, *answeredMs_ + answerEveryMs - clock_.monotonicMs());
    later(delayMs, [this] {
        answering_ = false;
        if (!brokerLacks())
            return;
        const auto shelf = seal_.canSign() ? Shelf::Champion : Shelf::Copy;
        // The certificate it was sealed with has run out or is another authority's: nobody would take it any more.
        if (seal_.defectOf(*current_)) {
            if (seal_.canSign())
                issue(std::string(current_->body));
            return;
        }
        transport_.publishEdition(*current_, shelf);
        (shelf == Shelf::Champion ? onChampionShelf_ : onCopyShelf_) = current_;
        answeredMs_ = clock_.monotonicMs();
    });
}

void PracticeSession::refuse(std::string why)
{
    ++refused_;
    lastRefusal_ = std::move(why);
}

} // namespace wh::sync
