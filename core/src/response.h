// Results to response text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tierwise/campaign.h"
#include "tierwise/evaluate.h"
#include "tierwise/explain.h"
#include "tierwise/issue.h"
#include "tierwise/plan.h"
#include "tierwise/reference.h"

namespace tierwise {

[[nodiscard]] std::string describe_text(const Reference& reference);
// Issues alone: what a request with errors gets.
[[nodiscard]] std::string issues_text(const Reference& reference, const Issues& issues);
[[nodiscard]] std::string evaluation_text(const Reference& reference, const Plan& plan,
                                          const std::vector<CreatorResult>& results,
                                          const CampaignResult* campaign, const Issues& issues);
[[nodiscard]] std::string explanation_text(const Reference& reference,
                                           const Explanation& explanation, double minor_per_major,
                                           const Evidence& evidence, const Issues& issues);
// The first draws, unrounded, with their uniforms.
[[nodiscard]] std::string draws_text(const Reference& reference, const Plan& plan,
                                     const std::vector<CreatorResult>& results, std::size_t shown,
                                     Points& points);

}  // namespace tierwise
