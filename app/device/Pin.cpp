// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/Pin.h"

#include <QRandomGenerator>

#include <algorithm>
#include <argon2.h>
#include <charconv>
#include <cstring>
#include <optional>

namespace wh::device {
namespace {

const std::string hashKey = "pin.hash";
const std::string triesKey = "pin.tries"; // "WRONG UNTIL": how many, and the wall clock's ms until which to wait

std::int64_t waitAfter(int wrongTries)
{
    if (wrongTries < Pin::freeTries)
        return 0;
    std::int64_t waitMs = Pin::firstWaitMs;
    for (int i = Pin::freeTries; i < wrongTries && waitMs < Pin::longestWaitMs; ++i)
        waitMs *= 2;
    return std::min(waitMs, Pin::longestWaitMs);
}

std::string hashOf(const PinDigits &digits, const PinCost &cost)
{
    constexpr std::uint32_t lanes = 1;
    constexpr std::uint32_t hashBytes = 32;
    std::array<quint32, 4> salt{};
    QRandomGenerator::system()->fillRange(salt.data(), qsizetype(salt.size()));
    std::string encoded(argon2_encodedlen(cost.passes, cost.memoryKiB, lanes, sizeof salt, hashBytes, Argon2_id), '\0');
    if (argon2id_hash_encoded(cost.passes, cost.memoryKiB, lanes, digits.data(), digits.size(), salt.data(),
                              sizeof salt, hashBytes, encoded.data(), encoded.size())
        != ARGON2_OK)
        return {};
    encoded.resize(std::strlen(encoded.c_str()));
    return encoded;
}

Pin::Answer compare(const std::string &hash, const PinDigits &digits)
{
    switch (argon2id_verify(hash.c_str(), digits.data(), digits.size())) {
    case ARGON2_OK:
        return Pin::Answer::Right;
    case ARGON2_VERIFY_MISMATCH:
        return Pin::Answer::Wrong;
    default:
        return Pin::Answer::CannotTell;
    }
}

/// Argon2 leaves the digits in parts of the stack that are free again; a core file would hold them.
[[gnu::noinline]] void wipeFreeStack()
{
    std::array<char, 64 * 1024> free; // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
    ::explicit_bzero(free.data(), free.size());
}

} // namespace

bool PinDigits::append(char digit)
{
    if (size_ == most || digit < '0' || digit > '9')
        return false;
    digits_[size_++] = digit;
    return true;
}

void PinDigits::removeLast()
{
    if (size_ > 0)
        digits_[--size_] = '\0';
}

void PinDigits::clear()
{
    ::explicit_bzero(digits_.data(), digits_.size()); // a plain fill may be optimised away
    size_ = 0;
}

Pin::Pin(ports::Settings &settings, ports::Clock &clock, PinCost cost)
    : settings_(settings)
    , clock_(clock)
    , cost_(cost)
    , hash_(settings.setting(hashKey).value_or(std::string()))
{
    pool_.setMaxThreadCount(1);
    readTries();
}

Pin::~Pin()
{
    pool_.waitForDone();
}

std::int64_t Pin::waitMs() const
{
    return std::max<std::int64_t>(waitUntilMs_ - clock_.monotonicMs(), 0);
}

void Pin::check(const PinDigits &digits, std::function<void(Outcome)> done)
{
    if (!isSet() || busy_ || waitMs() > 0) {
        const Outcome outcome{isSet() ? Answer::Wait : Answer::NotSet, waitMs()};
        later([done = std::move(done), outcome] { done(outcome); });
        return;
    }
    busy_ = true;
    // Counted as wrong until it turns out right, and on the disk before anybody knows.
    ++wrongTries_;
    waitUntilMs_ = clock_.monotonicMs() + waitAfter(wrongTries_);
    pool_.start([this, digits, hash = hash_, tries = triesText(), done = std::move(done)]() mutable {
        // A disk that cannot be written must not keep the champion out: this process still counts.
        settings_.setSetting(triesKey, tries);
        const Answer answer = compare(hash, digits);
        wipeFreeStack();
        if (answer == Answer::Right)
            settings_.setSetting(triesKey, "0 0");
        later([this, answer, done = std::move(done)] {
            busy_ = false;
            unlocked_ = answer == Answer::Right;
            if (answer == Answer::Right) {
                wrongTries_ = 0;
                waitUntilMs_ = 0;
            }
            done({answer, waitMs()});
        });
    });
}

void Pin::choose(const PinDigits &digits, const PinDigits &again, std::function<void(Choice)> done)
{
    std::optional<Choice> refused;
    if ((isSet() && !unlocked_) || busy_)
        refused = Choice::Locked;
    else if (digits.size() < PinDigits::fewest)
        refused = Choice::TooShort;
    else if (digits != again)
        refused = Choice::Different;
    if (refused) {
        later([done = std::move(done), choice = *refused] { done(choice); });
        return;
    }
    busy_ = true;
    pool_.start([this, digits, done = std::move(done)]() mutable {
        std::string hash = hashOf(digits, cost_);
        wipeFreeStack();
        const bool kept = !hash.empty() && settings_.setSetting(hashKey, hash) == ports::Saved::Durable;
        later([this, kept, hash = std::move(hash), done = std::move(done)] {
            busy_ = false;
            if (kept) {
                hash_ = hash;
                unlocked_ = true;
            }
            done(kept ? Choice::Kept : Choice::NotSaved);
        });
    });
}

void Pin::later(std::function<void()> work)
{
    QMetaObject::invokeMethod(&context_, std::move(work), Qt::QueuedConnection);
}

void Pin::readTries()
{
    const std::string text = settings_.setting(triesKey).value_or("0 0");
    const char *end = text.data() + text.size();
    const char *space = std::find(text.data(), end, ' ');
    std::int64_t untilWallMs = 0;
    const auto count = std::from_chars(text.data(), space, wrongTries_);
    const auto until = std::from_chars(space == end ? end : space + 1, end, untilWallMs);
    if (count.ec != std::errc() || until.ec != std::errc() || wrongTries_ < 0) {
        wrongTries_ = freeTries; // somebody has been at it
        untilWallMs = clock_.wallMs() + waitAfter(wrongTries_);
    }
    // If the clock was set back there seems to be more to wait than there ever was; never more than that.
    const std::int64_t leftMs = std::clamp<std::int64_t>(untilWallMs - clock_.wallMs(), 0, waitAfter(wrongTries_));
    waitUntilMs_ = clock_.monotonicMs() + leftMs;
}

std::string Pin::triesText() const
{
    return std::to_string(wrongTries_) + ' ' + std::to_string(clock_.wallMs() + waitMs());
}

} // namespace wh::device
