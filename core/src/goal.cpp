#include "tierwise/goal.h"

namespace tierwise {
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
  const GoalRule& rule = lookup.reference().rule_of(goal);
  return lookup.published(
      rule.published, rule.of.empty() ? lookup.creator().deliverables.front().format->id : rule.of);
}

GoalResult goal_of(const CampaignPlan::Aim& aim, std::span<const double> headline,
                   std::span<const double> base, std::span<const double> cost) {
  GoalResult result;
  result.goal = aim.goal;
  result.value = quantiles_of({headline.begin(), headline.end()});
  result.cost_each = ratio_quantiles(cost, headline, 1);
  result.target = aim.target;
  if (aim.target) result.chance_of_target = share_at_least(*aim.target, headline);
  const auto per_base = ratio_quantiles(cost, base, cost_base_of(aim.goal).per);
  if (per_base) result.cost_per_base = per_base->p50;
  return result;
}

}  // namespace tierwise
