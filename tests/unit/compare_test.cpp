#include "tierwise/compare.h"

#include <gtest/gtest.h>

#include <numeric>

namespace tierwise {
namespace {

// Means alone; causes need no more.
Outcome outcome(double views, double clicks, double orders, double contribution,
                std::int64_t cost) {
  Outcome one;
  one.cost_minor = cost;
  if (views > 0) one.views = Quantiles{.mean = views};
  one.clicks.mean = clicks;
  one.orders.mean = orders;
  one.contribution = contribution;
  one.profits = {contribution - static_cast<double>(cost)};
  return one;
}

double share_of(const std::vector<CauseShare>& causes, Cause cause) {
  for (const CauseShare& share : causes) {
    if (share.cause == cause) return share.minor;
  }
  return __builtin_nan("");
}

double sum_of(const std::vector<CauseShare>& causes) {
  return std::accumulate(causes.begin(), causes.end(), 0.0,
                         [](double sum, const CauseShare& share) { return sum + share.minor; });
}

// Clicks 100 and 50, orders per click 0.1 and 0.2, money per order 100 and 50. The worth of a click
// more, over the six orders of the three causes: 500, 500, 250, 1000, 500, 500.
TEST(Causes, AreWhatEachChangesOnAverageOverAllOrders) {
  const auto causes = causes_of(outcome(0, 100, 10, 1000, 300), outcome(0, 50, 10, 500, 100));
  ASSERT_EQ(causes.size(), 4U);
  EXPECT_NEAR(share_of(causes, Cause::clicks), 3250.0 / 6, 1e-9);
  EXPECT_NEAR(share_of(causes, Cause::orders), -3500.0 / 6, 1e-9);
  EXPECT_NEAR(share_of(causes, Cause::money), 3250.0 / 6, 1e-9);
  EXPECT_EQ(share_of(causes, Cause::cost), -200);
  EXPECT_EQ(causes.front().cause, Cause::orders);
  EXPECT_EQ(causes.back().cause, Cause::cost);
}

// Twice the views at the same rates are the whole difference.
TEST(Causes, AreOneWhereOnlyOneDiffers) {
  const auto causes =
      causes_of(outcome(20000, 200, 4, 8000, 500), outcome(10000, 100, 2, 4000, 500));
  EXPECT_NEAR(share_of(causes, Cause::views), 4000, 1e-9);
  for (const Cause other : {Cause::clicks, Cause::orders, Cause::money, Cause::cost})
    EXPECT_NEAR(share_of(causes, other), 0, 1e-9);
}

TEST(Causes, SumToTheDifferenceOfMeanProfits) {
  const std::vector<Outcome> all = {outcome(20000, 300, 7, 9100, 4000),
                                    outcome(500, 80, 9, -700, 0), outcome(1e7, 20, 0, 0, 90),
                                    outcome(0, 0, 0, 0, 1000), outcome(0, 40, 3, 1e9, 12345)};
  for (const Outcome& a : all) {
    for (const Outcome& b : all) {
      const double difference = a.profits.front() - b.profits.front();
      EXPECT_NEAR(sum_of(causes_of(a, b)), difference, 1e-12 * (1e9 + std::abs(difference)));
    }
  }
}

TEST(Comparison, CountsFuturesAndHalvesTies) {
  Outcome a = outcome(1, 1, 1, 1, 0);
  Outcome b = a;
  Outcome c = a;
  a.profits = {5, 1, 3, -2};
  b.profits = {4, 2, 3, -1};
  c.profits = {0, 2, 3, -9};
  const std::vector<Outcome> all = {a, b, c};
  const Comparison comparison = compare(all);
  // b wins the second future with c, the fourth alone; a third of the third is everybody's.
  EXPECT_NEAR(comparison.best[0], (1 + 1.0 / 3) / 4, 1e-12);
  EXPECT_NEAR(comparison.best[1], (0.5 + 1.0 / 3 + 1) / 4, 1e-12);
  EXPECT_NEAR(comparison.best[2], (0.5 + 1.0 / 3) / 4, 1e-12);
  ASSERT_EQ(comparison.pairs.size(), 3U);
  EXPECT_EQ(comparison.pairs[0].a_better, 1.5 / 4);
  EXPECT_EQ(comparison.pairs[0].difference.mean, -0.25);
  EXPECT_EQ(comparison.pairs[1].a_better, 2.5 / 4);
}

TEST(Comparison, OfAScenarioWithItselfIsEven) {
  Outcome a = outcome(20000, 300, 7, 9100, 4000);
  a.profits = {5, -1, 3};
  const std::vector<Outcome> twice = {a, a};
  const ScenarioPair pair = compare(twice).pairs.front();
  EXPECT_EQ(pair.a_better, 0.5);
  for (const CauseShare& share : pair.causes)
    EXPECT_EQ(share.minor, 0);
}

}  // namespace
}  // namespace tierwise
