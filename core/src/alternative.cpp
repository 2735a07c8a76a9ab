#include "tierwise/alternative.h"

#include <algorithm>

#include "sampler.h"

namespace tierwise {
namespace {

const Figure* of_channel(Lookup& lookup, std::string_view quantity) {
  return figure_of_channel(lookup, lookup.plan().alternative.channel, quantity);
}

const Figure& click_through_of(Lookup& lookup) {
  const Figure* published = of_channel(lookup, "ad-click-through");
  return published != nullptr ? *published : lookup.assumed("ad-click-through");
}

// Impressions or clicks that `budget` buys at a price in major units for `per` of them.
std::vector<double> bought(std::vector<double> prices, double budget, double per, double minor) {
  for (double& price : prices)
    price = budget / (price * minor) * per;
  return prices;
}

// The creator's terms, with nothing paid per sale.
CreatorModel without_payments(CreatorModel model) {
  model.terms.commission = Share();
  model.terms.referral_fee = Share();
  model.terms.bonus_per_sale = Money();
  return model;
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

std::optional<AlternativeModel> alternative_model_of(Lookup& lookup, const Figure& conversion) {
  AlternativeModel model;
  model.channel = lookup.plan().alternative.channel;
  if (model.channel == nullptr) return std::nullopt;
  model.cpm = of_channel(lookup, "ad-cpm");
  model.cpc = of_channel(lookup, "ad-cpc");
  if (model.cpc == nullptr && model.cpm == nullptr) return std::nullopt;
  if (model.cpc == nullptr) model.click_through = &click_through_of(lookup);
  model.conversion = of_channel(lookup, "ad-conversion");
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
  const double minor = creator.minor_per_major;
  AlternativeDraws out;
  if (model.cpm != nullptr) {
    out.impressions = bought(sampler.sample(*model.cpm, Factor::ad_cpm), budget, 1000, minor);
  }
  if (model.cpc != nullptr) {
    out.clicks = bought(sampler.sample(*model.cpc, Factor::ad_cpc), budget, 1, minor);
  } else {
    out.clicks = out.impressions;
    multiply(out.clicks, sampler.sample(*model.click_through, Factor::ad_click_through));
  }
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
