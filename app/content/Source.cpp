// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Source.h"

#include <algorithm>
#include <fstream>
#include <numeric>

namespace wh::content {

std::string toString(const Problem &problem)
{
    std::string text = problem.file + ":";
    if (problem.line > 0)
        text += std::to_string(problem.line) + ":";
    return text + " " + problem.message;
}

bool hasError(const std::vector<Problem> &problems)
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem &problem) { return problem.severity == Severity::Error; });
}

void Findings::add(int line, std::string message, Severity severity)
{
    // A message quotes what stands in the file, and is still one line.
    std::replace_if(
        message.begin(), message.end(), [](char c) { return (c >= 0 && c < 0x20) || c == 0x7F; }, ' ');
    if (full()) {
        // The last place is kept for an error: a file with many notes and then an error is still broken.
        if (severity == Severity::Error && sound())
            problems_.back() = {file_, line, std::move(message), severity};
        return;
    }
    problems_.push_back({file_, line, std::move(message), severity});
}

std::vector<Problem> Findings::sorted()
{
    std::stable_sort(problems_.begin(), problems_.end(),
                     [](const Problem &a, const Problem &b) { return a.line < b.line; });
    return problems_;
}

namespace {

/// The length of the UTF-8 sequence at the start of `text`, or 0 if it is none. Source: RFC 3629, section 4.
std::size_t sequenceLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF && follows(1))
        return 2;
    if (first >= 0xE0 && first <= 0xEF && follows(1) && follows(2)) {
        const bool overlong = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) > 0x9F;
        return overlong || surrogate ? 0 : 3;
    }
    if (first >= 0xF0 && first <= 0xF4 && follows(1) && follows(2) && follows(3)) {
        const bool overlong = first == 0xF0 && byte(1) < 0x90;
        const bool beyond = first == 0xF4 && byte(1) > 0x8F;
        return overlong || beyond ? 0 : 4;
    }
    return 0;
}

/// Changes that lead from one word to the other: a letter added, left out, replaced, or two that changed places.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> beforeLast;
    std::vector<std::size_t> last(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::vector<std::size_t> row(b.size() + 1);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
        beforeLast = std::move(last);
        last = std::move(row);
    }
    return last.back();
}

} // namespace

Read<Source> makeSource(std::string file, std::string bytes)
{
    Findings findings(file);
    const auto startsWith = [&](std::string_view mark) { return std::string_view(bytes).starts_with(mark); };
    if (bytes.size() > maxSourceBytes) {
        findings.error(0, "is larger than 1 MB, which no file of this kind needs to be: make it shorter");
        return findings.fail<Source>();
    }
    if (startsWith("\xFF\xFE") || startsWith("\xFE\xFF")) {
        findings.error(1, "is written in UTF-16: save it as UTF-8");
        return findings.fail<Source>();
    }
    if (startsWith("\xEF\xBB\xBF"))
        bytes.erase(0, 3);

    std::string text;
    text.reserve(bytes.size());
    int line = 1;
    for (std::string_view rest = bytes; !rest.empty();) {
        const std::size_t length = sequenceLength(rest);
        const char c = rest.front();
        if (length == 0) {
            findings.error(line, "has a character that is not UTF-8: save the file as UTF-8");
            return findings.fail<Source>();
        }
        if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F) {
            findings.error(line, "has a control character, so this is not a text file: save it as plain UTF-8 text");
            return findings.fail<Source>();
        }
        if (c == '\r') {
            text += '\n';
            rest.remove_prefix(rest.size() > 1 && rest[1] == '\n' ? 2 : 1);
            ++line;
            continue;
        }
        if (c == '\n')
            ++line;
        text.append(rest, 0, length);
        rest.remove_prefix(length);
    }
    return {Source{std::move(file), std::move(text)}, {}};
}

Read<Source> readSource(const std::filesystem::path &path)
{
    const std::string file = path.string();
    Findings findings(file);
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (!std::filesystem::exists(status)) {
        findings.error(0, "is not there: put the file there or correct the path");
        return findings.fail<Source>();
    }
    if (!std::filesystem::is_regular_file(status)) {
        findings.error(0, "is not a file: put a file there or correct the path");
        return findings.fail<Source>();
    }
    std::ifstream stream(path, std::ios::binary);
    std::string bytes(maxSourceBytes + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!stream.is_open() || stream.bad()) {
        findings.error(0, "cannot be read: check who may read the file");
        return findings.fail<Source>();
    }
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return makeSource(file, std::move(bytes));
}

std::size_t lengthOf(std::string_view utf8)
{
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

std::string listed(std::span<const std::string_view> words)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0)
            text += i + 1 == words.size() ? " or " : ", ";
        text += words[i];
    }
    return text;
}

std::string unknownWord(std::string_view what, std::string_view word, std::span<const std::string_view> known)
{
    // A word of a stranger's file goes into logs and onto screens: shown in short.
    const std::string shown = lengthOf(word) > 40 ? std::string("a long text") : '"' + std::string(word) + '"';
    std::string message = std::string(what) + " " + shown + " is not known";
    if (word.size() <= 64) {
        const auto nearest = std::min_element(
            known.begin(), known.end(), [&](auto a, auto b) { return editDistance(word, a) < editDistance(word, b); });
        if (nearest != known.end() && editDistance(word, *nearest) <= std::max<std::size_t>(1, nearest->size() / 3))
            return message + ": did you mean \"" + std::string(*nearest) + "\"?";
    }
    if (known.empty())
        return message + ": take it out";
    return message + ": use " + listed(known);
}

bool isLanguageTag(std::string_view tag)
{
    if (tag.size() < 2 || tag.size() > 16)
        return false;
    std::size_t part = 0;
    std::size_t length = 0;
    for (const char c : tag) {
        if (c == '-') {
            if (length < 2)
                return false;
            ++part;
            length = 0;
            continue;
        }
        const bool lower = c >= 'a' && c <= 'z';
        const bool upperOrDigit = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!lower && (part == 0 || !upperOrDigit))
            return false;
        if (++length > (part == 0 ? 3u : 8u))
            return false;
    }
    return length >= 2;
}

bool isAssetName(std::string_view name)
{
    return !name.empty() && name.size() <= 48 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

std::string_view takeLine(std::string_view &text)
{
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

} // namespace wh::content
