// Curve: published tables, and each of them laid over followers.
//
// A TABLE is what one source published for one metric, base, platform and format; its rows become
// one CURVE over ln followers on the transformed scale (z = ln x, or logit x for shares):
//   - a range between creators or posts, or a list-price band, is P10 to P90 as printed; a single
//     value gets the spread of its quantity; a mean is turned into a median by that spread;
//   - values sit at the geometric middle of their band, or, in a contiguous price list, `low` at
//     its lower and `high` at its upper edge, where neighbouring bands are averaged; straight lines
//     between;
//   - beyond its range a curve goes on flat, or with its end slope for one band width, while it
//     fades and widens (PoolingRules).
// The spread of single values is a constant of the method: the median over ALL ranged rows of the
// quantity, whatever rows are switched off, so that switching one off touches only the figures that
// were read from it. Where two named rows (a mean and a median of one sample) set it, figures that
// use it cite them; with either off it falls back to that median.
// Gap: the median spread mixes platforms and years.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tierwise/figure.h"
#include "tierwise/trust.h"

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
// Card: only in the rate cards that name its source.
enum class Use { pool, method, context, card };

struct EvidenceTable {
  std::string source;
  std::string family;
  std::string metric;
  std::string base;
  std::string platform;
  std::string format;
  std::string unit;
  std::string method;
  std::string views_are;  // of its platform: what counts as a view there; empty: a view
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
// By sector: a table's format is a product sector, or "any" for all products together. The two are
// never pooled: a selection without a sector has the latter. By term: an option of a deal term.
enum class Selector { none, format, link, tracking, channel, sector, term };
// How a curve goes on outside its table's range: flat or with its end slope. Steps are a list read
// as it is printed: flat inside each band, and nothing outside them all.
enum class Beyond { flat, slope, steps };

// A band of followers as printed, and as the quantity reads it: where two schemes were mixed up.
struct BandReading {
  std::optional<double> printed_from;
  std::optional<double> printed_to;
  std::optional<double> from;
  std::optional<double> to;
};

struct Quantity {
  std::string id;
  std::string metric;
  std::vector<std::string> bases;
  std::vector<std::string> sector_bases;  // of tables of one sector; empty: as `bases`
  std::vector<std::string> methods;       // empty: any
  std::vector<std::string> sources;       // empty: any
  std::vector<BandReading> bands;         // read otherwise than printed
  bool of_views = false;                  // never taken where a view is something else
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
  // What makes a figure weak (see Provenance::weak).
  int weak_families = 0;  // fewer are few
  double weak_share = 1;  // more of the weight is most of it
  std::vector<std::string> weak_widenings;

  bool operator==(const PoolingRules&) const = default;
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
    double x = 0;
    double z = 0;
    // Whose numbers it is: two bands meet at an edge. The second may be null.
    std::array<const EvidenceRow*, 2> rows{};
  };
  struct SpreadKnot {
    double x = 0;
    double below = 0;
    double above = 0;
    const EvidenceRow* row = nullptr;  // null: the quantity's spread alone
    bool constant = false;             // made with the quantity's spread
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
  std::array<const EvidenceRow*, 2> outermost{};  // whose bands these widths are
  Beyond beyond = Beyond::flat;

  // Whether the curve has anything to say at x.
  [[nodiscard]] bool reaches(double x) const noexcept;
  [[nodiscard]] CurvePoint at(double x, const PoolingRules& rules) const noexcept;

  // The rows that the value at x was read from, ascending by size: taking any other row out of the
  // table leaves the value as it is, to the last bit.
  struct Reading {
    std::vector<const EvidenceRow*> rows;
    bool constant = false;  // the quantity's spread as well
  };
  [[nodiscard]] Reading read_at(double x) const;
};

// What a table or selection is for when it is for nothing particular.
inline constexpr std::string_view kAny = "any";

struct QuantityCurves {
  Quantity quantity;
  double spread = 0;         // of rows with a single value
  double sector_spread = 0;  // the same of one sector's rows
  // The rows that set it; none where it is the median of the ranged rows.
  std::vector<const EvidenceRow*> spread_rows;
  std::vector<Curve> curves;
};

// Whether a table may enter a quantity's figures, whatever the platform, format and size.
[[nodiscard]] bool counts_for(const EvidenceTable& table, const Quantity& quantity);

// Every table that counts for the quantity as a curve, without the rows that are off. `tables` must
// outlive the result.
[[nodiscard]] QuantityCurves curves_of(const Quantity& quantity,
                                       const std::vector<EvidenceTable>& tables,
                                       const Trust& trust);

}  // namespace tierwise
