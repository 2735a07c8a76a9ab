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
// What is known of a driver: which of the 64 equal parts of its uniform each draw is in, and the
// first driver of the insight that moves profit just as it does, by default itself. Drivers that
// are alike get the mean of what the draws say of them: between them nothing but chance differs.
struct DriverDraws {
  std::span<const std::uint8_t> part;
  std::size_t alike = 0;
};
// Shares of variance and what is worth asking. `draws`: one per driver of the insight.
void add_shares(std::span<const DriverDraws> draws, std::span<const double> profits,
                const Reference& reference, Points& points, Insight& insight);

}  // namespace tierwise
