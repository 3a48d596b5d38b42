// SPDX-License-Identifier: GPL-3.0-or-later
// What a run is told: the practice's file, the command line, and which device of the practice this is.
#pragma once

#include "content/Catalog.h"
#include "content/PracticeFile.h"
#include "link/MqttTransport.h"
#include "view/Display.h"

#include <QCommandLineParser>
#include <QRect>
#include <QStringList>

#include <array>
#include <optional>

namespace wh::program {

constexpr int exitWell = 0;
constexpr int exitNotWell = 1;
constexpr int exitWrongUse = 2;

/// Says one line on stderr and returns `code`.
int fail(int code, const QString &message);

/// Everything a run is told, from the command line and the practice's file.
struct Setup {
    content::Practice practice;
    content::DeviceEntry device; ///< the entry of this device, or one made up for --station
    std::string room;            ///< --room, or the first
    QString dataDir;
    QString language;
    std::optional<link::MqttOptions> broker;
    std::int64_t certificateEndMs = 0; ///< of this device's certificate or its authority's, the earlier; 0 without one
    bool windowed = false;
    QRect window;
    QStringList problems; ///< for staff, on screen and in the log
};

/// The command line of warm-handoff; --help is made from it.
class Options
{
public:
    Options();
    /// The exit code, or nothing to go on.
    std::optional<int> parse(const QStringList &arguments);
    bool has(const char *name) const { return parser_.isSet(QLatin1String(name)); }
    QString value(const char *name) const { return parser_.value(QLatin1String(name)); }

private:
    QCommandLineParser parser_;
    QCommandLineOption help_{QStringLiteral("help")};
    QCommandLineOption version_{QStringLiteral("version")};
};

/// Fills `setup` from the practice's file and the options. The exit code with the reason said, or nothing to go on.
std::optional<int> readSetup(Setup &setup, const Options &options);

/// "WxH" with both at least 100.
std::optional<QSize> sizeFrom(const QString &text);

/// The screen of a device: what the practice says of it, else what is usual for its station.
view::Screen screenOf(const content::DeviceEntry &device);

QString qml(std::string_view utf8);
QString fromPath(const std::filesystem::path &path);

} // namespace wh::program
