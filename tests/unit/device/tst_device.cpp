// SPDX-License-Identifier: GPL-3.0-or-later
// The champion's PIN, the device's name and its clock.
#include "core/Event.h"
#include "device/Certificate.h"
#include "device/Identity.h"
#include "device/Pin.h"
#include "device/SystemClock.h"
#include "support/Warnings.h"

#include <QtTest>

#include <map>
#include <mutex>
#include <set>

using namespace wh;
using device::Pin;
using device::PinDigits;
using Answer = Pin::Answer;
using Choice = Pin::Choice;

namespace {

class FakeClock : public ports::Clock
{
public:
    std::int64_t wall = 1'700'000'000'000;
    std::int64_t monotonic = 5'000;

    std::int64_t wallMs() const override { return wall; }
    std::int64_t monotonicMs() const override { return monotonic; }
    void after(std::int64_t, std::function<void()>) override { qFatal("nobody waits here"); }
    void pass(std::int64_t ms)
    {
        wall += ms;
        monotonic += ms;
    }
};

class FakeSettings : public ports::Settings
{
public:
    std::map<std::string, std::string> values;
    std::vector<std::string> written; ///< every value ever set, in order
    ports::Saved answer = ports::Saved::Durable;
    QThread *writer = nullptr;

    std::optional<std::string> setting(const std::string &key) const override
    {
        const std::lock_guard lock(mutex_);
        const auto found = values.find(key);
        return found == values.end() ? std::nullopt : std::optional(found->second);
    }
    ports::Saved setSetting(const std::string &key, const std::string &value) override
    {
        const std::lock_guard lock(mutex_);
        writer = QThread::currentThread();
        if (answer == ports::Saved::Durable) {
            values[key] = value;
            written.push_back(value);
        }
        return answer;
    }

private:
    mutable std::mutex mutex_;
};

PinDigits digits(const char *text)
{
    PinDigits pin;
    for (const char *c = text; *c != '\0'; ++c)
        pin.append(*c);
    return pin;
}

constexpr device::PinCost cheap{1, 64};

} // namespace

class DeviceTest : public QObject
{
    Q_OBJECT

    FakeClock clock_;
    FakeSettings settings_;
    std::unique_ptr<Pin> pin_;

    Answer tryPin(const char *text)
    {
        std::optional<Answer> answer;
        pin_->check(digits(text), [&](Pin::Outcome outcome) { answer = outcome.answer; });
        if (answer || !QTest::qWaitFor([&] { return answer.has_value(); }))
            qFatal("not answered once, later");
        return *answer;
    }
    Choice choose(const char *text, const char *again)
    {
        std::optional<Choice> choice;
        pin_->choose(digits(text), digits(again), [&](Choice c) { choice = c; });
        if (choice || !QTest::qWaitFor([&] { return choice.has_value(); }))
            qFatal("not answered once, later");
        return *choice;
    }
    void restart() { pin_ = std::make_unique<Pin>(settings_, clock_, cheap); }

private Q_SLOTS:
    void daysToAnEndAreWholeAndRoundedDown()
    {
        constexpr std::int64_t day = 86'400'000;
        QCOMPARE(device::daysUntil(31 * day - 1, 0), 30);
        QCOMPARE(device::daysUntil(31 * day, 0), 31);
        QCOMPARE(device::daysUntil(1, 0), 0);
        QCOMPARE(device::daysUntil(-1, 0), -1);
    }

    void whatIsNoCertificateHasNoEnd()
    {
        QVERIFY(!device::certificateEnd("/dev/null"));
        QVERIFY(!device::certificateEnd("there/is/none.crt"));
        QVERIFY(!device::earliestEnd({"", "/dev/null"}));
    }

    void init()
    {
        test::failOnWarnings();
        clock_ = {};
        settings_.values.clear();
        settings_.written.clear();
        settings_.answer = ports::Saved::Durable;
        restart();
    }

    void theFirstStartSetsThePinTypedTwice()
    {
        QVERIFY(!pin_->isSet());
        QCOMPARE(tryPin("2468"), Answer::NotSet);
        QCOMPARE(choose("246", "246"), Choice::TooShort);
        QCOMPARE(choose("2468", "2469"), Choice::Different);
        QVERIFY(!pin_->isSet());
        QCOMPARE(choose("2468", "2468"), Choice::Kept);
        QVERIFY(pin_->isSet() && pin_->isUnlocked());
        pin_->lock();
        QCOMPARE(tryPin("2469"), Answer::Wrong);
        QVERIFY(!pin_->isUnlocked());
        QCOMPARE(tryPin("2468"), Answer::Right);
        QVERIFY(pin_->isUnlocked());
    }

    void onlyWhoKnowsThePinChangesIt()
    {
        QCOMPARE(choose("2468", "2468"), Choice::Kept);
        restart();
        QCOMPARE(choose("1111", "1111"), Choice::Locked);
        QCOMPARE(tryPin("2468"), Answer::Right);
        QCOMPARE(choose("13579024", "13579024"), Choice::Kept);
        restart();
        QCOMPARE(tryPin("2468"), Answer::Wrong);
        QCOMPARE(tryPin("13579024"), Answer::Right);
    }

    void whatIsKeptIsAnArgon2idHashAndNeverThePin()
    {
        Pin pin(settings_, clock_); // at its real cost, once
        std::optional<Choice> choice;
        pin.choose(digits("24682468"), digits("24682468"), [&](Choice c) { choice = c; });
        QTRY_VERIFY(choice.has_value());
        const QString kept = QString::fromStdString(settings_.values.at("pin.hash"));
        QVERIFY2(kept.startsWith(QStringLiteral("$argon2id$v=19$m=65536,t=3,p=1$")), qPrintable(kept));
        std::optional<Answer> answer;
        pin.check(digits("24682468"), [&](Pin::Outcome o) { answer = o.answer; });
        QTRY_COMPARE(answer, Answer::Right);
        for (const std::string &value : settings_.written)
            QVERIFY(value.find("24682468") == std::string::npos);
        QVERIFY(settings_.writer != QThread::currentThread()); // the screen does not wait for a disk
    }

    void theSamePinIsKeptDifferentlyOnTwoDevices()
    {
        QCOMPARE(choose("2468", "2468"), Choice::Kept);
        const std::string first = settings_.values.at("pin.hash");
        settings_.values.clear();
        restart();
        QCOMPARE(choose("2468", "2468"), Choice::Kept);
        QVERIFY(settings_.values.at("pin.hash") != first);
    }

    void afterThreeWrongTriesTheWaitDoublesToAQuarterOfAnHour()
    {
        choose("2468", "2468");
        QCOMPARE(tryPin("0001"), Answer::Wrong);
        QCOMPARE(tryPin("0002"), Answer::Wrong);
        QCOMPARE(pin_->waitMs(), 0);
        for (const std::int64_t seconds : {30, 60, 120, 240, 480, 900, 900, 900}) {
            QCOMPARE(tryPin("0003"), Answer::Wrong);
            QCOMPARE(pin_->waitMs(), seconds * 1000);
            QCOMPARE(tryPin("2468"), Answer::Wait); // not even the right one is looked at
            clock_.pass(seconds * 1000 - 1);
            QCOMPARE(tryPin("2468"), Answer::Wait);
            clock_.pass(1);
        }
        QCOMPARE(tryPin("2468"), Answer::Right);
        QCOMPARE(tryPin("0001"), Answer::Wrong); // and the next three are free again
        QCOMPARE(pin_->waitMs(), 0);
    }

    void aRestartNeitherForgetsTheTriesNorTheWait()
    {
        choose("2468", "2468");
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(tryPin("0000"), Answer::Wrong);
            clock_.pass(pin_->waitMs());
            restart();
        }
        QCOMPARE(tryPin("0000"), Answer::Wrong);
        QCOMPARE(pin_->waitMs(), 120'000);
        clock_.pass(20'000);
        clock_.monotonic = 7; // a reboot
        restart();
        QCOMPARE(pin_->waitMs(), 100'000);
        QCOMPARE(tryPin("2468"), Answer::Wait);
    }

    void settingTheClockBackNeitherShortensNorLengthensTheWait()
    {
        choose("2468", "2468");
        for (int i = 0; i < 3; ++i)
            tryPin("0000");
        clock_.wall -= 365LL * 86'400'000;
        QCOMPARE(pin_->waitMs(), 30'000);
        restart();
        QCOMPARE(pin_->waitMs(), 30'000);
        clock_.pass(30'000);
        QCOMPARE(tryPin("2468"), Answer::Right);
    }

    void settingTheClockForwardWhileItRunsDoesNotEndTheWait()
    {
        choose("2468", "2468");
        for (int i = 0; i < 3; ++i)
            tryPin("0000");
        clock_.wall += 86'400'000;
        QCOMPARE(tryPin("2468"), Answer::Wait);
    }

    void aTryIsCountedBeforeItIsLookedAt()
    {
        choose("2468", "2468");
        settings_.written.clear();
        tryPin("2468");
        QCOMPARE(settings_.written.size(), 2u);
        QVERIFY(settings_.written.front().starts_with("1 "));
        QVERIFY(settings_.written.back().starts_with("0 "));
    }

    void aFullDiskKeepsTheOldPinAndLetsTheChampionIn()
    {
        settings_.answer = ports::Saved::DiskFull;
        QCOMPARE(choose("2468", "2468"), Choice::NotSaved);
        QVERIFY(!pin_->isSet());
        settings_.answer = ports::Saved::Durable;
        QCOMPARE(choose("2468", "2468"), Choice::Kept);
        pin_->lock();
        settings_.answer = ports::Saved::ReadOnly;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(tryPin("0000"), Answer::Wrong);
        QCOMPARE(tryPin("2468"), Answer::Wait); // this process still counts
        clock_.pass(30'000);
        QCOMPARE(tryPin("2468"), Answer::Right);
    }

    void damagedSettingsAreNoWayIn()
    {
        choose("2468", "2468");
        for (const char *tries : {"", "x", "-5 0", "1", "99999999999999999999 0", "1 x"}) {
            settings_.values["pin.tries"] = tries;
            restart();
            QCOMPARE(pin_->waitMs(), Pin::firstWaitMs);
        }
        settings_.values["pin.tries"] = "2000000000 99999999999999999";
        restart();
        QCOMPARE(pin_->waitMs(), Pin::longestWaitMs);
        settings_.values.erase("pin.tries");
        settings_.values["pin.hash"] = "$argon2id$v=19$m=655";
        restart();
        QCOMPARE(tryPin("2468"), Answer::CannotTell);
        QVERIFY(!pin_->isUnlocked());
    }

    void aSecondTryDuringTheFirstWaits()
    {
        choose("2468", "2468");
        std::vector<Answer> answers;
        pin_->check(digits("2468"), [&](Pin::Outcome o) { answers.push_back(o.answer); });
        pin_->check(digits("2468"), [&](Pin::Outcome o) { answers.push_back(o.answer); });
        QTRY_COMPARE(answers.size(), 2u);
        QCOMPARE(std::count(answers.begin(), answers.end(), Answer::Right), 1);
        QCOMPARE(std::count(answers.begin(), answers.end(), Answer::Wait), 1);
    }

    void closingDuringATryIsSafe()
    {
        choose("2468", "2468");
        pin_->check(digits("2468"), [](Pin::Outcome) { qFatal("nobody is there any more"); });
        pin_.reset();
        QCoreApplication::processEvents();
    }

    void onlyDigitsAndNoMoreThanEight()
    {
        PinDigits pin = digits("12a4 5");
        QCOMPARE(pin.size(), 4u);
        QVERIFY(pin == digits("1245"));
        for (int i = 0; i < 10; ++i)
            pin.append('7');
        QCOMPARE(pin.size(), PinDigits::most);
        pin.removeLast();
        QVERIFY(pin == digits("1245777"));
        pin.clear();
        QVERIFY(pin == PinDigits());
        QVERIFY(std::all_of(pin.data(), pin.data() + PinDigits::most, [](char c) { return c == '\0'; }));
    }

    void digitsAreWipedWhenTheyGo()
    {
        alignas(PinDigits) std::array<unsigned char, sizeof(PinDigits)> memory{};
        auto *pin = new (memory.data()) PinDigits(digits("24682468"));
        pin->~PinDigits();
        // Read through a volatile pointer: what a destroyed object leaves behind is just what is asked here.
        const volatile unsigned char *left = memory.data();
        for (std::size_t i = 0; i < PinDigits::most; ++i)
            QCOMPARE(int(left[i]), 0);
    }

    void aDeviceIsNamedByWhoSetItUpOrKeepsItsName()
    {
        QCOMPARE(device::deviceId("ma-tablet", "team-ab3d", "team"), "ma-tablet");
        QCOMPARE(device::deviceId("", "team-ab3d", "room"), "team-ab3d");
        QCOMPARE(device::deviceId("MA tablet", "team-ab3d", "team"), std::nullopt);
        QCOMPARE(device::deviceId("", "no slug", "team")->substr(0, 5), "team-");
    }

    void aNewDeviceGetsANameOfItsOwn()
    {
        std::set<std::string> names;
        for (int i = 0; i < 50; ++i) {
            const std::string name = device::deviceId("", std::nullopt, "team").value();
            QVERIFY(core::isSlug(name) && name.starts_with("team-") && name.size() == 9);
            names.insert(name);
        }
        QVERIFY(names.size() > 45);
        const std::string longest(core::maxSlugLength, 'a');
        QVERIFY(core::isSlug(device::deviceId("", std::nullopt, longest).value()));
        QVERIFY(core::isSlug(device::deviceId("", std::nullopt, "").value()));
    }

    void theClockRunsWorkLaterOnceAndInTime()
    {
        device::SystemClock clock;
        QVERIFY(std::abs(clock.wallMs() - QDateTime::currentMSecsSinceEpoch()) < 1000);
        const std::int64_t start = clock.monotonicMs();
        std::vector<int> ran;
        clock.after(40, [&] { ran.push_back(2); });
        clock.after(0, [&] { ran.push_back(1); });
        clock.after(-5, [&] { ran.push_back(1); });
        QVERIFY(ran.empty());
        QTRY_COMPARE(ran.size(), 3u);
        QCOMPARE(ran, (std::vector<int>{1, 1, 2}));
        QVERIFY(clock.monotonicMs() - start >= 39);
    }

    void workForAClockThatIsGoneIsDropped()
    {
        bool ran = false;
        {
            device::SystemClock clock;
            clock.after(0, [&] { ran = true; });
        }
        QCoreApplication::processEvents();
        QVERIFY(!ran);
    }
};

QTEST_GUILESS_MAIN(DeviceTest)
#include "tst_device.moc"
