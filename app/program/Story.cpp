// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/Story.h"

#include "view/Tour.h"

#include <QDateTime>
#include <QGuiApplication>

#include <algorithm>

namespace wh::program {
namespace {

const std::vector<Scenario> &scenarios()
{
    static const auto all = [] {
        std::vector<Scenario> scenes;
        for (auto &&some : {teamScenes(), roomScenes(), waitingScenes(), huddleScenes(), championScenes()})
            scenes.insert(scenes.end(), some.begin(), some.end());
        return scenes;
    }();
    return all;
}

constexpr std::int64_t dayMs = 24LL * 60 * 60'000;

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
    if (scenario.station == content::Station::Champion) // close enough to its end to be told
        setup.certificateEndMs = QDateTime::currentMSecsSinceEpoch() + 12 * dayMs + dayMs / 2;
    return setup;
}

/// Staff screens and checklists are written in English and Spanish; the other languages are for patients.
bool isSpoken(content::Station station, const std::string &language)
{
    return station == content::Station::Waiting || station == content::Station::Room || language == "en"
        || language == "es";
}

} // namespace

sync::RoomSession &Story::peer(core::Role role, const std::string &room)
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

void Story::tell(core::Role role, const std::string &room, core::Command command)
{
    command.checklist = catalog_.checklist(content::defaultTemplate);
    peer(role, room).submit(std::move(command));
    clock_.move(1'000);
    settle();
}

void Story::settle()
{
    for (int quiet = 0; quiet < 3;) {
        const auto moved = bus_.pump();
        view::waitUntil([] { return true; }, 0);
        QCoreApplication::processEvents();
        quiet = moved == 0 ? quiet + 1 : 0;
    }
}

void Story::walk(const std::string &room, core::Phase phase, int ticks)
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

int runTour(const Setup &base, const content::Catalog &catalog, const QString &dir, const QSize &size,
            const QString &only, const QString &inLanguage)
{
    view::Tour tour(dir);
    for (const auto &scenario : scenarios()) {
        const auto name = QString::fromLatin1(scenario.name);
        const auto beginnings = only.split(QLatin1Char(','));
        if (std::none_of(beginnings.begin(), beginnings.end(),
                         [&](const QString &beginning) { return name.startsWith(beginning); }))
            continue;
        for (const auto &language : base.practice.languages) {
            if (!isSpoken(scenario.station, language) || (!inLanguage.isEmpty() && qml(language) != inLanguage))
                continue;
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
            // What patients read, they can hear: recordings are shipped in these two languages.
            const auto *reader = story.stage().station().reader();
            if (reader && (language == "en" || language == "es"))
                for (const auto &sentence : reader->missing())
                    tour.fault(QStringLiteral("%1-%2: no sound says “%3”").arg(name, setup.language, sentence));
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

} // namespace wh::program
