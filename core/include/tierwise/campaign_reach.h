// Campaign reach: how many people the creators of a plan reach together (reach.h), draw by draw,
// and what each of them adds.
#pragma once

#include <optional>
#include <vector>

#include "tierwise/reach.h"
#include "tierwise/summary.h"

namespace tierwise {

struct CampaignReach {
  std::vector<double> people;  // different ones, one value per draw
  Quantiles unique;
  Quantiles gross;  // each creator's people, counted again with every creator
  std::optional<Quantiles> frequency;
  std::optional<Quantiles> cost_per_1000;   // minor units
  std::optional<Quantiles> share_of_voice;  // of all views; nothing where the others' are not given
  bool by_chance = true;                    // no overlap was given
  const Figure* population = nullptr;
  struct Step {
    // Means of the creators so far, in the plan's order. Means, as medians of skewed numbers add up
    // to less than the median of their sum: of equal creators the later would seem to add more.
    double people = 0;
    double frequency = 0;  // 0 where a draw reaches nobody
  };
  std::vector<Step> curve;
  struct Part {
    Quantiles added;     // people whom only this creator brings
    double without = 0;  // P50 of the people that the others reach
  };
  std::vector<Part> parts;  // in the plan's order
};

// Views of each draw among these and the others'.
[[nodiscard]] Quantiles share_of_voice(std::span<const double> views, double others);
[[nodiscard]] Duplication duplication_of(const Plan& plan);
// `population` and `cost` (minor units): one value per draw.
[[nodiscard]] CampaignReach reach_of(const std::vector<CreatorReach>& creators,
                                     const Duplication& duplication,
                                     std::span<const double> population,
                                     std::span<const double> cost);

}  // namespace tierwise
