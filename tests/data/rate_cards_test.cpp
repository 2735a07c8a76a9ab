// Built-in rate cards price what they claim to price, and say so where they do not.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "../support/data.h"
#include "../support/engine.h"
#include "../support/plan.h"

namespace tierwise {
namespace {

using test::at;
using test::embedded;
using test::Json;

Json answer_of(const std::string& card, const std::string& platform, const std::string& format,
               double followers) {
  Json creator = {{"platform", platform},
                  {"followers", followers},
                  {"median_views", std::ceil(followers / 3)},
                  {"average_likes", std::ceil(followers / 40)},
                  {"average_comments", 1}};
  creator["deliverables"] = {{{"format", format}, {"fee_minor", 10000}}};
  const Json answer = test::evaluated(
      {{"schema", 1}, {"draws", 64}, {"rate_card", {{"use", card}}}, {"creators", {creator}}});
  return at(answer, "/creators/0");
}

bool is_priced(const std::string& card, const std::string& platform, const std::string& format,
               double followers) {
  const Json answer = answer_of(card, platform, format, followers);
  return at(answer, "/price/rate_card/available") == true;
}

void expect_dollars(const Json& creator, double low, double high) {
  const Json price = at(creator, "/price/methods/0");
  EXPECT_NEAR(test::number_at(price, "/p10_minor"), 100 * low, 0.001 * 100 * low);
  EXPECT_NEAR(test::number_at(price, "/p90_minor"), 100 * high, 0.001 * 100 * high);
}

// What the founding article quotes of Influencer Marketing Hub for micro creators, at both ends of
// the band the price was printed for, and of the one it is stretched to. A list read as a curve
// would say it in the middle only.
TEST(InfluencerMarketingHub, AsksWhatItPrints) {
  struct Printed {
    const char* platform;
    const char* format;
    double low;
    double high;
  };
  for (const Printed& printed :
       {Printed{"instagram", "post", 100, 500}, Printed{"youtube", "dedicated-video", 200, 1000},
        Printed{"tiktok", "video", 25, 125}, Printed{"x", "post", 20, 100},
        Printed{"facebook", "post", 250, 1250}}) {
    SCOPED_TRACE(printed.platform);
    for (const double followers : {10000, 49999}) {
      expect_dollars(answer_of("imh", printed.platform, printed.format, followers), printed.low,
                     printed.high);
    }
    for (const double followers : {10000, 99999}) {
      expect_dollars(answer_of("imh-stretched", printed.platform, printed.format, followers),
                     printed.low, printed.high);
    }
  }
}

TEST(InfluencerMarketingHub, EndsWhereItsListEnds) {
  EXPECT_TRUE(is_priced("imh", "x", "post", 49999));
  EXPECT_FALSE(is_priced("imh", "x", "post", 50000));
  EXPECT_FALSE(is_priced("imh", "x", "post", 9999));
  EXPECT_TRUE(is_priced("imh-stretched", "x", "post", 99999));
  EXPECT_TRUE(is_priced("imh", "instagram", "post", 1000));
  EXPECT_FALSE(is_priced("imh", "instagram", "post", 999));
  // "$10,000 and up" for macro and mega: from 1,000,000 as printed, from 100,000 as quoted.
  EXPECT_FALSE(is_priced("imh", "facebook", "post", 999999));
  EXPECT_TRUE(is_priced("imh", "facebook", "post", 1000000));
  EXPECT_TRUE(is_priced("imh-stretched", "facebook", "post", 100000));
}

TEST(PricesActuallyPaid, HoldForEveryPlatformAndFormat) {
  for (const Platform& platform : embedded().platforms) {
    for (const Format& format : platform.formats)
      EXPECT_TRUE(is_priced("paid", platform.id, format.id, 42000)) << platform.id << format.id;
  }
}

TEST(PricesActuallyPaid, RestOnNothingThatWasOnlyAsked) {
  const Json creator = answer_of("paid", "instagram", "post", 42000);
  std::set<std::string> cited;
  for (const Json& id : at(creator, "/price/methods/0/evidence"))
    cited.insert(id.get<std::string>());
  ASSERT_FALSE(cited.empty());
  for (const EvidenceTable& table : embedded().tables) {
    for (const EvidenceRow& row : table.rows) {
      if (cited.contains(row.id)) {
        EXPECT_EQ(table.method, "paid") << row.id;
      }
    }
  }
}

TEST(BookedCpms, ArePricesOfViewsOnThePlatformsTheyWereBookedOn) {
  for (const char* platform : {"instagram", "tiktok", "youtube"}) {
    const std::string format = embedded().find_platform(platform)->default_format;
    const Json creator = answer_of("booked-cpm", platform, format, 30000);
    const Json price = at(creator, "/price/methods/0");
    EXPECT_EQ(at(price, "/available"), true) << platform;
    const Json figure = test::figure_in(creator, "card-booked-cpm/" + format);
    // 10,000 views.
    EXPECT_NEAR(test::number_at(price, "/p50_minor"), 10 * test::number_at(figure, "/p50"), 1);
  }
  EXPECT_FALSE(is_priced("booked-cpm", "x", "post", 42000));
}

// A calculator as a card says what it says among the calculators.
TEST(Calculators, AreCardsWithTheirOwnAnswer) {
  int compared = 0;
  for (const RateCard& card : embedded().rate_cards) {
    if (card.formula.empty()) continue;
    EXPECT_EQ(card.id, "calculator-" + card.formula);
    for (const Platform& platform : embedded().platforms) {
      const Json creator = answer_of(card.id, platform.id, platform.default_format, 42000);
      const Json all = test::with_id(at(creator, "/price/methods"), "calculators");
      const Json formula = test::with_id(at(all, "/formulas"), card.formula);
      EXPECT_EQ(at(creator, "/price/rate_card/available"), !formula.is_null()) << card.id;
      if (formula.is_null()) continue;
      for (const char* part : {"/p10_minor", "/p50_minor", "/p90_minor", "/evidence"}) {
        EXPECT_EQ(at(creator, "/price/methods/0" + std::string(part)), at(formula, part));
      }
      ++compared;
    }
  }
  EXPECT_GE(compared, 10);
}

// Blocks figures that refer to tables of a plan that is gone.
TEST(RateCards, OfOnesOwnAreExplainedByTheirRows) {
  const Json row = {{"low", 300}, {"high", 500}};
  const Json table = {{"platform", "instagram"}, {"unit", "USD"}, {"rows", {row}}};
  const Json card = {{"use", "own"}, {"own", {{"tables", {table}}}}};
  const Json creator = {{"platform", "instagram"}, {"followers", 50000}};
  const Json request = {{"schema", 1}, {"rate_card", card}, {"creators", {creator}}};
  const Response answer = test::engine().explain(request.dump(), "rate-card/reel");
  ASSERT_TRUE(answer.ok) << answer.text;
  const Json figure = at(Json::parse(answer.text), "/figure");
  EXPECT_EQ(at(figure, "/evidence"), Json::array({"own/tables/0/rows/0"}));
  EXPECT_EQ(at(figure, "/inputs"), Json::array({"/rate_card/own/tables/0/rows/0"}));
}

TEST(RateCards, HaveUniqueIdsATitleAndFiguresThatExist) {
  std::set<std::string> ids = {"own"};
  for (const RateCard& card : embedded().rate_cards) {
    EXPECT_TRUE(ids.insert(card.id).second) << card.id;
    EXPECT_TRUE(test::is_kebab(card.id)) << card.id;
    EXPECT_FALSE(card.title.empty()) << card.id;
    EXPECT_NE(card.quantities.empty(), card.formula.empty()) << card.id;
    for (const std::string& quantity : card.quantities) {
      EXPECT_TRUE(std::any_of(embedded().quantities.begin(), embedded().quantities.end(),
                              [&](const Quantity& one) { return one.id == quantity; }))
          << quantity;
    }
  }
}

TEST(RateCards, OfPublishedFiguresSayWhatAReaderMustKnow) {
  for (const RateCard& card : embedded().rate_cards) {
    EXPECT_EQ(card.note.empty(), card.quantities.empty()) << card.id;
  }
}

}  // namespace
}  // namespace tierwise
