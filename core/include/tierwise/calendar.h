// Calendar dates of the Gregorian calendar, as inputs: the core has no clock.
#pragma once

#include <compare>
#include <optional>
#include <string_view>

namespace tierwise {

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  auto operator<=>(const Date&) const = default;
  // Years since year 0, months and days as fractions: for ages.
  [[nodiscard]] constexpr double in_years() const noexcept {
    return year + (month - 1) / 12.0 + (day - 1) / 365.25;
  }
};

// "2026-11-21"; nothing for anything that is not a day between 2000 and 2100.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text) noexcept;

// Days from one date to another; negative when that is earlier.
[[nodiscard]] int days_between(const Date& from, const Date& to) noexcept;
// The date so many days later, or earlier where they are negative.
[[nodiscard]] Date date_after(Date date, int days) noexcept;

}  // namespace tierwise
