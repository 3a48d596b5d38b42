// SPDX-License-Identifier: GPL-3.0-or-later
// What the practice's settings need of a device: a place that keeps every edition, and a seal that tells the
// champion's from a stranger's. SQLite is behind the first (app/journal), OpenSSL behind the second (app/device).
#pragma once

#include "core/Edition.h"
#include "ports/Journal.h"

namespace wh::ports {

/// Both calls block for at most one look at the disk; settings are read at the start and published rarely.
class Editions
{
public:
    virtual ~Editions() = default;
    /// Editions kept here, newest first, at most `most`.
    virtual std::vector<core::Edition> editions(std::size_t most) const = 0;
    /// Durable, or unchanged. One that is there already stays as it is.
    virtual Saved keepEdition(const core::Edition &edition) = 0;
};

class Seal
{
public:
    virtual ~Seal() = default;
    /// True if what this device seals is taken by the others: it is a champion's, or the practice has no authority.
    virtual bool canSign() const = 0;
    /// Fills certificate and signature. Why it cannot, in one line, or nothing.
    virtual std::optional<std::string> sign(core::Edition &edition) const = 0;
    /// Why the seal does not hold (forged, altered, another authority's, not a champion's, out of time), or nothing.
    virtual std::optional<std::string> defectOf(const core::Edition &edition) const = 0;
};

} // namespace wh::ports
