#include "tierwise/creator_model.h"

#include "tierwise/edition.h"
#include "tierwise/sector.h"

namespace tierwise {

CreatorModel model_of(Lookup& lookup) {
  const Creator& creator = lookup.creator();
  const Plan& plan = lookup.plan();
  CreatorModel model;
  model.seat = creator.seat;
  model.minor_per_major = lookup.minor_per_major();
  for (const Deliverable& deliverable : creator.deliverables) {
    CreatorModel::Line line;
    line.audience = audience_of(lookup, deliverable);
    line.click_through =
        creator.click_through
            ? &lookup.own(*creator.click_through, "click-through-rate", FigureUnit::share)
            : &lookup.expected("click-through-rate", deliverable.format->link);
    model.lines.push_back(line);
  }
  const Market& market = plan.market;
  model.conversion =
      &product_figure(lookup, creator.conversion, "conversion-rate", FigureUnit::share);
  if constexpr (kWhole) {
    if (creator.fit) model.fit = &lookup.assumed("fit/" + std::string(name_of(*creator.fit)));
  }
  model.campaign_factor =
      &lookup.own_or_expected(market.campaign_factor, "campaign-factor", {}, FigureUnit::ratio);
  model.tracked_share = &lookup.own_or_expected(market.tracked_share, "tracked-share",
                                                market.tracking, FigureUnit::share);
  model.incrementality =
      &lookup.own_or_expected(market.incrementality, "incrementality", {}, FigureUnit::share);
  const Product& product = plan.product;
  model.order_value =
      &product_figure(lookup, product.order_value, "order-value", FigureUnit::money);
  model.gross_margin =
      &product_figure(lookup, product.gross_margin, "gross-margin", FigureUnit::share);
  model.return_rate = return_rate_of(lookup);
  model.revenue_per_follower = lookup.published("revenue-per-follower");

  if constexpr (kWhole) {
    const Channel* channel = channel_beside(lookup.reference(), *creator.platform);
    model.boost_minor = creator.deal.boost.as_minor();
    if (model.boost_minor > 0 && channel != nullptr) model.boost = click_price_of(lookup, *channel);
  }

  OrderTerms& terms = model.terms;
  terms.price = Money::minor(model.order_value->value.p50 * model.minor_per_major);
  terms.gross_margin = Share::fraction(model.gross_margin->value.p50);
  terms.return_rate = Share::fraction(model.return_rate ? model.return_rate->value.p50 : 0);
  terms.discount = product.discount;
  terms.code_share = product.code_share;
  terms.fulfilment = product.fulfilment;
  terms.return_handling = product.return_handling;
  terms.commission = creator.deal.commission;
  terms.referral_fee = creator.deal.referral_fee;
  terms.bonus_per_sale = creator.deal.bonus_per_sale;
  terms.repeat_orders = discounted_repeat_orders(product_with_repeats(lookup));
  return model;
}

double contribution_per_order(const CreatorModel& model) noexcept {
  const OrderFlow one{Orders::of(model.tracked_share->value.p50), Orders::of(1),
                      Orders::of(model.incrementality->value.p50)};
  return contribution(model.terms, one).as_minor();
}

}  // namespace tierwise
