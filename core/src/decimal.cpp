#include "tierwise/decimal.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <vector>

namespace tierwise {
namespace {

// Digits beyond these only matter by being there: no tie between two doubles is longer than 768.
constexpr std::size_t kMostDigits = 800;
constexpr int kLargestExponent =
    100000;                           // of ten; far beyond what a double or a text's length needs
constexpr int kAboveLargest = 310;    // 10^309 is larger than any double
constexpr int kBelowSmallest = -330;  // 10^-330 is nearer to 0 than to any other
constexpr int kMantissaBits = 53;
constexpr int kSmallestExponent = -1022;  // of two, with a full mantissa

// digits * 10^exponent
struct Written {
  bool negative = false;
  std::string digits;  // from '0' to '9', no leading zeros
  int exponent = 0;
  std::size_t length = 0;
};

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  Written scan() {
    Written out;
    out.negative = take('-');
    if (!out.negative) take('+');
    bool any = digits(out, 0);
    if (take('.')) any = digits(out, 1) || any;
    if (!any) return {};
    if (rest_) out.digits += '1';  // something stood beyond
    out.exponent += exponent() + (rest_ ? -1 : 0);
    out.length = at_;
    return out;
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const noexcept {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  bool take(char c) noexcept {
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  // `step`: what each digit moves the point by, 1 behind it.
  bool digits(Written& out, int step) {
    const std::size_t from = at_;
    for (; is_digit(peek()); ++at_) {
      const bool leading_zero = out.digits.empty() && peek() == '0';
      const bool kept = out.digits.size() < kMostDigits;
      if (kept && !leading_zero) out.digits += peek();
      if (!kept && peek() != '0') rest_ = true;
      if (kept) out.exponent -= step;
      if (!kept && step == 0) ++out.exponent;
    }
    return at_ > from;
  }
  int exponent() noexcept {
    if (peek() != 'e' && peek() != 'E') return 0;
    const bool has_sign = peek(1) == '-' || peek(1) == '+';
    if (!is_digit(peek(has_sign ? 2 : 1))) return 0;
    const bool negative = peek(1) == '-';
    at_ += has_sign ? 2 : 1;
    int value = 0;
    for (; is_digit(peek()); ++at_)
      value = std::min(value * 10 + (peek() - '0'), kLargestExponent);
    return negative ? -value : value;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool rest_ = false;
};

// A whole number of any length: 32 bits a word, lowest first.
class Whole {
 public:
  void multiply_add(std::uint32_t factor, std::uint32_t term) {
    std::uint64_t carry = term;
    for (std::uint32_t& word : words_) {
      carry += std::uint64_t{word} * factor;
      word = static_cast<std::uint32_t>(carry);
      carry >>= 32U;
    }
    if (carry > 0) words_.push_back(static_cast<std::uint32_t>(carry));
  }
  // Whether something was left over.
  bool divide(std::uint32_t divisor) {
    std::uint64_t rest = 0;
    for (std::size_t i = words_.size(); i-- > 0;) {
      rest = rest << 32U | words_[i];
      words_[i] = static_cast<std::uint32_t>(rest / divisor);
      rest %= divisor;
    }
    while (!words_.empty() && words_.back() == 0)
      words_.pop_back();
    return rest > 0;
  }
  void shift_left_words(std::size_t count) { words_.insert(words_.begin(), count, 0); }

  [[nodiscard]] int bits() const noexcept {
    return words_.empty() ? 0
                          : static_cast<int>(32 * words_.size()) - std::countl_zero(words_.back());
  }
  [[nodiscard]] bool bit(int at) const noexcept {
    const auto i = static_cast<std::size_t>(at);
    return at >= 0 && i / 32 < words_.size() && (words_[i / 32] >> (i % 32) & 1U) != 0;
  }
  [[nodiscard]] bool any_below(int at) const noexcept {
    for (int i = 0; i < at; ++i) {
      if (bit(i)) return true;
    }
    return false;
  }

 private:
  std::vector<std::uint32_t> words_;
};

constexpr std::uint32_t kBillion = 1000000000;
constexpr int kBillionDigits = 9;

std::uint32_t small_power_of_ten(int exponent) noexcept {
  std::uint32_t power = 1;
  for (int i = 0; i < exponent; ++i)
    power *= 10;
  return power;
}

// 2^exponent for any double's exponent, subnormal ones too.
double power_of_two(int exponent) noexcept {
  const std::uint64_t bits = exponent >= kSmallestExponent
                                 ? static_cast<std::uint64_t>(exponent + 1023) << 52U
                                 : std::uint64_t{1} << static_cast<unsigned>(exponent + 1074);
  double power = 0;
  std::memcpy(&power, &bits, sizeof power);
  return power;
}

// The double nearest to whole * 2^exponent; `rest`: a little more than that.
double rounded(const Whole& whole, int exponent, bool rest) noexcept {
  const int bits = whole.bits();
  if (bits == 0) return 0;
  const int leading = bits - 1 + exponent;
  const int kept = kMantissaBits - std::max(0, kSmallestExponent - leading);
  if (kept < 0) return 0;  // less than half of the smallest
  const int dropped = bits - kept;
  std::uint64_t mantissa = 0;
  for (int i = bits - 1; i >= dropped; --i)
    mantissa = mantissa << 1U | (whole.bit(i) ? 1U : 0U);
  const bool half = whole.bit(dropped - 1);
  const bool more = rest || whole.any_below(dropped - 1);
  if (half && (more || (mantissa & 1U) != 0)) ++mantissa;
  return static_cast<double>(mantissa) * power_of_two(dropped + exponent);
}

double exact(const Written& written) {
  Whole whole;
  for (const char digit : written.digits)
    whole.multiply_add(10, static_cast<std::uint32_t>(digit - '0'));
  int exponent = 0;
  bool rest = false;
  if (written.exponent < 0) {
    // Room for a quotient with more bits than a mantissa has; a word holds more than 9 digits.
    const int words_needed = -written.exponent / kBillionDigits + 4;
    const auto words = static_cast<std::size_t>(words_needed);
    whole.shift_left_words(words);
    exponent = -static_cast<int>(32 * words);
  }
  for (int left = written.exponent; left != 0;) {
    const int step = std::min(left < 0 ? -left : left, kBillionDigits);
    const std::uint32_t power = step == kBillionDigits ? kBillion : small_power_of_ten(step);
    if (left < 0) {
      rest = whole.divide(power) || rest;
      left += step;
    } else {
      whole.multiply_add(power, 0);
      left -= step;
    }
  }
  return rounded(whole, exponent, rest);
}

double magnitude(const Written& written) {
  constexpr std::array kExactPowers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                       1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                       1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  constexpr std::size_t kExactDigits = 15;
  if (written.digits.empty()) return 0;
  const int size = written.exponent < 0 ? -written.exponent : written.exponent;
  if (written.digits.size() <= kExactDigits &&
      size < static_cast<int>(kExactPowers.size())) {  // both exact: one rounding
    std::int64_t whole = 0;
    for (const char digit : written.digits)
      whole = whole * 10 + (digit - '0');
    const double power = kExactPowers[static_cast<std::size_t>(size)];
    const auto digits = static_cast<double>(whole);
    return written.exponent < 0 ? digits / power : digits * power;
  }
  const int magnitude = written.exponent + static_cast<int>(written.digits.size());
  if (magnitude > kAboveLargest) return std::numeric_limits<double>::infinity();
  if (magnitude < kBelowSmallest) return 0;
  return exact(written);
}

}  // namespace

Decimal read_decimal(std::string_view text) {
  const Written written = Scanner(text).scan();
  if (written.length == 0) return {};
  const double value = magnitude(written);
  return {written.negative ? -value : value, written.length};
}

}  // namespace tierwise
