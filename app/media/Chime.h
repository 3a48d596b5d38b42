// SPDX-License-Identifier: GPL-3.0-or-later
// The short sound that tells a tablet's holder to look up. Silent where there is no sound device.
#pragma once

#include <QObject>
#include <QString>

#include <memory>

QT_BEGIN_NAMESPACE
class QSoundEffect;
QT_END_NAMESPACE

namespace wh::media {

class Chime : public QObject
{
    Q_OBJECT

public:
    /// `file`: a .wav. Nothing is opened before the first ring, so that a station pays for it only when it is needed.
    explicit Chime(QString file, QObject *parent = nullptr);
    ~Chime() override;
    void ring();

private:
    QString file_;
    std::unique_ptr<QSoundEffect> effect_;
};

} // namespace wh::media
