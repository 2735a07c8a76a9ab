// Request text to plan.
#pragma once

#include <optional>
#include <string_view>

#include "request_reader.h"
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

// Parts of it, for requests that hold several plans. A scenario's product, market, creators and
// campaign stand in place of the request's own.
void read_schema(const Reader& reader, const JsonValue& document);
[[nodiscard]] Plan read_plan(const Reader& reader, const Reader& scenario,
                             const Reference& reference, Issues& issues);
[[nodiscard]] std::size_t lines_of(const Plan& plan) noexcept;
// Draws of all deliverables together are limited as well as draws alone.
void check_work(const Reader& reader, const Reference& reference, std::size_t draws,
                std::size_t lines);

}  // namespace tierwise
