// The recommended range, totals of several deliverables, and the verdict on a quote.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "../support/market.h"
#include "tierwise/price.h"

namespace tierwise {
namespace {

using test::given;
using test::Market;

using Methods = std::vector<PriceMethod>;

Prices prices_in(Market& market) {
  Lookup lookup = market.lookup();
  return prices_of(lookup, market.deliverable());
}

// Share of an equal mixture of two-piece logistics through these bands (in dollars) below a price.
double share_below(double dollars, const std::vector<Triplet>& bands) {
  double share = 0;
  for (const Triplet& band : bands) {
    const double side =
        dollars < band.p50 ? std::log(band.p50 / band.p10) : std::log(band.p90 / band.p50);
    share += 1 / (1 + std::pow(9, -std::log(dollars / band.p50) / side)) /
             static_cast<double>(bands.size());
  }
  return share;
}

TEST(Recommended, WithoutMeasuredPerformancePoolsEveryMarketMethodEqually) {
  Market market;
  const Prices prices = prices_in(market);
  EXPECT_EQ(prices.recommended.reason, RecommendedBy::all_market_methods);
  EXPECT_EQ(prices.recommended.methods,
            (Methods{PriceMethod::rate_table, PriceMethod::paid_surveys, PriceMethod::cpm,
                     PriceMethod::per_engagement, PriceMethod::per_follower}));
  std::vector<Triplet> bands;
  for (const MethodPrice& price : prices.methods) {
    if (!price.band) continue;
    bands.push_back({price.band->p10.as_minor() / 100, price.band->p50.as_minor() / 100,
                     price.band->p90.as_minor() / 100});
  }
  const PriceBand& range = prices.recommended.band;
  EXPECT_NEAR(share_below(range.p10.as_minor() / 100, bands), 0.1, 1e-9);
  EXPECT_NEAR(share_below(range.p50.as_minor() / 100, bands), 0.5, 1e-9);
  EXPECT_NEAR(share_below(range.p90.as_minor() / 100, bands), 0.9, 1e-9);
}

TEST(Recommended, WithMeasuredPerformanceUsesOnlyMethodsThatPriceIt) {
  Market market;
  market.creator().median_views = given(18000);
  {
    const Prices prices = prices_in(market);
    EXPECT_EQ(prices.recommended.reason, RecommendedBy::measured_performance);
    EXPECT_EQ(prices.recommended.methods, Methods{PriceMethod::cpm});
    // One method: its own band, $180 to $720.
    EXPECT_NEAR(prices.recommended.band.p50.as_minor(), 36000, 1e-4);
    EXPECT_NEAR(prices.recommended.band.p90.as_minor(), 72000, 1e-4);
  }
  market.creator().average_likes = given(900);
  EXPECT_EQ(prices_in(market).recommended.methods,
            (Methods{PriceMethod::cpm, PriceMethod::per_engagement}));
  market.creator().median_views.reset();
  EXPECT_EQ(prices_in(market).recommended.methods, Methods{PriceMethod::per_engagement});
}

TEST(Recommended, NeverIncludesOtherCalculators) {
  auto tables = test::flat_market();
  Market market(tables);
  market.reference.formulas = {
      {.id = "dear",
       .platform = "instagram",
       .currency = "USD",
       .terms = {
           {.base = PriceBase::followers, .per = 1, .low = 1000, .mid = 1000, .high = 1000}}}};
  const Prices dear = prices_in(market);
  ASSERT_TRUE(dear.methods.back().band);
  market.reference.formulas.clear();
  const Prices none = prices_in(market);
  EXPECT_EQ(dear.recommended.band.p50, none.recommended.band.p50);
  EXPECT_EQ(dear.recommended.methods, none.recommended.methods);
}

// Worth is what the buyer earns; the market does not know it.
TEST(Recommended, DoesNotDependOnWhatTheProductEarns) {
  Market market;
  const Prices before = prices_in(market);
  market.plan.product.order_value = given(100000000);
  market.plan.product.gross_margin = given(0.99);
  const Prices after = prices_in(market);
  EXPECT_EQ(before.recommended.band.p10, after.recommended.band.p10);
  EXPECT_EQ(before.recommended.band.p50, after.recommended.band.p50);
  EXPECT_EQ(before.recommended.band.p90, after.recommended.band.p90);
}

TEST(Total, AddsBandsPercentileByPercentile) {
  Market market;
  const Prices one = prices_in(market);
  const Prices total = total_of({one, one, one});
  for (std::size_t m = 0; m < one.methods.size(); ++m) {
    ASSERT_EQ(total.methods[m].band.has_value(), one.methods[m].band.has_value());
    if (!one.methods[m].band) continue;
    EXPECT_NEAR(total.methods[m].band->p10.as_minor(), 3 * one.methods[m].band->p10.as_minor(),
                1e-6);
    EXPECT_NEAR(total.methods[m].band->p90.as_minor(), 3 * one.methods[m].band->p90.as_minor(),
                1e-6);
  }
  EXPECT_NEAR(total.recommended.band.p50.as_minor(), 3 * one.recommended.band.p50.as_minor(), 1e-6);
}

TEST(Total, OfAMethodThatLacksOneDeliverableIsUnavailable) {
  Market market;
  const Prices whole = prices_in(market);
  Prices lacking = whole;
  lacking.methods[0].band.reset();
  EXPECT_FALSE(total_of({whole, lacking}).methods[0].band);
  EXPECT_FALSE(total_of({lacking, whole}).methods[0].band);
  EXPECT_TRUE(total_of({whole, lacking}).methods[1].band);
}

TEST(Total, HasOnlyFormulasThatPriceEveryDeliverable) {
  const Formula a{.id = "a"};
  const Formula b{.id = "b"};
  const PriceBand band{Money::minor(1), Money::minor(2), Money::minor(3)};
  Market market;
  Prices one = prices_in(market);
  Prices other = one;
  one.methods.back().band = band;
  other.methods.back().band = band;
  one.methods.back().formulas = {{&a, band}, {&b, band}};
  other.methods.back().formulas = {{&b, band}};
  const Prices total = total_of({one, other});
  ASSERT_EQ(total.methods.back().formulas.size(), 1U);
  EXPECT_EQ(total.methods.back().formulas.front().formula, &b);
  EXPECT_EQ(total.methods.back().formulas.front().band.p50, Money::minor(4));
}

TEST(Total, IsMeasuredOnlyWhereEveryDeliverableIs) {
  Market market;
  const Prices plain = prices_in(market);
  market.creator().median_views = given(18000);
  const Prices measured = prices_in(market);
  EXPECT_EQ(total_of({measured, measured}).recommended.reason, RecommendedBy::measured_performance);
  const Prices mixed = total_of({measured, plain});
  EXPECT_EQ(mixed.recommended.reason, RecommendedBy::all_market_methods);
  EXPECT_FALSE(mixed.methods[static_cast<std::size_t>(PriceMethod::cpm)].measured);
}

const PriceBand kMarket{Money::minor(10000), Money::minor(20000), Money::minor(80000)};

TEST(Quote, IsFairFromP10ToP90) {
  EXPECT_EQ(judge(Money::minor(9999), kMarket).verdict, MarketVerdict::below);
  EXPECT_EQ(judge(Money::minor(10000), kMarket).verdict, MarketVerdict::fair);
  EXPECT_EQ(judge(Money::minor(80000), kMarket).verdict, MarketVerdict::fair);
  EXPECT_EQ(judge(Money::minor(80001), kMarket).verdict, MarketVerdict::above);
}

TEST(Quote, HasItsPercentileInTheMarket) {
  EXPECT_NEAR(judge(Money::minor(10000), kMarket).percentile, 10, 1e-9);
  EXPECT_NEAR(judge(Money::minor(20000), kMarket).percentile, 50, 1e-9);
  EXPECT_NEAR(judge(Money::minor(80000), kMarket).percentile, 90, 1e-9);
  // Half way up on the log scale, 1 / (1 + 9^-0.5) = 75%.
  EXPECT_NEAR(judge(Money::minor(40000), kMarket).percentile, 75, 1e-9);
}

TEST(Quote, OfNothingIsBelowEverything) {
  const QuoteVerdict verdict = judge(Money{}, kMarket);
  EXPECT_EQ(verdict.percentile, 0);
  EXPECT_EQ(verdict.verdict, MarketVerdict::below);
}

}  // namespace
}  // namespace tierwise
