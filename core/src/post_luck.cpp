#include "tierwise/post_luck.h"

#include <cmath>

#include "tierwise/numeric.h"

namespace tierwise {

Triplet luck_of(const Triplet& one_post, int count) noexcept {
  const double spread = log(one_post.p90 / one_post.p10);
  const double spread_of_sum = spread / std::sqrt(static_cast<double>(count));
  const double median = count == 1 ? 1 : unit_median_mean(spread) / unit_median_mean(spread_of_sum);
  const double half = exp(spread_of_sum / 2);
  return {median / half, median, median * half};
}

Triplet PostLuck::of(int count) const {
  const auto place = static_cast<std::size_t>(count);
  if (known_.size() <= place) known_.resize(place + 1);
  Triplet& luck = known_[place];
  if (luck.p50 == 0) luck = luck_of(one_post_, count);
  return luck;
}

}  // namespace tierwise
