// What an insight needs of the draws, for one creator and for a plan alike (insight.h).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "tierwise/insight.h"

namespace tierwise {

// The uniforms of a driver.
[[nodiscard]] const Column& column_of(Points& points, const Driver& driver, std::size_t creator);
// Longest first.
void sort_by_length(std::vector<TornadoBar>& bars);
// Shares of variance and what is worth asking. `parts`: of each driver of the insight, which of the
// 64 equal parts of its uniform each draw is in.
void add_shares(std::span<const std::span<const std::uint8_t>> parts,
                std::span<const double> profits, const Reference& reference, Points& points,
                Insight& insight);

}  // namespace tierwise
