#include "tierwise/numeric.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace tierwise {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// How many doubles apart two finite numbers of one sign are.
std::int64_t ulps_between(double a, double b) {
  return std::abs(std::bit_cast<std::int64_t>(a) - std::bit_cast<std::int64_t>(b));
}

// Uniform over [low, high); the generator is fixed by the standard, its distributions are not.
double between(std::mt19937_64& generator, double low, double high) {
  return low + (high - low) * (static_cast<double>(generator() >> 11U) * 0x1p-53);
}

TEST(Exp, IsWithinOneUlpOfTheCLibraryOverItsWholeRange) {
  std::mt19937_64 generator(1);
  for (int i = 0; i < 300000; ++i) {
    const double x = between(generator, -708, 709.78);
    ASSERT_LE(ulps_between(tierwise::exp(x), std::exp(x)), 1) << x;
  }
}

TEST(Exp, IsWithinOneUlpNearZeroAndBelowTheSmallestNormalNumber) {
  std::mt19937_64 generator(2);
  for (int i = 0; i < 100000; ++i) {
    const double small = between(generator, -1e-6, 1e-6);
    ASSERT_LE(ulps_between(tierwise::exp(small), std::exp(small)), 1) << small;
    const double subnormal = between(generator, -745.1, -708);
    ASSERT_LE(ulps_between(tierwise::exp(subnormal), std::exp(subnormal)), 1) << subnormal;
  }
}

TEST(Exp, OverflowsToInfinityUnderflowsToZeroAndKeepsNan) {
  EXPECT_EQ(tierwise::exp(0), 1);
  EXPECT_EQ(tierwise::exp(-0.0), 1);
  EXPECT_EQ(tierwise::exp(710), kInfinity);
  EXPECT_EQ(tierwise::exp(kInfinity), kInfinity);
  EXPECT_EQ(tierwise::exp(-746), 0);
  EXPECT_EQ(tierwise::exp(-kInfinity), 0);
  EXPECT_TRUE(std::isnan(tierwise::exp(std::nan(""))));
}

TEST(Log, IsWithinOneUlpOfTheCLibraryForEveryKindOfPositiveDouble) {
  std::mt19937_64 generator(3);
  const auto biggest = std::bit_cast<std::uint64_t>(std::numeric_limits<double>::max());
  for (int i = 0; i < 300000; ++i) {
    const double x = std::bit_cast<double>(generator() % biggest + 1);  // all exponents alike
    ASSERT_LE(ulps_between(tierwise::log(x), std::log(x)), 1) << x;
  }
}

TEST(Log, IsWithinOneUlpAroundOneAndForSubnormals) {
  std::mt19937_64 generator(4);
  for (int i = 0; i < 100000; ++i) {
    const double near_one = between(generator, 0.5, 2);
    ASSERT_LE(ulps_between(tierwise::log(near_one), std::log(near_one)), 1) << near_one;
    const double closer = between(generator, 1 - 1e-8, 1 + 1e-8);
    if (closer != 1) {
      ASSERT_LE(ulps_between(tierwise::log(closer), std::log(closer)), 1) << closer;
    }
    const double subnormal = std::bit_cast<double>((generator() >> 12U) + 1);
    ASSERT_LE(ulps_between(tierwise::log(subnormal), std::log(subnormal)), 1) << subnormal;
  }
}

TEST(Log, HasTheUsualSpecialValues) {
  EXPECT_EQ(tierwise::log(1), 0);
  EXPECT_EQ(tierwise::log(0), -kInfinity);
  EXPECT_EQ(tierwise::log(kInfinity), kInfinity);
  EXPECT_TRUE(std::isnan(tierwise::log(-1)));
  EXPECT_TRUE(std::isnan(tierwise::log(std::nan(""))));
}

TEST(Power, AgreesWithTheCLibraryAsFarAsTheProductOfLogarithmAndExponentAllows) {
  std::mt19937_64 generator(5);
  for (int i = 0; i < 100000; ++i) {
    const double x = std::exp(between(generator, -20, 20));
    const double y = between(generator, -10, 10);
    const double expected = std::pow(x, y);
    const double tolerance = 4e-16 * (1 + std::fabs(y * std::log(x)));
    ASSERT_NEAR(power(x, y) / expected, 1, tolerance) << x << " to the " << y;
  }
}

TEST(Logit, AndItsInverseUndoEachOther) {
  for (int i = 1; i < 1000; ++i) {
    const double p = i / 1000.0;
    EXPECT_NEAR(expit(logit(p)), p, 1e-15 * (1 + 1 / p)) << p;
  }
  for (double z = -10; z <= 10; z += 0.125)
    EXPECT_NEAR(logit(expit(z)), z, 1e-11) << z;
}

TEST(Logit, OfNineTenthsIsTheLogarithmOfNine) {
  EXPECT_NEAR(logit(0.9), std::log(9.0), 1e-15);
  EXPECT_NEAR(logit(0.1), -std::log(9.0), 1e-15);
  EXPECT_EQ(logit(0.5), 0);
}

TEST(Expit, SaturatesWithoutOverflow) {
  EXPECT_EQ(expit(0), 0.5);
  EXPECT_EQ(expit(800), 1);
  EXPECT_EQ(expit(-800), 0);
  for (double z = 0; z < 40; z += 0.5)
    EXPECT_NEAR(expit(-z), 1 - expit(z), 2.3e-16) << z;
}

TEST(SortAscending, AgreesWithTheStandardLibraryForEveryKindOfNumber) {
  std::mt19937_64 generator(7);
  for (const std::size_t n : {0U, 1U, 2U, 3U, 100U, 4096U}) {
    std::vector<double> values(n);
    for (double& value : values) {
      do {
        value = std::bit_cast<double>(generator());  // any sign, any exponent, infinities
      } while (std::isnan(value));
    }
    std::vector<double> expected = values;
    std::sort(expected.begin(), expected.end());
    sort_ascending(values);
    EXPECT_EQ(values, expected) << n;
  }
}

TEST(SortAscending, KeepsRepeatedValues) {
  std::vector<double> values = {3, -1, 0, 3, -1, -kInfinity, 3, 0.5};
  sort_ascending(values);
  EXPECT_EQ(values, (std::vector<double>{-kInfinity, -1, -1, 0, 0.5, 3, 3, 3}));
}

TEST(RoundHalfAway, RoundsHalvesAwayFromZero) {
  EXPECT_EQ(round_half_away(0.5), 1);
  EXPECT_EQ(round_half_away(-0.5), -1);
  EXPECT_EQ(round_half_away(1.5), 2);
  EXPECT_EQ(round_half_away(2.5), 3);  // blocks half to even
  EXPECT_EQ(round_half_away(-2.5), -3);
  EXPECT_EQ(round_half_away(2.4999999), 2);
  EXPECT_EQ(round_half_away(1e12 + 0.5), 1000000000001);
}

// Blocks "add a half and cut": both sums are rounded to the next double before the cut.
TEST(RoundHalfAway, LeavesWholeNumbersAndTheLargestNumberBelowAHalfAlone) {
  EXPECT_EQ(round_half_away(0.49999999999999994), 0);
  EXPECT_EQ(round_half_away(4503599627370497.0), 4503599627370497);
  EXPECT_EQ(round_half_away(-4503599627370497.0), -4503599627370497);
}

// Draws that differ only in their last digits: the digits behind decide.
TEST(SortAscending, PutsValuesInOrderThatDifferInTheLastDigitsOnly) {
  std::mt19937_64 generator(21);
  std::vector<double> values;
  for (int i = 0; i < 3000; ++i)
    values.push_back(40000 + 1e-9 * static_cast<double>(generator() % 100000));
  std::vector<double> expected = values;
  std::sort(expected.begin(), expected.end());
  sort_ascending(values);
  EXPECT_EQ(values, expected);
}

TEST(OrderStatistics, AreThoseOfTheSortedValues) {
  std::mt19937_64 generator(22);
  const std::array<double, 3> shares = {0.1, 0.5, 0.9};
  for (const std::size_t n : {1U, 2U, 64U, 1000U, 5000U}) {
    for (const int kind : {0, 1, 2, 3}) {
      std::vector<double> values;
      for (std::size_t i = 0; i < n; ++i) {
        const double x = between(generator, -1, 1);
        values.push_back(kind == 0   ? x
                         : kind == 1 ? std::exp(20 * x)     // a long tail
                         : kind == 2 ? 7                    // all the same
                                     : std::floor(x * 3));  // few different ones
      }
      std::vector<double> sorted = values;
      std::sort(sorted.begin(), sorted.end());
      const auto found = order_statistics(values, shares);
      for (std::size_t k = 0; k < shares.size(); ++k) {
        EXPECT_EQ(found[k], sorted[rank_of(shares[k], n)]) << n << ", " << kind;
      }
    }
  }
}

}  // namespace
}  // namespace tierwise
