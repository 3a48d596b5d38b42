// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/TrainingPlayer.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QMediaDevices>
#include <QUrl>

#include <algorithm>
#include <array>

namespace wh::media {

namespace {

Q_LOGGING_CATEGORY(lcMedia, "wh.media")

constexpr std::array speeds{1.0, 1.25, 1.5, 0.75};
constexpr std::array volumes{1.0, 0.5, 0.0};

template <typename Values>
double nextOf(const Values &values, double now)
{
    const auto here = std::find(values.begin(), values.end(), now);
    return here == values.end() || here + 1 == values.end() ? values.front() : *(here + 1);
}

template <typename T>
T readOr(content::Read<content::Source> source, content::Read<T> (*read)(const content::Source &))
{
    if (!source.value)
        return {};
    auto result = read(*source.value);
    for (const auto &problem : result.problems)
        qCInfo(lcMedia, "%s", content::toString(problem).c_str());
    return result.value.value_or(T());
}

} // namespace

TrainingPlayer::TrainingPlayer(QObject *parent)
    : QObject(parent)
    , devices_(new QMediaDevices(this))
{
    stall_.setInterval(stallMs);
    connect(&stall_, &QTimer::timeout, this, &TrainingPlayer::onStall);
    connect(devices_, &QMediaDevices::audioOutputsChanged, this, &TrainingPlayer::attachSound);
}

TrainingPlayer::~TrainingPlayer() = default;

void TrainingPlayer::makePlayer()
{
    player_ = std::make_unique<QMediaPlayer>();
    audio_.reset();
    attachSound();
    player_->setVideoOutput(videoOutput_);
    connect(player_.get(), &QMediaPlayer::mediaStatusChanged, this, &TrainingPlayer::onStatus);
    connect(player_.get(), &QMediaPlayer::positionChanged, this, &TrainingPlayer::onPosition);
    connect(player_.get(), &QMediaPlayer::durationChanged, this, [this](qint64 ms) {
        if (ms > 0) {
            durationMs_ = ms;
            Q_EMIT stateChanged();
        }
    });
    connect(player_.get(), &QMediaPlayer::errorOccurred, this, [this](QMediaPlayer::Error error, const QString &text) {
        if (error != QMediaPlayer::NoError)
            breakDown(text);
    });
}

void TrainingPlayer::attachSound()
{
    // Without a sound device the ffmpeg back end never advances if an output is attached; so there is none.
    const bool wanted = !QMediaDevices::audioOutputs().isEmpty();
    if (player_ && wanted != (audio_ != nullptr)) {
        if (!wanted)
            player_->setAudioOutput(nullptr);
        audio_ = wanted ? std::make_unique<QAudioOutput>() : nullptr;
        if (wanted) {
            audio_->setVolume(static_cast<float>(volume_));
            player_->setAudioOutput(audio_.get());
        }
    }
    Q_EMIT settingsChanged();
}

void TrainingPlayer::load(const content::Film &film)
{
    film_ = film;
    problem_.clear();
    captions_ = readOr(content::readSource(film.captions), content::readCaptions);
    chapterList_ = film.chapters.empty() ? content::Chapters()
                                         : readOr(content::readSource(film.chapters), content::readChapters);
    chapterRows_.clear();
    for (const auto &chapter : chapterList_.chapters)
        chapterRows_.append(QVariantMap{{QStringLiteral("title"), QString::fromStdString(chapter.title)},
                                        {QStringLiteral("startMs"), static_cast<qint64>(chapter.startMs)}});
    durationMs_ = film.durationMs;
    positionMs_ = 0;
    reloads_ = 0;
    resumeMs_ = -1;
    playOnLoad_ = false;
    const auto file = QString::fromStdString(film.file.string());
    if (!QFileInfo::exists(file)) {
        breakDown(QStringLiteral("no such file"));
        return;
    }
    makePlayer();
    setState(State::Loading);
    player_->setSource(QUrl::fromLocalFile(file));
    onPosition(0);
}

void TrainingPlayer::breakDown(const QString &problem)
{
    problem_ = QStringLiteral("%1: %2").arg(QString::fromStdString(film_.file.string()), problem);
    qCInfo(lcMedia, "%s", qPrintable(problem_));
    stall_.stop();
    setState(State::Broken);
}

void TrainingPlayer::onStatus(QMediaPlayer::MediaStatus status)
{
    switch (status) {
    case QMediaPlayer::LoadedMedia:
    case QMediaPlayer::BufferedMedia:
        if (state_ != State::Loading)
            return;
        setState(State::Paused);
        player_->setPlaybackRate(speed_);
        if (resumeMs_ > 0)
            player_->setPosition(resumeMs_);
        resumeMs_ = -1;
        if (playOnLoad_)
            play();
        else
            player_->pause(); // shows the first picture instead of black
        return;
    case QMediaPlayer::EndOfMedia:
        stall_.stop();
        positionMs_ = durationMs_;
        setState(State::Ended);
        Q_EMIT positionChanged();
        Q_EMIT ended();
        return;
    case QMediaPlayer::InvalidMedia:
        breakDown(QStringLiteral("cannot be played"));
        return;
    default:
        return;
    }
}

void TrainingPlayer::onPosition(qint64 ms)
{
    if (state_ == State::Ended)
        return;
    if (ms != positionMs_) {
        reloads_ = 0;
        if (stall_.isActive())
            stall_.start();
    }
    positionMs_ = ms;
    const int chapter = chapterList_.at(ms);
    if (chapter != chapter_) {
        chapter_ = chapter;
        Q_EMIT chapterChanged();
    }
    showCaption();
    Q_EMIT positionChanged();
}

void TrainingPlayer::showCaption()
{
    const auto *cue = captionsOn_ && state_ != State::Empty ? captions_.at(positionMs_) : nullptr;
    QString speaker;
    QStringList lines;
    if (cue) {
        speaker = QString::fromStdString(cue->speaker);
        for (const auto &line : cue->lines)
            lines.append(QString::fromStdString(line));
    }
    const auto text = lines.join(QLatin1Char('\n'));
    if (speaker == speaker_ && text == caption_)
        return;
    speaker_ = speaker;
    caption_ = text;
    Q_EMIT captionChanged();
}

void TrainingPlayer::onStall()
{
    if (state_ != State::Playing)
        return;
    if (++reloads_ > mostReloads) {
        breakDown(QStringLiteral("the picture stands still"));
        return;
    }
    qCInfo(lcMedia, "the film stands still at %lld ms; loading it again", static_cast<long long>(positionMs_));
    loadAt(positionMs_);
}

void TrainingPlayer::loadAt(qint64 ms)
{
    resumeMs_ = ms;
    playOnLoad_ = true;
    makePlayer();
    setState(State::Loading);
    player_->setSource(QUrl::fromLocalFile(QString::fromStdString(film_.file.string())));
    onPosition(ms);
}

void TrainingPlayer::setState(State state)
{
    if (state_ == state)
        return;
    state_ = state;
    showCaption();
    Q_EMIT stateChanged();
}

void TrainingPlayer::play()
{
    if (state_ == State::Loading) {
        playOnLoad_ = true;
        return;
    }
    if (!player_ || state_ == State::Empty || state_ == State::Broken)
        return;
    if (state_ == State::Ended) {
        // What a back end does at its end differs and is not always over when it says so: a fresh player begins clean.
        loadAt(0);
        return;
    }
    setState(State::Playing);
    stall_.start();
    player_->play();
}

void TrainingPlayer::pause()
{
    playOnLoad_ = false;
    if (state_ != State::Playing)
        return;
    stall_.stop();
    player_->pause();
    setState(State::Paused);
}

void TrainingPlayer::toggle()
{
    if (state_ == State::Playing)
        pause();
    else
        play();
}

void TrainingPlayer::seek(qint64 ms)
{
    if (!player_ || state_ == State::Empty || state_ == State::Broken)
        return;
    const auto target = std::clamp<qint64>(ms, 0, std::max<qint64>(0, durationMs_ - 1));
    if (state_ == State::Loading) {
        resumeMs_ = target;
        return;
    }
    const bool wasEnded = state_ == State::Ended;
    if (wasEnded)
        setState(State::Paused);
    player_->setPosition(target);
    if (wasEnded)
        player_->pause();
    onPosition(target);
}

void TrainingPlayer::playChapter(int index)
{
    if (index < 0 || index >= static_cast<int>(chapterList_.chapters.size()))
        return;
    seek(chapterList_.chapters[static_cast<std::size_t>(index)].startMs);
    play();
}

void TrainingPlayer::nextSpeed()
{
    speed_ = nextOf(speeds, speed_);
    if (player_)
        player_->setPlaybackRate(speed_);
    Q_EMIT settingsChanged();
}

void TrainingPlayer::nextVolume()
{
    setVolume(nextOf(volumes, volume_));
}

void TrainingPlayer::setVolume(double volume)
{
    volume_ = std::clamp(volume, 0.0, 1.0);
    if (audio_)
        audio_->setVolume(static_cast<float>(volume_));
    Q_EMIT settingsChanged();
}

void TrainingPlayer::setCaptionsOn(bool on)
{
    captionsOn_ = on;
    showCaption();
    Q_EMIT settingsChanged();
}

bool TrainingPlayer::silent() const
{
    return !audio_;
}

void TrainingPlayer::setVideoOutput(QObject *output)
{
    videoOutput_ = output;
    if (player_)
        player_->setVideoOutput(output);
    Q_EMIT settingsChanged();
}

} // namespace wh::media
