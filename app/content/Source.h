// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a file before anybody reads it: size, encoding, line ends. And the small helpers all readers share.
#pragma once

#include "content/Problem.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace wh::content {

/// Largest file read here. A long checklist has 20 kB; more than this is a mistake or an attack.
inline constexpr std::size_t maxSourceBytes = 1'048'576;
/// After this many findings a file is given up: nobody reads the hundredth.
inline constexpr std::size_t maxProblems = 40;

/// A file's text: UTF-8 without byte order mark, line ends "\n", no control characters but tab and line end.
struct Source {
    std::string file; ///< as it shall be named in problems
    std::string text;
};

/// Reads a file. A missing file, a folder, a device, too large a file or a wrong encoding is an error.
Read<Source> readSource(const std::filesystem::path &path);

/// The same checks for bytes that are already here.
Read<Source> makeSource(std::string file, std::string bytes);

/// Collects what one reader finds in one file.
class Findings
{
public:
    explicit Findings(std::string file)
        : file_(std::move(file))
    {
    }

    void error(int line, std::string message) { add(line, std::move(message), Severity::Error); }
    void note(int line, std::string message) { add(line, std::move(message), Severity::Note); }
    bool sound() const { return !hasError(problems_); }
    bool full() const { return problems_.size() >= maxProblems; }

    /// The problems in the order of their lines, with the value unless there was an error.
    template <typename T>
    Read<T> finish(T value)
    {
        Read<T> read;
        if (sound())
            read.value = std::move(value);
        read.problems = sorted();
        return read;
    }
    template <typename T>
    Read<T> fail()
    {
        return {std::nullopt, sorted()};
    }
    std::vector<Problem> sorted();

private:
    void add(int line, std::string message, Severity severity);

    std::string file_;
    std::vector<Problem> problems_;
};

/// Characters (code points) of UTF-8 text.
std::size_t lengthOf(std::string_view utf8);

/// Text without white space at both ends.
std::string_view trimmed(std::string_view text);

/// `"word" is not known` and, when one of `known` is near, `: did you mean "other"?`.
std::string unknownWord(std::string_view what, std::string_view word, std::span<const std::string_view> known);

/// "a, b or c"
std::string listed(std::span<const std::string_view> words);

/// True for a language tag as this program uses it: "en", "es", "zh-Hans".
bool isLanguageTag(std::string_view tag);

/// True for a name inside assets/: 1 to 48 characters of [a-z0-9-].
bool isAssetName(std::string_view name);

/// The part of `text` up to the next "\n"; `text` is moved behind it.
std::string_view takeLine(std::string_view &text);

} // namespace wh::content
