// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/Audit.h"

#include <QColor>
#include <QHash>
#include <QQuickItem>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>

namespace wh::view {

namespace {

constexpr double slackPx = 1.5; // rounding of glyphs and layouts

double luminance(QRgb colour)
{
    const auto channel = [](int value) {
        const double c = value / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(qRed(colour)) + 0.7152 * channel(qGreen(colour)) + 0.0722 * channel(qBlue(colour));
}

QRectF sceneRect(const QQuickItem &item)
{
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
}

bool isText(const QQuickItem &item)
{
    return item.inherits("QQuickText");
}

QString nameOf(const QQuickItem &item)
{
    auto text = item.property("text").toString().left(40);
    if (text.isEmpty())
        text = item.property("accessibleName").toString().left(40);
    auto name = item.objectName();
    if (name.isEmpty())
        name = QString::fromLatin1(item.metaObject()->className()).section(QLatin1Char('_'), 0, 0);
    return QStringLiteral("%1 \"%2\"").arg(name, text);
}

QRgb groundOf(const QImage &frame, const QRectF &rect)
{
    QHash<QRgb, int> counts;
    const auto area = rect.toAlignedRect().intersected(frame.rect());
    for (int y = area.top(); y <= area.bottom(); y += 2)
        for (int x = area.left(); x <= area.right(); x += 2)
            ++counts[frame.pixel(x, y) | 0xff000000U];
    QRgb ground = 0xffffffffU;
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() <= most)
            continue;
        most = it.value();
        ground = it.key();
    }
    return ground;
}

double gapBetween(const QRectF &a, const QRectF &b)
{
    const double dx = std::max({0.0, a.left() - b.right(), b.left() - a.right()});
    const double dy = std::max({0.0, a.top() - b.bottom(), b.top() - a.bottom()});
    return std::hypot(dx, dy);
}

class Auditor
{
public:
    Auditor(const QImage &frame, const QRectF &window, const AuditLimits &limits)
        : frame_(frame)
        , window_(window)
        , limits_(limits)
    {
    }

    void walk(const QQuickItem &item, const QRectF &clip, double opacity)
    {
        const double seen = opacity * item.opacity();
        if (!item.isVisible() || seen < 0.05)
            return;
        auto inner = clip;
        if (item.clip())
            inner = inner.intersected(sceneRect(item));
        if (isText(item))
            checkText(item, clip);
        if (item.property("isTarget").toBool() && item.isEnabled() && sceneRect(item).intersects(window_))
            targets_.append(&item);
        for (const auto *child : item.childItems())
            walk(*child, inner, seen);
    }

    QStringList finish()
    {
        for (const auto *target : std::as_const(targets_))
            checkTarget(*target);
        return breaches_;
    }

private:
    void say(const QQuickItem &item, const QString &what) { breaches_.append(nameOf(item) + QStringLiteral(": ") + what); }

    void checkText(const QQuickItem &item, const QRectF &clip)
    {
        if (item.property("text").toString().isEmpty())
            return;
        const double contentWidth = item.property("contentWidth").toDouble();
        // Our lines are tighter than the font's own: what counts is the lines' height, not the box round their glyphs.
        const bool fixedLines = item.property("lineHeightMode").toInt() == 1;
        const double contentHeight = fixedLines ? item.property("lineCount").toInt() * item.property("lineHeight").toDouble()
                                                : item.property("contentHeight").toDouble();
        if (item.property("truncated").toBool())
            say(item, QStringLiteral("text is elided"));
        if (contentWidth > item.width() + slackPx)
            say(item, QStringLiteral("text is %1 px wider than its place").arg(contentWidth - item.width(), 0, 'f', 0));
        if (contentHeight > item.height() + slackPx)
            say(item, QStringLiteral("text is %1 px higher than its place").arg(contentHeight - item.height(), 0, 'f', 0));
        const auto rect = sceneRect(item);
        const auto shown = rect.intersected(clip);
        if (rect.width() - shown.width() > slackPx || rect.height() - shown.height() > slackPx)
            say(item, QStringLiteral("text is cut off by %1 x %2 px")
                          .arg(rect.width() - shown.width(), 0, 'f', 0)
                          .arg(rect.height() - shown.height(), 0, 'f', 0));
        const double size = item.property("font").value<QFont>().pixelSize();
        if (size + 0.75 < limits_.smallestTextPx)
            say(item, QStringLiteral("text is %1 px, below %2 px").arg(size).arg(limits_.smallestTextPx, 0, 'f', 1));
        const auto colour = item.property("color").value<QColor>().rgb();
        const auto ratio = contrastRatio(colour, groundOf(frame_, rect));
        if (ratio < limits_.contrast)
            say(item, QStringLiteral("contrast is %1").arg(ratio, 0, 'f', 1));
    }

    void checkTarget(const QQuickItem &item)
    {
        const auto rect = sceneRect(item);
        const double least = item.property("mainTarget").toBool() ? limits_.mainTargetMm : limits_.targetMm;
        const double size = std::min(rect.width(), rect.height()) / limits_.pxPerMm;
        if (size + 0.1 < least)
            say(item, QStringLiteral("target is %1 mm, below %2 mm").arg(size, 0, 'f', 1).arg(least));
        if (!window_.adjusted(-slackPx, -slackPx, slackPx, slackPx).contains(rect))
            say(item, QStringLiteral("target is partly off the screen"));
        for (const auto *other : std::as_const(targets_)) {
            if (other <= &item || other->isAncestorOf(&item) || item.isAncestorOf(other))
                continue;
            const double gap = gapBetween(rect, sceneRect(*other)) / limits_.pxPerMm;
            if (gap + 0.1 < limits_.gapMm)
                say(item, QStringLiteral("only %1 mm from %2").arg(gap, 0, 'f', 1).arg(nameOf(*other)));
        }
    }

    const QImage &frame_;
    QRectF window_;
    const AuditLimits &limits_;
    QList<const QQuickItem *> targets_;
    QStringList breaches_;
};

} // namespace

double contrastRatio(QRgb a, QRgb b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QStringList audit(QQuickWindow &window, const QImage &frame, const AuditLimits &limits)
{
    const QRectF area(0, 0, window.width(), window.height());
    Auditor auditor(frame, area, limits);
    auditor.walk(*window.contentItem(), area, 1.0);
    return auditor.finish();
}

} // namespace wh::view
