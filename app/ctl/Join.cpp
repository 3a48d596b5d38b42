// SPDX-License-Identifier: GPL-3.0-or-later
// `warm-handoffctl join`: a device without a screen. Commands come on stdin one a line and are carried out one after
// the other; acks, errors and states go to stdout one JSON line each. The rules are in core, the order in sync.
#include "content/Catalog.h"
#include "ctl/Commands.h"
#include "ctl/Options.h"
#include "ctl/StateJson.h"
#include "device/Certificate.h"
#include "device/Identity.h"
#include "device/Seal.h"
#include "device/SystemClock.h"
#include "journal/SqliteJournal.h"
#include "link/MqttTransport.h"
#include "link/NoTransport.h"
#include "program/Practice.h"
#include "sync/RoomSession.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <deque>
#include <sstream>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace wh::ctl {

namespace {

constexpr std::size_t maxLine = 4'096;  ///< bytes; longer ones are answered with an error
constexpr std::size_t maxWaiting = 256; ///< lines read ahead of the disk; beyond it stdin has to wait
constexpr int lastWordsMs = 2'000;      ///< how long a device that was told to end waits for its first connection

int stopPipe[2] = {-1, -1};

void onStopSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = write(stopPipe[1], &byte, 1);
}

void say(const nlohmann::ordered_json &json)
{
    const auto line = json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    std::puts(line.c_str());
    std::fflush(stdout);
}

class Joined
{
public:
    Joined(sync::RoomSession &session, const content::Checklists &checklists)
        : session_(session)
        , checklists_(checklists)
        , stdin_(STDIN_FILENO, QSocketNotifier::Read)
    {
        session_.setChanged([this] {
            showState(false);
            endWhenQuiet();
        });
        QObject::connect(&stdin_, &QSocketNotifier::activated, &context_, [this] { readSome(); });
        lastWords_.setSingleShot(true);
        QObject::connect(&lastWords_, &QTimer::timeout, &context_, [] { QCoreApplication::quit(); });
    }

private:
    using Kind = core::Command::Kind;

    void readSome()
    {
        std::array<char, 4'096> bytes; // NOLINT(cppcoreguidelines-pro-type-member-init): read() fills it
        const auto count = read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count < 0 && (errno == EINTR || errno == EAGAIN))
            return;
        for (ssize_t i = 0; i < count; ++i) {
            if (bytes[static_cast<std::size_t>(i)] == '\n')
                lines_.push_back(std::exchange(partial_, {}));
            else if (partial_.size() <= maxLine) // one byte too many is kept, to know it was too long
                partial_ += bytes[static_cast<std::size_t>(i)];
        }
        if (count <= 0) {
            if (!partial_.empty())
                lines_.push_back(std::exchange(partial_, {}));
            ended_ = true;
        }
        stdin_.setEnabled(!ended_ && lines_.size() < maxWaiting);
        next();
    }

    /// Carries out one line; the next one only when this is answered, so that acks come in order.
    void next()
    {
        while (!busy_ && !lines_.empty()) {
            const auto line = std::move(lines_.front());
            lines_.pop_front();
            carryOut(line);
        }
        if (!ended_)
            stdin_.setEnabled(lines_.size() < maxWaiting);
        endWhenQuiet();
    }

    void carryOut(const std::string &line)
    {
        std::istringstream stream(line);
        std::vector<std::string> words;
        for (std::string word; stream >> word;)
            words.push_back(word);
        if (words.empty())
            return;
        const int number = ++number_;
        if (line.size() > maxLine) {
            error(number, "unknown-command: a command has at most " + std::to_string(maxLine) + " bytes");
            return;
        }
        if (words.front() == "state" && words.size() == 1) {
            showState(true);
            say({{"ack", number}});
            return;
        }
        const auto command = commandOf(words);
        if (!command) {
            error(number, "unknown-command: see warm-handoffctl join --help");
            return;
        }
        busy_ = true;
        session_.submit(*command, [this, number](const sync::Outcome &outcome) {
            if (outcome.ok)
                say({{"ack", number}});
            else if (outcome.refusal)
                error(number, outcome.refusal->message); // begins with the rule's name
            else
                error(number, "not-saved: this device's disk did not take it; nothing was changed");
            busy_ = false;
            // Not from inside the session's own call: it goes on to its next command itself.
            QMetaObject::invokeMethod(
                &context_, [this] { next(); }, Qt::QueuedConnection);
        });
    }

    std::optional<core::Command> commandOf(const std::vector<std::string> &words) const
    {
        struct Form {
            std::string_view name;
            Kind kind;
            std::size_t least;
            std::size_t most;
        };
        static constexpr Form forms[]{
            {"start", Kind::Start, 1, 1},       {"join", Kind::Join, 0, 0},
            {"leave", Kind::Leave, 0, 0},       {"show", Kind::Show, 1, 1},
            {"done", Kind::Done, 1, 1},         {"undo", Kind::Undo, 1, 1},
            {"skip", Kind::Skip, 2, 2},         {"signal", Kind::Signal, 2, 3},
            {"withdraw", Kind::Withdraw, 2, 3}, {"heard", Kind::Heard, 1, 1},
            {"phase", Kind::SetPhase, 1, 1},    {"finish", Kind::Finish, 0, 1},
            {"cancel", Kind::Cancel, 1, 1},     {"reopen", Kind::Reopen, 0, 0},
            {"barrier", Kind::Barrier, 1, 1},   {"unbarrier", Kind::Unbarrier, 1, 1},
            {"decline", Kind::Decline, 1, 1},   {"undecline", Kind::Undecline, 0, 0},
            {"note", Kind::Note, 1, 1},         {"unnote", Kind::Unnote, 1, 1},
        };
        const auto *form
            = std::find_if(std::begin(forms), std::end(forms), [&](const Form &f) { return f.name == words.front(); });
        const auto given = words.size() - 1;
        if (form == std::end(forms) || given < form->least || given > form->most)
            return std::nullopt;
        core::Command command{.kind = form->kind};
        switch (form->kind) {
        case Kind::Start:
            command.checklist = checklists_.checklist(words[1]);
            break;
        case Kind::SetPhase:
            if (const auto phase = core::phaseFromName(words[1]))
                command.phase = *phase;
            else
                return std::nullopt;
            break;
        case Kind::Finish:
        case Kind::Cancel:
        case Kind::Barrier:
        case Kind::Unbarrier:
        case Kind::Decline:
        case Kind::Note:
        case Kind::Unnote:
            command.reason = given > 0 ? words[1] : std::string();
            break;
        case Kind::Signal:
        case Kind::Withdraw:
            if (const auto signal = core::signalFromName(words[2]))
                command.signal = *signal;
            else
                return std::nullopt;
            command.step = words[1];
            command.reason = given > 2 ? words[3] : std::string();
            break;
        case Kind::Skip:
            command.reason = words[2];
            if (const auto &live = session_.state().live)
                command.checklist = checklists_.checklist(live->templateId, live->version);
            command.step = words[1];
            break;
        default:
            command.step = given > 0 ? words[1] : std::string();
        }
        return command;
    }

    static void error(int number, const std::string &message) { say({{"error", number}, {"message", message}}); }

    void showState(bool always)
    {
        auto line = stateJson(session_.state(), session_.devices(), session_.link(), false);
        if (!always && line == shown_)
            return;
        shown_ = std::move(line);
        std::puts(shown_.c_str());
        std::fflush(stdout);
    }

    /// After the last line: everything is durable; a device that is still connecting gets a moment to tell the others.
    void endWhenQuiet()
    {
        if (!ended_ || busy_ || !lines_.empty())
            return;
        if (session_.link() != core::Link::Connecting)
            QMetaObject::invokeMethod(
                &context_, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
        else if (!lastWords_.isActive())
            lastWords_.start(lastWordsMs);
    }

    sync::RoomSession &session_;
    const content::Checklists &checklists_;
    QObject context_;
    QSocketNotifier stdin_;
    QTimer lastWords_;
    std::deque<std::string> lines_;
    std::string partial_;
    std::string shown_;
    int number_ = 0;
    bool busy_ = false;
    bool ended_ = false;
};

} // namespace

bool readBroker(const QString &text, link::MqttOptions &options)
{
    const auto colon = text.lastIndexOf(QLatin1Char(':'));
    bool isNumber = false;
    options.port = text.mid(colon + 1).toInt(&isNumber);
    auto host = text.left(colon);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    options.host = host.toStdString();
    return colon > 0 && isNumber && options.port > 0 && options.port < 65'536;
}

int join(const QStringList &arguments)
{
    Options options(
        arguments,
        "A device without a screen. One command a line on stdin:\n"
        "  start TEMPLATE, join, leave, show STEP, done STEP, undo STEP, skip STEP REASON,\n"
        "  signal STEP KIND [TOPIC], withdraw STEP KIND [TOPIC], heard STEP, phase PHASE, finish [REASON],\n"
        "  cancel REASON, reopen, barrier REASON, unbarrier REASON, decline REASON, undecline,\n"
        "  note REASON, unnote REASON, state\n"
        "Answers on stdout: {\"ack\":N} once command N is on the disk, {\"error\":N,\"message\":...} when it\n"
        "is refused, and the room's state as one line of JSON each time it changes.",
        {{"room", "The room.", "R"},
         {"role", "giver, receiver, patient or observer.", "ROLE"},
         {"broker", "Where the devices meet; without it this one works alone.", "HOST:PORT"},
         {"data", "The device's folder.", "DIR"},
         {"device", "This device's name; otherwise the one its folder knows.", "NAME"},
         {"ca", "TLS: the authority's certificate (PEM).", "FILE"},
         {"cert", "TLS: this device's certificate (PEM).", "FILE"},
         {"key", "TLS: this device's key (PEM).", "FILE"}});
    if (options.code())
        return *options.code();
    const auto room = options.value("room").toStdString();
    if (!core::isSlug(room))
        return fail(exitWrongUse, QStringLiteral("--room takes a room's id, for example --room 3."));
    const auto role = core::roleFromName(options.value("role").toStdString());
    if (!role)
        return fail(exitWrongUse, QStringLiteral("--role takes giver, receiver, patient or observer."));
    const auto file = journalFile(options.has("data") ? options.value("data") : defaultDataDir());
    const auto device = device::deviceId(options.value("device").toStdString(), journal::JournalReader::deviceOf(file),
                                         core::nameOf(*role));
    if (!device)
        return fail(exitWrongUse,
                    QStringLiteral("--device takes a short plain name (a-z, 0-9, -), not \"%1\".")
                        .arg(options.value("device")));
    link::MqttOptions broker;
    std::int64_t certificateEndMs = 0;
    device::SealFiles papers;
    if (options.has("broker")) {
        if (!readBroker(options.value("broker"), broker))
            return fail(exitWrongUse,
                        QStringLiteral("--broker takes HOST:PORT, not \"%1\".").arg(options.value("broker")));
        broker.device = *device;
        broker.rooms = {room};
        broker.caFile = options.value("ca").toStdString();
        broker.certFile = options.value("cert").toStdString();
        broker.keyFile = options.value("key").toStdString();
        if (const auto defect = link::defectOf(broker))
            return fail(exitWrongUse, QString::fromStdString(*defect));
        certificateEndMs = device::earliestEnd({broker.certFile, broker.caFile}).value_or(0);
        papers = {broker.caFile, broker.certFile, broker.keyFile};
    }
    const auto root = content::Catalog::findRoot(QCoreApplication::applicationDirPath().toStdString());
    if (!root.value)
        return fail(exitNotWell, QString::fromStdString(content::toString(root.problems.front())));
    const content::Catalog catalog(*root.value);
    content::Checklists checklists(catalog);

    auto opened = journal::SqliteJournal::open(file, *device);
    if (!opened.message.empty())
        fail(exitNotWell, QString::fromStdString(opened.message));
    if (!opened.journal)
        return exitNotWell;

    if (pipe2(stopPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return fail(exitNotWell, QStringLiteral("no pipe left for signals; close some programs."));
    QSocketNotifier stop(stopPipe[0], QSocketNotifier::Read);
    QObject::connect(&stop, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    std::signal(SIGTERM, onStopSignal);
    std::signal(SIGINT, onStopSignal);

    device::SystemClock clock;
    std::unique_ptr<ports::Transport> transport;
    if (options.has("broker"))
        transport = std::make_unique<link::MqttTransport>(std::move(broker));
    else
        transport = std::make_unique<link::NoTransport>();
    sync::RoomSession session(
        room, {.device = *device, .role = *role, .station = "none", .certificateEndMs = certificateEndMs},
        *opened.journal, *transport, clock);
    device::Seal seal(papers);
    sync::PracticeSession practice(*device, program::bodyRules(checklists), *opened.journal, seal, *transport, clock);
    program::follow(practice, checklists);
    Joined joined(session, checklists);
    transport->setEvents(
        {.share = [&](const core::Share &share) { session.received(share); },
         .presence = [&](const core::Presence &presence) { session.received(presence); },
         .link =
             [&](core::Link link) {
                 session.linkChanged(link);
                 practice.linkChanged(link);
             },
         .past = [&](const core::Past &past) { session.received(past); },
         .edition = [&](const core::Edition &edition, ports::Shelf shelf) { practice.received(edition, shelf); }});
    practice.open();
    session.open();
    QCoreApplication::exec();
    session.setChanged({});
    transport->setEvents({});
    session.close();
    transport.reset(); // says the last words before the journal goes
    return exitWell;
}

} // namespace wh::ctl
