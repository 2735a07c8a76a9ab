#include "tierwise/api.h"

#include <algorithm>
#include <utility>
#include <vector>
#include "tierwise/defect.h"

#include "embedded.h"
#include "evaluate_plan.h"
#include "request.h"
#include "request_reader.h"
#include "request_scenarios.h"
#include "response.h"
#include "response_comparison.h"
#include "tierwise/campaign.h"
#include "tierwise/campaign_timeline.h"
#include "tierwise/compare.h"
#include "tierwise/edition.h"
#include "tierwise/evaluate.h"
#include "warn_losses.h"

namespace tierwise {
namespace {

struct EmbeddedReference : Reference {
  EmbeddedReference() { require(read_reference(embedded_files(), embedded_hash(), *this).empty()); }
};

// Points of the last few numbers of draws: full, dragging and report size. Least recent goes first.
class PointsCache {
 public:
  Points& get(std::uint32_t seed, std::size_t draws) {
    const auto is_other = [&](const auto& one) {
      return one->seed() != seed || one->draws() != draws;
    };
    if (draws > kMostDrawsKept) std::erase_if(kept_, is_other);  // they need the room
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      if (is_other(kept_[i])) continue;
      std::rotate(kept_.begin(), kept_.begin() + static_cast<std::ptrdiff_t>(i),
                  kept_.begin() + static_cast<std::ptrdiff_t>(i + 1));
      return *kept_.front();
    }
    if (kept_.size() == kMost) kept_.pop_back();
    kept_.insert(kept_.begin(), std::make_unique<Points>(seed, draws));
    return *kept_.front();
  }

 private:
  static constexpr std::size_t kMost = 3;
  std::vector<std::unique_ptr<Points>> kept_;
};

}  // namespace

namespace {

// The evidence as the last few requests wanted it; most want the same. Those with the same rows off
// share their curves, so dragging a weight makes none anew.
class EvidenceCache {
 public:
  [[nodiscard]] Evidence get(const Reference& reference, const Evidence& whole, const Plan& plan) {
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      if (kept_[i].trust() != plan.trust || kept_[i].rules() != plan.pooling) continue;
      std::rotate(kept_.begin(), kept_.begin() + static_cast<std::ptrdiff_t>(i),
                  kept_.begin() + static_cast<std::ptrdiff_t>(i + 1));
      return kept_.front();
    }
    Evidence wanted = made(reference, whole, plan);
    if (kept_.size() == kMost) kept_.pop_back();
    kept_.insert(kept_.begin(), wanted);
    return wanted;
  }

 private:
  [[nodiscard]] Evidence made(const Reference& reference, const Evidence& whole,
                              const Plan& plan) const {
    if (plan.trust.off.empty()) return whole.weighed(plan.pooling, plan.trust);
    for (const Evidence& one : kept_)
      if (one.trust().off == plan.trust.off) return one.weighed(plan.pooling, plan.trust);
    return {reference.tables, reference.quantities, reference.currencies, plan.pooling, plan.trust};
  }

  static constexpr std::size_t kMost = 3;
  std::vector<Evidence> kept_;
};

}  // namespace

struct Engine::State {
  const EmbeddedReference reference;
  Evidence evidence{reference.tables, reference.quantities, reference.currencies,
                    reference.pooling};
  EvidenceCache wanted;
  PointsCache points;

  // The evidence as the plan wants it.
  [[nodiscard]] Evidence evidence_for(const Plan& plan) {
    if constexpr (kWhole) return wanted.get(reference, evidence, plan);
    return evidence;
  }
};

Engine::Engine() : state_(std::make_unique<State>()) {}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

namespace {

using AllMissing = std::vector<Lookup::Missing>;

void add_missing(const AllMissing& more, AllMissing& all) {
  for (const Lookup::Missing& one : more) {
    const bool known = std::any_of(all.begin(), all.end(), [&](const Lookup::Missing& other) {
      return other.figure == one.figure && other.input == one.input;
    });
    if (!known) all.push_back(one);
  }
}

// Figures that a result cannot do without, and that have neither a row left nor an own number.
bool report_missing(const AllMissing& all, Issues& issues) {
  for (const Lookup::Missing& one : all) {
    issues.push_back({IssueCode::no_evidence, "/evidence/off", {}});
    issues.back().with("figure", one.figure).with("input", one.input);
  }
  return !all.empty();
}

bool report_missing(const std::vector<CreatorResult>& results, Issues& issues) {
  AllMissing all;
  for (const CreatorResult& result : results)
    add_missing(result.missing, all);
  return report_missing(all, issues);
}

// A deliverable that the chosen card has no price for is priced as without it, and that is said.
void note_missing_prices(const Plan& plan, const std::vector<CreatorResult>& results,
                         Issues& issues) {
  if (!kWhole || !plan.card) return;
  for (std::size_t i = 0; i < results.size(); ++i) {
    for (std::size_t d = 0; d < results[i].lines.size(); ++d) {
      if (results[i].lines[d].prices.methods.front().band) continue;
      const Deliverable& deliverable = plan.creators[i].deliverables[d];
      issues.push_back({IssueCode::card_without_price, deliverable.path, {}});
      issues.back().with("card", plan.card->title).with("format", deliverable.format->id);
    }
  }
}

Response answer(const Reference& reference, ParsedRequest& parsed,
                const std::vector<CreatorResult>& creators, const CampaignResult* campaign) {
  Issues& issues = parsed.issues;
  if (report_missing(creators, issues)) return {issues_text(reference, issues), false};
  note_missing_prices(*parsed.plan, creators, issues);
  return {evaluation_text(reference, *parsed.plan, creators, campaign, issues), true};
}

}  // namespace

std::string Engine::describe() const {
  return describe_text(state_->reference);
}

Response Engine::evaluate(std::string_view request) {
  return evaluate(request, {});
}

Response Engine::evaluate(std::string_view request, const Progress& progress) {
  ParsedRequest parsed = parse_request(request, state_->reference);
  if (!parsed.plan) return {issues_text(state_->reference, parsed.issues), false};
  const Plan& plan = *parsed.plan;
  Points& points = state_->points.get(plan.seed, plan.draws);
  const Evidence evidence = state_->evidence_for(plan);
  if constexpr (kWhole) {
    if (plan.campaign) {
      const auto results = evaluate_plan(state_->reference, evidence, plan, points, {}, progress);
      if (results.campaign) warn_losses(plan, results.creators, parsed.issues);
      return answer(state_->reference, parsed, results.creators,
                    results.campaign ? &*results.campaign : nullptr);
    }
  }
  return answer(state_->reference, parsed,
                evaluate_creators(state_->reference, evidence, plan, points), nullptr);
}

Response Engine::explain(std::string_view request, std::string_view figure, std::size_t creator) {
  const Reference& reference = state_->reference;
  ParsedRequest parsed = parse_request(request, reference);
  if (!parsed.plan) return {issues_text(reference, parsed.issues), false};
  const Plan plan = with_fewest_draws(*std::move(parsed.plan), reference);
  Issues& issues = parsed.issues;
  if (creator >= plan.creators.size()) {
    issues.push_back({IssueCode::out_of_range, "/creators", {}});
    issues.back()
        .with("min", 0)
        .with("max", static_cast<double>(plan.creators.size() - 1))
        .with("value", static_cast<double>(creator));
    return {issues_text(reference, issues), false};
  }
  const Evidence evidence = state_->evidence_for(plan);
  std::vector<CreatorResult> results;
  results.push_back(figures_of(reference, evidence, plan, creator));
  if (report_missing(results, issues)) return {issues_text(reference, issues), false};
  const CreatorResult& result = results.front();
  const auto found = std::find_if(result.figures.begin(), result.figures.end(),
                                  [&](const Figure& one) { return one.id == figure; });
  if (found == result.figures.end()) {
    const auto known = ids_of(result.figures, &Figure::id);
    issues.push_back({IssueCode::unknown_value, "/creators/" + std::to_string(creator), {}});
    issues.back().with("nearest", nearest(figure, known)).with("allowed", joined(known));
    return {issues_text(reference, issues), false};
  }
  const Explanation explanation =
      tierwise::explain(*found, evidence, state_->evidence, plan, plan.creators[creator]);
  return {explanation_text(reference, explanation, result.model.minor_per_major, evidence, issues),
          true};
}

Response Engine::draws(std::string_view request, std::size_t shown) {
  ParsedRequest parsed = parse_request(request, state_->reference);
  if (!parsed.plan) return {issues_text(state_->reference, parsed.issues), false};
  const Plan& plan = *parsed.plan;
  Points& points = state_->points.get(plan.seed, plan.draws);
  const Evidence evidence = state_->evidence_for(plan);
  const auto results = evaluate_plan(state_->reference, evidence, plan, points, {.draws = true});
  if (report_missing(results.creators, parsed.issues)) {
    return {issues_text(state_->reference, parsed.issues), false};
  }
  return {draws_text(state_->reference, plan, results.creators, shown, points), true};
}

Response Engine::compare(std::string_view request) {
  if constexpr (!kWhole) return {};
  const Reference& reference = state_->reference;
  ParsedScenarios parsed = parse_scenarios(request, reference);
  if (parsed.scenarios.empty()) return {issues_text(reference, parsed.issues), false};
  std::vector<Outcome> outcomes;
  AllMissing missing;
  for (const Scenario& scenario : parsed.scenarios) {
    const Plan& plan = scenario.plan;
    Points& points = state_->points.get(plan.seed, plan.draws);
    const Evidence evidence = state_->evidence_for(plan);
    if (scenario.channel() != nullptr) {
      AdsOutcome ads = outcome_of_ads(reference, evidence, plan, scenario.ads_budget_minor, points);
      add_missing(ads.missing, missing);
      if (ads.outcome) outcomes.push_back(*std::move(ads.outcome));
    } else {
      const auto results =
          evaluate_plan(reference, evidence, plan, points, {.reasons = false, .timeline = false});
      for (const CreatorResult& creator : results.creators)
        add_missing(creator.missing, missing);
      if (results.campaign) outcomes.push_back(outcome_of(*results.campaign, plan));
    }
  }
  if (report_missing(missing, parsed.issues)) return {issues_text(reference, parsed.issues), false};
  return {comparison_text(reference, parsed.scenarios, outcomes, parsed.issues), true};
}

Response Engine::suggest(std::string_view request) {
  if constexpr (!kWhole) return {};
  const Reference& reference = state_->reference;
  ParsedRequest parsed = parse_request(request, reference);
  if (!parsed.plan) return {issues_text(reference, parsed.issues), false};
  const Plan plan = with_fewest_draws(*std::move(parsed.plan), reference);
  const Evidence evidence = state_->evidence_for(plan);
  std::int64_t budget = 0;
  if (plan.campaign && plan.campaign->budget_minor) {
    budget = *plan.campaign->budget_minor;
  } else {
    Points& points = state_->points.get(plan.seed, plan.draws);
    const auto results =
        evaluate_plan(reference, evidence, plan, points, {.reasons = false, .timeline = false});
    if (report_missing(results.creators, parsed.issues)) {
      return {issues_text(reference, parsed.issues), false};
    }
    for (const CreatorResult& creator : results.creators)
      budget += creator.cost.total_minor;
  }
  const auto suggestions = tierwise::suggest(reference, evidence, plan, budget);
  return {suggestions_text(reference, plan, budget, suggestions, std::move(parsed.issues)), true};
}

}  // namespace tierwise
