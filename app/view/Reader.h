// SPDX-License-Identifier: GPL-3.0-or-later
// "Read to me" on a patient's screen: the texts that stand on it, sentence by sentence, and which one is spoken now.
// It is offered only where every sentence can be heard. Where recordings lie is content's affair, playing is media's.
#pragma once

#include "content/Voice.h"
#include "media/ReadAloud.h"

#include <QObject>
#include <QQmlEngine>
#include <QStringList>

namespace wh::view {

class Reader : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// What stands on the screen, in the order it is read; styled text. Other texts end the reading.
    Q_PROPERTY(QStringList texts READ texts WRITE setTexts NOTIFY changed)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    /// There is a recording of every sentence of this screen, or the system has a voice for its language.
    Q_PROPERTY(bool offered READ offered NOTIFY changed)
    /// The buttons of reading are shown, for this person and on every screen that can be read.
    Q_PROPERTY(bool open READ open NOTIFY changed)
    Q_PROPERTY(bool playing READ playing NOTIFY changed)
    /// The words of the sentence that is spoken now, or paused in; else empty.
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed)
    Q_PROPERTY(bool slower READ slower NOTIFY changed)
    /// 1 soft, 2 usual, 3 loud.
    Q_PROPERTY(int loudness READ loudness NOTIFY changed)
    /// It was asked for, and this device has no sound.
    Q_PROPERTY(bool silent READ silent NOTIFY changed)

public:
    explicit Reader(content::Voice voice, QObject *parent = nullptr);

    QStringList texts() const { return texts_; }
    void setTexts(const QStringList &texts);
    QString language() const { return language_; }
    void setLanguage(const QString &language);
    QStringList sentences() const { return sentences_; }
    /// Sentences of this screen that nobody has recorded.
    QStringList missing() const { return missing_; }
    bool offered() const { return !sentences_.isEmpty() && (missing_.isEmpty() || system_); }
    bool open() const { return open_; }
    bool playing() const { return start_.isActive() || state() == media::ReadAloud::State::Playing; }
    QString spoken() const;
    bool slower() const { return sound_.slower(); }
    int loudness() const;
    bool silent() const { return state() == media::ReadAloud::State::Silent; }

    /// Shows the buttons and begins to read.
    Q_INVOKABLE void begin();
    Q_INVOKABLE void playOrPause();
    Q_INVOKABLE void again(); ///< the sentence that is spoken, or all of it when none is
    Q_INVOKABLE void toggleSlower();
    Q_INVOKABLE void nextLoudness();
    Q_INVOKABLE void stop(); ///< somebody touched something else
    Q_INVOKABLE void close();
    /// The next person comes: closed, the usual speed and loudness.
    void reset();
    /// Lights a sentence without a sound; for pictures.
    void pose(int sentence);

Q_SIGNALS:
    void changed();
    /// A sentence begins, or somebody tapped one of the buttons: a person is here.
    void heard();

private:
    media::ReadAloud::State state() const { return sound_.state(); }
    void look();
    void play(int from);

    content::Voice voice_;
    media::ReadAloud sound_;
    QTimer start_;
    QStringList texts_;
    QString language_;
    QStringList sentences_;
    QStringList missing_;
    QList<media::ReadAloud::Clip> clips_;
    bool open_ = false;
    bool system_ = false; ///< the system's own voice stands in
    int posed_ = -1;
    int lastIndex_ = -1;
};

} // namespace wh::view
