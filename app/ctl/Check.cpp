// SPDX-License-Identifier: GPL-3.0-or-later
// `warm-handoffctl check`: everything that is wrong with a practice's files, before a patient's visit finds it.
#include "content/Captions.h"
#include "content/Catalog.h"
#include "content/PracticeFile.h"
#include "ctl/Commands.h"
#include "ctl/Options.h"
#include "device/Certificate.h"
#include "journal/JournalReader.h"
#include "link/MqttTransport.h"
#include "print/Press.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cstdio>

namespace wh::ctl {

namespace {

/// A certificate that is close to its end is worth a line; one that is over or cannot be read keeps the device out.
void checkEnd(const std::string &file, std::vector<content::Problem> &problems)
{
    const auto end = device::certificateEnd(file);
    if (!end) {
        problems.push_back({.file = file, .message = "is no certificate that can be read; enroll makes one"});
        return;
    }
    const auto days = device::daysUntil(*end, QDateTime::currentMSecsSinceEpoch());
    if (days < 0)
        problems.push_back({.file = file, .message = "this certificate is over; renew it with enroll"});
    else if (days <= device::certificateWarningDays)
        problems.push_back(
            {.file = file,
             .message = "this certificate ends in " + std::to_string(days) + " days; renew it with enroll",
             .severity = content::Severity::Note});
}

} // namespace

int check(const QStringList &arguments)
{
    Options options(
        arguments,
        "Prints every problem in the practice's files, checklists, documents, films, recordings and journal as "
        "FILE:LINE: message. Exit code 0 when nothing is in the way, 1 otherwise.",
        {{"config", "The practice's file (practice.toml).", "FILE"},
         {"data", "The device's folder, with its journal.", "DIR"}});
    if (options.code())
        return *options.code();

    std::vector<content::Problem> problems;
    const auto add = [&problems](const std::vector<content::Problem> &more) {
        problems.insert(problems.end(), more.begin(), more.end());
    };
    auto practice = content::defaultPractice();
    if (options.has("config")) {
        const auto file = options.value("config").toStdString();
        const auto source = content::readSource(file);
        add(source.problems);
        if (source.value) {
            auto read = content::readPractice(*source.value);
            add(read.problems);
            if (read.value)
                practice = *std::move(read.value);
        }
        if (const auto logo = print::problemOfLogo(QString::fromStdString(practice.logo.string())); !logo.isEmpty())
            problems.push_back({.file = file, .message = logo.toStdString()});
        if (practice.broker) {
            link::MqttOptions broker;
            broker.host = practice.broker->host;
            broker.port = practice.broker->port;
            broker.device = "check";
            broker.caFile = practice.broker->ca.string();
            broker.certFile = practice.broker->certificate.string();
            broker.keyFile = practice.broker->key.string();
            for (const auto &room : practice.rooms)
                broker.rooms.insert(room.id);
            if (const auto defect = link::defectOf(broker))
                problems.push_back({.file = file, .message = "[broker] " + *defect});
            for (const auto &certificate : {broker.certFile, broker.caFile})
                if (!certificate.empty())
                    checkEnd(certificate, problems);
        }
    }
    const auto root = content::Catalog::findRoot(QCoreApplication::applicationDirPath().toStdString());
    if (root.value) {
        const content::Catalog catalog(*root.value, practice.content);
        add(catalog.problems());
        add(content::checkHashes(catalog.films()));
        add(content::checkCaptions(catalog.films()));
        add(content::checkVoice(catalog));
    } else {
        add(root.problems);
    }
    for (const auto &problem : problems)
        std::puts(content::toString(problem).c_str());

    bool well = !content::hasError(problems);
    const auto look = journal::lookAt(journalFile(options.has("data") ? options.value("data") : defaultDataDir()));
    using State = journal::Look::State;
    // An older journal is brought up to date by the next start, so it is worth a line and no more.
    if (look.state != State::Fresh && look.state != State::Ours) {
        std::puts(look.message.c_str());
        well = well && look.state == State::Older;
    }
    return well ? exitWell : exitNotWell;
}

} // namespace wh::ctl
