// SPDX-License-Identifier: GPL-3.0-or-later
// Says sentences one after the other: pause, once more, slower, louder. Each is a recording or, where nobody made one,
// words for the system's own voice. Which text they belong to is not known here. Nothing of Qt Multimedia is made
// before the first sentence is played, and nothing of the system's voice before somebody asks for a language that
// nobody recorded.
#pragma once

#include <QMediaPlayer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>

QT_BEGIN_NAMESPACE
class QAudioOutput;
class QTextToSpeech;
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
        QString slow;     ///< the same sentence spoken slowly; empty: `file` at slowRate
        QString words;    ///< for the system's voice, when `file` is empty
        QString language; ///< of `words`
        bool operator==(const Clip &) const = default;
    };

    /// A sentence that does not begin or end in this time is passed over, so that a broken file holds up nobody.
    static constexpr int stallMs = 4'000;
    /// A system's voice tells nothing between the beginning and the end of a sentence.
    static constexpr int longestSayingMs = 30'000;
    static constexpr double slowRate = 0.75;
    static constexpr double usualVolume = 0.75;

    explicit ReadAloud(QObject *parent = nullptr);
    ~ReadAloud() override;

    /// True if the system has a voice for this language (Qt TextToSpeech with speech-dispatcher, where both are
    /// installed).
    bool canSpeak(const QString &language);

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
    void say(const Clip &clip);
    QTextToSpeech *voice(); ///< null where the system has none
    void letGo();

    std::unique_ptr<QMediaPlayer> player_;
    std::unique_ptr<QAudioOutput> audio_;
    std::unique_ptr<QTextToSpeech> voice_;
    bool saying_ = false; ///< the system's voice has the sentence
    QTimer stall_;
    QList<Clip> clips_;
    State state_ = State::Stopped;
    int index_ = -1;
    bool slower_ = false;
    double volume_ = usualVolume;
};

} // namespace wh::media
