// Loading the data set: what is wrong in a file is reported with the file's path.
#include "tierwise/reference.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../support/plan.h"

namespace tierwise {
namespace {

using test::embedded;

// The built-in files with every `from` of one of them replaced by `to`; how loading goes.
Result<Reference> loaded_with(std::string_view path, std::string_view from, std::string_view to) {
  std::vector<DataFile> files(embedded_files().begin(), embedded_files().end());
  static std::string text;  // outlives the views into it until the next call
  for (DataFile& file : files) {
    if (file.path != path) continue;
    text = file.text;
    std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from << " is not in " << path;
    for (; at != std::string::npos; at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
    file.text = text;
  }
  return load_reference(files, "test");
}

void expect_blamed(std::string_view path, std::string_view from, std::string_view to) {
  const auto loaded = loaded_with(path, from, to);
  ASSERT_FALSE(loaded.ok()) << path << ": " << from << " -> " << to;
  ASSERT_EQ(loaded.issues().size(), 1U);
  EXPECT_EQ(loaded.issues().front().path, path);
}

TEST(LoadReference, ReadsTheBuiltInDataSet) {
  EXPECT_TRUE(load_reference(embedded_files(), "test").ok());
  EXPECT_EQ(load_reference(embedded_files(), "test").value().version, "test");
}

TEST(LoadReference, BlamesAFileThatIsNoJson) {
  expect_blamed("platforms.json", "{", "[");
  expect_blamed("evidence/price.json", "\"tables\"", "\"tables");
}

TEST(LoadReference, BlamesAFileWithAnUnknownName) {
  expect_blamed("quantities.json", "\"logit\"", "\"probit\"");
  expect_blamed("evidence/price.json", "\"list-price-band\"", "\"price-list-band\"");
  expect_blamed("tiers/stim-2019.json", "\"mid\"", "\"middle\"");
  expect_blamed("inputs.json", "\"money\"", "\"dollars\"");
}

TEST(LoadReference, BlamesAFileThatLacksAField) {
  expect_blamed("evidence/price.json", "\"metric\"", "\"metrik\"");
  expect_blamed("tiers/micro-10k-50k.json", "\"from\"", "\"since\"");
  expect_blamed("assumptions.json", "\"p50\"", "\"median\"");
  expect_blamed("defaults.json", "\"histogram_bins\"", "\"bins\"");
}

TEST(LoadReference, BlamesAFileWithTheWrongTypeOfValue) {
  expect_blamed("assumptions.json", "\"scale\":\"log\"", "\"scale\":1");
  expect_blamed("defaults.json", "\"2026-11-21\"", "\"2026-02-30\"");
  expect_blamed("inputs.json", "\"min\":1,", "\"min\":\"one\",");
}

TEST(LoadReference, BlamesIdsThatDoNotResolve) {
  expect_blamed("platforms.json", "\"default_format\":\"reel\"", "\"default_format\":\"film\"");
  expect_blamed("calculators.json", "impulze/price-band-any-any-all", "impulze/no-such-row");
}

TEST(LoadReference, ReportsEveryFileThatIsWrong) {
  std::vector<DataFile> files(embedded_files().begin(), embedded_files().end());
  for (DataFile& file : files) {
    if (file.path == "platforms.json" || file.path == "defaults.json") file.text = "?";
  }
  const auto loaded = load_reference(files, "test");
  ASSERT_FALSE(loaded.ok());
  EXPECT_EQ(loaded.issues().size(), 2U);
}

TEST(Reference, FindsByIdAndNothingElse) {
  EXPECT_EQ(embedded().find_platform("instagram")->id, "instagram");
  EXPECT_EQ(embedded().find_platform("Instagram"), nullptr);
  EXPECT_EQ(embedded().find_currency("USD")->minor_digits, 2);
  EXPECT_EQ(embedded().find_currency(""), nullptr);
  EXPECT_EQ(embedded().find_assumption("post-luck")->id, "post-luck");
  EXPECT_EQ(embedded().find_assumption("none"), nullptr);
  EXPECT_TRUE(embedded().find_input("/creators/*/followers")->required);
  EXPECT_EQ(embedded().find_input("/creators/0/followers"), nullptr);
  EXPECT_NE(embedded().find_platform("instagram")->find("story"), nullptr);
  EXPECT_EQ(embedded().find_platform("instagram")->find("dedicated-video"), nullptr);
}

TEST(Reference, ListsDefinitionsInTheirOrderWithTheFoundingOnesFirst) {
  std::vector<std::string> first;
  for (std::size_t i = 0; i < 5; ++i)
    first.push_back(embedded().definitions[i].id);
  EXPECT_EQ(first, (std::vector<std::string>{"rei", "micro-10k-150k", "micro-10k-100k",
                                             "micro-10k-50k", "micro-10k-100k-likes"}));
}

TEST(Reference, TakesATableWithoutAFamilyAsItsSourcesOwn) {
  const auto loaded = loaded_with("evidence/price.json", "\"family\"", "\"familiar\"");
  ASSERT_TRUE(loaded.ok());
  for (const EvidenceTable& table : loaded.value().tables) {
    if (table.metric == "price" && table.base == "deliverable" && table.use != Use::card) {
      EXPECT_EQ(table.family, table.source);
    }
  }
}

}  // namespace
}  // namespace tierwise
