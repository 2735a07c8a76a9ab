// Simulate: one creator's deliverables over thousands of sampled futures.
//
// Each uncertain factor has one dimension of the points (points.h) that stays its own whatever
// else changes, so results move smoothly while a person types and differences between plans are
// not noise. Percentiles are order statistics: number floor(p n) + 1 of n, the rule by which the
// fee ceiling is defined too.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tierwise/audience.h"
#include "tierwise/deal.h"
#include "tierwise/funnel.h"
#include "tierwise/lookup.h"
#include "tierwise/points.h"

namespace tierwise {

enum class Factor {
  campaign_factor,
  incrementality,
  tracked_share,
  conversion,
  click_through,
  views,
  engagement_rate,
  luck,
  revenue_per_follower,
  order_value,
  gross_margin,
  return_rate,
  likes,
  authentic,
  half_life,
  purchase_delay
};
[[nodiscard]] std::string_view name_of(Factor factor) noexcept;
// From here on some hundred dimensions belong to no factor.
inline constexpr std::size_t kUnusedDimensions = 2048;
// The dimension of a factor; `creator` and `deliverable` are indices, ignored where they do not
// apply. The most influential factors of the first creators have Sobol points.
[[nodiscard]] std::size_t dimension_of(Factor factor, std::size_t creator,
                                       std::size_t deliverable = 0) noexcept;
// The uniforms of a factor in all draws. Those with Sobol points are turned towards what sales
// depend on most (points.h).
[[nodiscard]] const Column& column_of(Points& points, Factor factor, std::size_t creator,
                                      std::size_t deliverable = 0);

// Everything the draws of one creator need. Deliverables in the order of the plan; figures are the
// lookup's.
struct CreatorModel {
  struct Line {
    AudienceModel audience;
    const Figure* click_through = nullptr;  // by views, of the format's link kind
  };
  std::size_t index = 0;  // of the creator in the plan
  std::vector<Line> lines;
  const Figure* conversion = nullptr;
  const Figure* campaign_factor = nullptr;
  const Figure* tracked_share = nullptr;
  const Figure* incrementality = nullptr;
  const Figure* order_value = nullptr;  // major units
  const Figure* gross_margin = nullptr;
  const Figure* return_rate = nullptr;           // null: no returns
  const Figure* revenue_per_follower = nullptr;  // major units; null where nobody measured it
  OrderTerms terms;                              // with price, margin and returns at their P50
  double minor_per_major = 100;
};
[[nodiscard]] CreatorModel model_of(Lookup& lookup, std::size_t index);

// One value per draw. Money in minor units, not rounded.
struct Draws {
  struct Line {
    std::vector<double> views;
    std::vector<double> engagements;
    std::vector<double> clicks;
  };
  std::vector<Line> lines;
  std::vector<double> views;
  std::vector<double> engagements;
  std::vector<double> clicks;
  std::vector<double> tracked;
  std::vector<double> orders;
  std::vector<double> incremental;
  std::vector<double> revenue;       // net price of all orders
  std::vector<double> paid;          // to creator and platform, per sale
  std::vector<double> contribution;  // before fixed cost
  std::vector<double> repeat;        // the part of it from repeat orders; empty without them
  std::vector<double>
      contribution_per_follower;  // by the revenue-per-follower method; may be empty
};
[[nodiscard]] Draws simulate(const CreatorModel& model, Points& points);

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
// The quantiles at (i + 0.5) / count.
[[nodiscard]] std::vector<double> dots_of(std::span<const double> ascending, std::size_t count);

// Profit of each draw: (contribution - other fixed cost) - (fees + agency).
[[nodiscard]] std::vector<double> profits(std::span<const double> contribution,
                                          const FixedCost& fixed);

// The largest sum of flat fees at which the chance of breaking even is at least `chance`, in minor
// units, at least 0. The contribution must not depend on the fee.
[[nodiscard]] std::int64_t largest_acceptable_fee(std::span<const double> contribution,
                                                  const FixedCost& fixed, const Deal& deal,
                                                  Share chance);

// Contribution of one order when every factor is at its median; what break-even is counted in.
[[nodiscard]] double contribution_per_order(const CreatorModel& model) noexcept;

}  // namespace tierwise
