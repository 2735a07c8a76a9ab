// Request text to plan.
#pragma once

#include <optional>
#include <string_view>

#include "tierwise/issue.h"
#include "tierwise/plan.h"
#include "tierwise/reference.h"

namespace tierwise {

struct ParsedRequest {
  std::optional<Plan> plan;  // nothing when any issue is an error
  Issues issues;
};

// The plan keeps pointers into `reference`.
[[nodiscard]] ParsedRequest parse_request(std::string_view text, const Reference& reference);

}  // namespace tierwise
