// Integrals by Simpson's rule, so that expected values owe nothing to the code under test.
#pragma once

#include <algorithm>
#include <cmath>

namespace tierwise::test {

// Integral of f over [low, high] with `cells` pairs of intervals.
template <class F>
[[nodiscard]] double integral(F f, double low, double high, int cells = 2000) {
  const double h = (high - low) / (2.0 * cells);
  double sum = f(low) + f(high);
  for (int i = 1; i < 2 * cells; ++i)
    sum += (i % 2 == 1 ? 4 : 2) * f(low + h * i);
  return sum * h / 3;
}

// Mean of g(ln(y / (1 - y))) for y uniform on [0, 1] and clipped to [0.001, 0.999]: the integral
// over t = ln(y / (1 - y)) with density e^t / (1 + e^t)^2, and the two clipped ends.
template <class G>
[[nodiscard]] double clipped_mean(G g) {
  const double end = std::log(999.0);
  const auto density = [&](double t) {
    const double e = std::exp(-std::fabs(t));
    return g(t) * e / ((1 + e) * (1 + e));
  };
  return 0.001 * (g(-end) + g(end)) + integral(density, -end, end);
}

// Mean of the distribution with median 1 whose P90 and P10 are `spread` apart in the logarithm.
[[nodiscard]] inline double mean_of_spread(double spread) {
  const double a = spread / (2 * std::log(9.0));
  return clipped_mean([a](double t) { return std::exp(a * t); });
}

}  // namespace tierwise::test
