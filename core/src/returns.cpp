#include "tierwise/returns.h"

#include <algorithm>

#include "tierwise/metalog.h"
#include "tierwise/numeric.h"

namespace tierwise {

std::string_view name_of(ReturnMethod method) noexcept {
  switch (method) {
    case ReturnMethod::click_funnel:
      return "click-funnel";
    case ReturnMethod::revenue_per_follower:
      return "revenue-per-follower";
    case ReturnMethod::published_return_on_spend:
      return "published-return-on-spend";
  }
  return "";
}

MethodReturn funnel_return(const Summary& summary) {
  MethodReturn method{.method = ReturnMethod::click_funnel};
  method.chance = summary.chance;
  method.profit = summary.profit;
  return method;
}

MethodReturn follower_return(const Draws& draws, const FixedCost& cost, const Figure* figure,
                             bool spread) {
  MethodReturn method{.method = ReturnMethod::revenue_per_follower};
  if (draws.contribution_per_follower.empty()) return method;
  auto profit = profits(draws.contribution_per_follower, cost);
  method.chance = chance_of_break_even(profit);
  if (spread) method.profit = quantiles_of(std::move(profit));
  method.figure = figure;
  return method;
}

MethodReturn published_return(const Figure* published, std::optional<double> needed) {
  MethodReturn method{.method = ReturnMethod::published_return_on_spend};
  if (published == nullptr) return method;
  method.figure = published;
  method.chance = 0;
  if (!needed) return method;
  method.needed_ratio = needed;
  method.chance = 1;
  if (*needed > 0) {
    const Triplet z = transformed(Scale::log, published->value);
    const TwoPieceLogistic spread{z.p50, z.p50 - z.p10, z.p90 - z.p50};
    method.chance = 1 - spread.cdf(log(*needed));
  }
  return method;
}

bool disagree(const std::vector<MethodReturn>& returns, const Defaults& defaults) {
  double low = 1;
  double high = 0;
  for (const MethodReturn& method : returns) {
    if (!method.chance) continue;
    low = std::min(low, *method.chance);
    high = std::max(high, *method.chance);
  }
  return 100 * high >= defaults.disagreement_high_percent &&
         100 * low <= defaults.disagreement_low_percent;
}

}  // namespace tierwise
