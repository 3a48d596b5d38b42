// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/Codec.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <set>
#include <vector>

namespace wh::link {
namespace {

using core::EventKind;
using Json = nlohmann::json;

constexpr std::array<std::string_view, dropCount> dropNames{
    "none",      "topic",     "too-big",  "too-deep", "not-json", "other-version",
    "bad-field", "duplicate", "mismatch", "flood",    "crowd",
};

constexpr std::array<std::pair<TopicKind, std::string_view>, 3> roomTopics{
    {{TopicKind::Share, "share"}, {TopicKind::Presence, "presence"}, {TopicKind::Past, "past"}}};

/// Thrown inside this file only; becomes a Result at its edge.
struct Defect {
    Drop drop;
    std::string line;
};

/// An event worded by a newer version.
struct Unknown {
};

template <typename T, typename Work>
Result<T> guarded(Work work)
{
    Result<T> result;
    try {
        work(result);
    } catch (const Defect &defect) {
        result.value.reset();
        result.shareMark.clear();
        result.drop = defect.drop;
        result.defect = defect.line;
    }
    return result;
}

// ---- reading ----

/// Watches the parser: limits hold before anything of that size is built, and JSON's silent "last one wins" for a
/// field given twice becomes a defect.
class Watch
{
public:
    explicit Watch(std::size_t longestText)
        : longestText_(longestText)
    {
    }
    bool operator()(int, Json::parse_event_t event, Json &parsed)
    {
        switch (event) {
        case Json::parse_event_t::object_start:
        case Json::parse_event_t::array_start:
            if (fields_.size() >= maxDepth)
                throw Defect{Drop::TooDeep, "nested too deep"};
            fields_.emplace_back();
            break;
        case Json::parse_event_t::object_end:
        case Json::parse_event_t::array_end:
            fields_.pop_back();
            break;
        case Json::parse_event_t::key: {
            auto &fields = fields_.back();
            auto &name = parsed.get_ref<const std::string &>();
            if (fields.size() >= maxFields || name.size() > maxStringBytes)
                throw Defect{Drop::TooBig, "too many fields or too long a field name"};
            if (std::find(fields.begin(), fields.end(), name) != fields.end())
                throw Defect{Drop::Duplicate, "a field is there twice"};
            fields.push_back(name);
            break;
        }
        case Json::parse_event_t::value:
            if (parsed.is_string() && parsed.get_ref<const std::string &>().size() > longestText_)
                throw Defect{Drop::TooBig, "a text is too long"};
            break;
        }
        return true;
    }

private:
    std::size_t longestText_;
    std::vector<std::vector<std::string>> fields_;
};

Json parse(std::string_view bytes, std::size_t limit, std::size_t longestText = maxStringBytes)
{
    if (bytes.size() > limit)
        throw Defect{Drop::TooBig, std::to_string(bytes.size()) + " bytes, " + std::to_string(limit) + " are allowed"};
    Json json;
    try {
        Watch watch(longestText);
        json = Json::parse(bytes.begin(), bytes.end(), [&watch](int depth, Json::parse_event_t event, Json &parsed) {
            return watch(depth, event, parsed);
        });
    } catch (const Json::parse_error &error) {
        // Only the place: the library's own text quotes the payload.
        throw Defect{Drop::NotJson, "not JSON in UTF-8 at byte " + std::to_string(error.byte)};
    } catch (const Json::exception &) {
        throw Defect{Drop::NotJson, "not JSON"}; // e.g. a number no type can hold
    }
    if (!json.is_object())
        throw Defect{Drop::BadField, "not an object"};
    return json;
}

/// Reads fields of one object; `where` begins every complaint.
class Fields
{
public:
    Fields(const Json &object, std::string where)
        : object_(object)
        , where_(std::move(where))
    {
        if (!object.is_object())
            bad("", "is not an object");
    }

    [[noreturn]] void bad(std::string_view name, std::string_view why) const
    {
        std::string line = where_;
        for (const auto part : {name, why}) {
            if (!line.empty() && !part.empty())
                line += ' ';
            line += part;
        }
        throw Defect{Drop::BadField, std::move(line)};
    }

    const Json *find(const char *name) const
    {
        const auto found = object_.find(name);
        return found == object_.end() ? nullptr : &*found;
    }

    const Json &need(const char *name) const
    {
        if (const auto *value = find(name))
            return *value;
        bad(name, "is missing");
    }

    std::string text(const char *name) const { return text(name, need(name)); }

    std::string textOr(const char *name, std::string fallback) const
    {
        const auto *value = find(name);
        return value ? text(name, *value) : std::move(fallback);
    }

    std::string slug(const char *name) const
    {
        auto value = text(name);
        if (!core::isSlug(value))
            bad(name, "is not an id");
        return value;
    }

    bool flag(const char *name) const
    {
        const auto &value = need(name);
        if (!value.is_boolean())
            bad(name, "is not true or false");
        return value.get<bool>();
    }

    bool has(const char *name) const { return find(name) != nullptr; }

    bool flagOr(const char *name, bool fallback) const { return find(name) ? flag(name) : fallback; }

    std::int64_t integer(const char *name, std::int64_t low, std::int64_t high) const
    {
        return integer(name, need(name), low, high);
    }

    std::int64_t integer(const char *name, const Json &value, std::int64_t low, std::int64_t high) const
    {
        // Compared while still unsigned: 2^64 - 1 must not wrap round to -1.
        if (!value.is_number_integer()
            || (value.is_number_unsigned()
                && value.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())))
            bad(name, "is not a whole number in range");
        const auto number = value.get<std::int64_t>();
        if (number < low || number > high)
            bad(name, "is out of range");
        return number;
    }

    const Json &list(const char *name, const Json &value, std::size_t most) const
    {
        if (!value.is_array())
            bad(name, "is not a list");
        if (value.size() > most)
            throw Defect{Drop::TooBig, where_ + (where_.empty() ? "" : " ") + "has too many " + name};
        return value;
    }

    std::string text(const char *name, const Json &value) const
    {
        if (!value.is_string())
            bad(name, "is not a text");
        return value.get<std::string>();
    }

    core::EventId eventId(const char *name, const Json &value) const
    {
        if (value.is_string())
            if (auto id = core::eventIdFromString(value.get_ref<const std::string &>()))
                return *std::move(id);
        bad(name, "is not ORIGIN:SEQ");
    }

    /// A word of a fixed list. One that is not in the list was written by a newer version.
    template <typename Enum>
    Enum word(const char *name, std::optional<Enum> (*fromName)(std::string_view)) const
    {
        if (const auto value = fromName(text(name)))
            return *value;
        throw Unknown{};
    }

private:
    const Json &object_;
    std::string where_;
};

/// Version first: a payload of another major version says nothing we could judge.
Fields ofOurVersion(const Json &json)
{
    Fields fields(json, "");
    const auto &version = fields.need("v");
    if (!version.is_number_integer() || version != protocolVersion)
        throw Defect{Drop::OtherVersion, "another version of the protocol"};
    return fields;
}

Fields opened(const Json &json, const Topic &topic)
{
    const auto fields = ofOurVersion(json);
    if (fields.text("device") != topic.device || (topic.kind != TopicKind::Device && fields.text("room") != topic.room))
        throw Defect{Drop::Mismatch, "says another room or device than its topic"};
    return fields;
}

bool carriesSignal(EventKind kind)
{
    return kind == EventKind::Signalled;
}

bool carriesPhase(EventKind kind)
{
    return kind == EventKind::PhaseSet;
}

bool carriesRole(EventKind kind)
{
    return kind == EventKind::Joined;
}

core::Stamp readStamp(const Fields &fields)
{
    const auto &stamp = fields.list("hlc", fields.need("hlc"), 2);
    if (stamp.size() != 2)
        fields.bad("hlc", "is not [ms, count]");
    return {fields.integer("hlc", stamp[0], 0, core::maxWallMs),
            static_cast<std::uint32_t>(fields.integer("hlc", stamp[1], 0, std::numeric_limits<std::uint32_t>::max()))};
}

/// A field is read where its kind carries it, and where it is there at all: what one device keeps, all keep.
core::Event readEvent(const Json &json, const std::string &where, const std::string &room)
{
    const Fields fields(json, where);
    core::Event event;
    event.id = fields.eventId("id", fields.need("id"));
    event.kind = fields.word("kind", core::eventKindFromName);
    event.stamp = readStamp(fields);
    event.atMs = fields.integer("at", 0, core::maxWallMs);
    event.room = room;
    event.handoff = fields.text("handoff");
    event.step = fields.textOr("step", {});
    event.reason = fields.textOr("reason", {});
    if (carriesSignal(event.kind) || fields.find("signal"))
        event.signal = fields.word("signal", core::signalFromName);
    if (carriesPhase(event.kind) || fields.find("phase"))
        event.phase = fields.word("phase", core::phaseFromName);
    if (carriesRole(event.kind) || fields.find("role"))
        event.role = fields.word("role", core::roleFromName);
    if (const auto *targets = fields.find("targets"))
        for (const auto &target : fields.list("targets", *targets, core::maxTargets))
            event.targets.push_back(fields.eventId("targets", target));
    event.templateId = fields.textOr("template", {});
    if (fields.find("version"))
        event.version = static_cast<int>(fields.integer("version", 1, 1'000'000));
    event.rehearsal = fields.flagOr("rehearsal", false);
    if (const auto *steps = fields.find("steps")) {
        for (const auto &step : fields.list("steps", *steps, core::maxSteps)) {
            const Fields stepFields(step, where + " steps");
            event.steps.push_back({stepFields.slug("id"), stepFields.flagOr("required", false)});
        }
    }
    if (const auto defect = core::defectOf(event))
        fields.bad("", *defect);
    return event;
}

/// Those whose words this version knows; `unknown` counts the others.
std::vector<core::Event> readEvents(const Fields &fields, const std::string &room, std::size_t &unknown)
{
    const auto &list = fields.list("events", fields.need("events"), core::maxShareEvents);
    std::vector<core::Event> events;
    events.reserve(list.size());
    std::set<core::EventId> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto where = "event " + std::to_string(i + 1) + ':';
        try {
            auto event = readEvent(list[i], where, room);
            if (!seen.insert(event.id).second)
                throw Defect{Drop::Duplicate, where + " is there twice"};
            events.push_back(std::move(event));
        } catch (const Unknown &) {
            ++unknown;
        }
    }
    return events;
}

/// ["ORIGIN:SEQ", count, "16 hexadecimal digits"]
core::PastHandoff readPastHandoff(const Fields &fields, const Json &json)
{
    const auto &entry = fields.list("handoffs", json, 3);
    if (entry.size() != 3)
        fields.bad("handoffs", "holds what is not [id, count, mark]");
    core::PastHandoff handoff;
    handoff.id = core::toString(fields.eventId("handoffs", entry[0]));
    handoff.events = static_cast<std::uint32_t>(
        fields.integer("handoffs", entry[1], 1, std::numeric_limits<std::uint32_t>::max()));
    const auto digits = fields.text("handoffs", entry[2]);
    const auto *end = digits.data() + digits.size();
    if (digits.size() != 16 || std::from_chars(digits.data(), end, handoff.mark, 16).ptr != end)
        fields.bad("handoffs", "holds a mark that is not 16 hexadecimal digits");
    return handoff;
}

// ---- writing ----

/// Compact JSON in the order given. Only words that need no escaping can be written: slugs, ids and our own names.
class Writer
{
public:
    explicit Writer(std::size_t limit)
        : limit_(limit)
    {
    }

    Writer &open(char bracket)
    {
        separate();
        text_ += bracket;
        first_ = true;
        return *this;
    }
    Writer &close(char bracket)
    {
        text_ += bracket;
        first_ = false;
        if (text_.size() > limit_)
            throw Defect{Drop::TooBig, "more than " + std::to_string(limit_) + " bytes"};
        return *this;
    }
    Writer &key(std::string_view name)
    {
        word(name);
        text_ += ':';
        first_ = true; // no comma before the value
        return *this;
    }
    Writer &word(std::string_view value)
    {
        if (!std::all_of(value.begin(), value.end(), plain))
            throw Defect{Drop::BadField, "a word that is no id"};
        separate();
        text_ += '"';
        text_ += value;
        text_ += '"';
        return *this;
    }
    template <typename Number>
    Writer &number(Number value)
    {
        separate();
        text_ += std::to_string(value);
        return *this;
    }
    Writer &id(const core::EventId &value) { return word(core::toString(value)); }
    Writer &flag(bool value)
    {
        separate();
        text_ += value ? "true" : "false";
        return *this;
    }
    std::string take() { return std::move(text_); }

private:
    static bool plain(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '~' || c == ':';
    }
    void separate()
    {
        if (!first_)
            text_ += ',';
        first_ = false;
    }

    std::string text_;
    std::size_t limit_;
    bool first_ = true;
};

void writeEvent(Writer &json, const core::Event &event)
{
    const core::Event plain;
    json.open('{').key("id").id(event.id).key("kind").word(core::nameOf(event.kind));
    json.key("hlc").open('[').number(event.stamp.wallMs).number(event.stamp.counter).close(']');
    json.key("at").number(event.atMs).key("handoff").word(event.handoff);
    if (!event.step.empty())
        json.key("step").word(event.step);
    if (!event.reason.empty())
        json.key("reason").word(event.reason);
    if (carriesSignal(event.kind) || event.signal != plain.signal)
        json.key("signal").word(core::nameOf(event.signal));
    if (carriesPhase(event.kind) || event.phase != plain.phase)
        json.key("phase").word(core::nameOf(event.phase));
    if (carriesRole(event.kind) || event.role != plain.role)
        json.key("role").word(core::nameOf(event.role));
    if (!event.targets.empty()) {
        json.key("targets").open('[');
        for (const auto &target : event.targets)
            json.id(target);
        json.close(']');
    }
    if (!event.templateId.empty())
        json.key("template").word(event.templateId);
    if (event.version != plain.version)
        json.key("version").number(event.version);
    if (event.rehearsal)
        json.key("rehearsal").flag(true);
    if (!event.steps.empty()) {
        json.key("steps").open('[');
        for (const auto &step : event.steps) {
            json.open('{').key("id").word(step.id);
            if (step.required)
                json.key("required").flag(true);
            json.close('}');
        }
        json.close(']');
    }
    json.close('}');
}

void writeEvents(Writer &json, const std::vector<core::Event> &events, const std::string &room)
{
    if (events.size() > core::maxShareEvents)
        throw Defect{Drop::TooBig, "has too many events"};
    json.key("events").open('[');
    std::set<core::EventId> seen;
    for (const auto &event : events) {
        if (event.room != room)
            throw Defect{Drop::Mismatch, "an event belongs to another room"};
        if (const auto defect = core::defectOf(event))
            throw Defect{Drop::BadField, "an event: " + *defect};
        if (!seen.insert(event.id).second)
            throw Defect{Drop::Duplicate, "an event is there twice"};
        writeEvent(json, event);
    }
    json.close(']');
}

std::string hexOf(std::uint64_t number)
{
    std::string digits(16, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, number >>= 4)
        *digit = "0123456789abcdef"[number & 15];
    return digits;
}

template <typename T>
void needPlace(const Topic &topic, const T &value)
{
    bool right = value.device == topic.device;
    if constexpr (requires { value.room; })
        right = right && value.room == topic.room;
    if (!right)
        throw Defect{Drop::Mismatch, "says another room or device than its topic"};
}

void needSlug(std::string_view value, const char *name)
{
    if (!core::isSlug(value))
        throw Defect{Drop::BadField, std::string(name) + " is not an id"};
}

} // namespace

std::string_view nameOf(Drop drop)
{
    return dropNames[static_cast<std::size_t>(drop)];
}

std::string markOf(std::string_view bytes)
{
    std::uint64_t hash = 14'695'981'039'346'656'037U;
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1'099'511'628'211U;
    return hexOf(hash);
}

std::string toString(const Topic &topic)
{
    std::string text(topicRoot);
    switch (topic.kind) {
    case TopicKind::Share:
        return text + "room/" + topic.room + "/share/" + topic.device;
    case TopicKind::Presence:
        return text + "room/" + topic.room + "/presence/" + topic.device;
    case TopicKind::Past:
        return text + "room/" + topic.room + "/past/" + topic.device;
    case TopicKind::Settings:
        return text + "practice/settings";
    case TopicKind::SettingsCopy:
        return text + "practice/copy";
    case TopicKind::Device:
        break;
    }
    return text + "device/" + topic.device;
}

Topic topicOf(ports::Shelf shelf)
{
    return {shelf == ports::Shelf::Champion ? TopicKind::Settings : TopicKind::SettingsCopy, {}, {}};
}

ports::Shelf shelfOf(TopicKind kind)
{
    return kind == TopicKind::Settings ? ports::Shelf::Champion : ports::Shelf::Copy;
}

std::optional<Topic> topicFromString(std::string_view text)
{
    if (!text.starts_with(topicRoot))
        return std::nullopt;
    std::vector<std::string_view> levels;
    for (auto rest = text.substr(topicRoot.size()); levels.size() < 5;) {
        const auto slash = rest.find('/');
        levels.push_back(rest.substr(0, slash));
        if (slash == std::string_view::npos)
            break;
        rest.remove_prefix(slash + 1);
    }
    Topic topic;
    if (levels.size() == 2 && levels[0] == "practice") {
        if (levels[1] == "settings")
            return Topic{TopicKind::Settings, {}, {}};
        return levels[1] == "copy" ? std::optional(Topic{TopicKind::SettingsCopy, {}, {}}) : std::nullopt;
    }
    if (levels.size() == 2 && levels[0] == "device") {
        topic = {TopicKind::Device, {}, std::string(levels[1])};
    } else if (levels.size() == 4 && levels[0] == "room" && core::isSlug(levels[1])) {
        const auto kind = std::find_if(roomTopics.begin(), roomTopics.end(),
                                       [&](const auto &entry) { return entry.second == levels[2]; });
        if (kind == roomTopics.end())
            return std::nullopt;
        topic = {kind->first, std::string(levels[1]), std::string(levels[3])};
    } else {
        return std::nullopt;
    }
    if (!core::isSlug(topic.device))
        return std::nullopt;
    return topic;
}

Result<std::string> encode(const Topic &topic, const core::Share &share)
{
    return guarded<std::string>([&](auto &result) {
        needPlace(topic, share);
        needSlug(share.room, "room");
        needSlug(share.device, "device");
        Writer json(maxShareBytes);
        json.open('{').key("v").number(protocolVersion).key("room").word(share.room).key("device").word(share.device);
        writeEvents(json, share.events, share.room);
        result.value = json.close('}').take();
    });
}

Result<std::string> encode(const Topic &topic, const core::Presence &presence, std::string_view shareMark)
{
    return guarded<std::string>([&](auto &result) {
        needPlace(topic, presence);
        needSlug(presence.room, "room");
        needSlug(presence.device, "device");
        needSlug(presence.station, "station");
        if (!presence.fault.empty())
            needSlug(presence.fault, "fault");
        if (presence.beat < 0 || presence.beat > maxBeat)
            throw Defect{Drop::BadField, "beat is out of range"};
        if (presence.certificateEndMs < 0 || presence.certificateEndMs > core::maxWallMs)
            throw Defect{Drop::BadField, "cert is out of range"};
        Writer json(maxPresenceBytes);
        json.open('{').key("v").number(protocolVersion).key("room").word(presence.room);
        json.key("device").word(presence.device).key("role").word(core::nameOf(presence.role));
        json.key("station").word(presence.station).key("up").flag(presence.up).key("beat").number(presence.beat);
        if (!presence.fault.empty())
            json.key("fault").word(presence.fault);
        if (presence.certificateEndMs > 0)
            json.key("cert").number(presence.certificateEndMs);
        if (!shareMark.empty())
            json.key("share").word(shareMark);
        result.value = json.close('}').take();
    });
}

Result<std::string> encode(const Topic &topic, const core::Past &past)
{
    return guarded<std::string>([&](auto &result) {
        needPlace(topic, past);
        needSlug(past.room, "room");
        needSlug(past.device, "device");
        if (past.handoffs.size() > core::maxPastHandoffs)
            throw Defect{Drop::TooBig, "has too many handoffs"};
        Writer json(maxShareBytes);
        json.open('{').key("v").number(protocolVersion).key("room").word(past.room).key("device").word(past.device);
        json.key("since").number(past.sinceMs).key("handoffs").open('[');
        for (const auto &handoff : past.handoffs)
            json.open('[').word(handoff.id).number(handoff.events).word(hexOf(handoff.mark)).close(']');
        json.close(']');
        writeEvents(json, past.events, past.room);
        result.value = json.close('}').take();
    });
}

Result<std::string> encode(const Topic &topic, const Liveness &liveness)
{
    return guarded<std::string>([&](auto &result) {
        needPlace(topic, liveness);
        needSlug(liveness.device, "device");
        Writer json(maxPresenceBytes);
        json.open('{').key("v").number(protocolVersion).key("device").word(liveness.device);
        result.value = json.key("up").flag(liveness.up).close('}').take();
    });
}

Result<std::string> encode(const core::Edition &edition)
{
    return guarded<std::string>([&](auto &result) {
        if (const auto defect = core::defectOf(edition))
            throw Defect{Drop::BadField, *defect};
        nlohmann::ordered_json json;
        json["v"] = protocolVersion;
        json["version"] = edition.version;
        json["hlc"] = {edition.stamp.wallMs, edition.stamp.counter};
        json["by"] = edition.by;
        json["body"] = edition.body;
        if (!edition.certificate.empty())
            json["cert"] = edition.certificate;
        if (!edition.signature.empty())
            json["sig"] = edition.signature;
        try {
            result.value = json.dump();
        } catch (const Json::exception &) {
            throw Defect{Drop::NotJson, "the body is not UTF-8"};
        }
        if (result.value->size() > maxEditionBytes)
            throw Defect{Drop::TooBig, "more than " + std::to_string(maxEditionBytes) + " bytes"};
    });
}

Result<core::Share> decodeShare(const Topic &topic, std::string_view bytes)
{
    return guarded<core::Share>([&](auto &result) {
        const auto json = parse(bytes, maxShareBytes);
        const auto fields = opened(json, topic);
        core::Share share{topic.room, topic.device, {}};
        share.events = readEvents(fields, topic.room, result.unknownEvents);
        result.value = std::move(share);
    });
}

Result<core::Presence> decodePresence(const Topic &topic, std::string_view bytes)
{
    return guarded<core::Presence>([&](auto &result) {
        const auto json = parse(bytes, maxPresenceBytes);
        const auto fields = opened(json, topic);
        core::Presence presence;
        presence.room = topic.room;
        presence.device = topic.device;
        // A role of a newer version looks on, as far as this one can know.
        presence.role = core::roleFromName(fields.text("role")).value_or(core::Role::Observer);
        presence.station = fields.slug("station");
        presence.up = fields.flag("up");
        presence.fault = fields.textOr("fault", {});
        if (!presence.fault.empty() && !core::isSlug(presence.fault))
            fields.bad("fault", "is not an id");
        presence.beat = fields.integer("beat", 0, maxBeat);
        presence.certificateEndMs = fields.has("cert") ? fields.integer("cert", 0, core::maxWallMs) : 0;
        result.shareMark = fields.textOr("share", {});
        if (!result.shareMark.empty() && !core::isSlug(result.shareMark))
            fields.bad("share", "is not a mark");
        result.value = std::move(presence);
    });
}

Result<core::Past> decodePast(const Topic &topic, std::string_view bytes)
{
    return guarded<core::Past>([&](auto &result) {
        const auto json = parse(bytes, maxShareBytes);
        const auto fields = opened(json, topic);
        core::Past past;
        past.room = topic.room;
        past.device = topic.device;
        past.sinceMs = fields.integer("since", 0, core::maxWallMs + 1);
        std::set<std::string> seen;
        for (const auto &entry : fields.list("handoffs", fields.need("handoffs"), core::maxPastHandoffs)) {
            past.handoffs.push_back(readPastHandoff(fields, entry));
            if (!seen.insert(past.handoffs.back().id).second)
                throw Defect{Drop::Duplicate, "a handoff is there twice"};
        }
        past.events = readEvents(fields, topic.room, result.unknownEvents);
        result.value = std::move(past);
    });
}

Result<Liveness> decodeLiveness(const Topic &topic, std::string_view bytes)
{
    return guarded<Liveness>([&](auto &result) {
        const auto json = parse(bytes, maxPresenceBytes);
        const auto fields = opened(json, topic);
        result.value = Liveness{topic.device, fields.flag("up")};
    });
}

Result<core::Edition> decodeEdition(std::string_view bytes)
{
    return guarded<core::Edition>([&](auto &result) {
        const auto json = parse(bytes, maxEditionBytes, core::maxEditionBody);
        const auto fields = ofOurVersion(json);
        core::Edition edition;
        edition.version = static_cast<int>(fields.integer("version", 1, core::maxEditionVersion));
        edition.stamp = readStamp(fields);
        edition.by = fields.slug("by");
        edition.body = fields.text("body");
        edition.certificate = fields.textOr("cert", {});
        edition.signature = fields.textOr("sig", {});
        if (const auto defect = core::defectOf(edition))
            fields.bad("", *defect);
        result.value = std::move(edition);
    });
}

} // namespace wh::link
