#include "tierwise/numeric.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

#include "tierwise/edition.h"

namespace tierwise {
namespace {

constexpr double kLn2High = 6.93147180369123816490e-01;
constexpr double kLn2Low = 1.90821492927058770002e-10;
constexpr double kOverLn2 = 1.44269504088896338700e+00;

// Digits of a sort, in bits, and how many numbers are many.
constexpr unsigned kFewDigitBits = 8;
constexpr unsigned kMostDigitBits = 11;
constexpr std::size_t kMany = 4096;

std::uint64_t bits_of(double x) noexcept {
  std::uint64_t bits = 0;
  std::memcpy(&bits, &x, sizeof bits);
  return bits;
}

double double_of(std::uint64_t bits) noexcept {
  double x = 0;
  std::memcpy(&x, &bits, sizeof x);
  return x;
}

// 2^k for k in the range of normal doubles.
double two_to(int k) noexcept {
  return double_of(static_cast<std::uint64_t>(k + 1023) << 52U);
}

}  // namespace

// exp and log are never inlined: they are called from some fifty places, and each copy is a
// third of a kilobyte of the module.
[[gnu::noinline]] double exp(double x) noexcept {
  if (x != x) return x;
  if (x > 709.782712893383973096) return std::numeric_limits<double>::infinity();
  if (x < -745.13321910194110842) return 0;
  const int k = static_cast<int>(x * kOverLn2 + (x < 0 ? -0.5 : 0.5));
  const double high = x - k * kLn2High;
  const double low = k * kLn2Low;
  const double r = high - low;
  const double t = r * r;
  const double c =
      r - t * (1.66666666666666019037e-01 +
               t * (-2.77777777770155933842e-03 +
                    t * (6.61375632143793436117e-05 +
                         t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
  const double y = 1 - ((low - r * c / (2 - c)) - high);
  if (k > 1023) return y * two_to(1023) * two_to(k - 1023);
  if (k < -1021) return y * two_to(k + 1000) * two_to(-1000);
  return y * two_to(k);
}

[[gnu::noinline]] double log(double x) noexcept {
  if (x != x || x < 0) return std::numeric_limits<double>::quiet_NaN();
  if (x == 0) return -std::numeric_limits<double>::infinity();
  if (x > std::numeric_limits<double>::max()) return x;
  int k = 0;
  if (x < std::numeric_limits<double>::min()) {  // subnormal
    k = -54;
    x *= 18014398509481984.0;
  }
  // x = 2^k * m with m in [sqrt(1/2), sqrt(2)).
  std::uint64_t bits = bits_of(x);
  k += static_cast<int>(bits >> 52U) - 1023;
  bits = (bits & 0x000fffffffffffffULL) | 0x3ff0000000000000ULL;
  double m = double_of(bits);
  if (m > 1.41421356237309514547) {
    m *= 0.5;
    ++k;
  }
  const double f = m - 1;
  const double half_square = 0.5 * f * f;
  const double s = f / (2 + f);
  const double z = s * s;
  const double w = z * z;
  const double even = w * (3.999999999940941908e-01 +
                           w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
  const double odd = z * (6.666666666666735130e-01 +
                          w * (2.857142874366239149e-01 +
                               w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
  return k * kLn2High - ((half_square - (s * (half_square + even + odd) + k * kLn2Low)) - f);
}

double power(double x, double y) noexcept {
  return exp(y * log(x));
}

double logit(double p) noexcept {
  return log(p / (1 - p));
}

double expit(double z) noexcept {
  // The branch keeps the exponential from overflowing.
  if (z >= 0) return 1 / (1 + exp(-z));
  const double e = exp(z);
  return e / (1 + e);
}

double normal_cdf(double x) noexcept {
  const double a = x < 0 ? -x : x;
  if (a >= 7.07106781186547) return x < 0 ? 0 : 1;  // within 1e-12
  const double above =
      (((((3.52624965998911e-02 * a + 0.700383064443688) * a + 6.37396220353165) * a +
         33.912866078383) *
            a +
        112.079291497871) *
           a +
       221.213596169931) *
          a +
      220.206867912376;
  const double below =
      ((((((8.83883476483184e-02 * a + 1.75566716318264) * a + 16.064177579207) * a +
          86.7807322029461) *
             a +
         296.564248779674) *
            a +
        637.333633378831) *
           a +
       793.826512519948) *
          a +
      440.413735824752;
  const double tail = exp(-a * a / 2) * above / below;
  return x <= 0 ? tail : 1 - tail;
}

double normal_quantile(double p) noexcept {
  constexpr double kTail = 0.02425;
  if (p > 1 - kTail) return -normal_quantile(1 - p);
  if (p < kTail) {
    const double q = std::sqrt(-2 * log(p));
    return (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) *
                  q -
              2.549732539343734e+00) *
                 q +
             4.374664141464968e+00) *
                q +
            2.938163982698783e+00) /
           ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q +
             3.754408661907416e+00) *
                q +
            1);
  }
  const double q = p - 0.5;
  const double r = q * q;
  return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r +
            1.383577518672690e+02) *
               r -
           3.066479806614716e+01) *
              r +
          2.506628277459239e+00) *
         q /
         (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r +
            6.680131188771972e+01) *
               r -
           1.328068155288572e+01) *
              r +
          1);
}

// One pass of a radix sort: by the digit of so many bits above the lowest `shift` ones, ties in the
// order they come in.
void sort_by_digit(std::vector<std::uint64_t>& keys, std::vector<std::uint64_t>& sorted,
                   unsigned shift, unsigned bits) {
  const std::uint64_t last = (std::uint64_t{1} << bits) - 1;
  const auto digit = [shift, last](std::uint64_t key) {
    return static_cast<std::size_t>((key >> shift) & last);
  };
  std::array<std::uint32_t, std::size_t{1} << kMostDigitBits> room{};
  const auto starts = std::span(room).first(static_cast<std::size_t>(last) + 1);
  for (const std::uint64_t key : keys)
    ++starts[digit(key)];
  if (starts[digit(keys[0])] == keys.size()) return;  // all the same here
  std::uint32_t sum = 0;
  for (std::uint32_t& start : starts)
    sum += std::exchange(start, sum);
  for (const std::uint64_t key : keys)
    sorted[starts[digit(key)]++] = key;
  keys.swap(sorted);
}

// Insertion, given up where it takes more than a few moves per key.
bool sorted_by_insertion(std::vector<std::uint64_t>& keys) {
  std::size_t moves = 4 * keys.size();
  for (std::size_t i = 1; i < keys.size(); ++i) {
    for (std::size_t j = i; j > 0 && keys[j - 1] > keys[j]; --j) {
      if (moves-- == 0) return false;
      std::swap(keys[j - 1], keys[j]);
    }
  }
  return true;
}

// The three digits in front say nearly everything of most draws: the sign, the exponent and some
// decimals. Those behind are gone through only where they leave much undecided. Few numbers are
// sooner sorted by shorter digits.
void sort_ascending(std::vector<double>& values) {
  constexpr std::uint64_t kSign = std::uint64_t{1} << 63U;
  constexpr unsigned kKeyBits = 64;
  const std::size_t n = values.size();
  if (n < 2) return;
  // Keys in the order of the numbers: negative ones reversed, positive ones above them.
  std::vector<std::uint64_t> keys(n);
  std::vector<std::uint64_t> sorted(n);
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint64_t bits = bits_of(values[i]);
    keys[i] = (bits & kSign) != 0 ? ~bits : bits | kSign;
  }
  const unsigned bits = n < kMany ? kFewDigitBits : kMostDigitBits;
  for (unsigned shift = kKeyBits - 3 * bits; shift < kKeyBits; shift += bits)
    sort_by_digit(keys, sorted, shift, bits);
  if (!sorted_by_insertion(keys)) {
    for (unsigned shift = 0; shift < kKeyBits; shift += bits)
      sort_by_digit(keys, sorted, shift, bits);
  }
  for (std::size_t i = 0; i < n; ++i) {
    values[i] = double_of((keys[i] & kSign) != 0 ? keys[i] & ~kSign : ~keys[i]);
  }
}

// What a share such as 1 - 0.34 may be off by: its product with the draws is whole all the same.
constexpr double kShareNoise = 1e-9;

std::size_t rank_of(double p, std::size_t n) noexcept {
  return std::min(n - 1, static_cast<std::size_t>(p * static_cast<double>(n) + kShareNoise));
}

// Method: C. A. R. Hoare, Comm. ACM 4 (1961), algorithm 65.
double selected(std::span<double> values, std::size_t rank) noexcept {
  const auto wanted = static_cast<std::ptrdiff_t>(rank);
  double* const at = values.data();
  std::ptrdiff_t first = 0;
  std::ptrdiff_t last = static_cast<std::ptrdiff_t>(values.size()) - 1;
  while (first < last) {
    const double middle = at[wanted];
    std::ptrdiff_t i = first;
    std::ptrdiff_t j = last;
    while (i <= j) {
      while (at[i] < middle)
        ++i;
      while (middle < at[j])
        --j;
      if (i <= j) std::swap(at[i++], at[j--]);
    }
    if (j < wanted) first = i;
    if (wanted < i) last = j;
  }
  return at[rank];
}

namespace {

[[maybe_unused]] std::array<double, 3> sorted_statistics(std::span<const double> values,
                                                         const std::array<double, 3>& shares) {
  std::vector<double> ascending(values.begin(), values.end());
  sort_ascending(ascending);
  std::array<double, 3> found{};
  for (std::size_t k = 0; k < shares.size(); ++k)
    found[k] = ascending[rank_of(shares[k], ascending.size())];
  return found;
}

}  // namespace

// Sorted into buckets first, equally wide between two places of a sample beyond the wanted ones.
// The first view has few to find: it sorts, which is less code to load.
std::array<double, 3> order_statistics(std::span<const double> values,
                                       const std::array<double, 3>& shares) {
  if constexpr (!kWhole) return sorted_statistics(values, shares);
  constexpr std::size_t kBuckets = 512;
  constexpr std::size_t kSample = 128;
  const std::size_t n = values.size();
  std::vector<double> sample;
  for (std::size_t i = 0; i < n; i += 1 + n / kSample)
    sample.push_back(values[i]);
  const double low = selected(sample, rank_of(shares.front() / 2, sample.size()));
  const double high = selected(sample, rank_of((1 + shares.back()) / 2, sample.size()));
  double scale = (kBuckets - 1) / (high - low);
  if (!(scale < std::numeric_limits<double>::max())) scale = 0;  // nearly all are the same
  std::vector<std::uint16_t> buckets(n);
  std::array<std::uint32_t, kBuckets> counts{};
  for (std::size_t i = 0; i < n; ++i) {
    const double place = std::clamp((values[i] - low) * scale, 0.0, kBuckets - 1.0);
    buckets[i] = static_cast<std::uint16_t>(place);
    ++counts[buckets[i]];
  }
  // The bucket of each wanted one, and its rank there.
  std::array<std::size_t, 3> wanted{};
  std::array<std::size_t, 3> ranks{};
  for (std::size_t k = 0; k < shares.size(); ++k) {
    ranks[k] = rank_of(shares[k], n);
    while (ranks[k] >= counts[wanted[k]])
      ranks[k] -= counts[wanted[k]++];
  }
  std::array<std::vector<double>, 3> members;
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t bucket = buckets[i];
    if (bucket != wanted[0] && bucket != wanted[1] && bucket != wanted[2]) continue;
    for (std::size_t k = 0; k < shares.size(); ++k) {
      if (bucket == wanted[k]) members[k].push_back(values[i]);
    }
  }
  std::array<double, 3> found{};
  for (std::size_t k = 0; k < shares.size(); ++k)
    found[k] = selected(members[k], ranks[k]);
  return found;
}

std::int64_t round_half_away(double x) noexcept {
  const auto whole = static_cast<std::int64_t>(x);
  const double rest = x - static_cast<double>(whole);  // exact, unlike x + 0.5
  return whole + (rest >= 0.5 ? 1 : 0) - (rest <= -0.5 ? 1 : 0);
}

}  // namespace tierwise
