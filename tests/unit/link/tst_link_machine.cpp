// SPDX-License-Identifier: GPL-3.0-or-later
// The connection's life, second by second, without a network.
#include "link/LinkMachine.h"
#include "support/Warnings.h"

#include <QTest>

#include <random>

using namespace wh;
using namespace wh::link;
using core::Link;

namespace {

struct Story {
    LinkState state;
    LinkEffects effects;
    std::int64_t nowMs = 1'000;
    double dice = 1; // the longest wait, to have round numbers

    LinkEffects on(LinkInput input)
    {
        const auto next = step(state, input, nowMs, dice);
        state = next.state;
        return effects = next.effects;
    }
    LinkEffects after(std::int64_t ms, LinkInput input = LinkInput::Tick)
    {
        nowMs += ms;
        return on(input);
    }
    void live()
    {
        on(LinkInput::Start);
        on(LinkInput::Accepted);
        on(LinkInput::Greeted);
    }
};

constexpr LinkEffects nothing{};

} // namespace

class LinkMachineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void it_is_live_only_when_everything_is_subscribed_and_said()
    {
        Story s;
        QCOMPARE(s.state.link, Link::Connecting);
        QVERIFY(s.on(LinkInput::Start) == LinkEffects{.open = true});
        QVERIFY(s.after(20, LinkInput::Accepted) == LinkEffects{.greet = true});
        QCOMPARE(s.state.link, Link::Connecting);
        QVERIFY(s.after(20, LinkInput::Answered) == nothing);
        QCOMPARE(s.state.link, Link::Connecting);
        QVERIFY(s.on(LinkInput::Greeted) == LinkEffects{.tell = true});
        QCOMPARE(s.state.link, Link::Live);
    }

    void a_connection_that_does_not_complete_in_five_seconds_is_abandoned()
    {
        Story s;
        s.on(LinkInput::Start);
        s.on(LinkInput::Called);
        s.after(1'999, LinkInput::Reached);
        QVERIFY(s.after(4'999) == nothing);
        QVERIFY(s.after(1) == LinkEffects{.close = true});
        QCOMPARE(s.state.phase, LinkPhase::Waiting);
        QCOMPARE(s.state.link, Link::Connecting); // never live, so nothing was lost
    }

    void a_slow_greeting_is_waited_for_as_long_as_the_broker_answers()
    {
        Story s;
        s.on(LinkInput::Start);
        s.after(4'000, LinkInput::Accepted);
        QVERIFY(s.after(4'000, LinkInput::Answered) == nothing);
        QVERIFY(s.after(4'000) == nothing);
        QVERIFY(s.after(1'000) == LinkEffects{.close = true});
    }

    void a_lost_link_is_lost_until_it_is_live_again()
    {
        Story s;
        s.live();
        QVERIFY(s.after(60'000, LinkInput::Closed) == (LinkEffects{.close = true, .tell = true}));
        QCOMPARE(s.state.link, Link::Lost);
        QVERIFY(s.after(249) == nothing);
        QVERIFY(s.after(1) == LinkEffects{.open = true});
        QCOMPARE(s.state.link, Link::Lost);
        QVERIFY(s.on(LinkInput::Closed) == LinkEffects{.close = true});
        QCOMPARE(s.state.link, Link::Lost);
        s.after(500);
        s.on(LinkInput::Accepted);
        QVERIFY(s.on(LinkInput::Greeted) == LinkEffects{.tell = true});
        QCOMPARE(s.state.link, Link::Live);
    }

    void a_name_server_may_be_slow_but_tcp_has_two_seconds()
    {
        Story s;
        s.on(LinkInput::Start);
        s.after(4'900, LinkInput::Called);
        QVERIFY(s.after(1'999) == nothing);
        QVERIFY(s.after(1) == LinkEffects{.close = true});
    }

    void a_broker_out_of_reach_is_knocked_at_every_moment_so_that_a_heal_is_noticed()
    {
        Story s;
        s.live();
        s.after(60'000, LinkInput::Closed);
        for (const std::int64_t waitMs : {250, 400, 400, 400}) {
            QCOMPARE(nextTickMs(s.state).value() - s.nowMs, waitMs);
            s.after(waitMs);
            s.on(LinkInput::Called);
            QVERIFY(s.after(reachTimeoutMs) == LinkEffects{.close = true});
        }
    }

    void waits_double_from_a_quarter_second_to_eight_seconds_for_a_broker_that_fails_us()
    {
        Story s;
        s.on(LinkInput::Start);
        for (const std::int64_t waitMs : {250, 500, 1'000, 2'000, 4'000, 8'000, 8'000, 8'000}) {
            s.on(LinkInput::Reached);
            s.on(LinkInput::Closed);
            QCOMPARE(nextTickMs(s.state).value() - s.nowMs, waitMs);
            QVERIFY(s.after(waitMs) == LinkEffects{.open = true});
        }
    }

    void devices_spread_their_tries_over_half_the_wait()
    {
        std::int64_t least = longestBackOffMs;
        std::int64_t most = 0;
        std::minstd_rand engine(7);
        std::uniform_real_distribution<double> dice(0, 1);
        for (int i = 0; i < 1'000; ++i) {
            Story s;
            s.dice = dice(engine);
            s.live();
            s.after(60'000, LinkInput::Closed);
            const auto waitMs = nextTickMs(s.state).value() - s.nowMs;
            least = std::min(least, waitMs);
            most = std::max(most, waitMs);
        }
        QVERIFY(least >= 125 && least < 130);
        QVERIFY(most <= 250 && most > 245);
    }

    void a_connection_that_held_lets_the_next_wait_be_short_again()
    {
        Story s;
        s.on(LinkInput::Start);
        for (int i = 0; i < 6; ++i) {
            s.on(LinkInput::Reached);
            s.on(LinkInput::Closed);
            s.after(8'000);
        }
        s.on(LinkInput::Accepted);
        s.on(LinkInput::Greeted);
        s.after(steadyMs, LinkInput::Closed);
        QCOMPARE(nextTickMs(s.state).value() - s.nowMs, firstBackOffMs);
    }

    void a_connection_that_dies_at_once_again_and_again_is_not_hammered()
    {
        Story s;
        s.live();
        std::int64_t waitMs = 0;
        for (int i = 0; i < 8; ++i) {
            s.after(100, LinkInput::Closed);
            waitMs = nextTickMs(s.state).value() - s.nowMs;
            s.after(waitMs);
            s.on(LinkInput::Accepted);
            s.on(LinkInput::Greeted);
        }
        QCOMPARE(waitMs, longestBackOffMs);
    }

    void a_broker_that_says_no_is_asked_again_only_after_the_longest_wait()
    {
        Story s;
        s.on(LinkInput::Start);
        QVERIFY(s.on(LinkInput::Refused) == LinkEffects{.close = true});
        QCOMPARE(nextTickMs(s.state).value() - s.nowMs, longestBackOffMs);
    }

    void a_broker_that_owes_an_answer_for_six_seconds_is_gone()
    {
        Story s;
        s.live();
        QVERIFY(!nextTickMs(s.state));
        s.on(LinkInput::Owing);
        s.after(4'000, LinkInput::Owing); // more is said meanwhile; the oldest counts
        QVERIFY(s.after(1'999) == nothing);
        QVERIFY(s.after(1) == (LinkEffects{.close = true, .tell = true}));
        QCOMPARE(s.state.link, Link::Lost);
    }

    void an_answer_is_a_sign_of_life()
    {
        Story s;
        s.live();
        s.on(LinkInput::Owing);
        s.after(5'000, LinkInput::Answered);
        QVERIFY(s.after(5'000) == nothing);
        s.on(LinkInput::Settled);
        QVERIFY(s.after(1'000'000) == nothing);
    }

    void stopping_says_goodbye_only_to_a_broker_that_let_us_in()
    {
        Story idle;
        QVERIFY(idle.on(LinkInput::Stop) == nothing);
        Story opening;
        opening.on(LinkInput::Start);
        QVERIFY(opening.on(LinkInput::Stop) == LinkEffects{.close = true});
        Story live;
        live.live();
        QVERIFY(live.on(LinkInput::Stop) == LinkEffects{.goodbye = true});
        for (const auto input : {LinkInput::Start, LinkInput::Tick, LinkInput::Closed, LinkInput::Accepted})
            QVERIFY(live.after(100'000, input) == nothing);
        QCOMPARE(live.state.phase, LinkPhase::Stopped);
    }

    void late_news_of_an_old_connection_changes_nothing()
    {
        Story s;
        s.on(LinkInput::Start);
        s.on(LinkInput::Closed);
        const auto before = s.state;
        for (const auto input :
             {LinkInput::Called, LinkInput::Reached, LinkInput::Accepted, LinkInput::Answered, LinkInput::Greeted,
              LinkInput::Closed, LinkInput::Refused, LinkInput::Owing, LinkInput::Settled, LinkInput::Start})
            QVERIFY(s.on(input) == nothing);
        QVERIFY(s.state == before);
    }

    /// Whatever happens in whatever order: it never gets stuck, never waits too long, and shows the truth.
    void any_order_of_inputs_keeps_its_promises()
    {
        std::minstd_rand engine(11);
        for (int run = 0; run < 2'000; ++run) {
            Story s;
            s.on(LinkInput::Start);
            bool open = true;
            for (int i = 0; i < 60; ++i) {
                s.dice = static_cast<double>(engine() % 1000) / 1000;
                const auto effects = s.after(engine() % 6'000, static_cast<LinkInput>(engine() % 11)); // all but Stop
                QVERIFY(!(effects.open && effects.close));
                QVERIFY2(!effects.open || !open, "opened twice");
                QVERIFY2(!effects.close || open, "closed what was not open");
                open = (open || effects.open) && !effects.close;
                QCOMPARE(s.state.phase == LinkPhase::Live, s.state.link == Link::Live);
                QCOMPARE(open, s.state.phase != LinkPhase::Waiting);
                if (s.state.phase != LinkPhase::Live || s.state.owedSinceMs) {
                    QVERIFY2(nextTickMs(s.state), "nothing would ever happen again");
                    QVERIFY(*nextTickMs(s.state) <= s.nowMs + std::max(answerTimeoutMs, longestBackOffMs));
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(LinkMachineTest)
#include "tst_link_machine.moc"
