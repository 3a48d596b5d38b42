// SPDX-License-Identifier: GPL-3.0-or-later
#include "Given.h"
#include "content/PracticeFile.h"
#include "support/Warnings.h"

using namespace wh;
using namespace wh::content;
using namespace wh::test;

namespace {

const std::string good = R"([practice]
name = "Maple Street"
languages = ["en", "es"]
language = "es"

[broker]
host = "broker.practice.lan"
ca = "ca.crt"
cert = "certs/t.crt"
key = "certs/t.key"

[[room]]
id = "3"
name = "Room 3"
[[room]]
id = "4"

[[device]]
id = "ma-tablet"
station = "team"
role = "giver"
rooms = ["3", "4"]
diagonal_in = 10.1
distance_m = 0.5
language = "en"
theme = "evening"
text = 150
left_hand = true
dpi = 160

[[device]]
id = "screen"
station = "room"
rooms = ["3"]

[[device]]
id = "wall"
station = "waiting"

[idle]
patient_s = 60
team_s = 300

[paths]
content = "ours"

[media]
backend = "ffmpeg"
)";

} // namespace

class PracticeFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aGoodFileIsReadWhole()
    {
        const auto read = readPractice(given(good, "/etc/warm/practice.toml"));
        QVERIFY2(read.problems.empty(), qPrintable(described(read.problems)));
        const Practice &practice = *read.value;
        QCOMPARE(practice.name, std::string("Maple Street"));
        QCOMPARE(practice.language, std::string("es"));
        QCOMPARE(practice.broker->port, 8883); // TLS's own
        QVERIFY(practice.broker->encrypted());
        QCOMPARE(practice.broker->key.string(), std::string("/etc/warm/certs/t.key"));
        QCOMPARE(practice.content.string(), std::string("/etc/warm/ours"));
        QCOMPARE(practice.rooms.size(), std::size_t(2));
        QCOMPARE(practice.patientIdleS, 60);
        QCOMPARE(practice.media, MediaBackend::Ffmpeg);
        const DeviceEntry &tablet = *practice.device("ma-tablet");
        QCOMPARE(tablet.station, Station::Team);
        QCOMPARE(tablet.role, core::Role::Giver);
        QCOMPARE(tablet.diagonalIn, 10.1);
        QCOMPARE(tablet.theme, ThemeName::Evening);
        QCOMPARE(tablet.textPercent, 150);
        QVERIFY(tablet.leftHand);
        QCOMPARE(*tablet.dotsPerInch, 160.0);
        QCOMPARE(practice.device("screen")->role, core::Role::Patient);
        QCOMPARE(practice.device("wall")->role, core::Role::Observer);
        QVERIFY(practice.device("wall")->rooms.empty());
        QVERIFY(!practice.device("nobody"));
    }

    void aTabletWithoutRoomsHasAllOfThem()
    {
        const auto read = readPractice(given(with(good, "rooms = [\"3\", \"4\"]\n", "")));
        QCOMPARE(read.value->device("ma-tablet")->rooms, (std::vector<std::string>{"3", "4"}));
    }

    void withoutABrokerEveryDeviceWorksAlone()
    {
        const auto read = readPractice(given("[[room]]\nid = \"1\"\n"));
        QVERIFY2(read.value, qPrintable(described(read.problems)));
        QVERIFY(!read.value->broker);
        QCOMPARE(read.value->languages, (std::vector<std::string>{"en", "es"}));
    }

    void aPlainBrokerIsForThisMachineOnly()
    {
        const std::string room = "[[room]]\nid = \"1\"\n";
        const auto here = readPractice(given(room + "[broker]\nhost = \"127.0.0.1\"\n"));
        QVERIFY2(here.value, qPrintable(described(here.problems)));
        QCOMPARE(here.value->broker->port, 1883);
        WH_REFUSED(readPractice(given(room + "[broker]\nhost = \"192.168.1.5\"\n")), 4, "needs ca, cert and key");
        // A name that only begins like the loopback is somebody else's machine.
        WH_REFUSED(readPractice(given(room + "[broker]\nhost = \"127.evil.example\"\n")), 4, "needs ca, cert and key");
    }

    void eachBreakageIsNamedWithItsLine_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *from, const char *to, int line, const char *words) {
            QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << line << QString::fromUtf8(words);
        };
        row("no TOML", "name = \"Maple Street\"", "name = Maple", 2, "is not TOML here");
        row("a key twice", "language = \"es\"", "name = \"x\"", 4, "is not TOML here");
        row("a mistyped part", "[idle]", "[idel]", 40, "did you mean \"idle\"?");
        row("a mistyped key", "left_hand = true", "lefthand = true", 28, "did you mean \"left_hand\"?");
        row("a wrong type", "text = 150", "text = \"150\"", 27, "must be a number");
        row("a list with a number", "rooms = [\"3\", \"4\"]", "rooms = [3, 4]", 22, "list of texts in quotes");
        row("a part that is a value", "[media]\nbackend = \"ffmpeg\"", "[[media]]\nbackend = \"ffmpeg\"", 47,
            "a part of its own");
        row("a text size nobody drew", "text = 150", "text = 120", 27, "100, 150 or 200");
        row("a screen of no size", "diagonal_in = 10.1", "diagonal_in = 0.0", 23, "from 3 to 150 inches");
        row("not a number at all", "distance_m = 0.5", "distance_m = nan", 24, "from 0.2 to 10 metres");
        row("an unknown station", "station = \"team\"", "station = \"tema\"", 20, "did you mean \"team\"?");
        row("no station", "station = \"waiting\"\n", "", 36, "has no station");
        row("an unknown room", "rooms = [\"3\"]", "rooms = [\"33\"]", 34, "did you mean \"3\"?");
        row("a room screen with two rooms", "rooms = [\"3\"]", "rooms = [\"3\", \"4\"]", 34, "belongs to one room");
        row("a room screen with none", "rooms = [\"3\"]\n", "", 31, "belongs to one room");
        row("a waiting wall with a room", "station = \"waiting\"", "station = \"waiting\"\nrooms = [\"3\"]", 39,
            "belongs to no exam room");
        row("a room twice in a list", "[\"3\", \"4\"]", "[\"3\", \"3\"]", 22, "second time");
        row("a room twice", "id = \"4\"", "id = \"3\"", 16, "second time");
        row("a device twice", "id = \"screen\"", "id = \"ma-tablet\"", 32, "second time");
        row("an id that is a name", "id = \"screen\"", "id = \"Dr. Maria Lopez\"", 32, "1 to 32 characters");
        row("an id that is missing", "id = \"wall\"\n", "", 36, "has no id");
        row("a tablet that speaks for the patient", "role = \"giver\"", "role = \"patient\"", 21,
            "cannot be \"patient\"");
        row("a language that is not offered", "language = \"en\"", "language = \"vi\"", 25, "use en or es");
        row("a language nobody wrote", "[\"en\", \"es\"]", "[\"en\", \"xx\"]", 3, "is not known");
        row("a name with a line break", "\"Maple Street\"", "\"Maple\\nStreet\"", 2, "must be one line");
        row("a name that is a text", "\"Maple Street\"",
            "\"Maple Street, where we have cared for you and your family since 1954\"", 2, "1 to 60 characters");
        row("a name with marks", "\"Maple Street\"", "\"<b>Maple</b>\"", 2, "must be one line");
        row("a cert without key", "key = \"certs/t.key\"\n", "", 9, "cert and key together");
        row("a cert without ca", "ca = \"ca.crt\"\n", "", 8, "no ca");
        row("a host with a blank", "\"broker.practice.lan\"", "\"our broker\"", 7, "name or address");
        row("a port out of range", "ca = \"ca.crt\"", "ca = \"ca.crt\"\nport = 70000", 9, "from 1 to 65535");
        row("half a second", "patient_s = 60", "patient_s = 60.5", 41, "whole number");
        row("an idle time of no use", "patient_s = 60", "patient_s = 5", 41, "from 40 to 600 seconds");
        row("an unknown player", "\"ffmpeg\"", "\"vlc\"", 48, "use auto, ffmpeg or gstreamer");
        row("an empty path", "\"ours\"", "\"\"", 45, "must name a file or folder");
    }
    void eachBreakageIsNamedWithItsLine()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, line);
        QFETCH(QString, words);
        WH_REFUSED(readPractice(given(with(good, from.toStdString(), to.toStdString()))), line, words.toStdString());
    }

    void everythingWrongIsSaidAtOnce()
    {
        const auto read
            = readPractice(given(with(with(good, "text = 150", "text = 1"), "backend = \"ffmpeg\"", "bckend = 1")));
        QCOMPARE(read.problems.size(), std::size_t(2));
        QVERIFY(!read.value);
    }

    void aFileWithoutRoomsIsRefused() { WH_REFUSED(readPractice(given("")), 0, "has no [[room]]"); }

    void hugeAndDeepInputIsRefused()
    {
        std::string rooms;
        for (std::size_t i = 0; i <= maxRooms; ++i)
            rooms += "[[room]]\nid = \"" + std::to_string(i) + "\"\n";
        WH_REFUSED(readPractice(given(rooms)), 1, "more than 500");
        const auto deep = readPractice(given("a = " + std::string(100'000, '[')));
        QVERIFY(!deep.value);
        QVERIFY2(deep.problems[0].message.size() < 400, deep.problems[0].message.c_str());
    }

    void theExampleRunsAsItIs()
    {
        const auto source = readSource(WH_SOURCE_DIR "/deploy/practice.toml");
        QVERIFY(source.value);
        const auto read = readPractice(*source.value);
        QVERIFY2(read.problems.empty(), qPrintable(described(read.problems)));
        QCOMPARE(read.value->rooms.size(), std::size_t(6));
        QCOMPARE(read.value->device("ma-tablet")->role, core::Role::Giver);
        QCOMPARE(read.value->device("clinician-tablet")->role, core::Role::Receiver);
        QCOMPARE(read.value->device("room-screen")->rooms, (std::vector<std::string>{"3"}));
        for (const char *id : {"waiting-wall", "huddle-tv", "champion-desk"})
            QVERIFY(read.value->device(id));
    }

    void whatStandsInHasSixRoomsAndNoBroker()
    {
        const Practice practice = defaultPractice();
        QCOMPARE(practice.rooms.size(), std::size_t(6));
        QVERIFY(!practice.broker);
        QVERIFY(practice.devices.empty());
    }
};

QTEST_APPLESS_MAIN(PracticeFileTest)
#include "tst_practice_file.moc"
