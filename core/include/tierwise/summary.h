// Summary: what the draws of one creator come to.
//
// Percentiles are order statistics: number floor(p n) + 1 of n, the rule by which the fee ceiling
// is defined too.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "tierwise/deal.h"
#include "tierwise/simulate.h"

namespace tierwise {

// Spread of one result over the draws.
struct Quantiles {
  double p5 = 0;
  double p10 = 0;
  double p25 = 0;
  double p50 = 0;
  double p75 = 0;
  double p90 = 0;
  double p95 = 0;
  double mean = 0;
};
[[nodiscard]] Quantiles quantiles_of(std::vector<double> values);
// Order statistic number floor(p n) + 1 of values in ascending order.
[[nodiscard]] double order_statistic(std::span<const double> ascending, double p) noexcept;
[[nodiscard]] double mean_of(std::span<const double> values) noexcept;
// Share of values at or above a target.
[[nodiscard]] double share_at_least(double target, std::span<const double> values) noexcept;
// `factor` x numerator / denominator, draw by draw; empty where the denominator is 0 in some draw.
[[nodiscard]] std::vector<double> ratios(std::span<const double> numerator,
                                         std::span<const double> denominator, double factor);
// Their spread; nothing where they are empty.
[[nodiscard]] std::optional<Quantiles> ratio_quantiles(std::span<const double> numerator,
                                                       std::span<const double> denominator,
                                                       double factor);
// Share of draws at or above 0.
[[nodiscard]] double chance_of_break_even(std::span<const double> profits) noexcept;

struct Histogram {
  std::vector<double> edges;  // bins + 1, equally wide, from the 1st to the 99th percentile
  std::vector<int> counts;
  int below = 0;
  int above = 0;
};
[[nodiscard]] Histogram histogram_of(std::span<const double> ascending, std::size_t bins);

// Standard error of the mean, from the means of 16 runs of consecutive draws. Each run is a
// scrambled net of its own, so for a power of two this states too much rather than too little.
[[nodiscard]] double monte_carlo_error(std::span<const double> values) noexcept;

struct Summary {
  double chance = 0;  // of break-even
  Quantiles profit;
  std::optional<Quantiles> roi;   // nothing where the total cost is 0
  std::optional<Quantiles> roas;  //
  Quantiles total_cost;
  Quantiles revenue;
  Quantiles views;
  Quantiles engagements;
  Quantiles clicks;
  Quantiles orders;
  Quantiles tracked;
  Quantiles incremental;
  std::optional<Quantiles> cpm;
  std::optional<Quantiles> cpe;
  std::optional<Quantiles> cost_per_order;
  double worst_tenth_profit = 0;
  double chance_error = 0;
  double profit_mean_error = 0;
  double roi_mean_error = 0;
  Histogram histogram;       // of roi, or of profit where roi is not defined
  std::vector<double> dots;  // equally likely outcomes of the same, ascending
};
[[nodiscard]] Summary summarise(const Draws& draws, const FixedCost& fixed, std::size_t bins,
                                std::size_t dots);
// The chance and the spread of profit alone.
[[nodiscard]] Summary summarise_profit(const Draws& draws, const FixedCost& fixed);
// The quantiles at (i + 0.5) / count.
[[nodiscard]] std::vector<double> dots_of(std::span<const double> ascending, std::size_t count);

// Profit of each draw: (contribution - other fixed cost) - (fees + agency).
[[nodiscard]] std::vector<double> profits(std::span<const double> contribution,
                                          const FixedCost& fixed);

// The largest sum of flat fees at which the chance of breaking even is at least `chance`, in minor
// units, at least 0. The contribution must not depend on the fee.
[[nodiscard]] std::int64_t largest_acceptable_fee(std::span<const double> contribution,
                                                  const FixedCost& fixed, Share chance);

}  // namespace tierwise
