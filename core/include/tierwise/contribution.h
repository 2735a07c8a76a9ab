// Contribution: what each creator of a plan brings to its profit and to its risk, and the plan
// without them.
//
// Share of profit: of the plan's mean profit. Share of risk: of what the plan loses on average in
// its worst tenth of futures, a creator's own loss in those futures; the shares sum to 1, and one
// who pays off when the others do not has a share below 0. Method: D. Tasche, Capital allocation to
// business units and sub-portfolios: the Euler principle (2008). Variance is no measure here: a few
// draws far out on the good side make most of it.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace tierwise {

struct Contribution {
  std::optional<double> profit_share;  // nothing where the plan's mean profit is 0
  std::optional<double> risk_share;    // nothing where the worst tenth loses nothing
  // The plan without them.
  double profit_mean = 0;  // minor units
  double chance = 0;       // of break-even
};
// One value per creator and draw, in minor units.
[[nodiscard]] std::vector<Contribution> contributions_of(
    const std::vector<std::vector<double>>& profits);

}  // namespace tierwise
