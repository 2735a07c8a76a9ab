#include "tierwise/price.h"

#include <algorithm>
#include <cmath>
#include "tierwise/defect.h"

#include "tierwise/audience.h"
#include "tierwise/edition.h"
#include "tierwise/metalog.h"
#include "tierwise/numeric.h"
#include "tierwise/rate_card.h"

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
      case PriceMethod::rate_card:
        if constexpr (kWhole) by_card();
        break;
      case PriceMethod::rate_table:
        from_table("price-listed");
        break;
      case PriceMethod::paid_surveys:
        from_table("price-paid");
        break;
      case PriceMethod::cpm:
        if (const auto price = tariff("cpm")) by_views(*price);
        break;
      case PriceMethod::per_engagement:
        if (const auto price = tariff("price-per-engagement")) by_engagements(*price);
        break;
      case PriceMethod::per_follower:
        out_.inputs.push_back(creator_.path + "/followers");
        if (const auto price = tariff("price-per-1000-followers")) by_followers(*price);
        break;
      case PriceMethod::calculators:
        by_calculators();
        break;
    }
    if constexpr (kWhole) by_market_terms();
    return std::move(out_);
  }

 private:
  void cite(const Figure& figure) {
    out_.figures.push_back(&figure);
    const Provenance& from = figure.from;
    out_.evidence.insert(out_.evidence.end(), from.evidence.begin(), from.evidence.end());
    out_.inputs.insert(out_.inputs.end(), from.inputs.begin(), from.inputs.end());
  }

  // Looks a money quantity up.
  std::optional<Triplet> tariff(std::string_view quantity) {
    const Figure* figure = lookup_.published(quantity, deliverable_.format->id);
    if (figure == nullptr) return std::nullopt;
    return asked(*figure);
  }

  // What a method asks, in minor units; it sets how many families stand behind the method.
  Triplet asked(const Figure& figure) {
    cite(figure);
    out_.families = figure.from.families;
    out_.widened = figure.from.widened;
    return scaled(figure.value, lookup_.minor_per_major());
  }

  void set_band(const Triplet& per_post) {
    out_.band = band_of(scaled(per_post, deliverable_.count));
  }

  // What the market pays more or less for in this niche, region and season. Card and calculators
  // are prices as printed.
  void by_market_terms() {
    const bool printed =
        out_.method == PriceMethod::rate_card || out_.method == PriceMethod::calculators;
    if (printed || !out_.band) return;
    for (const AgreedTerm& agreed : creator_.deal.terms) {
      if (agreed.term->of != TermOf::market_price) continue;
      const Figure& factor = lookup_.expected(agreed.term->quantity, agreed.option->id);
      cite(factor);
      out_.inputs.push_back(creator_.path + "/deal/" + agreed.term->id);
      const PriceBand& band = *out_.band;
      out_.band = band_of(
          product({band.p10.as_minor(), band.p50.as_minor(), band.p90.as_minor()}, factor.value));
    }
  }

  void by_card() {
    const std::optional<ChosenCard>& card = lookup_.plan().card;
    if (card->built_in != nullptr && !card->built_in->formula.empty()) {
      by_formula(card->built_in->formula);
      return;
    }
    out_.inputs.push_back(creator_.path + "/followers");
    const auto tariff = tariff_of(lookup_, deliverable_);
    if (!tariff) return;
    const Triplet price = asked(*tariff->figure);
    switch (tariff->base) {
      case TariffBase::deliverable:
        set_band(price);
        break;
      case TariffBase::views:
        by_views(price);
        break;
      case TariffBase::engagements:
        by_engagements(price);
        break;
      case TariffBase::followers:
        by_followers(price);
        break;
    }
  }

  void from_table(std::string_view quantity) {
    out_.inputs.push_back(creator_.path + "/followers");
    if (const auto price = tariff(quantity)) set_band(*price);
  }

  void by_views(const Triplet& cpm) {
    const Triplet views = expected_views();
    if (views.p50 > 0) set_band(product(scaled(views, 0.001), cpm));
  }

  void by_engagements(const Triplet& price) {
    const Triplet engagements = expected_engagements();
    if (engagements.p50 > 0) set_band(product(engagements, price));
  }

  void by_followers(const Triplet& price) {
    set_band(scaled(price, creator_.followers.count() / 1000));
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

  // What a formula may ask for, of which the inputs are cited.
  [[nodiscard]] FormulaInputs formula_inputs() {
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
    return inputs;
  }

  // The formula's answer for all posts; nothing when it has none for this case.
  [[nodiscard]] std::optional<PriceBand> answer(const Formula& formula,
                                                const FormulaInputs& inputs) {
    if (!covers(formula) || is_off(formula)) return std::nullopt;
    const auto band = price_by(formula, inputs, minor_per_unit(formula));
    if (!band) return std::nullopt;
    out_.evidence.insert(out_.evidence.end(), formula.rows.begin(), formula.rows.end());
    const double count = deliverable_.count;
    return PriceBand{band->p10 * count, band->p50 * count, band->p90 * count};
  }

  void by_formula(std::string_view id) {
    const FormulaInputs inputs = formula_inputs();
    for (const Formula& formula : lookup_.reference().formulas) {
      if (formula.id != id || out_.band) continue;
      out_.band = answer(formula, inputs);
      out_.families = 1;
    }
  }

  void by_calculators() {
    const FormulaInputs inputs = formula_inputs();
    std::vector<double> medians;
    for (const Formula& formula : lookup_.reference().formulas) {
      const auto band = answer(formula, inputs);
      if (!band) continue;
      out_.formulas.push_back({&formula, *band});
      medians.push_back(band->p50.as_minor());
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

RecommendedPrice market_price_of(const std::vector<MethodPrice>& methods, bool mix_card) {
  RecommendedPrice out;
  std::vector<PriceMethod> market;
  std::vector<PriceMethod> card;
  for (const MethodPrice& price : methods) {
    if (!price.band || price.method == PriceMethod::calculators) continue;
    if (price.method == PriceMethod::rate_card) {
      if (mix_card) card.push_back(price.method);
      continue;
    }
    market.push_back(price.method);
    if (price.measured) out.methods.push_back(price.method);
  }
  out.reason =
      out.methods.empty() ? RecommendedBy::all_market_methods : RecommendedBy::measured_performance;
  if (out.methods.empty()) out.methods = std::move(market);
  out.methods.insert(out.methods.begin(), card.begin(), card.end());
  if (!out.methods.empty()) out.band = pooled(methods, out.methods);
  return out;
}

RecommendedPrice recommended_of(const std::vector<MethodPrice>& methods,
                                const std::optional<ChosenCard>& card) {
  if constexpr (kWhole) {
    const MethodPrice& first = methods.front();
    const bool priced = card && first.method == PriceMethod::rate_card && first.band;
    if (priced && card->mode == CardMode::replace) {
      return {*first.band, RecommendedBy::rate_card, {PriceMethod::rate_card}};
    }
  }
  return market_price_of(methods, card && card->mode == CardMode::mix);
}

PriceBand operator+(const PriceBand& a, const PriceBand& b) {
  return {a.p10 + b.p10, a.p50 + b.p50, a.p90 + b.p90};
}

// Where the card prices some deliverables only, the reason is that of the others.
RecommendedBy common(RecommendedBy a, RecommendedBy b) {
  if (a == b || b == RecommendedBy::rate_card) return a;
  if (a == RecommendedBy::rate_card) return b;
  return RecommendedBy::all_market_methods;
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
    case PriceMethod::rate_card:
      return "rate-card";
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
  switch (reason) {
    case RecommendedBy::measured_performance:
      return "measured-performance";
    case RecommendedBy::all_market_methods:
      return "all-market-methods";
    case RecommendedBy::rate_card:
      return "rate-card";
  }
  return "";
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
  const std::optional<ChosenCard>& card = lookup.plan().card;
  for (const PriceMethod method : kPriceMethods) {
    if (method == PriceMethod::rate_card && !card) continue;
    prices.methods.push_back(pricing.price(method));
  }
  prices.recommended = recommended_of(prices.methods, card);
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
    recommended.reason = common(recommended.reason, prices[i].recommended.reason);
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

}  // namespace tierwise
