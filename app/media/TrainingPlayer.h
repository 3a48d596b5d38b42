// SPDX-License-Identifier: GPL-3.0-or-later
// Plays a film with our own captions and chapters, the same with both Qt Multimedia back ends.
#pragma once

#include "content/Captions.h"
#include "content/FilmManifest.h"

#include <QMediaPlayer>
#include <QObject>
#include <QTimer>
#include <QVariantList>

#include <memory>

QT_BEGIN_NAMESPACE
class QAudioOutput;
class QMediaDevices;
QT_END_NAMESPACE

namespace wh::media {

class TrainingPlayer : public QObject
{
    Q_OBJECT
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(bool playing READ playing NOTIFY stateChanged)
    Q_PROPERTY(qint64 positionMs READ positionMs NOTIFY positionChanged)
    Q_PROPERTY(qint64 durationMs READ durationMs NOTIFY stateChanged)
    Q_PROPERTY(QString speaker READ speaker NOTIFY captionChanged)
    Q_PROPERTY(QString caption READ caption NOTIFY captionChanged)
    Q_PROPERTY(bool captionsOn READ captionsOn WRITE setCaptionsOn NOTIFY settingsChanged)
    Q_PROPERTY(double volume READ volume WRITE setVolume NOTIFY settingsChanged)
    Q_PROPERTY(double speed READ speed NOTIFY settingsChanged)
    Q_PROPERTY(bool silent READ silent NOTIFY settingsChanged)
    Q_PROPERTY(QVariantList chapters READ chapters NOTIFY stateChanged)
    Q_PROPERTY(int chapter READ chapter NOTIFY chapterChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged)
    Q_PROPERTY(QObject *videoOutput READ videoOutput WRITE setVideoOutput NOTIFY settingsChanged)

public:
    enum class State { Empty, Loading, Paused, Playing, Ended, Broken };
    Q_ENUM(State)

    /// How long a playing film may stand still before the player is made anew at the same place.
    static constexpr int stallMs = 2'500;
    static constexpr int mostReloads = 3; ///< in a row without a moving picture; then Broken
    static constexpr qint64 backMs = 10'000;

    explicit TrainingPlayer(QObject *parent = nullptr);
    ~TrainingPlayer() override;

    /// Loads a film with its captions and chapters, paused at its start. What cannot be read is told by problem().
    void load(const content::Film &film);

    State state() const { return state_; }
    bool playing() const { return state_ == State::Playing; }
    qint64 positionMs() const { return positionMs_; }
    /// From the player, or from the manifest until the player knows.
    qint64 durationMs() const { return durationMs_; }
    QString speaker() const { return speaker_; }
    QString caption() const { return caption_; } ///< one or two lines, "" in a gap or with captions off
    bool captionsOn() const { return captionsOn_; }
    void setCaptionsOn(bool on);
    double volume() const { return volume_; } ///< 0..1
    void setVolume(double volume);
    double speed() const { return speed_; }
    bool silent() const;                                   ///< no sound device: the film plays with captions
    QVariantList chapters() const { return chapterRows_; } ///< {title, startMs}
    int chapter() const { return chapter_; }
    QString problem() const { return problem_; } ///< "" or one English line for the log and the champion
    QObject *videoOutput() const { return videoOutput_; }
    void setVideoOutput(QObject *output);

    Q_INVOKABLE void play(); ///< after the end: from the start
    Q_INVOKABLE void pause();
    Q_INVOKABLE void toggle();
    Q_INVOKABLE void seek(qint64 ms);
    Q_INVOKABLE void back() { seek(positionMs_ - backMs); } ///< ten seconds
    Q_INVOKABLE void playChapter(int index);
    Q_INVOKABLE void nextSpeed(); ///< 1, 1.25, 1.5, 0.75, and round again
    Q_INVOKABLE void toggleCaptions() { setCaptionsOn(!captionsOn_); }
    Q_INVOKABLE void nextVolume(); ///< full, half, off, and round again

Q_SIGNALS:
    void stateChanged();
    void positionChanged();
    void captionChanged();
    void chapterChanged();
    void settingsChanged();
    void ended();

private:
    void makePlayer();
    void attachSound();
    void onStatus(QMediaPlayer::MediaStatus status);
    void onPosition(qint64 ms);
    void onStall();
    void loadAt(qint64 ms); ///< with a fresh player, and plays from there
    void setState(State state);
    void showCaption();
    void breakDown(const QString &problem);

    std::unique_ptr<QMediaPlayer> player_;
    std::unique_ptr<QAudioOutput> audio_;
    QMediaDevices *devices_;
    QObject *videoOutput_ = nullptr;
    content::Film film_;
    content::Captions captions_;
    content::Chapters chapterList_;
    QVariantList chapterRows_;
    QTimer stall_;
    State state_ = State::Empty;
    qint64 positionMs_ = 0;
    qint64 durationMs_ = 0;
    qint64 resumeMs_ = -1; ///< where to go once the film is loaded
    bool playOnLoad_ = false;
    int reloads_ = 0;
    int chapter_ = -1;
    QString speaker_;
    QString caption_;
    QString problem_;
    bool captionsOn_ = true;
    double volume_ = 1.0;
    double speed_ = 1.0;
};

} // namespace wh::media
