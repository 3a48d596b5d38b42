// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/SqliteJournal.h"

#include "journal/Schema.h"
#include "journal/Sqlite.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QThread>

#include <sqlite3.h>

#include <cerrno>
#include <fcntl.h>
#include <set>
#include <sys/file.h>
#include <unistd.h>

namespace wh::journal {
namespace {

Q_LOGGING_CATEGORY(lcJournal, "wh.journal")

using ports::Saved;

/// Years of changes; the oldest go.
constexpr std::int64_t maxKeptEditions = 200;

/// Eight characters of [a-z0-9]: two journals of one device share a mark once in 2.8 million million.
std::string freshMark()
{
    constexpr std::string_view characters = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::string mark;
    for (int i = 0; i < 8; ++i)
        mark += characters[QRandomGenerator::system()->bounded(static_cast<quint32>(characters.size()))];
    return mark;
}

/// What a refusal means to whoever tapped.
Saved savedFrom(const SqliteError &error)
{
    const int systemError = error.systemError();
    switch (error.primaryCode()) {
    case SQLITE_FULL:
        return Saved::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_BUSY: // somebody holds the file for longer than the time-out; it may be let go
    case SQLITE_LOCKED:
        return Saved::ReadOnly;
    case SQLITE_IOERR: // only here and for CANTOPEN does the system's error belong to this refusal
    case SQLITE_CANTOPEN:
        if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG)
            return Saved::DiskFull;
        if (systemError == EROFS || systemError == EACCES || error.primaryCode() == SQLITE_CANTOPEN)
            return Saved::ReadOnly;
        return Saved::Damaged;
    default:
        return Saved::Damaged;
    }
}

bool isDamage(const SqliteError &error)
{
    return error.primaryCode() == SQLITE_CORRUPT || error.primaryCode() == SQLITE_NOTADB;
}

/// A lock no second process can take, let go by the kernel when this one ends, however it ends.
class WriterLock
{
public:
    ~WriterLock()
    {
        if (descriptor_ >= 0)
            ::close(descriptor_);
    }
    WriterLock() = default;
    WriterLock(const WriterLock &) = delete;
    WriterLock &operator=(const WriterLock &) = delete;

    bool isHeld() const { return descriptor_ >= 0; }
    /// 0, or the errno; EWOULDBLOCK when another has it.
    int take(const QString &file)
    {
        const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (descriptor < 0)
            return errno;
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int error = errno;
            ::close(descriptor);
            return error;
        }
        descriptor_ = descriptor;
        return 0;
    }

private:
    int descriptor_ = -1;
};

/// Renames a damaged file, with its log, to a name nothing has yet. The new name, or "" when the folder forbids it.
QString setAside(const QString &file)
{
    const QString stem = file + QDateTime::currentDateTimeUtc().toString(QStringLiteral("'.damaged-'yyyyMMdd-HHmmss"));
    QString name = stem;
    for (int i = 2; QFile::exists(name); ++i)
        name = stem + QLatin1Char('-') + QString::number(i);
    if (!QFile::rename(file, name))
        return {};
    // A log left beside the fresh journal would be taken for its own.
    for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-shm")})
        if (QFile::exists(file + suffix) && !QFile::rename(file + suffix, name + suffix))
            return {};
    return name;
}

} // namespace

/// The writing side, used by one thread at a time.
class SqliteJournal::Writer
{
public:
    Writer(const QString &file, std::string device)
        : file_(file)
        , device_(std::move(device))
    {
    }
    ~Writer() { close(); }

    /// Keeps every other writer out, or throws: SQLITE_BUSY when there is one.
    void takeLock()
    {
        if (lock_.isHeld())
            return;
        if (!QDir().mkpath(QFileInfo(file_).path()))
            throw SqliteError("its folder cannot be made", SQLITE_CANTOPEN, errno);
        const int error = lock_.take(file_ + QStringLiteral(".lock"));
        if (error == EWOULDBLOCK)
            throw SqliteError("another program is writing to it", SQLITE_BUSY, 0);
        if (error != 0)
            throw SqliteError("its lock file cannot be made", SQLITE_CANTOPEN, error);
    }
    bool hasLock() const { return lock_.isHeld(); }

    /// Makes the file ready for writing, or throws.
    void prepare()
    {
        takeLock();
        auto db = std::make_unique<Connection>(file_, Connection::Mode::ReadWrite);
        if (db->isReadOnly())
            throw SqliteError("the file cannot be written", SQLITE_READONLY, 0);
        db->execute("PRAGMA foreign_keys = ON");
        db->execute("PRAGMA journal_mode = WAL");
        db->execute("PRAGMA synchronous = FULL");
        // 1000 pages (4 MB) are some 300 taps: one tap in 300 also tidies the log up.
        db->execute("PRAGMA wal_autocheckpoint = 1000");
        db->execute("PRAGMA journal_size_limit = 8388608");
        migrate(*db, migrations());
        identify(*db);
        insert_ = std::make_unique<Statement>(db->prepare(insertEventSql));
        news_ = std::make_unique<Statement>(db->prepare(noteNewsSql));
        db->prepare("DELETE FROM news WHERE number <= (SELECT max(number) FROM news) - ?1").bind(1, newsKept).run();
        db_ = std::move(db);
    }

    /// Writes in one transaction. Never throws: the reason is in the result, and logged when it changes.
    template <typename Work>
    Saved write(Work work)
    {
        if (stopped_)
            return Saved::Damaged;
        try {
            if (!db_)
                prepare();
            if (db_->hasMoved())
                throw SqliteError("the file was moved or deleted", SQLITE_CORRUPT, 0);
            Transaction transaction(*db_);
            work(*db_);
            transaction.commit();
            lastFault_ = Saved::Durable;
            return Saved::Durable;
        } catch (const SqliteError &error) {
            return fault(error);
        }
    }

    Saved append(const std::vector<core::Event> &events)
    {
        if (events.empty())
            return Saved::Durable;
        return write([&](Connection &) {
            for (const core::Event &event : events) {
                if (const auto defect = core::defectOf(event))
                    throw SqliteError("event " + core::toString(event.id) + " is refused: " + *defect, SQLITE_MISUSE,
                                      0);
                bindEvent(*insert_, event);
                insert_->run();
            }
            noteNews(events);
        });
    }

    Saved setSetting(const std::string &key, const std::string &value)
    {
        return write([&](Connection &db) { put(db, key, value); });
    }

    Saved keepEdition(const core::Edition &edition)
    {
        return write([&](Connection &db) {
            if (const auto defect = core::defectOf(edition))
                throw SqliteError("an edition is refused: " + *defect, SQLITE_MISUSE, 0);
            db.prepare("INSERT INTO editions(version, stamp_ms, stamp_counter, device, body, certificate, signature)"
                       " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                       " ON CONFLICT(version, stamp_ms, stamp_counter, device) DO NOTHING")
                .bind(1, std::int64_t(edition.version))
                .bind(2, edition.stamp.wallMs)
                .bind(3, std::int64_t(edition.stamp.counter))
                .bind(4, std::string_view(edition.by))
                .bind(5, std::string_view(edition.body))
                .bind(6, std::string_view(edition.certificate))
                .bind(7, std::string_view(edition.signature))
                .run();
            db.prepare("DELETE FROM editions WHERE rowid NOT IN (SELECT rowid FROM editions ORDER BY version DESC,"
                       " stamp_ms DESC, stamp_counter DESC, device DESC LIMIT ?1)")
                .bind(1, maxKeptEditions)
                .run();
        });
    }

    void count(const std::string &name, const std::string &day, const std::string &language)
    {
        write([&](Connection &db) {
            db.prepare("INSERT INTO counters(name, day, language, count) VALUES(?1, ?2, ?3, 1)"
                       " ON CONFLICT(day, name, language) DO UPDATE SET count = count + 1")
                .bind(1, std::string_view(name))
                .bind(2, std::string_view(day))
                .bind(3, std::string_view(language))
                .run();
        });
    }

    Saved setCount(const std::string &name, const std::string &day, const std::string &language, std::int64_t count)
    {
        return write([&](Connection &db) {
            db.prepare("INSERT INTO counters(name, day, language, count) VALUES(?1, ?2, ?3, ?4)"
                       " ON CONFLICT(day, name, language) DO UPDATE SET count = excluded.count")
                .bind(1, std::string_view(name))
                .bind(2, std::string_view(day))
                .bind(3, std::string_view(language))
                .bind(4, count)
                .run();
        });
    }

    Saved fault(const SqliteError &error)
    {
        // A misused event is the caller's mistake, not the file's: nothing is wrong with the next one.
        const bool misuse = error.primaryCode() == SQLITE_MISUSE;
        const Saved saved = savedFrom(error);
        if (saved != lastFault_ || misuse)
            qCCritical(lcJournal).noquote() << file_ + QStringLiteral(": not saved:") << error.what();
        lastFault_ = misuse ? lastFault_ : saved;
        if (saved == Saved::Damaged && !misuse)
            stopped_ = true;
        if (saved == Saved::ReadOnly)
            close(); // opened anew by the next append, which may find it writable
        return saved;
    }

    /// Nothing more is written.
    void stop() { stopped_ = true; }

    /// From here on the origin stays, whatever file is found later.
    void settleOrigin()
    {
        if (origin_.empty())
            origin_ = device_ + '~' + freshMark();
        settled_ = true;
    }

    const std::string &origin() const { return origin_; }
    /// Highest sequence number of origin() in the file, when it was made ready.
    std::uint64_t highestSeq() const { return highestSeq_; }

private:
    /// Which handoffs this append is about, once each.
    void noteNews(const std::vector<core::Event> &events)
    {
        std::set<std::pair<std::string_view, std::string_view>> noted;
        for (const core::Event &event : events)
            if (noted.emplace(event.room, event.handoff).second)
                news_->bind(1, std::string_view(event.room)).bind(2, std::string_view(event.handoff)).run();
    }

    void identify(Connection &db)
    {
        Statement query = db.prepare("SELECT value FROM settings WHERE key = ?1");
        query.bind(1, std::string_view(originKey));
        const std::string stored = query.step() ? std::string(query.text(0)) : std::string();
        query.reset();
        if (identified_ && stored != origin_)
            // Going on under the same origin in another file could use a sequence number twice.
            throw SqliteError("the file was replaced by another", SQLITE_CORRUPT, 0);
        if (!settled_ && core::isOrigin(stored) && core::deviceOf(stored) == device_)
            origin_ = stored;
        else if (!settled_)
            origin_ = device_ + '~' + freshMark();
        if (origin_ != stored) {
            Transaction transaction(db);
            put(db, originKey, origin_);
            transaction.commit();
        }
        Statement highest = db.prepare("SELECT max(seq) FROM events WHERE origin = ?1");
        highest.bind(1, std::string_view(origin_));
        if (highest.step())
            highestSeq_ = static_cast<std::uint64_t>(highest.integer(0));
        identified_ = true;
    }

    void put(Connection &db, const std::string &key, const std::string &value)
    {
        db.prepare("INSERT INTO settings(key, value) VALUES(?1, ?2)"
                   " ON CONFLICT(key) DO UPDATE SET value = excluded.value")
            .bind(1, std::string_view(key))
            .bind(2, std::string_view(value))
            .run();
    }

    void close()
    {
        insert_.reset();
        news_.reset();
        if (!db_)
            return;
        try {
            // Closing does this too, but only when nobody reads at that moment.
            if (!stopped_)
                db_->number("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (const SqliteError &) {
            // The log stays and is read at the next start.
        }
        db_.reset();
    }

    QString file_;
    std::string device_;
    WriterLock lock_;
    std::unique_ptr<Connection> db_;
    std::unique_ptr<Statement> insert_; ///< must go before db_
    std::unique_ptr<Statement> news_;   ///< likewise
    std::string origin_;
    std::uint64_t highestSeq_ = 0;
    Saved lastFault_ = Saved::Durable;
    bool settled_ = false;    ///< origin_ has been given out
    bool identified_ = false; ///< the file has held origin_
    bool stopped_ = false;    ///< damaged; nothing more until the next start
};

SqliteJournal::Result SqliteJournal::open(const QString &file, const std::string &device)
{
    const std::string name = file.toStdString();
    const Look look = lookAt(file);
    if (look.state == Look::State::Newer)
        return {nullptr, Problem::Newer, look.message};
    if (look.state == Look::State::NotOurs)
        return {nullptr, Problem::NotOurs, look.message};

    auto writer = std::make_unique<Writer>(file, device);
    Result result;
    const auto problem = [&](Problem kind, const std::string &text) {
        result.problem = kind;
        result.message = name + ": " + text;
    };
    try {
        writer->takeLock();
        bool damaged = look.state == Look::State::Damaged;
        if (!damaged) {
            try {
                writer->prepare();
            } catch (const SqliteError &error) {
                if (!isDamage(error))
                    throw;
                damaged = true; // in a file too large to be looked through at every start
            }
        }
        if (damaged) {
            const QString kept = setAside(file);
            if (kept.isEmpty()) {
                writer->stop();
                throw SqliteError("it is damaged, and its folder cannot be written", SQLITE_READONLY, 0);
            }
            writer->prepare();
            problem(Problem::SetAside,
                    "was damaged. It is kept as " + QFileInfo(kept).fileName().toStdString()
                        + ", and a fresh journal was begun.");
            qCWarning(lcJournal).noquote() << QString::fromStdString(result.message);
        }
    } catch (const SqliteError &error) {
        if (error.code() == SQLITE_BUSY && !writer->hasLock()) {
            problem(Problem::InUse,
                    "another program is writing to it. Close that one, or choose another folder "
                    "with --data.");
            return result;
        }
        switch (writer->fault(error)) {
        case Saved::DiskFull:
            problem(Problem::DiskFull, "the disk is full; nothing can be saved until there is space.");
            break;
        case Saved::ReadOnly:
            problem(Problem::ReadOnly,
                    "cannot be written (" + std::string(error.what())
                        + "); nothing can be saved until its folder can be written.");
            break;
        default:
            problem(Problem::Unusable,
                    "cannot be used (" + std::string(error.what())
                        + "); check the disk, or choose another folder with --data.");
        }
    }
    writer->settleOrigin();
    result.journal.reset(new SqliteJournal(file, std::move(writer)));
    return result;
}

SqliteJournal::SqliteJournal(const QString &file, std::unique_ptr<Writer> writer)
    : reader_(file)
    , writer_(std::move(writer))
    , lastSeq_(writer_->highestSeq())
    , thread_([this] { work(); })
{
}

SqliteJournal::~SqliteJournal()
{
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

std::string SqliteJournal::origin() const
{
    return writer_->origin();
}

std::uint64_t SqliteJournal::nextSeq()
{
    return ++lastSeq_;
}

void SqliteJournal::noteSeqs(const std::vector<core::Event> &events)
{
    for (const core::Event &event : events) {
        std::uint64_t last = lastSeq_;
        while (event.id.origin == writer_->origin() && event.id.seq > last
               && !lastSeq_.compare_exchange_weak(last, event.id.seq)) {}
    }
}

std::vector<core::Event> SqliteJournal::load(const std::string &room, int ended)
{
    return reader_.load(room, ended);
}

std::vector<std::string> SqliteJournal::handoffs(const std::string &room, std::size_t newest)
{
    return reader_.handoffs(room, newest);
}

std::vector<core::Event> SqliteJournal::events(const std::string &room, const std::vector<std::string> &handoffs)
{
    return reader_.events(room, handoffs);
}

void SqliteJournal::append(std::vector<core::Event> events, std::function<void(Saved)> done)
{
    Q_ASSERT_X(context_.thread() == QThread::currentThread(), "append", "not the thread that opened the journal");
    noteSeqs(events);
    enqueue([this, events = std::move(events), done = std::move(done)]() mutable {
        const Saved saved = writer_->append(events);
        QMetaObject::invokeMethod(
            &context_, [done = std::move(done), saved] { done(saved); }, Qt::QueuedConnection);
    });
}

Saved SqliteJournal::appendNow(std::vector<core::Event> events)
{
    noteSeqs(events);
    return runNow([&] { return writer_->append(events); });
}

std::optional<std::string> SqliteJournal::setting(const std::string &key) const
{
    return reader_.setting(key);
}

Saved SqliteJournal::setSetting(const std::string &key, const std::string &value)
{
    return runNow([&] { return writer_->setSetting(key, value); });
}

std::vector<core::Edition> SqliteJournal::editions(std::size_t most) const
{
    return reader_.editions(most);
}

Saved SqliteJournal::keepEdition(const core::Edition &edition)
{
    return runNow([&] { return writer_->keepEdition(edition); });
}

void SqliteJournal::count(std::string name, std::string day, std::string language)
{
    enqueue([this, name = std::move(name), day = std::move(day), language = std::move(language)] {
        writer_->count(name, day, language);
    });
}

Saved SqliteJournal::setCount(const std::string &name, const std::string &day, const std::string &language,
                              std::int64_t count)
{
    return runNow([&] { return writer_->setCount(name, day, language, count); });
}

void SqliteJournal::enqueue(std::function<void()> job)
{
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(job));
    }
    wake_.notify_all();
}

Saved SqliteJournal::runNow(const std::function<Saved()> &job)
{
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [this] { return !writing_ && jobs_.empty(); });
    // Nothing waits before it, so it need not wait for the other thread to wake up either.
    writing_ = true;
    lock.unlock();
    const Saved saved = job();
    lock.lock();
    writing_ = false;
    lock.unlock();
    wake_.notify_all();
    return saved;
}

void SqliteJournal::work()
{
    std::unique_lock lock(mutex_);
    for (;;) {
        wake_.wait(lock, [this] { return !writing_ && (closing_ || !jobs_.empty()); });
        if (jobs_.empty())
            return; // closing, and everything is written
        std::function<void()> job = std::move(jobs_.front());
        jobs_.pop_front();
        writing_ = true;
        lock.unlock();
        job();
        job = nullptr;
        lock.lock();
        writing_ = false;
        wake_.notify_all();
    }
}

} // namespace wh::journal
