// Suggest: other ways to spend a plan's money, ready to be compared with it.
//
// The data set lists them (further/campaign.json). Creators: the typical creator of a tier, as one
// definition draws it, on the plan's most used platform and format: followers at the geometric
// middle of the band, or at its lower edge where it is open, everything else as published; one post
// each at the market's median price, as many as the budget buys. Where money is left, they are
// larger, up to the end of their band: what is compared costs about the same. Ads: the channel of
// that platform, or the one that is named, for the whole budget.
// Gap: nobody sells creators by the dozen at the median price; agency, product and shipping are not
// in it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "tierwise/lookup.h"
#include "tierwise/plan.h"
#include "tierwise/reference.h"

namespace tierwise {

struct SuggestedScenario {
  const Suggestion* suggestion = nullptr;
  // Ads; else creators.
  const Channel* channel = nullptr;
  const Platform* platform = nullptr;
  const Format* format = nullptr;
  double followers = 0;
  std::int64_t fee_minor = 0;  // of each
  std::size_t creators = 0;    // 0: the budget buys none
};
// In the order of the data set. `budget` in minor units. Nothing in place of creators for whom no
// market price is known.
[[nodiscard]] std::vector<SuggestedScenario> suggest(const Reference& reference,
                                                     const Evidence& evidence, const Plan& plan,
                                                     std::int64_t budget);

}  // namespace tierwise
