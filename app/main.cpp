// SPDX-License-Identifier: GPL-3.0-or-later
// warm-handoff: one device with a screen. Reads what it is told, then runs a station, a scenario or the tour
// (app/program, which knows every room of the program).
#include "program/Device.h"
#include "program/Story.h"
#include "view/Fonts.h"

#include <QDir>
#include <QFont>
#include <QGuiApplication>
#include <QStandardPaths>

#include <cstdio>

namespace wh::program {
namespace {

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
    if (const auto code = readSetup(setup, options))
        return *code;
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
        return runTour(setup, catalog, options.value("tour"), *size, options.value("only"), options.value("lang"));
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
} // namespace wh::program

int main(int argc, char **argv)
{
    return wh::program::run(argc, argv);
}
