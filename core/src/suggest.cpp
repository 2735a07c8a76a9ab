#include "tierwise/suggest.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "tierwise/ad_price.h"
#include "tierwise/defect.h"
#include "tierwise/numeric.h"
#include "tierwise/price.h"

namespace tierwise {
namespace {

struct Place {
  const Platform* platform = nullptr;
  const Format* format = nullptr;
  int posts = 0;
};

// Where most posts of the plan come out; the first of several.
Place most_used(const Plan& plan) {
  std::vector<Place> places;
  for (const Creator& creator : plan.creators) {
    for (const Deliverable& deliverable : creator.deliverables) {
      const auto known = std::find_if(places.begin(), places.end(), [&](const Place& place) {
        return place.format == deliverable.format;
      });
      if (known == places.end()) {
        places.push_back({creator.platform, deliverable.format, deliverable.count});
      } else {
        known->posts += deliverable.count;
      }
    }
  }
  return *std::max_element(places.begin(), places.end(),
                           [](const Place& a, const Place& b) { return a.posts < b.posts; });
}

const TierBand* band_of(const Reference& reference, const Suggestion& suggestion) {
  for (const TierDefinition& definition : reference.definitions) {
    if (definition.id != suggestion.definition) continue;
    for (const TierBand& band : definition.bands)
      if (band.tier == suggestion.tier) return &band;
  }
  return nullptr;
}

double typical_followers(const TierBand& band) {
  return static_cast<double>(
      round_half_away(band.to ? std::sqrt(band.from * *band.to) : band.from));
}

// Sizes of two digits and zeros above the typical one in the band; an open one ends a decade above
// its edge.
std::vector<double> larger_sizes(const TierBand& band) {
  const double typical = typical_followers(band);
  const double end = band.to.value_or(10 * band.from);
  double step = 1;
  while (typical >= 100 * step)
    step *= 10;
  std::vector<double> sizes;
  for (double size = (std::floor(typical / step) + 1) * step; size < end; size += step) {
    if (size >= 100 * step) step *= 10;
    sizes.push_back(size);
  }
  return sizes;
}

Creator typical_creator(const Place& place, double followers) {
  Creator creator;
  creator.platform = place.platform;
  creator.followers = Followers::of(followers);
  Deliverable deliverable;
  deliverable.format = place.format;
  creator.deliverables = {deliverable};
  return creator;
}

std::int64_t market_price(const Reference& reference, const Evidence& evidence, const Plan& plan,
                          const Creator& creator) {
  Lookup lookup(reference, evidence, plan, creator);
  const Prices prices = prices_of(lookup, creator.deliverables.front());
  return prices.recommended.band.p50.to_minor();
}

// Creators as large as the budget buys as many of.
template <class PriceOf>
void spend_the_rest(SuggestedScenario& scenario, const TierBand& band, std::int64_t budget,
                    PriceOf price_of) {
  const std::int64_t most = budget / static_cast<std::int64_t>(scenario.creators);
  const auto sizes = larger_sizes(band);
  const auto end = std::partition_point(sizes.begin(), sizes.end(),
                                        [&](double size) { return price_of(size) <= most; });
  if (end == sizes.begin()) return;
  scenario.followers = *std::prev(end);
  scenario.fee_minor = price_of(scenario.followers);
}

}  // namespace

std::vector<SuggestedScenario> suggest(const Reference& reference, const Evidence& evidence,
                                       const Plan& plan, std::int64_t budget) {
  const Place place = most_used(plan);
  std::vector<SuggestedScenario> scenarios;
  for (const Suggestion& suggestion : reference.suggestions) {
    SuggestedScenario scenario{.suggestion = &suggestion};
    if (!suggestion.channel.empty()) {
      scenario.channel = channel_beside(reference, *place.platform);
      scenarios.push_back(scenario);
      continue;
    }
    scenario.platform = place.platform;
    scenario.format = place.format;
    const TierBand* band = band_of(reference, suggestion);
    require(band != nullptr);
    const auto price_of = [&](double followers) {
      return market_price(reference, evidence, plan, typical_creator(place, followers));
    };
    scenario.followers = typical_followers(*band);
    scenario.fee_minor = price_of(scenario.followers);
    if (scenario.fee_minor <= 0) continue;
    scenario.creators =
        std::min(reference.limits.creators, static_cast<std::size_t>(budget / scenario.fee_minor));
    if (scenario.creators > 0) spend_the_rest(scenario, *band, budget, price_of);
    scenarios.push_back(scenario);
  }
  return scenarios;
}

}  // namespace tierwise
