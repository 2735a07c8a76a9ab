// A creator's whole answer: return methods, verdict, costs and break-even.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "../support/engine.h"

namespace tierwise {
namespace {

using test::at;
using test::certain_reel;
using test::creator_of;
using test::Json;
using test::number_at;
using test::quoted_reel;
using test::with;
using test::with_id;
using test::without;

// `certain_reel`: price $60, margin 50%, T = 0.8 and I = 0.5 per order, fee $400.

TEST(BreakEvenOrders, AreFixedCostOverWhatOneOrderContributes) {
  // $15 an order: 0.5 x $30.
  EXPECT_NEAR(number_at(creator_of(certain_reel()), "/result/break_even_orders"), 40000.0 / 1500,
              1e-9);
  // With 10% commission on tracked orders: 1500 - 0.8 x 600.
  const Json paid = with(certain_reel(), "/creators/0/deal/commission_percent", 10);
  EXPECT_NEAR(number_at(creator_of(paid), "/result/break_even_orders"), 40000.0 / 1020, 1e-9);
}

TEST(BreakEvenOrders, AreUndefinedWhereAnOrderBringsNothing) {
  const Json creator = creator_of(with(certain_reel(), "/product/gross_margin_percent", 0));
  EXPECT_TRUE(at(creator, "/result").contains("break_even_orders"));
  EXPECT_TRUE(at(creator, "/result/break_even_orders").is_null());
  EXPECT_EQ(at(creator, "/result/chance_of_break_even_percent"), 0);
  EXPECT_EQ(at(creator, "/largest_acceptable_fee_minor"), 0);
}

TEST(Result, OrdersFollowTheSharesInEveryPercentile) {
  const Json creator = creator_of(certain_reel());
  for (const char* q : {"p5", "p10", "p25", "p50", "p75", "p90", "p95", "mean"}) {
    const std::string name = q;
    const double orders = number_at(creator, "/result/orders/" + name);
    EXPECT_NEAR(number_at(creator, "/result/tracked_orders/" + name) / orders, 0.8, 1e-9);
    EXPECT_NEAR(number_at(creator, "/result/incremental_orders/" + name) / orders, 0.5, 1e-9);
    EXPECT_NEAR(number_at(creator, "/result/clicks/" + name) * 0.02 / 0.8 / orders, 1, 1e-9);
    EXPECT_NEAR(number_at(creator, "/result/revenue_minor/" + name), orders * 6000, 0.51);
    EXPECT_NEAR(number_at(creator, "/result/profit_minor/" + name), orders * 1500 - 40000, 0.51);
  }
}

TEST(ReturnMethods, StandSideBySideInAFixedOrder) {
  const Json methods = at(creator_of(quoted_reel()), "/return_methods");
  ASSERT_EQ(methods.size(), 3U);
  EXPECT_EQ(at(methods, "/0/id"), "click-funnel");
  EXPECT_EQ(at(methods, "/1/id"), "revenue-per-follower");
  EXPECT_EQ(at(methods, "/2/id"), "published-return-on-spend");
}

TEST(ReturnMethods, HeadlineIsTheClickFunnel) {
  const Json creator = creator_of(quoted_reel());
  const Json funnel = with_id(at(creator, "/return_methods"), "click-funnel");
  EXPECT_EQ(at(creator, "/result/method"), "click-funnel");
  EXPECT_EQ(at(funnel, "/profit_minor"), at(creator, "/result/profit_minor"));
  EXPECT_EQ(at(funnel, "/chance_of_break_even_percent"),
            at(creator, "/result/chance_of_break_even_percent"));
}

TEST(ReturnMethods, RevenuePerFollowerIsOnlyThereWhereItWasMeasured) {
  Json other = quoted_reel();
  other["creators"][0]["platform"] = "tiktok";
  other["creators"][0]["deliverables"][0]["format"] = "video";
  const Json method = with_id(at(creator_of(other), "/return_methods"), "revenue-per-follower");
  EXPECT_EQ(at(method, "/available"), false);
  EXPECT_TRUE(at(method, "/why").is_string());
  EXPECT_EQ(at(with_id(at(creator_of(quoted_reel()), "/return_methods"), "revenue-per-follower"),
               "/available"),
            true);
}

// 26.67 orders of $60 are $1,600 of revenue on $400 of spend: 4.0 is needed.
TEST(PublishedReturn, IsComparedWithWhatThisDealNeeds) {
  const Json method =
      with_id(at(creator_of(certain_reel()), "/return_methods"), "published-return-on-spend");
  EXPECT_NEAR(number_at(method, "/needed_ratio"), 4, 1e-9);
  const double p10 = number_at(method, "/published/p10");
  const double p50 = number_at(method, "/published/p50");
  const double p90 = number_at(method, "/published/p90");
  const double side = 4 < p50 ? std::log(p50 / p10) : std::log(p90 / p50);
  const double below = 1 / (1 + std::pow(9, -std::log(4 / p50) / side));
  EXPECT_NEAR(number_at(method, "/chance_of_break_even_percent"), 100 * (1 - below), 1e-6);
}

TEST(PublishedReturn, OfADealThatCostsNothingIsCertain) {
  const Json free = with(certain_reel(), "/creators/0/deliverables/0/fee_minor", 0);
  const Json method = with_id(at(creator_of(free), "/return_methods"), "published-return-on-spend");
  EXPECT_EQ(at(method, "/chance_of_break_even_percent"), 100);
}

TEST(PublishedReturn, OfADealThatCanNeverBreakEvenIsNone) {
  const Json hopeless = with(certain_reel(), "/product/gross_margin_percent", 0);
  const Json method =
      with_id(at(creator_of(hopeless), "/return_methods"), "published-return-on-spend");
  EXPECT_EQ(at(method, "/chance_of_break_even_percent"), 0);
  EXPECT_TRUE(at(method, "/needed_ratio").is_null());
}

// If one method says at least 60% and another at most 40%, the evidence disagrees.
TEST(Verdict, SaysThatTheEvidenceDisagreesAt60Against40) {
  int disagreeing = 0;
  int agreeing = 0;
  for (double fee = 100; fee < 1e7; fee *= 1.6) {
    const Json request =
        with(quoted_reel(), "/creators/0/deliverables/0/fee_minor", std::floor(fee));
    const Json creator = creator_of(request);
    double low = 100;
    double high = 0;
    for (const Json& method : at(creator, "/return_methods")) {
      if (at(method, "/available") != true) continue;
      low = std::fmin(low, number_at(method, "/chance_of_break_even_percent"));
      high = std::fmax(high, number_at(method, "/chance_of_break_even_percent"));
    }
    const bool disagrees = high >= 60 && low <= 40;
    EXPECT_EQ(at(creator, "/verdict/evidence"), disagrees ? "disagrees" : "agrees") << fee;
    (disagrees ? disagreeing : agreeing) += 1;
  }
  EXPECT_GT(disagreeing, 0);
  EXPECT_GT(agreeing, 0);
}

TEST(Verdict, ComparesAQuoteWithMarketAndWithWorthSeparately) {
  const Json creator = creator_of(quoted_reel());
  EXPECT_EQ(at(creator, "/verdict/decision_fee_minor"), 40000);
  EXPECT_EQ(at(creator, "/verdict/fee_source"), "quoted");
  EXPECT_EQ(at(creator, "/verdict/market"), at(creator, "/price/quote/verdict"));
  const double worth = number_at(creator, "/largest_acceptable_fee_minor");
  EXPECT_EQ(at(creator, "/verdict/worth"), 40000 > worth ? "above" : "below");
  const Json cheap = creator_of(with(quoted_reel(), "/creators/0/deliverables/0/fee_minor", 0));
  EXPECT_EQ(at(cheap, "/verdict/market"), "below");
  EXPECT_EQ(at(cheap, "/verdict/worth"), "below");
}

TEST(Verdict, WithoutAQuoteIsAtTheMarketsMedianPrice) {
  const Json creator =
      creator_of(without(quoted_reel(), "/creators/0/deliverables/0", "fee_minor"));
  EXPECT_EQ(at(creator, "/verdict/fee_source"), "market-median");
  EXPECT_EQ(at(creator, "/verdict/market"), "unknown");
  EXPECT_TRUE(at(creator, "/price/quote").is_null());
  EXPECT_EQ(at(creator, "/verdict/decision_fee_minor"),
            at(creator, "/deliverables/0/price/recommended/p50_minor"));
}

TEST(Verdict, NamesTheOwnNumberThatWouldSettleIt) {
  Json request = quoted_reel();
  EXPECT_EQ(at(creator_of(request), "/verdict/settle_with"), "conversion_percent");
  request["creators"][0]["conversion_percent"] = 2;
  EXPECT_EQ(at(creator_of(request), "/verdict/settle_with"), "click_through_percent");
  request["creators"][0]["click_through_percent"] = 1;
  EXPECT_TRUE(at(creator_of(request), "/verdict/settle_with").is_null());
  request["creators"][0].erase("median_views");
  EXPECT_EQ(at(creator_of(request), "/verdict/settle_with"), "median_views");
}

// Blocks asking for views again that were given per deliverable.
TEST(Verdict, DoesNotAskForViewsThatEveryDeliverableHas) {
  Json request = quoted_reel();
  request["creators"][0]["conversion_percent"] = 2;
  request["creators"][0]["click_through_percent"] = 1;
  request["creators"][0].erase("median_views");
  request["creators"][0]["deliverables"][0]["median_views"] = 18000;
  EXPECT_TRUE(at(creator_of(request), "/verdict/settle_with").is_null());
}

TEST(Costs, SumToTheTotalExactly) {
  Json request = quoted_reel();
  request["creators"][0]["deal"] = {{"agency_percent", 17.5},
                                    {"gifted_units", 3},
                                    {"gift_shipping_minor", 455},
                                    {"production_minor", 9999}};
  request["creators"][0]["deliverables"][1] = {{"format", "story"}, {"count", 2}};
  const Json costs = at(creator_of(request), "/costs");
  std::int64_t sum = 0;
  for (const Json& line : at(costs, "/lines"))
    sum += line["amount_minor"].get<std::int64_t>();
  EXPECT_EQ(at(costs, "/total_minor"), sum);
  EXPECT_EQ(at(costs, "/lines").size(), 6U);
  // 3 gifts of a $60 product at a margin of 60%: 3 x $24.
  EXPECT_EQ(at(with_id(at(costs, "/lines"), "gifted-product"), "/amount_minor"), 7200);
}

// By brute force through the whole engine: the ceiling keeps the chance, one unit more loses it.
TEST(LargestAcceptableFee, IsExactThroughTheWholeEngine) {
  Json request = quoted_reel();
  request["product"]["order_value_minor"] = 200000;
  request["creators"][0]["deal"] = {{"agency_percent", 15}, {"production_minor", 500}};
  for (const double chance : {20.0, 50.0, 80.0}) {
    request["chance_percent"] = chance;
    const Json ceiling = at(creator_of(request), "/largest_acceptable_fee_minor");
    ASSERT_GT(ceiling.get<std::int64_t>(), 0) << chance;
    const auto chance_at = [&](std::int64_t fee) {
      const Json at_fee = with(request, "/creators/0/deliverables/0/fee_minor", fee);
      return number_at(creator_of(at_fee), "/result/chance_of_break_even_percent");
    };
    EXPECT_GE(chance_at(ceiling.get<std::int64_t>()), chance);
    EXPECT_LT(chance_at(ceiling.get<std::int64_t>() + 1), chance);
  }
}

// Contribution beyond what an integer holds: 10 billion views of a product for 10 billion dollars.
// Blocks a search for the fee that starts at an overflowed number and counts up for ever; the alarm
// only ends such a search.
TEST(LargestAcceptableFeeDeathTest, OfAnAbsurdlyGoodDealIsFound) {
  Json request = quoted_reel();
  request["product"]["order_value_minor"] = 1e12;
  request["creators"][0]["median_views"] = 1e10;
  request["creators"][0]["click_through_percent"] = 100;
  request["creators"][0]["conversion_percent"] = 100;
  request["creators"][0]["deliverables"][0]["count"] = 1000;
  EXPECT_EXIT(
      {
        alarm(10);
        const double fee = number_at(creator_of(request), "/largest_acceptable_fee_minor");
        std::exit(fee > 1e12 ? 0 : 1);
      },
      testing::ExitedWithCode(0), "");
}

TEST(Parity, EqualEngagementIsWorthTheSameWhateverTheFollowers) {
  Json request = quoted_reel();
  request["creators"][0].erase("median_views");
  request["creators"][0].erase("average_comments");
  request["creators"][0]["average_likes"] = 2000;
  request["product"]["order_value_minor"] = 30000;
  const auto worth = [&](int followers) {
    return number_at(creator_of(with(request, "/creators/0/followers", followers)),
                     "/largest_acceptable_fee_minor");
  };
  ASSERT_GT(worth(15000), 1000);
  EXPECT_NEAR(worth(15000) / worth(80000), 1, 0.2);
  const auto table = [&](int followers) {
    const Json creator = creator_of(with(request, "/creators/0/followers", followers));
    return number_at(with_id(at(creator, "/price/methods"), "rate-table"), "/p50_minor");
  };
  EXPECT_GT(table(80000) / table(15000), 2);  // what rate tables say instead
}

TEST(TwoDeliverablesOfOneFormat, EachShowTheirOwnViews) {
  Json request = quoted_reel();
  request["creators"][0]["deliverables"] = {
      {{"format", "reel"}, {"fee_minor", 100}, {"median_views", 10000}},
      {{"format", "reel"}, {"fee_minor", 100}, {"median_views", 90000}}};
  const Json creator = creator_of(request);
  for (int d = 0; d < 2; ++d) {
    const std::string place = "/deliverables/" + std::to_string(d);
    const Json id = at(creator, place + "/views/figures/0");
    ASSERT_TRUE(id.is_string());
    const Json figure = test::figure_in(creator, id.get<std::string>());
    EXPECT_EQ(at(figure, "/p50"), d == 0 ? 10000 : 90000);
    EXPECT_EQ(at(figure, "/inputs/0"), "/creators/0" + place + "/median_views");
  }
}

}  // namespace
}  // namespace tierwise
