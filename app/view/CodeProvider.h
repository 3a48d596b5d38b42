// SPDX-License-Identifier: GPL-3.0-or-later
// A text as a picture that a telephone's camera reads (QR code, ISO/IEC 18004). Nothing is sent and nothing is kept:
// the text is in the address of the picture, and the picture is drawn when it is asked for.
#pragma once

#include <QQuickImageProvider>

namespace wh::view {

/// The address of the picture of `text`, for Image.source.
QString codeAddress(const QString &text);

/// The picture: dark on white with the four empty modules all round that readers need, at most `sidePx` wide, every
/// module the same whole number of pixels. Null for a text that is too long (about 1,200 bytes).
QImage codeImage(const QString &text, int sidePx);

/// `image://code/…`
class CodeProvider : public QQuickImageProvider
{
public:
    CodeProvider()
        : QQuickImageProvider(QQuickImageProvider::Image)
    {
    }
    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;
};

} // namespace wh::view
