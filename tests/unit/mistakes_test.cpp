// The mistakes that published calculators make, one test each.
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <type_traits>

#include "../support/engine.h"
#include "../support/market.h"
#include "tierwise/funnel.h"
#include "tierwise/price.h"

namespace tierwise {
namespace {

using test::at;
using test::certain_reel;
using test::creator_of;
using test::evaluated;
using test::figure_in;
using test::issue_in;
using test::Json;
using test::number_at;
using test::quoted_reel;
using test::with;
using test::with_id;
using test::without;

template <class Amount, class Price>
concept HasCost = requires(Amount amount, Price price) { cost_of(amount, price); };

// A creator whose views follow from followers.
Json followers_only() {
  Json request = quoted_reel();
  for (const char* key : {"median_views", "average_likes", "average_comments"}) {
    request["creators"][0].erase(key);
  }
  return request;
}

TEST(Mistake, EngagementsUsedAsImpressions) {
  static_assert(!HasCost<Engagements, Cpm>);
  const auto cpm_price = [](const Json& request) {
    return at(with_id(at(creator_of(request), "/price/methods"), "cpm"), "/p50_minor");
  };
  // Ten times the likes leave the price of the same 18,000 views alone.
  EXPECT_EQ(cpm_price(quoted_reel()),
            cpm_price(with(quoted_reel(), "/creators/0/average_likes", 14500)));
}

TEST(Mistake, ViewsTakenForReach) {
  static_assert(!std::is_convertible_v<Views, Reach>);
  static_assert(!std::is_constructible_v<Reach, Views>);
  static_assert(!HasCost<Reach, Cpm>);
  // Two posts are twice the views of one; nothing in the answer calls that reach.
  const Json result = at(creator_of(quoted_reel()), "/result");
  EXPECT_TRUE(result.contains("views"));
  EXPECT_FALSE(result.contains("reach"));
}

TEST(Mistake, CpmPerFollowersMixedWithCpmPerImpressions) {
  static_assert(!HasCost<Followers, Cpm>);
  static_assert(!HasCost<Views, FollowerPrice>);
  const auto base_of = [](std::string_view row) {
    for (const EvidenceTable& table : test::embedded().tables) {
      for (const EvidenceRow& one : table.rows) {
        if (one.id == row) return table.base;
      }
    }
    return std::string("no such row");
  };
  const Json creator = creator_of(followers_only());
  const Json cpm = at(figure_in(creator, "cpm/reel"), "/evidence");
  const Json per_follower = at(figure_in(creator, "price-per-1000-followers/reel"), "/evidence");
  ASSERT_FALSE(cpm.empty());
  ASSERT_FALSE(per_follower.empty());
  for (const Json& row : cpm)
    EXPECT_EQ(base_of(row.get<std::string>()), "views");
  for (const Json& row : per_follower)
    EXPECT_EQ(base_of(row.get<std::string>()), "followers");
}

// Everything incremental and tracked: profit is half of revenue less the fee, not revenue less it.
TEST(Mistake, RevenueCalledProfit) {
  Json request = with(certain_reel(), "/market/tracked_share_percent", 100);
  request["market"]["incrementality_percent"] = 100;
  const Json result = at(creator_of(request), "/result");
  EXPECT_NEAR(number_at(result, "/profit_minor/p50"),
              number_at(result, "/revenue_minor/p50") / 2 - 40000, 1.01);
}

TEST(Mistake, OneHundredPercentRoiCalledBreakEven) {
  // 25 orders bring 12.5 x $30 = $375 in the median draw. A fee of $300 is an ROI of 25%: more than
  // half of the draws break even, and fewer would at 100%.
  Json request = with(certain_reel(), "/creators/0/deliverables/0/fee_minor", 30000);
  request["draws"] = 4096;  // luck's median is as exact as the draws are many
  const Json result = at(creator_of(request), "/result");
  EXPECT_NEAR(number_at(result, "/roi_percent/p50"), 25, 1);
  EXPECT_GT(number_at(result, "/chance_of_break_even_percent"), 50);
}

TEST(Mistake, BreakEvenWithoutMargin) {
  // $400 over $60 would be 6.7 orders. Half of the orders are incremental, at a margin of $30.
  EXPECT_NEAR(number_at(creator_of(certain_reel()), "/result/break_even_orders"), 26.67, 0.01);
}

TEST(Mistake, MeanTakenForMedian) {
  EvidenceTable median = test::table_with({test::single(1000, 10000, 500)});
  EvidenceTable mean = median;
  mean.statistic = Statistic::mean;
  median.statistic = Statistic::median;
  EXPECT_NEAR(test::World({median}).value(3000).p50, 500, 1e-9);
  EXPECT_LT(test::World({mean}).value(3000).p50, 450);
}

TEST(Mistake, EmvCalledRoi) {
  const Response response = test::engine().evaluate(quoted_reel().dump());
  EXPECT_EQ(response.text.find("emv"), std::string::npos);
  const Json result = at(creator_of(certain_reel()), "/result");
  EXPECT_NEAR(number_at(result, "/roi_percent/p50"),
              100 * number_at(result, "/profit_minor/p50") / 40000, 0.01);
}

// Two sources say "micro: $100 to $500", one meaning 10,000 to 50,000 and one 10,000 to 100,000.
// Each price sits at its own source's cut-offs, and no tier definition has a say.
TEST(Mistake, TierCutOffsOfOneSourceWithPricesOfAnother) {
  EvidenceTable narrow = test::table_with({test::ranged(10000, 50000, 100, 500)});
  narrow.placement = Placement::edges;
  EvidenceTable wide = test::table_with({test::ranged(10000, 100000, 100, 500)});
  wide.placement = Placement::edges;
  EXPECT_NEAR(test::World({narrow}).value(50000).p50, 500, 1e-9);
  // log-log: 100 x 5^(log10 5).
  EXPECT_NEAR(test::World({wide}).value(50000).p50, 100 * std::pow(5, std::log10(5)), 1e-9);

  test::Market with_tiers;
  test::Market without_tiers;
  without_tiers.reference.definitions.clear();
  const auto price = [](test::Market& market) {
    Lookup lookup = market.lookup();
    return prices_of(lookup, market.deliverable()).recommended.band.p50;
  };
  EXPECT_EQ(price(with_tiers), price(without_tiers));
}

TEST(Mistake, PercentageEnteredAsAFraction) {
  const auto warned = [](double conversion) {
    return !issue_in(evaluated(with(quoted_reel(), "/creators/0/conversion_percent", conversion)),
                     "looks-like-fraction")
                .is_null();
  };
  EXPECT_TRUE(warned(0.03));
  EXPECT_FALSE(warned(3));
}

// $6 on each tracked order, of which there are 20 in the median draw; 12.5 are incremental.
TEST(Mistake, CommissionOnIncrementalInsteadOfTrackedOrders) {
  const Json result =
      at(creator_of(with(certain_reel(), "/creators/0/deal/commission_percent", 10)), "/result");
  EXPECT_NEAR(number_at(result, "/total_cost_minor/p50") - 40000,
              number_at(result, "/tracked_orders/p50") * 600, 0.51);
}

TEST(Mistake, CommissionFromRetailWhileTheDiscountIsOn) {
  Json request = with(certain_reel(), "/creators/0/deal/commission_percent", 10);
  request["product"]["discount_percent"] = 20;
  const Json result = at(creator_of(request), "/result");
  EXPECT_NEAR(number_at(result, "/total_cost_minor/p50") - 40000,
              number_at(result, "/tracked_orders/p50") * 480, 0.51);
}

// Price $60, margin 50%, discount 20%: the margin is 4800 - 3000 and not half of 4800.
TEST(Mistake, CostOfGoodsShrinkingWithTheDiscount) {
  Json request = with(certain_reel(), "/product/discount_percent", 20);
  request["product"]["code_share_percent"] = 0;
  const Json result = at(creator_of(request), "/result");
  EXPECT_NEAR(number_at(result, "/profit_minor/p50"),
              number_at(result, "/incremental_orders/p50") * 1800 - 40000, 0.51);
}

TEST(Mistake, FakesTakenOutTwice) {
  // Measured views never held them: nothing changes.
  EXPECT_EQ(at(creator_of(with(quoted_reel(), "/creators/0/authentic_percent", 40)), "/result"),
            at(creator_of(quoted_reel()), "/result"));
  // Views from followers: out of the clicks, once, against what is typical.
  const Json plain = creator_of(followers_only());
  const Json known = creator_of(with(followers_only(), "/creators/0/authentic_percent", 60));
  EXPECT_EQ(at(known, "/result/views"), at(plain, "/result/views"));
  const double typical = 100 - number_at(figure_in(known, "inauthentic-share"), "/p50");
  EXPECT_NEAR(number_at(known, "/result/clicks/p50") / number_at(plain, "/result/clicks/p50"),
              60 / typical, 1e-9);
}

TEST(Mistake, FeeCeilingThatDependsOnTheFeeItWasComputedAt) {
  const auto ceiling = [](const Json& request) {
    return at(creator_of(request), "/largest_acceptable_fee_minor");
  };
  const Json expected = ceiling(quoted_reel());
  for (const int fee : {0, 1, 100000, 999999999}) {
    EXPECT_EQ(ceiling(with(quoted_reel(), "/creators/0/deliverables/0/fee_minor", fee)), expected);
  }
  EXPECT_EQ(ceiling(without(quoted_reel(), "/creators/0/deliverables/0", "fee_minor")), expected);
}

TEST(Mistake, GiftCountedAtItsRetailPrice) {
  const Json costs =
      at(creator_of(with(quoted_reel(), "/creators/0/deal/gifted_units", 1)), "/costs/lines");
  EXPECT_EQ(at(with_id(costs, "gifted-product"), "/amount_minor"), 2400);  // $60 less 60%
}

// Total cost 0: an ROI would be a division by it.
TEST(Mistake, RoiOfADealThatCostsNothing) {
  const Json result =
      at(creator_of(with(quoted_reel(), "/creators/0/deliverables/0/fee_minor", 0)), "/result");
  EXPECT_TRUE(at(result, "/roi_percent").is_null());
  EXPECT_TRUE(result.contains("roi_percent"));
  EXPECT_GT(number_at(result, "/profit_minor/p50"), 0);
  EXPECT_EQ(at(result, "/histogram/of"), "profit_minor");
}

}  // namespace
}  // namespace tierwise
