#include <gtest/gtest.h>

#include <set>
#include <string>

#include "../support/data.h"
#include "../support/plan.h"

namespace tierwise {
namespace {

using test::all_tables;
using test::at;
using test::file;
using test::files_under;
using test::Json;
using test::text_of;

Json sources() {
  return at(file("sources.json"), "/sources");
}

std::set<std::string> source_ids() {
  std::set<std::string> ids;
  for (const Json& source : sources())
    ids.insert(text_of(source, "id"));
  return ids;
}

void expect_source(const std::set<std::string>& ids, const std::string& id,
                   const std::string& who) {
  EXPECT_TRUE(ids.contains(id)) << who << " cites \"" << id << "\"";
}

TEST(Sources, HaveUniqueIdsAndAName) {
  std::set<std::string> ids;
  for (const Json& source : sources()) {
    const std::string id = text_of(source, "id");
    EXPECT_TRUE(test::is_kebab(id)) << id;
    EXPECT_TRUE(ids.insert(id).second) << id;
    EXPECT_FALSE(text_of(source, "title").empty()) << id;
    EXPECT_FALSE(text_of(source, "publisher").empty()) << id;
  }
  EXPECT_GT(ids.size(), 100U);
}

TEST(Sources, HaveAPageUnlessTheyAreFoundingDocuments) {
  for (const Json& source : sources()) {
    const std::string url = text_of(source, "url");
    if (at(source, "/founding") == true) {
      EXPECT_TRUE(at(source, "/url").is_null()) << text_of(source, "id");
    } else {
      EXPECT_TRUE(url.starts_with("https://") || url.starts_with("http://"))
          << text_of(source, "id") << ": " << url;
      EXPECT_EQ(url.find(' '), std::string::npos) << url;
    }
  }
}

TEST(Sources, HaveAPlausibleYearOrNone) {
  const int newest = test::embedded().defaults.as_of.year;
  for (const Json& source : sources()) {
    ASSERT_TRUE(source.contains("year")) << text_of(source, "id");
    const Json year = at(source, "/year");
    if (year.is_null()) continue;
    EXPECT_GE(year, 2005) << text_of(source, "id");
    EXPECT_LE(year, newest) << text_of(source, "id");
  }
}

TEST(Sources, OfEveryTableTierCalculatorAndRateResolve) {
  const auto ids = source_ids();
  for (const Json& table : all_tables()) {
    expect_source(ids, text_of(table, "source"), at(table, "/rows/0/id").dump());
  }
  for (const Json& definition : files_under("tiers/")) {
    expect_source(ids, text_of(definition, "source"), text_of(definition, "id"));
  }
  for (const Json& formula : at(file("calculators.json"), "/formulas")) {
    expect_source(ids, text_of(formula, "source"), text_of(formula, "id"));
  }
  for (const Json& currency : at(file("currencies.json"), "/currencies")) {
    for (const Json& rate : at(currency, "/rates")) {
      if (text_of(currency, "code") == "USD") continue;
      expect_source(ids, text_of(rate, "source"), text_of(currency, "code"));
    }
  }
}

TEST(Sources, AreAllUsed) {
  std::set<std::string> used;
  for (const Json& table : all_tables()) {
    used.insert(text_of(table, "source"));
    for (const Json& row : at(table, "/rows"))
      used.insert(text_of(row, "source"));
  }
  for (const Json& definition : files_under("tiers/"))
    used.insert(text_of(definition, "source"));
  for (const Json& formula : at(file("calculators.json"), "/formulas")) {
    used.insert(text_of(formula, "source"));
  }
  const Json flat = file("currencies.json").flatten();
  for (const auto& [pointer, value] : flat.items()) {
    if (pointer.ends_with("/source")) used.insert(value.get<std::string>());
  }
  for (const std::string& id : source_ids())
    EXPECT_TRUE(used.contains(id)) << id;
}

}  // namespace
}  // namespace tierwise
