// SPDX-License-Identifier: GPL-3.0-or-later
#include "Given.h"
#include "content/Templates.h"
#include "support/Warnings.h"

using namespace wh;
using namespace wh::content;
using namespace wh::test;

namespace {

const Names icons{"hand", "pill", "say-back", "tick", "clinician", "clock"};

const std::string good = R"({
  "format": 1,
  "id": "short-one",
  "version": 4,
  "icon": "clinician",
  "name": {"en": "Short", "es": "Corto"},
  "reasons": [
    {"id": "no-time", "icon": "clock", "label": {"en": "No time", "es": "Sin tiempo"}}
  ],
  "steps": [
    {
      "id": "medicines",
      "lead": "giver",
      "required": false,
      "icon": "pill",
      "picture": "medicines",
      "title": {"en": "Medicines", "es": "Medicamentos"},
      "prompt": {"en": "Ask: **“How do you take it?”**", "es": "Pregunte: **«¿Cómo lo toma?»**"},
      "patientTitle": {"en": "Your medicines", "es": "Sus medicamentos"},
      "patientLine": {"en": "We say each one.", "es": "Decimos cada uno."},
      "patientAsk": {"en": "Is this right?", "es": "¿Es así?"},
      "reasons": [{"id": "own-reason", "icon": "tick", "label": {"en": "Mine", "es": "Mío"}}]
    },
    {
      "id": "patients-turn", "lead": "patient", "required": true, "icon": "hand",
      "title": {"en": "Their turn", "es": "Su turno"}, "prompt": {"en": "Ask.", "es": "Pregunte."},
      "patientTitle": {"en": "Your turn", "es": "Su turno"}, "patientLine": {"en": "Right?", "es": "¿Bien?"}
    },
    {
      "id": "say-back", "lead": "receiver", "required": true, "icon": "say-back",
      "title": {"en": "Say it back", "es": "Repetir"}, "prompt": {"en": "Say it.", "es": "Dígalo."},
      "patientTitle": {"en": "Say-back", "es": "Repaso"}, "patientLine": {"en": "Listen.", "es": "Escuche."}
    }
  ]
})";

} // namespace

class TemplatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aGoodFileIsReadWhole()
    {
        const auto read = readTemplate(given(good), icons);
        QVERIFY2(read.problems.empty(), qPrintable(described(read.problems)));
        const core::Template &checklist = *read.value;
        QCOMPARE(checklist.id, std::string("short-one"));
        QCOMPARE(checklist.version, 4);
        QCOMPARE(checklist.steps.size(), std::size_t(3));
        const core::Step &medicines = checklist.steps[0];
        QCOMPARE(medicines.lead, core::Role::Giver);
        QCOMPARE(medicines.picture, std::string("medicines"));
        QCOMPARE(std::string(core::textIn(medicines.patientAsk, "es")), std::string("¿Es así?"));
        QCOMPARE(medicines.reasons.size(), std::size_t(1));
        QCOMPARE(medicines.reasons[0].id, std::string("own-reason"));
        const core::Step &turn = checklist.steps[1];
        QVERIFY(turn.required);
        QCOMPARE(turn.lead, core::Role::Patient);
        QCOMPARE(turn.reasons[0].id, std::string("no-time")); // the template's, as it lists none of its own
        QVERIFY(turn.patientAsk.empty());
    }

    void whatIsWrittenReadsBackTheSame()
    {
        const auto first = readTemplate(given(good), icons);
        const std::string written = writeTemplate(*first.value);
        const auto second = readTemplate(given(written), icons);
        QVERIFY2(second.value, qPrintable(described(second.problems)));
        QCOMPARE(writeTemplate(*second.value), written);
        QCOMPARE(second.value->steps[0].reasons[0].id, std::string("own-reason"));
        QCOMPARE(second.value->steps[2].reasons[0].id, std::string("no-time"));
        QCOMPARE(second.value->steps[0].prompt, first.value->steps[0].prompt);
    }

    void eachBreakageIsNamedWithItsLine_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *from, const char *to, int line, const char *words) {
            QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << line << QString::fromUtf8(words);
        };
        row("missing comma", "\"version\": 4,", "\"version\": 4", 5, "is not JSON here");
        row("number at the line's end", "\"version\": 4,", "\"version\":\n-1\n,", 5, "must be a number from 1");
        row("a fraction", "\"version\": 4,", "\"version\": 4.5,", 4, "whole number");
        row("an overflowing number", "\"version\": 4,", "\"version\": 1e999,", 4, "is not JSON here");
        row("a newer format", "\"format\": 1", "\"format\": 2", 2, "newer than this program");
        row("a wrong type", "\"id\": \"short-one\"", "\"id\": 7", 3, "must be a text in quotes, not a number");
        row("no slug", "short-one", "Short One", 3, "a-z, 0-9");
        row("a key that stands twice", "\"version\": 4,", "\"id\": \"again\",", 4, "second time");
        row("a mistyped key", "\"lead\": \"giver\"", "\"laed\": \"giver\"", 13, "did you mean \"lead\"?");
        row("and what it hides", "\"lead\": \"giver\"", "\"laed\": \"giver\"", 11, "has no \"lead\"");
        row("an unknown lead", "\"lead\": \"giver\"", "\"lead\": \"givr\"", 13, "did you mean \"giver\"?");
        row("an observer leads nothing", "\"lead\": \"giver\"", "\"lead\": \"observer\"", 13,
            "use giver, receiver or patient");
        row("an unknown icon", "\"icon\": \"pill\"", "\"icon\": \"pil\"", 15, "did you mean \"pill\"?");
        row("a picture that leaves its folder", "\"picture\": \"medicines\"", "\"picture\": \"../x\"", 16, "only a-z");
        row("no English", "{\"en\": \"Medicines\", \"es\"", "{\"es\"", 17, "has no English");
        row("an empty text", "\"Medicines\"", "\"  \"", 17, "is empty");
        row("a text group that is empty", "{\"en\": \"Medicines\", \"es\": \"Medicamentos\"}", "{}", 17, "is empty");
        row("a line break", "\"Medicines\"", "\"Med\\nicines\"", 17, "line break");
        row("a control character", "\"Medicines\"", "\"Med\\u0007icines\"", 17, "control character");
        row("too long a title", "\"Medicines\"", "\"Medicines that they take at home or elsewhere\"", 17,
            "longer than 40");
        row("a text that is a number", "\"Medicines\"", "3", 17, "text in quotes");
        row("a language nobody speaks", "\"es\": \"Medicamentos\"", "\"es_MX\": \"x\"", 17, "is not a language");
        row("bold left open", "take it?”**", "take it?”", 18, "does not close it");
        row("a reason without id", "{\"id\": \"own-reason\", ", "{", 22, "has no \"id\"");
        row("the patient's turn is optional", "\"patient\", \"required\": true", "\"patient\", \"required\": false", 25,
            "must have \"required\": true");
        row("the patient's turn is gone", "\"patients-turn\"", "\"their-turn\"", 10, "has no step \"patients-turn\"");
        row("the say-back is gone", "\"say-back\", \"lead\"", "\"back\", \"lead\"", 10, "has no step \"say-back\"");
        row("a step that stands twice", "\"patients-turn\"", "\"medicines\"", 24, "second time");
        row("not finished", "  ]\n})", "", 0, "");
        row("a list where a group belongs", "{\"en\": \"Short\", \"es\": \"Corto\"}", "[]", 6,
            "must be a group { }, not a list");
    }
    void eachBreakageIsNamedWithItsLine()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, line);
        QFETCH(QString, words);
        if (words.isEmpty()) {
            WH_REFUSED(readTemplate(given(good.substr(0, good.size() - 4)), icons), 34, "is not JSON here");
            return;
        }
        WH_REFUSED(readTemplate(given(with(good, from.toStdString(), to.toStdString())), icons), line,
                   words.toStdString());
    }

    void aMissingTranslationIsANoteAndTheFileIsUsed()
    {
        const auto read = readTemplate(given(with(good, ", \"es\": \"Medicamentos\"", "")), icons);
        QVERIFY(read.value);
        QCOMPARE(read.problems.size(), std::size_t(1));
        QCOMPARE(read.problems[0].line, 17);
        QCOMPARE(read.problems[0].severity, Severity::Note);
        QVERIFY(!hasError(read.problems));
    }

    void moreStepsThanARailHoldsAreRefused()
    {
        std::string steps;
        for (std::size_t i = 0; i <= core::maxSteps; ++i)
            steps += "{},\n";
        WH_REFUSED(readTemplate(given(with(good, "\"steps\": [", "\"steps\": [" + steps)), icons), 10,
                   "more than 33 steps");
    }

    void deepLongAndStrangeInputIsRefusedAtOnce()
    {
        WH_REFUSED(readTemplate(given(std::string(100'000, '[')), icons), 1, "nested too deep");
        std::string many = "[";
        for (int i = 0; i < 100'000; ++i)
            many += "1,\n";
        WH_REFUSED(readTemplate(given(many + "1]"), icons), 50'000, "too many values");
        WH_REFUSED(readTemplate(given(""), icons), 1, "is not JSON here");
        WH_REFUSED(readTemplate(given("[]"), icons), 1, "must be a group { }");
        WH_REFUSED(readTemplate(given("\n\nnull"), icons), 3, "must be a group { }");
    }

    void aMessageNeverRepeatsLongStrangeText()
    {
        const auto read = readTemplate(given(with(good, "\"giver\"", '"' + std::string(10'000, 'x') + '"')), icons);
        QVERIFY(!read.value);
        for (const auto &problem : read.problems)
            QVERIFY2(problem.message.size() < 300, problem.message.c_str());
        const auto broken = readTemplate(given("{\"" + std::string(10'000, 'x')), icons);
        QVERIFY2(broken.problems[0].message.size() < 300, broken.problems[0].message.c_str());
    }
};

QTEST_APPLESS_MAIN(TemplatesTest)
#include "tst_templates.moc"
