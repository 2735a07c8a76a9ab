#include "warn_losses.h"

#include <string>

namespace tierwise {
namespace {

double margin_minor(const OrderTerms& terms) {
  return (margin_per_order(terms) + repeat_margin(terms)).as_minor();
}

// Of what is paid per sale, the input that asks for most.
std::string dearest_part(const OrderTerms& terms, const Creator& creator) {
  const double net = net_price(terms).as_minor();
  const double commission = net * terms.commission.as_fraction();
  const double referral = net * terms.referral_fee.as_fraction();
  const double bonus = terms.bonus_per_sale.as_minor();
  const std::string deal = creator.path + "/deal/";
  if (bonus > commission && bonus > referral) return deal + "bonus_per_sale_minor";
  return deal + (referral > commission ? "referral_fee_percent" : "commission_percent");
}

}  // namespace

void warn_losses(const Plan& plan, const std::vector<CreatorResult>& creators, Issues& issues) {
  if (creators.empty()) return;
  // The product is the plan's: what an order brings is the same whoever brings it.
  const double margin = margin_minor(creators.front().model.terms);
  if (margin <= 0) {
    issues.push_back({IssueCode::sale_is_a_loss, "/product/gross_margin_percent", {}});
    return;
  }
  for (std::size_t i = 0; i < creators.size(); ++i) {
    const OrderTerms& terms = creators[i].model.terms;
    const double paid = paid_per_sales(terms, Orders::of(1)).as_minor();
    if (paid <= margin) continue;
    issues.push_back(
        {IssueCode::commission_above_margin, dearest_part(terms, plan.creators[i]), {}});
  }
}

}  // namespace tierwise
