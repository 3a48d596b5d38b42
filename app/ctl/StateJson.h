// SPDX-License-Identifier: GPL-3.0-or-later
// A room's state as the one line of JSON that DESIGN.md section 6 promises. Fields may be added, none taken away.
#pragma once

#include "core/RoomState.h"
#include "core/Share.h"
#include "sync/Presence.h"

#include <string>
#include <vector>

namespace wh::ctl {

/// `last` shows how the last handoff ended when none is live.
std::string stateJson(const core::RoomState &state, const std::vector<sync::DeviceView> &devices, core::Link link,
                      bool last);

/// ms since 1970 as "2026-11-23T14:05:09.123Z".
std::string isoUtc(std::int64_t ms);

} // namespace wh::ctl
