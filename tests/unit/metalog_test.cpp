#include "tierwise/metalog.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

#include "../support/integral.h"

namespace tierwise {
namespace {

using test::integral;

const double kLn9 = std::log(9.0);

Metalog metalog_of(Scale scale, const Triplet& natural) {
  return {scale, transformed(scale, natural)};
}

TEST(Metalog, HitsItsThreePercentiles) {
  const std::vector<Triplet> positive = {{5, 10, 20}, {1, 10, 20}, {0.01, 3, 40}, {900, 950, 2000}};
  for (const Triplet& t : positive) {
    const Metalog metalog = metalog_of(Scale::log, t);
    EXPECT_NEAR(metalog.quantile(0.1) / t.p10, 1, 1e-13);
    EXPECT_NEAR(metalog.quantile(0.5) / t.p50, 1, 1e-13);
    EXPECT_NEAR(metalog.quantile(0.9) / t.p90, 1, 1e-13);
  }
  const std::vector<Triplet> shares = {{0.01, 0.02, 0.05}, {0.3, 0.6, 0.85}, {0.9, 0.99, 0.995}};
  for (const Triplet& t : shares) {
    const Metalog metalog = metalog_of(Scale::logit, t);
    EXPECT_NEAR(metalog.quantile(0.1) / t.p10, 1, 1e-13);
    EXPECT_NEAR(metalog.quantile(0.5) / t.p50, 1, 1e-13);
    EXPECT_NEAR(metalog.quantile(0.9) / t.p90, 1, 1e-13);
  }
}

// Keelin's coefficients by hand for z = (0, 1, 3): ln 9 = 2 ln 3, so a2 = 3 / (4 ln 3); r = 1/3, so
// a3 = (1 - 2/3) 3 / (1.6 ln 3) = 1 / (1.6 ln 3). At y = 3/4, logit is ln 3 and
// M = 1 + 3/4 + (1/4) / 1.6 = 1.90625; at y = 1/4, M = 1 - 3/4 + (1/4) / 1.6 = 0.40625.
TEST(Metalog, QuartilesFollowKeelinsFormula) {
  const Metalog metalog(Scale::log, Triplet{0, 1, 3});
  EXPECT_NEAR(metalog.transformed_quantile(0.75, std::log(3.0)), 1.90625, 1e-14);
  EXPECT_NEAR(metalog.transformed_quantile(0.25, -std::log(3.0)), 0.40625, 1e-14);
  EXPECT_NEAR(metalog.quantile(0.75), std::exp(1.90625), 1e-13);
}

TEST(Metalog, ASymmetricTripletIsALogistic) {
  const Metalog metalog(Scale::log, Triplet{-1, 2, 5});
  for (double y = 0.01; y < 1; y += 0.01) {
    const double logit = std::log(y / (1 - y));
    EXPECT_NEAR(metalog.transformed_quantile(y, logit), 2 + 3 / kLn9 * logit, 1e-13);
  }
}

TEST(Metalog, OfASingleValueIsThatValueEverywhere) {
  const Metalog metalog = metalog_of(Scale::log, {42, 42, 42});
  for (const double y : {0.0, 0.001, 0.3, 0.5, 0.9, 1.0}) {
    EXPECT_NEAR(metalog.quantile(y), 42, 1e-12);
  }
}

TEST(Metalog, SharesStayBetweenZeroAndOne) {
  const Metalog metalog = metalog_of(Scale::logit, {0.001, 0.5, 0.999});
  EXPECT_GT(metalog.quantile(0), 0);
  EXPECT_LT(metalog.quantile(1), 1);
}

TEST(Metalog, ClipsItsUniform) {
  const Metalog metalog = metalog_of(Scale::log, {1, 10, 100});
  EXPECT_EQ(metalog.quantile(0), metalog.quantile(0.001));
  EXPECT_EQ(metalog.quantile(1e-9), metalog.quantile(0.001));
  EXPECT_EQ(metalog.quantile(1), metalog.quantile(0.999));
}

// Without the clip the mean of exp(a logit(y)) is infinite for a >= 1, here a = 2.
TEST(Metalog, ClippingGivesAFiniteMeanToAWideLogForm) {
  const double spread = 4 * kLn9;
  const Metalog metalog(Scale::log, Triplet{-spread / 2, 0, spread / 2});
  // With a = 2 the quantile is (y / (1 - y))^2. Between 0 and 0.999 its integral is
  // [1 / u - u + 2 ln u] for u = 1 - y from 0.001 to 1: 1000 - 0.001 + 2 ln 0.001; the clipped
  // upper end adds 0.001 x 999^2. (The lower end adds 1e-9.)
  const double expected = 1000 - 0.001 + 2 * std::log(0.001) + 0.001 * 999 * 999;
  const double mean = integral([&](double y) { return metalog.quantile(y); }, 0, 0.999, 200000) +
                      0.001 * metalog.quantile(1);
  EXPECT_NEAR(mean / expected, 1, 1e-5);
}

TEST(Metalog, SamplesAreItsQuantiles) {
  Points points(1, 256);
  const Column& column = points.column(2);
  const Metalog metalog = metalog_of(Scale::logit, {0.3, 0.6, 0.85});
  std::vector<double> values(256);
  metalog.sample(column, values);
  for (std::size_t i = 0; i < values.size(); ++i) {
    EXPECT_EQ(values[i], metalog.quantile(column.y[i]));
  }
}

// Feasible means that the quantile function never falls. Steepest fall is at the ends.
bool never_falls(double skew) {
  const Metalog metalog(Scale::log, Triplet{0, skew, 1});
  double last = -1e9;
  for (int i = 1; i < 1000; ++i) {
    const double y = i / 1000.0;
    const double now = metalog.transformed_quantile(y, std::log(y / (1 - y)));
    if (now < last) return false;
    last = now;
  }
  return true;
}

TEST(Feasible, TripletsHaveARisingQuantileFunctionAndOthersNeedNot) {
  for (const double skew : {0.1667, 0.2, 0.5, 0.8, 0.8333}) {
    EXPECT_TRUE(feasible({0, skew, 1})) << skew;
    EXPECT_TRUE(never_falls(skew)) << skew;
  }
  for (const double skew : {0.1666, 0.1, 0.01, 0.8334, 0.9, 0.99}) {
    EXPECT_FALSE(feasible({0, skew, 1})) << skew;
  }
  EXPECT_FALSE(never_falls(0.1));
  EXPECT_FALSE(never_falls(0.9));
}

TEST(Feasible, SkewIsWhereTheMedianLiesBetweenTheEnds) {
  EXPECT_EQ(skew_of({0, 1, 4}), 0.25);
  EXPECT_EQ(skew_of({-2, 0, 2}), 0.5);
}

TEST(MadeFeasible, MovesOnlyTheMedianAndNoFurtherThanNeeded) {
  const Triplet low = made_feasible({10, 10.5, 20});
  EXPECT_EQ(low.p10, 10);
  EXPECT_NEAR(low.p50, 11.667, 1e-10);
  EXPECT_EQ(low.p90, 20);
  const Triplet high = made_feasible({10, 19.9, 20});
  EXPECT_NEAR(high.p50, 18.333, 1e-10);
}

TEST(MadeFeasible, ResultIsFeasibleToTheLastDigits) {
  std::mt19937_64 generator(1);
  const auto number = [&] { return static_cast<double>(generator() >> 11U) * 0x1p-53; };
  for (int i = 0; i < 20000; ++i) {
    const double p10 = 20 * number() - 10;
    const double width = 0.01 + 10 * number();
    const double skew = i % 2 == 0 ? 0.1667 * number() : 0.8333 + 0.1667 * number();
    const Triplet moved = made_feasible({p10, p10 + skew * width, p10 + width});
    ASSERT_TRUE(feasible(moved));
    ASSERT_TRUE(feasible(transformed(Scale::log, restored(Scale::log, moved))));
  }
}

TEST(MadeFeasible, LeavesAFeasibleTripletAlone) {
  const Triplet t = made_feasible({1, 4, 8});
  EXPECT_NEAR(t.p50, 4, 1e-15);
}

TEST(Scale, TransformsAndRestores) {
  EXPECT_NEAR(transformed(Scale::log, std::exp(1.5)), 1.5, 1e-15);
  EXPECT_NEAR(transformed(Scale::logit, 0.9), kLn9, 1e-15);
  const Triplet there = transformed(Scale::logit, {0.1, 0.5, 0.9});
  const Triplet back = restored(Scale::logit, there);
  EXPECT_NEAR(back.p10, 0.1, 1e-15);
  EXPECT_EQ(back.p50, 0.5);
  EXPECT_NEAR(back.p90, 0.9, 1e-15);
}

TEST(TwoPieceLogistic, PassesThroughItsTriplet) {
  const TwoPieceLogistic d{2, 0.5, 3};
  EXPECT_NEAR(d.cdf(1.5), 0.1, 1e-15);
  EXPECT_NEAR(d.cdf(2), 0.5, 1e-15);
  EXPECT_NEAR(d.cdf(5), 0.9, 1e-15);
  EXPECT_LT(d.cdf(-100), 1e-9);
  EXPECT_GT(d.cdf(100), 1 - 1e-9);
}

TEST(TwoPieceLogistic, EqualsTheMetalogWhereTheTripletIsSymmetric) {
  const Metalog metalog(Scale::log, Triplet{1, 3, 5});
  const TwoPieceLogistic d{3, 2, 2};
  for (double y = 0.01; y < 1; y += 0.01) {
    EXPECT_NEAR(d.cdf(metalog.transformed_quantile(y, std::log(y / (1 - y)))), y, 1e-13);
  }
}

}  // namespace
}  // namespace tierwise
