#include "response_campaign.h"

#include "response_parts.h"
#include "response_result.h"

namespace tierwise {
namespace {

void write_line(JsonWriter& json, const Creator& creator, const CostLine& line) {
  json.begin_object();
  json.text("creator", creator.id);
  json.text("id", name_of(line.kind));
  json.whole("amount_minor", line.minor);
  if (line.deliverable) {
    json.whole("deliverable", static_cast<std::int64_t>(*line.deliverable));
  } else {
    json.null("deliverable");
  }
  json.texts("inputs", line.inputs);
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

}  // namespace

void write_campaign(JsonWriter& json, const Plan& plan, const std::vector<CreatorResult>& creators,
                    const CampaignResult& campaign) {
  json.begin_object("campaign");
  write_figures(json, campaign.figures, creators.front().model.minor_per_major);
  write_costs(json, plan, creators, campaign.cost);
  write_result(json, campaign.summary, campaign.break_even_orders);
  write_returns(json, campaign.returns);
  write_dots(json, campaign.summary);
  json.end_object();
}

}  // namespace tierwise
