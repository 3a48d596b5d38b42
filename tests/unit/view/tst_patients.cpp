// SPDX-License-Identifier: GPL-3.0-or-later
// What patients leave behind on their two screens: nothing for the next person, and for the team what they tapped.
#include "../sync/FakePorts.h"
#include "support/Warnings.h"
#include "view/CodeProvider.h"
#include "view/PatientDesk.h"
#include "view/Station.h"
#include "view/WaitingDesk.h"

#include <QMetaProperty>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace wh;
using namespace wh::view;
using core::Command;
using core::Role;

namespace {

/// All that a screen can read of `object`, so that nothing that is added later is forgotten by the wipe.
QVariantMap seen(const QObject &object)
{
    QVariantMap values;
    const auto *meta = object.metaObject();
    for (int i = 0; i < meta->propertyCount(); ++i) {
        const auto property = meta->property(i);
        const auto value = property.read(&object);
        values.insert(QString::fromLatin1(property.name()), value.canConvert<QString>() ? value.toString() : value);
    }
    return values;
}

struct Waiting {
    Waiting()
        : display([] {
            view::Display::Settings settings;
            settings.languages = {QStringLiteral("en"), QStringLiteral("es"), QStringLiteral("ar")};
            return settings;
        }())
        , desk(&display, &sheet, &topics, &idle)
    {
        sheet.setCards(
            {{.title = QStringLiteral("one")}, {.title = QStringLiteral("two")}, {.title = QStringLiteral("three")}},
            false);
        const QTranslator none;
        QList<QVariantMap> invitations;
        for (const auto &language : display.languages())
            invitations.append(invitation(language, none));
        desk.setInvitations(invitations);
    }
    QVariantMap all() const
    {
        return {{QStringLiteral("desk"), seen(desk)},
                {QStringLiteral("display"), seen(display)},
                {QStringLiteral("sheet"), seen(sheet)},
                {QStringLiteral("topics"), seen(topics)},
                {QStringLiteral("idle"), seen(idle)}};
    }

    view::Display display;
    Sheet sheet;
    Topics topics;
    Idle idle{60'000};
    WaitingDesk desk;
};

const core::Template &checklist()
{
    static const core::Template one = [] {
        core::Template made;
        made.id = "rooming-to-clinician";
        for (const char *id : {"who-is-here", "medicines", "home", "patients-turn", "say-back"})
            made.steps.push_back({.id = id});
        return made;
    }();
    return one;
}

/// A room's screen, and a team tablet that hears it.
struct ExamRoom {
    ExamRoom()
        : room(QString(), screen, clock, display, [](const std::string &, int) { return &checklist(); })
        , desk(&room, &sheet, &topics, &idle)
    {
        screen.open();
        team.open();
    }
    void tell(Command command)
    {
        command.checklist = &checklist();
        team.submit(std::move(command));
        carry();
    }
    void carry()
    {
        for (const auto &share : std::exchange(teamWire.shares, {}))
            screen.received(share);
        for (const auto &share : std::exchange(screenWire.shares, {}))
            team.received(share);
    }
    QStringList waitingTopics() const
    {
        QStringList found;
        if (team.state().live)
            for (const auto &signal : team.state().live->signals)
                found.append(QString::fromStdString(signal.step + ":" + signal.topic));
        found.sort();
        return found;
    }

    test::FakeClock clock;
    test::FakeJournal screenJournal{"screen"};
    test::FakeJournal teamJournal{"ma"};
    test::FakeTransport screenWire;
    test::FakeTransport teamWire;
    sync::RoomSession screen{"3", {"screen", Role::Patient, "room"}, screenJournal, screenWire, clock};
    sync::RoomSession team{"3", {"ma", Role::Giver, "team"}, teamJournal, teamWire, clock};
    view::Display display{view::Display::Settings()};
    Sheet sheet;
    Topics topics;
    Idle idle{60'000};
    Room room;
    PatientDesk desk;
};

} // namespace

class TestPatients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void theNextPersonFindsTheVoiceAsItWas()
    {
        Waiting waiting;
        Reader reader({});
        Station station(Station::Kind::Waiting, QStringLiteral("wall"), {}, &waiting.display);
        station.setWaiting(&waiting.desk, &reader);
        waiting.desk.begin();
        reader.pose(0); // the buttons are open
        reader.nextLoudness();
        reader.toggleSlower();
        QCOMPARE(reader.loudness(), 3);
        waiting.desk.home();
        QCOMPARE(reader.loudness(), 2);
        QVERIFY(!reader.slower() && !reader.open());
    }

    void theNextPersonFindsNothing()
    {
        Waiting waiting;
        waiting.desk.setPrinting({[] { return QStringList{QStringLiteral("laser")}; },
                                  [](const auto &, const QString &, const QString &) { return QString(); }});
        const auto before = waiting.all();
        waiting.desk.begin(QStringLiteral("ar"));
        waiting.display.nextTextSize();
        waiting.display.nextScheme();
        waiting.display.toggleMotion();
        waiting.desk.readSheet();
        waiting.desk.next();
        waiting.desk.chooseTopics();
        waiting.topics.toggle(QStringLiteral("private"));
        waiting.topics.toggle(QStringLiteral("costs"));
        waiting.desk.showList();
        waiting.desk.print();
        QCOMPARE(waiting.desk.printed(), QStringLiteral("printed"));
        waiting.display.toggleLanguage();
        QVERIFY(waiting.display.choosing());
        QVERIFY(waiting.all() != before);

        Q_EMIT waiting.idle.expired();

        const auto after = waiting.all();
        for (auto part = before.cbegin(); part != before.cend(); ++part) {
            const auto was = part.value().toMap();
            const auto is = after.value(part.key()).toMap();
            for (auto value = was.cbegin(); value != was.cend(); ++value)
                QVERIFY2(is.value(value.key()) == value.value(),
                         qPrintable(part.key() + QLatin1Char('.') + value.key() + QStringLiteral(" is still ")
                                    + is.value(value.key()).toString()));
        }
    }

    void whoSaysTheyAreDoneIsWipedToo()
    {
        Waiting waiting;
        waiting.desk.begin(QStringLiteral("es"));
        waiting.topics.toggle(QStringLiteral("pain"));
        waiting.desk.home();
        QCOMPARE(waiting.topics.count(), 0);
        QCOMPARE(waiting.display.language(), QStringLiteral("en"));
    }

    void aSheetIsCountedWhenItIsOpenedAndOnceWhenItIsReadToItsEnd()
    {
        Waiting waiting;
        QSignalSpy opened(&waiting.sheet, &Sheet::opened);
        QSignalSpy finished(&waiting.sheet, &Sheet::finished);
        waiting.desk.begin();
        QCOMPARE(opened.count(), 0);
        waiting.desk.readSheet();
        waiting.desk.next();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(finished.count(), 0);
        waiting.desk.next();
        waiting.desk.back();
        waiting.desk.next();
        QCOMPARE(finished.count(), 1);
        waiting.desk.next();
        QCOMPARE(waiting.desk.page(), WaitingDesk::Page::MenuPage);
        waiting.desk.readSheet();
        waiting.desk.home();
        QCOMPARE(opened.count(), 2);
        QCOMPARE(finished.count(), 1);
    }

    void thePracticesOwnWelcomeStandsFirstAndASheetForStaffIsNotCounted()
    {
        Waiting waiting;
        QCOMPARE(waiting.desk.invitation().value(QStringLiteral("language")).toString(), QStringLiteral("en"));
        QSignalSpy opened(&waiting.sheet, &Sheet::opened);
        waiting.sheet.restart();
        QCOMPARE(opened.count(), 0);
    }

    void whereThereIsNoPrinterNothingIsOfferedAndOneThatFailsIsSaid()
    {
        Waiting waiting;
        waiting.topics.toggle(QStringLiteral("pain"));
        waiting.desk.showList();
        QVERIFY(!waiting.desk.canPrint());
        waiting.desk.print();
        QCOMPARE(waiting.desk.printed(), QString());
        waiting.desk.setPrinting(
            {[] { return QStringList{QStringLiteral("laser")}; },
             [](const auto &, const QString &, const QString &) { return QStringLiteral("no paper"); }});
        waiting.desk.showList();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("no paper")));
        waiting.desk.print();
        QCOMPARE(waiting.desk.printed(), QStringLiteral("failed"));
    }

    void aTelephoneReadsTheListAsPlainText_data()
    {
        QTest::addColumn<QString>("text");
        Topics topics;
        for (const auto &row : topics.all())
            topics.toggle(row.toMap().value(QStringLiteral("id")).toString());
        QTest::newRow("every topic") << topics.plainText();
        QTest::newRow("zh-Hans") << QStringLiteral("我想谈：\n- 我的药\n- 费用问题");
        QTest::newRow("vi") << QStringLiteral("Tôi muốn nói về:\n- Thuốc của tôi");
        QTest::newRow("ar") << QStringLiteral("أريد الحديث عن:\n- أدويتي");
    }
    void aTelephoneReadsTheListAsPlainText()
    {
        QFETCH(QString, text);
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("code.png"));
        constexpr int sidePx = 420;
        const auto image = codeImage(text, sidePx);
        QVERIFY(image.width() <= sidePx);
        QVERIFY(image.save(file));
        QProcess reader;
        reader.start(QStringLiteral("zbarimg"),
                     {QStringLiteral("--quiet"), QStringLiteral("--raw"), QStringLiteral("-Sdisable"),
                      QStringLiteral("-Sqrcode.enable"), file});
        QVERIFY(reader.waitForFinished());
        QCOMPARE(QString::fromUtf8(reader.readAllStandardOutput()).trimmed(), text);
    }

    void aTextTooLongForACodeIsNoPicture()
    {
        QVERIFY(codeImage(QString(5'000, QLatin1Char('x')), 400).isNull());
        QVERIFY(codeImage(QString(), 400).isNull());
    }

    void whatWasPickedWhileWaitingReachesTheTeamAtItsStep()
    {
        ExamRoom three;
        three.topics.toggle(QStringLiteral("costs"));
        three.topics.toggle(QStringLiteral("medicines"));
        three.topics.toggle(QStringLiteral("pain")); // this checklist has no step of its own for it
        three.tell({.kind = Command::Kind::Start});
        three.carry();
        QCOMPARE(three.waitingTopics(),
                 (QStringList{QStringLiteral("home:costs"), QStringLiteral("medicines:medicines"),
                              QStringLiteral("patients-turn:pain")}));
        QCOMPARE(three.desk.uncovered().size(), 3);
        three.topics.toggle(QStringLiteral("costs"));
        three.carry();
        QCOMPARE(three.waitingTopics().size(), 2);
        three.tell({.kind = Command::Kind::Heard, .step = "medicines"});
        QCOMPARE(three.desk.uncovered().size(), 1);
    }

    void theScreenComesBackToAHandoffWithItsTopics()
    {
        ExamRoom three;
        three.topics.toggle(QStringLiteral("travel"));
        three.tell({.kind = Command::Kind::Start});
        three.carry();
        Topics again;
        const PatientDesk desk(&three.room, &three.sheet, &again, &three.idle);
        QCOMPARE(again.count(), 1);
        QVERIFY(again.has(QStringLiteral("travel")));
        QCOMPARE(three.waitingTopics().size(), 1);
    }

    void whoIsWithThePatientIsATapAndNoName()
    {
        ExamRoom three;
        three.tell({.kind = Command::Kind::Start});
        three.desk.toggleCompanion(QStringLiteral("interpreter"));
        three.carry();
        QVERIFY(three.team.state().live->hasNote("interpreter"));
        three.desk.toggleCompanion(QStringLiteral("interpreter"));
        three.carry();
        QVERIFY(!three.team.state().live->hasNote("interpreter"));
        QSignalSpy refused(&three.room, &Room::refused);
        three.desk.toggleCompanion(QStringLiteral("uncle-bob"));
        QCOMPARE(refused.count(), 1);
    }

    void thePatientReadsWhatComesNextAndWhoDoesIt()
    {
        ExamRoom three;
        three.tell({.kind = Command::Kind::Start});
        QVERIFY(three.desk.nextSteps().isEmpty());
        three.tell({.kind = Command::Kind::Note, .reason = "tests-by-clinician"});
        three.tell({.kind = Command::Kind::Note, .reason = "family"});
        QCOMPARE(three.desk.nextSteps().size(), 1);
        const auto row = three.desk.nextSteps().constFirst().toMap();
        QCOMPARE(row.value(QStringLiteral("words")).toString(), QStringLiteral("Tests"));
        QCOMPARE(row.value(QStringLiteral("word")).toString(), QStringLiteral("Your clinician"));
    }

    void aRoomsScreenIsWipedWhenTheHandoffEndsAndWhenNobodyIsThere()
    {
        ExamRoom three;
        QSignalSpy wiped(&three.desk, &PatientDesk::wiped);
        three.topics.toggle(QStringLiteral("private"));
        Q_EMIT three.idle.expired();
        QCOMPARE(three.topics.count(), 0);
        QCOMPARE(wiped.count(), 1);
        three.topics.toggle(QStringLiteral("private"));
        three.tell({.kind = Command::Kind::Start});
        three.tell({.kind = Command::Kind::Cancel, .reason = "patient-left"});
        QCOMPARE(three.topics.count(), 0);
        QCOMPARE(wiped.count(), 2);
        QCOMPARE(three.desk.page(), PatientDesk::Page::WelcomePage);
    }
};

QTEST_MAIN(TestPatients)
#include "tst_patients.moc"
