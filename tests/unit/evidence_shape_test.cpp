// One published row as P10, P50 and P90.
#include <gtest/gtest.h>

#include <cmath>

#include "../support/evidence.h"
#include "../support/integral.h"

namespace tierwise {
namespace {

using test::plain_quantity;
using test::ranged;
using test::row_for;
using test::single;
using test::table_with;
using test::World;

constexpr double kMiddle = 31622.776601683792;  // of the band from 10,000 to 100,000

// What a table with one row for 10,000 to 100,000 followers gives at the band's middle.
Triplet shape_of(const EvidenceTable& table, const Quantity& quantity = plain_quantity()) {
  const World world({table}, quantity);
  return world.value(kMiddle);
}

EvidenceRow row_of(std::optional<double> low, std::optional<double> mid,
                   std::optional<double> high) {
  EvidenceRow row = row_for(10000, 100000);
  row.low = low;
  row.mid = mid;
  row.high = high;
  return row;
}

void expect_near(const Triplet& actual, const Triplet& expected) {
  EXPECT_NEAR(actual.p10 / expected.p10, 1, 1e-12);
  EXPECT_NEAR(actual.p50 / expected.p50, 1, 1e-12);
  EXPECT_NEAR(actual.p90 / expected.p90, 1, 1e-12);
}

TEST(RowShape, ARangeBetweenCreatorsIsP10ToP90WithTheGeometricMiddle) {
  expect_near(shape_of(table_with({row_of(4, {}, 100)})), {4, 20, 100});
}

TEST(RowShape, APrintedMiddleInsideTheRangeIsTheMedian) {
  expect_near(shape_of(table_with({row_of(4, 10, 100)})), {4, 10, 100});
}

TEST(RowShape, APrintedMiddleOutsideTheRangeIsIgnored) {
  expect_near(shape_of(table_with({row_of(4, 120, 100)})), {4, 20, 100});
  expect_near(shape_of(table_with({row_of(4, 4, 100)})), {4, 20, 100});
}

// Blocks a mean that is taken for the median of the range it is printed with.
TEST(RowShape, AMeanInsideARangeIsNotItsMedian) {
  EvidenceTable table = table_with({row_of(4, 40, 100)});
  table.statistic = Statistic::mean;
  expect_near(shape_of(table), {4, 20, 100});
}

TEST(RowShape, AListPriceBandIsASpreadAsWell) {
  EvidenceTable table = table_with({row_of(4, {}, 100)});
  table.range_kind = RangeKind::list_price_band;
  expect_near(shape_of(table), {4, 20, 100});
}

// Blocks an interval of doubt that is read as the difference between creators.
TEST(RowShape, AConfidenceIntervalIsOneValueAtItsMiddle) {
  EvidenceTable table = table_with({row_of(9, {}, 25)});
  table.range_kind = RangeKind::confidence_interval;
  // Middle on the log scale: sqrt(9 x 25) = 15; spread 2 is what the quantity assumes.
  expect_near(shape_of(table), {15 / std::exp(1.0), 15, 15 * std::exp(1.0)});
}

TEST(RowShape, ASingleValueGetsTheMedianSpreadOfTheQuantitysRanges) {
  // Ranges of factors 2, 8 and 50: the middle one is 8, so P10 and P90 lie sqrt(8) away.
  EvidenceTable others =
      table_with({ranged(1, 2, 10, 20), ranged(2, 3, 10, 80), ranged(3, 4, 10, 500)}, "others");
  others.platform = "elsewhere";
  EvidenceTable table = table_with({single(10000, 100000, 30)});
  table.statistic = Statistic::single;
  const World world({others, table});
  expect_near(world.value(kMiddle), {30 / std::sqrt(8), 30, 30 * std::sqrt(8)});
}

TEST(RowShape, WithAnEvenNumberOfRangesTheTwoMiddleSpreadsAreAveraged) {
  EvidenceTable others = table_with({ranged(1, 2, 10, 20), ranged(2, 3, 10, 80)}, "others");
  others.platform = "elsewhere";
  const World world({others, table_with({single(10000, 100000, 30)})});
  // (ln 2 + ln 8) / 2 = ln 4.
  expect_near(world.value(kMiddle), {15, 30, 60});
}

TEST(RowShape, SpreadsOfOtherMetricsBasesMethodsAndOfContextDoNotCount) {
  EvidenceTable other_metric = table_with({ranged(1, 2, 1, 1000)});
  other_metric.metric = "other";
  EvidenceTable other_base = table_with({ranged(1, 2, 1, 1000)});
  other_base.base = "other";
  EvidenceTable context = table_with({ranged(1, 2, 1, 1000)});
  context.use = Use::context;
  EvidenceTable formula = table_with({ranged(1, 2, 1, 1000)});
  formula.use = Use::method;
  EvidenceTable extremes = table_with({ranged(1, 2, 1, 1000)});
  extremes.range_kind = RangeKind::extremes;
  extremes.platform = "elsewhere";
  EvidenceTable counted = table_with({ranged(1, 2, 10, 40)}, "counted");
  counted.platform = "elsewhere";
  const World world({other_metric, other_base, context, formula, extremes, counted,
                     table_with({single(10000, 100000, 30)}, "mine")});
  expect_near(world.value(kMiddle), {15, 30, 60});
}

TEST(RowShape, WithoutAnyRangeTheAssumedSpreadIsUsed) {
  const double half = std::exp(1.0);  // assumed spread 2
  expect_near(shape_of(table_with({row_of({}, 30, {})})), {30 / half, 30, 30 * half});
}

// Blocks a mean that is passed on as a median: prices are far from symmetric.
TEST(RowShape, AMeanIsDividedByTheMeanOfTheUnitMedianDistribution) {
  EvidenceTable table = table_with({row_of({}, 30, {})});
  table.statistic = Statistic::mean;
  const Triplet shape = shape_of(table);
  EXPECT_NEAR(shape.p50 / (30 / test::mean_of_spread(2)), 1, 1e-3);
  EXPECT_LT(shape.p50, 27);
  EXPECT_NEAR(std::log(shape.p90 / shape.p10), 2, 1e-12);
}

TEST(RowShape, AMeanOfSharesBecomesTheMedianWhoseLogitDistributionHasThatMean) {
  Quantity quantity = plain_quantity();
  quantity.scale = Scale::logit;
  EvidenceTable table = table_with({row_of({}, 8, {})});
  table.statistic = Statistic::mean;
  table.unit = "percent";
  const Triplet shape = shape_of(table, quantity);
  const double z50 = std::log(shape.p50 / (1 - shape.p50));
  const double a = 2 / (2 * std::log(9.0));
  const double mean =
      test::clipped_mean([&](double t) { return 1 / (1 + std::exp(-z50 - a * t)); });
  EXPECT_NEAR(mean, 0.08, 1e-4);
}

// Lumanu: mean $2,300 and median $800 of one sample. A mean of the same kind is divided by 2.875.
TEST(RowShape, AMeanAndAMedianOfOneSampleSetTheSpread) {
  Quantity quantity = plain_quantity();
  quantity.mean_row = "sample/mean";
  quantity.median_row = "sample/median";
  EvidenceRow mean_row;
  mean_row.id = "sample/mean";
  mean_row.mid = 2300;
  EvidenceRow median_row;
  median_row.id = "sample/median";
  median_row.mid = 800;
  EvidenceTable sample = table_with({mean_row, median_row}, "sample");
  sample.use = Use::context;
  EvidenceTable table = table_with({row_of({}, 1150, {})});
  table.statistic = Statistic::mean;
  const World world({sample, table}, quantity);
  EXPECT_NEAR(world.value(kMiddle).p50, 400, 1e-6);  // 1,150 / 2.875
}

TEST(RowShape, ALowOfZeroOnAPositiveScaleIsMissing) {
  // "Up to 50": one value, with the assumed spread 2.
  const Triplet shape = shape_of(table_with({row_of(0, {}, 50)}));
  expect_near(shape, {50 / std::exp(1.0), 50, 50 * std::exp(1.0)});
}

TEST(RowShape, ZeroAndOneHundredPercentAreMissingOnTheShareScale) {
  Quantity quantity = plain_quantity();
  quantity.scale = Scale::logit;
  EvidenceTable table = table_with({row_of(0, 20, 100)});
  table.unit = "percent";
  // logit(0.2) = -ln 4; spread 2.
  const double odds = 0.25;
  const double e = std::exp(1.0);
  expect_near(shape_of(table, quantity),
              {odds / e / (1 + odds / e), 0.2, odds * e / (1 + odds * e)});
}

TEST(RowShape, PercentsAreFractions) {
  EvidenceTable table = table_with({row_of(1, {}, 4)});
  table.unit = "percent";
  expect_near(shape_of(table), {0.01, 0.02, 0.04});
}

TEST(RowShape, TimesAreDays) {
  EvidenceTable table = table_with({row_of(60, {}, 240)});
  table.unit = "minutes";
  expect_near(shape_of(table), {1.0 / 24, 2.0 / 24, 4.0 / 24});
  table.unit = "hours";
  expect_near(shape_of(table), {2.5, 5, 10});
  table.unit = "days";
  expect_near(shape_of(table), {60, 120, 240});
  table.unit = "months";
  expect_near(shape_of(table), {60 * 30.4375, 120 * 30.4375, 240 * 30.4375});
  table.unit = "years";
  expect_near(shape_of(table), {60 * 365.25, 120 * 365.25, 240 * 365.25});
}

TEST(RowShape, ARowWithoutAnyUsableNumberIsNoEvidence) {
  const World world({table_with({row_of({}, {}, {})})});
  EXPECT_FALSE(world.pool(kMiddle).has_value());
}

}  // namespace
}  // namespace tierwise
