// Factor: the uncertain factors of a plan and their dimensions.
//
// Each has one dimension of the points (points.h) that stays its own whatever else changes, so
// results move smoothly while a person types and differences between plans are not noise.
#pragma once

#include <cstddef>
#include <string_view>

#include "tierwise/points.h"

namespace tierwise {

enum class Factor {
  campaign_factor,
  incrementality,
  tracked_share,
  conversion,
  click_through,
  views,
  engagement_rate,
  luck,
  revenue_per_follower,
  order_value,
  gross_margin,
  return_rate,
  likes,
  authentic,
  half_life,
  purchase_delay,
  ad_cpm,
  ad_cpc,
  ad_click_through,
  ad_conversion,
  paid_incrementality,
  fit,
  reach_rate,
  non_follower_share,
  views_per_person,
  in_target,
  population,
  follower_gain
};
[[nodiscard]] std::string_view name_of(Factor factor) noexcept;
// Whether all creators of a plan meet the same value of it in a draw.
[[nodiscard]] bool is_shared(Factor factor) noexcept;
// From here on some hundred dimensions belong to no factor.
inline constexpr std::size_t kUnusedDimensions = 2048;
// The dimension of a factor; `creator` and `deliverable` are indices, ignored where they do not
// apply. The most influential factors of the first creators have Sobol points.
[[nodiscard]] std::size_t dimension_of(Factor factor, std::size_t creator,
                                       std::size_t deliverable = 0) noexcept;
// The uniforms of a factor in all draws. Those with Sobol points are turned towards what sales
// depend on most (points.h).
[[nodiscard]] const Column& column_of(Points& points, Factor factor, std::size_t creator,
                                      std::size_t deliverable = 0);

}  // namespace tierwise
