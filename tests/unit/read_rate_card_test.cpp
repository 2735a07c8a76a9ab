// Own rate cards as they come in a request: read in the built-in data's own format, checked cell by
// cell.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../support/data.h"
#include "../support/engine.h"
#include "../support/plan.h"

namespace tierwise {
namespace {

using test::at;
using test::embedded;
using test::evaluated;
using test::Json;
using test::with;

Json request(const Json& own, double followers = 22361, const char* platform = "instagram",
             const char* format = "post") {
  Json creator = {{"platform", platform}, {"followers", followers}};
  creator["deliverables"] = {{{"format", format}, {"fee_minor", 30000}}};
  return {{"schema", 1},
          {"draws", 64},
          {"creators", {creator}},
          {"rate_card", {{"use", "own"}, {"own", own}}}};
}

Json card_with(const Json& row) {
  return {{"title", "Agency"},
          {"tables",
           {{{"platform", "instagram"}, {"format", "post"}, {"unit", "USD"}, {"rows", {row}}}}}};
}

double card_price(const Json& answer, const char* which = "p50_minor") {
  return test::number_at(answer, std::string("/creators/0/price/methods/0/") + which);
}

std::vector<std::string> errors_of(const Json& answer) {
  std::vector<std::string> errors;
  for (const Json& issue : at(answer, "/issues")) {
    if (issue["severity"] == "error") {
      errors.push_back(issue["code"].get<std::string>() + " " + issue["path"].get<std::string>());
    }
  }
  return errors;
}

// The list price of one table of the built-in data, and a file that holds it.
TEST(OwnCard, IsReadInExactlyTheBuiltInFormat) {
  Json tables = Json::array();
  for (const Json& one : at(test::file("evidence/price.json"), "/tables")) {
    if (one["source"] == "little-class-2021") tables.push_back(one);
  }
  ASSERT_GE(tables.size(), 3U);
  const std::string file =
      Json{{"schema", 1}, {"rate_card", {{"title", "Little Class"}, {"tables", tables}}}}.dump();
  const Json own = Json::parse(file)["rate_card"];
  const Json answer = evaluated(request(own));
  EXPECT_EQ(at(answer, "/issues"), Json::array());
  EXPECT_EQ(at(answer, "/creators/0/price/rate_card/title"), "Little Class");
  // Micro: $100 to $500 for 10,000 to 50,000 followers, the same all through the band.
  EXPECT_EQ(card_price(answer, "p10_minor"), 10000);
  EXPECT_EQ(card_price(answer, "p50_minor"), 22361);
  EXPECT_EQ(card_price(answer, "p90_minor"), 50000);
  EXPECT_EQ(card_price(evaluated(request(own, 49999))), 22361);
  EXPECT_EQ(card_price(evaluated(request(own, 3000000))), 1000000);  // "$10,000 and up"
  EXPECT_EQ(card_price(evaluated(request(own, 20000, "youtube", "short"))), 44721);
}

// An own card prices, and that is all it does.
TEST(OwnCard, LeavesEveryOtherFigureAlone) {
  const Json own = card_with({{"mid", 123}});
  const Json priced = at(evaluated(request(own)), "/creators/0");
  Json plain_request = request(own);
  plain_request.erase("rate_card");
  const Json plain = at(evaluated(plain_request), "/creators/0");
  for (const Json& figure : plain["figures"])
    EXPECT_EQ(test::figure_in(priced, figure["id"].get<std::string>()), figure);
  EXPECT_EQ(priced["figures"].size(), plain["figures"].size() + 1);
  for (const char* part : {"result", "score", "costs", "timeline", "insight"})
    EXPECT_EQ(priced[part], plain[part]) << part;
}

TEST(OwnCard, IsCheckedWhetherItIsUsedOrNot) {
  Json wrong = request(card_with({{"mid", -1}}));
  for (const Json& use : {Json("own"), Json("imh"), Json()}) {
    EXPECT_EQ(errors_of(evaluated(with(wrong, "/rate_card/use", use))),
              std::vector<std::string>{"out-of-range /rate_card/own/tables/0/rows/0/mid"});
  }
}

TEST(OwnCard, ThatIsChosenMustBeThere) {
  Json missing = request({});
  missing["rate_card"].erase("own");
  EXPECT_EQ(errors_of(evaluated(missing)), std::vector<std::string>{"missing /rate_card/own"});
}

TEST(OwnCard, HasLimits) {
  const Json table = card_with({{"mid", 1}})["tables"][0];
  const Json many_tables = {{"title", "x"}, {"tables", Json(41, table)}};
  EXPECT_EQ(errors_of(evaluated(request(many_tables))),
            std::vector<std::string>{"too-many /rate_card/own/tables"});
  Json many_rows = card_with({{"mid", 1}});
  many_rows["tables"][0]["rows"] = Json(101, Json{{"mid", 1}});
  EXPECT_EQ(errors_of(evaluated(request(many_rows))),
            std::vector<std::string>{"too-many /rate_card/own/tables/0/rows"});
  EXPECT_EQ(embedded().limits.card_tables, 40U);
  EXPECT_EQ(embedded().limits.card_rows, 100U);
}

TEST(OwnCard, MayTouchBandsButNotOverlapThem) {
  const auto errors = [](const Json& first, const Json& second) {
    Json own = card_with({{"followers", first}, {"mid", 1}});
    own["tables"][0]["rows"].push_back({{"followers", second}, {"mid", 2}});
    return errors_of(evaluated(request(own)));
  };
  const std::vector<std::string> none;
  const std::vector<std::string> overlap = {
      "overlapping-bands /rate_card/own/tables/0/rows/1/followers"};
  const Json open;
  EXPECT_EQ(errors({1000, 5000}, {5000, 9000}), none);
  EXPECT_EQ(errors({1000, 5000}, {4999, 9000}), overlap);
  EXPECT_EQ(errors({1000, 5000}, {5000, open}), none);
  EXPECT_EQ(errors({open, 5000}, {1000, 2000}), overlap);
  EXPECT_EQ(errors({1000, 5000}, open),  // a row for every size
            std::vector<std::string>{"overlapping-bands /rate_card/own/tables/0/rows/0/followers"});
  EXPECT_EQ(errors({5000, 5000}, {5001, 9000}), none);  // one size
  EXPECT_EQ(errors({5000, 5000}, {5000, 5000}), overlap);
}

// The same size twice is no matter where the prices are for different things.
TEST(OwnCard, MayPriceOneSizePerFormatAndBase) {
  Json own = card_with({{"mid", 1}});
  Json other_format = own["tables"][0];
  other_format["format"] = "reel";
  Json other_base = own["tables"][0];
  other_base["base"] = "views";
  own["tables"].push_back(other_format);
  own["tables"].push_back(other_base);
  EXPECT_EQ(errors_of(evaluated(request(own))), std::vector<std::string>{});
  own["tables"].push_back(own["tables"][0]);
  EXPECT_EQ(errors_of(evaluated(request(own))),
            std::vector<std::string>{"overlapping-bands /rate_card/own/tables/3/rows/0/followers"});
}

TEST(OwnCard, KnowsTheWordsOfTheEvidenceFormatAndWarnsOfOthers) {
  Json own = card_with({{"mid", 1}, {"band", "micro"}});
  own["tables"][0]["geography"] = "US";
  EXPECT_EQ(at(evaluated(request(own)), "/issues"), Json::array());
  own["tables"][0]["curency"] = "USD";
  const Json issue = test::issue_in(evaluated(request(own)), "unknown-key");
  EXPECT_EQ(at(issue, "/path"), "/rate_card/own/tables/0/curency");
}

}  // namespace
}  // namespace tierwise
