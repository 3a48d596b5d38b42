// SPDX-License-Identifier: GPL-3.0-or-later
// Topics and payloads: what a share, a presence and a device's liveness look like on the wire (PROTOCOL.md).
// Pure functions over bytes; no connection, clock or thread lives here.
#pragma once

#include "core/Edition.h"
#include "core/Share.h"
#include "ports/Transport.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace wh::link {

/// The first two levels of every topic; the number is the protocol's major version, also "v" in every payload.
inline constexpr std::string_view topicRoot = "warm-handoff/1/";
inline constexpr int protocolVersion = 1;

/// Limits of what is read and written. What exceeds one is dropped whole and counted.
inline constexpr std::size_t maxShareBytes = 512UL * 1024; ///< of a share, and of a past
inline constexpr std::size_t maxPresenceBytes = 4UL * 1024;
inline constexpr std::size_t maxEditionBytes = 512UL * 1024;   ///< a body of 256 KiB, its quotes escaped
inline constexpr std::size_t maxDepth = 8;                     ///< objects and arrays inside each other; ours need 5
inline constexpr std::size_t maxStringBytes = 1024;            ///< of any text but an edition's, also in unknown fields
inline constexpr std::size_t maxFields = 64;                   ///< of one object
inline constexpr std::int64_t maxBeat = 9'007'199'254'740'991; ///< 2^53 - 1, so that any JSON library keeps it

enum class TopicKind : std::uint8_t { Share, Presence, Past, Device, Settings, SettingsCopy };

/// Where a payload belongs. `room` is empty for TopicKind::Device; both names are for the practice's settings.
struct Topic {
    TopicKind kind = TopicKind::Share;
    std::string room;
    std::string device;
    auto operator<=>(const Topic &) const = default;
};

/// "warm-handoff/1/room/ROOM/share/DEVICE", ".../presence/DEVICE", ".../past/DEVICE", "warm-handoff/1/device/DEVICE",
/// "warm-handoff/1/practice/settings" or ".../practice/copy".
std::string toString(const Topic &topic);
/// Nothing unless every level is as above and both names are slugs.
std::optional<Topic> topicFromString(std::string_view text);

/// Where the practice's settings stand: the champion's topic, or the one that any device may write.
Topic topicOf(ports::Shelf shelf);
ports::Shelf shelfOf(TopicKind kind);

/// Whether a device's connection stands: the one thing its will can say.
struct Liveness {
    std::string device;
    bool up = true;
    auto operator<=>(const Liveness &) const = default;
};

/// Why something was not taken.
enum class Drop : std::uint8_t {
    None,
    Topic,        ///< not one of ours, or a name that is no slug
    TooBig,       ///< more bytes, events, fields or characters than the limits
    TooDeep,      ///< nested deeper than maxDepth
    NotJson,      ///< not JSON in UTF-8
    OtherVersion, ///< "v" is not 1
    BadField,     ///< a field is missing, of the wrong type, out of range, or an event core refuses
    Duplicate,    ///< one field or one event twice
    Mismatch,     ///< says another room or device than its topic
    Flood,        ///< overtaken by a newer one of its topic while its sender was over the rate limit
    Crowd,        ///< more devices in the rooms than the limit
};
inline constexpr std::size_t dropCount = static_cast<std::size_t>(Drop::Crowd) + 1;
std::string_view nameOf(Drop drop);

/// A value, or why there is none.
template <typename T>
struct Result {
    std::optional<T> value;
    Drop drop = Drop::None;
    std::string defect;            ///< one line for the log; never holds text from the payload
    std::size_t unknownEvents = 0; ///< events left out because a newer version wrote a word this one does not know
    std::string shareMark;         ///< beside a presence: markOf() the share its sender published last, or empty
};

/// Tells one payload from another: FNV-1a, 64 bit, as 16 hexadecimal digits. A heartbeat carries its share's, so that a
/// listener whose broker dropped the share (full queues) notices and asks again.
std::string markOf(std::string_view bytes);

/// Compact JSON for `topic`. Refused for whatever decode would refuse, so that a device hears of its own mistake.
Result<std::string> encode(const Topic &topic, const core::Share &share);
Result<std::string> encode(const Topic &topic, const core::Presence &presence, std::string_view shareMark = {});
Result<std::string> encode(const Topic &topic, const core::Past &past);
Result<std::string> encode(const Topic &topic, const Liveness &liveness);
Result<std::string> encode(const core::Edition &edition);

/// Reads what arrived on `topic`. Unknown fields are ignored; an event with an unknown kind, role, phase or signal is
/// left out and counted; any other defect drops the whole payload, so that nothing is half applied.
Result<core::Share> decodeShare(const Topic &topic, std::string_view bytes);
Result<core::Presence> decodePresence(const Topic &topic, std::string_view bytes);
Result<core::Past> decodePast(const Topic &topic, std::string_view bytes);
Result<Liveness> decodeLiveness(const Topic &topic, std::string_view bytes);
/// Its seal and its body are not looked into here.
Result<core::Edition> decodeEdition(std::string_view bytes);

} // namespace wh::link
