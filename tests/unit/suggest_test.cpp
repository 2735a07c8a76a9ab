#include "tierwise/suggest.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "../support/engine.h"

namespace tierwise {
namespace {

using test::at;
using test::Json;
using test::number_at;

Json suggested(const Json& request) {
  return Json::parse(test::engine().suggest(request.dump()).text, nullptr, false);
}

Json compared(const Json& request) {
  return Json::parse(test::engine().compare(request.dump()).text, nullptr, false);
}

Json plan_for(int budget) {
  return test::with(test::quoted_reel(), "/campaign", {{"budget_minor", budget}});
}

TEST(Suggest, BuysAsManyAsTheBudgetDoes) {
  for (const int budget : {40000, 500000, 100000000}) {
    const Json answer = suggested(plan_for(budget));
    for (const Json& scenario : answer["scenarios"]) {
      const Json creators = at(scenario, "/creators");
      if (creators.is_null()) continue;
      const double fee = number_at(scenario, "/creators/0/deliverables/0/fee_minor");
      const auto count = static_cast<double>(creators.size());
      EXPECT_LE(count * fee, budget) << scenario["id"];
      EXPECT_TRUE((count + 1) * fee > budget || count == 50) << scenario["id"];
    }
  }
}

// One macro creator of the middle size would leave half of it.
TEST(Suggest, LeavesLittleOfTheBudget) {
  for (const int budget : {500000, 2000000}) {
    const Json answer = suggested(plan_for(budget));
    for (const Json& scenario : answer["scenarios"]) {
      const Json creators = at(scenario, "/creators");
      if (creators.is_null()) continue;
      const double fee = number_at(scenario, "/creators/0/deliverables/0/fee_minor");
      EXPECT_GE(static_cast<double>(creators.size()) * fee, 0.9 * budget) << scenario["id"];
    }
  }
}

// The price of a suggested creator is what the market asks for one of whom nothing else is known.
TEST(Suggest, PaysTheMarketsMedianPrice) {
  const Json scenario = test::with_id(suggested(plan_for(500000))["scenarios"], "micro");
  Json request = test::without(test::quoted_reel(), "", "creators");
  request["creators"] = Json::array({at(scenario, "/creators/0")});
  request["creators"][0]["deliverables"][0].erase("fee_minor");
  const Json answer = test::creator_of(request);
  EXPECT_EQ(at(answer, "/price/recommended/p50_minor"),
            at(scenario, "/creators/0/deliverables/0/fee_minor"));
}

TEST(Suggest, TakesThePlansFixedCostWithoutABudget) {
  EXPECT_EQ(at(suggested(test::quoted_reel()), "/budget_minor"), 40000);
}

TEST(Suggest, FollowsMostOfThePosts) {
  Json request = plan_for(500000);
  request["creators"][0]["deliverables"].push_back(
      {{"format", "story"}, {"count", 2}, {"fee_minor", 100}});
  const Json scenario = test::with_id(suggested(request)["scenarios"], "micro");
  EXPECT_EQ(at(scenario, "/creators/0/deliverables/0/format"), "story");
}

TEST(Suggest, CanBeComparedAsItIs) {
  Json request = plan_for(500000);
  request["scenarios"] = suggested(request)["scenarios"];
  request["scenarios"].push_back({{"id", "plan"}});
  const Json answer = compared(request);
  EXPECT_EQ(at(answer, "/issues"), Json::array());
  EXPECT_EQ(at(answer, "/scenarios").size(), request["scenarios"].size());
}

// Each pair the other way round says the opposite, and its causes sum to the mean difference.
TEST(Compare, SaysTheOppositeTheOtherWayRound) {
  Json request = plan_for(500000);
  request["scenarios"] = suggested(request)["scenarios"];
  const Json forth = compared(request);
  std::reverse(request["scenarios"].begin(), request["scenarios"].end());
  const Json back = compared(request);
  ASSERT_EQ(forth["pairs"].size(), 3U);
  for (const Json& pair : forth["pairs"]) {
    for (const Json& other : back["pairs"]) {
      if (pair["a"] != other["b"] || pair["b"] != other["a"]) continue;
      EXPECT_NEAR(number_at(pair, "/a_better_percent") + number_at(other, "/a_better_percent"), 100,
                  1e-9);
      EXPECT_EQ(number_at(pair, "/difference_minor/mean"),
                -number_at(other, "/difference_minor/mean"));
    }
    double sum = 0;
    for (const Json& cause : pair["causes"])
      sum += number_at(cause, "/minor");
    EXPECT_NEAR(sum, number_at(pair, "/difference_minor/mean"), 0.5 + 1e-6);
  }
}

// A scenario alone and beside others comes to what the plan itself comes to.
TEST(Compare, AgreesWithTheResultOfThePlan) {
  Json request = plan_for(500000);
  const Json result = at(test::evaluated(request), "/campaign/result");
  request["scenarios"] = Json::parse(R"([{"id":"plan"},{"id":"ads","channel":"meta"}])");
  const Json scenario = test::with_id(compared(request)["scenarios"], "plan");
  for (const char* member : {"profit_minor", "roi_percent", "orders", "incremental_orders",
                             "chance_of_break_even_percent"}) {
    EXPECT_EQ(scenario[member], result[member]) << member;
  }
}

}  // namespace
}  // namespace tierwise
