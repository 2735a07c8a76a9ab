// Request text to several plans that are to be compared.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tierwise/issue.h"
#include "tierwise/plan.h"
#include "tierwise/reference.h"

namespace tierwise {

// A plan of its own: the request's, with the scenario's members in place of the request's. In place
// of its creators may be a channel of paid ads.
struct Scenario {
  std::string id;
  std::string path;
  Plan plan;
  std::int64_t ads_budget_minor = 0;  // where the plan has a channel

  [[nodiscard]] const Channel* channel() const noexcept { return plan.alternative.channel; }
};

struct ParsedScenarios {
  std::vector<Scenario> scenarios;  // none when any issue is an error
  Issues issues;
};

// The plans keep pointers into `reference`.
[[nodiscard]] ParsedScenarios parse_scenarios(std::string_view text, const Reference& reference);

}  // namespace tierwise
