#include "tierwise/decimal.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>

namespace tierwise {
namespace {

// The C library of the machine that tests run on rounds correctly.
void expect_like_strtod(const std::string& text) {
  char* end = nullptr;
  const double expected = std::strtod(text.c_str(), &end);
  const Decimal read = read_decimal(text);
  ASSERT_EQ(std::bit_cast<std::uint64_t>(read.value), std::bit_cast<std::uint64_t>(expected))
      << text << " read as " << read.value;
  ASSERT_EQ(read.length, static_cast<std::size_t>(end - text.c_str())) << text;
}

std::string printed(const char* format, double value) {
  std::string text(1200, '\0');
  const int length = std::snprintf(text.data(), text.size(), format, value);
  text.resize(static_cast<std::size_t>(length));
  return text;
}

TEST(ReadDecimal, ReadsWhatPeopleWrite) {
  for (const char* text : {"0",
                           "-0",
                           "1",
                           "0.35",
                           "40000",
                           "4e4",
                           "1.0817",
                           "140.5001",
                           "-12.5e-3",
                           "1E+2",
                           "007",
                           "0.1",
                           "123456789012345678",
                           "9007199254740993",
                           ".5",
                           "5.",
                           "0e99999",
                           "1e22",
                           "1e23",
                           "8.5e-320"}) {
    expect_like_strtod(text);
  }
}

TEST(ReadDecimal, StopsWhereTheNumberEnds) {
  EXPECT_EQ(read_decimal("12,5").length, 2U);
  EXPECT_EQ(read_decimal("3e").length, 1U);
  EXPECT_EQ(read_decimal("3e+").length, 1U);
  EXPECT_EQ(read_decimal("1.2.3").length, 3U);
  for (const char* text : {"", "-", ".", "e5", "abc", "-.", " 1"})
    EXPECT_EQ(read_decimal(text).length, 0U) << text;
}

TEST(ReadDecimal, ReadsBackEveryDoubleFromItsDigits) {
  std::mt19937_64 generator(11);
  for (int i = 0; i < 20000; ++i) {
    const double value = std::bit_cast<double>(generator());  // any exponent, subnormal ones too
    if (!std::isfinite(value)) continue;
    expect_like_strtod(printed("%.17g", value));
    expect_like_strtod(printed("%.15g", value));
    if (i % 100 == 0) expect_like_strtod(printed("%.400e", value));
  }
}

// A text exactly between two doubles goes to the even one; one digit more, wherever it stands,
// decides. Blocks every shortcut that rounds twice or forgets what it cut off.
TEST(ReadDecimal, DecidesTiesLikeTheExactNumber) {
  std::mt19937_64 generator(12);
  for (int i = 0; i < 300; ++i) {
    const std::uint64_t mantissa = (generator() >> 12U) | (std::uint64_t{1} << 52U);
    const int exponent = static_cast<int>(generator() % 400) - 260;
    // (mantissa + 1/2) * 2^exponent, written in full: long double has the bit to spare.
    const long double tie = std::ldexp(static_cast<long double>(mantissa) + 0.5L, exponent);
    std::string text(1200, '\0');
    const int length = std::snprintf(text.data(), text.size(), "%.780Lf", tie);
    text.resize(static_cast<std::size_t>(length));
    expect_like_strtod(text);
    expect_like_strtod(text + "0000000000000000000000000001");
    expect_like_strtod(text + std::string(500, '0') + "7");
    if (text.back() == '0') expect_like_strtod(text.substr(0, text.size() - 1) + "1");
  }
}

TEST(ReadDecimal, KeepsTheEndsOfTheScale) {
  for (const char* text :
       {"1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308", "1e309",
        "1e999999999999", "-1e400", "4.9406564584124654e-324", "2.4703282292062327e-324",
        "2.4703282292062328e-324", "1e-330", "1e-999999999999", "2.2250738585072011e-308",
        "2.2250738585072014e-308"}) {
    expect_like_strtod(text);
  }
  expect_like_strtod(std::string(400, '9'));
  expect_like_strtod(std::string(2000, '1') + "e-1900");
  expect_like_strtod("0." + std::string(400, '0') + "1");
  expect_like_strtod("0." + std::string(400, '0') + "123e410");
  expect_like_strtod("1" + std::string(900, '0') + "e-900");
}

TEST(ReadDecimal, ReadsDigitsOfAnyKind) {
  std::mt19937_64 generator(13);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    const std::size_t digits = 1 + generator() % 40;
    const std::size_t point = generator() % (digits + 1);
    for (std::size_t d = 0; d < digits; ++d) {
      if (d == point) text += '.';
      text += static_cast<char>('0' + generator() % 10);
    }
    if (generator() % 2 == 0)
      text += "e" + std::to_string(static_cast<int>(generator() % 700) - 350);
    expect_like_strtod(text);
  }
}

}  // namespace
}  // namespace tierwise
