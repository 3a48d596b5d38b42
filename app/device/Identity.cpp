// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/Identity.h"

#include "core/Event.h"

#include <QRandomGenerator>

namespace wh::device {

std::optional<std::string> deviceId(std::string_view given, const std::optional<std::string> &kept,
                                    std::string_view station)
{
    if (!given.empty())
        return core::isSlug(given) ? std::optional(std::string(given)) : std::nullopt;
    if (kept && core::isSlug(*kept))
        return kept;
    // No l, o, 0 or 1: people read these names to each other.
    constexpr std::string_view characters = "abcdefghijkmnpqrstuvwxyz23456789";
    std::string name = core::isSlug(station) ? std::string(station.substr(0, core::maxSlugLength - 5)) : "device";
    name += '-';
    for (int i = 0; i < 4; ++i)
        name += characters[QRandomGenerator::system()->bounded(static_cast<quint32>(characters.size()))];
    return name;
}

} // namespace wh::device
