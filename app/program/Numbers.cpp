// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/Numbers.h"

#include "journal/FactStore.h"
#include "journal/JournalReader.h"

#include <QDate>
#include <QDateTime>
#include <QMetaObject>

namespace wh::program {

Numbers::Numbers(QString journal)
    : journal_(std::move(journal))
    , thread_([this] { work(); })
{
}

Numbers::~Numbers()
{
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void Numbers::count(measures::Calendar calendar, std::function<void(std::size_t, std::size_t)> progress,
                    std::function<void(std::shared_ptr<const measures::Book>)> done)
{
    {
        const std::lock_guard lock(mutex_);
        next_ = Asked{std::move(calendar), std::move(progress), std::move(done)};
    }
    wake_.notify_all();
}

bool Numbers::overtaken()
{
    const std::lock_guard lock(mutex_);
    return closing_ || next_.has_value();
}

void Numbers::work()
{
    std::unique_lock lock(mutex_);
    for (;;) {
        wake_.wait(lock, [this] { return closing_ || next_; });
        if (closing_)
            return;
        const auto asked = *std::exchange(next_, std::nullopt);
        lock.unlock();
        auto book = countFor(asked);
        if (!overtaken())
            QMetaObject::invokeMethod(
                &context_, [done = asked.done, book = std::move(book)] { done(book); }, Qt::QueuedConnection);
        lock.lock();
    }
}

std::shared_ptr<const measures::Book> Numbers::countFor(const Asked &asked)
{
    const auto opened = journal::JournalReader::open(journal_);
    if (!opened.reader || asked.calendar.size() == 0)
        return nullptr;
    journal::FactStore facts(journal_);
    const bool read = facts.update([&](std::size_t done, std::size_t all) {
        if (asked.progress)
            QMetaObject::invokeMethod(
                &context_, [progress = asked.progress, done, all] { progress(done, all); }, Qt::QueuedConnection);
        return !overtaken();
    });
    if (!read)
        return nullptr;
    const auto given = measures::givenFrom([&](const std::string &key) { return opened.reader->setting(key); });
    auto book = std::make_shared<measures::Book>();
    book->words = facts.words();
    book->tally = std::make_unique<measures::Tally>(asked.calendar, given, book->words);
    const auto &starts = asked.calendar.startsMs;
    if (!facts.forEach(starts.front(), starts.back(), [&](const core::Facts &fact) { book->tally->add(fact); }))
        return nullptr;
    for (const auto &count : opened.reader->counts(asked.calendar.dates.front(), asked.calendar.dates.back()))
        book->tally->add(measures::DayCount{count.name, count.day, count.language, count.count});
    return book;
}

std::int64_t startOfDayMs(const std::string &date)
{
    return QDate::fromString(QString::fromStdString(date), Qt::ISODate).startOfDay().toMSecsSinceEpoch();
}

} // namespace wh::program
