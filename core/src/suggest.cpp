#include "tierwise/suggest.h"

#include <algorithm>
#include <cmath>

#include "tierwise/ad_price.h"
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

double typical_followers(const Reference& reference, const Suggestion& suggestion) {
  for (const TierDefinition& definition : reference.definitions) {
    if (definition.id != suggestion.definition) continue;
    for (const TierBand& band : definition.bands) {
      if (band.tier != suggestion.tier) continue;
      return static_cast<double>(
          round_half_away(band.to ? std::sqrt(band.from * *band.to) : band.from));
    }
  }
  return 0;
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
    scenario.followers = typical_followers(reference, suggestion);
    scenario.fee_minor =
        market_price(reference, evidence, plan, typical_creator(place, scenario.followers));
    if (scenario.fee_minor <= 0) continue;
    scenario.creators =
        std::min(reference.limits.creators, static_cast<std::size_t>(budget / scenario.fee_minor));
    scenarios.push_back(scenario);
  }
  return scenarios;
}

}  // namespace tierwise
