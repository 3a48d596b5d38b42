// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the system's fonts stand in where Noto Sans has no letters. Without it Arabic is set in whatever is found
// first.
#pragma once

#include <QFont>
#include <QStringList>

namespace wh::view {

/// Call once after the application object is made.
inline void chooseFonts()
{
    QFont::insertSubstitutions(QStringLiteral("Noto Sans"),
                               QStringList{QStringLiteral("Noto Sans Arabic"), QStringLiteral("Noto Sans CJK SC")});
}

} // namespace wh::view
