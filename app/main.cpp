// SPDX-License-Identifier: GPL-3.0-or-later
// warm-handoff: one device with a screen. The only place that knows every room of the program: it reads the options and
// the practice's files, makes the ports, puts a station's desk on top of them and shows it. Also the tour, which does
// the same with pretended devices around it.
#include "content/Catalog.h"
#include "content/PracticeFile.h"
#include "device/Identity.h"
#include "device/Pin.h"
#include "device/SystemClock.h"
#include "journal/SqliteJournal.h"
#include "link/MemoryBus.h"
#include "link/MqttTransport.h"
#include "measures/Summary.h"
#include "media/Chime.h"
#include "media/TrainingPlayer.h"
#include "view/ChampionDesk.h"
#include "view/Fonts.h"
#include "view/HuddleDesk.h"
#include "view/IconProvider.h"
#include "view/PatientDesk.h"
#include "view/PictureProvider.h"
#include "view/Station.h"
#include "view/Targets.h"
#include "view/TeamDesk.h"
#include "view/Tour.h"
#include "view/WaitingDesk.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFont>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QTranslator>

#include <cstdio>
#include <memory>

namespace wh {
namespace {

constexpr int exitWell = 0;
constexpr int exitNotWell = 1;
constexpr int exitWrongUse = 2;
constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t monthMs = 30LL * 24 * 60 * minuteMs;
constexpr int minuteTickMs = 15'000; ///< how often minutes on screen are looked at

int fail(int code, const QString &message)
{
    std::fprintf(stderr, "warm-handoff: %s\n", qPrintable(message));
    return code;
}

/// Everything a run is told, from the command line and the practice's file.
struct Setup {
    content::Practice practice;
    content::DeviceEntry device; ///< the entry of this device, or one made up for --station
    std::string room;            ///< --room, or the first
    QString dataDir;
    QString language;
    std::optional<link::MqttOptions> broker;
    bool windowed = false;
    QRect window;
    QStringList problems; ///< for staff, on screen and in the log
};

/// A transport that leads nowhere: one device works alone.
class NoTransport : public ports::Transport
{
public:
    void setEvents(ports::TransportEvents) override {}
    core::Link link() const override { return core::Link::Alone; }
    void publish(const core::Share &) override {}
    void publish(const core::Presence &) override {}
};

/// Stands where no journal can be opened: taps are refused and the screen says why.
class NoJournal : public ports::Journal, public ports::Settings
{
public:
    explicit NoJournal(std::string device)
        : origin_(std::move(device) + "~none")
    {
    }
    std::string origin() const override { return origin_; }
    std::uint64_t nextSeq() override { return ++seq_; }
    std::vector<core::Event> load(const std::string &, int) override { return {}; }
    void append(std::vector<core::Event>, std::function<void(ports::Saved)> done) override
    {
        QMetaObject::invokeMethod(
            &context_, [done = std::move(done)] { done(ports::Saved::Damaged); }, Qt::QueuedConnection);
    }
    std::optional<std::string> setting(const std::string &) const override { return std::nullopt; }
    ports::Saved setSetting(const std::string &, const std::string &) override { return ports::Saved::Damaged; }

private:
    std::string origin_;
    std::uint64_t seq_ = 0;
    QObject context_;
};

QString fromPath(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

std::string_view usualRole(content::Station station)
{
    return station == content::Station::Team ? "giver" : station == content::Station::Room ? "patient" : "observer";
}

view::Screen screenOf(const content::DeviceEntry &device)
{
    using content::Station;
    view::Screen screen;
    switch (device.station) {
    case Station::Team:
    case Station::Champion:
        break;
    case Station::Waiting:
        screen.gridHeight = 77;
        break;
    case Station::Room:
        screen = {.diagonalIn = 27, .distanceM = 1.5, .gridHeight = 77};
        break;
    case Station::Huddle:
        screen = {.diagonalIn = 65, .distanceM = 3, .gridHeight = 77};
        break;
    }
    if (device.diagonalIn > 0)
        screen.diagonalIn = device.diagonalIn;
    if (device.distanceM > 0)
        screen.distanceM = device.distanceM;
    screen.dotsPerInch = device.dotsPerInch.value_or(0);
    return screen;
}

QString qml(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The fact sheet's cards in one language.
void fillSheet(view::Sheet &sheet, const content::Catalog &catalog, const QString &language)
{
    const auto *document = catalog.document("fact-sheet", language.toStdString());
    if (!document) {
        sheet.setCards({}, true);
        return;
    }
    QList<view::Card> cards;
    for (const auto &section : document->sections) {
        view::Card card{.title = qml(section.title), .picture = qml(section.picture), .pictureText = qml(section.alt)};
        QStringList paragraphs;
        for (const auto &block : section.blocks) {
            for (const auto &line : block.lines) {
                QString text;
                for (const auto &run : line) {
                    const auto words = qml(run.text).toHtmlEscaped();
                    text += run.bold ? QStringLiteral("<b>%1</b>").arg(words) : words;
                }
                (block.kind == content::Block::Kind::Paragraph ? paragraphs : card.items).append(text);
            }
        }
        card.body = paragraphs.join(QStringLiteral("<br>"));
        cards.append(std::move(card));
    }
    sheet.setCards(std::move(cards), !document->reviewed);
}

/// One station on its ports: sessions, models, desk and window. The ports outlive it.
class Stage : public QObject
{
public:
    struct Ports {
        ports::Journal &journal;
        ports::Transport &transport;
        ports::Clock &clock;
        ports::Settings &settings;
        std::function<measures::Summary()> numbers;
        std::function<void(const std::string &language)> sheetOpened;
    };

    Stage(const Setup &setup, const content::Catalog &catalog, Ports ports)
        : setup_(setup)
        , catalog_(catalog)
        , ports_(std::move(ports))
        , display_(settings())
        , station_(view::Station::Kind::Chooser, qml(setup.device.id), qml(setup.practice.name), &display_)
    {
        station_.setProblems(setup.problems);
        openRooms();
        makeDesk();
        minutes_.setInterval(minuteTickMs);
        connect(&minutes_, &QTimer::timeout, this, &Stage::refresh);
        minutes_.start();
        connect(&display_, &view::Display::languageChanged, this, &Stage::translate);
        translate();
    }

    ~Stage() override
    {
        targets_.reset();
        engine_.reset();
        ports_.transport.setEvents({});
        for (auto &session : sessions_)
            session->close();
    }

    /// Minutes go by without an event; whoever shows them is told to look again.
    void refresh()
    {
        for (auto *room : rooms_)
            Q_EMIT room->changed();
    }

    view::Station &station() { return station_; }
    view::Display &display() { return display_; }
    QQuickWindow *window() const { return window_; }
    view::TeamDesk *team() { return station_.team(); }
    view::Idle *idle() { return &idle_; }
    device::Pin &pin() { return pin_; }

    /// Loads the screens and shows them in `place`, or full screen for an empty one. False if they cannot be loaded.
    bool show(const QRect &place)
    {
        engine_ = std::make_unique<QQmlApplicationEngine>();
        engine_->addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine_->addImageProvider(QStringLiteral("icon"),
                                  new view::IconProvider(fromPath(catalog_.root() / "assets/icons")));
        engine_->addImageProvider(QStringLiteral("picture"),
                                  new view::PictureProvider(fromPath(catalog_.root() / "assets/illustrations")));
        engine_->setInitialProperties({{QStringLiteral("station"), QVariant::fromValue(&station_)}});
        engine_->load(QUrl(QStringLiteral("qrc:/qt/qml/WarmHandoff/Shell/Main.qml")));
        if (engine_->rootObjects().isEmpty())
            return false;
        window_ = qobject_cast<QQuickWindow *>(engine_->rootObjects().constFirst());
        const auto resized = [this] { display_.setScreenSize(window_->width(), window_->height()); };
        connect(window_, &QWindow::widthChanged, this, resized);
        connect(window_, &QWindow::heightChanged, this, resized);
        if (place.isEmpty()) {
            window_->showFullScreen();
        } else {
            window_->setGeometry(place);
            window_->show();
        }
        resized();
        // For tests that tap real screens: where everything is.
        if (qEnvironmentVariableIsSet("WH_FIRST_FRAME")) // for tests/bench: when something can be seen
            connect(
                window_, &QQuickWindow::frameSwapped, this, [] { std::puts("first frame"), std::fflush(stdout); },
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        if (const auto file = qEnvironmentVariable("WH_TARGETS"); !file.isEmpty())
            targets_ = std::make_unique<view::Targets>(*window_, file);
        return true;
    }

private:
    view::Display::Settings settings() const
    {
        view::Display::Settings settings;
        settings.screen = screenOf(setup_.device);
        settings.scheme = qml(content::nameOf(setup_.device.theme));
        settings.textScale = setup_.device.textPercent / 100.0;
        settings.leftHand = setup_.device.leftHand;
        settings.languages.clear();
        for (const auto &language : setup_.practice.languages)
            settings.languages.append(qml(language));
        settings.language = setup_.language;
        return settings;
    }

    void openRooms()
    {
        const sync::Self self{setup_.device.id, setup_.device.role,
                              std::string(content::nameOf(setup_.device.station))};
        for (const auto &id : setup_.device.rooms) {
            sessions_.push_back(
                std::make_unique<sync::RoomSession>(id, self, ports_.journal, ports_.transport, ports_.clock));
            const auto *entry = setup_.practice.room(id);
            const auto name = entry && !entry->name.empty() ? qml(entry->name) : QString();
            rooms_.append(new view::Room(
                name, *sessions_.back(), ports_.clock, display_,
                [this](const std::string &templateId, int version) { return findTemplate(templateId, version); },
                this));
        }
        const auto find = [this](const std::string &room) -> sync::RoomSession * {
            for (auto &session : sessions_)
                if (session->state().room == room)
                    return session.get();
            return nullptr;
        };
        ports_.transport.setEvents({.share =
                                        [find](const core::Share &share) {
                                            if (auto *session = find(share.room))
                                                session->received(share);
                                        },
                                    .presence =
                                        [find](const core::Presence &presence) {
                                            if (auto *session = find(presence.room))
                                                session->received(presence);
                                        },
                                    .link =
                                        [this](core::Link link) {
                                            for (auto &session : sessions_)
                                                session->linkChanged(link);
                                        }});
        for (auto &session : sessions_)
            session->open();
    }

    /// A running handoff keeps the version it began with; until versions travel, any version of the id has its words.
    const core::Template *findTemplate(const std::string &id, int) const { return catalog_.checklist(id); }

    void makeDesk()
    {
        using content::Station;
        switch (setup_.device.station) {
        case Station::Team: {
            auto *desk = new view::TeamDesk(new view::Board(rooms_, this), &idle_, this);
            station_.setTeam(desk);
            auto *chime = new media::Chime(fromPath(catalog_.root() / "assets/sounds/ready.wav"), this);
            connect(desk, &view::TeamDesk::called, chime, &media::Chime::ring);
            break;
        }
        case Station::Room:
            if (!rooms_.isEmpty())
                station_.setRoom(new view::PatientDesk(rooms_.first(), &sheet_, &idle_, this));
            break;
        case Station::Waiting: {
            auto *desk = new view::WaitingDesk(&display_, &sheet_, &idle_, this);
            connect(desk, &view::WaitingDesk::opened, this,
                    [this](const QString &language) { ports_.sheetOpened(language.toStdString()); });
            station_.setWaiting(desk);
            break;
        }
        case Station::Huddle:
            player_ = std::make_unique<media::TrainingPlayer>();
            station_.setHuddle(new view::HuddleDesk(player_.get(), &sheet_, &display_, catalog_.films(), this));
            break;
        case Station::Champion:
            station_.setChampion(new view::ChampionDesk(&pin_, new view::Board(rooms_, this), &display_,
                                                        catalog_.templates(), ports_.numbers, &idle_, this));
            break;
        }
    }

    void translate()
    {
        QCoreApplication::removeTranslator(&translator_);
        if (translator_.load(QStringLiteral(":/i18n/warm-handoff_%1.qm").arg(display_.language())))
            QCoreApplication::installTranslator(&translator_);
        fillSheet(sheet_, catalog_, display_.language());
        if (station_.team()) {
            QVariantList list;
            for (const auto &checklist : catalog_.templates())
                list.append(QVariantMap{
                    {QStringLiteral("id"), qml(checklist.id)},
                    {QStringLiteral("name"), qml(core::textIn(checklist.name, display_.language().toStdString()))},
                    {QStringLiteral("icon"), qml(checklist.icon)}});
            station_.team()->setTemplates(list);
        }
        if (engine_)
            engine_->retranslate();
    }

    int idleMs() const
    {
        const bool patients
            = setup_.device.station == content::Station::Waiting || setup_.device.station == content::Station::Room;
        return (patients ? setup_.practice.patientIdleS : setup_.practice.teamIdleS) * 1000 + view::idleWarningMs;
    }

    const Setup &setup_;
    const content::Catalog &catalog_;
    Ports ports_;
    view::Display display_;
    view::Station station_;
    QTranslator translator_;
    view::Sheet sheet_;
    view::Idle idle_{idleMs()};
    device::Pin pin_{ports_.settings, ports_.clock};
    std::vector<std::unique_ptr<sync::RoomSession>> sessions_;
    QList<view::Room *> rooms_;
    std::unique_ptr<media::TrainingPlayer> player_;
    QTimer minutes_;
    std::unique_ptr<QQmlApplicationEngine> engine_;
    QQuickWindow *window_ = nullptr;
    std::unique_ptr<view::Targets> targets_;
};

// ---------------------------------------------------------------------------------------------------------------------
// Scenarios: the station among pretended devices, for pictures and for a look without a room.

/// A clock whose wall can be set, so that a board can show minutes that have not passed.
class StoryClock : public device::SystemClock
{
public:
    std::int64_t wallMs() const override { return SystemClock::wallMs() + offsetMs_; }
    void move(std::int64_t ms) { offsetMs_ += ms; }

private:
    std::int64_t offsetMs_ = 0;
};

/// A journal that forgets; everything is durable at once.
class StoryJournal : public ports::Journal, public ports::Settings
{
public:
    explicit StoryJournal(const std::string &device)
        : origin_(device + "~story")
    {
    }
    std::string origin() const override { return origin_; }
    std::uint64_t nextSeq() override { return ++seq_; }
    std::vector<core::Event> load(const std::string &, int) override { return {}; }
    void append(std::vector<core::Event>, std::function<void(ports::Saved)> done) override
    {
        done(ports::Saved::Durable);
    }
    std::optional<std::string> setting(const std::string &key) const override
    {
        const auto found = settings_.find(key);
        return found == settings_.end() ? std::nullopt : std::optional(found->second);
    }
    ports::Saved setSetting(const std::string &key, const std::string &value) override
    {
        settings_[key] = value;
        return ports::Saved::Durable;
    }

private:
    std::string origin_;
    std::uint64_t seq_ = 0;
    std::map<std::string, std::string> settings_;
};

/// A pretended device in one room.
struct Peer {
    StoryJournal journal;
    link::MemoryTransport transport;
    sync::RoomSession session;

    Peer(link::MemoryBus &bus, ports::Clock &clock, const std::string &device, core::Role role, const std::string &room)
        : journal(device)
        , transport(bus, device, {room})
        , session(room, {device, role, role == core::Role::Patient ? "room" : "team"}, journal, transport, clock)
    {
        transport.setEvents({.share = [this](const core::Share &share) { session.received(share); },
                             .presence = [this](const core::Presence &presence) { session.received(presence); },
                             .link = [this](core::Link link) { session.linkChanged(link); }});
        session.open();
    }
};

/// A practice around one station, all in this process.
class Story
{
public:
    Story(Setup setup, const content::Catalog &catalog)
        : setup_(std::move(setup))
        , catalog_(catalog)
        , journal_(setup_.device.id)
        , transport_(bus_, setup_.device.id, {setup_.device.rooms.begin(), setup_.device.rooms.end()})
        , stage_(setup_, catalog_,
                 {journal_, transport_, clock_, journal_, [this] { return numbers_; }, [](const std::string &) {}})
    {
    }

    Stage &stage() { return stage_; }
    StoryClock &clock() { return clock_; }
    link::MemoryTransport &transport() { return transport_; }
    void setNumbers(measures::Summary numbers) { numbers_ = std::move(numbers); }

    /// The pretended device of that role in that room.
    sync::RoomSession &peer(core::Role role, const std::string &room)
    {
        auto &peer = peers_[{role, room}];
        if (!peer) {
            static const std::map<core::Role, std::string> names{{core::Role::Giver, "ma"},
                                                                 {core::Role::Receiver, "clinician"},
                                                                 {core::Role::Patient, "screen"},
                                                                 {core::Role::Observer, "other"}};
            peer = std::make_unique<Peer>(bus_, clock_, names.at(role) + "-" + room, role, room);
            settle();
        }
        return peer->session;
    }

    void tell(core::Role role, const std::string &room, core::Command command)
    {
        command.checklist = catalog_.checklist(content::defaultTemplate);
        peer(role, room).submit(std::move(command));
        clock_.move(1'000);
        settle();
    }

    /// Runs the world until nothing moves: messages, echoes and heartbeats.
    void settle()
    {
        for (int quiet = 0; quiet < 3;) {
            const auto moved = bus_.pump();
            view::waitUntil([] { return true; }, 0);
            QCoreApplication::processEvents();
            quiet = moved == 0 ? quiet + 1 : 0;
        }
    }

    /// A handoff of the default template in `room`, ready, with its first `ticks` steps done by the giver.
    void walk(const std::string &room, core::Phase phase, int ticks)
    {
        using Kind = core::Command::Kind;
        tell(core::Role::Giver, room, {.kind = Kind::Start});
        if (phase >= core::Phase::Ready)
            tell(core::Role::Giver, room, {.kind = Kind::SetPhase, .phase = core::Phase::Ready});
        if (phase >= core::Phase::InRoom) {
            tell(core::Role::Receiver, room, {.kind = Kind::Join});
            tell(core::Role::Receiver, room, {.kind = Kind::SetPhase, .phase = core::Phase::InRoom});
        }
        const auto &steps = catalog_.checklist(content::defaultTemplate)->steps;
        for (int i = 0; i < ticks && i < static_cast<int>(steps.size()); ++i)
            tell(core::Role::Giver, room, {.kind = Kind::Done, .step = steps[static_cast<std::size_t>(i)].id});
    }

private:
    Setup setup_;
    const content::Catalog &catalog_;
    StoryClock clock_;
    link::MemoryBus bus_;
    StoryJournal journal_;
    link::MemoryTransport transport_;
    measures::Summary numbers_;
    std::map<std::pair<core::Role, std::string>, std::unique_ptr<Peer>> peers_;
    Stage stage_;
};

struct Scenario {
    const char *name;
    content::Station station;
    core::Role role;
    std::function<void(Story &)> play;
};

measures::Summary sampleNumbers()
{
    measures::Summary summary;
    constexpr int weeks = 5;
    for (int i = 0; i < weeks; ++i) {
        measures::Day day{
            .date = "2026-11-" + std::to_string(16 + i), .started = 9 + i, .finished = 8 + i, .corrected = 1 + i % 3};
        summary.total.started += day.started;
        summary.total.finished += day.finished;
        summary.total.corrected += day.corrected;
        summary.days.push_back(day);
    }
    summary.medianMinutes = {{core::Phase::Preparing, 6.5},
                             {core::Phase::Ready, 3},
                             {core::Phase::InRoom, 4.5},
                             {core::Phase::Closing, 0.5}};
    return summary;
}

const std::vector<Scenario> &scenarios()
{
    using content::Station;
    using core::Phase;
    using core::Role;
    using core::SignalKind;
    using Kind = core::Command::Kind;
    const auto atMedicines = [](Story &s) {
        s.peer(Role::Patient, "3");
        s.walk("3", Phase::InRoom, 5);
    };
    const auto enterPin = [](Story &s, bool twice) {
        auto *desk = s.stage().station().champion();
        for (int i = 0; i < (twice ? 2 : 1); ++i) {
            for (const char *digit : {"2", "4", "6", "8"})
                desk->digit(QString::fromLatin1(digit));
            desk->enter();
            view::waitUntil([desk] { return !desk->busy(); }, 10'000);
        }
    };
    static const std::vector<Scenario> all{
        {"team-board", Station::Team, Role::Receiver,
         [](Story &s) {
             for (const auto *room : {"1", "2", "3", "4", "6"})
                 s.peer(Role::Patient, room);
             s.walk("6", Phase::InRoom, 11);
             s.clock().move(3 * minuteMs);
             s.walk("3", Phase::InRoom, 5);
             s.clock().move(3 * minuteMs);
             s.walk("1", Phase::InRoom, 3);
             s.clock().move(2 * minuteMs);
             s.walk("2", Phase::Preparing, 0);
             s.clock().move(minuteMs);
             s.walk("4", Phase::Ready, 0);
             s.clock().move(3 * minuteMs);
             s.tell(Role::Patient, "3", {.kind = Kind::Signal, .step = "medicines", .signal = SignalKind::Add});
         }},
        {"team-start", Station::Team, Role::Giver, [](Story &s) { s.stage().team()->open(QStringLiteral("5")); }},
        {"team-preparing", Station::Team, Role::Giver,
         [](Story &s) {
             s.peer(Role::Patient, "3");
             s.walk("3", Phase::Preparing, 0);
             s.stage().team()->open(QStringLiteral("3"));
         }},
        {"team-go-in", Station::Team, Role::Receiver,
         [](Story &s) {
             s.peer(Role::Patient, "3");
             s.walk("3", Phase::Ready, 2);
             s.stage().team()->open(QStringLiteral("3"));
         }},
        {"team-step", Station::Team, Role::Giver,
         [atMedicines](Story &s) {
             atMedicines(s);
             s.stage().team()->open(QStringLiteral("3"));
         }},
        {"team-signal", Station::Team, Role::Giver,
         [atMedicines](Story &s) {
             atMedicines(s);
             s.tell(Role::Patient, "3", {.kind = Kind::Signal, .step = "medicines", .signal = SignalKind::Add});
             s.stage().team()->open(QStringLiteral("3"));
         }},
        {"team-alone", Station::Team, Role::Giver,
         [atMedicines](Story &s) {
             atMedicines(s);
             s.stage().team()->open(QStringLiteral("3"));
             s.transport().setUp(false);
         }},
        {"team-not-now", Station::Team, Role::Giver,
         [atMedicines](Story &s) {
             atMedicines(s);
             s.stage().team()->open(QStringLiteral("3"));
             s.stage().team()->askNotNow();
         }},
        {"team-stop", Station::Team, Role::Giver,
         [atMedicines](Story &s) {
             atMedicines(s);
             s.stage().team()->open(QStringLiteral("3"));
             s.stage().team()->askStop();
         }},
        {"team-sayback", Station::Team, Role::Receiver,
         [](Story &s) {
             s.peer(Role::Patient, "3");
             s.walk("3", Phase::InRoom, 9);
             s.tell(Role::Patient, "3", {.kind = Kind::Signal, .step = "medicines", .signal = SignalKind::Add});
             s.tell(Role::Giver, "3", {.kind = Kind::Heard, .step = "medicines"});
             s.tell(Role::Patient, "3", {.kind = Kind::Signal, .step = "say-back", .signal = SignalKind::Confirm});
             s.stage().team()->open(QStringLiteral("3"));
         }},
        {"team-closing", Station::Team, Role::Giver,
         [](Story &s) {
             s.peer(Role::Patient, "3");
             s.walk("3", Phase::InRoom, 5);
             s.tell(Role::Patient, "3", {.kind = Kind::Signal, .step = "medicines", .signal = SignalKind::Add});
             s.tell(Role::Giver, "3", {.kind = Kind::Heard, .step = "medicines"});
             for (const auto *step : {"medicines", "changes", "patients-turn", "say-back", "next-step"})
                 s.tell(Role::Giver, "3", {.kind = Kind::Done, .step = step});
             s.tell(Role::Giver, "3", {.kind = Kind::Skip, .step = "home", .reason = "no-time"});
             s.stage().team()->open(QStringLiteral("3"));
         }},
        {"team-finished", Station::Team, Role::Giver,
         [](Story &s) {
             s.peer(Role::Patient, "3");
             s.walk("3", Phase::InRoom, 11);
             s.stage().team()->open(QStringLiteral("3"));
             s.clock().move(9 * minuteMs);
             s.tell(Role::Giver, "3", {.kind = Kind::Finish});
         }},
        {"team-timeout", Station::Team, Role::Giver,
         [atMedicines](Story &s) {
             atMedicines(s);
             s.stage().team()->open(QStringLiteral("3"));
             s.stage().idle()->pose();
         }},
        {"room-welcome", Station::Room, Role::Patient,
         [](Story &s) { s.stage().station().room()->toggleTopic(QStringLiteral("medicines")); }},
        {"room-sheet", Station::Room, Role::Patient, [](Story &s) { s.stage().station().room()->openSheet(); }},
        {"room-coming", Station::Room, Role::Patient, [](Story &s) { s.walk("3", Phase::Ready, 0); }},
        {"room-step", Station::Room, Role::Patient, [](Story &s) { s.walk("3", Phase::InRoom, 5); }},
        {"room-added", Station::Room, Role::Patient,
         [](Story &s) {
             s.walk("3", Phase::InRoom, 5);
             s.stage().station().room()->answer(QStringLiteral("add"));
         }},
        {"room-heard", Station::Room, Role::Patient,
         [](Story &s) {
             s.walk("3", Phase::InRoom, 5);
             s.stage().station().room()->answer(QStringLiteral("add"));
             s.settle();
             s.tell(Role::Giver, "3", {.kind = Kind::Heard, .step = "medicines"});
         }},
        {"room-turn", Station::Room, Role::Patient, [](Story &s) { s.walk("3", Phase::InRoom, 8); }},
        {"room-next", Station::Room, Role::Patient, [](Story &s) { s.walk("3", Phase::InRoom, 11); }},
        {"room-thanks", Station::Room, Role::Patient,
         [](Story &s) {
             s.walk("3", Phase::InRoom, 11);
             s.tell(Role::Giver, "3", {.kind = Kind::Finish});
         }},
        {"waiting-welcome", Station::Waiting, Role::Observer, [](Story &) {}},
        {"waiting-card", Station::Waiting, Role::Observer,
         [](Story &s) {
             s.stage().station().waiting()->begin();
             s.stage().station().waiting()->next();
         }},
        {"waiting-timeout", Station::Waiting, Role::Observer,
         [](Story &s) {
             s.stage().station().waiting()->begin();
             s.stage().idle()->pose();
         }},
        {"huddle", Station::Huddle, Role::Observer, [](Story &) {}},
        {"huddle-player", Station::Huddle, Role::Observer,
         [](Story &s) {
             auto *desk = s.stage().station().huddle();
             desk->watch();
             desk->player()->pause();
             constexpr int filmMs = 15'000;
             view::waitUntil([desk] { return desk->player()->state() == media::TrainingPlayer::State::Paused; },
                             filmMs);
             desk->player()->seek(24'000);
         }},
        {"champion-choose-pin", Station::Champion, Role::Observer, [](Story &) {}},
        {"champion-numbers", Station::Champion, Role::Observer,
         [enterPin](Story &s) {
             s.setNumbers(sampleNumbers());
             enterPin(s, true);
         }},
        {"champion-pin", Station::Champion, Role::Observer,
         [enterPin](Story &s) {
             enterPin(s, true);
             s.stage().station().champion()->lock();
             s.stage().station().champion()->digit(QStringLiteral("1"));
             s.stage().station().champion()->digit(QStringLiteral("2"));
         }},
        {"champion-rooms", Station::Champion, Role::Observer,
         [enterPin](Story &s) {
             for (const auto *room : {"1", "3"})
                 for (const auto role : {Role::Giver, Role::Patient, Role::Receiver})
                     s.peer(role, room);
             enterPin(s, true);
             s.stage().station().champion()->showRooms();
         }},
        {"champion-templates", Station::Champion, Role::Observer,
         [enterPin](Story &s) {
             enterPin(s, true);
             s.stage().station().champion()->showTemplates();
         }},
        {"champion-steps", Station::Champion, Role::Observer,
         [enterPin](Story &s) {
             enterPin(s, true);
             s.stage().station().champion()->showSteps(qml(content::defaultTemplate));
         }},
    };
    return all;
}

/// The station as a scenario needs it: rooms 1 to 6, and a screen just large enough for its resolution, so that text
/// stands at its smallest allowed size and the layout is tried at its tightest.
Setup setupFor(const Setup &base, const Scenario &scenario, const QSize &size)
{
    Setup setup = base;
    setup.device = {.id = "this-device", .station = scenario.station, .role = scenario.role};
    if (scenario.station == content::Station::Room)
        setup.device.rooms = {"3"};
    else if (scenario.station == content::Station::Team || scenario.station == content::Station::Champion)
        setup.device.rooms = {"1", "2", "3", "4", "5", "6"};
    auto screen = screenOf(setup.device);
    screen.widthPx = size.width();
    screen.heightPx = size.height();
    // A wall screen is read from further away than a tablet.
    if (scenario.station == content::Station::Waiting && size.height() > size.width())
        screen.distanceM = setup.device.distanceM = 2;
    setup.device.diagonalIn = view::smallestDiagonalIn(screen);
    setup.device.theme = base.device.theme;
    setup.device.textPercent = base.device.textPercent;
    return setup;
}

int runTour(const Setup &base, const content::Catalog &catalog, const QString &dir, const QSize &size,
            const QString &only)
{
    view::Tour tour(dir);
    for (const auto &scenario : scenarios()) {
        const auto name = QString::fromLatin1(scenario.name);
        if (!only.isEmpty() && !name.startsWith(only))
            continue;
        for (const auto &language : base.practice.languages) {
            auto setup = setupFor(base, scenario, size);
            setup.language = qml(language);
            Story story(setup, catalog);
            if (!story.stage().show(QRect(QPoint(0, 0), size)))
                return fail(exitNotWell, QStringLiteral("the screens cannot be loaded"));
            auto *window = story.stage().window();
            constexpr int windowMs = 5'000;
            view::waitUntil([window, size] { return window->isExposed() && window->size() == size; }, windowMs);
            story.settle();
            scenario.play(story);
            story.settle();
            story.stage().refresh();
            if (!tour.take(*window, story.stage().display(), name, qml(content::nameOf(scenario.station))))
                return fail(exitNotWell, QStringLiteral("%1: pictures cannot be saved there").arg(dir));
        }
    }
    return tour.finish() == 0 ? exitWell : exitNotWell;
}

int runScenario(const Setup &base, const content::Catalog &catalog, const QString &name)
{
    for (const auto &scenario : scenarios()) {
        if (name != QLatin1String(scenario.name))
            continue;
        const auto size = base.window.isEmpty() ? QSize(1280, 800) : base.window.size();
        Story story(setupFor(base, scenario, size), catalog);
        if (!story.stage().show(base.windowed ? QRect(base.window.topLeft(), size) : QRect()))
            return fail(exitNotWell, QStringLiteral("the screens cannot be loaded"));
        story.settle();
        scenario.play(story);
        QTimer pump;
        QObject::connect(&pump, &QTimer::timeout, [&story] { story.settle(); });
        constexpr int pumpMs = 50;
        pump.start(pumpMs);
        return QCoreApplication::exec();
    }
    QStringList names;
    for (const auto &scenario : scenarios())
        names.append(QString::fromLatin1(scenario.name));
    return fail(exitWrongUse,
                QStringLiteral("no scenario \"%1\"; there are: %2").arg(name, names.join(QStringLiteral(", "))));
}

// ---------------------------------------------------------------------------------------------------------------------
// The real station.

int runStation(Setup setup, const content::Catalog &catalog)
{
    device::SystemClock clock;
    auto opened = journal::SqliteJournal::open(setup.dataDir + QStringLiteral("/journal.sqlite"), setup.device.id);
    if (!opened.message.empty()) {
        std::fprintf(stderr, "warm-handoff: %s\n", opened.message.c_str());
        setup.problems.append(QString::fromStdString(opened.message));
    }
    NoJournal none(setup.device.id);
    auto *journal = opened.journal.get();
    std::unique_ptr<ports::Transport> transport;
    if (setup.broker) {
        setup.broker->device = setup.device.id;
        setup.broker->rooms = {setup.device.rooms.begin(), setup.device.rooms.end()};
        if (const auto defect = link::defectOf(*setup.broker)) {
            std::fprintf(stderr, "warm-handoff: %s\n", defect->c_str());
            setup.problems.append(QString::fromStdString(*defect));
        }
        transport = std::make_unique<link::MqttTransport>(*setup.broker);
    } else {
        transport = std::make_unique<NoTransport>();
    }
    const auto numbers = [journal, &clock] {
        std::vector<core::HandoffState> handoffs;
        const auto now = clock.wallMs();
        if (journal) {
            for (const auto &room : journal->reader().rooms()) {
                auto all = core::projectAll(room, journal->reader().allEvents(room));
                handoffs.insert(handoffs.end(), std::make_move_iterator(all.begin()),
                                std::make_move_iterator(all.end()));
            }
        }
        return measures::summarize(handoffs, now - monthMs, now + monthMs);
    };
    const auto sheetOpened = [journal](const std::string &language) {
        if (journal)
            journal->count("fact-sheet-opened", QDate::currentDate().toString(Qt::ISODate).toStdString(), language);
    };
    ports::Journal &store = journal ? static_cast<ports::Journal &>(*journal) : none;
    ports::Settings &settings = journal ? static_cast<ports::Settings &>(*journal) : none;
    Stage stage(setup, catalog, {store, *transport, clock, settings, numbers, sheetOpened});
    if (!journal)
        stage.station().setCannotSave();
    if (!stage.show(setup.windowed ? (setup.window.isEmpty() ? QRect(0, 0, 1280, 800) : setup.window) : QRect()))
        return fail(exitNotWell, QStringLiteral("the screens cannot be loaded"));
    return QCoreApplication::exec();
}

/// "X,Y,WxH"
std::optional<QRect> rectFrom(const QString &text)
{
    int x = 0;
    int y = 0;
    int w = 0;
    int h = 0;
    if (std::sscanf(qPrintable(text), "%d,%d,%dx%d", &x, &y, &w, &h) != 4 || w < 100 || h < 100)
        return std::nullopt;
    return QRect(x, y, w, h);
}

std::optional<QSize> sizeFrom(const QString &text)
{
    const auto rect = rectFrom(QStringLiteral("0,0,") + text);
    return rect ? std::optional(rect->size()) : std::nullopt;
}

class Options
{
public:
    Options()
    {
        parser_.setApplicationDescription(QStringLiteral("Warm handoff: one station of the practice."));
        help_ = parser_.addHelpOption();
        version_ = parser_.addVersionOption();
        for (const auto &[name, meaning, value] : std::initializer_list<std::array<const char *, 3>>{
                 {"station", "waiting, room, team, huddle or champion.", "S"},
                 {"room", "The exam room of a room screen, or a team tablet's only room.", "R"},
                 {"device", "Which device of the practice file this is.", "ID"},
                 {"config", "The practice's file.", "practice.toml"},
                 {"data", "Folder for this device's journal.", "DIR"},
                 {"lang", "Language to start in.", "CODE"},
                 {"broker", "Broker of the rooms, HOST:PORT; \"none\" works alone.", "HOST:PORT"},
                 {"windowed", "A window instead of the full screen.", ""},
                 {"window", "Place and size of the window.", "X,Y,WxH"},
                 {"scenario", "Shows a screen among pretended devices.", "NAME"},
                 {"tour", "Keeps a picture of every screen in DIR, and measures it.", "DIR"},
                 {"size", "Size of the tour's pictures.", "WxH"},
                 {"theme", "day, contrast or evening.", "THEME"},
                 {"text", "Size of text: 100, 150 or 200 percent.", "PERCENT"},
                 {"only", "Of the tour, only screens whose names begin so.", "NAME"}})
            parser_.addOption({QString::fromLatin1(name), QString::fromLatin1(meaning), QString::fromLatin1(value)});
    }

    /// The exit code, or nothing to go on.
    std::optional<int> parse(const QStringList &arguments)
    {
        if (!parser_.parse(arguments))
            return fail(exitWrongUse, parser_.errorText() + QStringLiteral(" See --help."));
        if (!parser_.positionalArguments().isEmpty())
            return fail(exitWrongUse,
                        QStringLiteral("unexpected \"%1\". See --help.").arg(parser_.positionalArguments().first()));
        if (parser_.isSet(help_))
            return std::fputs(qPrintable(parser_.helpText()), stdout), exitWell;
        if (parser_.isSet(version_))
            return std::puts("warm-handoff " WH_VERSION), exitWell;
        return std::nullopt;
    }

    bool has(const char *name) const { return parser_.isSet(QLatin1String(name)); }
    QString value(const char *name) const { return parser_.value(QLatin1String(name)); }

private:
    QCommandLineParser parser_;
    QCommandLineOption help_{QStringLiteral("help")};
    QCommandLineOption version_{QStringLiteral("version")};
};

/// HOST:PORT, or [V6]:PORT.
bool setBroker(Setup &setup, const QString &text)
{
    if (text == QLatin1String("none")) {
        setup.broker.reset();
        return true;
    }
    const auto colon = text.lastIndexOf(QLatin1Char(':'));
    bool isNumber = false;
    const int port = text.mid(colon + 1).toInt(&isNumber);
    if (colon < 1 || !isNumber || port < 1 || port > 65'535)
        return false;
    link::MqttOptions broker = setup.broker.value_or(link::MqttOptions());
    auto host = text.left(colon);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    broker.host = host.toStdString();
    broker.port = port;
    setup.broker = broker;
    return true;
}

/// Reads the practice's file into `setup`. What is wrong with it is told and the defaults stand.
void readPracticeFile(Setup &setup, const QString &file)
{
    setup.practice = content::defaultPractice();
    if (file.isEmpty())
        return;
    auto source = content::readSource(file.toStdString());
    auto problems = source.problems;
    if (source.value) {
        auto read = content::readPractice(*source.value);
        problems.insert(problems.end(), read.problems.begin(), read.problems.end());
        if (read.value)
            setup.practice = *std::move(read.value);
    }
    for (const auto &problem : problems) {
        std::fprintf(stderr, "warm-handoff: %s\n", content::toString(problem).c_str());
        if (problem.severity == content::Severity::Error)
            setup.problems.append(QString::fromStdString(content::toString(problem)));
    }
    if (setup.practice.broker) {
        const auto &entry = *setup.practice.broker;
        setup.broker = link::MqttOptions{.host = entry.host,
                                         .port = entry.port,
                                         .caFile = entry.ca.string(),
                                         .certFile = entry.certificate.string(),
                                         .keyFile = entry.key.string()};
    }
}

/// The device's entry: by name, by station and room, or made up from them.
std::optional<int> findDevice(Setup &setup, const Options &options)
{
    std::optional<content::Station> station;
    if (options.has("station")) {
        station = content::stationFromName(options.value("station").toStdString());
        if (!station)
            return fail(exitWrongUse,
                        QStringLiteral("--station takes waiting, room, team, huddle or champion, not \"%1\".")
                            .arg(options.value("station")));
    }
    const auto id = options.value("device").toStdString();
    if (options.has("device") && !core::isSlug(id))
        return fail(exitWrongUse, QStringLiteral("--device takes 1 to 32 of a-z, 0-9 and -."));
    const auto room = options.value("room").toStdString();
    if (options.has("room") && !core::isSlug(room))
        return fail(exitWrongUse, QStringLiteral("--room takes 1 to 32 of a-z, 0-9 and -."));
    if (const auto *entry = setup.practice.device(id)) {
        setup.device = *entry;
    } else {
        const auto matches = [&](const content::DeviceEntry &device) {
            return id.empty() && station && device.station == *station
                && (room.empty() || device.rooms.empty()
                    || std::find(device.rooms.begin(), device.rooms.end(), room) != device.rooms.end());
        };
        const auto found = std::find_if(setup.practice.devices.begin(), setup.practice.devices.end(), matches);
        if (found != setup.practice.devices.end())
            setup.device = *found;
        else if (!station)
            return fail(exitWrongUse,
                        id.empty() ? QStringLiteral("say what this device is: --station S, or --config F --device ID")
                                   : QStringLiteral("the practice file has no device \"%1\"").arg(qml(id)));
        else
            setup.device = {.id = id, .station = *station, .role = *core::roleFromName(usualRole(*station))};
    }
    if (station)
        setup.device.station = *station;
    auto &rooms = setup.device.rooms;
    if (setup.device.station == content::Station::Room)
        rooms = {!room.empty() ? room : !rooms.empty() ? rooms.front() : setup.practice.rooms.front().id};
    else if (rooms.empty()
             && (setup.device.station == content::Station::Team || setup.device.station == content::Station::Champion))
        for (const auto &entry : setup.practice.rooms)
            rooms.push_back(entry.id);
    if (!room.empty() && std::find(rooms.begin(), rooms.end(), room) == rooms.end()
        && setup.device.station == content::Station::Team)
        rooms.push_back(room);
    return std::nullopt;
}

int run(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("warm-handoff"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WH_VERSION));
    Options options;
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (const auto code = options.parse(arguments))
        return *code;
    Setup setup;
    readPracticeFile(setup, options.value("config"));
    if (options.has("broker") && !setBroker(setup, options.value("broker")))
        return fail(exitWrongUse, QStringLiteral("--broker takes HOST:PORT, not \"%1\".").arg(options.value("broker")));
    const bool pretended = options.has("tour") || options.has("scenario");
    if (!pretended)
        if (const auto code = findDevice(setup, options))
            return *code;
    const auto place = rectFrom(options.value("window"));
    if (options.has("window") && !place)
        return fail(exitWrongUse, QStringLiteral("--window takes X,Y,WxH, not \"%1\".").arg(options.value("window")));
    setup.window = place.value_or(QRect());
    setup.windowed = options.has("windowed") || place;
    setup.language = options.has("lang") ? options.value("lang")
        : !setup.device.language.empty() ? qml(setup.device.language)
                                         : qml(setup.practice.language);
    if (std::find(setup.practice.languages.begin(), setup.practice.languages.end(), setup.language.toStdString())
        == setup.practice.languages.end())
        return fail(exitWrongUse,
                    QStringLiteral("the practice does not offer the language \"%1\"").arg(setup.language));
    if (options.has("theme")) {
        const auto theme = content::themeFromName(options.value("theme").toStdString());
        if (!theme)
            return fail(exitWrongUse, QStringLiteral("--theme takes day, contrast or evening."));
        setup.device.theme = *theme;
    }
    if (options.has("text")) {
        setup.device.textPercent = options.value("text").toInt();
        if (setup.device.textPercent != 100 && setup.device.textPercent != 150 && setup.device.textPercent != 200)
            return fail(exitWrongUse, QStringLiteral("--text takes 100, 150 or 200."));
    }
    const auto size = sizeFrom(options.has("size") ? options.value("size") : QStringLiteral("1280x800"));
    if (!size)
        return fail(exitWrongUse, QStringLiteral("--size takes WxH, for example 1280x800."));

    if (setup.practice.media != content::MediaBackend::Auto && qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", std::string(content::nameOf(setup.practice.media)).c_str());
    QGuiApplication app(argc, argv);
    view::chooseFonts();
    QGuiApplication::setFont(QFont(QStringLiteral("Noto Sans")));
    const auto root = content::Catalog::findRoot(QCoreApplication::applicationDirPath().toStdString());
    if (!root.value)
        return fail(exitNotWell, QString::fromStdString(content::toString(root.problems.front())));
    const content::Catalog catalog(*root.value, setup.practice.content);
    for (const auto &problem : catalog.problems()) {
        std::fprintf(stderr, "warm-handoff: %s\n", content::toString(problem).c_str());
        if (problem.severity == content::Severity::Error)
            setup.problems.append(QString::fromStdString(content::toString(problem)));
    }
    if (options.has("tour"))
        return runTour(setup, catalog, options.value("tour"), *size, options.value("only"));
    if (options.has("scenario"))
        return runScenario(setup, catalog, options.value("scenario"));

    setup.dataDir = options.has("data")
        ? options.value("data")
        : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/warm-handoff");
    if (setup.device.id.empty())
        setup.device.id = std::string(content::nameOf(setup.device.station)) + "-1";
    return runStation(std::move(setup), catalog);
}

} // namespace
} // namespace wh

int main(int argc, char **argv)
{
    return wh::run(argc, argv);
}
