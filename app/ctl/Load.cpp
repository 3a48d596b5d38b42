// SPDX-License-Identifier: GPL-3.0-or-later
// `warm-handoffctl load`: many rooms and devices on one broker, and beside them a bare MQTT round trip at the same
// rate. It measures the link, from publish to peer; journals and screens take no part.
#include "ctl/Commands.h"
#include "ctl/Options.h"
#include "link/Codec.h"
#include "link/MqttTransport.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QDateTime>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <memory>

#include <mosquitto.h>
#include <sys/resource.h>
#include <unistd.h>

namespace wh::ctl {

namespace {

using Clock = std::chrono::steady_clock;

double nowMs()
{
    return std::chrono::duration<double, std::milli>(Clock::now().time_since_epoch()).count();
}

double percentile(std::vector<double> values, double p)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(p * static_cast<double>(values.size())))];
}

/// A client that does nothing but what MQTT asks. Its own thread notes when a message came.
class Bare
{
public:
    Bare(const std::string &host, int port, std::string filter)
        : filter_(std::move(filter))
        , mosquitto_(mosquitto_new(nullptr, true, this))
    {
        mosquitto_int_option(mosquitto_, MOSQ_OPT_PROTOCOL_VERSION, MQTT_PROTOCOL_V5);
        mosquitto_int_option(mosquitto_, MOSQ_OPT_TCP_NODELAY, 1);
        mosquitto_message_callback_set(mosquitto_, [](mosquitto *, void *self, const mosquitto_message *) {
            static_cast<Bare *>(self)->arrivedMs_ = nowMs();
            wake();
        });
        mosquitto_subscribe_callback_set(mosquitto_, [](mosquitto *, void *self, int, int, const int *) {
            static_cast<Bare *>(self)->ready_ = true;
            wake();
        });
        mosquitto_connect_callback_set(mosquitto_, [](mosquitto *client, void *self, int) {
            mosquitto_subscribe(client, nullptr, static_cast<Bare *>(self)->filter_.c_str(), 1);
        });
        if (mosquitto_connect(mosquitto_, host.c_str(), port, 60) == MOSQ_ERR_SUCCESS)
            mosquitto_loop_start(mosquitto_);
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
    void expect() { arrivedMs_ = 0; }
    double arrivedMs() const { return arrivedMs_; } ///< 0 until it came
    void publish(const std::string &payload)
    {
        mosquitto_publish(mosquitto_, nullptr, filter_.c_str(), static_cast<int>(payload.size()), payload.data(), 1,
                          false);
    }

private:
    static void wake() { QCoreApplication::eventDispatcher()->wakeUp(); }

    std::string filter_;
    mosquitto *mosquitto_;
    std::atomic<bool> ready_ = false;
    std::atomic<double> arrivedMs_ = 0;
};

/// Runs the event loop, asleep between events, until `done` or `limitMs` have passed.
template <typename Done>
bool until(double limitMs, Done done)
{
    QTimer limit;
    limit.setSingleShot(true);
    limit.setTimerType(Qt::PreciseTimer);
    limit.start(std::max(0, static_cast<int>(limitMs)));
    while (!done() && limit.isActive())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return done();
}

/// What a tap publishes: a handoff's start and the newest tick.
core::Share shareOf(const std::string &room, const std::string &device, std::uint32_t tap)
{
    core::Event started;
    started.id = {device + "~load", 1};
    started.stamp = {QDateTime::currentMSecsSinceEpoch(), 0};
    started.atMs = started.stamp.wallMs;
    started.room = room;
    started.handoff = core::toString(started.id);
    started.templateId = "rooming-to-clinician";
    started.version = 1;
    started.rehearsal = true;
    started.steps = {{"medicines", false}, {"patients-turn", true}, {"say-back", true}};
    auto done = started;
    done.id.seq = 1 + static_cast<std::uint64_t>(tap);
    done.stamp.counter = tap;
    done.kind = core::EventKind::Done;
    done.step = "medicines";
    done.templateId.clear();
    done.version = 0;
    done.rehearsal = false;
    done.steps.clear();
    return {.room = room, .device = device, .events = {started, done}};
}

} // namespace

int load(const QStringList &arguments)
{
    Options options(arguments,
                    "Taps from publish to peer, p50/p95/p99 in ms, beside a bare MQTT QoS 1 round trip at the same "
                    "rate. Uses rooms load-1, load-2, ...: for a broker set up to be tried, not one in use.",
                    {{"rooms", "Rooms (6).", "N"},
                     {"devices", "Devices in each room (3).", "M"},
                     {"rate", "Taps a second, over all rooms (20).", "TAPS"},
                     {"seconds", "How long (10).", "S"},
                     {"broker", "The broker, on this machine.", "HOST:PORT"}});
    if (options.code())
        return *options.code();
    const int rooms = options.number("rooms", 6, 1, 1'000);
    const int devices = options.number("devices", 3, 2, 20);
    const int rate = options.number("rate", 20, 1, 500);
    const int seconds = options.number("seconds", 10, 1, 3'600);
    if (options.code())
        return *options.code();
    const auto parts = options.value("broker").split(QLatin1Char(':'));
    const auto host = parts.first().toStdString();
    const int port = parts.size() == 2 ? parts.last().toInt() : 0;
    if (host.empty() || port < 1 || port > 65'535)
        return fail(exitWrongUse, QStringLiteral("--broker takes HOST:PORT, not \"%1\".").arg(options.value("broker")));

    // Each device has a connection and two bells.
    rlimit files{};
    const auto wanted = static_cast<rlim_t>(rooms) * static_cast<rlim_t>(devices) * 4 + 64;
    if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < wanted) {
        files.rlim_cur = std::min(wanted, files.rlim_max);
        if (setrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur < wanted)
            return fail(exitNotWell, QStringLiteral("so many devices need %1 open files; see ulimit -n.").arg(wanted));
    }
    // First, because the library's own loop cannot use a file number above 1023.
    Bare round(host, port, "warm-handoff-load/" + std::to_string(getpid()));
    std::vector<double> ours;
    std::vector<double> bare;
    std::uint32_t tap = 0;
    double tappedMs = 0;
    int peers = 0;
    std::vector<std::unique_ptr<link::MqttTransport>> transports; // devices of one room side by side
    const auto roomOf = [](int room) { return "load-" + std::to_string(room + 1); };
    const auto deviceOf
        = [](int room, int device) { return "load-" + std::to_string(room + 1) + "-" + std::to_string(device + 1); };
    for (int room = 0; room < rooms; ++room)
        for (int device = 0; device < devices; ++device) {
            link::MqttOptions mqtt;
            mqtt.host = host;
            mqtt.port = port;
            mqtt.device = deviceOf(room, device);
            mqtt.rooms = {roomOf(room)};
            if (const auto defect = link::defectOf(mqtt))
                return fail(exitWrongUse, QString::fromStdString(*defect));
            transports.push_back(std::make_unique<link::MqttTransport>(std::move(mqtt)));
            transports.back()->setEvents({.share = [&](const core::Share &share) {
                if (share.events.empty() || share.events.back().stamp.counter != tap || tap == 0)
                    return;
                ours.push_back(nowMs() - tappedMs);
                ++peers;
            }});
        }
    const double connectMs = 15'000 + 20.0 * rooms * devices;
    constexpr double arriveMs = 5'000;
    if (!until(connectMs, [&] {
            return round.ready() && std::all_of(transports.begin(), transports.end(), [](const auto &transport) {
                       return transport->link() == core::Link::Live;
                   });
        })) {
        const auto isLive = [](const auto &transport) { return transport->link() == core::Link::Live; };
        const auto live = std::count_if(transports.begin(), transports.end(), isLive);
        const auto first = std::find_if_not(transports.begin(), transports.end(), isLive);
        return fail(exitNotWell,
                    QStringLiteral("%1 of %2 devices could connect: %3")
                        .arg(live)
                        .arg(transports.size())
                        .arg(first == transports.end() ? QStringLiteral("the bare client could not")
                                                       : QString::fromStdString((*first)->fault())));
    }

    const double everyMs = 1000.0 / rate;
    const double startedMs = nowMs();
    int late = 0;
    const int taps = rate * seconds;
    for (int i = 0; i < taps; ++i) {
        const int room = i % rooms;
        const int device = i / rooms % devices;
        const auto share = shareOf(roomOf(room), deviceOf(room, device), tap + 1);
        peers = 0;
        ++tap;
        tappedMs = nowMs();
        const auto tapper
            = static_cast<std::size_t>(room) * static_cast<std::size_t>(devices) + static_cast<std::size_t>(device);
        transports[tapper]->publish(share);
        if (!until(arriveMs, [&] { return peers == devices - 1; }))
            return fail(exitNotWell, QStringLiteral("tap %1 did not reach every peer within 5 s.").arg(tap));

        const auto payload
            = link::encode({link::TopicKind::Share, share.room, share.device}, share).value.value_or(std::string());
        round.expect();
        const double sentMs = nowMs();
        round.publish(payload);
        if (!until(arriveMs, [&] { return round.arrivedMs() > 0; }))
            return fail(exitNotWell, QStringLiteral("a bare message did not come back within 5 s."));
        bare.push_back(round.arrivedMs() - sentMs);

        const double restMs = startedMs + everyMs * (i + 1) - nowMs();
        if (restMs > 0)
            until(restMs, [] { return false; });
        else
            ++late;
    }
    std::printf("%d rooms x %d devices, %d taps, %d/s, %d behind time (ms)\n", rooms, devices, taps, rate, late);
    std::printf("%-18s %8s %8s %8s\n", "", "p50", "p95", "p99");
    const auto row = [](const char *name, const std::vector<double> &values) {
        std::printf("%-18s %8.3f %8.3f %8.3f\n", name, percentile(values, 0.50), percentile(values, 0.95),
                    percentile(values, 0.99));
    };
    row("bare MQTT QoS 1", bare);
    row("tap to peer", ours);
    std::printf("%-18s %8.2f %8.2f %8.2f\n", "ratio", percentile(ours, 0.50) / percentile(bare, 0.50),
                percentile(ours, 0.95) / percentile(bare, 0.95), percentile(ours, 0.99) / percentile(bare, 0.99));
    return exitWell;
}

} // namespace wh::ctl
