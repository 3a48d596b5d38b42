// SPDX-License-Identifier: GPL-3.0-or-later
// Plays recorded sentences one after the other: pause, once more, slower, louder. Which text they belong to is not
// known here. Nothing of Qt Multimedia is made before the first sentence is played.
#pragma once

#include <QMediaPlayer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>

QT_BEGIN_NAMESPACE
class QAudioOutput;
QT_END_NAMESPACE

namespace wh::media {

class ReadAloud : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Stopped,
        Playing,
        Paused,
        Silent, ///< asked to play where no sound can be heard; a later play() tries again
    };

    struct Clip {
        QString file;
        QString slow; ///< the same sentence spoken slowly; empty: `file` at slowRate
        bool operator==(const Clip &) const = default;
    };

    /// A sentence that does not begin or end in this time is passed over, so that a broken file holds up nobody.
    static constexpr int stallMs = 4'000;
    static constexpr double slowRate = 0.75;
    static constexpr double usualVolume = 0.75;

    explicit ReadAloud(QObject *parent = nullptr);
    ~ReadAloud() override;

    State state() const { return state_; }
    /// The sentence that is spoken, or paused in; -1 when stopped.
    int index() const { return index_; }
    bool slower() const { return slower_; }
    double volume() const { return volume_; } ///< 0..1, linear as the sound server takes it

    /// From sentence `from` on.
    void play(QList<Clip> clips, int from = 0);
    void pause();
    void resume();
    /// The sentence that is spoken once more, from its start.
    void again();
    void stop();
    /// From the start of the sentence that is spoken.
    void setSlower(bool slower);
    void setVolume(double volume);

Q_SIGNALS:
    void changed();
    /// The last sentence was spoken to its end.
    void finished();

private:
    void speak(int index);
    void next();
    void setState(State state);
    void onStatus(QMediaPlayer::MediaStatus status);
    void letGo();

    std::unique_ptr<QMediaPlayer> player_;
    std::unique_ptr<QAudioOutput> audio_;
    QTimer stall_;
    QList<Clip> clips_;
    State state_ = State::Stopped;
    int index_ = -1;
    bool slower_ = false;
    double volume_ = usualVolume;
};

} // namespace wh::media
