#include "load_evidence.h"

#include "tierwise/edition.h"

namespace tierwise {
namespace {

constexpr std::array kUnits = {entry("days", FigureUnit::days), entry("count", FigureUnit::count),
                               entry("share", FigureUnit::share)};
constexpr std::array kBeyonds = {entry("flat", Beyond::flat), entry("slope", Beyond::slope),
                                 entry("steps", Beyond::steps)};
constexpr std::array kSelectors = {
    entry("none", Selector::none),       entry("format", Selector::format),
    entry("link", Selector::link),       entry("tracking", Selector::tracking),
    entry("channel", Selector::channel), entry("sector", Selector::sector),
    entry("term", Selector::term)};
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

EvidenceRow row_of(const DataNode& node) {
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

FigureUnit unit_of(const Quantity& quantity, const DataNode& node) {
  if (quantity.money) return quantity.per == 1000 ? FigureUnit::money_per_1000 : FigureUnit::money;
  if (node.text("metric") == "half_life") return FigureUnit::days;
  return named_unit(node, quantity.scale == Scale::logit ? FigureUnit::share : FigureUnit::ratio);
}

// Only rate cards read bands otherwise than printed.
void read_bands(const DataNode& node, Quantity& quantity) {
  if (!kWhole) return;
  for (const DataNode& band : node.objects("bands")) {
    const auto printed = band.pair("printed");
    const auto read = band.pair("read");
    quantity.bands.push_back({printed[0], printed[1], read[0], read[1]});
  }
}

}  // namespace

EvidenceTable table_of(const DataNode& node) {
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
  for (const DataNode& row : node.objects("rows"))
    table.rows.push_back(row_of(row));
  return table;
}

Quantity quantity_of(const DataNode& node, int minimum_families) {
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

FigureUnit named_unit(const DataNode& node, FigureUnit otherwise) {
  return node.named_or("unit", kUnits, otherwise);
}

}  // namespace tierwise
