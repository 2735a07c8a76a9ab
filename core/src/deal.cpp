#include "tierwise/deal.h"

#include <algorithm>

#include "tierwise/edition.h"
#include "tierwise/lookup.h"
#include "tierwise/numeric.h"

namespace tierwise {
namespace {

// A number the person gave: a percentage of the fee, or a multiple of it.
std::optional<FeeTerm> own_term(const AgreedTerm& agreed) {
  FeeTerm term{.term = agreed.term};
  if (agreed.multiple) {
    term.combine = Combine::multiply;
    term.value = *agreed.multiple;
    term.input = "_multiple";
    return term;
  }
  if (!agreed.percent) return std::nullopt;
  term.value = agreed.percent->as_fraction();
  term.input = "_percent";
  return term;
}

FeeTerm published_term(Lookup& lookup, const AgreedTerm& agreed) {
  const Figure& figure = lookup.expected(agreed.term->quantity, agreed.option->id);
  return {.term = agreed.term, .value = figure.value.p50, .figure = &figure};
}

[[maybe_unused]] FeeTerm fee_term_of(Lookup& lookup, const AgreedTerm& agreed) {
  FeeTerm term = own_term(agreed).value_or(FeeTerm{});
  if (term.term == nullptr) term = published_term(lookup, agreed);
  if (agreed.multiple) return term;
  term.combine = agreed.term->combine;
  if (term.combine != Combine::subtract) return term;
  term.combine = Combine::multiply;
  term.value = 1 - term.value;
  return term;
}

// Calls `each(term, minor)` for what every term adds to the fees.
template <class Each>
void apply(std::int64_t fees_minor, const std::vector<FeeTerm>& terms, Each each) {
  const auto fees = static_cast<double>(fees_minor);
  double multiple = 1;
  std::int64_t paid = fees_minor;
  for (const FeeTerm& term : terms) {
    if (term.combine != Combine::multiply) {
      each(term, round_half_away(fees * term.value));
      continue;
    }
    multiple *= term.value;
    const std::int64_t next = round_half_away(fees * multiple);
    each(term, next - paid);
    paid = next;
  }
}

void add_line(FixedCost& cost, CostKind kind, Money amount, std::vector<std::string> inputs) {
  const std::int64_t minor = amount.to_minor();
  if (minor == 0) return;
  cost.lines.push_back({kind, minor, std::nullopt, std::move(inputs), std::nullopt});
}

[[maybe_unused]] void add_terms(FixedCost& cost, const std::string& path) {
  apply(cost.fees_minor, cost.terms.terms, [&](const FeeTerm& term, std::int64_t minor) {
    if (minor == 0) return;
    const std::string input = path + term.term->id + std::string(term.input);
    cost.lines.push_back({CostKind::term, minor, std::nullopt, {input}, term});
  });
}

bool follows_the_fees(CostKind kind) {
  return kind == CostKind::fee || kind == CostKind::term || kind == CostKind::agency;
}

}  // namespace

std::string_view name_of(const CostLine& line) noexcept {
  switch (line.kind) {
    case CostKind::fee:
      return "fee";
    case CostKind::term:
      return line.term ? line.term->term->quantity : std::string_view();
    case CostKind::agency:
      return "agency";
    case CostKind::gifted_product:
      return "gifted-product";
    case CostKind::gift_shipping:
      return "gift-shipping";
    case CostKind::production:
      return "production";
    case CostKind::own_labour:
      return "own-labour";
    case CostKind::boost:
      return "boost";
  }
  return {};
}

FeeTerms fee_terms_of(Lookup& lookup) {
  const Deal& deal = lookup.creator().deal;
  FeeTerms out{deal.agency, {}};
  if constexpr (kWhole) {
    for (const AgreedTerm& agreed : deal.terms) {
      if (agreed.term->of == TermOf::fee) out.terms.push_back(fee_term_of(lookup, agreed));
    }
    std::stable_partition(out.terms.begin(), out.terms.end(),
                          [](const FeeTerm& term) { return term.combine == Combine::multiply; });
  }
  return out;
}

std::int64_t fees_with_terms(std::int64_t fees_minor, const FeeTerms& terms) noexcept {
  std::int64_t sum = fees_minor;
  if constexpr (kWhole) {
    apply(fees_minor, terms.terms, [&](const FeeTerm&, std::int64_t minor) { sum += minor; });
  }
  return sum + round_half_away(static_cast<double>(sum) * terms.agency.as_fraction());
}

FixedCost fixed_cost(const Creator& creator, const std::vector<std::int64_t>& fees_minor,
                     Money unit_cost, FeeTerms terms) {
  FixedCost cost;
  cost.terms = std::move(terms);
  for (std::size_t i = 0; i < fees_minor.size(); ++i) {
    cost.fees_minor += fees_minor[i];
    cost.lines.push_back({CostKind::fee,
                          fees_minor[i],
                          i,
                          {creator.deliverables[i].path + "/fee_minor"},
                          std::nullopt});
  }
  const Deal& deal = creator.deal;
  const std::string path = creator.path + "/deal/";
  if constexpr (kWhole) add_terms(cost, path);
  std::int64_t due = 0;
  for (const CostLine& line : cost.lines)
    due += line.minor;
  const std::int64_t agency = fees_with_terms(cost.fees_minor, cost.terms) - due;
  add_line(cost, CostKind::agency, Money::minor(static_cast<double>(agency)),
           {path + "agency_percent"});
  add_line(cost, CostKind::gifted_product, unit_cost * deal.gifted_units, {path + "gifted_units"});
  add_line(cost, CostKind::gift_shipping, deal.gift_shipping * deal.gifted_units,
           {path + "gifted_units", path + "gift_shipping_minor"});
  add_line(cost, CostKind::production, deal.production, {path + "production_minor"});
  if constexpr (kWhole) {
    add_line(cost, CostKind::own_labour, deal.hourly_cost * deal.own_hours,
             {path + "own_hours", path + "hourly_cost_minor"});
    add_line(cost, CostKind::boost, deal.boost, {path + "boost_minor"});
  }
  for (const CostLine& line : cost.lines) {
    cost.total_minor += line.minor;
    if (!follows_the_fees(line.kind)) cost.other_minor += line.minor;
  }
  return cost;
}

std::int64_t largest_fee_within(double budget_minor, const FeeTerms& terms) noexcept {
  const auto cost_at = [&](std::int64_t fee) {
    return static_cast<double>(fees_with_terms(fee, terms));
  };
  if (budget_minor <= 0) return 0;
  // Beyond 2^53 minor units a double has no single units left to count: the ceiling stops there.
  constexpr double kMost = 9007199254740992.0;
  budget_minor = std::min(budget_minor, kMost);
  double factor = 1;
  if constexpr (kWhole) {
    double percentages = 0;
    for (const FeeTerm& term : terms.terms) {
      if (term.combine == Combine::multiply) factor *= term.value;
      if (term.combine != Combine::multiply) percentages += term.value;
    }
    factor += percentages;
  }
  factor *= 1 + terms.agency.as_fraction();
  auto fee = static_cast<std::int64_t>(std::min(budget_minor / factor, kMost));
  while (fee > 0 && cost_at(fee) > budget_minor)
    --fee;
  while (static_cast<double>(fee) < kMost && cost_at(fee + 1) <= budget_minor)
    ++fee;
  return fee;
}

}  // namespace tierwise
