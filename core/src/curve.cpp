#include "tierwise/curve.h"

#include <algorithm>
#include <cmath>
#include "tierwise/defect.h"

#include "tierwise/metalog.h"
#include "tierwise/numeric.h"

namespace tierwise {
namespace {

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

// Of one product sector, not of all products together.
bool is_of_sector(const EvidenceTable& table, const Quantity& quantity) {
  return quantity.selector == Selector::sector && table.format != kAny;
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

// The median spread of the quantity's ranged rows, those that are off among them. Sectors have one
// of their own: what is known of single sectors says nothing about all products together.
double median_spread(const Quantity& quantity, const std::vector<EvidenceTable>& tables,
                     bool of_sectors) {
  std::vector<double> spreads;
  for (const EvidenceTable& table : tables) {
    if (!counts_for(table, quantity) || is_of_sector(table, quantity) != of_sectors) continue;
    for (const EvidenceRow& row : table.rows) {
      const ShapedInput z = shaped_input(row, table, quantity);
      if (is_range(z, table)) spreads.push_back(*z.high - *z.low);
    }
  }
  if (!spreads.empty()) return median_of(std::move(spreads));
  require(quantity.assumed_spread.has_value());
  return *quantity.assumed_spread;
}

// Sets the spread that a single value gets, and the rows behind it.
void set_spread(QuantityCurves& entry, const std::vector<EvidenceTable>& tables,
                const Trust& trust) {
  const Quantity& quantity = entry.quantity;
  const bool named = !quantity.mean_row.empty() && !trust.row_is_off(quantity.mean_row) &&
                     !trust.row_is_off(quantity.median_row);
  if (!named) {
    entry.spread = median_spread(quantity, tables, false);
    return;
  }
  const EvidenceRow* mean = find_row(tables, quantity.mean_row);
  const EvidenceRow* median = find_row(tables, quantity.median_row);
  require(mean != nullptr && median != nullptr && mean->mid && median->mid);
  entry.spread = spread_of_mean(*mean->mid / *median->mid);
  entry.spread_rows = {mean, median};
}

Shape shape_of(const Quantity& quantity, double spread, const std::vector<EvidenceTable>& tables) {
  const bool means = std::any_of(tables.begin(), tables.end(), [&](const EvidenceTable& table) {
    return table.statistic == Statistic::mean && counts_for(table, quantity);
  });
  return {quantity, spread, means ? log(unit_median_mean(spread)) : 0};
}

// ln followers of a row's band: a missing lower edge is a tenth of the upper, an open top one
// decade, and a single size stands for the decade around it.
Curve::RowPlace place_of(const EvidenceRow& printed, const Quantity& quantity) {
  EvidenceRow row = printed;
  for (const BandReading& band : quantity.bands) {
    if (band.printed_from != printed.from || band.printed_to != printed.to) continue;
    row.from = band.from;
    row.to = band.to;
  }
  double from = row.from.value_or(0) > 0 ? log(*row.from) : 0;
  double to = row.to ? log(*row.to) : 0;
  if (row.from.value_or(0) <= 0) from = to - kLn10;
  if (!row.to) to = from + kLn10;
  if (from == to) {
    from -= kLn10 / 2;
    to += kLn10 / 2;
  }
  return {from, to, row.at ? log(*row.at) : (from + to) / 2, &printed};
}

void add_edge(std::vector<Curve::Knot>& centre, double x, double z, const EvidenceRow* row) {
  if (!centre.empty() && centre.back().x == x) {
    centre.back().z = (centre.back().z + z) / 2;  // two bands meet here
    centre.back().rows[1] = row;
  } else {
    centre.push_back({x, z, {row, nullptr}});
  }
}

// Contiguous price list: the low price belongs to the small end of the band, the high one to the
// large end.
void lay_edges(Curve& curve, const Shape& shape) {
  const Curve::RowPlace* first = nullptr;
  const Curve::RowPlace* last = nullptr;
  for (const Curve::RowPlace& place : curve.places) {
    const ShapedInput z = shaped_input(*place.row, *curve.table, shape.quantity);
    if (z.low) add_edge(curve.centre, place.from, *z.low, place.row);
    if (z.high) add_edge(curve.centre, place.to, *z.high, place.row);
    if (z.low && z.high) {
      const double half = (*z.high - *z.low) / 2;
      curve.spread.push_back({place.middle, half, half, place.row, false});
      if (first == nullptr) first = &place;
      last = &place;
    }
  }
  if (curve.spread.empty()) {
    const double half = shape.spread / 2;
    curve.spread.push_back({curve.centre.front().x, half, half, nullptr, true});
  }
  if (first == nullptr) first = last = &curve.places.front();
  curve.range_from = curve.centre.front().x;
  curve.range_to = curve.centre.back().x;
  curve.width_before = first->to - first->from;
  curve.width_after = last->to - last->from;
  curve.outermost = {first->row, last->row};
}

void lay_middles(Curve& curve, const Shape& shape) {
  for (const Curve::RowPlace& place : curve.places) {
    const ShapedInput z = shaped_input(*place.row, *curve.table, shape.quantity);
    const auto point = shaped(z, *curve.table, shape);
    if (!point) continue;
    const double x = place.middle;
    curve.centre.push_back({x, point->z50, {place.row, nullptr}});
    curve.spread.push_back({x, point->below, point->above, place.row, !is_range(z, *curve.table)});
  }
  curve.range_from = curve.places.front().from;
  curve.range_to = curve.places.front().to;
  for (const Curve::RowPlace& place : curve.places) {
    curve.range_from = std::min(curve.range_from, place.from);
    curve.range_to = std::max(curve.range_to, place.to);
  }
  curve.width_before = curve.places.front().to - curve.places.front().from;
  curve.width_after = curve.places.back().to - curve.places.back().from;
  curve.outermost = {curve.places.front().row, curve.places.back().row};
}

std::optional<Curve> curve_of(const EvidenceTable& table, const Shape& shape, const Trust& trust) {
  Curve curve;
  curve.table = &table;
  curve.beyond = shape.quantity.beyond;
  for (const EvidenceRow& row : table.rows) {
    if (!row.has_followers || trust.row_is_off(row.id)) continue;
    const ShapedInput z = shaped_input(row, table, shape.quantity);
    if (!single_value(z)) continue;
    const Curve::RowPlace place = place_of(row, shape.quantity);
    const auto after = std::find_if(curve.places.begin(), curve.places.end(),
                                    [&](const auto& other) { return other.middle > place.middle; });
    curve.places.insert(after, place);  // ascending
  }
  if (curve.places.empty()) return std::nullopt;
  // With the priced rows off, what is left of a list may have no edges.
  const bool has_edges =
      std::any_of(curve.places.begin(), curve.places.end(), [&](const Curve::RowPlace& place) {
        const ShapedInput z = shaped_input(*place.row, table, shape.quantity);
        return z.low || z.high;
      });
  if (table.placement == Placement::edges && has_edges) {
    lay_edges(curve, shape);
  } else {
    lay_middles(curve, shape);
  }
  return curve;
}

// A row for every size is a curve of its own, and so is each band of a list that is read in steps.
std::optional<Curve> flat_curve_of(const EvidenceTable& table, const EvidenceRow& row,
                                   const Shape& shape) {
  const ShapedInput z = shaped_input(row, table, shape.quantity);
  const auto point = shaped(z, table, shape);
  if (!point) return std::nullopt;
  Curve flat;
  flat.table = &table;
  if (row.has_followers) {
    flat.beyond = Beyond::steps;
    flat.places.push_back(place_of(row, shape.quantity));
  } else {
    flat.places.push_back({0, 0, 0, &row});
  }
  flat.centre.push_back({0, point->z50, {&row, nullptr}});
  flat.spread.push_back({0, point->below, point->above, &row, !is_range(z, table)});
  flat.range_from = -1e9;
  flat.range_to = 1e9;
  flat.outermost = {&row, &row};
  return flat;
}

void append_curves(const EvidenceTable& table, const Shape& shape, const Trust& trust,
                   std::vector<Curve>& curves) {
  const bool in_steps = shape.quantity.beyond == Beyond::steps;
  if (!in_steps) {
    if (auto curve = curve_of(table, shape, trust)) curves.push_back(std::move(*curve));
  }
  for (const EvidenceRow& row : table.rows) {
    if ((row.has_followers && !in_steps) || trust.row_is_off(row.id)) continue;
    if (auto flat = flat_curve_of(table, row, shape)) curves.push_back(std::move(*flat));
  }
}

// Exact at the knots, so that a value there owes nothing to the other one.
double interpolated(double x, double x0, double y0, double x1, double y1) {
  if (x == x0) return y0;
  if (x == x1) return y1;
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

// Where the centre is read for a size beyond the knots.
double read_position(const std::vector<Curve::Knot>& knots, double x, Beyond beyond) {
  return beyond == Beyond::flat ? std::clamp(x, knots.front().x, knots.back().x) : x;
}

double centre_at(const std::vector<Curve::Knot>& knots, double x, Beyond beyond) {
  if (knots.size() == 1) return knots.front().z;
  x = read_position(knots, x, beyond);
  const std::size_t i = segment_end(knots, x);
  return interpolated(x, knots[i - 1].x, knots[i - 1].z, knots[i].x, knots[i].z);
}

// The knots that a value at x is read from: one, or the two of a segment.
template <class K>
std::vector<const K*> knots_read(const std::vector<K>& knots, double x) {
  if (knots.size() == 1) return {&knots.front()};
  const std::size_t i = segment_end(knots, x);
  if (x == knots[i].x) return {&knots[i]};
  if (x == knots[i - 1].x) return {&knots[i - 1]};
  return {&knots[i - 1], &knots[i]};
}

// The row that alone takes the table's range as far as x (in the direction of `sign`), if any.
const EvidenceRow* reaching(const std::vector<Curve::RowPlace>& places, double x, double sign) {
  const auto end = [sign](const Curve::RowPlace& place) {
    return sign > 0 ? place.to : -place.from;
  };
  const auto farthest = std::max_element(
      places.begin(), places.end(), [&](const auto& a, const auto& b) { return end(a) < end(b); });
  for (const Curve::RowPlace& other : places) {
    if (&other != &*farthest && end(other) >= sign * x) return nullptr;
  }
  return farthest->row;
}

}  // namespace

bool counts_for(const EvidenceTable& table, const Quantity& quantity) {
  const bool own_bases = is_of_sector(table, quantity) && !quantity.sector_bases.empty();
  const bool named = !quantity.sources.empty() && contains(quantity.sources, table.source);
  return (table.use == Use::pool || (table.use == Use::card && named)) &&
         table.metric == quantity.metric &&
         contains(own_bases ? quantity.sector_bases : quantity.bases, table.base) &&
         (quantity.methods.empty() || contains(quantity.methods, table.method)) &&
         (quantity.sources.empty() || named);
}

bool Curve::reaches(double x) const noexcept {
  if (beyond != Beyond::steps) return true;
  const RowPlace& last = places.back();
  return x >= places.front().from && (x < last.to || !last.row->to);
}

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

Curve::Reading Curve::read_at(double x) const {
  std::vector<const EvidenceRow*> used;
  Reading reading;
  const double reach = std::clamp(x, range_from - width_before, range_to + width_after);
  for (const Knot* knot : knots_read(centre, read_position(centre, reach, beyond))) {
    used.insert(used.end(), knot->rows.begin(), knot->rows.end());
  }
  const double inside = std::clamp(x, spread.front().x, spread.back().x);
  for (const SpreadKnot* knot : knots_read(spread, inside)) {
    used.push_back(knot->row);
    reading.constant = reading.constant || knot->constant;
  }
  // How far outside its range the table is, and whether it would be without the outermost row.
  used.push_back(reaching(places, x, 1));
  used.push_back(reaching(places, x, -1));
  if (x < range_from) used.push_back(outermost[0]);
  if (x > range_to) used.push_back(outermost[1]);
  for (const RowPlace& place : places) {
    if (std::find(used.begin(), used.end(), place.row) != used.end()) {
      reading.rows.push_back(place.row);
    }
  }
  return reading;
}

QuantityCurves curves_of(const Quantity& quantity, const std::vector<EvidenceTable>& tables,
                         const Trust& trust) {
  QuantityCurves entry;
  entry.quantity = quantity;
  set_spread(entry, tables, trust);
  const bool by_sector = quantity.selector == Selector::sector;
  if (by_sector) entry.sector_spread = median_spread(quantity, tables, true);
  const Shape shape = shape_of(entry.quantity, entry.spread, tables);
  const Shape sector_shape =
      by_sector ? shape_of(entry.quantity, entry.sector_spread, tables) : shape;
  for (const EvidenceTable& table : tables) {
    if (!counts_for(table, quantity)) continue;
    append_curves(table, is_of_sector(table, quantity) ? sector_shape : shape, trust, entry.curves);
  }
  return entry;
}

}  // namespace tierwise
