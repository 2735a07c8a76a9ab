#include "tierwise/audience.h"

#include <gtest/gtest.h>

#include <cmath>

#include "../support/market.h"

namespace tierwise {
namespace {

using test::given;
using test::Market;

double share(double age, double half_life, double shape, double horizon = 90) {
  return arrived_share(Days::days(age), Days::days(half_life), shape, Days::days(horizon))
      .as_fraction();
}

TEST(Arrival, IsCompleteAtTheHorizonAndAfterIt) {
  EXPECT_EQ(share(90, 6, 0.576), 1);
  EXPECT_EQ(share(91, 6, 0.576), 1);
  EXPECT_EQ(share(3650, 6, 0.576), 1);
}

// With k = 1 it is plain halving: F(1) / F(3) = (1/2) / (7/8) for h = 1, H = 3.
TEST(Arrival, HalvesPerHalfLifeWhereTheShapeIsOne) {
  EXPECT_NEAR(share(1, 1, 1, 3), 4.0 / 7, 1e-15);
  EXPECT_NEAR(share(2, 1, 1, 3), 6.0 / 7, 1e-15);
}

// YouTube: 50% of views at 6 days and 75% at 20 gave the shape 0.576.
TEST(Arrival, OfTheFittedShapeMeetsThePublishedDays) {
  constexpr double kForEver = 1e9;
  EXPECT_NEAR(share(6, 6, 0.576, kForEver), 0.50, 1e-6);
  EXPECT_NEAR(share(20, 6, 0.576, kForEver), 0.75, 1e-3);
}

TEST(Arrival, RisesWithAgeAndFallsWithHalfLife) {
  double last = 0;
  for (double age = 0.01; age < 90; age *= 1.5) {
    EXPECT_GT(share(age, 6, 0.576), last);
    EXPECT_LT(share(age, 12, 0.576), share(age, 6, 0.576));
    last = share(age, 6, 0.576);
  }
}

TEST(ViewsBasis, IsMeasuredViewsWhereTheyAreGiven) {
  Market market;
  market.creator().median_views = given(18000);
  Lookup lookup = market.lookup();
  const AudienceModel audience = audience_of(lookup, market.deliverable());
  EXPECT_EQ(audience.views_basis, ViewsBasis::measured);
  EXPECT_EQ(audience.level->value.p50, 18000);
  EXPECT_EQ(audience.level->from.kind, FigureKind::measured);
  EXPECT_EQ(audience.arrival_factor, 1);
}

TEST(ViewsBasis, PrefersTheDeliverablesOwnViews) {
  Market market;
  market.creator().median_views = given(18000);
  market.deliverable().median_views = given(7000);
  Lookup lookup = market.lookup();
  EXPECT_EQ(audience_of(lookup, market.deliverable()).level->value.p50, 7000);
}

// Blocks views from followers while engagements are known: 15,000 and 80,000 followers with the
// same likes are worth the same.
TEST(ViewsBasis, IsEngagementsOverTheRateByViewsWhereOnlyThoseAreGiven) {
  Market market;
  market.creator().average_likes = given(2000);
  Lookup lookup = market.lookup();
  const AudienceModel audience = audience_of(lookup, market.deliverable());
  EXPECT_EQ(audience.views_basis, ViewsBasis::from_engagements);
  EXPECT_EQ(audience.level->id, "engagement-rate-by-views/reel");
  EXPECT_NEAR(audience.level->value.p10, 0.02, 1e-14);
}

TEST(ViewsBasis, CommentsAloneAreEngagementsToo) {
  Market market;
  market.creator().average_comments = given(40);
  Lookup lookup = market.lookup();
  EXPECT_EQ(audience_of(lookup, market.deliverable()).views_basis, ViewsBasis::from_engagements);
}

TEST(ViewsBasis, IsFollowersTimesTheViewRateOtherwise) {
  Market market;
  Lookup lookup = market.lookup();
  const AudienceModel audience = audience_of(lookup, market.deliverable());
  EXPECT_EQ(audience.views_basis, ViewsBasis::from_followers);
  EXPECT_EQ(audience.level->id, "view-rate/reel");
  EXPECT_NEAR(audience.level->value.p50, 0.2, 1e-14);  // sqrt(0.1 x 0.4)
  EXPECT_EQ(audience.followers, 50000);
}

TEST(EngagementBasis, NeverMixesRatesOfTwoBases) {
  Market market;
  {
    Lookup lookup = market.lookup();
    const AudienceModel none = audience_of(lookup, market.deliverable());
    EXPECT_EQ(none.engagement_basis, EngagementBasis::from_followers);
    EXPECT_EQ(none.engagement_rate->id, "engagement-rate-by-followers/reel");
  }
  market.creator().median_views = given(18000);
  {
    Lookup lookup = market.lookup();
    const AudienceModel views = audience_of(lookup, market.deliverable());
    EXPECT_EQ(views.engagement_basis, EngagementBasis::from_views);
    EXPECT_EQ(views.engagement_rate->id, "engagement-rate-by-views/reel");
  }
  market.creator().average_likes = given(900);
  {
    Lookup lookup = market.lookup();
    const AudienceModel both = audience_of(lookup, market.deliverable());
    EXPECT_EQ(both.engagement_basis, EngagementBasis::measured);
    EXPECT_FALSE(both.engagement_rate);
  }
}

// Views of age a count as views / (F(a) / F(H)); half-life 4 days is the middle of 2 and 8.
TEST(YoungViews, AreScaledByWhatHasArrived) {
  Market market;
  market.creator().median_views = given(18000);
  market.creator().median_views_age = Days::days(3);
  Lookup lookup = market.lookup();
  const double shape = market.creator().platform->arrival_shape;
  const auto f = [&](double t) { return 1 - std::pow(2, -std::pow(t / 4, shape)); };
  const AudienceModel audience = audience_of(lookup, market.deliverable());
  EXPECT_NEAR(audience.arrival_factor, f(90) / f(3), 1e-10);
}

TEST(YoungViews, AreWholeAtTheHorizon) {
  Market market;
  market.creator().median_views = given(18000);
  market.creator().median_views_age = Days::days(90);
  Lookup lookup = market.lookup();
  EXPECT_EQ(audience_of(lookup, market.deliverable()).arrival_factor, 1);
}

TEST(YoungViews, OfAVeryShortHalfLifeStayFinite) {
  auto tables = test::flat_market();
  tables.back() = test::flat("half-life", 1e-7, 1e-5);
  Market market(tables);
  market.creator().median_views = given(18000);
  market.creator().median_views_age = Days::minutes(20);
  Lookup lookup = market.lookup();
  // Half-lives count as at least 10 minutes.
  const double shape = market.creator().platform->arrival_shape;
  EXPECT_NEAR(audience_of(lookup, market.deliverable()).arrival_factor,
              1 / (1 - std::pow(2, -std::pow(2, shape))), 1e-9);
}

// Blocks fakes that are taken out of measured views, which never held them.
TEST(AuthenticShare, AppliesOnlyWhereViewsFollowFromFollowers) {
  Market market;
  market.creator().authentic = given(0.6);
  {
    Lookup lookup = market.lookup();
    const AudienceModel audience = audience_of(lookup, market.deliverable());
    ASSERT_TRUE(audience.authentic);
    EXPECT_EQ(audience.authentic->value.p50, 0.6);
    // Typical is 1 minus the median fake share: the middle of 10% and 30% on the logit scale.
    const double odds = std::sqrt((0.1 / 0.9) * (0.3 / 0.7));
    EXPECT_NEAR(audience.typical_authentic, 1 - odds / (1 + odds), 1e-12);
  }
  market.creator().average_likes = given(900);
  {
    Lookup lookup = market.lookup();
    EXPECT_FALSE(audience_of(lookup, market.deliverable()).authentic);
  }
  market.creator().average_likes.reset();
  market.creator().median_views = given(18000);
  {
    Lookup lookup = market.lookup();
    EXPECT_FALSE(audience_of(lookup, market.deliverable()).authentic);
  }
}

TEST(AuthenticShare, UnknownIsTypical) {
  Market market;
  Lookup lookup = market.lookup();
  EXPECT_FALSE(audience_of(lookup, market.deliverable()).authentic);
}

}  // namespace
}  // namespace tierwise
