// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox keeps the newest and nothing else; the inbox lets no stranger and no flood through.
#include "link/Inbox.h"
#include "link/Outbox.h"
#include "support/Shares.h"
#include "support/Warnings.h"

#include <QTest>

using namespace wh;
using namespace wh::link;

namespace {

std::string shareBytes(const std::string &device, std::uint64_t done, const std::string &room = "3")
{
    return encode({TopicKind::Share, room, device}, test::share(device, done, room)).value.value();
}

std::string shareTopic(const std::string &device, const std::string &room = "3")
{
    return toString(Topic{TopicKind::Share, room, device});
}

struct Heard {
    std::vector<core::Share> shares;
    std::vector<core::Presence> presences;
    std::vector<core::Past> pasts;
    std::vector<std::string> followed;
    std::vector<std::string> asked;
    std::vector<std::string> complaints;

    Inbox inbox{"dr",
                {"3", "4"},
                {
                    .share = [this](core::Share s) { shares.push_back(std::move(s)); },
                    .presence = [this](core::Presence p) { presences.push_back(std::move(p)); },
                    .past = [this](core::Past p) { pasts.push_back(std::move(p)); },
                    .follow = [this](const std::string &d) { followed.push_back(d); },
                    .ask = [this](const std::string &room) { asked.push_back(room); },
                    .complain = [this](std::string line) { complaints.push_back(std::move(line)); },
                },
                {}};

    void presence(const core::Presence &p, const std::string &shareMark = {})
    {
        const Topic topic{TopicKind::Presence, p.room, p.device};
        inbox.arrived(toString(topic), encode(topic, p, shareMark).value.value(), 0);
    }
    void liveness(const std::string &device, bool up)
    {
        const Topic topic{TopicKind::Device, {}, device};
        inbox.arrived(toString(topic), encode(topic, Liveness{device, up}).value.value(), 0);
    }
};

} // namespace

class MailingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void while_the_link_is_down_only_the_newest_word_is_kept()
    {
        Outbox box;
        for (int i = 0; i < 1'000; ++i)
            box.put("a", std::to_string(i));
        const auto letter = box.next();
        QVERIFY(letter);
        QCOMPARE(*letter->payload, std::string("999"));
        box.sent("a", 1);
        QVERIFY(!box.next());
    }

    void one_word_of_a_topic_is_under_way_and_one_waits()
    {
        Outbox box;
        box.put("a", "1");
        QVERIFY(box.next());
        box.sent("a", 7);
        for (int i = 2; i < 100; ++i)
            box.put("a", std::to_string(i));
        QVERIFY(!box.next());
        QCOMPARE(box.underWay(), std::size_t{1});
        QVERIFY(!box.settled());
        QVERIFY(!box.acknowledged(8));
        QVERIFY(box.acknowledged(7));
        const auto letter = box.next();
        QVERIFY(letter);
        QCOMPARE(*letter->payload, std::string("99"));
        box.sent("a", 8);
        QVERIFY(box.acknowledged(8));
        QVERIFY(box.settled());
    }

    void a_fresh_connection_hears_everything_again()
    {
        Outbox box;
        box.put("a", "1");
        box.put("b", "2");
        int id = 0;
        const auto sendAll = [&] {
            std::string all;
            while (const auto letter = box.next()) {
                all += letter->topic + *letter->payload;
                box.sent(letter->topic, ++id);
            }
            return all;
        };
        QCOMPARE(sendAll(), std::string("a1b2"));
        QVERIFY(box.acknowledged(1));
        QVERIFY(!box.allSaid());
        QVERIFY(box.acknowledged(2));
        QVERIFY(box.allSaid());
        box.put("b", "3");
        QCOMPARE(sendAll(), std::string("b3")); // under way when the connection dies
        box.startOver();
        QVERIFY(!box.allSaid());
        QVERIFY(!box.acknowledged(3)); // an answer of the old connection means nothing now
        QCOMPARE(sendAll(), std::string("a1b3"));
    }

    void what_the_room_says_arrives()
    {
        Heard h;
        h.inbox.arrived(shareTopic("ma"), shareBytes("ma", 2), 0);
        h.presence(test::presence("ma", 1));
        QCOMPARE(h.shares.size(), std::size_t{1});
        QVERIFY(h.shares[0] == test::share("ma", 2));
        QVERIFY(h.presences.at(0) == test::presence("ma", 1));
        QVERIFY(h.followed == std::vector<std::string>{"ma"});
        QCOMPARE(h.inbox.counters().taken, std::uint64_t{2});
    }

    void own_words_and_forgotten_ones_say_nothing()
    {
        Heard h;
        h.inbox.arrived(shareTopic("dr"), shareBytes("dr", 2), 0);
        h.inbox.arrived(shareTopic("ma"), "", 0);
        QVERIFY(h.shares.empty());
        QCOMPARE(h.inbox.counters().allDropped(), std::uint64_t{0});
    }

    void another_rooms_share_is_not_ours()
    {
        Heard h;
        h.inbox.arrived(shareTopic("ma", "5"), shareBytes("ma", 2, "5"), 0);
        h.inbox.arrived("warm-handoff/1/room/3/share/Mrs Smith", "x", 0);
        QVERIFY(h.shares.empty());
        QCOMPARE(h.inbox.counters().of(Drop::Topic), std::uint64_t{2});
        QVERIFY(h.complaints.at(0).find("Smith") == std::string::npos);
    }

    void a_will_takes_the_device_out_of_every_room_it_was_in()
    {
        Heard h;
        h.presence(test::presence("ma", 5, "3"));
        h.presence(test::presence("ma", 9, "4"));
        h.presence(test::presence("rn", 1, "4"));
        h.presences.clear();
        h.liveness("ma", false);
        QCOMPARE(h.presences.size(), std::size_t{2});
        for (const auto &p : h.presences) {
            QCOMPARE(p.device, std::string("ma"));
            QVERIFY(!p.up);
        }
        h.liveness("ma", false); // said again, changes nothing
        QCOMPARE(h.presences.size(), std::size_t{2});
        h.liveness("ma", true);
        QCOMPARE(h.presences.size(), std::size_t{4});
        QVERIFY(h.presences.back().up);
    }

    void presence_and_liveness_agree_in_either_order()
    {
        Heard h;
        h.presence(test::presence("ma", 5)); // kept by the broker from before it died
        h.liveness("ma", false);
        h.presence(test::presence("ma", 6)); // overtakes its own "up again" on the way
        QVERIFY(!h.presences.back().up);
        h.liveness("ma", true);
        QVERIFY(h.presences.back().up);
        QCOMPARE(h.presences.back().beat, std::int64_t{6});
    }

    void a_share_that_the_broker_dropped_is_asked_for_again()
    {
        Heard h;
        const auto first = shareBytes("ma", 1);
        const auto second = shareBytes("ma", 2);
        h.inbox.arrived(shareTopic("ma"), first, 0);
        h.presence(test::presence("ma", 1), markOf(first));
        h.presence(test::presence("ma", 2), markOf(second)); // may still be on its way
        QVERIFY(h.asked.empty());
        h.presence(test::presence("ma", 2), markOf(second)); // the same beat again proves nothing
        QVERIFY(h.asked.empty());
        h.presence(test::presence("ma", 3), markOf(second));
        QVERIFY(h.asked == std::vector<std::string>{"3"});
        h.inbox.arrived(shareTopic("ma"), second, 0);
        for (std::int64_t beat = 4; beat < 9; ++beat)
            h.presence(test::presence("ma", beat), markOf(second));
        QCOMPARE(h.asked.size(), std::size_t{1});
    }

    void what_cannot_be_read_is_not_asked_for_for_ever()
    {
        Heard h;
        h.inbox.arrived(shareTopic("ma"), "{", 0);
        for (std::int64_t beat = 1; beat < 9; ++beat) {
            h.presence(test::presence("ma", beat), markOf("{"));
            h.presence(test::presence("rn", beat)); // an older version that says no mark
        }
        QVERIFY(h.asked.empty());
    }

    void a_flood_leaves_only_its_newest()
    {
        Heard h;
        for (std::uint64_t i = 0; i < 1'000; ++i)
            h.inbox.arrived(shareTopic("ma"), shareBytes("ma", i % 7), 0);
        h.inbox.arrived(shareTopic("ma"), shareBytes("ma", 9), 0);
        QCOMPARE(h.shares.size(), std::size_t{200});
        QVERIFY(h.inbox.holding());
        QCOMPARE(h.inbox.counters().of(Drop::Flood), std::uint64_t{800});
        h.inbox.arrived(shareTopic("rn"), shareBytes("rn", 1), 0); // others are heard as ever
        QCOMPARE(h.shares.size(), std::size_t{201});
        h.inbox.release(19);
        QCOMPARE(h.shares.size(), std::size_t{201});
        h.inbox.release(20);
        QCOMPARE(h.shares.size(), std::size_t{202});
        QVERIFY(h.shares.back() == test::share("ma", 9));
        QVERIFY(!h.inbox.holding());
    }

    void big_shares_cost_more()
    {
        std::size_t heard = 0;
        Inbox inbox("dr", {"3"}, {.share = [&heard](const core::Share &) { ++heard; }}, {.perSecond = 50, .burst = 20});
        const auto big = shareBytes("ma", 1'500);
        QVERIFY(big.size() / (64 * 1024) == 2);
        for (int i = 0; i < 20; ++i)
            inbox.arrived(shareTopic("ma"), big, 0);
        QCOMPARE(heard, std::size_t{6}); // three tokens each
    }

    void a_tablet_that_speaks_in_many_rooms_is_heard_in_each()
    {
        Heard h;
        for (int i = 0; i < 150; ++i) {
            h.inbox.arrived(shareTopic("ma", "3"), shareBytes("ma", 1, "3"), 0);
            h.inbox.arrived(shareTopic("ma", "4"), shareBytes("ma", 1, "4"), 0);
        }
        QCOMPARE(h.shares.size(), std::size_t{300});
    }

    void strangers_under_ever_new_names_are_kept_out_until_there_is_place()
    {
        Heard h;
        const auto most = Inbox::maxPeersPerRoom * 3;
        for (std::size_t i = 0; i < most + 50; ++i) {
            const auto name = "stranger-" + std::to_string(i);
            h.inbox.arrived(shareTopic(name), shareBytes(name, 0), 5'000);
        }
        QCOMPARE(h.shares.size(), most);
        QCOMPARE(h.inbox.counters().of(Drop::Crowd), std::uint64_t{50});
        h.inbox.arrived(shareTopic("ma"), shareBytes("ma", 1), 70'000);
        QCOMPARE(h.shares.back().device, std::string("ma"));
        QCOMPARE(h.inbox.followed().size(), std::size_t{1});
    }

    void a_malformed_word_is_counted_and_complained_of_once_a_minute()
    {
        Heard h;
        for (const std::int64_t now : {0, 10, 59'999})
            h.inbox.arrived(shareTopic("ma"), "{", now);
        h.inbox.arrived(shareTopic("ma"), std::string(maxShareBytes + 1, 'x'), 59'999);
        QCOMPARE(h.complaints.size(), std::size_t{1});
        h.inbox.arrived(shareTopic("rn"), "{", 59'999);
        QCOMPARE(h.complaints.size(), std::size_t{2});
        h.inbox.arrived(shareTopic("ma"), "{", 60'000);
        QCOMPARE(h.complaints.size(), std::size_t{3});
        QCOMPARE(h.inbox.counters().of(Drop::NotJson), std::uint64_t{5});
        QCOMPARE(h.inbox.counters().of(Drop::TooBig), std::uint64_t{1});
        QVERIFY(h.shares.empty());
    }

    void a_good_word_after_a_bad_one_is_heard()
    {
        Heard h;
        h.inbox.arrived(shareTopic("ma"), "{", 0);
        h.inbox.arrived(shareTopic("ma"), shareBytes("ma", 1), 0);
        QCOMPARE(h.shares.size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(MailingTest)
#include "tst_mailing.moc"
