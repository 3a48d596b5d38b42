// SPDX-License-Identifier: GPL-3.0-or-later
// Geometry of the triangle: LOOK.md section 4.
#include "print/Pen.h"

#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QPainterPath>
#include <QSvgRenderer>
#include <QTextLayout>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace wh::print {

namespace {

/// Words are laid out this much larger than they are drawn, so that no advance is rounded to a whole pixel.
constexpr double fineness = 20;
/// A hair of space between letters: it makes Qt leave "fi" two letters, which a reader of the file then finds as two.
constexpr double hair = 0.2;
constexpr int mostEvenLines = 3;
constexpr double shortLine = 0.28; ///< of the width
constexpr double shortTitle = 0.6;

QFont fontOf(const std::string &language, double sizePt, bool bold)
{
    QFont font;
    // Chinese quotation marks are Chinese letters' width, so that font comes first there.
    if (language.starts_with("zh"))
        font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans")});
    else
        font.setFamilies(
            {QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Arabic"), QStringLiteral("Noto Sans CJK SC")});
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(sizePt * fineness))));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setBold(bold);
    if (language != "ar") // Arabic letters join
        font.setLetterSpacing(QFont::AbsoluteSpacing, hair);
    return font;
}

/// Arabic leaflets are set without short vowels. With them Qt places each mark by itself, and whoever copies or
/// searches the file finds the word cut in two. The doubling mark stays: it changes the word.
QString printable(QString text)
{
    constexpr char16_t firstVowel = 0x064B;
    constexpr char16_t lastVowel = 0x0650;
    constexpr char16_t noVowel = 0x0652;
    text.removeIf([](QChar c) { return (c >= firstVowel && c <= lastVowel) || c == noVowel; });
    return text;
}

/// Qt prints a line of its own about a file that is none; whoever asked says it better.
bool isSvg(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return false;
    QXmlStreamReader xml(&source);
    const bool begins = xml.readNextStartElement() && xml.name() == QLatin1String("svg");
    while (begins && !xml.atEnd())
        xml.readNext();
    return begins && !xml.hasError();
}

QPen penOf(QRgb color, double width, Qt::PenCapStyle cap = Qt::FlatCap)
{
    return {QColor::fromRgb(color), width, Qt::SolidLine, cap, Qt::RoundJoin};
}

QPen dashedPen(QRgb color, double width)
{
    QPen pen = penOf(color, width);
    pen.setDashPattern({3, 2.5});
    return pen;
}

} // namespace

Drawings::Drawings(Find picture, Find icon, QString heads)
    : picture_(std::move(picture))
    , icon_(std::move(icon))
    , heads_(std::move(heads))
{
}

Drawings::~Drawings() = default;

QSvgRenderer *Drawings::picture(const QString &name) const
{
    return load(QStringLiteral("picture ") + name, picture_(name), 0);
}

QSvgRenderer *Drawings::icon(const QString &name, QRgb color) const
{
    return load(QStringLiteral("icon %1 %2").arg(name).arg(color), icon_(name), color);
}

QSvgRenderer *Drawings::head(const QString &name) const
{
    return load(QStringLiteral("head ") + name, heads_ + QLatin1Char('/') + name + QStringLiteral(".svg"), 0);
}

QSvgRenderer *Drawings::load(const QString &key, const QString &file, QRgb color) const
{
    if (const auto known = read_.constFind(key); known != read_.cend())
        return known->get();
    std::shared_ptr<QSvgRenderer> renderer;
    QFile source(file);
    if (!file.isEmpty() && source.open(QIODevice::ReadOnly)) {
        QByteArray bytes = source.readAll();
        if (color != 0)
            bytes.replace("currentColor", QColor::fromRgb(color).name().toLatin1());
        renderer = std::make_shared<QSvgRenderer>(bytes);
        if (!renderer->isValid())
            renderer.reset();
    }
    read_.insert(key, renderer);
    return renderer.get();
}

Pen::Pen(const Drawings &drawings, std::string language, double pageWidth, QPainter *painter)
    : drawings_(drawings)
    , language_(std::move(language))
    , pageWidth_(pageWidth)
    , painter_(painter)
    , rightToLeft_(language_ == "ar")
{
    if (painter_)
        painter_->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform | QPainter::TextAntialiasing);
}

Pen Pen::measuring() const
{
    Pen ruler = *this;
    ruler.painter_ = nullptr;
    return ruler;
}

QRectF Pen::placed(const QRectF &at) const
{
    return rightToLeft_ ? QRectF(pageWidth_ - at.right(), at.top(), at.width(), at.height()) : at;
}

double Pen::sizeOf(const Style &style) const
{
    // Arabic has no capitals and small bowls (LOOK.md section 7).
    const double larger = language_ == "ar" ? 1.11 : 1;
    return style.fixed ? style.size * larger : std::max(floor, style.size * larger * scale);
}

double Pen::lineHeight(const Style &style) const
{
    const double taller = language_ == "ar" || language_.starts_with("zh") ? 1.08 : 1;
    return sizeOf(style) * style.leading * taller;
}

double Pen::widthOf(const QString &words, const Style &style) const
{
    QTextLayout layout(words, fontOf(language_, sizeOf(style), style.bold));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e7);
    layout.endLayout();
    return line.naturalTextWidth() / fineness;
}

double Pen::words(double x, double y, double width, const QString &text, const Style &style) const
{
    return words(x, y, width, lineOf(text), style);
}

double Pen::words(double x, double y, double width, const content::Line &line, const Style &style) const
{
    const double size = sizeOf(style);
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const content::Run &run : line) {
        const QString piece = printable(QString::fromStdString(run.text));
        QTextCharFormat format;
        format.setFont(fontOf(language_, size, style.bold || run.bold));
        format.setForeground(QColor::fromRgb(style.color));
        formats.append({static_cast<int>(text.size()), static_cast<int>(piece.size()), format});
        text += piece;
    }
    QTextLayout layout(text, fontOf(language_, size, style.bold));
    QTextOption option;
    option.setTextDirection(rightToLeft_ ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    Qt::Alignment align = style.align;
    if (rightToLeft_ && style.align == Qt::AlignLeft)
        align = Qt::AlignRight | Qt::AlignAbsolute;
    else if (rightToLeft_ && style.align == Qt::AlignRight)
        align = Qt::AlignLeft | Qt::AlignAbsolute;
    option.setAlignment(align);
    layout.setTextOption(option);
    layout.setFormats(formats);

    const double step = lineHeight(style) * fineness;
    const double whole = width * fineness;
    double last = 0; // natural width of the last line
    const auto breakInto = [&](double wide) {
        const double indent = (rightToLeft_ == (style.align == Qt::AlignLeft)) ? whole - wide : 0;
        int count = 0;
        layout.beginLayout();
        for (QTextLine row = layout.createLine(); row.isValid(); row = layout.createLine()) {
            row.setLineWidth(wide);
            // Capitals (0.714 of the size) stand in the middle of the line, whatever font a letter came from.
            const double baseline = count * step + step / 2 + 0.357 * size * fineness;
            row.setPosition(
                QPointF(style.align == Qt::AlignHCenter ? (whole - wide) / 2 : indent, baseline - row.ascent()));
            last = row.naturalTextWidth();
            ++count;
        }
        layout.endLayout();
        return count;
    };
    const int count = breakInto(whole);
    // A few lines that would end in one short word are set narrower, to end more evenly.
    if (count >= 2 && count <= mostEvenLines && last < whole * (style.bold ? shortTitle : shortLine)) {
        double fits = whole;
        double narrow = whole / 2;
        for (int i = 0; i < 7; ++i) {
            const double middle = (fits + narrow) / 2;
            (breakInto(middle) == count ? fits : narrow) = middle;
        }
        breakInto(fits);
    }
    if (painter_) {
        const QRectF at = placed(QRectF(x, y, width, 1));
        painter_->save();
        painter_->translate(at.topLeft());
        painter_->scale(1 / fineness, 1 / fineness);
        painter_->setPen(QColor::fromRgb(style.color));
        layout.draw(painter_, QPointF());
        painter_->restore();
    }
    return count * step / fineness;
}

void Pen::box(const QRectF &at, QRgb fill, double radius) const
{
    if (!painter_)
        return;
    painter_->setPen(Qt::NoPen);
    painter_->setBrush(QColor::fromRgb(fill));
    painter_->drawRoundedRect(placed(at), radius, radius);
}

void Pen::frame(const QRectF &at, QRgb color, double lineWidth, double radius, bool dashed) const
{
    if (!painter_)
        return;
    painter_->setPen(dashed ? dashedPen(color, lineWidth) : penOf(color, lineWidth));
    painter_->setBrush(Qt::NoBrush);
    painter_->drawRoundedRect(placed(at), radius, radius);
}

void Pen::rule(double x, double y, double width, QRgb color, double lineWidth) const
{
    stroke({x, y}, {x + width, y}, color, lineWidth);
}

void Pen::stroke(QPointF from, QPointF to, QRgb color, double lineWidth, bool dashed) const
{
    if (!painter_)
        return;
    if (rightToLeft_) {
        from.setX(pageWidth_ - from.x());
        to.setX(pageWidth_ - to.x());
    }
    painter_->setPen(dashed ? dashedPen(color, lineWidth) : penOf(color, lineWidth));
    painter_->drawLine(from, to);
}

void Pen::icon(const QRectF &at, const QString &name, QRgb color) const
{
    if (!painter_)
        return;
    if (QSvgRenderer *renderer = drawings_.icon(name, color))
        renderer->render(painter_, placed(at));
}

void Pen::drawing(const QRectF &at, const QString &name) const
{
    QSvgRenderer *renderer = painter_ ? drawings_.picture(name) : nullptr;
    if (!renderer)
        return;
    const QRectF box = placed(at);
    const QSizeF fit = renderer->viewBoxF().size().scaled(box.size(), Qt::KeepAspectRatio);
    renderer->render(painter_, QRectF(box.center() - QPointF(fit.width() / 2, fit.height() / 2), fit));
}

void Pen::scene(const QRectF &at, const QString &name, double radius) const
{
    QSvgRenderer *renderer = painter_ ? drawings_.picture(name) : nullptr;
    if (!renderer)
        return;
    const QRectF box = placed(at);
    const QSizeF cover = renderer->viewBoxF().size().scaled(box.size(), Qt::KeepAspectRatioByExpanding);
    QPainterPath edge;
    edge.addRoundedRect(box, radius, radius);
    painter_->save();
    painter_->setClipPath(edge);
    // What is said stands in the upper part, so the floor is what is cut.
    const QPointF corner(box.center().x() - cover.width() / 2, box.top() - (cover.height() - box.height()) * 0.12);
    renderer->render(painter_, QRectF(corner, cover));
    painter_->restore();
}

void Pen::head(QPointF centre, double radius, const QString &name, bool faceLeft, QRgb disc, QRgb ring,
               double ringWidth) const
{
    if (!painter_)
        return;
    painter_->setPen(Qt::NoPen);
    painter_->setBrush(QColor::fromRgb(disc));
    painter_->drawEllipse(centre, radius, radius);
    if (QSvgRenderer *renderer = drawings_.head(name)) {
        QPainterPath edge;
        edge.addEllipse(centre, radius, radius);
        painter_->save();
        painter_->setClipPath(edge);
        painter_->translate(centre);
        if (faceLeft)
            painter_->scale(-1, 1);
        renderer->render(painter_, QRectF(-radius, -radius, 2 * radius, 2 * radius));
        painter_->restore();
    }
    painter_->setBrush(Qt::NoBrush);
    painter_->setPen(penOf(ring, ringWidth));
    painter_->drawEllipse(centre, radius, radius);
}

void Pen::triangle(const QRectF &at, const QString &lit) const
{
    if (!painter_)
        return;
    const QRectF box = placed(at);
    const double r = std::min(box.width() / 5.1, box.height() / 4.75);
    const QPointF middle(box.center().x(), box.center().y() + 0.2 * r); // the rays stand above
    struct Person {
        QString role;
        QPointF at;
        bool faceLeft;
        std::array<double, 3> rays; ///< degrees
    };
    const std::array<Person, 3> people{
        Person{QStringLiteral("giver"), middle + QPointF(-1.5 * r, 1.1 * r), false, {152, 180, 208}},
        Person{QStringLiteral("receiver"), middle + QPointF(1.5 * r, 1.1 * r), true, {-28, 0, 28}},
        // The patient turns to whoever leads.
        Person{QStringLiteral("patient"), middle + QPointF(0, -1.0 * r), lit == QLatin1String("giver"), {30, 90, 150}},
    };
    for (int i = 0; i < 3; ++i) {
        painter_->setPen(penOf(ink::muted, 0.075 * r, Qt::RoundCap));
        painter_->drawLine(people[i].at, people[(i + 1) % 3].at);
    }
    for (const Person &person : people) {
        if (person.role != lit) {
            head(person.at, r, person.role, person.faceLeft, ink::portrait, ink::muted, 0.045 * r);
            continue;
        }
        const double large = 1.14 * r;
        head(person.at, large, person.role, person.faceLeft, ink::sun, ink::text, 0.075 * large);
        painter_->setPen(penOf(ink::text, 0.085 * r, Qt::RoundCap));
        std::vector<double> rays(person.rays.begin(), person.rays.end());
        if (person.role == QLatin1String("patient"))
            rays = {30, 60, 120, 150};
        for (const double degrees : rays) {
            const double angle = degrees * std::numbers::pi / 180;
            const QPointF direction(std::cos(angle), -std::sin(angle));
            painter_->drawLine(person.at + direction * 1.17 * large, person.at + direction * 1.34 * large);
        }
    }
}

double Pen::logo(const QRectF &at, const QString &file) const
{
    QSvgRenderer drawn;
    QImage image;
    QSizeF own;
    if (file.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive)) {
        if (!isSvg(file) || !drawn.load(file))
            return 0;
        own = drawn.viewBoxF().size();
    } else {
        image = QImageReader(file).read();
        own = image.size();
    }
    if (own.isEmpty())
        return 0;
    const QSizeF fit = own.scaled(at.size(), Qt::KeepAspectRatio);
    if (painter_) {
        const QRectF box = placed(QRectF(at.left(), at.center().y() - fit.height() / 2, fit.width(), fit.height()));
        if (image.isNull())
            drawn.render(painter_, box);
        else
            painter_->drawImage(box, image);
    }
    return fit.width();
}

content::Line lineOf(const QString &text, bool bold)
{
    return {content::Run{text.toStdString(), bold}};
}

QString textOf(const content::Line &line)
{
    return QString::fromStdString(content::plainText(line));
}

} // namespace wh::print
