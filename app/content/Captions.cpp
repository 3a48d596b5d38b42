// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Captions.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace wh::content {
namespace {

/// "MM:SS.mmm" or "HH:MM:SS.mmm".
std::optional<std::int64_t> timeFrom(std::string_view text)
{
    const auto digits = [](std::string_view part, std::size_t least, std::size_t most) -> std::optional<std::int64_t> {
        if (part.size() < least || part.size() > most
            || !std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return std::nullopt;
        std::int64_t value = 0;
        std::from_chars(part.data(), part.data() + part.size(), value);
        return value;
    };
    const auto dot = text.rfind('.');
    if (dot == std::string_view::npos)
        return std::nullopt;
    const auto thousandths = digits(text.substr(dot + 1), 3, 3);
    std::string_view clock = text.substr(0, dot);
    const auto lastColon = clock.rfind(':');
    if (!thousandths || lastColon == std::string_view::npos)
        return std::nullopt;
    const auto seconds = digits(clock.substr(lastColon + 1), 2, 2);
    clock = clock.substr(0, lastColon);
    const auto colon = clock.rfind(':');
    std::optional<std::int64_t> hours = 0;
    if (colon != std::string_view::npos) {
        hours = digits(clock.substr(0, colon), 2, 3);
        clock = clock.substr(colon + 1);
    }
    const auto minutes = digits(clock, 2, 2);
    if (!hours || !minutes || !seconds || *minutes > 59 || *seconds > 59)
        return std::nullopt;
    return ((*hours * 60 + *minutes) * 60 + *seconds) * 1000 + *thousandths;
}

struct RawCue {
    std::int64_t startMs = 0;
    std::int64_t endMs = 0;
    int line = 0;
    std::vector<std::string_view> payload;
};

/// Splits a WebVTT file into its cues, whatever they hold.
std::vector<RawCue> splitCues(const Source &source, Findings &findings)
{
    std::vector<RawCue> cues;
    std::string_view rest = source.text;
    int line = 1;
    const auto next = [&] {
        ++line;
        return takeLine(rest);
    };
    const std::string_view first = takeLine(rest);
    if (!first.starts_with("WEBVTT") || (first.size() > 6 && first[6] != ' ' && first[6] != '\t')) {
        findings.error(1, "must begin with the line WEBVTT");
        return cues;
    }
    while (!rest.empty() && !trimmed(rest.substr(0, rest.find('\n'))).empty())
        next(); // head lines belong to the first one
    while (!rest.empty() && !findings.full()) {
        std::string_view text = next();
        if (trimmed(text).empty())
            continue;
        const bool skipped = text.starts_with("NOTE") || text.starts_with("STYLE") || text.starts_with("REGION");
        if (!skipped && text.find("-->") == std::string_view::npos) {
            // A line before the times is the cue's name.
            if (rest.empty() || rest.substr(0, rest.find('\n')).find("-->") == std::string_view::npos)
                findings.error(line,
                               "a cue has no times here: write them above its words, as in "
                               "00:01.000 --> 00:03.500");
            else
                text = next();
        }
        RawCue cue;
        cue.line = line;
        if (const auto arrow = text.find("-->"); !skipped && arrow != std::string_view::npos) {
            const std::string_view after = trimmed(text.substr(arrow + 3));
            const auto start = timeFrom(trimmed(text.substr(0, arrow)));
            const auto end = timeFrom(after.substr(0, after.find_first_of(" \t")));
            if (!start || !end)
                findings.error(line, "a time is not of the form 00:01.000 --> 00:03.500: correct it");
            else if (*end <= *start)
                findings.error(line, "a cue ends before it begins: correct its times");
            cue.startMs = start.value_or(0);
            cue.endMs = end.value_or(0);
        }
        while (!rest.empty()) {
            const std::string_view words = next();
            if (trimmed(words).empty())
                break;
            if (!skipped && words.find("-->") != std::string_view::npos)
                findings.error(line, "times stand inside a cue: leave an empty line above them");
            cue.payload.push_back(words);
        }
        if (skipped)
            continue;
        if (cue.payload.empty())
            findings.error(cue.line, "a cue has no words: write them below its times or take it out");
        if (cues.size() == maxCues) {
            findings.error(cue.line, "has more than 5000 cues: make the film's captions shorter");
            break;
        }
        cues.push_back(std::move(cue));
    }
    return cues;
}

/// Takes tags off one line and turns entities into characters; keeps what <v> says.
std::string plainWords(std::string_view text, int line, std::string &speaker, Findings &findings)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> entities{{{"&amp;", "&"},
                                                                                     {"&lt;", "<"},
                                                                                     {"&gt;", ">"},
                                                                                     {"&nbsp;", "\xC2\xA0"},
                                                                                     {"&lrm;", "\xE2\x80\x8E"},
                                                                                     {"&rlm;", "\xE2\x80\x8F"}}};
    constexpr std::array<std::string_view, 7> tags{"b", "i", "u", "c", "lang", "v", "ruby"};
    std::string words;
    while (!text.empty()) {
        if (text.front() == '&') {
            const auto known = std::find_if(entities.begin(), entities.end(),
                                            [&](const auto &entity) { return text.starts_with(entity.first); });
            words += known == entities.end() ? std::string_view("&") : known->second;
            text.remove_prefix(known == entities.end() ? 1 : known->first.size());
            continue;
        }
        if (text.front() != '<') {
            const auto end = std::min(text.find_first_of("<&"), text.size());
            words += text.substr(0, end);
            text.remove_prefix(end);
            continue;
        }
        const auto close = text.find('>');
        if (close == std::string_view::npos) {
            findings.error(line, "a < is not closed: write &lt; for the character or close the tag with >");
            break;
        }
        std::string_view tag = text.substr(1, close - 1);
        text.remove_prefix(close + 1);
        const bool closing = tag.starts_with('/');
        if (closing)
            tag.remove_prefix(1);
        const std::string_view name = tag.substr(0, tag.find_first_of(". \t"));
        if (std::find(tags.begin(), tags.end(), name) == tags.end()) {
            findings.error(line, unknownWord("the tag", name, tags));
        } else if (name == "v" && !closing) {
            const auto space = tag.find_first_of(" \t");
            const std::string_view said
                = space == std::string_view::npos ? std::string_view() : trimmed(tag.substr(space));
            if (said.empty())
                findings.error(line, "<v> names no speaker: write <v Name>");
            else if (!speaker.empty() && speaker != said)
                findings.error(line, "two speakers share a cue: make two cues of it");
            else
                speaker = said;
        }
    }
    return std::string(trimmed(words));
}

std::string shown(double value)
{
    return std::to_string(static_cast<int>(value * 10) / 10) + "." + std::to_string(static_cast<int>(value * 10) % 10);
}

} // namespace

const Cue *Captions::at(std::int64_t ms) const
{
    auto after = std::upper_bound(cues.begin(), cues.end(), ms,
                                  [](std::int64_t time, const Cue &cue) { return time < cue.startMs; });
    if (after == cues.begin())
        return nullptr;
    --after;
    return ms < after->endMs ? &*after : nullptr;
}

int Chapters::at(std::int64_t ms) const
{
    const auto after = std::upper_bound(chapters.begin(), chapters.end(), ms,
                                        [](std::int64_t time, const Chapter &c) { return time < c.startMs; });
    return static_cast<int>(after - chapters.begin()) - 1;
}

Read<Captions> readCaptions(const Source &source)
{
    Findings findings(source.file);
    Captions captions{source.file, {}};
    for (const RawCue &raw : splitCues(source, findings)) {
        Cue cue{raw.startMs, raw.endMs, {}, {}, raw.line};
        int line = raw.line;
        for (const std::string_view payload : raw.payload) {
            std::string words = plainWords(payload, ++line, cue.speaker, findings);
            if (words.empty())
                findings.error(line, "a caption line has no words: write them or take it out");
            cue.lines.push_back(std::move(words));
        }
        if (!captions.cues.empty() && cue.startMs < captions.cues.back().startMs && findings.sound())
            findings.error(cue.line, "this cue begins before the one above it: put the cues in order");
        captions.cues.push_back(std::move(cue));
    }
    if (captions.cues.empty() && findings.sound())
        findings.error(0, "has no captions: write at least one");
    return findings.finish(std::move(captions));
}

Read<Chapters> readChapters(const Source &source)
{
    Findings findings(source.file);
    Chapters chapters{source.file, {}};
    for (const RawCue &raw : splitCues(source, findings)) {
        Chapter chapter{raw.startMs, raw.endMs, {}, raw.line};
        std::string speaker;
        if (raw.payload.size() == 1)
            chapter.title = plainWords(raw.payload.front(), raw.line + 1, speaker, findings);
        if (raw.payload.size() > 1 || lengthOf(chapter.title) > 60)
            findings.error(raw.line, "a chapter's title is one line of at most 60 characters: make it shorter");
        else if (chapter.title.empty() && !raw.payload.empty())
            findings.error(raw.line, "a chapter has no title: write it below its times");
        if (!chapters.chapters.empty() && chapter.startMs < chapters.chapters.back().endMs && findings.sound())
            findings.error(raw.line,
                           "this chapter begins before the one above it has ended: put them one after another");
        chapters.chapters.push_back(std::move(chapter));
    }
    if (chapters.chapters.empty() && findings.sound())
        findings.error(0, "has no chapters: write at least one");
    return findings.finish(std::move(chapters));
}

std::vector<Problem> lintCaptions(const Captions &captions, std::int64_t durationMs)
{
    Findings findings(captions.file);
    const Cue *before = nullptr;
    for (const Cue &cue : captions.cues) {
        std::size_t characters = 0;
        for (std::size_t i = 0; i < cue.lines.size(); ++i) {
            const std::size_t length = lengthOf(cue.lines[i]);
            characters += length;
            if (length > maxCaptionLineLength)
                findings.note(cue.line + 1 + static_cast<int>(i),
                              "the line has " + std::to_string(length)
                                  + " characters, more than 37: break it or cut it");
        }
        if (cue.lines.size() > maxCaptionLines)
            findings.note(cue.line,
                          "the cue has " + std::to_string(cue.lines.size()) + " lines, more than 2: make two cues");
        const std::int64_t lengthMs = cue.endMs - cue.startMs;
        if (lengthMs < minCueMs || lengthMs > maxCueMs)
            findings.note(cue.line, "the cue stands for " + std::to_string(lengthMs) + " ms: 1000 to 7000 can be read");
        const double speed
            = static_cast<double>(characters) * 1000.0 / static_cast<double>(std::max<std::int64_t>(1, lengthMs));
        if (speed > maxCharactersPerSecond)
            findings.note(cue.line,
                          "the cue runs at " + shown(speed)
                              + " characters a second, more than 17: show it longer "
                                "or say less");
        if (before && cue.startMs < before->endMs)
            findings.note(cue.line, "the cue begins before the one above it has ended: let one end first");
        else if (before && cue.startMs - before->endMs < minGapMs)
            findings.note(cue.line,
                          "the gap to the cue above is " + std::to_string(cue.startMs - before->endMs)
                              + " ms, less than 80: end that one earlier");
        if (durationMs > 0 && cue.endMs > durationMs)
            findings.note(cue.line, "the cue ends after the film: end it by " + std::to_string(durationMs) + " ms");
        before = &cue;
    }
    return findings.sorted();
}

} // namespace wh::content
