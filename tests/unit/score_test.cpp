#include "tierwise/score.h"

#include <gtest/gtest.h>

#include <cmath>

#include "../support/market.h"

namespace tierwise {
namespace {

using test::given;
using test::Market;

// Flat evidence: view rate 0.1 to 0.4, engagement by followers 1% to 4% and by views 2% to 8%,
// comments per like 0.01 to 0.04, fake followers 10% to 30%, clicks 0.1% to 0.4% of views.
Score score_in(Market& market) {
  Lookup lookup = market.lookup();
  return score_of(lookup);
}

// Percentile of x on a positive scale with a factor of 2 from the median to P10 and P90.
double percentile(double x, double median) {
  return 100 / (1 + std::pow(9, -std::log(x / median) / std::log(2)));
}

TEST(Score, OfAnUnknownCreatorIsWideOpen) {
  Market market;
  const Score score = score_in(market);
  for (const ScorePart* part : {&score.reach, &score.engagement, &score.influence}) {
    EXPECT_NEAR(part->low, 0, 1e-12) << part->id;
    EXPECT_NEAR(part->high, 100, 1e-12) << part->id;
    EXPECT_FALSE(part->is_known()) << part->id;
  }
  EXPECT_FALSE(score.weakest);
}

TEST(Score, ReachIsThePercentileOfViewsPerFollower) {
  Market market;
  market.creator().median_views = given(10000);  // 0.2 of 50,000: the median
  EXPECT_NEAR(score_in(market).reach.low, 50, 1e-9);
  EXPECT_NEAR(score_in(market).reach.high, 50, 1e-9);
  market.creator().median_views = given(20000);  // 0.4: P90
  EXPECT_NEAR(score_in(market).reach.low, 90, 1e-9);
}

TEST(Score, OfAnUncertainNumberIsAsWideAsTheNumber) {
  Market market;
  market.creator().median_views = given(5000, 10000, 20000);
  EXPECT_NEAR(score_in(market).reach.low, 10, 1e-9);
  EXPECT_NEAR(score_in(market).reach.high, 90, 1e-9);
}

TEST(Score, ReachFromEngagementsIsAsWideAsTheRateByViews) {
  Market market;
  market.creator().average_likes = given(400);
  // 400 engagements at 8% are 5,000 views, at 2% 20,000.
  EXPECT_NEAR(score_in(market).reach.low, 10, 1e-9);
  EXPECT_NEAR(score_in(market).reach.high, 90, 1e-9);
}

TEST(Score, EngagementIsThePercentileOfEngagementsPerFollower) {
  Market market;
  market.creator().average_likes = given(1500);
  market.creator().average_comments = given(500);  // together 4%: P90
  EXPECT_NEAR(score_in(market).engagement.low, 90, 1e-9);
  EXPECT_NEAR(score_in(market).engagement.high, 90, 1e-9);
}

TEST(Score, InfluenceIsTheMeanOfItsParts) {
  Market market;
  market.creator().average_likes = given(1000);
  market.creator().average_comments = given(20);  // 0.02: the median
  market.creator().authentic = given(0.9);        // 10% fake: P10, so 90% are worse
  market.creator().click_through = given(0.004);  // P90
  const Score score = score_in(market);
  ASSERT_EQ(score.influence_parts.size(), 3U);
  EXPECT_NEAR(score.influence_parts[0].low, 50, 1e-9);
  EXPECT_NEAR(score.influence_parts[1].low, 90, 1e-9);
  EXPECT_NEAR(score.influence_parts[2].low, 90, 1e-9);
  EXPECT_NEAR(score.influence.low, 230.0 / 3, 1e-9);
  EXPECT_NEAR(score.influence.high, 230.0 / 3, 1e-9);
}

// Blocks an average for what is not known: it widens the score instead.
TEST(Score, WhatIsMissingWidensInfluence) {
  Market market;
  market.creator().average_likes = given(1000);
  market.creator().average_comments = given(20);
  const Score score = score_in(market);
  EXPECT_NEAR(score.influence.low, 50.0 / 3, 1e-9);
  EXPECT_NEAR(score.influence.high, 250.0 / 3, 1e-9);
}

TEST(Score, MoreFakesIsWorse) {
  Market market;
  market.creator().authentic = given(0.95);
  const double good = score_in(market).influence_parts[1].low;
  market.creator().authentic = given(0.5);
  EXPECT_LT(score_in(market).influence_parts[1].low, good);
  market.creator().authentic = given(0.5, 0.8, 0.95);
  const ScorePart wide = score_in(market).influence_parts[1];
  EXPECT_LT(wide.low, wide.high);
}

TEST(Score, NamesTheWeakestPartThatIsKnown) {
  Market market;
  market.creator().median_views = given(20000);  // reach 90
  market.creator().average_likes = given(1000);  // engagement 2%: about the median
  EXPECT_EQ(score_in(market).weakest, "engagement");
  market.creator().median_views = given(2000);
  EXPECT_EQ(score_in(market).weakest, "reach");
}

TEST(Score, OfMoreOrLessThanAnybodyStaysWithin0And100) {
  Market market;
  market.creator().median_views = given(1);
  market.creator().average_likes = given(1e9);
  market.creator().average_comments = given(0);
  market.creator().authentic = given(1);
  market.creator().click_through = given(0);
  const Score score = score_in(market);
  for (const ScorePart* part : {&score.reach, &score.engagement, &score.influence}) {
    EXPECT_GE(part->low, 0) << part->id;
    EXPECT_LE(part->high, 100) << part->id;
    EXPECT_LE(part->low, part->high) << part->id;
  }
  EXPECT_LT(score.reach.high, 1);
  EXPECT_EQ(score.engagement.low, 100);  // more engagements than followers
}

TEST(Score, SaysWhichFiguresAndInputsItRestsOn) {
  Market market;
  market.creator().median_views = given(20000);
  Lookup lookup = market.lookup();
  const Score score = score_of(lookup);
  ASSERT_EQ(score.reach.figures.size(), 1U);
  EXPECT_EQ(score.reach.figures.front()->id, "view-rate/reel");
  EXPECT_EQ(score.reach.inputs, std::vector<std::string>{"/own"});
}

TEST(Score, IsMonotone) {
  Market market;
  double last = 0;
  for (double views = 100; views < 1e6; views *= 1.3) {
    market.creator().median_views = given(views);
    const double now = score_in(market).reach.low;
    EXPECT_GT(now, last);
    EXPECT_NEAR(now, percentile(views / 50000, 0.2), 1e-9);
    last = now;
  }
}

}  // namespace
}  // namespace tierwise
