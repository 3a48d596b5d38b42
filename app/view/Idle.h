// SPDX-License-Identifier: GPL-3.0-or-later
// The time-out of a screen: a warning 20 s before, extended by one tap. What happens at its end is the desk's affair.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

namespace wh::view {

/// How long a warning stands before a screen goes back to its start. Source: WCAG 2.2, 2.2.1 (at least 20 s).
inline constexpr int idleWarningMs = 20'000;

class Idle : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// True while the warning stands.
    Q_PROPERTY(bool warning READ warning NOTIFY changed)
    /// 1 at the start of the warning, 0 at its end; for the one bar that may count down.
    Q_PROPERTY(double left READ left NOTIFY changed)

public:
    /// `timeoutMs` from the last touch to the end, the warning included.
    explicit Idle(int timeoutMs, QObject *parent = nullptr);

    bool warning() const { return warning_; }
    double left() const;
    /// Starts watching (a person is here) or stops (the screen is at its start).
    void setActive(bool active);
    Q_INVOKABLE void stay();
    /// Shows the warning as it stands half way; for pictures.
    void pose();

Q_SIGNALS:
    void changed();
    void expired();

private:
    void tick();
    int timeoutMs_;
    bool active_ = false;
    bool warning_ = false;
    QTimer timer_;
    qint64 deadlineMs_ = 0;
};

} // namespace wh::view
