#include "tierwise/evidence.h"

#include <algorithm>
#include <cmath>
#include "tierwise/defect.h"

#include "pool_memo.h"
#include "root.h"
#include "tierwise/edition.h"
#include "tierwise/numeric.h"

namespace tierwise {
namespace {

constexpr double kLn9 = 2.1972245773362196;
// What a mixture divides by is never 0, however old its sources and short the half-life.
constexpr double kLeastWeight = 1e-200;

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

double table_weight(const EvidenceTable& table, const Date& as_of, const PoolingRules& rules,
                    const Trust& trust) {
  const int age = table.year ? std::max(0, as_of.year - *table.year) : rules.undated_age_years;
  return confidence_weight(table, rules) * power(0.5, age / rules.half_life_years) *
         trust.factor_of(table.source);
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
  [[nodiscard]] static bool admits_format(std::string_view format, std::string_view wanted,
                                          Selector selector) {
    if (selector == Selector::none) return true;
    if (selector == Selector::sector) return format == (wanted.empty() ? kAny : wanted);
    return format == kAny || format == wanted;
  }
  [[nodiscard]] bool admits(const EvidenceTable& table, const Selection& selection,
                            const Quantity& quantity) const {
    if (quantity.of_views && table.views_are != selection.views_are) return false;
    const bool platform =
        table.platform == selection.platform || any_platform || (neutral && table.platform == kAny);
    return platform &&
           (any_format || admits_format(table.format, selection.format, quantity.selector));
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
  const double x = log(selection.followers);
  std::vector<const Curve*> curves;
  for (const Curve& curve : quantity.curves) {
    if (admission.admits(*curve.table, selection, quantity.quantity) && curve.reaches(x)) {
      curves.push_back(&curve);
    }
  }
  return curves;
}

struct Chosen {
  std::vector<const Curve*> curves;
  std::vector<std::string_view> widened;
  std::size_t steps = 0;
  int families = 0;
};

Chosen choose(const QuantityCurves& quantity, const Selection& selection,
              std::optional<std::size_t> steps) {
  const Quantity& q = quantity.quantity;
  // A sector is looked up wherever it is; few sources for it are no reason to go further.
  const bool one_sector = q.selector == Selector::sector && !selection.format.empty();
  const std::size_t first = one_sector ? q.widen.size() : q.start;
  const std::size_t start = std::min(steps.value_or(first), q.widen.size());
  Admission admission;
  Chosen chosen;
  while (chosen.steps < start)
    admission.take(q.widen[chosen.steps++]);
  for (;;) {
    const std::size_t before = chosen.curves.size();
    chosen.curves = admitted(quantity, selection, admission);
    // A step that brought nothing is not told: no neighbour is in the figure.
    if (chosen.curves.size() == before && !chosen.widened.empty()) chosen.widened.pop_back();
    chosen.families = families_in(chosen.curves);
    const bool enough = steps || chosen.families >= q.minimum_families;
    if (enough || chosen.steps == q.widen.size()) return chosen;
    chosen.widened.push_back(name_of(q.widen[chosen.steps]));
    admission.take(q.widen[chosen.steps++]);
  }
}

// A family counts as its best member; its members share that weight in proportion.
void share_family_weights(std::vector<Voice>& voices) {
  const auto family_of = [](const Voice& voice) -> const std::string& {
    return voice.curve->table->family;
  };
  for (std::size_t i = 0; i < voices.size(); ++i) {
    const std::string& family = family_of(voices[i]);
    double best = 0;
    double sum = 0;
    bool first = true;
    for (std::size_t j = 0; j < voices.size(); ++j) {
      if (family_of(voices[j]) != family) continue;
      if (j < i) first = false;
      best = std::max(best, voices[j].weight);
      sum += voices[j].weight;
    }
    if (!first) continue;
    for (std::size_t j = i; j < voices.size(); ++j) {
      if (family_of(voices[j]) == family) voices[j].weight *= best / sum;
    }
  }
}

template <class Condition>
double share_where(const Voices& pool, Condition holds) {
  double sum = 0;
  for (const Voice& voice : pool.voices)
    sum += holds(voice) ? voice.weight : 0;
  return sum / pool.weight;
}

// Ids of the rows behind the voices, each once, and those that set a spread they use.
std::vector<std::string_view> rows_cited(const std::vector<Voice>& voices,
                                         const QuantityCurves& quantity) {
  std::vector<std::string_view> ids;
  bool constant = false;
  for (const Voice& voice : voices) {
    for (const EvidenceRow* row : voice.read.rows)
      ids.push_back(row->id);
    constant = constant || voice.read.constant;
  }
  if (!constant) return ids;
  for (const EvidenceRow* row : quantity.spread_rows) {
    if (std::find(ids.begin(), ids.end(), row->id) == ids.end()) ids.push_back(row->id);
  }
  return ids;
}

std::vector<std::string_view> weaknesses(const Voices& pool, double old_share,
                                         const PoolingRules& rules) {
  const auto& weak_steps = rules.weak_widenings;
  const double thumb =
      share_where(pool, [](const Voice& voice) { return voice.curve->table->confidence == 'L'; });
  std::vector<std::string_view> reasons;
  if (pool.families < rules.weak_families) reasons.emplace_back("few-sources");
  if (thumb > rules.weak_share) reasons.emplace_back("rules-of-thumb");
  if (std::any_of(pool.widened.begin(), pool.widened.end(), [&](std::string_view step) {
        return std::find(weak_steps.begin(), weak_steps.end(), step) != weak_steps.end();
      })) {
    reasons.emplace_back("widened");
  }
  if (old_share > rules.weak_share) reasons.emplace_back("old");
  return reasons;
}

Provenance provenance_of(const Voices& pool, const QuantityCurves& quantity,
                         const PoolingRules& rules) {
  Provenance from;
  from.kind = pool.families > 1 ? FigureKind::pooled : FigureKind::published;
  from.evidence = rows_cited(pool.voices, quantity);
  from.widened = pool.widened;
  from.families = pool.families;
  from.old_share = share_where(pool, [](const Voice& voice) { return voice.old; });
  from.weak = weaknesses(pool, from.old_share, rules);
  return from;
}

}  // namespace

Currency::YearRate rate_of(const Currency& currency, int year) noexcept {
  require(!currency.rates.empty());
  Currency::YearRate rate = currency.rates.front();
  for (const Currency::YearRate& entry : currency.rates) {
    if (entry.year <= year) rate = entry;
  }
  return rate;
}

double units_per_usd(const Currency& currency, int year) noexcept {
  return rate_of(currency, year).units_per_usd;
}

namespace {

bool latest_is_known(const Currency& currency, const Date& as_of) {
  return as_of >= Date{currency.latest_year, currency.latest_month, 1};
}

}  // namespace

double latest_units_per_usd(const Currency& currency, const Date& as_of) noexcept {
  return latest_is_known(currency, as_of) ? currency.latest_units_per_usd
                                          : units_per_usd(currency, as_of.year);
}

std::string rate_date(const Currency& currency, const Date& as_of) {
  if (!latest_is_known(currency, as_of)) return std::to_string(rate_of(currency, as_of.year).year);
  std::string month = std::to_string(currency.latest_year);
  month.append(currency.latest_month < 10 ? "-0" : "-");
  return month.append(std::to_string(currency.latest_month));
}

Evidence::Evidence(const std::vector<EvidenceTable>& tables,
                   const std::vector<Quantity>& quantities, const std::vector<Currency>& currencies,
                   const PoolingRules& rules, const Trust& trust)
    : currencies_(&currencies), rules_(rules), trust_(trust) {
  std::vector<QuantityCurves> all;
  for (const Quantity& quantity : quantities)
    all.push_back(curves_of(quantity, tables, trust));
  quantities_ = std::make_shared<const std::vector<QuantityCurves>>(std::move(all));
  if constexpr (kWhole) memo_ = std::make_shared<PoolMemo>();
}

Evidence Evidence::weighed(const PoolingRules& rules, const Trust& trust) const {
  require(trust.off == trust_.off);
  Evidence other = *this;
  other.rules_ = rules;
  other.trust_ = trust;
  if constexpr (kWhole) other.memo_ = std::make_shared<PoolMemo>();
  return other;
}

const QuantityCurves* Evidence::find(std::string_view quantity) const noexcept {
  const auto found =
      std::find_if(quantities_->begin(), quantities_->end(),
                   [&](const QuantityCurves& entry) { return entry.quantity.id == quantity; });
  return found == quantities_->end() ? nullptr : &*found;
}

Voices Evidence::voices(std::string_view quantity_id, const Selection& selection,
                        std::optional<std::size_t> steps) const {
  const QuantityCurves* entry = find(quantity_id);
  require(entry != nullptr);
  Chosen chosen = choose(*entry, selection, steps);
  Voices pool;
  pool.widened = std::move(chosen.widened);
  pool.steps = chosen.steps;
  pool.families = chosen.families;
  const double x = log(selection.followers);
  for (const Curve* curve : chosen.curves)
    pool.voices.push_back(voice_of(*curve, x, entry->quantity, selection));
  share_family_weights(pool.voices);
  for (const Voice& voice : pool.voices)
    pool.weight += voice.weight;
  return pool;
}

Voice Evidence::voice_of(const Curve& curve, double x, const Quantity& quantity,
                         const Selection& selection) const {
  const EvidenceTable& table = *curve.table;
  const CurvePoint point = curve.at(x, rules_);
  Voice voice;
  voice.curve = &curve;
  voice.read = curve.read_at(x);
  voice.old = is_old(table, selection.as_of, rules_);
  double shift = 0;
  if (quantity.money) {
    const auto source =
        std::find_if(currencies_->begin(), currencies_->end(),
                     [&](const Currency& currency) { return currency.code == table.unit; });
    require(source != currencies_->end() && selection.currency != nullptr);
    voice.currency = &*source;
    voice.rate =
        rate_of(*source, table.year.value_or(selection.as_of.year - rules_.undated_age_years));
    shift = log(selection.units_per_usd() / voice.rate.units_per_usd);
  }
  voice.distribution = {point.z50 + shift, point.below, point.above};
  voice.weight =
      std::max(table_weight(table, selection.as_of, rules_, trust_) * point.fade, kLeastWeight);
  return voice;
}

std::optional<Figure> Evidence::pool(std::string_view quantity, const Selection& selection,
                                     std::string_view id) const {
  std::optional<Figure> figure;
  if constexpr (kWhole) {
    figure = memo_->get(quantity, selection, [&] { return pooled(quantity, selection); });
  } else {
    figure = pooled(quantity, selection);
  }
  if (figure && !id.empty()) figure->id = id;
  return figure;
}

std::optional<Figure> Evidence::pooled(std::string_view quantity_id,
                                       const Selection& selection) const {
  const Voices pool = voices(quantity_id, selection);
  if (pool.voices.empty()) return std::nullopt;
  const QuantityCurves& entry = *find(quantity_id);
  const Quantity& quantity = entry.quantity;
  Figure figure;
  figure.id = quantity.id;
  figure.unit = quantity.unit;
  figure.scale = quantity.scale;
  figure.from = provenance_of(pool, entry, rules_);
  std::vector<Weighted> members;
  for (const Voice& voice : pool.voices)
    members.push_back({voice.distribution, voice.weight});
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
