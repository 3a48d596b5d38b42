// SPDX-License-Identifier: GPL-3.0-or-later
// `warm-handoffctl state`: what the journal alone says of a room.
#include "core/RoomState.h"
#include "ctl/Commands.h"
#include "ctl/Options.h"
#include "ctl/StateJson.h"
#include "journal/JournalReader.h"

#include <cstdio>
#include <set>

namespace wh::ctl {

namespace {

constexpr OptionText dataOption{"data", "The device's folder.", "DIR"};

/// Everybody the journal knows to have taken part; from a journal alone nobody can be said to be there now.
std::vector<sync::DeviceView> devicesIn(const std::vector<core::Event> &events)
{
    std::set<std::string> seen;
    std::vector<sync::DeviceView> devices;
    for (const auto &event : events) {
        if (event.kind != core::EventKind::Started && event.kind != core::EventKind::Joined)
            continue;
        const std::string device(core::deviceOf(event.id.origin));
        if (seen.insert(device).second)
            devices.push_back({.device = device, .role = event.role, .liveness = sync::Liveness::Gone});
    }
    return devices;
}

} // namespace

int state(const QStringList &arguments)
{
    Options options(arguments, "Prints a room's state from this device's journal alone, as one line of JSON.",
                    {dataOption, {"room", "The room.", "R"}, {"last", "The last handoff when none is live.", ""}});
    if (options.code())
        return *options.code();
    const auto room = options.value("room").toStdString();
    if (!core::isSlug(room))
        return fail(exitWrongUse, QStringLiteral("--room takes a room's id, for example --room 3."));
    const auto dir = options.has("data") ? options.value("data") : defaultDataDir();
    const auto opened = journal::JournalReader::open(journalFile(dir));
    if (!opened.reader)
        return fail(exitNotWell, QString::fromStdString(opened.message));
    const auto events = opened.reader->allEvents(room);
    std::puts(
        stateJson(core::project(room, events), devicesIn(events), core::Link::Alone, options.has("last")).c_str());
    return exitWell;
}

} // namespace wh::ctl
