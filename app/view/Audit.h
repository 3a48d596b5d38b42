// SPDX-License-Identifier: GPL-3.0-or-later
// Measures a screen as drawn: clipped or elided text, text size, target size and distance, contrast. The tour runs it
// on every picture and fails on a breach. Limits: DESIGN.md section 7, LOOK.md sections 1 to 3.
#pragma once

#include <QImage>
#include <QString>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QQuickWindow;
QT_END_NAMESPACE

namespace wh::view {

struct AuditLimits {
    double pxPerMm = 6.3;
    double smallestTextPx = 54; ///< b: the font whose capital H is 0.7 degrees high
    double targetMm = 12;
    double mainTargetMm = 20;
    double gapMm = 3;
    double contrast = 7;
};

/// One line for each breach: what, where, how much. `frame` is the window's picture at the same moment; the ground
/// behind a text is the colour that covers most of its rectangle there.
QStringList audit(QQuickWindow &window, const QImage &frame, const AuditLimits &limits);

/// WCAG 2.2 contrast ratio of two opaque colours, 1..21.
double contrastRatio(QRgb a, QRgb b);

} // namespace wh::view
