// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/SystemClock.h"

#include <QThread>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <ctime>

namespace wh::device {

std::int64_t SystemClock::wallMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::int64_t SystemClock::monotonicMs() const
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return std::int64_t(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

void SystemClock::after(std::int64_t delayMs, std::function<void()> work)
{
    Q_ASSERT_X(context_.thread() == QThread::currentThread(), "after", "not the clock's thread");
    QTimer::singleShot(std::chrono::milliseconds(std::max<std::int64_t>(delayMs, 0)), &context_, std::move(work));
}

} // namespace wh::device
