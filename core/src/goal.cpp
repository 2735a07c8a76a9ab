#include "tierwise/goal.h"

#include <algorithm>

namespace tierwise {
namespace {

// Cost of `per` of what is counted; nothing where it is 0 in some draw.
std::optional<Quantiles> cost_of_each(std::span<const double> cost, std::span<const double> counts,
                                      double per) {
  std::vector<double> values(cost.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (counts[i] <= 0) return std::nullopt;
    values[i] = per * cost[i] / counts[i];
  }
  return quantiles_of(std::move(values));
}

}  // namespace

std::string_view headline_of(Goal goal) noexcept {
  switch (goal) {
    case Goal::awareness:
      return "people";
    case Goal::engagement:
      return "engagements";
    case Goal::growth:
      return "new-followers";
    case Goal::conversions:
      return "incremental-orders";
  }
  return "";
}

CostBase cost_base_of(Goal goal) noexcept {
  switch (goal) {
    case Goal::awareness:
      return {"views", 1000};
    case Goal::engagement:
      return {"engagements", 1};
    case Goal::growth:
      return {"new-followers", 1};
    case Goal::conversions:
      return {"orders", 1};
  }
  return {};
}

const Figure* published_cost(Lookup& lookup, Goal goal) {
  switch (goal) {
    case Goal::awareness:
      return lookup.published("ad-cpm", "meta");
    case Goal::engagement:
      return lookup.published("price-per-engagement",
                              lookup.creator().deliverables.front().format->id);
    case Goal::growth:
      return lookup.published("ad-price-per-follower", "facebook");
    case Goal::conversions:
      return lookup.published("ad-price-per-purchase", "meta");
  }
  return nullptr;
}

GoalResult goal_of(const CampaignPlan::Aim& aim, std::span<const double> headline,
                   std::span<const double> base, std::span<const double> cost) {
  GoalResult result;
  result.goal = aim.goal;
  result.value = quantiles_of({headline.begin(), headline.end()});
  result.cost_each = cost_of_each(cost, headline, 1);
  result.target = aim.target;
  if (aim.target) {
    const auto reached = std::count_if(headline.begin(), headline.end(),
                                       [&](double value) { return value >= *aim.target; });
    result.chance_of_target = static_cast<double>(reached) / static_cast<double>(headline.size());
  }
  const auto per_base = cost_of_each(cost, base, cost_base_of(aim.goal).per);
  if (per_base) result.cost_per_base = per_base->p50;
  return result;
}

}  // namespace tierwise
