// The market's median price of a line without a fee, in minor units, not rounded: the median of the price
// methods' pool. Each method is a band for one post; the methods weigh the same. A rate card that has
// a price stands in their place, or is one more of them.
import { marketFactors } from "./deal.mjs";
import { percentile } from "./mixture.mjs";
import { amount } from "./plan.mjs";

export function marketPrice(plan, item) {
  const measured = measuredMethods(plan, item);
  const { mode } = plan.request.rate_card ?? {};
  const card = cardPrice(plan, item);
  const factors = marketFactors(plan);
  const market = (measured.some(Boolean) ? measured : marketMethods(plan, item)).map((band) =>
    factors.reduce((product, factor) => times(product, factor), band),
  );
  const bands = card && mode !== "mix" ? [card] : [...market, card];
  const members = bands.filter(Boolean).map((band) => ({
    z50: Math.log(band.p50),
    lo: Math.log(band.p50 / band.p10),
    hi: Math.log(band.p90 / band.p50),
    weight: 1,
  }));
  const major = Math.exp(percentile(members, 0.5)) * item.count;
  return major * plan.pool.money.minorPerMajor;
}

// What a chosen card asks for one post, or null: the first of its figures there is.
function cardPrice({ data, figure, request }, item) {
  const card = data.rateCards.get(request.rate_card?.use);
  const figures = card?.quantities.map((id) => figure(id, item.format));
  return figures?.find(Boolean) ?? null;
}

// The user's own views and engagements at the market's prices. No engagements price nothing.
function measuredMethods(plan, item) {
  const { figure, creator } = plan;
  const methods = [];
  const views = amount(item.median_views) ?? amount(creator.median_views);
  if (views)
    methods.push(times(figure("cpm", item.format), bandOf(views), 0.001 / plan.arrivedShare));
  const engagements = countedEngagements(plan);
  if (engagements?.p50 > 0) {
    methods.push(times(figure("price-per-engagement", item.format), engagements));
  }
  return methods;
}

function marketMethods(plan, item) {
  const followers = plan.creator.followers;
  const figure = (id) => plan.figure(id, item.format);
  const methods = [
    figure("price-listed"),
    figure("price-paid"),
    times(figure("price-per-1000-followers"), bandOf({ constant: followers / 1000 })),
  ];
  const engagements = countedEngagements(plan);
  if (engagements?.p50 > 0) {
    const views = times(engagements, inverse(figure("engagement-rate-by-views")));
    return [...methods, times(figure("cpm"), views, 0.001)];
  }
  if (engagements) return methods;
  return [
    ...methods,
    times(figure("cpm"), figure("view-rate"), followers / 1000),
    times(figure("price-per-engagement"), figure("engagement-rate-by-followers"), followers),
  ];
}

function countedEngagements({ factors }) {
  const parts = [factors.likes, factors.comments].filter(Boolean).map(bandOf);
  if (!parts.length) return null;
  const sum = (p) => parts.reduce((total, band) => total + band[p], 0);
  return { p10: sum("p10"), p50: sum("p50"), p90: sum("p90") };
}

function bandOf(figure) {
  if (figure.constant === undefined) return figure;
  return { p10: figure.constant, p50: figure.constant, p90: figure.constant };
}

function inverse(figure) {
  return figure && { p10: 1 / figure.p90, p50: 1 / figure.p50, p90: 1 / figure.p10 };
}

// Product of two independent bands: medians multiply, half-widths in ln add as squares.
function times(a, b, factor = 1) {
  if (!a || !b) return null; // all of it switched off
  const lo = Math.hypot(Math.log(a.p50 / a.p10), Math.log(b.p50 / b.p10));
  const hi = Math.hypot(Math.log(a.p90 / a.p50), Math.log(b.p90 / b.p50));
  const p50 = a.p50 * b.p50 * factor;
  return { p10: p50 * Math.exp(-lo), p50, p90: p50 * Math.exp(hi) };
}
