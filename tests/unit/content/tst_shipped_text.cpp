// SPDX-License-Identifier: GPL-3.0-or-later
// What is shipped: without a problem, easy to read, short, and fitting the reference screens in the product's font.
// The tour measures the same on the real screens; this finds a long line before anybody builds one.
#include "Given.h"
#include "content/Catalog.h"
#include "content/Readability.h"
#include "support/Warnings.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QTextLayout>

using namespace wh;
using namespace wh::content;
using namespace wh::test;

namespace {

/// The look's sizes (LOOK.md section 1 and 5), in pixels of the reference screens.
constexpr int tabletBodyPx = 54;
constexpr int tabletTitlePx = 68;
constexpr qreal teamColumnPx = 816;
constexpr int roomBodyPx = 84;
constexpr int roomTitlePx = 126;
constexpr qreal roomColumnPx = 1160; // 1920 less margins and the third of the picture
constexpr qreal cardColumnPx = 768;

QFont font(int px, bool bold)
{
    QFont noto(QStringLiteral("Noto Sans"));
    noto.setPixelSize(px);
    noto.setBold(bold);
    return noto;
}

/// Lines that words of plain and **bold** take.
int linesOf(const QString &marked, int px, qreal width)
{
    QString plain;
    QList<QTextLayout::FormatRange> bolds;
    const auto parts = marked.split(QStringLiteral("**"));
    for (int i = 0; i < parts.size(); ++i) {
        if (i % 2 == 1) {
            QTextCharFormat format;
            format.setFont(font(px, true));
            bolds.append({static_cast<int>(plain.size()), static_cast<int>(parts[i].size()), format});
        }
        plain += parts[i];
    }
    QTextLayout layout(plain, font(px, false));
    layout.setFormats(bolds);
    layout.beginLayout();
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        ++lines;
    }
    layout.endLayout();
    return lines;
}

QString marked(const Line &line)
{
    QString text;
    for (const Run &run : line)
        text += run.bold ? QStringLiteral("**%1**").arg(QString::fromStdString(run.text))
                         : QString::fromStdString(run.text);
    return text;
}

QString in(const core::Text &text, const char *language)
{
    const auto found = text.find(language);
    return found == text.end() ? QString() : QString::fromStdString(found->second);
}

int longestSentence(QString text)
{
    // Words to say aloud are their own sentence.
    text.remove(QStringLiteral("**"));
    return countSpanish(text.toStdString()).longestSentence; // counts words alike in both languages
}

} // namespace

class ShippedTextTest : public QObject
{
    Q_OBJECT
    const Catalog catalog_{std::filesystem::path(WH_SOURCE_DIR)};

    static void allSteps(const Catalog &catalog)
    {
        QTest::addColumn<int>("checklist");
        QTest::addColumn<int>("step");
        QTest::addColumn<QByteArray>("language");
        for (std::size_t t = 0; t < catalog.templates().size(); ++t) {
            const auto &checklist = catalog.templates()[t];
            for (std::size_t s = 0; s < checklist.steps.size(); ++s) {
                for (const char *language : {"en", "es"})
                    QTest::newRow((checklist.id + " " + checklist.steps[s].id + " " + language).c_str())
                        << static_cast<int>(t) << static_cast<int>(s) << QByteArray(language);
            }
        }
    }
    const core::Step &step() const
    {
        QFETCH(int, checklist);
        QFETCH(int, step);
        return catalog_.templates()[static_cast<std::size_t>(checklist)].steps[static_cast<std::size_t>(step)];
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QFontInfo(font(54, false)).family() == QStringLiteral("Noto Sans"),
                 "Noto Sans is missing: install the package fonts-noto-core");
    }
    void init() { failOnWarnings(); }

    void nothingShippedHasAProblem()
    {
        std::vector<Problem> here;
        for (const Problem &problem : catalog_.problems()) {
            if (problem.file.find("/video/") == std::string::npos) // the films have tests of their own
                here.push_back(problem);
        }
        QVERIFY2(here.empty(), qPrintable(described(here)));
    }

    void theDefaultChecklistHasTheStepsOfTheDesign()
    {
        std::string ids;
        for (const auto &step : catalog_.checklist("rooming-to-clinician")->steps)
            ids += (ids.empty() ? "" : " ") + step.id;
        QCOMPARE(ids,
                 std::string("who-is-here introductions why-today what-matters vitals medicines changes home "
                             "patients-turn say-back next-step"));
    }

    void everyReasonIsKnownToTheRules()
    {
        const auto &known = core::commonReasons();
        for (const auto &checklist : catalog_.templates()) {
            for (const auto &step : checklist.steps) {
                QCOMPARE(step.reasons.size(), std::size_t(6));
                for (const auto &reason : step.reasons)
                    QVERIFY2(std::find(known.begin(), known.end(), reason.id) != known.end(), reason.id.c_str());
                QCOMPARE(step.required, step.id == core::patientsTurnStep || step.id == core::sayBackStep);
                QVERIFY2(!catalog_.picture(step.picture).empty(), step.picture.c_str());
            }
        }
    }

    void reasonsFitTheirButtons()
    {
        // Two columns (LOOK.md, team-notnow): the left ones are narrower.
        const auto &reasons = catalog_.templates()[0].steps[0].reasons;
        for (std::size_t i = 0; i < reasons.size(); ++i) {
            for (const char *language : {"en", "es"}) {
                const QString label = in(reasons[i].label, language);
                const qreal width = QFontMetricsF(font(tabletBodyPx, true)).horizontalAdvance(label);
                QVERIFY2(width <= (i % 2 == 0 ? 346 : 550), qPrintable(QStringLiteral("%1: %2").arg(label).arg(width)));
            }
        }
    }

    void aTeamsStepFitsTheTablet_data() { allSteps(catalog_); }
    void aTeamsStepFitsTheTablet()
    {
        QFETCH(QByteArray, language);
        const QString title = in(step().title, language);
        const qreal width = QFontMetricsF(font(tabletTitlePx, true)).horizontalAdvance(title);
        QVERIFY2(width <= teamColumnPx, qPrintable(QStringLiteral("%1: %2 of 816 px").arg(title).arg(width)));
        const QString prompt = in(step().prompt, language);
        const int lines = linesOf(prompt, tabletBodyPx, teamColumnPx);
        QVERIFY2(lines <= 3, qPrintable(QStringLiteral("%1 lines: %2").arg(lines).arg(prompt)));
        QVERIFY2(longestSentence(prompt) <= 12, qPrintable(prompt));
    }

    void aPatientsStepFitsTheRoomScreen_data() { allSteps(catalog_); }
    void aPatientsStepFitsTheRoomScreen()
    {
        QFETCH(QByteArray, language);
        const QString title = in(step().patientTitle, language);
        const qreal width = QFontMetricsF(font(roomTitlePx, true)).horizontalAdvance(title);
        QVERIFY2(width <= roomColumnPx, qPrintable(QStringLiteral("%1: %2 px").arg(title).arg(width)));
        const QString line = in(step().patientLine, language);
        const QString ask = in(step().patientAsk, language);
        const int lines = linesOf(line, roomBodyPx, roomColumnPx)
            + (ask.isEmpty() ? 0 : linesOf(QStringLiteral("**%1**").arg(ask), roomBodyPx, roomColumnPx));
        QVERIFY2(lines <= 3, qPrintable(QStringLiteral("%1 lines: %2 / %3").arg(lines).arg(line, ask)));
        QVERIFY2(longestSentence(line) <= 10 && longestSentence(ask) <= 10, qPrintable(line + ask));
    }

    void aCardFitsTheTablet_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("card");
        for (const auto &language : catalog_.languagesOf("fact-sheet")) {
            const Document *sheet = catalog_.document("fact-sheet", language);
            for (std::size_t i = 0; i < sheet->sections.size(); ++i)
                QTest::newRow((language + " " + sheet->sections[i].id).c_str())
                    << QString::fromStdString(language) << static_cast<int>(i);
        }
    }
    void aCardFitsTheTablet()
    {
        QFETCH(QString, language);
        QFETCH(int, card);
        // Arabic is set larger (LOOK.md section 7) and so has fewer lines.
        const bool arabic = language == QStringLiteral("ar");
        const int px = arabic ? 60 : tabletBodyPx;
        const int mostLines = arabic ? 4 : 5;
        const Section &section
            = catalog_.document("fact-sheet", language.toStdString())->sections[static_cast<std::size_t>(card)];
        const QString title = QString::fromStdString(section.title);
        const qreal width = QFontMetricsF(font(tabletTitlePx, true)).horizontalAdvance(title);
        QVERIFY2(width <= cardColumnPx, qPrintable(QStringLiteral("%1: %2 px").arg(title).arg(width)));
        int lines = 0;
        for (const Block &block : section.blocks) {
            const bool list = block.kind != Block::Kind::Paragraph;
            for (const Line &line : block.lines)
                lines += linesOf(marked(line), px, cardColumnPx - (list ? 1.3 * px : 0));
        }
        QVERIFY2(lines <= mostLines, qPrintable(QStringLiteral("%1 lines: %2").arg(lines).arg(title)));
        QVERIFY(!section.picture.empty());
    }

    void englishForPatientsReadsAtGradeFiveOrBelow()
    {
        const std::string sheet = plainText(*catalog_.document("fact-sheet", "en"));
        std::string lines;
        for (const auto &checklist : catalog_.templates()) {
            for (const auto &step : checklist.steps)
                lines += step.patientTitle.at("en") + "\n" + step.patientLine.at("en") + "\n" + step.patientAsk.at("en")
                    + "\n";
        }
        qInfo("fact sheet: grade %.1f, %.1f words a sentence; room screens: grade %.1f", fleschKincaidGrade(sheet),
              countEnglish(sheet).wordsPerSentence(), fleschKincaidGrade(lines));
        QVERIFY(fleschKincaidGrade(sheet) <= 5.0);
        QVERIFY(fleschKincaidGrade(lines) <= 5.0);
        QVERIFY(countEnglish(sheet).longestSentence <= 15);
    }

    void spanishForPatientsIsFairlyEasyOrEasier()
    {
        const std::string sheet = plainText(*catalog_.document("fact-sheet", "es"));
        std::string lines;
        for (const auto &checklist : catalog_.templates()) {
            for (const auto &step : checklist.steps)
                lines += step.patientTitle.at("es") + "\n" + step.patientLine.at("es") + "\n" + step.patientAsk.at("es")
                    + "\n";
        }
        qInfo("fact sheet: INFLESZ %.1f, %.1f words a sentence; room screens: %.1f", inflesz(sheet),
              countSpanish(sheet).wordsPerSentence(), inflesz(lines));
        QVERIFY(inflesz(sheet) >= 70);
        QVERIFY(inflesz(lines) >= 70);
        QVERIFY(countSpanish(sheet).longestSentence <= 15);
    }

    void onlyEnglishIsShippedAsReviewed()
    {
        for (const char *id : {"fact-sheet", "guide-clinicians", "guide-staff", "script", "design-guide"}) {
            for (const auto &language : catalog_.languagesOf(id))
                QCOMPARE(catalog_.document(id, language)->reviewed, language == "en");
        }
    }

    void noTextShoutsOrBegs_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *id : {"fact-sheet", "guide-clinicians", "guide-staff", "script", "design-guide"}) {
            for (const char *language : {"en", "es"}) {
                if (const Document *document = catalog_.document(id, language))
                    QTest::newRow((std::string(id) + " " + language).c_str())
                        << QString::fromStdString(plainText(*document));
            }
        }
        for (const auto &checklist : catalog_.templates())
            QTest::newRow(checklist.id.c_str()) << QString::fromStdString(writeTemplate(checklist));
    }
    void noTextShoutsOrBegs()
    {
        QFETCH(QString, text);
        const QRegularExpression loud(QStringLiteral("[!¡]|\\b(please|sorry|oops|por favor)\\b"),
                                      QRegularExpression::CaseInsensitiveOption
                                          | QRegularExpression::UseUnicodePropertiesOption);
        QVERIFY2(!text.contains(loud), qPrintable(loud.match(text).captured()));
    }
};

QTEST_MAIN(ShippedTextTest)
#include "tst_shipped_text.moc"
