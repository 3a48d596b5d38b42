// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn people, scenes and pictograms for QML, cropped, rounded and ringed by QPainter, so that the scene graph needs
// no clip, mask or layer. Knows the folder of illustrations; who leads or is connected is told in the address.
#pragma once

#include <QCache>
#include <QHash>
#include <QImage>
#include <QMutex>
#include <QQuickImageProvider>
#include <QString>

#include <memory>

namespace wh::view {

class PictureAddress;

/// `image://picture/KIND/NAME?key=value&…`; colours are `RRGGBB` or `AARRGGBB`, lengths are pixels of the result.
///
/// - `scenes/NAME?fx=0.5&fy=0.5&radius=0&veil=AARRGGBB`: fills the size asked for (cover); fx and fy (0 to 1) say which
///   part stays when it is cut. Ask for it with `asynchronous: true`.
/// - `heads/NAME?disc=…&ring=…&ringWidth=2&flip=1`: a head on a disc; flip turns the face to the left.
/// - `pictograms/NAME`, `people/NAME`: the whole drawing, kept in proportion.
/// - `triangle?lit=patient|giver|receiver&away=gpr&r=52&bleed=10&big=1&line=…&ring=…&disc=…&litDisc=…&empty=…`: the
///   three people. `away` lists who is not connected by first letter; `bleed` is room for rays around the drawing.
/// - `busts?away=gpr&color=…`: the small triangle of a room card.
/// - `frame?radius=22&width=3&color=…`: a dashed rounded frame.
///
/// An unknown name gives a calm tinted box and one warning for each name. Safe to call from any thread.
class PictureProvider : public QQuickImageProvider
{
public:
    /// `folder` holds heads/, scenes/, pictograms/ and people/; a resource path works too.
    explicit PictureProvider(QString folder);
    ~PictureProvider() override;

    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;

private:
    struct Drawing;
    std::shared_ptr<Drawing> drawing(const QString &path, const QString &tones = {}); ///< null when there is none
    QImage draw(const PictureAddress &address, QSize size);
    QImage scene(Drawing &drawing, const PictureAddress &address, QSize size) const;
    QImage head(const QString &name, int sidePx, bool flip);
    void disc(QPainter &painter, const QString &head, QPointF centre, double radius, bool flip, const QColor &ground,
              const QColor &ring, double ringWidth);
    void triangle(QPainter &painter, const PictureAddress &address, QSizeF size);

    QString folder_;
    QMutex mutex_; ///< guards the two below; a Drawing has its own
    QHash<QString, std::shared_ptr<Drawing>> drawings_;
    QCache<QString, QImage> images_; ///< cost in KiB
};

} // namespace wh::view
