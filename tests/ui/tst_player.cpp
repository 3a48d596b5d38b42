// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped film in the real player, once for each back end (QT_MEDIA_BACKEND) and with or without a sound server;
// tests/ui/CMakeLists.txt names the runs.
#include "media/TrainingPlayer.h"
#include "support/Warnings.h"

#include <QSignalSpy>
#include <QVideoSink>

#include <cstdlib>
#include <memory>

using wh::media::TrainingPlayer;
using State = TrainingPlayer::State;

class TestPlayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFilmIsLoadedAndStandsAtItsStart();
    void itMovesOnAndShowsCaptionsAtTheirTime();
    void seekingGoesThere();
    void aChapterPlaysFromItsStart();
    void itEndsAndPlaysAgainFromTheStart();

private:
    static constexpr int patienceMs = 15'000;
    static constexpr qint64 nearMs = 700; ///< back ends seek to a picture, not to a millisecond

    wh::content::Film film_;
    QVideoSink picture_;
    std::unique_ptr<TrainingPlayer> player_;
};

void TestPlayer::init()
{
    wh::test::failOnWarnings();
    const auto folder = std::filesystem::path(WH_FILMS);
    film_ = {.id = "patient-clip",
             .file = folder / "patient-clip.en.mp4",
             .captions = folder / "patient-clip.en.vtt",
             .chapters = folder / "patient-clip.en.chapters.vtt",
             .durationMs = 36'760};
    player_ = std::make_unique<TrainingPlayer>();
    player_->setVideoOutput(&picture_); // with neither picture nor sound the ffmpeg back end has no clock
    player_->load(film_);
    QTRY_COMPARE_WITH_TIMEOUT(player_->state(), State::Paused, patienceMs);
    QCOMPARE(player_->silent(), qEnvironmentVariable("WH_SOUND") != QLatin1String("yes"));
}

void TestPlayer::aFilmIsLoadedAndStandsAtItsStart()
{
    QVERIFY(player_->positionMs() < nearMs);
    QVERIFY(std::abs(player_->durationMs() - film_.durationMs) < nearMs);
    QCOMPARE(player_->chapters().size(), 1);
    QCOMPARE(player_->chapter(), 0);
    QCOMPARE(player_->caption(), QString());
    QCOMPARE(player_->problem(), QString());
}

void TestPlayer::itMovesOnAndShowsCaptionsAtTheirTime()
{
    QSignalSpy captions(player_.get(), &TrainingPlayer::captionChanged);
    qint64 shownAtMs = -1;
    connect(player_.get(), &TrainingPlayer::captionChanged, this, [this, &shownAtMs] {
        if (shownAtMs < 0)
            shownAtMs = player_->positionMs();
    });
    player_->play();
    QTRY_VERIFY_WITH_TIMEOUT(player_->positionMs() > 500, patienceMs);
    QCOMPARE(player_->state(), State::Playing);
    QTRY_VERIFY_WITH_TIMEOUT(!player_->caption().isEmpty(), patienceMs);
    QVERIFY2(shownAtMs >= 2'000 && shownAtMs < 2'000 + nearMs, qPrintable(QString::number(shownAtMs)));
    QVERIFY(player_->caption().startsWith(QLatin1String("Today your team")));
    QCOMPARE(player_->speaker(), QStringLiteral("Narrator"));
    player_->setCaptionsOn(false);
    QCOMPARE(player_->caption(), QString());
}

void TestPlayer::seekingGoesThere()
{
    player_->play();
    QTRY_VERIFY_WITH_TIMEOUT(player_->positionMs() > 100, patienceMs);
    player_->seek(26'000);
    QTRY_VERIFY_WITH_TIMEOUT(player_->positionMs() > 26'200, patienceMs);
    QVERIFY(player_->positionMs() < 30'000);
    QVERIFY(player_->caption().startsWith(QLatin1String("At the end")));
    player_->pause();
    QTRY_COMPARE(player_->state(), State::Paused);
    player_->back();
    QTRY_VERIFY_WITH_TIMEOUT(std::abs(player_->positionMs() - 16'500) < 2'000, patienceMs);
    QVERIFY(player_->caption().startsWith(QLatin1String("Tell them")));
}

void TestPlayer::aChapterPlaysFromItsStart()
{
    player_->seek(20'000);
    player_->playChapter(0);
    QTRY_VERIFY_WITH_TIMEOUT(player_->positionMs() > 200 && player_->positionMs() < 3'000, patienceMs);
    QCOMPARE(player_->state(), State::Playing);
    QCOMPARE(player_->chapter(), 0);
}

void TestPlayer::itEndsAndPlaysAgainFromTheStart()
{
    QSignalSpy ended(player_.get(), &TrainingPlayer::ended);
    player_->seek(35'500);
    player_->play();
    QTRY_COMPARE_WITH_TIMEOUT(player_->state(), State::Ended, patienceMs);
    QCOMPARE(ended.count(), 1);
    QCOMPARE(player_->positionMs(), player_->durationMs());
    player_->play();
    QTRY_VERIFY_WITH_TIMEOUT(player_->positionMs() > 200 && player_->positionMs() < 10'000, patienceMs);
    QCOMPARE(player_->state(), State::Playing);
}

QTEST_MAIN(TestPlayer)
#include "tst_player.moc"
