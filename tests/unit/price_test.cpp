#include "tierwise/price.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "../support/market.h"

namespace tierwise {
namespace {

using test::given;
using test::Market;
using test::words;

using Names = std::vector<std::string>;

// Dollars of the flat market: list 200 to 800, paid 100 to 400, CPM 10 to 40, 0.10 to 0.40 per
// engagement, 5 to 20 per 1,000 followers. 50,000 followers on Instagram.
MethodPrice price_of(Lookup& lookup, PriceMethod method) {
  return prices_of(lookup, lookup.creator().deliverables.front())
      .methods[static_cast<std::size_t>(method)];
}
MethodPrice price_of(Market& market, PriceMethod method) {
  Lookup lookup = market.lookup();
  return price_of(lookup, method);
}

// Ids of the figures a price rests on.
Names figures_of(const MethodPrice& price) {
  Names ids;
  for (const Figure* figure : price.figures)
    ids.push_back(figure->id);
  return ids;
}

void expect_dollars(const MethodPrice& price, double p10, double p50, double p90) {
  ASSERT_TRUE(price.band);
  EXPECT_NEAR(price.band->p10.as_minor() / 100, p10, 1e-8 * p10);
  EXPECT_NEAR(price.band->p50.as_minor() / 100, p50, 1e-8 * p50);
  EXPECT_NEAR(price.band->p90.as_minor() / 100, p90, 1e-8 * p90);
}

// Two independent log-normal factors of 2 each way: together a factor of 2 to the root of 2.
const double kTwoFactors = std::pow(2, std::sqrt(2));

TEST(PriceMethods, ComeInAFixedOrder) {
  Market market;
  Lookup lookup = market.lookup();
  const Prices prices = prices_of(lookup, market.deliverable());
  ASSERT_EQ(prices.methods.size() + 1, kPriceMethods.size());  // no card is chosen
  for (std::size_t i = 0; i < prices.methods.size(); ++i) {
    EXPECT_EQ(prices.methods[i].method, kPriceMethods[i + 1]);
  }
}

TEST(RateTable, IsTheListedPrice) {
  Market market;
  expect_dollars(price_of(market, PriceMethod::rate_table), 200, 400, 800);
}

TEST(PaidSurveys, AreTheirOwnMethod) {
  Market market;
  expect_dollars(price_of(market, PriceMethod::paid_surveys), 100, 200, 400);
}

TEST(PriceMethods, AreForAllPostsOfALine) {
  Market market;
  market.deliverable().count = 3;
  expect_dollars(price_of(market, PriceMethod::rate_table), 600, 1200, 2400);
}

TEST(PerFollower, IsFollowersInThousandsTimesItsPrice) {
  Market market;
  expect_dollars(price_of(market, PriceMethod::per_follower), 250, 500, 1000);
}

TEST(CpmPrice, OfMeasuredViewsIsViewsInThousandsTimesCpm) {
  Market market;
  market.creator().median_views = given(18000);
  const MethodPrice price = price_of(market, PriceMethod::cpm);
  expect_dollars(price, 180, 360, 720);
  EXPECT_TRUE(price.measured);
  EXPECT_EQ(price.inputs, Names{"/own"});
}

TEST(CpmPrice, CombinesTheSpreadOfViewsAndCpmInQuadrature) {
  Market market;
  market.creator().median_views = given(9000, 18000, 36000);
  expect_dollars(price_of(market, PriceMethod::cpm), 360 / kTwoFactors, 360, 360 * kTwoFactors);
}

TEST(CpmPrice, OfViewsThatFollowFromEngagementsIsNotMeasuredPerformance) {
  Market market;
  market.creator().average_likes = given(700);
  market.creator().average_comments = given(20);
  const MethodPrice price = price_of(market, PriceMethod::cpm);
  // 720 engagements over a rate by views of 2% to 8%, middle on the logit scale.
  const double odds = std::sqrt((0.02 / 0.98) * (0.08 / 0.92));
  const double rate = odds / (1 + odds);
  ASSERT_TRUE(price.band);
  EXPECT_NEAR(price.band->p50.as_minor() / 100, 720 / rate / 1000 * 20, 1e-7);
  EXPECT_FALSE(price.measured);
}

TEST(CpmPrice, OfExpectedViewsIsFollowersTimesViewRate) {
  Market market;
  // 50,000 x 0.2 views at $20 per 1,000.
  expect_dollars(price_of(market, PriceMethod::cpm), 200 / kTwoFactors, 200, 200 * kTwoFactors);
}

TEST(CpmPrice, OfYoungViewsCountsWhatIsStillToCome) {
  Market market;
  market.creator().median_views = given(18000);
  const double whole = price_of(market, PriceMethod::cpm).band->p50.as_minor();
  market.creator().median_views_age = Days::days(1);
  EXPECT_GT(price_of(market, PriceMethod::cpm).band->p50.as_minor(), 1.2 * whole);
}

TEST(PerEngagement, IsLikesAndCommentsTimesItsPrice) {
  Market market;
  market.creator().average_likes = given(900);
  market.creator().average_comments = given(100);
  const MethodPrice price = price_of(market, PriceMethod::per_engagement);
  expect_dollars(price, 100, 200, 400);
  EXPECT_TRUE(price.measured);
}

TEST(PerEngagement, OfExpectedEngagementsUsesTheRateByFollowers) {
  Market market;
  Lookup lookup = market.lookup();
  const MethodPrice price = price_of(lookup, PriceMethod::per_engagement);
  const double odds = std::sqrt((0.01 / 0.99) * (0.04 / 0.96));
  ASSERT_TRUE(price.band);
  EXPECT_NEAR(price.band->p50.as_minor() / 100, 50000 * odds / (1 + odds) * 0.2, 1e-7);
  EXPECT_FALSE(price.measured);
  EXPECT_EQ(figures_of(price),
            (Names{"price-per-engagement/reel", "engagement-rate-by-followers/reel"}));
}

// No likes at all: nothing to price, and no logarithm of nothing.
TEST(PerEngagement, OfNoEngagementsIsUnavailable) {
  Market market;
  market.creator().average_likes = given(0);
  EXPECT_FALSE(price_of(market, PriceMethod::per_engagement).band);
  EXPECT_FALSE(price_of(market, PriceMethod::cpm).band);
}

TEST(PriceMethods, WithoutEvidenceAreUnavailable) {
  auto tables = test::flat_market();
  std::erase_if(tables, [](const EvidenceTable& table) { return table.base == "engagements"; });
  Market market(tables);
  EXPECT_FALSE(price_of(market, PriceMethod::per_engagement).band);
  EXPECT_TRUE(price_of(market, PriceMethod::rate_table).band);
}

TEST(PriceMethods, SayWhatStandsBehindThem) {
  Market market;
  Lookup lookup = market.lookup();
  const MethodPrice price = price_of(lookup, PriceMethod::rate_table);
  EXPECT_EQ(price.families, 1);
  EXPECT_EQ(words(price.evidence), Names{"price-listed row"});
  EXPECT_EQ(figures_of(price), Names{"price-listed/reel"});
  EXPECT_EQ(price.inputs, Names{"/creators/0/followers"});
}

Formula per_follower(std::string id, double dollars_per_1000) {
  return {.id = std::move(id),
          .platform = "instagram",
          .currency = "USD",
          .terms = {{.base = PriceBase::followers,
                     .per = 1000,
                     .low = dollars_per_1000,
                     .mid = dollars_per_1000,
                     .high = dollars_per_1000}}};
}

TEST(Calculators, SpanTheAnswersOfTheFormulas) {
  Market market;
  market.reference.formulas = {per_follower("a", 10), per_follower("b", 2), per_follower("c", 6),
                               per_follower("d", 30)};
  const MethodPrice price = price_of(market, PriceMethod::calculators);
  expect_dollars(price, 100, 400, 1500);  // 100, 300, 500, 1500: middle of the two in the middle
  EXPECT_EQ(price.formulas.size(), 4U);
  EXPECT_EQ(price.families, 4);
}

TEST(Calculators, OfOtherPlatformsAndFormatsStaySilent) {
  Market market;
  Formula other = per_follower("tiktok", 1);
  other.platform = "tiktok";
  Formula story = per_follower("story", 1);
  story.formats = {"story"};
  Formula reel = per_follower("reel", 10);
  reel.formats = {"post", "reel"};
  market.reference.formulas = {other, story, reel};
  const MethodPrice price = price_of(market, PriceMethod::calculators);
  ASSERT_EQ(price.formulas.size(), 1U);
  EXPECT_EQ(price.formulas.front().formula->id, "reel");
}

TEST(Calculators, ConvertTheirCurrency) {
  Market market;
  Formula formula = per_follower("euro", 10);
  formula.currency = "EUR";
  market.reference.formulas = {formula};
  const double euros =
      latest_units_per_usd(*market.reference.find_currency("EUR"), market.plan.as_of);
  expect_dollars(price_of(market, PriceMethod::calculators), 500 / euros, 500 / euros, 500 / euros);
}

}  // namespace
}  // namespace tierwise
