#include "tierwise/campaign.h"

#include <utility>

#include "figure_mean.h"
#include "sampler.h"

namespace tierwise {
namespace {

void accumulate(std::vector<double>& sum, const std::vector<double>& terms) {
  if (sum.empty()) sum.assign(terms.size(), 0.0);
  add(sum, terms);
}

void accumulate(Draws& sum, const Draws& draws) {
  accumulate(sum.views, draws.views);
  accumulate(sum.engagements, draws.engagements);
  accumulate(sum.clicks, draws.clicks);
  accumulate(sum.tracked, draws.tracked);
  accumulate(sum.orders, draws.orders);
  accumulate(sum.incremental, draws.incremental);
  accumulate(sum.revenue, draws.revenue);
  accumulate(sum.paid, draws.paid);
  accumulate(sum.contribution, draws.contribution);
  if (!draws.repeat.empty()) accumulate(sum.repeat, draws.repeat);
  if (!draws.contribution_per_follower.empty()) {
    accumulate(sum.contribution_per_follower, draws.contribution_per_follower);
  }
}

void accumulate(FixedCost& sum, const FixedCost& cost) {
  sum.fees_minor += cost.fees_minor;
  sum.other_minor += cost.other_minor;
  sum.total_minor += cost.total_minor;
}

std::vector<double> total_costs(const Draws& draws, const FixedCost& cost) {
  std::vector<double> totals = draws.paid;
  for (double& total : totals)
    total += static_cast<double>(cost.total_minor);
  return totals;
}

Figure population_of(const Plan& plan, const Reference& reference) {
  Figure figure = assumed_figure(reference, "population");
  if (const auto given = plan.campaign->population) {
    figure.value = {*given, *given, *given};
    figure.from.kind = FigureKind::measured;
    figure.from.inputs = {"/campaign/target_population"};
  }
  return figure;
}

// What a goal is judged by; `followers` are the new ones.
std::span<const double> headline_of(Goal goal, const CampaignResult& result,
                                    std::span<const double> followers) {
  switch (goal) {
    case Goal::awareness:
      return result.reach.people;
    case Goal::engagement:
      return result.draws.engagements;
    case Goal::growth:
      return followers;
    case Goal::conversions:
      return result.draws.incremental;
  }
  return {};
}

// What the published cost of a goal is for.
std::span<const double> base_of(Goal goal, const CampaignResult& result,
                                std::span<const double> headline) {
  if (goal == Goal::awareness) return result.draws.views;
  return goal == Goal::conversions ? std::span<const double>(result.draws.orders) : headline;
}

}  // namespace

CampaignSum::CampaignSum(const Reference& reference, const Plan& plan, Points& points, bool reasons)
    : reference_(&reference),
      plan_(&plan),
      points_(&points),
      reasons_(reasons),
      insight_(reference) {}

void CampaignSum::add(const CreatorResult& creator) {
  accumulate(result_.cost, creator.cost);
  accumulate(result_.draws, creator.draws);
  by_followers_ = by_followers_ && !creator.draws.contribution_per_follower.empty();
  reach_.push_back(draw_reach(*creator.reach_model, creator.model, creator.draws, *points_));
  if (!reasons_) return;
  profits_.push_back(profits(creator.draws.contribution, creator.cost));
  media_.add(creator.media_price, creator.draws.views, *points_);
  insight_.add(creator.model, creator.cost, *points_);
}

// The mean of the creators' figures, kept with the result; null where somebody has none.
template <class FigureOf>
const Figure* CampaignSum::keep_mean(const std::vector<CreatorResult>& creators,
                                     FigureOf figure_of) {
  FigureMean mean;
  const bool free = result_.cost.total_minor == 0;
  for (const CreatorResult& creator : creators) {
    const Figure* figure = figure_of(creator);
    if (figure == nullptr) return nullptr;
    mean.add(*figure, free ? 1 : static_cast<double>(creator.cost.total_minor));
  }
  return &result_.figures.emplace_back(std::move(mean).mean());
}

void CampaignSum::add_returns(const std::vector<CreatorResult>& creators,
                              std::span<const double> cost) {
  const auto fixed = static_cast<double>(result_.cost.total_minor);
  std::optional<double> needed;
  const PlanMiddle& middle = insight_.middle();
  if (middle.contribution > 0) {
    // All orders of the medians times this break even.
    const double times = fixed / middle.contribution;
    result_.break_even_orders = times * middle.orders;
    const double spend = fixed + times * middle.paid;
    needed = spend > 0 ? times * middle.revenue / spend : 0;
  }
  const auto figure_of = [](ReturnMethod method) {
    return [method](const CreatorResult& creator) {
      return creator.returns[static_cast<std::size_t>(method)].figure;
    };
  };
  const Figure* per_follower = keep_mean(creators, figure_of(ReturnMethod::revenue_per_follower));
  const Figure* on_spend = keep_mean(creators, figure_of(ReturnMethod::published_return_on_spend));
  if (!by_followers_) result_.draws.contribution_per_follower.clear();
  result_.returns = {funnel_return(result_.summary),
                     follower_return(result_.draws, result_.cost, per_follower),
                     published_return(on_spend, needed)};
  const double minor_per_major = creators.front().model.minor_per_major;
  result_.media_value = std::move(media_).done(minor_per_major, cost);
}

void CampaignSum::add_reach_and_goals(const std::vector<CreatorResult>& creators,
                                      std::span<const double> cost) {
  const Sampler sampler(*points_, 0);
  const Figure& population = result_.figures.emplace_back(population_of(*plan_, *reference_));
  result_.reach = reach_of(reach_, duplication_of(*plan_),
                           sampler.sample(population, Factor::population), cost);
  result_.reach.population = &population;
  if (const auto others = plan_->campaign->others_views) {
    result_.reach.share_of_voice = share_of_voice(result_.draws.views, *others);
  }
  const auto& aims = plan_->campaign->aims;
  for (std::size_t k = 0; k < aims.size(); ++k) {
    std::vector<double> followers;
    const Figure* gain = nullptr;
    if (aims[k].goal == Goal::growth) {
      gain = &result_.figures.emplace_back(assumed_figure(*reference_, "follower-gain"));
      followers = sampler.sample(*gain, Factor::follower_gain);
      multiply(followers, result_.reach.people);
    }
    const auto headline = headline_of(aims[k].goal, result_, followers);
    GoalResult goal = goal_of(aims[k], headline, base_of(aims[k].goal, result_, headline), cost);
    goal.gain = gain;
    goal.published = keep_mean(
        creators, [k](const CreatorResult& creator) { return creator.costs_elsewhere[k]; });
    result_.goals.push_back(goal);
  }
}

CampaignResult CampaignSum::done(const std::vector<CreatorResult>& creators) && {
  const Defaults& defaults = reference_->defaults;
  result_.summary = summarise(result_.draws, result_.cost, defaults.histogram_bins, defaults.dots);
  const auto cost = total_costs(result_.draws, result_.cost);
  if (reasons_) add_returns(creators, cost);
  add_reach_and_goals(creators, cost);
  if (!reasons_) return std::move(result_);
  result_.contributions = contributions_of(profits_);
  result_.insight =
      std::move(insight_).done(profits(result_.draws.contribution, result_.cost), *points_);
  return std::move(result_);
}

}  // namespace tierwise
