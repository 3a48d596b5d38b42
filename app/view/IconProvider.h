// SPDX-License-Identifier: GPL-3.0-or-later
// Line icons for QML in any colour. Knows the folder of icons and nothing about what they mean.
#pragma once

#include <QByteArray>
#include <QCache>
#include <QHash>
#include <QImage>
#include <QMutex>
#include <QQuickImageProvider>
#include <QString>

namespace wh::view {

/// `image://icon/NAME?color=RRGGBB&stroke=2`: the drawing NAME.svg of the folder, its `currentColor` and the root's line
/// width replaced, drawn at the size QML asks for (square, 48 px when it asks for none).
///
/// `color` takes `RRGGBB`, `AARRGGBB` or the same after `%23`; default black. `stroke` is in the drawing's units of 24,
/// 0.5 to 6, default 2. An unknown name gives an empty rounded box and one warning for each name.
/// Safe to call from any thread.
class IconProvider : public QQuickImageProvider
{
public:
    /// `folder` holds NAME.svg files; a resource path works too.
    explicit IconProvider(QString folder);

    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;

private:
    QByteArray drawing(const QString &name); ///< empty when there is none

    QString folder_;
    QMutex mutex_;
    QHash<QString, QByteArray> drawings_;
    QCache<QString, QImage> images_; ///< cost in KiB
};

} // namespace wh::view
