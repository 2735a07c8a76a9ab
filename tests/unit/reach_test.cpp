// Reach by hand: followers over several posts, and people whom several creators share.
#include "tierwise/reach.h"

#include <gtest/gtest.h>

#include <vector>

#include "../support/engine.h"

namespace tierwise {
namespace {

using test::at;
using test::Json;
using test::number_at;

std::vector<double> first_of(const Duplication& duplication, const std::vector<double>& reach,
                             double population) {
  std::vector<double> out(reach.size());
  duplication.accumulate(reach, population, out);
  return out;
}
std::vector<double> without_each(const Duplication& duplication, const std::vector<double>& reach,
                                 double population) {
  std::vector<double> out(reach.size());
  duplication.leave_out(reach, population, out);
  return out;
}

// Of 1,000 people, 300, 200 and 100 are reached: 0.7 x 0.8 x 0.9 = 0.504 are missed by all.
TEST(Sainsbury, MissesWhomNobodyReaches) {
  const auto people = first_of(Duplication(3), {300, 200, 100}, 1000);
  EXPECT_NEAR(people[0], 300, 1e-9);
  EXPECT_NEAR(people[1], 440, 1e-9);
  EXPECT_NEAR(people[2], 496, 1e-9);
  const auto without = without_each(Duplication(3), {300, 200, 100}, 1000);
  EXPECT_NEAR(without[0], 1000 * (1 - 0.8 * 0.9), 1e-9);
  EXPECT_NEAR(without[1], 1000 * (1 - 0.7 * 0.9), 1e-9);
  EXPECT_NEAR(without[2], 440, 1e-9);
}

TEST(Sainsbury, WhoReachesEverybodyLeavesNobodyToTheOthers) {
  const auto people = first_of(Duplication(2), {1000, 400}, 1000);
  EXPECT_NEAR(people[1], 1000, 1e-9);
  EXPECT_NEAR(without_each(Duplication(2), {1000, 400}, 1000)[0], 400, 1e-9);
}

// 300 and 200 with a quarter of the smaller in common: 50 shared, 500^2 / (500 + 56.25) = 449.438.
// The third, 100, shares 25 with each: 600^2 / (600 + 112.5) = 505.263.
TEST(Agostini, TakesAwaySharedPeople) {
  Duplication duplication(3);
  duplication.set_all(0.25);
  const auto people = first_of(duplication, {300, 200, 100}, 10000);
  EXPECT_NEAR(people[0], 300, 1e-9);
  EXPECT_NEAR(people[1], 250000 / 556.25, 1e-9);
  EXPECT_NEAR(people[2], 360000 / 712.5, 1e-9);
  // Without the second: 400^2 / (400 + 1.125 x 25).
  EXPECT_NEAR(without_each(duplication, {300, 200, 100}, 10000)[1], 160000 / 428.125, 1e-9);
}

TEST(Agostini, ReachesEverybodyOfPairsThatShareNobody) {
  Duplication duplication(2);
  duplication.set(0, 1, 0);
  EXPECT_NEAR(first_of(duplication, {300, 200}, 1000)[1], 500, 1e-9);
  EXPECT_NEAR(first_of(duplication, {300, 200}, 400)[1], 400, 1e-9) << "no more than there are";
}

// 300 holds the 30 wholly: 330^2 / (330 + 33.75) = 299.4, but the larger audience alone is 300.
TEST(Agostini, ReachesAtLeastTheLargestAudience) {
  Duplication duplication(2);
  duplication.set(0, 1, 1);
  EXPECT_EQ(first_of(duplication, {300, 30}, 1000)[1], 300);
}

// The pair without an overlap shares 300 x 100 / 1,000 = 30 and 200 x 100 / 1,000 = 20 people.
TEST(Agostini, LeavesPairsWithoutAnOverlapToChance) {
  Duplication duplication(3);
  duplication.set(1, 0, 0.25);
  const auto people = first_of(duplication, {300, 200, 100}, 1000);
  EXPECT_NEAR(people[2], 360000 / (600 + 1.125 * (50 + 30 + 20)), 1e-9);
}

// One reel; half of the audience is in the target group.
Json one_creator() {
  return Json::parse(R"({"schema":1,"draws":256,"campaign":{"goal":"awareness"},
    "market":{"tracked_share_percent":80,"incrementality_percent":50,"campaign_factor":1},
    "creators":[{"id":"c1","platform":"instagram","followers":40000,"median_views":20000,
      "in_target_percent":50,"deliverables":[{"format":"reel","fee_minor":40000}]}]})");
}

TEST(Reach, IsNeverMoreThanViewsNorMoreThanThePopulation) {
  for (const double population : {2000.0, 1e6}) {
    const Json request = test::with(one_creator(), "/campaign/target_population", population);
    const Json reach = at(test::evaluated(request), "/campaign/reach");
    EXPECT_LE(number_at(reach, "/people/p95"), population);
    EXPECT_GE(number_at(reach, "/frequency/p5"), 1);
  }
}

TEST(Reach, CountsThoseInTheTargetGroupAlone) {
  const Json half = at(test::evaluated(one_creator()), "/campaign/reach");
  const Json all =
      at(test::evaluated(test::with(one_creator(), "/creators/0/in_target_percent", 100)),
         "/campaign/reach");
  EXPECT_NEAR(number_at(half, "/people/p50"), 0.5 * number_at(all, "/people/p50"), 1e-6);
  EXPECT_NEAR(number_at(half, "/frequency/p50"), number_at(all, "/frequency/p50"), 1e-9);
}

// Stories reach hardly anybody but followers, each post the same ones again: four posts are four
// times the views and less than four times the people.
TEST(Reach, OfMorePostsTiresTheSameFollowers) {
  const Json story = test::with(one_creator(), "/creators/0/deliverables/0/format", "story");
  const Json one = at(test::evaluated(story), "/campaign/reach");
  const Json many = at(test::evaluated(test::with(story, "/creators/0/deliverables/0/count", 4)),
                       "/campaign/reach");
  EXPECT_GT(number_at(many, "/people/mean"), 2 * number_at(one, "/people/mean"));
  EXPECT_LT(number_at(many, "/people/mean"), 3.9 * number_at(one, "/people/mean"));
  EXPECT_GT(number_at(many, "/frequency/mean"), number_at(one, "/frequency/mean"));
}

// 20,000 views among 80,000 of others and their own: 20%, whatever the target group is.
TEST(Reach, SharesTheVoiceByViews) {
  const Json alone = at(test::evaluated(one_creator()), "/campaign/reach/share_of_voice_percent");
  EXPECT_TRUE(alone.is_null());
  const Json request = test::with(one_creator(), "/campaign/others_views", 80000);
  const Json campaign = at(test::evaluated(request), "/campaign");
  const double views = number_at(campaign, "/result/views/p10");
  EXPECT_NEAR(number_at(campaign, "/reach/share_of_voice_percent/p10"),
              100 * views / (views + 80000), 1e-9);
  EXPECT_NEAR(number_at(campaign, "/reach/share_of_voice_percent/p50"), 20, 1);
}

TEST(Reach, WithoutATargetGroupStatesTheAssumedPopulation) {
  const Json campaign = at(test::evaluated(one_creator()), "/campaign");
  const Json figure = test::with_id(at(campaign, "/figures"), "population");
  EXPECT_EQ(at(figure, "/kind"), "assumed");
  EXPECT_EQ(at(figure, "/unit"), "count");
  EXPECT_EQ(at(campaign, "/reach/population"), "population");
}

}  // namespace
}  // namespace tierwise
