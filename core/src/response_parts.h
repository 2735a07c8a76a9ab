// Parts of responses that more than one kind of response has.
#pragma once

#include <string>
#include <string_view>

#include "json_writer.h"
#include "tierwise/calendar.h"
#include "tierwise/figure.h"
#include "tierwise/reference.h"

namespace tierwise {

[[nodiscard]] std::string date_text(const Date& date);
// "schema", "engine" and "data", as members.
void write_head(JsonWriter& json, const Reference& reference);

// The unit in which a figure is printed, and what its natural value is multiplied by.
struct PrintedUnit {
  std::string_view name;
  double factor;
};
[[nodiscard]] PrintedUnit printed_unit(FigureUnit unit, double minor_per_major);
void write_triplet(JsonWriter& json, const Triplet& value, double factor);
// A figure's members; the object is the caller's.
void write_figure(JsonWriter& json, const Figure& figure, double minor_per_major);

}  // namespace tierwise
