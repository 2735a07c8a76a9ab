// One table as a curve over followers: where its numbers sit, and what happens outside them.
#include <gtest/gtest.h>

#include <cmath>

#include "../support/evidence.h"

namespace tierwise {
namespace {

using test::plain_quantity;
using test::ranged;
using test::row_for;
using test::single;
using test::sizeless;
using test::table_with;
using test::World;

void expect_near(const Triplet& actual, const Triplet& expected) {
  EXPECT_NEAR(actual.p10 / expected.p10, 1, 1e-12);
  EXPECT_NEAR(actual.p50 / expected.p50, 1, 1e-12);
  EXPECT_NEAR(actual.p90 / expected.p90, 1, 1e-12);
}

Quantity sloping() {
  Quantity quantity = plain_quantity();
  quantity.beyond = Beyond::slope;
  return quantity;
}

// The price list of the Influencer Marketing Hub for an Instagram post.
EvidenceTable price_list() {
  EvidenceRow mega = row_for(1000000, std::nullopt);
  mega.low = 10000;
  EvidenceTable table =
      table_with({ranged(1000, 10000, 10, 100), ranged(10000, 50000, 100, 500),
                  ranged(50000, 500000, 500, 5000), ranged(500000, 1000000, 5000, 10000), mega});
  table.placement = Placement::edges;
  table.range_kind = RangeKind::list_price_band;
  return table;
}

TEST(Curve, RowsSitAtTheGeometricMiddleOfTheirBands) {
  const World world({table_with({ranged(1000, 10000, 2, 8), ranged(10000, 100000, 20, 80)})});
  expect_near(world.value(std::sqrt(1000.0 * 10000)), {2, 4, 8});
  expect_near(world.value(std::sqrt(10000.0 * 100000)), {20, 40, 80});
}

TEST(Curve, BetweenRowsItIsStraightOnBothLogarithms) {
  const World world({table_with({ranged(1000, 10000, 2, 8), ranged(10000, 100000, 20, 80)})});
  // 10,000 is half way between the two middles: sqrt(4 x 40).
  expect_near(world.value(10000), {std::sqrt(40), std::sqrt(160), std::sqrt(640)});
}

TEST(Curve, SpreadsBelowAndAboveAreInterpolatedOnTheirOwn) {
  EvidenceRow small = ranged(1000, 10000, 1, 8);
  small.mid = 4;  // ln 4 below, ln 2 above
  EvidenceRow large = ranged(10000, 100000, 20, 320);
  large.mid = 40;  // ln 2 below, ln 8 above
  const World world({table_with({small, large})});
  // Half way: median sqrt(160), sqrt(8) below, 4 above.
  const double median = std::sqrt(160);
  expect_near(world.value(10000), {median / std::sqrt(8), median, median * 4});
}

TEST(Curve, ARowMaySitAtAStatedSize) {
  EvidenceRow row = ranged(1000, 100000, 2, 8);
  row.at = 50000;
  const World world({table_with({row, ranged(100000, 1000000, 20, 80)})});
  expect_near(world.value(50000), {2, 4, 8});
}

TEST(Curve, AOneSizeRowStandsForTheDecadeAroundIt) {
  const World world({table_with({ranged(50000, 50000, 2, 8)})});
  const double edge = 50000 * std::sqrt(10);
  expect_near(world.value(50000), {2, 4, 8});
  expect_near(world.value(edge * 0.999), {2, 4, 8});
  // One band width (a decade) past the edge the spread is half as wide again: 2 to the 1.5.
  expect_near(world.value(edge * 10), {4 / std::pow(2, 1.5), 4, 4 * std::pow(2, 1.5)});
}

TEST(Curve, AMissingLowerEdgeIsATenthOfTheUpperAndAnOpenTopOneDecade) {
  EvidenceRow under = row_for(std::nullopt, 10000);
  under.low = 2;
  under.high = 8;
  EvidenceRow over = row_for(10000, std::nullopt);
  over.low = 20;
  over.high = 80;
  const World world({table_with({under, over})});
  expect_near(world.value(std::sqrt(1000.0 * 10000)), {2, 4, 8});
  expect_near(world.value(std::sqrt(10000.0 * 100000)), {20, 40, 80});
  EvidenceRow from_zero = under;
  from_zero.from = 0;
  const World zero({table_with({from_zero, over})});
  expect_near(zero.value(std::sqrt(1000.0 * 10000)), {2, 4, 8});
}

TEST(Curve, RowsWithoutFollowersAreFlatEverywhere) {
  const World world({table_with({sizeless(2, 8)})});
  for (const double followers : {1.0, 100.0, 1e5, 1e9}) {
    expect_near(world.value(followers), {2, 4, 8});
  }
}

TEST(Curve, PriceListEdgesHoldThePrintedPrices) {
  const World world({price_list()}, sloping());
  // A band's low price belongs to its small end and its high price to its large end.
  EXPECT_NEAR(world.value(1000).p50, 10, 1e-9);
  EXPECT_NEAR(world.value(10000).p50, 100, 1e-9);
  EXPECT_NEAR(world.value(50000).p50, 500, 1e-9);
  EXPECT_NEAR(world.value(500000).p50, 5000, 1e-8);
  EXPECT_NEAR(world.value(1000000).p50, 10000, 1e-8);
  EXPECT_NEAR(world.value(25000).p50, 250, 1e-9);  // one cent per follower all the way
}

TEST(Curve, WhereTwoBandsMeetAtDifferentPricesTheCentreIsTheirGeometricMean) {
  EvidenceTable table = table_with({ranged(1000, 10000, 10, 90), ranged(10000, 100000, 160, 900)});
  table.placement = Placement::edges;
  const World world({table});
  EXPECT_NEAR(world.value(10000).p50, 120, 1e-9);  // sqrt(90 x 160)
}

TEST(Curve, PriceListSpreadIsHalfTheBandOnEachSideOfTheCentre) {
  const World world({price_list()}, sloping());
  // At the middle of 10,000 to 50,000 the band is 100 to 500: half of it is sqrt(5) each way.
  const double middle = std::sqrt(10000.0 * 50000);
  const Triplet there = world.value(middle);
  EXPECT_NEAR(there.p90 / there.p50, std::sqrt(5), 1e-9);
  EXPECT_NEAR(there.p50 / there.p10, std::sqrt(5), 1e-9);
}

TEST(Curve, AnEndlessPriceListGoesOnWithItsEndSlopeForOneBandAndThenFlat) {
  EvidenceTable table =
      table_with({ranged(1000, 10000, 10, 100), ranged(10000, 100000, 100, 1000)});
  table.placement = Placement::edges;
  const World world({table}, sloping());
  EXPECT_NEAR(world.value(300000).p50, 3000, 1e-7);
  EXPECT_NEAR(world.value(1000000).p50, 10000, 1e-7);   // one band width past the end
  EXPECT_NEAR(world.value(10000000).p50, 10000, 1e-7);  // no further
  EXPECT_NEAR(world.value(100).p50, 1, 1e-9);
  EXPECT_NEAR(world.value(10).p50, 1, 1e-9);
}

// Blocks a width taken from the open last band, which holds one price and no range.
TEST(Curve, TheWidthPastAPriceListIsThatOfItsLastBandWithTwoPrices) {
  const World world({price_list()}, sloping());
  // The list ends at 1,000,000; the last full band, 500,000 to 1,000,000, is a factor of 2 wide.
  EXPECT_NEAR(world.value(2000000).p50, 20000, 1e-7);
  EXPECT_NEAR(world.value(8000000).p50, 20000, 1e-7);
}

TEST(Curve, RatesGoOnFlat) {
  const World world({table_with({ranged(1000, 10000, 2, 8), ranged(10000, 100000, 20, 80)})});
  EXPECT_NEAR(world.value(1000).p50, 4, 1e-12);
  EXPECT_NEAR(world.value(100).p50, 4, 1e-12);
  EXPECT_NEAR(world.value(1e6).p50, 40, 1e-11);
}

TEST(Curve, SpreadGrowsByHalfPerBandWidthOutside) {
  const World world({table_with({ranged(1000, 10000, 2, 8)})});
  for (const double widths : {0.5, 1.0, 2.0}) {
    const Triplet there = world.value(10000 * std::pow(10, widths));
    EXPECT_NEAR(std::log(there.p90 / there.p50), std::log(2) * (1 + widths / 2), 1e-12) << widths;
    const Triplet below = world.value(1000 / std::pow(10, widths));
    EXPECT_NEAR(std::log(below.p50 / below.p10), std::log(2) * (1 + widths / 2), 1e-12) << widths;
  }
}

TEST(Curve, WeightFallsToAQuarterPerBandWidthOutside) {
  const World world({table_with({ranged(1000, 10000, 2, 8)})});
  const Curve& curve = world.evidence.find("q")->curves.front();
  const auto fade = [&](double followers) {
    return curve.at(std::log(followers), test::usual_rules()).fade;
  };
  EXPECT_EQ(fade(1000), 1);
  EXPECT_EQ(fade(3000), 1);
  EXPECT_NEAR(fade(10000), 1, 1e-12);
  EXPECT_NEAR(fade(100000), 0.25, 1e-12);
  EXPECT_NEAR(fade(1000000), 1.0 / 16, 1e-12);
  EXPECT_NEAR(fade(100), 0.25, 1e-12);
  EXPECT_NEAR(fade(10000 * std::sqrt(10)), 0.5, 1e-12);
}

// A measured source is not replaced by a weaker one just because the size is outside its table.
TEST(Curve, AFadedSourceStillCounts) {
  EvidenceTable weak = table_with({ranged(1e6, 1e7, 200, 800)}, "weak");
  weak.confidence = 'L';
  const World world({table_with({ranged(1000, 10000, 2, 8)}, "strong"), weak});
  const auto figure = world.pool(1e6);
  ASSERT_TRUE(figure);
  EXPECT_EQ(figure->from.families, 2);
  // Two band widths away the strong source weighs 1/16 beside the weak one's 0.2: it pulls P10
  // down.
  EXPECT_LT(figure->value.p10, 50);
}

TEST(Curve, RowsOutOfOrderInTheFileMakeTheSameCurve) {
  const World forward({table_with({ranged(1000, 10000, 2, 8), ranged(10000, 100000, 20, 80)})});
  const World backward({table_with({ranged(10000, 100000, 20, 80), ranged(1000, 10000, 2, 8)})});
  for (const double followers : {100.0, 5000.0, 20000.0, 1e6}) {
    expect_near(backward.value(followers), forward.value(followers));
  }
}

TEST(Curve, OneSinglePriceHasNoSlope) {
  const World world({table_with({single(10000, 100000, 30)})}, sloping());
  EXPECT_NEAR(world.value(1e6).p50, 30, 1e-11);
}

}  // namespace
}  // namespace tierwise
