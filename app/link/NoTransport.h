// SPDX-License-Identifier: GPL-3.0-or-later
// A transport that leads nowhere: one device works alone.
#pragma once

#include "ports/Transport.h"

namespace wh::link {

class NoTransport final : public ports::Transport
{
public:
    void setEvents(ports::TransportEvents) override {}
    core::Link link() const override { return core::Link::Alone; }
    void publish(const core::Share &) override {}
    void publish(const core::Presence &) override {}
    void publish(const core::Past &) override {}
};

} // namespace wh::link
