#include "tierwise/compare.h"

#include <algorithm>
#include <cmath>

namespace tierwise {
namespace {

// A difference of two products, divided among their factors.
struct Factors {
  Cause cause{};
  double a = 0;
  double b = 0;
};

double per(double amount, double of) noexcept {
  return of == 0 ? 0 : amount / of;
}

std::vector<Factors> factors_of(const Outcome& a, const Outcome& b) {
  const bool by_views = a.views && b.views;
  const auto shown = [&](const Outcome& one) { return by_views ? one.views->mean : 1; };
  std::vector<Factors> factors;
  if (by_views) factors.push_back({Cause::views, shown(a), shown(b)});
  factors.push_back({Cause::clicks, per(a.clicks.mean, shown(a)), per(b.clicks.mean, shown(b))});
  factors.push_back(
      {Cause::orders, per(a.orders.mean, a.clicks.mean), per(b.orders.mean, b.clicks.mean)});
  factors.push_back(
      {Cause::money, per(a.contribution, a.orders.mean), per(b.contribution, b.orders.mean)});
  return factors;
}

double factorial(std::size_t n) noexcept {
  double product = 1;
  for (std::size_t i = 2; i <= n; ++i)
    product *= static_cast<double>(i);
  return product;
}

// What one factor adds to the product, averaged over all orders: a set of others has changed first.
double shapley_value(std::span<const Factors> factors, std::size_t one) {
  const std::size_t others = factors.size() - 1;
  double value = 0;
  for (std::size_t set = 0; set < std::size_t{1} << factors.size(); ++set) {
    if ((set >> one & 1U) != 0) continue;
    std::size_t changed = 0;
    double product = factors[one].a - factors[one].b;
    for (std::size_t i = 0; i < factors.size(); ++i) {
      if (i == one) continue;
      const bool is_changed = (set >> i & 1U) != 0;
      if (is_changed) ++changed;
      product *= is_changed ? factors[i].a : factors[i].b;
    }
    value += product * factorial(changed) * factorial(others - changed);
  }
  return value / factorial(factors.size());
}

ScenarioPair pair_of(std::span<const Outcome> outcomes, std::size_t a, std::size_t b) {
  ScenarioPair pair{.a = a, .b = b, .difference = {}, .causes = {}};
  pair.a_better = share_better(outcomes[a].profits, outcomes[b].profits);
  std::vector<double> difference = outcomes[a].profits;
  for (std::size_t i = 0; i < difference.size(); ++i)
    difference[i] -= outcomes[b].profits[i];
  pair.difference = quantiles_of(std::move(difference));
  pair.causes = causes_of(outcomes[a], outcomes[b]);
  return pair;
}

std::vector<double> shares_of_best(std::span<const Outcome> outcomes) {
  const std::size_t draws = outcomes.front().profits.size();
  std::vector<double> shares(outcomes.size(), 0.0);
  for (std::size_t i = 0; i < draws; ++i) {
    double best = outcomes.front().profits[i];
    for (const Outcome& outcome : outcomes)
      best = std::max(best, outcome.profits[i]);
    const auto first = static_cast<double>(
        std::count_if(outcomes.begin(), outcomes.end(),
                      [&](const Outcome& outcome) { return outcome.profits[i] == best; }));
    for (std::size_t s = 0; s < outcomes.size(); ++s) {
      if (outcomes[s].profits[i] == best) shares[s] += 1 / first;
    }
  }
  for (double& share : shares)
    share /= static_cast<double>(draws);
  return shares;
}

}  // namespace

std::string_view name_of(ScenarioKind kind) noexcept {
  return kind == ScenarioKind::creators ? "creators" : "ads";
}

std::string_view name_of(Cause cause) noexcept {
  switch (cause) {
    case Cause::cost:
      return "cost";
    case Cause::views:
      return "views";
    case Cause::clicks:
      return "clicks";
    case Cause::orders:
      return "orders";
    case Cause::money:
      return "money";
  }
  return "";
}

Outcome outcome_of(const CampaignResult& campaign, const Plan& plan) {
  const Summary& summary = campaign.summary;
  Outcome outcome;
  outcome.kind = ScenarioKind::creators;
  outcome.cost_minor = campaign.cost.total_minor;
  outcome.creators = plan.creators.size();
  outcome.views = summary.views;
  outcome.clicks = summary.clicks;
  outcome.orders = summary.orders;
  outcome.incremental = summary.incremental;
  outcome.roi = summary.roi;
  outcome.people = campaign.reach.unique;
  const GoalResult& goal = campaign.goals.front();
  if (goal.target) outcome.chance_of_target = goal.chance_of_target;
  outcome.contribution = mean_of(campaign.draws.contribution);
  outcome.profits = profits(campaign.draws.contribution, campaign.cost);
  return outcome;
}

Outcome outcome_of(const AlternativeDraws& draws, std::int64_t budget,
                   const CampaignPlan::Aim& aim) {
  const auto cost = static_cast<double>(budget);
  Outcome outcome;
  outcome.kind = ScenarioKind::ads;
  outcome.cost_minor = budget;
  if (!draws.impressions.empty()) outcome.views = quantiles_of(draws.impressions);
  outcome.clicks = quantiles_of(draws.clicks);
  outcome.orders = quantiles_of(draws.orders);
  outcome.incremental = quantiles_of(draws.incremental);
  std::vector<double> roi = draws.profit;
  for (double& value : roi)
    value /= cost;
  outcome.roi = quantiles_of(std::move(roi));
  if (aim.target && aim.goal == Goal::conversions) {
    outcome.chance_of_target = share_at_least(*aim.target, draws.incremental);
  }
  outcome.contribution = mean_of(draws.profit) + cost;
  outcome.profits = draws.profit;
  return outcome;
}

AdsOutcome outcome_of_ads(const Reference& reference, const Evidence& evidence, const Plan& plan,
                          std::int64_t budget, Points& points) {
  Lookup lookup(reference, evidence, plan, plan.creators.front());
  const CreatorModel creator = model_of(lookup);
  const auto model = alternative_model_of(lookup, *creator.conversion);
  AdsOutcome ads{.outcome = {}, .missing = lookup.missing()};
  if (!model) ads.missing.push_back({"ad-cpc/" + plan.alternative.channel->id, ""});
  if (ads.missing.empty()) {
    const auto minor = static_cast<double>(budget);
    ads.outcome = outcome_of(draw_alternative(*model, creator, minor, points), budget,
                             plan.campaign->aims.front());
  }
  return ads;
}

std::vector<CauseShare> causes_of(const Outcome& a, const Outcome& b) {
  const auto factors = factors_of(a, b);
  std::vector<CauseShare> causes = {
      {Cause::cost, static_cast<double>(b.cost_minor) - static_cast<double>(a.cost_minor)}};
  for (std::size_t i = 0; i < factors.size(); ++i)
    causes.push_back({factors[i].cause, shapley_value(factors, i)});
  std::stable_sort(causes.begin(), causes.end(), [](const CauseShare& x, const CauseShare& y) {
    return std::abs(x.minor) > std::abs(y.minor);
  });
  return causes;
}

Comparison compare(std::span<const Outcome> outcomes) {
  Comparison comparison{.best = shares_of_best(outcomes), .pairs = {}};
  for (std::size_t a = 0; a < outcomes.size(); ++a) {
    for (std::size_t b = a + 1; b < outcomes.size(); ++b)
      comparison.pairs.push_back(pair_of(outcomes, a, b));
  }
  return comparison;
}

}  // namespace tierwise
