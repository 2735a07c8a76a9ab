#include "tierwise/alternative.h"

#include <algorithm>
#include <utility>

#include "sampler.h"

namespace tierwise {
namespace {

// The creator's terms, with nothing paid per sale.
CreatorModel without_payments(CreatorModel model) {
  model.terms.commission = Share();
  model.terms.referral_fee = Share();
  model.terms.bonus_per_sale = Money();
  return model;
}

}  // namespace

std::optional<AlternativeModel> alternative_model_of(Lookup& lookup, const Figure& conversion) {
  const Channel* channel = lookup.plan().alternative.channel;
  if (channel == nullptr) return std::nullopt;
  const auto price = ad_price_of(lookup, *channel);
  if (!price) return std::nullopt;
  AlternativeModel model{*price};
  model.channel = channel;
  model.conversion = figure_of_channel(lookup, channel, "ad-conversion");
  if (model.conversion == nullptr) model.conversion = &conversion;
  model.incrementality = &lookup.assumed("paid-incrementality");
  return model;
}

double share_better(std::span<const double> ours, std::span<const double> theirs) {
  double better = 0;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (ours[i] > theirs[i]) better += 1;
    if (ours[i] == theirs[i]) better += 0.5;
  }
  return better / static_cast<double>(ours.size());
}

std::vector<const Figure*> figures_of(const AlternativeModel& model) {
  std::vector<const Figure*> all;
  for (const Figure* figure :
       {model.cpm, model.cpc, model.click_through, model.conversion, model.incrementality}) {
    if (figure != nullptr) all.push_back(figure);
  }
  return all;
}

AlternativeDraws draw_alternative(const AlternativeModel& model, const CreatorModel& creator,
                                  double budget, Points& points) {
  const Sampler sampler(points, creator.seat);
  BoughtAds ads = bought_ads(model, budget, creator.minor_per_major, points);
  AlternativeDraws out;
  out.impressions = std::move(ads.impressions);
  out.clicks = std::move(ads.clicks);
  auto per_click = sampler.sample(*model.conversion, Factor::ad_conversion);
  multiply(per_click, sampler.sample(*creator.campaign_factor, Factor::campaign_factor));
  for (double& share : per_click)
    share = std::min(share, 1.0);
  out.orders = out.clicks;
  multiply(out.orders, per_click);
  out.incremental = out.orders;
  multiply(out.incremental, sampler.sample(*model.incrementality, Factor::paid_incrementality));

  const CreatorModel unpaid = without_payments(creator);
  TermsSampler terms(unpaid, sampler);
  for (std::size_t i = 0; i < out.orders.size(); ++i) {
    const Orders orders = Orders::of(out.orders[i]);
    const OrderFlow flow{orders, orders, Orders::of(out.incremental[i])};
    out.profit.push_back(contribution(terms.at(i), flow).as_minor() - budget);
  }
  return out;
}

Alternative alternative_of(const AlternativeModel& model, const CreatorModel& creator,
                           const FixedCost& cost, std::span<const double> profits, Points& points) {
  Alternative result;
  result.model = model;
  result.budget = static_cast<double>(cost.total_minor);
  result.draws = draw_alternative(model, creator, result.budget, points);
  const AlternativeDraws& draws = result.draws;
  if (!draws.impressions.empty()) result.impressions = quantiles_of(draws.impressions);
  result.clicks = quantiles_of(draws.clicks);
  result.orders = quantiles_of(draws.orders);
  result.incremental = quantiles_of(draws.incremental);
  result.profit = quantiles_of(draws.profit);
  result.chance = chance_of_break_even(draws.profit);
  result.creator_better = share_better(profits, draws.profit);
  return result;
}

}  // namespace tierwise
