#include "tierwise/simulate.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <vector>

#include "../support/integral.h"
#include "../support/model.h"

namespace tierwise {
namespace {

using test::certain;
using test::certain_model;
using test::draws_of;
using test::uncertain;

void expect_all(const std::vector<double>& values, double expected) {
  ASSERT_FALSE(values.empty());
  for (const double value : values) {
    ASSERT_NEAR(value, expected, 1e-12 * (1 + std::fabs(expected)));
  }
}

double mean_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values)
    sum += value;
  return sum / static_cast<double>(values.size());
}

TEST(Simulate, CertainFactorsGiveTheHandCalculationInEveryDraw) {
  const Draws draws = draws_of(certain_model());
  expect_all(draws.views, 100000);
  expect_all(draws.engagements, 5000);
  expect_all(draws.clicks, 1000);
  expect_all(draws.tracked, 20);
  expect_all(draws.orders, 25);
  expect_all(draws.incremental, 12.5);
  expect_all(draws.revenue, 25 * 6000);
  expect_all(draws.paid, 0);
  expect_all(draws.contribution, 12.5 * 3000);
  EXPECT_TRUE(draws.contribution_per_follower.empty());
}

TEST(Simulate, DealTermsFallOnTrackedOrders) {
  CreatorModel model = certain_model();
  model.terms.commission = Share::percent(10);
  model.terms.bonus_per_sale = Money::minor(100);
  model.terms.discount = Share::percent(20);
  model.terms.code_share = Share::percent(50);
  const Draws draws = draws_of(model);
  expect_all(draws.revenue, 25 * 4800);
  expect_all(draws.paid, 20 * (480 + 100));
  // I (4800 - 3000) - paid - (20 - 12.5) x 1200 x 0.5.
  expect_all(draws.contribution, 12.5 * 1800 - 20 * 580 - 7.5 * 600);
}

TEST(Simulate, SeveralPostsOfALineMultiplyAndLinesAdd) {
  CreatorModel model = certain_model();
  model.lines.push_back(test::certain_line());
  model.lines[0].audience.count = 3;
  const Draws draws = draws_of(model);
  expect_all(draws.lines[0].views, 300000);
  expect_all(draws.lines[1].views, 100000);
  expect_all(draws.views, 400000);
  expect_all(draws.engagements, 20000);
  expect_all(draws.tracked, 80);
}

TEST(Simulate, ViewsFromEngagementsAreEngagementsOverTheRateByViews) {
  CreatorModel model = certain_model();
  AudienceModel& audience = model.lines[0].audience;
  audience.views_basis = ViewsBasis::from_engagements;
  audience.engagement_basis = EngagementBasis::measured;
  audience.level = certain(0.04, Scale::logit);
  audience.likes = certain(1900);
  audience.comments = certain(100);
  audience.engagement_rate = nullptr;
  const Draws draws = draws_of(model);
  expect_all(draws.views, 50000);
  expect_all(draws.engagements, 2000);
}

TEST(Simulate, ViewsFromFollowersAreFollowersTimesTheViewRate) {
  CreatorModel model = certain_model();
  AudienceModel& audience = model.lines[0].audience;
  audience.views_basis = ViewsBasis::from_followers;
  audience.engagement_basis = EngagementBasis::from_followers;
  audience.level = certain(0.3);
  audience.engagement_rate = certain(0.02, Scale::logit);
  const Draws draws = draws_of(model);
  expect_all(draws.views, 15000);
  expect_all(draws.engagements, 1000);  // of followers, whatever the views
}

// 60% authentic where 80% is typical of the evidence: three quarters of the clicks, all the views.
TEST(Simulate, AuthenticShareScalesClicksOnce) {
  CreatorModel model = certain_model();
  model.lines[0].audience.authentic = certain(0.6, Scale::logit);
  model.lines[0].audience.typical_authentic = 0.8;
  const Draws draws = draws_of(model);
  expect_all(draws.views, 100000);
  expect_all(draws.engagements, 5000);
  expect_all(draws.clicks, 750);
}

TEST(Simulate, YoungViewsAreScaledUp) {
  CreatorModel model = certain_model();
  model.lines[0].audience.arrival_factor = 1.6;
  expect_all(draws_of(model).views, 160000);
}

// Blocks more orders than clicks when a lucky product meets a good page.
TEST(Simulate, NeverMoreThanOneTrackedOrderPerClick) {
  CreatorModel model = certain_model();
  model.conversion = certain(0.5, Scale::logit);
  model.campaign_factor = certain(10);
  expect_all(draws_of(model).tracked, 1000);
}

// O = followers x revenue per follower / net price, T = O x tracked share, I = O x incrementality.
TEST(RevenuePerFollower, GivesOrdersWithoutAnyViews) {
  CreatorModel model = certain_model();
  model.revenue_per_follower = certain(0.24);
  model.terms.discount = Share::percent(20);
  model.terms.commission = Share::percent(10);
  const double orders = 50000 * 24.0 / 4800;  // 250
  const double expected = orders * 0.5 * 1800 - orders * 0.8 * 480;
  expect_all(draws_of(model).contribution_per_follower, expected);
}

TEST(RevenuePerFollower, CountsOncePerCollaborationHoweverManyPosts) {
  CreatorModel model = certain_model();
  model.revenue_per_follower = certain(0.24);
  const double one = draws_of(model).contribution_per_follower.front();
  model.lines[0].audience.count = 5;
  model.lines.push_back(test::certain_line());
  expect_all(draws_of(model).contribution_per_follower, one);
}

// Revenue over a net price of nothing is no number of orders.
TEST(RevenuePerFollower, HasNothingToSayAboutAProductThatIsGivenAway) {
  CreatorModel model = certain_model();
  model.revenue_per_follower = certain(0.24);
  model.terms.discount = Share::percent(100);
  EXPECT_TRUE(draws_of(model).contribution_per_follower.empty());
}

// Median of a product of independent factors that are symmetric on the log scale is the product of
// their medians; the mean is the product of their means.
TEST(Simulate, ProductOfIndependentFactorsHasTheProductOfMediansAndOfMeans) {
  CreatorModel model = certain_model();
  model.lines[0].audience.level = uncertain({50000, 100000, 200000});
  model.lines[0].audience.luck = test::kLuck;
  model.campaign_factor = uncertain({0.5, 1, 2});
  const Draws draws = draws_of(model, 1U << 15);
  const double mean = std::pow(test::mean_of_spread(std::log(4)), 3);
  EXPECT_NEAR(mean_of(draws.tracked) / (20 * mean), 1, 0.004);
  EXPECT_NEAR(quantiles_of(draws.tracked).p50 / 20, 1, 0.01);
}

TEST(Simulate, OneUncertainFactorKeepsItsPercentiles) {
  CreatorModel model = certain_model();
  model.lines[0].audience.level = uncertain({30000, 100000, 200000});
  const Quantiles views = quantiles_of(draws_of(model, 4096).views);
  EXPECT_NEAR(views.p10 / 30000, 1, 0.003);
  EXPECT_NEAR(views.p50 / 100000, 1, 0.003);
  EXPECT_NEAR(views.p90 / 200000, 1, 0.003);
}

// Blocks creators whose luck with the product is drawn one by one: portfolios would look safe.
TEST(Simulate, CampaignFactorIsTheSameForEveryCreator) {
  CreatorModel first = certain_model();
  first.campaign_factor = uncertain({0.4, 1, 2});
  CreatorModel second = first;
  second.seat = 1;
  Points points(1, 256);
  EXPECT_EQ(simulate(first, points).tracked, simulate(second, points).tracked);
}

TEST(Simulate, EachCreatorHasItsOwnViewsAndEachDeliverableItsOwnLuck) {
  CreatorModel first = certain_model();
  first.lines[0].audience.level = uncertain({50000, 100000, 200000});
  CreatorModel second = first;
  second.seat = 1;
  Points points(1, 256);
  EXPECT_NE(simulate(first, points).views, simulate(second, points).views);
  CreatorModel two_lines = certain_model();
  two_lines.lines[0].audience.luck = test::kLuck;
  two_lines.lines.push_back(two_lines.lines[0]);
  const Draws draws = simulate(two_lines, points);
  EXPECT_NE(draws.lines[0].views, draws.lines[1].views);
}

TEST(CommonRandomNumbers, SameSeedGivesTheSameDrawsAndAnotherSeedOthers) {
  CreatorModel model = certain_model();
  model.conversion = uncertain({0.01, 0.02, 0.04}, Scale::logit);
  EXPECT_EQ(draws_of(model, 256, 7).contribution, draws_of(model, 256, 7).contribution);
  EXPECT_NE(draws_of(model, 256, 7).contribution, draws_of(model, 256, 8).contribution);
}

// Blocks a generator that is drawn in turn: an added factor would shuffle all the others.
TEST(CommonRandomNumbers, AChangeOfOneFactorLeavesTheOthersAlone) {
  CreatorModel model = certain_model();
  model.lines[0].audience.level = uncertain({50000, 100000, 200000});
  const Draws before = draws_of(model);
  model.conversion = uncertain({0.01, 0.02, 0.04}, Scale::logit);
  model.order_value = uncertain({50, 60, 80});
  model.lines.push_back(test::certain_line());
  const Draws after = draws_of(model);
  EXPECT_EQ(before.lines[0].views, after.lines[0].views);
}

TEST(Dimensions, AreNeverShared) {
  std::set<std::size_t> plan;
  for (const Factor factor :
       {Factor::campaign_factor, Factor::incrementality, Factor::tracked_share, Factor::order_value,
        Factor::gross_margin, Factor::return_rate, Factor::purchase_delay}) {
    EXPECT_TRUE(plan.insert(dimension_of(factor, 0)).second);
    EXPECT_EQ(dimension_of(factor, 0), dimension_of(factor, 17));  // one for the whole plan
  }
  std::set<std::size_t> seen = plan;
  for (std::size_t creator = 0; creator < 50; ++creator) {
    for (const Factor factor :
         {Factor::conversion, Factor::click_through, Factor::views, Factor::engagement_rate,
          Factor::revenue_per_follower, Factor::likes, Factor::authentic, Factor::half_life}) {
      EXPECT_TRUE(seen.insert(dimension_of(factor, creator)).second) << creator;
    }
    for (std::size_t deliverable = 0; deliverable < 50; ++deliverable) {
      EXPECT_TRUE(seen.insert(dimension_of(Factor::luck, creator, deliverable)).second)
          << creator << ", " << deliverable;
    }
  }
}

TEST(Dimensions, OfNoFactorAreNone) {
  const auto unused = [](std::size_t d) {
    return d >= kUnusedDimensions && d < kUnusedDimensions + 100;
  };
  for (std::size_t creator = 0; creator < 50; ++creator) {
    for (const Factor factor : {Factor::conversion, Factor::luck, Factor::half_life,
                                Factor::purchase_delay, Factor::campaign_factor}) {
      EXPECT_FALSE(unused(dimension_of(factor, creator, 49)));
    }
  }
}

TEST(Simulate, SaysWhatOfTheContributionRepeatOrdersBring) {
  CreatorModel model = certain_model();
  EXPECT_TRUE(draws_of(model).repeat.empty());
  model.terms.repeat_orders = 0.4;  // 12.5 incremental orders at a margin of $30
  expect_all(draws_of(model).repeat, 12.5 * 3000 * 0.4);
  expect_all(draws_of(model).contribution, 12.5 * 3000 * 1.4);
}

TEST(Dimensions, GiveTheInfluentialFactorsOfTheFirstCreatorsSobolPoints) {
  for (std::size_t creator = 0; creator < 4; ++creator) {
    for (const Factor factor : {Factor::campaign_factor, Factor::incrementality, Factor::conversion,
                                Factor::click_through, Factor::views, Factor::luck,
                                Factor::order_value, Factor::gross_margin}) {
      EXPECT_LT(dimension_of(factor, creator), sobol_dimensions()) << creator;
    }
  }
}

}  // namespace
}  // namespace tierwise
