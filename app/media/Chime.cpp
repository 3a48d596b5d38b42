// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/Chime.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QSoundEffect>
#include <QUrl>

namespace wh::media {

Chime::Chime(QString file, QObject *parent)
    : QObject(parent)
    , file_(std::move(file))
{
}

Chime::~Chime() = default;

void Chime::ring()
{
    if (QMediaDevices::audioOutputs().isEmpty())
        return;
    if (!effect_) {
        effect_ = std::make_unique<QSoundEffect>();
        effect_->setSource(QUrl::fromLocalFile(file_));
    }
    effect_->play(); // plays as soon as it is loaded
}

} // namespace wh::media
