#include "tierwise/ad_price.h"

#include "sampler.h"

namespace tierwise {
namespace {

const Figure& click_through_of(Lookup& lookup, const Channel& channel) {
  const Figure* published = figure_of_channel(lookup, &channel, "ad-click-through");
  return published != nullptr ? *published : lookup.assumed("ad-click-through");
}

// Impressions or clicks that `budget` buys at a price in major units for `per` of them.
std::vector<double> bought(std::vector<double> prices, double budget, double per, double minor) {
  for (double& price : prices)
    price = budget / (price * minor) * per;
  return prices;
}

}  // namespace

const Figure* figure_of_channel(Lookup& lookup, const Channel* channel, std::string_view quantity) {
  const Reference& reference = lookup.reference();
  const std::string& sector = lookup.plan().product.sector;
  for (; channel != nullptr; channel = reference.find_channel(channel->wider)) {
    if (!sector.empty()) {
      if (const Figure* figure = lookup.published(quantity, channel->id + "/" + sector))
        return figure;
    }
    if (const Figure* figure = lookup.published(quantity, channel->id)) return figure;
  }
  return nullptr;
}

std::optional<AdPrice> ad_price_of(Lookup& lookup, const Channel& channel) {
  AdPrice price;
  price.cpm = figure_of_channel(lookup, &channel, "ad-cpm");
  price.cpc = figure_of_channel(lookup, &channel, "ad-cpc");
  if (price.cpc == nullptr && price.cpm == nullptr) return std::nullopt;
  if (price.cpc == nullptr) price.click_through = &click_through_of(lookup, channel);
  return price;
}

std::optional<AdPrice> click_price_of(Lookup& lookup, const Channel& channel) {
  if (const Figure* cpc = figure_of_channel(lookup, &channel, "ad-cpc")) {
    return AdPrice{nullptr, cpc, nullptr};
  }
  return ad_price_of(lookup, channel);
}

const Channel* channel_beside(const Reference& reference, const Platform& platform) {
  const Channel* own = reference.find_channel(platform.id);
  if (own != nullptr) return own;
  for (const Suggestion& suggestion : reference.suggestions) {
    if (!suggestion.channel.empty()) return reference.find_channel(suggestion.channel);
  }
  return nullptr;
}

BoughtAds bought_ads(const AdPrice& price, double budget, double minor_per_major, Points& points) {
  const Sampler sampler(points, 0);
  BoughtAds ads;
  if (price.cpm != nullptr) {
    ads.impressions =
        bought(sampler.sample(*price.cpm, Factor::ad_cpm), budget, 1000, minor_per_major);
  }
  if (price.cpc != nullptr) {
    ads.clicks = bought(sampler.sample(*price.cpc, Factor::ad_cpc), budget, 1, minor_per_major);
  } else {
    ads.clicks = ads.impressions;
    multiply(ads.clicks, sampler.sample(*price.click_through, Factor::ad_click_through));
  }
  return ads;
}

}  // namespace tierwise
