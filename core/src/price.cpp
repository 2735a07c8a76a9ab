#include "tierwise/price.h"

#include <algorithm>
#include <cmath>
#include "tierwise/defect.h"

#include "tierwise/audience.h"
#include "tierwise/metalog.h"
#include "tierwise/numeric.h"

namespace tierwise {
namespace {

Triplet scaled(const Triplet& t, double factor) {
  return {t.p10 * factor, t.p50 * factor, t.p90 * factor};
}

Triplet reciprocal(const Triplet& t) {
  return {1 / t.p90, 1 / t.p50, 1 / t.p10};
}

// Product of two independent positive quantities, spreads in quadrature on the log scale.
Triplet product(const Triplet& a, const Triplet& b) {
  const double p50 = a.p50 * b.p50;
  const double below =
      std::sqrt(log(a.p50 / a.p10) * log(a.p50 / a.p10) + log(b.p50 / b.p10) * log(b.p50 / b.p10));
  const double above =
      std::sqrt(log(a.p90 / a.p50) * log(a.p90 / a.p50) + log(b.p90 / b.p50) * log(b.p90 / b.p50));
  return {p50 * exp(-below), p50, p50 * exp(above)};
}

PriceBand band_of(const Triplet& minor) {
  return {Money::minor(minor.p10), Money::minor(minor.p50), Money::minor(minor.p90)};
}

// Prices one deliverable; every method adds what it used.
class Pricing {
 public:
  Pricing(Lookup& lookup, const Deliverable& deliverable)
      : lookup_(lookup), creator_(lookup.creator()), deliverable_(deliverable) {}

  [[nodiscard]] MethodPrice price(PriceMethod method) {
    out_ = MethodPrice{};
    out_.method = method;
    switch (method) {
      case PriceMethod::rate_table:
        from_table("price-listed");
        break;
      case PriceMethod::paid_surveys:
        from_table("price-paid");
        break;
      case PriceMethod::cpm:
        by_views();
        break;
      case PriceMethod::per_engagement:
        by_engagements();
        break;
      case PriceMethod::per_follower:
        by_followers();
        break;
      case PriceMethod::calculators:
        by_calculators();
        break;
    }
    return std::move(out_);
  }

 private:
  void cite(const Figure& figure) {
    out_.figures.push_back(&figure);
    const Provenance& from = figure.from;
    out_.evidence.insert(out_.evidence.end(), from.evidence.begin(), from.evidence.end());
    out_.inputs.insert(out_.inputs.end(), from.inputs.begin(), from.inputs.end());
  }

  // Looks a money quantity up; it sets how many families stand behind the method.
  std::optional<Triplet> tariff(std::string_view quantity) {
    const Figure* figure = lookup_.published(quantity, deliverable_.format->id);
    if (figure == nullptr) return std::nullopt;
    cite(*figure);
    out_.families = figure->from.families;
    out_.widened = figure->from.widened;
    return scaled(figure->value, lookup_.minor_per_major());
  }

  void set_band(const Triplet& per_post) {
    out_.band = band_of(scaled(per_post, deliverable_.count));
  }

  void from_table(std::string_view quantity) {
    out_.inputs.push_back(creator_.path + "/followers");
    if (const auto price = tariff(quantity)) set_band(*price);
  }

  void by_views() {
    const auto cpm = tariff("cpm");
    if (!cpm) return;
    const Triplet views = expected_views();
    if (views.p50 > 0) set_band(product(scaled(views, 0.001), *cpm));
  }

  void by_engagements() {
    const auto price = tariff("price-per-engagement");
    if (!price) return;
    const Triplet engagements = expected_engagements();
    if (engagements.p50 > 0) set_band(product(engagements, *price));
  }

  void by_followers() {
    out_.inputs.push_back(creator_.path + "/followers");
    const auto price = tariff("price-per-1000-followers");
    if (price) set_band(scaled(*price, creator_.followers.count() / 1000));
  }

  [[nodiscard]] Triplet measured_engagements() {
    Triplet sum;
    const auto add = [&](const std::optional<Given>& given) {
      if (!given) return;
      out_.inputs.push_back(given->path);
      sum.p10 += given->value.p10;
      sum.p50 += given->value.p50;
      sum.p90 += given->value.p90;
    };
    add(creator_.average_likes);
    add(creator_.average_comments);
    return sum;
  }

  [[nodiscard]] Triplet expected_views() {
    const auto& measured = creator_.views_of(deliverable_);
    if (measured) {
      out_.measured = true;
      out_.inputs.push_back(measured->path);
      const AudienceModel audience = audience_of(lookup_, deliverable_);
      return scaled(measured->value, audience.arrival_factor);
    }
    const std::string& format = deliverable_.format->id;
    if (creator_.has_engagements()) {
      const Figure* rate = lookup_.known("engagement-rate-by-views", format);
      if (rate == nullptr) return {};
      cite(*rate);
      const Triplet engagements = measured_engagements();
      return engagements.p10 > 0 ? product(engagements, reciprocal(rate->value)) : Triplet{};
    }
    const Figure* rate = lookup_.known("view-rate", format);
    if (rate == nullptr) return {};
    cite(*rate);
    out_.inputs.push_back(creator_.path + "/followers");
    return scaled(rate->value, creator_.followers.count());
  }

  [[nodiscard]] Triplet expected_engagements() {
    if (creator_.has_engagements()) {
      out_.measured = true;
      return measured_engagements();
    }
    const std::string& format = deliverable_.format->id;
    const Figure* rate = lookup_.known("engagement-rate-by-followers", format);
    if (rate == nullptr) return {};
    cite(*rate);
    out_.inputs.push_back(creator_.path + "/followers");
    return scaled(rate->value, creator_.followers.count());
  }

  void by_calculators() {
    FormulaInputs inputs;
    inputs.followers = creator_.followers;
    const auto& views = creator_.views_of(deliverable_);
    if (views) {
      inputs.views = Views::of(views->value.p50);
      out_.inputs.push_back(views->path);
    }
    if (creator_.has_engagements()) {
      inputs.engagements = Engagements::of(measured_engagements().p50);
    }
    if (creator_.average_likes) {
      inputs.likes = Engagements::of(creator_.average_likes->value.p50);
    }
    out_.inputs.push_back(creator_.path + "/followers");
    const Reference& reference = lookup_.reference();
    std::vector<double> medians;
    for (const Formula& formula : reference.formulas) {
      if (!covers(formula) || is_off(formula)) continue;
      const auto band = price_by(formula, inputs, minor_per_unit(formula));
      if (!band) continue;
      const double count = deliverable_.count;
      out_.formulas.push_back(
          {&formula, {band->p10 * count, band->p50 * count, band->p90 * count}});
      out_.evidence.insert(out_.evidence.end(), formula.rows.begin(), formula.rows.end());
      medians.push_back(out_.formulas.back().band.p50.as_minor());
    }
    out_.families = static_cast<int>(medians.size());
    if (medians.empty()) return;
    sort_ascending(medians);
    const std::size_t n = medians.size();
    const double middle = n % 2 == 1 ? medians[n / 2] : (medians[n / 2 - 1] + medians[n / 2]) / 2;
    // The formulas' own answers, from the lowest to the highest.
    out_.band = band_of({medians.front(), middle, medians.back()});
  }

  [[nodiscard]] bool covers(const Formula& formula) const {
    if (formula.platform != creator_.platform->id) return false;
    const auto& formats = formula.formats;
    return formats.empty() ||
           std::find(formats.begin(), formats.end(), deliverable_.format->id) != formats.end();
  }

  [[nodiscard]] bool is_off(const Formula& formula) const {
    const Trust& trust = lookup_.evidence().trust();
    return std::any_of(formula.rows.begin(), formula.rows.end(),
                       [&](const std::string& row) { return trust.row_is_off(row); });
  }

  // A formula speaks of today: one in the request's own currency needs no rate.
  [[nodiscard]] double minor_per_unit(const Formula& formula) const {
    const Plan& plan = lookup_.plan();
    const double minor = lookup_.minor_per_major();
    if (formula.currency == plan.currency->code) return minor;
    const Currency* from = lookup_.reference().find_currency(formula.currency);
    require(from != nullptr);
    return minor * selection_of(plan, creator_, {}).units_per_usd() /
           latest_units_per_usd(*from, plan.as_of);
  }

  Lookup& lookup_;
  const Creator& creator_;
  const Deliverable& deliverable_;
  MethodPrice out_;
};

// The chosen methods with equal voices, as a mixture on the log scale.
PriceBand pooled(const std::vector<MethodPrice>& methods, const std::vector<PriceMethod>& chosen) {
  std::vector<Weighted> members;
  for (const MethodPrice& price : methods) {
    if (std::find(chosen.begin(), chosen.end(), price.method) == chosen.end()) continue;
    const double z10 = log(price.band->p10.as_minor());
    const double z50 = log(price.band->p50.as_minor());
    const double z90 = log(price.band->p90.as_minor());
    members.push_back({{z50, z50 - z10, z90 - z50}, 1});
  }
  return band_of(restored(Scale::log, mixture_percentiles(members)));
}

RecommendedPrice recommended_of(const std::vector<MethodPrice>& methods) {
  RecommendedPrice out;
  std::vector<PriceMethod> market;
  for (const MethodPrice& price : methods) {
    if (!price.band || price.method == PriceMethod::calculators) continue;
    market.push_back(price.method);
    if (price.measured) out.methods.push_back(price.method);
  }
  out.reason =
      out.methods.empty() ? RecommendedBy::all_market_methods : RecommendedBy::measured_performance;
  if (out.methods.empty()) out.methods = std::move(market);
  if (!out.methods.empty()) out.band = pooled(methods, out.methods);
  return out;
}

// How many of what a formula's price is per; nothing when the formula lacks the input.
std::optional<double> quantity_of(PriceBase base, const Formula& formula,
                                  const FormulaInputs& inputs) {
  switch (base) {
    case PriceBase::followers:
      return inputs.followers.count();
    case PriceBase::views:
      if (formula.view_rate) return inputs.followers.count() * *formula.view_rate;
      if (inputs.views) return inputs.views->count();
      return std::nullopt;
    case PriceBase::engagements:
      if (inputs.engagements) return inputs.engagements->count();
      return std::nullopt;
    case PriceBase::likes:
      if (inputs.likes) return inputs.likes->count();
      return std::nullopt;
  }
  return std::nullopt;
}

// The formula's factor for engagement; nothing when it needs a rate that is unknown or not covered.
std::optional<double> engagement_multiplier(const Formula& formula, const FormulaInputs& inputs) {
  if (!formula.engagement_factor && formula.steps.empty()) return 1;
  if (!inputs.engagements || (formula.steps_by_views && !inputs.views)) return std::nullopt;
  const double base = formula.steps_by_views ? inputs.views->count() : inputs.followers.count();
  const double rate = inputs.engagements->count() / base;
  if (formula.engagement_factor) {
    const auto& factor = *formula.engagement_factor;
    return std::clamp(rate / factor.neutral, factor.lowest, factor.highest);
  }
  for (const Formula::Step& step : formula.steps) {
    const bool is_last = &step == &formula.steps.back();
    const bool under = !step.to || rate < *step.to || (is_last && rate == *step.to);
    if (rate >= step.from && under) return step.multiplier;
  }
  return std::nullopt;
}

PriceBand operator+(const PriceBand& a, const PriceBand& b) {
  return {a.p10 + b.p10, a.p50 + b.p50, a.p90 + b.p90};
}

template <class T>
void append_new(std::vector<T>& into, const std::vector<T>& more) {
  for (const T& item : more) {
    if (std::find(into.begin(), into.end(), item) == into.end()) into.push_back(item);
  }
}

void add(MethodPrice& total, const MethodPrice& more) {
  total.measured = total.measured && more.measured;
  total.families = std::min(total.families, more.families);
  append_new(total.figures, more.figures);
  append_new(total.evidence, more.evidence);
  append_new(total.inputs, more.inputs);
  append_new(total.widened, more.widened);
  if (!total.band || !more.band) {
    total.band.reset();
    return;
  }
  total.band = *total.band + *more.band;
  // Only formulas that price every deliverable have a total.
  std::vector<FormulaPrice> both;
  for (const FormulaPrice& one : total.formulas) {
    for (const FormulaPrice& other : more.formulas) {
      if (one.formula->id == other.formula->id) {
        both.push_back({one.formula, one.band + other.band});
      }
    }
  }
  total.formulas = std::move(both);
}

}  // namespace

std::string_view name_of(PriceMethod method) noexcept {
  switch (method) {
    case PriceMethod::rate_table:
      return "rate-table";
    case PriceMethod::paid_surveys:
      return "paid-surveys";
    case PriceMethod::cpm:
      return "cpm";
    case PriceMethod::per_engagement:
      return "per-engagement";
    case PriceMethod::per_follower:
      return "per-follower";
    case PriceMethod::calculators:
      return "calculators";
  }
  return "";
}

std::string_view name_of(RecommendedBy reason) noexcept {
  return reason == RecommendedBy::measured_performance ? "measured-performance"
                                                       : "all-market-methods";
}

std::string_view name_of(MarketVerdict verdict) noexcept {
  switch (verdict) {
    case MarketVerdict::below:
      return "below";
    case MarketVerdict::fair:
      return "fair";
    case MarketVerdict::above:
      return "above";
  }
  return "";
}

Prices prices_of(Lookup& lookup, const Deliverable& deliverable) {
  Prices prices;
  Pricing pricing(lookup, deliverable);
  for (const PriceMethod method : kPriceMethods)
    prices.methods.push_back(pricing.price(method));
  prices.recommended = recommended_of(prices.methods);
  if (prices.recommended.methods.empty()) {  // no list, no survey, no rate is left
    (void)lookup.missed("price-listed", deliverable.format->id, {});
  }
  return prices;
}

Prices total_of(const std::vector<Prices>& prices) {
  require(!prices.empty());
  Prices total = prices.front();
  for (std::size_t i = 1; i < prices.size(); ++i) {
    for (std::size_t m = 0; m < total.methods.size(); ++m) {
      add(total.methods[m], prices[i].methods[m]);
    }
    RecommendedPrice& recommended = total.recommended;
    recommended.band = recommended.band + prices[i].recommended.band;
    if (prices[i].recommended.reason != recommended.reason) {
      recommended.reason = RecommendedBy::all_market_methods;
    }
    for (const PriceMethod method : prices[i].recommended.methods) {
      auto& methods = recommended.methods;
      if (std::find(methods.begin(), methods.end(), method) == methods.end()) {
        methods.push_back(method);
      }
    }
  }
  return total;
}

QuoteVerdict judge(Money quote, const PriceBand& market) {
  QuoteVerdict verdict;
  if (quote.as_minor() > 0) {
    const double z50 = log(market.p50.as_minor());
    const TwoPieceLogistic band{z50, z50 - log(market.p10.as_minor()),
                                log(market.p90.as_minor()) - z50};
    verdict.percentile = 100 * band.cdf(log(quote.as_minor()));
  }
  verdict.verdict = quote < market.p10   ? MarketVerdict::below
                    : quote > market.p90 ? MarketVerdict::above
                                         : MarketVerdict::fair;
  return verdict;
}

std::optional<PriceBand> price_by(const Formula& formula, const FormulaInputs& inputs,
                                  double minor_per_unit) {
  const auto factor = engagement_multiplier(formula, inputs);
  if (!factor) return std::nullopt;
  Triplet sum;
  for (const Formula::Term& term : formula.terms) {
    const auto quantity = quantity_of(term.base, formula, inputs);
    if (!quantity) return std::nullopt;
    sum.p10 += *quantity / term.per * term.low;
    sum.p50 += *quantity / term.per * term.mid;
    sum.p90 += *quantity / term.per * term.high;
  }
  const double scale = minor_per_unit * formula.multiplier * *factor;
  return band_of(
      {sum.p10 * scale * formula.band_low, sum.p50 * scale, sum.p90 * scale * formula.band_high});
}

}  // namespace tierwise
