// SPDX-License-Identifier: GPL-3.0-or-later
// The journal keeps what it acknowledged: through kills, full disks, damage, and newer versions of itself.
// Where another process is part of the story, this program starts itself again with --child.
#include "core/RoomState.h"
#include "journal/Schema.h"
#include "journal/SqliteJournal.h"
#include "support/Warnings.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace wh;
using core::Event;
using core::EventKind;
using journal::JournalReader;
using journal::Problem;
using journal::SqliteJournal;
using ports::Saved;

namespace {

const std::string room = "exam-3";

QString text(const std::string &s)
{
    return QString::fromStdString(s);
}

/// Events of one device, numbered as its replica would.
class Tapper
{
public:
    explicit Tapper(std::string origin, std::uint64_t seq = 0)
        : origin_(std::move(origin))
        , seq_(seq)
    {
    }

    Event event(EventKind kind, const std::string &handoff)
    {
        Event e;
        e.id = {origin_, ++seq_};
        e.stamp = {now_, 0};
        e.atMs = now_++;
        e.room = room;
        e.handoff = handoff;
        e.kind = kind;
        if (kind == EventKind::Skipped || kind == EventKind::Cancelled)
            e.reason = "no-time";
        return e;
    }
    Event start()
    {
        Event e = event(EventKind::Started, {});
        e.handoff = core::toString(e.id);
        e.templateId = "rooming-to-clinician";
        e.version = 1;
        e.steps = {{"vitals", false}, {"say-back", true}};
        return e;
    }
    Event done(const std::string &handoff)
    {
        Event e = event(EventKind::Done, handoff);
        e.step = "vitals";
        return e;
    }

private:
    std::string origin_;
    std::uint64_t seq_;
    std::int64_t now_ = 1'700'000'000'000;
};

std::vector<Event> inOrder(std::vector<Event> events)
{
    std::sort(events.begin(), events.end(), core::happenedBefore);
    return events;
}

/// Every file of a folder with what is in it.
QMap<QString, QByteArray> contents(const QString &folder)
{
    QMap<QString, QByteArray> found;
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        QFile file(folder + QLatin1Char('/') + name);
        if (file.open(QIODevice::ReadOnly))
            found[name] = file.readAll();
    }
    return found;
}

bool overwrite(const QString &file, qint64 at, const QByteArray &bytes)
{
    QFile f(file);
    return f.open(QIODevice::ReadWrite) && f.seek(at) && f.write(bytes) == bytes.size();
}

void say(const std::string &line)
{
    std::puts(line.c_str());
    std::fflush(stdout);
}

// ---- what the other process does -----------------------------------------------------------------------------

/// Taps for ever and says each number once it is acknowledged, until somebody kills it.
int tapUntilKilled(const QString &file)
{
    const auto opened = SqliteJournal::open(file, "tablet");
    if (!opened.journal || opened.problem != Problem::None)
        return 1;
    SqliteJournal &journal = *opened.journal;
    Tapper tapper(journal.origin(), journal.nextSeq() - 1);
    const Event start = tapper.start();
    if (journal.appendNow({start}) != Saved::Durable)
        return 1;
    for (;;) {
        const Event tap = tapper.done(start.handoff);
        if (journal.appendNow({tap}) != Saved::Durable)
            return 1;
        say(core::toString(tap.id));
    }
}

/// A disk that lets files grow to a size and no further: the kernel's own limit, so SQLite meets a real failed write.
int fillTheDisk(const QString &file)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const auto opened = SqliteJournal::open(file, "tablet");
    if (!opened.journal)
        return 1;
    SqliteJournal &journal = *opened.journal;
    Tapper tapper(journal.origin(), journal.nextSeq() - 1);
    const Event start = tapper.start();
    std::vector<Event> acknowledged{start};
    if (journal.appendNow({start}) != Saved::Durable)
        return 2;
    rlimit limit{256 * 1024, RLIM_INFINITY};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    Saved saved = Saved::Durable;
    Event tap;
    for (int i = 0; i < 1000 && saved == Saved::Durable; ++i) {
        tap = tapper.done(start.handoff);
        saved = journal.appendNow({tap});
        if (saved == Saved::Durable)
            acknowledged.push_back(tap);
    }
    if (saved != Saved::DiskFull)
        return 3;
    if (journal.appendNow({tap}) != Saved::DiskFull)
        return 4;
    if (inOrder(journal.load(room, 0)) != acknowledged)
        return 5;
    limit.rlim_cur = RLIM_INFINITY;
    ::setrlimit(RLIMIT_FSIZE, &limit);
    if (journal.appendNow({tap}) != Saved::Durable)
        return 6;
    acknowledged.push_back(tap);
    return inOrder(journal.load(room, 0)) == acknowledged ? 0 : 7;
}

/// The first start on a disk that is full already; then there is space.
int startOnFullDisk(const QString &file)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{1024, RLIM_INFINITY};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    std::string origin;
    {
        const auto opened = SqliteJournal::open(file, "tablet");
        if (!opened.journal || opened.problem != Problem::DiskFull || opened.message.empty())
            return 1;
        origin = opened.journal->origin();
        const Event start = Tapper(origin).start();
        if (opened.journal->appendNow({start}) != Saved::DiskFull)
            return 2;
        limit.rlim_cur = RLIM_INFINITY;
        ::setrlimit(RLIMIT_FSIZE, &limit);
        if (opened.journal->appendNow({start}) != Saved::Durable)
            return 3;
    }
    const auto again = SqliteJournal::open(file, "tablet");
    return again.problem == Problem::None && again.journal->origin() == origin && again.journal->nextSeq() == 2 ? 0 : 4;
}

/// A folder this process may not write. Root may write anywhere, so root first becomes nobody.
int openReadOnly(const QString &file)
{
    const QString folder = QFileInfo(file).path();
    for (const QString &name : QDir(folder).entryList(QDir::Files))
        ::chmod(QFile::encodeName(folder + QLatin1Char('/') + name).constData(), 0444);
    ::chmod(QFile::encodeName(folder).constData(), 0555);
    if (::getuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
        return 1;
    const auto opened = SqliteJournal::open(file, "tablet");
    if (!opened.journal || opened.problem != Problem::ReadOnly || opened.message.empty())
        return 2;
    Tapper tapper(opened.journal->origin());
    if (opened.journal->appendNow({tapper.start()}) != Saved::ReadOnly)
        return 3;
    if (opened.journal->setSetting("pin.hash", "x") != Saved::ReadOnly)
        return 4;
    return opened.journal->load(room, 0).size() == 1 ? 0 : 5;
}

int child(const QStringList &arguments)
{
    const QString role = arguments.value(2);
    const QString file = arguments.value(3);
    if (role == QLatin1String("tap"))
        return tapUntilKilled(file);
    if (role == QLatin1String("fill"))
        return fillTheDisk(file);
    if (role == QLatin1String("full"))
        return startOnFullDisk(file);
    if (role == QLatin1String("read-only"))
        return openReadOnly(file);
    return 99;
}

int exitCodeOf(const QString &role, const QString &file)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--child"), role, file});
    process.waitForFinished();
    // What it logs is expected; it is shown only when the story ends otherwise.
    if (process.exitCode() != 0)
        qInfo().noquote() << QString::fromUtf8(process.readAllStandardError());
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

void expectLogged(const char *pattern, QtMsgType type = QtCriticalMsg)
{
    QTest::ignoreMessage(type, QRegularExpression(QString::fromLatin1(pattern)));
}

} // namespace

class JournalTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    QString file_;

    std::unique_ptr<SqliteJournal> open(const std::string &device = "tablet") const
    {
        auto opened = SqliteJournal::open(file_, device);
        if (opened.problem != Problem::None)
            qCritical().noquote() << text(opened.message);
        return std::move(opened.journal);
    }

private Q_SLOTS:
    void init()
    {
        test::failOnWarnings();
        folder_ = std::make_unique<QTemporaryDir>();
        QVERIFY(folder_->isValid());
        file_ = folder_->filePath(QStringLiteral("data/journal.db"));
    }

    void everyFieldOfEveryKindComesBackAsItWas()
    {
        std::vector<Event> events;
        const auto journal = open();
        Tapper tapper(journal->origin());
        const Event start = tapper.start();
        events.push_back(start);
        for (int kind = int(EventKind::Joined); kind <= int(EventKind::Noted); ++kind) {
            Event e = tapper.event(EventKind(kind), start.handoff);
            e.stamp.counter = 4'294'967'295u;
            e.stamp.wallMs = core::maxWallMs;
            e.atMs = 0;
            e.step = "patients-turn";
            e.reason = "no-time";
            e.signal = core::SignalKind::Topic;
            e.phase = core::Phase::Closing;
            e.role = core::Role::Giver;
            if (e.kind == EventKind::Declined)
                e.handoff = core::toString(e.id);
            e.targets = {start.id, {"other-tablet~zz99", core::maxSeq}};
            events.push_back(e);
        }
        Event practice = tapper.start();
        practice.rehearsal = true;
        practice.version = 1'000'000;
        practice.steps.clear();
        for (std::size_t i = 0; i < core::maxSteps; ++i)
            practice.steps.push_back({"step-with-name-of-32-letters-" + std::to_string(100 + i), true});
        events.push_back(practice);
        for (const Event &e : events)
            QCOMPARE(core::defectOf(e), std::nullopt);

        QCOMPARE(journal->appendNow(events), Saved::Durable);
        QCOMPARE(journal->reader().allEvents(room), inOrder(events));
        QCOMPARE(inOrder(journal->load(room, 100)), inOrder(events));
    }

    void savingTheSameEventAgainChangesNothing()
    {
        const auto journal = open();
        Tapper tapper("other~abcd1234");
        const Event start = tapper.start();
        const Event tap = tapper.done(start.handoff);
        QCOMPARE(journal->appendNow({start}), Saved::Durable);
        QCOMPARE(journal->appendNow({start, tap, tap}), Saved::Durable);
        QCOMPARE(journal->appendNow({tap, start}), Saved::Durable);
        QCOMPARE(journal->load(room, 0).size(), 2u);
        QCOMPARE(journal->nextSeq(), 1u); // another's numbers are not ours
    }

    void numbersAreGivenOnceAndNeverBelowOneThatWasSaved()
    {
        const auto journal = open();
        QCOMPARE(journal->nextSeq(), 1u);
        QCOMPARE(journal->nextSeq(), 2u);
        Tapper tapper(journal->origin(), 40); // comes back from a peer that knows more of us than we do
        QCOMPARE(journal->appendNow({tapper.start()}), Saved::Durable);
        QCOMPARE(journal->nextSeq(), 42u);
    }

    void aDefectiveEventTakesItsWholeBatchWithIt()
    {
        const auto journal = open();
        Tapper tapper(journal->origin());
        const Event start = tapper.start();
        Event named = tapper.done(start.handoff);
        named.reason = "Maria Lopez";
        expectLogged("not saved: event .* reason is not an id");
        QVERIFY(journal->appendNow({start, named}) != Saved::Durable);
        QCOMPARE(journal->load(room, 0).size(), 0u);
    }

    void doneIsCalledOnTheTappersThreadInTheOrderOfTheTaps()
    {
        const auto journal = open();
        Tapper tapper(journal->origin());
        const Event start = tapper.start();
        std::vector<int> order;
        bool sameThread = true;
        for (int i = 0; i < 50; ++i) {
            journal->append({i == 0 ? start : tapper.done(start.handoff)}, [&, i](Saved saved) {
                sameThread = sameThread && QThread::currentThread() == qApp->thread() && saved == Saved::Durable;
                order.push_back(i);
            });
        }
        QCOMPARE(order.size(), 0u); // never from within append()
        QCOMPARE(journal->appendNow({tapper.done(start.handoff)}), Saved::Durable);
        QCOMPARE(journal->load(room, 0).size(), 51u); // what waits waits for those before it
        QTRY_COMPARE(order.size(), 50u);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QVERIFY(sameThread);
    }

    void closingWritesWhatIsQueued()
    {
        bool told = false;
        auto journal = open();
        Tapper tapper(journal->origin());
        const Event start = tapper.start();
        journal->append({start}, [&](Saved) { told = true; });
        journal.reset();
        QCoreApplication::processEvents();
        QVERIFY(!told);
        QCOMPARE(open()->load(room, 0), std::vector<Event>{start});
    }

    void closingLeavesOneFileAndItsLock()
    {
        {
            const auto journal = open();
            QCOMPARE(journal->appendNow({Tapper(journal->origin()).start()}), Saved::Durable);
        }
        QCOMPARE(contents(QFileInfo(file_).path()).keys(),
                 QStringList({QStringLiteral("journal.db"), QStringLiteral("journal.db.lock")}));
    }

    void aJournalKeepsItsOriginAndItsNumbers()
    {
        auto journal = open();
        const std::string origin = journal->origin();
        QVERIFY(core::isOrigin(origin));
        QCOMPARE(text(std::string(core::deviceOf(origin))), QStringLiteral("tablet"));
        QCOMPARE(origin.size(), std::string("tablet~").size() + 8);
        Tapper tapper(origin);
        const Event start = tapper.start();
        QCOMPARE(journal->appendNow({start, tapper.done(start.handoff)}), Saved::Durable);
        journal.reset();
        journal = open();
        QCOMPARE(journal->origin(), origin);
        QCOMPARE(journal->nextSeq(), 3u);
    }

    void theJournalKnowsWhoseItIs()
    {
        QVERIFY(!JournalReader::deviceOf(file_));
        open("ma-tablet").reset();
        QCOMPARE(text(JournalReader::deviceOf(file_).value_or("")), QStringLiteral("ma-tablet"));
    }

    void aDeviceThatIsRenamedGoesOnUnderAFreshOrigin()
    {
        const Event start = [&] {
            const auto journal = open();
            const Event e = Tapper(journal->origin()).start();
            return journal->appendNow({e}) == Saved::Durable ? e : Event();
        }();
        const auto renamed = open("ma-tablet");
        QCOMPARE(text(std::string(core::deviceOf(renamed->origin()))), QStringLiteral("ma-tablet"));
        QVERIFY(!renamed->origin().ends_with(start.id.origin.substr(start.id.origin.find('~'))));
        QCOMPARE(renamed->nextSeq(), 1u);
        QCOMPARE(renamed->load(room, 0), std::vector<Event>{start});
    }

    void aSecondWriterIsKeptOut()
    {
        const auto journal = open();
        const auto second = SqliteJournal::open(file_, "tablet");
        QVERIFY(!second.journal);
        QCOMPARE(second.problem, Problem::InUse);
        QVERIFY(text(second.message).startsWith(file_));
    }

    // The tablet dies in mid-tap, again and again.
    void whatWasAcknowledgedSurvivesAKill()
    {
        QSet<QString> acknowledged;
        for (int kill = 0; kill < 10; ++kill) {
            QProcess process;
            process.start(QCoreApplication::applicationFilePath(),
                          {QStringLiteral("--child"), QStringLiteral("tap"), file_});
            const int wanted = 1 + kill * 3;
            int heard = 0;
            while (heard < wanted && process.waitForReadyRead(10'000))
                heard += int(process.peek(1'000'000).count('\n')) - heard;
            QVERIFY2(heard >= wanted, process.readAllStandardError().constData());
            process.kill();
            process.waitForFinished();
            // A line cut off by the kill was not heard, so it is not counted.
            QByteArray lines = process.readAllStandardOutput();
            lines.truncate(lines.lastIndexOf('\n') + 1);
            for (const QByteArray &line : lines.trimmed().split('\n'))
                acknowledged.insert(QString::fromLatin1(line));

            const auto opened = JournalReader::open(file_);
            QCOMPARE(opened.problem, Problem::None);
            QSet<QString> there;
            for (const Event &event : opened.reader->allEvents(room))
                there.insert(text(core::toString(event.id)));
            QVERIFY(there.contains(acknowledged));
            QCOMPARE(opened.reader->skippedRows(), 0u);
        }
        QVERIFY(acknowledged.size() > 100);
    }

    void aReaderSeesTheStationsTapsWhileItRuns()
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--child"), QStringLiteral("tap"), file_});
        QVERIFY(process.waitForReadyRead());
        const auto opened = JournalReader::open(file_);
        QVERIFY2(opened.reader, opened.message.c_str());
        const std::size_t before = opened.reader->allEvents(room).size();
        QVERIFY(before >= 2);
        QTRY_VERIFY(opened.reader->allEvents(room).size() > before + 10);
        QCOMPARE(process.state(), QProcess::Running);
        process.kill();
        process.waitForFinished();
    }

    void aNewerJournalIsRefusedAndLeftUntouched()
    {
        open().reset();
        journal::Connection(file_, journal::Connection::Mode::ReadWrite).execute("PRAGMA user_version = 99");
        const QString folder = QFileInfo(file_).path();
        QVERIFY(QFile::remove(file_ + QStringLiteral(".lock")));
        const auto before = contents(folder);
        QCOMPARE(before.size(), 1);

        const auto opened = SqliteJournal::open(file_, "tablet");
        QVERIFY(!opened.journal);
        QCOMPARE(opened.problem, Problem::Newer);
        QVERIFY(text(opened.message).startsWith(file_ + QStringLiteral(": written by a newer Warm Handoff")));
        QVERIFY(text(opened.message).contains(QStringLiteral("version 99, this program knows 3")));
        QVERIFY(text(opened.message).contains(QStringLiteral("nothing was changed")));
        QVERIFY(!text(opened.message).contains(QLatin1Char('\n')));
        QCOMPARE(JournalReader::open(file_).problem, Problem::Newer);
        QCOMPARE(contents(folder), before);
    }

    void aDatabaseOfAnotherProgramIsLeftUntouched()
    {
        QDir().mkpath(QFileInfo(file_).path());
        journal::Connection(file_, journal::Connection::Mode::ReadWrite).execute("CREATE TABLE cookies(name TEXT)");
        const auto before = contents(QFileInfo(file_).path());
        const auto opened = SqliteJournal::open(file_, "tablet");
        QVERIFY(!opened.journal);
        QCOMPARE(opened.problem, Problem::NotOurs);
        QCOMPARE(contents(QFileInfo(file_).path()), before);
    }

    void aDamagedJournalIsKeptAndAFreshOneBegun_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("the first page is text") << qint64(0) << QByteArray("this is a shopping list, not a database");
        QTest::newRow("a page in the middle is noise") << qint64(4096 * 3) << QByteArray(4096, '\x5a');
    }

    void aDamagedJournalIsKeptAndAFreshOneBegun()
    {
        QFETCH(qint64, at);
        QFETCH(QByteArray, bytes);
        std::string origin;
        {
            const auto journal = open();
            origin = journal->origin();
            Tapper tapper(origin);
            std::vector<Event> events{tapper.start()};
            while (events.size() < 200)
                events.push_back(tapper.done(events.front().handoff));
            QCOMPARE(journal->appendNow(events), Saved::Durable);
        }
        QVERIFY(overwrite(file_, at, bytes));
        const QByteArray damaged = contents(QFileInfo(file_).path()).value(QStringLiteral("journal.db"));
        QCOMPARE(JournalReader::open(file_).problem, Problem::Damaged);

        expectLogged("was damaged", QtWarningMsg);
        const auto opened = SqliteJournal::open(file_, "tablet");
        QVERIFY(opened.journal);
        QCOMPARE(opened.problem, Problem::SetAside);
        const auto files = contents(QFileInfo(file_).path());
        const QRegularExpression name(QStringLiteral("^journal\\.db\\.damaged-\\d{8}-\\d{6}$"));
        const QStringList kept = files.keys().filter(name);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(files.value(kept.first()), damaged);
        QVERIFY(text(opened.message).contains(kept.first()));
        QVERIFY(opened.journal->origin() != origin);
        QCOMPARE(opened.journal->load(room, 0).size(), 0u);
        QCOMPARE(opened.journal->appendNow({Tapper(opened.journal->origin()).start()}), Saved::Durable);
    }

    void asManyDamagedJournalsAreKeptAsThereWere()
    {
        QDir().mkpath(QFileInfo(file_).path());
        for (int i = 0; i < 3; ++i) {
            QFile::remove(file_);
            QVERIFY(overwrite(file_, 0, QByteArray(5000, char('a' + i))));
            expectLogged("was damaged", QtWarningMsg);
            QCOMPARE(SqliteJournal::open(file_, "tablet").problem, Problem::SetAside);
        }
        const auto files = contents(QFileInfo(file_).path());
        QCOMPARE(files.keys().filter(QStringLiteral(".damaged-")).size(), 3);
    }

    void aRowThatWasTamperedWithIsLeftOut()
    {
        Event start;
        {
            const auto journal = open();
            Tapper tapper(journal->origin());
            start = tapper.start();
            QCOMPARE(journal->appendNow({start, tapper.done(start.handoff), tapper.done(start.handoff)}),
                     Saved::Durable);
        }
        journal::Connection(file_, journal::Connection::Mode::ReadWrite)
            .execute(
                "UPDATE events SET step = 'Maria Lopez' WHERE seq = 2; UPDATE events SET kind = 'x' WHERE seq = 3");
        const auto journal = open();
        expectLogged("left out damaged events: 2", QtWarningMsg);
        QCOMPARE(journal->load(room, 0), std::vector<Event>{start});
        QCOMPARE(journal->reader().skippedRows(), 2u);
        QCOMPARE(journal->nextSeq(), 4u); // and its number is still taken
    }

    void aFullDiskIsSaidAndPassesAgain() { QCOMPARE(exitCodeOf(QStringLiteral("fill"), file_), 0); }

    void theFirstStartOnAFullDisk() { QCOMPARE(exitCodeOf(QStringLiteral("full"), file_), 0); }

    void aFolderThatCannotBeWritten()
    {
        {
            const auto journal = open();
            QCOMPARE(journal->appendNow({Tapper(journal->origin()).start()}), Saved::Durable);
        }
        QVERIFY(::chmod(QFile::encodeName(folder_->path()).constData(), 0755) == 0);
        const QString folder = QFileInfo(file_).path();
        const auto before = contents(folder);
        const int code = exitCodeOf(QStringLiteral("read-only"), file_);
        ::chmod(QFile::encodeName(folder).constData(), 0755);
        QCOMPARE(code, 0);
        QCOMPARE(contents(folder), before);
    }

    void aJournalThatIsDeletedUnderTheStationStopsSayingSaved()
    {
        const auto journal = open();
        Tapper tapper(journal->origin());
        QCOMPARE(journal->appendNow({tapper.start()}), Saved::Durable);
        QVERIFY(QFile::remove(file_));
        expectLogged("moved or deleted");
        QCOMPARE(journal->appendNow({tapper.start()}), Saved::Damaged);
        QCOMPARE(journal->appendNow({tapper.start()}), Saved::Damaged);
    }

    void settingsAndCountsAreKept()
    {
        {
            const auto journal = open();
            QCOMPARE(journal->setting("pin.hash"), std::nullopt);
            QCOMPARE(journal->setSetting("pin.hash", "one"), Saved::Durable);
            QCOMPARE(journal->setSetting("pin.hash", "two"), Saved::Durable);
            journal->count("fact-sheet", "2026-11-22", "es");
            journal->count("fact-sheet", "2026-11-23", "es");
            journal->count("fact-sheet", "2026-11-23", "es");
        }
        const auto journal = open();
        QCOMPARE(text(journal->setting("pin.hash").value_or("")), QStringLiteral("two"));
        const std::vector<journal::Count> expected{{"fact-sheet", "2026-11-23", "es", 2}};
        QVERIFY(journal->reader().counts("2026-11-23", "2026-11-30") == expected);
    }

    void loadGivesLiveHandoffsTheLastEndedAndTheProofsOfTheRest()
    {
        const auto journal = open();
        Tapper tapper("a~1");
        std::vector<Event> everything;
        std::vector<Event> wanted;
        const auto add = [&](const Event &e, bool isWanted) {
            everything.push_back(e);
            if (isWanted)
                wanted.push_back(e);
            return e;
        };
        const auto handoff = [&](std::optional<EventKind> end, bool full) {
            const Event start = add(tapper.start(), true);
            add(tapper.done(start.handoff), full);
            Event last = start;
            if (end)
                last = add(tapper.event(*end, start.handoff), true);
            return std::pair{start, last};
        };
        handoff(EventKind::Finished, false);
        const auto reopened = handoff(EventKind::Finished, true);
        Event again = tapper.event(EventKind::Reopened, reopened.first.handoff);
        again.targets = {reopened.second.id};
        add(again, true);
        handoff(EventKind::Cancelled, false);
        // Two that were started apart and folded; the end of one ends both.
        const auto kept = handoff(std::nullopt, false);
        const auto folded = handoff(std::nullopt, false);
        Event fold = tapper.event(EventKind::Folded, kept.first.handoff);
        fold.targets = {kept.first.id, folded.first.id};
        add(fold, true);
        add(tapper.event(EventKind::Finished, kept.first.handoff), true);
        handoff(EventKind::Finished, true); // the last two that ended
        handoff(EventKind::Cancelled, true);
        handoff(std::nullopt, true); // live
        // A tap whose start has not arrived yet.
        add(tapper.done("b~2:7"), true);
        // Another room's handoff is nobody's business here.
        Event elsewhere = tapper.start();
        elsewhere.room = "exam-4";
        everything.push_back(elsewhere);

        QCOMPARE(journal->appendNow(everything), Saved::Durable);
        QCOMPARE(inOrder(journal->load(room, 2)), inOrder(wanted));
        QVERIFY(journal->reader().rooms() == (std::vector<std::string>{room, "exam-4"}));
        QCOMPARE(journal->load("exam-4", 0), std::vector<Event>{elsewhere});
        QCOMPARE(journal->load("exam-5", 0).size(), 0u);

        // The past is read by handoff, the newest first.
        const auto newest = journal->handoffs(room, 2);
        QCOMPARE(newest.size(), 2u);
        std::vector<Event> ofNewest;
        for (const auto &event : everything)
            if (event.handoff == newest[0] || event.handoff == newest[1])
                ofNewest.push_back(event);
        QCOMPARE(inOrder(journal->events(room, newest)), inOrder(ofNewest));
        QCOMPARE(ofNewest.back().handoff, newest[0]); // live, begun last
        QCOMPARE(journal->handoffs(room, 100).size(), 8u);
        QCOMPARE(journal->events("exam-4", newest).size(), 0u);
    }

    void aYearOfHandoffsDoesNotBurdenTheNextOne()
    {
        const auto journal = open();
        Tapper tapper("a~1");
        std::vector<Event> year;
        for (int i = 0; i < 10'000; ++i) {
            const Event start = tapper.start();
            year.push_back(start);
            for (int tap = 0; tap < 3; ++tap)
                year.push_back(tapper.done(start.handoff));
            year.push_back(tapper.event(EventKind::Finished, start.handoff));
        }
        QCOMPARE(journal->appendNow(year), Saved::Durable);
        const Event live = tapper.start();
        QCOMPARE(journal->appendNow({live, tapper.done(live.handoff)}), Saved::Durable);

        // Of the old ones come the two events that prove their end; of the last three and the live one, everything.
        const std::vector<Event> loaded = journal->load(room, 3);
        QCOMPARE(loaded.size(), (10'000u - 3) * 2 + 3 * 5 + 2);
        QVERIFY(std::count(loaded.begin(), loaded.end(), live) == 1);

        // And SQLite says itself that it goes straight to what it returns.
        journal::Connection connection(file_, journal::Connection::Mode::ReadOnly);
        const auto plan = [&](std::string_view sql) {
            journal::Statement rows = connection.prepare("EXPLAIN QUERY PLAN " + std::string(sql));
            QStringList lines;
            while (rows.step())
                lines << text(std::string(rows.text(3)));
            return lines.join(QLatin1Char('\n'));
        };
        const std::string select(journal::selectEventsSql);
        const QString proofs = plan(select + std::string(journal::whereProofSql));
        const QString one = plan(select + std::string(journal::whereHandoffSql));
        const QString period = plan(select + std::string(journal::wherePeriodSql));
        const QString handoffs = plan(journal::handoffsSql);
        QVERIFY2(proofs.contains(QStringLiteral("USING INDEX events_proof (room=?)")), qPrintable(proofs));
        QVERIFY2(one.contains(QStringLiteral("USING INDEX events_handoff (room=? AND handoff=?)")), qPrintable(one));
        QVERIFY2(period.contains(QStringLiteral("USING INDEX events_time (at_ms>? AND at_ms<?)")), qPrintable(period));
        QVERIFY2(handoffs.contains(QStringLiteral("events_handoff (room=? AND handoff>?)")), qPrintable(handoffs));
        for (const QString &p : {proofs, one, period})
            QVERIFY2(!p.contains(QStringLiteral("SCAN")) && !p.contains(QStringLiteral("TEMP B-TREE")), qPrintable(p));
    }

    void measuresReadAPeriodInOrder()
    {
        const auto journal = open();
        Tapper tapper("a~1");
        const Event start = tapper.start();
        std::vector<Event> events{start};
        for (int i = 0; i < 9; ++i)
            events.push_back(tapper.done(start.handoff));
        QCOMPARE(journal->appendNow({events.rbegin(), events.rend()}), Saved::Durable);
        std::vector<Event> seen;
        QVERIFY(
            journal->reader().forEachEvent(events[2].atMs, events[7].atMs, [&](const Event &e) { seen.push_back(e); }));
        QCOMPARE(seen, std::vector<Event>(events.begin() + 2, events.begin() + 7));
    }

    void theProofsInTheFileAreTheLandmarksOfTheRules()
    {
        for (int kind = 0; kind <= int(EventKind::Noted); ++kind) {
            const std::string quoted = '\'' + std::string(core::nameOf(EventKind(kind))) + '\'';
            QCOMPARE(journal::whereProofSql.find(quoted) != std::string_view::npos, core::isLandmark(EventKind(kind)));
        }
    }

    void migrationsRunOnceInOrderAndAllOrNone()
    {
        static int ran = 0;
        const journal::Migration first = [](journal::Connection &c) { ++ran, c.execute("CREATE TABLE one(x)"); };
        const journal::Migration second = [](journal::Connection &c) { ++ran, c.execute("ALTER TABLE one ADD y"); };
        const journal::Migration broken = [](journal::Connection &c) { ++ran, c.execute("CREATE TABLE one(z)"); };
        journal::Connection connection(folder_->filePath(QStringLiteral("m.db")), journal::Connection::Mode::ReadWrite);
        const std::vector<journal::Migration> one{first};
        const std::vector<journal::Migration> two{first, second};
        const std::vector<journal::Migration> three{first, second, broken};
        journal::migrate(connection, one);
        QCOMPARE(connection.number("PRAGMA user_version"), 1);
        QVERIFY_THROWS_EXCEPTION(journal::SqliteError, journal::migrate(connection, three));
        QCOMPARE(ran, 3);
        QCOMPARE(connection.number("PRAGMA user_version"), 1);
        QCOMPARE(connection.number("SELECT count(*) FROM pragma_table_info('one')"), 1);
        journal::migrate(connection, two);
        journal::migrate(connection, two);
        QCOMPARE(ran, 4);
        QCOMPARE(connection.number("PRAGMA user_version"), 2);
        QCOMPARE(connection.number("PRAGMA application_id"), journal::applicationId);
    }
};

#ifdef __SANITIZE_THREAD__
// QProcess starts its child by vfork, in this program's memory, and leaves ThreadSanitizer thinking that this program
// is the fork, in which no thread may be started.
extern "C" const char *__tsan_default_options()
{
    return "die_after_fork=0";
}
#endif

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == QLatin1String("--child"))
        return child(application.arguments());
    JournalTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journal.moc"
