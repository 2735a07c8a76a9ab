// What a request says of the evidence and of the exchange rate, as the engine reads it.
#include <gtest/gtest.h>

#include "../support/engine.h"
#include "../support/plan.h"
#include "request.h"

namespace tierwise {
namespace {

using test::at;
using test::Json;

ParsedRequest parsed(const Json& evidence) {
  Json request = test::quoted_reel();
  request["evidence"] = evidence;
  return parse_request(request.dump(), test::embedded());
}

TEST(RequestEvidence, IsSortedAndSaidOnce) {
  const auto one =
      parsed({{"off", {"klear-2019", "izea-2023", "klear-2019"}},
              {"weights", {{"swaylytics-2021", 2}, {"izea-2023", 0}, {"impulze", 1}}}});
  ASSERT_TRUE(one.plan);
  EXPECT_EQ(one.plan->trust.off, (std::vector<std::string>{"izea-2023", "klear-2019"}));
  ASSERT_EQ(one.plan->trust.factors.size(), 1U);
  EXPECT_EQ(one.plan->trust.factors[0].source, "swaylytics-2021");
  EXPECT_EQ(one.plan->trust.factors[0].factor, 2);
  EXPECT_EQ(one.plan->pooling, test::embedded().pooling);
}

TEST(RequestEvidence, ReplacesRulesOneByOne) {
  const auto one = parsed({{"confidence_weights", {{"L", 0.4}}}, {"half_life_years", 2}});
  ASSERT_TRUE(one.plan);
  const PoolingRules& usual = test::embedded().pooling;
  EXPECT_EQ(one.plan->pooling.weight_high, usual.weight_high);
  EXPECT_EQ(one.plan->pooling.weight_medium, usual.weight_medium);
  EXPECT_EQ(one.plan->pooling.weight_low, 0.4);
  EXPECT_EQ(one.plan->pooling.half_life_years, 2);
}

TEST(RequestEvidence, NamesTheNearestOfWhatItDoesNotKnow) {
  const auto nearest_to = [](const char* id) {
    const Json answer = test::evaluated(
        test::with(test::quoted_reel(), "/evidence", {{"off", {"klear-2019", id}}}));
    const Json issue = test::issue_in(answer, "unknown-evidence");
    EXPECT_EQ(at(issue, "/path"), "/evidence/off/1");
    EXPECT_TRUE(answer.contains("creators"));
    return at(issue, "/arguments/nearest");
  };
  EXPECT_EQ(nearest_to("izea-2O23"), "izea-2023");
  EXPECT_EQ(nearest_to("izea-2023/price-any-any-micro"), "izea-2023/price-any-any-micro-2022");
  EXPECT_EQ(nearest_to("izea2023/price-any-any-micro-2022"), "izea-2023/price-any-any-micro-2022");
}

TEST(RequestEvidence, MayNameTwoThousandIds) {
  std::vector<std::string> ids(2000, "izea-2023");
  EXPECT_TRUE(parsed({{"off", ids}}).plan);
  ids.emplace_back("izea-2023");
  const auto more = parsed({{"off", ids}});
  EXPECT_FALSE(more.plan);
  ASSERT_FALSE(more.issues.empty());
  EXPECT_EQ(more.issues.front().code, IssueCode::too_many);
  EXPECT_EQ(more.issues.front().path, "/evidence/off");
}

// Two thousand names that nobody knows are looked up in no time.
TEST(RequestEvidence, IsReadQuicklyHoweverWrong) {
  std::vector<std::string> ids;
  for (int i = 0; i < 2000; ++i)
    ids.push_back("nobody-" + std::to_string(i) + "/price-instagram-reel-micro");
  const auto one = parsed({{"off", ids}});
  EXPECT_TRUE(one.plan);
  EXPECT_EQ(one.issues.size(), 2000U);
}

// A dollar amount of the evidence at 200 yen and at 100: twice as much, in a currency without minor
// units.
TEST(OwnExchangeRate, ReplacesTheLatest) {
  const auto price_at = [](const char* currency, const Json& rate) {
    Json request = test::quoted_reel();
    request["currency"] = currency;
    request["exchange_rate"] = rate;
    request["product"] = nullptr;
    const Json answer = test::evaluated(request);
    EXPECT_EQ(at(answer, "/exchange/own"), !rate.is_null());
    return test::number_at(test::figure_in(at(answer, "/creators/0"), "order-value"), "/p50");
  };
  const double cents = price_at("USD", nullptr);
  EXPECT_NEAR(price_at("JPY", 200), 200 * cents / 100, 1e-6 * cents);
  EXPECT_NEAR(price_at("JPY", 100), cents, 1e-6 * cents);
  EXPECT_NEAR(price_at("EUR", 0.5), cents / 2, 1e-6 * cents);
}

TEST(OwnExchangeRate, IsDoubtedWhenFarFromTheLatest) {
  const auto doubted = [](const char* currency, double rate) {
    Json request = test::quoted_reel();
    request["currency"] = currency;
    request["exchange_rate"] = rate;
    return !test::issue_in(test::evaluated(request), "implausible").is_null();
  };
  EXPECT_TRUE(doubted("JPY", 0.0062));
  EXPECT_FALSE(doubted("JPY", 120));
  EXPECT_TRUE(doubted("USD", 4));
  EXPECT_FALSE(doubted("USD", 1));
}

TEST(Exchange, SaysOfWhichMonthOrYearTheRateIs) {
  const auto date_of = [](const char* currency, const char* as_of) {
    Json request = test::quoted_reel();
    request["currency"] = currency;
    request["as_of"] = as_of;
    return at(test::evaluated(request), "/exchange/date");
  };
  EXPECT_EQ(date_of("EUR", "2026-11-21"), "2026-06");
  EXPECT_EQ(date_of("EUR", "2024-11-21"), "2024");
  EXPECT_EQ(date_of("USD", "2026-11-21"), Json());
}

}  // namespace
}  // namespace tierwise
