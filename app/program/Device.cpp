// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/Device.h"

#include "device/Certificate.h"
#include "device/Seal.h"
#include "device/SystemClock.h"
#include "journal/SqliteJournal.h"
#include "link/NoTransport.h"
#include "program/Numbers.h"
#include "program/Stage.h"

#include <QDate>
#include <QGuiApplication>

#include <cstdio>

namespace wh::program {
namespace {

constexpr std::int64_t monthMs = 30LL * 24 * 60 * 60'000;

/// Stands where no journal can be opened: taps are refused and the screen says why.
class NoJournal : public ports::Journal, public ports::Settings, public ports::Editions
{
public:
    explicit NoJournal(std::string device)
        : origin_(std::move(device) + "~none")
    {
    }
    std::string origin() const override { return origin_; }
    std::uint64_t nextSeq() override { return ++seq_; }
    std::vector<core::Event> load(const std::string &, int) override { return {}; }
    std::vector<std::string> handoffs(const std::string &, std::size_t) override { return {}; }
    std::vector<core::Event> events(const std::string &, const std::vector<std::string> &) override { return {}; }
    void append(std::vector<core::Event>, std::function<void(ports::Saved)> done) override
    {
        QMetaObject::invokeMethod(
            &context_, [done = std::move(done)] { done(ports::Saved::Damaged); }, Qt::QueuedConnection);
    }
    std::optional<std::string> setting(const std::string &) const override { return std::nullopt; }
    ports::Saved setSetting(const std::string &, const std::string &) override { return ports::Saved::Damaged; }
    std::vector<core::Edition> editions(std::size_t) const override { return {}; }
    ports::Saved keepEdition(const core::Edition &) override { return ports::Saved::Damaged; }

private:
    std::string origin_;
    std::uint64_t seq_ = 0;
    QObject context_;
};

} // namespace

int runStation(Setup setup, const content::Catalog &catalog)
{
    device::SystemClock clock;
    auto opened = journal::SqliteJournal::open(setup.dataDir + QStringLiteral("/journal.sqlite"), setup.device.id);
    if (!opened.message.empty()) {
        std::fprintf(stderr, "warm-handoff: %s\n", opened.message.c_str());
        setup.problems.append(QString::fromStdString(opened.message));
    }
    NoJournal none(setup.device.id);
    auto *journal = opened.journal.get();
    std::unique_ptr<ports::Transport> transport;
    if (setup.broker) {
        setup.broker->device = setup.device.id;
        setup.broker->rooms = {setup.device.rooms.begin(), setup.device.rooms.end()};
        if (const auto defect = link::defectOf(*setup.broker)) {
            std::fprintf(stderr, "warm-handoff: %s\n", defect->c_str());
            setup.problems.append(QString::fromStdString(*defect));
        }
        setup.certificateEndMs = device::earliestEnd({setup.broker->certFile, setup.broker->caFile}).value_or(0);
        transport = std::make_unique<link::MqttTransport>(*setup.broker);
    } else {
        transport = std::make_unique<link::NoTransport>();
    }
    const auto numbers = [journal, &clock] {
        std::vector<core::HandoffState> handoffs;
        const auto now = clock.wallMs();
        if (journal) {
            for (const auto &room : journal->reader().rooms()) {
                auto all = core::projectAll(room, journal->reader().allEvents(room));
                handoffs.insert(handoffs.end(), std::make_move_iterator(all.begin()),
                                std::make_move_iterator(all.end()));
            }
        }
        return measures::summarize(handoffs, now - monthMs, now + monthMs);
    };
    const auto count = [journal](std::string_view counter, const std::string &language) {
        if (journal)
            journal->count(std::string(counter), QDate::currentDate().toString(Qt::ISODate).toStdString(), language);
    };
    ports::Journal &store = journal ? static_cast<ports::Journal &>(*journal) : none;
    ports::Settings &settings = journal ? static_cast<ports::Settings &>(*journal) : none;
    Numbers counting(setup.dataDir + QStringLiteral("/journal.sqlite"));
    const auto countNow = [&counting](const measures::Calendar &days, auto progress, auto done) {
        counting.count(days, std::move(progress), std::move(done));
    };
    ports::Editions &editions = journal ? static_cast<ports::Editions &>(*journal) : none;
    const auto papers = setup.broker.value_or(link::MqttOptions());
    device::Seal seal({papers.caFile, papers.certFile, papers.keyFile});
    Stage stage(setup, catalog,
                {store, *transport, clock, settings, editions, seal, numbers, measures::CountNow(countNow), count});
    if (!journal)
        stage.station().setCannotSave();
    if (!stage.show(setup.windowed ? (setup.window.isEmpty() ? QRect(0, 0, 1280, 800) : setup.window) : QRect()))
        return fail(exitNotWell, QStringLiteral("the screens cannot be loaded"));
    return QCoreApplication::exec();
}

} // namespace wh::program
