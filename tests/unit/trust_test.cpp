// Own judgement of the evidence: rows and sources off, sources weighed by a factor, other rules.
#include <gtest/gtest.h>

#include <cmath>

#include "../support/evidence.h"

namespace tierwise {
namespace {

using test::kToday;
using test::ranged;
using test::single;
using test::sizeless;
using test::table_with;
using test::usual_rules;
using test::words;
using test::World;
using Ids = std::vector<std::string>;

EvidenceTable flat_table(const std::string& source, char confidence = 'H') {
  EvidenceTable table = table_with({sizeless(2, 8)}, source);
  table.rows.front().id = source + "/row";
  table.confidence = confidence;
  return table;
}

const Selection kHere{.platform = "p", .format = "f", .followers = 1e4, .as_of = kToday};

// Share of the weight that a source has.
double share_of(const Evidence& evidence, std::string_view source) {
  const Voices pool = evidence.voices("q", kHere);
  double sum = 0;
  for (const Voice& voice : pool.voices)
    sum += voice.curve->table->source == source ? voice.weight : 0;
  return sum / pool.weight;
}

Evidence judged(const World& world, const Trust& trust, const PoolingRules& rules = usual_rules()) {
  return {world.tables, world.quantities, world.currencies, rules, trust};
}

TEST(Trust, KnowsARowByItselfAndByItsSource) {
  const Trust trust{.off = {"a", "b/row"}, .factors = {{"c", 3}}};
  EXPECT_TRUE(trust.source_is_off("a"));
  EXPECT_TRUE(trust.row_is_off("a/row"));
  EXPECT_TRUE(trust.row_is_off("b/row"));
  EXPECT_FALSE(trust.row_is_off("b/other"));
  EXPECT_FALSE(trust.row_is_off("aa/row"));
  EXPECT_FALSE(trust.source_is_off("b"));
  EXPECT_EQ(trust.factor_of("c"), 3);
  EXPECT_EQ(trust.factor_of("a"), 1);
}

TEST(Trust, MultipliesTheWeightOfASourceByItsFactor) {
  const World world({flat_table("a"), flat_table("b")});
  EXPECT_NEAR(share_of(world.evidence, "a"), 0.5, 1e-12);
  EXPECT_NEAR(share_of(judged(world, {.factors = {{"a", 3}}}), "a"), 0.75, 1e-12);
  const Evidence again = world.evidence.weighed(usual_rules(), {.factors = {{"b", 0.25}}});
  EXPECT_NEAR(share_of(again, "a"), 0.8, 1e-12);
}

TEST(Trust, WeighsByOtherRulesWhereThePersonHasOthers) {
  const World world({flat_table("a"), flat_table("b", 'L')});
  PoolingRules rules = usual_rules();
  rules.weight_low = 3;
  EXPECT_NEAR(share_of(judged(world, {}, rules), "b"), 0.75, 1e-12);
  EvidenceTable old = flat_table("b");
  old.year = kToday.year - 2;
  const World aged({flat_table("a"), old});
  rules.half_life_years = 1;  // a quarter after two years
  EXPECT_NEAR(share_of(judged(aged, {}, rules), "b"), 0.2, 1e-12);
}

// Blocks a division by a weight that has become 0.
TEST(Trust, OfNothingOlderThanDaysStillGivesANumber) {
  EvidenceTable old = flat_table("a");
  old.year = 1990;
  const World world({old});
  PoolingRules rules = usual_rules();
  rules.half_life_years = 0.02;
  const auto figure = judged(world, {}, rules).pool("q", kHere);
  ASSERT_TRUE(figure);
  EXPECT_NEAR(figure->value.p50, 4, 1e-9);
}

TEST(Trust, LeavesAFamilysWeightToTheMembersThatRemain) {
  EvidenceTable strong = flat_table("a");
  EvidenceTable weak = flat_table("b", 'L');
  strong.family = weak.family = "one";
  const World world({strong, weak, flat_table("c")});
  EXPECT_NEAR(share_of(world.evidence, "c"), 0.5, 1e-12);
  const Evidence without_weak = judged(world, {.off = {"b"}});
  EXPECT_NEAR(share_of(without_weak, "a"), 0.5, 1e-12);
  const Evidence without_strong = judged(world, {.off = {"a"}});
  EXPECT_NEAR(share_of(without_strong, "b"), 0.2 / 1.2, 1e-12);  // as its best member now is
}

TEST(Trust, MakesAFamilyOfAnotherSizeWidenNoEarlierThanItMust) {
  Quantity quantity = test::plain_quantity();
  quantity.minimum_families = 2;
  quantity.widen = {Widening::platform};
  EvidenceTable elsewhere = flat_table("c");
  elsewhere.platform = "other";
  const World world({flat_table("a"), flat_table("b"), elsewhere}, quantity);
  EXPECT_TRUE(world.pool(1e4)->from.widened.empty());
  const auto without = judged(world, {.off = {"b/row"}}).pool("q", kHere);
  EXPECT_EQ(words(without->from.widened), Ids{"platform"});
  EXPECT_EQ(words(without->from.evidence), (Ids{"a/row", "c/row"}));
}

// A price list of three bands that meet: what is read at one place, and without the middle band.
TEST(Trust, ReadsAPriceListAcrossTheGapOfABandThatIsOff) {
  EvidenceTable list = table_with(
      {ranged(1e3, 1e4, 10, 100), ranged(1e4, 1e5, 100, 1000), ranged(1e5, 1e6, 4000, 8000)}, "s");
  list.placement = Placement::edges;
  const Ids bands = {"s/small", "s/middle", "s/large"};
  for (std::size_t i = 0; i < 3; ++i)
    list.rows[i].id = bands[i];
  const World world({list});
  // At 50,000 the upper edge is the mean of the middle band's high and the large band's low.
  EXPECT_EQ(words(world.pool(5e4)->from.evidence), bands);
  const double edge = (std::log(1000) + std::log(4000)) / 2;
  EXPECT_NEAR(world.value(1e5).p50, std::exp(edge), 1e-6);
  const Evidence without = judged(world, {.off = {"s/middle"}});
  Selection here = kHere;
  here.followers = std::sqrt(1e4 * 1e5);  // halfway from 100 at 10,000 to 4,000 at 100,000
  const auto figure = without.pool("q", here);
  EXPECT_NEAR(figure->value.p50, std::sqrt(100 * 4000), 1e-6);
  EXPECT_EQ(words(figure->from.evidence), (Ids{"s/small", "s/large"}));
}

// The spread of single values is the median of all ranged rows, one that is off among them.
TEST(Trust, KeepsTheSpreadOfSingleValuesWhateverIsOff) {
  EvidenceTable other = table_with({sizeless(1, 100)}, "wide");
  other.rows.front().id = "wide/row";
  EvidenceTable one = table_with({single(1e3, 1e5, 5)}, "one");
  one.rows.front().id = "one/row";
  one.statistic = Statistic::median;
  const World world({one, other});
  const auto figure = judged(world, {.off = {"wide"}}).pool("q", kHere);
  EXPECT_NEAR(figure->value.p90 / figure->value.p10, 100, 1e-6);
  EXPECT_EQ(words(figure->from.evidence), Ids{"one/row"});
}

TEST(Weakness, IsFewSourcesRulesOfThumbBorrowingOrAge) {
  PoolingRules rules = usual_rules();
  rules.weak_families = 2;
  rules.weak_share = 0.5;
  rules.weak_widenings = {"platform"};
  const auto weak_of = [&](const World& world) {
    return words(judged(world, {}, rules).pool("q", kHere)->from.weak);
  };
  EXPECT_EQ(weak_of(World({flat_table("a"), flat_table("b")})), Ids{});
  EXPECT_EQ(weak_of(World({flat_table("a")})), Ids{"few-sources"});
  // Twice 0.2 of rules of thumb: half of 0.8 beside 0.4, most of it beside nothing more.
  EvidenceTable medium = flat_table("m", 'M');
  EXPECT_EQ(weak_of(World({medium, flat_table("a", 'L'), flat_table("b", 'L')})), Ids{});
  EXPECT_EQ(weak_of(World({flat_table("a", 'L'), flat_table("b", 'L')})), Ids{"rules-of-thumb"});
  EvidenceTable old = flat_table("o");
  old.year = kToday.year - 2;
  EvidenceTable older = flat_table("p");
  older.year = kToday.year - 3;
  EXPECT_EQ(weak_of(World({old, older})), Ids{"old"});
  Quantity borrowing = test::plain_quantity();
  borrowing.minimum_families = 2;
  borrowing.widen = {Widening::platform};
  EvidenceTable elsewhere = flat_table("e");
  elsewhere.platform = "other";
  EXPECT_EQ(weak_of(World({flat_table("a"), elsewhere}, borrowing)), Ids{"widened"});
}

}  // namespace
}  // namespace tierwise
