#include "tierwise/metalog.h"

#include <algorithm>
#include <array>
#include "tierwise/defect.h"

#include "root.h"
#include "tierwise/numeric.h"

namespace tierwise {
namespace {

// How far inside a moved median stays: what is printed and entered again, through exp and ln, must
// not fall out by a last digit.
constexpr double kSkewMargin = 1e-12;
constexpr double kLn9 = 2.1972245773362196;  // logit of 0.9
constexpr std::size_t kCells = 2000;

// Logits of the clipped midpoints of 2,000 equal cells: the upper half; the lower is its mirror.
const std::array<double, kCells / 2>& half_logits() {
  static const auto logits = [] {
    std::array<double, kCells / 2> all{};
    for (std::size_t i = 0; i < all.size(); ++i) {
      const double y = 0.5 + (static_cast<double>(i) + 0.5) / kCells;
      all[i] = logit(std::min(y, kHighestUniform));
    }
    return all;
  }();
  return logits;
}

}  // namespace

double transformed(Scale scale, double x) noexcept {
  return scale == Scale::log ? log(x) : logit(x);
}
double restored(Scale scale, double z) noexcept {
  return scale == Scale::log ? exp(z) : expit(z);
}

Triplet transformed(Scale scale, const Triplet& t) noexcept {
  return {transformed(scale, t.p10), transformed(scale, t.p50), transformed(scale, t.p90)};
}
Triplet restored(Scale scale, const Triplet& t) noexcept {
  return {restored(scale, t.p10), restored(scale, t.p50), restored(scale, t.p90)};
}

double skew_of(const Triplet& z) noexcept {
  return (z.p50 - z.p10) / (z.p90 - z.p10);
}

bool feasible(const Triplet& z) noexcept {
  const double skew = skew_of(z);
  return skew >= kLowestSkew && skew <= kHighestSkew;
}

Triplet made_feasible(Triplet z) noexcept {
  if (feasible(z)) return z;
  const double skew = std::clamp(skew_of(z), kLowestSkew + kSkewMargin, kHighestSkew - kSkewMargin);
  z.p50 = z.p10 + skew * (z.p90 - z.p10);
  return z;
}

Metalog::Metalog(Scale scale, const Triplet& z) noexcept : scale_(scale), a1_(z.p50) {
  const double width = z.p90 - z.p10;
  const double skew = width > 0 ? skew_of(z) : 0.5;
  a2_ = width / (2 * kLn9);
  a3_ = (1 - 2 * skew) * width / (0.8 * kLn9);
}

double Metalog::quantile(double y) const noexcept {
  const double clipped = std::clamp(y, kLowestUniform, kHighestUniform);
  return restored(scale_, transformed_quantile(clipped, logit(clipped)));
}

void Metalog::sample(const Column& column, std::span<double> out) const noexcept {
  require(column.y.size() == out.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = restored(scale_, transformed_quantile(column.y[i], column.logit[i]));
  }
}

double unit_median_mean(double spread) noexcept {
  const double a = spread / (2 * kLn9);
  double sum = 0;
  for (const double l : half_logits()) {
    const double upper = exp(a * l);
    sum += upper + 1 / upper;
  }
  return sum / kCells;
}

double spread_of_mean(double mean) noexcept {
  // In logarithms the function is nearly straight, which false position likes.
  const double target = log(mean);
  return increasing_root([target](double s) { return log(unit_median_mean(s)) - target; }, 0, 64);
}

double share_median_of_mean(double mean, double spread) noexcept {
  const double a = spread / (2 * kLn9);
  const double target = logit(mean);
  const auto excess = [a, target](double z50) {
    double sum = 0;
    for (const double l : half_logits())
      sum += expit(z50 + a * l) + expit(z50 - a * l);
    return logit(sum / kCells) - target;
  };
  return expit(increasing_root(excess, target - spread, target + spread));
}

double TwoPieceLogistic::cdf(double z) const noexcept {
  const double width = z < z50 ? below : above;
  if (width == 0) return z < z50 ? 0 : z > z50 ? 1 : 0.5;  // a certain value
  return expit(kLn9 * (z - z50) / width);
}

}  // namespace tierwise
