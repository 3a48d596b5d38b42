// SPDX-License-Identifier: GPL-3.0-or-later
// The machine's real clock behind ports::Clock.
#pragma once

#include "ports/Clock.h"

#include <QObject>

namespace wh::device {

/// Needs a Qt event loop on its thread for after(). Work still waiting when the clock goes is dropped.
class SystemClock : public ports::Clock
{
public:
    std::int64_t wallMs() const override;
    /// Counts on while the machine sleeps, so that a tablet that wakes knows how old its news is.
    std::int64_t monotonicMs() const override;
    void after(std::int64_t delayMs, std::function<void()> work) override;

private:
    QObject context_;
};

} // namespace wh::device
