// Money of other years and currencies.
#include <gtest/gtest.h>

#include "../support/engine.h"
#include "../support/evidence.h"
#include "../support/plan.h"

namespace tierwise {
namespace {

using test::plain_quantity;
using test::sizeless;
using test::table_with;
using test::World;

Currency dollars() {
  return {.code = "USD",
          .rates = {{2012, 1}},
          .latest_year = 2026,
          .latest_month = 6,
          .latest_units_per_usd = 1};
}
Currency crowns() {
  return {.code = "CRW",
          .rates = {{2018, 8}, {2020, 10}, {2023, 12.5}},
          .latest_year = 2026,
          .latest_month = 6,
          .latest_units_per_usd = 16};
}

TEST(ExchangeRate, IsTheAverageOfTheYear) {
  EXPECT_EQ(units_per_usd(crowns(), 2020), 10);
  EXPECT_EQ(units_per_usd(crowns(), 2023), 12.5);
}

TEST(ExchangeRate, OfAMissingYearIsTheLatestEarlierOneElseTheEarliest) {
  EXPECT_EQ(units_per_usd(crowns(), 2021), 10);
  EXPECT_EQ(units_per_usd(crowns(), 2022), 10);
  EXPECT_EQ(units_per_usd(crowns(), 2030), 12.5);
  EXPECT_EQ(units_per_usd(crowns(), 2015), 8);
}

TEST(ExchangeRate, LatestIsTheLastOneKnownOnTheDayAskedFor) {
  EXPECT_EQ(latest_units_per_usd(crowns(), {2026, 11, 21}), 16);
  EXPECT_EQ(latest_units_per_usd(crowns(), {2026, 6, 1}), 16);
  EXPECT_EQ(latest_units_per_usd(crowns(), {2024, 3, 1}), 12.5);  // no look into the future
  EXPECT_EQ(latest_units_per_usd(crowns(), {2021, 3, 1}), 10);
}

Quantity price() {
  Quantity quantity = plain_quantity();
  quantity.money = true;
  quantity.unit = FigureUnit::money;
  return quantity;
}

EvidenceTable crowns_of(std::optional<int> year) {
  EvidenceTable table = table_with({sizeless(200, 800)});
  table.unit = "CRW";
  table.year = year;
  return table;
}

double median_in_dollars(const EvidenceTable& table) {
  return World({table}, price(), {crowns(), dollars()}).value(1e4).p50;
}

// Blocks today's rate for yesterday's price.
TEST(MoneyFigure, ConvertsAtTheRateOfTheRowsOwnYear) {
  EXPECT_NEAR(median_in_dollars(crowns_of(2020)), 40, 1e-9);  // 400 / 10
  EXPECT_NEAR(median_in_dollars(crowns_of(2023)), 32, 1e-9);  // 400 / 12.5
  EXPECT_NEAR(median_in_dollars(crowns_of(2021)), 40, 1e-9);  // no rate for 2021
}

TEST(MoneyFigure, TakesAnUndatedRowAsSixYearsOld) {
  EXPECT_NEAR(median_in_dollars(crowns_of(std::nullopt)), 40, 1e-9);  // 2026 - 6 = 2020
}

TEST(MoneyFigure, IsThenConvertedToTheRequestsCurrencyAtTheLatestRate) {
  const World world({crowns_of(2020)}, price(), {dollars(), crowns()});
  EXPECT_NEAR(world.value(1e4).p10, 320, 1e-9);  // 200 / 10 x 16
  EXPECT_NEAR(world.value(1e4).p50, 640, 1e-9);
  EXPECT_NEAR(world.value(1e4).p90, 1280, 1e-9);
}

TEST(MoneyFigure, PoolsRowsOfTwoCurrencies) {
  EvidenceTable in_dollars = table_with({sizeless(20, 80)}, "dollars");
  in_dollars.unit = "USD";
  const World world({crowns_of(2020), in_dollars}, price(), {crowns(), dollars()});
  // Both say 20, 40, 80 dollars.
  EXPECT_NEAR(world.value(1e4).p10, 20, 1e-9);
  EXPECT_NEAR(world.value(1e4).p50, 40, 1e-9);
}

TEST(MoneyFigure, PerThousandIsScaledFromWhatTheRowIsPer) {
  Quantity cpm = price();
  cpm.per = 1000;
  EvidenceTable per_view = table_with({sizeless(0.01, 0.04)});
  per_view.unit = "USD";
  const World world({per_view}, cpm, {dollars()});
  EXPECT_NEAR(world.value(1e4).p50, 20, 1e-9);
  EvidenceTable per_ten_thousand = table_with({sizeless(100, 400)});
  per_ten_thousand.unit = "USD";
  per_ten_thousand.per = 10000;
  const World other({per_ten_thousand}, cpm, {dollars()});
  EXPECT_NEAR(other.value(1e4).p50, 20, 1e-9);
}

// The market's price in another currency is the same price at the latest rate.
TEST(RequestCurrency, ConvertsPricesAndNothingElse) {
  const test::Json in_dollars = test::creator_of(test::quoted_reel());
  for (const Currency& currency : test::embedded().currencies) {
    const test::Json creator =
        test::creator_of(test::with(test::quoted_reel(), "/currency", currency.code));
    double minor_per_cent = currency.latest_units_per_usd / 100;
    for (int i = 0; i < currency.minor_digits; ++i)
      minor_per_cent *= 10;
    for (const char* place : {"/price/recommended/p10_minor", "/price/recommended/p90_minor",
                              "/price/methods/0/p50_minor", "/price/methods/4/p50_minor"}) {
      const double expected = test::number_at(in_dollars, place) * minor_per_cent;
      // Both are rounded to their minor unit.
      EXPECT_NEAR(test::number_at(creator, place), expected, 0.51 + 0.51 * minor_per_cent)
          << currency.code << place;
    }
    EXPECT_EQ(test::at(creator, "/score"), test::at(in_dollars, "/score")) << currency.code;
    EXPECT_EQ(test::at(creator, "/result/views"), test::at(in_dollars, "/result/views"));
  }
}

TEST(ShareFigure, IsNotConverted) {
  EvidenceTable table = table_with({sizeless(2, 8)});
  table.year = 2020;
  const World world({table}, plain_quantity(), {crowns()});
  EXPECT_NEAR(world.value(1e4).p50, 4, 1e-12);
}

}  // namespace
}  // namespace tierwise
