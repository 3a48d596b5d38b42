// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of app/content share: a text as a file, a good file with one thing broken, and what was found.
#pragma once

#include "content/Source.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace wh::test {

inline content::Source given(std::string text, std::string file = "given")
{
    return {std::move(file), std::move(text)};
}

/// `text` with the first `from` replaced; the test fails when it is not there.
inline std::string with(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    if (at == std::string::npos)
        qFatal("the good text has no \"%s\"", std::string(from).c_str());
    return text.replace(at, from.size(), to);
}

inline QString described(const std::vector<content::Problem> &problems)
{
    QString text;
    for (const auto &problem : problems)
        text += QString::fromStdString(content::toString(problem)) + QLatin1Char('\n');
    return text.isEmpty() ? QStringLiteral("no problem") : text;
}

inline bool holds(const std::vector<content::Problem> &problems, int line, std::string_view words)
{
    for (const auto &problem : problems) {
        if (problem.line == line && problem.message.find(words) != std::string::npos)
            return true;
    }
    return false;
}

inline void write(const QString &path, const std::string &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(bytes)) < 0)
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace wh::test

/// One data row: `words` stands in the message at `line`, and nothing is applied.
#define WH_REFUSED(read, line, words)                                                                                  \
    do {                                                                                                               \
        const auto &refused = (read);                                                                                  \
        QVERIFY2(wh::test::holds(refused.problems, line, words), qPrintable(wh::test::described(refused.problems)));   \
        QVERIFY(!refused.value);                                                                                       \
    } while (false)
