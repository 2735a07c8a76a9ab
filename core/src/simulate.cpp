#include "tierwise/simulate.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "tierwise/metalog.h"
#include "tierwise/numeric.h"

namespace tierwise {
namespace {

constexpr std::size_t kPlanDimensions = 3;
constexpr std::size_t kCreatorDimensions = 8;
constexpr std::size_t kSobolLucks = 3;
constexpr std::size_t kProductDimensions = 38;  // last of the Sobol table
constexpr std::size_t kBeyondSobol = 4096;
constexpr std::size_t kBeyondPerCreator = 256;

// How much ln sales changes with a standard normal step in each factor, about: half the distance of
// P10 and P90 of the usual figures over 1.28. Only accuracy depends on these, never an expectation.
// In the order of the dimensions: the plan's campaign factor, incrementality and tracked share; the
// first creator's conversion, click-through, views, engagement rate, revenue per follower and three
// lucks. What is often given or unused has weight 0. The plan's factors are turned with the first
// creator's, each further creator's by themselves.
constexpr std::array kDirection = {0.63, 0.4, -0.24, 0.4, 1.63, 0.0, 0.0, 0.0, 0.54, 0.0, 0.0};

Turn turn_of(std::size_t creator) {
  if (creator == 0) return {0, kDirection};
  return {kPlanDimensions + creator * kCreatorDimensions,
          std::span(kDirection).subspan(kPlanDimensions)};
}

std::size_t creator_dimension(std::size_t creator, std::size_t offset) {
  const std::size_t d = kPlanDimensions + creator * kCreatorDimensions + offset;
  const bool in_table = kPlanDimensions + (creator + 1) * kCreatorDimensions <= kProductDimensions;
  return in_table ? d : kBeyondSobol + creator * kBeyondPerCreator + offset;
}

// One value per draw; a constant figure is the same in all of them.
class Sampler {
 public:
  Sampler(Points& points, std::size_t creator) : points_(points), creator_(creator) {}

  [[nodiscard]] std::vector<double> sample(const Figure& figure, Factor factor,
                                           std::size_t deliverable = 0) const {
    return sample(figure.scale, figure.value, factor, deliverable);
  }
  [[nodiscard]] std::vector<double> sample(Scale scale, const Triplet& value, Factor factor,
                                           std::size_t deliverable) const {
    std::vector<double> values(points_.draws(), value.p50);
    if (value.p10 == value.p90) return values;
    const Metalog metalog(scale, transformed(scale, value));
    metalog.sample(column_of(points_, factor, creator_, deliverable), values);
    return values;
  }

 private:
  Points& points_;
  std::size_t creator_;
};

void multiply(std::vector<double>& values, std::span<const double> factors) {
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] *= factors[i];
}

void multiply(std::vector<double>& values, double factor) {
  for (double& value : values)
    value *= factor;
}

void add(std::vector<double>& values, std::span<const double> terms) {
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] += terms[i];
}

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

// Price, margin and returns of each draw; the rest of the terms is fixed.
class TermsSampler {
 public:
  TermsSampler(const CreatorModel& model, const Sampler& sampler)
      : terms_(model.terms),
        price_(sampler.sample(*model.order_value, Factor::order_value)),
        margin_(sampler.sample(*model.gross_margin, Factor::gross_margin)) {
    multiply(price_, model.minor_per_major);
    if (model.return_rate) returns_ = sampler.sample(*model.return_rate, Factor::return_rate);
  }
  [[nodiscard]] const OrderTerms& at(std::size_t i) {
    terms_.price = Money::minor(price_[i]);
    terms_.gross_margin = Share::fraction(margin_[i]);
    if (!returns_.empty()) terms_.return_rate = Share::fraction(returns_[i]);
    return terms_;
  }

 private:
  OrderTerms terms_;
  std::vector<double> price_;
  std::vector<double> margin_;
  std::vector<double> returns_;
};

void add_orders(const CreatorModel& model, const Sampler& sampler, Draws& out) {
  auto per_click = sampler.sample(*model.conversion, Factor::conversion);
  multiply(per_click, sampler.sample(*model.campaign_factor, Factor::campaign_factor));
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

// A ratio draw by draw; empty when the denominator is 0 in any of them.
std::vector<double> ratios(std::span<const double> numerator, std::span<const double> denominator,
                           double factor) {
  std::vector<double> values(numerator.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (denominator[i] <= 0) return {};
    values[i] = factor * numerator[i] / denominator[i];
  }
  return values;
}

std::optional<Quantiles> ratio_quantiles(std::span<const double> numerator,
                                         std::span<const double> denominator, double factor) {
  auto values = ratios(numerator, denominator, factor);
  if (values.empty()) return std::nullopt;
  return quantiles_of(std::move(values));
}

double mean_of(std::span<const double> values) noexcept {
  double sum = 0;
  for (const double value : values)
    sum += value;
  return sum / static_cast<double>(values.size());
}

Quantiles quantiles_of_ascending(std::span<const double> values) {
  return {order_statistic(values, 0.05), order_statistic(values, 0.10),
          order_statistic(values, 0.25), order_statistic(values, 0.50),
          order_statistic(values, 0.75), order_statistic(values, 0.90),
          order_statistic(values, 0.95), mean_of(values)};
}

}  // namespace

std::string_view name_of(Factor factor) noexcept {
  switch (factor) {
    case Factor::campaign_factor:
      return "campaign-factor";
    case Factor::incrementality:
      return "incrementality";
    case Factor::tracked_share:
      return "tracked-share";
    case Factor::conversion:
      return "conversion";
    case Factor::click_through:
      return "click-through";
    case Factor::views:
      return "views";
    case Factor::engagement_rate:
      return "engagement-rate";
    case Factor::luck:
      return "luck";
    case Factor::revenue_per_follower:
      return "revenue-per-follower";
    case Factor::order_value:
      return "order-value";
    case Factor::gross_margin:
      return "gross-margin";
    case Factor::return_rate:
      return "return-rate";
    case Factor::likes:
      return "likes";
    case Factor::authentic:
      return "authentic";
    case Factor::half_life:
      return "half-life";
    case Factor::purchase_delay:
      return "purchase-delay";
  }
  return "";
}

std::size_t dimension_of(Factor factor, std::size_t creator, std::size_t deliverable) noexcept {
  switch (factor) {
    case Factor::campaign_factor:
      return 0;
    case Factor::incrementality:
      return 1;
    case Factor::tracked_share:
      return 2;
    case Factor::conversion:
      return creator_dimension(creator, 0);
    case Factor::click_through:
      return creator_dimension(creator, 1);
    case Factor::views:
      return creator_dimension(creator, 2);
    case Factor::engagement_rate:
      return creator_dimension(creator, 3);
    case Factor::revenue_per_follower:
      return creator_dimension(creator, 4);
    case Factor::luck:
      if (deliverable < kSobolLucks) return creator_dimension(creator, 5 + deliverable);
      return kBeyondSobol + creator * kBeyondPerCreator + 16 + deliverable;
    case Factor::order_value:
      return kProductDimensions;
    case Factor::gross_margin:
      return kProductDimensions + 1;
    case Factor::return_rate:
      return kProductDimensions + 2;
    case Factor::likes:
      return kBeyondSobol + creator * kBeyondPerCreator + 8;
    case Factor::authentic:
      return kBeyondSobol + creator * kBeyondPerCreator + 9;
    case Factor::half_life:
      return kBeyondSobol + creator * kBeyondPerCreator + 10;
    case Factor::purchase_delay:
      return kProductDimensions + 3;
  }
  return 0;
}

const Column& column_of(Points& points, Factor factor, std::size_t creator,
                        std::size_t deliverable) {
  const std::size_t dimension = dimension_of(factor, creator, deliverable);
  if (dimension >= kProductDimensions) return points.column(dimension);
  return points.turned(turn_of(dimension < kPlanDimensions ? 0 : creator), dimension);
}

CreatorModel model_of(Lookup& lookup, std::size_t index) {
  const Creator& creator = lookup.creator();
  const Plan& plan = lookup.plan();
  CreatorModel model;
  model.index = index;
  model.minor_per_major = lookup.minor_per_major();
  for (const Deliverable& deliverable : creator.deliverables) {
    CreatorModel::Line line;
    line.audience = audience_of(lookup, deliverable);
    line.click_through =
        creator.click_through
            ? &lookup.own(*creator.click_through, "click-through-rate", FigureUnit::share)
            : &lookup.expected("click-through-rate", deliverable.format->link);
    model.lines.push_back(line);
  }
  const Market& market = plan.market;
  model.conversion =
      &lookup.own_or_expected(creator.conversion, "conversion-rate", {}, FigureUnit::share);
  model.campaign_factor =
      &lookup.own_or_expected(market.campaign_factor, "campaign-factor", {}, FigureUnit::ratio);
  model.tracked_share = &lookup.own_or_expected(market.tracked_share, "tracked-share",
                                                market.tracking, FigureUnit::share);
  model.incrementality =
      &lookup.own_or_expected(market.incrementality, "incrementality", {}, FigureUnit::share);
  const Product& product = plan.product;
  model.order_value =
      &lookup.own_or_expected(product.order_value, "order-value", {}, FigureUnit::money);
  model.gross_margin =
      &lookup.own_or_expected(product.gross_margin, "gross-margin", {}, FigureUnit::share);
  if (product.return_rate) {
    model.return_rate = &lookup.own(*product.return_rate, "return-rate", FigureUnit::share);
  }
  model.revenue_per_follower = lookup.published("revenue-per-follower");

  OrderTerms& terms = model.terms;
  terms.price = Money::minor(model.order_value->value.p50 * model.minor_per_major);
  terms.gross_margin = Share::fraction(model.gross_margin->value.p50);
  terms.return_rate = Share::fraction(model.return_rate ? model.return_rate->value.p50 : 0);
  terms.discount = product.discount;
  terms.code_share = product.code_share;
  terms.fulfilment = product.fulfilment;
  terms.return_handling = product.return_handling;
  terms.commission = creator.deal.commission;
  terms.referral_fee = creator.deal.referral_fee;
  terms.bonus_per_sale = creator.deal.bonus_per_sale;
  terms.repeat_orders = discounted_repeat_orders(product);
  return model;
}

Draws simulate(const CreatorModel& model, Points& points) {
  const Sampler sampler(points, model.index);
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
  add_orders(model, sampler, out);
  add_money(model, sampler, out);
  add_revenue_per_follower(model, sampler, model.lines.front().audience.followers, out);
  return out;
}

double order_statistic(std::span<const double> ascending, double p) noexcept {
  return ascending[rank_of(p, ascending.size())];
}

Quantiles quantiles_of(std::vector<double> values) {
  sort_ascending(values);
  return quantiles_of_ascending(values);
}

double chance_of_break_even(std::span<const double> profits) noexcept {
  const auto good =
      std::count_if(profits.begin(), profits.end(), [](double profit) { return profit >= 0; });
  return static_cast<double>(good) / static_cast<double>(profits.size());
}

Histogram histogram_of(std::span<const double> ascending, std::size_t bins) {
  Histogram histogram;
  const double low = order_statistic(ascending, 0.01);
  double high = order_statistic(ascending, 0.99);
  if (high <= low) high = low + 1;
  const double width = (high - low) / static_cast<double>(bins);
  for (std::size_t i = 0; i <= bins; ++i) {
    histogram.edges.push_back(low + width * static_cast<double>(i));
  }
  histogram.counts.assign(bins, 0);
  for (const double value : ascending) {
    if (value < low) {
      ++histogram.below;
    } else if (value > high) {
      ++histogram.above;
    } else {
      ++histogram.counts[std::min(bins - 1, static_cast<std::size_t>((value - low) / width))];
    }
  }
  return histogram;
}

double monte_carlo_error(std::span<const double> values) noexcept {
  constexpr std::size_t kRuns = 16;
  const std::size_t length = values.size() / kRuns;
  const double mean = mean_of(values);
  double squares = 0;
  for (std::size_t run = 0; run < kRuns; ++run) {
    const double difference = mean_of(values.subspan(run * length, length)) - mean;
    squares += difference * difference;
  }
  return std::sqrt(squares / (kRuns * (kRuns - 1.0)));
}

std::vector<double> profits(std::span<const double> contribution, const FixedCost& fixed) {
  const auto other = static_cast<double>(fixed.other_minor);
  const auto fees = static_cast<double>(fixed.total_minor - fixed.other_minor);
  std::vector<double> values(contribution.begin(), contribution.end());
  for (double& value : values)
    value = (value - other) - fees;
  return values;
}

std::int64_t largest_acceptable_fee(std::span<const double> contribution, const FixedCost& fixed,
                                    const Deal& deal, Share chance) {
  const auto other = static_cast<double>(fixed.other_minor);
  std::vector<double> left(contribution.begin(), contribution.end());
  for (double& value : left)
    value -= other;
  sort_ascending(left);
  return largest_fee_within(order_statistic(left, 1 - chance.as_fraction()), deal.agency);
}

double contribution_per_order(const CreatorModel& model) noexcept {
  const OrderFlow one{Orders::of(model.tracked_share->value.p50), Orders::of(1),
                      Orders::of(model.incrementality->value.p50)};
  return contribution(model.terms, one).as_minor();
}

std::vector<double> dots_of(std::span<const double> ascending, std::size_t count) {
  std::vector<double> dots;
  for (std::size_t i = 0; i < count; ++i) {
    dots.push_back(
        order_statistic(ascending, (static_cast<double>(i) + 0.5) / static_cast<double>(count)));
  }
  return dots;
}

Summary summarise(const Draws& draws, const FixedCost& fixed, std::size_t bins, std::size_t dots) {
  Summary summary;
  auto profit = profits(draws.contribution, fixed);
  auto cost = draws.paid;
  for (double& value : cost)
    value += static_cast<double>(fixed.total_minor);
  summary.chance = chance_of_break_even(profit);
  summary.profit_mean_error = monte_carlo_error(profit);
  std::vector<double> good(profit.size());
  for (std::size_t i = 0; i < good.size(); ++i)
    good[i] = profit[i] >= 0 ? 1 : 0;
  summary.chance_error = monte_carlo_error(good);

  summary.roas = ratio_quantiles(draws.revenue, cost, 1);
  summary.cpm = ratio_quantiles(cost, draws.views, 1000);
  summary.cpe = ratio_quantiles(cost, draws.engagements, 1);
  summary.cost_per_order = ratio_quantiles(cost, draws.orders, 1);
  summary.revenue = quantiles_of(draws.revenue);
  summary.views = quantiles_of(draws.views);
  summary.engagements = quantiles_of(draws.engagements);
  summary.clicks = quantiles_of(draws.clicks);
  summary.orders = quantiles_of(draws.orders);
  summary.tracked = quantiles_of(draws.tracked);
  summary.incremental = quantiles_of(draws.incremental);

  if (auto roi = ratios(profit, cost, 1); !roi.empty()) {
    summary.roi_mean_error = monte_carlo_error(roi);
    sort_ascending(roi);
    summary.roi = quantiles_of_ascending(roi);
    summary.histogram = histogram_of(roi, bins);
    summary.dots = dots_of(roi, dots);
  }
  summary.total_cost = quantiles_of(std::move(cost));
  sort_ascending(profit);
  summary.profit = quantiles_of_ascending(profit);
  if (!summary.roi) {
    summary.histogram = histogram_of(profit, bins);
    summary.dots = dots_of(profit, dots);
  }
  const std::size_t tenth = std::max<std::size_t>(1, profit.size() / 10);
  summary.worst_tenth_profit = mean_of(std::span(profit).first(tenth));
  return summary;
}

}  // namespace tierwise
