#include "embedded.h"
#include "json_write.h"
#include "response.h"
#include "tierwise/api.h"

namespace tierwise {
namespace {

Json file_json(std::string_view path) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path == path) return Json::parse(file.text, nullptr, false);
  }
  return nullptr;
}

// The evidence of every subject, table by table, as the files hold it.
Json evidence_json() {
  constexpr std::string_view kFolder = "evidence/";
  Json tables = Json::array();
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path.substr(0, kFolder.size()) != kFolder) continue;
    const Json document = Json::parse(file.text, nullptr, false);
    for (const Json& table : document["tables"]) tables.push_back(table);
  }
  return tables;
}

Json definitions_json(const Reference& reference) {
  Json definitions = Json::array();
  for (const TierDefinition& definition : reference.definitions) {
    definitions.push_back(file_json("tiers/" + definition.id + ".json"));
  }
  return definitions;
}

Json currencies_json(const Reference& reference) {
  Json currencies = Json::array();
  for (const Currency& currency : reference.currencies) {
    const std::string month = std::to_string(currency.latest_month);
    currencies.push_back({{"code", currency.code},
                          {"minor_digits", currency.minor_digits},
                          {"units_per_usd", currency.latest_units_per_usd},
                          {"rate_date", std::to_string(currency.latest_year) + "-" +
                                            (currency.latest_month < 10 ? "0" : "") + month}});
  }
  return currencies;
}

Json limits_json(const Limits& limits) {
  return {{"request_bytes", limits.request_bytes}, {"depth", limits.depth},
          {"creators", limits.creators},           {"deliverables", limits.deliverables},
          {"draws", limits.draws},                 {"line_draws", limits.line_draws},
          {"text", limits.text}};
}

Json issue_codes_json() {
  Json codes = Json::array();
  for (const IssueKind& kind : issue_codes()) {
    codes.push_back({{"code", kind.id}, {"severity", name_of(kind.severity)}});
  }
  return codes;
}

template <class List>
Json names_json(const List& values) {
  Json names = Json::array();
  for (const auto value : values) names.push_back(name_of(value));
  return names;
}

}  // namespace

std::string describe_text(const Reference& reference) {
  const Json defaults = file_json("defaults.json");
  const Json inputs = file_json("inputs.json");
  Json out = {{"schema", kSchema},
              {"engine", kEngineVersion},
              {"data", reference.version},
              {"as_of", defaults["as_of"]},
              {"defaults", defaults},
              {"platforms", file_json("platforms.json")["platforms"]},
              {"currencies", currencies_json(reference)},
              {"trackings", inputs["trackings"]},
              {"tiers", names_json(kTiers)},
              {"definitions", definitions_json(reference)},
              {"inputs", inputs["inputs"]},
              {"price_methods", names_json(kPriceMethods)},
              {"return_methods", names_json(kReturnMethods)},
              {"quantities", file_json("quantities.json")["quantities"]},
              {"assumptions", file_json("assumptions.json")["assumptions"]},
              {"calculators", file_json("calculators.json")["formulas"]},
              {"issue_codes", issue_codes_json()},
              {"limits", limits_json(reference.limits)},
              {"sources", file_json("sources.json")["sources"]},
              {"evidence", evidence_json()},
              {"example", defaults["example"]}};
  out["defaults"].erase("example");
  return out.dump();
}

}  // namespace tierwise
