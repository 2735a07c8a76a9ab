// Shares of profit and of risk, by hand.
#include "tierwise/contribution.h"

#include <gtest/gtest.h>

namespace tierwise {
namespace {

// Profits of two creators in four futures, and of both: 30, 10, -10, 10; mean 10.
TEST(Contribution, SharesTheMeanProfitOfThePlan) {
  const auto parts = contributions_of({{20, 10, -20, -10}, {10, 0, 10, 20}});
  EXPECT_DOUBLE_EQ(*parts[0].profit_share, 0);
  EXPECT_DOUBLE_EQ(*parts[1].profit_share, 1);
}

// Twenty futures, so two are the worst tenth: there the plan loses 40 and 10, the first creator 25
// and 15 of it, the second 15 and -5. Whatever the others win elsewhere changes nothing.
TEST(Contribution, SharesTheLossOfTheWorstTenth) {
  std::vector<double> first(20, 5.0);
  std::vector<double> second(20, 1.0);
  first[3] = -25;
  second[3] = -15;
  first[11] = -15;
  second[11] = 5;
  second[19] = 1e6;
  const auto parts = contributions_of({first, second});
  EXPECT_DOUBLE_EQ(*parts[0].risk_share, 0.8);
  EXPECT_DOUBLE_EQ(*parts[1].risk_share, 0.2);
}

TEST(Contribution, SaysWhatThePlanIsWithoutEach) {
  const auto parts = contributions_of({{20, 10, -20, -10}, {10, 0, 10, 20}});
  EXPECT_DOUBLE_EQ(parts[0].profit_mean, 10);
  EXPECT_DOUBLE_EQ(parts[0].chance, 1);
  EXPECT_DOUBLE_EQ(parts[1].profit_mean, 0);
  EXPECT_DOUBLE_EQ(parts[1].chance, 0.5);
}

// Who wins when the plan loses makes it safer.
TEST(Contribution, OfWhoPaysOffWhenTheOthersDoNotIsBelowZeroInRisk) {
  const auto parts = contributions_of({{30, -30}, {-10, 10}});
  EXPECT_DOUBLE_EQ(*parts[0].risk_share, 1.5);   // -30 of -20
  EXPECT_DOUBLE_EQ(*parts[1].risk_share, -0.5);  // 10 of -20
}

TEST(Contribution, HasNoSharesOfNothing) {
  const auto parts = contributions_of({{5, 5}, {-5, -5}});
  EXPECT_FALSE(parts[0].profit_share);
  EXPECT_FALSE(parts[0].risk_share);
}

}  // namespace
}  // namespace tierwise
