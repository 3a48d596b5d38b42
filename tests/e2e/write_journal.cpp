// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a real journal by the real rules, at times that are given: what a month of a practice leaves behind, in a
// second. Lines on stdin, as in `warm-handoffctl join`, after "AT_MS ROOM DEVICE ROLE":
//   1790000000000 3 ma giver start rooming-to-clinician [rehearsal]
// besides: "count NAME DAY LANGUAGE|- N" and "setting KEY VALUE...". A refused command ends it with exit code 1.
//   wh-write-journal --data DIR
#include "content/Catalog.h"
#include "core/Rules.h"
#include "journal/SqliteJournal.h"

#include <QCoreApplication>

#include <algorithm>
#include <iostream>
#include <map>
#include <sstream>

using namespace wh;
using Kind = core::Command::Kind;

namespace {

class Practice
{
public:
    Practice(journal::SqliteJournal &journal, const content::Catalog &catalog)
        : journal_(journal)
        , catalog_(catalog)
    {
    }

    void line(const std::string &text)
    {
        std::istringstream words(text);
        std::string first;
        words >> first;
        if (first == "count")
            return count(words);
        if (first == "setting") {
            std::string key;
            std::string value;
            words >> key;
            std::getline(words >> std::ws, value);
            journal_.setSetting(key, value);
            return;
        }
        std::string room;
        std::string device;
        std::string role;
        words >> room >> device >> role;
        tap(std::stoll(first), room, device, core::roleFromName(role).value(), commandOf(words));
    }

    void flush()
    {
        if (journal_.appendNow(std::exchange(waiting_, {})) != ports::Saved::Durable)
            throw std::runtime_error("not saved");
    }

private:
    void count(std::istringstream &words)
    {
        std::string name;
        std::string day;
        std::string language;
        std::int64_t count = 0;
        words >> name >> day >> language >> count;
        journal_.setCount(name, day, language == "-" ? std::string() : language, count);
    }

    core::Command commandOf(std::istringstream &words) const
    {
        static const std::map<std::string, Kind> kinds{
            {"start", Kind::Start},     {"done", Kind::Done},           {"undo", Kind::Undo},
            {"skip", Kind::Skip},       {"signal", Kind::Signal},       {"heard", Kind::Heard},
            {"phase", Kind::SetPhase},  {"finish", Kind::Finish},       {"cancel", Kind::Cancel},
            {"reopen", Kind::Reopen},   {"barrier", Kind::Barrier},     {"unbarrier", Kind::Unbarrier},
            {"decline", Kind::Decline}, {"undecline", Kind::Undecline}, {"withdraw", Kind::Withdraw},
        };
        std::string verb;
        std::string one;
        std::string two;
        words >> verb >> one >> two;
        core::Command command{.kind = kinds.at(verb), .step = one, .reason = two};
        if (command.kind == Kind::Start) {
            command.checklist = catalog_.checklist(one);
            command.rehearsal = two == "rehearsal";
        } else if (command.kind == Kind::SetPhase) {
            command.phase = core::phaseFromName(one).value();
        } else if (command.kind == Kind::Signal || command.kind == Kind::Withdraw) {
            command.signal = core::signalFromName(two).value();
            command.reason.clear(); // it would name a topic
        } else if (command.kind != Kind::Skip) {
            command.reason = one;
        }
        return command;
    }

    void tap(std::int64_t atMs, const std::string &room, const std::string &device, core::Role role,
             const core::Command &command)
    {
        auto &known = known_[room];
        const auto state = core::project(room, known);
        if (command.kind == Kind::Start || command.kind == Kind::Decline)
            known.clear(); // what is over plays no part any more
        auto decision = core::decide(state, command, device, role);
        if (const auto *refusal = std::get_if<core::Refusal>(&decision))
            throw std::runtime_error(refusal->message);
        for (auto &event : std::get<core::Drafts>(decision)) {
            event.id = {device + "~m1", ++seqs_[device]};
            event.stamp = {std::max(atMs, latest_.wallMs), latest_.counter + 1};
            latest_ = event.stamp;
            event.atMs = atMs;
            event.room = room;
            if (event.kind == core::EventKind::Started || event.kind == core::EventKind::Declined)
                event.handoff = core::toString(event.id);
            known.push_back(event);
            waiting_.push_back(event);
        }
        if (waiting_.size() > 2'000)
            flush();
    }

    journal::SqliteJournal &journal_;
    const content::Catalog &catalog_;
    std::map<std::string, std::vector<core::Event>> known_; ///< by room, of the live or last handoff
    std::map<std::string, std::uint64_t> seqs_;
    std::vector<core::Event> waiting_;
    core::Stamp latest_;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() != 3 || arguments[1] != QLatin1String("--data")) {
        std::cerr << "wh-write-journal --data DIR < LINES\n";
        return 2;
    }
    const auto root = content::Catalog::findRoot(QCoreApplication::applicationDirPath().toStdString());
    const auto opened = journal::SqliteJournal::open(arguments[2] + QStringLiteral("/journal.sqlite"), "champion");
    if (!root.value || !opened.journal) {
        std::cerr << "no assets, or no journal: " << opened.message << '\n';
        return 1;
    }
    const content::Catalog catalog(*root.value, {});
    Practice practice(*opened.journal, catalog);
    std::string text;
    try {
        for (int number = 1; std::getline(std::cin, text); ++number)
            practice.line(text);
        practice.flush();
    } catch (const std::exception &error) {
        std::cerr << text << ": " << error.what() << '\n';
        return 1;
    }
    return 0;
}
