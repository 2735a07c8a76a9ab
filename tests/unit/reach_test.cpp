// Reach by hand: followers over several posts, and people whom several creators share.
#include "tierwise/reach.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "../support/engine.h"
#include "../support/reach.h"

namespace tierwise {
namespace {

using test::at;
using test::first_of;
using test::Json;
using test::number_at;
using test::without_each;

Duplication of_three() {
  return Duplication({0, 1, 2});
}
Duplication of_two() {
  return Duplication({0, 1});
}

// Of 1,000 people, 300, 200 and 100 are reached: 0.7 x 0.8 x 0.9 = 0.504 are missed by all.
TEST(Sainsbury, MissesWhomNobodyReaches) {
  const auto people = first_of(of_three(), {300, 200, 100}, 1000);
  EXPECT_NEAR(people[0], 300, 1e-9);
  EXPECT_NEAR(people[1], 440, 1e-9);
  EXPECT_NEAR(people[2], 496, 1e-9);
  const auto without = without_each(of_three(), {300, 200, 100}, 1000);
  EXPECT_NEAR(without[0], 1000 * (1 - 0.8 * 0.9), 1e-9);
  EXPECT_NEAR(without[1], 1000 * (1 - 0.7 * 0.9), 1e-9);
  EXPECT_NEAR(without[2], 440, 1e-9);
}

TEST(Sainsbury, WhoReachesEverybodyLeavesNobodyToTheOthers) {
  const auto people = first_of(of_two(), {1000, 400}, 1000);
  EXPECT_NEAR(people[1], 1000, 1e-9);
  EXPECT_NEAR(without_each(of_two(), {1000, 400}, 1000)[0], 400, 1e-9);
}

// 300 and 200 with a quarter of the smaller in common: 50 shared, 450 people. Of the third, 100,
// three quarters of three quarters are new: 56.25. Agostini's form says 449.4 and 505.3.
TEST(Overlap, IsWhatALargerCreatorReachesToo) {
  Duplication duplication = of_three();
  duplication.set_all(0.25);
  const auto people = first_of(duplication, {100, 300, 200}, 10000);
  EXPECT_NEAR(people[0], 100, 1e-9);
  EXPECT_NEAR(people[1], 300 + 75, 1e-9);
  EXPECT_NEAR(people[2], 506.25, 1e-9);
  const auto without = without_each(duplication, {100, 300, 200}, 10000);
  EXPECT_NEAR(without[0], 450, 1e-9);
  EXPECT_NEAR(without[1], 200 + 75, 1e-9);
  EXPECT_NEAR(without[2], 375, 1e-9);
}

TEST(Overlap, OfNothingLeavesEverybody) {
  Duplication duplication = of_two();
  duplication.set(0, 1, 0);
  EXPECT_NEAR(first_of(duplication, {300, 200}, 1000)[1], 500, 1e-9);
  EXPECT_NEAR(first_of(duplication, {300, 200}, 400)[1], 400, 1e-9) << "no more than there are";
}

// Agostini's form takes people away here: 330^2 / (330 + 33.75) = 299.4.
TEST(Overlap, OfAWholeAudienceAddsNobody) {
  Duplication duplication = of_three();
  duplication.set_all(1);
  EXPECT_EQ(first_of(duplication, {300, 30, 300}, 1000)[2], 300);
  EXPECT_EQ(without_each(duplication, {300, 30, 20}, 1000)[0], 30);
}

// The pairs without an overlap share as by chance: 300 of 1,000 reach 0.3 of the others' people.
TEST(Overlap, OfOnePairLeavesTheOthersToChance) {
  Duplication duplication = of_three();
  duplication.set(1, 0, 0.25);
  const auto people = first_of(duplication, {300, 200, 100}, 1000);
  EXPECT_NEAR(people[1], 300 + 200 * 0.75, 1e-9);
  EXPECT_NEAR(people[2], 450 + 100 * 0.7 * 0.8, 1e-9);
}

TEST(Overlap, OfWhatChanceMakesItIsChance) {
  Duplication known = of_three();
  known.set(0, 1, 0.3);
  known.set(0, 2, 0.3);
  known.set(1, 2, 0.2);
  const auto by_chance = first_of(of_three(), {300, 200, 100}, 1000);
  const auto people = first_of(known, {300, 200, 100}, 1000);
  for (std::size_t k = 0; k < people.size(); ++k)
    EXPECT_NEAR(people[k], by_chance[k], 1e-9);
}

// Of equal audiences the lower seat's counts as the larger, wherever it stands in the plan. The
// first seat shares half with the second, who shares nothing with the third, who lies within the
// first one's: 100 + 50 + 0.
TEST(Overlap, OfEqualAudiencesGoesByTheSeat) {
  for (const std::vector<std::size_t>& seats :
       {std::vector<std::size_t>{0, 1, 2}, {2, 0, 1}, {1, 2, 0}}) {
    Duplication duplication(seats);
    const auto place = [&](std::size_t seat) {
      return static_cast<std::size_t>(std::find(seats.begin(), seats.end(), seat) - seats.begin());
    };
    duplication.set(place(0), place(1), 0.5);
    duplication.set(place(1), place(2), 0);
    duplication.set(place(0), place(2), 1);
    EXPECT_NEAR(first_of(duplication, {100, 100, 100}, 1000)[2], 150, 1e-9);
  }
}

// 200 and 100 have nobody in common, yet both lie within 210: the two cannot reach 300 people when
// the three reach 210.
TEST(Overlap, ThatContradictsOthersLetsNoPartReachMoreThanTheWhole) {
  Duplication duplication = of_three();
  duplication.set(0, 1, 0);
  duplication.set(0, 2, 1);
  duplication.set(1, 2, 1);
  const auto people = first_of(duplication, {200, 100, 210}, 1000);
  EXPECT_EQ(people, (std::vector<double>{200, 210, 210}));
  EXPECT_EQ(without_each(duplication, {200, 100, 210}, 1000), (std::vector<double>{210, 210, 210}));
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
