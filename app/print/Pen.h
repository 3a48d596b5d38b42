// SPDX-License-Identifier: GPL-3.0-or-later
// What every paper is drawn with: words, boxes, icons and the drawn people, in points (1/72 inch) from the page's upper
// start corner. In a language written from right to left everything is mirrored here, so layouts think of one
// direction only. No layout here.
#pragma once

#include "content/Document.h"

#include <QColor>
#include <QHash>
#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <functional>
#include <memory>

class QSvgRenderer;

namespace wh::print {

/// The roles of LOOK.md section 3 (day). Paper is white where the screen is cream: it costs no ink.
namespace ink {
inline constexpr QRgb text = 0xFF14252B;
inline constexpr QRgb muted = 0xFF42545A;
inline constexpr QRgb line = 0xFFD9CDBD;
inline constexpr QRgb cream = 0xFFFFF8F0;
inline constexpr QRgb portrait = 0xFFF5E9D8;
inline constexpr QRgb teal = 0xFF0B4F57;
inline constexpr QRgb sun = 0xFFFFC857;
inline constexpr QRgb mint = 0xFFCFE8DC;
inline constexpr QRgb sky = 0xFFD6E9F0;
inline constexpr QRgb white = 0xFFFFFFFF;
} // namespace ink

/// How words are set. `size` is in points before the paper's scale and never falls below the paper's floor.
struct Style {
    double size = 12;
    bool bold = false; ///< all of it; bold runs are bold anyway
    QRgb color = ink::text;
    double leading = 1.32;                   ///< line height as a share of the size
    Qt::AlignmentFlag align = Qt::AlignLeft; ///< left means: where a line begins
    bool fixed = false;                      ///< keep the size, whatever the scale and the floor are
};

/// The drawings of the program, read once. Names are those in assets/.
class Drawings
{
public:
    /// `picture` and `icon` give the file of a name, or nothing.
    using Find = std::function<QString(const QString &)>;
    Drawings(Find picture, Find icon, QString heads);
    ~Drawings();

    QSvgRenderer *picture(const QString &name) const; ///< scene or pictogram; null when there is none
    QSvgRenderer *icon(const QString &name, QRgb color) const;
    QSvgRenderer *head(const QString &name) const;

private:
    QSvgRenderer *load(const QString &key, const QString &file, QRgb color) const;

    Find picture_;
    Find icon_;
    QString heads_;
    mutable QHash<QString, std::shared_ptr<QSvgRenderer>> read_;
};

class Pen
{
public:
    /// `painter` may be null: then everything is measured and nothing drawn. It is scaled to points already.
    Pen(const Drawings &drawings, std::string language, double pageWidth, QPainter *painter = nullptr);

    double scale = 1; ///< of all sizes that are not fixed
    double floor = 0; ///< smallest size in points of what is scaled

    /// The same pen, drawing nothing.
    Pen measuring() const;
    bool rightToLeft() const { return rightToLeft_; }
    bool draws() const { return painter_ != nullptr; }
    double sizeOf(const Style &style) const;                        ///< in points, as it will be set
    double lineHeight(const Style &style) const;                    ///< in points
    double widthOf(const QString &words, const Style &style) const; ///< on one line

    /// Sets words into a column and returns their height.
    double words(double x, double y, double width, const content::Line &line, const Style &style) const;
    double words(double x, double y, double width, const QString &text, const Style &style) const;

    void box(const QRectF &at, QRgb fill, double radius = 0) const;
    void frame(const QRectF &at, QRgb color, double lineWidth, double radius = 0, bool dashed = false) const;
    void rule(double x, double y, double width, QRgb color = ink::muted, double lineWidth = 0.75) const;
    void stroke(QPointF from, QPointF to, QRgb color, double lineWidth, bool dashed = false) const;
    void icon(const QRectF &at, const QString &name, QRgb color = ink::teal) const;
    /// The whole drawing, as large as fits.
    void drawing(const QRectF &at, const QString &name) const;
    /// A scene that fills the box; what matters stands in its middle.
    void scene(const QRectF &at, const QString &name, double radius) const;
    void head(QPointF centre, double radius, const QString &name, bool faceLeft, QRgb disc, QRgb ring,
              double ringWidth) const;
    /// The motif: patient at the top, giver lower left, receiver lower right, the same in every language.
    void triangle(const QRectF &at, const QString &lit = QStringLiteral("patient")) const;
    /// The practice's logo, at the start of the box, as large as fits; returns its width, 0 when it cannot be read.
    double logo(const QRectF &at, const QString &file) const;

private:
    QRectF placed(const QRectF &at) const;

    const Drawings &drawings_;
    std::string language_;
    double pageWidth_;
    QPainter *painter_;
    bool rightToLeft_;
};

/// One run of plain words.
content::Line lineOf(const QString &text, bool bold = false);
QString textOf(const content::Line &line);

} // namespace wh::print
