// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/StateJson.h"

#include <QDateTime>

#include <nlohmann/json.hpp>

namespace wh::ctl {

using Json = nlohmann::ordered_json;

namespace {

Json orNull(const std::string &text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

std::string_view nameOf(core::StepMark mark)
{
    switch (mark) {
    case core::StepMark::Open:
        return "open";
    case core::StepMark::Done:
        return "done";
    case core::StepMark::Skipped:
        break;
    }
    return "skipped";
}

std::string_view nameOf(core::Link link)
{
    switch (link) {
    case core::Link::Alone:
        return "alone";
    case core::Link::Connecting:
        return "connecting";
    case core::Link::Live:
        return "live";
    case core::Link::Lost:
        break;
    }
    return "lost";
}

} // namespace

std::string isoUtc(std::int64_t ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs).toStdString();
}

std::string stateJson(const core::RoomState &state, const std::vector<sync::DeviceView> &devices, core::Link link,
                      bool last)
{
    const auto *handoff = state.live ? &*state.live : nullptr;
    if (!handoff && last && state.last)
        handoff = &*state.last;
    Json json;
    json["room"] = state.room;
    json["handoff"] = handoff ? Json(handoff->id) : Json(nullptr);
    json["template"] = handoff ? Json(handoff->templateId) : Json(nullptr);
    json["version"] = handoff ? Json(handoff->version) : Json(nullptr);
    json["phase"] = handoff ? Json(core::nameOf(handoff->phase)) : Json(nullptr);
    json["rehearsal"] = handoff && handoff->rehearsal;
    json["step"] = handoff ? orNull(handoff->current) : Json(nullptr);
    json["reason"] = handoff ? orNull(handoff->endReason) : Json(nullptr);
    json["steps"] = Json::object();
    json["signals"] = Json::array();
    if (handoff) {
        for (const auto &step : handoff->steps)
            json["steps"][step.id] = {{"state", nameOf(step.mark)},
                                      {"reason", orNull(step.reason)},
                                      {"by", orNull(step.by)},
                                      {"at", step.atMs ? Json(isoUtc(step.atMs)) : Json(nullptr)}};
        for (const auto &signal : handoff->signals)
            json["signals"].push_back({{"step", signal.step},
                                       {"kind", core::nameOf(signal.kind)},
                                       {"topic", orNull(signal.topic)},
                                       {"heard", signal.heard},
                                       {"by", signal.by},
                                       {"at", isoUtc(signal.atMs)}});
    }
    json["barriers"] = Json::array();
    if (handoff)
        for (const auto &barrier : handoff->barriers)
            json["barriers"].push_back(barrier.reason);
    json["notes"] = Json::array();
    if (handoff)
        for (const auto &note : handoff->notes)
            json["notes"].push_back(note.reason);
    json["declined"] = state.declined ? Json(state.declined->reason) : Json(nullptr);
    json["devices"] = Json::array();
    for (const auto &device : devices)
        json["devices"].push_back({{"device", device.device},
                                   {"role", core::nameOf(device.role)},
                                   {"link", sync::nameOf(device.liveness)},
                                   {"fault", orNull(device.fault)}});
    json["link"] = nameOf(link);
    return json.dump();
}

} // namespace wh::ctl
