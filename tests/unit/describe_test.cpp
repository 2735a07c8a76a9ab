// describe(): the only copy of every list, default and bound, and it must be complete.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "../support/engine.h"
#include "tierwise/evaluate.h"
#include "tierwise/issue.h"

namespace tierwise {
namespace {

using test::at;
using test::engine;
using test::evaluated;
using test::Json;

const Json& described() {
  static const Json one = Json::parse(engine().describe(), nullptr, false);
  return one;
}

std::set<std::string> ids_in(const std::string& pointer, const std::string& key) {
  std::set<std::string> ids;
  for (const Json& item : at(described(), pointer)) {
    const Json id = at(item, "/" + key);
    ids.insert(id.is_string() ? id.get<std::string>() : "?");
  }
  return ids;
}

TEST(Describe, IsOneJsonObjectWithEveryList) {
  ASSERT_TRUE(described().is_object());
  for (const char* key :
       {"platforms", "currencies", "trackings", "tiers", "definitions", "inputs", "price_methods",
        "return_methods", "goals", "fits", "quantities", "assumptions", "calculators",
        "issue_codes", "formulas", "sources", "evidence"}) {
    EXPECT_TRUE(at(described(), std::string("/").append(key)).is_array()) << key;
    EXPECT_FALSE(at(described(), std::string("/").append(key)).empty()) << key;
  }
  EXPECT_EQ(at(described(), "/schema"), kSchema);
  EXPECT_EQ(at(described(), "/engine"), kEngineVersion);
}

// A list of what may enter a figure that forgot a filter of the quantity (sources, methods, use)
// would name tables of others.
TEST(Describe, SaysWhichTablesEnterAQuantity) {
  const Json tables = at(described(), "/evidence");
  std::set<std::string> of_card;
  std::set<std::string> methods_of_cpm_card;
  for (const Json& use : at(described(), "/uses")) {
    for (const Json& place : at(use, "/tables")) {
      const Json& table = tables[place.get<std::size_t>()];
      if (at(use, "/quantity") == "card-imh") of_card.insert(at(table, "/source"));
      if (at(use, "/quantity") == "card-booked-cpm") {
        methods_of_cpm_card.insert(at(table, "/method"));
      }
    }
  }
  EXPECT_EQ(of_card, std::set<std::string>{"little-class-2021"});
  EXPECT_EQ(methods_of_cpm_card, std::set<std::string>{"paid"});
}

TEST(Describe, ListsEveryIssueCode) {
  EXPECT_EQ(at(described(), "/issue_codes").size(), issue_codes().size());
  EXPECT_EQ(ids_in("/issue_codes", "code").size(), issue_codes().size());
}

TEST(Describe, ExampleIsARequestWithoutAnyIssue) {
  const Json example = at(described(), "/example");
  ASSERT_TRUE(example.is_object());
  const Json answer = evaluated(example);
  EXPECT_EQ(at(answer, "/issues"), Json::array());
  EXPECT_EQ(at(answer, "/creators").size(), 1U);
}

TEST(Describe, NamesTheDataThatResponsesName) {
  EXPECT_EQ(at(described(), "/data"), at(evaluated(test::quoted_reel()), "/data"));
}

// Every platform and format on the list makes a request that is answered.
TEST(Describe, PlatformsAndFormatsCanAllBeAskedFor) {
  for (const Json& platform : at(described(), "/platforms")) {
    for (const Json& format : at(platform, "/formats")) {
      Json request = test::quoted_reel();
      request["draws"] = 64;
      request["creators"][0]["platform"] = at(platform, "/id");
      request["creators"][0]["deliverables"][0]["format"] = at(format, "/id");
      EXPECT_EQ(at(evaluated(request), "/issues"), Json::array()) << platform << format;
    }
  }
}

TEST(Describe, CurrenciesCanAllBeAskedFor) {
  for (const Json& currency : at(described(), "/currencies")) {
    const Json request = test::with(test::quoted_reel(), "/currency", at(currency, "/code"));
    EXPECT_EQ(at(evaluated(request), "/currency"), at(currency, "/code"));
  }
}

// Every evidence row that an answer cites can be looked up, and so can its source.
TEST(Describe, HoldsEveryRowAndSourceThatAnAnswerCites) {
  std::set<std::string> rows;
  std::set<std::string> sources = ids_in("/sources", "id");
  for (const Json& table : at(described(), "/evidence")) {
    EXPECT_TRUE(sources.contains(at(table, "/source").get<std::string>())) << table["source"];
    for (const Json& row : at(table, "/rows"))
      rows.insert(row["id"].get<std::string>());
  }
  const Json creator = test::creator_of(test::quoted_reel());
  int cited = 0;
  for (const Json& figure : at(creator, "/figures")) {
    for (const Json& id : at(figure, "/evidence")) {
      EXPECT_TRUE(rows.contains(id.get<std::string>())) << id;
      ++cited;
    }
  }
  EXPECT_GT(cited, 20);
}

// Every figure that is mentioned anywhere in an answer is among its figures.
TEST(Response, MentionsOnlyFiguresThatItHolds) {
  for (const Json& request : {test::quoted_reel(), test::certain_reel()}) {
    const Json creator = test::creator_of(request);
    std::set<std::string> held;
    for (const Json& figure : at(creator, "/figures"))
      held.insert(figure["id"].get<std::string>());
    EXPECT_EQ(held.size(), at(creator, "/figures").size());
    const Json flat = creator.flatten();
    for (const auto& [pointer, value] : flat.items()) {
      if (pointer.find("/figures/") == std::string::npos || pointer.starts_with("/figures/")) {
        continue;
      }
      EXPECT_TRUE(held.contains(value.get<std::string>())) << pointer << " " << value;
    }
  }
}

// Every input that is named as a reason is in the request.
TEST(Response, PointsOnlyAtInputsOfTheRequest) {
  const Json request = test::quoted_reel();
  const Json creator = test::creator_of(request);
  int named = 0;
  const Json flat = creator.flatten();
  for (const auto& [pointer, value] : flat.items()) {
    if (pointer.find("/inputs/") == std::string::npos) continue;
    EXPECT_TRUE(request.contains(Json::json_pointer(value.get<std::string>()))) << value;
    ++named;
  }
  EXPECT_GT(named, 5);
}

}  // namespace
}  // namespace tierwise
