// Every creator of a plan on the same points and, where the plan asks for it, the sum of them.
#pragma once

#include <optional>
#include <vector>

#include "tierwise/api.h"
#include "tierwise/campaign.h"

namespace tierwise {

// With more, the columns of one creator make way for the next one's, and those of other requests
// go.
inline constexpr std::size_t kMostDrawsKept = 16384;

struct PlanResults {
  std::vector<CreatorResult> creators;
  std::optional<CampaignResult> campaign;  // where one is asked for and nothing is missing
};

// What of a plan is asked for.
struct PlanParts {
  bool draws = false;    // every creator's are kept, which in a campaign nothing else needs
  bool reasons = true;   // of a campaign: return methods, insight, each creator's contribution
  bool timeline = true;  // of a campaign
};

[[nodiscard]] std::vector<CreatorResult> evaluate_creators(const Reference& reference,
                                                           const Evidence& evidence,
                                                           const Plan& plan, Points& points);
// `progress` is told of plans with a campaign.
[[nodiscard]] PlanResults evaluate_plan(const Reference& reference, const Evidence& evidence,
                                        const Plan& plan, Points& points, PlanParts parts,
                                        const Progress& progress = {});

}  // namespace tierwise
