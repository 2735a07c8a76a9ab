#include "tierwise/rate_card.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>

#include "../support/market.h"
#include "tierwise/price.h"

namespace tierwise {
namespace {

using test::given;
using test::Market;
using test::ranged;
using test::single;
using test::sizeless;

EvidenceTable table(std::string platform, std::string format, std::vector<EvidenceRow> rows,
                    std::string base = "deliverable", double per = 1) {
  EvidenceTable table;
  table.metric = "price";
  table.platform = std::move(platform);
  table.format = std::move(format);
  table.base = std::move(base);
  table.per = per;
  table.unit = "USD";
  table.rows = std::move(rows);
  return table;
}

EvidenceRow certain(double value) {
  EvidenceRow row;
  row.id = "row";
  row.mid = value;
  return row;
}

ChosenCard own(std::vector<EvidenceTable> tables, CardMode mode = CardMode::replace) {
  return {.built_in = nullptr, .title = "Agency", .mode = mode, .own = std::move(tables)};
}

// An Instagram reel by somebody with 50,000 followers, priced by a card in dollars.
Prices priced(Market& market, ChosenCard card) {
  market.plan.card = std::move(card);
  Lookup lookup = market.lookup();
  return prices_of(lookup, market.deliverable());
}
const MethodPrice& card_price(const Prices& prices) {
  return prices.methods.front();
}

void expect_dollars(const std::optional<PriceBand>& band, double p10, double p50, double p90) {
  ASSERT_TRUE(band);
  EXPECT_NEAR(band->p10.as_minor() / 100, p10, 1e-9 * p10);
  EXPECT_NEAR(band->p50.as_minor() / 100, p50, 1e-9 * p50);
  EXPECT_NEAR(band->p90.as_minor() / 100, p90, 1e-9 * p90);
}

TEST(RateCard, IsTheFirstMethodWhereOneIsChosenAndNoneOtherwise) {
  Market market;
  Lookup lookup = market.lookup();
  const Prices without = prices_of(lookup, market.deliverable());
  EXPECT_EQ(without.methods.size() + 1, kPriceMethods.size());
  const Prices with = priced(market, own({table("instagram", "reel", {certain(300)})}));
  EXPECT_EQ(with.methods.size(), kPriceMethods.size());
  EXPECT_EQ(card_price(with).method, PriceMethod::rate_card);
}

TEST(OwnCard, AsksItsRangeWithTheRootOfItsEndsInTheMiddle) {
  Market market;
  const Prices prices =
      priced(market, own({table("instagram", "reel", {ranged(10000, 100000, 200, 800)})}));
  expect_dollars(card_price(prices).band, 200, 400, 800);
}

TEST(OwnCard, AsksItsOwnMiddleWhereItHasOne) {
  EvidenceRow row = ranged(10000, 100000, 200, 800);
  row.mid = 250;
  Market market;
  const Prices prices = priced(market, own({table("instagram", "reel", {row})}));
  expect_dollars(card_price(prices).band, 200, 250, 800);
}

TEST(OwnCard, TakesASingleValueAsACertainPrice) {
  EvidenceRow from = certain(0);
  from.mid.reset();
  from.low = 500;  // "from $500"
  for (const EvidenceRow& row : {certain(500), from}) {
    Market market;
    const Prices prices = priced(market, own({table("instagram", "reel", {row})}));
    expect_dollars(card_price(prices).band, 500, 500, 500);
  }
}

// Blocks reading an agency's steps as a curve.
TEST(OwnCard, IsFlatInsideABandAndJumpsAtItsEdge) {
  const auto tables = {
      table("instagram", "reel", {single(10000, 50000, 300), single(50000, 90000, 700)})};
  for (const auto& [followers, dollars] :
       {std::pair{10000.0, 300.0}, {30000.0, 300.0}, {49999.0, 300.0}, {50000.0, 700.0}}) {
    Market market;
    market.creator().followers = Followers::of(followers);
    expect_dollars(card_price(priced(market, own(tables))).band, dollars, dollars, dollars);
  }
}

TEST(OwnCard, HasNoPriceOutsideItsBands) {
  for (const double followers : {9999.0, 90000.0}) {
    Market market;
    market.creator().followers = Followers::of(followers);
    Lookup lookup = market.lookup();
    const Prices without = prices_of(lookup, market.deliverable());
    const Prices prices =
        priced(market, own({table("instagram", "reel", {single(10000, 90000, 300)})}));
    EXPECT_FALSE(card_price(prices).band);
    EXPECT_EQ(prices.recommended.reason, without.recommended.reason);
    EXPECT_EQ(prices.recommended.band.p50, without.recommended.band.p50);
  }
}

TEST(OwnCard, AsksTheTableThatKnowsMost) {
  const EvidenceTable reel = table("instagram", "reel", {certain(1)});
  const EvidenceTable any_format = table("instagram", "any", {certain(2)});
  const EvidenceTable any_platform = table("any", "reel", {certain(3)});
  const EvidenceTable anything = table("any", "any", {certain(4)});
  const auto asked = [](std::vector<EvidenceTable> tables) {
    Market market;
    return card_price(priced(market, own(std::move(tables)))).band->p50.as_minor() / 100;
  };
  EXPECT_EQ(asked({anything, any_platform, any_format, reel}), 1);
  EXPECT_EQ(asked({anything, any_platform, any_format}), 2);
  EXPECT_EQ(asked({anything, any_platform}), 3);
  EXPECT_EQ(asked({anything}), 4);
  // A closer table without a price at this size leaves the word to the next.
  EXPECT_EQ(asked({anything, table("instagram", "reel", {single(1, 9, 5)})}), 4);
}

TEST(OwnCard, OfOtherPlatformsAndFormatsHasNoPrice) {
  Market market;
  const Prices prices = priced(market, own({table("tiktok", "any", {certain(1)}),
                                            table("instagram", "story", {certain(2)})}));
  EXPECT_FALSE(card_price(prices).band);
}

// 18,000 views at $10 to $40 per 1,000: both spreads are a factor of 2, the views are certain.
TEST(OwnCard, PricesViewsByItsCpm) {
  Market market;
  market.creator().median_views = given(18000);
  const Prices prices =
      priced(market, own({table("instagram", "reel", {sizeless(10, 40)}, "views", 1000)}));
  expect_dollars(card_price(prices).band, 180, 360, 720);
  EXPECT_TRUE(card_price(prices).measured);
  Lookup lookup = market.lookup();
  const auto tariff = tariff_of(lookup, market.deliverable());
  ASSERT_TRUE(tariff);
  EXPECT_EQ(tariff->base, TariffBase::views);
  EXPECT_EQ(tariff->figure->unit, FigureUnit::money_per_1000);
  EXPECT_NEAR(tariff->figure->value.p50, 20, 1e-12);
}

TEST(OwnCard, PricesEngagementsAndFollowers) {
  Market market;
  market.creator().average_likes = given(1400);
  market.creator().average_comments = given(100);
  const Prices engagements =
      priced(market, own({table("instagram", "reel", {certain(0.2)}, "engagements")}));
  expect_dollars(card_price(engagements).band, 300, 300, 300);
  const Prices followers =
      priced(market, own({table("instagram", "reel", {certain(0.01)}, "followers")}));
  expect_dollars(card_price(followers).band, 500, 500, 500);
}

TEST(OwnCard, PrefersAPricePerDeliverableToRates) {
  Market market;
  market.creator().median_views = given(18000);
  const Prices prices =
      priced(market, own({table("instagram", "reel", {certain(0.01)}, "followers"),
                          table("instagram", "reel", {certain(20)}, "views", 1000),
                          table("any", "any", {certain(700)})}));
  expect_dollars(card_price(prices).band, 700, 700, 700);
}

TEST(OwnCard, CountsEveryPost) {
  Market market;
  market.deliverable().count = 3;
  const Prices prices = priced(market, own({table("instagram", "reel", {certain(200)})}));
  expect_dollars(card_price(prices).band, 600, 600, 600);
}

TEST(OwnCard, InTheRequestsCurrencyIsNotConvertedWhateverItsYear) {
  Market market;
  EvidenceTable old = table("instagram", "reel", {certain(200)});
  old.unit = "EUR";
  old.year = 2015;
  market.plan.currency = market.reference.find_currency("EUR");
  expect_dollars(card_price(priced(market, own({old}))).band, 200, 200, 200);
}

TEST(OwnCard, IsCitedRowByRow) {
  EvidenceRow row = certain(200);
  row.id = "own/tables/0/rows/0";
  Market market;
  market.plan.card = own({table("instagram", "reel", {row})});
  Lookup lookup = market.lookup();
  const auto tariff = tariff_of(lookup, market.deliverable());
  ASSERT_TRUE(tariff);
  const Figure& figure = *tariff->figure;
  EXPECT_EQ(figure.id, "rate-card/reel");
  EXPECT_EQ(figure.from.kind, FigureKind::measured);
  EXPECT_EQ(figure.from.evidence, std::vector<std::string_view>{"own/tables/0/rows/0"});
  EXPECT_EQ(figure.from.inputs, std::vector<std::string>{"/rate_card/own/tables/0/rows/0"});
}

TEST(RateCard, ThatReplacesIsTheRecommendedPriceAlone) {
  Market market;
  const Prices prices =
      priced(market, own({table("instagram", "reel", {ranged(10000, 100000, 200, 800)})}));
  expect_dollars(prices.recommended.band, 200, 400, 800);
  EXPECT_EQ(prices.recommended.reason, RecommendedBy::rate_card);
  EXPECT_EQ(prices.recommended.methods, std::vector{PriceMethod::rate_card});
}

// The only measured method and the card are the same log-normal: so is their mixture.
TEST(RateCard, ThatIsMixedInIsOneMoreEqualVoice) {
  Market market;
  market.creator().average_likes = given(2000);
  const auto tables = {table("instagram", "reel", {ranged(10000, 100000, 200, 800)})};
  const Prices same = priced(market, own(tables, CardMode::mix));
  expect_dollars(same.methods[1 + static_cast<std::size_t>(PriceMethod::per_engagement)].band, 200,
                 400, 800);
  expect_dollars(same.recommended.band, 200, 400, 800);
  EXPECT_EQ(same.recommended.reason, RecommendedBy::measured_performance);
  EXPECT_EQ(same.recommended.methods.front(), PriceMethod::rate_card);
}

// Half of all futures pay the card's price exactly, half a log-normal far above: the lowest fifth
// and the middle of the mixture are the card's price.
TEST(RateCard, ThatIsCertainKeepsItsShareOfTheMixture) {
  Market market;
  market.creator().average_likes = given(200000);
  const Prices prices =
      priced(market, own({table("instagram", "reel", {certain(100)})}, CardMode::mix));
  EXPECT_NEAR(prices.recommended.band.p10.as_minor(), 10000, 1e-6);
  EXPECT_NEAR(prices.recommended.band.p50.as_minor(), 10000, 1);
  EXPECT_GT(prices.recommended.band.p90.as_minor(), 4000000);
}

TEST(RateCard, ThatPricesSomeDeliverablesOnlyIsNotATotal) {
  Market market;
  market.creator().average_likes = given(2000);
  market.plan.card = own({table("instagram", "reel", {certain(300)})});
  Lookup lookup = market.lookup();
  Deliverable story = market.deliverable();
  story.format = market.creator().platform->find("story");
  const Prices reel = prices_of(lookup, market.deliverable());
  const Prices other = prices_of(lookup, story);
  const Prices total = total_of({reel, other});
  EXPECT_FALSE(total.methods.front().band);
  EXPECT_NEAR(total.recommended.band.p50.as_minor(), 30000 + other.recommended.band.p50.as_minor(),
              1e-6);
  EXPECT_EQ(total.recommended.reason, RecommendedBy::measured_performance);
}

TEST(QuoteVerdict, AgainstACertainPriceIsBelowAtOrAboveIt) {
  const PriceBand certain{Money::minor(500), Money::minor(500), Money::minor(500)};
  EXPECT_EQ(judge(Money::minor(499), certain).percentile, 0);
  EXPECT_EQ(judge(Money::minor(499), certain).verdict, MarketVerdict::below);
  EXPECT_EQ(judge(Money::minor(500), certain).percentile, 50);
  EXPECT_EQ(judge(Money::minor(500), certain).verdict, MarketVerdict::fair);
  EXPECT_EQ(judge(Money::minor(501), certain).percentile, 100);
  EXPECT_EQ(judge(Money::minor(501), certain).verdict, MarketVerdict::above);
}

}  // namespace
}  // namespace tierwise
