// Evidence: published rows, and the one procedure that turns them into figures.
//
// A QUANTITY (quantities.json) says which tables (curve.h) count for a figure. The steps, all on
// the transformed scale (z = ln x, or logit x for shares):
//   1. select tables by metric, base and method, then by platform and format; widen step by step
//      while fewer than the minimum of independent families match, but never to platforms where
//      a view is something else (a download, an average viewer) when the figure is about views;
//   2. shape each row into P10, P50, P90: ranges as printed, single values with the median spread
//      of their metric, means turned into medians;
//   3. lay each table as a curve over ln followers, faded and widened outside its range;
//   4. weigh by confidence and age; a family (rows that repeat one original) counts once;
//   5. pool as a weighted mixture, never narrower than its narrowest source;
//   6. money converted at the rate of the row's own year, then to the request's currency.
// Weight of a table: confidence (H, M, L; defaults.json) x 0.5^(age / half-life) x the source's
// factor (Trust), age in whole years between its year and the date asked for, at least 0, undated
// rows at an age of their own; outside the table's range times the fade. A family weighs as its
// best member, shared in proportion to the members' own weights. The result is continuous in
// followers: selection never looks at them, fading does. Gap: weights are judgement, stated in
// defaults.json; sources are taken as independent between families although many copy each other
// unsaid.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tierwise/calendar.h"
#include "tierwise/curve.h"
#include "tierwise/figure.h"
#include "tierwise/trust.h"
#include "tierwise/units.h"

namespace tierwise {

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
[[nodiscard]] Currency::YearRate rate_of(const Currency& currency, int year) noexcept;
// The latest rate known on `as_of`.
[[nodiscard]] double latest_units_per_usd(const Currency& currency, const Date& as_of) noexcept;
// Of which month ("2026-06"), or of which year ("2024") that rate is.
[[nodiscard]] std::string rate_date(const Currency& currency, const Date& as_of);
// What rates are quoted against: it needs none itself.
inline constexpr std::string_view kRateBase = "USD";

struct Selection {
  std::string_view platform;
  std::string_view format;  // or link kind, or tracking; ignored by quantities without selector
  double followers = 1;
  Date as_of;
  const Currency* currency = nullptr;  // of the request; needed for money quantities
  // Units of that currency per US dollar, in place of the latest rate known on `as_of`.
  std::optional<double> own_rate = std::nullopt;
  std::string_view views_are = {};  // of the platform; see Platform

  [[nodiscard]] double units_per_usd() const noexcept {
    return own_rate ? *own_rate : latest_units_per_usd(*currency, as_of);
  }
};

// One curve's part in a figure.
struct Voice {
  const Curve* curve = nullptr;
  TwoPieceLogistic distribution;  // at this size, in the request's currency
  double weight = 0;              // in any unit
  Curve::Reading read;
  bool old = false;
  // Of money: what the row's numbers were converted from.
  const Currency* currency = nullptr;
  Currency::YearRate rate{};
};
struct Voices {
  std::vector<Voice> voices;
  double weight = 0;  // of all of them
  std::vector<std::string_view> widened;
  std::size_t steps = 0;  // of widening, those taken from the start among them
  int families = 0;
};

class PoolMemo;

// Evidence lookup: tables to curves once, curves to figures on request. Copies share the curves and
// the figures of recent requests.
class Evidence {
 public:
  // `tables` and `currencies` must outlive the object (it keeps pointers into them).
  Evidence(const std::vector<EvidenceTable>& tables, const std::vector<Quantity>& quantities,
           const std::vector<Currency>& currencies, const PoolingRules& rules,
           const Trust& trust = {});
  // The same curves weighed by other rules and factors. `trust` must have the same rows off.
  [[nodiscard]] Evidence weighed(const PoolingRules& rules, const Trust& trust) const;

  [[nodiscard]] const Trust& trust() const noexcept { return trust_; }
  [[nodiscard]] const PoolingRules& rules() const noexcept { return rules_; }
  [[nodiscard]] const QuantityCurves* find(std::string_view quantity) const noexcept;
  // Who speaks for a figure and how loud; none when no table matches. With `steps`, after exactly
  // so many steps of widening.
  [[nodiscard]] Voices voices(std::string_view quantity, const Selection& selection,
                              std::optional<std::size_t> steps = std::nullopt) const;
  // The pooled figure, or nothing when no table matches. `id` names the figure.
  [[nodiscard]] std::optional<Figure> pool(std::string_view quantity, const Selection& selection,
                                           std::string_view id = {}) const;

 private:
  [[nodiscard]] std::optional<Figure> pooled(std::string_view quantity,
                                             const Selection& selection) const;
  [[nodiscard]] Voice voice_of(const Curve& curve, double x, const Quantity& quantity,
                               const Selection& selection) const;

  std::shared_ptr<const std::vector<QuantityCurves>> quantities_;
  const std::vector<Currency>* currencies_;
  PoolingRules rules_;
  Trust trust_;
  std::shared_ptr<PoolMemo> memo_;
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
