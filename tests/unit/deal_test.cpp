#include "tierwise/deal.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <random>
#include <string>

namespace tierwise {
namespace {

Creator creator_with(Deal deal, std::size_t deliverables) {
  Creator creator{.deal = deal, .path = "/creators/0"};
  for (std::size_t i = 0; i < deliverables; ++i) {
    std::string path = "/creators/0/deliverables/";
    path += std::to_string(i);
    creator.deliverables.push_back({.path = std::move(path)});
  }
  return creator;
}

FixedCost cost_of(const Creator& creator, const std::vector<std::int64_t>& fees, Money unit_cost,
                  std::vector<FeeTerm> terms = {}) {
  return fixed_cost(creator, fees, unit_cost, {creator.deal.agency, std::move(terms)});
}

const CostLine* line_of(const FixedCost& cost, CostKind kind) {
  for (const CostLine& line : cost.lines) {
    if (line.kind == kind) return &line;
  }
  return nullptr;
}

TEST(FixedCost, ListsEveryPartWithTheInputsBehindIt) {
  Deal deal;
  deal.agency = Share::percent(20);
  deal.gifted_units = 3;
  deal.gift_shipping = Money::minor(450);
  deal.production = Money::minor(12345);
  const FixedCost cost = cost_of(creator_with(deal, 2), {40000, 10005}, Money::minor(2400));
  ASSERT_EQ(cost.lines.size(), 6U);
  EXPECT_EQ(cost.lines[0].minor, 40000);
  EXPECT_EQ(cost.lines[0].deliverable, 0U);
  EXPECT_EQ(cost.lines[1].minor, 10005);
  EXPECT_EQ(cost.lines[1].deliverable, 1U);
  EXPECT_EQ(cost.lines[1].inputs, std::vector<std::string>{"/creators/0/deliverables/1/fee_minor"});
  EXPECT_EQ(line_of(cost, CostKind::agency)->minor, 10001);  // 20% of 50,005
  EXPECT_EQ(line_of(cost, CostKind::gifted_product)->minor, 7200);
  EXPECT_EQ(line_of(cost, CostKind::gift_shipping)->minor, 1350);
  EXPECT_EQ(line_of(cost, CostKind::production)->minor, 12345);
  EXPECT_EQ(cost.fees_minor, 50005);
  EXPECT_EQ(cost.other_minor, 7200 + 1350 + 12345);
  EXPECT_EQ(cost.total_minor, 50005 + 10001 + 7200 + 1350 + 12345);
}

TEST(FixedCost, LinesSumToTheTotalExactly) {
  std::mt19937_64 generator(1);
  const auto number = [&](double high) {
    return high * (static_cast<double>(generator() >> 11U) * 0x1p-53);
  };
  for (int i = 0; i < 20000; ++i) {
    Deal deal;
    deal.agency = Share::fraction(number(1));
    deal.gifted_units = std::floor(number(50));
    deal.gift_shipping = Money::minor(number(3000));
    deal.production = Money::minor(number(1e7));
    std::vector<std::int64_t> fees(1 + generator() % 4);
    for (std::int64_t& fee : fees)
      fee = static_cast<std::int64_t>(number(1e9));
    const FixedCost cost =
        cost_of(creator_with(deal, fees.size()), fees, Money::minor(number(1e5)));
    std::int64_t sum = 0;
    for (const CostLine& line : cost.lines)
      sum += line.minor;
    ASSERT_EQ(sum, cost.total_minor);
    ASSERT_EQ(cost.fees_minor, std::accumulate(fees.begin(), fees.end(), std::int64_t{0}));
    const CostLine* agency = line_of(cost, CostKind::agency);
    ASSERT_EQ(cost.total_minor,
              cost.fees_minor + cost.other_minor + (agency == nullptr ? 0 : agency->minor));
  }
}

// Blocks a gift at its retail price of $60.
TEST(FixedCost, AGiftCostsWhatItCostsToMake) {
  Deal deal;
  deal.gifted_units = 1;
  const FixedCost cost = cost_of(creator_with(deal, 1), {0}, Money::minor(2400));
  EXPECT_EQ(line_of(cost, CostKind::gifted_product)->minor, 2400);
  EXPECT_EQ(cost.total_minor, 2400);
}

TEST(FixedCost, LeavesOutPartsThatCostNothing) {
  const FixedCost cost = cost_of(creator_with({}, 1), {40000}, Money::minor(2400));
  ASSERT_EQ(cost.lines.size(), 1U);
  EXPECT_EQ(cost.lines.front().kind, CostKind::fee);
}

TEST(FixedCost, KeepsAFreeDeliverableAsALine) {
  const FixedCost cost = cost_of(creator_with({}, 1), {0}, Money{});
  ASSERT_EQ(cost.lines.size(), 1U);
  EXPECT_EQ(cost.total_minor, 0);
}

std::int64_t agency_of(std::int64_t fees, Share agency) {
  return fees_with_terms(fees, {agency, {}}) - fees;
}

TEST(Agency, IsRoundedOnceHalfAwayFromZero) {
  EXPECT_EQ(agency_of(10, Share::percent(25)), 3);      // 2.5
  EXPECT_EQ(agency_of(100, Share::percent(12.5)), 13);  // 12.5
  EXPECT_EQ(agency_of(101, Share::percent(12.5)), 13);  // 12.625
  EXPECT_EQ(agency_of(333, Share::percent(10)), 33);    // 33.3
  EXPECT_EQ(agency_of(0, Share::percent(20)), 0);
}

// Blocks a percentage of each fee rounded by itself: 3 x round(12.5%) of 4 would be 3.
TEST(Agency, IsAShareOfAllFeesTogether) {
  Deal deal;
  deal.agency = Share::percent(12.5);
  const FixedCost cost = cost_of(creator_with(deal, 3), {4, 4, 4}, Money{});
  EXPECT_EQ(line_of(cost, CostKind::agency)->minor, 2);  // 1.5
}

TEST(LargestFeeWithin, IsTheLargestByTryingAllOfThem) {
  for (const double percent : {0.0, 1.0, 7.5, 12.5, 15.0, 20.0, 33.3, 50.0, 99.9, 100.0}) {
    const Share agency = Share::percent(percent);
    for (double budget = 0; budget < 400; budget += 0.5) {
      std::int64_t best = 0;
      for (std::int64_t fee = 0; fee < 420; ++fee) {
        const double exact = static_cast<double>(fee) * agency.as_fraction();
        const double rounded = std::floor(exact + 0.5);
        if (static_cast<double>(fee) + rounded <= budget) best = fee;
      }
      ASSERT_EQ(largest_fee_within(budget, {agency, {}}), best) << percent << "% of " << budget;
    }
  }
}

TEST(LargestFeeWithin, IsNeverBelowZero) {
  EXPECT_EQ(largest_fee_within(-1, {}), 0);
  EXPECT_EQ(largest_fee_within(-1e18, {Share::percent(20), {}}), 0);
  EXPECT_EQ(largest_fee_within(0.99, {}), 0);
  EXPECT_EQ(largest_fee_within(1, {}), 1);
}

TEST(LargestFeeWithin, FitsLargeBudgetsToTheMinorUnit) {
  for (const double budget : {1e9 + 0.5, 123456789012.0, 9e14}) {
    const FeeTerms terms{Share::percent(17.5), {}};
    const std::int64_t fee = largest_fee_within(budget, terms);
    EXPECT_LE(static_cast<double>(fees_with_terms(fee, terms)), budget);
    EXPECT_GT(static_cast<double>(fees_with_terms(fee + 1, terms)), budget);
  }
}

}  // namespace
}  // namespace tierwise
