// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/MqttTransport.h"

#include "link/LinkMachine.h"
#include "link/Outbox.h"

#include <QLoggingCategory>
#include <QSocketNotifier>

#include <arpa/inet.h>
#include <mosquitto.h>
#include <mqtt_protocol.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <deque>
#include <mutex>
#include <random>

Q_LOGGING_CATEGORY(whLink, "wh.link")

namespace wh::link {
namespace {

using namespace std::chrono_literals;
using Word = std::variant<core::Share, core::Presence, core::Past, core::Edition>;

constexpr auto goodbyeTimeout = 500ms;
constexpr auto drainSlice = 4ms;            // of the owner's thread at a time, a quarter of a frame
constexpr std::int64_t miscEveryMs = 1'000; // libmosquitto's own clock has a resolution of one second
constexpr std::int64_t releaseEveryMs = 20; // how often the rate limit is looked at while something is held back
constexpr int silenceS = 1;        // after so long without a packet the kernel asks whether the other end is there
constexpr int deadAfterMs = 2'000; // nothing heard for so long: the connection is dead (PROTOCOL.md)
constexpr std::int64_t stallAfterMs = 1'500; // words on the way and none acknowledged by the other end's TCP: dead too
constexpr std::int64_t stallEveryMs = 250;
constexpr std::int64_t openingEveryMs = 20; // how often the library is asked whether its handshake can go on
constexpr int packetsAtOnce = 64;
constexpr std::size_t filtersPerSubscribe = 200;
constexpr int maxInFlight = 65'535; // a board of 500 rooms joins to thousands of retained messages at once
constexpr std::size_t maxNews = 16; // link changes and log lines waiting for a busy owner

std::int64_t nowMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// An eventfd: wakes a poll() or a QSocketNotifier from another thread.
class Bell
{
public:
    Bell()
        : fd_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
    {
    }
    ~Bell()
    {
        if (fd_ >= 0)
            close(fd_);
    }
    Bell(const Bell &) = delete;
    Bell &operator=(const Bell &) = delete;

    void ring() const
    {
        const std::uint64_t one = 1;
        // Fails only when it already rings.
        [[maybe_unused]] const auto written = write(fd_, &one, sizeof one);
    }
    void hush() const
    {
        std::uint64_t count = 0;
        [[maybe_unused]] const auto got = read(fd_, &count, sizeof count);
    }
    int fd() const { return fd_; }

private:
    int fd_;
};

} // namespace

/// All that the two threads share. Each side keeps it alive, so that an owner can leave a thread behind that is stuck
/// in a name look-up.
struct MqttTransport::Mailbox {
    struct Line {
        QtMsgType level;
        std::string text;
    };

    std::mutex mutex;
    // owner to worker
    std::map<Topic, Word> outgoing; ///< newest of each topic
    bool stop = false;
    // worker to owner
    std::map<Topic, Word> incoming; ///< newest of each topic
    std::deque<core::Link> links;
    std::deque<Line> lines;
    Counters counters;
    std::string fault;
    bool finished = false;
    std::condition_variable finishedChanged;

    Bell worker;         ///< rings for the worker
    Bell owner;          ///< rings for the owner
    bool closed = false; ///< owner's thread only: the transport is gone

    void say(QtMsgType level, std::string text)
    {
        const std::lock_guard lock(mutex);
        lines.push_back({level, std::move(text)});
        if (lines.size() > maxNews)
            lines.pop_front();
        owner.ring();
    }
};

namespace {

/// One connection, from CONNECT to its end. A new one is made for each try, so that nothing of the last (messages under
/// way, half a TLS session, an old certificate) reaches the next.
class Connection
{
public:
    struct Listener {
        std::function<void(int reason)> connected;
        std::function<void(int reason)> disconnected;
        std::function<void(int id, bool granted)> subscribed;
        std::function<void(int id, int reason)> published;
        std::function<void(std::string_view topic, std::string_view payload)> message;
        std::string trouble; ///< the library's last words about an error
    };

    Connection(const MqttOptions &options, Listener &listener)
        : mosquitto_(mosquitto_new(("wh-" + options.device).c_str(), true, &listener))
    {
        if (!mosquitto_)
            return;
        mosquitto_int_option(mosquitto_, MOSQ_OPT_PROTOCOL_VERSION, MQTT_PROTOCOL_V5);
        mosquitto_int_option(mosquitto_, MOSQ_OPT_TCP_NODELAY, 1);
        mosquitto_int_option(mosquitto_, MOSQ_OPT_RECEIVE_MAXIMUM, maxInFlight);
        mosquitto_connect_v5_callback_set(mosquitto_, [](mosquitto *, void *to, int reason, int, const auto *) {
            static_cast<Listener *>(to)->connected(reason);
        });
        mosquitto_disconnect_v5_callback_set(mosquitto_, [](mosquitto *, void *to, int reason, const auto *) {
            static_cast<Listener *>(to)->disconnected(reason);
        });
        mosquitto_subscribe_v5_callback_set(
            mosquitto_, [](mosquitto *, void *to, int id, int count, const int *granted, const auto *) {
                static_cast<Listener *>(to)->subscribed(
                    id, std::all_of(granted, granted + count, [](int qos) { return qos >= 0 && qos <= 2; }));
            });
        mosquitto_publish_v5_callback_set(mosquitto_, [](mosquitto *, void *to, int id, int reason, const auto *) {
            static_cast<Listener *>(to)->published(id, reason);
        });
        mosquitto_message_callback_set(mosquitto_, [](mosquitto *, void *to, const mosquitto_message *message) {
            static_cast<Listener *>(to)->message(
                message->topic,
                {static_cast<const char *>(message->payload), static_cast<std::size_t>(message->payloadlen)});
            errno = 0; // the library looks at errno after us to see whether the socket is empty
        });
        mosquitto_log_callback_set(mosquitto_, [](mosquitto *, void *to, int level, const char *line) {
            if (level == MOSQ_LOG_ERR)
                static_cast<Listener *>(to)->trouble = line;
        });
    }
    ~Connection() { mosquitto_destroy(mosquitto_); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Begins to connect. May wait for a name server.
    int open(const MqttOptions &options)
    {
        if (!mosquitto_)
            return MOSQ_ERR_NOMEM;
        const Topic liveness{TopicKind::Device, {}, options.device};
        const auto will = encode(liveness, Liveness{options.device, false}).value.value();
        int error = mosquitto_will_set_v5(mosquitto_, toString(liveness).c_str(), static_cast<int>(will.size()),
                                          will.data(), 1, true, nullptr);
        if (!error && !options.caFile.empty()) {
            const auto orNull = [](const std::string &path) { return path.empty() ? nullptr : path.c_str(); };
            error = mosquitto_tls_set(mosquitto_, options.caFile.c_str(), nullptr, orNull(options.certFile),
                                      orNull(options.keyFile), [](char *, int, int, void *) { return 0; });
            if (error)
                return error;
            error = mosquitto_tls_opts_set(mosquitto_, 1, "tlsv1.2", nullptr); // the oldest allowed
        }
        // libmosquitto prepares OpenSSL with its first TLS connection and takes no care of threads while it does.
        static std::mutex preparing;
        std::unique_lock lock(preparing, std::defer_lock);
        if (!options.caFile.empty())
            lock.lock();
        if (!error)
            error = mosquitto_connect_async(mosquitto_, options.host.c_str(), options.port, options.keepAliveS);
        return error;
    }

    /// Sends SUBSCRIBE ("no local": own messages are not sent back). Answers its id, or nothing: see lastError().
    std::optional<int> subscribe(const std::vector<std::string> &filters)
    {
        std::vector<char *> names;
        names.reserve(filters.size());
        for (const auto &filter : filters)
            names.push_back(const_cast<char *>(filter.c_str())); // the library's signature; it only reads
        int id = 0;
        const int error = mosquitto_subscribe_multiple(mosquitto_, &id, static_cast<int>(names.size()), names.data(), 1,
                                                       MQTT_SUB_OPT_NO_LOCAL, nullptr);
        return checked(id, error);
    }

    /// Sends PUBLISH, QoS 1, retained.
    std::optional<int> publish(const std::string &topic, const std::string &payload)
    {
        int id = 0;
        const int error = mosquitto_publish_v5(mosquitto_, &id, topic.c_str(), static_cast<int>(payload.size()),
                                               payload.data(), 1, true, nullptr);
        return checked(id, error);
    }

    const char *lastError() const { return mosquitto_strerror(error_); }

    int socket() const { return mosquitto_ ? mosquitto_socket(mosquitto_) : -1; }
    bool wantsWrite() const { return mosquitto_want_write(mosquitto_); }
    /// Reads what is there, but not for ever: a flood must not keep us from our own words.
    int read()
    {
        int error = MOSQ_ERR_SUCCESS;
        for (int packets = 0; packets < packetsAtOnce && !error && socket() >= 0; ++packets) {
            if (pollfd fd{socket(), POLLIN, 0}; packets > 0 && poll(&fd, 1, 0) == 0)
                break;
            error = mosquitto_loop_read(mosquitto_, 1);
        }
        return error;
    }
    /// Lets the kernel find out on its own that the other end is out of reach: without this a listener with nothing to
    /// say would not notice, and the broker's next attempt to reach it may be many seconds after the network healed.
    void watch() const
    {
        const auto set = [this](int level, int option, int value) {
            (void)setsockopt(socket(), level, option, &value, sizeof value); // without it: slower, not wrong
        };
        set(SOL_SOCKET, SO_KEEPALIVE, 1);
        set(IPPROTO_TCP, TCP_KEEPIDLE, silenceS);
        set(IPPROTO_TCP, TCP_KEEPINTVL, silenceS);
        set(IPPROTO_TCP, TCP_KEEPCNT, deadAfterMs / (1'000 * silenceS));
        set(IPPROTO_TCP, TCP_USER_TIMEOUT, deadAfterMs);
    }
    /// Whether bytes are on the way and none was acknowledged for stallAfterMs. The kernel's own time-outs do not do:
    /// each cut makes them longer, to many seconds after a few. A broker that is only busy acknowledges all the same.
    bool stalled(std::int64_t now)
    {
        tcp_info info{};
        socklen_t size = sizeof info;
        const bool known = getsockopt(socket(), IPPROTO_TCP, TCP_INFO, &info, &size) == 0;
        if (!known || info.tcpi_unacked == 0 || info.tcpi_last_ack_recv <= now - lookedMs_)
            movedMs_ = now;
        lookedMs_ = now;
        return now - movedMs_ >= stallAfterMs;
    }
    int write() { return mosquitto_loop_write(mosquitto_, 1); }
    int misc() { return mosquitto_loop_misc(mosquitto_); }
    /// DISCONNECT, asking the broker to publish the will: the others learn of a goodbye as of a death.
    void goodbye() { mosquitto_disconnect_v5(mosquitto_, MQTT_RC_DISCONNECT_WITH_WILL_MSG, nullptr); }

private:
    std::optional<int> checked(int id, int error)
    {
        error_ = error;
        return error ? std::nullopt : std::optional(id);
    }

    mosquitto *mosquitto_;
    std::int64_t lookedMs_ = 0; ///< of stalled()
    std::int64_t movedMs_ = 0;
    int error_ = MOSQ_ERR_SUCCESS;
};

/// The thread's work: drives the machine, the connection, the outbox and the inbox.
class Worker
{
public:
    Worker(MqttOptions options, std::shared_ptr<MqttTransport::Mailbox> mailbox)
        : options_(std::move(options))
        , mailbox_(std::move(mailbox))
        , inbox_(options_.device, options_.rooms,
                 {
                     [this](core::Share share) {
                         Topic topic{TopicKind::Share, share.room, share.device};
                         hand(std::move(topic), std::move(share));
                     },
                     [this](core::Presence presence) {
                         Topic topic{TopicKind::Presence, presence.room, presence.device};
                         hand(std::move(topic), std::move(presence));
                     },
                     [this](core::Past past) {
                         Topic topic{TopicKind::Past, past.room, past.device};
                         hand(std::move(topic), std::move(past));
                     },
                     [this](const std::string &device) { toFollow_.push_back(device); },
                     [this](const std::string &room) { toAsk_.insert(room); },
                     [this](std::string line) { mailbox_->say(QtWarningMsg, std::move(line)); },
                     [this](core::Edition edition, TopicKind kind) {
                         hand({kind, {}, {}}, std::move(edition));
                     },
                 },
                 {})
    {
        listener_.connected = [this](int reason) {
            if (reason == MQTT_RC_SUCCESS)
                inputs_.push_back(LinkInput::Accepted);
            else
                fail(std::string("the broker does not let us in: ") + mosquitto_reason_string(reason),
                     reason == MQTT_RC_SERVER_UNAVAILABLE || reason == MQTT_RC_SERVER_BUSY ? LinkInput::Closed
                                                                                           : LinkInput::Refused);
        };
        listener_.disconnected = [this](int reason) {
            if (reason == MQTT_RC_SESSION_TAKEN_OVER)
                fail("another program has connected as " + options_.device, LinkInput::Refused);
            else if (reason >= 128)
                fail(std::string("the broker closed the connection: ") + mosquitto_reason_string(reason),
                     LinkInput::Closed);
        };
        listener_.subscribed = [this](int id, bool granted) {
            inputs_.push_back(LinkInput::Answered);
            if (!granted && subscribing_.contains(id))
                fail("the broker does not let " + options_.device + " listen to its rooms", LinkInput::Refused);
            subscribing_.erase(id);
        };
        listener_.published = [this](int id, int reason) {
            inputs_.push_back(LinkInput::Answered);
            if (reason >= 128 && outbox_.isOnce(id)) {
                // The room goes on without the practice's settings; who keeps the broker must add their access rules.
                outbox_.acknowledged(id);
                mailbox_->say(QtWarningMsg,
                              "the broker does not take the practice's settings from " + options_.device + ": "
                                  + mosquitto_reason_string(reason));
            } else if (reason >= 128)
                fail(std::string("the broker does not take what ") + options_.device
                         + " says: " + mosquitto_reason_string(reason),
                     LinkInput::Refused);
            else
                outbox_.acknowledged(id);
        };
        listener_.message
            = [this](std::string_view topic, std::string_view payload) { inbox_.arrived(topic, payload, nowMs()); };
    }

    void run()
    {
        blockSignals();
        pthread_setname_np(pthread_self(), "wh-link");
        const Topic liveness{TopicKind::Device, {}, options_.device};
        outbox_.put(toString(liveness), encode(liveness, Liveness{options_.device, true}).value.value());
        advance(LinkInput::Start);
        while (state_.phase != LinkPhase::Stopped) {
            collect();
            talk();
            if (state_.phase != LinkPhase::Stopped)
                wait();
        }
        part();
        const std::lock_guard lock(mailbox_->mutex);
        mailbox_->finished = true;
        mailbox_->finishedChanged.notify_all();
    }

private:
    /// Signals are the main thread's; and a broker that hangs up must not end the program by SIGPIPE.
    static void blockSignals()
    {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_BLOCK, &all, nullptr);
    }

    void hand(Topic topic, Word word)
    {
        const std::lock_guard lock(mailbox_->mutex);
        mailbox_->incoming.insert_or_assign(std::move(topic), std::move(word));
        mailbox_->owner.ring();
    }

    void fail(std::string why, LinkInput input)
    {
        inputs_.push_back(input);
        // A broker that is away is everyday and stands on the screen; one that says no needs somebody to act.
        setFault(std::move(why), input == LinkInput::Refused ? QtWarningMsg : QtInfoMsg);
    }

    void setFault(std::string why, QtMsgType level)
    {
        if (why == fault_)
            return;
        fault_ = std::move(why);
        if (!fault_.empty())
            mailbox_->say(level, fault_); // each reason once, not with every try
        const std::lock_guard lock(mailbox_->mutex);
        mailbox_->fault = fault_;
        mailbox_->owner.ring();
    }

    void advance(LinkInput input)
    {
        const auto [state, effects] = step(state_, input, nowMs(), options_.dice());
        state_ = state;
        if (effects.tell) {
            if (state_.link == core::Link::Live)
                setFault({}, QtInfoMsg);
            const std::lock_guard lock(mailbox_->mutex);
            mailbox_->links.push_back(state_.link);
            if (mailbox_->links.size() > maxNews)
                mailbox_->links.pop_front();
            mailbox_->owner.ring();
        }
        if (effects.close) {
            if (input == LinkInput::Tick)
                setFault("no answer from the broker", QtInfoMsg);
            connection_.reset();
        }
        if (effects.open)
            open();
        if (effects.greet)
            greet();
    }

    void open()
    {
        connection_ = std::make_unique<Connection>(options_, listener_);
        subscribing_.clear();
        listener_.trouble.clear();
        outbox_.startOver();
        if (const int error = connection_->open(options_))
            lost(error);
        else
            inputs_.push_back(LinkInput::Called); // only now: a slow name server must not use up the time for TCP
    }

    void lost(int error)
    {
        auto why = "no connection to the broker: " + std::string(mosquitto_strerror(error));
        if (error == MOSQ_ERR_ERRNO && errno == EPROTO)
            why = "the broker hung up before the connection was safe; it may not know this device's certificate";
        else if (error == MOSQ_ERR_ERRNO)
            why = "no connection to the broker: " + std::generic_category().message(errno);
        else if (error == MOSQ_ERR_INVAL && !options_.caFile.empty())
            return fail("the certificate files cannot be read", LinkInput::Refused);
        if (!listener_.trouble.empty())
            why += " (" + listener_.trouble + ")";
        fail(std::move(why), LinkInput::Closed);
    }

    void greet()
    {
        toAsk_ = options_.rooms;
        toFollow_ = inbox_.followed();
        subscribe();
        // On its own: where the broker's rules do not know the practice's settings, its rooms still work.
        (void)connection_->subscribe(
            {toString(topicOf(ports::Shelf::Champion)), toString(topicOf(ports::Shelf::Copy))});
    }

    /// SUBSCRIBE to what is new. To a room heard already it means: send again what you keep.
    void subscribe()
    {
        std::vector<std::string> filters;
        const auto send = [&] {
            if (filters.empty())
                return;
            if (const auto id = connection_->subscribe(filters))
                subscribing_.insert(*id);
            else
                fail(std::string("cannot subscribe: ") + connection_->lastError(), LinkInput::Closed);
            filters.clear();
        };
        for (const auto &room : std::exchange(toAsk_, {})) {
            for (const auto *kind : {"/share/+", "/presence/+", "/past/+"})
                filters.push_back(std::string(topicRoot) + "room/" + room + kind);
            if (filters.size() >= filtersPerSubscribe)
                send();
        }
        send();
        for (const auto &device : std::exchange(toFollow_, {}))
            (void)connection_->subscribe({toString(Topic{TopicKind::Device, {}, device})});
    }

    /// Takes what the owner wants said.
    void collect()
    {
        std::map<Topic, Word> outgoing;
        bool stop = false;
        {
            const std::lock_guard lock(mailbox_->mutex);
            outgoing.swap(mailbox_->outgoing);
            stop = mailbox_->stop;
            mailbox_->counters = inbox_.counters();
        }
        for (const auto &[topic, word] : outgoing) {
            if (const auto *edition = std::get_if<core::Edition>(&word)) {
                sayOnce(topic, *edition);
                continue;
            }
            const auto *share = std::get_if<core::Share>(&word);
            const auto *past = std::get_if<core::Past>(&word);
            auto encoded = share ? encode(topic, *share)
                : past           ? encode(topic, *past)
                                 : encode(topic, std::get<core::Presence>(word), shareMarks_[topic.room]);
            if (encoded.value && share)
                shareMarks_[topic.room] = markOf(*encoded.value);
            if (encoded.value)
                outbox_.put(toString(topic), *std::move(encoded.value));
            else
                mailbox_->say(QtWarningMsg, "not published: " + encoded.defect);
        }
        if (stop)
            advance(LinkInput::Stop);
    }

    void sayOnce(const Topic &topic, const core::Edition &edition)
    {
        auto encoded = encode(edition);
        if (!encoded.value)
            mailbox_->say(QtWarningMsg, "not published: " + encoded.defect);
        else if (accepted())
            outbox_.putOnce(toString(topic), *std::move(encoded.value));
    }

    bool accepted() const { return state_.phase == LinkPhase::Greeting || state_.phase == LinkPhase::Live; }

    void talk()
    {
        // What happened inside the library's callbacks, now that it is safe to act on it.
        for (auto inputs = std::exchange(inputs_, {}); const auto input : inputs)
            advance(input);
        advance(LinkInput::Tick);
        inbox_.release(nowMs());
        if (!accepted())
            return;
        subscribe();
        sendAll();
        if (state_.phase == LinkPhase::Greeting && subscribing_.empty() && outbox_.allSaid())
            advance(LinkInput::Greeted);
        advance(outbox_.settled() ? LinkInput::Settled : LinkInput::Owing);
    }

    void sendAll()
    {
        while (const auto letter = outbox_.next()) {
            const auto id = connection_->publish(letter->topic, *letter->payload);
            if (!id) {
                fail(std::string("cannot publish: ") + connection_->lastError(), LinkInput::Closed);
                return;
            }
            outbox_.sent(letter->topic, *id);
        }
    }

    void wait()
    {
        if (!inputs_.empty())
            return;
        const auto now = nowMs();
        auto wakeMs = now + miscEveryMs;
        if (const auto tick = nextTickMs(state_))
            wakeMs = std::min(wakeMs, *tick);
        if (inbox_.holding())
            wakeMs = std::min(wakeMs, now + releaseEveryMs);
        if (state_.owedSinceMs)
            wakeMs = std::min(wakeMs, now + stallEveryMs);
        if (state_.phase == LinkPhase::Opening && state_.reached)
            wakeMs = std::min(wakeMs, now + openingEveryMs);
        std::array<pollfd, 2> fds{pollfd{mailbox_->worker.fd(), POLLIN, 0}, pollfd{-1, POLLIN, 0}};
        if (connection_) {
            fds[1].fd = connection_->socket();
            // While TLS is made a word of ours always waits, and asking for room to write it would spin.
            if (state_.phase == LinkPhase::Opening ? !state_.reached : connection_->wantsWrite())
                fds[1].events |= POLLOUT;
        }
        poll(fds.data(), fds.size(), static_cast<int>(std::max<std::int64_t>(0, wakeMs - now)));
        if (fds[0].revents)
            mailbox_->worker.hush();
        if (connection_)
            serve(fds[1].revents);
    }

    void serve(short events)
    {
        int error = MOSQ_ERR_SUCCESS;
        const bool opening = state_.phase == LinkPhase::Opening;
        if (opening && !state_.reached && (events & (POLLIN | POLLOUT)) && !(events & (POLLERR | POLLHUP))) {
            inputs_.push_back(LinkInput::Reached);
            connection_->watch();
        }
        // The library begins its TLS handshake only while it reads, though the first word of it is ours: without this,
        // a connection that TCP needed a moment for would wait for ever.
        if ((events & (POLLIN | POLLERR | POLLHUP)) || (opening && (events & POLLOUT)))
            error = connection_->read();
        if (!error && ((events & POLLOUT) || (opening && state_.reached)))
            error = connection_->write();
        if (!error && nowMs() - miscMs_ >= miscEveryMs) {
            miscMs_ = nowMs();
            error = connection_->misc();
        }
        if (!error && connection_->socket() < 0)
            error = MOSQ_ERR_CONN_LOST;
        if (!error && accepted() && state_.owedSinceMs && nowMs() - stallMs_ >= stallEveryMs) {
            stallMs_ = nowMs();
            if (connection_->stalled(stallMs_))
                return fail("no connection to the broker: the network takes nothing", LinkInput::Closed);
        }
        // A refusal already said why, better than the closed socket that follows it.
        if (error && std::find(inputs_.begin(), inputs_.end(), LinkInput::Refused) == inputs_.end())
            lost(error);
    }

    /// The last words: what waits to be said, then goodbye.
    void part()
    {
        const auto until = nowMs() + std::chrono::milliseconds(goodbyeTimeout).count();
        const auto exchange = [&](auto done) {
            while (connection_ && connection_->socket() >= 0 && !done() && nowMs() < until) {
                pollfd fd{connection_->socket(), POLLIN, 0};
                if (connection_->wantsWrite())
                    fd.events |= POLLOUT;
                poll(&fd, 1, static_cast<int>(std::max<std::int64_t>(0, until - nowMs())));
                if ((fd.revents & POLLOUT) && connection_->write())
                    return;
                if ((fd.revents & ~POLLOUT) && connection_->read())
                    return;
                if (!connection_->wantsWrite())
                    sendAll();
            }
        };
        if (!connection_ || connection_->socket() < 0)
            return;
        sendAll();
        exchange([this] { return outbox_.settled(); });
        if (connection_->socket() >= 0)
            connection_->goodbye();
        exchange([this] { return !connection_->wantsWrite(); });
        connection_.reset();
    }

    MqttOptions options_;
    std::shared_ptr<MqttTransport::Mailbox> mailbox_;
    Connection::Listener listener_;
    Inbox inbox_;
    Outbox outbox_;
    LinkState state_;
    std::vector<LinkInput> inputs_; ///< gathered in callbacks
    std::set<int> subscribing_;     ///< SUBSCRIBEs of our rooms without an answer yet
    std::set<std::string> toAsk_;   ///< rooms to subscribe to, or to read again
    std::vector<std::string> toFollow_;
    std::map<std::string, std::string> shareMarks_; ///< by room, of what we published last
    std::string fault_;
    std::int64_t miscMs_ = 0;
    std::int64_t stallMs_ = 0;
    std::unique_ptr<Connection> connection_; ///< last: its callbacks use the rest
};

} // namespace

bool isLoopback(const std::string &host)
{
    if (host == "localhost")
        return true;
    in_addr v4{};
    if (inet_pton(AF_INET, host.c_str(), &v4) == 1)
        return (ntohl(v4.s_addr) >> 24) == 127;
    in6_addr v6{};
    return inet_pton(AF_INET6, host.c_str(), &v6) == 1 && IN6_IS_ADDR_LOOPBACK(&v6);
}

std::optional<std::string> defectOf(const MqttOptions &options)
{
    const auto one = [](const std::string &text) { return text.find_first_of(" \t\r\n") == std::string::npos; };
    if (options.host.empty() || !one(options.host))
        return "broker host is missing";
    if (options.port < 1 || options.port > 65'535)
        return "broker port is not 1 to 65535";
    if (!core::isSlug(options.device))
        return "device is not an id";
    if (!std::all_of(options.rooms.begin(), options.rooms.end(), core::isSlug))
        return "a room is not an id";
    if (options.keepAliveS < 5 || options.keepAliveS > 3'600)
        return "keep-alive is not 5 to 3600 seconds";
    if (options.certFile.empty() != options.keyFile.empty())
        return "a certificate needs its key, and a key its certificate";
    if (options.caFile.empty() && !options.certFile.empty())
        return "a certificate needs the authority that the broker's own was made by";
    if (options.caFile.empty() && !isLoopback(options.host))
        return "plain text is only for this machine itself; " + options.host
            + " needs TLS: give the authority's certificate";
    return std::nullopt;
}

MqttTransport::MqttTransport(MqttOptions options)
    : options_(std::move(options))
    , mailbox_(std::make_shared<Mailbox>())
{
    if (!options_.dice) {
        options_.dice = [engine = std::minstd_rand(std::random_device{}())]() mutable {
            return std::uniform_real_distribution<double>(0, 1)(engine);
        };
    }
    if (const auto defect = defectOf(options_)) {
        fault_ = *defect;
        link_ = core::Link::Lost;
        qCWarning(whLink, "no link: %s", defect->c_str());
    }
}

MqttTransport::~MqttTransport()
{
    mailbox_->closed = true;
    notifier_.reset();
    if (!thread_.joinable())
        return;
    std::unique_lock lock(mailbox_->mutex);
    mailbox_->stop = true;
    mailbox_->worker.ring();
    const bool finished
        = mailbox_->finishedChanged.wait_for(lock, 2 * goodbyeTimeout, [this] { return mailbox_->finished; });
    lock.unlock();
    if (finished)
        thread_.join();
    else
        thread_.detach(); // stuck in a name look-up; it touches nothing but the mailbox and ends by itself
}

void MqttTransport::setEvents(ports::TransportEvents events)
{
    events_ = std::move(events);
    if (notifier_ || defectOf(options_))
        return;
    static const int initialised = mosquitto_lib_init(); // once; never cleaned up, other threads may outlive main
    (void)initialised;
    notifier_ = std::make_unique<QSocketNotifier>(mailbox_->owner.fd(), QSocketNotifier::Read);
    QObject::connect(notifier_.get(), &QSocketNotifier::activated, notifier_.get(), [this] { drain(); });
    thread_ = std::thread([options = options_, mailbox = mailbox_] { Worker(options, mailbox).run(); });
}

void MqttTransport::publish(const core::Share &share)
{
    put({TopicKind::Share, share.room, options_.device}, share);
}

void MqttTransport::publish(const core::Presence &presence)
{
    put({TopicKind::Presence, presence.room, options_.device}, presence);
}

void MqttTransport::publish(const core::Past &past)
{
    put({TopicKind::Past, past.room, options_.device}, past);
}

void MqttTransport::publishEdition(const core::Edition &edition, ports::Shelf shelf)
{
    put(topicOf(shelf), edition);
}

void MqttTransport::put(Topic topic, Word word)
{
    if (!std::holds_alternative<core::Edition>(word) && !options_.rooms.contains(topic.room)) {
        qCWarning(whLink, "not published: not one of this device's rooms");
        return;
    }
    const std::lock_guard lock(mailbox_->mutex);
    mailbox_->outgoing.insert_or_assign(std::move(topic), std::move(word));
    mailbox_->worker.ring();
}

void MqttTransport::drain()
{
    const auto mailbox = mailbox_; // a callback may destroy this
    std::deque<core::Link> links;
    std::deque<Mailbox::Line> lines;
    mailbox->owner.hush();
    {
        const std::lock_guard lock(mailbox->mutex);
        for (auto &[topic, word] : mailbox->incoming)
            arriving_.insert_or_assign(topic, std::move(word));
        mailbox->incoming.clear();
        links.swap(mailbox->links);
        lines.swap(mailbox->lines);
        fault_ = mailbox->fault;
    }
    for (const auto &line : lines) {
        if (line.level == QtWarningMsg)
            qCWarning(whLink, "%s", line.text.c_str());
        else
            qCInfo(whLink, "%s", line.text.c_str());
    }
    for (const auto link : links) {
        link_ = link;
        if (const auto tell = events_.link)
            tell(link);
        if (mailbox->closed)
            return;
    }
    const auto until = std::chrono::steady_clock::now() + drainSlice;
    while (!arriving_.empty()) {
        if (std::chrono::steady_clock::now() >= until) {
            mailbox->owner.ring(); // the event loop first, then the rest
            return;
        }
        const auto node = arriving_.extract(arriving_.begin());
        const auto &word = node.mapped();
        if (const auto *edition = std::get_if<core::Edition>(&word)) {
            if (const auto tell = events_.edition)
                tell(*edition, shelfOf(node.key().kind));
        } else if (const auto *share = std::get_if<core::Share>(&word)) {
            if (const auto tell = events_.share)
                tell(*share);
        } else if (const auto *past = std::get_if<core::Past>(&word)) {
            if (const auto tell = events_.past)
                tell(*past);
        } else if (const auto tell = events_.presence) {
            tell(std::get<core::Presence>(word));
        }
        if (mailbox->closed)
            return;
    }
}

Counters MqttTransport::counters() const
{
    const std::lock_guard lock(mailbox_->mutex);
    return mailbox_->counters;
}

} // namespace wh::link
