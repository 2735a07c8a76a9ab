// Metalog: three percentiles to a quantile function.
//
// Method: T. W. Keelin, "The Metalog Distributions", Decision Analysis 13 (2016), symmetric-
// percentile triplet with three terms. The quantile function hits P10, P50 and P90 exactly; log
// form for positive quantities, logit form for shares. Feasible for (P50 - P10) / (P90 - P10)
// between 0.1667 and 0.8333 on the transformed scale. Uniforms are clipped (points.h).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "tierwise/points.h"

namespace tierwise {

enum class Scale { log, logit };

struct Triplet {
  double p10 = 0;
  double p50 = 0;
  double p90 = 0;
};

// Natural units to the scale's line and back. log: x > 0; logit: 0 < x < 1.
[[nodiscard]] double transformed(Scale scale, double x) noexcept;
[[nodiscard]] double restored(Scale scale, double z) noexcept;
[[nodiscard]] Triplet transformed(Scale scale, const Triplet& t) noexcept;
[[nodiscard]] Triplet restored(Scale scale, const Triplet& t) noexcept;

inline constexpr double kLowestSkew = 0.1667;
inline constexpr double kHighestSkew = 0.8333;
// (z50 - z10) / (z90 - z10): 0.5 is symmetric. The triplet must be increasing.
[[nodiscard]] double skew_of(const Triplet& z) noexcept;
[[nodiscard]] bool feasible(const Triplet& z) noexcept;
// Moves P50 the least amount that makes the triplet feasible.
[[nodiscard]] Triplet made_feasible(Triplet z) noexcept;

class Metalog {
 public:
  // `z` on the transformed scale, increasing and feasible, or three times the same value.
  Metalog(Scale scale, const Triplet& z) noexcept;
  // Value on the transformed scale for one uniform and its logit.
  [[nodiscard]] double transformed_quantile(double y, double logit_y) const noexcept {
    return a1_ + (a2_ + a3_ * (y - 0.5)) * logit_y;
  }
  // Value in natural units; y is clipped.
  [[nodiscard]] double quantile(double y) const noexcept;
  // One value per draw, in natural units.
  void sample(const Column& column, std::span<double> out) const noexcept;

 private:
  Scale scale_;
  double a1_;
  double a2_;
  double a3_;
};

// Mean of x = exp(a ln(y / (1 - y))), a = spread / (2 ln 9): the distribution with median 1 whose
// P90 and P10 are `spread` apart in the logarithm. Midpoint rule with 2,000 cells, y clipped.
[[nodiscard]] double unit_median_mean(double spread) noexcept;
// The spread whose unit-median distribution has this mean (at least 1).
[[nodiscard]] double spread_of_mean(double mean) noexcept;
// The median of a share whose mean is `mean` and whose logit spread is `spread`.
[[nodiscard]] double share_median_of_mean(double mean, double spread) noexcept;

// A two-piece logistic through a triplet on the transformed scale: the distribution of one source.
// Closed form, always feasible, equal to the symmetric metalog where the triplet is symmetric.
struct TwoPieceLogistic {
  double z50 = 0;
  double below = 0;  // z50 - z10
  double above = 0;  // z90 - z50
  [[nodiscard]] double cdf(double z) const noexcept;
};

}  // namespace tierwise
