// SPDX-License-Identifier: GPL-3.0-or-later
// A few durable values of this device (its PIN's hash, its name) as the rest of the program may see them.
#pragma once

#include "ports/Journal.h"

#include <optional>
#include <string>

namespace wh::ports {

/// Keys are slugs with dots ("pin.hash"). Both calls may be made from any thread and block for at most one disk write;
/// callers on the interface's thread keep to start-up and rare taps.
class Settings
{
public:
    virtual ~Settings() = default;
    /// The value, or nothing when it was never set or cannot be read.
    virtual std::optional<std::string> setting(const std::string &key) const = 0;
    /// Replaces the value. Durable, or unchanged.
    virtual Saved setSetting(const std::string &key, const std::string &value) = 0;
};

} // namespace wh::ports
