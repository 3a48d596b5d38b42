// SPDX-License-Identifier: GPL-3.0-or-later
// The twin behaves like the broker the devices will meet.
#include "link/MemoryBus.h"
#include "support/Shares.h"
#include "support/Warnings.h"

#include <QTest>

#include <memory>

using namespace wh;
using namespace wh::link;
using core::Link;

namespace {

struct Device {
    std::vector<core::Share> shares;
    std::vector<core::Presence> presences;
    std::vector<Link> links;
    std::unique_ptr<MemoryTransport> transport;

    Device(MemoryBus &bus, const std::string &name)
        : transport(std::make_unique<MemoryTransport>(bus, name, std::set<std::string>{"3"}))
    {
        transport->setEvents({[this](const auto &s) { shares.push_back(s); },
                              [this](const auto &p) { presences.push_back(p); },
                              [this](Link l) { links.push_back(l); }});
    }
};

} // namespace

class MemoryBusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void nothing_is_delivered_before_the_pump()
    {
        MemoryBus bus;
        Device ma(bus, "ma");
        Device dr(bus, "dr");
        ma.transport->publish(test::share("ma", 1));
        QVERIFY(dr.shares.empty());
        QCOMPARE(ma.transport->link(), Link::Connecting);
        QVERIFY(bus.pump() > 0);
        QCOMPARE(ma.transport->link(), Link::Live);
        QVERIFY(dr.shares.back() == test::share("ma", 1));
        QVERIFY(ma.shares.empty());
        QCOMPARE(bus.pump(), std::size_t{0});
    }

    void a_late_joiner_reads_what_was_kept()
    {
        MemoryBus bus;
        Device ma(bus, "ma");
        ma.transport->publish(test::share("ma", 1));
        ma.transport->publish(test::presence("ma", 1));
        bus.pump();
        Device dr(bus, "dr");
        bus.pump();
        QVERIFY(dr.shares.at(0) == test::share("ma", 1));
        QVERIFY(dr.presences.at(0) == test::presence("ma", 1));
    }

    void a_cut_cable_is_a_will_and_the_newest_word_comes_after()
    {
        MemoryBus bus;
        Device ma(bus, "ma");
        Device dr(bus, "dr");
        ma.transport->publish(test::presence("ma", 1));
        bus.pump();
        ma.transport->setUp(false);
        QCOMPARE(ma.transport->link(), Link::Lost);
        for (std::uint64_t i = 0; i < 50; ++i)
            ma.transport->publish(test::share("ma", i));
        bus.pump();
        QVERIFY(!dr.presences.back().up);
        QVERIFY(dr.shares.empty());
        ma.transport->setUp(true);
        bus.pump();
        QCOMPARE(dr.shares.size(), std::size_t{1});
        QVERIFY(dr.shares.back() == test::share("ma", 49));
        QVERIFY(dr.presences.back().up);
        QVERIFY((ma.links == std::vector<Link>{Link::Live, Link::Lost, Link::Live}));
    }

    void an_empty_broker_is_told_everything_again()
    {
        MemoryBus bus;
        Device ma(bus, "ma");
        ma.transport->publish(test::share("ma", 3));
        bus.pump();
        bus.replaceByEmpty();
        QVERIFY(bus.retained().empty());
        bus.pump();
        Device dr(bus, "dr");
        bus.pump();
        QVERIFY(dr.shares.at(0) == test::share("ma", 3));
    }

    void a_goodbye_is_seen_by_the_others()
    {
        MemoryBus bus;
        Device dr(bus, "dr");
        {
            Device ma(bus, "ma");
            ma.transport->publish(test::presence("ma", 1));
            bus.pump();
            QVERIFY(dr.presences.back().up);
        }
        bus.pump();
        QVERIFY(!dr.presences.back().up);
    }

    void a_strangers_payload_is_counted_and_harmless()
    {
        MemoryBus bus;
        Device dr(bus, "dr");
        bus.pump();
        bus.publish("warm-handoff/1/room/3/share/ma", "who are you");
        bus.publish("warm-handoff/1/room/3/share/Mrs Smith", "{}");
        bus.publish("warm-handoff/1/room/4/share/ma", "not our room");
        bus.pump();
        QVERIFY(dr.shares.empty());
        QCOMPARE(dr.transport->counters().of(Drop::NotJson), std::uint64_t{1});
        QCOMPARE(dr.transport->counters().of(Drop::Topic), std::uint64_t{1});
    }

    void a_share_that_others_would_drop_is_not_published()
    {
        MemoryBus bus;
        Device ma(bus, "ma");
        bus.pump();
        ma.transport->publish(test::share("dr", 1));
        QVERIFY(!ma.transport->defect().empty());
        ma.transport->publish(test::share("ma", 1, "4"));
        QVERIFY(!ma.transport->defect().empty());
        QCOMPARE(bus.retained().size(), std::size_t{1}); // only its liveness
    }
};

QTEST_APPLESS_MAIN(MemoryBusTest)
#include "tst_memory_bus.moc"
