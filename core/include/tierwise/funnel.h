// Funnel: from orders to money.
//
// Three counts of orders are kept apart: TRACKED (what links and codes see; commission is paid on
// these), ALL, and INCREMENTAL (the buyer would not have bought anyway; margin is earned on these).
// Per order, with price P, gross margin gm at full price, discount d, return rate ret:
//   C = P (1 - gm)          cost of goods: does not shrink with the discount
//   n = P (1 - d)           net price
//   m = (1 - ret)(n - C) - fulfilment - ret * return handling
//   contribution = I (m + repeat margin) - (1 - ret) T (c n + b + r n) - max(0, T - I) P d code
//   share
// Gap: long-term effects on the brand are left out, and so is tax.
#pragma once

#include <vector>

#include "tierwise/plan.h"
#include "tierwise/units.h"

namespace tierwise {

// What one order brings and costs.
struct OrderTerms {
  Money price;
  Share gross_margin;
  Share discount;
  Share code_share;
  Share return_rate;
  Money fulfilment;
  Money return_handling;
  Share commission;    // of the net price
  Share referral_fee;  // of the net price, to the platform
  Money bonus_per_sale;
  double repeat_orders = 0;  // discounted repeat orders per first order
};

struct OrderFlow {
  Orders tracked;
  Orders all;
  Orders incremental;
};

[[nodiscard]] constexpr Money cost_of_goods(const OrderTerms& terms) noexcept {
  return terms.price * (1 - terms.gross_margin.as_fraction());
}
[[nodiscard]] constexpr Money net_price(const OrderTerms& terms) noexcept {
  return terms.price * (1 - terms.discount.as_fraction());
}
// Margin of one order before the creator and the platform are paid, at a selling price of `net`.
[[nodiscard]] constexpr Money margin_at(const OrderTerms& terms, Money net) noexcept {
  const double returned = terms.return_rate.as_fraction();
  return (net - cost_of_goods(terms)) * (1 - returned) - terms.fulfilment -
         terms.return_handling * returned;
}
// First orders sell at the discount, repeat orders at the full price.
[[nodiscard]] constexpr Money margin_per_order(const OrderTerms& terms) noexcept {
  return margin_at(terms, net_price(terms));
}
[[nodiscard]] constexpr Money repeat_margin(const OrderTerms& terms) noexcept {
  return margin_at(terms, terms.price) * terms.repeat_orders;
}
// Paid to creator and platform: on tracked orders that are not returned, incremental or not.
[[nodiscard]] constexpr Money paid_per_sales(const OrderTerms& terms, Orders tracked) noexcept {
  const Money per_sale = net_price(terms) * terms.commission + terms.bonus_per_sale +
                         net_price(terms) * terms.referral_fee;
  return per_sale * ((1 - terms.return_rate.as_fraction()) * tracked.count());
}
// Discount given to tracked buyers who would have bought anyway.
[[nodiscard]] constexpr Money wasted_discount(const OrderTerms& terms,
                                              const OrderFlow& flow) noexcept {
  const double anyway = flow.tracked.count() - flow.incremental.count();
  return anyway <= 0 ? Money{} : terms.price * terms.discount * terms.code_share * anyway;
}
// What is left for fixed cost and profit.
[[nodiscard]] constexpr Money contribution(const OrderTerms& terms,
                                           const OrderFlow& flow) noexcept {
  return (margin_per_order(terms) + repeat_margin(terms)) * flow.incremental.count() -
         paid_per_sales(terms, flow.tracked) - wasted_discount(terms, flow);
}

// One of the orders that follow a first order: how long after it, and how many of them, discounted
// to the first.
struct RepeatOrder {
  Days after;
  double orders = 0;
};
// rate^j after j intervals, up to the horizon.
[[nodiscard]] std::vector<RepeatOrder> repeat_orders(const Product& product);
// The same, summed.
[[nodiscard]] double discounted_repeat_orders(const Product& product);

}  // namespace tierwise
