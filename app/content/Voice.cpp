// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Voice.h"

#include "content/Catalog.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <array>
#include <set>

namespace wh::content {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t nameLength = 12;
/// The languages that recordings are shipped in.
constexpr std::array<std::string_view, 2> spokenLanguages{"en", "es"};
constexpr std::array<std::string_view, 7> sentenceEnds{".", "?", "!", "。", "？", "！", "؟"};
constexpr std::array<std::string_view, 3> closingMarks{"”", "\"", "»"};
constexpr std::array<std::array<std::string_view, 2>, 5> entities{
    {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}};

template <typename Words>
std::string_view startOf(std::string_view text, const Words &words)
{
    const auto found
        = std::find_if(words.begin(), words.end(), [text](std::string_view word) { return text.starts_with(word); });
    return found == words.end() ? std::string_view() : *found;
}

/// How long the end of a sentence is that `text` begins with; 0 when it begins with none.
std::size_t endAt(std::string_view text)
{
    std::size_t length = 0;
    while (const auto mark = startOf(text.substr(length), sentenceEnds).size())
        length += mark;
    if (length == 0)
        return 0;
    static constexpr std::array<std::string_view, 1> light{"</b>"};
    length += startOf(text.substr(length), light).size();
    length += startOf(text.substr(length), closingMarks).size();
    length += startOf(text.substr(length), light).size();
    return length;
}

std::size_t countOf(std::string_view text, std::string_view word)
{
    std::size_t count = 0;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
        ++count;
    return count;
}

/// Without tags, entities and the dot of a list.
std::string spoken(std::string_view styled)
{
    std::string plain;
    while (!styled.empty()) {
        if (styled.front() == '<') {
            const auto end = styled.find('>');
            styled.remove_prefix(end == std::string_view::npos ? styled.size() : end + 1);
            continue;
        }
        const auto entity = std::find_if(entities.begin(), entities.end(),
                                         [styled](const auto &known) { return styled.starts_with(known[0]); });
        plain += entity == entities.end() ? styled.substr(0, 1) : (*entity)[1];
        styled.remove_prefix(entity == entities.end() ? 1 : (*entity)[0].size());
    }
    constexpr std::string_view dot = "• ";
    return std::string(trimmed(plain.starts_with(dot) ? std::string_view(plain).substr(dot.size()) : plain));
}

std::string hashOf(const fs::path &path)
{
    QFile file(QString::fromStdString(path.string()));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex().toStdString() : std::string();
}

bool isFile(const fs::path &path)
{
    std::error_code failure;
    return fs::is_regular_file(path, failure);
}

fs::path firstOf(const fs::path &folder, const std::string &name)
{
    for (const auto ending : recordingEndings)
        if (const fs::path file = folder / (name + std::string(ending)); isFile(file))
            return file;
    return {};
}

std::string styledOf(const Line &line)
{
    std::string text;
    for (const auto &run : line)
        text += run.bold ? "<b>" + run.text + "</b>" : run.text;
    return text;
}

/// "**bold**" as checklists write it.
std::string styledOf(std::string_view marked)
{
    std::string text;
    bool bold = false;
    for (auto at = marked.find("**"); at != std::string_view::npos; at = marked.find("**")) {
        text += marked.substr(0, at);
        text += bold ? "</b>" : "<b>";
        bold = !bold;
        marked.remove_prefix(at + 2);
    }
    return text.append(marked);
}

/// One line of assets/voice/LANG.tsv: name, hash, hash of the slow one, sentence.
void checkShipped(const fs::path &folder, std::string_view language, std::vector<Problem> &problems)
{
    const auto manifest = folder / (std::string(language) + ".tsv");
    auto source = readSource(manifest);
    problems.insert(problems.end(), source.problems.begin(), source.problems.end());
    if (!source.value)
        return;
    std::string_view rest = source.value->text;
    for (int number = 1; !rest.empty() && problems.size() < maxProblems; ++number) {
        std::string_view line = takeLine(rest);
        if (line.empty() || line.front() == '#')
            continue;
        std::array<std::string_view, 4> parts;
        for (auto &part : parts) {
            part = line.substr(0, line.find('\t'));
            line.remove_prefix(std::min(line.size(), part.size() + 1));
        }
        if (recordingName(parts[3]) != parts[0]) {
            problems.push_back(
                {source.value->file, number,
                 "is not what assets/voice/make writes: NAME, two hashes and the sentence of that name"});
            continue;
        }
        for (std::size_t i = 0; i < 2; ++i) {
            const auto file = folder / language / (std::string(parts[0]) + (i == 0 ? ".ogg" : ".slow.ogg"));
            const auto hash = hashOf(file);
            if (hash != parts[i + 1])
                problems.push_back({file.string(), 0,
                                    std::string(hash.empty() ? "is not there" : "is not the sound it should be")
                                        + ", so “" + std::string(parts[3])
                                        + "” is not read: install the program again"});
        }
    }
}

} // namespace

std::vector<std::string> sentences(std::string_view styled)
{
    constexpr std::string_view newLine = "<br>";
    std::vector<std::string> found;
    std::string now;
    const auto close = [&] {
        if (auto plain = spoken(now); !plain.empty())
            found.push_back(std::move(plain));
        now.clear();
    };
    while (!styled.empty()) {
        const bool isNewLine = styled.starts_with(newLine);
        const auto end = isNewLine ? newLine.size() : endAt(styled);
        const auto taken = end == 0 ? 1 : end;
        if (!isNewLine)
            now += styled.substr(0, taken);
        styled.remove_prefix(taken);
        if (end > 0 && countOf(now, "<b>") == countOf(now, "</b>"))
            close();
    }
    close();
    return found;
}

std::string recordingName(std::string_view sentence)
{
    const auto bytes = QByteArray::fromRawData(sentence.data(), static_cast<qsizetype>(sentence.size()));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(nameLength).toStdString();
}

Voice::Voice(fs::path shipped, fs::path own)
    : shipped_(std::move(shipped))
    , own_(std::move(own))
{
}

std::optional<Recording> Voice::recording(std::string_view language, std::string_view sentence) const
{
    const auto name = recordingName(sentence);
    for (const auto &base : {own_, shipped_}) {
        if (base.empty())
            continue;
        if (auto file = firstOf(base / language, name); !file.empty())
            return Recording{std::move(file), firstOf(base / language, name + ".slow")};
    }
    return std::nullopt;
}

std::vector<std::string> patientTexts(const Catalog &catalog, std::string_view language)
{
    std::vector<std::string> texts;
    if (const auto *sheet = catalog.document("fact-sheet", language); sheet && sheet->language == language) {
        for (const auto &section : sheet->sections) {
            texts.push_back(section.title);
            for (const auto &block : section.blocks)
                for (const auto &line : block.lines)
                    texts.push_back(styledOf(line));
        }
    }
    for (const auto &checklist : catalog.templates())
        for (const auto &step : checklist.steps)
            for (const auto *text : {&step.patientTitle, &step.patientLine, &step.patientAsk})
                if (const auto found = text->find(language); found != text->end())
                    texts.push_back(styledOf(found->second));
    return texts;
}

std::vector<Problem> checkVoice(const Catalog &catalog)
{
    std::vector<Problem> problems;
    const auto shipped = catalog.root() / "assets" / "voice";
    const auto own = catalog.own().empty() ? fs::path() : catalog.own() / "voice";
    const Voice voice(shipped, own);
    for (const auto language : spokenLanguages) {
        checkShipped(shipped, language, problems);
        std::set<std::string> told;
        for (const auto &text : patientTexts(catalog, language)) {
            for (const auto &sentence : sentences(text)) {
                if (voice.recording(language, sentence) || !told.insert(sentence).second)
                    continue;
                const auto file = (own.empty() ? shipped : own) / language / (recordingName(sentence) + ".ogg");
                problems.push_back(
                    {file.string(), 0,
                     "no sound says “" + sentence + "”, so its page is not read aloud: record it under this name",
                     Severity::Note});
            }
        }
    }
    if (own.empty())
        return problems;
    std::error_code failure;
    for (fs::recursive_directory_iterator it(own, failure), end; !failure && it != end; it.increment(failure)) {
        const auto ending = it->path().extension().string();
        if (it->is_directory(failure) || it.depth() != 1)
            continue;
        if (std::find(std::begin(recordingEndings), std::end(recordingEndings), ending) == std::end(recordingEndings))
            problems.push_back({it->path().string(), 0,
                                "is no sound that can be played: make it .ogg, .opus, .mp3, .wav, .flac or .m4a",
                                Severity::Note});
    }
    return problems;
}

} // namespace wh::content
