// Paid ads for the creator's fixed cost, one draw: from the uniforms of their factors to profit.
// Money in minor units.
import { economicsOf, moneyOf } from "./draw.mjs";
import { valueAt } from "./scale.mjs";

export function drawAds(plan, u) {
  const channel = plan.request.alternative?.channel;
  if (!channel) return null;
  const figures = figuresOf(plan, channel);
  const value = (name) => figures[name] && valueAt(figures[name], u[name]);
  const budget = plan.fixedCost / plan.pool.money.minorPerMajor;
  const impressions = figures["ad-cpm"] ? (1000 * budget) / value("ad-cpm") : null;
  const clicks = figures["ad-cpc"]
    ? budget / value("ad-cpc")
    : impressions * value("ad-click-through");
  const factor = valueAt(plan.factors["campaign-factor"], u["campaign-factor"]);
  const orders = clicks * Math.min(1, value("ad-conversion") * factor);
  const incremental = orders * value("paid-incrementality");
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

// Of the channel, its sector's advertisers first; else of the wider channel.
export function figureOfChannel({ data, pool, creator, request }, id, channel) {
  const published = (choice) => pool.figure(id, creator.platform, choice, creator.followers);
  const inChannel = (name) =>
    (request.product?.sector && published(`${name}/${request.product.sector}`)) ?? published(name);
  const { wider } = data.channels.get(channel);
  return inChannel(channel) || published(channel) || (wider && inChannel(wider)) || null;
}

function figuresOf(plan, channel) {
  const { data, factors } = plan;
  const find = (id) => figureOfChannel(plan, id, channel);
  return {
    "ad-cpm": find("ad-cpm"),
    "ad-cpc": find("ad-cpc"),
    "ad-click-through": find("ad-click-through") ?? data.assumptions.get("ad-click-through"),
    "ad-conversion": find("ad-conversion") ?? factors.conversion,
    "paid-incrementality": data.assumptions.get("paid-incrementality"),
  };
}
