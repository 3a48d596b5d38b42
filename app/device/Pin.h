// SPDX-License-Identifier: GPL-3.0-or-later
// The champion's PIN: how it is kept, tried and waited for. What the keypad looks like is the screen's affair.
#pragma once

#include "ports/Clock.h"
#include "ports/Settings.h"

#include <QObject>
#include <QThreadPool>

#include <array>
#include <cstdint>
#include <functional>
#include <string>

namespace wh::device {

/// The digits somebody is tapping in. Every copy is wiped when it goes.
class PinDigits
{
public:
    static constexpr std::size_t fewest = 4;
    static constexpr std::size_t most = 8;

    PinDigits() = default;
    PinDigits(const PinDigits &) = default;
    PinDigits &operator=(const PinDigits &) = default;
    ~PinDigits() { clear(); }

    /// False, and nothing is added, for anything but a digit and beyond `most`.
    bool append(char digit);
    void removeLast();
    void clear();

    std::size_t size() const { return size_; }
    const char *data() const { return digits_.data(); }
    bool operator==(const PinDigits &) const = default;

private:
    std::array<char, most> digits_{};
    std::size_t size_ = 0;
};

/// What one try costs, here and for somebody who has stolen the file. Source: RFC 9106, section 4, second
/// recommended option (Argon2id, 3 passes, 64 MiB), with one lane for tablets of two cores.
struct PinCost {
    std::uint32_t passes = 3;
    std::uint32_t memoryKiB = 64 * 1024;
};

class Pin
{
public:
    enum class Answer : std::uint8_t {
        Right,
        Wrong,      ///< waitMs says how long until the next try counts, 0 for at once
        Wait,       ///< not looked at; waitMs to go
        NotSet,     ///< there is no PIN yet: choose() one
        CannotTell, ///< no memory, or what was kept is damaged
    };
    struct Outcome {
        Answer answer = Answer::CannotTell;
        std::int64_t waitMs = 0;
    };
    enum class Choice : std::uint8_t {
        Kept,
        TooShort,  ///< fewer than PinDigits::fewest
        Different, ///< the two were not the same
        Locked,    ///< there is a PIN; check() it first
        NotSaved,  ///< the disk is full or cannot be written
    };

    /// Tries after which the waiting begins, its first length and its longest.
    static constexpr int freeTries = 3;
    static constexpr std::int64_t firstWaitMs = 30'000;
    static constexpr std::int64_t longestWaitMs = 900'000;

    /// The ports must outlive it. Lives on a thread with a Qt event loop, where it also answers.
    Pin(ports::Settings &settings, ports::Clock &clock, PinCost cost = {});
    /// Waits for a try that is being looked at; its answer is dropped.
    ~Pin();

    bool isSet() const { return !hash_.empty(); }
    /// True from a right check(), or the first choose(), to lock().
    bool isUnlocked() const { return unlocked_; }
    void lock() { unlocked_ = false; }
    /// How long until the next try is looked at, 0 for at once.
    std::int64_t waitMs() const;

    /// Looks at a try, off this thread. `done` is called once, later; one try at a time, others get Wait.
    void check(const PinDigits &digits, std::function<void(Outcome)> done);
    /// Sets the PIN, typed twice: at the first start, or after a right check().
    void choose(const PinDigits &digits, const PinDigits &again, std::function<void(Choice)> done);

private:
    void later(std::function<void()> work);
    void readTries();
    std::string triesText() const;

    ports::Settings &settings_;
    ports::Clock &clock_;
    PinCost cost_;
    std::string hash_;
    int wrongTries_ = 0;
    std::int64_t waitUntilMs_ = 0; ///< on the monotonic clock
    bool unlocked_ = false;
    bool busy_ = false;
    QObject context_;
    QThreadPool pool_; ///< after context_: its threads are done before that goes
};

} // namespace wh::device
