// Laws of whole answers, for any valid request.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <numeric>
#include <set>
#include <string>

#include "requests.h"

namespace tierwise {
namespace {

using property::some_request;
using test::at;
using test::evaluated;
using test::Json;
using test::number_at;
using test::with;

const char* const kResults[] = {"profit_minor",
                                "roi_percent",
                                "roas",
                                "total_cost_minor",
                                "orders",
                                "tracked_orders",
                                "incremental_orders",
                                "revenue_minor",
                                "views",
                                "engagements",
                                "clicks",
                                "cpm_minor",
                                "cpe_minor",
                                "cost_per_order_minor"};

// The only creator of an answer to a valid request.
Json answered(const Json& request) {
  const Json answer = evaluated(request);
  RC_ASSERT(answer.contains("creators"));
  return answer["creators"][0];
}

RC_GTEST_PROP(Answer, ToAValidRequestHasNoErrors, ()) {
  const Json request = some_request();
  for (const Json& issue : at(evaluated(request), "/issues")) {
    RC_ASSERT(at(issue, "/severity") != "error");
  }
  RC_ASSERT(evaluated(request).contains("creators"));
}

RC_GTEST_PROP(Answer, HasRisingPercentiles, ()) {
  const Json creator = answered(some_request());
  for (const char* name : kResults) {
    const Json q = at(creator, std::string("/result/").append(name));
    if (q.is_null()) continue;
    double last = -1e300;
    for (const char* p : {"p5", "p10", "p25", "p50", "p75", "p90", "p95"}) {
      RC_ASSERT(q[p].is_number());
      RC_ASSERT(q[p].get<double>() >= last);
      last = q[p].get<double>();
    }
    RC_ASSERT(q["mean"].is_number());
  }
}

RC_GTEST_PROP(Answer, HasSharesBetween0And100, ()) {
  const Json creator = answered(some_request());
  const auto percent = [&](const Json& value) {
    return value.is_number() && value >= 0 && value <= 100;
  };
  RC_ASSERT(percent(at(creator, "/result/chance_of_break_even_percent")));
  for (const Json& method : at(creator, "/return_methods")) {
    if (at(method, "/available") == true) {
      RC_ASSERT(percent(at(method, "/chance_of_break_even_percent")));
    }
  }
  for (const char* part : {"reach", "engagement", "influence"}) {
    const Json score = at(creator, std::string("/score/").append(part));
    // The mean of three 100s may end a digit above 100.
    RC_ASSERT(score["low"] >= 0);
    RC_ASSERT(score["low"] <= score["high"]);
    RC_ASSERT(score["high"] <= 100.0000001);
  }
}

RC_GTEST_PROP(Answer, HasPricesThatRiseFromP10ToP90, ()) {
  const Json price = at(answered(some_request()), "/price");
  for (const Json& method : at(price, "/methods")) {
    if (at(method, "/available") != true || at(method, "/id") == "worth") continue;
    RC_ASSERT(method["p10_minor"] <= method["p50_minor"]);
    RC_ASSERT(method["p50_minor"] <= method["p90_minor"]);
  }
  RC_ASSERT(at(price, "/recommended/p10_minor") <= at(price, "/recommended/p50_minor"));
  RC_ASSERT(at(price, "/recommended/p50_minor") <= at(price, "/recommended/p90_minor"));
  for (const Json& method : at(price, "/recommended/methods")) {
    RC_ASSERT(method != "worth");
    RC_ASSERT(method != "calculators");
  }
}

RC_GTEST_PROP(Answer, HasCostsThatSumExactly, ()) {
  const Json costs = at(answered(some_request()), "/costs");
  std::int64_t sum = 0;
  for (const Json& line : at(costs, "/lines"))
    sum += line["amount_minor"].get<std::int64_t>();
  RC_ASSERT(at(costs, "/total_minor") == sum);
}

RC_GTEST_PROP(Answer, HasAHistogramOfEveryDraw, ()) {
  const Json histogram = at(answered(some_request()), "/result/histogram");
  int sum = histogram["below"].get<int>() + histogram["above"].get<int>();
  for (const Json& count : histogram["counts"])
    sum += count.get<int>();
  RC_ASSERT(sum == 64);
  RC_ASSERT(histogram["edges"].size() == histogram["counts"].size() + 1);
}

RC_GTEST_PROP(Answer, HasOrdersInTheirOrder, ()) {
  const Json creator = answered(some_request());
  for (const char* p : {"p5", "p50", "p95", "mean"}) {
    const double orders = number_at(creator, std::string("/result/orders/").append(p));
    RC_ASSERT(number_at(creator, std::string("/result/tracked_orders/").append(p)) <=
              orders * (1 + 1e-12));
    RC_ASSERT(number_at(creator, std::string("/result/incremental_orders/").append(p)) <=
              orders * (1 + 1e-12));
    RC_ASSERT(number_at(creator, std::string("/result/tracked_orders/").append(p)) <=
              number_at(creator, std::string("/result/clicks/").append(p)) * (1 + 1e-12));
  }
}

RC_GTEST_PROP(Answer, CountsEachDefinitionOnce, ()) {
  const Json creator = answered(some_request());
  const Json agreement = at(creator, "/agreement");
  int sum = agreement["undefined"].get<int>();
  for (const Json& count : agreement["counts"])
    sum += count.get<int>();
  RC_ASSERT(agreement["applicable"] == sum);
  RC_ASSERT(at(creator, "/tiers").size() == test::embedded().definitions.size());
}

RC_GTEST_PROP(RaisingTheFee, NeverRaisesProfitOrTheChance, ()) {
  const Json request = some_request();
  const std::string fee = "/creators/0/deliverables/0/fee_minor";
  const Json before = answered(request);
  const Json after = answered(with(request, fee, number_at(request, fee) + 1000));
  for (const char* p : {"p5", "p50", "p95", "mean"}) {
    const std::string place = std::string("/result/profit_minor/").append(p);
    RC_ASSERT(number_at(after, place) <= number_at(before, place));
  }
  RC_ASSERT(number_at(after, "/result/chance_of_break_even_percent") <=
            number_at(before, "/result/chance_of_break_even_percent"));
  RC_ASSERT(at(after, "/largest_acceptable_fee_minor") ==
            at(before, "/largest_acceptable_fee_minor"));
  RC_ASSERT(at(after, "/price/recommended") == at(before, "/price/recommended"));
}

RC_GTEST_PROP(RaisingTheMargin, NeverLowersProfitTheChanceOrTheFeeCeiling, ()) {
  Json request = some_request();
  request["creators"][0].erase("deal");  // a gift is dearer to make when the margin is low
  request["product"]["gross_margin_percent"] = 40;
  const Json before = answered(request);
  const Json after = answered(with(request, "/product/gross_margin_percent", 45));
  for (const char* p : {"p5", "p50", "p95"}) {
    const std::string place = std::string("/result/profit_minor/").append(p);
    RC_ASSERT(number_at(after, place) >= number_at(before, place));
  }
  RC_ASSERT(number_at(after, "/result/chance_of_break_even_percent") >=
            number_at(before, "/result/chance_of_break_even_percent"));
  RC_ASSERT(at(after, "/largest_acceptable_fee_minor") >=
            at(before, "/largest_acceptable_fee_minor"));
}

// Leaves out what is rounded to a minor unit: gifts, own labour, agency and terms of the fee; and a
// boost, which buys clicks at published prices.
void drop_rounded(Json& deal) {
  for (const char* key : {"agency_percent", "gifted_units", "own_hours", "boost_minor"})
    deal.erase(key);
  for (const DealTerm& term : test::embedded().deal_terms) {
    deal.erase(term.id);
    deal.erase(term.id + "_percent");
  }
}

// Every own amount doubled: money doubles, ratios, counts and chances stay.
RC_GTEST_PROP(DoublingMoney, DoublesMoneyAndLeavesRatiosAlone, ()) {
  Json request = some_request();
  if (request["creators"][0].contains("deal")) drop_rounded(request["creators"][0]["deal"]);
  Json doubled = request;
  const Json flat = request.flatten();
  for (const auto& [pointer, value] : flat.items()) {
    const bool money = pointer.find("_minor") != std::string::npos;
    if (money) doubled[Json::json_pointer(pointer)] = value.get<double>() * 2;
  }
  const Json before = answered(request);
  const Json after = answered(doubled);
  for (const char* same : {"roi_percent", "roas", "orders", "views", "clicks"}) {
    const std::string place = std::string("/result/").append(same).append("/p50");
    const double expected = number_at(before, place);
    RC_ASSERT(std::fabs(number_at(after, place) - expected) <= 1e-9 * (1 + std::fabs(expected)));
  }
  RC_ASSERT(at(after, "/result/chance_of_break_even_percent") ==
            at(before, "/result/chance_of_break_even_percent"));
  for (const char* money : {"profit_minor", "revenue_minor", "total_cost_minor"}) {
    for (const char* p : {"p5", "p50", "p95"}) {
      const std::string place = std::string("/result/").append(money).append("/").append(p);
      RC_ASSERT(std::fabs(number_at(after, place) - 2 * number_at(before, place)) <= 1.0001);
    }
  }
}

// One line of a creator, moved to the front: the market and the cost do not care.
RC_GTEST_PROP(OrderOfDeliverables, ChangesNoPriceNoCostAndNoFigure, ()) {
  const Json request = some_request();
  Json turned = request;
  auto& lines = turned["creators"][0]["deliverables"];
  std::reverse(lines.begin(), lines.end());
  const Json before = answered(request);
  const Json after = answered(turned);
  RC_ASSERT(at(after, "/costs/total_minor") == at(before, "/costs/total_minor"));
  RC_ASSERT(at(after, "/tiers") == at(before, "/tiers"));
  for (const char* p : {"p10_minor", "p50_minor", "p90_minor"}) {
    const std::string place = std::string("/price/recommended/").append(p);
    RC_ASSERT(std::fabs(number_at(after, place) - number_at(before, place)) <= 1.0001);
  }
  RC_ASSERT(at(after, "/price/recommended/reason") == at(before, "/price/recommended/reason"));
}

RC_GTEST_PROP(OrderOfCreators, ChangesNoTierScorePriceOrCost, ()) {
  const Json request = some_request(2);
  Json turned = request;
  std::reverse(turned["creators"].begin(), turned["creators"].end());
  const Json before = evaluated(request);
  const Json after = evaluated(turned);
  // The last method is the worth, which is drawn.
  for (const char* part : {"tiers", "agreement", "price/recommended", "costs/total_minor"}) {
    const std::string end = std::string("/").append(part);
    RC_ASSERT(at(after, "/creators/1" + end) == at(before, "/creators/0" + end));
    RC_ASSERT(at(after, "/creators/0" + end) == at(before, "/creators/1" + end));
  }
}

RC_GTEST_PROP(AnotherCreator, LeavesTheFirstOneAlone, ()) {
  const Json both = some_request(2);
  Json alone = both;
  alone["creators"].erase(1);
  RC_ASSERT(at(evaluated(alone), "/creators/0") == at(evaluated(both), "/creators/0"));
}

RC_GTEST_PROP(FeeCeiling, KeepsTheChanceAndIsTheLargest, ()) {
  Json request = some_request();
  request["creators"][0]["deliverables"] = {request["creators"][0]["deliverables"][0]};
  request["product"]["order_value_minor"] = 1e6;
  const int chance = *rc::gen::element(10, 25, 40, 50, 60, 75, 90);
  request["chance_percent"] = chance;
  const auto fee = answered(request)["largest_acceptable_fee_minor"].get<std::int64_t>();
  const auto chance_at = [&](std::int64_t of) {
    return number_at(answered(with(request, "/creators/0/deliverables/0/fee_minor", of)),
                     "/result/chance_of_break_even_percent");
  };
  RC_PRE(fee > 0 && fee < 1000000000000);
  RC_ASSERT(chance_at(fee) >= chance);
  RC_ASSERT(chance_at(fee + 1) < chance);
}

// The answer shows what it took: entering a figure's own percentiles is taken again.
RC_GTEST_PROP(Figures, CanBeEnteredAsOwnNumbers, ()) {
  Json request = some_request();
  for (const char* key : {"conversion_percent", "click_through_percent"}) {
    request["creators"][0].erase(key);
  }
  request.erase("market");
  request["creators"][0]["deliverables"] = {request["creators"][0]["deliverables"][0]};
  const Json creator = answered(request);
  Json entered = request;
  for (const Json& figure : creator["figures"]) {
    const std::string id = figure["id"].get<std::string>();
    const Json range = {{"p10", figure["p10"]}, {"p50", figure["p50"]}, {"p90", figure["p90"]}};
    if (id == "conversion-rate") entered["creators"][0]["conversion_percent"] = range;
    if (id.starts_with("click-through")) entered["creators"][0]["click_through_percent"] = range;
    if (id.starts_with("tracked-share")) entered["market"]["tracked_share_percent"] = range;
    if (id == "incrementality") entered["market"]["incrementality_percent"] = range;
    if (id == "campaign-factor") entered["market"]["campaign_factor"] = range;
  }
  const Json again = answered(entered);
  RC_ASSERT(std::fabs(number_at(again, "/result/orders/p50") -
                      number_at(creator, "/result/orders/p50")) <=
            1e-9 * number_at(creator, "/result/orders/p50"));
}

}  // namespace
}  // namespace tierwise
