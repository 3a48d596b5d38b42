// SPDX-License-Identifier: GPL-3.0-or-later
// `warm-handoffctl print`: a paper as a PDF. What is on it comes from the practice's own files and journal; how it
// looks is app/print's.
#include "content/Catalog.h"
#include "content/PracticeFile.h"
#include "ctl/Commands.h"
#include "ctl/Options.h"
#include "journal/JournalReader.h"
#include "program/PaperNumbers.h"

#include <QCoreApplication>
#include <QDate>

#include <cstdio>

namespace wh::ctl {

namespace {

constexpr const char *papers
    = "fact-sheet, poster, guide-clinicians, guide-staff, checklist, pocket-card, design-guide, script or report";

QString listOfTemplates(const content::Catalog &catalog)
{
    QStringList ids;
    for (const auto &checklist : catalog.templates())
        ids.append(QString::fromStdString(checklist.id));
    return ids.join(QStringLiteral(", "));
}

/// The practice's name and logo; a problem when the file or the logo is not well.
struct Sender {
    content::Practice practice = content::defaultPractice();
    QString problem;
};

Sender senderFrom(const Options &options)
{
    Sender sender;
    if (!options.has("config"))
        return sender;
    auto source = content::readSource(options.value("config").toStdString());
    std::vector<content::Problem> problems = std::move(source.problems);
    if (source.value) {
        auto read = content::readPractice(*source.value);
        problems = std::move(read.problems);
        if (read.value)
            sender.practice = *std::move(read.value);
    }
    for (const auto &problem : problems) {
        if (problem.severity == content::Severity::Error) {
            sender.problem = QString::fromStdString(content::toString(problem));
            return sender;
        }
    }
    if (const auto missing = print::problemOfLogo(QString::fromStdString(sender.practice.logo.string()));
        !missing.isEmpty())
        sender.problem = options.value("config") + QStringLiteral(": ") + missing;
    return sender;
}

/// Handoffs that began from the first to the last day, counted as `warm-handoffctl report` counts them.
print::Numbers numbersOf(const journal::JournalReader &reader, const QDate &from, const QDate &to)
{
    std::vector<core::HandoffState> handoffs;
    for (const auto &room : reader.rooms()) {
        auto all = core::projectAll(room, reader.allEvents(room));
        handoffs.insert(handoffs.end(), std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()));
    }
    return program::paperNumbers(measures::summarize(handoffs, from.startOfDay(Qt::UTC).toMSecsSinceEpoch(),
                                                     to.addDays(1).startOfDay(Qt::UTC).toMSecsSinceEpoch()),
                                 from, to);
}

print::Made checklistFrom(const content::Catalog &catalog, const print::Press &press, const Options &options,
                          bool asCard, const print::Wish &wish)
{
    const auto id
        = options.has("template") ? options.value("template").toStdString() : std::string(content::defaultTemplate);
    const auto *checklist = catalog.checklist(id);
    if (!checklist)
        return {std::nullopt,
                QStringLiteral("no checklist \"%1\": there is %2.")
                    .arg(QString::fromStdString(id), listOfTemplates(catalog)),
                true};
    auto ofChecklist = wish;
    ofChecklist.reviewed = wish.language == "en"; // the language they are written in
    return asCard ? press.pocketCard(*checklist, ofChecklist) : press.checklist(*checklist, ofChecklist);
}

print::Made reportFrom(const print::Press &press, const Options &options, const print::Wish &wish)
{
    const auto from = QDate::fromString(options.value("from"), Qt::ISODate);
    const auto to = QDate::fromString(options.value("to"), Qt::ISODate);
    if (!from.isValid() || !to.isValid())
        return {std::nullopt, QStringLiteral("--from and --to take days, as 2026-11-01."), true};
    if (to < from)
        return {std::nullopt, QStringLiteral("--from is later than --to."), true};
    if (wish.language != "en" && wish.language != "es")
        return {std::nullopt,
                QStringLiteral("report is not there in \"%1\": it is in en or es.")
                    .arg(QString::fromStdString(wish.language)),
                true};
    const auto dir = options.has("data") ? options.value("data") : defaultDataDir();
    const auto opened = journal::JournalReader::open(journalFile(dir));
    if (!opened.reader)
        return {std::nullopt, QString::fromStdString(opened.message), false};
    return press.report(numbersOf(*opened.reader, from, to), wish);
}

/// The wish in the options, or one line about the option that cannot be granted.
QString readWish(const Options &options, const content::Practice &practice, print::Wish &wish)
{
    wish.language = options.has("lang") ? options.value("lang").toStdString() : practice.language;
    if (!content::isLanguageTag(wish.language))
        return QStringLiteral("--lang takes en, es, zh-Hans, vi or ar, not \"%1\".").arg(options.value("lang"));
    if (options.has("paper")) {
        const auto size = print::paperSizeFromName(options.value("paper"));
        if (!size)
            return QStringLiteral("--paper takes letter or a4, not \"%1\".").arg(options.value("paper"));
        wish.size = *size;
    }
    if (options.has("card")) {
        const auto card = print::cardFromName(options.value("card"));
        if (!card)
            return QStringLiteral("--card takes 3x5 or a7, not \"%1\".").arg(options.value("card"));
        wish.card = *card;
    }
    return {};
}

} // namespace

int printPaper(const QStringList &arguments)
{
    Options options(arguments,
                    "Writes a paper of the practice as a PDF: fact-sheet, poster, guide-clinicians, guide-staff, "
                    "checklist, pocket-card, design-guide, script or report.",
                    {{"lang", "Language: en, es, zh-Hans, vi or ar. Default: the practice's.", "CODE"},
                     {"paper", "letter or a4. Default: letter.", "SIZE"},
                     {"o", "The file to write.", "FILE.pdf"},
                     {"config", "The practice's file (practice.toml), for its name, logo and own words.", "FILE"},
                     {"data", "The device's folder, for its published checklists and its numbers.", "DIR"},
                     {"template", "Of checklist and pocket-card: which. Default: rooming-to-clinician.", "ID"},
                     {"card", "Of pocket-card: 3x5 or a7. Default: 3x5 on letter, a7 on a4.", "SIZE"},
                     {"from", "Of report: first day, as 2026-11-01.", "DATE"},
                     {"to", "Of report: last day, as 2026-11-30.", "DATE"}},
                    {{"DOCUMENT", "The paper.", "DOCUMENT"}});
    if (options.code())
        return *options.code();
    if (options.rest().isEmpty())
        return fail(exitWrongUse, QStringLiteral("print takes a paper: %1.").arg(QLatin1String(papers)));
    const QString id = options.rest().first();
    const QString file = options.value("o");
    if (file.isEmpty())
        return fail(exitWrongUse, QStringLiteral("print takes -o FILE.pdf: where to write."));

    const Sender sender = senderFrom(options);
    if (!sender.problem.isEmpty())
        return fail(exitNotWell, sender.problem);
    print::Wish wish;
    if (const auto problem = readWish(options, sender.practice, wish); !problem.isEmpty())
        return fail(exitWrongUse, problem);

    const auto root = content::Catalog::findRoot(QCoreApplication::applicationDirPath().toStdString());
    if (!root.value)
        return fail(exitNotWell, QString::fromStdString(content::toString(root.problems.front())));
    const content::Catalog catalog(*root.value, sender.practice.content);
    // A file of the practice's own that has an error is left aside, and whoever holds the paper would not know.
    for (const auto &problem : catalog.problems()) {
        if (problem.severity == content::Severity::Error && !sender.practice.content.empty()
            && problem.file.starts_with(sender.practice.content.string()))
            std::fprintf(stderr, "warm-handoffctl: left aside: %s\n", content::toString(problem).c_str());
    }
    const print::Press press(catalog, QString::fromStdString(sender.practice.name),
                             QString::fromStdString(sender.practice.logo.string()));
    print::Made made;
    if (id == QLatin1String("checklist") || id == QLatin1String("pocket-card")) {
        made = checklistFrom(catalog, press, options, id == QLatin1String("pocket-card"), wish);
    } else if (id == QLatin1String("report")) {
        made = reportFrom(press, options, wish);
    } else {
        made = press.document(id.toStdString(), wish);
        if (made.wrongUse && made.problem.startsWith(QLatin1String("there is no paper")))
            made.problem += QStringLiteral(" There is %1.").arg(QLatin1String(papers));
    }
    if (!made.paper)
        return fail(made.wrongUse ? exitWrongUse : exitNotWell, made.problem);
    if (const auto problem = made.paper->save(file); !problem.isEmpty())
        return fail(exitNotWell, problem);
    std::printf("%s: %d %s\n", qPrintable(file), made.paper->pages(), made.paper->pages() == 1 ? "page" : "pages");
    return exitWell;
}

} // namespace wh::ctl
