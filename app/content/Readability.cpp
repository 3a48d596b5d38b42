// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Readability.h"

#include "content/Source.h"

#include <algorithm>
#include <array>
#include <string>

namespace wh::content {
namespace {

/// Small letters, one char each: Spanish vowels with an accent as A E I O U, with dots as W, n with tilde as N. What is
/// not a letter is left out. The rules below then need no encoding.
std::string letters(std::string_view word)
{
    struct Mark {
        std::string_view utf8;
        char letter;
    };
    constexpr std::array<Mark, 14> marks{{{"á", 'A'},
                                          {"é", 'E'},
                                          {"í", 'I'},
                                          {"ó", 'O'},
                                          {"ú", 'U'},
                                          {"ü", 'W'},
                                          {"ñ", 'N'},
                                          {"Á", 'A'},
                                          {"É", 'E'},
                                          {"Í", 'I'},
                                          {"Ó", 'O'},
                                          {"Ú", 'U'},
                                          {"Ü", 'W'},
                                          {"Ñ", 'N'}}};
    std::string result;
    while (!word.empty()) {
        const auto mark
            = std::find_if(marks.begin(), marks.end(), [&](const Mark &m) { return word.starts_with(m.utf8); });
        if (mark != marks.end()) {
            result += mark->letter;
            word.remove_prefix(mark->utf8.size());
            continue;
        }
        const char c = word.front();
        if (c >= 'a' && c <= 'z')
            result += c;
        else if (c >= 'A' && c <= 'Z')
            result += static_cast<char>(c - 'A' + 'a');
        word.remove_prefix(1);
    }
    return result;
}

bool isWordByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/// True for the letters of Latin-1 (two bytes, C3 xx), which Spanish uses; quotation marks and dashes are no letters.
bool isLatinLetter(std::string_view text)
{
    return text.size() > 1 && static_cast<unsigned char>(text[0]) == 0xC3 && static_cast<unsigned char>(text[1]) != 0x97
        && static_cast<unsigned char>(text[1]) != 0xB7;
}

template <typename Syllables>
TextCounts count(std::string_view text, Syllables syllablesOf)
{
    TextCounts counts;
    int wordsHere = 0;
    const auto endSentence = [&] {
        if (wordsHere == 0)
            return;
        ++counts.sentences;
        counts.longestSentence = std::max(counts.longestSentence, wordsHere);
        wordsHere = 0;
    };
    std::string word;
    const auto endWord = [&] {
        if (word.empty())
            return;
        ++counts.words;
        ++wordsHere;
        counts.syllables += std::max(1, syllablesOf(std::string_view(word)));
        word.clear();
    };
    while (!text.empty()) {
        const char c = text.front();
        if (isWordByte(c)) {
            word += c;
        } else if (isLatinLetter(text)) {
            word += text.substr(0, 2);
            text.remove_prefix(1);
        } else if (const bool apostrophe = c == '\'' || text.starts_with("\u2019");
                   apostrophe && !word.empty() && text.size() > 3 && isWordByte(text[c == '\'' ? 1 : 3])) {
            word += '\''; // inside a word: "don't"
            text.remove_prefix(c == '\'' ? 0 : 2);
        } else {
            endWord();
            if (c == '.' || c == '!' || c == '?' || c == '\n' || text.starts_with("\u2026"))
                endSentence();
        }
        text.remove_prefix(1);
    }
    endWord();
    endSentence();
    return counts;
}

} // namespace

int englishSyllables(std::string_view word)
{
    const std::string w = letters(word.substr(0, word.find('\'')));
    const auto isVowel = [](char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; };
    const auto endsWith = [&](std::string_view tail) { return std::string_view(w).ends_with(tail); };
    int syllables = 0;
    bool before = false;
    for (std::size_t i = 0; i < w.size(); ++i) {
        const bool vowel = isVowel(w[i]) && !(w[i] == 'y' && i == 0);
        if (vowel && !before)
            ++syllables;
        before = vowel;
    }
    // A silent e: "take", "takes", "skipped"; but "little", "pages", "wanted".
    if (syllables > 1 && endsWith("e") && !endsWith("le") && !isVowel(w[w.size() - 2]))
        --syllables;
    else if (syllables > 1 && endsWith("le") && w.size() > 2 && isVowel(w[w.size() - 3]))
        --syllables;
    else if (syllables > 1 && endsWith("es") && w.size() > 3 && !isVowel(w[w.size() - 3])
             && std::string_view("sxzcgh").find(w[w.size() - 3]) == std::string_view::npos)
        --syllables;
    else if (syllables > 1 && endsWith("ed") && w.size() > 3 && !isVowel(w[w.size() - 3]) && w[w.size() - 3] != 't'
             && w[w.size() - 3] != 'd')
        --syllables;
    // Two vowels that are two sounds: "being", "radio"; but one in "patience", "medication".
    for (const std::string_view pair : {"eing", "ience", "iet", "ual", "uou", "iou", "ia", "io"}) {
        const auto at = w.find(pair);
        if (at == std::string::npos || at == 0)
            continue;
        const bool soft = (pair == "ia" || pair == "io" || pair == "iou" || pair == "ience")
            && std::string_view("tcsgx").find(w[at - 1]) != std::string_view::npos;
        if (!soft) {
            ++syllables;
            break;
        }
    }
    return std::max(1, syllables);
}

int spanishSyllables(std::string_view word)
{
    std::string w = letters(word);
    // Silent letters first: u after q, u before e and i after g, h anywhere but in ch.
    std::string sounds;
    for (std::size_t i = 0; i < w.size(); ++i) {
        const char next = i + 1 < w.size() ? w[i + 1] : '\0';
        const char last = i > 0 ? w[i - 1] : '\0';
        const bool front = next == 'e' || next == 'i' || next == 'E' || next == 'I';
        if (w[i] == 'u' && (last == 'q' || (last == 'g' && front)))
            continue;
        if (w[i] == 'h' && last != 'c')
            continue;
        sounds += w[i];
    }
    const auto isStrong = [](char c) { return std::string_view("aeoAEOIU").find(c) != std::string_view::npos; };
    int syllables = 0;
    char before = '\0'; // the vowel just before, if any
    for (std::size_t i = 0; i < sounds.size(); ++i) {
        char c = sounds[i];
        if (c == 'y') // a vowel only at the end or alone: "hoy", "y"
            c = i + 1 == sounds.size() ? 'i' : '\0';
        const bool vowel = std::string_view("aeiouAEIOUW").find(c) != std::string_view::npos && c != '\0';
        if (vowel && (before == '\0' || (isStrong(before) && isStrong(c))))
            ++syllables; // a new syllable, or two strong vowels side by side
        before = vowel ? c : '\0';
    }
    return std::max(1, syllables);
}

TextCounts countEnglish(std::string_view text)
{
    return count(text, englishSyllables);
}

TextCounts countSpanish(std::string_view text)
{
    return count(text, spanishSyllables);
}

double fleschKincaidGrade(std::string_view englishText)
{
    const TextCounts counts = countEnglish(englishText);
    return 0.39 * counts.wordsPerSentence() + 11.8 * counts.syllablesPerWord() - 15.59;
}

double inflesz(std::string_view spanishText)
{
    const TextCounts counts = countSpanish(spanishText);
    return 206.835 - 62.3 * counts.syllablesPerWord() - counts.wordsPerSentence();
}

} // namespace wh::content
