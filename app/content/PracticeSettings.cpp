// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/PracticeSettings.h"

#include "core/Edition.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace wh::content {
namespace {

using json::Fields;
using json::Node;
using OrderedJson = nlohmann::ordered_json;

constexpr int settingsFormat = 1;
constexpr std::size_t maxUnknown = 64;
constexpr std::array<std::string_view, 6> knownKeys{"format",         "templates", "limits",
                                                    "visits_per_day", "pilot",     "languages_reviewed"};

bool isKnown(std::string_view key)
{
    return std::find(knownKeys.begin(), knownKeys.end(), key) != knownKeys.end();
}

void readTemplates(Fields &fields, PracticeSettings &settings, Findings &findings, const Names &icons,
                   const Names &pictures)
{
    const Node *list = fields.take("templates", Node::Kind::Array, Fields::Need::Optional);
    if (!list)
        return;
    if (list->items.size() > maxPublishedTemplates)
        return findings.error(list->line, "has more than 20 templates: take some out");
    for (const Node &node : list->items) {
        auto checklist = readTemplate(node, findings, icons, pictures);
        const bool again = std::any_of(settings.templates.begin(), settings.templates.end(),
                                       [&](const auto &other) { return other.id == checklist.id; });
        if (again && !checklist.id.empty())
            findings.error(node.line, "the template \"" + checklist.id + "\" stands here a second time: take one out");
        settings.templates.push_back(std::move(checklist));
    }
}

void readLimits(Fields &fields, PracticeSettings &settings, Findings &findings)
{
    const Node *group = fields.take("limits", Node::Kind::Object, Fields::Need::Optional);
    if (!group)
        return;
    Fields limits(*group, "limits", findings);
    if (group->keys.size() > maxUnknown)
        return findings.error(group->line, "has more limits than anybody needs: take some out");
    // A limit of a newer program has minutes too; it is carried on.
    for (const auto &name : group->keys) {
        if (!core::isSlug(name))
            findings.error(limits.lineOf(name), "a limit's name has only a-z, 0-9 and -: correct it");
        else if (const auto minutes = limits.whole(name, 1, 480))
            settings.limits.emplace(name, static_cast<int>(*minutes));
    }
}

void readReviewed(Fields &fields, PracticeSettings &settings, Findings &findings)
{
    const Node *list = fields.take("languages_reviewed", Node::Kind::Array, Fields::Need::Optional);
    if (!list)
        return;
    if (list->items.size() > maxUnknown)
        return findings.error(list->line, "has more languages than the program: take some out");
    for (const Node &node : list->items) {
        if (node.kind == Node::Kind::Text && isLanguageTag(node.text))
            settings.reviewed.push_back(node.text);
        else
            findings.error(node.line, "a reviewed language is one of en, es, zh-Hans, vi or ar: correct it");
    }
}

/// The values of keys that this program does not know, as they stand in the text.
void keepUnknown(const Source &source, const Node &root, PracticeSettings &settings, Findings &findings)
{
    const auto whole = OrderedJson::parse(source.text, nullptr, false);
    std::size_t count = 0;
    for (std::size_t i = 0; i < root.keys.size() && whole.is_object(); ++i) {
        const auto &key = root.keys[i];
        if (isKnown(key))
            continue;
        if (++count > maxUnknown)
            return findings.error(root.keyLines[i], "has too many keys that this program does not know");
        findings.note(root.keyLines[i],
                      "\"" + key.substr(0, 40) + "\" is not known to this program: it is carried on as it is");
        settings.unknown.emplace(key, whole.at(key).dump());
    }
}

} // namespace

Read<PracticeSettings> readSettings(const Source &source, const Names &icons, const Names &pictures)
{
    Findings findings(source.file);
    if (source.text.size() > core::maxEditionBody) {
        findings.error(0, "is larger than 256 KiB: make it shorter");
        return findings.fail<PracticeSettings>();
    }
    const auto root = json::parse(source, findings);
    if (!root)
        return findings.fail<PracticeSettings>();
    Fields fields(*root, "the settings", findings);
    if (root->kind != Node::Kind::Object)
        return findings.fail<PracticeSettings>();
    if (const auto format = fields.whole("format", 1, 1'000'000); format && *format != settingsFormat) {
        findings.error(fields.lineOf("format"),
                       "is in format " + std::to_string(*format) + ", newer than this program knows (1): update it");
        return findings.fail<PracticeSettings>();
    }
    PracticeSettings settings;
    readTemplates(fields, settings, findings, icons, pictures);
    readLimits(fields, settings, findings);
    if (const auto visits = fields.whole("visits_per_day", 0, 5'000, Fields::Need::Optional))
        settings.visitsPerDay = static_cast<int>(*visits);
    settings.pilot = fields.boolean("pilot", Fields::Need::Optional).value_or(false);
    readReviewed(fields, settings, findings);
    keepUnknown(source, *root, settings, findings);
    return findings.finish(std::move(settings));
}

std::string writeSettings(const PracticeSettings &settings)
{
    OrderedJson body;
    body["format"] = settingsFormat;
    body["templates"] = OrderedJson::array();
    for (const auto &checklist : settings.templates)
        body["templates"].push_back(OrderedJson::parse(writeTemplate(checklist)));
    if (!settings.limits.empty())
        body["limits"] = settings.limits;
    if (settings.visitsPerDay)
        body["visits_per_day"] = *settings.visitsPerDay;
    if (settings.pilot)
        body["pilot"] = true;
    if (!settings.reviewed.empty())
        body["languages_reviewed"] = settings.reviewed;
    for (const auto &[key, value] : settings.unknown)
        body[key] = OrderedJson::parse(value, nullptr, false);
    auto text = body.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
    return text.size() <= core::maxEditionBody ? text : std::string();
}

} // namespace wh::content
