#include "tierwise/timeline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "../support/engine.h"
#include "../support/model.h"

namespace tierwise {
namespace {

using test::at;
using test::certain;
using test::number_at;
using test::uncertain;

const std::vector<double> kDays = {0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 75, 90};

// Days on which the timeline looks.
std::size_t index_of(double day) {
  return static_cast<std::size_t>(std::find(kDays.begin(), kDays.end(), day) - kDays.begin());
}

// Views of one post whose half-life is `half_life` days, all arrived after 90; nobody hesitates.
TimelineModel model_with(double half_life, double shape) {
  TimelineModel model;
  model.days = kDays;
  model.all_arrived = {Days::days(90)};
  model.shape = shape;
  model.half_life = certain(half_life);
  model.shortest_half_life = Days::minutes(10);
  model.delay = certain(0);
  return model;
}

// Draws in which one deliverable brings these contributions in the end.
class Flow {
 public:
  Flow(double fixed, std::vector<double> contribution, std::vector<double> repeat = {})
      : contribution_(std::move(contribution)),
        repeat_(std::move(repeat)),
        clicks_(contribution_.size(), 100.0),
        points_(1, contribution_.size()) {
    flow_.fixed = fixed;
    flow_.contribution = contribution_;
    flow_.repeat = repeat_;
    flow_.clicks = clicks_;
    flow_.line_clicks = {clicks_};
    flow_.half_life = &points_.column(100);
    flow_.delay = &points_.column(101);
  }
  [[nodiscard]] Timeline over(const TimelineModel& model) const {
    return timeline_of(model, flow_);
  }

 private:
  std::vector<double> contribution_;
  std::vector<double> repeat_;
  std::vector<double> clicks_;
  Points points_;
  CashFlow flow_;
};

double arrived(double t, double half_life, double shape) {
  return 1 - std::exp2(-std::pow(t / half_life, shape));
}

// Cash 0 where F(t) / F(90) = fixed cost / contribution; solved for t by hand.
TEST(Payback, OfACertainCashFlowIsTheTimeAtWhichTheViewsSay) {
  for (const double paid_for : {0.01, 0.3, 0.5, 0.8, 0.97}) {
    for (const double shape : {0.576, 1.0}) {
      const Timeline timeline =
          Flow(1000 * paid_for, std::vector<double>(64, 1000)).over(model_with(4, shape));
      const double share = paid_for * arrived(90, 4, shape);
      const double expected = 4 * std::pow(-std::log2(1 - share), 1 / shape);
      ASSERT_TRUE(timeline.payback_p50) << paid_for;
      EXPECT_NEAR(*timeline.payback_p50 / expected, 1, 1e-9) << paid_for << ", " << shape;
      EXPECT_EQ(timeline.payback_p10, timeline.payback_p90);
      EXPECT_EQ(timeline.paid_back, 1);
    }
  }
}

TEST(Payback, IsNotWithinTheHorizonWhereTheCostNeverComesBack) {
  const Timeline timeline = Flow(1000, std::vector<double>(64, 999)).over(model_with(1, 1));
  EXPECT_EQ(timeline.paid_back, 0);
  EXPECT_FALSE(timeline.payback_p10);
  EXPECT_FALSE(timeline.payback_p90);
}

TEST(Payback, IsAtOnceWhereNothingIsPaidUpFront) {
  const Timeline timeline = Flow(0, std::vector<double>(64, 500)).over(model_with(1, 1));
  EXPECT_EQ(timeline.paid_back, 1);
  EXPECT_EQ(timeline.payback_p50, 0);
}

// 64 draws with contributions of 1, 2, ... 64 times the cost of 16.5: the upper 48 pay it back.
TEST(Payback, QuantilesAreThoseOfTheDrawsWithTheUnpaidOnesLast) {
  std::vector<double> contribution;
  for (int i = 0; i < 64; ++i)
    contribution.push_back((i * 37) % 64 + 1);
  const Timeline timeline = Flow(16.5, contribution).over(model_with(4, 1));
  EXPECT_EQ(timeline.paid_back, 0.75);
  EXPECT_FALSE(timeline.payback_p90);
  // The seventh fastest (floor(6.4) + 1) has 58, the 33rd 32.
  for (const auto& [payback, brings] :
       {std::pair{timeline.payback_p10, 58.0}, std::pair{timeline.payback_p50, 32.0}}) {
    ASSERT_TRUE(payback);
    EXPECT_NEAR(*payback / (-4 * std::log2(1 - 16.5 / brings * arrived(90, 4, 1))), 1, 1e-9);
  }
}

// First orders lose money (their commission is more than their margin), the repeat after 30 days
// brings it back: the cash starts at 0, dips, and comes back for good only then.
TEST(Payback, IsTheLastTimeTheCashComesBackToZero) {
  TimelineModel model = model_with(1, 1);
  model.repeats = {{Days::days(30), 0.4}};
  // -100 from first orders at once, 300 from repeats: 200 together.
  const Timeline timeline =
      Flow(0, std::vector<double>(64, 200), std::vector<double>(64, 300)).over(model);
  ASSERT_TRUE(timeline.payback_p50);
  // Of the repeats a third is needed: -log2(2/3) days after the interval, between two nodes.
  EXPECT_NEAR(*timeline.payback_p50, 30 + std::log2(1.5), 0.5);
  EXPECT_LT(timeline.p50[index_of(14)], -99.9);
  EXPECT_NEAR(timeline.p50.back(), 200, 1e-9);
}

// A sum of two exponential times: G = 1 - (l e^(-m t) - m e^(-l t)) / (l - m).
TEST(Timeline, OrdersFollowViewsAfterAnExponentialDelay) {
  for (const double half_life : {0.2, 2.0, 6.0}) {
    for (const double delay : {0.1, 1.0, 5.0}) {
      TimelineModel model = model_with(half_life, 1);
      model.delay = certain(delay);
      const Timeline timeline = Flow(0, std::vector<double>(64, 1)).over(model);
      const double m = std::log(2) / half_life;
      const double l = std::log(2) / delay;
      for (std::size_t d = 0; d < kDays.size(); ++d) {
        const double t = kDays[d];
        const double expected = 1 - (l * std::exp(-m * t) - m * std::exp(-l * t)) / (l - m);
        EXPECT_NEAR(timeline.p50[d], expected, 0.005) << half_life << ", " << delay << ", " << t;
      }
    }
  }
}

// Views arrive within minutes: by day t a share 1 - 2^(-t/delay) of the buyers has ordered.
TEST(Timeline, HalfOfTheBuyersOrderWithinTheMedianDelay) {
  TimelineModel model = model_with(0.001, 1);
  model.shortest_half_life = Days::days(0.001);
  model.delay = certain(7);
  const Timeline timeline = Flow(0, std::vector<double>(64, 1)).over(model);
  for (const double t : {1.0, 7.0, 21.0}) {
    EXPECT_NEAR(timeline.p50[index_of(t)], 1 - std::exp2(-t / 7), 0.002);
  }
}

TEST(Timeline, StartsAtMinusTheFixedCostAndEndsAtTheProfit) {
  const Timeline timeline = Flow(400, std::vector<double>(64, 1000)).over(model_with(2, 0.576));
  EXPECT_EQ(timeline.p10.front(), -400);
  EXPECT_EQ(timeline.p90.front(), -400);
  EXPECT_NEAR(timeline.p50.back(), 600, 1e-9);  // views counted to day 90 have all come by then
}

// Shares of first orders: F(t) / F(90).
TEST(Timeline, CashFollowsTheViewsWhereNobodyHesitates) {
  const Timeline timeline = Flow(0, std::vector<double>(64, 1)).over(model_with(6, 0.576));
  for (std::size_t d = 0; d < kDays.size(); ++d) {
    const double expected = arrived(kDays[d], 6, 0.576) / arrived(90, 6, 0.576);
    EXPECT_NEAR(timeline.p50[d], expected, 1e-12);
  }
}

// Half of the buyers order again after 30 days, a quarter after 60, an eighth after 90.
TEST(Timeline, RepeatOrdersComeAtTheirIntervals) {
  TimelineModel model = model_with(0.001, 1);
  model.shortest_half_life = Days::days(0.001);
  model.repeats = {{Days::days(30), 0.5}, {Days::days(60), 0.25}, {Days::days(90), 0.125}};
  const double repeat = 700;  // of all three
  const Timeline timeline =
      Flow(0, std::vector<double>(64, 1000), std::vector<double>(64, repeat)).over(model);
  EXPECT_NEAR(timeline.p50[index_of(21)], 300, 1e-6);
  EXPECT_NEAR(timeline.p50[index_of(45)], 300 + 400, 1e-6);
  EXPECT_NEAR(timeline.p50[index_of(75)], 300 + 400 + 200, 1e-6);
  EXPECT_NEAR(timeline.p50[index_of(90)], 300 + 400 + 200, 1e-6);
}

TEST(Timeline, AStoryHasBroughtEverythingAfterItsDay) {
  TimelineModel story = model_with(5, 0.576);
  story.all_arrived = {Days::days(1)};
  const Timeline timeline = Flow(0, std::vector<double>(64, 1)).over(story);
  EXPECT_NEAR(timeline.p50[index_of(1)], 1, 1e-12);
  const Timeline reel = Flow(0, std::vector<double>(64, 1)).over(model_with(5, 0.576));
  EXPECT_LT(reel.p50[index_of(1)], 0.5);
}

// A story with three times the clicks of a reel: three quarters of the money come within a day.
TEST(Timeline, OrdersDivideAmongDeliverablesAsTheirClicksDo) {
  TimelineModel model = model_with(5, 1);
  model.all_arrived = {Days::days(90), Days::days(1)};
  const std::vector<double> contribution(64, 1000);
  const std::vector<double> reel(64, 10);
  const std::vector<double> story(64, 30);
  const std::vector<double> both(64, 40);
  Points points(1, 64);
  CashFlow flow;
  flow.contribution = contribution;
  flow.clicks = both;
  flow.line_clicks = {reel, story};
  flow.half_life = flow.delay = &points.column(100);
  EXPECT_NEAR(timeline_of(model, flow).p50[index_of(1)], 750 + 250 * arrived(1, 5, 1), 0.01);
}

TEST(Timeline, QuantilesOfADayAreOrderStatisticsOfTheDraws) {
  std::vector<double> contribution;
  for (int i = 0; i < 1000; ++i)
    contribution.push_back((i * 617) % 1000);
  const Timeline timeline = Flow(50, contribution).over(model_with(1, 1));
  EXPECT_NEAR(timeline.p10.back(), 100 - 50, 1e-9);
  EXPECT_NEAR(timeline.p50.back(), 500 - 50, 1e-9);
  EXPECT_NEAR(timeline.p90.back(), 900 - 50, 1e-9);
}

// By day 3 the share is a falling function of the half-life: its P10 is at the half-life's P90. The
// figure takes 16 values, of which one is within 1/32 of the distribution.
TEST(Timeline, AnUncertainHalfLifeSpreadsTheCash) {
  TimelineModel model = model_with(1, 1);
  model.half_life = uncertain({1, 3, 9});
  const Timeline timeline = Flow(0, std::vector<double>(4096, 1)).over(model);
  EXPECT_NEAR(timeline.p10[index_of(3)], arrived(3, 9, 1), 0.02);
  EXPECT_NEAR(timeline.p50[index_of(3)], arrived(3, 3, 1), 0.03);
  EXPECT_NEAR(timeline.p90[index_of(3)], arrived(3, 1, 1), 0.02);
}

TEST(Timeline, AnUncertainDelaySpreadsTheCash) {
  TimelineModel model = model_with(0.001, 1);
  model.shortest_half_life = Days::days(0.001);
  model.delay = uncertain({1, 3, 9});
  const Timeline timeline = Flow(0, std::vector<double>(4096, 1)).over(model);
  EXPECT_NEAR(timeline.p10[index_of(3)], 1 - std::exp2(-3.0 / 9), 0.02);
  EXPECT_NEAR(timeline.p90[index_of(3)], 1 - std::exp2(-3.0), 0.02);
}

TEST(Timeline, LooksAsFarAsItIsAsked) {
  const test::Json answer =
      test::creator_of(test::with(test::quoted_reel(), "/market", {{"horizon_days", 40}}));
  const auto days = at(answer, "/timeline/days");
  EXPECT_EQ(days.front(), 0);
  EXPECT_EQ(days.back(), 40);
  EXPECT_EQ(at(answer, "/timeline/horizon_days"), 40);
  EXPECT_EQ(days.size(), at(answer, "/timeline/cash_minor/p50").size());
}

TEST(Timeline, OfAStoryWithoutHesitationIsOverAfterADay) {
  test::Json request = test::with(test::quoted_reel(), "/product/purchase_delay_days", 0);
  request["creators"][0]["deliverables"][0]["format"] = "story";
  const test::Json cash = at(test::creator_of(request), "/timeline/cash_minor/p50");
  EXPECT_EQ(cash[1], cash.back());
  EXPECT_NE(cash[0], cash[1]);
}

TEST(Timeline, ALongerThoughtPutsTheMoneyOff) {
  double before = 1e300;
  for (const char* purchase : {"impulse", "considered", "long"}) {
    const test::Json answer =
        test::creator_of(test::with(test::quoted_reel(), "/product/purchase", purchase));
    const double by_a_week = number_at(answer, "/timeline/cash_minor/p90/5");
    EXPECT_LT(by_a_week, before) << purchase;
    EXPECT_EQ(at(answer, "/timeline/figures/1"), std::string("purchase-delay/") + purchase);
    before = by_a_week;
  }
}

// What profit counts is what the timeline counts, once everything has come.
TEST(Timeline, EndsAtTheProfitOfTheResult) {
  test::Json request = test::certain_reel();
  request["market"]["horizon_days"] = 3650;
  request["product"]["repeat_rate_percent"] = 30;
  request["product"]["repeat_horizon_days"] = 400;
  const test::Json answer = test::creator_of(request);
  for (const char* p : {"p10", "p50", "p90"}) {
    const test::Json cash = at(answer, std::string("/timeline/cash_minor/") + p);
    EXPECT_EQ(cash.back(), at(answer, std::string("/result/profit_minor/") + p)) << p;
  }
}

}  // namespace
}  // namespace tierwise
