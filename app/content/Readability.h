// SPDX-License-Identifier: GPL-3.0-or-later
// How hard a text is to read. Flesch-Kincaid grade for English, INFLESZ for Spanish; formulas: DOMAIN.md,
// "Health literacy, measured". Figures for the champion's editor and for the tests of what is shipped.
#pragma once

#include <string_view>

namespace wh::content {

/// What the formulas count. A line without an end mark (a heading, a list item) is a sentence of its own.
struct TextCounts {
    int sentences = 0;
    int words = 0;
    int syllables = 0;
    int longestSentence = 0; ///< words
    double wordsPerSentence() const { return sentences > 0 ? static_cast<double>(words) / sentences : 0; }
    double syllablesPerWord() const { return words > 0 ? static_cast<double>(syllables) / words : 0; }
};

/// Syllables of one English word, by rule; a dictionary would differ in about one word of fifteen.
int englishSyllables(std::string_view word);
/// Syllables of one Spanish word, by the rules of its spelling.
int spanishSyllables(std::string_view word);

TextCounts countEnglish(std::string_view text);
TextCounts countSpanish(std::string_view text);

/// Flesch-Kincaid grade: 5 is what a ten-year-old reads. Lower is easier.
double fleschKincaidGrade(std::string_view englishText);
/// INFLESZ: above 65 fairly easy, above 80 very easy. Higher is easier.
double inflesz(std::string_view spanishText);

} // namespace wh::content
