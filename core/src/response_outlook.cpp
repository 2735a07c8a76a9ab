#include "response_outlook.h"

#include <array>
#include <span>

#include "response_parts.h"
#include "tierwise/edition.h"

namespace tierwise {
namespace {

// A driver, and the first members of what is said of it; the object stays open. `creators`: of a
// plan; null: the insight is one creator's.
void begin_driver(JsonWriter& json, const Driver& driver, const std::vector<Creator>* creators) {
  json.begin_object();
  if (creators != nullptr) {
    write_optional(json, "creator",
                   driver.creator ? std::optional<std::string_view>((*creators)[*driver.creator].id)
                                  : std::nullopt);
  }
  json.text("factor", name_of(driver.factor));
  if (driver.deliverable) {
    json.whole("deliverable", static_cast<std::int64_t>(*driver.deliverable));
  } else {
    json.null("deliverable");
  }
  json.text("figure", driver.figure);
  write_optional(
      json, "input",
      driver.input.empty() ? std::nullopt : std::optional<std::string_view>(driver.input));
}

}  // namespace

void write_insight(JsonWriter& json, const std::optional<Insight>& insight,
                   const std::vector<Creator>* creators) {
  if (!insight) {
    json.null("insight");
    return;
  }
  json.begin_object("insight");
  json.money("base_profit_minor", insight->base_profit);
  json.begin_array("tornado");
  for (const TornadoBar& bar : insight->tornado) {
    begin_driver(json, *bar.driver, creators);
    json.flag("askable", bar.driver->askable);
    json.money("low_profit_minor", bar.low_profit);
    json.money("high_profit_minor", bar.high_profit);
    json.end_object();
  }
  json.end_array();
  json.begin_array("variance");
  for (const DriverValue& share : insight->variance) {
    begin_driver(json, *share.driver, creators);
    json.flag("askable", share.driver->askable);
    json.percent("share_percent", share.value);
    json.end_object();
  }
  json.end_array();
  json.begin_array("worth_asking");
  for (const DriverValue& worth : insight->worth_asking) {
    begin_driver(json, *worth.driver, creators);
    json.money("value_minor", worth.value);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

namespace {

void write_timeline(JsonWriter& json, const CreatorResult& result) {
  if (!result.timeline) {
    json.null("timeline");
    return;
  }
  json.begin_object("timeline");
  write_cash_over_time(json, *result.timeline, result.timeline->days.back());
  write_ids(json, "figures",
            std::array{result.timeline_model.half_life, result.timeline_model.delay});
  json.end_object();
}

void write_alternative(JsonWriter& json, const std::optional<Alternative>& alternative) {
  if (!alternative) {
    json.null("alternative");
    return;
  }
  const Alternative& a = *alternative;
  json.begin_object("alternative");
  json.text("channel", a.model.channel->id);
  json.money("budget_minor", a.budget);
  write_quantiles(json, "impressions", a.impressions, Print::number);
  write_quantiles(json, "clicks", a.clicks, Print::number);
  write_quantiles(json, "orders", a.orders, Print::number);
  write_quantiles(json, "incremental_orders", a.incremental, Print::number);
  write_quantiles(json, "profit_minor", a.profit, Print::money);
  json.percent("chance_of_break_even_percent", a.chance);
  json.percent("creator_better_percent", a.creator_better);
  write_ids(json, "figures", figures_of(a.model));
  json.end_object();
}

}  // namespace

void write_outlook(JsonWriter& json, const CreatorResult& result) {
  if (kWhole) {
    write_insight(json, result.insight, nullptr);
    write_timeline(json, result);
    write_alternative(json, result.alternative);
  } else {
    for (const char* key : {"insight", "timeline", "alternative"})
      json.null(key);
  }
}

}  // namespace tierwise
