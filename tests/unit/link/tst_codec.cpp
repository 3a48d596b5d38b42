// SPDX-License-Identifier: GPL-3.0-or-later
// What goes over the wire comes back the same, and nothing malformed comes in.
#include "link/Codec.h"
#include "support/Shares.h"
#include "support/Warnings.h"

#include <QTest>

using namespace wh;
using namespace wh::link;
using core::EventKind;

Q_DECLARE_METATYPE(wh::link::Drop)

namespace {

const Topic shareTopic{TopicKind::Share, "3", "ma"};
const Topic presenceTopic{TopicKind::Presence, "3", "ma"};
const Topic deviceTopic{TopicKind::Device, {}, "ma"};

const std::string eventStart = R"({"id":"ma~a:1","kind":"done","hlc":[5,0],"at":5,"handoff":"ma~a:1","step":"vitals")";

std::string wrapped(const std::string &events)
{
    return R"({"v":1,"room":"3","device":"ma","events":[)" + events + "]}";
}

core::Share everyKind()
{
    core::Share share{"3", "ma", {test::started()}};
    auto &events = share.events;
    events.front().rehearsal = true;
    const core::EventId target{test::originOf("dr"), 7};
    const auto add = [&](EventKind kind, auto change) {
        auto e = test::event("ma", events.size() + 1, kind);
        e.stamp.counter = 4'294'967'295U;
        change(e);
        events.push_back(e);
    };
    add(EventKind::Joined, [](auto &e) { e.role = core::Role::Giver; });
    add(EventKind::Left, [](auto &) {});
    add(EventKind::Shown, [](auto &e) { e.step = "vitals"; });
    add(EventKind::Done, [](auto &e) { e.step = "vitals"; });
    add(EventKind::Skipped, [](auto &e) {
        e.step = "home";
        e.reason = "no-time";
    });
    add(EventKind::Undone, [&](auto &e) {
        e.step = "home";
        e.targets = {target, {test::originOf("ma"), 6}};
    });
    add(EventKind::Signalled, [](auto &e) {
        e.step = "medicines";
        e.signal = core::SignalKind::Add;
    });
    add(EventKind::Signalled, [](auto &e) {
        e.step = "medicines";
        e.signal = core::SignalKind::Confirm;
    });
    add(EventKind::Withdrawn, [&](auto &e) { e.targets = {target}; });
    add(EventKind::Heard, [&](auto &e) { e.targets = {target}; });
    add(EventKind::PhaseSet, [&](auto &e) {
        e.phase = core::Phase::InRoom;
        e.targets = {target};
    });
    add(EventKind::PhaseSet, [](auto &e) { e.phase = core::Phase::Preparing; });
    add(EventKind::Folded, [&](auto &e) { e.targets = {target}; });
    add(EventKind::Finished, [](auto &e) { e.reason = "heard-aloud"; });
    add(EventKind::Cancelled, [](auto &e) {
        e.reason = "no-show";
        e.atMs = core::maxWallMs;
        e.stamp.wallMs = 0;
    });
    add(EventKind::Reopened, [&](auto &e) { e.targets = {target}; });
    return share;
}

QByteArray line(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

class CodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void a_share_with_every_kind_of_event_comes_back_the_same()
    {
        const auto share = everyKind();
        const auto bytes = encode(shareTopic, share);
        QVERIFY2(bytes.value, bytes.defect.c_str());
        const auto back = decodeShare(shareTopic, *bytes.value);
        QVERIFY2(back.value, back.defect.c_str());
        QVERIFY(*back.value == share);
        QCOMPARE(back.unknownEvents, std::size_t{0});
    }

    void an_empty_share_is_a_share()
    {
        const core::Share share{"3", "ma", {}};
        QVERIFY(decodeShare(shareTopic, encode(shareTopic, share).value.value()).value == share);
    }

    void a_presence_comes_back_the_same()
    {
        auto presence = test::presence("ma", maxBeat);
        presence.fault = "disk-full";
        presence.certificateEndMs = core::maxWallMs;
        presence.up = false;
        presence.role = core::Role::Patient;
        QVERIFY(decodePresence(presenceTopic, encode(presenceTopic, presence).value.value()).value == presence);
    }

    void a_heartbeat_may_carry_the_mark_of_a_share()
    {
        QCOMPARE(markOf(""), std::string("cbf29ce484222325"));
        QCOMPARE(markOf("foobar"), std::string("85944171f73967e8")); // the test vector of FNV's authors
        const auto bytes = encode(presenceTopic, test::presence("ma", 1), markOf("foobar")).value.value();
        QCOMPARE(decodePresence(presenceTopic, bytes).shareMark, markOf("foobar"));
    }

    void a_past_comes_back_the_same()
    {
        const Topic topic{TopicKind::Past, "3", "ma"};
        core::Past past{"3", "ma", 5, {{"ma~a1b2:1", 31, 0xfedcba9876543210}, {"dr~0:9", 1, 7}}, everyKind().events};
        const auto bytes = encode(topic, past);
        QVERIFY2(bytes.value, bytes.defect.c_str());
        const auto back = decodePast(topic, *bytes.value);
        QVERIFY2(back.value, back.defect.c_str());
        QVERIFY(*back.value == past);
        past.handoffs.resize(core::maxPastHandoffs + 1);
        QCOMPARE(encode(topic, past).drop, Drop::TooBig);
    }

    void a_past_with_a_defect_is_dropped_whole()
    {
        const Topic topic{TopicKind::Past, "3", "ma"};
        const auto drop = [&](const std::string &handoffs) {
            return decodePast(topic,
                              R"({"v":1,"room":"3","device":"ma","since":0,"events":[],"handoffs":[)" + handoffs + "]}")
                .drop;
        };
        QCOMPARE(drop(R"(["ma~a:1",3,"00000000000000ff"])"), Drop::None);
        QCOMPARE(drop(R"(["ma~a:1",3,"00000000000000ff"],["ma~a:1",3,"00000000000000ff"])"), Drop::Duplicate);
        QCOMPARE(drop(R"(["ma~a:1",0,"00000000000000ff"])"), Drop::BadField);
        QCOMPARE(drop(R"(["ma~a:1",3,"00000000000000fg"])"), Drop::BadField);
        QCOMPARE(drop(R"(["ma~a:1",3,"ff"])"), Drop::BadField);
        QCOMPARE(drop(R"(["Mrs Smith",3,"00000000000000ff"])"), Drop::BadField);
        QCOMPARE(drop(R"(["ma~a:1",3])"), Drop::BadField);
    }

    void liveness_comes_back_the_same()
    {
        for (const bool up : {true, false}) {
            const Liveness liveness{"ma", up};
            QVERIFY(decodeLiveness(deviceTopic, encode(deviceTopic, liveness).value.value()).value == liveness);
        }
    }

    void the_examples_of_the_protocol_page_hold()
    {
        QVERIFY(decodeShare(shareTopic, R"({"v":1,"room":"3","device":"ma","events":[
            {"id":"ma~k3f9:1","kind":"started","hlc":[1767600000000,0],"at":1767600000000,"handoff":"ma~k3f9:1",
             "template":"rooming-to-clinician","version":1,"steps":[{"id":"medicines"},{"id":"patients-turn","required":true}]},
            {"id":"ma~k3f9:2","kind":"done","hlc":[1767600042000,0],"at":1767600042000,"handoff":"ma~k3f9:1","step":"medicines"}
            ]})")
                    .value);
        QVERIFY(
            decodePresence(
                presenceTopic,
                R"({"v":1,"room":"3","device":"ma","role":"giver","station":"team","up":true,"beat":412,"share":"85944171f73967e8"})")
                .value);
        QVERIFY(decodeLiveness(deviceTopic, R"({"v":1,"device":"ma","up":false})").value);
    }

    void fields_of_a_newer_minor_version_are_ignored()
    {
        const auto share = decodeShare(shareTopic,
                                       R"({"mood":{"a":[1]},"events":[)" + eventStart
                                           + R"(,"light":"green"}],"v":1,"device":"ma","room":"3"})");
        QVERIFY2(share.value, share.defect.c_str());
        QCOMPARE(share.value->events.size(), std::size_t{1});
    }

    void an_event_worded_by_a_newer_version_is_left_out_and_the_rest_is_kept()
    {
        const auto share = decodeShare(
            shareTopic,
            wrapped(
                R"({"id":"ma~a:1","kind":"sung","hlc":[5,0],"at":5,"handoff":"ma~a:1","note":4},)"
                R"({"id":"ma~a:2","kind":"signalled","hlc":[5,0],"at":5,"handoff":"ma~a:1","step":"home","signal":"wave"},)"
                R"({"id":"ma~a:3","kind":"done","hlc":[5,0],"at":5,"handoff":"ma~a:1","step":"home"})"));
        QVERIFY2(share.value, share.defect.c_str());
        QCOMPARE(share.unknownEvents, std::size_t{2});
        QCOMPARE(share.value->events.size(), std::size_t{1});
        QCOMPARE(share.value->events.front().id.seq, std::uint64_t{3});
    }

    void a_role_of_a_newer_version_looks_on()
    {
        const auto presence = decodePresence(
            presenceTopic,
            R"({"v":1,"room":"3","device":"ma","role":"interpreter","station":"team","up":true,"beat":1})");
        QVERIFY(presence.value);
        QCOMPARE(presence.value->role, core::Role::Observer);
    }

    void a_malformed_share_is_dropped_whole_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Drop>("why");
        const auto row
            = [](const char *name, const std::string &bytes, Drop why) { QTest::newRow(name) << line(bytes) << why; };
        const auto changed = [](const char *fields) { return wrapped(eventStart + ',' + fields + '}'); };
        const auto instead = [](std::string_view part, std::string_view other) {
            auto text = wrapped(eventStart + '}');
            return text.replace(text.find(part), part.size(), other);
        };
        row("nothing", "", Drop::NotJson);
        row("a word", "hello", Drop::NotJson);
        row("cut off", wrapped(eventStart + '}').substr(0, 90), Drop::NotJson);
        row("more after the end", wrapped("") + "{}", Drop::NotJson);
        row("not UTF-8", instead("vitals", "vit\xff\xfe"), Drop::NotJson);
        row("half a surrogate", instead("vitals", "\\ud800"), Drop::NotJson);
        row("a zero byte", std::string("\0", 1), Drop::NotJson);
        row("a number no type holds", instead("\"at\":5", "\"at\":1e999"), Drop::NotJson);
        row("a list", "[]", Drop::BadField);
        row("null", "null", Drop::BadField);
        row("no version", R"({"room":"3","device":"ma","events":[]})", Drop::BadField);
        row("version 2", R"({"v":2,"room":"3","device":"ma","events":[]})", Drop::OtherVersion);
        row("version as text", R"({"v":"1","room":"3","device":"ma","events":[]})", Drop::OtherVersion);
        row("version 1.0", R"({"v":1.0,"room":"3","device":"ma","events":[]})", Drop::OtherVersion);
        row("no room", R"({"v":1,"device":"ma","events":[]})", Drop::BadField);
        row("another room", R"({"v":1,"room":"4","device":"ma","events":[]})", Drop::Mismatch);
        row("another device", R"({"v":1,"room":"3","device":"dr","events":[]})", Drop::Mismatch);
        row("no events", R"({"v":1,"room":"3","device":"ma"})", Drop::BadField);
        row("events are an object", R"({"v":1,"room":"3","device":"ma","events":{}})", Drop::BadField);
        row("an event is a number", wrapped("7"), Drop::BadField);
        row("a field twice", changed(R"("step":"home")"), Drop::Duplicate);
        row("an event twice", wrapped(eventStart + "}," + eventStart + '}'), Drop::Duplicate);
        row("id without mark", instead("\"ma~a:1\",\"kind\"", "\"ma:1\",\"kind\""), Drop::BadField);
        row("id with sequence 0", instead("\"ma~a:1\",\"kind\"", "\"ma~a:0\",\"kind\""), Drop::BadField);
        row("id with sequence beyond 2^53", instead("\"ma~a:1\",\"kind\"", "\"ma~a:9007199254740993\",\"kind\""),
            Drop::BadField);
        row("id with sequence beyond 64 bits", instead("\"ma~a:1\",\"kind\"", "\"ma~a:18446744073709551616\",\"kind\""),
            Drop::BadField);
        row("id is a number", instead("\"ma~a:1\",\"kind\"", "1,\"kind\""), Drop::BadField);
        row("kind is a number", instead("\"done\"", "4"), Drop::BadField);
        row("hlc is a number", instead("[5,0]", "5"), Drop::BadField);
        row("hlc is short", instead("[5,0]", "[5]"), Drop::BadField);
        row("hlc is long", instead("[5,0]", "[5,0,0]"), Drop::TooBig);
        row("hlc before 1970", instead("[5,0]", "[-1,0]"), Drop::BadField);
        row("hlc after 2100", instead("[5,0]", "[4102444800001,0]"), Drop::BadField);
        row("hlc count beyond 32 bits", instead("[5,0]", "[5,4294967296]"), Drop::BadField);
        row("hlc that would wrap to -1", instead("[5,0]", "[18446744073709551615,0]"), Drop::BadField);
        row("at is a fraction", instead("\"at\":5", "\"at\":5.5"), Drop::BadField);
        row("at is a text", instead("\"at\":5", "\"at\":\"5\""), Drop::BadField);
        row("handoff is no event", instead("\"handoff\":\"ma~a:1\"", "\"handoff\":\"x\""), Drop::BadField);
        row("a sentence for a step", instead("vitals", "Mrs Smith takes it twice"), Drop::BadField);
        row("no step where one is needed", instead("\"step\":\"vitals\"", "\"other\":1"), Drop::BadField);
        row("a sentence for a reason", changed(R"("reason":"she was tired")"), Drop::BadField);
        row("targets are a text", changed(R"("targets":"ma~a:1")"), Drop::BadField);
        row("a target is a number", changed(R"("targets":[1])"), Drop::BadField);
        row("only a start has steps", changed(R"("steps":[{"id":"x"}])"), Drop::BadField);
        row("a step without id", changed(R"("steps":[{}])"), Drop::BadField);
        row("version 0", changed(R"("version":0)"), Drop::BadField);
        row("rehearsal is a number", changed(R"("rehearsal":1)"), Drop::BadField);
    }

    void a_malformed_share_is_dropped_whole()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Drop, why);
        const auto result = decodeShare(shareTopic, bytes.toStdString());
        QVERIFY(!result.value);
        QCOMPARE(nameOf(result.drop), nameOf(why));
        QVERIFY(!result.defect.empty());
        QVERIFY(result.defect.find('\n') == std::string::npos);
        QVERIFY2(result.defect.find("Smith") == std::string::npos, "a defect must not repeat what a stranger wrote");
    }

    void a_malformed_presence_is_dropped_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<Drop>("why");
        QTest::newRow("another device") << QByteArray("\"ma\"") << QByteArray("\"dr\"") << Drop::Mismatch;
        QTest::newRow("beat is negative") << QByteArray("412") << QByteArray("-1") << Drop::BadField;
        QTest::newRow("beat beyond 2^53") << QByteArray("412") << QByteArray("9007199254740992") << Drop::BadField;
        QTest::newRow("up is a word") << QByteArray("true") << QByteArray("\"yes\"") << Drop::BadField;
        QTest::newRow("station is a sentence") << QByteArray("team") << QByteArray("by the door") << Drop::BadField;
        QTest::newRow("station is empty") << QByteArray("team") << QByteArray("") << Drop::BadField;
        QTest::newRow("role is a number") << QByteArray("\"giver\"") << QByteArray("1") << Drop::BadField;
        QTest::newRow("fault is a sentence")
            << QByteArray("\"beat\"") << QByteArray(R"("fault":"no disk","beat")") << Drop::BadField;
        QTest::newRow("certificate ends before time")
            << QByteArray("412") << QByteArray(R"(412,"cert":-1)") << Drop::BadField;
        QTest::newRow("mark is a sentence")
            << QByteArray("\"beat\"") << QByteArray(R"("share":"the last one","beat")") << Drop::BadField;
        QTest::newRow("version 2") << QByteArray("\"v\":1") << QByteArray("\"v\":2") << Drop::OtherVersion;
    }

    void a_malformed_presence_is_dropped()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(Drop, why);
        QByteArray bytes = R"({"v":1,"room":"3","device":"ma","role":"giver","station":"team","up":true,"beat":412})";
        QVERIFY(decodePresence(presenceTopic, bytes.toStdString()).value);
        const auto result = decodePresence(presenceTopic, bytes.replace(from, to).toStdString());
        QVERIFY(!result.value);
        QCOMPARE(nameOf(result.drop), nameOf(why));
    }

    void limits_hold_to_the_last_one()
    {
        const auto many = [](std::size_t count, const std::string &item) {
            std::string text;
            for (std::size_t i = 0; i < count; ++i)
                text += (i ? "," : "") + item;
            return text;
        };
        const auto events = [](std::size_t count) {
            std::string text;
            for (std::size_t i = 1; i <= count; ++i)
                text += (i > 1 ? "," : "") + (R"({"id":"ma~a:)" + std::to_string(i))
                    + R"(","kind":"left","hlc":[5,0],"at":5,"handoff":"ma~a:1"})";
            return wrapped(text);
        };
        const auto dropOf = [](const std::string &bytes) { return decodeShare(shareTopic, bytes).drop; };

        QCOMPARE(dropOf(events(core::maxShareEvents)), Drop::None);
        QCOMPARE(dropOf(events(core::maxShareEvents + 1)), Drop::TooBig);

        const auto targets = [&](std::size_t count) {
            return wrapped(eventStart + R"(,"targets":[)" + many(count, "\"ma~a:1\"") + "]}");
        };
        QCOMPARE(dropOf(targets(core::maxTargets)), Drop::None);
        QCOMPARE(dropOf(targets(core::maxTargets + 1)), Drop::TooBig);

        const auto padded = [](std::size_t size) {
            auto text = wrapped("");
            return text.insert(text.size() - 1, std::string(size - text.size(), ' '));
        };
        QCOMPARE(dropOf(padded(maxShareBytes)), Drop::None);
        QCOMPARE(dropOf(padded(maxShareBytes + 1)), Drop::TooBig);

        const auto note
            = [](std::size_t size) { return wrapped(eventStart + R"(,"note":")" + std::string(size, 'x') + "\"}"); };
        QCOMPARE(dropOf(note(maxStringBytes)), Drop::None);
        QCOMPARE(dropOf(note(maxStringBytes + 1)), Drop::TooBig);

        const auto nested = [](std::size_t depth) {
            auto text = wrapped("");
            const auto inside = depth - 1;
            return text.insert(text.size() - 1, ",\"x\":" + std::string(inside, '[') + std::string(inside, ']'));
        };
        QCOMPARE(dropOf(nested(maxDepth)), Drop::None);
        QCOMPARE(dropOf(nested(maxDepth + 1)), Drop::TooDeep);
        QCOMPARE(dropOf(std::string(maxShareBytes, '[')), Drop::TooDeep);

        const auto fields = [](std::size_t count) {
            std::string text = R"({"v":1,"room":"3","device":"ma","events":[])";
            for (std::size_t i = 4; i < count; ++i)
                text += ",\"x" + std::to_string(i) + "\":0";
            return text + '}';
        };
        QCOMPARE(dropOf(fields(maxFields)), Drop::None);
        QCOMPARE(dropOf(fields(maxFields + 1)), Drop::TooBig);
    }

    void the_greatest_share_of_ordinary_events_fits()
    {
        core::Share share{"3", std::string(32, 'm'), {}};
        for (std::uint64_t i = 0; i < core::maxShareEvents; ++i) {
            auto e = test::event("ma", i + 1, EventKind::Skipped, std::string(16, 's'));
            e.id.origin = share.device + "~0123456789abcdef";
            e.handoff = e.id.origin + ":1";
            e.reason = "interpreter";
            share.events.push_back(e);
        }
        const auto bytes = encode({TopicKind::Share, "3", share.device}, share);
        QVERIFY2(bytes.value, bytes.defect.c_str());
    }

    void a_device_hears_of_its_own_mistake()
    {
        const auto dropOf = [](const core::Share &share) { return encode(shareTopic, share).drop; };
        auto share = everyKind();
        share.events[3].room = "4";
        QCOMPARE(dropOf(share), Drop::Mismatch);
        share = everyKind();
        share.events.push_back(share.events.back());
        QCOMPARE(dropOf(share), Drop::Duplicate);
        share = everyKind();
        share.events[3].step = "Two words";
        QCOMPARE(dropOf(share), Drop::BadField);
        share = everyKind();
        share.device = "dr";
        QCOMPARE(dropOf(share), Drop::Mismatch);
        share.events.assign(core::maxShareEvents + 1, test::started());
        share.device = "ma";
        QCOMPARE(dropOf(share), Drop::TooBig);
        auto presence = test::presence("ma", 0);
        presence.fault = "not an id";
        QCOMPARE(encode(presenceTopic, presence).drop, Drop::BadField);
    }

    void topics_are_read_back_and_others_are_not_ours()
    {
        for (const auto &topic : {shareTopic, presenceTopic, deviceTopic})
            QVERIFY(topicFromString(toString(topic)) == topic);
        for (const auto *text :
             {"", "warm-handoff/1/", "warm-handoff/1/room/3/share", "warm-handoff/1/room/3/share/",
              "warm-handoff/1/room//share/ma", "warm-handoff/1/room/3/share/ma/x", "warm-handoff/1/room/3/other/ma",
              "warm-handoff/2/room/3/share/ma", "warm-handoff/1/room/3/share/Mrs Smith", "warm-handoff/1/device/",
              "warm-handoff/1/device/a/b", "warm-handoff/1/room/+/share/ma", "warm-handoff/1/device/#"})
            QVERIFY2(!topicFromString(text), text);
    }
};

QTEST_APPLESS_MAIN(CodecTest)
#include "tst_codec.moc"
