// Paid ads for the creator's fixed cost, one draw: from the uniforms of their factors to profit.
// Money in minor units.
import { boughtAds, figureOfChannel } from "./ad-price.mjs";
import { economicsOf, moneyOf } from "./draw.mjs";
import { valueAt } from "./scale.mjs";

export function drawAds(plan, u) {
  const channel = plan.request.alternative?.channel;
  if (!channel) return null;
  const { impressions, clicks } = boughtAds(plan, channel, plan.fixedCost, u);
  const conversion = figureOfChannel(plan, "ad-conversion", channel) ?? plan.factors.conversion;
  const factor = valueAt(plan.factors["campaign-factor"], u["campaign-factor"]);
  const orders = clicks * Math.min(1, valueAt(conversion, u["ad-conversion"]) * factor);
  const incremental = orders * valueAt(plan.data.assumptions.get("paid-incrementality"), u["paid-incrementality"]);
  // The same offer, but nobody is paid per sale.
  const unpaid = { ...plan.deal, commission_percent: 0, bonus_per_sale_minor: 0, referral_fee_percent: 0 };
  const shared = (name) => valueAt(plan.factors[name], u[name]);
  const economics = economicsOf({ ...plan, deal: unpaid }, shared);
  const money = moneyOf(plan, economics, { tracked: orders, orders, incremental });
  return {
    impressions,
    clicks,
    orders,
    incremental_orders: incremental,
    profit_minor: money.profit,
    scales: { profit_minor: money.scale },
  };
}
