// Random requests: valid ones, and texts that were valid before something happened to them.
#pragma once

#include <rapidcheck.h>

#include <cmath>
#include <ostream>
#include <string>
#include <vector>

#include "../support/engine.h"
#include "../support/plan.h"

// How RapidCheck prints a value that breaks a property.
namespace nlohmann {
inline void showValue(const json& value, std::ostream& out) {
  out << value.dump(-1, ' ', false, json::error_handler_t::replace);
}
}  // namespace nlohmann

namespace tierwise::property {

using test::Json;

// A number from `low` to `high`, spread evenly over its magnitudes, as a person would round it.
inline double some_number(double low, double high) {
  const int step = *rc::gen::inRange(0, 1001);
  const double x = low * std::pow(high / low, step / 1000.0);
  return x < 100 ? std::round(x * 100) / 100 : std::round(x);
}
inline double some_whole(double low, double high) {
  return std::round(some_number(low, high));
}
inline bool coin() {
  return *rc::gen::inRange(0, 2) == 1;
}

// One value, or a range around it that has a metalog.
inline Json maybe_uncertain(double value, double high) {
  if (coin()) return value;
  const double p90 = std::fmin(value * 1.5, (value + high) / 2);
  return {{"p10", value * value / p90}, {"p50", value}, {"p90", p90}};
}
// The same in whole minor units; at least 100 of them.
inline Json maybe_uncertain_money(double minor) {
  if (coin()) return minor;
  return {{"p10", std::round(minor / 1.5)}, {"p50", minor}, {"p90", std::round(minor * 1.5)}};
}

inline const Platform& some_platform() {
  const auto& all = test::embedded().platforms;
  return all[*rc::gen::inRange<std::size_t>(0, all.size())];
}

inline Json some_deliverable(const Platform& platform) {
  const auto& formats = platform.formats;
  Json line = {{"format", formats[*rc::gen::inRange<std::size_t>(0, formats.size())].id},
               {"count", *rc::gen::inRange(1, 6)},
               {"fee_minor", some_whole(1, 1e6)}};
  if (coin()) line["median_views"] = maybe_uncertain(some_whole(100, 1e6), 1e10);
  return line;
}

// Some of the terms there are, each by an option or an own number.
inline void add_terms(Json& deal) {
  for (const DealTerm& term : test::embedded().deal_terms) {
    if (coin()) continue;
    if (term.of == TermOf::market_price || coin()) {
      deal[term.id] = term.options[*rc::gen::inRange<std::size_t>(0, term.options.size())].id;
    } else {
      deal[term.id + "_percent"] = some_number(1, term.combine == Combine::subtract ? 90 : 400);
    }
  }
}

inline Json some_deal() {
  Json deal = {
      {"commission_percent", some_number(0.5, 40)}, {"bonus_per_sale_minor", some_whole(1, 1000)},
      {"agency_percent", some_number(0.5, 50)},     {"referral_fee_percent", some_number(0.5, 20)},
      {"gifted_units", some_whole(1, 20)},          {"gift_shipping_minor", some_whole(1, 2000)},
      {"production_minor", some_whole(1, 100000)},  {"own_hours", some_number(0.5, 40)},
      {"hourly_cost_minor", some_whole(1, 9000)},   {"boost_minor", some_whole(1, 100000)}};
  if (coin()) add_terms(deal);
  return deal;
}

inline Json some_creator(const std::string& id) {
  const Platform& platform = some_platform();
  Json creator = {{"id", id},
                  {"platform", platform.id},
                  {"followers", some_whole(100, 1e8)},
                  {"deliverables", Json::array()}};
  const int lines = *rc::gen::inRange(1, 4);
  for (int i = 0; i < lines; ++i)
    creator["deliverables"].push_back(some_deliverable(platform));
  if (coin()) creator["median_views"] = maybe_uncertain(some_whole(100, 1e7), 1e10);
  if (coin()) creator["median_views_age_days"] = some_number(0.05, 200);
  if (coin()) creator["average_likes"] = maybe_uncertain(some_whole(1, 1e5), 1e9);
  if (coin()) creator["average_comments"] = maybe_uncertain(some_whole(1, 1e4), 1e9);
  if (coin()) creator["authentic_percent"] = maybe_uncertain(some_number(20, 95), 100);
  if (coin()) creator["click_through_percent"] = maybe_uncertain(some_number(0.05, 20), 100);
  if (coin()) creator["conversion_percent"] = maybe_uncertain(some_number(0.2, 30), 100);
  if (coin()) creator["deal"] = some_deal();
  return creator;
}

inline Json some_product() {
  Json product = {{"order_value_minor", maybe_uncertain_money(some_whole(100, 1e6))},
                  {"gross_margin_percent", maybe_uncertain(some_number(5, 90), 100)}};
  if (coin()) product["discount_percent"] = some_number(1, 60);
  if (coin()) product["code_share_percent"] = some_number(1, 100);
  if (coin()) product["return_rate_percent"] = maybe_uncertain(some_number(1, 40), 100);
  if (coin()) product["fulfilment_minor"] = some_whole(1, 2000);
  if (coin()) product["return_handling_minor"] = some_whole(1, 2000);
  if (coin()) product["repeat_rate_percent"] = some_number(1, 80);
  return product;
}

// A request without any error, with quoted fees and `creators` creators.
inline Json some_request(int creators = 1) {
  Json request = {{"schema", 1},
                  {"draws", 64},
                  {"seed", *rc::gen::inRange(0, 1000)},
                  {"product", some_product()},
                  {"creators", Json::array()}};
  for (int i = 0; i < creators; ++i) {
    request["creators"].push_back(some_creator(std::to_string(i)));
  }
  if (coin())
    request["market"] = {{"tracked_share_percent", some_number(5, 100)},
                         {"incrementality_percent", some_number(5, 100)}};
  return request;
}

}  // namespace tierwise::property
