// The engine as its users meet it: JSON in, JSON out. Missing values read as null, so that a wrong
// answer fails one test instead of ending the program.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "tierwise/api.h"

namespace tierwise::test {

using Json = nlohmann::json;

inline Engine& engine() {
  static Engine one;
  return one;
}

// The value at a JSON pointer, or null.
inline Json at(const Json& document, const std::string& pointer) {
  const Json::json_pointer where(pointer);
  return document.contains(where) ? document[where] : Json();
}

// A number at a JSON pointer; NaN where there is none, which equals nothing.
inline double number_at(const Json& document, const std::string& pointer) {
  const Json value = at(document, pointer);
  return value.is_number() ? value.get<double>() : __builtin_nan("");
}

// `document` with one value changed.
inline Json with(Json document, const std::string& pointer, Json value) {
  document[Json::json_pointer(pointer)] = std::move(value);
  return document;
}

// `document` without one key.
inline Json without(Json document, const std::string& parent, const std::string& key) {
  document[Json::json_pointer(parent)].erase(key);
  return document;
}

inline Json evaluated_text(std::string_view request) {
  return Json::parse(engine().evaluate(request).text, nullptr, false);
}
inline Json evaluated(const Json& request) {
  return evaluated_text(request.dump());
}
// The only creator of a response.
inline Json creator_of(const Json& request) {
  return at(evaluated(request), "/creators/0");
}

// The first issue with this code, or null.
inline Json issue_in(const Json& response, std::string_view code) {
  for (const Json& issue : at(response, "/issues")) {
    if (at(issue, "/code") == code) return issue;
  }
  return {};
}

// The figure with this id of a creator's response, or null.
inline Json figure_in(const Json& creator, std::string_view id) {
  for (const Json& figure : at(creator, "/figures")) {
    if (at(figure, "/id") == id) return figure;
  }
  return {};
}

// The element of `list` with this id, or null.
inline Json with_id(const Json& list, std::string_view id) {
  for (const Json& item : list) {
    if (at(item, "/id") == id) return item;
  }
  return {};
}

// An Instagram reel at a quoted fee, with measured views and engagements.
inline Json quoted_reel() {
  return Json::parse(R"({"schema":1,"draws":512,
    "product":{"order_value_minor":6000,"gross_margin_percent":60},
    "creators":[{"id":"c1","platform":"instagram","followers":42000,"median_views":18000,
      "average_likes":1450,"average_comments":60,
      "deliverables":[{"format":"reel","count":1,"fee_minor":40000}]}]})");
}

// A deal in which only luck between posts is uncertain: every share and price is given.
inline Json certain_reel() {
  return Json::parse(R"({"schema":1,"draws":512,
    "product":{"order_value_minor":6000,"gross_margin_percent":50},
    "market":{"tracked_share_percent":80,"incrementality_percent":50,"campaign_factor":1},
    "creators":[{"id":"c1","platform":"instagram","followers":42000,"median_views":100000,
      "click_through_percent":1,"conversion_percent":2,
      "deliverables":[{"format":"reel","count":1,"fee_minor":40000}]}]})");
}

}  // namespace tierwise::test
