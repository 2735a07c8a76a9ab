// Explain: what one figure of a result was made of, source by source. Only for reading: nothing is
// computed here that the figure itself was not.
//
// A member is one table's curve (curve.h) read at this creator's size, in the request's currency.
// Rows that are switched off stay listed, as members of their own that weigh nothing, so that they
// can be seen and switched back. Figures that are the user's own or assumed have no members.
#pragma once

#include <string_view>
#include <vector>

#include "tierwise/evaluate.h"
#include "tierwise/evidence.h"
#include "tierwise/figure.h"
#include "tierwise/plan.h"
#include "tierwise/reference.h"

namespace tierwise {

struct ExplainedMember {
  const EvidenceTable* table = nullptr;
  std::vector<std::string_view> rows;  // read at this size, or those of them that are off
  Triplet value;                       // natural units
  double share = 0;                    // of the pool's weight
  bool old = false;
  bool off = false;
  const Currency* currency = nullptr;  // of money: what it was converted from, at which rate
  Currency::YearRate rate{};
};

struct Explanation {
  Figure figure;
  std::vector<ExplainedMember> members;  // heaviest first, then by source
  // Rows that set the spread of single values; empty where ranged rows do.
  std::vector<std::string_view> spread_rows;
};

// `figure` is one of the creator's; `all` is `evidence` with nothing switched off.
[[nodiscard]] Explanation explain(const Figure& figure, const Evidence& evidence,
                                  const Evidence& all, const Plan& plan, const Creator& creator);
// Figures need no draws: the plan with as few as may be.
[[nodiscard]] Plan with_fewest_draws(Plan plan, const Reference& reference);
// A result with every figure that the creator's whole result has. The figures refer to the plan,
// which holds the user's own tables, and must not outlive it.
[[nodiscard]] CreatorResult figures_of(const Reference& reference, const Evidence& evidence,
                                       const Plan& plan, std::size_t creator);

}  // namespace tierwise
