// The largest acceptable fee: at that fee the chance of breaking even is at least the chosen one,
// and one minor unit more loses it.
#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

#include "../support/model.h"

namespace tierwise {
namespace {

// Chance of breaking even at a fee, counted draw by draw.
double chance_at(const std::vector<double>& contribution, std::int64_t fee, std::int64_t other,
                 Share agency) {
  const double cost = static_cast<double>(fees_with_terms(fee, {agency, {}}) + other);
  double good = 0;
  for (const double value : contribution)
    good += value >= cost ? 1 : 0;
  return good / static_cast<double>(contribution.size());
}

std::vector<double> some_contribution(std::size_t n, std::uint64_t seed) {
  std::mt19937_64 generator(seed);
  std::vector<double> values(n);
  for (double& value : values) {
    value = 20000 * (static_cast<double>(generator() >> 11U) * 0x1p-53) - 2000;
  }
  return values;
}

void expect_largest(const std::vector<double>& contribution, std::int64_t other, double agency,
                    double chance_percent) {
  const Share percent = Share::percent(agency);
  const FixedCost fixed{.other_minor = other, .total_minor = other, .terms = {percent, {}}};
  const Share chance = Share::percent(chance_percent);
  const std::int64_t fee = largest_acceptable_fee(contribution, fixed, chance);
  ASSERT_GE(fee, 0);
  const double needed = chance.as_fraction() - 1e-12;
  if (fee > 0) {
    EXPECT_GE(chance_at(contribution, fee, other, percent), needed)
        << chance_percent << "% of " << contribution.size();
  }
  EXPECT_LT(chance_at(contribution, fee + 1, other, percent), needed)
      << chance_percent << "% of " << contribution.size();
}

TEST(FeeCeiling, IsTheLargestFeeWithTheChosenChance) {
  for (const double chance : {1.0, 10.0, 25.0, 50.0, 75.0, 90.0, 99.0}) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
      expect_largest(some_contribution(4096, seed), 0, 0, chance);
      expect_largest(some_contribution(4096, seed), 1234, 17.5, chance);
    }
  }
}

// Blocks (1 - q) n computed in doubles without care: (1 - 0.9) x 1000 is 99.99999999999998.
TEST(FeeCeiling, IsTheLargestWhereTheRankIsAWholeNumber) {
  for (const std::size_t draws : {100U, 1000U, 500U}) {
    for (double chance = 1; chance < 100; ++chance) {
      expect_largest(some_contribution(draws, 1), 0, 0, chance);
    }
  }
}

TEST(FeeCeiling, IsZeroWhereNotEvenAFreePostBreaksEven) {
  const std::vector<double> losses(100, -5.0);
  EXPECT_EQ(largest_acceptable_fee(losses, {}, Share::percent(50)), 0);
  const std::vector<double> small(100, 500.0);
  const FixedCost dear{.other_minor = 501, .total_minor = 501};
  EXPECT_EQ(largest_acceptable_fee(small, dear, Share::percent(50)), 0);
}

TEST(FeeCeiling, IsFlooredToAMinorUnit) {
  const std::vector<double> same(100, 999.75);
  EXPECT_EQ(largest_acceptable_fee(same, {}, Share::percent(50)), 999);
}

TEST(FeeCeiling, LeavesRoomForTheAgency) {
  const std::vector<double> same(100, 1200.0);
  const FixedCost fixed{.terms = {Share::percent(20), {}}};
  EXPECT_EQ(largest_acceptable_fee(same, fixed, Share::percent(50)), 1000);
}

TEST(FeeCeiling, FallsAsTheChosenChanceRises) {
  const auto contribution = some_contribution(4096, 3);
  std::int64_t last = 1LL << 60;
  for (double chance = 1; chance < 100; ++chance) {
    const auto fee = largest_acceptable_fee(contribution, {}, Share::percent(chance));
    EXPECT_LE(fee, last);
    last = fee;
  }
}

// Blocks a ceiling that depends on the fee it was computed at.
TEST(FeeCeiling, DoesNotDependOnTheFeesThatAreAgreedAlready) {
  const auto contribution = some_contribution(4096, 3);
  const FixedCost cheap{.fees_minor = 0, .other_minor = 700, .total_minor = 700};
  const FixedCost dear{.fees_minor = 9999, .other_minor = 700, .total_minor = 10699};
  EXPECT_EQ(largest_acceptable_fee(contribution, cheap, Share::percent(60)),
            largest_acceptable_fee(contribution, dear, Share::percent(60)));
}

}  // namespace
}  // namespace tierwise
