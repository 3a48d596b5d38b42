// SPDX-License-Identifier: GPL-3.0-or-later
// Walks screens in the product itself and keeps a picture of each, with what the audit found. Which screens, and how a
// screen gets into its state, is told by app/main.cpp.
#pragma once

#include "view/Audit.h"
#include "view/Display.h"

#include <QJsonArray>
#include <QSize>

#include <functional>

QT_BEGIN_NAMESPACE
class QQuickWindow;
QT_END_NAMESPACE

namespace wh::view {

class Tour
{
public:
    explicit Tour(QString dir);

    /// Waits until the window draws the same frame twice and no picture is loading, then keeps it as
    /// NAME-LANGUAGE-WxH.png and audits it. False if it could not be kept.
    bool take(QQuickWindow &window, const Display &display, const QString &name, const QString &station);

    /// A breach that the picture does not show.
    void fault(const QString &what) { breaches_.append(what); }

    /// Writes DIR/tour.json and prints the breaches; answers how many there were.
    int finish();

private:
    QString dir_;
    QJsonArray entries_;
    QStringList breaches_;
};

/// Runs the event loop until `done` holds, at most `timeoutMs`; answers whether it holds.
bool waitUntil(const std::function<bool()> &done, int timeoutMs);

} // namespace wh::view
