// Decimal: the double that is nearest to a number written in decimal.
//
// What a correct strtod gives, ties to even, for any number of digits. The C library's needs
// 128-bit floating point, which WebAssembly has to imitate: 6 KB more to download, and slow.
// Method: W. D. Clinger, How to read floating point numbers accurately (1990), for short numbers;
// whole numbers of any length for the rest.
#pragma once

#include <cstddef>
#include <string_view>

namespace tierwise {

struct Decimal {
  double value = 0;        // infinity when too large for a double
  std::size_t length = 0;  // characters read; 0: no number stands there
};

// Reads an optional sign, digits with an optional point, and an optional exponent from the
// beginning of `text`. No spaces, no other words.
[[nodiscard]] Decimal read_decimal(std::string_view text);

}  // namespace tierwise
