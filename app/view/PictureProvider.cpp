// SPDX-License-Identifier: GPL-3.0-or-later
// Geometry of the triangle: LOOK.md section 4 and the reference screens; everything is a share of the head's radius.
#include "view/PictureProvider.h"

#include "view/PictureAddress.h"

#include <QFile>
#include <QLoggingCategory>
#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>
#include <QtMath>

#include <algorithm>
#include <array>
#include <cmath>

namespace wh::view {

namespace {

Q_LOGGING_CATEGORY(logPictures, "wh.view.pictures")

constexpr int cacheKib = 24 * 1024;
constexpr int largestSidePx = 4096;
constexpr double litScale = 1.14;
/// The tones pictograms are drawn in (PEOPLE.md); a scheme's own stand in for them.
constexpr auto pictogramLine = "#0B4F57";
constexpr auto pictogramSecond = "#BFDDE4";
constexpr auto pictogramPaper = "#FFF8F0";

QImage emptyImage(QSize size)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

QPen roundPen(const QColor &color, double width)
{
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

/// Pen whose dash lengths are given in the same units as its width.
QPen dashedPen(const QColor &color, double width, double dash, double space, Qt::PenCapStyle cap)
{
    QPen pen(color, width, Qt::CustomDashLine, cap, Qt::RoundJoin);
    pen.setDashPattern({dash / width, space / width});
    return pen;
}

void drawFrame(QPainter &painter, const PictureAddress &address, QSizeF size)
{
    const double width = address.number(QStringLiteral("width"), 3);
    const double radius = address.number(QStringLiteral("radius"), 0);
    painter.setPen(
        dashedPen(address.color(QStringLiteral("color"), Qt::black), width, 2.2 * width, 2 * width, Qt::FlatCap));
    const double in = width / 2;
    painter.drawRoundedRect(QRectF(QPointF(), size).adjusted(in, in, -in, -in), radius - in, radius - in);
}

/// Three busts and the lines between them on a grid of 120 by 98.
void drawBusts(QPainter &painter, const PictureAddress &address, QSizeF size)
{
    const QColor color = address.color(QStringLiteral("color"), Qt::black);
    const QString away = address.text(QStringLiteral("away"));
    const double unit = std::min(size.width() / 124, size.height() / 102);
    painter.translate((size.width() - 124 * unit) / 2, (size.height() - 102 * unit) / 2);
    painter.scale(unit, unit);
    painter.translate(2, 2);

    const auto line = [&](QLineF where, char one, char other) {
        const bool apart = away.contains(QLatin1Char(one)) || away.contains(QLatin1Char(other));
        painter.setPen(apart ? dashedPen(color, 4, 1, 8, Qt::RoundCap) : roundPen(color, 4));
        painter.drawLine(where);
    };
    line({44.8, 39.8, 31.2, 58.2}, 'p', 'g');
    line({71.2, 39.8, 84.8, 58.2}, 'p', 'r');
    line({44.4, 76.0, 71.6, 76.0}, 'g', 'r');

    QPainterPath bust;
    bust.addEllipse(QPointF(14, 9), 8, 8);
    bust.moveTo(-2, 39);
    bust.cubicTo(-2, 28, 4, 21, 14, 21);
    bust.cubicTo(24, 21, 30, 28, 30, 39);
    bust.closeSubpath();
    const auto person = [&](QPointF at, char who) {
        const bool gone = away.contains(QLatin1Char(who));
        painter.setPen(gone ? dashedPen(color, 3.5, 5, 5, Qt::FlatCap) : roundPen(color, 3.5));
        painter.setBrush(gone ? QBrush(Qt::NoBrush) : QBrush(color));
        painter.drawPath(bust.translated(at));
    };
    person({44, 2}, 'p');
    person({4, 56}, 'g');
    person({84, 56}, 'r');
}

} // namespace

struct PictureProvider::Drawing {
    QMutex mutex;
    QSvgRenderer renderer;
};

PictureProvider::PictureProvider(QString folder)
    : QQuickImageProvider(QQuickImageProvider::Image)
    , folder_(std::move(folder))
    , images_(cacheKib)
{
}

PictureProvider::~PictureProvider() = default;

std::shared_ptr<PictureProvider::Drawing> PictureProvider::drawing(const QString &path, const QString &tones)
{
    const QMutexLocker lock(&mutex_);
    const QString key = path + tones;
    if (const auto known = drawings_.constFind(key); known != drawings_.cend())
        return *known;
    std::shared_ptr<Drawing> found;
    const QString file = folder_ + QLatin1Char('/') + path + QStringLiteral(".svg");
    const bool plain
        = isPlainName(path.section(QLatin1Char('/'), 0, 0)) && isPlainName(path.section(QLatin1Char('/'), 1));
    if (plain && QFile::exists(file)) {
        found = std::make_shared<Drawing>();
        QFile source(file);
        QByteArray svg = source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
        if (const QString line = tones.section(QLatin1Char(' '), 1, 1); !line.isEmpty())
            svg.replace(pictogramLine, line.toLatin1())
                .replace(pictogramSecond, tones.section(QLatin1Char(' '), 2, 2).toLatin1())
                .replace(pictogramPaper, tones.section(QLatin1Char(' '), 3, 3).toLatin1());
        if (!found->renderer.load(svg))
            found.reset();
    }
    if (!found)
        qCWarning(logPictures, "no picture \"%ls\": add assets/illustrations/%ls.svg", qUtf16Printable(path),
                  qUtf16Printable(path));
    drawings_.insert(key, found);
    return found;
}

QImage PictureProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const QString key = QStringLiteral("%1 %2x%3").arg(id).arg(requestedSize.width()).arg(requestedSize.height());
    {
        const QMutexLocker lock(&mutex_);
        if (const QImage *ready = images_.object(key)) {
            if (size)
                *size = ready->size();
            return *ready;
        }
    }
    const QImage image = draw(PictureAddress(id), requestedSize);
    if (size)
        *size = image.size();
    const QMutexLocker lock(&mutex_);
    images_.insert(key, new QImage(image), std::max<qsizetype>(1, image.sizeInBytes() / 1024));
    return image;
}

QImage PictureProvider::draw(const PictureAddress &address, QSize size)
{
    const QString name = address.name();
    const QString kind = name.section(QLatin1Char('/'), 0, 0);
    const bool composed
        = kind == QLatin1String("triangle") || kind == QLatin1String("busts") || kind == QLatin1String("frame");
    QString tones;
    if (const QColor line = address.color(QStringLiteral("line"), QColor()); !composed && line.isValid())
        tones = QLatin1Char(' ') + line.name() + QLatin1Char(' ')
            + address.color(QStringLiteral("second"), QColor(QLatin1String(pictogramSecond))).name() + QLatin1Char(' ')
            + address.color(QStringLiteral("paper"), QColor(QLatin1String(pictogramPaper))).name();
    const std::shared_ptr<Drawing> source = composed ? nullptr : drawing(name, tones);

    // A side that was not asked for follows from the drawing's own proportion.
    const QSizeF own = source ? source->renderer.viewBoxF().size() : QSizeF(96, 96);
    if (size.width() <= 0 && size.height() <= 0)
        size = own.toSize();
    else if (size.width() <= 0)
        size.setWidth(qRound(size.height() * own.width() / own.height()));
    else if (size.height() <= 0)
        size.setHeight(qRound(size.width() * own.height() / own.width()));
    size = size.boundedTo(QSize(largestSidePx, largestSidePx)).expandedTo(QSize(1, 1));

    if (source && kind == QLatin1String("scenes"))
        return scene(*source, address, size);

    QImage image = emptyImage(size);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (kind == QLatin1String("frame")) {
        drawFrame(painter, address, size);
    } else if (kind == QLatin1String("busts")) {
        drawBusts(painter, address, size);
    } else if (kind == QLatin1String("triangle")) {
        triangle(painter, address, size);
    } else if (!source) {
        const double radius = address.number(QStringLiteral("radius"), size.width() / 12.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0xD6, 0xE9, 0xF0));
        painter.drawRoundedRect(QRectF(QPointF(), size), radius, radius);
    } else if (kind == QLatin1String("heads")) {
        const double side = std::min(size.width(), size.height());
        const double ring = address.number(QStringLiteral("ringWidth"), 2);
        disc(painter, name.section(QLatin1Char('/'), 1), QPointF(size.width() / 2.0, size.height() / 2.0),
             (side - ring) / 2, address.flag(QStringLiteral("flip")), address.color(QStringLiteral("disc"), Qt::white),
             address.color(QStringLiteral("ring"), Qt::black), ring);
    } else {
        const QSizeF fit = own.scaled(size, Qt::KeepAspectRatio);
        const QMutexLocker lock(&source->mutex);
        source->renderer.render(
            &painter, QRectF(QPointF((size.width() - fit.width()) / 2, (size.height() - fit.height()) / 2), fit));
    }
    return image;
}

QImage PictureProvider::scene(Drawing &drawing, const PictureAddress &address, QSize size) const
{
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        const QMutexLocker lock(&drawing.mutex);
        const QSizeF cover = drawing.renderer.viewBoxF().size().scaled(size, Qt::KeepAspectRatioByExpanding);
        const double fx = std::clamp(address.number(QStringLiteral("fx"), 0.5), 0.0, 1.0);
        const double fy = std::clamp(address.number(QStringLiteral("fy"), 0.5), 0.0, 1.0);
        drawing.renderer.render(
            &painter,
            QRectF(QPointF((size.width() - cover.width()) * fx, (size.height() - cover.height()) * fy), cover));
    }
    if (const QColor veil = address.color(QStringLiteral("veil"), Qt::transparent); veil.alpha() > 0)
        QPainter(&picture).fillRect(picture.rect(), veil);
    const double radius = address.number(QStringLiteral("radius"), 0);
    if (radius <= 0)
        return picture;
    // A textured rounded rectangle has smooth corners; a clip path has not.
    QImage rounded = emptyImage(size);
    QPainter painter(&rounded);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(picture));
    painter.drawRoundedRect(QRectF(QPointF(), QSizeF(size)), radius, radius);
    return rounded;
}

QImage PictureProvider::head(const QString &name, int sidePx, bool flip)
{
    const QString key = QStringLiteral("head %1 %2 %3").arg(name).arg(sidePx).arg(flip);
    {
        const QMutexLocker lock(&mutex_);
        if (const QImage *ready = images_.object(key))
            return *ready;
    }
    QImage image = emptyImage(QSize(sidePx, sidePx));
    if (const auto source = drawing(QStringLiteral("heads/") + name)) {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        if (flip) {
            painter.translate(sidePx, 0);
            painter.scale(-1, 1);
        }
        const QMutexLocker lock(&source->mutex);
        source->renderer.render(&painter, QRectF(0, 0, sidePx, sidePx));
    }
    const QMutexLocker lock(&mutex_);
    images_.insert(key, new QImage(image), std::max<qsizetype>(1, image.sizeInBytes() / 1024));
    return image;
}

void PictureProvider::disc(QPainter &painter, const QString &name, QPointF centre, double radius, bool flip,
                           const QColor &ground, const QColor &ring, double ringWidth)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawEllipse(centre, radius, radius);
    const int side = std::max(1, static_cast<int>(std::ceil(2 * radius)));
    QBrush face(head(name, side, flip));
    face.setTransform(QTransform::fromTranslate(centre.x() - radius, centre.y() - radius));
    painter.setBrush(face);
    painter.drawEllipse(centre, radius, radius);
    if (ringWidth > 0) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ring, ringWidth));
        painter.drawEllipse(centre, radius, radius);
    }
}

void PictureProvider::triangle(QPainter &painter, const PictureAddress &address, QSizeF size)
{
    const double bleed = address.number(QStringLiteral("bleed"), 0);
    const double width = size.width() - 2 * bleed;
    const double height = size.height() - 2 * bleed;
    painter.translate(bleed, bleed);

    const bool big = address.flag(QStringLiteral("big"));
    const double unit = width / 560;
    const double wanted
        = big ? 76 * unit : address.number(QStringLiteral("r"), std::min(width * 0.1536, height * 0.2204));
    const double r = std::clamp(wanted, 1.0, largestSidePx / 4.0);
    const double edge = address.number(QStringLiteral("edge"), 1);
    const QString lit = address.text(QStringLiteral("lit"));
    const QString away = address.text(QStringLiteral("away"));
    const QColor line = address.color(QStringLiteral("line"), Qt::darkGray);
    const QColor ring = address.color(QStringLiteral("ring"), Qt::black);
    const QColor portrait = address.color(QStringLiteral("disc"), Qt::white);

    struct Person {
        QString role;
        QString head;
        QPointF at;
        bool flip;
    };
    const auto headOf = [&](const QString &role) {
        const QString chosen = address.text(role);
        return chosen.isEmpty() ? role : chosen;
    };
    const QString patient = QStringLiteral("patient");
    const QString giver = QStringLiteral("giver");
    const QString receiver = QStringLiteral("receiver");
    const std::array<Person, 3> people{
        Person{giver, headOf(giver), big ? QPointF(104, 366) * unit : QPointF(1.62 * r, height - 1.22 * r), false},
        Person{receiver, headOf(receiver),
               big ? QPointF(456, 366) * unit : QPointF(width - 1.62 * r, height - 1.22 * r), true},
        // The patient turns to whoever leads.
        Person{patient, headOf(patient), big ? QPointF(280, 196) * unit : QPointF(width / 2, 1.2 * r), lit == giver},
    };
    const auto isAway = [&](const Person &person) { return away.contains(person.role.front()) && person.role != lit; };

    for (int i = 0; i < 3; ++i) {
        const Person &one = people[i];
        const Person &other = people[(i + 1) % 3];
        const double lineWidth = 0.075 * r * edge;
        const bool apart = isAway(one) || isAway(other);
        painter.setPen(apart ? dashedPen(line, lineWidth, 0.02 * r, 0.26 * r, Qt::RoundCap)
                             : roundPen(line, lineWidth));
        painter.drawLine(one.at, other.at);
    }
    for (const Person &person : people) {
        if (isAway(person)) {
            painter.setBrush(address.color(QStringLiteral("empty"), Qt::white));
            painter.setPen(dashedPen(line, 0.04 * r * edge, 0.16 * r, 0.14 * r, Qt::FlatCap));
            painter.drawEllipse(person.at, r, r);
            continue;
        }
        if (person.role != lit) {
            disc(painter, person.head, person.at, r, person.flip, portrait, line, 0.04 * r * edge);
            continue;
        }
        const double litR = big ? std::clamp(150 * unit, 1.0, largestSidePx / 4.0) : litScale * r;
        disc(painter, person.head, person.at, litR, person.flip, address.color(QStringLiteral("litDisc"), portrait),
             ring, 0.075 * litR);
        painter.setPen(roundPen(ring, 0.075 * litR));
        // The patient's fourth ray stands in for the one straight up, where the rail is near.
        const QList<double> rays = person.role == giver ? QList<double>{152, 180, 208}
            : person.role == receiver                   ? QList<double>{-28, 0, 28}
                                                        : QList<double>{30, 60, 120, 150};
        for (const double degrees : rays) {
            const double angle = qDegreesToRadians(degrees);
            const QPointF direction(std::cos(angle), -std::sin(angle));
            painter.drawLine(person.at + direction * 1.16 * litR, person.at + direction * 1.34 * litR);
        }
    }
}

} // namespace wh::view
