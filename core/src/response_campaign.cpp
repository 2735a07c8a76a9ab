#include "response_campaign.h"

#include <array>

#include "response_outlook.h"
#include "response_parts.h"
#include "response_result.h"
#include "response_schedule.h"

namespace tierwise {
namespace {

void write_optional_percent(JsonWriter& json, std::string_view key,
                            std::optional<double> fraction) {
  write_optional(json, key, fraction ? std::optional(100 * *fraction) : std::nullopt);
}

void write_line(JsonWriter& json, const Creator& creator, const CostLine& line) {
  json.begin_object();
  json.text("creator", creator.id);
  write_cost_line(json, line);
  json.end_object();
}

void write_costs(JsonWriter& json, const Plan& plan, const std::vector<CreatorResult>& creators,
                 const FixedCost& cost) {
  json.begin_object("costs");
  json.begin_array("lines");
  for (std::size_t i = 0; i < creators.size(); ++i) {
    for (const CostLine& line : creators[i].cost.lines)
      write_line(json, plan.creators[i], line);
  }
  json.end_array();
  json.whole("total_minor", cost.total_minor);
  if (const auto budget = plan.campaign->budget_minor) {
    json.whole("budget_minor", *budget);
    json.whole("left_minor", *budget - cost.total_minor);
  } else {
    json.null("budget_minor");
    json.null("left_minor");
  }
  json.end_object();
}

void write_reach(JsonWriter& json, const Plan& plan, const CampaignReach& reach) {
  json.begin_object("reach");
  json.text("duplication", reach.by_chance ? "random" : "overlap");
  json.text("population", reach.population->id);
  write_quantiles(json, "people", reach.unique, Print::number);
  write_quantiles(json, "gross", reach.gross, Print::number);
  write_quantiles(json, "frequency", reach.frequency, Print::number);
  write_quantiles(json, "cost_per_1000_people_minor", reach.cost_per_1000, Print::number);
  write_quantiles(json, "share_of_voice_percent", reach.share_of_voice, Print::percent);
  json.begin_array("curve");
  for (std::size_t i = 0; i < reach.curve.size(); ++i) {
    json.begin_object();
    json.text("creator", plan.creators[i].id);
    json.number("people_mean", reach.curve[i].people);
    json.number("frequency_mean", reach.curve[i].frequency);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_media_value(JsonWriter& json, const std::optional<MediaValue>& media) {
  if (!media) {
    json.null("media_value");
    return;
  }
  json.begin_object("media_value");
  write_quantiles(json, "value_minor", media->value, Print::money);
  write_quantiles(json, "multiple", media->multiple, Print::number);
  write_ids(json, "figures", media->prices);
  json.end_object();
}

void write_published(JsonWriter& json, const GoalResult& goal, double minor_per_major) {
  if (goal.published == nullptr) {
    json.null("published");
    return;
  }
  const CostBase base = cost_base_of(goal.goal);
  const Triplet& value = goal.published->value;
  json.begin_object("published");
  json.text("figure", goal.published->id);
  json.text("for", base.id);
  json.number("per", base.per);
  json.number("p10_minor", value.p10 * minor_per_major);
  json.number("p50_minor", value.p50 * minor_per_major);
  json.number("p90_minor", value.p90 * minor_per_major);
  write_optional(json, "own_p50_minor", goal.cost_per_base);
  json.end_object();
}

void write_goals(JsonWriter& json, const std::vector<GoalResult>& goals, double minor_per_major) {
  json.begin_array("goals");
  for (const GoalResult& goal : goals) {
    json.begin_object();
    json.text("id", name_of(goal.goal));
    json.text("headline", headline_of(goal.goal));
    write_quantiles(json, "value", goal.value, Print::number);
    write_quantiles(json, "cost_each_minor", goal.cost_each, Print::number);
    write_optional(json, "target", goal.target);
    if (goal.target) {
      json.percent("chance_of_target_percent", goal.chance_of_target);
    } else {
      json.null("chance_of_target_percent");
    }
    write_ids(json, "figures", std::array{goal.gain});
    write_published(json, goal, minor_per_major);
    json.end_object();
  }
  json.end_array();
}

void write_part(JsonWriter& json, const Creator& creator, const CreatorResult& result,
                const CampaignResult& campaign, std::size_t place) {
  const Contribution& part = campaign.contributions[place];
  const CampaignReach::Part& reach = campaign.reach.parts[place];
  json.begin_object();
  json.text("id", creator.id);
  write_quantiles(json, "profit_minor", result.summary.profit, Print::money);
  json.whole("cost_minor", result.cost.total_minor);
  write_optional_percent(json, "profit_share_percent", part.profit_share);
  write_optional_percent(json, "risk_share_percent", part.risk_share);
  write_quantiles(json, "people_added", reach.added, Print::number);
  if (campaign.contributions.size() == 1) {
    json.null("without");
    json.end_object();
    return;
  }
  json.begin_object("without");
  json.money("profit_mean_minor", part.profit_mean);
  json.percent("chance_of_break_even_percent", part.chance);
  json.number("people_p50", reach.without);
  json.whole("cost_minor", campaign.cost.total_minor - result.cost.total_minor);
  json.end_object();
  json.end_object();
}

}  // namespace

void write_campaign(JsonWriter& json, const Plan& plan, const std::vector<CreatorResult>& creators,
                    const CampaignResult& campaign) {
  json.begin_object("campaign");
  const double minor_per_major = creators.front().model.minor_per_major;
  write_figures(json, campaign.figures, minor_per_major);
  write_costs(json, plan, creators, campaign.cost);
  write_result(json, campaign.summary, campaign.break_even_orders);
  write_returns(json, campaign.returns);
  write_media_value(json, campaign.media_value);
  write_dots(json, campaign.summary);
  write_reach(json, plan, campaign.reach);
  write_goals(json, campaign.goals, minor_per_major);
  write_insight(json, campaign.insight, &plan.creators);
  json.begin_array("creators");
  for (std::size_t i = 0; i < creators.size(); ++i)
    write_part(json, plan.creators[i], creators[i], campaign, i);
  json.end_array();
  if (campaign.timeline) write_campaign_timeline(json, plan, *campaign.timeline);
  json.end_object();
}

}  // namespace tierwise
