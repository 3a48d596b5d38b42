// SPDX-License-Identifier: GPL-3.0-or-later
// The real station: SQLite, MQTT and the clock of the wall under a Stage.
#pragma once

#include "program/Setup.h"

namespace wh::program {

/// Runs until the window is closed. The exit code.
int runStation(Setup setup, const content::Catalog &catalog);

} // namespace wh::program
