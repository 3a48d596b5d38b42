// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Edition.h"

#include <algorithm>
#include <tuple>

namespace wh::core {

bool isNewer(const Edition &a, const Edition &b)
{
    return std::tie(a.version, a.stamp, a.by, a.body) > std::tie(b.version, b.stamp, b.by, b.body);
}

std::string sealedText(const Edition &edition)
{
    // A slug and numbers hold no line break, so that no two editions have one text.
    return "warm-handoff practice settings 1\n" + std::to_string(edition.version) + '\n'
        + std::to_string(edition.stamp.wallMs) + ' ' + std::to_string(edition.stamp.counter) + '\n' + edition.by + '\n'
        + edition.body;
}

std::optional<std::string> defectOf(const Edition &edition)
{
    const auto isText = [](char c) { return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\r'; };
    if (edition.version < 1 || edition.version > maxEditionVersion)
        return "version is out of range";
    if (edition.stamp.wallMs < 0 || edition.stamp.wallMs > maxWallMs)
        return "time is out of range";
    if (!isSlug(edition.by))
        return "by is not an id";
    if (edition.body.empty() || edition.body.size() > maxEditionBody)
        return "body is empty or too large";
    if (edition.certificate.size() > maxCertificateBytes
        || !std::all_of(edition.certificate.begin(), edition.certificate.end(), isText))
        return "certificate is too large or no text";
    if (edition.signature.size() > maxSignatureBytes
        || !std::all_of(edition.signature.begin(), edition.signature.end(), isText))
        return "signature is too large or no text";
    return std::nullopt;
}

} // namespace wh::core
