// Figure: one quantity as P10, P50, P90, and where it comes from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tierwise/metalog.h"

namespace tierwise {

// measured: the user's own. published: one source. pooled: several. assumed: no usable evidence.
enum class FigureKind { measured, published, pooled, assumed };

// Natural units: shares are fractions, money is in major units of the request's currency (per
// 1,000 for money_per_1000), durations are days.
enum class FigureUnit { share, ratio, count, money, money_per_1000, days };

struct Provenance {
  FigureKind kind = FigureKind::assumed;
  std::vector<std::string_view> evidence;  // ids of evidence rows, owned by the data set
  std::vector<std::string> inputs;         // JSON pointers into the request
  std::vector<std::string_view> widened;   // steps that brought neighbours into the selection
  int families = 0;                        // independent sources behind it
  double old_share = 0;  // share of the weight that is older than 18 months or undated
  // Why not to lean on it, by the thresholds of defaults.json: few-sources, rules-of-thumb (most of
  // the weight is of the lowest confidence), widened (to other platforms), old (most of it).
  std::vector<std::string_view> weak;
  bool p50_moved = false;  // P50 moved to make the triplet feasible
};

struct Figure {
  std::string id;
  FigureUnit unit = FigureUnit::ratio;
  Scale scale = Scale::log;
  Triplet value;  // natural units
  Provenance from;

  [[nodiscard]] bool is_constant() const noexcept { return value.p10 == value.p90; }
};

}  // namespace tierwise
