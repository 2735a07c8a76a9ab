// A published mean is not a median: the two differ by the mean of the unit-median distribution.
#include <gtest/gtest.h>

#include <cmath>

#include "../support/integral.h"
#include "tierwise/metalog.h"

namespace tierwise {
namespace {

using test::clipped_mean;
using test::mean_of_spread;

const double kLn9 = std::log(9.0);
const double kPi = std::acos(-1.0);

TEST(UnitMedianMean, OfNoSpreadIsOne) {
  EXPECT_NEAR(unit_median_mean(0), 1, 1e-15);
}

// Unclipped, the mean of exp(a logit(y)) is pi a / sin(pi a). The clip takes from each tail at most
// its part beyond y = 0.999, which is about 0.001 x 999^a x a / (1 - a).
TEST(UnitMedianMean, MatchesTheClosedFormWhereTheTailIsSmall) {
  for (const double a : {0.01, 0.05, 0.1, 0.15, 0.2, 0.25}) {
    const double closed_form = kPi * a / std::sin(kPi * a);
    const double tail = 0.001 * std::pow(999, a) * a / (1 - a);
    const double mean = unit_median_mean(a * 2 * kLn9);
    EXPECT_LT(mean, closed_form) << a;
    EXPECT_NEAR(mean, closed_form, 1.2 * tail) << a;
  }
}

// The 2,000 cells are coarse at the ends: wider spreads than a factor of 50 differ by more.
TEST(UnitMedianMean, MatchesAnIndependentIntegral) {
  for (const double spread : {0.5, 1.0, 2.0, 3.0, 4.0}) {
    EXPECT_NEAR(unit_median_mean(spread) / mean_of_spread(spread), 1, 2e-3) << spread;
  }
}

// The data format defines the mean as the midpoint rule with 2,000 cells, every midpoint clipped.
TEST(UnitMedianMean, MatchesItsDefinitionCellByCell) {
  for (const double spread : {0.3, 1.6, 3.3, 8.0}) {
    const double a = spread / (2 * kLn9);
    double sum = 0;
    for (int i = 0; i < 2000; ++i) {
      const double y = std::fmin(std::fmax((i + 0.5) / 2000, 0.001), 0.999);
      sum += std::exp(a * std::log(y / (1 - y)));
    }
    EXPECT_NEAR(unit_median_mean(spread) / (sum / 2000), 1, 1e-12) << spread;
  }
}

TEST(UnitMedianMean, GrowsWithTheSpread) {
  double last = 0.999;
  for (double spread = 0; spread < 12; spread += 0.25) {
    EXPECT_GT(unit_median_mean(spread), last);
    last = unit_median_mean(spread);
  }
}

TEST(SpreadOfMean, IsTheInverse) {
  for (const double spread : {0.1, 0.5, 1.6, 2.9, 5.0, 9.0}) {
    EXPECT_NEAR(spread_of_mean(unit_median_mean(spread)), spread, 1e-6 + 1e-9 / spread) << spread;
  }
  EXPECT_EQ(spread_of_mean(1), 0);
}

// Lumanu's sample of paid prices: mean $2,300, median $800, so the mean is 2.875 medians. Found by
// bisection on the independent integral.
TEST(SpreadOfMean, OfTheLargestPaidPriceSampleMatchesAnIndependentSearch) {
  double low = 0;
  double high = 20;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (mean_of_spread(middle) < 2300.0 / 800 ? low : high) = middle;
  }
  EXPECT_NEAR(spread_of_mean(2300.0 / 800), low, 0.01);
}

TEST(ShareMedianOfMean, LeavesAShareOfOneHalfAlone) {
  EXPECT_NEAR(share_median_of_mean(0.5, 3), 0.5, 1e-12);
}

TEST(ShareMedianOfMean, IsBelowASmallMeanAndAboveALargeOne) {
  EXPECT_LT(share_median_of_mean(0.05, 2), 0.05);
  EXPECT_GT(share_median_of_mean(0.95, 2), 0.95);
  EXPECT_NEAR(share_median_of_mean(0.05, 0), 0.05, 1e-12);
}

TEST(ShareMedianOfMean, GivesBackTheMedianOfAnIndependentlyIntegratedMean) {
  for (const double median : {0.005, 0.03, 0.2, 0.7}) {
    for (const double spread : {0.5, 1.6, 3.0}) {
      const double a = spread / (2 * kLn9);
      const double z50 = std::log(median / (1 - median));
      const double mean = clipped_mean([&](double t) { return 1 / (1 + std::exp(-z50 - a * t)); });
      EXPECT_NEAR(share_median_of_mean(mean, spread) / median, 1, 1e-3) << median << ", " << spread;
    }
  }
}

}  // namespace
}  // namespace tierwise
