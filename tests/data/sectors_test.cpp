// Product sectors and channels of paid ads: closed lists, each of them with evidence.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "../support/data.h"
#include "../support/pools.h"

namespace tierwise {
namespace {

using test::at;
using test::embedded;
using test::file;
using test::Json;
using test::text_of;

// Counts the quantities that have evidence for a sector or a channel.
int figures_for(const std::string& word, Selector selector) {
  int count = 0;
  for (const Quantity& quantity : embedded().quantities) {
    if (quantity.selector != selector) continue;
    if (test::answer_of(test::embedded_evidence(), {quantity.id, "instagram", word}, 42000))
      ++count;
  }
  return count;
}

TEST(Sectors, HaveUniqueIdsATitleAndSomeFigures) {
  std::set<std::string> ids;
  for (const Json& sector : at(file("further/sectors.json"), "/sectors")) {
    const std::string id = text_of(sector, "id");
    EXPECT_TRUE(test::is_kebab(id)) << id;
    EXPECT_TRUE(ids.insert(id).second) << id;
    EXPECT_FALSE(text_of(sector, "title").empty()) << id;
    EXPECT_GE(figures_for(id, Selector::sector), 1) << id;
  }
  EXPECT_EQ(ids.size(), embedded().sectors.size());
}

TEST(Channels, HaveUniqueIdsATitleAndAPrice) {
  std::set<std::string> ids;
  for (const Json& channel : at(file("further/channels.json"), "/channels")) {
    const std::string id = text_of(channel, "id");
    EXPECT_TRUE(test::is_kebab(id)) << id;
    EXPECT_TRUE(ids.insert(id).second) << id;
    EXPECT_FALSE(text_of(channel, "title").empty()) << id;
    EXPECT_GE(figures_for(id, Selector::channel), 1) << id;
  }
  EXPECT_EQ(ids.size(), embedded().channels.size());
}

TEST(Channels, WidenToAChannelThatDoesNotWiden) {
  for (const Channel& channel : embedded().channels) {
    if (channel.wider.empty()) continue;
    const Channel* wider = embedded().find_channel(channel.wider);
    ASSERT_NE(wider, nullptr) << channel.id;
    EXPECT_TRUE(wider->wider.empty()) << channel.id;
  }
}

// What is new in one part of the data leaves the other as it was: the first view has no sectors.
TEST(Sectors, LeaveTheFiguresOfAllProductsAlone) {
  std::vector<EvidenceTable> general;
  for (const EvidenceTable& table : embedded().tables) {
    const auto& sectors = embedded().sectors;
    const bool named = std::find(sectors.begin(), sectors.end(), table.format) != sectors.end();
    // A niche of creators may have the name of a sector.
    const bool counts = std::any_of(
        embedded().quantities.begin(), embedded().quantities.end(), [&](const Quantity& quantity) {
          return quantity.selector == Selector::sector && counts_for(table, quantity);
        });
    if (!named || !counts) general.push_back(table);
  }
  ASSERT_LT(general.size(), embedded().tables.size());
  const Evidence without(general, embedded().quantities, embedded().currencies, embedded().pooling);
  for (const char* quantity : {"order-value", "conversion-rate", "gross-margin"}) {
    const test::Question question{quantity, "instagram", ""};
    const auto before = test::answer_of(without, question, 42000);
    const auto after = test::answer_of(test::embedded_evidence(), question, 42000);
    ASSERT_TRUE(before && after) << quantity;
    EXPECT_EQ(before->value.p10, after->value.p10) << quantity;
    EXPECT_EQ(before->value.p50, after->value.p50) << quantity;
    EXPECT_EQ(before->value.p90, after->value.p90) << quantity;
  }
}

}  // namespace
}  // namespace tierwise
