// SPDX-License-Identifier: GPL-3.0-or-later
// The reading-ease figures: syllables of known words, the formulas, and GNU style beside them where it is installed.
#include "content/Readability.h"
#include "support/Warnings.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <cmath>

using namespace wh::content;

class ReadabilityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { wh::test::failOnWarnings(); }

    void englishSyllables_data()
    {
        QTest::addColumn<int>("syllables");
        const std::pair<const char *, int> words[]
            = {{"you", 1},       {"hear", 1},    {"take", 1},     {"takes", 1},    {"pages", 2},      {"wanted", 2},
               {"skipped", 1},   {"little", 2},  {"people", 2},   {"medicine", 3}, {"medication", 4}, {"doctor", 2},
               {"clinician", 3}, {"being", 2},   {"patience", 2}, {"voice", 1},    {"don't", 1},      {"the", 1},
               {"rule", 1},      {"patient", 2}, {"I", 1},        {"handoff", 2},  {"assistant", 3},  {"anything", 3}};
        for (const auto &[word, syllables] : words)
            QTest::newRow(word) << syllables;
    }
    void englishSyllables()
    {
        QFETCH(int, syllables);
        QCOMPARE(wh::content::englishSyllables(QTest::currentDataTag()), syllables);
    }

    void spanishSyllables_data()
    {
        QTest::addColumn<int>("syllables");
        const std::pair<const char *, int> words[]
            = {{"usted", 2},  {"oye", 2},      {"salud", 2},  {"habla", 2},      {"equipo", 3},
               {"día", 2},    {"medicina", 4}, {"ahí", 2},    {"guitarra", 3},   {"vergüenza", 3},
               {"cuenta", 2}, {"leer", 2},     {"aéreo", 4},  {"hoy", 1},        {"muy", 1},
               {"yo", 1},     {"y", 1},        {"ciudad", 2}, {"relevo", 3},     {"qué", 1},
               {"niño", 2},   {"pastilla", 3}, {"ÚNICO", 3},  {"corregirlo", 4}, {"médico", 3}};
        for (const auto &[word, syllables] : words)
            QTest::newRow(word) << syllables;
    }
    void spanishSyllables()
    {
        QFETCH(int, syllables);
        QCOMPARE(wh::content::spanishSyllables(QTest::currentDataTag()), syllables);
    }

    void sentencesEndAtMarksAndLines()
    {
        const TextCounts counts = countEnglish("A heading\nYou hear it. Do you? “Yes.” Don’t wait… Go\n\nListen\n");
        QCOMPARE(counts.sentences, 7);
        QCOMPARE(counts.words, 12);
        QCOMPARE(counts.longestSentence, 3);
    }

    void anEmptyTextHasNoFigureButNoCrash()
    {
        QVERIFY(std::isfinite(fleschKincaidGrade("")));
        QVERIFY(std::isfinite(inflesz("... \n\n ¿?")));
    }

    void theFormulasAreTheKnownOnes()
    {
        // 10 words, 2 sentences, 11 syllables: 0.39 × 5 + 11.8 × 1.1 − 15.59
        QCOMPARE(fleschKincaidGrade("You hear it all now. They talk of your doctor."), 0.39 * 5 + 11.8 * 1.1 - 15.59);
        // 4 words, 1 sentence, 7 syllables
        QCOMPARE(inflesz("Usted lo oye todo."), 206.835 - 62.3 * 7 / 4 - 4);
    }

    void gnuStyleCountsAlike()
    {
        const QString style = QStandardPaths::findExecutable(QStringLiteral("style"));
        QVERIFY2(!style.isEmpty(), "GNU style is missing: install the package diction");
        const QByteArray text
            = "Two helpers talk about your care. They do it here, with you. First, an assistant asks you "
              "some things. Then the doctor or nurse comes in. If something is not right, you can say so. "
              "You know your own life better than anybody else does. Tell them how you really take your "
              "medicine, and what makes it hard. Nobody will judge you.";
        QProcess process;
        process.start(style, {});
        process.write(text);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        const QString said = QString::fromUtf8(process.readAllStandardOutput());
        const auto match = QRegularExpression(QStringLiteral("Kincaid: (-?[0-9.]+)")).match(said);
        QVERIFY2(match.hasMatch(), qPrintable(said));
        const double theirs = match.captured(1).toDouble();
        const double ours = fleschKincaidGrade(text.toStdString());
        QVERIFY2(std::abs(ours - theirs) <= 0.5, qPrintable(QStringLiteral("ours %1, style %2").arg(ours).arg(theirs)));
    }
};

QTEST_GUILESS_MAIN(ReadabilityTest)
#include "tst_readability.moc"
