// Deal: what is paid whatever happens, as lines that sum to the total exactly.
//
// Variable parts (commission, bonus, referral fee) depend on sales and live in the projection. A
// gifted product counts at what it costs to make, not at its retail price.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tierwise/plan.h"

namespace tierwise {

enum class CostKind { fee, agency, gifted_product, gift_shipping, production };
[[nodiscard]] std::string_view name_of(CostKind kind) noexcept;

struct CostLine {
  CostKind kind{};
  std::int64_t minor = 0;
  std::optional<std::size_t> deliverable;  // index, for fees
  std::vector<std::string> inputs;
};

struct FixedCost {
  std::vector<CostLine> lines;
  std::int64_t fees_minor = 0;
  std::int64_t other_minor = 0;  // everything that does not depend on the fees
  std::int64_t total_minor = 0;
};

// Agency percent of the fees, rounded once.
[[nodiscard]] std::int64_t agency_minor(std::int64_t fees_minor, Share agency) noexcept;

// `fees_minor`: one per deliverable of the creator. `unit_cost`: cost of goods of one gift.
[[nodiscard]] FixedCost fixed_cost(const Creator& creator,
                                   const std::vector<std::int64_t>& fees_minor, Money unit_cost);

// The largest sum of fees whose cost, agency percent included, is at most `budget_minor`; never
// below 0.
[[nodiscard]] std::int64_t largest_fee_within(double budget_minor, Share agency) noexcept;

}  // namespace tierwise
