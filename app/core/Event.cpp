// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Event.h"

#include "core/Share.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <tuple>

namespace wh::core {
namespace {

constexpr std::array<std::string_view, 4> roleNames{"giver", "receiver", "patient", "observer"};
constexpr std::array<std::string_view, 6> phaseNames{"preparing", "ready",    "in_room",
                                                     "closing",   "finished", "cancelled"};
constexpr std::array<std::string_view, 4> signalNames{"confirm", "add", "question", "topic"};
constexpr std::array<std::string_view, 18> kindNames{
    "started", "joined", "left",   "shown",    "done",      "skipped",  "undone",  "signalled", "withdrawn",
    "heard",   "phase",  "folded", "finished", "cancelled", "reopened", "barrier", "declined",  "noted",
};

template <typename Enum, std::size_t N>
std::optional<Enum> fromName(const std::array<std::string_view, N> &names, std::string_view name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

bool isSlugCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

bool isSeq(std::uint64_t seq)
{
    return seq >= 1 && seq <= maxSeq;
}

bool needsTargets(EventKind kind)
{
    return kind == EventKind::Undone || kind == EventKind::Withdrawn || kind == EventKind::Heard
        || kind == EventKind::Folded || kind == EventKind::Reopened;
}

bool needsReason(EventKind kind)
{
    return kind == EventKind::Skipped || kind == EventKind::Cancelled || kind == EventKind::Barrier
        || kind == EventKind::Declined || kind == EventKind::Noted;
}

bool hasTwins(const std::vector<StepRef> &steps)
{
    std::set<std::string_view> ids;
    return !std::all_of(steps.begin(), steps.end(), [&](const StepRef &s) { return ids.insert(s.id).second; });
}

bool needsStep(EventKind kind)
{
    return kind == EventKind::Shown || kind == EventKind::Done || kind == EventKind::Skipped
        || kind == EventKind::Undone || kind == EventKind::Signalled;
}

} // namespace

bool isSlug(std::string_view text)
{
    return !text.empty() && text.size() <= maxSlugLength && text.front() != '-'
        && std::all_of(text.begin(), text.end(), isSlugCharacter);
}

bool isOrigin(std::string_view text)
{
    const auto mark = text.find('~');
    return mark != std::string_view::npos && text.size() <= maxOriginLength && isSlug(text.substr(0, mark))
        && isSlug(text.substr(mark + 1));
}

std::string_view deviceOf(std::string_view origin)
{
    return origin.substr(0, origin.find('~'));
}

std::string toString(const EventId &id)
{
    return id.origin + ':' + std::to_string(id.seq);
}

std::optional<EventId> eventIdFromString(std::string_view text)
{
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos || !isOrigin(text.substr(0, colon)))
        return std::nullopt;
    EventId id{std::string(text.substr(0, colon)), 0};
    const auto digits = text.substr(colon + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), id.seq);
    // The round trip keeps "007" and "7" from being two names of one event.
    if (error != std::errc() || end != digits.data() + digits.size() || !isSeq(id.seq) || toString(id) != text)
        return std::nullopt;
    return id;
}

bool happenedBefore(const Event &a, const Event &b)
{
    return std::tie(a.stamp, a.id) < std::tie(b.stamp, b.id);
}

std::string_view nameOf(Role role)
{
    return roleNames[static_cast<std::size_t>(role)];
}

std::string_view nameOf(Phase phase)
{
    return phaseNames[static_cast<std::size_t>(phase)];
}

std::string_view nameOf(SignalKind kind)
{
    return signalNames[static_cast<std::size_t>(kind)];
}

std::string_view nameOf(EventKind kind)
{
    return kindNames[static_cast<std::size_t>(kind)];
}

std::optional<Role> roleFromName(std::string_view name)
{
    return fromName<Role>(roleNames, name);
}

std::optional<Phase> phaseFromName(std::string_view name)
{
    return fromName<Phase>(phaseNames, name);
}

std::optional<SignalKind> signalFromName(std::string_view name)
{
    return fromName<SignalKind>(signalNames, name);
}

std::optional<EventKind> eventKindFromName(std::string_view name)
{
    return fromName<EventKind>(kindNames, name);
}

std::optional<std::string> defectOf(const Event &event)
{
    if (!isOrigin(event.id.origin) || !isSeq(event.id.seq))
        return "id is not ORIGIN:SEQ";
    if (event.stamp.wallMs < 0 || event.stamp.wallMs > maxWallMs || event.atMs < 0 || event.atMs > maxWallMs)
        return "time is out of range";
    if (!isSlug(event.room))
        return "room is not an id";
    if (!eventIdFromString(event.handoff))
        return "handoff is not an event id";
    if (!event.step.empty() && !isSlug(event.step))
        return "step is not an id";
    if (!event.reason.empty() && !isSlug(event.reason))
        return "reason is not an id";
    if (event.targets.size() > maxTargets)
        return "too many targets";
    if (!std::all_of(event.targets.begin(), event.targets.end(),
                     [](const EventId &id) { return isOrigin(id.origin) && isSeq(id.seq); }))
        return "a target is not ORIGIN:SEQ";
    if (needsTargets(event.kind) && event.targets.empty())
        return "targets are missing";
    if (needsStep(event.kind) && event.step.empty())
        return "step is missing";
    if (needsReason(event.kind) && event.reason.empty())
        return "reason is missing";
    if (event.kind == EventKind::PhaseSet && event.phase >= Phase::Finished)
        return "a phase event cannot end a handoff";
    if (event.kind == EventKind::Declined && event.handoff != toString(event.id))
        return "a declined visit is named after itself";
    if (event.kind == EventKind::Started) {
        if (event.handoff != toString(event.id))
            return "a handoff is named after its start";
        if (!isSlug(event.templateId) || event.version < 1 || event.version > 1'000'000)
            return "template is not an id with a version";
        if (event.steps.empty() || event.steps.size() > maxSteps)
            return "a handoff has 1 to 33 steps";
        if (!std::all_of(event.steps.begin(), event.steps.end(), [](const StepRef &s) { return isSlug(s.id); }))
            return "a step is not an id";
        if (hasTwins(event.steps))
            return "a step is there twice";
    } else if (!event.templateId.empty() || !event.steps.empty()) {
        return "only a start carries a template";
    }
    return std::nullopt;
}

std::uint64_t markOf(const EventId &id)
{
    std::uint64_t hash = 14'695'981'039'346'656'037U;
    for (const char byte : toString(id))
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1'099'511'628'211U;
    return hash;
}

} // namespace wh::core
