// SPDX-License-Identifier: GPL-3.0-or-later
// Draws what is in assets/icons and assets/illustrations for QML, at the size it is shown, so that no screen needs a
// mask or a layer. Unknown names draw nothing and are logged once.
#pragma once

#include <QHash>
#include <QMutex>
#include <QQuickImageProvider>
#include <QSet>

namespace wh::view {

/// image://icon/NAME?COLOUR&STROKE: a line icon of assets/icons in one colour; STROKE is the line's width on its
/// 24-unit grid.
class IconProvider : public QQuickImageProvider
{
public:
    explicit IconProvider(QString iconsDir);
    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;

private:
    QByteArray source(const QString &name);
    QString dir_;
    QMutex mutex_;
    QHash<QString, QByteArray> sources_;
};

/// image://picture/scene/NAME?RADIUS[&VEIL]: a scene cropped to fill, with round corners, and a veil in the evening.
/// image://picture/head/NAME?DISC&RING&WIDTH&[flip]&[away]: a head on a disc; away is an empty dashed disc.
/// image://picture/dashes/card?RADIUS&COLOUR&WIDTH: a dashed edge.
/// image://picture/pictogram/NAME?0: a pictogram.
class PictureProvider : public QQuickImageProvider
{
public:
    explicit PictureProvider(QString illustrationsDir);
    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;

private:
    QString dir_;
};

} // namespace wh::view
