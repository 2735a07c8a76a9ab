#include "response_comparison.h"

#include "json_writer.h"
#include "response_parts.h"
#include "tierwise/numeric.h"

namespace tierwise {
namespace {

std::optional<double> as_percent(std::optional<double> share) {
  if (share) *share *= 100;
  return share;
}

void write_scenario(JsonWriter& json, const Reference& reference, const Scenario& scenario,
                    const Outcome& outcome, double best) {
  json.begin_object();
  json.text("id", scenario.id);
  json.text("kind", name_of(outcome.kind));
  json.whole("cost_total_minor", outcome.cost_minor);
  json.whole("creators", static_cast<std::int64_t>(outcome.creators));
  write_quantiles(json, "people", outcome.people, Print::number);
  write_quantiles(json, "views", outcome.views, Print::number);
  write_quantiles(json, "clicks", outcome.clicks, Print::number);
  write_quantiles(json, "orders", outcome.orders, Print::number);
  write_quantiles(json, "incremental_orders", outcome.incremental, Print::number);
  std::vector<double> profits = outcome.profits;
  sort_ascending(profits);
  write_quantiles(json, "profit_minor", quantiles_of(outcome.profits), Print::money);
  write_quantiles(json, "roi_percent", outcome.roi, Print::percent);
  json.percent("chance_of_break_even_percent", chance_of_break_even(outcome.profits));
  write_optional(json, "chance_of_target_percent", as_percent(outcome.chance_of_target));
  json.begin_object("dots");
  json.text("of", "profit_minor");
  json.begin_array("values");
  for (const double dot : dots_of(profits, reference.defaults.dots))
    json.element(dot);
  json.end_array();
  json.end_object();
  json.percent("best_percent", best);
  json.end_object();
}

void write_pair(JsonWriter& json, const std::vector<Scenario>& scenarios,
                const ScenarioPair& pair) {
  json.begin_object();
  json.text("a", scenarios[pair.a].id);
  json.text("b", scenarios[pair.b].id);
  json.percent("a_better_percent", pair.a_better);
  write_quantiles(json, "difference_minor", pair.difference, Print::money);
  json.begin_array("causes");
  for (const CauseShare& share : pair.causes) {
    json.begin_object();
    json.text("cause", name_of(share.cause));
    json.number("minor", share.minor);  // not rounded: they sum to the mean difference
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

bool fits(const SuggestedScenario& scenario, std::int64_t budget) {
  return scenario.channel != nullptr ? budget > 0 : scenario.creators > 0;
}

void note_too_dear(const std::vector<SuggestedScenario>& suggestions, std::int64_t budget,
                   Issues& issues) {
  for (const SuggestedScenario& scenario : suggestions) {
    if (fits(scenario, budget)) continue;
    issues.push_back({IssueCode::suggestion_too_dear, "/campaign/budget_minor", {}});
    issues.back()
        .with("suggestion", scenario.suggestion->id)
        .with("price", static_cast<double>(scenario.fee_minor))
        .with("budget", static_cast<double>(budget));
  }
}

void write_creators(JsonWriter& json, const SuggestedScenario& scenario) {
  json.begin_array("creators");
  for (std::size_t i = 0; i < scenario.creators; ++i) {
    json.begin_object();
    json.text("id", std::string(name_of(*scenario.suggestion->tier)) + "-" + std::to_string(i + 1));
    json.text("platform", scenario.platform->id);
    json.number("followers", scenario.followers);
    json.begin_array("deliverables");
    json.begin_object();
    json.text("format", scenario.format->id);
    json.whole("count", 1);
    json.whole("fee_minor", scenario.fee_minor);
    json.end_object();
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string comparison_text(const Reference& reference, const std::vector<Scenario>& scenarios,
                            const std::vector<Outcome>& outcomes, const Issues& issues) {
  const Comparison comparison = compare(outcomes);
  JsonWriter json;
  json.begin_object();
  const Plan& plan = scenarios.front().plan;  // what follows is the same in all
  write_head(json, reference);
  json.text("as_of", date_text(plan.as_of));
  json.whole("seed", plan.seed);
  json.whole("draws", static_cast<std::int64_t>(plan.draws));
  json.text("currency", plan.currency->code);
  write_issues(json, "issues", issues);
  json.begin_array("scenarios");
  for (std::size_t i = 0; i < scenarios.size(); ++i)
    write_scenario(json, reference, scenarios[i], outcomes[i], comparison.best[i]);
  json.end_array();
  json.begin_array("pairs");
  for (const ScenarioPair& pair : comparison.pairs)
    write_pair(json, scenarios, pair);
  json.end_array();
  json.end_object();
  return json.take();
}

std::string suggestions_text(const Reference& reference, const Plan& plan, std::int64_t budget,
                             const std::vector<SuggestedScenario>& suggestions, Issues issues) {
  note_too_dear(suggestions, budget, issues);
  JsonWriter json;
  json.begin_object();
  write_head(json, reference);
  json.text("as_of", date_text(plan.as_of));
  json.text("currency", plan.currency->code);
  json.whole("budget_minor", budget);
  write_issues(json, "issues", issues);
  json.begin_array("scenarios");
  for (const SuggestedScenario& scenario : suggestions) {
    if (!fits(scenario, budget)) continue;
    json.begin_object();
    json.text("id", scenario.suggestion->id);
    json.text("title_id", scenario.suggestion->id);
    if (scenario.channel != nullptr) {
      json.text("channel", scenario.channel->id);
      json.whole("budget_minor", budget);
    } else {
      write_creators(json, scenario);
    }
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace tierwise
