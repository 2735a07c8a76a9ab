// What a figure was made of: every source's part, by hand.
#include <gtest/gtest.h>

#include "../support/market.h"
#include "tierwise/explain.h"

namespace tierwise {
namespace {

using test::flat;
using test::Market;
using Words = std::vector<std::string_view>;

EvidenceTable view_rates(std::string source, char confidence, double p10, double p90) {
  EvidenceTable table = flat("view-rate", p10, p90);
  table.source = table.family = source;
  table.confidence = confidence;
  table.rows.front().id = source + "/rates";
  return table;
}

// The usual market with two sources of view rates: one of weight 1, one of weight 0.5.
std::vector<EvidenceTable> two_sources() {
  std::vector<EvidenceTable> tables;
  for (const EvidenceTable& table : test::flat_market()) {
    if (table.metric != "view_rate") tables.push_back(table);
  }
  tables.push_back(view_rates("medium", 'M', 0.2, 0.8));
  tables.push_back(view_rates("high", 'H', 0.1, 0.4));
  return tables;
}

std::optional<Explanation> explained(const Market& market, std::string_view figure) {
  const CreatorResult result = figures_of(market.reference, market.evidence, market.plan, 0);
  for (const Figure& one : result.figures) {
    if (one.id != figure) continue;
    return explain(one, market.evidence, market.evidence, market.plan, market.plan.creators[0]);
  }
  return std::nullopt;
}

TEST(Explain, ListsEverySourceWithItsPartOfTheWeightAndItsOwnPercentiles) {
  const Market market(two_sources());
  const auto out = explained(market, "view-rate/reel");
  ASSERT_TRUE(out);
  EXPECT_EQ(out->figure.id, "view-rate/reel");
  ASSERT_EQ(out->members.size(), 2U);
  const ExplainedMember& first = out->members[0];
  EXPECT_EQ(first.table->source, "high");
  EXPECT_EQ(first.rows, Words{"high/rates"});
  EXPECT_NEAR(first.share, 1 / 1.5, 1e-12);
  EXPECT_NEAR(first.value.p10, 0.1, 1e-12);
  EXPECT_NEAR(first.value.p50, 0.2, 1e-12);  // geometric middle
  EXPECT_NEAR(first.value.p90, 0.4, 1e-12);
  EXPECT_FALSE(first.off);
  EXPECT_EQ(first.currency, nullptr);
  EXPECT_EQ(out->members[1].table->source, "medium");
  EXPECT_NEAR(out->members[1].share, 0.5 / 1.5, 1e-12);
}

TEST(Explain, SaysAtWhichRateMoneyWasConverted) {
  std::vector<EvidenceTable> tables = test::flat_market();
  for (EvidenceTable& table : tables) {
    if (table.metric != "order_value") continue;
    table.unit = "EUR";
    table.year = 2023;
  }
  const Market market(tables);
  const auto out = explained(market, "order-value");
  ASSERT_TRUE(out);
  ASSERT_EQ(out->members.size(), 1U);
  const ExplainedMember& member = out->members[0];
  ASSERT_NE(member.currency, nullptr);
  EXPECT_EQ(member.currency->code, "EUR");
  EXPECT_EQ(member.rate.year, 2023);
  EXPECT_EQ(member.rate.units_per_usd, units_per_usd(*member.currency, 2023));
  EXPECT_NEAR(member.value.p10, 30 / member.rate.units_per_usd, 1e-9);  // euros of 2023 in dollars
}

TEST(Explain, HasNoMembersForOwnNumbersAndAssumptions) {
  Market market;
  market.creator().conversion = test::given(0.02);
  for (const char* id : {"conversion-rate", "post-luck"}) {
    const auto out = explained(market, id);
    ASSERT_TRUE(out) << id;
    EXPECT_TRUE(out->members.empty()) << id;
  }
  EXPECT_FALSE(explained(market, "no-such-figure"));
}

}  // namespace
}  // namespace tierwise
