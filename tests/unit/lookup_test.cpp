#include "tierwise/lookup.h"

#include <gtest/gtest.h>

#include "../support/market.h"

namespace tierwise {
namespace {

using test::given;
using test::Market;
using test::words;

using Names = std::vector<std::string>;

TEST(Lookup, FindsPublishedFiguresByQuantityAndFormat) {
  Market market;
  Lookup lookup = market.lookup();
  const Figure* rate = lookup.published("view-rate", "reel");
  ASSERT_NE(rate, nullptr);
  EXPECT_EQ(rate->id, "view-rate/reel");
  EXPECT_EQ(words(rate->from.evidence), Names{"view-rate row"});
  EXPECT_EQ(rate->from.kind, FigureKind::published);
  EXPECT_EQ(lookup.published("no such quantity"), nullptr);
}

TEST(Lookup, FallsBackToAStatedAssumption) {
  Market market({test::flat("order-value", 30, 120)});
  Lookup lookup = market.lookup();
  const Figure incrementality = lookup.expected("incrementality");
  EXPECT_EQ(incrementality.from.kind, FigureKind::assumed);
  EXPECT_TRUE(incrementality.from.evidence.empty());
  const Assumption* stated = market.reference.find_assumption("incrementality");
  EXPECT_EQ(incrementality.value.p50, stated->value.p50);
}

TEST(Lookup, PrefersTheUsersOwnNumber) {
  Market market;
  Lookup lookup = market.lookup();
  const Figure own = lookup.own_or_expected(given(0.03), "conversion-rate", {}, FigureUnit::share);
  EXPECT_EQ(own.from.kind, FigureKind::measured);
  EXPECT_EQ(own.value.p50, 0.03);
  EXPECT_EQ(own.from.inputs, Names{"/own"});
  EXPECT_TRUE(own.from.evidence.empty());
  EXPECT_TRUE(own.is_constant());
  const Figure expected =
      lookup.own_or_expected(std::nullopt, "tracked-share", "code", FigureUnit::share);
  EXPECT_EQ(expected.id, "tracked-share/code");
  EXPECT_NEAR(expected.value.p50, 0.5, 1e-14);
}

TEST(Lookup, KeepsEveryFigureItHandedOutOnceInOrder) {
  Market market;
  Lookup lookup = market.lookup();
  (void)lookup.expected("view-rate", "reel");
  (void)lookup.assumed("post-luck");
  (void)lookup.expected("view-rate", "reel");
  (void)lookup.expected("view-rate", "story");
  ASSERT_EQ(lookup.used().size(), 3U);
  EXPECT_EQ(lookup.used()[0].id, "view-rate/reel");
  EXPECT_EQ(lookup.used()[1].id, "post-luck");
  EXPECT_EQ(lookup.used()[2].id, "view-rate/story");
}

TEST(Lookup, CountsMinorUnitsByCurrency) {
  Market market;
  EXPECT_EQ(market.lookup().minor_per_major(), 100);
  Currency yen{.code = "JPY", .minor_digits = 0, .rates = {{2020, 100}}};
  market.plan.currency = &yen;
  EXPECT_EQ(market.lookup().minor_per_major(), 1);
}

TEST(Lookup, OwnMoneyIsInMajorUnits) {
  Market market;
  Lookup lookup = market.lookup();
  const Figure price = lookup.own(given(5000, 6000, 8000), "order-value", FigureUnit::money);
  EXPECT_EQ(price.value.p10, 50);
  EXPECT_EQ(price.value.p50, 60);
  EXPECT_EQ(price.value.p90, 80);
}

}  // namespace
}  // namespace tierwise
