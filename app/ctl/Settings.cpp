// SPDX-License-Identifier: GPL-3.0-or-later
// `warm-handoffctl settings`: the practice's settings of this device, and publishing them without a screen.
#include "content/Catalog.h"
#include "ctl/Commands.h"
#include "ctl/Options.h"
#include "device/Identity.h"
#include "device/Seal.h"
#include "device/SystemClock.h"
#include "journal/SqliteJournal.h"
#include "link/MqttTransport.h"
#include "link/NoTransport.h"
#include "program/Practice.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>

#include <cstdio>

namespace wh::ctl {
namespace {

constexpr int connectMs = 10'000;
constexpr int listenMs = 500; ///< after the link is live: what the broker keeps has come by then

/// Runs the event loop until `done` or so long.
bool waitFor(int ms, const std::function<bool()> &done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < ms)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    return done();
}

QString dayOf(const core::Edition &edition)
{
    return QDateTime::fromMSecsSinceEpoch(edition.stamp.wallMs, Qt::UTC).toString(Qt::ISODate);
}

int show(const journal::JournalReader &reader, bool history)
{
    const auto editions = reader.editions(sync::PracticeSession::maxEditions);
    if (!history) {
        std::puts(editions.empty() ? "{}" : editions.front().body.c_str());
        return exitWell;
    }
    for (const auto &edition : editions)
        std::printf("%d  %s  %s  %zu bytes\n", edition.version, qPrintable(dayOf(edition)), edition.by.c_str(),
                    edition.body.size());
    return exitWell;
}

/// The settings that `source` asks for: itself, or, when it is one checklist, those that stand with it put in.
content::Read<std::string> bodyFrom(const content::Source &source, const content::Checklists &checklists,
                                    const content::Catalog &catalog)
{
    auto whole = content::readSettings(source, catalog.icons(), catalog.pictures());
    if (whole.value && (source.text.find("\"steps\"") == std::string::npos || !whole.value->templates.empty()))
        return {source.text, {}};
    auto one = content::readTemplate(source, catalog.icons(), catalog.pictures());
    if (!one.value)
        return {std::nullopt,
                source.text.find("\"templates\"") == std::string::npos ? std::move(one.problems)
                                                                       : std::move(whole.problems)};
    auto settings = checklists.settings();
    std::erase_if(settings.templates, [&](const core::Template &checklist) { return checklist.id == one.value->id; });
    settings.templates.push_back(*std::move(one.value));
    return {content::writeSettings(settings), {}};
}

} // namespace

int settings(const QStringList &arguments)
{
    Options options(arguments,
                    "The practice's settings, which every device follows: the checklists as the champion published\n"
                    "them. show: those that stand on this device, as JSON. history: every edition kept here.\n"
                    "publish FILE: settings, or one checklist to be put into those that stand. go-back N: edition N\n"
                    "once more, as a new one. With an authority only a champion's certificate may publish.",
                    {{"data", "The device's folder; its station must not be running for publish and go-back.", "DIR"},
                     {"device", "Name of this device, if it is not known yet.", "NAME"},
                     {"broker", "Tells the practice at once; without it, when the device next connects.", "HOST:PORT"},
                     {"ca", "TLS: the practice's authority (PEM).", "FILE"},
                     {"cert", "TLS: this device's certificate (PEM).", "FILE"},
                     {"key", "TLS: this device's key (PEM).", "FILE"}},
                    {{"what", "show, history, publish or go-back.", ""},
                     {"of", "The file to publish, or the edition to go back to.", "[FILE|N]"}});
    if (options.code())
        return *options.code();
    const auto words = options.rest();
    const auto verb = words.value(0);
    const bool reads = verb == QLatin1String("show") || verb == QLatin1String("history");
    const bool publishes = verb == QLatin1String("publish");
    const bool goesBack = verb == QLatin1String("go-back");
    if ((!reads || words.size() != 1) && ((!publishes && !goesBack) || words.size() != 2))
        return fail(exitWrongUse, QStringLiteral("settings takes show, history, publish FILE or go-back N."));
    const auto file = journalFile(options.has("data") ? options.value("data") : defaultDataDir());
    if (reads) {
        const auto opened = journal::JournalReader::open(file);
        if (!opened.reader)
            return fail(exitNotWell, QString::fromStdString(opened.message));
        return show(*opened.reader, verb == QLatin1String("history"));
    }

    bool isNumber = true;
    const int version = goesBack ? words[1].toInt(&isNumber) : 0;
    if (!isNumber || (goesBack && version < 1))
        return fail(exitWrongUse, QStringLiteral("go-back takes the number of an edition, not \"%1\".").arg(words[1]));
    const auto device
        = device::deviceId(options.value("device").toStdString(), journal::JournalReader::deviceOf(file), "champion");
    if (!device)
        return fail(exitWrongUse,
                    QStringLiteral("--device takes a short plain name (a-z, 0-9, -), not \"%1\".")
                        .arg(options.value("device")));
    const device::SealFiles papers{options.value("ca").toStdString(), options.value("cert").toStdString(),
                                   options.value("key").toStdString()};
    const device::Seal seal(papers);
    if (!seal.fault().empty())
        return fail(exitNotWell, QString::fromStdString(seal.fault()));
    const auto root = content::Catalog::findRoot(QCoreApplication::applicationDirPath().toStdString());
    if (!root.value)
        return fail(exitNotWell, QString::fromStdString(content::toString(root.problems.front())));
    const content::Catalog catalog(*root.value);
    content::Checklists checklists(catalog);

    std::unique_ptr<ports::Transport> transport;
    if (options.has("broker")) {
        link::MqttOptions broker;
        if (!readBroker(options.value("broker"), broker))
            return fail(exitWrongUse,
                        QStringLiteral("--broker takes HOST:PORT, not \"%1\".").arg(options.value("broker")));
        broker.device = *device;
        broker.caFile = papers.ca;
        broker.certFile = papers.certificate;
        broker.keyFile = papers.key;
        if (const auto defect = link::defectOf(broker))
            return fail(exitWrongUse, QString::fromStdString(*defect));
        transport = std::make_unique<link::MqttTransport>(std::move(broker));
    } else {
        transport = std::make_unique<link::NoTransport>();
    }
    auto opened = journal::SqliteJournal::open(file, *device);
    if (!opened.journal)
        return fail(exitNotWell, QString::fromStdString(opened.message));
    device::SystemClock clock;
    auto ownSeal = device::Seal(papers);
    sync::PracticeSession session(*device, program::bodyRules(checklists), *opened.journal, ownSeal, *transport, clock);
    program::follow(session, checklists);
    session.open();
    transport->setEvents(
        {.link = [&](core::Link link) { session.linkChanged(link); },
         .edition = [&](const core::Edition &edition, ports::Shelf shelf) { session.received(edition, shelf); }});
    if (options.has("broker")) {
        if (!waitFor(connectMs, [&] { return transport->link() == core::Link::Live; }))
            return fail(exitNotWell, QStringLiteral("no connection to the broker within 10 s; nothing was published."));
        waitFor(listenMs, [] { return false; }); // a newer edition than this device knows must be counted on from
    }
    sync::PracticeSession::Published published;
    if (goesBack) {
        published = session.goBack(version);
    } else {
        const auto source = content::readSource(words[1].toStdString());
        auto body = source.value ? bodyFrom(*source.value, checklists, catalog)
                                 : content::Read<std::string>{std::nullopt, source.problems};
        if (!body.value)
            return fail(exitNotWell, QString::fromStdString(content::toString(body.problems.front())));
        published = session.publish(*body.value);
    }
    if (!published.ok)
        return fail(exitNotWell, QString::fromStdString(published.message));
    transport->setEvents({});
    transport.reset(); // says the last words
    std::printf("edition %d stands\n", published.version);
    return exitWell;
}

} // namespace wh::ctl
