#include "response_parts.h"

#include "tierwise/api.h"
#include "tierwise/edition.h"

namespace tierwise {
namespace {

std::string_view name_of(FigureKind kind) {
  switch (kind) {
    case FigureKind::measured:
      return "measured";
    case FigureKind::published:
      return "published";
    case FigureKind::pooled:
      return "pooled";
    case FigureKind::assumed:
      return "assumed";
  }
  return "";
}

void write_value(JsonWriter& json, std::string_view key, double value, Print print) {
  switch (print) {
    case Print::number:
      json.number(key, value);
      break;
    case Print::percent:
      json.percent(key, value);
      break;
    case Print::money:
      json.money(key, value);
      break;
  }
}

// Of a term of the deal: by how much it changes the fee, and by which figure.
[[maybe_unused]] void write_term(JsonWriter& json, const CostLine& line) {
  if (!line.term) return;
  const Figure* figure = line.term->figure;
  json.begin_object("term");
  json.text("combine", name_of(line.term->combine));
  json.percent("percent", line.term->change());
  write_optional(json, "figure",
                 figure == nullptr ? std::nullopt : std::optional<std::string_view>(figure->id));
  json.end_object();
}

void write_cash(JsonWriter& json, std::string_view key, std::span<const double> values) {
  json.begin_array(key);
  for (const double value : values)
    json.element_money(value);
  json.end_array();
}

}  // namespace

std::string date_text(const Date& date) {
  std::string text = std::to_string(date.year);
  for (const int part : {date.month, date.day}) {
    text.append(part < 10 ? "-0" : "-").append(std::to_string(part));
  }
  return text;
}

void write_head(JsonWriter& json, const Reference& reference) {
  json.whole("schema", kSchema);
  json.text("engine", kEngineVersion);
  json.text("data", reference.version);
}

PrintedUnit printed_unit(FigureUnit unit, double minor_per_major) {
  switch (unit) {
    case FigureUnit::share:
      return {"percent", 100};
    case FigureUnit::ratio:
      return {"ratio", 1};
    case FigureUnit::count:
      return {"count", 1};
    case FigureUnit::money:
      return {"money_minor", minor_per_major};
    case FigureUnit::money_per_1000:
      return {"money_minor_per_1000", minor_per_major};
    case FigureUnit::days:
      return {"days", 1};
  }
  return {"", 1};
}

void write_triplet(JsonWriter& json, const Triplet& value, double factor) {
  json.number("p10", value.p10 * factor);
  json.number("p50", value.p50 * factor);
  json.number("p90", value.p90 * factor);
}

void write_figure(JsonWriter& json, const Figure& figure, double minor_per_major) {
  const PrintedUnit unit = printed_unit(figure.unit, minor_per_major);
  const Provenance& from = figure.from;
  json.text("id", figure.id);
  json.text("unit", unit.name);
  write_triplet(json, figure.value, unit.factor);
  json.text("kind", name_of(from.kind));
  json.texts("evidence", from.evidence);
  json.texts("inputs", from.inputs);
  json.whole("families", from.families);
  json.texts("widened", from.widened);
  json.percent("older_than_18_months_percent", from.old_share);
  json.flag("p50_moved", from.p50_moved);
  json.texts("weak", from.weak);
}

void write_figures(JsonWriter& json, const std::deque<Figure>& figures, double minor_per_major) {
  json.begin_array("figures");
  for (const Figure& figure : figures) {
    json.begin_object();
    write_figure(json, figure, minor_per_major);
    json.end_object();
  }
  json.end_array();
}

void write_optional(JsonWriter& json, std::string_view key, std::optional<double> number) {
  if (number) {
    json.number(key, *number);
  } else {
    json.null(key);
  }
}

void write_optional(JsonWriter& json, std::string_view key, std::optional<std::string_view> text) {
  if (text) {
    json.text(key, *text);
  } else {
    json.null(key);
  }
}

void write_cost_line(JsonWriter& json, const CostLine& line) {
  json.text("id", name_of(line));
  json.whole("amount_minor", line.minor);
  if (line.deliverable) {
    json.whole("deliverable", static_cast<std::int64_t>(*line.deliverable));
  } else {
    json.null("deliverable");
  }
  json.texts("inputs", line.inputs);
  if constexpr (kWhole) write_term(json, line);
}

void write_ids(JsonWriter& json, std::string_view key, std::span<const Figure* const> figures) {
  json.begin_array(key);
  for (const Figure* figure : figures) {
    if (figure != nullptr) json.element(figure->id);
  }
  json.end_array();
}

void write_quantiles(JsonWriter& json, std::string_view key, const Quantiles& q, Print print) {
  json.begin_object(key);
  write_value(json, "p5", q.p5, print);
  write_value(json, "p10", q.p10, print);
  write_value(json, "p25", q.p25, print);
  write_value(json, "p50", q.p50, print);
  write_value(json, "p75", q.p75, print);
  write_value(json, "p90", q.p90, print);
  write_value(json, "p95", q.p95, print);
  write_value(json, "mean", q.mean, print);
  json.end_object();
}

void write_quantiles(JsonWriter& json, std::string_view key, const std::optional<Quantiles>& q,
                     Print print) {
  if (q) {
    write_quantiles(json, key, *q, print);
  } else {
    json.null(key);
  }
}

void write_cash_over_time(JsonWriter& json, const Timeline& timeline, double horizon) {
  json.number("horizon_days", horizon);
  json.begin_array("days");
  for (const double day : timeline.days)
    json.element(day);
  json.end_array();
  json.begin_object("cash_minor");
  write_cash(json, "p10", timeline.p10);
  write_cash(json, "p50", timeline.p50);
  write_cash(json, "p90", timeline.p90);
  json.end_object();
  json.begin_object("payback");
  json.percent("chance_percent", timeline.paid_back);
  write_optional(json, "p10_days", timeline.payback_p10);
  write_optional(json, "p50_days", timeline.payback_p50);
  write_optional(json, "p90_days", timeline.payback_p90);
  json.end_object();
}

}  // namespace tierwise
