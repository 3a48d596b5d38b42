// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ReadAloud.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QFileInfo>
#include <QLocale>
#include <QLoggingCategory>
#include <QMediaDevices>
#include <QTextToSpeech>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace wh::media {

namespace {

Q_LOGGING_CATEGORY(lcMedia, "wh.media")

} // namespace

ReadAloud::ReadAloud(QObject *parent)
    : QObject(parent)
{
    stall_.setSingleShot(true);
    connect(&stall_, &QTimer::timeout, this, [this] {
        qCInfo(lcMedia, "%ls does not play on", qUtf16Printable(clips_.value(index_).file));
        next();
    });
}

ReadAloud::~ReadAloud() = default;

void ReadAloud::play(QList<Clip> clips, int from)
{
    clips_ = std::move(clips);
    if (clips_.isEmpty())
        return stop();
    if (QMediaDevices::audioOutputs().isEmpty()) {
        letGo();
        index_ = -1;
        return setState(State::Silent);
    }
    speak(std::clamp(from, 0, static_cast<int>(clips_.size()) - 1));
}

void ReadAloud::speak(int index)
{
    index_ = index;
    const auto &clip = clips_.at(index);
    const bool hasSlow = slower_ && !clip.slow.isEmpty();
    state_ = State::Playing; // first: a file that is no sound tells at once
    // What a back end does at its end differs and is not always over when it says so: a fresh player begins clean.
    letGo();
    if (clip.file.isEmpty())
        return say(clip);
    const auto file = hasSlow ? clip.slow : clip.file;
    if (!QFileInfo::exists(file)) { // passed over below, without the back end's complaints
        stall_.start(0);
        Q_EMIT changed();
        return;
    }
    player_ = std::make_unique<QMediaPlayer>();
    audio_ = std::make_unique<QAudioOutput>();
    audio_->setVolume(static_cast<float>(volume_));
    player_->setAudioOutput(audio_.get());
    connect(player_.get(), &QMediaPlayer::mediaStatusChanged, this, &ReadAloud::onStatus);
    connect(player_.get(), &QMediaPlayer::positionChanged, this, [this](qint64 ms) {
        // The clock of the ffmpeg back end goes on for ever over a file that holds no sound.
        if (state_ == State::Playing && ms <= player_->duration())
            stall_.start(stallMs);
    });
    player_->setSource(QUrl::fromLocalFile(file));
    player_->setPlaybackRate(slower_ && !hasSlow ? slowRate : 1.0);
    player_->play();
    stall_.start(stallMs);
    Q_EMIT changed();
}

QTextToSpeech *ReadAloud::voice()
{
    if (!voice_ && !QTextToSpeech::availableEngines().isEmpty()) {
        voice_ = std::make_unique<QTextToSpeech>();
        connect(voice_.get(), &QTextToSpeech::stateChanged, this, [this](QTextToSpeech::State state) {
            if (!saying_ || state_ != State::Playing
                || (state != QTextToSpeech::Ready && state != QTextToSpeech::Error))
                return;
            saying_ = false;
            QMetaObject::invokeMethod(this, &ReadAloud::next, Qt::QueuedConnection);
        });
    }
    return voice_ && voice_->state() != QTextToSpeech::Error ? voice_.get() : nullptr;
}

bool ReadAloud::canSpeak(const QString &language)
{
    auto *voice = this->voice();
    if (!voice)
        return false;
    const auto wanted = QLocale(language).language();
    const auto all = voice->availableLocales();
    return wanted != QLocale::C
        && std::any_of(all.begin(), all.end(), [wanted](const QLocale &one) { return one.language() == wanted; });
}

void ReadAloud::say(const Clip &clip)
{
    if (auto *voice = this->voice()) {
        voice->setLocale(QLocale(clip.language));
        voice->setRate(slower_ ? slowRate - 1 : 0.0); // -1 .. 1 around the usual
        voice->setVolume(volume_);
        voice->say(clip.words);
        saying_ = true;
        stall_.start(longestSayingMs);
    } else {
        stall_.start(0);
    }
    Q_EMIT changed();
}

void ReadAloud::onStatus(QMediaPlayer::MediaStatus status)
{
    if (state_ != State::Playing || (status != QMediaPlayer::EndOfMedia && status != QMediaPlayer::InvalidMedia))
        return;
    // The player is still telling; it may go only when it is done.
    QMetaObject::invokeMethod(
        this,
        [this, spoken = player_.get()] {
            if (player_.get() == spoken && state_ == State::Playing)
                next();
        },
        Qt::QueuedConnection);
}

void ReadAloud::next()
{
    if (index_ + 1 < clips_.size())
        return speak(index_ + 1);
    stop();
    Q_EMIT finished();
}

void ReadAloud::pause()
{
    if (state_ != State::Playing)
        return;
    stall_.stop();
    if (player_)
        player_->pause();
    if (saying_)
        voice_->pause();
    setState(State::Paused);
}

void ReadAloud::resume()
{
    if (state_ != State::Paused)
        return;
    if (player_)
        player_->play();
    if (saying_)
        voice_->resume();
    stall_.start(saying_ ? longestSayingMs : player_ ? stallMs : 0);
    setState(State::Playing);
}

void ReadAloud::again()
{
    if (index_ >= 0)
        play(clips_, index_);
}

void ReadAloud::stop()
{
    letGo();
    index_ = -1;
    setState(State::Stopped);
}

void ReadAloud::letGo()
{
    stall_.stop();
    if (std::exchange(saying_, false))
        voice_->stop();
    player_.reset();
    audio_.reset();
}

void ReadAloud::setSlower(bool slower)
{
    if (slower_ == slower)
        return;
    slower_ = slower;
    if (state_ == State::Playing)
        return again();
    if (state_ == State::Paused) { // goes on from the start of the sentence, in the other speed
        speak(index_);
        return pause();
    }
    Q_EMIT changed();
}

void ReadAloud::setVolume(double volume)
{
    volume_ = std::clamp(volume, 0.0, 1.0);
    if (audio_)
        audio_->setVolume(static_cast<float>(volume_));
    if (voice_)
        voice_->setVolume(volume_);
    Q_EMIT changed();
}

void ReadAloud::setState(State state)
{
    state_ = state;
    Q_EMIT changed();
}

} // namespace wh::media
