// The response's part on the plan as a whole.
#pragma once

#include <vector>

#include "json_writer.h"
#include "tierwise/campaign.h"

namespace tierwise {

void write_campaign(JsonWriter& json, const Plan& plan, const std::vector<CreatorResult>& creators,
                    const CampaignResult& campaign);

}  // namespace tierwise
