// Reads the data set. The files are the project's own, so a malformed one is reported plainly by
// path; ids that do not resolve are found here and not later.
#include <algorithm>
#include <cmath>

#include "json_value.h"
#include "tierwise/edition.h"
#include "tierwise/reference.h"

namespace tierwise {
namespace {

// A name in the data and the value it stands for.
template <class E>
struct Name {
  std::string_view text;
  E value;
};

template <class E>
constexpr Name<E> entry(std::string_view text, E value) {
  return {text, value};
}

constexpr std::array kTierNames = {entry("nano", Tier::nano), entry("micro", Tier::micro),
                                   entry("mid", Tier::mid), entry("macro", Tier::macro),
                                   entry("mega", Tier::mega)};
constexpr std::array kScales = {entry("log", Scale::log), entry("logit", Scale::logit)};
constexpr std::array kUnits = {entry("days", FigureUnit::days)};
constexpr std::array kBeyonds = {entry("flat", Beyond::flat), entry("slope", Beyond::slope),
                                 entry("none", Beyond::none)};
constexpr std::array kSelectors = {
    entry("none", Selector::none),       entry("format", Selector::format),
    entry("link", Selector::link),       entry("tracking", Selector::tracking),
    entry("channel", Selector::channel), entry("sector", Selector::sector)};
constexpr std::array kWidenings = {entry("format", Widening::format),
                                   entry("neutral", Widening::neutral),
                                   entry("platform", Widening::platform)};
constexpr std::array kPlacements = {entry("middle", Placement::middle),
                                    entry("edges", Placement::edges)};
constexpr std::array kStatistics = {
    entry("median", Statistic::median), entry("mean", Statistic::mean),
    entry("range", Statistic::range), entry("single", Statistic::single)};
constexpr std::array kRangeKinds = {entry("none", RangeKind::none),
                                    entry("spread", RangeKind::spread),
                                    entry("list-price-band", RangeKind::list_price_band),
                                    entry("confidence-interval", RangeKind::confidence_interval),
                                    entry("extremes", RangeKind::extremes)};
constexpr std::array kUses = {entry("pool", Use::pool), entry("method", Use::method),
                              entry("context", Use::context), entry("card", Use::card)};
constexpr std::array kInputTypes = {
    entry("whole", InputType::whole), entry("number", InputType::number),
    entry("money", InputType::money), entry("percent", InputType::percent),
    entry("date", InputType::date),   entry("choice", InputType::choice),
    entry("text", InputType::text)};
constexpr std::array kPriceBases = {
    entry("followers", PriceBase::followers), entry("views", PriceBase::views),
    entry("engagements", PriceBase::engagements), entry("likes", PriceBase::likes)};

// A JSON object of the data set. Everything that is wrong makes it not ok; nothing aborts.
class Node {
 public:
  Node(const JsonValue& object, bool& ok) : object_(&object), ok_(&ok) {
    if (!object.is(Type::object)) fail();
  }

  [[nodiscard]] bool has(std::string_view key) const { return object_->find(key) != nullptr; }
  [[nodiscard]] std::string text(std::string_view key) const {
    const JsonValue* value = expect(key, Type::text);
    return value != nullptr ? value->text : std::string();
  }
  [[nodiscard]] std::string text_or(std::string_view key, std::string_view fallback) const {
    return has(key) ? text(key) : std::string(fallback);
  }
  [[nodiscard]] std::optional<double> maybe(std::string_view key) const {
    if (!has(key)) return std::nullopt;
    return number(key);
  }
  [[nodiscard]] double number(std::string_view key) const {
    const JsonValue* value = expect(key, Type::number);
    return value != nullptr ? value->number : 0;
  }
  [[nodiscard]] double number_or(std::string_view key, double fallback) const {
    return has(key) ? number(key) : fallback;
  }
  [[nodiscard]] std::size_t whole(std::string_view key) const {
    return static_cast<std::size_t>(number(key));
  }
  [[nodiscard]] bool flag(std::string_view key) const {
    return has(key) && expect(key, Type::flag) != nullptr && object_->find(key)->flag;
  }
  [[nodiscard]] Node object(std::string_view key) const {
    const JsonValue* value = expect(key, Type::object);
    return {value != nullptr ? *value : nothing(), *ok_};
  }
  // Elements of an array; absent or null is empty.
  [[nodiscard]] std::vector<Node> objects(std::string_view key) const {
    std::vector<Node> nodes;
    for (const JsonValue& item : array(key))
      nodes.emplace_back(item, *ok_);
    return nodes;
  }
  [[nodiscard]] std::vector<double> numbers(std::string_view key) const {
    std::vector<double> all;
    for (const JsonValue& item : array(key)) {
      if (!item.is(Type::number)) fail();
      all.push_back(item.number);
    }
    return all;
  }
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const {
    std::vector<std::string> all;
    for (const JsonValue& item : array(key)) {
      if (!item.is(Type::text)) fail();
      all.push_back(item.text);
    }
    return all;
  }
  // Two numbers, either of which may be null.
  [[nodiscard]] std::array<std::optional<double>, 2> pair(std::string_view key) const {
    std::array<std::optional<double>, 2> both;
    const auto& items = array(key);
    if (items.size() != both.size()) fail();
    for (std::size_t i = 0; i < items.size() && i < both.size(); ++i) {
      if (items[i].is(Type::number)) both[i] = items[i].number;
    }
    return both;
  }
  template <class E, std::size_t N>
  [[nodiscard]] E named(std::string_view key, const std::array<Name<E>, N>& names) const {
    return value_of(text(key), names);
  }
  template <class E, std::size_t N>
  [[nodiscard]] E named_or(std::string_view key, const std::array<Name<E>, N>& names,
                           E fallback) const {
    return has(key) ? named(key, names) : fallback;
  }
  template <class E, std::size_t N>
  [[nodiscard]] std::vector<E> all_named(std::string_view key,
                                         const std::array<Name<E>, N>& names) const {
    std::vector<E> values;
    for (const std::string& item : texts(key))
      values.push_back(value_of(item, names));
    return values;
  }
  void fail() const { *ok_ = false; }

 private:
  using Type = JsonValue::Type;

  static const JsonValue& nothing() {
    static const JsonValue empty{.type = Type::object};
    return empty;
  }
  [[nodiscard]] const JsonValue* expect(std::string_view key, Type type) const {
    const JsonValue* value = object_->find(key);
    if (value != nullptr && value->is(type)) return value;
    fail();
    return nullptr;
  }
  [[nodiscard]] const std::vector<JsonValue>& array(std::string_view key) const {
    const JsonValue* value = has(key) ? expect(key, Type::array) : nullptr;
    return value != nullptr ? value->items : nothing().items;
  }
  template <class E, std::size_t N>
  [[nodiscard]] E value_of(std::string_view text, const std::array<Name<E>, N>& names) const {
    for (const Name<E>& name : names) {
      if (name.text == text) return name.value;
    }
    fail();
    return names.front().value;
  }

  const JsonValue* object_;
  bool* ok_;
};

EvidenceRow row_of(const Node& node) {
  EvidenceRow row;
  row.id = node.text("id");
  row.at = node.maybe("at");
  row.low = node.maybe("low");
  row.mid = node.maybe("mid");
  row.high = node.maybe("high");
  if (node.has("followers")) {
    const auto band = node.pair("followers");
    row.has_followers = true;
    row.from = band[0];
    row.to = band[1];
  }
  if (node.has("engagement_percent")) {
    const auto bounds = node.pair("engagement_percent");
    row.engagement_from = bounds[0];
    row.engagement_to = bounds[1];
  }
  return row;
}

EvidenceTable table_of(const Node& node) {
  EvidenceTable table;
  table.source = node.text("source");
  table.family = node.text_or("family", table.source);
  table.metric = node.text("metric");
  table.base = node.text("base");
  table.platform = node.text("platform");
  table.format = node.text("format");
  table.unit = node.text("unit");
  table.method = node.text("method");
  table.per = node.number_or("per", 1);
  if (const auto year = node.maybe("year")) table.year = static_cast<int>(*year);
  table.confidence = node.text("confidence").front();
  table.statistic = node.named("statistic", kStatistics);
  table.range_kind = node.named_or("range_kind", kRangeKinds, RangeKind::none);
  table.use = node.named("use", kUses);
  table.placement = node.named_or("placement", kPlacements, Placement::middle);
  for (const Node& row : node.objects("rows"))
    table.rows.push_back(row_of(row));
  return table;
}

FigureUnit unit_of(const Quantity& quantity, const Node& node) {
  if (quantity.money) return quantity.per == 1000 ? FigureUnit::money_per_1000 : FigureUnit::money;
  if (node.text("metric") == "half_life") return FigureUnit::days;
  if (node.has("unit")) return node.named("unit", kUnits);
  return quantity.scale == Scale::logit ? FigureUnit::share : FigureUnit::ratio;
}

// Only rate cards read bands otherwise than printed.
void read_bands(const Node& node, Quantity& quantity) {
  if (!kWhole) return;
  for (const Node& band : node.objects("bands")) {
    const auto printed = band.pair("printed");
    const auto read = band.pair("read");
    quantity.bands.push_back({printed[0], printed[1], read[0], read[1]});
  }
}

Quantity quantity_of(const Node& node, int minimum_families) {
  Quantity quantity;
  quantity.id = node.text("id");
  quantity.metric = node.text("metric");
  quantity.bases = node.texts("base");
  quantity.sector_bases = node.texts("sector_base");
  quantity.methods = node.texts("methods");
  quantity.of_views = node.flag("of_views");
  quantity.sources = node.texts("sources");
  read_bands(node, quantity);
  quantity.scale = node.named("scale", kScales);
  quantity.beyond = node.named("beyond", kBeyonds);
  quantity.selector = node.named("selector", kSelectors);
  quantity.widen = node.all_named("widen", kWidenings);
  quantity.start = static_cast<std::size_t>(node.number_or("start", 0));
  quantity.minimum_families =
      static_cast<int>(node.number_or("minimum_families", minimum_families));
  quantity.money = node.flag("money");
  quantity.per = node.number_or("per", 1);
  quantity.unit = unit_of(quantity, node);
  quantity.assumed_spread = node.maybe("assumed_spread");
  if (const auto rows = node.texts("mean_to_median_from"); rows.size() == 2) {
    quantity.mean_row = rows[0];
    quantity.median_row = rows[1];
  }
  return quantity;
}

TierDefinition definition_of(const Node& node) {
  TierDefinition definition;
  definition.id = node.text("id");
  definition.title = node.text("title");
  definition.source = node.text("source");
  definition.platforms = node.texts("platforms");
  for (const Node& item : node.objects("bands")) {
    TierBand band;
    band.tier = item.named("tier", kTierNames);
    band.label = item.text("label");
    band.from = item.number("from");
    band.to = item.maybe("to");
    definition.bands.push_back(std::move(band));
  }
  if (node.has("second_criterion")) {
    const Node second = node.object("second_criterion");
    definition.second = SecondCriterion{second.text("input"), second.number("from"),
                                        second.number("to"), second.named("tier", kTierNames)};
  }
  return definition;
}

// Exchange rates stand as their source prints them, one way round or the other.
double units_per_usd_of(const Node& node) {
  const auto inverse = node.maybe("usd_per_unit");
  return inverse ? 1 / *inverse : node.number("units_per_usd");
}

Currency currency_of(const Node& node) {
  Currency currency;
  currency.code = node.text("code");
  currency.minor_digits = static_cast<int>(node.number("minor_digits"));
  for (const Node& rate : node.objects("rates")) {
    currency.rates.push_back({static_cast<int>(rate.number("year")), units_per_usd_of(rate)});
  }
  if (currency.rates.empty()) node.fail();
  const Node latest = node.object("latest");
  currency.latest_year = static_cast<int>(latest.number("year"));
  currency.latest_month = static_cast<int>(latest.number("month"));
  currency.latest_units_per_usd = units_per_usd_of(latest);
  return currency;
}

Platform platform_of(const Node& node) {
  Platform platform;
  platform.id = node.text("id");
  platform.default_format = node.text("default_format");
  platform.arrival_shape = node.number("shape");
  platform.views_are = node.text_or("views_are", "");
  for (const Node& format : node.objects("formats")) {
    platform.formats.push_back(
        {format.text("id"), format.text("link"), format.maybe("lifespan_days")});
  }
  if (platform.find(platform.default_format) == nullptr) node.fail();
  return platform;
}

Channel channel_of(const Node& node) {
  return {node.text("id"), node.text_or("wider", "")};
}

Assumption assumption_of(const Node& node) {
  const Scale scale = node.named("scale", kScales);
  return {
      node.text("id"),
      scale,
      node.named_or("unit", kUnits, scale == Scale::logit ? FigureUnit::share : FigureUnit::ratio),
      {node.number("p10"), node.number("p50"), node.number("p90")}};
}

InputSpec input_of(const Node& node) {
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

RateCard rate_card_of(const Node& node) {
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

Date date_of(const Node& node, std::string_view key) {
  const auto date = parse_date(node.text(key));
  if (!date) node.fail();
  return date.value_or(Date{});
}

void read_defaults(const Node& node, Reference& reference) {
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
  const Node weights = node.object("confidence_weights");
  pooling.weight_high = weights.number("H");
  pooling.weight_medium = weights.number("M");
  pooling.weight_low = weights.number("L");
  pooling.half_life_years = node.number("half_life_years");
  pooling.undated_age_years = static_cast<int>(node.number("undated_age_years"));
  pooling.outside_weight = node.object("outside_range").number("weight");
  pooling.outside_spread = node.object("outside_range").number("spread");
  pooling.old_after_years = node.number("old_after_years");
  const Node weak = node.object("weak");
  pooling.weak_families = static_cast<int>(weak.number("families"));
  pooling.weak_share = weak.number("share");
  pooling.weak_widenings = weak.texts("widened");

  const Node limits = node.object("limits");
  reference.limits = {
      limits.whole("request_bytes"), limits.whole("depth"),        limits.whole("keys"),
      limits.whole("creators"),      limits.whole("deliverables"), limits.whole("draws"),
      limits.whole("line_draws"),    limits.whole("text"),         limits.whole("evidence_off"),
      limits.whole("card_tables"),   limits.whole("card_rows")};
}

// The evidence rows that formulas take their constants from, with the table's unit and base.
class Constants {
 public:
  struct Found {
    const EvidenceTable* table = nullptr;
    const EvidenceRow* row = nullptr;
  };
  Constants(const std::vector<EvidenceTable>& tables, bool& ok) : tables_(&tables), ok_(&ok) {}

  [[nodiscard]] Found find(std::string_view id) const {
    for (const EvidenceTable& table : *tables_) {
      for (const EvidenceRow& row : table.rows) {
        if (row.id == id) return {&table, &row};
      }
    }
    *ok_ = false;
    return {};
  }
  // A single value in natural units.
  [[nodiscard]] double value(const std::string& id) const {
    const Found found = find(id);
    if (found.row == nullptr || !found.row->mid) {
      *ok_ = false;
      return 0;
    }
    return found.table->unit == "percent" ? *found.row->mid / 100 : *found.row->mid;
  }

 private:
  const std::vector<EvidenceTable>* tables_;
  bool* ok_;
};

Formula::Term term_of(const Constants::Found& found, const Node& node) {
  Formula::Term term;
  if (found.row == nullptr) return term;
  const EvidenceRow& row = *found.row;
  bool known = false;
  for (const auto& base : kPriceBases) {
    if (base.text != found.table->base) continue;
    term.base = base.value;
    known = true;
  }
  if (!known || (!row.mid && !(row.low && row.high))) {
    node.fail();
    return term;
  }
  term.per = found.table->per;
  // Where only a range is printed, its geometric middle stands for the formula's answer.
  term.mid = row.mid ? *row.mid : std::sqrt(*row.low * *row.high);
  term.low = row.low.value_or(term.mid);
  term.high = row.high.value_or(term.mid);
  return term;
}

void read_band(const Node& node, const Constants& constants, Formula& formula) {
  const std::string id = node.text("band");
  const auto found = constants.find(id);
  if (found.row == nullptr) return;
  if (!found.row->low || !found.row->high) {
    node.fail();
    return;
  }
  const bool percent = found.table->unit == "percent";
  formula.band_low = percent ? 1 + *found.row->low / 100 : *found.row->low;
  formula.band_high = percent ? 1 + *found.row->high / 100 : *found.row->high;
  formula.rows.push_back(id);
}

void read_steps(const Constants& constants, const std::vector<std::string>& ids, Formula& formula) {
  for (const std::string& id : ids) {
    const auto found = constants.find(id);
    if (found.row == nullptr || !found.row->mid) continue;
    Formula::Step step;
    step.from = found.row->engagement_from.value_or(0) / 100;
    if (found.row->engagement_to) step.to = *found.row->engagement_to / 100;
    step.multiplier = *found.row->mid;
    formula.steps_by_views = found.table->base == "views";
    formula.steps.push_back(step);
    formula.rows.push_back(id);
  }
}

// One formula per line of the file: a line is what the calculator says for some formats.
void append_formulas(const Node& node, const Constants& constants, std::vector<Formula>& formulas) {
  for (const Node& line : node.objects("lines")) {
    Formula formula;
    formula.id = node.text("id");
    formula.title = node.text("title");
    formula.platform = line.text("platform");
    formula.formats = line.texts("formats");
    const auto price = constants.find(line.text("price"));
    formula.terms.push_back(term_of(price, line));
    if (price.table != nullptr) formula.currency = price.table->unit;
    formula.rows.push_back(line.text("price"));
    if (line.has("price_per_follower")) {
      formula.terms.push_back(term_of(constants.find(line.text("price_per_follower")), line));
      formula.rows.push_back(line.text("price_per_follower"));
    }
    if (line.has("multiplier")) {
      formula.multiplier = constants.value(line.text("multiplier"));
      formula.rows.push_back(line.text("multiplier"));
    }
    if (line.has("view_rate")) {
      formula.view_rate = constants.value(line.text("view_rate"));
      formula.rows.push_back(line.text("view_rate"));
    }
    if (node.has("neutral_engagement")) {
      const auto bounds = constants.find(node.text("engagement_bounds"));
      if (bounds.row == nullptr || !bounds.row->low || !bounds.row->high) {
        node.fail();
        continue;
      }
      formula.engagement_factor = {constants.value(node.text("neutral_engagement")),
                                   *bounds.row->low, *bounds.row->high};
      formula.rows.push_back(node.text("neutral_engagement"));
      formula.rows.push_back(node.text("engagement_bounds"));
    }
    if (node.has("band")) {
      read_band(node, constants, formula);
    }
    read_steps(constants, node.texts("engagement_steps"), formula);
    formulas.push_back(std::move(formula));
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

template <class Item, class Make>
void append(std::vector<Item>& list, const std::vector<Node>& nodes, Make make) {
  for (const Node& node : nodes)
    list.push_back(make(node));
}

void append(std::vector<std::string>& list, const std::vector<std::string>& more) {
  list.insert(list.end(), more.begin(), more.end());
}

// Puts the files together. What is further is read after the rest and appended to the same lists.
class Reader {
 public:
  void read(const DataFile& file) {
    const std::string_view path = name_in_its_part(file.path);
    if (is_for_reading(path)) return;
    bool ok = true;
    const ParsedJson document = parse_json(file.text, kDataLimits);
    if (!document.issues.empty()) ok = false;
    read(path, Node(document.value, ok), file);
    if (!ok) issues_.push_back({IssueCode::bad_json, std::string(file.path), {}});
  }

  [[nodiscard]] Result<Reference> done(std::string_view version) && {
    for (EvidenceTable& table : reference_.tables)
      table.views_are = reference_.views_are(table.platform);
    read_formulas();
    if (kWhole && calculators_are_cards_) append_calculator_cards(reference_);
    for (OrderedDefinition& item : definitions_)
      reference_.definitions.push_back(std::move(item.definition));
    if (!issues_.empty()) return std::move(issues_);
    reference_.version = version;
    return std::move(reference_);
  }

 private:
  struct OrderedDefinition {
    double order;
    TierDefinition definition;
  };

  void read(std::string_view path, const Node& node, const DataFile& file) {
    if (starts_with(path, "evidence/")) {
      append(reference_.tables, node.objects("tables"), table_of);
    } else if (starts_with(path, "tiers/")) {
      read_definition(node);
    } else if (path == "quantities.json") {
      const int minimum = static_cast<int>(node.number("minimum_families"));
      append(reference_.quantities, node.objects("quantities"),
             [minimum](const Node& item) { return quantity_of(item, minimum); });
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
             [](const Node& item) { return item.text("id"); });
    } else if (kWhole && path == "channels.json") {
      append(reference_.channels, node.objects("channels"), channel_of);
    } else if (path == "defaults.json") {
      read_defaults(node, reference_);
    } else if (path == "calculators.json") {
      formulas_ = file;
    } else if (kWhole && path == "rate-cards.json") {
      append(reference_.rate_cards, node.objects("rate_cards"), rate_card_of);
      calculators_are_cards_ = true;
    }
  }

  void read_definition(const Node& node) {
    const double order = node.number("order");
    const auto after =
        std::find_if(definitions_.begin(), definitions_.end(),
                     [order](const OrderedDefinition& other) { return other.order > order; });
    definitions_.insert(after, {order, definition_of(node)});
  }

  // After every table is known.
  void read_formulas() {
    bool ok = true;
    const ParsedJson document = parse_json(formulas_.text, kDataLimits);
    const Constants constants(reference_.tables, ok);
    for (const Node& item : Node(document.value, ok).objects("formulas"))
      append_formulas(item, constants, reference_.formulas);
    if (!ok) issues_.push_back({IssueCode::bad_json, std::string(formulas_.path), {}});
  }

  Reference reference_;
  std::vector<OrderedDefinition> definitions_;
  bool calculators_are_cards_ = false;
  DataFile formulas_{"calculators.json", R"({"formulas":[]})"};
  Issues issues_;
};

}  // namespace

Result<Reference> load_reference(std::span<const DataFile> files, std::string_view version) {
  Reader reader;
  for (const bool further : {false, true}) {
    for (const DataFile& file : files) {
      if (is_further(file.path) == further) reader.read(file);
    }
  }
  return std::move(reader).done(version);
}

}  // namespace tierwise
