// SPDX-License-Identifier: GPL-3.0-or-later
// Which sentences a patient's text has, and that each of them can be heard in English and Spanish.
#include "Given.h"
#include "content/Catalog.h"
#include "support/Warnings.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace wh::content;
using namespace wh::test;

namespace fs = std::filesystem;

namespace {

using List = std::vector<std::string>;

/// The words of the screens that patients read, from the Spanish translations, which hold the English too.
List screenTexts(const QString &language)
{
    static const QStringList contexts{
        QStringLiteral("ComingPage"),  QStringLiteral("FilmPage"),   QStringLiteral("Invitation"),
        QStringLiteral("ListPage"),    QStringLiteral("MenuPage"),   QStringLiteral("NextPage"),
        QStringLiteral("RoomStation"), QStringLiteral("SheetCard"),  QStringLiteral("TalkPage"),
        QStringLiteral("Topics"),      QStringLiteral("TopicsPage"), QStringLiteral("WelcomePage")};
    static const QRegularExpression unsaid(QStringLiteral("Screen reader|team tablet|First line of"));
    QFile file(QStringLiteral(WH_SOURCE_DIR "/assets/translations/warm-handoff_es.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    List texts;
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    QString note;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name().toString();
        if (name == QLatin1String("name"))
            context = xml.readElementText();
        else if (name == QLatin1String("message"))
            note.clear();
        else if (name == QLatin1String("source"))
            source = xml.readElementText();
        else if (name == QLatin1String("extracomment"))
            note = xml.readElementText();
        else if (name == QLatin1String("translation")) {
            const auto words
                = language == QLatin1String("en") ? (xml.readElementText(), source) : xml.readElementText();
            if (contexts.contains(context) && !words.contains(QLatin1Char('%')) && !note.contains(unsaid))
                texts.push_back(words.toStdString());
        }
    }
    return texts;
}

} // namespace

class VoiceTest : public QObject
{
    Q_OBJECT

    const fs::path root_{WH_SOURCE_DIR};

    static void touch(const QString &file)
    {
        QDir().mkpath(QFileInfo(file).path());
        write(file, "sound");
    }

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aTextIsSpokenSentenceBySentence()
    {
        QCOMPARE(sentences("You hear it. You can fix it."), (List{"You hear it.", "You can fix it."}));
        QCOMPARE(sentences("Did we get it right?<br>Is anything missing?"),
                 (List{"Did we get it right?", "Is anything missing?"}));
        QCOMPARE(sentences("Heard"), (List{"Heard"}));
        QCOMPARE(sentences(""), List());
        QCOMPARE(sentences("<br>"), List());
        QCOMPARE(sentences("¿Así lo toma? Sí."), (List{"¿Así lo toma?", "Sí."}));
        QCOMPARE(sentences("谁留下，由您决定。可以吗？"), (List{"谁留下，由您决定。", "可以吗？"}));
    }

    void marksAreNotSpoken()
    {
        QCOMPARE(sentences("Say, <b>“That is not how it is.”</b> Tell us."),
                 (List{"Say, “That is not how it is.”", "Tell us."}));
        QCOMPARE(sentences("• <b>Listen.</b> Is it right?"), (List{"Listen.", "Is it right?"}));
        QCOMPARE(sentences("A &amp; B &quot;c&quot;"), (List{"A & B \"c\""}));
        QCOMPARE(sentences("a < b"), (List{"a"})); // never beyond the text
        // Bold words of several sentences are lit in one piece, so they are said in one.
        QCOMPARE(sentences("<b>Listen. Speak up.</b> Ask."), (List{"Listen. Speak up.", "Ask."}));
    }

    void everythingAPatientReadsCanBeHeard_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Spanish") << QStringLiteral("es");
    }
    void everythingAPatientReadsCanBeHeard()
    {
        QFETCH(QString, language);
        const Catalog catalog(root_);
        const auto voice = catalog.voice();
        auto texts = screenTexts(language);
        QVERIFY(texts.size() > 50);
        for (auto &text : patientTexts(catalog, language.toStdString()))
            texts.push_back(std::move(text));
        QVERIFY(texts.size() > 200);
        int count = 0;
        for (const auto &text : texts) {
            for (const auto &sentence : sentences(text)) {
                const auto found = voice.recording(language.toStdString(), sentence);
                QVERIFY2(found && !found->slow.empty(),
                         qPrintable(QStringLiteral("no sound says “%1”: run assets/voice/make")
                                        .arg(QString::fromStdString(sentence))));
                ++count;
            }
        }
        qInfo("%s: %d of %d sentences in %d texts can be heard", qPrintable(language), count, count,
              static_cast<int>(texts.size()));
    }

    void whatIsShippedIsWhole()
    {
        for (const auto &problem : checkVoice(Catalog(root_)))
            QFAIL(toString(problem).c_str());
    }

    void aPracticesOwnRecordingStandsBeforeOurs()
    {
        const QTemporaryDir own;
        const std::string sentence = "You hear it.";
        const auto name = QString::fromStdString(recordingName(sentence));
        const Voice voice(root_ / "assets/voice", own.path().toStdString());
        const auto ours = voice.recording("en", sentence);
        QVERIFY(ours && !ours->slow.empty());
        touch(own.filePath(QStringLiteral("en/%1.wav").arg(name)));
        const auto theirs = voice.recording("en", sentence);
        QCOMPARE(QString::fromStdString(theirs->file.string()), own.filePath(QStringLiteral("en/%1.wav").arg(name)));
        QVERIFY(theirs->slow.empty()); // never one voice fast and another slow
        QVERIFY(!voice.recording("fr", sentence));
        QVERIFY(!voice.recording("en", "You hear it not."));
        touch(own.filePath(QStringLiteral("vi/%1.ogg").arg(QString::fromStdString(recordingName("Chào quý vị.")))));
        QVERIFY(voice.recording("vi", "Chào quý vị.")); // a language of the practice's own
    }

    void aMissingOrDamagedSoundIsNamedByItsFile()
    {
        const QTemporaryDir copy;
        fs::create_directories(copy.path().toStdString() + "/assets");
        for (const auto *folder : {"documents", "templates", "icons", "illustrations", "voice"})
            fs::copy(root_ / "assets" / folder, fs::path(copy.path().toStdString()) / "assets" / folder,
                     fs::copy_options::recursive);
        const auto file = [&](const char *sentence, const char *ending) {
            return copy.filePath(
                QStringLiteral("assets/voice/en/%1%2")
                    .arg(QString::fromStdString(recordingName(sentence)), QString::fromLatin1(ending)));
        };
        const auto gone = file("You hear it.", ".ogg");
        const auto damaged = file("You can fix it.", ".slow.ogg");
        QVERIFY(QFile::remove(gone));
        write(damaged, "no sound");
        const auto problems = checkVoice(Catalog(copy.path().toStdString()));
        QStringList said;
        for (const auto &problem : problems)
            said.append(QString::fromStdString(toString(problem)));
        QCOMPARE(said.filter(gone).size(), 2); // gone, and so its page is not read
        QVERIFY(said.filter(gone).first().contains(QLatin1String("You hear it.")));
        QCOMPARE(said.filter(damaged).size(), 1);
        QCOMPARE(said.size(), 3);
    }

    void wordsOfAPracticesOwnAskForARecording()
    {
        const QTemporaryDir own;
        auto sheet = readSource(root_ / "assets/documents/en/fact-sheet.md").value->text;
        const auto at = sheet.find("You can fix it.");
        sheet.replace(at, std::string("You can fix it.").size(), "You can mend it.");
        QDir().mkpath(own.filePath(QStringLiteral("documents/en")));
        write(own.filePath(QStringLiteral("documents/en/fact-sheet.md")), sheet);
        const auto wanted = own.filePath(
            QStringLiteral("voice/en/%1.ogg").arg(QString::fromStdString(recordingName("You can mend it."))));
        const auto problems = checkVoice(Catalog(root_, own.path().toStdString()));
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(problems[0].file), wanted);
        QCOMPARE(problems[0].severity, Severity::Note);
        touch(wanted);
        QVERIFY(checkVoice(Catalog(root_, own.path().toStdString())).empty());
        touch(own.filePath(QStringLiteral("voice/en/notes.doc")));
        QCOMPARE(checkVoice(Catalog(root_, own.path().toStdString())).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(VoiceTest)
#include "tst_voice.moc"
