// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/Press.h"

#include "print/Layouts.h"

#include <QBuffer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QProcess>
#include <QSaveFile>
#include <QStandardPaths>

#include <cstdio>

namespace wh::print {

namespace {

constexpr int printingMs = 10'000;

QSizeF sizeOf(PaperSize size)
{
    return size == PaperSize::Letter ? QSizeF(612, 792) : QSizeF(595.276, 841.89);
}

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool speaks(const core::Template &checklist, const std::string &language)
{
    return checklist.name.contains(language)
        && std::all_of(checklist.steps.begin(), checklist.steps.end(), [&](const core::Step &step) {
               return step.title.contains(language) && step.prompt.contains(language);
           });
}

Made wrongUse(QString problem)
{
    return {std::nullopt, std::move(problem), true};
}

} // namespace

std::optional<PaperSize> paperSizeFromName(QStringView name)
{
    if (name == QLatin1String("letter"))
        return PaperSize::Letter;
    return name == QLatin1String("a4") ? std::optional(PaperSize::A4) : std::nullopt;
}

std::optional<Card> cardFromName(QStringView name)
{
    if (name == QLatin1String("3x5"))
        return Card::ThreeFive;
    return name == QLatin1String("a7") ? std::optional(Card::A7) : std::nullopt;
}

// ---------------------------------------------------------------- a paper

void Paper::drawPage(int page, QPainter &painter) const
{
    Pen pen(*drawings_, language_, sizePt_.width(), &painter);
    draw_[static_cast<std::size_t>(page)](pen);
}

QImage Paper::image(int page, double dotsPerInch) const
{
    const double scale = dotsPerInch / 72;
    QImage image((sizePt_ * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    drawPage(page, painter);
    return image;
}

QByteArray Paper::pdf() const
{
    constexpr int dotsPerInch = 1200;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(sizePt_.height() > 800 ? QPageSize::A4 : QPageSize::Letter));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Warm Handoff"));
    QPainter painter(&writer);
    for (int page = 0; page < pages(); ++page) {
        if (page > 0)
            writer.newPage();
        painter.resetTransform();
        painter.scale(dotsPerInch / 72.0, dotsPerInch / 72.0);
        drawPage(page, painter);
    }
    painter.end();
    return bytes;
}

QString Paper::save(const QString &file) const
{
    QSaveFile out(file);
    const QByteArray bytes = pdf();
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return QStringLiteral("%1: cannot be written (%2). Nothing was changed; choose another place with -o.")
            .arg(file, out.errorString());
    return {};
}

QString Paper::sendTo(const QString &printer) const
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("lp"));
    if (program.isEmpty())
        return QStringLiteral("this machine has no printing system. Keep the paper as a PDF.");
    QProcess lp;
    const QString media = sizePt_.height() > 800 ? QStringLiteral("media=A4") : QStringLiteral("media=Letter");
    lp.start(program, {QStringLiteral("-d"), printer, QStringLiteral("-t"), title, QStringLiteral("-o"), media});
    lp.write(pdf());
    lp.closeWriteChannel();
    if (!lp.waitForFinished(printingMs) || lp.exitStatus() != QProcess::NormalExit || lp.exitCode() != 0)
        return QStringLiteral("the printer \"%1\" did not take the paper. See that it is on, then print again.")
            .arg(printer);
    return {};
}

// ---------------------------------------------------------------- the press

Press::Press(const content::Catalog &catalog, QString practice, QString logo)
    : catalog_(catalog)
    , practice_(std::move(practice))
    , logo_(std::move(logo))
{
    const auto path = [](const std::filesystem::path &file) { return QString::fromStdString(file.string()); };
    drawings_ = std::make_shared<Drawings>(
        [&catalog, path](const QString &name) { return path(catalog.picture(name.toStdString())); },
        [&catalog, path](const QString &name) { return path(catalog.icon(name.toStdString())); },
        path(catalog.root() / "assets" / "illustrations" / "heads"));
}

Made Press::document(std::string_view id, const Wish &wish) const
{
    struct Kind {
        std::string_view id;
        std::string_view text; ///< the document it is made from
        Layout (*lay)(const Job &, const content::Document &);
        double least; ///< points
    };
    static constexpr std::array<Kind, 6> kinds{{{"fact-sheet", "fact-sheet", factSheet, 11},
                                                {"poster", "fact-sheet", poster, 11},
                                                {"guide-clinicians", "guide-clinicians", guide, 9.5},
                                                {"guide-staff", "guide-staff", guide, 9.5},
                                                {"design-guide", "design-guide", designGuide, 9.5},
                                                {"script", "script", script, 9.5}}};
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind &one) { return one.id == id; });
    if (kind == kinds.end())
        return wrongUse(QStringLiteral("there is no paper \"%1\".").arg(shown(id)));
    const auto languages = catalog_.languagesOf(kind->text);
    if (std::find(languages.begin(), languages.end(), wish.language) == languages.end()) {
        const std::vector<std::string_view> names(languages.begin(), languages.end());
        return wrongUse(QStringLiteral("%1 is not there in \"%2\": it is in %3.")
                            .arg(shown(id), shown(wish.language), QString::fromStdString(content::listed(names))));
    }
    const content::Document &text = *catalog_.document(kind->text, wish.language);
    Job job{*drawings_, wish.language, QString::fromStdString(text.title), sizeOf(wish.size), practice_,
            logo_,      wish.date};
    job.credit = QString::fromStdString(text.credit);
    job.version = text.version;
    job.draft = !text.reviewed && !wish.reviewed;
    job.least = kind->least;
    return make(job, kind->lay(job, text));
}

Made Press::checklist(const core::Template &checklist, const Wish &wish) const
{
    return ofTemplate(checklist, wish, [&](const Job &job) { return checklistPage(job, checklist); });
}

Made Press::pocketCard(const core::Template &checklist, const Wish &wish) const
{
    Card card = wish.card;
    if (card == Card::Usual)
        card = wish.size == PaperSize::Letter ? Card::ThreeFive : Card::A7;
    return ofTemplate(checklist, wish, [&](const Job &job) { return pocketCards(job, checklist, card); });
}

Made Press::ofTemplate(const core::Template &checklist, const Wish &wish,
                       const std::function<Layout(const Job &)> &lay) const
{
    if (!speaks(checklist, wish.language))
        return wrongUse(QStringLiteral("the checklist \"%1\" has not all its words in \"%2\": translate them first, or "
                                       "print it in another language.")
                            .arg(shown(checklist.id), shown(wish.language)));
    Job job = teamJob(wish);
    job.title = QString::fromStdString(std::string(core::textIn(checklist.name, wish.language)));
    job.version = checklist.version;
    job.draft = !wish.reviewed;
    job.advice = QStringLiteral("Switch steps off, or shorten their words.");
    return make(job, lay(job));
}

Made Press::report(const Numbers &numbers, const Wish &wish) const
{
    Job job = teamJob(wish);
    job.title = job.says(Word::Report);
    job.version = 0;
    job.draft = wish.language != "en";
    return make(job, reportPage(job, numbers));
}

Made Press::myList(const std::vector<Topic> &topics, const Wish &wish) const
{
    Job job = teamJob(wish);
    job.title = job.says(Word::MyList);
    job.version = 0;
    job.credit.clear();
    job.least = 11;
    return make(job, myListPage(job, topics));
}

Job Press::teamJob(const Wish &wish) const
{
    Job job{*drawings_, wish.language, {}, sizeOf(wish.size), practice_, logo_, wish.date};
    job.credit = job.says(Word::Credit);
    job.least = 9.5;
    return job;
}

Made Press::make(const Job &job, Layout layout) const
{
    if (!layout.problem.isEmpty())
        return {std::nullopt, layout.problem, false};
    Paper paper;
    paper.title = job.title;
    paper.drawings_ = drawings_;
    paper.language_ = job.language;
    paper.sizePt_ = job.page;
    paper.draw_ = std::move(layout.pages);
    return {std::move(paper), {}, false};
}

QStringList Press::printers()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("lpstat"));
    if (program.isEmpty())
        return {};
    QProcess lpstat;
    lpstat.start(program, {QStringLiteral("-e")});
    if (!lpstat.waitForFinished(printingMs))
        return {};
    return QString::fromUtf8(lpstat.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QString problemOfLogo(const QString &file)
{
    if (file.isEmpty())
        return {};
    if (!QFileInfo::exists(file))
        return QStringLiteral("the logo %1 is not there: put it there or take logo out of [practice].").arg(file);
    const Drawings none([](const QString &) { return QString(); }, [](const QString &) { return QString(); }, {});
    if (Pen(none, "en", 0).logo(QRectF(0, 0, 1, 1), file) <= 0)
        return QStringLiteral("the logo %1 cannot be read as a picture: save it again as .svg or .png.").arg(file);
    return {};
}

std::unique_ptr<QCoreApplication> makeScreenlessApplication(int &argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Without a session Qt warns that it has no folder for sockets; printing opens none.
    const auto previous = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
        if (type != QtWarningMsg || !text.startsWith(QLatin1String("QStandardPaths")))
            std::fprintf(stderr, "%s\n", qPrintable(text));
    });
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    qInstallMessageHandler(previous);
    return application;
}

} // namespace wh::print
