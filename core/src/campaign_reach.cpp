#include "tierwise/campaign_reach.h"

#include <algorithm>

#include "sampler.h"
#include "tierwise/numeric.h"

namespace tierwise {
namespace {

// Draws that are gone through together: their columns stay at hand.
constexpr std::size_t kBlock = 256;

double median_of(std::vector<double>& values) {
  return selected(values, rank_of(0.5, values.size()));
}

// People of the first 1, 2, ... creators, and of all but each, draw by draw.
struct Together {
  Columns first;
  Columns without;
  std::vector<double> gross;
};
Together together(const std::vector<CreatorReach>& creators, const Duplication& duplication,
                  std::span<const double> population) {
  const std::size_t draws = population.size();
  const std::size_t n = creators.size();
  Together all{Columns(n, std::vector<double>(draws)), Columns(n, std::vector<double>(draws)),
               std::vector<double>(draws, 0.0)};
  Columns reach(n, std::vector<double>(kBlock));
  Columns out = reach;
  for (std::size_t start = 0; start < draws; start += kBlock) {
    const auto people = population.subspan(start, std::min(kBlock, draws - start));
    const auto place = static_cast<std::ptrdiff_t>(start);
    const auto keep = [&](Columns& columns) {
      for (std::size_t c = 0; c < n; ++c)
        std::copy_n(out[c].begin(), people.size(), columns[c].begin() + place);
    };
    for (std::size_t c = 0; c < n; ++c) {
      for (std::size_t i = 0; i < people.size(); ++i) {
        reach[c][i] = std::min(creators[c].people[start + i], people[i]);
        all.gross[start + i] += reach[c][i];
      }
    }
    duplication.accumulate(reach, people, out);
    keep(all.first);
    duplication.leave_out(reach, people, out);
    keep(all.without);
  }
  return all;
}

}  // namespace

Quantiles share_of_voice(std::span<const double> views, double others) {
  std::vector<double> shares(views.begin(), views.end());
  for (double& share : shares)
    share = share / (share + others);
  return quantiles_of(std::move(shares));
}

Duplication duplication_of(const Plan& plan) {
  std::vector<std::size_t> seats;
  for (const Creator& creator : plan.creators)
    seats.push_back(creator.seat);
  Duplication duplication(std::move(seats));
  const CampaignPlan& campaign = *plan.campaign;
  if (campaign.overlap) duplication.set_all(campaign.overlap->as_fraction());
  for (const CampaignPlan::Overlap& pair : campaign.overlaps)
    duplication.set(pair.first, pair.second, pair.share.as_fraction());
  return duplication;
}

CampaignReach reach_of(const std::vector<CreatorReach>& creators, const Duplication& duplication,
                       std::span<const double> population, std::span<const double> cost) {
  Together all = together(creators, duplication, population);
  CampaignReach result;
  result.by_chance = duplication.by_chance();
  result.people = all.first.back();
  result.unique = quantiles_of(result.people);
  result.gross = quantiles_of(std::move(all.gross));
  result.cost_per_1000 = ratio_quantiles(cost, result.people, 1000);
  std::vector<double> views(population.size(), 0.0);
  for (std::size_t c = 0; c < creators.size(); ++c) {
    add(views, creators[c].views);
    const auto frequency = ratios(views, all.first[c], 1);
    result.curve.push_back({mean_of(all.first[c]), frequency.empty() ? 0 : mean_of(frequency)});
    std::vector<double> added = result.people;
    for (std::size_t i = 0; i < added.size(); ++i)
      added[i] = std::max(0.0, added[i] - all.without[c][i]);
    result.parts.push_back({quantiles_of(std::move(added)), median_of(all.without[c])});
  }
  result.frequency = ratio_quantiles(views, result.people, 1);
  return result;
}

}  // namespace tierwise
