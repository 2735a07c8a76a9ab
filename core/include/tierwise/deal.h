// Deal: what is paid whatever happens, as lines that sum to the total exactly.
//
// Three parts are kept apart. In proportion to the fees: terms such as usage rights, and the
// agency. In proportion to sales: commission, bonus and referral fee, which live in the projection.
// Fixed: gifts (at what they cost to make, not at their retail price), production, own labour,
// boost.
//   paid for the fees = fees x (product of multiples + sum of percentages)
// A discount of p is the multiple 1 - p. A published figure combines as the data says of its term
// (deal-terms.json); an own number as it is given, a percentage on top of the fees or a multiple.
// Multiples make lines by their successive differences, percentages are of the fees alone; each is
// rounded to the minor unit. The middle of a published figure is taken: a deal has one price.
// Gap: what niche, region and season do to a price is in price.h; a fee that is called off (kill
// fee) and what managers take out of the creator's fee are no part of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tierwise/figure.h"
#include "tierwise/plan.h"

namespace tierwise {

class Lookup;

enum class CostKind {
  fee,
  term,
  agency,
  gifted_product,
  gift_shipping,
  production,
  own_labour,
  boost
};

// One term with its number.
struct FeeTerm {
  const DealTerm* term = nullptr;
  Combine combine{};               // add or multiply
  double value = 0;                // a fraction of the fees, or a multiple
  const Figure* figure = nullptr;  // null: an own number
  std::string_view input;          // what follows the term's id in the name of its input

  // By what share of the fees it changes what is paid.
  [[nodiscard]] double change() const noexcept {
    return combine == Combine::multiply ? value - 1 : value;
  }
};

// All that is paid in proportion to the fees.
struct FeeTerms {
  Share agency;                // of the fees and the terms
  std::vector<FeeTerm> terms;  // multiples, then percentages
};
[[nodiscard]] FeeTerms fee_terms_of(Lookup& lookup);

struct CostLine {
  CostKind kind{};
  std::int64_t minor = 0;                  // below 0 for a discount
  std::optional<std::size_t> deliverable;  // index, for fees
  std::vector<std::string> inputs;
  std::optional<FeeTerm> term;  // of a CostKind::term
};
// Of a term the quantity that prices it: usage-rights.
[[nodiscard]] std::string_view name_of(const CostLine& line) noexcept;

struct FixedCost {
  std::vector<CostLine> lines;
  std::int64_t fees_minor = 0;
  std::int64_t other_minor = 0;  // everything that does not depend on the fees
  std::int64_t total_minor = 0;
  FeeTerms terms;  // that the fees were multiplied by
};

// The fees, what the terms make of them, and the agency's percent of both, rounded once.
[[nodiscard]] std::int64_t fees_with_terms(std::int64_t fees_minor, const FeeTerms& terms) noexcept;

// `fees_minor`: one per deliverable of the creator. `unit_cost`: cost of goods of one gift.
[[nodiscard]] FixedCost fixed_cost(const Creator& creator,
                                   const std::vector<std::int64_t>& fees_minor, Money unit_cost,
                                   FeeTerms terms);

// The largest sum of fees that comes to at most `budget_minor` with its terms; never below 0.
[[nodiscard]] std::int64_t largest_fee_within(double budget_minor, const FeeTerms& terms) noexcept;

}  // namespace tierwise
