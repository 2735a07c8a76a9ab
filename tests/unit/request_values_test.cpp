// Values that are wrong, doubtful or assumed: each is reported where it stands, all of them at
// once.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../support/engine.h"

namespace tierwise {
namespace {

using test::at;
using test::creator_of;
using test::evaluated;
using test::issue_in;
using test::Json;
using test::quoted_reel;
using test::with;
using test::without;

// `quoted_reel` with one value changed must answer with this issue at this place.
void expect_issue(const std::string& pointer, const Json& value, std::string_view code,
                  std::string_view severity, const std::string& path) {
  const Json answer = evaluated(with(quoted_reel(), pointer, value));
  const Json issue = issue_in(answer, code);
  EXPECT_EQ(at(issue, "/path"), path) << pointer << " = " << value.dump();
  EXPECT_EQ(at(issue, "/severity"), severity) << pointer << " = " << value.dump();
  EXPECT_EQ(answer.contains("creators"), severity != "error") << pointer << " = " << value.dump();
}
void expect_error(const std::string& pointer, const Json& value, std::string_view code) {
  expect_issue(pointer, value, code, "error", pointer);
}
void expect_warning(const std::string& pointer, const Json& value, std::string_view code) {
  expect_issue(pointer, value, code, "warning", pointer);
}
void expect_silence(const std::string& pointer, const Json& value) {
  const Json answer = evaluated(with(quoted_reel(), pointer, value));
  EXPECT_EQ(at(answer, "/issues"), Json::array()) << pointer << " = " << value.dump();
}

TEST(RequestValues, APlainRequestHasNoIssues) {
  EXPECT_EQ(at(evaluated(quoted_reel()), "/issues"), Json::array());
}

TEST(RequestValues, NegativeNumbersAreOutOfRange) {
  for (const char* pointer :
       {"/seed", "/product/order_value_minor", "/product/gross_margin_percent",
        "/creators/0/followers", "/creators/0/median_views", "/creators/0/average_likes",
        "/creators/0/deal/commission_percent", "/creators/0/deliverables/0/fee_minor",
        "/creators/0/deliverables/0/count"}) {
    expect_error(pointer, -1, "out-of-range");
  }
}

TEST(RequestValues, ImpossiblyLargeNumbersAreOutOfRangeWithTheirBounds) {
  expect_error("/creators/0/followers", 1e12, "out-of-range");
  expect_error("/draws", 100000000, "out-of-range");
  expect_error("/product/gross_margin_percent", 101, "out-of-range");
  expect_error("/creators/0/deliverables/0/fee_minor", 1e300, "out-of-range");
  const Json issue =
      issue_in(evaluated(with(quoted_reel(), "/creators/0/followers", 1e12)), "out-of-range");
  EXPECT_EQ(at(issue, "/arguments/min"), 1);
  EXPECT_EQ(at(issue, "/arguments/max"), 1e9);
  EXPECT_EQ(at(issue, "/arguments/value"), 1e12);
}

TEST(RequestValues, WrongTypesAreNamed) {
  for (const Json& value : {Json("42000"), Json(true), Json::array({1}), Json::object()}) {
    expect_error("/creators/0/followers", value, "wrong-type");
  }
  expect_error("/creators", Json::object(), "wrong-type");
  expect_error("/creators/0", 7, "wrong-type");
  expect_error("/creators/0/deliverables", "reel", "wrong-type");
  expect_error("/creators/0/platform", 7, "wrong-type");
  expect_error("/product", Json::array(), "wrong-type");
  expect_error("/market", "none", "wrong-type");
  expect_error("/as_of", 20261121, "wrong-type");
  expect_error("/creators/0/median_views", "18K", "wrong-type");
  expect_error("/creators/0/deal", 1, "wrong-type");
  expect_error("/creators/0/id", 1, "wrong-type");
  expect_error("/schema", "1", "wrong-type");
}

TEST(RequestValues, WholeNumbersMayBeWrittenWithAnExponentButNotWithAFraction) {
  Json request = quoted_reel();
  const std::string text = request.dump();
  std::string exponent = text;
  exponent.replace(exponent.find("42000"), 5, "4.2e4");
  Json expected = evaluated(request);
  EXPECT_EQ(test::evaluated_text(exponent), expected);
  expect_error("/creators/0/followers", 42000.5, "not-whole");
  expect_error("/draws", 512.5, "not-whole");
  expect_error("/creators/0/deliverables/0/count", 1.5, "not-whole");
  expect_error("/creators/0/deliverables/0/fee_minor", 399.99, "not-whole");  // dollars?
  expect_error("/product/order_value_minor", 59.9, "not-whole");
}

TEST(RequestValues, NullIsTheSameAsAbsent) {
  Json nulls = quoted_reel();
  for (const char* pointer :
       {"/as_of", "/seed", "/currency", "/market", "/product/discount_percent",
        "/creators/0/median_views_age_days", "/creators/0/authentic_percent", "/creators/0/deal",
        "/creators/0/deliverables/0/median_views"}) {
    nulls[Json::json_pointer(pointer)] = nullptr;
  }
  EXPECT_EQ(evaluated(nulls), evaluated(quoted_reel()));
}

TEST(RequestValues, APercentageThatLooksLikeAFractionIsPointedOut) {
  const Json warned = evaluated(with(quoted_reel(), "/product/gross_margin_percent", 0.6));
  const Json issue = issue_in(warned, "looks-like-fraction");
  EXPECT_EQ(at(issue, "/path"), "/product/gross_margin_percent");
  EXPECT_EQ(at(issue, "/severity"), "warning");
  EXPECT_EQ(at(issue, "/arguments/meant"), 60);
  expect_warning("/creators/0/conversion_percent", 0.03, "looks-like-fraction");
  expect_warning("/creators/0/deal/commission_percent", 0.15, "looks-like-fraction");
  expect_warning("/market/incrementality_percent", 0.4, "looks-like-fraction");
  expect_warning("/market/tracked_share_percent", 0.5, "looks-like-fraction");
  expect_warning("/creators/0/authentic_percent", 0.8, "looks-like-fraction");
  expect_silence("/creators/0/conversion_percent", 3);
  expect_silence("/creators/0/deal/commission_percent", 15);
  expect_silence("/creators/0/deal/commission_percent", 0);
}

// Blocks a correction on the quiet: a warning is a question, the number stays what it was.
TEST(RequestValues, APercentageThatLooksLikeAFractionIsStillUsedAsGiven) {
  const Json low = creator_of(with(quoted_reel(), "/product/gross_margin_percent", 0.6));
  const Json high = creator_of(with(quoted_reel(), "/product/gross_margin_percent", 60));
  EXPECT_LT(at(low, "/result/profit_minor/p50"), at(high, "/result/profit_minor/p50"));
}

TEST(RequestValues, FollowersBeyondAnyAccountAreImplausible) {
  expect_warning("/creators/0/followers", 900000000, "implausible");
  Json small = with(quoted_reel(), "/creators/0/followers", 50);
  EXPECT_EQ(at(issue_in(evaluated(small), "implausible"), "/path"), "/creators/0/followers");
}

TEST(RequestValues, ContradictionsAreWarnings) {
  expect_warning("/creators/0/average_likes", 18001, "likes-above-views");
  expect_warning("/creators/0/average_likes", 42001, "likes-above-followers");
  expect_warning("/creators/0/average_comments", 1451, "comments-above-likes");
  expect_silence("/creators/0/average_likes", 18000);
  expect_silence("/creators/0/average_comments", 1450);
}

TEST(RequestValues, UnknownKeysNameTheNearestKnownOne) {
  const std::vector<std::pair<std::string, std::string>> slips = {
      {"/creators/0/folowers", "followers"},
      {"/creators/0/Median_views", "median_views"},
      {"/product/margin_percent", "gross_margin_percent"},
      {"/creators/0/deliverables/0/fee_miner", "fee_minor"},
      {"/creators/0/deal/comission_percent", "commission_percent"},
      {"/market/track", "tracking"},
      {"/creators/0/deliverables/0/fee", "fee_minor"},  // blocks "format", three letters away too
      {"/creater", "creators"}};
  for (const auto& [pointer, nearest] : slips) {
    expect_warning(pointer, 1, "unknown-key");
    const Json issue = issue_in(evaluated(with(quoted_reel(), pointer, 1)), "unknown-key");
    EXPECT_EQ(at(issue, "/arguments/nearest"), nearest) << pointer;
  }
}

TEST(RequestValues, AnUnknownKeyChangesNoResult) {
  EXPECT_EQ(at(evaluated(with(quoted_reel(), "/creators/0/folowers", 1)), "/creators"),
            at(evaluated(quoted_reel()), "/creators"));
}

TEST(RequestValues, UnknownChoicesNameTheNearestAndAllAllowedOnes) {
  const auto nearest = [](const std::string& pointer, const char* value) {
    const Json issue = issue_in(evaluated(with(quoted_reel(), pointer, value)), "unknown-value");
    EXPECT_EQ(at(issue, "/path"), pointer);
    EXPECT_TRUE(at(issue, "/arguments/allowed").is_string());
    return at(issue, "/arguments/nearest");
  };
  EXPECT_EQ(nearest("/creators/0/platform", "Instagram"), "instagram");
  EXPECT_EQ(nearest("/creators/0/platform", "tik tok"), "tiktok");
  EXPECT_EQ(nearest("/creators/0/deliverables/0/format", "reels"), "reel");
  EXPECT_EQ(nearest("/currency", "US"), "USD");
  EXPECT_EQ(nearest("/market/tracking", "clicks"), "click");
}

TEST(RequestValues, AFormatOfAnotherPlatformIsUnknown) {
  expect_error("/creators/0/deliverables/0/format", "dedicated-video", "unknown-value");
}

TEST(RequestValues, DaysThatNeverWereAreBadDates) {
  for (const char* day : {"2026-02-30", "2026-13-01", "21.11.2026", "1999-01-01", "yesterday"}) {
    expect_error("/as_of", day, "bad-date");
  }
  EXPECT_EQ(at(evaluated(with(quoted_reel(), "/as_of", "2024-02-29")), "/as_of"), "2024-02-29");
}

TEST(RequestValues, AnotherSchemaIsUnsupported) {
  expect_error("/schema", 2, "unsupported-schema");
  expect_error("/schema", 0, "unsupported-schema");
  expect_error("/schema", 1.5, "unsupported-schema");
}

TEST(RequestValues, WhatIsAssumedIsNoted) {
  const auto expect_note = [](const Json& request, std::string_view code, std::string_view path) {
    const Json issue = issue_in(evaluated(request), code);
    EXPECT_EQ(at(issue, "/path"), path) << code;
    EXPECT_EQ(at(issue, "/severity"), "note") << code;
  };
  expect_note(without(quoted_reel(), "", "schema"), "schema-assumed", "/schema");
  expect_note(without(quoted_reel(), "/creators/0", "deliverables"), "deliverable-assumed",
              "/creators/0/deliverables");
  expect_note(without(quoted_reel(), "/creators/0/deliverables/0", "fee_minor"), "fee-not-given",
              "/creators/0/deliverables/0/fee_minor");
  expect_note(with(quoted_reel(), "/creators/0/deliverables/1",
                   Json{{"format", "story"}, {"fee_minor", 100}}),
              "views-shared-by-formats", "/creators/0/median_views");
}

TEST(RequestValues, TextsMayNotBeEndless) {
  expect_error("/creators/0/id", std::string(201, 'x'), "too-large");
  expect_silence("/creators/0/id", std::string(200, 'x'));
}

TEST(RequestValues, SeveralWrongValuesAreAllReported) {
  Json request = quoted_reel();
  request["creators"][0]["followers"] = -5;
  request["creators"][0]["platform"] = "myspace";
  request["product"]["gross_margin_percent"] = 250;
  request["currency"] = "gold";
  const Json answer = evaluated(request);
  EXPECT_EQ(at(answer, "/issues").size(), 4U);
}

}  // namespace
}  // namespace tierwise
