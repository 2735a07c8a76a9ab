#include "root.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tierwise {
namespace {

TEST(IncreasingRoot, IsFoundToTheLastDigits) {
  EXPECT_NEAR(increasing_root([](double x) { return x * x - 2; }, 0, 2), std::sqrt(2), 3e-16);
  EXPECT_NEAR(increasing_root([](double x) { return x * x * x + 8; }, -9, 9), -2, 4e-16);
  EXPECT_NEAR(increasing_root([](double x) { return std::exp(x) - 1e6; }, -50, 50), std::log(1e6),
              4e-15);
}

// Blocks plain false position, which creeps from one side and runs out of steps.
TEST(IncreasingRoot, IsFoundWhereTheFunctionIsFlatAndThenSteep) {
  const double root = increasing_root([](double x) { return std::pow(x, 25) - 1; }, 0, 3);
  EXPECT_NEAR(root, 1, 1e-14);
}

TEST(IncreasingRoot, IsAnEndWhereTheSignDoesNotChange) {
  EXPECT_EQ(increasing_root([](double x) { return x + 5; }, 0, 1), 0);
  EXPECT_EQ(increasing_root([](double x) { return x - 5; }, 0, 1), 1);
}

}  // namespace
}  // namespace tierwise
