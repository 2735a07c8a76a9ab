// Parts of responses that more than one kind of response has.
#pragma once

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "json_writer.h"
#include "tierwise/calendar.h"
#include "tierwise/deal.h"
#include "tierwise/figure.h"
#include "tierwise/reference.h"
#include "tierwise/summary.h"
#include "tierwise/timeline.h"

namespace tierwise {

[[nodiscard]] std::string date_text(const Date& date);
// "schema", "engine" and "data", as members.
void write_head(JsonWriter& json, const Reference& reference);

void write_optional(JsonWriter& json, std::string_view key, std::optional<double> number);
void write_optional(JsonWriter& json, std::string_view key, std::optional<std::string_view> text);
// Ids of figures; null ones are left out.
void write_ids(JsonWriter& json, std::string_view key, std::span<const Figure* const> figures);

// How the values of a spread are printed.
enum class Print { number, percent, money };
void write_quantiles(JsonWriter& json, std::string_view key, const Quantiles& q, Print print);
void write_quantiles(JsonWriter& json, std::string_view key, const std::optional<Quantiles>& q,
                     Print print);

// The unit in which a figure is printed, and what its natural value is multiplied by.
struct PrintedUnit {
  std::string_view name;
  double factor;
};
[[nodiscard]] PrintedUnit printed_unit(FigureUnit unit, double minor_per_major);
void write_triplet(JsonWriter& json, const Triplet& value, double factor);
// A figure's members; the object is the caller's.
void write_figure(JsonWriter& json, const Figure& figure, double minor_per_major);
// A cost line's members.
void write_cost_line(JsonWriter& json, const CostLine& line);
void write_figures(JsonWriter& json, const std::deque<Figure>& figures, double minor_per_major);

// "horizon_days", "days", "cash_minor" and "payback", as members.
void write_cash_over_time(JsonWriter& json, const Timeline& timeline, double horizon);

}  // namespace tierwise
