// Small evidence made up by a test: one quantity, a few tables, and rules that are easy to check by
// hand.
#pragma once

#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tierwise/evidence.h"

namespace tierwise::test {

inline constexpr Date kToday{2026, 11, 21};

// H 1, M 0.5, L 0.2; half as much every 4 years; outside a table's range a quarter of the weight
// and half as much spread again per band width.
inline PoolingRules usual_rules() {
  return {.weight_high = 1,
          .weight_medium = 0.5,
          .weight_low = 0.2,
          .half_life_years = 4,
          .undated_age_years = 6,
          .outside_weight = 0.25,
          .outside_spread = 0.5,
          .old_after_years = 1.5};
}

// A positive quantity named "q", pooled from one family or more, with nothing to widen.
inline Quantity plain_quantity() {
  return {.id = "q", .metric = "m", .bases = {"b"}, .assumed_spread = 2};
}

inline EvidenceRow row_for(std::optional<double> from, std::optional<double> to) {
  EvidenceRow row;
  row.id = "row";
  row.has_followers = true;
  row.from = from;
  row.to = to;
  return row;
}
inline EvidenceRow ranged(double from, double to, double low, double high) {
  EvidenceRow row = row_for(from, to);
  row.low = low;
  row.high = high;
  return row;
}
inline EvidenceRow single(double from, double to, double value) {
  EvidenceRow row = row_for(from, to);
  row.mid = value;
  return row;
}
// A row for every size.
inline EvidenceRow sizeless(double low, double high) {
  EvidenceRow row;
  row.id = "row";
  row.low = low;
  row.high = high;
  return row;
}

// Ranged rows of this year's best confidence, on "p" and "f".
inline EvidenceTable table_with(std::vector<EvidenceRow> rows, std::string family = "family") {
  const std::string source = family;
  return {.source = source,
          .family = std::move(family),
          .metric = "m",
          .base = "b",
          .platform = "p",
          .format = "f",
          .unit = "ratio",
          .method = "measured",
          .year = kToday.year,
          .confidence = 'H',
          .statistic = Statistic::range,
          .range_kind = RangeKind::spread,
          .rows = std::move(rows)};
}

// A list of names as texts of its own.
template <class List>
std::vector<std::string> words(const List& list) {
  return {list.begin(), list.end()};
}

// Tables and one quantity with the lookup over them. Neither copied nor moved: it points at itself.
struct World {
  std::vector<EvidenceTable> tables;
  std::vector<Quantity> quantities;
  std::vector<Currency> currencies;
  Evidence evidence;

  explicit World(std::vector<EvidenceTable> some, Quantity quantity = plain_quantity(),
                 std::vector<Currency> money = {}, const PoolingRules& rules = usual_rules())
      : tables(std::move(some)),
        quantities{std::move(quantity)},
        currencies(std::move(money)),
        evidence(tables, quantities, currencies, rules) {}
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  [[nodiscard]] std::optional<Figure> pool(double followers, std::string_view platform = "p",
                                           std::string_view format = "f") const {
    return evidence.pool("q", {.platform = platform,
                               .format = format,
                               .followers = followers,
                               .as_of = kToday,
                               .currency = currencies.empty() ? nullptr : &currencies.back()});
  }
  // P10, P50 and P90 in natural units; zeros where nothing matches.
  [[nodiscard]] Triplet value(double followers) const {
    const auto figure = pool(followers);
    return figure ? figure->value : Triplet{};
  }
};

}  // namespace tierwise::test
