// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/Reader.h"

#include <algorithm>
#include <array>

namespace wh::view {

namespace {

constexpr int settleMs = 150; // the buttons come, and a page may be laid out anew
constexpr std::array loudnesses{0.5, media::ReadAloud::usualVolume, 1.0};

QString fromPath(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

} // namespace

Reader::Reader(content::Voice voice, QObject *parent)
    : QObject(parent)
    , voice_(std::move(voice))
{
    start_.setSingleShot(true);
    start_.setInterval(settleMs);
    connect(&start_, &QTimer::timeout, this, [this] { play(0); });
    connect(&sound_, &media::ReadAloud::changed, this, [this] {
        if (sound_.index() != lastIndex_ && sound_.index() >= 0)
            Q_EMIT heard();
        lastIndex_ = sound_.index();
        Q_EMIT changed();
    });
}

void Reader::setTexts(const QStringList &texts)
{
    if (texts == texts_)
        return;
    texts_ = texts;
    look();
}

void Reader::setLanguage(const QString &language)
{
    if (language == language_)
        return;
    language_ = language;
    look();
}

void Reader::look()
{
    QStringList sentences;
    for (const auto &text : std::as_const(texts_))
        for (const auto &sentence : content::sentences(text.toStdString()))
            sentences.append(QString::fromStdString(sentence));
    QList<media::ReadAloud::Clip> clips;
    missing_.clear();
    for (const auto &sentence : std::as_const(sentences)) {
        if (const auto found = voice_.recording(language_.toStdString(), sentence.toStdString()))
            clips.append({fromPath(found->file), fromPath(found->slow), {}, {}});
        else
            missing_.append(sentence);
    }
    // Two voices in turn would confuse: what is not recorded as a whole is said by the system as a whole.
    system_ = !missing_.isEmpty() && !language_.isEmpty() && sound_.canSpeak(language_);
    if (system_) {
        clips.clear();
        for (const auto &sentence : std::as_const(sentences))
            clips.append({{}, {}, sentence, language_});
    }
    const bool other = sentences != sentences_ || clips != clips_;
    sentences_ = std::move(sentences);
    clips_ = std::move(clips);
    if (other && state() != media::ReadAloud::State::Stopped)
        sound_.stop();
    Q_EMIT changed();
}

QString Reader::spoken() const
{
    return sentences_.value(posed_ >= 0 ? posed_ : sound_.index());
}

int Reader::loudness() const
{
    const auto here = std::find(loudnesses.begin(), loudnesses.end(), sound_.volume());
    return static_cast<int>(here - loudnesses.begin()) + 1;
}

void Reader::play(int from)
{
    if (offered())
        sound_.play(clips_, from);
}

void Reader::begin()
{
    if (!offered())
        return;
    open_ = true;
    start_.start();
    Q_EMIT heard();
    Q_EMIT changed();
}

void Reader::playOrPause()
{
    start_.stop();
    Q_EMIT heard();
    switch (state()) {
    case media::ReadAloud::State::Playing:
        return sound_.pause();
    case media::ReadAloud::State::Paused:
        return sound_.resume();
    default:
        return play(0);
    }
}

void Reader::again()
{
    Q_EMIT heard();
    play(std::max(0, sound_.index()));
}

void Reader::toggleSlower()
{
    Q_EMIT heard();
    sound_.setSlower(!sound_.slower());
}

void Reader::nextLoudness()
{
    Q_EMIT heard();
    sound_.setVolume(loudnesses.at(static_cast<std::size_t>(loudness()) % loudnesses.size()));
}

void Reader::stop()
{
    start_.stop();
    if (state() == media::ReadAloud::State::Playing || state() == media::ReadAloud::State::Paused)
        sound_.stop();
}

void Reader::close()
{
    open_ = false;
    posed_ = -1;
    start_.stop();
    sound_.stop();
}

void Reader::reset()
{
    close();
    sound_.setSlower(false);
    sound_.setVolume(media::ReadAloud::usualVolume);
}

void Reader::pose(int sentence)
{
    open_ = true;
    posed_ = sentence;
    Q_EMIT changed();
}

} // namespace wh::view
