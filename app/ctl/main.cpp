// SPDX-License-Identifier: GPL-3.0-or-later
// warm-handoffctl: finds the command and calls it.
#include "ctl/Commands.h"
#include "print/Press.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <cstdio>
#include <memory>
#include <string_view>

namespace wh::ctl {

namespace {

struct Entry {
    const char *name;
    int (*run)(const QStringList &);
    const char *meaning;
};

constexpr Entry entries[]{
    {"check", check, "every problem in the practice's files as FILE:LINE: message"},
    {"join", join, "a device without a screen: commands on stdin, acks and states on stdout"},
    {"state", state, "a room's state from the journal alone"},
    {"report", report, "every measure by room, template, weekday and period; the data dictionary"},
    {"print", printPaper, "a paper of the practice as a PDF"},
    {"enroll", enroll, "certificates of the practice's devices and the broker's access rules"},
    {"settings", settings, "the checklists every device follows: show, history, publish, go back"},
    {"load", load, "many rooms and devices on one broker, beside a bare MQTT round trip"},
};

void printHelp(std::FILE *out)
{
    std::fputs("Usage: warm-handoffctl COMMAND [options]   (each command has --help)\n\n", out);
    for (const auto &entry : entries)
        std::fprintf(out, "  %-8s %s\n", entry.name, entry.meaning);
}

} // namespace

int fail(int code, const QString &message)
{
    std::fprintf(stderr, "warm-handoffctl: %s\n", qPrintable(message));
    return code;
}

QString defaultDataDir()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/warm-handoff");
}

QString journalFile(const QString &dataDir)
{
    return dataDir + QStringLiteral("/journal.sqlite");
}

} // namespace wh::ctl

int main(int argc, char **argv)
{
    // Papers are set in fonts and pictures; every other command does without them.
    const bool paper = argc > 1 && std::string_view(argv[1]) == "print";
    const auto app
        = paper ? wh::print::makeScreenlessApplication(argc, argv) : std::make_unique<QCoreApplication>(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("warm-handoffctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WH_VERSION));
    auto arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        wh::ctl::printHelp(stderr);
        return wh::ctl::exitWrongUse;
    }
    const auto name = arguments.first();
    if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
        wh::ctl::printHelp(stdout);
        return wh::ctl::exitWell;
    }
    if (name == QLatin1String("--version")) {
        std::puts("warm-handoffctl " WH_VERSION);
        return wh::ctl::exitWell;
    }
    for (const auto &entry : wh::ctl::entries)
        if (name == QLatin1String(entry.name))
            return entry.run(arguments);
    return wh::ctl::fail(wh::ctl::exitWrongUse, QStringLiteral("no command \"%1\". See --help.").arg(name));
}
