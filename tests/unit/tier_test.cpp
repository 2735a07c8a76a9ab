#include "tierwise/tier.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../support/plan.h"

namespace tierwise {
namespace {

using test::given;

const Platform kInstagram{.id = "instagram"};
const Platform kBlog{.id = "blog"};

Creator creator_with(double followers, const Platform& platform = kInstagram) {
  return {.platform = &platform, .followers = Followers::of(followers)};
}

TierDefinition five_tiers() {
  return {.id = "five",
          .bands = {{.tier = Tier::nano, .label = "nano", .from = 1000, .to = 10000},
                    {.tier = Tier::micro, .label = "micro", .from = 10000, .to = 50000},
                    {.tier = Tier::mid, .label = "mid-tier", .from = 50000, .to = 500000},
                    {.tier = Tier::macro, .label = "macro", .from = 500000, .to = 1000000},
                    {.tier = Tier::mega, .label = "celebrity", .from = 1000000}}};
}
TierDefinition only_micro() {
  return {.id = "one",
          .bands = {{.tier = Tier::micro, .label = "micro", .from = 10000, .to = 50000}}};
}
// 10,000 to 100,000 followers and 500 to 2,500 average likes.
TierDefinition with_likes() {
  return {.id = "likes",
          .bands = {{.tier = Tier::micro, .label = "micro", .from = 10000, .to = 100000},
                    {.tier = Tier::macro, .label = "macro", .from = 100000}},
          .second = SecondCriterion{
              .input = "average_likes", .from = 500, .to = 2500, .tier = Tier::micro}};
}

TEST(Tier, BandsBeginAtTheirFirstFollowerAndEndBeforeTheNextBand) {
  const TierDefinition definition = five_tiers();
  const std::vector<std::pair<double, Tier>> expected = {
      {1000, Tier::nano},    {9999, Tier::nano},     {10000, Tier::micro},  {49999, Tier::micro},
      {50000, Tier::mid},    {99999, Tier::mid},     {100000, Tier::mid},   {149999, Tier::mid},
      {150000, Tier::mid},   {499999, Tier::mid},    {500000, Tier::macro}, {999999, Tier::macro},
      {1000000, Tier::mega}, {700000000, Tier::mega}};
  for (const auto& [followers, tier] : expected) {
    const TierAnswer answer = classify(definition, creator_with(followers));
    EXPECT_EQ(answer.tier, tier) << followers;
    EXPECT_EQ(answer.reason, TierReason::within_band) << followers;
  }
}

TEST(Tier, KeepsTheSourcesOwnWord) {
  const TierDefinition definition = five_tiers();
  EXPECT_EQ(classify(definition, creator_with(60000)).band->label, "mid-tier");
  EXPECT_EQ(classify(definition, creator_with(2000000)).band->label, "celebrity");
}

TEST(Tier, OutsideAPartialDefinitionIsBelowOrAboveAndNeverAGuess) {
  const TierDefinition definition = only_micro();
  const TierAnswer below = classify(definition, creator_with(9999));
  EXPECT_EQ(below.reason, TierReason::below);
  EXPECT_FALSE(below.tier);
  EXPECT_EQ(below.band, nullptr);
  const TierAnswer above = classify(definition, creator_with(50000));
  EXPECT_EQ(above.reason, TierReason::above);
  EXPECT_FALSE(above.tier);
}

TEST(Tier, InAGapBetweenBandsIsNotDefinedHere) {
  TierDefinition definition = five_tiers();
  definition.bands.erase(definition.bands.begin() + 2);  // no mid
  EXPECT_EQ(classify(definition, creator_with(49999)).tier, Tier::micro);
  for (const double followers : {50000.0, 100000.0, 499999.0}) {
    const TierAnswer answer = classify(definition, creator_with(followers));
    EXPECT_EQ(answer.reason, TierReason::not_defined_here) << followers;
    EXPECT_FALSE(answer.tier);
  }
}

TEST(Tier, WithoutFollowerBandsSaysSo) {
  const TierAnswer answer = classify({.id = "rei"}, creator_with(42000));
  EXPECT_EQ(answer.reason, TierReason::no_follower_cut_offs);
  EXPECT_FALSE(answer.tier);
  EXPECT_FALSE(answer.next);
}

TEST(Tier, OfAnotherPlatformSaysSo) {
  TierDefinition definition = only_micro();
  definition.platforms = {"instagram", "x"};
  EXPECT_EQ(classify(definition, creator_with(20000)).tier, Tier::micro);
  const TierAnswer blog = classify(definition, creator_with(20000, kBlog));
  EXPECT_EQ(blog.reason, TierReason::other_platform);
  EXPECT_FALSE(blog.tier);
}

TEST(SecondCriterion, UnknownLeavesMicroByFollowersOnly) {
  const TierDefinition definition = with_likes();
  const TierAnswer answer = classify(definition, creator_with(20000));
  EXPECT_EQ(answer.reason, TierReason::second_criterion_unknown);
  EXPECT_FALSE(answer.tier);
  ASSERT_NE(answer.band, nullptr);
  EXPECT_EQ(answer.band->tier, Tier::micro);
}

TEST(SecondCriterion, SaysWhichSideItFailsOnAndIncludesBothEnds) {
  const TierDefinition definition = with_likes();
  const std::vector<std::pair<double, TierReason>> expected = {
      {0, TierReason::second_criterion_below},
      {499, TierReason::second_criterion_below},
      {500, TierReason::within_band},
      {1400, TierReason::within_band},
      {2500, TierReason::within_band},
      {2500.5, TierReason::second_criterion_above},
      {2501, TierReason::second_criterion_above}};
  for (const auto& [likes, reason] : expected) {
    Creator creator = creator_with(20000);
    creator.average_likes = given(likes);
    const TierAnswer answer = classify(definition, creator);
    EXPECT_EQ(answer.reason, reason) << likes;
    EXPECT_EQ(answer.tier.has_value(), reason == TierReason::within_band) << likes;
  }
}

TEST(SecondCriterion, OfAnUncertainNumberIsJudgedAtItsMedian) {
  Creator creator = creator_with(20000);
  creator.average_likes = given(100, 600, 4000);
  const TierDefinition definition = with_likes();
  EXPECT_EQ(classify(definition, creator).tier, Tier::micro);
}

TEST(SecondCriterion, AppliesToItsTierOnly) {
  const TierDefinition definition = with_likes();
  EXPECT_EQ(classify(definition, creator_with(100000)).tier, Tier::macro);
  EXPECT_EQ(classify(definition, creator_with(9999)).reason, TierReason::below);
}

TEST(Threshold, InsideABandIsTheBandsOwnEdges) {
  const TierDefinition definition = five_tiers();
  const TierAnswer answer = classify(definition, creator_with(42000));
  ASSERT_TRUE(answer.next && answer.previous);
  // 50,000 - 42,000 more; 42,000 - 9,999 fewer.
  EXPECT_EQ(answer.next->tier, Tier::mid);
  EXPECT_EQ(answer.next->followers, 8000);
  EXPECT_NEAR(answer.next->percent, 100 * 8000.0 / 42000, 1e-12);
  EXPECT_EQ(answer.previous->tier, Tier::nano);
  EXPECT_EQ(answer.previous->followers, 32001);
}

TEST(Threshold, MovesTheAnswerExactlyAtItsDistance) {
  const TierDefinition definition = five_tiers();
  for (const double followers : {1000.0, 9999.0, 10000.0, 42000.0, 50000.0, 499999.0, 2000000.0}) {
    const TierAnswer answer = classify(definition, creator_with(followers));
    if (answer.next) {
      EXPECT_EQ(classify(definition, creator_with(followers + answer.next->followers)).tier,
                answer.next->tier);
      EXPECT_EQ(classify(definition, creator_with(followers + answer.next->followers - 1)).tier,
                answer.tier);
    }
    if (answer.previous) {
      EXPECT_EQ(classify(definition, creator_with(followers - answer.previous->followers)).tier,
                answer.previous->tier);
      EXPECT_EQ(classify(definition, creator_with(followers - answer.previous->followers + 1)).tier,
                answer.tier);
    }
  }
}

TEST(Threshold, WhereTheDefinitionEndsHasNoTierBeyond) {
  const TierDefinition definition = only_micro();
  const TierAnswer answer = classify(definition, creator_with(42000));
  ASSERT_TRUE(answer.next && answer.previous);
  EXPECT_EQ(answer.next->followers, 8000);
  EXPECT_FALSE(answer.next->tier);
  EXPECT_FALSE(answer.previous->tier);
}

TEST(Threshold, FromOutsideIsTheNearestBand) {
  const TierDefinition definition = only_micro();
  const TierAnswer below = classify(definition, creator_with(8000));
  ASSERT_TRUE(below.next);
  EXPECT_EQ(below.next->tier, Tier::micro);
  EXPECT_EQ(below.next->followers, 2000);
  EXPECT_EQ(below.next->percent, 25);
  EXPECT_FALSE(below.previous);
  const TierAnswer above = classify(definition, creator_with(60000));
  ASSERT_TRUE(above.previous);
  EXPECT_EQ(above.previous->tier, Tier::micro);
  EXPECT_EQ(above.previous->followers, 10001);
  EXPECT_FALSE(above.next);
}

TEST(Threshold, IsAbsentAtTheOpenTop) {
  const TierDefinition definition = five_tiers();
  EXPECT_FALSE(classify(definition, creator_with(2000000)).next);
}

TierAnswer answer_of(std::optional<Tier> tier, TierReason reason = TierReason::within_band) {
  return {.tier = tier, .reason = reason};
}

TEST(Agreement, CountsWhatDefinitionsSay) {
  const TierAgreement agreement = agreement_of(
      {answer_of(Tier::micro), answer_of(Tier::micro), answer_of(Tier::mid),
       answer_of({}, TierReason::above), answer_of({}, TierReason::second_criterion_unknown),
       answer_of({}, TierReason::other_platform), answer_of({}, TierReason::no_follower_cut_offs)});
  EXPECT_EQ(agreement.applicable, 5);
  EXPECT_EQ(agreement.undefined, 2);
  EXPECT_EQ(agreement.counts, (std::array<int, 5>{0, 2, 1, 0, 0}));
  EXPECT_EQ(agreement.lowest, Tier::micro);
  EXPECT_EQ(agreement.highest, Tier::mid);
  EXPECT_EQ(agreement.most, Tier::micro);
}

TEST(Agreement, OnATieNamesNoCommonestTier) {
  EXPECT_FALSE(agreement_of({answer_of(Tier::nano), answer_of(Tier::mega)}).most);
  EXPECT_FALSE(agreement_of({answer_of(Tier::nano), answer_of(Tier::mid), answer_of(Tier::mega),
                             answer_of(Tier::mega), answer_of(Tier::nano)})
                   .most);
}

// Blocks a tie between rare tiers that hides the commonest one.
TEST(Agreement, ATieBelowTheCommonestDoesNotMatter) {
  const TierAgreement agreement =
      agreement_of({answer_of(Tier::nano), answer_of(Tier::micro), answer_of(Tier::mid),
                    answer_of(Tier::mid), answer_of(Tier::macro)});
  EXPECT_EQ(agreement.most, Tier::mid);
  EXPECT_EQ(agreement.lowest, Tier::nano);
  EXPECT_EQ(agreement.highest, Tier::macro);
}

TEST(Agreement, OfNoAnswersNamesNothing) {
  const TierAgreement agreement = agreement_of({answer_of({}, TierReason::below)});
  EXPECT_FALSE(agreement.lowest || agreement.highest || agreement.most);
  EXPECT_EQ(agreement.undefined, 1);
}

}  // namespace
}  // namespace tierwise
