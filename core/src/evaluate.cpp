#include "tierwise/evaluate.h"

#include <algorithm>

#include "tierwise/edition.h"
#include "tierwise/media_value.h"
#include "tierwise/numeric.h"

namespace tierwise {
namespace {

// Orders, revenue and spend at which every factor's median just breaks even.
struct BreakEven {
  double orders = 0;
  double revenue_per_spend = 0;
};

std::optional<BreakEven> break_even_of(const CreatorModel& model, const FixedCost& cost) {
  const double per_order = contribution_per_order(model);
  const auto fixed = static_cast<double>(cost.total_minor);
  if (per_order <= 0) return std::nullopt;
  const double orders = fixed / per_order;
  const Orders tracked = Orders::of(orders * model.tracked_share->value.p50);
  const double spend = fixed + paid_per_sales(model.terms, tracked).as_minor();
  const double revenue = (net_price(model.terms) * orders).as_minor();
  return BreakEven{orders, spend > 0 ? revenue / spend : 0};
}

// Own numbers in the order in which they decide a return.
std::optional<std::string_view> settle_with(const Creator& creator) {
  if (!creator.conversion) return "conversion_percent";
  if (!creator.click_through) return "click_through_percent";
  const auto& deliverables = creator.deliverables;
  const bool views_known = std::all_of(
      deliverables.begin(), deliverables.end(),
      [&](const Deliverable& deliverable) { return creator.views_of(deliverable).has_value(); });
  if (!views_known) return "median_views";
  return std::nullopt;
}

void price_lines(Lookup& lookup, CreatorResult& result) {
  std::vector<Prices> prices;
  for (const Deliverable& deliverable : lookup.creator().deliverables) {
    const Prices& own = prices.emplace_back(prices_of(lookup, deliverable));
    LineResult& line = result.lines.emplace_back();
    line.quoted = deliverable.fee.has_value();
    line.fee_minor =
        deliverable.fee ? deliverable.fee->to_minor() : own.recommended.band.p50.to_minor();
  }
  result.prices = total_of(prices);
  for (std::size_t d = 0; d < prices.size(); ++d)
    result.lines[d].prices = std::move(prices[d]);
}

FixedCost cost_of_lines(const Creator& creator, const CreatorResult& result, FeeTerms terms) {
  std::vector<std::int64_t> fees;
  for (const LineResult& line : result.lines)
    fees.push_back(line.fee_minor);
  return fixed_cost(creator, fees, cost_of_goods(result.model.terms), std::move(terms));
}

Triplet middle_of(const Quantiles& q) {
  return {q.p10, q.p50, q.p90};
}
Triplet middle_of(std::span<const double> values) {
  const auto found = order_statistics(values, {0.1, 0.5, 0.9});
  return {found[0], found[1], found[2]};
}

void summarise_lines(CreatorResult& result, bool whole) {
  for (std::size_t d = 0; d < result.lines.size(); ++d) {
    LineResult& line = result.lines[d];
    if (result.lines.size() == 1 && whole) {  // one deliverable is the whole
      line.views = middle_of(result.summary.views);
      line.engagements = middle_of(result.summary.engagements);
      line.clicks = middle_of(result.summary.clicks);
      return;
    }
    line.views = middle_of(result.draws.lines[d].views);
    line.engagements = middle_of(result.draws.lines[d].engagements);
    line.clicks = middle_of(result.draws.lines[d].clicks);
  }
}

void add_summary(const Defaults& defaults, bool of_plan, CreatorResult& result) {
  if (of_plan) {
    result.summary = summarise_profit(result.draws, result.cost);
  } else {
    result.summary = summarise(result.draws, result.cost, defaults.histogram_bins, defaults.dots);
  }
  summarise_lines(result, !of_plan);
}

Verdict verdict_of(const Creator& creator, const CreatorResult& result, const Defaults& defaults) {
  Verdict verdict;
  verdict.fee_minor = result.cost.fees_minor;
  verdict.quoted = std::all_of(result.lines.begin(), result.lines.end(),
                               [](const LineResult& line) { return line.quoted; });
  if (verdict.quoted) {
    verdict.market =
        judge(Money::minor(static_cast<double>(verdict.fee_minor)), result.prices.recommended.band);
  }
  verdict.above_worth = verdict.fee_minor > result.largest_acceptable_fee_minor;
  verdict.evidence_disagrees = disagree(result.returns, defaults);
  verdict.settle_with = settle_with(creator);
  return verdict;
}

[[maybe_unused]] void add_alternative(Lookup& lookup, CreatorResult& result, Points& points) {
  const auto model = alternative_model_of(lookup, *result.model.conversion);
  if (!model) return;
  const auto profit = profits(result.draws.contribution, result.cost);
  result.alternative = alternative_of(*model, result.model, result.cost, profit, points);
}

[[maybe_unused]] void add_campaign_figures(Lookup& lookup, const CampaignPlan& campaign,
                                           CreatorResult& result) {
  result.reach_model = reach_model_of(lookup);
  for (const CampaignPlan::Aim& aim : campaign.aims)
    result.costs_elsewhere.push_back(published_cost(lookup, aim.goal));
  result.media_price = media_price_of(lookup);
}

// What kind of creator this is, which a plan is not asked for.
void describe(Lookup& lookup, const Reference& reference, const Evidence& evidence,
              CreatorResult& result) {
  for (const TierDefinition& definition : reference.definitions) {
    if (evidence.trust().source_is_off(definition.source)) continue;
    result.tiers.push_back(classify(definition, lookup.creator()));
  }
  result.agreement = agreement_of(result.tiers);
  result.score = score_of(lookup);
}

}  // namespace

CashFlow cash_flow_of(const CreatorResult& result, Points& points) {
  CashFlow flow;
  flow.fixed = static_cast<double>(result.cost.total_minor);
  flow.contribution = result.draws.contribution;
  flow.repeat = result.draws.repeat;
  flow.clicks = result.draws.clicks;
  for (const Draws::Line& line : result.draws.lines)
    flow.line_clicks.emplace_back(line.clicks);
  flow.half_life = &column_of(points, Factor::half_life, result.model.seat);
  flow.delay = &column_of(points, Factor::purchase_delay, result.model.seat);
  return flow;
}

CreatorResult evaluate_creator(const Reference& reference, const Evidence& evidence,
                               const Plan& plan, std::size_t index, Points& points) {
  const Creator& creator = plan.creators[index];
  Lookup lookup(reference, evidence, plan, creator);
  CreatorResult result;
  const bool of_plan = kWhole && plan.campaign;
  if (!of_plan) describe(lookup, reference, evidence, result);
  price_lines(lookup, result);
  FeeTerms terms = fee_terms_of(lookup);
  result.model = model_of(lookup);
  if (!lookup.missing().empty()) {
    (void)timeline_model_of(lookup);  // may miss more
    result.missing = lookup.missing();
    return result;
  }
  result.cost = cost_of_lines(creator, result, std::move(terms));
  result.draws = simulate(result.model, points);
  add_summary(reference.defaults, of_plan, result);
  const auto needed = break_even_of(result.model, result.cost);
  if (needed) result.break_even_orders = needed->orders;
  result.returns = {
      funnel_return(result.summary),
      follower_return(result.draws, result.cost, result.model.revenue_per_follower, !of_plan),
      published_return(lookup.published("return-on-spend"),
                       needed ? std::optional(needed->revenue_per_spend) : std::nullopt)};
  result.largest_acceptable_fee_minor =
      largest_acceptable_fee(result.draws.contribution, result.cost, plan.chance);
  result.verdict = verdict_of(creator, result, reference.defaults);
  result.timeline_model = timeline_model_of(lookup);
  // A plan has insight and timeline as a whole.
  if (kWhole && !of_plan) {
    result.insight = insight_of(result.model, result.draws, result.cost, reference, points);
    result.timeline = timeline_of(result.timeline_model, cash_flow_of(result, points));
    add_alternative(lookup, result, points);
  }
  if constexpr (kWhole) {
    if (plan.campaign) add_campaign_figures(lookup, *plan.campaign, result);
  }
  result.missing = lookup.missing();
  result.figures = std::move(lookup).take_used();
  return result;
}

}  // namespace tierwise
