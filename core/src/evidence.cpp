#include "tierwise/evidence.h"

#include <algorithm>
#include <cmath>
#include "tierwise/defect.h"

#include "root.h"
#include "tierwise/numeric.h"

namespace tierwise {
namespace {

constexpr double kLn9 = 2.1972245773362196;
constexpr double kLn10 = 2.302585092994046;

bool contains(const std::vector<std::string>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// Factor from the printed number to natural units, exchange rates aside.
double unit_factor(const EvidenceTable& table, const Quantity& quantity) {
  if (table.unit == "percent") return 0.01;
  if (table.unit == "minutes") return 1.0 / 1440;
  if (table.unit == "hours") return 1.0 / 24;
  if (table.unit == "months") return 30.4375;
  if (table.unit == "years") return 365.25;
  if (quantity.money) return quantity.per / table.per;
  return 1;
}

bool counts_for(const EvidenceTable& table, const Quantity& quantity) {
  return table.use == Use::pool && table.metric == quantity.metric &&
         contains(quantity.bases, table.base) &&
         (quantity.methods.empty() || contains(quantity.methods, table.method));
}

// A row's numbers on the transformed scale; what is missing stays missing.
struct ShapedInput {
  std::optional<double> low;
  std::optional<double> mid;
  std::optional<double> high;
};

std::optional<double> line_of(std::optional<double> printed, double factor, Scale scale) {
  if (!printed) return std::nullopt;
  const double x = *printed * factor;
  if (x <= 0 || (scale == Scale::logit && x >= 1)) return std::nullopt;
  return transformed(scale, x);
}

ShapedInput shaped_input(const EvidenceRow& row, const EvidenceTable& table,
                         const Quantity& quantity) {
  const double factor = unit_factor(table, quantity);
  return {line_of(row.low, factor, quantity.scale), line_of(row.mid, factor, quantity.scale),
          line_of(row.high, factor, quantity.scale)};
}

bool is_range(const ShapedInput& z, const EvidenceTable& table) {
  return z.low && z.high && *z.low < *z.high &&
         (table.range_kind == RangeKind::spread || table.range_kind == RangeKind::list_price_band);
}

std::optional<double> single_value(const ShapedInput& z) {
  if (z.mid) return z.mid;
  if (z.low && z.high) return (*z.low + *z.high) / 2;
  return z.low ? z.low : z.high;
}

// What turns the rows of one quantity into curves.
struct Shape {
  const Quantity& quantity;
  double spread;         // of rows with a single value
  double ln_mean_ratio;  // ln of mean ÷ median at that spread; only where a table prints means
};

double median_of_mean(double z, const Shape& shape) {
  if (shape.quantity.scale == Scale::log) return z - shape.ln_mean_ratio;
  return logit(share_median_of_mean(expit(z), shape.spread));
}

// The row as P10, P50, P90, or nothing when it prints no usable number.
std::optional<CurvePoint> shaped(const ShapedInput& z, const EvidenceTable& table,
                                 const Shape& shape) {
  if (is_range(z, table)) {
    const bool mid_inside =
        z.mid && table.statistic != Statistic::mean && *z.low < *z.mid && *z.mid < *z.high;
    const double z50 = mid_inside ? *z.mid : (*z.low + *z.high) / 2;
    return CurvePoint{z50, z50 - *z.low, *z.high - z50, 1};
  }
  auto value = single_value(z);
  if (!value) return std::nullopt;
  if (table.statistic == Statistic::mean) value = median_of_mean(*value, shape);
  return CurvePoint{*value, shape.spread / 2, shape.spread / 2, 1};
}

double median_of(std::vector<double> values) {
  sort_ascending(values);
  const std::size_t n = values.size();
  return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

const EvidenceRow* find_row(const std::vector<EvidenceTable>& tables, std::string_view id) {
  for (const EvidenceTable& table : tables) {
    for (const EvidenceRow& row : table.rows) {
      if (row.id == id) return &row;
    }
  }
  return nullptr;
}

// The spread that a single value gets.
double spread_of(const Quantity& quantity, const std::vector<EvidenceTable>& tables) {
  if (!quantity.mean_row.empty()) {
    const EvidenceRow* mean = find_row(tables, quantity.mean_row);
    const EvidenceRow* median = find_row(tables, quantity.median_row);
    require(mean != nullptr && median != nullptr && mean->mid && median->mid);
    return spread_of_mean(*mean->mid / *median->mid);
  }
  std::vector<double> spreads;
  for (const EvidenceTable& table : tables) {
    if (!counts_for(table, quantity)) continue;
    for (const EvidenceRow& row : table.rows) {
      const ShapedInput z = shaped_input(row, table, quantity);
      if (is_range(z, table)) spreads.push_back(*z.high - *z.low);
    }
  }
  if (!spreads.empty()) return median_of(std::move(spreads));
  require(quantity.assumed_spread.has_value());
  return *quantity.assumed_spread;
}

// ln followers of a row's band: a missing lower edge is a tenth of the upper, an open top one
// decade, and a single size stands for the decade around it.
Curve::RowPlace place_of(const EvidenceRow& row) {
  double from = row.from.value_or(0) > 0 ? log(*row.from) : 0;
  double to = row.to ? log(*row.to) : 0;
  if (row.from.value_or(0) <= 0) from = to - kLn10;
  if (!row.to) to = from + kLn10;
  if (from == to) {
    from -= kLn10 / 2;
    to += kLn10 / 2;
  }
  return {from, to, row.at ? log(*row.at) : (from + to) / 2, &row};
}

void add_edge(std::vector<Curve::Knot>& centre, double x, double z) {
  if (!centre.empty() && centre.back().x == x) {
    centre.back().z = (centre.back().z + z) / 2;  // two bands meet here
  } else {
    centre.push_back({x, z});
  }
}

// Contiguous price list: the low price belongs to the small end of the band, the high one to the
// large end.
void lay_edges(Curve& curve, const Shape& shape) {
  const Curve::RowPlace* first = nullptr;
  const Curve::RowPlace* last = nullptr;
  for (const Curve::RowPlace& place : curve.places) {
    const ShapedInput z = shaped_input(*place.row, *curve.table, shape.quantity);
    if (z.low) add_edge(curve.centre, place.from, *z.low);
    if (z.high) add_edge(curve.centre, place.to, *z.high);
    if (z.low && z.high) {
      const double half = (*z.high - *z.low) / 2;
      curve.spread.push_back({place.middle, half, half});
      if (first == nullptr) first = &place;
      last = &place;
    }
  }
  if (curve.spread.empty()) {
    curve.spread.push_back({curve.centre.front().x, shape.spread / 2, shape.spread / 2});
  }
  if (first == nullptr) first = last = &curve.places.front();
  curve.range_from = curve.centre.front().x;
  curve.range_to = curve.centre.back().x;
  curve.width_before = first->to - first->from;
  curve.width_after = last->to - last->from;
}

void lay_middles(Curve& curve, const Shape& shape) {
  for (const Curve::RowPlace& place : curve.places) {
    const auto point =
        shaped(shaped_input(*place.row, *curve.table, shape.quantity), *curve.table, shape);
    if (!point) continue;
    const double x = place.middle;
    curve.centre.push_back({x, point->z50});
    curve.spread.push_back({x, point->below, point->above});
  }
  curve.range_from = curve.places.front().from;
  curve.range_to = curve.places.front().to;
  for (const Curve::RowPlace& place : curve.places) {
    curve.range_from = std::min(curve.range_from, place.from);
    curve.range_to = std::max(curve.range_to, place.to);
  }
  curve.width_before = curve.places.front().to - curve.places.front().from;
  curve.width_after = curve.places.back().to - curve.places.back().from;
}

std::optional<Curve> curve_of(const EvidenceTable& table, const Shape& shape) {
  Curve curve;
  curve.table = &table;
  curve.beyond = shape.quantity.beyond;
  for (const EvidenceRow& row : table.rows) {
    if (!row.has_followers) continue;
    const ShapedInput z = shaped_input(row, table, shape.quantity);
    if (!single_value(z)) continue;
    const Curve::RowPlace place = place_of(row);
    const auto after = std::find_if(curve.places.begin(), curve.places.end(),
                                    [&](const auto& other) { return other.middle > place.middle; });
    curve.places.insert(after, place);  // ascending
  }
  if (curve.places.empty()) return std::nullopt;
  if (table.placement == Placement::edges) {
    lay_edges(curve, shape);
  } else {
    lay_middles(curve, shape);
  }
  return curve;
}

void append_curves(const EvidenceTable& table, const Shape& shape, std::vector<Curve>& curves) {
  if (auto curve = curve_of(table, shape)) curves.push_back(std::move(*curve));
  for (const EvidenceRow& row : table.rows) {
    if (row.has_followers) continue;
    const auto point = shaped(shaped_input(row, table, shape.quantity), table, shape);
    if (!point) continue;
    Curve flat;
    flat.table = &table;
    flat.places.push_back({0, 0, 0, &row});
    flat.centre.push_back({0, point->z50});
    flat.spread.push_back({0, point->below, point->above});
    flat.range_from = -1e9;
    flat.range_to = 1e9;
    curves.push_back(std::move(flat));
  }
}

double interpolated(double x, double x0, double y0, double x1, double y1) {
  return y0 + (y1 - y0) * ((x - x0) / (x1 - x0));
}

// First knot beyond x, kept inside so that [it - 1, it] is a segment.
template <class K>
std::size_t segment_end(const std::vector<K>& knots, double x) {
  std::size_t i = 1;
  while (i + 1 < knots.size() && knots[i].x < x)
    ++i;
  return i;
}

double centre_at(const std::vector<Curve::Knot>& knots, double x, Beyond beyond) {
  if (knots.size() == 1) return knots.front().z;
  if (beyond == Beyond::flat) x = std::clamp(x, knots.front().x, knots.back().x);
  const std::size_t i = segment_end(knots, x);
  return interpolated(x, knots[i - 1].x, knots[i - 1].z, knots[i].x, knots[i].z);
}

double confidence_weight(const EvidenceTable& table, const PoolingRules& rules) {
  switch (table.confidence) {
    case 'H':
      return rules.weight_high;
    case 'M':
      return rules.weight_medium;
    default:
      return rules.weight_low;
  }
}

double table_weight(const EvidenceTable& table, const Date& as_of, const PoolingRules& rules) {
  const int age = table.year ? std::max(0, as_of.year - *table.year) : rules.undated_age_years;
  return confidence_weight(table, rules) * power(0.5, age / rules.half_life_years);
}

bool is_old(const EvidenceTable& table, const Date& as_of, const PoolingRules& rules) {
  return !table.year || as_of.in_years() - (*table.year + 0.5) > rules.old_after_years;
}

// Which tables a selection admits after some widening steps.
struct Admission {
  bool any_format = false;
  bool neutral = false;
  bool any_platform = false;

  void take(Widening step) {
    if (step == Widening::format) any_format = true;
    if (step == Widening::neutral) neutral = true;
    if (step == Widening::platform) any_platform = true;
  }
  [[nodiscard]] bool admits(const EvidenceTable& table, const Selection& selection,
                            Selector selector) const {
    const bool platform = table.platform == selection.platform || any_platform ||
                          (neutral && table.platform == "any");
    const bool format = any_format || selector == Selector::none || table.format == "any" ||
                        table.format == selection.format;
    return platform && format;
  }
};

std::string_view name_of(Widening step) {
  switch (step) {
    case Widening::format:
      return "format";
    case Widening::neutral:
      return "neutral";
    case Widening::platform:
      return "platform";
  }
  return "";
}

int families_in(const std::vector<const Curve*>& curves) {
  std::vector<std::string_view> seen;
  for (const Curve* curve : curves) {
    if (std::find(seen.begin(), seen.end(), curve->table->family) == seen.end()) {
      seen.push_back(curve->table->family);
    }
  }
  return static_cast<int>(seen.size());
}

std::vector<const Curve*> admitted(const QuantityCurves& quantity, const Selection& selection,
                                   const Admission& admission) {
  std::vector<const Curve*> curves;
  for (const Curve& curve : quantity.curves) {
    if (admission.admits(*curve.table, selection, quantity.quantity.selector)) {
      curves.push_back(&curve);
    }
  }
  return curves;
}

struct Chosen {
  std::vector<const Curve*> curves;
  std::vector<std::string_view> widened;
  int families = 0;
};

Chosen choose(const QuantityCurves& quantity, const Selection& selection) {
  const Quantity& q = quantity.quantity;
  Admission admission;
  std::size_t taken = 0;
  while (taken < q.start && taken < q.widen.size())
    admission.take(q.widen[taken++]);
  Chosen chosen;
  for (;;) {
    chosen.curves = admitted(quantity, selection, admission);
    chosen.families = families_in(chosen.curves);
    if (chosen.families >= q.minimum_families || taken == q.widen.size()) return chosen;
    chosen.widened.push_back(name_of(q.widen[taken]));
    admission.take(q.widen[taken++]);
  }
}

// A family counts as its best member; its members share that weight in proportion.
void share_family_weights(const std::vector<const Curve*>& curves, std::vector<Weighted>& members) {
  for (std::size_t i = 0; i < curves.size(); ++i) {
    const std::string& family = curves[i]->table->family;
    double best = 0;
    double sum = 0;
    bool first = true;
    for (std::size_t j = 0; j < curves.size(); ++j) {
      if (curves[j]->table->family != family) continue;
      if (j < i) first = false;
      best = std::max(best, members[j].weight);
      sum += members[j].weight;
    }
    if (!first) continue;
    for (std::size_t j = i; j < curves.size(); ++j) {
      if (curves[j]->table->family == family) members[j].weight *= best / sum;
    }
  }
}

}  // namespace

CurvePoint Curve::at(double x, const PoolingRules& rules) const noexcept {
  double outside = 0;  // in band widths
  if (x < range_from) outside = (range_from - x) / width_before;
  if (x > range_to) outside = (x - range_to) / width_after;
  const double reach = std::clamp(x, range_from - width_before, range_to + width_after);
  CurvePoint point;
  point.z50 = centre_at(centre, reach, beyond);
  if (spread.size() == 1) {
    point.below = spread.front().below;
    point.above = spread.front().above;
  } else {
    const double inside = std::clamp(x, spread.front().x, spread.back().x);
    const std::size_t i = segment_end(spread, inside);
    const SpreadKnot& a = spread[i - 1];
    const SpreadKnot& b = spread[i];
    point.below = interpolated(inside, a.x, a.below, b.x, b.below);
    point.above = interpolated(inside, a.x, a.above, b.x, b.above);
  }
  const double growth = 1 + rules.outside_spread * outside;
  point.below *= growth;
  point.above *= growth;
  point.fade = power(rules.outside_weight, outside);
  return point;
}

void Curve::append_row_ids(double x, std::vector<std::string_view>& ids) const {
  std::size_t after = 0;
  while (after < places.size() && places[after].middle <= x)
    ++after;
  if (after > 0) ids.push_back(places[after - 1].row->id);
  if (after < places.size()) ids.push_back(places[after].row->id);
}

double units_per_usd(const Currency& currency, int year) noexcept {
  require(!currency.rates.empty());
  double rate = currency.rates.front().units_per_usd;
  for (const Currency::YearRate& entry : currency.rates) {
    if (entry.year <= year) rate = entry.units_per_usd;
  }
  return rate;
}

double latest_units_per_usd(const Currency& currency, const Date& as_of) noexcept {
  const Date latest{currency.latest_year, currency.latest_month, 1};
  return as_of >= latest ? currency.latest_units_per_usd : units_per_usd(currency, as_of.year);
}

Evidence::Evidence(const std::vector<EvidenceTable>& tables,
                   const std::vector<Quantity>& quantities, const std::vector<Currency>& currencies,
                   const PoolingRules& rules)
    : currencies_(&currencies), rules_(rules) {
  for (const Quantity& quantity : quantities) {
    QuantityCurves entry;
    entry.quantity = quantity;
    entry.spread = spread_of(quantity, tables);
    const bool means = std::any_of(tables.begin(), tables.end(), [&](const EvidenceTable& table) {
      return table.statistic == Statistic::mean && counts_for(table, quantity);
    });
    const Shape shape{entry.quantity, entry.spread,
                      means ? log(unit_median_mean(entry.spread)) : 0};
    for (const EvidenceTable& table : tables) {
      if (counts_for(table, quantity)) append_curves(table, shape, entry.curves);
    }
    quantities_.push_back(std::move(entry));
  }
}

const QuantityCurves* Evidence::find(std::string_view quantity) const noexcept {
  const auto found =
      std::find_if(quantities_.begin(), quantities_.end(),
                   [&](const QuantityCurves& entry) { return entry.quantity.id == quantity; });
  return found == quantities_.end() ? nullptr : &*found;
}

std::optional<Figure> Evidence::pool(std::string_view quantity_id, const Selection& selection,
                                     std::string_view id) const {
  const QuantityCurves* entry = find(quantity_id);
  require(entry != nullptr);
  const Quantity& quantity = entry->quantity;
  const Chosen chosen = choose(*entry, selection);
  if (chosen.curves.empty()) return std::nullopt;

  Figure figure;
  figure.id = id.empty() ? std::string_view(quantity.id) : id;
  figure.unit = quantity.unit;
  figure.scale = quantity.scale;
  figure.from.kind = chosen.families > 1 ? FigureKind::pooled : FigureKind::published;
  figure.from.families = chosen.families;
  figure.from.widened = chosen.widened;

  const double x = log(selection.followers);
  std::vector<Weighted> members;
  double all_weight = 0;
  double old_weight = 0;
  for (const Curve* curve : chosen.curves) {
    const EvidenceTable& table = *curve->table;
    const CurvePoint point = curve->at(x, rules_);
    double shift = 0;
    if (quantity.money) {
      const auto source =
          std::find_if(currencies_->begin(), currencies_->end(),
                       [&](const Currency& currency) { return currency.code == table.unit; });
      require(source != currencies_->end() && selection.currency != nullptr);
      const int year = table.year.value_or(selection.as_of.year - rules_.undated_age_years);
      shift = log(latest_units_per_usd(*selection.currency, selection.as_of) /
                  units_per_usd(*source, year));
    }
    const double weight = table_weight(table, selection.as_of, rules_) * point.fade;
    members.push_back({{point.z50 + shift, point.below, point.above}, weight});
    curve->append_row_ids(x, figure.from.evidence);
  }
  share_family_weights(chosen.curves, members);
  for (std::size_t i = 0; i < members.size(); ++i) {
    all_weight += members[i].weight;
    if (is_old(*chosen.curves[i]->table, selection.as_of, rules_)) old_weight += members[i].weight;
  }
  figure.from.old_share = old_weight / all_weight;

  Triplet z = mixture_percentiles(members);
  if (!feasible(z)) {
    z = made_feasible(z);
    figure.from.p50_moved = true;
  }
  figure.value = restored(quantity.scale, z);
  return figure;
}

double mixture_quantile(const std::vector<Weighted>& members, double p) noexcept {
  // The mixture's quantile lies between the members' smallest and largest.
  const double reach = logit(p) / kLn9;
  double low = 0;
  double high = 0;
  double total = 0;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const TwoPieceLogistic& d = members[i].distribution;
    const double q = d.z50 + reach * (p < 0.5 ? d.below : d.above);
    low = i == 0 ? q : std::min(low, q);
    high = i == 0 ? q : std::max(high, q);
    total += members[i].weight;
  }
  return increasing_root(
      [&](double z) {
        double sum = 0;
        for (const Weighted& member : members)
          sum += member.weight * member.distribution.cdf(z);
        return sum / total - p;
      },
      low, high);
}

Triplet mixture_percentiles(const std::vector<Weighted>& members) noexcept {
  require(!members.empty());
  Triplet z{mixture_quantile(members, 0.1), mixture_quantile(members, 0.5),
            mixture_quantile(members, 0.9)};
  double narrowest = members.front().distribution.below + members.front().distribution.above;
  for (const Weighted& member : members) {
    narrowest = std::min(narrowest, member.distribution.below + member.distribution.above);
  }
  const double width = z.p90 - z.p10;
  if (width < narrowest) {
    const double stretch = narrowest / width;
    z.p10 = z.p50 - stretch * (z.p50 - z.p10);
    z.p90 = z.p50 + stretch * (z.p90 - z.p50);
  }
  return z;
}

}  // namespace tierwise
