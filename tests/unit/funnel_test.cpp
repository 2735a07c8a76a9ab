#include "tierwise/funnel.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tierwise {
namespace {

// Price $60, margin 30%, nothing else.
OrderTerms sixty_dollars() {
  return {.price = Money::minor(6000), .gross_margin = Share::percent(30)};
}

OrderFlow flow_of(double tracked, double all, double incremental) {
  return {Orders::of(tracked), Orders::of(all), Orders::of(incremental)};
}

constexpr double kExact = 1e-9;  // minor units

TEST(Margin, AtFullPriceIsTheGrossMargin) {
  EXPECT_NEAR(margin_per_order(sixty_dollars()).as_minor(), 1800, kExact);
}

// P $60, margin 30%, discount 20%: cost of goods $42, net price $48, margin $6. At 30%: $42 - $42.
TEST(Margin, UnderADiscountIsTheHandCheckedOne) {
  OrderTerms terms = sixty_dollars();
  terms.discount = Share::percent(20);
  EXPECT_NEAR(margin_per_order(terms).as_minor(), 600, kExact);
  terms.discount = Share::percent(30);
  EXPECT_NEAR(margin_per_order(terms).as_minor(), 0, kExact);
}

// Blocks a cost of goods computed from the net price: at 20% off it would be $33.60.
TEST(CostOfGoods, DoesNotShrinkWithTheDiscount) {
  OrderTerms terms = sixty_dollars();
  terms.discount = Share::percent(20);
  EXPECT_NEAR(cost_of_goods(terms).as_minor(), 4200, kExact);
  terms.discount = Share::percent(90);
  EXPECT_NEAR(cost_of_goods(terms).as_minor(), 4200, kExact);
}

// n - C = 4800 - 4200 = 600; 10% returned leaves 540; fulfilment 200; returns cost 10% of 300.
TEST(Margin, PaysFulfilmentOnEveryOrderAndHandlingOnReturnedOnes) {
  OrderTerms terms = sixty_dollars();
  terms.discount = Share::percent(20);
  terms.return_rate = Share::percent(10);
  terms.fulfilment = Money::minor(200);
  terms.return_handling = Money::minor(300);
  EXPECT_NEAR(margin_per_order(terms).as_minor(), 540 - 200 - 30, kExact);
}

// 100 incremental orders at incrementality 40% are 250 orders; 90% of them, 225, are tracked. 15%
// of a net price of $32 is $4.80 each: $1,080.
TEST(PaidPerSales, FallsOnTrackedOrdersAsHandChecked) {
  OrderTerms terms{.price = Money::minor(4000), .discount = Share::percent(20)};
  terms.commission = Share::percent(15);
  ASSERT_NEAR(net_price(terms).as_minor(), 3200, kExact);
  const double orders = 100 / 0.4;
  const double tracked = orders * 0.9;
  ASSERT_NEAR(tracked, 225, kExact);
  EXPECT_NEAR(paid_per_sales(terms, Orders::of(tracked)).as_minor(), 108000, kExact);
}

// Blocks commission on incremental orders, which would be $480.
TEST(Contribution, PaysCommissionOnTrackedOrdersNotOnIncrementalOnes) {
  OrderTerms terms{.price = Money::minor(3200), .gross_margin = Share::percent(100)};
  terms.commission = Share::percent(15);
  // 100 incremental orders bring $3,200; commission on 225 tracked ones is $1,080.
  EXPECT_NEAR(contribution(terms, flow_of(225, 250, 100)).as_minor(), 320000 - 108000, kExact);
}

TEST(PaidPerSales, BonusAndReferralFeeFallOnTrackedOrdersToo) {
  OrderTerms terms = sixty_dollars();
  terms.bonus_per_sale = Money::minor(150);
  terms.referral_fee = Share::percent(5);
  // 10 x (150 + 5% of 6000).
  EXPECT_NEAR(paid_per_sales(terms, Orders::of(10)).as_minor(), 4500, kExact);
}

TEST(PaidPerSales, IsNotPaidOnReturnedOrders) {
  OrderTerms terms = sixty_dollars();
  terms.commission = Share::percent(10);
  terms.bonus_per_sale = Money::minor(100);
  terms.return_rate = Share::percent(25);
  // 7.5 of 10 orders stay: 7.5 x (600 + 100).
  EXPECT_NEAR(paid_per_sales(terms, Orders::of(10)).as_minor(), 5250, kExact);
}

// Blocks commission on the retail price while the discount is on: that would be 900 an order.
TEST(PaidPerSales, CommissionIsAShareOfTheNetPrice) {
  OrderTerms terms = sixty_dollars();
  terms.commission = Share::percent(15);
  terms.discount = Share::percent(20);
  EXPECT_NEAR(paid_per_sales(terms, Orders::of(1)).as_minor(), 720, kExact);
}

// 50 tracked buyers of whom 20 are incremental: 30 would have bought anyway. 60% of them use a 20%
// discount on $60: 30 x 0.6 x $12 = $216.
TEST(WastedDiscount, IsWhatBuyersGetWhoWouldHaveBoughtAnyway) {
  OrderTerms terms = sixty_dollars();
  terms.discount = Share::percent(20);
  terms.code_share = Share::percent(60);
  EXPECT_NEAR(wasted_discount(terms, flow_of(50, 100, 20)).as_minor(), 21600, kExact);
}

TEST(WastedDiscount, IsNeverNegative) {
  OrderTerms terms = sixty_dollars();
  terms.discount = Share::percent(20);
  terms.code_share = Share::percent(100);
  EXPECT_EQ(wasted_discount(terms, flow_of(50, 100, 80)).as_minor(), 0);
}

// All parts together: margin 540 - 200 - 30 = 310 and repeat margin 0.5 x ((1 - 0.1)(6000 - 4200)
// - 200 - 30) = 0.5 x 1390 = 695 on 20 incremental orders; paid 0.9 x 50 x (10% + 5%) of 4800 and
// 100 a sale; wasted discount 30 x 1200.
TEST(Contribution, IsItsParts) {
  OrderTerms terms = sixty_dollars();
  terms.discount = Share::percent(20);
  terms.code_share = Share::percent(100);
  terms.return_rate = Share::percent(10);
  terms.fulfilment = Money::minor(200);
  terms.return_handling = Money::minor(300);
  terms.commission = Share::percent(10);
  terms.referral_fee = Share::percent(5);
  terms.bonus_per_sale = Money::minor(100);
  terms.repeat_orders = 0.5;
  const double expected = 20 * (310 + 695) - 0.9 * 50 * (720 + 100) - 30 * 1200;
  EXPECT_NEAR(contribution(terms, flow_of(50, 100, 20)).as_minor(), expected, kExact);
}

TEST(RepeatMargin, IsEarnedAtTheFullPrice) {
  OrderTerms terms = sixty_dollars();
  terms.discount = Share::percent(30);  // the first order earns nothing
  terms.repeat_orders = 2;
  EXPECT_NEAR(repeat_margin(terms).as_minor(), 3600, kExact);
}

Product repeating(double rate_percent, double interval, double horizon, double annual_percent) {
  return {.repeat_rate = Share::percent(rate_percent),
          .repeat_interval = Days::days(interval),
          .repeat_horizon = Days::days(horizon),
          .annual_discount_rate = Share::percent(annual_percent)};
}

// Without discounting, rate + rate^2 + ... + rate^k = rate (1 - rate^k) / (1 - rate).
TEST(RepeatOrders, AreAGeometricSeries) {
  EXPECT_NEAR(discounted_repeat_orders(repeating(30, 60, 365, 0)),
              0.3 * (1 - std::pow(0.3, 6)) / 0.7, 1e-14);
  // With discounting the ratio is rate / (1 + annual)^(interval / 365).
  const double ratio = 0.3 / std::pow(1.1, 60.0 / 365);
  EXPECT_NEAR(discounted_repeat_orders(repeating(30, 60, 365, 10)),
              ratio * (1 - std::pow(ratio, 6)) / (1 - ratio), 1e-14);
}

TEST(RepeatOrders, CountOnlyWholeIntervalsInsideTheHorizon) {
  EXPECT_EQ(discounted_repeat_orders(repeating(50, 60, 59, 0)), 0);
  EXPECT_EQ(discounted_repeat_orders(repeating(50, 60, 60, 0)), 0.5);
  EXPECT_EQ(discounted_repeat_orders(repeating(50, 60, 119, 0)), 0.5);
  EXPECT_EQ(discounted_repeat_orders(repeating(50, 60, 120, 0)), 0.75);
}

TEST(RepeatOrders, AreNoneWithoutARateAndOnePerIntervalWhenEverybodyReturns) {
  EXPECT_EQ(discounted_repeat_orders(repeating(0, 60, 365, 10)), 0);
  EXPECT_NEAR(discounted_repeat_orders(repeating(100, 30, 365, 0)), 12, 1e-12);
}

}  // namespace
}  // namespace tierwise
