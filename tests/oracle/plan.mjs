// A request with every absent input replaced by its default: per creator the factors, the fixed
// cost lines, and what the draws need besides.
import { paidForFees } from "./deal.mjs";
import { marketPrice } from "./market-price.mjs";
import { Pool } from "./pool.mjs";
import { Trust } from "./trust.mjs";

export function planOf(data, request) {
  const asOf = request.as_of ?? data.defaults.as_of;
  const currency = request.currency ?? data.defaults.currency;
  const trust = new Trust(request.evidence ?? {});
  const pool = new Pool(data, asOf, currency, trust, request.exchange_rate ?? undefined);
  const read = readerOf(data);
  const product = read("/product", request.product, [
    "discount_percent",
    "code_share_percent",
    "fulfilment_minor",
    "return_handling_minor",
    "repeat_rate_percent",
    "repeat_interval_days",
    "repeat_horizon_days",
    "annual_discount_rate_percent",
  ]);
  // Sectors do not depend on the creator: any place will do.
  const ofSector = (id) => sectorFigure(pool, request, id);
  const repeats = ofSector("repeat-rate");
  if (repeats && (request.product.repeat_rate_percent ?? null) === null)
    product.repeat_rate_percent = 100 * repeats.p50;
  const creators = request.creators.map((creator) =>
    creatorPlan({ data, pool, read, product, request, creator }),
  );
  return { data, pool, product, creators };
}

// The figure of the product's sector; null where there is none.
export function sectorFigure(pool, request, id) {
  const sector = request.product?.sector;
  return sector ? pool.figure(id, "any", sector, 1000) : null;
}

// Reads plain inputs, taking the default of inputs.json where one is absent or null.
function readerOf(data) {
  return (path, values, names) =>
    Object.fromEntries(
      names.map((name) => [name, values?.[name] ?? data.inputs.get(`${path}/${name}`).default]),
    );
}

function creatorPlan({ data, pool, read, product, request, creator }) {
  const platform = data.platforms.get(creator.platform);
  const asked = creator.deliverables?.length
    ? creator.deliverables
    : [{ format: platform.default_format }];
  const deliverables = asked.map((item) => ({
    ...item,
    count: item.count ?? 1,
    link: platform.formats.find((format) => format.id === item.format).link,
  }));
  const figure = remembered(
    (id, choice = "any") =>
      pool.figure(id, creator.platform, choice, creator.followers) ??
      data.assumptions.get(`${id}/${choice}`) ??
      null,
  );
  const deal = read("/creators/*/deal", creator.deal, [
    "commission_percent",
    "bonus_per_sale_minor",
    "agency_percent",
    "referral_fee_percent",
    "gifted_units",
    "gift_shipping_minor",
    "production_minor",
    "own_hours",
    "hourly_cost_minor",
    "boost_minor",
  ]);
  const factors = factorsOf({ data, pool, request, creator, figure, read });
  const plan = {
    request,
    creator,
    platform,
    deliverables,
    deal,
    product,
    factors,
    figure,
    pool,
    data,
  };
  plan.arrivedShare = arrivedShareOf(plan);
  plan.fixedCost = fixedCostOf(plan);
  return plan;
}

// The same function, asked once for the same words.
export function remembered(work) {
  const known = new Map();
  return (...words) => {
    const key = words.join(" ");
    if (!known.has(key)) known.set(key, work(...words));
    return known.get(key);
  };
}

// Factors that do not depend on the deliverable, each a figure or {constant}.
function factorsOf({ data, pool, request, creator, figure, read }) {
  const market = request.market ?? {};
  const tracking = market.tracking ?? data.defaults.tracking;
  const product = request.product ?? {};
  const minor = pool.money.minorPerMajor;
  const returnRate = read("/product", request.product, ["return_rate_percent"]).return_rate_percent;
  const ofSector = (id) => sectorFigure(pool, request, id);
  const ownReturns = (product.return_rate_percent ?? null) !== null;
  return {
    "campaign-factor": amount(market.campaign_factor) ?? data.assumptions.get("campaign-factor"),
    incrementality:
      percent(market.incrementality_percent) ?? data.assumptions.get("incrementality"),
    "tracked-share":
      percent(market.tracked_share_percent) ??
      figure("tracked-share", tracking) ??
      data.assumptions.get(`tracked-share/${tracking}`),
    "order-value":
      amount(product.order_value_minor) ??
      times(ofSector("order-value") ?? figure("order-value"), minor),
    "gross-margin":
      percent(product.gross_margin_percent) ?? ofSector("gross-margin") ?? figure("gross-margin"),
    "return-rate": ownReturns
      ? percent(returnRate)
      : (ofSector("return-rate") ?? percent(returnRate)),
    likes: amount(creator.average_likes),
    comments: amount(creator.average_comments),
    authentic: percent(creator.authentic_percent),
    conversion:
      percent(creator.conversion_percent) ??
      ofSector("conversion-rate") ??
      figure("conversion-rate"),
    fit: data.assumptions.get(`fit/${creator.fit}`),
    "revenue-per-follower": times(figure("revenue-per-follower"), minor),
  };
}

// The user's own number: a figure on the log scale, or a constant; undefined when not given.
export function amount(input) {
  if (input === undefined || input === null) return undefined;
  return typeof input === "number" ? { constant: input, scale: "log" } : { ...input, scale: "log" };
}

export function percent(input) {
  if (input === undefined || input === null) return undefined;
  if (typeof input === "number") return { constant: input / 100, scale: "logit" };
  const { p10, p50, p90 } = input;
  return { p10: p10 / 100, p50: p50 / 100, p90: p90 / 100, scale: "logit" };
}

function times(figure, factor) {
  if (!figure) return null;
  const { p10, p50, p90, scale } = figure;
  return { p10: p10 * factor, p50: p50 * factor, p90: p90 * factor, scale };
}

const middleOf = (factor) => factor.constant ?? factor.p50;

// Share of a post's views that has arrived at the age at which they were counted.
function arrivedShareOf({ creator, platform, figure, data }) {
  const age = creator.median_views_age_days;
  const { horizon_days } = data.defaults.arrival;
  if (age === undefined || age === null || age >= horizon_days) return 1;
  const halfLife = figure("half-life").p50;
  const arrived = (t) => 1 - Math.pow(2, -Math.pow(t / halfLife, platform.shape));
  return arrived(age) / arrived(horizon_days);
}

function fixedCostOf(plan) {
  const { deliverables, deal, factors } = plan;
  const fees = deliverables.map((item) => item.fee_minor ?? marketPrice(plan, item));
  // A price in the middle between two minor units may become either.
  plan.ties = fees.filter((fee) => Math.abs((fee % 1) - 0.5) < 1e-9 * fee).length;
  const fee = fees.reduce((sum, one) => sum + Math.round(one), 0);
  const costOfGoods = middleOf(factors["order-value"]) * (1 - middleOf(factors["gross-margin"]));
  const paid = paidForFees(plan, fee, deal.agency_percent);
  const gifted = Math.round(deal.gifted_units * costOfGoods);
  const shipping = deal.gifted_units * deal.gift_shipping_minor;
  const labour = Math.round(deal.own_hours * deal.hourly_cost_minor);
  return paid + gifted + shipping + deal.production_minor + labour + deal.boost_minor;
}
