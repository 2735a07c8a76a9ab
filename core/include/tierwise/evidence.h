// Evidence: published rows, and the one procedure that turns them into figures.
//
// A TABLE is what one source published for one metric, base, platform and format; its rows become
// one CURVE over followers. A QUANTITY (quantities.json) says which tables count for a figure. The
// steps, all on the transformed scale (z = ln x, or logit x for shares):
//   1. select tables by metric, base and method, then by platform and format; widen step by step
//      while fewer than the minimum of independent families match;
//   2. shape each row into P10, P50, P90: ranges as printed, single values with the median spread
//      of their metric, means turned into medians;
//   3. lay each table as a curve over ln followers, faded and widened outside its range;
//   4. weigh by confidence and age; a family (rows that repeat one original) counts once;
//   5. pool as a weighted mixture, never narrower than its narrowest source;
//   6. money converted at the rate of the row's own year, then to the request's currency.
// The result is continuous in followers: selection never looks at them, fading does.
// Gap: weights are judgement, stated in defaults.json; sources are taken as independent between
// families although many copy each other unsaid.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tierwise/calendar.h"
#include "tierwise/figure.h"
#include "tierwise/units.h"

namespace tierwise {

struct EvidenceRow {
  std::string id;
  bool has_followers = false;
  std::optional<double> from;  // followers, half-open; missing edges are filled in by the curve
  std::optional<double> to;
  std::optional<double> at;  // places the row at this size instead of the middle of its band
  std::optional<double> engagement_from;  // percent: where a multiplier for engagement holds
  std::optional<double> engagement_to;
  std::optional<double> low;  // as printed, in the table's unit
  std::optional<double> mid;
  std::optional<double> high;
};

enum class Placement { middle, edges };
enum class Statistic { median, mean, range, single };
enum class RangeKind { none, spread, list_price_band, confidence_interval, extremes };
enum class Use { pool, method, context };

struct EvidenceTable {
  std::string source;
  std::string family;
  std::string metric;
  std::string base;
  std::string platform;
  std::string format;
  std::string unit;
  std::string method;
  double per = 1;
  std::optional<int> year;
  char confidence = 'L';
  Statistic statistic = Statistic::single;
  RangeKind range_kind = RangeKind::none;
  Use use = Use::pool;
  Placement placement = Placement::middle;
  std::vector<EvidenceRow> rows;
};

enum class Widening { format, neutral, platform };
enum class Selector { none, format, link, tracking };
enum class Beyond { flat, slope };

struct Quantity {
  std::string id;
  std::string metric;
  std::vector<std::string> bases;
  std::vector<std::string> methods;  // empty: any
  Scale scale = Scale::log;
  FigureUnit unit = FigureUnit::ratio;
  Beyond beyond = Beyond::flat;
  Selector selector = Selector::format;
  std::vector<Widening> widen;
  std::size_t start = 0;  // widening steps already taken
  int minimum_families = 1;
  bool money = false;
  double per = 1;  // figures are per this many (1,000 for a CPM)
  std::optional<double> assumed_spread;
  std::string mean_row;    // a mean and a median of one sample: their ratio sets the spread
  std::string median_row;  //
};

// How rows are weighed and faded; all of it data (defaults.json), none of it in code.
struct PoolingRules {
  double weight_high = 1;
  double weight_medium = 1;
  double weight_low = 1;
  double half_life_years = 1;
  int undated_age_years = 0;
  double outside_weight = 1;  // weight kept per band width outside a table's range
  double outside_spread = 0;  // growth of the spread per band width outside
  double old_after_years = 0;
};

struct CurvePoint {
  double z50 = 0;
  double below = 0;  // z50 - z10
  double above = 0;  // z90 - z50
  double fade = 1;   // weight factor: 1 inside the table's range
};

// One table (or one row without followers) as a curve over ln followers. Currency-neutral: money
// enters by a shift of z (see ExchangeRates).
class Curve {
 public:
  struct Knot {
    double x;
    double z;
  };
  struct SpreadKnot {
    double x;
    double below;
    double above;
  };
  struct RowPlace {
    double from;
    double to;
    double middle;  // where the row's values sit
    const EvidenceRow* row;
  };

  const EvidenceTable* table = nullptr;
  std::vector<Knot> centre;
  std::vector<SpreadKnot> spread;
  std::vector<RowPlace> places;  // ln followers; empty for a curve that is flat everywhere
  double range_from = 0;
  double range_to = 0;
  double width_before = 1;  // ln width of the outermost bands
  double width_after = 1;
  Beyond beyond = Beyond::flat;

  [[nodiscard]] CurvePoint at(double x, const PoolingRules& rules) const noexcept;
  // Ids of the rows that the value at x was read from.
  void append_row_ids(double x, std::vector<std::string_view>& ids) const;
};

struct QuantityCurves {
  Quantity quantity;
  double spread = 0;  // of rows with a single value
  std::vector<Curve> curves;
};

// Average exchange rates by year, and the latest monthly one, in units per US dollar.
struct Currency {
  std::string code;
  int minor_digits = 2;
  struct YearRate {
    int year;
    double units_per_usd;
  };
  std::vector<YearRate> rates;  // by year, ascending
  int latest_year = 0;
  int latest_month = 0;
  double latest_units_per_usd = 1;
};
// Average of `year`, or of the latest earlier year, or of the earliest year there is.
[[nodiscard]] double units_per_usd(const Currency& currency, int year) noexcept;
// The latest rate known on `as_of`.
[[nodiscard]] double latest_units_per_usd(const Currency& currency, const Date& as_of) noexcept;

struct Selection {
  std::string_view platform;
  std::string_view format;  // or link kind, or tracking; ignored by quantities without selector
  double followers = 1;
  Date as_of;
  const Currency* currency = nullptr;  // of the request; needed for money quantities
};

// Evidence lookup: tables to curves once, curves to figures on request.
class Evidence {
 public:
  // `tables` and `currencies` must outlive the object (it keeps pointers into them).
  Evidence(const std::vector<EvidenceTable>& tables, const std::vector<Quantity>& quantities,
           const std::vector<Currency>& currencies, const PoolingRules& rules);

  [[nodiscard]] const QuantityCurves* find(std::string_view quantity) const noexcept;
  // The pooled figure, or nothing when no table matches. `id` names the figure.
  [[nodiscard]] std::optional<Figure> pool(std::string_view quantity, const Selection& selection,
                                           std::string_view id = {}) const;

 private:
  std::vector<QuantityCurves> quantities_;
  const std::vector<Currency>* currencies_;
  PoolingRules rules_;
};

// One source in a mixture.
struct Weighted {
  TwoPieceLogistic distribution;
  double weight = 0;
};
// P10, P50 and P90 of the mixture, stretched about P50 when they are closer than the narrowest
// member's. Weights are positive, in any unit. At least one member.
[[nodiscard]] Triplet mixture_percentiles(const std::vector<Weighted>& members) noexcept;
// z with F(z) = p for the mixture.
[[nodiscard]] double mixture_quantile(const std::vector<Weighted>& members, double p) noexcept;

}  // namespace tierwise
