#include "tierwise/campaign_timeline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "../support/model.h"
#include "../support/plan.h"

namespace tierwise {
namespace {

using test::certain;
using test::embedded;
using test::uncertain;

constexpr double kHalfLife = 4;

// F(t) / F(90) of a post whose views have a half-life of four days and no shape.
double arrived(double t) {
  if (t <= 0) return 0;
  if (t >= 90) return 1;
  return (1 - std::exp2(-t / kHalfLife)) / (1 - std::exp2(-90 / kHalfLife));
}

// Creators with one reel each; a day of -1 stands for no date.
Plan plan_with(const std::vector<int>& days) {
  Plan plan;
  plan.market.horizon = Days::days(90);
  plan.campaign = std::make_unique<CampaignPlan>();
  for (const int day : days) {
    Creator creator = test::creator_on(embedded(), "instagram", "reel", 50000);
    if (day >= 0) creator.deliverables.front().date = date_after({2026, 12, 1}, day);
    plan.creators.push_back(creator);
  }
  return plan;
}

TimelineModel model_with(const Figure* half_life, const Figure* delay) {
  TimelineModel model;
  model.days = {0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 75, 90};
  model.all_arrived = {Days::days(90)};
  model.half_life = half_life;
  model.shortest_half_life = Days::minutes(10);
  model.delay = delay;
  return model;
}

// What one creator brings in each draw; nobody hesitates unless the model says so.
struct Brings {
  std::vector<double> contribution;
  double fixed = 0;
  std::vector<double> repeat;
};

class Campaign {
 public:
  explicit Campaign(const Plan& plan) : cash_(plan, embedded()) {}
  void add(const TimelineModel& model, const Brings& brings, std::size_t creator = 0) {
    const std::vector<double> clicks(brings.contribution.size(), 10.0);
    Points points(1, brings.contribution.size());
    cash_.add(model, flow_of(brings, clicks, points, creator));
  }
  static CashFlow flow_of(const Brings& brings, const std::vector<double>& clicks, Points& points,
                          std::size_t creator) {
    CashFlow flow;
    flow.fixed = brings.fixed;
    flow.contribution = brings.contribution;
    flow.repeat = brings.repeat;
    flow.clicks = clicks;
    flow.line_clicks = {clicks};
    flow.orders = brings.contribution;
    flow.half_life = &points.column(100 + creator);
    flow.delay = &points.column(200);
    return flow;
  }
  [[nodiscard]] CampaignTimeline timeline() const { return cash_.timeline(); }

 private:
  CampaignCash cash_;
};

CampaignTimeline of_certain(const Plan& plan, const std::vector<Brings>& all) {
  Campaign campaign(plan);
  for (const Brings& brings : all)
    campaign.add(model_with(certain(kHalfLife), certain(0)), brings);
  return campaign.timeline();
}

Brings always(double contribution, double fixed) {
  return {std::vector<double>(64, contribution), fixed, {}};
}

TEST(CampaignTimeline, OfOnePostWithoutDatesIsThatOfItsCreator) {
  Brings brings{{}, 5000, {}};
  for (int i = 0; i < 1024; ++i) {
    brings.contribution.push_back((i * 617) % 1024 * 20.0);
    brings.repeat.push_back(brings.contribution.back() / 3);
  }
  for (const double horizon : {90.0, 40.0, 400.0}) {
    Plan plan = plan_with({-1});
    plan.market.horizon = Days::days(horizon);
    TimelineModel model = model_with(uncertain({2, 5, 12}), uncertain({1, 3, 9}));
    model.days = {0};
    for (const double day : embedded().defaults.timeline_days) {
      if (day < horizon) model.days.push_back(day);
    }
    model.days.push_back(horizon);
    model.repeats = {{Days::days(30), 0.5}, {Days::days(60), 0.25}};
    Campaign campaign(plan);
    campaign.add(model, brings);
    const Timeline whole = campaign.timeline().cash;
    const std::vector<double> clicks(1024, 10.0);
    Points points(1, 1024);
    const Timeline alone = timeline_of(model, Campaign::flow_of(brings, clicks, points, 0));
    EXPECT_EQ(whole.days, alone.days);
    EXPECT_EQ(whole.p10, alone.p10);
    EXPECT_EQ(whole.p50, alone.p50);
    EXPECT_EQ(whole.p90, alone.p90);
    EXPECT_EQ(whole.paid_back, alone.paid_back);
    EXPECT_EQ(whole.payback_p10, alone.payback_p10);
    EXPECT_EQ(whole.payback_p50, alone.payback_p50);
    EXPECT_EQ(whole.payback_p90, alone.payback_p90);
  }
}

TEST(CampaignTimeline, AddsUpCreatorsFromTheDayOfTheirPost) {
  const auto timeline =
      of_certain(plan_with({0, 10, 45}), {always(1000, 300), always(2000, 400), always(500, 0)});
  EXPECT_EQ(timeline.cash.days.front(), 0);
  EXPECT_EQ(timeline.cash.days.back(), 45 + 90);
  EXPECT_EQ(timeline.horizon, 45 + 90);
  for (std::size_t i = 0; i < timeline.cash.days.size(); ++i) {
    const double t = timeline.cash.days[i];
    const double expected =
        1000 * arrived(t) + 2000 * arrived(t - 10) + 500 * arrived(t - 45) - 700;
    EXPECT_NEAR(timeline.cash.p50[i], expected, 1e-9) << t;
  }
}

// 1000 (1 - x) + 1000 (1 - x 2^(10/4)) = cost times n, x = 2^(-t/4), n = 1 - 2^(-90/4).
TEST(CampaignTimeline, PaysBackWhenAllPostsTogetherHave) {
  for (const double cost : {1000.0, 1500.0, 1900.0}) {
    const auto timeline = of_certain(plan_with({0, 10}), {always(1000, cost), always(1000, 0)});
    const double n = 1 - std::exp2(-90 / kHalfLife);
    const double x = (2 - cost * n / 1000) / (1 + std::exp2(10 / kHalfLife));
    ASSERT_TRUE(timeline.cash.payback_p50) << cost;
    EXPECT_NEAR(*timeline.cash.payback_p50, -kHalfLife * std::log2(x), 1e-6) << cost;
  }
}

TEST(CampaignTimeline, CountsPaybackFromTheFirstPostWhenPaidBefore) {
  Plan plan = plan_with({0, 10});
  const auto at_once = of_certain(plan, {always(1000, 600), always(1000, 600)});
  plan.campaign->payment = Date{2026, 11, 11};
  const auto before = of_certain(plan, {always(1000, 600), always(1000, 600)});
  EXPECT_EQ(before.cash.days.front(), -20);
  EXPECT_EQ(before.cash.p50[0], -1200);
  EXPECT_EQ(before.cash.p50[1], -1200);
  EXPECT_EQ(before.cash.payback_p50, at_once.cash.payback_p50);
}

// What has come in before the payment is there first; the day of payment stands twice.
TEST(CampaignTimeline, StepsDownOnALaterDayOfPayment) {
  Plan plan = plan_with({0});
  plan.campaign->payment = Date{2026, 12, 9};
  const auto timeline = of_certain(plan, {always(1000, 900)});
  const auto& days = timeline.cash.days;
  const auto at = static_cast<std::size_t>(std::find(days.begin(), days.end(), 8.0) - days.begin());
  ASSERT_LT(at + 1, days.size());
  EXPECT_EQ(days[at + 1], 8);
  EXPECT_NEAR(timeline.cash.p50[at], 1000 * arrived(8), 1e-9);
  EXPECT_NEAR(timeline.cash.p50[at + 1], 1000 * arrived(8) - 900, 1e-9);
  EXPECT_EQ(timeline.cash.p50.front(), 0);
  const double n = 1 - std::exp2(-90 / kHalfLife);
  ASSERT_TRUE(timeline.cash.payback_p50);
  EXPECT_NEAR(*timeline.cash.payback_p50, -kHalfLife * std::log2(1 - 0.9 * n), 1e-6);
}

TEST(CampaignTimeline, IsPaidBackAtOnceWhereThePaymentFindsEnough) {
  Plan plan = plan_with({0});
  plan.campaign->payment = Date{2026, 12, 31};
  EXPECT_EQ(of_certain(plan, {always(1000, 500)}).cash.payback_p50, 0);
}

TEST(CampaignTimeline, CountsOrdersByWeek) {
  const auto timeline = of_certain(plan_with({0, 10}), {always(100, 0), always(300, 0)});
  ASSERT_EQ(timeline.weeks.size(), 15U);  // 100 days
  for (const auto& week : timeline.weeks) {
    const double expected = 100 * (arrived(week.day + 7) - arrived(week.day)) +
                            300 * (arrived(week.day - 3) - arrived(week.day - 10));
    EXPECT_NEAR(week.p50, expected, 1e-9) << week.day;
  }
}

TEST(CampaignTimeline, SaysWhatHasComeByTheReviewAndWhenEnoughHas) {
  Plan plan = plan_with({0});
  plan.campaign->review = Date{2026, 12, 5};
  const auto timeline = of_certain(plan, {always(100, 0)});
  ASSERT_TRUE(timeline.review_share);
  EXPECT_NEAR(*timeline.review_share, arrived(4), 1e-9);
  const double n = 1 - std::exp2(-90 / kHalfLife);
  ASSERT_TRUE(timeline.enough_days);
  EXPECT_NEAR(*timeline.enough_days, -kHalfLife * std::log2(1 - 0.9 * n), 1e-6);
}

TEST(CampaignTimeline, HasNoShareOfNoOrders) {
  Plan plan = plan_with({0});
  plan.campaign->review = Date{2026, 12, 5};
  const auto timeline = of_certain(plan, {always(0, 100)});
  EXPECT_FALSE(timeline.review_share);
  EXPECT_FALSE(timeline.enough_days);
}

TEST(CampaignTimeline, LaterPostsNeverBringMoneyEarlier) {
  const auto early = of_certain(plan_with({0, 0}), {always(1000, 300), always(2000, 400)});
  const auto late = of_certain(plan_with({0, 14}), {always(1000, 300), always(2000, 400)});
  for (std::size_t i = 0; i < late.cash.days.size(); ++i) {
    for (std::size_t k = 0; k < early.cash.days.size(); ++k) {
      if (early.cash.days[k] != late.cash.days[i]) continue;
      EXPECT_LE(late.cash.p50[i], early.cash.p50[k] + 1e-9);
    }
  }
}

TEST(CampaignTimeline, ListsNoMoreDaysThanItMay) {
  std::vector<int> days;
  std::vector<Brings> all;
  for (int i = 0; i < 50; ++i) {
    days.push_back(i * 5);
    all.push_back(always(100, 50));
  }
  const auto timeline = of_certain(plan_with(days), all);
  EXPECT_LE(timeline.cash.days.size(), embedded().timeline_rules.days + 1);
  EXPECT_EQ(timeline.cash.days.back(), 245 + 90);
  EXPECT_NEAR(timeline.cash.p50.back(), 50 * 50, 1e-9);
}

TEST(Schedule, CountsDaysFromTheFirstPost) {
  Plan plan = plan_with({3, 40, -1});
  plan.campaign->payment = Date{2026, 12, 1};
  plan.campaign->review = Date{2027, 2, 1};
  const Schedule schedule = schedule_of(plan);
  EXPECT_EQ(schedule.first_post, (Date{2026, 12, 4}));
  EXPECT_EQ(schedule.starts[1][0], 37);
  EXPECT_EQ(schedule.starts[2][0], 0);
  EXPECT_EQ(schedule.last_start, 37);
  EXPECT_EQ(schedule.payment, -3);
  EXPECT_EQ(schedule.review, 59);
}

}  // namespace
}  // namespace tierwise
