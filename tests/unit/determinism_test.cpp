// One request text always gives the same response bytes.
#include <gtest/gtest.h>

#include <string>

#include "../support/engine.h"

namespace tierwise {
namespace {

using test::at;
using test::engine;
using test::evaluated;
using test::Json;
using test::quoted_reel;
using test::with;

TEST(Determinism, TheSameRequestGivesTheSameBytes) {
  const std::string request = quoted_reel().dump();
  EXPECT_EQ(engine().evaluate(request).text, engine().evaluate(request).text);
  EXPECT_EQ(engine().draws(request).text, engine().draws(request).text);
  EXPECT_EQ(engine().describe(), engine().describe());
}

TEST(Determinism, ANewEngineGivesTheSameBytes) {
  const std::string request = quoted_reel().dump();
  Engine fresh;
  EXPECT_EQ(fresh.evaluate(request).text, engine().evaluate(request).text);
  EXPECT_EQ(fresh.describe(), engine().describe());
  Engine moved = std::move(fresh);
  EXPECT_EQ(moved.evaluate(request).text, engine().evaluate(request).text);
}

// Blocks an answer that depends on what was asked before: kept points, kept figures.
TEST(Determinism, EarlierRequestsLeaveNoTrace) {
  const std::string request = quoted_reel().dump();
  const std::string before = engine().evaluate(request).text;
  for (int seed = 2; seed < 8; ++seed) {
    (void)evaluated(with(with(quoted_reel(), "/seed", seed), "/draws", 64 * seed));
    (void)evaluated(with(quoted_reel(), "/creators/0/platform", "x"));
  }
  EXPECT_EQ(engine().evaluate(request).text, before);
}

TEST(Determinism, TheSeedMattersAndIsEchoed) {
  const Json one = evaluated(with(quoted_reel(), "/seed", 1));
  const Json two = evaluated(with(quoted_reel(), "/seed", 2));
  EXPECT_EQ(at(two, "/seed"), 2);
  EXPECT_NE(at(one, "/creators/0/result/profit_minor"), at(two, "/creators/0/result/profit_minor"));
  EXPECT_EQ(at(one, "/creators/0/price/recommended"), at(two, "/creators/0/price/recommended"));
}

TEST(Determinism, AbsentIsTheDefaultSpeltOut) {
  Json spelt = quoted_reel();
  spelt["as_of"] = "2026-11-21";
  spelt["seed"] = 1;
  spelt["currency"] = "USD";
  spelt["chance_percent"] = 50;
  spelt["market"] = {{"tracking", "click"}};
  spelt["product"].update(Json{{"discount_percent", 0},
                               {"code_share_percent", 100},
                               {"return_rate_percent", 0},
                               {"fulfilment_minor", 0},
                               {"return_handling_minor", 0},
                               {"repeat_rate_percent", 0},
                               {"repeat_interval_days", 60},
                               {"repeat_horizon_days", 365},
                               {"annual_discount_rate_percent", 10}});
  spelt["creators"][0]["deal"] = {{"commission_percent", 0}, {"bonus_per_sale_minor", 0},
                                  {"agency_percent", 0},     {"referral_fee_percent", 0},
                                  {"gifted_units", 0},       {"gift_shipping_minor", 0},
                                  {"production_minor", 0}};
  EXPECT_EQ(at(evaluated(spelt), "/creators/0/result/profit_minor"),
            at(evaluated(quoted_reel()), "/creators/0/result/profit_minor"));
  EXPECT_EQ(at(evaluated(spelt), "/creators/0/price/recommended"),
            at(evaluated(quoted_reel()), "/creators/0/price/recommended"));
}

TEST(Determinism, NegativeZeroIsZero) {
  std::string text = quoted_reel().dump();
  text.replace(text.find("40000"), 5, "-0.0");
  EXPECT_EQ(engine().evaluate(text).text,
            engine()
                .evaluate(with(quoted_reel(), "/creators/0/deliverables/0/fee_minor", 0).dump())
                .text);
  EXPECT_EQ(engine().evaluate(text).text.find("-0,"), std::string::npos);
}

TEST(Determinism, OrderOfKeysAndSpacesDoNotMatter) {
  const std::string request = quoted_reel().dump();
  EXPECT_EQ(engine().evaluate(quoted_reel().dump(2)).text, engine().evaluate(request).text);
  const auto reordered = nlohmann::ordered_json::parse(R"({"creators":[{
      "deliverables":[{"fee_minor":40000,"format":"reel","count":1}],
      "average_comments":60,"average_likes":1450,"median_views":18000,"followers":42000,
      "platform":"instagram","id":"c1"}],
    "product":{"gross_margin_percent":60,"order_value_minor":6000},"draws":512,"schema":1})");
  EXPECT_EQ(engine().evaluate(reordered.dump()).text, engine().evaluate(request).text);
}

TEST(Determinism, TheResponseNamesEngineDataAndDate) {
  const Json answer = evaluated(quoted_reel());
  EXPECT_EQ(at(answer, "/schema"), kSchema);
  EXPECT_EQ(at(answer, "/engine"), kEngineVersion);
  EXPECT_EQ(at(answer, "/data").get<std::string>().size(), 16U);
  EXPECT_EQ(at(answer, "/as_of"), "2026-11-21");
  EXPECT_EQ(at(answer, "/draws"), 512);
}

TEST(Response, IdsAreEchoedWhateverTheyHold) {
  const std::string id = "a\"b\\c/d\n\t\x01 \xc3\xa9 \xf0\x9f\x98\x80 </script>";
  EXPECT_EQ(at(evaluated(with(quoted_reel(), "/creators/0/id", id)), "/creators/0/id"), id);
}

}  // namespace
}  // namespace tierwise
