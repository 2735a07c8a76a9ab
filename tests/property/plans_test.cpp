// Laws of plans: sums, what fees, margins, overlaps and the currency do, and the order of creators.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "requests.h"

namespace tierwise {
namespace {

using property::coin;
using property::some_number;
using property::some_request;
using property::some_whole;
using test::at;
using test::evaluated;
using test::Json;
using test::number_at;
using test::with;

Json some_plan() {
  Json request = some_request(*rc::gen::inRange(2, 6));
  request["campaign"] = {{"goal", "awareness"}, {"target_population", some_whole(1000, 1e9)}};
  if (coin()) request["campaign"]["overlap_percent"] = some_number(1, 50);
  if (coin()) {
    request["campaign"]["overlaps"] = {
        {{"creators", {"0", "1"}}, {"overlap_percent", some_number(1, 90)}}};
  }
  return request;
}

Json answered(const Json& request) {
  Json answer = evaluated(request);
  RC_ASSERT(answer.contains("campaign"));
  return answer;
}

bool near(double a, double b, double size) {
  return std::fabs(a - b) <= 1e-9 * size;
}

// Profit of every draw, the creators' together.
struct Profits {
  std::vector<double> values;
  double size = 0;  // of the largest term
};
Profits profits_of(const Json& request) {
  const auto draws = request["draws"].get<std::size_t>();
  const Json answer = Json::parse(test::engine().draws(request.dump(), draws).text);
  Profits profits{std::vector<double>(draws, 0.0)};
  for (const Json& creator : at(answer, "/creators")) {
    for (std::size_t i = 0; i < draws; ++i) {
      const double one = creator["draws"][i]["profit_minor"].get<double>();
      profits.values[i] += one;
      profits.size = std::max(profits.size, std::fabs(one));
    }
  }
  return profits;
}

RC_GTEST_PROP(Plan, IsTheSumOfItsParts, ()) {
  const Json request = some_plan();
  const Json answer = answered(request);
  std::int64_t lines = 0;
  for (const Json& line : at(answer, "/campaign/costs/lines"))
    lines += line["amount_minor"].get<std::int64_t>();
  std::int64_t creators = 0;
  double means = 0;
  for (const Json& part : at(answer, "/campaign/creators")) {
    creators += part["cost_minor"].get<std::int64_t>();
    means += number_at(part, "/profit_minor/mean");
  }
  RC_ASSERT(at(answer, "/campaign/costs/total_minor") == lines);
  RC_ASSERT(at(answer, "/campaign/costs/total_minor") == creators);
  const Profits profits = profits_of(request);
  double sum = 0;
  for (const double profit : profits.values)
    sum += profit;
  const double mean = number_at(answer, "/campaign/result/profit_minor/mean");
  const auto draws = static_cast<double>(profits.values.size());
  RC_ASSERT(std::fabs(mean - sum / draws) <= 0.5 + 1e-9 * profits.size);
  RC_ASSERT(std::fabs(mean - means) <= 3 + 1e-9 * profits.size);
}

RC_GTEST_PROP(Plan, WithADearerFeeProfitsLessInEveryDraw, ()) {
  const Json request = some_plan();
  const std::string fee = "/creators/1/deliverables/0/fee_minor";
  const auto before = profits_of(request).values;
  const auto after = profits_of(with(request, fee, number_at(request, fee) + 1000)).values;
  for (std::size_t i = 0; i < before.size(); ++i)
    RC_ASSERT(after[i] <= before[i]);
}

// A gift is cheaper to make too when the margin is high.
RC_GTEST_PROP(Plan, WithAHigherMarginNeverProfitsLess, ()) {
  const Json request = with(some_plan(), "/product/gross_margin_percent", 40);
  const Profits before = profits_of(request);
  const Profits after = profits_of(with(request, "/product/gross_margin_percent", 45));
  for (std::size_t i = 0; i < before.values.size(); ++i)
    RC_ASSERT(after.values[i] >= before.values[i] - 1e-9 * before.size);
}

RC_GTEST_PROP(Plan, WithMoreOverlapNeverReachesMore, ()) {
  Json request = some_plan();
  const std::string place = "/campaign/overlap_percent";
  const double share = some_number(1, 50);
  request["campaign"]["overlap_percent"] = share;
  const Json before = answered(request);
  const Json after = evaluated(with(request, place, share + some_number(0.1, 50)));
  if (!after.contains("campaign")) return;  // contradicts the pair's own
  for (const char* p : {"p5", "p10", "p25", "p50", "p75", "p90", "p95", "mean"}) {
    const std::string people = std::string("/campaign/reach/people/").append(p);
    const double most = number_at(before, people);
    RC_ASSERT(number_at(after, people) <= most * (1 + 1e-12));
  }
}

RC_GTEST_PROP(Plan, WithOneCreatorMoreOnTheCurveNeverReachesFewer, ()) {
  const Json answer = answered(some_plan());
  double last = 0;
  for (const Json& step : at(answer, "/campaign/reach/curve")) {
    RC_ASSERT(step["people_mean"].get<double>() >= last);
    last = step["people_mean"].get<double>();
  }
  const double all = number_at(answer, "/campaign/reach/people/mean");
  RC_ASSERT(std::fabs(last - all) <= 1e-12 * all);
}

// The sums differ in their last digit.
void expect_same(const Json& before, const Json& after, const std::string& place, double size) {
  const Json flat = at(before, place).flatten();
  for (const auto& [pointer, value] : flat.items()) {
    if (!value.is_number()) continue;
    const double other = number_at(after, place + pointer);
    RC_ASSERT(near(value.get<double>(), other, std::fmax(size, std::fabs(other))));
  }
}

RC_GTEST_PROP(OrderOfAPlansCreators, ChangesNothing, ()) {
  const Json request = some_plan();
  Json turned = request;
  std::rotate(turned["creators"].begin(), turned["creators"].begin() + 1, turned["creators"].end());
  const Json before = answered(request);
  const Json after = answered(turned);
  const double size = profits_of(request).size;
  expect_same(before, after, "/campaign/result/profit_minor", 1e9 + size);  // whole minor units
  for (const char* part : {"chance_of_break_even_percent", "orders", "clicks", "total_cost_minor"})
    expect_same(before, after, std::string("/campaign/result/").append(part), 0);
  for (const char* part : {"people", "gross", "frequency", "cost_per_1000_people_minor"})
    expect_same(before, after, std::string("/campaign/reach/").append(part), 0);
  for (const Json& part : at(before, "/campaign/creators")) {
    const Json other =
        test::with_id(at(after, "/campaign/creators"), part["id"].get<std::string>());
    RC_ASSERT(part["profit_minor"] == other["profit_minor"]);
    expect_same(part, other, "/people_added", number_at(before, "/campaign/reach/gross/p95"));
  }
}

// Leaves out what is rounded to a minor unit, and a boost, which buys clicks at published prices.
void drop_rounded(Json& creator) {
  if (!creator.contains("deal")) return;
  Json& deal = creator["deal"];
  for (const char* key : {"agency_percent", "gifted_units", "own_hours", "boost_minor"})
    deal.erase(key);
  for (const DealTerm& term : test::embedded().deal_terms) {
    deal.erase(term.id);
    deal.erase(term.id + "_percent");
  }
}

RC_GTEST_PROP(DoublingTheMoneyOfAPlan, DoublesMoneyAndLeavesRatiosAlone, ()) {
  Json request = some_plan();
  for (Json& creator : request["creators"])
    drop_rounded(creator);
  Json doubled = request;
  const Json flat = request.flatten();
  for (const auto& [pointer, value] : flat.items()) {
    const bool money = pointer.find("_minor") != std::string::npos;
    if (money) doubled[Json::json_pointer(pointer)] = value.get<double>() * 2;
  }
  const Json before = answered(request);
  const Json after = answered(doubled);
  for (const char* same :
       {"chance_of_break_even_percent", "roi_percent", "roas", "orders", "views"})
    expect_same(before, after, std::string("/campaign/result/").append(same), 1);
  expect_same(before, after, "/campaign/reach/people", 1);
  for (const char* money : {"profit_minor", "revenue_minor", "total_cost_minor"}) {
    for (const char* p : {"p5", "p50", "p95", "mean"}) {
      const std::string place =
          std::string("/campaign/result/").append(money).append("/").append(p);
      const double twice = 2 * number_at(before, place);
      RC_ASSERT(std::fabs(number_at(after, place) - twice) <= 1.0001 + 1e-9 * std::fabs(twice));
    }
  }
}

}  // namespace
}  // namespace tierwise
