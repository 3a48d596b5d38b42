// SPDX-License-Identifier: GPL-3.0-or-later
// The drawings QML asks for: right colour, right size, right crop, and a calm box for what is not there.
#include "support/Warnings.h"
#include "view/IconProvider.h"
#include "view/PictureProvider.h"

#include <QTest>
#include <QThread>

using namespace wh::view;

namespace {

QImage icon(IconProvider &icons, const QString &id, int side = 48)
{
    QSize size;
    const QImage image = icons.requestImage(id, &size, QSize(side, side));
    if (size != image.size())
        return {};
    return image;
}

/// Share of fully opaque pixels that have this colour, 0 to 1.
double shareOf(const QImage &image, const QColor &color)
{
    int opaque = 0;
    int same = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 255)
                continue;
            ++opaque;
            same += pixel.rgb() == color.rgb();
        }
    }
    return opaque == 0 ? 0 : double(same) / opaque;
}

int painted(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 128;
    return count;
}

} // namespace

class PicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { wh::test::failOnWarnings(); }

    void anIconHasTheColourOfTheWordsBesideIt()
    {
        QVERIFY(shareOf(icon(icons_, QStringLiteral("tick?color=0b4f57")), QColor(0x0b, 0x4f, 0x57)) > 0.95);
        QVERIFY(shareOf(icon(icons_, QStringLiteral("tick?color=%239e2a1b&stroke=3")), QColor(0x9e, 0x2a, 0x1b))
                > 0.95);
    }
    void aSmallIconHasAThickerLine()
    {
        QVERIFY(painted(icon(icons_, QStringLiteral("tick?stroke=3")))
                > painted(icon(icons_, QStringLiteral("tick?stroke=2"))));
    }
    void anUnknownIconIsACalmBoxAndOneWarning()
    {
        QTest::ignoreMessage(QtWarningMsg, "no icon \"no-such\": add assets/icons/no-such.svg");
        QVERIFY(painted(icon(icons_, QStringLiteral("no-such?color=000000"))) > 0);
        QVERIFY(painted(icon(icons_, QStringLiteral("no-such?color=ff0000"))) > 0); // the second is silent
    }
    void aNameCannotLeaveItsFolder()
    {
        QTest::ignoreMessage(
            QtWarningMsg,
            "no icon \"../illustrations/heads/giver\": add assets/icons/../illustrations/heads/giver.svg");
        icon(icons_, QStringLiteral("../illustrations/heads/giver"));
    }
    void oddAddressesAreDrawnNotRefused()
    {
        QVERIFY(!icon(icons_, QStringLiteral("tick?color=zzz&stroke=-4&what")).isNull());
        QSize size;
        QVERIFY(!icons_.requestImage(QStringLiteral("tick"), &size, QSize()).isNull());
        QCOMPARE(size, QSize(48, 48));
        QVERIFY(!pictures_.requestImage(QStringLiteral("triangle?r=-1"), nullptr, QSize(1, 1)).isNull());
    }
    void aSceneFillsItsFrameWithRoundCorners()
    {
        const QImage scene = picture(QStringLiteral("scenes/medicines?radius=22"), QSize(400, 400));
        QCOMPARE(scene.size(), QSize(400, 400));
        QCOMPARE(qAlpha(scene.pixel(0, 0)), 0);
        QCOMPARE(qAlpha(scene.pixel(200, 0)), 255);
        QCOMPARE(qAlpha(scene.pixel(200, 399)), 255);
    }
    void theEveningVeilDarkensAScene()
    {
        const QImage day = picture(QStringLiteral("scenes/medicines"), QSize(160, 90));
        const QImage evening = picture(QStringLiteral("scenes/medicines?veil=3310191C"), QSize(160, 90));
        QVERIFY(evening.pixelColor(80, 5).lightness() < day.pixelColor(80, 5).lightness());
    }
    void aHeadStandsOnItsDisc()
    {
        const QString id = QStringLiteral("heads/giver?disc=FFC857&ring=14252B&ringWidth=4");
        const QImage head = picture(id, QSize(120, 120));
        QCOMPARE(qAlpha(head.pixel(1, 1)), 0);
        QCOMPARE(head.pixelColor(60, 2).rgb(), QColor(0x14, 0x25, 0x2b).rgb());
        QCOMPARE(head.pixelColor(60, 8).rgb(), QColor(0xff, 0xc8, 0x57).rgb());
        QVERIFY(picture(id + QStringLiteral("&flip=1"), QSize(120, 120)) != head);
    }
    void whoeverLeadsIsLitAndWhoeverIsAwayIsNotDrawn()
    {
        const QString base
            = QStringLiteral("triangle?line=42545A&ring=14252B&disc=F5E9D8&litDisc=FFC857&empty=FFF8F0&r=52");
        const QSize size(364, 236);
        const QColor sun(0xff, 0xc8, 0x57);
        QCOMPARE(shareOf(picture(base, size), sun), 0.0);
        QVERIFY(shareOf(picture(base + QStringLiteral("&lit=giver"), size), sun) > 0.05);
        const QImage alone = picture(base + QStringLiteral("&lit=giver&away=rp"), size);
        QCOMPARE(alone.pixelColor(182, 62).rgb(), QColor(0xff, 0xf8, 0xf0).rgb());
    }
    void threadsMayAskAtOnce()
    {
        QList<QThread *> threads;
        for (int i = 0; i < 4; ++i) {
            threads.append(QThread::create([this, i] {
                for (int n = 0; n < 6; ++n) {
                    picture(QStringLiteral("scenes/medicines?fx=%1").arg(n / 8.0), QSize(160, 90));
                    picture(QStringLiteral("triangle?lit=giver"), QSize(200 + i, 130 + n));
                    icon(icons_, QStringLiteral("hand?color=00000%1").arg(n));
                }
            }));
            threads.back()->start();
        }
        for (QThread *thread : threads) {
            QVERIFY(thread->wait(30000));
            delete thread;
        }
    }

private:
    QImage picture(const QString &id, QSize asked)
    {
        QSize size;
        const QImage image = pictures_.requestImage(id, &size, asked);
        return size == image.size() ? image : QImage();
    }

    IconProvider icons_{QStringLiteral(WH_ASSETS "/icons")};
    PictureProvider pictures_{QStringLiteral(WH_ASSETS "/illustrations")};
};

QTEST_GUILESS_MAIN(PicturesTest)
#include "tst_pictures.moc"
