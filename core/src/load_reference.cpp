// Reads the data set. The files are the project's own, so a malformed one is reported plainly by
// path; ids that do not resolve are found here and not later.
#include <algorithm>

#include "data_node.h"
#include "load_evidence.h"
#include "load_formulas.h"
#include "tierwise/edition.h"
#include "tierwise/reference.h"

namespace tierwise {
namespace {

constexpr std::array kTierNames = {entry("nano", Tier::nano), entry("micro", Tier::micro),
                                   entry("mid", Tier::mid), entry("macro", Tier::macro),
                                   entry("mega", Tier::mega)};
constexpr std::array kInputTypes = {
    entry("whole", InputType::whole), entry("number", InputType::number),
    entry("money", InputType::money), entry("percent", InputType::percent),
    entry("date", InputType::date),   entry("choice", InputType::choice),
    entry("text", InputType::text)};

constexpr std::array kTermOfs = {entry("fee", TermOf::fee),
                                 entry("market-price", TermOf::market_price)};
constexpr std::array kGoalNames = {
    entry("awareness", Goal::awareness), entry("engagement", Goal::engagement),
    entry("growth", Goal::growth), entry("conversions", Goal::conversions)};
constexpr std::array kCombines = {entry("add", Combine::add), entry("subtract", Combine::subtract),
                                  entry("multiply", Combine::multiply)};

TierDefinition definition_of(const DataNode& node) {
  TierDefinition definition;
  definition.id = node.text("id");
  definition.title = node.text("title");
  definition.source = node.text("source");
  definition.platforms = node.texts("platforms");
  for (const DataNode& item : node.objects("bands")) {
    TierBand band;
    band.tier = item.named("tier", kTierNames);
    band.label = item.text("label");
    band.from = item.number("from");
    band.to = item.maybe("to");
    definition.bands.push_back(std::move(band));
  }
  if (node.has("second_criterion")) {
    const DataNode second = node.object("second_criterion");
    definition.second = SecondCriterion{second.text("input"), second.number("from"),
                                        second.number("to"), second.named("tier", kTierNames)};
  }
  return definition;
}

// Exchange rates stand as their source prints them, one way round or the other.
double units_per_usd_of(const DataNode& node) {
  const auto inverse = node.maybe("usd_per_unit");
  return inverse ? 1 / *inverse : node.number("units_per_usd");
}

Currency currency_of(const DataNode& node) {
  Currency currency;
  currency.code = node.text("code");
  currency.minor_digits = static_cast<int>(node.number("minor_digits"));
  for (const DataNode& rate : node.objects("rates")) {
    currency.rates.push_back({static_cast<int>(rate.number("year")), units_per_usd_of(rate)});
  }
  if (currency.rates.empty()) node.fail();
  const DataNode latest = node.object("latest");
  currency.latest_year = static_cast<int>(latest.number("year"));
  currency.latest_month = static_cast<int>(latest.number("month"));
  currency.latest_units_per_usd = units_per_usd_of(latest);
  return currency;
}

Platform platform_of(const DataNode& node) {
  Platform platform;
  platform.id = node.text("id");
  platform.default_format = node.text("default_format");
  platform.arrival_shape = node.number("shape");
  platform.views_are = node.text_or("views_are", "");
  for (const DataNode& format : node.objects("formats")) {
    platform.formats.push_back(
        {format.text("id"), format.text("link"), format.maybe("lifespan_days")});
  }
  if (platform.find(platform.default_format) == nullptr) node.fail();
  return platform;
}

Channel channel_of(const DataNode& node) {
  return {node.text("id"), node.text_or("wider", "")};
}

[[maybe_unused]] DealTerm deal_term_of(const DataNode& node) {
  DealTerm term;
  term.id = node.text("id");
  term.of = node.named("of", kTermOfs);
  term.combine = node.named("combine", kCombines);
  term.quantity = node.text("quantity");
  term.needs = node.text_or("needs", "");
  for (const DataNode& option : node.objects("options"))
    term.options.push_back({option.text("id"), option.text("title")});
  return term;
}

Assumption assumption_of(const DataNode& node) {
  const Scale scale = node.named("scale", kScales);
  return {node.text("id"),
          scale,
          named_unit(node, scale == Scale::logit ? FigureUnit::share : FigureUnit::ratio),
          {node.number("p10"), node.number("p50"), node.number("p90")}};
}

InputSpec input_of(const DataNode& node) {
  InputSpec input;
  input.path = node.text("path");
  input.type = node.named("type", kInputTypes);
  input.min = node.maybe("min");
  input.max = node.maybe("max");
  input.plausible_min = node.maybe("plausible_min");
  input.plausible_max = node.maybe("plausible_max");
  input.fallback = node.maybe("default");
  input.uncertain = node.flag("uncertain");
  input.required = node.flag("required");
  input.choices = node.text_or("of", "");
  input.also = node.texts("also");
  input.figure = node.text_or("figure", "");
  return input;
}

RateCard rate_card_of(const DataNode& node) {
  RateCard card;
  card.id = node.text("id");
  card.title = node.text("title");
  card.note = node.text_or("note", "");
  card.quantities = node.texts("quantities");
  return card;
}

// Every calculator can be chosen as a card, too. Its formula has a line per platform or format.
void append_calculator_cards(Reference& reference) {
  for (const Formula& formula : reference.formulas) {
    std::string id = "calculator-" + formula.id;
    if (reference.find_rate_card(id) != nullptr) continue;
    reference.rate_cards.push_back({std::move(id), formula.title, "", {}, formula.id});
  }
}

Date date_of(const DataNode& node, std::string_view key) {
  const auto date = parse_date(node.text(key));
  if (!date) node.fail();
  return date.value_or(Date{});
}

void read_defaults(const DataNode& node, Reference& reference) {
  Defaults& defaults = reference.defaults;
  defaults.as_of = date_of(node, "as_of");
  defaults.seed = static_cast<std::uint32_t>(node.number("seed"));
  defaults.draws = node.whole("draws");
  defaults.currency = node.text("currency");
  defaults.tracking = node.text("tracking");
  defaults.purchase = node.text("purchase");
  defaults.chance_percent = node.number("chance_percent");
  defaults.arrival_horizon_days = node.object("arrival").number("horizon_days");
  defaults.shortest_half_life_days = node.object("arrival").number("shortest_half_life_days");
  defaults.disagreement_high_percent = node.object("disagreement").number("high_percent");
  defaults.disagreement_low_percent = node.object("disagreement").number("low_percent");
  defaults.histogram_bins = node.whole("histogram_bins");
  defaults.dots = node.whole("dots");
  defaults.insight_least_draws = node.object("insight").whole("least_draws");
  defaults.insight_irrelevant_inputs = node.object("insight").whole("irrelevant_inputs");
  defaults.exchange_plausible_factor = node.object("exchange").number("plausible_factor");
  defaults.timeline_days = node.object("timeline").numbers("days");

  PoolingRules& pooling = reference.pooling;
  const DataNode weights = node.object("confidence_weights");
  pooling.weight_high = weights.number("H");
  pooling.weight_medium = weights.number("M");
  pooling.weight_low = weights.number("L");
  pooling.half_life_years = node.number("half_life_years");
  pooling.undated_age_years = static_cast<int>(node.number("undated_age_years"));
  pooling.outside_weight = node.object("outside_range").number("weight");
  pooling.outside_spread = node.object("outside_range").number("spread");
  pooling.old_after_years = node.number("old_after_years");
  const DataNode weak = node.object("weak");
  pooling.weak_families = static_cast<int>(weak.number("families"));
  pooling.weak_share = weak.number("share");
  pooling.weak_widenings = weak.texts("widened");

  const DataNode limits = node.object("limits");
  reference.limits = {limits.whole("request_bytes"),
                      limits.whole("depth"),
                      limits.whole("keys"),
                      limits.whole("creators"),
                      limits.whole("deliverables"),
                      limits.whole("draws"),
                      limits.whole("line_draws"),
                      limits.whole("text"),
                      limits.whole("evidence_off"),
                      limits.whole("card_tables"),
                      limits.whole("card_rows"),
                      {},
                      {}};
}

Suggestion suggestion_of(const DataNode& node) {
  Suggestion suggestion;
  suggestion.id = node.text("id");
  suggestion.channel = node.text_or("channel", "");
  if (!suggestion.channel.empty()) return suggestion;
  suggestion.definition = node.text("definition");
  suggestion.tier = node.named("tier", kTierNames);
  return suggestion;
}

[[maybe_unused]] GoalRule goal_rule_of(const DataNode& node) {
  return {node.named("id", kGoalNames), node.text("published"), node.text_or("of", "")};
}

template <class Item, class Make>
void append(std::vector<Item>& list, const std::vector<DataNode>& nodes, Make make) {
  for (const DataNode& node : nodes)
    list.push_back(make(node));
}

[[maybe_unused]] void read_campaign_rules(const DataNode& node, Reference& reference) {
  const DataNode timeline = node.object("timeline");
  reference.timeline_rules = {
      timeline.whole("draws"), timeline.whole("days"), timeline.whole("weeks"),
      Share::percent(timeline.number("enough_percent")), timeline.number("farthest_days")};
  const DataNode scenarios = node.object("scenarios");
  reference.limits.least_scenarios = scenarios.whole("least");
  reference.limits.most_scenarios = scenarios.whole("most");
  append(reference.suggestions, node.objects("suggestions"), suggestion_of);
  reference.usual_goal = node.named("goal", kGoalNames);
  append(reference.goals, node.objects("goals"), goal_rule_of);
  for (const Goal goal : kGoals) {
    const auto place = static_cast<std::size_t>(goal);
    if (place >= reference.goals.size() || reference.goals[place].goal != goal) node.fail();
  }
}

bool starts_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

// For files that come with the program; requests have the data set's own limits.
constexpr Limits kDataLimits = {.request_bytes = std::size_t{16} << 20U, .depth = 16, .keys = 100};

// Data that the first view does without: the same files in a folder of their own.
constexpr std::string_view kFurther = "further/";
bool is_further(std::string_view path) {
  return starts_with(path, kFurther);
}
std::string_view name_in_its_part(std::string_view path) {
  return is_further(path) ? path.substr(kFurther.size()) : path;
}

// Files that nothing is computed from.
bool is_for_reading(std::string_view path) {
  return starts_with(path, "context/") || path == "sources.json" || path == "formulas.json" ||
         path == "literature.json" || path == "gaps.json" || path == "example.json";
}

void append(std::vector<std::string>& list, const std::vector<std::string>& more) {
  list.insert(list.end(), more.begin(), more.end());
}

// Puts the files together. What is further is read after the rest and appended to the same lists.
class Assembly {
 public:
  explicit Assembly(Reference& reference) : reference_(reference) {}

  void read(const DataFile& file) {
    const std::string_view path = name_in_its_part(file.path);
    if (is_for_reading(path)) return;
    bool ok = true;
    const ParsedJson document = parse_json(file.text, kDataLimits);
    if (!document.issues.empty()) ok = false;
    read(path, DataNode(document.value, ok), file);
    if (!ok) issues_.push_back({IssueCode::bad_json, std::string(file.path), {}});
  }

  [[nodiscard]] Issues done(std::string_view version) && {
    for (EvidenceTable& table : reference_.tables)
      table.views_are = reference_.views_are(table.platform);
    read_formulas();
    if (kWhole && calculators_are_cards_) append_calculator_cards(reference_);
    for (OrderedDefinition& item : definitions_)
      reference_.definitions.push_back(std::move(item.definition));
    if constexpr (kWhole) order_inputs();
    const Assumption* luck = reference_.find_assumption(kPostLuck);
    if (luck != nullptr) reference_.post_luck = PostLuck(luck->value);
    reference_.version = version;
    return std::move(issues_);
  }

 private:
  struct OrderedDefinition {
    double order;
    TierDefinition definition;
  };

  void read(std::string_view path, const DataNode& node, const DataFile& file) {
    if (starts_with(path, "evidence/")) {
      append(reference_.tables, node.objects("tables"), table_of);
    } else if (starts_with(path, "tiers/")) {
      read_definition(node);
    } else if (path == "quantities.json") {
      const int minimum = static_cast<int>(node.number("minimum_families"));
      append(reference_.quantities, node.objects("quantities"),
             [minimum](const DataNode& item) { return quantity_of(item, minimum); });
    } else if (path == "currencies.json") {
      append(reference_.currencies, node.objects("currencies"), currency_of);
    } else if (path == "platforms.json") {
      append(reference_.platforms, node.objects("platforms"), platform_of);
    } else if (path == "assumptions.json") {
      append(reference_.assumptions, node.objects("assumptions"), assumption_of);
    } else if (path == "inputs.json") {
      append(reference_.inputs, node.objects("inputs"), input_of);
      append(reference_.trackings, node.texts("trackings"));
      append(reference_.purchases, node.texts("purchases"));
      append(reference_.card_words, node.texts("card_words"));
    } else if (kWhole && path == "sectors.json") {
      append(reference_.sectors, node.objects("sectors"),
             [](const DataNode& item) { return item.text("id"); });
    } else if (kWhole && path == "channels.json") {
      append(reference_.channels, node.objects("channels"), channel_of);
    } else if (kWhole && path == "deal-terms.json") {
      append(reference_.deal_terms, node.objects("deal_terms"), deal_term_of);
    } else if (kWhole && path == "campaign.json") {
      read_campaign_rules(node, reference_);
    } else if (path == "defaults.json") {
      read_defaults(node, reference_);
    } else if (path == "calculators.json") {
      formulas_ = file;
    } else if (kWhole && path == "rate-cards.json") {
      append(reference_.rate_cards, node.objects("rate_cards"), rate_card_of);
      calculators_are_cards_ = true;
    }
  }

  void read_definition(const DataNode& node) {
    const double order = node.number("order");
    const auto after =
        std::find_if(definitions_.begin(), definitions_.end(),
                     [order](const OrderedDefinition& other) { return other.order > order; });
    definitions_.insert(after, {order, definition_of(node)});
  }

  void order_inputs() {
    const std::vector<InputSpec>& inputs = reference_.inputs;
    std::vector<std::size_t>& places = reference_.inputs_by_path;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      const auto after = std::find_if(places.begin(), places.end(), [&](std::size_t place) {
        return inputs[place].path > inputs[i].path;
      });
      places.insert(after, i);
    }
  }

  // After every table is known.
  void read_formulas() {
    bool ok = true;
    const ParsedJson document = parse_json(formulas_.text, kDataLimits);
    for (const DataNode& item : DataNode(document.value, ok).objects("formulas"))
      append_formulas(item, reference_.tables, ok, reference_.formulas);
    if (!ok) issues_.push_back({IssueCode::bad_json, std::string(formulas_.path), {}});
  }

  Reference& reference_;
  std::vector<OrderedDefinition> definitions_;
  bool calculators_are_cards_ = false;
  DataFile formulas_{"calculators.json", R"({"formulas":[]})"};
  Issues issues_;
};

}  // namespace

Issues read_reference(std::span<const DataFile> files, std::string_view version,
                      Reference& reference) {
  Assembly assembly(reference);
  for (const bool further : {false, true}) {
    for (const DataFile& file : files) {
      if (is_further(file.path) == further) assembly.read(file);
    }
  }
  return std::move(assembly).done(version);
}

Result<Reference> load_reference(std::span<const DataFile> files, std::string_view version) {
  Reference reference;
  Issues issues = read_reference(files, version, reference);
  if (!issues.empty()) return issues;
  return reference;
}

}  // namespace tierwise
