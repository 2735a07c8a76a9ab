#include "tierwise/media_value.h"

#include <algorithm>
#include <utility>

#include "sampler.h"
#include "tierwise/ad_price.h"

namespace tierwise {

const Figure* media_price_of(Lookup& lookup) {
  const Reference& reference = lookup.reference();
  const Platform& platform = *lookup.creator().platform;
  if (!platform.views_are.empty()) return nullptr;
  const Channel* own = reference.find_channel(platform.id);
  const Figure* price = own != nullptr ? figure_of_channel(lookup, own, "ad-cpm") : nullptr;
  if (price != nullptr) return price;
  const GoalRule& awareness = reference.rule_of(Goal::awareness);
  return figure_of_channel(lookup, reference.find_channel(awareness.of), awareness.published);
}

void MediaSum::add(const Figure* price, std::span<const double> views, Points& points) {
  complete_ = complete_ && price != nullptr;
  if (!complete_) return;
  auto worth = Sampler(points, 0).sample(*price, Factor::ad_cpm);
  multiply(worth, views);
  if (value_.empty()) value_.assign(views.size(), 0.0);
  tierwise::add(value_, worth);
  const bool known = std::any_of(prices_.begin(), prices_.end(),
                                 [&](const Figure* one) { return one->id == price->id; });
  if (!known) prices_.push_back(price);
}

std::optional<MediaValue> MediaSum::done(double minor_per_major, std::span<const double> cost) && {
  if (!complete_ || prices_.empty()) return std::nullopt;
  multiply(value_, minor_per_major / 1000);
  MediaValue result;
  result.multiple = ratio_quantiles(value_, cost, 1);
  result.value = quantiles_of(std::move(value_));
  result.prices = std::move(prices_);
  return result;
}

}  // namespace tierwise
