// SPDX-License-Identifier: GPL-3.0-or-later
// The way in: a paper is asked for, laid out, and then looked at, kept as a PDF or sent to a printer. Call it from the
// thread that owns the QGuiApplication. Numbers come counted, checklists come chosen; nothing here opens a journal.
#pragma once

#include "content/Catalog.h"

#include <QByteArray>
#include <QDate>
#include <QImage>
#include <QSizeF>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

class QCoreApplication;
class QPainter;

namespace wh::print {

class Drawings;
class Pen;
struct Job;
struct Layout;

enum class PaperSize : std::uint8_t { Letter, A4 };
enum class Card : std::uint8_t {
    Usual,     ///< 3 × 5 in on letter, A7 on A4
    ThreeFive, ///< 3 × 5 in
    A7,        ///< 74 × 105 mm
};

std::optional<PaperSize> paperSizeFromName(QStringView name); ///< "letter", "a4"
std::optional<Card> cardFromName(QStringView name);           ///< "3x5", "a7"

/// How a paper is wanted.
struct Wish {
    std::string language = "en";
    PaperSize size = PaperSize::Letter;
    QDate date = QDate::currentDate(); ///< printed in the foot
    Card card = Card::Usual;
    /// The practice has had the language read by somebody qualified. A document may say so of itself as well.
    bool reviewed = false;
};

/// A laid-out paper. Holds what it needs but the catalog it came from, which must outlive it.
class Paper
{
public:
    using Draw = std::function<void(Pen &)>;

    QString title;
    int pages() const { return static_cast<int>(draw_.size()); }
    QSizeF sizePt() const { return sizePt_; } ///< in points (1/72 inch)

    /// One page as it will be printed, from 0; for a preview.
    QImage image(int page, double dotsPerInch) const;
    QByteArray pdf() const;
    /// Writes the PDF beside `file` and puts it in its place when all of it is on disk. Empty when well, else one line.
    QString save(const QString &file) const;
    /// Gives the PDF to the system's printing (CUPS). Empty when well, else one line. Waits at most ten seconds.
    QString sendTo(const QString &printer) const;

private:
    friend class Press;
    void drawPage(int page, QPainter &painter) const;

    std::shared_ptr<const Drawings> drawings_;
    std::string language_;
    QSizeF sizePt_;
    std::vector<Draw> draw_;
};

/// A paper, or one line that says why there is none and what to do.
struct Made {
    std::optional<Paper> paper;
    QString problem;
    bool wrongUse = false; ///< asked for something that does not exist, rather than something that is not well
};

/// A topic the patient picked. The words are the card's own; nothing a person typed.
struct Topic {
    QString words;
    QString icon; ///< in assets/icons
};

/// What stands on the huddle board's page: numbers somebody else counted. Rehearsals are not in them.
struct Numbers {
    struct Day {
        QDate date;
        int started = 0;
        int finished = 0;
    };
    /// A measure over time. Title and sentence come in the paper's language.
    struct Run {
        QString title;
        QString sentence; ///< what it shows and what it does not
        std::vector<QDate> dates;
        std::vector<std::optional<double>> values; ///< one a date; nothing where there was nothing to count
        std::optional<double> median;
        std::vector<std::pair<std::size_t, std::size_t>> shifts; ///< first and last place, both included
    };

    QDate from; ///< first and last day that count
    QDate to;
    int started = 0;
    int finished = 0;
    int turnReached = 0; ///< of the finished ones
    int saidBack = 0;
    std::optional<double> additionsPer100; ///< nothing without a finished one
    std::vector<Day> days;
    std::map<core::Phase, double> medianMinutes;
    std::map<std::string, int> skippedByReason;
    std::vector<Run> runs; ///< at most two; they take the place of the bars by day
};

class Press
{
public:
    /// `practice` and `logo` stand at the top of every paper; both may be empty.
    explicit Press(const content::Catalog &catalog, QString practice = {}, QString logo = {});

    /// "fact-sheet", "poster", "guide-clinicians", "guide-staff", "design-guide", "script".
    Made document(std::string_view id, const Wish &wish) const;
    Made checklist(const core::Template &checklist, const Wish &wish) const;
    Made pocketCard(const core::Template &checklist, const Wish &wish) const;
    /// One page for the huddle board.
    Made report(const Numbers &numbers, const Wish &wish) const;
    /// What a patient wants to talk about; at most ten topics.
    Made myList(const std::vector<Topic> &topics, const Wish &wish) const;

    /// Names of the printers this machine knows; none without CUPS.
    static QStringList printers();

private:
    Job teamJob(const Wish &wish) const;
    Made ofTemplate(const core::Template &checklist, const Wish &wish,
                    const std::function<Layout(const Job &)> &lay) const;
    Made make(const Job &job, Layout layout) const;

    const content::Catalog &catalog_;
    std::shared_ptr<const Drawings> drawings_;
    QString practice_;
    QString logo_;
};

/// Why this logo cannot be printed, in one line; nothing when it can, or when there is none.
QString problemOfLogo(const QString &file);

/// An application object for a program without a screen: fonts and pictures work, no display is needed.
std::unique_ptr<QCoreApplication> makeScreenlessApplication(int &argc, char **argv);

} // namespace wh::print
