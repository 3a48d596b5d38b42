// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/Targets.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickItem>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace wh::view {

namespace {

void collect(const QQuickItem &item, const QRectF &window, double opacity, QJsonObject &found, QJsonArray &words)
{
    const double seen = opacity * item.opacity();
    if (!item.isVisible() || !item.isEnabled() || seen < 0.05)
        return;
    if (item.inherits("QQuickText") && !item.property("text").toString().isEmpty()
        && window.contains(item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).center()))
        words.append(item.property("text").toString());
    if (item.property("isTarget").toBool()) {
        const auto rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
        const auto name = item.objectName().isEmpty() ? item.property("accessibleName").toString() : item.objectName();
        if (!name.isEmpty() && window.contains(rect.center()))
            found.insert(name,
                         QJsonArray{std::round(rect.center().x()), std::round(rect.center().y()),
                                    std::round(rect.width()), std::round(rect.height())});
    }
    for (const auto *child : item.childItems())
        collect(*child, window, seen, found, words);
}

} // namespace

Targets::Targets(QQuickWindow &window, QString file)
    : window_(window)
    , file_(std::move(file))
{
    // Queued: frames may be swapped in a thread of their own.
    connect(&window_, &QQuickWindow::frameSwapped, this, &Targets::write, Qt::QueuedConnection);
}

void Targets::write()
{
    QJsonObject found;
    QJsonArray words;
    collect(*window_.contentItem(), QRectF(0, 0, window_.width(), window_.height()), 1.0, found, words);
    found.insert(QStringLiteral(" words"), words);
    auto json = QJsonDocument(found).toJson(QJsonDocument::Compact);
    if (json == last_)
        return;
    const auto draft = file_ + QStringLiteral(".new");
    QFile out(draft);
    if (!out.open(QIODevice::WriteOnly) || out.write(json) != json.size())
        return;
    out.close();
    if (std::rename(qPrintable(draft), qPrintable(file_)) == 0)
        last_ = std::move(json);
}

FrameTimes::FrameTimes(QQuickWindow &window, const QString &file)
    : file_(file)
{
    if (!file_.open(QIODevice::WriteOnly))
        return; // whoever waits for the file notices
    connect(&window, &QQuickWindow::frameSwapped, this, &FrameTimes::shown, Qt::QueuedConnection);
    connect(&ask_, &QTimer::timeout, &window, &QQuickWindow::update);
    ask_.setTimerType(Qt::PreciseTimer);
    ask_.start(1'000 / 60);
    since_.start();
    second_.start();
}

void FrameTimes::shown()
{
    ++frames_;
    longestMs_ = std::max(longestMs_, since_.restart());
    if (second_.elapsed() < 1'000)
        return;
    second_.restart();
    file_.write(QStringLiteral("{\"frames\":%1,\"longest\":%2}\n").arg(frames_).arg(longestMs_).toLatin1());
    file_.flush();
    frames_ = 0;
    longestMs_ = 0;
}

} // namespace wh::view
