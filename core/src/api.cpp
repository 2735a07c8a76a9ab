#include "tierwise/api.h"

#include <algorithm>
#include <vector>
#include "tierwise/defect.h"

#include "embedded.h"
#include "request.h"
#include "request_reader.h"
#include "response.h"
#include "tierwise/evaluate.h"

namespace tierwise {
namespace {

Reference embedded_reference() {
  auto loaded = load_reference(embedded_files(), embedded_hash());
  require(loaded.ok());
  return std::move(loaded).value();
}

// Points of the last few numbers of draws: full, dragging and report size. Least recent goes first.
class PointsCache {
 public:
  Points& get(std::uint32_t seed, std::size_t draws) {
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      if (kept_[i]->seed() != seed || kept_[i]->draws() != draws) continue;
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

struct Engine::State {
  Reference reference = embedded_reference();
  Evidence evidence{reference.tables, reference.quantities, reference.currencies,
                    reference.pooling};
  PointsCache points;
};

Engine::Engine() : state_(std::make_unique<State>()) {}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

namespace {

std::vector<CreatorResult> results_of(const Reference& reference, const Evidence& evidence,
                                      const Plan& plan, Points& points) {
  std::vector<CreatorResult> results;
  for (std::size_t i = 0; i < plan.creators.size(); ++i) {
    results.push_back(evaluate_creator(reference, evidence, plan, i, points));
  }
  return results;
}

}  // namespace

std::string Engine::describe() const {
  return describe_text(state_->reference);
}

Response Engine::evaluate(std::string_view request) {
  const ParsedRequest parsed = parse_request(request, state_->reference);
  if (!parsed.plan) return {issues_text(state_->reference, parsed.issues), false};
  const Plan& plan = *parsed.plan;
  Points& points = state_->points.get(plan.seed, plan.draws);
  const auto results = results_of(state_->reference, state_->evidence, plan, points);
  return {evaluation_text(state_->reference, plan, results, parsed.issues), true};
}

Response Engine::explain(std::string_view request, std::string_view figure, std::size_t creator) {
  ParsedRequest parsed = parse_request(request, state_->reference);
  if (!parsed.plan) return {issues_text(state_->reference, parsed.issues), false};
  const Plan& plan = *parsed.plan;
  if (creator >= plan.creators.size()) {
    parsed.issues.push_back({IssueCode::out_of_range, "/creators", {}});
    parsed.issues.back()
        .with("min", 0)
        .with("max", static_cast<double>(plan.creators.size() - 1))
        .with("value", static_cast<double>(creator));
    return {issues_text(state_->reference, parsed.issues), false};
  }
  const Evidence& evidence = state_->evidence;
  const auto explanation =
      tierwise::explain(state_->reference, evidence, state_->evidence, plan, creator, figure);
  if (!explanation) {
    const auto known = figures_of(state_->reference, evidence, plan, creator);
    parsed.issues.push_back({IssueCode::unknown_value, "/creators/" + std::to_string(creator), {}});
    parsed.issues.back().with("nearest", nearest(figure, known)).with("allowed", joined(known));
    return {issues_text(state_->reference, parsed.issues), false};
  }
  return {explanation_text(state_->reference, *explanation, evidence, parsed.issues), true};
}

Response Engine::draws(std::string_view request) {
  const ParsedRequest parsed = parse_request(request, state_->reference);
  if (!parsed.plan) return {issues_text(state_->reference, parsed.issues), false};
  const Plan& plan = *parsed.plan;
  Points& points = state_->points.get(plan.seed, plan.draws);
  const auto results = results_of(state_->reference, state_->evidence, plan, points);
  return {draws_text(plan, results, points), true};
}

}  // namespace tierwise
