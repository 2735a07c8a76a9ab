// How values are written: one place for rounding, percents and minor units.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "tierwise/issue.h"
#include "tierwise/units.h"

namespace tierwise {

using Json = nlohmann::ordered_json;  // keys in the order in which they are written

// A number that is not money: not rounded, minus zero as zero. JSON has no infinity.
inline Json number_json(double x) { return x == 0 ? Json(0) : Json(x); }

// Minor units rounded half away from zero. Amounts too large for whole doubles stay as they are.
inline Json money_json(double minor) {
  constexpr double kWhole = 9007199254740992.0;
  if (minor > kWhole || minor < -kWhole) return minor;
  return Money::minor(minor).to_minor();
}
inline Json money_json(Money money) { return money_json(money.as_minor()); }

inline Json percent_json(double fraction) { return number_json(100 * fraction); }

inline Json issues_json(const Issues& issues) {
  Json all = Json::array();
  for (const Issue& issue : issues) {
    const IssueKind& kind = kind_of(issue.code);
    Json arguments = Json::object();
    for (const IssueArgument& argument : issue.arguments) {
      arguments[argument.name] = argument.is_number ? number_json(argument.number)
                                                    : Json(argument.text);
    }
    all.push_back({{"code", kind.id},
                   {"severity", name_of(kind.severity)},
                   {"path", issue.path},
                   {"arguments", std::move(arguments)}});
  }
  return all;
}

}  // namespace tierwise
