// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever bytes a file holds, a reader of app/content answers: a value without error, or errors of one short line and
// no value. One reader a fuzzer; WH_FUZZ_READER says which.
#include "content/Captions.h"
#include "content/Document.h"
#include "content/PracticeFile.h"
#include "content/Readability.h"
#include "content/Templates.h"

#include <cstdio>
#include <cstdlib>

using namespace wh::content;

namespace {

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

template <typename T>
void check(const Read<T> &read)
{
    require(read.value.has_value() != hasError(read.problems), "a value or errors, never both or neither");
    require(read.problems.size() <= maxProblems, "no flood of problems");
    for (const Problem &problem : read.problems) {
        require(problem.message.size() < 700, "a message is short");
        require(problem.message.find('\n') == std::string::npos, "a message is one line");
        require(problem.line >= 0, "a line is none or counted from 1");
    }
}

[[maybe_unused]] void fuzzTemplate(const Source &source)
{
    const auto read = readTemplate(source, {});
    check(read);
    if (!read.value)
        return;
    const std::string written = writeTemplate(*read.value);
    const auto again = readTemplate({"written", written}, {});
    require(again.value.has_value(), "what is written can be read");
    require(writeTemplate(*again.value) == written, "and means the same");
}

[[maybe_unused]] void fuzzPractice(const Source &source)
{
    check(readPractice(source));
}

[[maybe_unused]] void fuzzDocument(const Source &source)
{
    const auto read = readDocument(source, "fact-sheet", "en");
    check(read);
    if (read.value) {
        const std::string words = plainText(*read.value);
        (void)fleschKincaidGrade(words);
        (void)inflesz(words);
    }
}

[[maybe_unused]] void fuzzCaptions(const Source &source)
{
    const auto read = readCaptions(source);
    check(read);
    check(readChapters(source));
    if (!read.value)
        return;
    (void)lintCaptions(*read.value, 60'000);
    for (const Cue &cue : read.value->cues)
        require(read.value->at(cue.startMs) != nullptr, "a cue is found at its start");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto source = makeSource("input", std::string(reinterpret_cast<const char *>(data), size));
    check(source);
    if (source.value)
        WH_FUZZ_READER(*source.value);
    return 0;
}
