// Alternative: what paid ads would bring for the same money.
//
// The budget is the creator's fixed cost, in the currency of the request. Per draw:
//   clicks      = what the budget buys (ad_price.h)
//   orders      = clicks × conversion × campaign factor; never more than the clicks
//   incremental = orders × paid incrementality
//   profit      = incremental × (margin + repeat margin) − discount given to the others − budget
// Conversion is the channel's own where a source has it, else the creator's. Platforms count clicks
// themselves, so there is no tracked share; nothing is paid per sale. The offer is the same: same
// price, margin, returns, discount and repeat orders. What both sides share (campaign factor,
// price, margin, returns) has the same value in the same draw; the rest is independent. The ads'
// own factors are the same for every creator of the plan. Source of the method: the click funnel of
// simulate.h; prices are published ones (ads.json). Gap: published prices of ads are averages over
// all goals and industries, sales and leads mixed; a larger budget buys at the same price; nobody's
// work on the ads is counted.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "tierwise/ad_price.h"
#include "tierwise/simulate.h"
#include "tierwise/summary.h"

namespace tierwise {

// Figures are the lookup's.
struct AlternativeModel : AdPrice {
  const Channel* channel = nullptr;
  const Figure* conversion = nullptr;
  const Figure* incrementality = nullptr;
};
// `conversion`: of the creator's clicks. Nothing where the plan asks for no channel, or where no
// source is left that says what its clicks cost.
[[nodiscard]] std::optional<AlternativeModel> alternative_model_of(Lookup& lookup,
                                                                   const Figure& conversion);

// One value per draw; money in minor units, not rounded.
struct AlternativeDraws {
  std::vector<double> impressions;  // empty: nobody publishes what they cost
  std::vector<double> clicks;
  std::vector<double> orders;
  std::vector<double> incremental;
  std::vector<double> profit;
};
// `budget`: minor units, at least 0.
[[nodiscard]] AlternativeDraws draw_alternative(const AlternativeModel& model,
                                                const CreatorModel& creator, double budget,
                                                Points& points);

// Share of draws in which our profit is the larger; a tie counts half.
[[nodiscard]] double share_better(std::span<const double> ours, std::span<const double> theirs);

struct Alternative {
  AlternativeModel model;
  AlternativeDraws draws;
  double budget = 0;  // minor units
  std::optional<Quantiles> impressions;
  Quantiles clicks;
  Quantiles orders;
  Quantiles incremental;
  Quantiles profit;
  double chance = 0;          // of break-even
  double creator_better = 0;  // share of draws in which the creator's profit is the larger
};
// Ids of the figures behind it, the creator's conversion among them where it is used.
[[nodiscard]] std::vector<const Figure*> figures_of(const AlternativeModel& model);
// `profits`: the creator's, in the same draws.
[[nodiscard]] Alternative alternative_of(const AlternativeModel& model, const CreatorModel& creator,
                                         const FixedCost& cost, std::span<const double> profits,
                                         Points& points);

}  // namespace tierwise
