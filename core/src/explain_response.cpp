// What a figure was made of, to response text.
#include "response.h"
#include "response_parts.h"

namespace tierwise {
namespace {

void write_exchange(JsonWriter& json, const ExplainedMember& member) {
  if (member.currency == nullptr || member.currency->code == kRateBase) {
    json.null("exchange");
    return;
  }
  json.begin_object("exchange");
  json.text("from", member.currency->code);
  json.whole("year", member.rate.year);
  json.number("units_per_usd", member.rate.units_per_usd);
  json.end_object();
}

void write_member(JsonWriter& json, const ExplainedMember& member, double factor) {
  const EvidenceTable& table = *member.table;
  json.begin_object();
  json.text("source", table.source);
  json.text("family", table.family);
  json.text("platform", table.platform);
  json.text("format", table.format);
  json.text("base", table.base);
  json.text("method", table.method);
  json.text("confidence", std::string_view(&table.confidence, 1));
  if (table.year) {
    json.whole("year", *table.year);
  } else {
    json.null("year");
  }
  json.text("unit", table.unit);
  json.number("per", table.per);
  json.texts("rows", member.rows);
  write_triplet(json, member.value, factor);
  json.percent("weight_percent", member.share);
  json.flag("old", member.old);
  json.flag("off", member.off);
  write_exchange(json, member);
  json.end_object();
}

void write_rules(JsonWriter& json, const PoolingRules& rules) {
  json.begin_object("rules");
  json.begin_object("confidence_weights");
  json.number("H", rules.weight_high);
  json.number("M", rules.weight_medium);
  json.number("L", rules.weight_low);
  json.end_object();
  json.number("half_life_years", rules.half_life_years);
  json.end_object();
}

}  // namespace

std::string explanation_text(const Reference& reference, const Explanation& explanation,
                             double minor_per_major, const Evidence& evidence,
                             const Issues& issues) {
  const Figure& figure = explanation.figure;
  const double factor = printed_unit(figure.unit, minor_per_major).factor;
  JsonWriter json;
  json.begin_object();
  write_head(json, reference);
  write_issues(json, "issues", issues);
  json.begin_object("figure");
  write_figure(json, figure, minor_per_major);
  json.end_object();
  json.begin_array("members");
  for (const ExplainedMember& member : explanation.members)
    write_member(json, member, factor);
  json.end_array();
  json.begin_array("spread_rows");
  for (const std::string_view row : explanation.spread_rows) {
    json.begin_object();
    json.text("row", row);
    json.flag("off", evidence.trust().row_is_off(row));
    json.end_object();
  }
  json.end_array();
  write_rules(json, evidence.rules());
  json.end_object();
  return json.take();
}

}  // namespace tierwise
