#include "tierwise/insight.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "../support/engine.h"
#include "../support/integral.h"
#include "../support/model.h"
#include "../support/plan.h"

namespace tierwise {
namespace {

using test::at;
using test::certain;
using test::certain_model;
using test::embedded;
using test::uncertain;

constexpr std::size_t kDraws = 4096;

FixedCost fee_of(std::int64_t minor) {
  FixedCost cost;
  cost.fees_minor = cost.total_minor = minor;
  return cost;
}

Insight insight_into(const CreatorModel& model, std::int64_t fee, std::uint32_t seed = 1,
                     std::size_t draws = kDraws) {
  Points points(seed, draws);
  auto insight = insight_of(model, simulate(model, points), fee_of(fee), embedded(), points);
  return insight ? std::move(*insight) : Insight{};
}

const DriverValue* find(const std::vector<DriverValue>& values, Factor factor) {
  for (const DriverValue& one : values) {
    if (one.driver->factor == factor) return &one;
  }
  return nullptr;
}

// The contribution is $375 at 2%, and in proportion to the conversion.
TEST(Tornado, IsTheProfitAtTheEndsOfEachFactorWithTheOthersInTheMiddle) {
  CreatorModel model = certain_model();
  model.conversion = uncertain({0.01, 0.02, 0.04}, Scale::logit);
  model.campaign_factor = uncertain({0.25, 1, 2});
  const Insight insight = insight_into(model, 20000);
  EXPECT_NEAR(insight.base_profit, 37500 - 20000, 1e-6);
  ASSERT_EQ(insight.tornado.size(), 2U);  // what is certain is absent
  EXPECT_EQ(insight.tornado[0].driver->factor, Factor::campaign_factor);
  EXPECT_NEAR(insight.tornado[0].low_profit, 37500.0 / 4 - 20000, 1e-6);
  EXPECT_NEAR(insight.tornado[0].high_profit, 75000 - 20000, 1e-6);
  EXPECT_EQ(insight.tornado[1].driver->factor, Factor::conversion);
  EXPECT_NEAR(insight.tornado[1].low_profit, 18750 - 20000, 1e-6);
  EXPECT_NEAR(insight.tornado[1].high_profit, 75000 - 20000, 1e-6);
}

TEST(Tornado, LeavesOutWhatMovesNothing) {
  CreatorModel model = certain_model();
  model.lines[0].audience.engagement_rate = uncertain({0.02, 0.05, 0.08}, Scale::logit);
  EXPECT_TRUE(insight_into(model, 20000).tornado.empty());
}

// Parts are flat, so the last of them misses some of the tail: up to a sixteenth of the share of a
// factor whose P90 is four times its P10.
constexpr double kMissed = 1.0 / 16;

// First-order share of one factor of a product: cv^2 of it over that of the product.
TEST(Variance, OfAProductIsSharedAsTheMomentsSay) {
  CreatorModel model = certain_model();
  model.campaign_factor = uncertain({0.5, 1, 2});
  model.lines[0].audience.level = uncertain({60000, 100000, 100000 / 0.6});
  const auto relative_square = [](double spread) {  // of a unit-median factor: E x^2 / (E x)^2
    return test::mean_of_spread(2 * spread) / std::pow(test::mean_of_spread(spread), 2);
  };
  const double campaign = relative_square(std::log(4));
  const double views = relative_square(2 * std::log(1 / 0.6));
  const double all = campaign * views - 1;
  for (const std::uint32_t seed : {1U, 2U, 3U}) {
    const Insight insight = insight_into(model, 20000, seed, 1U << 15U);
    ASSERT_EQ(insight.variance.size(), 2U);
    EXPECT_NEAR(find(insight.variance, Factor::campaign_factor)->value, (campaign - 1) / all,
                kMissed);
    EXPECT_NEAR(find(insight.variance, Factor::views)->value, (views - 1) / all, kMissed);
  }
}

// Two posts that differ in nothing but their luck: each is half of the variance.
TEST(Variance, OfASumIsSharedAndSumsToTheWhole) {
  CreatorModel model = certain_model();
  model.lines[0].audience.luck = test::kLuck;
  model.lines.push_back(model.lines[0]);
  const Insight insight = insight_into(model, 20000);
  ASSERT_EQ(insight.variance.size(), 2U);
  EXPECT_NE(insight.variance[0].driver->deliverable, insight.variance[1].driver->deliverable);
  EXPECT_NEAR(insight.variance[0].value, 0.5, kMissed);
  EXPECT_NEAR(insight.variance[0].value + insight.variance[1].value, 1, 1.2 * kMissed);
}

TEST(Variance, OfTheOnlyUncertainFactorIsAllThereIs) {
  CreatorModel model = certain_model();
  model.campaign_factor = uncertain({0.5, 1, 2});
  EXPECT_NEAR(insight_into(model, 20000).variance[0].value, 1, kMissed);
}

// A second post that nobody sees: how real its audience is cannot matter.
CreatorModel with_an_irrelevant_input() {
  CreatorModel model = certain_model();
  model.campaign_factor = uncertain({0.5, 1, 2});
  CreatorModel::Line unseen = test::certain_line();
  unseen.audience.level = certain(0);
  unseen.audience.authentic = uncertain({0.5, 0.7, 0.9}, Scale::logit);
  model.lines.push_back(unseen);
  return model;
}

TEST(AnIrrelevantInput, ExplainsNothingAndIsNotWorthAskingFor) {
  int named = 0;
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    const Insight insight = insight_into(with_an_irrelevant_input(), 40000, seed);
    EXPECT_LT(find(insight.variance, Factor::authentic)->value, 0.02) << seed;
    EXPECT_NE(find(insight.worth_asking, Factor::campaign_factor), nullptr) << seed;
    named += find(insight.worth_asking, Factor::authentic) != nullptr ? 1 : 0;
  }
  EXPECT_LE(named, 1);
}

// Profit a X - F with X alone uncertain: E max(0, a X - F) - max(0, a E X - F). One of the 16 parts
// holds the turn of the decision, and knows less than it could.
TEST(ValueOfInformation, OfTheOnlyUncertainFactorIsThatOfPerfectInformation) {
  CreatorModel model = certain_model();
  model.campaign_factor = uncertain({0.5, 1, 2});
  const double a = std::log(4) / (2 * std::log(9));
  for (const double fee : {25000.0, 40000.0, 45000.0, 60000.0}) {
    const double mean = 37500 * test::mean_of_spread(std::log(4)) - fee;
    const double best =
        test::clipped_mean([&](double t) { return std::max(0.0, 37500 * std::exp(a * t) - fee); });
    const double expected = best - std::max(0.0, mean);
    const Insight insight = insight_into(model, static_cast<std::int64_t>(fee));
    ASSERT_EQ(insight.worth_asking.size(), 1U) << fee;
    EXPECT_LE(insight.worth_asking[0].value, expected * 1.02) << fee;
    EXPECT_GE(insight.worth_asking[0].value, expected * 0.93) << fee;
  }
}

TEST(ValueOfInformation, IsNothingWhereNoInputCanChangeTheDecision) {
  CreatorModel model = certain_model();
  model.campaign_factor = uncertain({0.5, 1, 2});
  model.conversion = uncertain({0.01, 0.02, 0.04}, Scale::logit);
  EXPECT_TRUE(insight_into(model, 0).worth_asking.empty());          // always worth it
  EXPECT_TRUE(insight_into(model, 100000000).worth_asking.empty());  // never
}

TEST(ValueOfInformation, NeverNamesLuckOrIncrementality) {
  CreatorModel model = certain_model();
  model.lines[0].audience.luck = test::kLuck;
  model.incrementality = uncertain({0.1, 0.5, 0.9}, Scale::logit);
  model.campaign_factor = uncertain({0.8, 1, 1.25});
  const Insight insight = insight_into(model, 40000);
  ASSERT_EQ(insight.variance.size(), 3U);
  EXPECT_EQ(find(insight.worth_asking, Factor::luck), nullptr);
  EXPECT_EQ(find(insight.worth_asking, Factor::incrementality), nullptr);
  for (const Driver& driver : insight.drivers) {
    EXPECT_EQ(driver.askable, driver.factor == Factor::campaign_factor);
  }
}

TEST(Insight, NeedsEnoughDraws) {
  test::Json request = test::quoted_reel();
  request["draws"] = 4095;
  EXPECT_TRUE(at(test::creator_of(request), "/insight").is_null());
  request["draws"] = 4096;
  EXPECT_TRUE(at(test::creator_of(request), "/insight").is_object());
}

TEST(Insight, OfACertainDealIsEmpty) {
  const Insight insight = insight_into(certain_model(), 20000);
  EXPECT_NEAR(insight.base_profit, 17500, 1e-6);
  EXPECT_TRUE(insight.tornado.empty());
  EXPECT_TRUE(insight.variance.empty());
  EXPECT_TRUE(insight.worth_asking.empty());
}

// The input of a factor in the tornado of a request at 4,096 draws.
test::Json input_of(test::Json request, const std::string& factor) {
  request["draws"] = 4096;
  for (const test::Json& bar : at(test::creator_of(request), "/insight/tornado")) {
    if (at(bar, "/factor") == factor) return at(bar, "/input");
  }
  return "absent";
}

TEST(Drivers, NameTheInputThatWouldReplaceThem) {
  test::Json request = test::quoted_reel();
  EXPECT_EQ(input_of(request, "click-through"), "/creators/*/click_through_percent");
  EXPECT_EQ(input_of(request, "tracked-share"), "/market/tracked_share_percent");
  EXPECT_EQ(input_of(request, "incrementality"), "/market/incrementality_percent");
  EXPECT_EQ(input_of(request, "luck"), test::Json());
  EXPECT_EQ(input_of(request, "views"), "absent");  // one certain number
  request["product"].erase("order_value_minor");
  EXPECT_EQ(input_of(request, "order-value"), "/product/order_value_minor");
  // Without views, they follow from the engagements and their rate: views would settle it.
  request["creators"][0].erase("median_views");
  EXPECT_EQ(input_of(request, "engagement-rate"), "/creators/*/median_views");
  request["creators"][0].erase("average_likes");
  request["creators"][0].erase("average_comments");
  EXPECT_EQ(input_of(request, "views"), "/creators/*/median_views");
}

TEST(Drivers, NameTheUncertainInputWhereItIsGiven) {
  test::Json request = test::quoted_reel();
  const test::Json range = {{"p10", 8000}, {"p50", 12000}, {"p90", 18000}};
  request["creators"][0]["deliverables"][0]["median_views"] = range;
  EXPECT_EQ(input_of(request, "views"), "/creators/*/deliverables/*/median_views");
}

}  // namespace
}  // namespace tierwise
