// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/Idle.h"

#include <QElapsedTimer>

#include <algorithm>

namespace wh::view {

namespace {

constexpr int barStepMs = 500; // the bar moves twice a second; nothing else repaints

qint64 nowMs()
{
    static QElapsedTimer timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return timer.elapsed();
}

} // namespace

Idle::Idle(int timeoutMs, QObject *parent)
    : QObject(parent)
    , timeoutMs_(std::max(timeoutMs, idleWarningMs + 1000))
{
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &Idle::tick);
}

double Idle::left() const
{
    return warning_ ? std::clamp(static_cast<double>(deadlineMs_ - nowMs()) / idleWarningMs, 0.0, 1.0) : 1.0;
}

void Idle::setActive(bool active)
{
    active_ = active;
    stay();
}

void Idle::stay()
{
    deadlineMs_ = nowMs() + timeoutMs_;
    if (active_)
        timer_.start(timeoutMs_ - idleWarningMs);
    else
        timer_.stop();
    if (!warning_)
        return;
    warning_ = false;
    Q_EMIT changed();
}

void Idle::pose()
{
    timer_.stop();
    warning_ = true;
    deadlineMs_ = nowMs() + idleWarningMs / 2;
    Q_EMIT changed();
}

void Idle::tick()
{
    if (nowMs() >= deadlineMs_) {
        warning_ = false;
        active_ = false;
        Q_EMIT changed();
        Q_EMIT expired();
        return;
    }
    warning_ = true;
    timer_.start(static_cast<int>(std::min<qint64>(barStepMs, deadlineMs_ - nowMs())));
    Q_EMIT changed();
}

} // namespace wh::view
