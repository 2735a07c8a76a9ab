// What a request says of the plan as a whole, and of single creators for its sake. Only of the
// whole edition (edition.h).
#pragma once

#include <vector>

#include "request_reader.h"
#include "tierwise/plan.h"

namespace tierwise {

// One of an enumeration's values, by name.
template <class List>
[[nodiscard]] auto named_choice(const Reader& reader, const char* key, const List& values)
    -> std::optional<typename List::value_type> {
  std::vector<std::string> names;
  for (const auto value : values)
    names.emplace_back(name_of(value));
  const auto chosen = reader.choice(key, std::move(names));
  for (const auto value : values) {
    if (chosen == name_of(value)) return value;
  }
  return std::nullopt;
}

// Seats in the order of ids, the shorter first (c2 before c10): the order of a plan changes
// nothing.
void seat_by_id(std::vector<Creator>& creators);

// `creators` are the plan's, in its order.
[[nodiscard]] CampaignPlan read_campaign(const Reader& reader, const Reference& reference,
                                         const std::vector<Creator>& creators);

}  // namespace tierwise
