#include "response_result.h"

#include <array>

#include "response_parts.h"

namespace tierwise {
namespace {

void write_histogram(JsonWriter& json, const Summary& summary) {
  const Histogram& histogram = summary.histogram;
  const double factor = summary.roi ? 100 : 1;
  json.begin_object("histogram");
  json.text("of", summary.roi ? "roi_percent" : "profit_minor");
  json.begin_array("edges");
  for (const double edge : histogram.edges)
    json.element(edge * factor);
  json.end_array();
  json.begin_array("counts");
  for (const int count : histogram.counts)
    json.element(static_cast<double>(count));
  json.end_array();
  json.whole("below", histogram.below);
  json.whole("above", histogram.above);
  json.end_object();
}

}  // namespace

void write_result(JsonWriter& json, const Summary& s, std::optional<double> break_even_orders) {
  json.begin_object("result");
  json.text("method", name_of(ReturnMethod::click_funnel));
  json.percent("chance_of_break_even_percent", s.chance);
  write_quantiles(json, "profit_minor", s.profit, Print::money);
  write_quantiles(json, "roi_percent", s.roi, Print::percent);
  write_quantiles(json, "roas", s.roas, Print::number);
  write_quantiles(json, "total_cost_minor", s.total_cost, Print::money);
  write_quantiles(json, "orders", s.orders, Print::number);
  write_quantiles(json, "tracked_orders", s.tracked, Print::number);
  write_quantiles(json, "incremental_orders", s.incremental, Print::number);
  write_quantiles(json, "revenue_minor", s.revenue, Print::money);
  write_quantiles(json, "views", s.views, Print::number);
  write_quantiles(json, "engagements", s.engagements, Print::number);
  write_quantiles(json, "clicks", s.clicks, Print::number);
  // Prices of a single one can be fractions of a minor unit: not rounded.
  write_quantiles(json, "cpm_minor", s.cpm, Print::number);
  write_quantiles(json, "cpe_minor", s.cpe, Print::number);
  write_quantiles(json, "cost_per_order_minor", s.cost_per_order, Print::number);
  json.money("worst_tenth_profit_minor", s.worst_tenth_profit);
  write_optional(json, "break_even_orders", break_even_orders);
  json.begin_object("monte_carlo_error");
  json.percent("chance_of_break_even_percent", s.chance_error);
  json.number("profit_mean_minor", s.profit_mean_error);
  json.percent("roi_mean_percent", s.roi_mean_error);
  json.end_object();
  write_histogram(json, s);
  json.end_object();
}

void write_dots(JsonWriter& json, const Summary& summary) {
  const double factor = summary.roi ? 100 : 1;
  json.begin_object("dots");
  json.text("of", summary.roi ? "roi_percent" : "profit_minor");
  json.begin_array("values");
  for (const double dot : summary.dots)
    json.element(dot * factor);
  json.end_array();
  json.end_object();
}

void write_returns(JsonWriter& json, const std::vector<MethodReturn>& returns) {
  json.begin_array("return_methods");
  for (const MethodReturn& method : returns) {
    json.begin_object();
    json.text("id", name_of(method.method));
    json.flag("available", method.chance.has_value());
    if (method.chance) {
      json.percent("chance_of_break_even_percent", *method.chance);
      if (method.profit) write_quantiles(json, "profit_minor", *method.profit, Print::money);
      if (method.method == ReturnMethod::published_return_on_spend) {
        write_optional(json, "needed_ratio", method.needed_ratio);
        json.begin_object("published");
        write_triplet(json, method.figure->value, 1);
        json.end_object();
      }
      write_ids(json, "figures", std::array{method.figure});
    } else {
      json.text("why", "no-evidence");
    }
    json.end_object();
  }
  json.end_array();
}

}  // namespace tierwise
