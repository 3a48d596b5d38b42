// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/PseudoWords.h"

namespace wh::view {

QString PseudoWords::translate(const char * /*context*/, const char *source, const char * /*note*/, int /*n*/) const
{
    static const auto accented = QStringLiteral("áéíóú");
    static const auto more = QStringLiteral(" más");
    const auto english = QString::fromUtf8(source);
    QString words = QStringLiteral("[");
    bool inTag = false;
    for (const auto letter : english) {
        inTag = letter == QLatin1Char('<') || (inTag && letter != QLatin1Char('>'));
        const auto vowel = inTag ? qsizetype(-1) : QLatin1String("aeiou").indexOf(letter);
        words += vowel < 0 ? letter : accented[vowel];
    }
    for (auto length = english.size(); 10 * length < 14 * english.size(); length += more.size())
        words += more;
    return words + QLatin1Char(']');
}

} // namespace wh::view
