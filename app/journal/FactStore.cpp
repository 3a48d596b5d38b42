// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/FactStore.h"

#include "journal/Schema.h"
#include "journal/Sqlite.h"

#include <QFile>
#include <QLoggingCategory>

#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <vector>

namespace wh::journal {
namespace {

Q_LOGGING_CATEGORY(lcFacts, "wh.facts")

/// Of the layout of this file and of the rules that core::factsOf follows; another number makes it anew.
constexpr std::int64_t factsVersion = 1;
/// Handoffs read and written at once: short reads keep the journal's log short, short writes lose little when stopped.
constexpr std::size_t batchSize = 1'024;

struct Stopped {
};

// ---- one row of facts as bytes: whole numbers of seven bits a byte, small ones first in one byte ----

void put(std::string &bytes, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        bytes += static_cast<char>((value & 0x7f) | 0x80);
    bytes += static_cast<char>(value);
}

class Bytes
{
public:
    explicit Bytes(std::string_view bytes)
        : at_(bytes.data())
        , end_(bytes.data() + bytes.size())
    {
    }
    /// Beyond the end: 0. A damaged row counts wrong rather than reads wild; the file is checked by SQLite.
    std::uint32_t take()
    {
        std::uint32_t value = 0;
        for (int shift = 0; at_ != end_ && shift < 35; shift += 7) {
            const auto byte = static_cast<unsigned char>(*at_++);
            value |= static_cast<std::uint32_t>(byte & 0x7f) << shift;
            if (byte < 0x80)
                break;
        }
        return value;
    }
    int takeInt() { return static_cast<int>(take()); }
    template <typename T>
    void takeList(std::vector<T> &list)
    {
        list.clear();
        for (auto left = take(); left > 0 && at_ != end_; --left)
            list.push_back(static_cast<T>(take()));
    }

private:
    const char *at_;
    const char *end_;
};

enum Flag : std::uint32_t { Declined = 1, Rehearsal = 2 };

template <typename T>
void putList(std::string &bytes, const std::vector<T> &list)
{
    put(bytes, list.size());
    for (const auto value : list)
        put(bytes, static_cast<std::uint64_t>(value));
}

std::string pack(const core::Facts &facts)
{
    std::string bytes;
    const auto whole = [&](int value) { put(bytes, static_cast<std::uint64_t>(value)); };
    put(bytes, (facts.declined ? Declined : 0U) | (facts.rehearsal ? Rehearsal : 0U));
    put(bytes, facts.room);
    put(bytes, facts.templateId);
    whole(static_cast<int>(facts.phase));
    put(bytes, facts.endReason);
    for (const int value :
         {facts.stepsAll, facts.stepsDone, static_cast<int>(facts.turn), static_cast<int>(facts.sayBack),
          facts.confirms, facts.adds, facts.questions, facts.topics, facts.unheard, facts.clinicianS + 1})
        whole(value);
    for (const int seconds : facts.phaseS)
        whole(seconds + 1);
    putList(bytes, facts.heardS);
    putList(bytes, facts.skipped);
    putList(bytes, facts.barriers);
    return bytes;
}

void unpack(std::string_view packed, core::Facts &facts)
{
    Bytes bytes(packed);
    const auto flags = bytes.take();
    facts.declined = (flags & Declined) != 0;
    facts.rehearsal = (flags & Rehearsal) != 0;
    facts.room = bytes.take();
    facts.templateId = bytes.take();
    facts.phase = static_cast<core::Phase>(std::min<std::uint32_t>(bytes.take(), 5));
    facts.endReason = bytes.take();
    facts.stepsAll = bytes.takeInt();
    facts.stepsDone = bytes.takeInt();
    facts.turn = static_cast<core::Reached>(std::min<std::uint32_t>(bytes.take(), 3));
    facts.sayBack = static_cast<core::Reached>(std::min<std::uint32_t>(bytes.take(), 3));
    facts.confirms = bytes.takeInt();
    facts.adds = bytes.takeInt();
    facts.questions = bytes.takeInt();
    facts.topics = bytes.takeInt();
    facts.unheard = bytes.takeInt();
    facts.clinicianS = bytes.takeInt() - 1;
    for (int &seconds : facts.phaseS)
        seconds = bytes.takeInt() - 1;
    bytes.takeList(facts.heardS);
    bytes.takeList(facts.skipped);
    bytes.takeList(facts.barriers);
}

} // namespace

/// One update: what is new, room by room.
class FactStore::Filling
{
public:
    Filling(FactStore &store, const Progress &progress)
        : store_(store)
        , db_(*store.db_)
        , progress_(progress)
        , removeFacts_(db_.prepare("DELETE FROM facts WHERE (at_ms, handoff) IN"
                                   " (SELECT at_ms, run FROM members WHERE handoff = ?1)"))
        , addFacts_(db_.prepare("INSERT OR REPLACE INTO facts(at_ms, handoff, data) VALUES(?1, ?2, ?3)"))
        , addMember_(db_.prepare("INSERT OR REPLACE INTO members(handoff, at_ms, run) VALUES(?1, ?2, ?3)"))
        , addWord_(db_.prepare("INSERT INTO words(number, word) VALUES(?1, ?2)"))
    {
    }

    void run()
    {
        std::string origin;
        std::int64_t newest = 0;
        std::int64_t oldest = 0;
        std::map<std::string, std::set<std::string>> due;
        const auto seen = db_.number("SELECT number FROM place");
        std::string known;
        if (Statement row = db_.prepare("SELECT origin FROM place"); row.step())
            known = row.text(0);
        {
            const Connection journal = openForReading(store_.journal_);
            Statement row = journal.prepare("SELECT value FROM settings WHERE key = ?1");
            row.bind(1, std::string_view(originKey));
            if (row.step())
                origin = row.text(0);
            newest = journal.number("SELECT max(number) FROM news");
            oldest = journal.number("SELECT min(number) FROM news");
            all_ = known != origin || seen > newest || seen + 1 < oldest;
            Statement news = all_ ? journal.prepare(roomsSql)
                                  : journal.prepare("SELECT DISTINCT room, handoff FROM news WHERE number > ?1");
            if (!all_)
                news.bind(1, seen);
            while (news.step()) {
                auto &handoffs = due[std::string(news.text(0))];
                if (!all_)
                    handoffs.emplace(news.text(1));
            }
        }
        if (all_)
            db_.execute("DELETE FROM facts; DELETE FROM members; DELETE FROM place");
        for (auto &[room, handoffs] : due) {
            if (all_)
                handoffs = handoffsOf(room);
            of_ += handoffs.size();
        }
        for (const auto &[room, handoffs] : due)
            fill(room, handoffs);
        Transaction transaction(db_);
        db_.execute("DELETE FROM place");
        db_.prepare("INSERT INTO place(origin, number) VALUES(?1, ?2)")
            .bind(1, std::string_view(origin))
            .bind(2, newest)
            .run();
        transaction.commit();
    }

private:
    std::set<std::string> handoffsOf(const std::string &room) const
    {
        const Connection journal = openForReading(store_.journal_);
        Statement rows = journal.prepare(handoffsSql);
        rows.bind(1, std::string_view(room));
        std::set<std::string> found;
        while (rows.step())
            found.emplace(rows.text(0));
        return found;
    }

    /// Handoffs that Folded events tie together, by each of them.
    static std::map<std::string, std::set<std::string>> ties(const Connection &journal, const std::string &room)
    {
        std::map<std::string, std::set<std::string>> ties;
        Statement rows = journal.prepare(std::string(selectEventsSql) + std::string(whereFoldedSql));
        rows.bind(1, std::string_view(room));
        while (rows.step()) {
            const auto event = eventFromRow(rows);
            for (const auto &target : event ? event->targets : std::vector<core::EventId>()) {
                ties[event->handoff].insert(core::toString(target));
                ties[core::toString(target)].insert(event->handoff);
            }
        }
        return ties;
    }

    void fill(const std::string &room, const std::set<std::string> &handoffs)
    {
        std::set<std::string> left = handoffs;
        while (!left.empty()) {
            const Connection journal = openForReading(store_.journal_);
            const auto tied = ties(journal, room);
            std::set<std::string> batch;
            while (!left.empty() && batch.size() < batchSize) {
                std::vector<std::string> open{*left.begin()};
                while (!open.empty()) {
                    const auto handoff = std::move(open.back());
                    open.pop_back();
                    left.erase(handoff);
                    if (!batch.insert(handoff).second)
                        continue;
                    if (const auto found = tied.find(handoff); found != tied.end())
                        open.insert(open.end(), found->second.begin(), found->second.end());
                }
            }
            replace(room, batch, eventsOf(journal, room, batch));
            done_ += batch.size();
            if (progress_ && !progress_(std::min(done_, of_), of_))
                throw Stopped{};
        }
    }

    static std::vector<core::Event> eventsOf(const Connection &journal, const std::string &room,
                                             const std::set<std::string> &handoffs)
    {
        std::vector<core::Event> events;
        Statement rows = journal.prepare(std::string(selectEventsSql) + std::string(whereHandoffSql));
        rows.bind(1, std::string_view(room));
        for (const auto &handoff : handoffs) {
            rows.bind(2, std::string_view(handoff));
            while (rows.step())
                if (auto event = eventFromRow(rows))
                    events.push_back(std::move(*event));
        }
        return events;
    }

    void replace(const std::string &room, const std::set<std::string> &handoffs, const std::vector<core::Event> &events)
    {
        Transaction transaction(db_);
        if (!all_)
            for (const auto &handoff : handoffs)
                removeFacts_.bind(1, std::string_view(handoff)).run();
        auto facts = core::declinesOf(room, events, store_.words_);
        for (const auto &declined : facts)
            remember(declined.handoff, declined.startedAtMs, declined.handoff);
        for (const auto &state : core::projectAll(room, events)) {
            facts.push_back(core::factsOf(room, state, store_.words_));
            for (const auto &member : state.folded)
                remember(member, state.startedAtMs, state.id);
        }
        for (auto word = static_cast<core::Word>(store_.wordsSaved_); word < store_.words_.size(); ++word)
            addWord_.bind(1, std::int64_t(word)).bind(2, std::string_view(store_.words_.text(word))).run();
        store_.wordsSaved_ = store_.words_.size();
        for (const auto &fact : facts)
            addFacts_.bind(1, fact.startedAtMs).bind(2, std::string_view(fact.handoff)).bindBytes(3, pack(fact)).run();
        transaction.commit();
    }

    void remember(const std::string &handoff, std::int64_t atMs, const std::string &run)
    {
        addMember_.bind(1, std::string_view(handoff)).bind(2, atMs).bind(3, std::string_view(run)).run();
    }

    FactStore &store_;
    Connection &db_;
    const Progress &progress_;
    Statement removeFacts_;
    Statement addFacts_;
    Statement addMember_;
    Statement addWord_;
    bool all_ = false;
    std::size_t done_ = 0;
    std::size_t of_ = 0;
};

FactStore::FactStore(QString journal)
    : journal_(std::move(journal))
{
}

FactStore::~FactStore() = default;

QString FactStore::fileFor(const QString &journal)
{
    return journal + QStringLiteral(".facts");
}

void FactStore::open()
{
    if (db_ && db_->number("SELECT count(*) FROM words") + 1 == static_cast<std::int64_t>(wordsSaved_))
        return;
    db_.reset();
    const auto tryOpen = [this](const QString &file) {
        auto db = std::make_unique<Connection>(file, Connection::Mode::ReadWrite);
        db->execute("PRAGMA journal_mode = WAL");
        db->execute("PRAGMA synchronous = NORMAL");
        if (db->number("PRAGMA user_version") != factsVersion) {
            Transaction transaction(*db);
            db->execute(R"(
                DROP TABLE IF EXISTS facts; DROP TABLE IF EXISTS members;
                DROP TABLE IF EXISTS words; DROP TABLE IF EXISTS place;
                CREATE TABLE facts(at_ms INTEGER NOT NULL, handoff TEXT NOT NULL, data BLOB NOT NULL,
                    PRIMARY KEY(at_ms, handoff)) STRICT, WITHOUT ROWID;
                CREATE TABLE members(handoff TEXT PRIMARY KEY, at_ms INTEGER NOT NULL, run TEXT NOT NULL)
                    STRICT, WITHOUT ROWID;
                CREATE TABLE words(number INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
                CREATE TABLE place(origin TEXT NOT NULL, number INTEGER NOT NULL) STRICT;
            )");
            db->execute("PRAGMA user_version = " + std::to_string(factsVersion));
            transaction.commit();
        }
        words_ = {};
        Statement rows = db->prepare("SELECT number, word FROM words ORDER BY number");
        while (rows.step())
            if (words_.of(rows.text(1)) != rows.integer(0))
                throw SqliteError("words out of order", SQLITE_CORRUPT, 0);
        wordsSaved_ = words_.size();
        db_ = std::move(db);
    };
    const auto file = fileFor(journal_);
    for (const bool again : {false, true}) {
        try {
            return tryOpen(file);
        } catch (const SqliteError &error) {
            // Damaged, or of something else: it holds nothing that the journal does not.
            if (again || error.primaryCode() == SQLITE_BUSY)
                break;
            forget();
        }
    }
    tryOpen(QString()); // a folder that cannot be written: in a private file of SQLite's own, gone afterwards
}

void FactStore::forget()
{
    db_.reset();
    const auto file = fileFor(journal_);
    for (const auto &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(file + suffix);
}

bool FactStore::update(const Progress &progress)
{
    for (const bool again : {false, true}) {
        try {
            open();
            Filling(*this, progress).run();
            return true;
        } catch (const Stopped &) {
            return false;
        } catch (const SqliteError &error) {
            db_.reset(); // what it knew of the words may not be what is in the file
            if (again || error.primaryCode() == SQLITE_BUSY) {
                qCWarning(lcFacts).noquote() << journal_ + QStringLiteral(": cannot be counted:") << error.what();
                return false;
            }
            // Another program may have written new words between two of our batches; that needs a second look only.
            if (error.primaryCode() != SQLITE_CONSTRAINT)
                forget();
        }
    }
    return false;
}

bool FactStore::forEach(std::int64_t fromMs, std::int64_t toMs, const std::function<void(const core::Facts &)> &visit)
{
    try {
        open();
        Statement rows = db_->prepare("SELECT at_ms, handoff, data FROM facts WHERE at_ms >= ?1 AND at_ms < ?2"
                                      " ORDER BY at_ms, handoff");
        rows.bind(1, fromMs).bind(2, toMs);
        core::Facts facts;
        while (rows.step()) {
            facts.startedAtMs = rows.integer(0);
            facts.handoff = rows.text(1);
            unpack(rows.bytes(2), facts);
            visit(facts);
        }
        return true;
    } catch (const SqliteError &error) {
        qCWarning(lcFacts).noquote() << journal_ + QStringLiteral(": cannot be counted:") << error.what();
        return false;
    }
}

} // namespace wh::journal
