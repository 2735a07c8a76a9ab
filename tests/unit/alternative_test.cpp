#include "tierwise/alternative.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <vector>

#include "../support/market.h"
#include "../support/model.h"

namespace tierwise {
namespace {

using test::certain;
using test::certain_model;
using test::Market;
using test::uncertain;

constexpr double kBudget = 50000;  // $500

double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

void expect_all(const std::vector<double>& values, double expected) {
  ASSERT_FALSE(values.empty());
  for (const double value : values)
    ASSERT_NEAR(value, expected, 1e-9 * (1 + std::fabs(expected)));
}

// $10 for 1,000 impressions, $0.50 for a click; 4 of 100 clicks order, half of these are new.
AlternativeModel certain_ads() {
  AlternativeModel model;
  model.cpm = certain(10);
  model.cpc = certain(0.5);
  model.conversion = certain(0.04, Scale::logit);
  model.incrementality = certain(0.5, Scale::logit);
  return model;
}

AlternativeDraws drawn(const AlternativeModel& ads, const CreatorModel& creator = certain_model(),
                       double budget = kBudget) {
  Points points(1, 256);
  return draw_alternative(ads, creator, budget, points);
}

TEST(Alternative, CertainFactorsGiveTheHandCalculationInEveryDraw) {
  const AlternativeDraws draws = drawn(certain_ads());
  expect_all(draws.impressions, 50000);
  expect_all(draws.clicks, 1000);
  expect_all(draws.orders, 40);
  expect_all(draws.incremental, 20);
  expect_all(draws.profit, 20 * 3000 - kBudget);  // $30 of margin each
}

TEST(Alternative, WithoutAPricePerClickComesFromImpressionsThatAreClicked) {
  AlternativeModel ads = certain_ads();
  ads.cpc = nullptr;
  ads.click_through = certain(0.01, Scale::logit);
  expect_all(drawn(ads).clicks, 500);
}

TEST(Alternative, WithoutAPriceOfImpressionsHasNone) {
  AlternativeModel ads = certain_ads();
  ads.cpm = nullptr;
  EXPECT_TRUE(drawn(ads).impressions.empty());
  expect_all(drawn(ads).clicks, 1000);
}

// Blocks commission on orders that no creator brought, and the creator's tracked share.
TEST(Alternative, PaysNobodyPerSaleAndCountsEveryClick) {
  CreatorModel creator = certain_model();
  creator.terms.commission = Share::percent(10);
  creator.terms.bonus_per_sale = Money::minor(100);
  creator.terms.referral_fee = Share::percent(5);
  creator.tracked_share = certain(0.25, Scale::logit);
  expect_all(drawn(certain_ads(), creator).profit, 20 * 3000 - kBudget);
}

TEST(Alternative, SellsTheSameOffer) {
  CreatorModel creator = certain_model();
  creator.terms.discount = Share::percent(20);
  creator.terms.code_share = Share::percent(50);
  creator.terms.return_rate = Share::percent(10);
  creator.terms.repeat_orders = 0.5;
  // Margin 0.9 (4800 - 3000), of a repeat order 0.9 (6000 - 3000) / 2; 20 of 40 would have bought
  // anyway, half of them with the discount of 1200.
  expect_all(drawn(certain_ads(), creator).profit, 20 * (1620 + 1350) - 20 * 600 - kBudget);
}

TEST(Alternative, NeverHasMoreOrdersThanClicks) {
  CreatorModel creator = certain_model();
  creator.campaign_factor = certain(100);
  const AlternativeDraws draws = drawn(certain_ads(), creator);
  EXPECT_EQ(draws.orders, draws.clicks);
}

TEST(Alternative, SharesTheCampaignFactorWithTheCreator) {
  CreatorModel creator = certain_model();
  creator.campaign_factor = uncertain({0.4, 1, 2});
  Points points(1, 256);
  const Draws ours = simulate(creator, points);
  const AlternativeDraws ads = draw_alternative(certain_ads(), creator, kBudget, points);
  for (std::size_t i = 0; i < ads.orders.size(); ++i)
    ASSERT_NEAR(ads.orders[i] / 40, ours.tracked[i] / 20, 1e-9);
}

TEST(Alternative, DoublesItsMeanClicksWithTheBudget) {
  AlternativeModel ads = certain_ads();
  ads.cpc = uncertain({0.3, 0.6, 1.5});
  for (const double budget : {100.0, kBudget, 7e7}) {
    const double once = mean_of(drawn(ads, certain_model(), budget).clicks);
    const double twice = mean_of(drawn(ads, certain_model(), 2 * budget).clicks);
    EXPECT_NEAR(twice / once, 2, 1e-12);
  }
}

TEST(Alternative, BuysNothingForNothing) {
  const AlternativeDraws draws = drawn(certain_ads(), certain_model(), 0);
  expect_all(draws.clicks, 0);
  expect_all(draws.profit, 0);
}

TEST(Alternative, IsComparedDrawByDrawAndTiesCountHalf) {
  const CreatorModel creator = certain_model();
  FixedCost cost;
  cost.total_minor = static_cast<std::int64_t>(kBudget);
  Points points(1, 4);
  const double profit = 20 * 3000 - kBudget;
  const std::vector<double> ours = {profit + 1, profit, profit - 1, profit + 5};
  const Alternative ads = alternative_of(certain_ads(), creator, cost, ours, points);
  EXPECT_EQ(ads.budget, kBudget);
  EXPECT_EQ(ads.creator_better, (1 + 0.5 + 0 + 1) / 4);
  EXPECT_EQ(ads.chance, 1);
  EXPECT_NEAR(ads.clicks.p50, 1000, 1e-9);
  ASSERT_TRUE(ads.impressions);
  EXPECT_NEAR(ads.impressions->mean, 50000, 1e-9);
}

// A table of ads for the evidence of a test, in one channel.
EvidenceTable ads_table(std::string_view quantity, std::string format, double p10, double p90) {
  EvidenceTable table = test::flat(quantity, p10, p90);
  table.platform = "any";
  table.format = std::move(format);
  return table;
}

std::vector<std::string> chosen(Market& market) {
  Lookup lookup = market.lookup();
  const Figure& conversion = lookup.expected("conversion-rate");
  const auto model = alternative_model_of(lookup, conversion);
  std::vector<std::string> ids;
  if (!model) return ids;
  for (const Figure* figure : figures_of(*model))
    ids.push_back(figure->id);
  return ids;
}

TEST(AlternativeModel, TakesTheChannelsOwnFiguresFirst) {
  auto tables = test::flat_market();
  for (const char* channel : {"facebook", "meta"}) {
    tables.push_back(ads_table("ad-cpm", channel, 0.01, 0.02));
    tables.push_back(ads_table("ad-cpc", channel, 0.5, 2));
  }
  tables.push_back(ads_table("ad-conversion", "facebook", 0.01, 0.05));
  Market market(tables);
  market.plan.alternative.channel = market.reference.find_channel("facebook");
  EXPECT_EQ(chosen(market),
            (std::vector<std::string>{"ad-cpm/facebook", "ad-cpc/facebook",
                                      "ad-conversion/facebook", "paid-incrementality"}));
}

TEST(AlternativeModel, TakesTheWiderChannelsAndTheCreatorsConversionWhereItHasNone) {
  auto tables = test::flat_market();
  tables.push_back(ads_table("ad-cpm", "instagram", 0.01, 0.02));
  tables.push_back(ads_table("ad-cpc", "meta", 0.5, 2));
  Market market(tables);
  market.plan.alternative.channel = market.reference.find_channel("instagram");
  EXPECT_EQ(chosen(market), (std::vector<std::string>{"ad-cpm/instagram", "ad-cpc/meta",
                                                      "conversion-rate", "paid-incrementality"}));
}

TEST(AlternativeModel, TakesWhatAdvertisersOfTheSectorPay) {
  auto tables = test::flat_market();
  tables.push_back(ads_table("ad-cpc", "google-search", 0.5, 2));
  tables.push_back(ads_table("ad-cpc", "google-search/pets", 0.2, 0.8));
  Market market(tables);
  market.plan.alternative.channel = market.reference.find_channel("google-search");
  market.plan.product.sector = "pets";
  EXPECT_EQ(chosen(market).front(), "ad-cpc/google-search/pets");
  market.plan.product.sector = "books";
  EXPECT_EQ(chosen(market).front(), "ad-cpc/google-search");
}

TEST(AlternativeModel, AssumesHowOftenAdsAreClickedWhereOnlyImpressionsHaveAPrice) {
  auto tables = test::flat_market();
  tables.push_back(ads_table("ad-cpm", "youtube", 0.01, 0.02));
  Market market(tables);
  market.plan.alternative.channel = market.reference.find_channel("youtube");
  EXPECT_EQ(chosen(market), (std::vector<std::string>{"ad-cpm/youtube", "ad-click-through",
                                                      "conversion-rate", "paid-incrementality"}));
}

TEST(AlternativeModel, IsNothingWithoutAChannelOrAPrice) {
  Market market;
  EXPECT_TRUE(chosen(market).empty());
  market.plan.alternative.channel = market.reference.find_channel("tiktok");
  EXPECT_TRUE(chosen(market).empty());
}

}  // namespace
}  // namespace tierwise
