// A plan as a whole: what its parts must sum to, and what must not change it.
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "../support/engine.h"

namespace tierwise {
namespace {

using test::at;
using test::evaluated;
using test::Json;
using test::number_at;
using test::with;
using test::with_id;

Json alone(Json request) {
  request.erase("campaign");
  return evaluated(request);
}

// Three creators of whom little is known.
Json plan() {
  return Json::parse(R"({"schema":1,"draws":4096,"campaign":{},
    "product":{"order_value_minor":6000,"gross_margin_percent":60},
    "creators":[
     {"id":"ann","platform":"instagram","followers":60000,"median_views":20000,
      "deliverables":[{"format":"reel","fee_minor":50000},{"format":"story","fee_minor":9000}]},
     {"id":"bob","platform":"tiktok","followers":40000,
      "deliverables":[{"format":"video","fee_minor":30000}]},
     {"id":"eve","platform":"youtube","followers":25000,"conversion_percent":2,
      "deliverables":[{"format":"integration","fee_minor":70000}]}]})");
}

double sum_over_creators(const Json& response, const std::string& pointer) {
  double sum = 0;
  for (const Json& creator : at(response, "/creators"))
    sum += number_at(creator, pointer);
  return sum;
}

TEST(Campaign, SumsItsCreators) {
  const Json response = evaluated(plan());
  const Json creators = alone(plan());
  for (const char* what :
       {"/result/orders/mean", "/result/tracked_orders/mean", "/result/incremental_orders/mean",
        "/result/views/mean", "/result/clicks/mean", "/result/engagements/mean"}) {
    const double sum = sum_over_creators(creators, what);
    EXPECT_NEAR(number_at(response, std::string("/campaign").append(what)), sum, 1e-9 * sum)
        << what;
  }
  EXPECT_EQ(number_at(response, "/campaign/costs/total_minor"), 159000);
  EXPECT_EQ(sum_over_creators(response, "/costs/total_minor"), 159000);
}

TEST(Campaign, SharesOfProfitAndRiskSumToTheWhole) {
  const Json creators = at(evaluated(plan()), "/campaign/creators");
  double profit = 0;
  double risk = 0;
  for (const Json& creator : creators) {
    profit += number_at(creator, "/profit_share_percent");
    risk += number_at(creator, "/risk_share_percent");
  }
  EXPECT_NEAR(profit, 100, 1e-9);
  EXPECT_NEAR(risk, 100, 1e-9);
}

// "Without" is what the plan says when somebody is taken away. The last creator, because points
// belong to a creator's place.
TEST(Campaign, WithoutSomebodyIsTheSmallerPlan) {
  Json smaller = plan();
  smaller["creators"].erase(2);
  const Json without = at(evaluated(plan()), "/campaign/creators/2/without");
  const Json campaign = at(evaluated(smaller), "/campaign");
  EXPECT_EQ(number_at(without, "/profit_mean_minor"),
            number_at(campaign, "/result/profit_minor/mean"));
  EXPECT_EQ(number_at(without, "/chance_of_break_even_percent"),
            number_at(campaign, "/result/chance_of_break_even_percent"));
  EXPECT_NEAR(number_at(without, "/people_p50"), number_at(campaign, "/reach/people/p50"), 1e-6);
  EXPECT_EQ(number_at(without, "/cost_minor"), number_at(campaign, "/costs/total_minor"));
}

TEST(Campaign, OfOneCreatorIsThatCreator) {
  Json one = plan();
  one["creators"].erase(2);
  one["creators"].erase(1);
  const Json response = evaluated(one);
  const Json creator = at(alone(one), "/creators/0");
  const Json campaign = at(response, "/campaign");
  EXPECT_NEAR(number_at(campaign, "/result/break_even_orders"),
              number_at(creator, "/result/break_even_orders"), 1e-12);
  EXPECT_EQ(test::without(campaign, "/result", "break_even_orders")["result"],
            test::without(creator, "/result", "break_even_orders")["result"]);
  EXPECT_EQ(at(campaign, "/dots"), at(creator, "/dots"));
  EXPECT_EQ(at(campaign, "/return_methods/0"), at(creator, "/return_methods/0"));
  EXPECT_EQ(at(campaign, "/creators/0/profit_minor"), at(creator, "/result/profit_minor"));
  EXPECT_EQ(at(response, "/creators/0/verdict"), at(creator, "/verdict"));
  for (const char* part : {"/views", "/engagements", "/clicks", "/price/recommended"}) {
    const auto path = std::string("/creators/0/deliverables/0") + part;
    EXPECT_EQ(at(response, path), at(creator, path.substr(std::string("/creators/0").size())));
  }
  EXPECT_TRUE(at(campaign, "/creators/0/without").is_null());
  const Json insight = at(creator, "/insight");
  const Json of_plan = at(response, "/campaign/insight");
  EXPECT_EQ(at(insight, "/base_profit_minor"), at(of_plan, "/base_profit_minor"));
  ASSERT_EQ(at(insight, "/variance").size(), at(of_plan, "/variance").size());
  EXPECT_EQ(at(insight, "/variance/0/share_percent"), at(of_plan, "/variance/0/share_percent"));
  EXPECT_EQ(at(insight, "/tornado/0/low_profit_minor"), at(of_plan, "/tornado/0/low_profit_minor"));
}

TEST(Campaign, KeepsMostRiskWhereAllShareAFactor) {
  const Json insight = at(evaluated(plan()), "/campaign/insight");
  int shared = 0;
  for (const Json& bar : at(insight, "/tornado")) {
    if (at(bar, "/factor") != "campaign-factor") continue;
    ++shared;
    EXPECT_TRUE(at(bar, "/creator").is_null());
  }
  EXPECT_EQ(shared, 1) << "one bar for all creators";
}

// The creators' bars of the shared factor, added up.
TEST(Campaign, MovesEveryCreatorByASharedFactor) {
  const auto bar_in = [](const Json& insight) {
    for (const Json& bar : at(insight, "/tornado")) {
      if (at(bar, "/factor") == "incrementality") return bar;
    }
    return Json();
  };
  double low = 0;
  double high = 0;
  double base = 0;
  for (const Json& creator : at(alone(plan()), "/creators")) {
    base += number_at(creator, "/insight/base_profit_minor");
    low += number_at(bar_in(at(creator, "/insight")), "/low_profit_minor");
    high += number_at(bar_in(at(creator, "/insight")), "/high_profit_minor");
  }
  const Json insight = at(evaluated(plan()), "/campaign/insight");
  EXPECT_NEAR(number_at(insight, "/base_profit_minor"), base, 2) << "rounded each";
  EXPECT_NEAR(number_at(bar_in(insight), "/low_profit_minor"), low, 2);
  EXPECT_NEAR(number_at(bar_in(insight), "/high_profit_minor"), high, 2);
}

TEST(Campaign, NamesTheCreatorInPathsOfInputs) {
  const Json insight = at(evaluated(plan()), "/campaign/insight");
  bool seen = false;
  for (const Json& share : at(insight, "/variance")) {
    if (at(share, "/creator") != "bob" || at(share, "/factor") != "views") continue;
    EXPECT_EQ(at(share, "/input"), "/creators/1/median_views");
    seen = true;
  }
  EXPECT_TRUE(seen);
}

// What the draws of one of six equal creators happen to say is no reason to ask that one first.
TEST(Campaign, TellsEqualCreatorsTheSame) {
  Json request = plan();
  const Json bob = request["creators"][1];
  request["creators"] = Json::array();
  for (int i = 0; i < 6; ++i)
    request["creators"].push_back(with(bob, "/id", "c" + std::to_string(i)));
  const Json insight = at(evaluated(request), "/campaign/insight");
  int compared = 0;
  for (const auto& [list, value] :
       {std::pair("/variance", "/share_percent"), std::pair("/worth_asking", "/value_minor")}) {
    std::map<std::string, double> known;
    for (const Json& one : at(insight, list)) {
      const std::string factor = at(one, "/factor");
      const double now = number_at(one, value);
      compared += static_cast<int>(known.count(factor));
      EXPECT_EQ(known.emplace(factor, now).first->second, now) << list << ' ' << factor;
    }
  }
  EXPECT_GE(compared, 10);
}

TEST(Campaign, WithMoreOverlapReachesNoMorePeople) {
  double before = number_at(evaluated(plan()), "/campaign/reach/gross/p50");
  for (const double overlap : {0.0, 10.0, 40.0, 80.0, 100.0}) {
    const Json response = evaluated(with(plan(), "/campaign/overlap_percent", overlap));
    const double people = number_at(response, "/campaign/reach/people/p50");
    EXPECT_LE(people, before) << overlap;
    before = people;
  }
}

// In a currency of ten times smaller units, money is ten times as much and the rest stays.
TEST(Campaign, ScalesWithMoney) {
  const Json usual = evaluated(plan());
  Json dear = plan();
  dear["exchange_rate"] = 10;
  dear["product"]["order_value_minor"] = 60000;
  for (Json& creator : dear["creators"]) {
    for (Json& line : creator["deliverables"])
      line["fee_minor"] = 10 * line["fee_minor"].get<int>();
  }
  const Json response = evaluated(dear);
  const Json one = at(usual, "/campaign/result");
  const Json ten = at(response, "/campaign/result");
  EXPECT_NEAR(number_at(ten, "/profit_minor/p50"), 10 * number_at(one, "/profit_minor/p50"), 6);
  EXPECT_NEAR(number_at(ten, "/roi_percent/p50"), number_at(one, "/roi_percent/p50"), 1e-9);
  EXPECT_EQ(at(ten, "/orders"), at(one, "/orders"));
  EXPECT_EQ(at(response, "/campaign/reach/people"), at(usual, "/campaign/reach/people"));
}

TEST(Campaign, HasNoInsightWithTooFewDraws) {
  EXPECT_TRUE(at(evaluated(with(plan(), "/draws", 1024)), "/campaign/insight").is_null());
}

// The fit scales conversion, and so orders, by an assumed factor.
TEST(Campaign, SellsLessWhereTheProductDoesNotFit) {
  const double usual = number_at(alone(plan()), "/creators/1/result/orders/p50");
  const Json other = alone(with(plan(), "/creators/1/fit", "other"));
  EXPECT_NEAR(number_at(other, "/creators/1/result/orders/p50") / usual, 0.6, 0.06);
  EXPECT_EQ(at(test::figure_in(at(other, "/creators/1"), "fit/other"), "/kind"), "assumed");
}

TEST(Campaign, GivesTheChanceOfItsTarget) {
  const Json usual = at(evaluated(plan()), "/campaign/goals/0");
  const double median = number_at(usual, "/value/p50");
  const Json aimed = at(evaluated(with(plan(), "/campaign/target", median)), "/campaign/goals/0");
  EXPECT_NEAR(number_at(aimed, "/chance_of_target_percent"), 50, 0.1);
  EXPECT_TRUE(at(usual, "/chance_of_target_percent").is_null());
}

}  // namespace
}  // namespace tierwise
