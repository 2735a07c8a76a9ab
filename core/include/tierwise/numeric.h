// Numeric ground: functions that give the same bits on every machine.
//
// The four operations and sqrt are exact in IEEE 754; exp and log of the C library are not the
// same between platforms (1 ulp), so the core has its own. Method: argument reduction and the
// rational and polynomial approximations of fdlibm (Sun Microsystems, 1993). Error below 1 ulp
// over the whole range, checked against the C library in the tests.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tierwise {

// e^x. Overflow gives infinity, underflow 0, NaN gives NaN.
[[nodiscard]] double exp(double x) noexcept;
// Natural logarithm. log(0) is minus infinity, of a negative number NaN.
[[nodiscard]] double log(double x) noexcept;
// x^y for x > 0.
[[nodiscard]] double power(double x, double y) noexcept;
// ln(p / (1 - p)) for p in (0, 1), and its inverse.
[[nodiscard]] double logit(double p) noexcept;
[[nodiscard]] double expit(double z) noexcept;

// Standard normal distribution and its inverse for p in (0, 1). Methods: J. F. Hart et al.,
// Computer Approximations (1968), no. 5666, error below 1e-15; P. J. Acklam's rational
// approximation (2003), error below 1.2e-9 of the value.
[[nodiscard]] double normal_cdf(double x) noexcept;
[[nodiscard]] double normal_quantile(double p) noexcept;

// Ascending. Radix sort: draws come in no order, which costs a comparison sort a wrong guess of the
// processor at every second step. NaN is not allowed.
void sort_ascending(std::vector<double>& values);

// The place of the order statistic number floor(p n) + 1 of n, from 0.
[[nodiscard]] std::size_t rank_of(double p, std::size_t n) noexcept;
// The value at a place of the ascending order; changes the order. Not empty, no NaN.
[[nodiscard]] double selected(std::span<double> values, std::size_t rank) noexcept;
// The values at three places of the ascending order, without putting them in order.
[[nodiscard]] std::array<double, 3> order_statistics(std::span<const double> values,
                                                     const std::array<double, 3>& shares);

// Half away from zero.
[[nodiscard]] std::int64_t round_half_away(double x) noexcept;

}  // namespace tierwise
