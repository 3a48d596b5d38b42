// SPDX-License-Identifier: GPL-3.0-or-later
// A language nobody speaks, made on the fly: shows on a screen which words were never given to a translator, and which
// places are too small for a longer language.
#pragma once

#include <QTranslator>

namespace wh::view {

/// The tag of the made-up language, as Android has it; offered to nobody, only by `--languages en-XA`.
inline constexpr auto pseudoLanguage = "en-XA";

/// Every string of the program between [ and ], with accents on its vowels and short words behind it until it is longer
/// by 40 %, as a translation of a short string may be. Tags and places for arguments stay as they are.
class PseudoWords : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *note, int n) const override;
};

} // namespace wh::view
