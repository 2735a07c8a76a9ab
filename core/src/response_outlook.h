// What is behind a result and beyond it: the last members of a creator's answer.
#pragma once

#include "json_writer.h"
#include "tierwise/evaluate.h"

namespace tierwise {

// "insight", "timeline" and "alternative"; each is null where there is none.
void write_outlook(JsonWriter& json, const CreatorResult& result);

// `creators`: the plan's, where the insight is of a plan; null: of one creator.
void write_insight(JsonWriter& json, const std::optional<Insight>& insight,
                   const std::vector<Creator>* creators);

}  // namespace tierwise
