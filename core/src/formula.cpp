#include "tierwise/formula.h"

#include <algorithm>

#include "tierwise/metalog.h"

namespace tierwise {
namespace {

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

}  // namespace

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
  return PriceBand{Money::minor(sum.p10 * scale * formula.band_low), Money::minor(sum.p50 * scale),
                   Money::minor(sum.p90 * scale * formula.band_high)};
}

}  // namespace tierwise
