#include "request_scenarios.h"

#include <algorithm>

#include "request.h"
#include "request_campaign.h"
#include "request_reader.h"

namespace tierwise {
namespace {

// What a scenario may have beside its inputs: parts in place of the request's own, and its name.
const std::vector<std::string> kParts = {"product",  "market", "creators",
                                         "campaign", "title",  "title_id"};

// The request's overlaps are of the request's creators; a scenario with others may lack them.
void fit_campaign(const Reader& reader, Goal usual, Plan& plan, Issues& issues) {
  if (!plan.campaign) {
    plan.campaign = std::make_unique<CampaignPlan>(CampaignPlan{.aims = {{.goal = usual}}});
    seat_by_id(plan.creators);
  }
  if (!reader.has("creators") || reader.has("campaign")) return;
  constexpr std::string_view kOverlaps = "/campaign/overlaps/";
  std::erase_if(issues, [&](const Issue& issue) { return issue.path.rfind(kOverlaps, 0) == 0; });
  const std::size_t creators = plan.creators.size();
  std::erase_if(plan.campaign->overlaps, [&](const CampaignPlan::Overlap& overlap) {
    return overlap.first >= creators || overlap.second >= creators;
  });
}

void read_ads(const Reader& reader, const Reference& reference, Scenario& scenario) {
  const auto channel = reader.choice("channel", ids_of(reference.channels, &Channel::id));
  scenario.plan.alternative.channel = channel ? reference.find_channel(*channel) : nullptr;
  const auto budget = reader.number("budget_minor");
  if (!reader.has("channel")) {
    if (budget) reader.report(IssueCode::budget_without_channel, "budget_minor");
    return;
  }
  const auto& campaign = scenario.plan.campaign;
  if (budget) {
    scenario.ads_budget_minor = Money::minor(*budget).to_minor();
  } else if (campaign && campaign->budget_minor) {
    scenario.ads_budget_minor = *campaign->budget_minor;
  } else if (!reader.has("budget_minor")) {
    reader.report(IssueCode::missing, "budget_minor");
  }
}

Scenario read_scenario(const Reader& reader, const Reader& request, const Reference& reference,
                       std::size_t index, Issues& issues) {
  Scenario scenario;
  scenario.path = reader.path();
  scenario.id = reader.text("id").value_or("scenario-" + std::to_string(index + 1));
  scenario.plan = read_plan(request, reader.as_request(), reference, issues);
  fit_campaign(reader, reference.usual_goal, scenario.plan, issues);
  read_ads(reader, reference, scenario);
  reader.warn_unknown_keys(kParts);
  return scenario;
}

// What scenarios share is read with each of them, and said once.
void drop_repeated(Issues& issues) {
  Issues once;
  for (Issue& issue : issues) {
    const bool known = std::any_of(once.begin(), once.end(), [&](const Issue& other) {
      return other.code == issue.code && other.path == issue.path;
    });
    if (!known) once.push_back(std::move(issue));
  }
  issues = std::move(once);
}

}  // namespace

ParsedScenarios parse_scenarios(std::string_view text, const Reference& reference) {
  ParsedScenarios parsed;
  const ParsedJson json = parse_json(text, reference.limits);
  parsed.issues = json.issues;
  if (!parsed.issues.empty()) return parsed;
  Issues& issues = parsed.issues;
  const Reader request(json.value, "", "", reference, issues);
  if (!json.value.is(JsonValue::Type::object)) return parsed;
  const Limits& limits = reference.limits;
  read_schema(request, json.value);
  const std::size_t known_issues = issues.size();
  const auto readers = request.objects("scenarios", limits.most_scenarios);
  if (issues.size() == known_issues && readers.size() < limits.least_scenarios) {
    request.report(IssueCode::too_few, "scenarios")
        .with("limit", static_cast<double>(limits.least_scenarios))
        .with("count", static_cast<double>(readers.size()));
  }
  std::vector<std::string> ids;
  std::size_t lines = 0;
  for (std::size_t i = 0; i < readers.size(); ++i) {
    Scenario scenario = read_scenario(readers[i], request, reference, i, issues);
    if (std::find(ids.begin(), ids.end(), scenario.id) != ids.end()) {
      readers[i].report(IssueCode::duplicate_id, "id");
    }
    ids.push_back(scenario.id);
    lines += lines_of(scenario.plan);
    parsed.scenarios.push_back(std::move(scenario));
  }
  request.warn_unknown_keys();
  if (!parsed.scenarios.empty()) {
    check_work(request, reference, parsed.scenarios.front().plan.draws, lines);
  }
  drop_repeated(issues);
  if (has_error(issues)) parsed.scenarios.clear();
  return parsed;
}

}  // namespace tierwise
