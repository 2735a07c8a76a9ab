#include "tierwise/simulate.h"

#include <algorithm>
#include <span>

#include "sampler.h"
#include "tierwise/edition.h"

namespace tierwise {
namespace {

// Engagements per post, as measured.
std::vector<double> measured_engagements(const AudienceModel& audience, const Sampler& sampler,
                                         std::size_t draws) {
  std::vector<double> values(draws, 0.0);
  if (audience.likes) add(values, sampler.sample(*audience.likes, Factor::likes));
  if (audience.comments) add(values, sampler.sample(*audience.comments, Factor::likes));
  return values;
}

std::vector<double> views_per_post(const AudienceModel& audience, const Sampler& sampler,
                                   std::size_t draws) {
  switch (audience.views_basis) {
    case ViewsBasis::measured: {
      auto values = sampler.sample(*audience.level, Factor::views);
      multiply(values, audience.arrival_factor);
      return values;
    }
    case ViewsBasis::from_engagements: {
      auto values = measured_engagements(audience, sampler, draws);
      const auto rates = sampler.sample(*audience.level, Factor::engagement_rate);
      for (std::size_t i = 0; i < values.size(); ++i)
        values[i] /= rates[i];
      return values;
    }
    case ViewsBasis::from_followers: {
      auto values = sampler.sample(*audience.level, Factor::views);
      multiply(values, audience.followers);
      return values;
    }
  }
  return {};
}

std::vector<double> engagements_of(const AudienceModel& audience, const Sampler& sampler,
                                   std::span<const double> luck, std::span<const double> views) {
  if (audience.engagement_basis == EngagementBasis::from_views) {
    auto values = sampler.sample(*audience.engagement_rate, Factor::engagement_rate);
    multiply(values, views);
    return values;
  }
  auto values = audience.engagement_basis == EngagementBasis::measured
                    ? measured_engagements(audience, sampler, luck.size())
                    : sampler.sample(*audience.engagement_rate, Factor::engagement_rate);
  if (audience.engagement_basis == EngagementBasis::from_followers) {
    multiply(values, audience.followers);
  }
  multiply(values, luck);
  multiply(values, static_cast<double>(audience.count));
  return values;
}

Draws::Line line_draws(const CreatorModel::Line& line, const Sampler& sampler, std::size_t d,
                       std::size_t draws) {
  const AudienceModel& audience = line.audience;
  const auto luck = sampler.sample(Scale::log, audience.luck, Factor::luck, d);
  Draws::Line out;
  out.views = views_per_post(audience, sampler, draws);
  multiply(out.views, luck);
  multiply(out.views, static_cast<double>(audience.count));
  out.engagements = engagements_of(audience, sampler, luck, out.views);
  out.clicks = sampler.sample(*line.click_through, Factor::click_through);
  multiply(out.clicks, out.views);
  if (audience.authentic) {
    multiply(out.clicks, sampler.sample(*audience.authentic, Factor::authentic));
    multiply(out.clicks, 1 / audience.typical_authentic);
  }
  return out;
}

[[maybe_unused]] void add_boost(const CreatorModel& model, Points& points, Draws& out) {
  if (!model.boost) return;
  const auto clicks =
      bought_ads(*model.boost, model.boost_minor, model.minor_per_major, points).clicks;
  add(out.clicks, clicks);
  double posts = 0;
  for (const CreatorModel::Line& line : model.lines)
    posts += line.audience.count;
  for (std::size_t d = 0; d < model.lines.size(); ++d) {
    const double share = model.lines[d].audience.count / posts;
    for (std::size_t i = 0; i < clicks.size(); ++i)
      out.lines[d].clicks[i] += share * clicks[i];
  }
}

void add_orders(const CreatorModel& model, const Sampler& sampler, Draws& out) {
  auto per_click = sampler.sample(*model.conversion, Factor::conversion);
  multiply(per_click, sampler.sample(*model.campaign_factor, Factor::campaign_factor));
  if constexpr (kWhole) {
    if (model.fit) multiply(per_click, sampler.sample(*model.fit, Factor::fit));
  }
  for (double& share : per_click)
    share = std::min(share, 1.0);
  out.tracked = out.clicks;
  multiply(out.tracked, per_click);
  out.orders = out.tracked;
  const auto tracked_share = sampler.sample(*model.tracked_share, Factor::tracked_share);
  for (std::size_t i = 0; i < out.orders.size(); ++i)
    out.orders[i] /= tracked_share[i];
  out.incremental = out.orders;
  multiply(out.incremental, sampler.sample(*model.incrementality, Factor::incrementality));
}

void add_money(const CreatorModel& model, const Sampler& sampler, Draws& out) {
  TermsSampler terms(model, sampler);
  const std::size_t n = out.orders.size();
  out.revenue.resize(n);
  out.paid.resize(n);
  out.contribution.resize(n);
  for (std::size_t i = 0; i < n; ++i) {
    const OrderTerms& t = terms.at(i);
    const OrderFlow flow{Orders::of(out.tracked[i]), Orders::of(out.orders[i]),
                         Orders::of(out.incremental[i])};
    out.revenue[i] = (net_price(t) * flow.all.count()).as_minor();
    out.paid[i] = paid_per_sales(t, flow.tracked).as_minor();
    out.contribution[i] = contribution(t, flow).as_minor();
    if (t.repeat_orders <= 0) continue;
    out.repeat.push_back((repeat_margin(t) * flow.incremental.count()).as_minor());
  }
}

// Purchase data: revenue per follower, once per collaboration, whatever the deliverables. Says
// nothing about orders that are given away.
void add_revenue_per_follower(const CreatorModel& model, const Sampler& sampler, double followers,
                              Draws& out) {
  if (!model.revenue_per_follower || net_price(model.terms).as_minor() <= 0) return;
  TermsSampler terms(model, sampler);
  auto revenue = sampler.sample(*model.revenue_per_follower, Factor::revenue_per_follower);
  multiply(revenue, followers * model.minor_per_major);
  const auto tracked = sampler.sample(*model.tracked_share, Factor::tracked_share);
  const auto incremental = sampler.sample(*model.incrementality, Factor::incrementality);
  out.contribution_per_follower.resize(revenue.size());
  for (std::size_t i = 0; i < revenue.size(); ++i) {
    const OrderTerms& t = terms.at(i);
    const double orders = revenue[i] / net_price(t).as_minor();
    const OrderFlow flow{Orders::of(orders * tracked[i]), Orders::of(orders),
                         Orders::of(orders * incremental[i])};
    out.contribution_per_follower[i] = contribution(t, flow).as_minor();
  }
}

}  // namespace

Draws simulate(const CreatorModel& model, Points& points) {
  const Sampler sampler(points, model.seat);
  const std::size_t n = points.draws();
  Draws out;
  out.views.assign(n, 0.0);
  out.engagements.assign(n, 0.0);
  out.clicks.assign(n, 0.0);
  for (std::size_t d = 0; d < model.lines.size(); ++d) {
    out.lines.push_back(line_draws(model.lines[d], sampler, d, n));
    add(out.views, out.lines.back().views);
    add(out.engagements, out.lines.back().engagements);
    add(out.clicks, out.lines.back().clicks);
  }
  if constexpr (kWhole) add_boost(model, points, out);
  add_orders(model, sampler, out);
  add_money(model, sampler, out);
  add_revenue_per_follower(model, sampler, model.lines.front().audience.followers, out);
  return out;
}

}  // namespace tierwise
