// One draw: from the uniforms of its factors to views, orders and profit. Money in minor units.
import { boughtAds, channelBeside } from "./ad-price.mjs";
import { valueAt } from "./scale.mjs";
import { amount, percent, remembered } from "./plan.mjs";
import { meanOfUnitMedian } from "./spread.mjs";

export function draw(plan, u) {
  const value = (name) => valueAt(plan.factors[name], u[name]);
  const counted = (name) => plan.factors[name] && valueAt(plan.factors[name], u.likes);
  const own = { likes: counted("likes"), comments: counted("comments") };
  const lines = plan.deliverables.map((item, index) => line(plan, item, index, u, own));
  addBoost(plan, lines, u);
  const sum = (field) => lines.reduce((total, item) => total + item[field], 0);
  const fit = plan.factors.fit ? value("fit") : 1;
  const conversion = Math.min(1, value("conversion") * fit * value("campaign-factor"));
  const clicks = sum("clicks");
  const tracked = clicks * conversion;
  const orders = tracked / value("tracked-share");
  const incremental = orders * value("incrementality");
  const economics = economicsOf(plan, value);
  const funnel = moneyOf(plan, economics, { tracked, orders, incremental });
  return {
    views: sum("views"),
    engagements: sum("engagements"),
    clicks,
    tracked_orders: tracked,
    orders,
    incremental_orders: incremental,
    variable_cost_minor: funnel.variable,
    revenue_minor: funnel.revenue,
    profit_minor: funnel.profit,
    revenue_per_follower_profit_minor: revenuePerFollower(plan, economics, value)?.profit ?? null,
    repeat_minor: incremental * economics.repeat,
    lines,
    scales: {
      profit_minor: funnel.scale,
      revenue_per_follower_profit_minor: revenuePerFollower(plan, economics, value)?.scale,
    },
  };
}

// The clicks that a boost buys, as many for every post.
function addBoost(plan, lines, u) {
  const spent = plan.deal.boost_minor;
  const clicks = spent > 0 ? (boughtAds(plan, channelBeside(plan), spent, u)?.clicks ?? 0) : 0;
  const posts = plan.deliverables.reduce((sum, { count }) => sum + count, 0);
  lines.forEach((one, i) => (one.clicks += (clicks * plan.deliverables[i].count) / posts));
}

function line(plan, item, index, u, { likes, comments }) {
  const { creator, factors, figure } = plan;
  const engagementsKnown = likes !== undefined || comments !== undefined;
  const engagementsPerPost = (likes ?? 0) + (comments ?? 0);
  const measured = amount(item.median_views) ?? amount(creator.median_views);
  const rateByViews = () =>
    valueAt(figure("engagement-rate-by-views", item.format), u["engagement-rate"]);
  const rateByFollowers = () =>
    valueAt(figure("engagement-rate-by-followers", item.format), u["engagement-rate"]);

  let level;
  let audience = 1;
  if (measured) level = valueAt(measured, u.views) / plan.arrivedShare;
  else if (engagementsKnown) level = engagementsPerPost / rateByViews();
  else {
    level = creator.followers * valueAt(figure("view-rate", item.format), u.views);
    if (factors.authentic)
      audience = valueAt(factors.authentic, u.authentic) / typicallyAuthentic(figure);
  }

  const one = plan.data.assumptions.get("post-luck");
  const postsWithLuck = valueAt(luckOf(one.p10, one.p90, item.count), u[`luck/${index}`]) * item.count;
  const views = level * postsWithLuck;
  const engagements = engagementsKnown
    ? engagementsPerPost * postsWithLuck
    : measured
      ? views * rateByViews()
      : creator.followers * rateByFollowers() * postsWithLuck;
  const clickThrough =
    percent(creator.click_through_percent) ?? figure("click-through-rate", item.link);
  return {
    views,
    real_views: views * audience, // as many of them by real people as is typical
    engagements,
    clicks: views * audience * valueAt(clickThrough, u["click-through"]),
  };
}

const typicallyAuthentic = (figure) => 1 - figure("inauthentic-share").p50;

// Luck of `count` posts together: narrower than that of one, with the same mean.
const luckOf = remembered((p10, p90, count) => {
  const spread = Math.log(p90 / p10);
  const together = spread / Math.sqrt(count);
  const median = meanOfUnitMedian(spread) / meanOfUnitMedian(together);
  return {
    p10: median * Math.exp(-together / 2),
    p50: median,
    p90: median * Math.exp(together / 2),
    scale: "log",
  };
});

// Money per order at this draw's price, margin and return rate.
export function economicsOf({ product, deal }, value) {
  const price = value("order-value");
  const cost = price * (1 - value("gross-margin"));
  const kept = 1 - value("return-rate");
  const net = price * (1 - product.discount_percent / 100);
  const handling = product.fulfilment_minor + (1 - kept) * product.return_handling_minor;
  const margin = kept * (net - cost) - handling;

  let repeat = 0;
  const times = Math.floor(product.repeat_horizon_days / product.repeat_interval_days);
  for (let j = 1; j <= times; j++) {
    const years = (j * product.repeat_interval_days) / 365;
    repeat +=
      (Math.pow(product.repeat_rate_percent / 100, j) * (kept * (price - cost) - handling)) /
      Math.pow(1 + product.annual_discount_rate_percent / 100, years);
  }

  const perTrackedOrder =
    kept *
    ((deal.commission_percent / 100) * net +
      deal.bonus_per_sale_minor +
      (deal.referral_fee_percent / 100) * net);
  const givenAway = price * (product.discount_percent / 100) * (product.code_share_percent / 100);
  return {
    net,
    margin,
    repeat,
    perTrackedOrder,
    givenAway,
    largest: price + handling + Math.abs(repeat),
  };
}

export function moneyOf(plan, economics, { tracked, orders, incremental }) {
  const { net, margin, repeat, perTrackedOrder, givenAway, largest } = economics;
  const variable = tracked * perTrackedOrder;
  const contribution =
    incremental * (margin + repeat) - variable - Math.max(0, tracked - incremental) * givenAway;
  return {
    variable,
    revenue: orders * net,
    profit: contribution - plan.fixedCost,
    scale: (incremental + tracked) * largest + variable + plan.fixedCost,
  };
}

function revenuePerFollower(plan, economics, value) {
  if (!plan.factors["revenue-per-follower"]) return null;
  const orders = (plan.creator.followers * value("revenue-per-follower")) / economics.net;
  const tracked = orders * value("tracked-share");
  return moneyOf(plan, economics, {
    tracked,
    orders,
    incremental: orders * value("incrementality"),
  });
}
