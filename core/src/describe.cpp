// What the engine knows: the data set's own texts, put together, and the lists that live in code.
#include <initializer_list>

#include "embedded.h"
#include "json_writer.h"
#include "response.h"
#include "tierwise/api.h"
#include "tierwise/edition.h"
#include "tierwise/evaluate.h"
#include "tierwise/rate_card.h"

namespace tierwise {
namespace {

constexpr bool starts_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

std::string_view file_text(std::string_view path) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path == path) return file.text;
  }
  return {};
}

// The value of a member of a file that is an object with simple lists: from the bracket that
// follows the member's name (in quotes) to the bracket that closes the file's last list.
std::string_view list_in(std::string_view text, std::string_view name) {
  const std::size_t at = text.find(name);
  const std::size_t from = text.find('[', at);
  return at == std::string_view::npos ? "[]" : text.substr(from, text.rfind(']') - from + 1);
}

// The elements of a list without its brackets.
std::string_view elements_of(std::string_view list) {
  return list.substr(1, list.size() - 2);
}

// The tables of all files of some folders, as one array.
void write_tables(JsonWriter& json, std::string_view key,
                  std::initializer_list<std::string_view> folders) {
  json.begin_array(key);
  for (const std::string_view folder : folders) {
    for (const EmbeddedFile& file : embedded_files()) {
      if (!starts_with(file.path, folder)) continue;
      json.element_raw(elements_of(list_in(file.text, "\"tables\"")));
    }
  }
  json.end_array();
}

// A list of one of the data set's files, and what the file of that name in `further` adds to it.
void write_list(JsonWriter& json, std::string_view key, std::string_view path) {
  std::string name(1, '"');
  name.append(key).append(1, '"');
  std::string further("further/");
  further.append(path);
  json.begin_array(key);
  for (const std::string_view file : {path, std::string_view(further)}) {
    const std::string_view elements = elements_of(list_in(file_text(file), name));
    if (!elements.empty()) json.element_raw(elements);
  }
  json.end_array();
}

void write_definitions(JsonWriter& json, const Reference& reference) {
  json.begin_array("definitions");
  for (const TierDefinition& definition : reference.definitions) {
    json.element_raw(file_text("tiers/" + definition.id + ".json"));
  }
  json.end_array();
}

void write_currencies(JsonWriter& json, const Reference& reference) {
  json.begin_array("currencies");
  for (const Currency& currency : reference.currencies) {
    const Date newest{currency.latest_year, currency.latest_month, 1};
    json.begin_object();
    json.text("code", currency.code);
    json.whole("minor_digits", currency.minor_digits);
    json.number("units_per_usd", currency.latest_units_per_usd);
    json.text("rate_date", rate_date(currency, newest));
    json.end_object();
  }
  json.end_array();
}

void write_issue_codes(JsonWriter& json) {
  json.begin_array("issue_codes");
  for (const IssueKind& kind : issue_codes()) {
    json.begin_object();
    json.text("code", kind.id);
    json.text("severity", name_of(kind.severity));
    json.end_object();
  }
  json.end_array();
}

template <class List>
void write_names(JsonWriter& json, std::string_view key, const List& values) {
  json.begin_array(key);
  for (const auto value : values)
    json.element(name_of(value));
  json.end_array();
}

void write_rate_cards(JsonWriter& json, const Reference& reference) {
  if (!kWhole) return;
  json.begin_array("rate_cards");
  for (const RateCard& card : reference.rate_cards) {
    json.begin_object();
    json.text("id", card.id);
    json.text("title", card.title);
    if (!card.note.empty()) json.text("note", card.note);
    json.end_object();
  }
  json.end_array();
  write_names(json, "rate_card_modes", kCardModes);
  write_names(json, "rate_card_bases", kTariffBases);
}

// The terms of deals, and the options of each as a list of its own name.
[[maybe_unused]] void write_deal_terms(JsonWriter& json, const Reference& reference) {
  json.begin_array("deal_terms");
  for (const DealTerm& term : reference.deal_terms) {
    json.begin_object();
    json.text("id", term.id);
    json.text("of", name_of(term.of));
    json.text("combine", name_of(term.combine));
    json.text("quantity", term.quantity);
    json.end_object();
  }
  json.end_array();
  for (const DealTerm& term : reference.deal_terms) {
    json.begin_array(term.id);
    for (const DealTerm::Option& option : term.options) {
      json.begin_object();
      json.text("id", option.id);
      json.text("title", option.title);
      json.end_object();
    }
    json.end_array();
  }
}

// For each quantity, which of the tables under "evidence" may enter it, by their places there.
void write_uses(JsonWriter& json, const Reference& reference) {
  json.begin_array("uses");
  for (const Quantity& quantity : reference.quantities) {
    json.begin_object();
    json.text("quantity", quantity.id);
    json.begin_array("tables");
    for (std::size_t i = 0; i < reference.tables.size(); ++i) {
      if (counts_for(reference.tables[i], quantity)) json.element(static_cast<double>(i));
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

// A file that holds one member, whose value is the rest of the file.
void write_member(JsonWriter& json, std::string_view key, std::string_view path) {
  const std::string_view text = file_text(path);
  const std::size_t from = text.find(':') + 1;
  json.raw(key, text.substr(from, text.rfind('}') - from));
}

}  // namespace

std::string describe_text(const Reference& reference) {
  JsonWriter json;
  json.begin_object();
  json.whole("schema", kSchema);
  json.text("engine", kEngineVersion);
  json.text("data", reference.version);
  json.raw("defaults", file_text("defaults.json"));
  json.texts("trackings", reference.trackings);
  json.texts("purchases", reference.purchases);
  if constexpr (kWhole) {
    write_member(json, "sectors", "further/sectors.json");
    write_member(json, "channels", "further/channels.json");
    json.raw("campaign", file_text("further/campaign.json"));
    write_names(json, "goals", kGoals);
    write_names(json, "fits", kFits);
    write_deal_terms(json, reference);
  }
  write_member(json, "platforms", "platforms.json");
  write_currencies(json, reference);
  write_names(json, "tiers", kTiers);
  write_definitions(json, reference);
  write_list(json, "inputs", "inputs.json");
  write_names(json, "price_methods", kPriceMethods);
  write_names(json, "return_methods", kReturnMethods);
  write_list(json, "quantities", "quantities.json");
  write_list(json, "assumptions", "assumptions.json");
  write_member(json, "calculators", "calculators.json");
  write_rate_cards(json, reference);
  write_issue_codes(json);
  write_member(json, "example", "example.json");
  write_tables(json, "evidence", {"evidence/", "further/evidence/"});
  // The rest is for reading, not for computing: the module in the browser comes without it.
  if (!file_text("sources.json").empty()) {
    write_uses(json, reference);
    write_tables(json, "context", {"context/"});
    write_member(json, "sources", "sources.json");
    write_member(json, "formulas", "formulas.json");
    write_member(json, "literature", "literature.json");
    write_member(json, "gaps", "gaps.json");
  }
  json.end_object();
  return json.take();
}

}  // namespace tierwise
