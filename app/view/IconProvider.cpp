// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/IconProvider.h"

#include "view/PictureAddress.h"

#include <QFile>
#include <QLoggingCategory>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace wh::view {

namespace {

Q_LOGGING_CATEGORY(logIcons, "wh.view.icons")

constexpr int defaultSizePx = 48;
constexpr int cacheKib = 8 * 1024;

/// A calm box in place of a drawing that is missing.
QImage placeholder(const QSize &size, const QColor &color)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal unit = size.width() / 24.0;
    painter.setPen(QPen(color, 2 * unit));
    painter.drawRoundedRect(QRectF(4 * unit, 4 * unit, 16 * unit, 16 * unit), 3 * unit, 3 * unit);
    return image;
}

} // namespace

IconProvider::IconProvider(QString folder)
    : QQuickImageProvider(QQuickImageProvider::Image), folder_(std::move(folder)), images_(cacheKib)
{
}

QByteArray IconProvider::drawing(const QString &name)
{
    if (const auto known = drawings_.constFind(name); known != drawings_.cend())
        return *known;
    QByteArray bytes;
    QFile file(folder_ + QLatin1Char('/') + name + QStringLiteral(".svg"));
    if (isPlainName(name) && file.open(QIODevice::ReadOnly))
        bytes = file.readAll();
    if (bytes.isEmpty())
        qCWarning(logIcons, "no icon \"%ls\": add assets/icons/%ls.svg", qUtf16Printable(name), qUtf16Printable(name));
    drawings_.insert(name, bytes);
    return bytes;
}

QImage IconProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const PictureAddress address(id);
    const int wanted = std::max(requestedSize.width(), requestedSize.height());
    const int side = wanted > 0 ? std::min(wanted, 1024) : defaultSizePx;
    const QColor color = address.color(QStringLiteral("color"), Qt::black);
    const double stroke = std::clamp(address.number(QStringLiteral("stroke"), 2.0), 0.5, 6.0);
    if (size)
        *size = QSize(side, side);

    const QString key = QStringLiteral("%1 %2 %3 %4").arg(address.name()).arg(color.rgba()).arg(stroke).arg(side);
    const QMutexLocker lock(&mutex_);
    if (const QImage *ready = images_.object(key))
        return *ready;

    QByteArray svg = drawing(address.name());
    QImage image;
    if (svg.isEmpty()) {
        image = placeholder(QSize(side, side), color);
    } else {
        svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
        // Only the first line width is the root's; a drawing's own finer lines stay as drawn.
        constexpr QByteArrayView rootStroke = "stroke-width=\"2\"";
        if (const auto at = svg.indexOf(rootStroke); at >= 0)
            svg.replace(at, rootStroke.size(), "stroke-width=\"" + QByteArray::number(stroke, 'f', 2) + '"');
        image = QImage(side, side, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setOpacity(color.alphaF());
        QSvgRenderer(svg).render(&painter, QRectF(0, 0, side, side));
    }
    images_.insert(key, new QImage(image), std::max<qsizetype>(1, image.sizeInBytes() / 1024));
    return image;
}

} // namespace wh::view
