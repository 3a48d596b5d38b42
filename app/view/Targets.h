// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a test outside this process where a finger can go. Taps themselves come through the window system, as a
// finger's do; nothing here can tap.
#pragma once

#include <QByteArray>
#include <QObject>

QT_BEGIN_NAMESPACE
class QQuickWindow;
QT_END_NAMESPACE

namespace wh::view {

/// While it lives, `file` holds a JSON object of what can be tapped in the window as it was last drawn:
/// {objectName or accessibleName: [centreX, centreY, width, height]}, in the window's pixels. The file is replaced as a
/// whole and only when something changed.
class Targets : public QObject
{
public:
    Targets(QQuickWindow &window, QString file);

private:
    void write();

    QQuickWindow &window_;
    QString file_;
    QByteArray last_;
};

} // namespace wh::view
