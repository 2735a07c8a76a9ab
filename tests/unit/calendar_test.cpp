#include "tierwise/calendar.h"

#include <gtest/gtest.h>

namespace tierwise {
namespace {

TEST(ParseDate, ReadsADay) {
  const auto date = parse_date("2026-11-21");
  ASSERT_TRUE(date);
  EXPECT_EQ(date->year, 2026);
  EXPECT_EQ(date->month, 11);
  EXPECT_EQ(date->day, 21);
}

TEST(ParseDate, KnowsLeapYears) {
  EXPECT_TRUE(parse_date("2024-02-29"));
  EXPECT_TRUE(parse_date("2000-02-29"));  // divisible by 400
  EXPECT_FALSE(parse_date("2025-02-29"));
  EXPECT_FALSE(parse_date("2100-02-29"));  // divisible by 100 only
  EXPECT_FALSE(parse_date("2024-02-30"));
}

TEST(ParseDate, KnowsHowLongMonthsAre) {
  for (const char* last : {"2026-01-31", "2026-02-28", "2026-04-30", "2026-12-31"}) {
    EXPECT_TRUE(parse_date(last)) << last;
  }
  for (const char* none :
       {"2026-04-31", "2026-06-31", "2026-01-32", "2026-01-00", "2026-00-10", "2026-13-01"}) {
    EXPECT_FALSE(parse_date(none)) << none;
  }
}

TEST(ParseDate, RefusesEveryOtherWriting) {
  for (const char* text : {"", "2026", "2026-11", "2026-11-2", "26-11-21", "2026/11/21",
                           "21-11-2026", "2026-11-21 ", " 2026-11-21", "2026-1-021",
                           "2026-11-21T00:00:00Z", "+026-11-21", "2026--1-21", "yyyy-mm-dd"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
}

TEST(ParseDate, KeepsTo2000To2100) {
  EXPECT_TRUE(parse_date("2000-01-01"));
  EXPECT_TRUE(parse_date("2100-12-31"));
  EXPECT_FALSE(parse_date("1999-12-31"));
  EXPECT_FALSE(parse_date("2101-01-01"));
}

TEST(Date, ComparesByYearThenMonthThenDay) {
  EXPECT_LT((Date{2025, 12, 31}), (Date{2026, 1, 1}));
  EXPECT_LT((Date{2026, 1, 31}), (Date{2026, 2, 1}));
  EXPECT_LT((Date{2026, 2, 1}), (Date{2026, 2, 2}));
}

TEST(Date, InYearsCountsMonthsAndDaysAsFractions) {
  EXPECT_EQ((Date{2026, 1, 1}).in_years(), 2026);
  EXPECT_EQ((Date{2026, 7, 1}).in_years(), 2026.5);
}

TEST(DaysBetween, CountsDaysInBothDirections) {
  EXPECT_EQ(days_between({2026, 11, 21}, {2026, 11, 21}), 0);
  EXPECT_EQ(days_between({2026, 11, 21}, {2026, 12, 5}), 14);
  EXPECT_EQ(days_between({2026, 12, 5}, {2026, 11, 21}), -14);
  EXPECT_EQ(days_between({2026, 12, 31}, {2027, 1, 1}), 1);
}

// 2028 and 2000 have a 29th of February; 2100 has none.
TEST(DaysBetween, KnowsLeapYears) {
  EXPECT_EQ(days_between({2028, 2, 28}, {2028, 3, 1}), 2);
  EXPECT_EQ(days_between({2027, 2, 28}, {2027, 3, 1}), 1);
  EXPECT_EQ(days_between({2100, 2, 28}, {2100, 3, 1}), 1);
  EXPECT_EQ(days_between({2000, 1, 1}, {2100, 1, 1}), 36525);
}

}  // namespace
}  // namespace tierwise
