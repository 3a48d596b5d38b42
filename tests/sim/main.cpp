// SPDX-License-Identifier: GPL-3.0-or-later
// wh-sim: runs the simulated world for many seeds, or replays one with a trace and makes a failing script shorter.
#include "sim/Script.h"

#include <charconv>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string_view>

namespace {

using namespace wh::sim;

constexpr std::string_view usage
    = R"(wh-sim: the room's rules in a simulated world that loses, delays, repeats, cuts, crashes and jumps

  --seeds N    run N seeds (default 1000), 1..10000000
  --first N    the first of them (default 1)
  --devices N  2..8; without it the seed decides, mostly 5
  --seed N     play one seed and tell what happens; a failing one is made shorter first
  --whole      with --seed: do not make it shorter
Ends with 0 when every seed is well, 1 when one is not, 2 on wrong use. Last line:
sim: N seeds, L lost, U unequal, T taps
)";

struct Arguments {
    std::uint64_t seeds = 1000;
    std::uint64_t first = 1;
    int devices = 0;
    std::optional<std::uint64_t> one;
    bool whole = false;
};

std::optional<std::uint64_t> numberFrom(const char *text, std::uint64_t low, std::uint64_t high)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text, text + std::strlen(text), value);
    if (error != std::errc() || *end != '\0' || value < low || value > high)
        return std::nullopt;
    return value;
}

std::optional<Arguments> read(int count, char **words)
{
    Arguments arguments;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = words[i];
        if (word == "--whole") {
            arguments.whole = true;
            continue;
        }
        const auto number = i + 1 < count ? numberFrom(words[i + 1], word == "--devices" ? 2 : 1,
                                                       word == "--devices"     ? 8
                                                           : word == "--seeds" ? 10'000'000
                                                                               : UINT64_MAX / 4)
                                          : std::nullopt;
        if (!number) {
            std::fprintf(stderr, "wh-sim: %s: an option or number this program does not know; see --help\n", words[i]);
            return std::nullopt;
        }
        ++i;
        if (word == "--seeds")
            arguments.seeds = *number;
        else if (word == "--first")
            arguments.first = *number;
        else if (word == "--devices")
            arguments.devices = static_cast<int>(*number);
        else if (word == "--seed")
            arguments.one = *number;
        else {
            std::fprintf(stderr, "wh-sim: %s: no such option; see --help\n", words[i - 1]);
            return std::nullopt;
        }
    }
    return arguments;
}

void tell(std::uint64_t seed, const Result &result)
{
    for (const auto &complaint : result.complaints)
        std::printf("seed %llu: %s\n", static_cast<unsigned long long>(seed), complaint.c_str());
}

int tellOne(const Arguments &arguments)
{
    const auto options = Options::forSeed(*arguments.one, arguments.devices);
    auto script = scriptFor(*arguments.one, options);
    if (!arguments.whole && !play(*arguments.one, options, script).well()) {
        const auto before = script.size();
        script = shrink(*arguments.one, options, std::move(script));
        std::printf("%zu of %zu actions are enough:\n", script.size(), before);
        for (const auto &action : script)
            std::printf("%9.3f s  %-14s device %d\n", static_cast<double>(action.atMs) / 1000,
                        std::string(nameOf(action.kind)).c_str(), action.device);
    }
    const auto result = play(*arguments.one, options, script, true);
    tell(*arguments.one, result);
    std::printf("sim: 1 seeds, %llu lost, %llu unequal, %llu taps\n", static_cast<unsigned long long>(result.lost),
                static_cast<unsigned long long>(result.unequal), static_cast<unsigned long long>(result.taps));
    return result.well() ? 0 : 1;
}

int runAll(const Arguments &arguments)
{
    Result sum;
    std::uint64_t failed = 0;
    std::int64_t slowestMs = 0;
    std::int64_t slowestFillMs = 0;
    for (std::uint64_t seed = arguments.first; seed < arguments.first + arguments.seeds; ++seed) {
        const auto options = Options::forSeed(seed, arguments.devices);
        const auto result = play(seed, options, scriptFor(seed, options));
        sum.taps += result.taps;
        sum.lost += result.lost;
        sum.unequal += result.unequal;
        slowestMs = std::max(slowestMs, result.convergedMs);
        slowestFillMs = std::max(slowestFillMs, result.filledMs);
        if (!result.well() && ++failed <= 20)
            tell(seed, result);
    }
    if (failed > 0)
        std::printf("%llu seeds failed; replay one with --seed N\n", static_cast<unsigned long long>(failed));
    std::printf("slowest agreement %.2f s after everything worked again; every past handoff everywhere after %.2f s\n",
                static_cast<double>(slowestMs) / 1000, static_cast<double>(slowestFillMs) / 1000);
    std::printf("sim: %llu seeds, %llu lost, %llu unequal, %llu taps\n",
                static_cast<unsigned long long>(arguments.seeds), static_cast<unsigned long long>(sum.lost),
                static_cast<unsigned long long>(sum.unequal), static_cast<unsigned long long>(sum.taps));
    return failed == 0 ? 0 : 1;
}

} // namespace

int main(int count, char **words)
{
    if (count > 1 && std::string_view(words[1]) == "--help") {
        std::fwrite(usage.data(), 1, usage.size(), stdout);
        return 0;
    }
    const auto arguments = read(count, words);
    if (!arguments)
        return 2;
    return arguments->one ? tellOne(*arguments) : runAll(*arguments);
}
