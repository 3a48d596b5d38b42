// SPDX-License-Identifier: GPL-3.0-or-later
// Events: ids, names, order, and what is refused at the door.
#include "core/Event.h"
#include "core/Template.h"
#include "support/Shares.h"
#include "support/Warnings.h"

#include <functional>

using namespace wh::core;

Q_DECLARE_METATYPE(wh::core::Event)

class EventTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { wh::test::failOnWarnings(); }

    void aSlugCannotHoldASentence()
    {
        for (const char *good : {"3", "exam-4", "a", "patients-turn", "12345678901234567890123456789012"})
            QVERIFY2(isSlug(good), good);
        for (const char *bad :
             {"", "-a", "A", "exam 4", "maria.lopez", "ñ", "a_b", "123456789012345678901234567890123"})
            QVERIFY2(!isSlug(bad), bad);
    }

    void anEventIdSurvivesItsText()
    {
        const EventId id{"ma-tablet~k3x9", 42};
        QCOMPARE(toString(id), std::string("ma-tablet~k3x9:42"));
        QVERIFY(eventIdFromString(toString(id)) == id);
        QCOMPARE(deviceOf(id.origin), std::string_view("ma-tablet"));
        const EventId last{"a~b", maxSeq};
        QVERIFY(eventIdFromString(toString(last)) == last);
    }

    void oneEventHasOneName()
    {
        for (const char *bad :
             {"", "ma~k", "ma~k:", "ma~k:0", "ma~k:007", "ma~k:+7", "ma~k:-7", "ma~k:7 ", "ma:7", "~k:7", "ma~:7",
              "ma~k~j:7", "ma~k:9007199254740993", "ma~k:18446744073709551616", "Ma~k:7"})
            QVERIFY2(!eventIdFromString(bad), bad);
    }

    void everyNameComesBack()
    {
        for (int i = 0; i <= int(EventKind::Reopened); ++i)
            QVERIFY(eventKindFromName(nameOf(EventKind(i))) == EventKind(i));
        for (int i = 0; i <= int(Phase::Cancelled); ++i)
            QVERIFY(phaseFromName(nameOf(Phase(i))) == Phase(i));
        for (int i = 0; i <= int(SignalKind::Topic); ++i)
            QVERIFY(signalFromName(nameOf(SignalKind(i))) == SignalKind(i));
        for (int i = 0; i <= int(Role::Observer); ++i)
            QVERIFY(roleFromName(nameOf(Role(i))) == Role(i));
        QVERIFY(!eventKindFromName("Done"));
        QVERIFY(!phaseFromName(""));
    }

    void theOrderIsByStampThenOriginThenNumber()
    {
        auto early = wh::test::event("b", 9, EventKind::Done, "medicines");
        auto late = wh::test::event("a", 1, EventKind::Done, "medicines");
        early.stamp = {10, 0};
        late.stamp = {10, 1};
        QVERIFY(happenedBefore(early, late));
        QVERIFY(!happenedBefore(late, early));
        late.stamp = early.stamp;
        QVERIFY(happenedBefore(late, early)); // a before b
        late.id = {early.id.origin, 10};
        QVERIFY(happenedBefore(early, late)); // 9 before 10
        QVERIFY(!happenedBefore(early, early));
        late.atMs = 0; // the wall clock at the tap is for people only
        QVERIFY(happenedBefore(early, late));
    }

    void soundEventsAreAccepted()
    {
        QCOMPARE(defectOf(wh::test::started()), std::nullopt);
        auto edge = wh::test::event("ma", 2, EventKind::Done, "medicines");
        edge.stamp = {maxWallMs, 4'294'967'295u};
        edge.atMs = maxWallMs;
        edge.targets.assign(maxTargets, edge.id);
        QCOMPARE(defectOf(edge), std::nullopt);
    }

    void aDefectiveEventIsRefused_data()
    {
        QTest::addColumn<Event>("event");
        const auto row = [](const char *name, EventKind kind, const std::function<void(Event &)> &spoil) {
            auto event = kind == EventKind::Started ? wh::test::started() : wh::test::event("ma", 2, kind, "medicines");
            event.reason = kind == EventKind::Skipped || kind == EventKind::Cancelled ? "no-time" : "";
            event.targets = {{"ma~a1b2", 1}};
            QCOMPARE(defectOf(event), std::nullopt); // sound until it is spoiled
            spoil(event);
            QTest::newRow(name) << event;
        };
        const auto done = EventKind::Done;
        const auto started = EventKind::Started;
        row("no origin", done, [](Event &e) { e.id.origin = "ma"; });
        row("number 0", done, [](Event &e) { e.id.seq = 0; });
        row("stamp before 1970", done, [](Event &e) { e.stamp.wallMs = -1; });
        row("stamp after 2100", done, [](Event &e) { e.stamp.wallMs = maxWallMs + 1; });
        row("tap before 1970", done, [](Event &e) { e.atMs = -1; });
        row("tap after 2100", done, [](Event &e) { e.atMs = maxWallMs + 1; });
        row("a room with a name in it", done, [](Event &e) { e.room = "Maria Lopez"; });
        row("no handoff", done, [](Event &e) { e.handoff = ""; });
        row("a sentence for a step", done, [](Event &e) { e.step = "takes it twice"; });
        row("a sentence for a reason", done, [](Event &e) { e.reason = "she was tired"; });
        row("no step", done, [](Event &e) { e.step = ""; });
        row("too many targets", done, [](Event &e) { e.targets.assign(maxTargets + 1, e.id); });
        row("a target that is none", done, [](Event &e) { e.targets = {{"ma", 1}}; });
        row("target number 0", done, [](Event &e) { e.targets = {{"ma~k", 0}}; });
        row("a tick with a template", done, [](Event &e) { e.templateId = "x"; });
        row("a tick with steps", done, [](Event &e) { e.steps = {{"medicines", false}}; });
        row("an undo of nothing", EventKind::Undone, [](Event &e) { e.targets.clear(); });
        row("heard what", EventKind::Heard, [](Event &e) { e.targets.clear(); });
        row("a fold of nothing", EventKind::Folded, [](Event &e) { e.targets.clear(); });
        row("a reopening of nothing", EventKind::Reopened, [](Event &e) { e.targets.clear(); });
        row("a skip without a reason", EventKind::Skipped, [](Event &e) { e.reason = ""; });
        row("a stop without a reason", EventKind::Cancelled, [](Event &e) { e.reason = ""; });
        row("a phase that ends", EventKind::PhaseSet, [](Event &e) { e.phase = Phase::Finished; });
        row("named after another start", started, [](Event &e) { e.handoff = "ma~a1b2:7"; });
        row("no template", started, [](Event &e) { e.templateId = ""; });
        row("version 0", started, [](Event &e) { e.version = 0; });
        row("version beyond", started, [](Event &e) { e.version = 1'000'001; });
        row("no steps", started, [](Event &e) { e.steps.clear(); });
        row("too many steps", started, [](Event &e) {
            e.steps.clear();
            for (std::size_t i = 0; i <= maxSteps; ++i)
                e.steps.push_back({"s" + std::to_string(i), false});
        });
        row("a sentence for a step of the template", started, [](Event &e) { e.steps[0].id = "Maria takes it twice"; });
        row("a step twice", started, [](Event &e) { e.steps.push_back(e.steps[0]); });
    }

    void aDefectiveEventIsRefused()
    {
        QFETCH(Event, event);
        QVERIFY(defectOf(event).has_value());
        QVERIFY(!defectOf(event)->empty());
    }

    void textFallsBackToEnglishThenToAny()
    {
        QCOMPARE(textIn({{"en", "Hello"}, {"es", "Hola"}}, "es"), std::string_view("Hola"));
        QCOMPARE(textIn({{"en", "Hello"}, {"es", "Hola"}}, "vi"), std::string_view("Hello"));
        QCOMPARE(textIn({{"es", "Hola"}}, "vi"), std::string_view("Hola"));
        QCOMPARE(textIn({}, "vi"), std::string_view());
    }

    void everyCommonReasonIsAnId()
    {
        for (const auto reason : commonReasons())
            QVERIFY(isSlug(reason));
    }
};

QTEST_APPLESS_MAIN(EventTest)
#include "tst_event.moc"
