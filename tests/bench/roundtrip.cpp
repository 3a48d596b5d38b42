// SPDX-License-Identifier: GPL-3.0-or-later
// A tap's way to a peer through two MqttTransports, against a bare libmosquitto QoS 1 publish and receive of the same
// size at the same rate, taken in turns through one broker in one run.
//   wh_bench_link [--taps N] [--events N] [--rate PER_S] [--check]
#include "link/MqttTransport.h"
#include "support/Broker.h"
#include "support/Shares.h"

#include <QAbstractEventDispatcher>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>

#include <mosquitto.h>

using namespace wh;

namespace {

// DESIGN.md section 7, without the two frames that belong to drawing.
constexpr double limitRatio = 1.5;
constexpr double frameMs = 1000.0 / 60;

using Clock = std::chrono::steady_clock;

double msSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double percentile(std::vector<double> values, double p)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(p * static_cast<double>(values.size())))];
}

/// A client that does nothing but what MQTT asks.
class Bare
{
public:
    Bare(int port, const char *filter)
        : mosquitto_(mosquitto_new(nullptr, true, this))
    {
        mosquitto_int_option(mosquitto_, MOSQ_OPT_PROTOCOL_VERSION, MQTT_PROTOCOL_V5);
        mosquitto_int_option(mosquitto_, MOSQ_OPT_TCP_NODELAY, 1);
        mosquitto_message_callback_set(mosquitto_, [](mosquitto *, void *self, const mosquitto_message *) {
            auto *bare = static_cast<Bare *>(self);
            bare->ms_ = msSince(bare->start_);
            bare->arrived_ = true;
            wake();
        });
        mosquitto_subscribe_callback_set(mosquitto_, [](mosquitto *, void *self, int, int, const int *) {
            static_cast<Bare *>(self)->ready_ = true;
            wake();
        });
        mosquitto_connect(mosquitto_, "127.0.0.1", port, 60);
        mosquitto_loop_start(mosquitto_);
        mosquitto_subscribe(mosquitto_, nullptr, filter, 1);
    }
    ~Bare()
    {
        mosquitto_disconnect(mosquitto_);
        mosquitto_loop_stop(mosquitto_, false);
        mosquitto_destroy(mosquitto_);
    }
    Bare(const Bare &) = delete;
    Bare &operator=(const Bare &) = delete;

    bool ready() const { return ready_; }
    void expect()
    {
        arrived_ = false;
        start_ = Clock::now();
    }
    void publish(const std::string &topic, const std::string &payload)
    {
        mosquitto_publish(mosquitto_, nullptr, topic.c_str(), static_cast<int>(payload.size()), payload.data(), 1,
                          true);
    }
    bool arrived() const { return arrived_; }
    double ms() const { return ms_; }

private:
    static void wake() { QCoreApplication::eventDispatcher()->wakeUp(); }

    mosquitto *mosquitto_;
    Clock::time_point start_;
    std::atomic<bool> ready_ = false;
    std::atomic<bool> arrived_ = false;
    std::atomic<double> ms_ = 0;
};

/// Runs the event loop, asleep between events as a station is, until `done` or five seconds have passed.
template <typename Done>
bool until(Done done)
{
    QTimer limit;
    limit.setSingleShot(true);
    limit.start(5'000);
    while (!done() && limit.isActive())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return done();
}

void pause(double ms)
{
    QEventLoop loop;
    QTimer::singleShot(std::max(0, static_cast<int>(ms)), Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const auto option = [&parser](const char *name, const char *text, const char *value) {
        parser.addOption({QLatin1String(name), QLatin1String(text), QStringLiteral("N"), QLatin1String(value)});
    };
    option("taps", "How many of each.", "1000");
    option("events", "How many events the share carries.", "60");
    option("rate", "Taps a second of each.", "50");
    parser.addOption({QStringLiteral("check"), QStringLiteral("Fail above the limit.")});
    parser.process(application);
    const auto number = [&parser](const char *name) { return std::max(1, parser.value(QLatin1String(name)).toInt()); };
    const int taps = number("taps");
    const auto events = static_cast<std::uint64_t>(number("events"));
    const double everyMs = 1000.0 / number("rate");

    mosquitto_lib_init();
    test::Broker broker;
    if (!broker.isRunning()) {
        std::fprintf(stderr, "no broker: %s\n", qPrintable(broker.log()));
        return 2;
    }
    const auto optionsOf = [&broker](const char *device) {
        link::MqttOptions options;
        options.host = "127.0.0.1";
        options.port = broker.port();
        options.device = device;
        options.rooms = {"3"};
        return options;
    };
    link::MqttTransport ma(optionsOf("ma"));
    link::MqttTransport dr(optionsOf("dr"));
    std::uint64_t heard = 0;
    ma.setEvents({});
    dr.setEvents({[&heard](const core::Share &s) { heard = s.events.back().stamp.counter; }, {}, {}});
    Bare sender(broker.port(), "bare/none");
    Bare receiver(broker.port(), "bare/share");
    if (!until([&] {
            return ma.link() == core::Link::Live && dr.link() == core::Link::Live && sender.ready() && receiver.ready();
        })) {
        std::fprintf(stderr, "no connection: %s\n", ma.fault().c_str());
        return 2;
    }

    auto share = test::share("ma", events - 1);
    const auto payload = link::encode({link::TopicKind::Share, "3", "ma"}, share).value.value();
    std::vector<double> ours;
    std::vector<double> bare;
    for (int i = 1; i <= taps; ++i) {
        share.events.back().stamp.counter = static_cast<std::uint32_t>(i);
        auto start = Clock::now();
        ma.publish(share);
        if (!until([&] { return heard == static_cast<std::uint64_t>(i); }))
            break;
        ours.push_back(msSince(start));
        pause(everyMs / 2 - ours.back());

        start = Clock::now();
        receiver.expect();
        sender.publish("bare/share", payload);
        if (!until([&] { return receiver.arrived(); }))
            break;
        bare.push_back(receiver.ms());
        pause(everyMs / 2 - bare.back());
    }
    if (ours.size() != static_cast<std::size_t>(taps) || bare.size() != ours.size()) {
        std::fprintf(stderr, "a tap did not arrive within 5 s\n");
        return 2;
    }

    std::printf("tap to peer, %d taps, %zu events, %zu bytes, %.0f/s (ms)\n", taps, share.events.size(), payload.size(),
                1000 / everyMs);
    std::printf("%-18s %8s %8s %8s\n", "", "p50", "p95", "p99");
    const auto row = [](const char *name, const std::vector<double> &values) {
        std::printf("%-18s %8.3f %8.3f %8.3f\n", name, percentile(values, 0.50), percentile(values, 0.95),
                    percentile(values, 0.99));
    };
    row("bare MQTT QoS 1", bare);
    row("MqttTransport", ours);
    std::printf("%-18s %8.2f %8.2f %8.2f\n", "ratio", percentile(ours, 0.50) / percentile(bare, 0.50),
                percentile(ours, 0.95) / percentile(bare, 0.95), percentile(ours, 0.99) / percentile(bare, 0.99));
    const double limitMs = percentile(bare, 0.99) * limitRatio + 2 * frameMs;
    std::printf("limit p99 %.3f ms (bare x %.1f + 2 frames)\n", limitMs, limitRatio);
    if (parser.isSet(QStringLiteral("check")) && percentile(ours, 0.99) > limitMs) {
        std::fprintf(stderr, "too slow\n");
        return 1;
    }
    return 0;
}
