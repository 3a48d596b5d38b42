// SPDX-License-Identifier: GPL-3.0-or-later
// The name this device goes by in its rooms.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wh::device {

/// The device's id, always a slug: `given` by --device or the practice file; else the one it `kept` (its journal
/// knows, see JournalReader::deviceOf()); else a fresh "STATION-xxxx", so that two new tablets do not collide.
/// A given name that is no slug gives nothing; whoever read it says where it stands.
std::optional<std::string> deviceId(std::string_view given, const std::optional<std::string> &kept,
                                    std::string_view station);

} // namespace wh::device
