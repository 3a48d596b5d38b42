// SPDX-License-Identifier: GPL-3.0-or-later
// An unexpected warning fails the test that caused it. Call failOnWarnings() from init().
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace wh::test {

inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

} // namespace wh::test
