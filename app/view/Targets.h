// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a test outside this process where a finger can go. Taps themselves come through the window system, as a
// finger's do; nothing here can tap.
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QQuickWindow;
QT_END_NAMESPACE

namespace wh::view {

/// While it lives, `file` holds a JSON object of what can be tapped in the window as it was last drawn:
/// {objectName or accessibleName: [centreX, centreY, width, height]}, in the window's pixels, and under " words" the
/// texts that can be read. The file is replaced as a whole and only when something changed.
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

/// While it lives, asks for a frame 60 times a second and adds a line of JSON to `file` each second: how many frames
/// were shown and how long the longest wait for one was, in ms. What keeps the main thread from its work shows here.
class FrameTimes : public QObject
{
public:
    FrameTimes(QQuickWindow &window, const QString &file);

private:
    void shown();

    QFile file_;
    QTimer ask_;
    QElapsedTimer since_;  ///< the last frame
    QElapsedTimer second_; ///< the last line
    qint64 longestMs_ = 0;
    int frames_ = 0;
};

} // namespace wh::view
