#include "tierwise/calendar.h"

#include <array>

namespace tierwise {
namespace {

std::optional<int> digits(std::string_view text) noexcept {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

int days_in(int year, int month) noexcept {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

// Of the Gregorian calendar, counted from the first of March of year 0: February, which varies,
// ends a year. Method: E. G. Richards, Mapping Time (1998).
int day_number(const Date& date) noexcept {
  const int year = date.month > 2 ? date.year : date.year - 1;
  const int month = date.month > 2 ? date.month - 3 : date.month + 9;
  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + date.day - 1;
}

}  // namespace

int days_between(const Date& from, const Date& to) noexcept {
  return day_number(to) - day_number(from);
}

Date date_after(Date date, int days) noexcept {
  date.day += days;
  while (date.day < 1) {
    date = date.month == 1 ? Date{date.year - 1, 12, date.day}
                           : Date{date.year, date.month - 1, date.day};
    date.day += days_in(date.year, date.month);
  }
  while (date.day > days_in(date.year, date.month)) {
    date.day -= days_in(date.year, date.month);
    date = date.month == 12 ? Date{date.year + 1, 1, date.day}
                            : Date{date.year, date.month + 1, date.day};
  }
  return date;
}

std::optional<Date> parse_date(std::string_view text) noexcept {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  if (*year < 2000 || *year > 2100 || *month < 1 || *month > 12) return std::nullopt;
  if (*day < 1 || *day > days_in(*year, *month)) return std::nullopt;
  return Date{*year, *month, *day};
}

}  // namespace tierwise
