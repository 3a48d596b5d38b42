// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/Tour.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickItem>
#include <QQuickWindow>

#include <cstdio>

namespace wh::view {

namespace {

constexpr int frameTimeoutMs = 8'000;
constexpr int imageLoading = 2; // QQuickImageBase::Loading

bool loading(const QQuickItem &item)
{
    if (!item.isVisible())
        return false;
    if (item.inherits("QQuickImageBase") && item.property("status").toInt() == imageLoading)
        return true;
    const auto children = item.childItems();
    return std::any_of(children.begin(), children.end(), [](const QQuickItem *child) { return loading(*child); });
}

/// All that can be read, from top to bottom of the tree.
void collectWords(const QQuickItem &item, QJsonArray &words)
{
    if (!item.isVisible() || item.opacity() < 0.05)
        return;
    const auto text = item.inherits("QQuickText") ? item.property("text").toString() : QString();
    if (!text.isEmpty())
        words.append(text);
    const auto children = item.childItems();
    for (const auto *child : children)
        collectWords(*child, words);
}

} // namespace

bool waitUntil(const std::function<bool()> &done, int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.elapsed() > timeoutMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    }
    return true;
}

Tour::Tour(QString dir)
    : dir_(std::move(dir))
{
    QDir().mkpath(dir_);
}

bool Tour::take(QQuickWindow &window, const Display &display, const QString &name, const QString &station)
{
    QImage frame;
    const bool stable = waitUntil(
        [&] {
            QCoreApplication::processEvents();
            if (loading(*window.contentItem()))
                return false;
            auto next = window.grabWindow();
            const bool same = !next.isNull() && next == frame;
            frame = std::move(next);
            return same;
        },
        frameTimeoutMs);
    const auto size = QStringLiteral("%1x%2").arg(window.width()).arg(window.height());
    const auto label = QStringLiteral("%1-%2-%3").arg(name, display.language(), size);
    const auto file = label + QStringLiteral(".png");
    if (!stable)
        breaches_.append(label + QStringLiteral(": does not come to rest"));
    QJsonArray words;
    collectWords(*window.contentItem(), words);
    if (words.isEmpty()) // a station's screens could not be loaded; the audit would find no fault
        breaches_.append(label + QStringLiteral(": is empty"));
    frame.setText(QStringLiteral("Software"), QStringLiteral("warm-handoff"));
    if (!frame.save(dir_ + QLatin1Char('/') + file))
        return false;
    AuditLimits limits;
    limits.pxPerMm = display.mm();
    limits.smallestTextPx = 6 * display.g();
    const auto found = audit(window, frame, limits);
    for (const auto &breach : found)
        breaches_.append(label + QStringLiteral(": ") + breach);
    entries_.append(QJsonObject{{QStringLiteral("screen"), name},
                                {QStringLiteral("station"), station},
                                {QStringLiteral("language"), display.language()},
                                {QStringLiteral("size"), size},
                                {QStringLiteral("theme"), display.scheme()},
                                {QStringLiteral("text"), display.textScale() * 100},
                                {QStringLiteral("file"), file},
                                {QStringLiteral("words"), words},
                                {QStringLiteral("breaches"), QJsonArray::fromStringList(found)}});
    return true;
}

int Tour::finish()
{
    QFile json(dir_ + QStringLiteral("/tour.json"));
    if (json.open(QIODevice::WriteOnly))
        json.write(QJsonDocument(entries_).toJson());
    for (const auto &breach : std::as_const(breaches_))
        std::fprintf(stderr, "%s\n", qPrintable(breach));
    std::printf("tour: %d pictures, %d breaches\n", static_cast<int>(entries_.size()),
                static_cast<int>(breaches_.size()));
    return static_cast<int>(breaches_.size());
}

} // namespace wh::view
