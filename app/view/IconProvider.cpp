// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/IconProvider.h"

#include <QFile>
#include <QLoggingCategory>
#include <QMutexLocker>
#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>

namespace wh::view {

namespace {

Q_LOGGING_CATEGORY(lcView, "wh.view")

constexpr double veilOpacity = 0.2; // LOOK.md section 4, evening

/// Names come from templates a practice may write: nothing but a file of that folder is opened.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qCInfo(lcView, "no drawing %s", qPrintable(path));
        return {};
    }
    return file.readAll();
}

QImage blank(const QSize &size)
{
    QImage image(size.expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

/// "#rrggbb"; QML writes colours so.
QColor colourOf(const QStringList &options, qsizetype at)
{
    return at < options.size() ? QColor(options.at(at)) : QColor();
}

void drawCover(QPainter &painter, QSvgRenderer &svg, const QSizeF &size)
{
    const QSizeF natural = svg.viewBoxF().size();
    const double scale = std::max(size.width() / natural.width(), size.height() / natural.height());
    const QSizeF drawn = natural * scale;
    svg.render(&painter, QRectF(QPointF((size.width() - drawn.width()) / 2, (size.height() - drawn.height()) / 2), drawn));
}

QImage scene(const QByteArray &source, const QStringList &options, const QSize &size)
{
    auto image = blank(size);
    QSvgRenderer svg(source);
    if (!svg.isValid())
        return image;
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    const double radius = options.value(0).toDouble();
    frame.addRoundedRect(QRectF(image.rect()), radius, radius);
    painter.setClipPath(frame);
    drawCover(painter, svg, image.size());
    if (const auto veil = colourOf(options, 1); veil.isValid()) {
        painter.setOpacity(veilOpacity);
        painter.fillPath(frame, veil);
    }
    return image;
}

QImage head(const QByteArray &source, const QStringList &options, const QSize &size)
{
    auto image = blank(size);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto disc = colourOf(options, 0);
    const auto ring = colourOf(options, 1);
    const double width = std::max(1.0, options.value(2).toDouble());
    const bool flip = options.value(3) == QLatin1String("flip");
    const bool away = options.value(4) == QLatin1String("away");
    const QRectF circle = QRectF(image.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    if (away) {
        QPen pen(ring, width);
        pen.setDashPattern({3, 2.5});
        painter.setPen(pen);
        painter.drawEllipse(circle);
        return image;
    }
    QPainterPath path;
    path.addEllipse(circle);
    painter.fillPath(path, disc);
    QSvgRenderer svg(source);
    painter.save();
    painter.setClipPath(path);
    if (flip) {
        painter.translate(image.width(), 0);
        painter.scale(-1, 1);
    }
    if (svg.isValid())
        svg.render(&painter, QRectF(image.rect()));
    painter.restore();
    painter.setPen(QPen(ring, width));
    painter.drawEllipse(circle);
    return image;
}

QImage dashes(const QStringList &options, const QSize &size)
{
    auto image = blank(size);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = options.value(0).toDouble();
    const double width = options.value(2).toDouble();
    QPen pen(colourOf(options, 1), width);
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(image.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
    return image;
}

} // namespace

IconProvider::IconProvider(QString iconsDir)
    : QQuickImageProvider(QQuickImageProvider::Image)
    , dir_(std::move(iconsDir))
{
}

QByteArray IconProvider::source(const QString &name)
{
    const QMutexLocker locker(&mutex_);
    const auto known = sources_.constFind(name);
    if (known != sources_.constEnd())
        return *known;
    const auto bytes = isPlainName(name) ? readFile(dir_ + QLatin1Char('/') + name + QStringLiteral(".svg"))
                                         : QByteArray();
    sources_.insert(name, bytes);
    return bytes;
}

QImage IconProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const auto options = id.section(QLatin1Char('?'), 1).split(QLatin1Char('&'));
    auto bytes = source(id.section(QLatin1Char('?'), 0, 0));
    auto image = blank(requestedSize);
    if (size)
        *size = image.size();
    if (bytes.isEmpty())
        return image;
    bytes.replace("currentColor", options.value(0).toLatin1());
    if (options.size() > 1)
        bytes.replace("stroke-width=\"2\"", "stroke-width=\"" + options.at(1).toLatin1() + "\"");
    QSvgRenderer svg(bytes);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    svg.render(&painter, QRectF(image.rect()));
    return image;
}

PictureProvider::PictureProvider(QString illustrationsDir)
    : QQuickImageProvider(QQuickImageProvider::Image)
    , dir_(std::move(illustrationsDir))
{
}

QImage PictureProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const auto path = id.section(QLatin1Char('?'), 0, 0);
    const auto kind = path.section(QLatin1Char('/'), 0, 0);
    const auto name = path.section(QLatin1Char('/'), 1);
    const auto options = id.section(QLatin1Char('?'), 1).split(QLatin1Char('&'));
    const auto file = dir_ + QLatin1Char('/') + kind + QStringLiteral("s/") + name + QStringLiteral(".svg");
    const auto bytes = kind != QLatin1String("dashes") && isPlainName(name) ? readFile(file) : QByteArray();
    QImage image;
    if (kind == QLatin1String("dashes"))
        image = dashes(options, requestedSize);
    else if (kind == QLatin1String("head"))
        image = head(bytes, options, requestedSize);
    else
        image = scene(bytes, options, requestedSize);
    if (size)
        *size = image.size();
    return image;
}

} // namespace wh::view
