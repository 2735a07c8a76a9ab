// When a plan's money and orders come, as a member of its answer.
#pragma once

#include "json_writer.h"
#include "tierwise/campaign_timeline.h"

namespace tierwise {

void write_campaign_timeline(JsonWriter& json, const Plan& plan, const CampaignTimeline& timeline);

}  // namespace tierwise
