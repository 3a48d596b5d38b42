// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/Setup.h"

#include <algorithm>
#include <cstdio>

namespace wh::program {
namespace {

std::string_view usualRole(content::Station station)
{
    return station == content::Station::Team ? "giver" : station == content::Station::Room ? "patient" : "observer";
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

} // namespace

int fail(int code, const QString &message)
{
    std::fprintf(stderr, "warm-handoff: %s\n", qPrintable(message));
    return code;
}

QString fromPath(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

QString qml(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
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

Options::Options()
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
             {"lang", "Language to start in; of the tour, the only one.", "CODE"},
             {"languages", "Languages to offer instead of the practice's: CODE,CODE,…", "CODES"},
             {"broker", "Broker of the rooms, HOST:PORT; \"none\" works alone.", "HOST:PORT"},
             {"windowed", "A window instead of the full screen.", ""},
             {"window", "Place and size of the window.", "X,Y,WxH"},
             {"scenario", "Shows a screen among pretended devices.", "NAME"},
             {"tour", "Keeps a picture of every screen in DIR, and measures it.", "DIR"},
             {"size", "Size of the tour's pictures.", "WxH"},
             {"theme", "day, contrast or evening.", "THEME"},
             {"text", "Size of text: 100, 150 or 200 percent.", "PERCENT"},
             {"only", "Of the tour, only screens whose names begin so.", "NAME,NAME,…"}})
        parser_.addOption({QString::fromLatin1(name), QString::fromLatin1(meaning), QString::fromLatin1(value)});
}

std::optional<int> Options::parse(const QStringList &arguments)
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

std::optional<QSize> sizeFrom(const QString &text)
{
    const auto rect = rectFrom(QStringLiteral("0,0,") + text);
    return rect ? std::optional(rect->size()) : std::nullopt;
}

std::optional<int> readSetup(Setup &setup, const Options &options)
{
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
    if (options.has("languages")) {
        setup.practice.languages.clear();
        for (const auto &code : options.value("languages").split(QLatin1Char(','), Qt::SkipEmptyParts))
            setup.practice.languages.push_back(code.toStdString());
        if (setup.practice.languages.empty()
            || !std::all_of(setup.practice.languages.begin(), setup.practice.languages.end(), content::isLanguageTag))
            return fail(exitWrongUse, QStringLiteral("--languages takes en,es,zh-Hans,vi,ar or some of them."));
        setup.practice.language = setup.practice.languages.front();
    }
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
    return std::nullopt;
}

} // namespace wh::program
