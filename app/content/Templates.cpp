// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Templates.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace wh::content {
namespace {

using json::Fields;
using json::Node;

constexpr int templateFormat = 1;
constexpr std::array<std::string_view, 3> leads{"giver", "receiver", "patient"};

class TemplateReader
{
public:
    TemplateReader(Findings &findings, const Names &icons, const Names &pictures)
        : icons_(icons)
        , pictures_(pictures)
        , findings_(findings)
    {
    }

    core::Template read(const Node &root)
    {
        Fields fields(root, "the template", findings_);
        if (root.kind != Node::Kind::Object)
            return {};
        if (const auto format = fields.whole("format", 1, maxTemplateVersion); format && *format != templateFormat) {
            findings_.error(fields.lineOf("format"),
                            "is in format " + std::to_string(*format)
                                + ", newer than this program knows (1): update the program or export it again");
            return {};
        }
        core::Template checklist;
        checklist.id = fields.slug("id");
        if (const auto general = fields.text("variantOf", Fields::Need::Optional); !general.empty()) {
            checklist.variantOf = general;
            if (!core::isSlug(general) || general == checklist.id)
                findings_.error(fields.lineOf("variantOf"),
                                "\"variantOf\" names the checklist this one is offered under: write another one's id");
        }
        checklist.version = static_cast<int>(fields.whole("version", 1, maxTemplateVersion).value_or(1));
        checklist.icon = icon(fields);
        checklist.name = text(fields, "name", maxTitleLength, Fields::Need::Required);
        const auto shared = reasons(fields);
        if (const Node *steps = fields.take("steps", Node::Kind::Array))
            readSteps(*steps, shared, checklist);
        fields.finish();
        return checklist;
    }

private:
    void readSteps(const Node &steps, const std::optional<std::vector<core::Reason>> &shared, core::Template &checklist)
    {
        if (steps.items.size() > core::maxSteps) {
            findings_.error(steps.line,
                            "has more than " + std::to_string(core::maxSteps)
                                + " steps: take some out, a handoff has about eleven");
            return;
        }
        for (const Node &node : steps.items) {
            core::Step step = readStep(node, shared);
            if (!step.id.empty() && checklist.step(step.id))
                findings_.error(node.line, "step \"" + step.id + "\" stands here a second time: give it another id");
            checklist.steps.push_back(std::move(step));
        }
        for (const auto needed : {core::patientsTurnStep, core::sayBackStep}) {
            if (!checklist.step(needed))
                findings_.error(steps.line,
                                "has no step \"" + std::string(needed)
                                    + "\": it may be reworded but not left out, put it back");
        }
    }

    core::Step readStep(const Node &node, const std::optional<std::vector<core::Reason>> &shared)
    {
        Fields fields(node, "step " + std::to_string(++stepNumber_), findings_);
        core::Step step;
        if (node.kind != Node::Kind::Object)
            return step;
        step.id = fields.slug("id");
        if (const Node *lead = fields.take("lead", Node::Kind::Text)) {
            const auto role = core::roleFromName(lead->text);
            if (role && *role != core::Role::Observer)
                step.lead = *role;
            else
                findings_.error(lead->line, unknownWord("the lead", lead->text, leads));
        }
        step.required = fields.boolean("required").value_or(false);
        if (!step.required && (step.id == core::patientsTurnStep || step.id == core::sayBackStep))
            findings_.error(fields.lineOf("required"), "step \"" + step.id + "\" must have \"required\": true");
        step.icon = icon(fields);
        step.picture = fields.text("picture", Fields::Need::Optional);
        if (!step.picture.empty() && !isAssetName(step.picture))
            findings_.error(fields.lineOf("picture"), "a picture's name has only a-z, 0-9 and -: correct it");
        else if (!step.picture.empty() && !pictures_.empty() && !pictures_.contains(step.picture))
            findings_.error(fields.lineOf("picture"),
                            "the picture \"" + step.picture
                                + "\" is not in illustrations: put it there or name another");
        step.title = text(fields, "title", maxTitleLength, Fields::Need::Required);
        step.prompt = text(fields, "prompt", maxPromptLength, Fields::Need::Required);
        step.patientTitle = text(fields, "patientTitle", maxTitleLength, Fields::Need::Required);
        step.patientLine = text(fields, "patientLine", maxLineLength, Fields::Need::Required);
        step.patientAsk = text(fields, "patientAsk", maxLineLength, Fields::Need::Optional);
        if (auto own = reasons(fields))
            step.reasons = std::move(*own);
        else if (shared)
            step.reasons = *shared;
        fields.finish();
        return step;
    }

    std::string icon(Fields &fields)
    {
        std::string name = fields.text("icon");
        if (name.empty())
            return name;
        if (!isAssetName(name))
            findings_.error(fields.lineOf("icon"), "an icon's name has only a-z, 0-9 and -: correct it");
        else if (!icons_.empty() && !icons_.contains(name))
            findings_.error(fields.lineOf("icon"), unknownIcon(name));
        return name;
    }

    std::string unknownIcon(const std::string &name) const
    {
        const std::vector<std::string_view> known(icons_.begin(), icons_.end());
        const std::string message = unknownWord("the icon", name, known);
        // A list of a hundred icons helps nobody.
        return message.size() < 120 ? message : "the icon \"" + name + "\" is not known: use a name from assets/icons";
    }

    /// The reasons of a template or a step; nothing when it does not list any.
    std::optional<std::vector<core::Reason>> reasons(Fields &owner)
    {
        const Node *list = owner.take("reasons", Node::Kind::Array, Fields::Need::Optional);
        if (!list)
            return std::nullopt;
        std::vector<core::Reason> result;
        if (list->items.size() > maxReasons)
            findings_.error(list->line, "has more than 12 reasons, which nobody can choose from: take some out");
        for (const Node &node : list->items) {
            Fields fields(node, "a reason of " + owner.what(), findings_);
            if (node.kind != Node::Kind::Object || findings_.full())
                break;
            core::Reason reason;
            reason.id = fields.slug("id");
            reason.icon = icon(fields);
            reason.label = text(fields, "label", maxTitleLength, Fields::Need::Required);
            fields.finish();
            if (std::any_of(result.begin(), result.end(), [&](const auto &r) { return r.id == reason.id; }))
                findings_.error(node.line, "reason \"" + reason.id + "\" stands here a second time: take one out");
            result.push_back(std::move(reason));
        }
        return result;
    }

    core::Text text(Fields &owner, std::string_view key, std::size_t longest, Fields::Need need)
    {
        core::Text result;
        const Node *node = owner.take(key, Node::Kind::Object, need);
        if (!node)
            return result;
        const std::string what = "\"" + std::string(key) + "\" of " + owner.what();
        for (std::size_t i = 0; i < node->keys.size() && i < node->items.size(); ++i) {
            const std::string &language = node->keys[i];
            const Node &value = node->items[i];
            if (!isLanguageTag(language))
                findings_.error(node->keyLines[i],
                                "\"" + language.substr(0, 20) + "\" is not a language: use en, es, zh-Hans, vi or ar");
            else if (value.kind != Node::Kind::Text)
                findings_.error(value.line, what + " must be a text in quotes for each language");
            else if (const auto defect = defectOf(value.text, longest))
                findings_.error(value.line, what + " " + *defect);
            else
                result.emplace(language, value.text);
        }
        const auto &keys = node->keys;
        if (!keys.empty() && std::find(keys.begin(), keys.end(), "en") == keys.end())
            findings_.error(node->line,
                            what + " has no English (\"en\"), which every other language falls back to: add it");
        else if (keys.empty() && need == Fields::Need::Required)
            findings_.error(node->line, what + " is empty: add the text in English (\"en\") and Spanish (\"es\")");
        else if (!keys.empty() && std::find(keys.begin(), keys.end(), "es") == keys.end())
            findings_.note(node->line,
                           what + " has no Spanish (\"es\"): it is shown in English until somebody adds it");
        return result;
    }

    static std::optional<std::string> defectOf(std::string_view text, std::size_t longest)
    {
        if (trimmed(text).empty())
            return "is empty: write it or take the line out";
        if (text.find_first_of("\n\t") != std::string_view::npos)
            return "has a line break or a tab: write it as one line";
        if (std::any_of(text.begin(), text.end(), [](char c) { return c >= 0 && c < 0x20; }))
            return "has a control character: take it out";
        if (lengthOf(text) > longest)
            return "is longer than " + std::to_string(longest) + " characters: make it shorter";
        std::size_t stars = 0;
        for (auto at = text.find("**"); at != std::string_view::npos; at = text.find("**", at + 2))
            ++stars;
        if (stars % 2 != 0)
            return "opens ** and does not close it: put ** on both sides of the words to say aloud";
        return std::nullopt;
    }

    const Names &icons_;
    const Names &pictures_;
    Findings &findings_;
    int stepNumber_ = 0;
};

using OrderedJson = nlohmann::ordered_json;

OrderedJson toJson(const core::Text &text)
{
    // English first: it is what the others were made from.
    OrderedJson object = OrderedJson::object();
    if (const auto english = text.find("en"); english != text.end())
        object["en"] = english->second;
    for (const auto &[language, words] : text) {
        if (language != "en")
            object[language] = words;
    }
    return object;
}

OrderedJson toJson(const std::vector<core::Reason> &reasons)
{
    OrderedJson list = OrderedJson::array();
    for (const auto &reason : reasons)
        list.push_back({{"id", reason.id}, {"icon", reason.icon}, {"label", toJson(reason.label)}});
    return list;
}

} // namespace

Read<core::Template> readTemplate(const Source &source, const Names &icons, const Names &pictures)
{
    Findings findings(source.file);
    const auto root = json::parse(source, findings);
    if (!root)
        return findings.fail<core::Template>();
    return findings.finish(TemplateReader(findings, icons, pictures).read(*root));
}

core::Template readTemplate(const json::Node &root, Findings &findings, const Names &icons, const Names &pictures)
{
    return TemplateReader(findings, icons, pictures).read(root);
}

namespace {

OrderedJson jsonOf(const core::Template &checklist)
{
    // Reasons that most steps share stand once, at the top.
    OrderedJson shared;
    std::map<std::string, std::size_t> counts;
    for (const auto &step : checklist.steps) {
        OrderedJson own = toJson(step.reasons);
        const std::size_t count = ++counts[own.dump()];
        if (shared.is_null() || count > counts[shared.dump()])
            shared = std::move(own);
    }

    OrderedJson file;
    file["format"] = templateFormat;
    file["id"] = checklist.id;
    if (!checklist.variantOf.empty())
        file["variantOf"] = checklist.variantOf;
    file["version"] = checklist.version;
    file["icon"] = checklist.icon;
    file["name"] = toJson(checklist.name);
    if (!shared.is_null() && !shared.empty())
        file["reasons"] = shared;
    file["steps"] = OrderedJson::array();
    for (const auto &step : checklist.steps) {
        OrderedJson item;
        item["id"] = step.id;
        item["lead"] = core::nameOf(step.lead);
        item["required"] = step.required;
        item["icon"] = step.icon;
        if (!step.picture.empty())
            item["picture"] = step.picture;
        item["title"] = toJson(step.title);
        item["prompt"] = toJson(step.prompt);
        item["patientTitle"] = toJson(step.patientTitle);
        item["patientLine"] = toJson(step.patientLine);
        if (!step.patientAsk.empty())
            item["patientAsk"] = toJson(step.patientAsk);
        if (auto own = toJson(step.reasons); own != shared)
            item["reasons"] = std::move(own);
        file["steps"].push_back(std::move(item));
    }
    return file;
}

} // namespace

std::string writeTemplate(const core::Template &checklist)
{
    return jsonOf(checklist).dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

} // namespace wh::content
