// SPDX-License-Identifier: GPL-3.0-or-later
// The practice's settings between devices: who wins, who is believed, who fills an empty broker.
#include "FakePorts.h"
#include "support/Warnings.h"
#include "sync/PracticeSession.h"

#include <memory>

using namespace wh;
using namespace wh::test;
using core::Edition;
using core::Link;
using ports::Saved;
using ports::Shelf;
using sync::PracticeSession;

namespace {

/// A body is any text but "bad"; publishing adds a mark, as the real rules add versions.
sync::BodyRules anyBody()
{
    return {.defectOf =
                [](const std::string &body) {
                    return body == "bad!" ? std::optional<std::string>("bad.json:1: is bad") : std::nullopt;
                },
            .prepare = [](const std::string &body) -> sync::BodyRules::Ready {
                if (body == "bad")
                    return {{}, "bad.json:1: is bad"};
                return {body.ends_with('!') ? body : body + "!", {}};
            }};
}

struct Device {
    Device(const std::string &name, FakeClock &clock, bool champion = false)
        : session(name, anyBody(), store, seal, transport, clock)
    {
        seal.champion = champion;
        session.setChanged([this] { ++changes; });
    }
    std::string body() const { return session.current() ? session.current()->body : std::string(); }
    int version() const { return session.current() ? session.current()->version : 0; }

    FakeEditions store;
    FakeSeal seal;
    FakeTransport transport;
    PracticeSession session;
    int changes = 0;
};

/// A broker that keeps the last word on each shelf and gives it to everybody else.
struct Practice {
    Device &add(const std::string &name, bool champion = false)
    {
        auto &made = *devices.emplace_back(std::make_unique<Device>(name, clock, champion));
        made.session.open();
        hearKept(made);
        return made;
    }
    void hearKept(Device &device) const
    {
        for (const auto &[shelf, edition] : kept)
            device.session.received(edition, shelf);
    }
    void carry()
    {
        for (bool busy = true; busy;) {
            busy = false;
            for (auto &from : devices) {
                for (const auto &[edition, shelf] : std::exchange(from->transport.editions, {})) {
                    busy = true;
                    ++messages;
                    kept.insert_or_assign(shelf, edition);
                    for (auto &to : devices)
                        if (to != from && to->transport.state == Link::Live)
                            to->session.received(edition, shelf);
                }
            }
        }
    }
    void wait(std::int64_t ms)
    {
        for (const auto end = clock.monotonicMs() + ms; clock.monotonicMs() < end;) {
            clock.advance(50);
            carry();
        }
    }
    void link(Device &device, Link link)
    {
        device.transport.state = link;
        device.session.linkChanged(link);
        if (link == Link::Live)
            hearKept(device);
    }

    FakeClock clock;
    std::map<Shelf, Edition> kept;
    std::vector<std::unique_ptr<Device>> devices;
    int messages = 0;
};

Edition sealed(int version, const std::string &body, const std::string &by = "champion", std::int64_t ms = 1)
{
    return {.version = version, .stamp = {ms, 0}, .by = by, .body = body, .signature = "good"};
}

} // namespace

class PracticeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void whatTheChampionPublishesIsOnEveryDeviceAfterOneExchange()
    {
        Practice practice;
        auto &champion = practice.add("champion", true);
        auto &ma = practice.add("ma");
        auto &room = practice.add("room");
        const auto published = champion.session.publish("first");
        QVERIFY2(published.ok, published.message.c_str());
        QCOMPARE(published.version, 1);
        practice.carry();
        QCOMPARE(practice.messages, 1);
        for (const auto *device : {&champion, &ma, &room}) {
            QCOMPARE(device->body(), std::string("first!"));
            QCOMPARE(device->changes, 1);
            QCOMPARE(device->store.kept.size(), std::size_t(1));
        }
        practice.wait(20'000);
        QCOMPARE(practice.messages, 1); // nobody repeats what the broker has
    }

    void onlyAChampionPublishes()
    {
        Practice practice;
        auto &ma = practice.add("ma");
        const auto published = ma.session.publish("mine");
        QVERIFY(!published.ok);
        QVERIFY(published.message.find("champion") != std::string::npos);
        QVERIFY(!ma.session.current() && ma.store.kept.empty() && ma.transport.editions.empty());
    }

    void aBadBodyOrAFullDiskPublishesNothing()
    {
        Practice practice;
        auto &champion = practice.add("champion", true);
        QCOMPARE(champion.session.publish("bad").message, std::string("bad.json:1: is bad"));
        champion.store.health = Saved::DiskFull;
        QVERIFY(!champion.session.publish("good").ok);
        QVERIFY(!champion.session.current() && champion.transport.editions.empty());
        champion.store.health = Saved::Durable;
        QCOMPARE(champion.session.publish("good").version, 1);
    }

    void publishingTheSameAgainMakesNoVersion()
    {
        Practice practice;
        auto &champion = practice.add("champion", true);
        champion.session.publish("one");
        QCOMPARE(champion.session.publish("one").version, 1);
        QCOMPARE(champion.store.kept.size(), std::size_t(1));
    }

    void goingBackIsANewVersionWithTheOldWords()
    {
        Practice practice;
        auto &champion = practice.add("champion", true);
        auto &ma = practice.add("ma");
        champion.session.publish("one");
        champion.session.publish("two");
        QCOMPARE(champion.session.goBack(1).version, 3);
        practice.carry();
        QCOMPARE(ma.body(), std::string("one!"));
        QCOMPARE(ma.version(), 3);
        QVERIFY(!champion.session.goBack(9).ok);
        QCOMPARE(champion.session.history().front().version, 3);
    }

    void aForgedEditionIsRefusedAndTheTrueOneIsSaidAgain()
    {
        Practice practice;
        auto &champion = practice.add("champion", true);
        auto &ma = practice.add("ma");
        champion.session.publish("true");
        practice.carry();
        practice.wait(6'000);
        auto forged = sealed(99, "forged");
        forged.signature = "forged";
        practice.kept.insert_or_assign(Shelf::Champion, forged);
        for (auto *device : {&champion, &ma})
            device->session.received(forged, Shelf::Champion);
        QCOMPARE(ma.body(), std::string("true!"));
        QCOMPARE(ma.session.refused(), std::uint64_t(1));
        QVERIFY(!ma.session.lastRefusal().empty());
        practice.wait(2'000);
        QCOMPARE(practice.kept.at(Shelf::Champion).body, std::string("true!"));
        QCOMPARE(champion.session.publish("next").version, 2); // 99 was a stranger's number
    }

    void anOlderEditionPlayedAgainChangesNothing()
    {
        Practice practice;
        auto &champion = practice.add("champion", true);
        auto &ma = practice.add("ma");
        champion.session.publish("one");
        const auto old = *champion.session.current();
        champion.session.publish("two");
        practice.carry();
        ma.session.received(old, Shelf::Copy);
        QCOMPARE(ma.body(), std::string("two!"));
        ma.session.received(old, Shelf::Champion); // the broker's shelf now holds the old one
        champion.session.received(old, Shelf::Champion);
        practice.kept.insert_or_assign(Shelf::Champion, old);
        practice.wait(7'000);
        QCOMPARE(practice.kept.at(Shelf::Champion).body, std::string("two!"));
    }

    void aDeviceKeepsItsSettingsOverARestart()
    {
        FakeClock clock;
        Device ma("ma", clock);
        ma.store.kept = {sealed(1, "one"), sealed(3, "three"), sealed(2, "two")};
        ma.seal.good = "the authority was renewed"; // what was taken once stays
        ma.session.open();
        QCOMPARE(ma.body(), std::string("three"));
        QCOMPARE(ma.changes, 1);
    }

    void anEmptyBrokerIsFilledByADeviceWhileTheChampionIsOff()
    {
        Practice practice;
        auto &champion = practice.add("champion", true);
        std::vector<Device *> others;
        for (const auto *name : {"ma", "room", "dr", "wall"})
            others.push_back(&practice.add(name));
        champion.session.publish("ours");
        practice.carry();
        practice.link(champion, Link::Lost);
        for (auto *device : others)
            practice.link(*device, Link::Lost);
        practice.kept.clear();
        practice.messages = 0;
        for (auto *device : others)
            practice.link(*device, Link::Live);
        practice.wait(2'000);
        QCOMPARE(practice.kept.size(), std::size_t(1));
        QCOMPARE(practice.kept.at(Shelf::Copy).body, std::string("ours!"));
        QCOMPARE(practice.messages, 1); // the first to speak spares the others
        auto &late = practice.add("late");
        QCOMPARE(late.body(), std::string("ours!"));
        // The champion comes back and puts it where only champions write.
        practice.link(champion, Link::Live);
        practice.wait(2'000);
        QCOMPARE(practice.kept.at(Shelf::Champion).body, std::string("ours!"));
    }

    void aChampionThatWasAwayTakesTheNewerOneAndDoesNotBringTheOldOneBack()
    {
        Practice practice;
        auto &first = practice.add("champion-a", true);
        auto &second = practice.add("champion-b", true);
        first.session.publish("one");
        practice.carry();
        practice.link(first, Link::Lost);
        second.session.publish("two");
        practice.carry();
        practice.link(first, Link::Live);
        practice.wait(10'000);
        QCOMPARE(first.body(), std::string("two!"));
        QCOMPARE(practice.kept.at(Shelf::Champion).body, std::string("two!"));
    }

    void twoChampionsPublishApartAndOneWinsEverywhere()
    {
        Practice practice;
        auto &first = practice.add("champion-a", true);
        auto &second = practice.add("champion-b", true);
        auto &ma = practice.add("ma");
        practice.link(first, Link::Lost);
        practice.link(second, Link::Lost);
        first.session.publish("from a");
        practice.clock.advance(1'000);
        second.session.publish("from b");
        QCOMPARE(first.version(), second.version());
        practice.link(second, Link::Live);
        practice.wait(3'000);
        practice.link(first, Link::Live);
        practice.wait(10'000);
        for (const auto *device : {&first, &second, &ma})
            QCOMPARE(device->body(), std::string("from b!")); // the later one
        QCOMPARE(practice.kept.at(Shelf::Champion).body, std::string("from b!"));
        QCOMPARE(first.store.kept.size(), std::size_t(2)); // a handoff may run on the one that lost
    }

    void aWrongClockDoesNotMakeAnEditionOlder()
    {
        Practice practice;
        auto &champion = practice.add("champion", true);
        champion.session.publish("one");
        practice.clock.wall = 0; // 1970
        champion.session.publish("two");
        QVERIFY(core::isNewer(champion.store.kept[1], champion.store.kept[0]));
        QVERIFY(champion.store.kept[1].stamp > champion.store.kept[0].stamp);
    }

    void settingsOfANewerProgramAreLeftWhereTheyAre()
    {
        Practice practice;
        auto &ma = practice.add("ma");
        auto &champion = practice.add("champion", true);
        ma.session.received(sealed(1, "known"), Shelf::Champion);
        ma.session.received(sealed(2, "bad!"), Shelf::Champion);
        QCOMPARE(ma.body(), std::string("known"));
        ma.transport.editions.clear();
        practice.wait(10'000);
        QVERIFY(ma.transport.editions.empty()); // it does not fight what it does not understand
        champion.session.received(sealed(2, "bad!"), Shelf::Champion);
        QCOMPARE(champion.session.publish("next").version, 3);
    }

    void aFullDiskDoesNotKeepAScreenBehindAndIsTriedAgain()
    {
        FakeClock clock;
        Device ma("ma", clock);
        ma.session.open();
        ma.store.health = Saved::DiskFull;
        ma.session.received(sealed(1, "one"), Shelf::Champion);
        QCOMPARE(ma.body(), std::string("one"));
        QVERIFY(ma.store.kept.empty());
        clock.advance(6'000);
        ma.store.health = Saved::Durable;
        clock.advance(6'000);
        QCOMPARE(ma.store.kept.size(), std::size_t(1));
    }

    void aRogueThatWritesTheOldOneAgainAndAgainIsAnsweredAtAWalk()
    {
        Practice practice;
        auto &ma = practice.add("ma");
        ma.session.received(sealed(2, "two"), Shelf::Copy);
        for (int i = 0; i < 1'000; ++i) {
            ma.session.received(sealed(1, "one"), Shelf::Copy);
            practice.clock.advance(20);
        }
        QVERIFY(ma.transport.editions.size() >= 2 && ma.transport.editions.size() <= 5);
    }

    void aChampionWhoseOldCertificateRanOutSealsTheSettingsAnew()
    {
        Practice practice;
        auto &champion = practice.add("champion", true);
        auto &ma = practice.add("ma");
        champion.session.publish("ours");
        practice.carry();
        practice.link(champion, Link::Lost);
        practice.link(ma, Link::Lost);
        practice.kept.clear();
        for (auto *device : {&champion, &ma})
            device->seal.good = "renewed";
        practice.link(champion, Link::Live);
        practice.link(ma, Link::Live);
        practice.wait(2'000);
        QCOMPARE(ma.version(), 2);
        QCOMPARE(ma.body(), std::string("ours!"));
        QCOMPARE(practice.kept.at(Shelf::Champion).signature, std::string("renewed"));
    }
};

QTEST_GUILESS_MAIN(PracticeTest)
#include "tst_practice.moc"
