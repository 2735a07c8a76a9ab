// Several sources as one mixture.
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "../support/evidence.h"
#include "../support/integral.h"

namespace tierwise {
namespace {

using test::integral;
using test::kToday;
using test::ranged;
using test::sizeless;
using test::table_with;
using test::words;
using test::World;

// Share of the mixture below z: its density, integrated piece by piece between the medians.
double share_below(const std::vector<Weighted>& members, double z) {
  double total = 0;
  double share = 0;
  for (const Weighted& member : members) {
    const TwoPieceLogistic& d = member.distribution;
    const auto density = [&](double x) {
      const double k = std::log(9.0) / (x < d.z50 ? d.below : d.above);
      const double e = std::exp(-std::fabs(k * (x - d.z50)));
      return k * e / ((1 + e) * (1 + e));
    };
    const double start = d.z50 - 18 * d.below;
    const double below = integral(density, start, std::min(z, d.z50 - 1e-12), 4000);
    const double above = z > d.z50 ? integral(density, d.z50 + 1e-12, z, 4000) : 0;
    share += member.weight * (below + above);
    total += member.weight;
  }
  return share / total;
}

TEST(Mixture, PercentilesHaveTheirShareOfTheIntegratedDensityBelowThem) {
  const std::vector<std::vector<Weighted>> mixtures = {
      {{{0, 1, 1}, 1}, {{3, 0.5, 2}, 1}},
      {{{0, 1, 2}, 5}, {{1, 2, 1}, 0.5}, {{-2, 0.7, 0.7}, 1.5}},
      {{{5, 1, 1}, 0.01}, {{0, 3, 0.4}, 1}},
      {{{0, 1, 1}, 1}, {{0.5, 1, 1}, 1}, {{1, 1, 1}, 1}, {{6, 1, 1}, 0.2}},
  };
  for (const auto& members : mixtures) {
    const Triplet z = mixture_percentiles(members);
    EXPECT_NEAR(share_below(members, z.p10), 0.1, 1e-7);
    EXPECT_NEAR(share_below(members, z.p50), 0.5, 1e-7);
    EXPECT_NEAR(share_below(members, z.p90), 0.9, 1e-7);
  }
}

TEST(Mixture, QuantileIsSolvedToTheLastDigits) {
  const std::vector<Weighted> members = {{{0, 1, 2}, 5}, {{1, 2, 1}, 0.5}, {{-2, 0.7, 0.7}, 1.5}};
  for (const double p : {0.05, 0.1, 0.37, 0.5, 0.9, 0.99}) {
    const double z = mixture_quantile(members, p);
    double share = 0;
    for (const Weighted& m : members) {
      const double width = z < m.distribution.z50 ? m.distribution.below : m.distribution.above;
      share += m.weight / 7 / (1 + std::exp(-std::log(9.0) * (z - m.distribution.z50) / width));
    }
    EXPECT_NEAR(share, p, 1e-14);
  }
}

TEST(Mixture, OfOneMemberIsThatMember) {
  const Triplet z = mixture_percentiles({{{2, 0.5, 3}, 0.3}});
  EXPECT_NEAR(z.p10, 1.5, 1e-14);
  EXPECT_NEAR(z.p50, 2, 1e-14);
  EXPECT_NEAR(z.p90, 5, 1e-14);
}

TEST(Mixture, OfEqualMembersIsThatMember) {
  const Triplet z = mixture_percentiles({{{2, 0.5, 3}, 1}, {{2, 0.5, 3}, 9}});
  EXPECT_NEAR(z.p10, 1.5, 1e-13);
  EXPECT_NEAR(z.p90, 5, 1e-13);
}

// A skewed member beside its mirror image, each with its long tail across the other: P10 of the
// mixture is near -2.3, where the first has 19% below it and the second almost nothing, and P90
// near 2.3. That is 4.6 wide where each member alone is 5.5.
TEST(Mixture, IsStretchedAboutItsMedianWhenItIsNarrowerThanTheNarrowestMember) {
  const std::vector<Weighted> members = {{{1, 5, 0.5}, 1}, {{-1, 0.5, 5}, 1}};
  const double p10 = mixture_quantile(members, 0.1);
  const double p90 = mixture_quantile(members, 0.9);
  ASSERT_NEAR(p90 - p10, 4.6, 0.2);
  const Triplet z = mixture_percentiles(members);
  EXPECT_NEAR(z.p90 - z.p10, 5.5, 1e-12);
  EXPECT_NEAR(z.p50, 0, 1e-12);
  EXPECT_NEAR(z.p50 - z.p10, z.p90 - z.p50, 1e-12);  // this mixture is symmetric
}

TEST(Mixture, StretchKeepsTheProportionOfTheTwoSides) {
  const std::vector<Weighted> members = {{{1, 5, 0.5}, 2}, {{-1, 0.5, 5}, 1}};
  const double p10 = mixture_quantile(members, 0.1);
  const double p50 = mixture_quantile(members, 0.5);
  const double p90 = mixture_quantile(members, 0.9);
  const Triplet z = mixture_percentiles(members);
  EXPECT_NEAR(z.p50, p50, 1e-13);
  EXPECT_NEAR((z.p50 - z.p10) / (z.p90 - z.p50), (p50 - p10) / (p90 - p50), 1e-12);
}

TEST(Mixture, OnlyTheProportionOfTheWeightsMatters) {
  const Triplet a = mixture_percentiles({{{0, 1, 1}, 1}, {{3, 1, 1}, 2}});
  const Triplet b = mixture_percentiles({{{0, 1, 1}, 1e-9}, {{3, 1, 1}, 2e-9}});
  EXPECT_NEAR(a.p10, b.p10, 1e-12);
  EXPECT_NEAR(a.p50, b.p50, 1e-12);
  EXPECT_NEAR(a.p90, b.p90, 1e-12);
}

// The share of `value` in a two-source pool, read back from P50 of the mixture: with both members
// (z, 1, 1) apart, F at P50 is w F1 + (1 - w) F2 = 1/2.
double weight_of_first(const World& world, double z1, double z2) {
  const double z = std::log(world.value(1e4).p50);
  const auto f = [&](double centre) { return 1 / (1 + std::exp(-std::log(9.0) * (z - centre))); };
  return (0.5 - f(z2)) / (f(z1) - f(z2));
}

// Around ln 4 with P10 and P90 a factor of e away; and the same a factor of e^1.5 higher.
EvidenceTable low_table(std::string family = "low") {
  return table_with({sizeless(4 / std::exp(1), 4 * std::exp(1))}, std::move(family));
}
EvidenceTable high_table(std::string family = "high") {
  return table_with({sizeless(4 * std::exp(0.5), 4 * std::exp(2.5))}, std::move(family));
}
const double kLow = std::log(4.0);
const double kHigh = std::log(4.0) + 1.5;

TEST(Weights, OfConfidenceAreOneHalfAndAFifth) {
  EvidenceTable medium = high_table();
  medium.confidence = 'M';
  EXPECT_NEAR(weight_of_first(World({low_table(), medium}), kLow, kHigh), 1 / 1.5, 1e-10);
  EvidenceTable weak = high_table();
  weak.confidence = 'L';
  EXPECT_NEAR(weight_of_first(World({low_table(), weak}), kLow, kHigh), 1 / 1.2, 1e-10);
}

TEST(Weights, HalveEveryFourYears) {
  EvidenceTable old = high_table();
  old.year = kToday.year - 4;
  EXPECT_NEAR(weight_of_first(World({low_table(), old}), kLow, kHigh), 2.0 / 3, 1e-10);
  old.year = kToday.year - 12;
  EXPECT_NEAR(weight_of_first(World({low_table(), old}), kLow, kHigh), 8.0 / 9, 1e-10);
}

TEST(Weights, OfUndatedRowsAreThoseOfSixYears) {
  EvidenceTable undated = high_table();
  undated.year.reset();
  const double six_years = std::pow(0.5, 1.5);
  EXPECT_NEAR(weight_of_first(World({low_table(), undated}), kLow, kHigh), 1 / (1 + six_years),
              1e-10);
}

// Blocks a weight above 1 for a source that is newer than the date asked for.
TEST(Weights, OfRowsFromTheFutureAreThoseOfThisYear) {
  EvidenceTable future = high_table();
  future.year = kToday.year + 8;
  EXPECT_NEAR(weight_of_first(World({low_table(), future}), kLow, kHigh), 0.5, 1e-10);
}

// Blocks a pool in which a number counts as often as it is copied.
TEST(Families, CountOnceHoweverManyRowsRepeatOneOriginal) {
  const World world({low_table(), high_table(), high_table(), high_table()});
  EXPECT_EQ(world.pool(1e4)->from.families, 2);
  EXPECT_NEAR(weight_of_first(world, kLow, kHigh), 0.5, 1e-10);
}

TEST(Families, WeighAsTheirBestMemberSharedInProportion) {
  // Family of weights 1 and 0.2: together 1, shared 5 to 1.
  EvidenceTable weak = high_table("same");
  weak.confidence = 'L';
  const World world({low_table("same"), weak});
  EXPECT_NEAR(weight_of_first(world, kLow, kHigh), 5.0 / 6, 1e-10);
  // Beside another family of weight 1 the two of them count 1: 5/12 and 1/12 and 1/2. The two on
  // the low side are then 5/12 + 1/2.
  const World beside({low_table("same"), weak, low_table("other")});
  EXPECT_NEAR(weight_of_first(beside, kLow, kHigh), 11.0 / 12, 1e-10);
}

TEST(Families, RowsWithoutFollowersInOneTableAreMembersOfOneFamily) {
  EvidenceTable two = table_with(
      {sizeless(4 / std::exp(1), 4 * std::exp(1)), sizeless(4 * std::exp(0.5), 4 * std::exp(2.5))});
  const World world({two});
  EXPECT_EQ(world.pool(1e4)->from.families, 1);
  EXPECT_NEAR(weight_of_first(world, kLow, kHigh), 0.5, 1e-10);
}

TEST(Pool, SaysWhetherOneOrSeveralSourcesStandBehindIt) {
  EXPECT_EQ(World({low_table()}).pool(1e4)->from.kind, FigureKind::published);
  EXPECT_EQ(World({low_table(), high_table()}).pool(1e4)->from.kind, FigureKind::pooled);
}

TEST(Pool, SaysHowMuchOfItIsOlderThanEighteenMonthsOrUndated) {
  EvidenceTable undated = high_table();
  undated.year.reset();
  const World world({low_table(), undated});
  const double six_years = std::pow(0.5, 1.5);
  EXPECT_NEAR(world.pool(1e4)->from.old_share, six_years / (1 + six_years), 1e-12);
  EvidenceTable last_year = high_table();
  last_year.year = kToday.year - 1;  // its middle is 17 months ago
  EXPECT_EQ(World({low_table(), last_year}).pool(1e4)->from.old_share, 0);
  last_year.year = kToday.year - 2;
  EXPECT_GT(World({low_table(), last_year}).pool(1e4)->from.old_share, 0);
}

TEST(Pool, MovesAnInfeasibleMedianTheLeastAndSaysSo) {
  EvidenceRow skewed = ranged(1000, 10000, 1, 1000);
  skewed.mid = 1.5;  // 6% of the way from P10 to P90 on the log scale
  const World world({table_with({skewed})});
  const auto figure = world.pool(3000);
  ASSERT_TRUE(figure);
  EXPECT_TRUE(figure->from.p50_moved);
  EXPECT_NEAR(figure->value.p10, 1, 1e-12);
  EXPECT_NEAR(figure->value.p50, std::pow(1000, 0.1667), 1e-9);
  EXPECT_NEAR(figure->value.p90, 1000, 1e-9);
  EXPECT_FALSE(World({low_table()}).pool(3000)->from.p50_moved);
}

TEST(Pool, CitesTheRowsOnBothSidesOfTheSize) {
  EvidenceRow small = ranged(1000, 10000, 2, 8);
  small.id = "small";
  EvidenceRow large = ranged(10000, 100000, 20, 80);
  large.id = "large";
  EvidenceRow huge = ranged(1e6, 1e7, 200, 800);
  huge.id = "huge";
  const World world({table_with({small, large, huge})});
  using Ids = std::vector<std::string>;
  EXPECT_EQ(words(world.pool(10000)->from.evidence), (Ids{"small", "large"}));
  EXPECT_EQ(words(world.pool(100)->from.evidence), Ids{"small"});
  EXPECT_EQ(words(world.pool(1e9)->from.evidence), Ids{"huge"});
}

TEST(Pool, IsNamedAsAsked) {
  const World world({low_table()});
  EXPECT_EQ(world.pool(1e4)->id, "q");
  EXPECT_EQ(world.evidence.pool("q", {.platform = "p", .format = "f", .as_of = kToday}, "q/f")->id,
            "q/f");
  EXPECT_EQ(world.evidence.find("none"), nullptr);
}

}  // namespace
}  // namespace tierwise
