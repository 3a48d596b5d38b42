// SPDX-License-Identifier: GPL-3.0-or-later
// Devices of a room, through a real broker.
#include "link/Desk.h"
#include "support/Broker.h"
#include "support/Warnings.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <mosquitto.h>

using namespace wh;
using namespace wh::link;
using core::Link;
using test::Broker;
using test::Desk;
using test::plain;
using test::presence;
using test::share;

namespace {

/// A program of somebody else's on the same broker.
class Stranger
{
public:
    explicit Stranger(int port)
        : mosquitto_(mosquitto_new(nullptr, true, this))
    {
        mosquitto_message_callback_set(mosquitto_, [](mosquitto *, void *self, const mosquitto_message *message) {
            static_cast<Stranger *>(self)->heard_.emplace_back(
                message->topic,
                std::string(static_cast<const char *>(message->payload),
                            static_cast<std::size_t>(message->payloadlen)));
        });
        mosquitto_connect(mosquitto_, "127.0.0.1", port, 60);
    }
    ~Stranger()
    {
        mosquitto_disconnect(mosquitto_);
        mosquitto_destroy(mosquitto_);
    }
    Stranger(const Stranger &) = delete;
    Stranger &operator=(const Stranger &) = delete;

    void publish(const std::string &topic, const std::string &payload, int qos = 1, bool retain = false)
    {
        mosquitto_publish(mosquitto_, nullptr, topic.c_str(), static_cast<int>(payload.size()), payload.data(), qos,
                          retain);
        mosquitto_loop(mosquitto_, 0, 1);
    }
    void subscribe(const char *filter) { mosquitto_subscribe(mosquitto_, nullptr, filter, 1); }
    void listen() { mosquitto_loop(mosquitto_, 5, 1); }
    const std::vector<std::pair<std::string, std::string>> &heard() const { return heard_; }

private:
    mosquitto *mosquitto_;
    std::vector<std::pair<std::string, std::string>> heard_;
};

const auto shareOfMa = toString(Topic{TopicKind::Share, "3", "ma"});

std::string bytesOf(const core::Share &s)
{
    return encode({TopicKind::Share, s.room, s.device}, s).value.value();
}

/// This program, again, as a device that can be killed.
class Child
{
public:
    Child(int port, const QString &device)
    {
        process_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process_.start(QCoreApplication::applicationFilePath(),
                       {QStringLiteral("--device"), device, QString::number(port)});
        process_.waitForStarted();
    }
    ~Child() { kill(); }
    void kill()
    {
        process_.kill();
        process_.waitForFinished();
    }

private:
    QProcess process_;
};

/// Listens and never reads.
class Silence
{
public:
    Silence()
        : fd_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        bind(fd_, reinterpret_cast<sockaddr *>(&address), size);
        listen(fd_, 16);
        getsockname(fd_, reinterpret_cast<sockaddr *>(&address), &size);
        port_ = ntohs(address.sin_port);
    }
    ~Silence() { close(fd_); }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;
    int port() const { return port_; }

private:
    int fd_;
    int port_ = 0;
};

int runDevice(const QStringList &arguments)
{
    Desk desk(plain(arguments.at(3).toInt(), arguments.at(2).toStdString()));
    desk.transport->publish(share(arguments.at(2).toStdString(), 1));
    desk.transport->publish(presence(arguments.at(2).toStdString(), 1));
    return QCoreApplication::exec();
}

} // namespace

class MqttTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { mosquitto_lib_init(); }
    void init()
    {
        // Where a sender may pass the rate limit on a slow machine, the counters say so, not the log.
        const QByteArray name = QTest::currentTestFunction();
        if (name != "a_flood_neither_stalls_the_owner_nor_drowns_the_others"
            && name != "a_thousand_taps_end_in_the_newest")
            test::failOnWarnings();
    }

    void two_devices_see_each_others_shares()
    {
        Broker broker;
        Desk ma(plain(broker.port(), "ma"));
        Desk dr(plain(broker.port(), "dr"));
        QCOMPARE(ma.transport->link(), Link::Connecting);
        QTRY_VERIFY2(ma.live() && dr.live(), qPrintable(broker.log()));
        ma.transport->publish(share("ma", 1));
        dr.transport->publish(share("dr", 2));
        QTRY_VERIFY(dr.sees(share("ma", 1)));
        QTRY_VERIFY(ma.sees(share("dr", 2)));
        ma.transport->publish(presence("ma", 1));
        QTRY_COMPARE(dr.up("ma").value_or(false), true);
        QCOMPARE(ma.shares.size(), std::size_t{1}); // never its own
        QVERIFY(!ma.foreignThread && !dr.foreignThread);
        QVERIFY(ma.transport->fault().empty());
        QCOMPARE(dr.transport->counters().allDropped(), std::uint64_t{0});
    }

    void a_late_joiner_reads_what_was_said_before()
    {
        Broker broker;
        Desk ma(plain(broker.port(), "ma"));
        ma.transport->publish(share("ma", 4)); // before it is live: kept and said at the first connection
        ma.transport->publish(presence("ma", 1));
        QTRY_VERIFY(ma.live());
        Desk dr(plain(broker.port(), "dr"));
        QTRY_VERIFY(dr.sees(share("ma", 4)));
        QTRY_COMPARE(dr.up("ma").value_or(false), true);
    }

    void a_killed_device_is_gone_within_moments()
    {
        Broker broker;
        Desk dr(plain(broker.port(), "dr"));
        Child ma(broker.port(), QStringLiteral("ma"));
        QTRY_COMPARE(dr.up("ma").value_or(false), true);
        ma.kill();
        QTRY_COMPARE(dr.up("ma").value_or(true), false);
        Desk late(plain(broker.port(), "late")); // and who comes later knows it too
        QTRY_COMPARE(late.up("ma").value_or(true), false);
        Child again(broker.port(), QStringLiteral("ma"));
        QTRY_COMPARE(dr.up("ma").value_or(false), true);
        QTRY_COMPARE(late.up("ma").value_or(false), true);
    }

    void a_goodbye_leaves_nothing_unsaid()
    {
        Broker broker;
        Desk dr(plain(broker.port(), "dr"));
        auto ma = std::make_unique<Desk>(plain(broker.port(), "ma"));
        ma->transport->publish(presence("ma", 1));
        QTRY_COMPARE(dr.up("ma").value_or(false), true);
        ma->transport->publish(share("ma", 7));
        ma.reset(); // at once: the tap is still on its way to the thread
        QTRY_VERIFY(dr.sees(share("ma", 7)));
        QTRY_COMPARE(dr.up("ma").value_or(true), false);
    }

    void a_restarted_broker_finds_everybody_again_data()
    {
        QTest::addColumn<bool>("persistent");
        QTest::newRow("it remembers") << true;
        QTest::newRow("replaced by one that knows nothing") << false;
    }

    void a_restarted_broker_finds_everybody_again()
    {
        QFETCH(bool, persistent);
        Broker broker(Broker::Options{.persistent = persistent});
        Desk ma(plain(broker.port(), "ma"));
        Desk dr(plain(broker.port(), "dr"));
        ma.transport->publish(share("ma", 1));
        ma.transport->publish(presence("ma", 1));
        QTRY_VERIFY(ma.live() && dr.sees(share("ma", 1)));
        broker.stop();
        QTRY_VERIFY(ma.transport->link() == Link::Lost && dr.transport->link() == Link::Lost);
        QVERIFY(!ma.transport->fault().empty());
        for (std::uint64_t i = 2; i < 500; ++i) // the tablet goes on
            ma.transport->publish(share("ma", i));
        QVERIFY(broker.start());
        QTRY_VERIFY_WITH_TIMEOUT(ma.live() && dr.live(), 15'000);
        QTRY_VERIFY(dr.sees(share("ma", 499)));
        QVERIFY(ma.transport->fault().empty());
        QVERIFY((ma.links == std::vector<Link>{Link::Live, Link::Lost, Link::Live}));
        Desk late(plain(broker.port(), "late"));
        QTRY_VERIFY(late.sees(share("ma", 499)));
        QTRY_COMPARE(late.up("ma").value_or(false), true);
    }

    void a_killed_broker_is_no_different()
    {
        Broker broker;
        Desk ma(plain(broker.port(), "ma"));
        ma.transport->publish(share("ma", 1));
        QTRY_VERIFY(ma.live());
        broker.kill();
        QTRY_COMPARE(ma.transport->link(), Link::Lost);
        QVERIFY(broker.start());
        Desk dr(plain(broker.port(), "dr"));
        QTRY_VERIFY_WITH_TIMEOUT(dr.sees(share("ma", 1)), 15'000);
    }

    void a_broker_that_stops_answering_is_noticed()
    {
        Broker broker;
        Desk ma(plain(broker.port(), "ma"));
        QTRY_VERIFY(ma.live());
        broker.freeze();
        ma.transport->publish(presence("ma", 1)); // a heartbeat is enough
        QTRY_COMPARE_WITH_TIMEOUT(ma.transport->link(), Link::Lost, answerTimeoutForTestMs);
        broker.thaw();
        QTRY_VERIFY_WITH_TIMEOUT(ma.live(), 15'000);
    }

    void nobody_at_the_port_keeps_it_trying()
    {
        Broker broker;
        broker.stop();
        Desk ma(plain(broker.port(), "ma"));
        QTRY_VERIFY(!ma.transport->fault().empty());
        QCOMPARE(ma.transport->link(), Link::Connecting);
        QVERIFY(broker.start());
        QTRY_VERIFY_WITH_TIMEOUT(ma.live(), 15'000);
    }

    void a_port_that_never_answers_is_abandoned()
    {
        Silence silent; // takes connections and says nothing, as a hung broker does
        Desk bare(plain(silent.port(), "ma"));
        auto options = plain(silent.port(), "dr");
        options.caFile = "/etc/ssl/certs/ca-certificates.crt";
        Desk safe(options);
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(bare.transport->fault(), std::string("no answer from the broker"), 15'000);
        QVERIFY(timer.elapsed() > 4'000);
        QTRY_VERIFY_WITH_TIMEOUT(!safe.transport->fault().empty(), 15'000);
        QVERIFY(bare.links.empty() && safe.links.empty());
    }

    void a_thousand_taps_end_in_the_newest()
    {
        Broker broker;
        Desk ma(plain(broker.port(), "ma"));
        Desk dr(plain(broker.port(), "dr"));
        QTRY_VERIFY(ma.live() && dr.live());
        for (std::uint64_t i = 0; i < 1'000; ++i)
            ma.transport->publish(share("ma", i % 100 + 1));
        ma.transport->publish(share("ma", 123));
        QTRY_VERIFY(dr.sees(share("ma", 123)));
    }

    void strangers_payloads_are_counted_and_harmless()
    {
        Broker broker;
        Desk dr(plain(broker.port(), "dr"));
        QTRY_VERIFY(dr.live());
        Stranger stranger(broker.port());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^dropped a message of ma in room 3")));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^dropped a message of a stranger")));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^dropped a message of rn in room 3")));
        stranger.publish(shareOfMa, "hello", 1, true);
        stranger.publish(shareOfMa, "", 1, true);
        stranger.publish(shareOfMa, std::string(200, '['));
        stranger.publish(shareOfMa, bytesOf(share("rn", 1)));
        stranger.publish("warm-handoff/1/room/3/share/Mrs Smith", "{}");
        stranger.publish("warm-handoff/1/room/3/presence/rn", std::string(maxPresenceBytes + 1, ' '));
        stranger.publish("warm-handoff/1/room/4/share/ma", "another room");
        stranger.publish(shareOfMa, std::string("\xff\xfe\0\x01", 4), 0);
        QTRY_COMPARE(dr.transport->counters().allDropped(), std::uint64_t{6});
        const auto counters = dr.transport->counters();
        QCOMPARE(counters.of(Drop::NotJson), std::uint64_t{2});
        QCOMPARE(counters.of(Drop::TooDeep), std::uint64_t{1});
        QCOMPARE(counters.of(Drop::Mismatch), std::uint64_t{1});
        QCOMPARE(counters.of(Drop::Topic), std::uint64_t{1});
        QCOMPARE(counters.of(Drop::TooBig), std::uint64_t{1});
        QVERIFY(dr.shares.empty());
        stranger.publish(shareOfMa, bytesOf(share("ma", 1))); // by the written page anybody may join
        QTRY_VERIFY(dr.sees(share("ma", 1)));
        QVERIFY(dr.live());
    }

    void megabytes_from_a_stranger_do_not_break_the_link()
    {
        Broker broker;
        Desk dr(plain(broker.port(), "dr"));
        QTRY_VERIFY(dr.live());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("too-big")));
        Stranger stranger(broker.port());
        stranger.publish(shareOfMa, std::string(8 * 1024 * 1024, 'x'), 0);
        QTRY_VERIFY((stranger.listen(), dr.transport->counters().of(Drop::TooBig) == 1));
        stranger.publish(shareOfMa, bytesOf(share("ma", 1)));
        QTRY_VERIFY(dr.sees(share("ma", 1)));
        QVERIFY((dr.links == std::vector<Link>{Link::Live}));
    }

    void what_the_broker_dropped_is_asked_for_again()
    {
        Broker broker;
        Desk dr(plain(broker.port(), "dr"));
        QTRY_VERIFY(dr.live());
        Stranger ma(broker.port());
        ma.publish(shareOfMa, bytesOf(share("ma", 1)), 1, true);
        QTRY_COMPARE(dr.shares.size(), std::size_t{1});
        const Topic topic{TopicKind::Presence, "3", "ma"};
        for (std::int64_t beat = 1; beat <= 2; ++beat) // of a share that never reached dr
            ma.publish(toString(topic), encode(topic, presence("ma", beat), markOf("lost")).value.value());
        QTRY_COMPARE(dr.shares.size(), std::size_t{2}); // it read the room again
        QVERIFY(dr.live());
    }

    void a_flood_neither_stalls_the_owner_nor_drowns_the_others()
    {
        // A short queue: the broker drops what dr cannot read in time, also what others say.
        Broker broker(Broker::Options{.settings = QStringLiteral("max_queued_messages 100")});
        Desk dr(plain(broker.port(), "dr"));
        Desk rn(plain(broker.port(), "rn"));
        QTRY_VERIFY(dr.live() && rn.live());
        rn.transport->publish(presence("rn", 0));
        Stranger stranger(broker.port());
        const auto payload = bytesOf(share("ma", 100));
        QElapsedTimer turn;
        qint64 longestMs = 0;
        for (int i = 0; i < 5'000; ++i) {
            stranger.publish(shareOfMa, payload, 0);
            if (i == 4'500)
                rn.transport->publish(share("rn", 1));
            if (i % 100 == 0) {
                turn.start();
                QCoreApplication::processEvents();
                longestMs = std::max(longestMs, turn.elapsed());
            }
        }
        QVERIFY2(longestMs < 200, qPrintable(QString::number(longestMs))); // a stall, not a slow machine's hiccup
        std::int64_t beat = 0;
        const auto sees = [&](const core::Share &wanted) {
            stranger.listen();
            rn.transport->publish(presence("rn", ++beat)); // heartbeats, only faster
            return std::find(dr.shares.begin(), dr.shares.end(), wanted) != dr.shares.end();
        };
        QTRY_VERIFY_WITH_TIMEOUT(sees(share("rn", 1)), 30'000);
        stranger.publish(shareOfMa, bytesOf(share("ma", 101)), 1, true); // and ma, when it has calmed down
        QTRY_VERIFY_WITH_TIMEOUT(sees(share("ma", 101)), 30'000);
        QVERIFY2(dr.shares.size() < 2'000, qPrintable(QString::number(dr.shares.size())));
        QTRY_VERIFY_WITH_TIMEOUT(dr.live() && rn.live(), 30'000);
    }

    void a_board_of_many_rooms_joins_late_and_misses_nothing()
    {
        // A short queue: what is kept must not depend on how much the broker holds back for us.
        Broker broker(Broker::Options{.settings = QStringLiteral("max_queued_messages 50")});
        std::set<std::string> rooms;
        Stranger others(broker.port());
        for (int i = 0; i < 300; ++i) {
            const auto room = std::to_string(i);
            rooms.insert(room);
            for (const auto *device : {"ma", "dr", "screen"}) {
                others.publish(toString(Topic{TopicKind::Share, room, device}), bytesOf(share(device, 1, room)), 1,
                               true);
                others.listen();
            }
        }
        Desk board(plain(broker.port(), "board", rooms));
        QTRY_VERIFY_WITH_TIMEOUT((others.listen(), board.shares.size() >= 900), 15'000);
        QCOMPARE(board.transport->counters().allDropped(), std::uint64_t{0});
        QTRY_VERIFY(board.live());
    }

    void a_door_light_needs_nothing_but_the_written_page()
    {
        Broker broker;
        Desk ma(plain(broker.port(), "ma"));
        ma.transport->publish(share("ma", 1));
        QTRY_VERIFY(ma.live());
        Stranger light(broker.port());
        light.subscribe("warm-handoff/1/#");
        QTRY_VERIFY((light.listen(), light.heard().size() >= 2));
        QCOMPARE(light.heard().at(0).first, std::string("warm-handoff/1/device/ma"));
        QCOMPARE(light.heard().at(0).second, std::string(R"({"v":1,"device":"ma","up":true})"));
        QCOMPARE(light.heard().at(1).first, shareOfMa);
        QCOMPARE(light.heard().at(1).second, bytesOf(share("ma", 1)));
    }

    void two_programs_under_one_name_soon_leave_each_other_time()
    {
        Broker broker;
        Desk first(plain(broker.port(), "ma"));
        QTRY_VERIFY(first.live());
        Desk second(plain(broker.port(), "ma"));
        // Each coming throws the other out; the waits double, so that the tenth needs seconds, not milliseconds.
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(first.links.size() + second.links.size() >= 20, 60'000);
        QVERIFY(timer.elapsed() > 2'000);
    }

    void plain_text_off_this_machine_is_refused_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("localhost") << QStringLiteral("localhost") << true;
        QTest::newRow("127.0.0.1") << QStringLiteral("127.0.0.1") << true;
        QTest::newRow("127.8.9.10") << QStringLiteral("127.8.9.10") << true;
        QTest::newRow("::1") << QStringLiteral("::1") << true;
        QTest::newRow("private network") << QStringLiteral("192.168.1.4") << false;
        QTest::newRow("every address") << QStringLiteral("0.0.0.0") << false;
        QTest::newRow("a name that begins like a number") << QStringLiteral("127.0.0.1.example.net") << false;
        QTest::newRow("a name that begins like localhost") << QStringLiteral("localhost.example.net") << false;
        QTest::newRow("the old short form") << QStringLiteral("127.1") << false;
        QTest::newRow("a name") << QStringLiteral("broker") << false;
    }

    void plain_text_off_this_machine_is_refused()
    {
        QFETCH(QString, host);
        QFETCH(bool, allowed);
        auto options = plain(1883, "ma");
        options.host = host.toStdString();
        QCOMPARE(!defectOf(options), allowed);
        if (allowed)
            return;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^no link: plain text is only for")));
        Desk ma(options);
        QCOMPARE(ma.transport->link(), Link::Lost);
        QVERIFY(ma.transport->fault().find(options.host) != std::string::npos);
        ma.transport->publish(share("ma", 1)); // harmless
        options.caFile = "ca.pem";
        QVERIFY(!defectOf(options));
    }

    void unusable_options_say_why_data()
    {
        QTest::addColumn<int>("what");
        for (int i = 0; i < 8; ++i)
            QTest::addRow("%d", i) << i;
    }

    void unusable_options_say_why()
    {
        QFETCH(int, what);
        auto options = plain(1883, "ma");
        QVERIFY(!defectOf(options));
        switch (what) {
        case 0:
            options.host.clear();
            break;
        case 1:
            options.port = 0;
            break;
        case 2:
            options.port = 65'536;
            break;
        case 3:
            options.device = "Mrs Smith";
            break;
        case 4:
            options.rooms.insert("Room 3");
            break;
        case 5:
            options.rooms.insert("+");
            break;
        case 6:
            options.keepAliveS = 1;
            break;
        case 7:
            options.certFile = "device.pem";
            break;
        }
        QVERIFY(defectOf(options));
    }

    void a_device_without_rooms_follows_the_practice()
    {
        auto options = plain(1883, "waiting-wall");
        options.rooms.clear();
        QVERIFY(!defectOf(options));
    }

    void a_transport_may_be_destroyed_at_any_moment()
    {
        Broker broker;
        Desk dr(plain(broker.port(), "dr"));
        for (int i = 0; i < 20; ++i) {
            Desk ma(plain(broker.port(), "ma"));
            ma.transport->publish(share("ma", static_cast<std::uint64_t>(i)));
            QElapsedTimer timer;
            timer.start();
            while (timer.elapsed() < i) // from before the connection to after it is live
                QCoreApplication::processEvents();
        }
        // From within its own callback, too.
        auto ma = std::make_unique<Desk>(plain(broker.port(), "ma"));
        bool gone = false;
        auto transport = std::move(ma->transport);
        transport->setEvents({{}, {}, [&](Link) {
                                  transport.reset();
                                  gone = true;
                              }});
        QTRY_VERIFY(gone);
        QVERIFY(!transport);
    }

    void a_name_that_cannot_be_found_stops_nobody()
    {
        auto options = plain(1883, "ma");
        options.host = "no-such-broker.invalid";
        options.caFile = QCoreApplication::applicationFilePath().toStdString(); // any file that is there
        auto ma = std::make_unique<Desk>(options);
        QElapsedTimer timer;
        timer.start();
        ma.reset();
        QVERIFY(timer.elapsed() < 3'000);
    }

private:
    static constexpr int answerTimeoutForTestMs = 20'000;
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--device") == 0)
        return runDevice(app.arguments());
    MqttTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mqtt.moc"
