#include "evaluate_plan.h"

#include <utility>

namespace tierwise {

std::vector<CreatorResult> evaluate_creators(const Reference& reference, const Evidence& evidence,
                                             const Plan& plan, Points& points) {
  std::vector<CreatorResult> creators;
  for (std::size_t i = 0; i < plan.creators.size(); ++i)
    creators.push_back(evaluate_creator(reference, evidence, plan, i, points));
  return creators;
}

// Creator by creator into the sums of the plan, so that no more draws are kept than are needed.
PlanResults evaluate_plan(const Reference& reference, const Evidence& evidence, const Plan& plan,
                          Points& points, PlanParts parts, const Progress& progress) {
  if (!plan.campaign) return {evaluate_creators(reference, evidence, plan, points), std::nullopt};
  PlanResults results;
  CampaignSum sum(reference, plan, points, parts.reasons);
  std::optional<CampaignCash> cash;
  if (parts.timeline) cash.emplace(plan, reference);
  bool complete = true;
  Points::Mark shared;
  const auto tell = [&](std::size_t done) {
    if (progress) progress(done, plan.creators.size() + 1);
  };
  for (std::size_t i = 0; i < plan.creators.size(); ++i) {
    tell(i);
    results.creators.push_back(evaluate_creator(reference, evidence, plan, i, points));
    CreatorResult& creator = results.creators.back();
    complete = complete && creator.missing.empty();
    if (!complete) continue;
    sum.add(creator);
    if (cash) {
      CashFlow flow = cash_flow_of(creator, points);
      flow.orders = creator.draws.incremental;
      cash->add(creator.timeline_model, std::move(flow));
    }
    if (!parts.draws) creator.draws = {};
    if (i == 0) shared = points.mark();
    if (plan.draws > kMostDrawsKept) points.forget_since(shared);
  }
  if (!complete) return results;
  tell(plan.creators.size());
  results.campaign = std::move(sum).done(results.creators);
  if (cash) results.campaign->timeline = cash->timeline();
  tell(plan.creators.size() + 1);
  return results;
}

}  // namespace tierwise
