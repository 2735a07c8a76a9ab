#include "tierwise/campaign_reach.h"

#include <algorithm>

#include "sampler.h"
#include "tierwise/numeric.h"

namespace tierwise {
namespace {

using Columns = std::vector<std::vector<double>>;

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
  std::vector<double> reach(n);
  std::vector<double> out(n);
  for (std::size_t i = 0; i < draws; ++i) {
    for (std::size_t c = 0; c < n; ++c) {
      reach[c] = std::min(creators[c].people[i], population[i]);
      all.gross[i] += reach[c];
    }
    duplication.accumulate(reach, population[i], out);
    for (std::size_t c = 0; c < n; ++c)
      all.first[c][i] = out[c];
    duplication.leave_out(reach, population[i], out);
    for (std::size_t c = 0; c < n; ++c)
      all.without[c][i] = out[c];
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
    auto frequency = ratios(views, all.first[c], 1);
    result.curve.push_back({median_of(all.first[c]), frequency.empty() ? 0 : median_of(frequency)});
    std::vector<double> added = result.people;
    for (std::size_t i = 0; i < added.size(); ++i)
      added[i] = std::max(0.0, added[i] - all.without[c][i]);
    result.parts.push_back({quantiles_of(std::move(added)), median_of(all.without[c])});
  }
  result.frequency = ratio_quantiles(views, result.people, 1);
  return result;
}

}  // namespace tierwise
