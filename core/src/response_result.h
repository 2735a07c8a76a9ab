// What draws come to, as members of a creator and of a campaign alike.
#pragma once

#include <optional>
#include <vector>

#include "json_writer.h"
#include "tierwise/returns.h"

namespace tierwise {

void write_result(JsonWriter& json, const Summary& summary,
                  std::optional<double> break_even_orders);
void write_returns(JsonWriter& json, const std::vector<MethodReturn>& returns);
void write_dots(JsonWriter& json, const Summary& summary);

}  // namespace tierwise
