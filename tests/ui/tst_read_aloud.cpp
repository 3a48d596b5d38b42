// SPDX-License-Identifier: GPL-3.0-or-later
// Shipped recordings in the real player, once for each back end (QT_MEDIA_BACKEND) and with or without a sound server;
// tests/ui/CMakeLists.txt names the runs. What a patient's screen makes of it is view::Reader's.
#include "support/Warnings.h"
#include "view/Reader.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using wh::media::ReadAloud;
using wh::view::Reader;
using State = ReadAloud::State;

class TestReadAloud : public QObject
{
    Q_OBJECT

    static constexpr int patienceMs = 20'000;
    const bool sound_ = qEnvironmentVariable("WH_SOUND") == QLatin1String("yes");

    static wh::content::Voice voice() { return {WH_SOURCE_DIR "/assets/voice", {}}; }
    static QList<ReadAloud::Clip> clips(const QStringList &sentences)
    {
        QList<ReadAloud::Clip> list;
        for (const auto &sentence : sentences) {
            const auto found = voice().recording("en", sentence.toStdString());
            list.append(
                {QString::fromStdString(found->file.string()), QString::fromStdString(found->slow.string()), {}, {}});
        }
        return list;
    }
    const QStringList two_{QStringLiteral("You hear it."), QStringLiteral("You can fix it.")};

private Q_SLOTS:
    void init() { wh::test::failOnWarnings(); }

    void sentencesAreSpokenOneAfterTheOther()
    {
        ReadAloud voice;
        QList<int> spoken;
        connect(&voice, &ReadAloud::changed, this, [&] {
            if (spoken.isEmpty() || spoken.last() != voice.index())
                spoken.append(voice.index());
        });
        QSignalSpy finished(&voice, &ReadAloud::finished);
        voice.play(clips(two_));
        if (!sound_) {
            QCOMPARE(voice.state(), State::Silent);
            QCOMPARE(voice.index(), -1);
            return;
        }
        QElapsedTimer time;
        time.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patienceMs);
        QCOMPARE(spoken, (QList<int>{0, 1, -1}));
        QVERIFY2(time.elapsed() > 1'200, qPrintable(QString::number(time.elapsed()))); // heard, not passed over
        QCOMPARE(voice.state(), State::Stopped);
    }

    void itPausesGoesOnRepeatsAndStops()
    {
        ReadAloud voice;
        voice.play(clips(two_), 1);
        if (!sound_) { // the buttons do no harm
            voice.pause();
            voice.resume();
            voice.again();
            QCOMPARE(voice.state(), State::Silent);
            voice.stop();
            QCOMPARE(voice.state(), State::Stopped);
            return;
        }
        QCOMPARE(voice.index(), 1);
        voice.pause();
        QCOMPARE(voice.state(), State::Paused);
        voice.resume();
        QCOMPARE(voice.state(), State::Playing);
        voice.again();
        QCOMPARE(voice.index(), 1);
        voice.setSlower(true);
        QCOMPARE(voice.state(), State::Playing);
        voice.stop();
        QCOMPARE(voice.state(), State::Stopped);
        QCOMPARE(voice.index(), -1);
    }

    void aFileThatIsNoSoundIsPassedOver()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("broken.ogg")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no sound at all") > 0);
        file.close();
        ReadAloud voice;
        QSignalSpy finished(&voice, &ReadAloud::finished);
        voice.play({{file.fileName(), {}}, {folder.filePath(QStringLiteral("gone.ogg")), {}}, clips(two_).first()});
        if (sound_)
            QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patienceMs);
        else
            QCOMPARE(voice.state(), State::Silent);
    }

    void aScreenIsOfferedOnlyWhenAllOfItCanBeHeard()
    {
        Reader reader(voice());
        reader.setLanguage(QStringLiteral("en"));
        QVERIFY(!reader.offered());
        reader.setTexts({QStringLiteral("You hear it. You can fix it.")});
        QVERIFY(reader.offered());
        QCOMPARE(reader.sentences(), two_);
        reader.setTexts({QStringLiteral("You hear it. Nobody has said this.")});
        ReadAloud system; // says what nobody recorded, where this machine has a voice
        QCOMPARE(reader.offered(), system.canSpeak(QStringLiteral("en")));
        QCOMPARE(reader.missing(), QStringList{QStringLiteral("Nobody has said this.")});
        reader.setTexts(two_);
        reader.setLanguage(QStringLiteral("vi"));
        QCOMPARE(reader.offered(), system.canSpeak(QStringLiteral("vi")));
        reader.setLanguage(QStringLiteral("tlh")); // nobody speaks it
        QVERIFY(!reader.offered());
        reader.begin();
        QVERIFY(!reader.open());
    }

    void theSentenceThatIsSpokenIsToldAndAnotherPageEndsIt()
    {
        Reader reader(voice());
        reader.setLanguage(QStringLiteral("en"));
        reader.setTexts(two_);
        QSignalSpy heard(&reader, &Reader::heard);
        reader.begin();
        QVERIFY(reader.open() && reader.playing());
        QVERIFY(!heard.isEmpty());
        if (!sound_) {
            QTRY_VERIFY_WITH_TIMEOUT(reader.silent(), patienceMs);
            QVERIFY(!reader.playing());
            QCOMPARE(reader.spoken(), QString());
            return;
        }
        QTRY_COMPARE_WITH_TIMEOUT(reader.spoken(), two_[0], patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(reader.spoken(), two_[1], patienceMs);
        reader.setTexts({QStringLiteral("You hear it all")});
        QVERIFY(!reader.playing() && reader.open());
        QCOMPARE(reader.spoken(), QString());
        reader.playOrPause();
        QTRY_COMPARE_WITH_TIMEOUT(reader.spoken(), QStringLiteral("You hear it all"), patienceMs);
        reader.stop();
        QCOMPARE(reader.spoken(), QString());
    }

    void theNextPersonFindsTheUsualVoice()
    {
        Reader reader(voice());
        reader.setLanguage(QStringLiteral("en"));
        reader.setTexts(two_);
        reader.begin();
        QCOMPARE(reader.loudness(), 2);
        reader.nextLoudness();
        QCOMPARE(reader.loudness(), 3);
        reader.nextLoudness();
        QCOMPARE(reader.loudness(), 1);
        reader.toggleSlower();
        QVERIFY(reader.slower());
        reader.reset();
        QCOMPARE(reader.loudness(), 2);
        QVERIFY(!reader.slower() && !reader.open() && !reader.playing());
    }
};

QTEST_MAIN(TestReadAloud)
#include "tst_read_aloud.moc"
