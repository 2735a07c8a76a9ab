// Root finding for monotone functions, shared by the modules that invert one.
#pragma once

namespace tierwise {

// Root of an increasing function between `low` and `high`: false position with the Illinois
// halving, to the last bits that still move. Returns an end when the sign does not change.
template <class F>
[[nodiscard]] double increasing_root(F f, double low, double high) {
  double f_low = f(low);
  double f_high = f(high);
  if (f_low >= 0) return low;
  if (f_high <= 0) return high;
  int side = 0;
  for (int i = 0; i < 200; ++i) {
    const double x = (low * f_high - high * f_low) / (f_high - f_low);
    if (x <= low || x >= high) break;
    const double f_x = f(x);
    if (f_x == 0) return x;
    if (f_x < 0) {
      low = x;
      f_low = f_x;
      if (side < 0) f_high /= 2;
      side = -1;
    } else {
      high = x;
      f_high = f_x;
      if (side > 0) f_low /= 2;
      side = 1;
    }
    const double size = high < 0 ? -low : high;
    if (high - low <= 4e-16 * size) break;
  }
  // The Illinois halving shrinks the stored values, so ask again which end is nearer.
  return f(high) < -f(low) ? high : low;
}

}  // namespace tierwise
