// Answers about several scenarios: compared, and suggested.
#pragma once

#include <string>
#include <vector>

#include "request_scenarios.h"
#include "tierwise/compare.h"
#include "tierwise/suggest.h"

namespace tierwise {

[[nodiscard]] std::string comparison_text(const Reference& reference,
                                          const std::vector<Scenario>& scenarios,
                                          const std::vector<Outcome>& outcomes,
                                          const Issues& issues);
[[nodiscard]] std::string suggestions_text(const Reference& reference, const Plan& plan,
                                           std::int64_t budget,
                                           const std::vector<SuggestedScenario>& suggestions,
                                           Issues issues);

}  // namespace tierwise
