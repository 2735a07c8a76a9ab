// Goal: what a campaign is for, the number it is judged by, and what the same costs elsewhere.
//
// | goal        | headline                                       | the same published    |
// | awareness   | different real people in the target group      | 1,000 views of ads    |
// | engagement  | engagements                                    | engagements of posts  |
// | growth      | new followers: people x an assumed share       | new followers by ads  |
// | conversions | incremental orders                             | orders that ads count |
// Which published cost that is, the data says. Cost is total cost: fixed, and paid per sale. A
// published cost is set against the same thing of the plan: views, engagements, new followers and
// all orders.
// Share of voice is a share of views (campaign_reach.h). Installs and leads count as orders, at
// their own value.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "tierwise/lookup.h"
#include "tierwise/summary.h"

namespace tierwise {

[[nodiscard]] std::string_view headline_of(Goal goal) noexcept;
// What a published cost is for one of, and how many of them it buys.
struct CostBase {
  std::string_view id;
  double per = 1;
};
[[nodiscard]] CostBase cost_base_of(Goal goal) noexcept;
// For the creator of the lookup; null: nobody published it.
[[nodiscard]] const Figure* published_cost(Lookup& lookup, Goal goal);

struct GoalResult {
  Goal goal{};
  Quantiles value;
  std::optional<Quantiles> cost_each;  // minor units; nothing where the value is 0 in some draw
  std::optional<double> target;
  double chance_of_target = 0;          // share of draws at or above it; 0 without one
  const Figure* gain = nullptr;         // behind new followers
  const Figure* published = nullptr;    // major units per cost base
  std::optional<double> cost_per_base;  // the plan's own P50, minor units
};

// `headline` and `base` count what the goal is judged by and what its published cost is for; `cost`
// is the total one, in minor units. One value per draw.
[[nodiscard]] GoalResult goal_of(const CampaignPlan::Aim& aim, std::span<const double> headline,
                                 std::span<const double> base, std::span<const double> cost);

}  // namespace tierwise
