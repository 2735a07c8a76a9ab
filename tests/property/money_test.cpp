// Laws of the money, for any terms.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <vector>

#include "requests.h"
#include "tierwise/deal.h"
#include "tierwise/funnel.h"
#include "tierwise/summary.h"

namespace tierwise {
namespace {

using property::coin;
using property::some_number;
using property::some_whole;

OrderTerms some_terms() {
  OrderTerms terms;
  terms.price = Money::minor(some_whole(1, 1e7));
  terms.gross_margin = Share::percent(some_number(0.1, 100));
  terms.discount = Share::percent(some_number(0.1, 100));
  terms.code_share = Share::percent(some_number(0.1, 100));
  terms.return_rate = Share::percent(some_number(0.1, 100));
  terms.fulfilment = Money::minor(some_whole(1, 1e4));
  terms.return_handling = Money::minor(some_whole(1, 1e4));
  terms.commission = Share::percent(some_number(0.1, 100));
  terms.referral_fee = Share::percent(some_number(0.1, 100));
  terms.bonus_per_sale = Money::minor(some_whole(1, 1e4));
  if (coin()) terms.repeat_orders = some_number(0.01, 5);
  return terms;
}

OrderFlow some_flow() {
  const double all = some_number(0.01, 1e5);
  return {Orders::of(all * some_number(0.01, 1)), Orders::of(all),
          Orders::of(all * some_number(0.01, 1))};
}

// Equal up to the rounding of the sums.
double slack(const OrderTerms& terms, const OrderFlow& flow) {
  return 1e-9 * (1 + terms.price.as_minor() * flow.all.count() * 10);
}

RC_GTEST_PROP(Contribution, NeverFallsWithTheMargin, ()) {
  OrderTerms terms = some_terms();
  const OrderFlow flow = some_flow();
  const double before = contribution(terms, flow).as_minor();
  const double room = 1 - terms.gross_margin.as_fraction();
  terms.gross_margin = Share::fraction(terms.gross_margin.as_fraction() + room / 2);
  RC_ASSERT(contribution(terms, flow).as_minor() >= before - slack(terms, flow));
}

RC_GTEST_PROP(Contribution, NeverRisesWithWhatIsPaidPerSale, ()) {
  const OrderTerms terms = some_terms();
  const OrderFlow flow = some_flow();
  const double before = contribution(terms, flow).as_minor() + slack(terms, flow);
  OrderTerms dearer = terms;
  dearer.commission = Share::fraction(terms.commission.as_fraction() + 0.05);
  RC_ASSERT(contribution(dearer, flow).as_minor() <= before);
  dearer = terms;
  dearer.bonus_per_sale = terms.bonus_per_sale + Money::minor(10);
  RC_ASSERT(contribution(dearer, flow).as_minor() <= before);
  dearer = terms;
  dearer.referral_fee = Share::fraction(terms.referral_fee.as_fraction() + 0.05);
  RC_ASSERT(contribution(dearer, flow).as_minor() <= before);
  dearer = terms;
  dearer.fulfilment = terms.fulfilment + Money::minor(10);
  RC_ASSERT(contribution(dearer, flow).as_minor() <= before);
}

RC_GTEST_PROP(Contribution, IsProportionalToOrders, ()) {
  const OrderTerms terms = some_terms();
  const OrderFlow flow = some_flow();
  const OrderFlow twice{flow.tracked * 2, flow.all * 2, flow.incremental * 2};
  RC_ASSERT(contribution(terms, twice).as_minor() == 2 * contribution(terms, flow).as_minor());
}

RC_GTEST_PROP(Contribution, IsProportionalToMoney, ()) {
  const OrderTerms terms = some_terms();
  const OrderFlow flow = some_flow();
  OrderTerms twice = terms;
  twice.price = terms.price * 2.0;
  twice.fulfilment = terms.fulfilment * 2.0;
  twice.return_handling = terms.return_handling * 2.0;
  twice.bonus_per_sale = terms.bonus_per_sale * 2.0;
  RC_ASSERT(contribution(twice, flow).as_minor() == 2 * contribution(terms, flow).as_minor());
}

RC_GTEST_PROP(Contribution, IsTheSumOfItsParts, ()) {
  const OrderTerms terms = some_terms();
  const OrderFlow flow = some_flow();
  const double parts = (margin_per_order(terms).as_minor() + repeat_margin(terms).as_minor()) *
                           flow.incremental.count() -
                       paid_per_sales(terms, flow.tracked).as_minor() -
                       wasted_discount(terms, flow).as_minor();
  RC_ASSERT(std::fabs(contribution(terms, flow).as_minor() - parts) <= slack(terms, flow));
}

RC_GTEST_PROP(WastedDiscount, IsNeverNegativeAndNeverMoreThanTheDiscountOfTrackedOrders, ()) {
  const OrderTerms terms = some_terms();
  const OrderFlow flow = some_flow();
  const double wasted = wasted_discount(terms, flow).as_minor();
  const double all = (terms.price * terms.discount).as_minor() * flow.tracked.count();
  RC_ASSERT(wasted >= 0);
  RC_ASSERT(wasted <= all * (1 + 1e-12));
}

std::vector<double> some_contributions() {
  std::vector<double> values;
  const int n = *rc::gen::inRange(1, 200);
  for (int i = 0; i < n; ++i)
    values.push_back(some_number(1, 1e6) - 1000);
  return values;
}

RC_GTEST_PROP(Profit, NeverRisesWithTheFee, ()) {
  const auto contribution = some_contributions();
  const auto fee = static_cast<std::int64_t>(some_whole(1, 1e6));
  const FixedCost low{.fees_minor = fee, .total_minor = fee};
  const FixedCost high{.fees_minor = fee + 1, .total_minor = fee + 1};
  const auto before = profits(contribution, low);
  const auto after = profits(contribution, high);
  for (std::size_t i = 0; i < before.size(); ++i)
    RC_ASSERT(after[i] < before[i]);
  RC_ASSERT(chance_of_break_even(after) <= chance_of_break_even(before));
}

// An agency, and any of a discount, rights that multiply and terms on top.
FeeTerms some_fee_terms() {
  FeeTerms terms{Share::percent(some_number(0.1, 60)), {}};
  const auto multiple = [&](double value) {
    if (coin()) terms.terms.push_back({.combine = Combine::multiply, .value = value});
  };
  multiple(some_number(0.05, 1));
  multiple(some_number(1, 10));
  multiple(some_number(1, 3));
  if (coin()) terms.terms.push_back({.combine = Combine::add, .value = some_number(0.05, 9)});
  if (coin()) terms.terms.push_back({.combine = Combine::add, .value = some_number(0.05, 1)});
  return terms;
}

RC_GTEST_PROP(CostOfAFee, NeverFallsWithTheFee, ()) {
  const FeeTerms terms = some_fee_terms();
  const auto fee = static_cast<std::int64_t>(some_whole(1, 1e9));
  RC_ASSERT(fees_with_terms(fee + 1, terms) >= fees_with_terms(fee, terms));
}

RC_GTEST_PROP(LargestAcceptableFee, KeepsTheChance, ()) {
  const auto contribution = some_contributions();
  const Share chance = Share::percent(*rc::gen::inRange(1, 100));
  const FeeTerms terms = some_fee_terms();
  const auto other = static_cast<std::int64_t>(some_whole(1, 5000));
  const FixedCost fixed{.other_minor = other, .total_minor = other, .terms = terms};
  const std::int64_t fee = largest_acceptable_fee(contribution, fixed, chance);
  RC_ASSERT(fee >= 0);
  if (fee == 0) return;
  const std::int64_t total = fees_with_terms(fee, terms) + other;
  const FixedCost at_fee{.fees_minor = fee, .other_minor = other, .total_minor = total};
  RC_ASSERT(chance_of_break_even(profits(contribution, at_fee)) >= chance.as_fraction() - 1e-12);
}

RC_GTEST_PROP(LargestAcceptableFee, RisesWithContributionAndFallsWithOtherCost, ()) {
  const auto contribution = some_contributions();
  const Share chance = Share::percent(*rc::gen::inRange(1, 100));
  const FixedCost fixed{.other_minor = 500, .total_minor = 500};
  const FixedCost dearer{.other_minor = 700, .total_minor = 700};
  std::vector<double> better = contribution;
  for (double& value : better)
    value += 100;
  const std::int64_t fee = largest_acceptable_fee(contribution, fixed, chance);
  RC_ASSERT(largest_acceptable_fee(better, fixed, chance) >= fee);
  RC_ASSERT(largest_acceptable_fee(contribution, dearer, chance) <= fee);
}

RC_GTEST_PROP(LargestFeeWithin, FitsAndIsTheLargest, ()) {
  const double budget = some_number(0.01, 1e12);
  const FeeTerms terms = some_fee_terms();
  const std::int64_t fee = largest_fee_within(budget, terms);
  const auto cost = [&](std::int64_t of) {
    return static_cast<double>(fees_with_terms(of, terms));
  };
  RC_ASSERT(fee >= 0);
  RC_ASSERT(cost(fee) <= budget);
  RC_ASSERT(cost(fee + 1) > budget);
}

}  // namespace
}  // namespace tierwise
