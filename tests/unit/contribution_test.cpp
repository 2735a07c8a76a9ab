// Shares of profit and of risk, by hand.
#include "tierwise/contribution.h"

#include <gtest/gtest.h>

namespace tierwise {
namespace {

// Profits of two creators in four futures, and of both: 30, 10, -10, 10; mean 10, squares 800.
//   first 20, 10, -20, -10: mean 0; with the whole 20 x 20 + 10 x 0 + -20 x -20 + -10 x 0 = 800
//   second 10, 0, 10, 20: mean 10; 0 x 20 + -10 x 0 + 0 x -20 + 10 x 0 = 0
TEST(Contribution, SharesProfitAndRiskOfThePlan) {
  const auto parts = contributions_of({{20, 10, -20, -10}, {10, 0, 10, 20}});
  EXPECT_DOUBLE_EQ(*parts[0].profit_share, 0);
  EXPECT_DOUBLE_EQ(*parts[1].profit_share, 1);
  EXPECT_DOUBLE_EQ(*parts[0].risk_share, 1);
  EXPECT_DOUBLE_EQ(*parts[1].risk_share, 0);
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
  EXPECT_DOUBLE_EQ(*parts[0].risk_share, 1.5);
  EXPECT_DOUBLE_EQ(*parts[1].risk_share, -0.5);
}

TEST(Contribution, HasNoSharesOfNothing) {
  const auto parts = contributions_of({{5, 5}, {-5, -5}});
  EXPECT_FALSE(parts[0].profit_share);
  EXPECT_FALSE(parts[0].risk_share);
}

}  // namespace
}  // namespace tierwise
