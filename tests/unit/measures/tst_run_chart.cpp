// SPDX-License-Identifier: GPL-3.0-or-later
// The published rules for run charts, each against a published example or table where there is one.
#include "measures/RunChart.h"
#include "support/Warnings.h"

#include <QTest>

using namespace wh;
using namespace wh::measures;

namespace {

std::vector<Point> points(std::initializer_list<double> values)
{
    std::vector<Point> made;
    for (const double value : values)
        made.push_back({.date = "p" + std::to_string(made.size() + 1), .value = value, .n = 50});
    return made;
}

RunChart chartOf(std::initializer_list<double> values)
{
    return runChart(points(values));
}

} // namespace

class RunChartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    // Balestracci D, An underrated test for run charts, Quality Digest, October 2008: 16 months with an intervention
    // after the sixth; no trend of six, no run of eight; seven above the median, seven below, one above, one below are
    // four runs, where chance gives 5 to 12 (his table; 5 to 13 in Perla's).
    void sixteenMonthsWithFourRunsAreTooFew()
    {
        const auto chart = chartOf({31, 33, 30, 34, 32, 31, 30, 20, 19, 21, 18, 20, 19, 21, 29, 22});
        QCOMPARE(chart.useful, 16U);
        QCOMPARE(chart.runs, 4U);
        QVERIFY(chart.verdict == Runs::TooFew);
        QCOMPARE(chart.fewestRuns, 5U);
        QCOMPARE(chart.shifts.size(), 2U); // of seven each: six are enough by Perla's rule
        QVERIFY(chart.shifts[0].up && !chart.shifts[1].up);
    }

    // Swed and Eisenhart's own example (1943): seats at a lunch counter, E O E E O E E E O E E E O E O E, are 11 runs.
    void theSeatsAtTheLunchCounterAreElevenRuns()
    {
        // Empty and occupied as values on two sides of a median given by a baseline of one low and one high.
        const auto chart = runChart(points({0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0}), 2);
        QCOMPARE(*chart.median, 0.5);
        QCOMPARE(chart.runs, 11U);
        QVERIFY(chart.verdict == Runs::AsExpected);
    }

    // A quiz that is passed round in quality forums: 10 8 6 14 16 14 18 20 8 10 10 10. Four points are on the median.
    void pointsOnTheMedianAreSkipped()
    {
        const auto chart = chartOf({10, 8, 6, 14, 16, 14, 18, 20, 8, 10, 10, 10});
        QCOMPARE(*chart.median, 10.0);
        QCOMPARE(chart.useful, 8U);
        QCOMPARE(chart.runs, 3U);
        QVERIFY(chart.verdict == Runs::NotTested); // fewer than ten useful points
    }

    // Critical numbers of runs at 0.05, two-sided, from Swed and Eisenhart's tables as reprinted (e.g. Siegel 1956,
    // table F): so few or fewer, so many or more.
    void theExactLimitsAreSwedAndEisenharts()
    {
        struct Critical {
            std::size_t above, below, few, many;
        };
        for (const auto &[above, below, few, many] :
             {Critical{5, 5, 2, 10}, Critical{6, 6, 3, 11}, Critical{8, 8, 4, 14}, Critical{10, 10, 6, 16},
              Critical{8, 12, 6, 16}, Critical{15, 15, 10, 22}, Critical{20, 20, 14, 28}}) {
            const auto [fewest, most] = exactRunLimits(above, below);
            QCOMPARE(fewest, few + 1);
            QCOMPARE(most, many - 1);
        }
    }

    void theTableInUseIsThePublishedOne()
    {
        using Limits = std::pair<std::size_t, std::size_t>;
        QVERIFY(!runLimits(9));
        QVERIFY(*runLimits(10) == Limits(3, 9)); // rows as published
        QVERIFY(*runLimits(16) == Limits(5, 13));
        QVERIFY(*runLimits(24) == Limits(8, 18));
        QVERIFY(*runLimits(30) == Limits(11, 21));
        QVERIFY(*runLimits(60) == Limits(24, 38));
        QVERIFY(*runLimits(100) == exactRunLimits(50, 50));
    }

    void thePublishedTableIsWithinOneOfTheExactLimits()
    {
        for (std::size_t useful = 10; useful <= 60; ++useful) {
            const auto [fewest, most] = *runLimits(useful);
            const auto [exactFewest, exactMost] = exactRunLimits(useful / 2, useful - useful / 2);
            QVERIFY2(fewest <= exactFewest + 1 && exactFewest <= fewest + 1, std::to_string(useful).c_str());
            QVERIFY2(most <= exactMost + 1 && exactMost <= most + 1, std::to_string(useful).c_str());
        }
    }

    void sixOnOneSideAreAShiftAndFiveAreNot()
    {
        QVERIFY(chartOf({5, 7, 4, 8, 1, 2, 1, 2, 1, 8, 2, 7, 4, 7, 8}).shifts.empty());
        const auto clear = chartOf({5, 7, 4, 8, 1, 2, 1, 2, 1, 2, 8, 7, 4, 7, 8});
        QCOMPARE(*clear.median, 4.0);
        QCOMPARE(clear.shifts.size(), 1U);
        QVERIFY((clear.shifts[0] == Span{4, 9, false}));
    }

    void aPointOnTheMedianNeitherMakesNorBreaksAShift()
    {
        const auto chart = chartOf({9, 8, 9, 5, 8, 9, 8, 1, 2, 1, 9, 1, 2, 1, 5});
        QCOMPARE(*chart.median, 5.0);
        QCOMPARE(chart.shifts.size(), 1U);
        QVERIFY((chart.shifts[0] == Span{0, 6, true}));
    }

    void fiveRisingAreATrendAndFourAreNot()
    {
        QVERIFY(chartOf({5, 1, 2, 3, 4, 1, 2}).trends.empty());
        const auto chart = chartOf({5, 1, 2, 3, 4, 6, 1});
        QCOMPARE(chart.trends.size(), 1U);
        QVERIFY((chart.trends[0] == Span{1, 5, true}));
        const auto falling = chartOf({5, 9, 8, 7, 6, 4});
        QVERIFY((falling.trends == std::vector<Span>{{1, 5, false}}));
    }

    void equalNeighboursNeitherMakeNorBreakATrend()
    {
        QVERIFY(chartOf({9, 1, 2, 2, 3, 4, 1}).trends.empty()); // four different ones only
        QVERIFY((chartOf({9, 1, 2, 2, 3, 4, 6, 1}).trends == std::vector<Span>{{1, 6, true}}));
    }

    void gapsAreNotPoints()
    {
        auto gappy = points({5, 1, 2, 3, 4, 6, 1});
        gappy.insert(gappy.begin() + 3, Point{.date = "closed", .value = {}, .n = 0});
        const auto chart = runChart(gappy);
        QVERIFY((chart.trends == std::vector<Span>{{1, 6, true}}));
        QCOMPARE(*chart.median, 3.0);
    }

    void aPointFarOutIsAWordToLookAndNoMore()
    {
        const auto calm = chartOf({10, 12, 11, 13, 12, 10, 11, 13, 12, 11, 16});
        QVERIFY(calm.astronomical.empty()); // the highest of every chart is not astronomical
        const auto chart = chartOf({10, 12, 11, 13, 12, 10, 11, 13, 12, 11, 40});
        QCOMPARE(chart.astronomical, std::vector<std::size_t>{10});
        QVERIFY(chartOf({10, 11, 40}).astronomical.empty()); // too early to say
    }

    void theMedianCanBeThatOfABaseline()
    {
        const auto chart = runChart(points({10, 12, 11, 30, 31, 32, 33, 34, 35}), 3);
        QCOMPARE(*chart.median, 11.0);
        QCOMPARE(chart.shifts.size(), 1U);
    }

    void nothingIsNothing()
    {
        const auto chart = runChart({});
        QVERIFY(!chart.median && !chart.signal());
        QCOMPARE(sentenceFor(chart, "Said back"), std::string("There is nothing to show yet of Said back."));
    }

    void theSentenceSaysWhatItShowsAndWhatItDoesNot()
    {
        const auto calm = chartOf({10, 12, 11, 13, 12, 10, 11, 13, 12, 11, 12, 13});
        QCOMPARE(
            sentenceFor(calm, "Said back"),
            std::string("Said back: the middle value is 12.0. It goes up and down by chance; nothing shows that it "
                        "changed."));
        auto few = points({1, 2, 3, 4, 5, 6});
        few[0].n = 3;
        QCOMPARE(
            sentenceFor(runChart(few), "Said back"),
            std::string("Said back: the middle value is 3.5. It shows a trend up from p1. Chance alone seldom does "
                        "that; the chart does not say why. With 6 points it is early to tell. Some points rest on "
                        "fewer than 10."));
    }

    void marksAreChipsAndSurviveTheirSetting()
    {
        const std::vector<Mark> marks{{"2026-11-02", Cycle::Do, "pilot-began"}, {"2026-11-20", Cycle::Act, "kept"}};
        QCOMPARE(marksFromText(toText(marks)), marks);
        // A note that somebody typed has no way in.
        QVERIFY(marksFromText("2026-11-02 do Mrs Smith was upset\n2026-11-02 dance kept\nnonsense\n\n").empty());
        for (const auto note : markNotes())
            QVERIFY(note.find(' ') == std::string_view::npos);
    }
};

QTEST_APPLESS_MAIN(RunChartTest)
#include "tst_run_chart.moc"
