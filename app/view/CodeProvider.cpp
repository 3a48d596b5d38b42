// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/CodeProvider.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace wh::view {
namespace {

constexpr int quietModules = 4; // ISO/IEC 18004 asks for four empty modules all round
constexpr int largestSidePx = 2048;
constexpr int mostBytes = 1200; // beyond it the modules are too fine for a camera at arm's length
constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

QString codeAddress(const QString &text)
{
    return QStringLiteral("image://code/") + QString::fromLatin1(text.toUtf8().toBase64(encoding));
}

QImage codeImage(const QString &text, int sidePx)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty() || bytes.size() > mostBytes)
        return {};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0,
                          QR_ECLEVEL_M),
        QRcode_free);
    if (!code)
        return {};
    const int modules = code->width + 2 * quietModules;
    const int scale = std::max(1, std::min(sidePx, largestSidePx) / modules);
    QImage image(modules * scale, modules * scale, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if (code->data[y * code->width + x] & 1U)
                for (int row = 0; row < scale; ++row)
                    std::fill_n(image.scanLine((y + quietModules) * scale + row) + (x + quietModules) * scale, scale,
                                uchar(0));
    return image;
}

QImage CodeProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const auto text = QString::fromUtf8(QByteArray::fromBase64(id.toLatin1(), encoding));
    constexpr int usualSidePx = 512;
    QImage image = codeImage(text, requestedSize.width() > 0 ? requestedSize.width() : usualSidePx);
    if (size)
        *size = image.size();
    return image;
}

} // namespace wh::view
