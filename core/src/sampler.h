// One value per draw of a factor's figure, and of what an order brings.
#pragma once

#include <span>
#include <vector>

#include "tierwise/creator_model.h"
#include "tierwise/edition.h"
#include "tierwise/factor.h"
#include "tierwise/metalog.h"

namespace tierwise {

// One value per draw; a constant figure is the same in all of them.
class Sampler {
 public:
  Sampler(Points& points, std::size_t creator) : points_(points), creator_(creator) {}

  [[nodiscard]] std::vector<double> sample(const Figure& figure, Factor factor,
                                           std::size_t deliverable = 0) const {
    return sample(figure.scale, figure.value, factor, deliverable);
  }
  [[nodiscard]] std::vector<double> sample(Scale scale, const Triplet& value, Factor factor,
                                           std::size_t deliverable) const {
    std::vector<double> values(points_.draws(), value.p50);
    if (value.p10 == value.p90) return values;
    const Column& column = column_of(points_, factor, creator_, deliverable);
    if constexpr (kWhole) {
      const Points::SampleKey key = {static_cast<double>(scale), value.p10, value.p50, value.p90};
      if (const auto* known = points_.sample(column, key)) return *known;
      Metalog(scale, transformed(scale, value)).sample(column, values);
      points_.keep_sample(column, key, values);
    } else {
      Metalog(scale, transformed(scale, value)).sample(column, values);
    }
    return values;
  }

 private:
  Points& points_;
  std::size_t creator_;
};

inline void multiply(std::vector<double>& values, std::span<const double> factors) {
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] *= factors[i];
}

inline void multiply(std::vector<double>& values, double factor) {
  for (double& value : values)
    value *= factor;
}

inline void add(std::vector<double>& values, std::span<const double> terms) {
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] += terms[i];
}

// Price, margin and returns of each draw; the rest of the terms is fixed.
class TermsSampler {
 public:
  TermsSampler(const CreatorModel& model, const Sampler& sampler)
      : terms_(model.terms),
        price_(sampler.sample(*model.order_value, Factor::order_value)),
        margin_(sampler.sample(*model.gross_margin, Factor::gross_margin)) {
    multiply(price_, model.minor_per_major);
    if (model.return_rate) returns_ = sampler.sample(*model.return_rate, Factor::return_rate);
  }
  [[nodiscard]] const OrderTerms& at(std::size_t i) {
    terms_.price = Money::minor(price_[i]);
    terms_.gross_margin = Share::fraction(margin_[i]);
    if (!returns_.empty()) terms_.return_rate = Share::fraction(returns_[i]);
    return terms_;
  }

 private:
  OrderTerms terms_;
  std::vector<double> price_;
  std::vector<double> margin_;
  std::vector<double> returns_;
};

}  // namespace tierwise
