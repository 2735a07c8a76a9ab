// Formula: the price that another calculator's published formula gives. Shown as what others would
// say, and never part of the recommended range unless the user chooses one as a rate card.
//
// Method: the sum of terms (a price per follower, view, engagement or like), times an engagement
// factor, times the format's multiplier; all constants are evidence rows (calculators.json).
// Gap: only formulas published with every constant.
#pragma once

#include <optional>

#include "tierwise/reference.h"
#include "tierwise/units.h"

namespace tierwise {

// Minor units, not rounded.
struct PriceBand {
  Money p10;
  Money p50;
  Money p90;
};

// What a formula may ask for. Views and engagements are per post.
struct FormulaInputs {
  Followers followers;
  std::optional<Views> views;
  std::optional<Engagements> likes;
  std::optional<Engagements> engagements;  // likes and comments
};
// One published formula, per post, in the request's minor units; nothing when it lacks an input or
// does not cover the case. `minor_per_unit`: minor units per unit of the formula's currency.
[[nodiscard]] std::optional<PriceBand> price_by(const Formula& formula, const FormulaInputs& inputs,
                                                double minor_per_unit);

}  // namespace tierwise
