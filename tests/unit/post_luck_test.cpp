#include "tierwise/post_luck.h"

#include <gtest/gtest.h>

#include <cmath>

#include "../support/integral.h"

namespace tierwise {
namespace {

// A symmetric factor of 2 either way, independently integrated.
double mean_of(const Triplet& t) {
  return t.p50 * test::mean_of_spread(std::log(t.p90 / t.p10));
}

TEST(Luck, OfOnePostIsThatPosts) {
  const Triplet one = luck_of({0.5, 1, 2}, 1);
  EXPECT_NEAR(one.p10, 0.5, 1e-14);
  EXPECT_NEAR(one.p50, 1, 1e-14);
  EXPECT_NEAR(one.p90, 2, 1e-14);
}

TEST(Luck, OfSeveralPostsKeepsTheMeanAndShrinksTheSpread) {
  const double mean = mean_of({0.5, 1, 2});
  for (const int count : {2, 4, 9, 100}) {
    const Triplet luck = luck_of({0.5, 1, 2}, count);
    EXPECT_NEAR(mean_of(luck) / mean, 1, 1e-4) << count;
    EXPECT_NEAR(std::log(luck.p90 / luck.p10), std::log(4) / std::sqrt(count), 1e-12) << count;
    EXPECT_NEAR(luck.p50 * luck.p50, luck.p10 * luck.p90, 1e-12) << count;
  }
}

TEST(PostLuck, IsTheSameInWhateverOrderItIsAskedFor) {
  const Triplet one_post = {0.5, 1, 2};
  const PostLuck kept(one_post);
  for (const int count : {9, 1, 9, 1000, 2, 1}) {
    const Triplet luck = kept.of(count);
    const Triplet expected = luck_of(one_post, count);
    EXPECT_EQ(luck.p10, expected.p10) << count;
    EXPECT_EQ(luck.p50, expected.p50) << count;
    EXPECT_EQ(luck.p90, expected.p90) << count;
  }
}

}  // namespace
}  // namespace tierwise
