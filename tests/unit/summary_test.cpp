// What is reported of the draws: order statistics, chances, histogram, errors.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <vector>

#include "../support/model.h"

namespace tierwise {
namespace {

using test::certain_model;
using test::draws_of;
using test::uncertain;

std::vector<double> shuffled(std::size_t n, std::uint64_t seed = 1) {
  std::vector<double> values(n);
  std::iota(values.begin(), values.end(), 1.0);
  std::mt19937_64 generator(seed);
  for (std::size_t i = n; i > 1; --i)
    std::swap(values[i - 1], values[generator() % i]);
  return values;
}

std::vector<double> ascending(std::size_t n) {
  std::vector<double> values(n);
  std::iota(values.begin(), values.end(), 1.0);
  return values;
}

FixedCost fee_of(std::int64_t minor) {
  return {.fees_minor = minor, .total_minor = minor};
}

// Number floor(p n) + 1 of n.
TEST(OrderStatistic, IsTheNextOneAfterTheShareBelow) {
  std::vector<double> values = ascending(100);
  EXPECT_EQ(order_statistic(values, 0.05), 6);
  EXPECT_EQ(order_statistic(values, 0.5), 51);
  EXPECT_EQ(order_statistic(values, 0.95), 96);
  EXPECT_EQ(order_statistic(values, 0), 1);
  EXPECT_EQ(order_statistic(values, 1), 100);
}

TEST(Quantiles, AreOrderStatisticsAndTheMean) {
  const Quantiles q = quantiles_of(shuffled(1000));
  EXPECT_EQ(q.p5, 51);
  EXPECT_EQ(q.p10, 101);
  EXPECT_EQ(q.p25, 251);
  EXPECT_EQ(q.p50, 501);
  EXPECT_EQ(q.p75, 751);
  EXPECT_EQ(q.p90, 901);
  EXPECT_EQ(q.p95, 951);
  EXPECT_EQ(q.mean, 500.5);
}

TEST(Quantiles, DoNotDependOnTheOrderOfTheDraws) {
  const Quantiles a = quantiles_of(shuffled(777, 1));
  const Quantiles b = quantiles_of(shuffled(777, 2));
  EXPECT_EQ(a.p5, b.p5);
  EXPECT_EQ(a.p50, b.p50);
  EXPECT_EQ(a.p95, b.p95);
  EXPECT_EQ(a.mean, b.mean);
}

TEST(ChanceOfBreakEven, CountsDrawsAtOrAboveZero) {
  EXPECT_EQ(chance_of_break_even(std::vector<double>{-1, 0, 1, 2}), 0.75);
  EXPECT_EQ(chance_of_break_even(std::vector<double>{0, 0}), 1);
  EXPECT_EQ(chance_of_break_even(std::vector<double>{-0.001}), 0);
}

TEST(Histogram, CountsEveryDrawOnce) {
  for (const std::size_t n : {64U, 1000U, 4096U}) {
    std::vector<double> values = shuffled(n);
    for (double& value : values)
      value = value * value;
    const Histogram histogram = histogram_of(values, 40);
    EXPECT_EQ(histogram.edges.size(), 41U);
    EXPECT_EQ(histogram.counts.size(), 40U);
    const int inside = std::accumulate(histogram.counts.begin(), histogram.counts.end(), 0);
    EXPECT_EQ(inside + histogram.below + histogram.above, static_cast<int>(n));
  }
}

TEST(Histogram, HasEqualBinsFromThe1stToThe99thPercentile) {
  const Histogram histogram = histogram_of(ascending(1000), 10);
  EXPECT_EQ(histogram.edges.front(), 11);
  EXPECT_EQ(histogram.edges.back(), 991);
  for (std::size_t i = 1; i < histogram.edges.size(); ++i) {
    EXPECT_NEAR(histogram.edges[i] - histogram.edges[i - 1], 98, 1e-9);
  }
  EXPECT_EQ(histogram.below, 10);
  EXPECT_EQ(histogram.above, 9);
}

TEST(Histogram, OfOneValueHasOneFullBin) {
  const Histogram histogram = histogram_of(std::vector<double>(100, 7.0), 40);
  EXPECT_EQ(histogram.counts.front(), 100);
  EXPECT_LT(histogram.edges.front(), histogram.edges.back());
}

TEST(Summary, OfACertainDealIsTheHandCalculation) {
  CreatorModel model = certain_model();         // contribution $375, revenue $1,500, 25 orders
  model.terms.commission = Share::percent(10);  // $6 on each of 20 tracked orders
  const Summary summary = summarise(draws_of(model), fee_of(20000), 40, 50);
  const double total_cost = 20000 + 12000;
  const double profit = 37500 - 12000 - 20000;
  EXPECT_NEAR(summary.profit.p50, profit, 1e-6);
  EXPECT_NEAR(summary.total_cost.mean, total_cost, 1e-6);
  EXPECT_NEAR(summary.roi->p50, profit / total_cost, 1e-12);
  EXPECT_NEAR(summary.roas->p50, 150000 / total_cost, 1e-12);
  EXPECT_NEAR(summary.cpm->p50, total_cost / 100, 1e-9);
  EXPECT_NEAR(summary.cpe->p50, total_cost / 5000, 1e-12);
  EXPECT_NEAR(summary.cost_per_order->p50, total_cost / 25, 1e-9);
  EXPECT_EQ(summary.chance, 1);
  EXPECT_EQ(summary.chance_error, 0);
  EXPECT_NEAR(summary.worst_tenth_profit, profit, 1e-6);
}

TEST(Summary, HasNoRoiWhereNothingIsSpent) {
  const Summary summary = summarise(draws_of(certain_model()), fee_of(0), 40, 50);
  EXPECT_FALSE(summary.roi);
  EXPECT_FALSE(summary.roas);
  EXPECT_FALSE(summary.cost_per_order && summary.cost_per_order->p50 > 0);
  EXPECT_NEAR(summary.profit.p50, 37500, 1e-6);  // profit is shown instead
}

// Break-even is a profit of 0, an ROI of 0%, and not an ROI of 100%.
TEST(Summary, BreaksEvenAtAnRoiOfZero) {
  const Summary even = summarise(draws_of(certain_model()), fee_of(37500), 40, 50);
  EXPECT_EQ(even.chance, 1);
  EXPECT_EQ(even.roi->p50, 0);
  const Summary short_of_it = summarise(draws_of(certain_model()), fee_of(37501), 40, 50);
  EXPECT_EQ(short_of_it.chance, 0);
}

TEST(Summary, WorstTenthIsTheMeanOfTheLowestTenth) {
  CreatorModel model = certain_model();
  model.lines[0].audience.luck = test::kLuck;
  const Draws draws = draws_of(model, 1000);
  auto profit = profits(draws.contribution, fee_of(20000));
  std::sort(profit.begin(), profit.end());
  const double expected = std::accumulate(profit.begin(), profit.begin() + 100, 0.0) / 100;
  EXPECT_NEAR(summarise(draws, fee_of(20000), 40, 50).worst_tenth_profit, expected, 1e-9);
}

TEST(Summary, HistogramIsOfRoiOrOfProfitWhereThereIsNone) {
  CreatorModel model = certain_model();
  model.lines[0].audience.luck = test::kLuck;
  const Draws draws = draws_of(model, 1000);
  const Summary paid = summarise(draws, fee_of(20000), 40, 50);
  EXPECT_LE(paid.roi->p5, paid.histogram.edges.back());
  EXPECT_GE(paid.histogram.edges.front(), -1);  // no more than everything is lost
  const Summary free = summarise(draws, fee_of(0), 40, 50);
  EXPECT_GT(free.histogram.edges.back(), 10000);  // minor units
}

TEST(MonteCarloError, OfACertainResultIsNone) {
  EXPECT_EQ(monte_carlo_error(std::vector<double>(4096, 3.0)), 0);
}

// Errors over 200 seeds: the reported one must cover what another seed would give.
struct Errors {
  double actual = 0;    // standard deviation of the mean between seeds
  double reported = 0;  // mean of what each run says of itself
};
template <class Value>
Errors errors_over_seeds(const CreatorModel& model, std::size_t draws, Value value) {
  constexpr int kSeeds = 200;
  double sum = 0;
  double squares = 0;
  double reported = 0;
  for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
    const std::vector<double> values = value(draws_of(model, draws, seed));
    const double mean =
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    sum += mean;
    squares += mean * mean;
    reported += monte_carlo_error(values) / kSeeds;
  }
  const double average = sum / kSeeds;
  return {std::sqrt((squares / kSeeds - average * average) * kSeeds / (kSeeds - 1)), reported};
}

CreatorModel uncertain_model() {
  CreatorModel model = certain_model();
  model.lines[0].audience.level = uncertain({50000, 100000, 200000});
  model.lines[0].audience.luck = test::kLuck;
  model.lines[0].click_through = uncertain({0.005, 0.01, 0.02}, Scale::logit);
  model.conversion = uncertain({0.01, 0.02, 0.04}, Scale::logit);
  model.campaign_factor = uncertain({0.4, 1, 2});
  model.incrementality = uncertain({0.3, 0.6, 0.85}, Scale::logit);
  return model;
}

TEST(MonteCarloError, OfTheMeanIsHonestOver200Seeds) {
  const Errors errors = errors_over_seeds(uncertain_model(), 1024,
                                          [](const Draws& draws) { return draws.contribution; });
  EXPECT_GT(errors.reported, 0.9 * errors.actual);
  EXPECT_LT(errors.reported, 10 * errors.actual);
}

TEST(MonteCarloError, OfTheChanceIsHonestOver200Seeds) {
  const Errors errors = errors_over_seeds(uncertain_model(), 1024, [](const Draws& draws) {
    std::vector<double> good;
    for (const double value : draws.contribution)
      good.push_back(value >= 30000 ? 1 : 0);
    return good;
  });
  EXPECT_GT(errors.reported, 0.9 * errors.actual);
  EXPECT_LT(errors.reported, 10 * errors.actual);
}

// What the points are for: twice as many plain random draws would be worse.
TEST(MonteCarloError, IsSmallerThanThatOfTwiceAsManyPlainDraws) {
  const Errors errors = errors_over_seeds(uncertain_model(), 4096,
                                          [](const Draws& draws) { return draws.contribution; });
  const std::vector<double> values = draws_of(uncertain_model(), 4096).contribution;
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / 4096;
  double squares = 0;
  for (const double value : values)
    squares += (value - mean) * (value - mean);
  const double twice_as_many = std::sqrt(squares / 4096 / 8192);
  EXPECT_LT(errors.actual, twice_as_many);
}

TEST(ContributionPerOrder, IsThatOfOneOrderAtTheMedians) {
  CreatorModel model = certain_model();
  model.terms.commission = Share::percent(10);
  // 0.5 incremental x $30 - 0.8 tracked x $6.
  EXPECT_NEAR(contribution_per_order(model), 0.5 * 3000 - 0.8 * 600, 1e-9);
}

// 100 ascending values 0 to 99: dot i of 50 is at (i + 0.5) / 50, the value 2 i + 1.
TEST(Dots, AreEquallyLikelyOutcomes) {
  std::vector<double> values;
  for (int i = 0; i < 100; ++i)
    values.push_back(i);
  const auto dots = dots_of(values, 50);
  ASSERT_EQ(dots.size(), 50U);
  for (std::size_t i = 0; i < dots.size(); ++i)
    EXPECT_EQ(dots[i], 2.0 * static_cast<double>(i) + 1);
}

TEST(Dots, AreOfTheProfitWhereNothingIsSpent) {
  const Summary free = summarise(draws_of(certain_model()), fee_of(0), 40, 50);
  EXPECT_NEAR(free.dots.front(), 37500, 1e-6);
  const Summary paid = summarise(draws_of(certain_model()), fee_of(20000), 40, 50);
  EXPECT_NEAR(paid.dots.front(), 17500.0 / 20000, 1e-12);
}

}  // namespace
}  // namespace tierwise
