// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/Targets.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickItem>
#include <QQuickWindow>

#include <cmath>
#include <cstdio>

namespace wh::view {

namespace {

void collect(const QQuickItem &item, const QRectF &window, double opacity, QJsonObject &found)
{
    const double seen = opacity * item.opacity();
    if (!item.isVisible() || !item.isEnabled() || seen < 0.05)
        return;
    if (item.property("isTarget").toBool()) {
        const auto rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
        const auto name = item.objectName().isEmpty() ? item.property("accessibleName").toString() : item.objectName();
        if (!name.isEmpty() && window.contains(rect.center()))
            found.insert(name,
                         QJsonArray{std::round(rect.center().x()), std::round(rect.center().y()),
                                    std::round(rect.width()), std::round(rect.height())});
    }
    for (const auto *child : item.childItems())
        collect(*child, window, seen, found);
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
    collect(*window_.contentItem(), QRectF(0, 0, window_.width(), window_.height()), 1.0, found);
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

} // namespace wh::view
