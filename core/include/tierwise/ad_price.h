// Ad price: what clicks on paid ads cost in a channel, and what a budget buys at that price.
//
//   impressions = budget ÷ price per 1,000 impressions × 1,000
//   clicks      = budget ÷ price per click
//               = impressions × click-through, where no source prices the channel's clicks
// Figures are those of the product's sector where there are any, else the channel's, else those of
// the wider channel. They are the same for every creator of a plan. Gap: a larger budget buys at
// the same price.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "tierwise/factor.h"
#include "tierwise/lookup.h"

namespace tierwise {

// Figures are the lookup's, money in major units.
struct AdPrice {
  const Figure* cpm = nullptr;  // null: no source; needed where there is no price per click
  const Figure* cpc = nullptr;  // null: no source
  const Figure* click_through = nullptr;  // by impressions; null where clicks have a price
};
// Nothing where no source is left that says what clicks cost.
[[nodiscard]] std::optional<AdPrice> ad_price_of(Lookup& lookup, const Channel& channel);
// The same without what only impressions need.
[[nodiscard]] std::optional<AdPrice> click_price_of(Lookup& lookup, const Channel& channel);
// The channel's figure, for the product's sector where there is one; else that of a wider channel.
// Null where nobody published it.
[[nodiscard]] const Figure* figure_of_channel(Lookup& lookup, const Channel* channel,
                                              std::string_view quantity);
// Ads on the platform itself; where nobody publishes what they cost, on the channel that is known
// best. Null: the data set has none.
[[nodiscard]] const Channel* channel_beside(const Reference& reference, const Platform& platform);

// One value per draw.
struct BoughtAds {
  std::vector<double> impressions;  // empty: nobody publishes what they cost
  std::vector<double> clicks;
};
// `budget`: minor units, at least 0.
[[nodiscard]] BoughtAds bought_ads(const AdPrice& price, double budget, double minor_per_major,
                                   Points& points);

}  // namespace tierwise
