// Random but valid requests: the same seed always gives the same ones.
import { fromZ, toZ } from "./scale.mjs";

const CURRENCY_UNITS = { USD: 1, EUR: 0.9, GBP: 0.8, JPY: 150, INR: 83 };
const PURCHASES = ["impulse", "considered", "long"];
const TRACKINGS = ["click", "code", "code-or-click"];

// Enough sources that a few can go and an answer is left.
const MANY_SOURCES = [
  "price",
  "engagement_rate",
  "view_rate",
  "click_through_rate",
  "conversion_rate",
  "inauthentic_share",
];

// mulberry32
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export class Generator {
  constructor(data, seed) {
    this.platforms = [...data.platforms.values()];
    const many = data.rows.filter((row) => row.use === "pool" && MANY_SOURCES.includes(row.metric));
    // Rates of clicks are of one kind of link: where that has one row, without it there is no answer.
    const clicks = (row) => row.metric === "click_through_rate";
    const alike = (row) => many.filter((other) => clicks(other) && other.format === row.format).length;
    this.switchable = many.filter((row) => !clicks(row) || alike(row) > 2);
    // Without one of these sources a link or a deal term may have no figure.
    const needed = data.rows
      .filter((row) => clicks(row) || data.dealTerms.some(({ id }) => row.metric.startsWith(id)))
      .map((row) => row.source);
    this.sources = this.switchable.map((row) => row.source).filter((id) => !needed.includes(id));
    this.spreadRows = [...data.quantities.values()].flatMap((quantity) => quantity.mean_to_median_from ?? []);
    this.sectors = data.sectors;
    this.dealTerms = data.dealTerms;
    this.inputs = data.inputs;
    this.channels = [...data.channels.keys()];
    this.random = randomFrom(seed);
  }

  between(low, high) {
    return low + (high - low) * this.random();
  }

  whole(low, high) {
    return Math.floor(this.between(low, high + 1));
  }

  logBetween(low, high) {
    return Math.exp(this.between(Math.log(low), Math.log(high)));
  }

  pick(list) {
    return list[this.whole(0, list.length - 1)];
  }

  chance(share) {
    return this.random() < share;
  }

  // An optional field: with the given chance what `make` returns, else absent or null.
  maybe(share, make) {
    if (this.chance(share)) return make();
    return this.chance(0.5) ? null : undefined;
  }

  // A number, or one time in three a feasible triplet about it. `top` is 100 for percents.
  uncertain(number, scale, top = 1, least = 0) {
    if (this.chance(2 / 3)) return number;
    const middle = toZ(scale, number / top);
    const width = this.between(0.2, 2.5);
    const r = this.between(0.2, 0.8);
    const value = (z) => Math.max(least, Number((fromZ(scale, z) * top).toPrecision(12)));
    const triplet = {
      p10: value(middle - r * width),
      p50: value(middle),
      p90: value(middle + (1 - r) * width),
    };
    return triplet.p10 > least ? triplet : number;
  }

  // Now and then one end of what is allowed.
  uncertainPercent(low, high, least = 0) {
    if (this.chance(0.05)) return this.pick([least, 100]);
    return this.uncertain(Number(this.between(low, high).toFixed(2)), "logit", 100, least);
  }

  // Amounts are whole minor units.
  uncertainMoney(number) {
    const { p10, p50, p90 } = this.uncertain(number, "log");
    if (p10 === undefined) return number;
    const whole = { p10: Math.round(p10), p50: Math.round(p50), p90: Math.round(p90) };
    return whole.p10 < 50 ? number : whole;
  }

  uncertainCount(low, high) {
    return this.uncertain(Math.round(this.logBetween(low, high)), "log");
  }

  asOf() {
    const two = (n) => String(n).padStart(2, "0");
    return `${this.whole(2024, 2027)}-${two(this.whole(1, 12))}-${two(this.whole(1, 28))}`;
  }

  money(low, high, currency, digits) {
    return Math.round(this.logBetween(low, high) * CURRENCY_UNITS[currency] * Math.pow(10, digits));
  }

  request(minorDigits) {
    const currency = this.pick(Object.keys(CURRENCY_UNITS));
    const money = (low, high) => this.money(low, high, currency, minorDigits(currency));
    return {
      schema: 1,
      as_of: this.asOf(),
      seed: this.whole(0, 4294967295),
      draws: 64,
      currency,
      chance_percent: this.whole(5, 95),
      product: this.maybe(0.85, () => this.product(money)),
      market: this.maybe(0.7, () => this.market()),
      alternative: this.maybe(0.4, () => ({ channel: this.pick(this.channels) })),
      creators: Array.from({ length: this.whole(1, 3) }, (_, i) =>
        this.creator(`c${i + 1}`, money),
      ),
      ...this.ownJudgement(currency),
    };
  }

  // An own exchange rate, a rate card, and what the person makes of the evidence.
  ownJudgement(currency) {
    const factor = () => Number(this.logBetween(0.02, 50).toPrecision(3));
    const rate = () => Number((CURRENCY_UNITS[currency] * this.between(0.6, 1.6)).toPrecision(5));
    const some = (most, make) => Array.from({ length: this.whole(0, most) }, make);
    return {
      exchange_rate: this.maybe(0.25, rate),
      rate_card: this.maybe(0.4, () => ({
        use: this.pick(["imh", "imh-stretched", "paid"]), // prices of deliverables
        mode: this.pick(["replace", "mix"]),
      })),
      evidence: this.maybe(0.6, () => ({
        off: this.maybe(0.8, () => [
          ...some(40, () => this.pick(this.switchable).id),
          ...some(3, () => this.pick(this.sources)),
          ...some(1, () => this.pick(this.spreadRows)),
        ]),
        weights: this.maybe(0.5, () =>
          Object.fromEntries(
            some(12, () => [this.pick(this.sources), this.chance(0.1) ? 0 : factor()]),
          ),
        ),
        confidence_weights: this.maybe(0.4, () => ({ H: 1, M: this.maybe(0.7, factor), L: factor() })),
        half_life_years: this.maybe(0.4, () => Number(this.logBetween(0.3, 60).toPrecision(3))),
      })),
    };
  }

  product(money) {
    return {
      sector: this.maybe(0.4, () => this.pick(this.sectors)),
      order_value_minor: this.maybe(0.7, () => this.uncertainMoney(money(8, 400))),
      gross_margin_percent: this.maybe(0.7, () => this.uncertainPercent(20, 85)),
      discount_percent: this.maybe(0.5, () => this.whole(0, 60)),
      code_share_percent: this.maybe(0.4, () => this.whole(0, 100)),
      return_rate_percent: this.maybe(0.5, () => this.uncertainPercent(1, 35)),
      fulfilment_minor: this.maybe(0.4, () => money(0.5, 8)),
      return_handling_minor: this.maybe(0.4, () => money(0.5, 8)),
      repeat_rate_percent: this.maybe(0.5, () => this.whole(0, 60)),
      repeat_interval_days: this.maybe(0.5, () => this.whole(7, 200)),
      repeat_horizon_days: this.maybe(0.5, () => this.whole(0, 800)),
      annual_discount_rate_percent: this.maybe(0.5, () => this.whole(0, 30)),
      purchase: this.maybe(0.5, () => this.pick(PURCHASES)),
      purchase_delay_days: this.maybe(0.3, () =>
        this.chance(0.1) ? 0 : this.uncertain(Number(this.logBetween(0.02, 60).toFixed(3)), "log"),
      ),
    };
  }

  market() {
    return {
      tracking: this.maybe(0.7, () => this.pick(TRACKINGS)),
      tracked_share_percent: this.maybe(0.3, () => this.uncertainPercent(10, 95, 1)),
      incrementality_percent: this.maybe(0.4, () => this.uncertainPercent(5, 95)),
      campaign_factor: this.maybe(0.4, () =>
        this.uncertain(Number(this.logBetween(0.2, 4).toFixed(3)), "log"),
      ),
      horizon_days: this.maybe(0.4, () => this.whole(1, 400)),
    };
  }

  creator(id, money) {
    const platform = this.pick(this.platforms);
    const followers = Math.round(this.logBetween(800, 5e6));
    const views = () => this.uncertainCount(Math.max(20, followers * 0.02), followers * 1.5);
    return {
      id,
      platform: platform.id,
      followers,
      median_views: this.maybe(0.4, views),
      median_views_age_days: this.maybe(0.4, () => Number(this.logBetween(0.05, 200).toFixed(2))),
      average_likes: this.maybe(0.4, () => this.uncertainCount(5, Math.max(6, followers * 0.1))),
      average_comments: this.maybe(0.3, () =>
        this.uncertainCount(1, Math.max(2, followers * 0.01)),
      ),
      authentic_percent: this.maybe(0.4, () => this.uncertainPercent(30, 98, 1)),
      click_through_percent: this.maybe(0.3, () => this.uncertainPercent(0.1, 5)),
      conversion_percent: this.maybe(0.3, () => this.uncertainPercent(0.2, 30)),
      deal: this.maybe(0.6, () => this.deal(money)),
      deliverables: this.maybe(0.9, () =>
        Array.from({ length: this.whole(1, 4) }, () => this.deliverable(platform, views, money)),
      ),
    };
  }

  deal(money) {
    return {
      commission_percent: this.maybe(0.5, () => this.whole(0, 30)),
      bonus_per_sale_minor: this.maybe(0.3, () => money(0.5, 10)),
      agency_percent: this.maybe(0.4, () => Number(this.between(0, 30).toFixed(1))),
      referral_fee_percent: this.maybe(0.3, () => Number(this.between(0, 10).toFixed(1))),
      gifted_units: this.maybe(0.4, () => this.whole(0, 5)),
      gift_shipping_minor: this.maybe(0.4, () => money(1, 20)),
      production_minor: this.maybe(0.3, () => money(20, 2000)),
      own_hours: this.maybe(0.2, () => Number(this.logBetween(0.1, 100).toFixed(2))),
      hourly_cost_minor: this.maybe(0.4, () => money(5, 100)),
      boost_minor: this.maybe(0.1, () => money(20, 2000)),
      ...(this.chance(0.3) && this.terms()),
    };
  }

  // Choices among the options of deal terms, and own numbers of those that take them.
  terms() {
    const own = (name, make) =>
      this.inputs.has(`/creators/*/deal/${name}`) ? this.maybe(0.15, make) : undefined;
    return Object.fromEntries(
      this.dealTerms.flatMap(({ id, options, combine }) => [
        [id, this.maybe(0.3, () => this.pick(options).id)],
        [`${id}_percent`, own(`${id}_percent`, () => this.whole(0, combine === "add" ? 200 : 90))],
        [`${id}_multiple`, own(`${id}_multiple`, () => Number(this.between(1, 5).toFixed(2)))],
      ]),
    );
  }

  deliverable(platform, views, money) {
    return {
      format: this.pick(platform.formats).id,
      count: this.maybe(0.6, () => this.whole(1, 6)),
      fee_minor: this.maybe(0.7, () => money(10, 20000)),
      median_views: this.maybe(0.15, views),
    };
  }
}
