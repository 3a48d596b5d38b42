// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever bytes arrive: no crash, and what is taken can be said again and is then the same.
// The first byte chooses who reads: a share, a presence, a liveness, a topic, the whole inbox, or the link's machine.
#include "link/Inbox.h"
#include "link/LinkMachine.h"

#include <cstdlib>

using namespace wh;
using namespace wh::link;

namespace {

void require(bool truth)
{
    if (!truth)
        std::abort();
}

template <typename T, typename Decode>
void roundTrip(const Topic &topic, std::string_view bytes, Decode decode)
{
    const Result<T> first = decode(topic, bytes);
    require(first.value.has_value() == (first.drop == Drop::None));
    require(first.value.has_value() == first.defect.empty());
    require(first.defect.find('\n') == std::string::npos && first.defect.size() < 300);
    if (!first.value)
        return;
    const auto again = encode(topic, *first.value);
    require(again.value.has_value());
    require(decode(topic, *again.value).value == first.value);
}

void wholeInbox(std::string_view bytes)
{
    std::size_t heard = 0;
    Inbox inbox("dr", {"3"},
                {.share = [&](const core::Share &) { ++heard; },
                 .presence = [&](const core::Presence &) { ++heard; },
                 .past = [&](const core::Past &) { ++heard; }},
                {});
    std::int64_t nowMs = 0;
    // Lines: a topic below ours, a tab, a payload.
    while (!bytes.empty()) {
        const auto line = bytes.substr(0, bytes.find('\n'));
        bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
        const auto tab = line.find('\t');
        inbox.arrived(std::string(topicRoot) + std::string(line.substr(0, tab)),
                      tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1), nowMs += 3);
        inbox.release(nowMs);
    }
    inbox.release(nowMs + 60'000);
    require(!inbox.holding());
    const auto &counters = inbox.counters();
    require(counters.taken + counters.allDropped() <= counters.received);
}

/// Two bytes a step: an input and how much later it comes, up to 16 s. It never opens twice, closes what is not open or
/// waits for ever.
void wholeMachine(std::string_view bytes)
{
    LinkState state;
    std::int64_t nowMs = 0;
    bool open = false;
    const auto go = [&](LinkInput input, double dice) {
        const auto next = step(state, input, nowMs, dice);
        state = next.state;
        require(!(next.effects.open && (open || next.effects.close)));
        require(!next.effects.close || open);
        open = (open || next.effects.open) && !next.effects.close && !next.effects.goodbye;
        require((state.phase == LinkPhase::Live) == (state.link == core::Link::Live)
                || state.phase == LinkPhase::Stopped);
        const auto due = nextTickMs(state);
        require(due || state.phase == LinkPhase::Live || state.phase == LinkPhase::Stopped);
        require(!due || *due <= nowMs + longestBackOffMs);
    };
    go(LinkInput::Start, 0);
    for (; bytes.size() >= 2; bytes.remove_prefix(2)) {
        const auto later = static_cast<unsigned char>(bytes[1]);
        nowMs += static_cast<std::int64_t>(later) * later / 4;
        go(static_cast<LinkInput>(static_cast<unsigned char>(bytes[0]) % (static_cast<int>(LinkInput::Stop) + 1)),
           later / 256.0);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(data) + 1, size - 1);
    if (data[0] == 255) {
        wholeMachine(bytes);
        return 0;
    }
    switch (data[0] % 5) {
    case 0:
        roundTrip<core::Share>({TopicKind::Share, "3", "ma"}, bytes, decodeShare);
        roundTrip<core::Past>({TopicKind::Past, "3", "ma"}, bytes, decodePast);
        break;
    case 1:
        roundTrip<core::Presence>({TopicKind::Presence, "3", "ma"}, bytes, decodePresence);
        break;
    case 2:
        roundTrip<Liveness>({TopicKind::Device, {}, "ma"}, bytes, decodeLiveness);
        break;
    case 3:
        if (const auto topic = topicFromString(bytes))
            require(toString(*topic) == bytes);
        break;
    case 4:
        wholeInbox(bytes);
        break;
    }
    const auto edition = decodeEdition(bytes);
    require(!edition.value || decodeEdition(*encode(*edition.value).value).value == edition.value);
    return 0;
}
