// Deal terms: what they make of the fees, line by line, and what they leave of a fee ceiling.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "../support/market.h"
#include "tierwise/deal.h"
#include "tierwise/price.h"
#include "tierwise/summary.h"

namespace tierwise {
namespace {

using test::Market;

const DealTerm& term_of(const std::string& id) {
  const auto& all = test::embedded().deal_terms;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const DealTerm& one) { return one.id == id; });
  require(found != all.end());
  return *found;
}

FeeTerm added(const std::string& id, double percent) {
  return {.term = &term_of(id), .combine = Combine::add, .value = percent / 100};
}
FeeTerm times(const std::string& id, double multiple) {
  return {.term = &term_of(id), .combine = Combine::multiply, .value = multiple};
}

FixedCost cost_of(std::int64_t fee, FeeTerms terms) {
  Creator creator{.path = "/creators/0"};
  creator.deliverables.push_back({.path = "/creators/0/deliverables/0"});
  return fixed_cost(creator, {fee}, Money{}, std::move(terms));
}

std::vector<std::int64_t> amounts(const FixedCost& cost) {
  std::vector<std::int64_t> all;
  for (const CostLine& line : cost.lines)
    all.push_back(line.minor);
  return all;
}

// Published: a base of $1,000, usage rights 2.5, exclusivity 1.5: $3,750.
TEST(DealTerms, MultiplesMultiplyAndTheirLinesAreTheDifferences) {
  const FixedCost cost =
      cost_of(100000, {{}, {times("usage_rights", 2.5), times("exclusivity", 1.5)}});
  EXPECT_EQ(amounts(cost), (std::vector<std::int64_t>{100000, 150000, 125000}));
  EXPECT_EQ(cost.total_minor, 375000);
  EXPECT_EQ(name_of(cost.lines[1]), "usage-rights");
  EXPECT_EQ(cost.lines[1].term->change(), 1.5);
}

// 20% of $1,000 and 15% of $1,000, not of what the rights made of it.
TEST(DealTerms, PercentagesAreOfTheFeesAlone) {
  const FixedCost cost = cost_of(
      100000, {{}, {times("usage_rights", 2), added("exclusivity", 20), added("rush", 15)}});
  EXPECT_EQ(amounts(cost), (std::vector<std::int64_t>{100000, 100000, 20000, 15000}));
}

// $1,000 less 20% twice, times 2, and 10% of $1,000: $1,380; the agency has 15% of it.
TEST(DealTerms, TheAgencyHasItsShareOfAllOfThem) {
  const FixedCost cost =
      cost_of(100000, {Share::percent(15),
                       {times("volume_discount", 0.8), times("retainer_discount", 0.8),
                        times("usage_rights", 2), added("rush", 10)}});
  EXPECT_EQ(amounts(cost),
            (std::vector<std::int64_t>{100000, -20000, -16000, 64000, 10000, 20700}));
  EXPECT_EQ(cost.total_minor, 158700);
  EXPECT_EQ(cost.other_minor, 0);
}

TEST(DealTerms, OfNothingAreNoLines) {
  EXPECT_EQ(cost_of(0, {{}, {times("usage_rights", 2), added("rush", 10)}}).lines.size(), 1U);
  EXPECT_EQ(cost_of(100, {{}, {added("rush", 0)}}).lines.size(), 1U);
}

// 333 cents x 1.5 x 1.5 is 749.25, after 499.5: 500 and 249 more, not 167 + 250.
TEST(DealTerms, RoundWhatIsPaidSoFarAndNotTheDifferences) {
  const FixedCost cost =
      cost_of(333, {{}, {times("usage_rights", 1.5), times("exclusivity", 1.5)}});
  EXPECT_EQ(amounts(cost), (std::vector<std::int64_t>{333, 167, 249}));
}

FeeTerms some_terms(std::mt19937_64& generator) {
  const auto number = [&](double low, double high) {
    return low + (high - low) * (static_cast<double>(generator() >> 11U) * 0x1p-53);
  };
  FeeTerms terms{Share::fraction(number(0, 0.5)), {}};
  terms.terms.push_back(times("volume_discount", number(0.05, 1)));
  terms.terms.push_back(times("usage_rights", number(1, 6)));
  terms.terms.push_back(times("exclusivity", number(1, 3)));
  terms.terms.push_back(added("whitelisting", number(0, 200)));
  terms.terms.push_back(added("rush", number(0, 60)));
  return terms;
}

TEST(DealTerms, LinesSumToTheTotalAndTheCostNeverFallsWithTheFee) {
  std::mt19937_64 generator(1);
  for (int i = 0; i < 5000; ++i) {
    const FeeTerms terms = some_terms(generator);
    const auto fee = static_cast<std::int64_t>(generator() % 10000000);
    const FixedCost cost = cost_of(fee, terms);
    std::int64_t sum = 0;
    for (const std::int64_t minor : amounts(cost))
      sum += minor;
    ASSERT_EQ(sum, cost.total_minor);
    ASSERT_EQ(cost.total_minor, fees_with_terms(fee, terms));
    ASSERT_LE(fees_with_terms(fee, terms), fees_with_terms(fee + 1, terms));
    double product = 1;
    double percentages = 0;
    for (const FeeTerm& term : terms.terms)
      (term.combine == Combine::multiply ? product *= term.value : percentages += term.value);
    const double exact =
        static_cast<double>(fee) * (product + percentages) * (1 + terms.agency.as_fraction());
    ASSERT_NEAR(static_cast<double>(cost.total_minor), exact, 4);  // four roundings
  }
}

TEST(DealTerms, LeaveTheLargestFeeThatFits) {
  std::mt19937_64 generator(2);
  for (int i = 0; i < 2000; ++i) {
    const FeeTerms terms = some_terms(generator);
    const auto budget = static_cast<double>(generator() % 100000000) / 7;
    const std::int64_t fee = largest_fee_within(budget, terms);
    ASSERT_LE(static_cast<double>(fees_with_terms(fee, terms)), budget);
    ASSERT_GT(static_cast<double>(fees_with_terms(fee + 1, terms)), budget);
  }
}

// Half of $3,000 is left of a contribution of $3,000 where rights double the fee.
TEST(DealTerms, LowerTheFeeCeiling) {
  const std::vector<double> same(100, 300000.0);
  FixedCost fixed;
  fixed.terms.terms = {times("usage_rights", 2)};
  EXPECT_EQ(largest_acceptable_fee(same, fixed, Share::percent(50)), 150000);
  fixed.terms.terms.push_back(added("rush", 50));
  fixed.terms.agency = Share::percent(20);
  EXPECT_EQ(largest_acceptable_fee(same, fixed, Share::percent(50)), 100000);
}

TEST(DealTerms, OfADiscountToATenThousandthLeaveAnEnd) {
  const FeeTerms terms{{}, {times("volume_discount", 0.05), times("retainer_discount", 0.05)}};
  EXPECT_GE(largest_fee_within(1e18, terms), 9007199254740992);
}

EvidenceTable of_term(std::string_view quantity, std::string option, double p10, double p90) {
  EvidenceTable table = test::flat(quantity, p10, p90);
  table.platform = "any";
  table.format = std::move(option);
  return table;
}

std::vector<EvidenceTable> with_terms() {
  auto tables = test::flat_market();
  tables.push_back(of_term("usage-rights", "for-good", 1, 4));
  tables.push_back(of_term("usage-rights", "all-media", 8, 18));
  tables.push_back(of_term("volume-discount", "several-posts", 0.2, 0.5));
  tables.push_back(of_term("niche-multiplier", "finance", 1, 4));
  tables.push_back(of_term("season-index", "q4", 1, 2.25));
  return tables;
}

AgreedTerm agreed(const std::string& id, std::string_view option) {
  const DealTerm& term = term_of(id);
  return {.term = &term, .option = term.find(option)};
}

// P50 is the geometric middle: twice the fee on top of it.
TEST(DealTerms, TakeTheMiddleOfTheOptionsOwnFigure) {
  Market market(with_terms());
  market.plan.creators[0].deal.terms = {agreed("usage_rights", "for-good")};
  Lookup lookup = market.lookup();
  const FeeTerms terms = fee_terms_of(lookup);
  ASSERT_EQ(terms.terms.size(), 1U);
  EXPECT_EQ(terms.terms[0].combine, Combine::add);
  EXPECT_NEAR(terms.terms[0].value, 2, 1e-12);
  EXPECT_EQ(terms.terms[0].figure->id, "usage-rights/for-good");
}

TEST(DealTerms, OwnNumbersWinOverFigures) {
  Market market(with_terms());
  AgreedTerm rights = agreed("usage_rights", "for-good");
  rights.percent = Share::percent(30);
  market.plan.creators[0].deal.terms = {rights};
  Lookup lookup = market.lookup();
  FeeTerm one = fee_terms_of(lookup).terms.front();
  EXPECT_EQ(one.combine, Combine::add);
  EXPECT_EQ(one.value, 0.3);
  EXPECT_EQ(one.figure, nullptr);
  EXPECT_EQ(one.input, "_percent");
  market.plan.creators[0].deal.terms[0].multiple = 1.5;
  one = fee_terms_of(lookup).terms.front();
  EXPECT_EQ(one.combine, Combine::multiply);
  EXPECT_EQ(one.value, 1.5);
}

// A fifth and a half are the ends; on the logit scale the middle is a third.
TEST(DealTerms, ADiscountIsTheMultipleThatItLeavesAndComesFirst) {
  Market market(with_terms());
  AgreedTerm rush{.term = &term_of("rush"), .percent = Share::percent(10)};
  AgreedTerm off{.term = &term_of("retainer_discount"), .percent = Share::percent(25)};
  market.plan.creators[0].deal.terms = {rush, agreed("volume_discount", "several-posts"), off};
  Lookup lookup = market.lookup();
  const FeeTerms terms = fee_terms_of(lookup);
  ASSERT_EQ(terms.terms.size(), 3U);
  EXPECT_EQ(terms.terms[0].combine, Combine::multiply);
  EXPECT_NEAR(terms.terms[0].value, 1 - 1.0 / 3, 1e-12);
  EXPECT_NEAR(terms.terms[1].value, 0.75, 1e-12);
  EXPECT_EQ(terms.terms[2].term->id, "rush");
}

// Twice and one and a half times: three times the price, the spreads in quadrature.
TEST(DealTerms, OfTheMarketMultiplyItsPricesAndNotTheFee) {
  Market market(with_terms());
  const auto price = [&market](PriceMethod method) {
    Lookup lookup = market.lookup();
    const Prices prices = prices_of(lookup, market.plan.creators[0].deliverables[0]);
    for (const MethodPrice& one : prices.methods) {
      if (one.method == method) return *one.band;
    }
    return PriceBand{};
  };
  const PriceBand before = price(PriceMethod::rate_table);
  market.plan.creators[0].deal.terms = {agreed("niche", "finance"), agreed("season", "q4")};
  const PriceBand after = price(PriceMethod::rate_table);
  EXPECT_NEAR(after.p50.as_minor(), 3 * before.p50.as_minor(), 1e-6);
  const double spread = std::hypot(std::log(before.p90.as_minor() / before.p50.as_minor()),
                                   std::log(2.0), std::log(1.5));
  EXPECT_NEAR(std::log(after.p90.as_minor() / after.p50.as_minor()), spread, 1e-12);
  Lookup lookup = market.lookup();
  EXPECT_TRUE(fee_terms_of(lookup).terms.empty());
}

TEST(DealTerms, WithoutEvidenceAreMissing) {
  Market market(test::flat_market());
  market.plan.creators[0].deal.terms = {agreed("usage_rights", "for-good")};
  Lookup lookup = market.lookup();
  (void)fee_terms_of(lookup);
  ASSERT_EQ(lookup.missing().size(), 1U);
  EXPECT_EQ(lookup.missing()[0].figure, "usage-rights/for-good");
  EXPECT_EQ(lookup.missing()[0].input, "/creators/0/deal/usage_rights_percent");
}

TEST(OwnLabour, IsHoursAtTheirCost) {
  Creator creator{.path = "/creators/0"};
  creator.deal.own_hours = 2.5;
  creator.deal.hourly_cost = Money::minor(4001);
  const FixedCost cost = fixed_cost(creator, {}, Money{}, {});
  ASSERT_EQ(cost.lines.size(), 1U);
  EXPECT_EQ(name_of(cost.lines[0]), "own-labour");
  EXPECT_EQ(cost.total_minor, 10003);  // 10,002.5
  EXPECT_EQ(cost.other_minor, 10003);
}

}  // namespace
}  // namespace tierwise
