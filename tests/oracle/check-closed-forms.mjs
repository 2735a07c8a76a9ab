// Simulated results against distributions by integration, within the Monte Carlo error that the
// native tool states: products of log-logistic factors for one creator, and sums of such products,
// with a factor in common, for a plan of two: orders, profit and, with their commissions, cost.
import { logLogistic, mean, product, sum, times } from "./distribution.mjs";
import { nativeAnswer } from "./native.mjs";
import { randomFrom } from "./requests.mjs";

const DRAWS = 4096;
const CASES = 10; // of each kind
const ERRORS = 3; // of the stated standard errors
const PRICE = 2000; // of an order, minor units
const MARGIN = 1000;
const PERCENTS = [5, 10, 25, 50, 75, 90, 95];

export async function checkClosedForms(tool, data, seed, report) {
  const random = randomFrom(seed);
  const luck = logLogistic(data.assumptions.get("post-luck"));
  for (let i = 0; i < CASES; i++) {
    for (const creators of [1, 2]) {
      const known = caseOf(random, creators);
      const sums = {
        orders: sumOfOrders(known, luck, () => 1),
        contribution: sumOfOrders(known, luck, (share) => MARGIN - PRICE * share),
        commission: sumOfOrders(known, luck, (share) => PRICE * share),
      };
      const request = requestOf(known, sums.contribution.quantile(known.chance), i + 1);
      const { answer } = await nativeAnswer(tool, "evaluate", request);
      const part = creators === 1 ? answer?.creators[0] : answer?.campaign;
      const at = `closed form ${i} of ${creators}`;
      report.check(part, () => `${at}: ${JSON.stringify(answer?.issues)}`);
      if (part) compare(part.result, { ...sums, request }, at, report);
    }
  }
}

// Factors with P10 and P90 equally far from P50.
function caseOf(random, creators) {
  const about = (p50, ratio) => ({ p10: p50 / ratio, p50, p90: p50 * ratio });
  return {
    views: Array.from({ length: creators }, () =>
      about(Math.exp(8 + 4 * random()), 1.3 + 2 * random()),
    ),
    campaignFactor: about(1, 1.2 + random()),
    clickThrough: 0.005 + 0.02 * random(),
    conversion: 0.01 + 0.02 * random(), // far from 1 with any campaign factor
    commissions: Array.from({ length: creators }, () => Math.round(1 + 20 * random()) / 100),
    chance: 0.1 + 0.8 * random(), // of not breaking even
  };
}

// The creators' orders, each times what `worth` says of the creator's commission.
function sumOfOrders(known, luck, worth) {
  const { views, commissions, campaignFactor, clickThrough, conversion } = known;
  const each = views.map((figure, c) =>
    times(worth(commissions[c]), product(luck, logLogistic(figure))),
  );
  const together = each.length === 1 ? each[0] : sum(...each);
  return times(clickThrough * conversion, product(logLogistic(campaignFactor), together));
}

// Nothing is paid but the commissions and the fees, which come to `fees`.
function requestOf(known, fees, seed) {
  const { views, commissions, campaignFactor, clickThrough, conversion } = known;
  return {
    schema: 1,
    seed,
    draws: DRAWS,
    currency: "USD",
    ...(views.length > 1 && { campaign: {} }), // a creator of a plan has no result of their own
    product: { order_value_minor: PRICE, gross_margin_percent: (100 * MARGIN) / PRICE },
    market: {
      tracked_share_percent: 100,
      incrementality_percent: 100,
      campaign_factor: campaignFactor,
    },
    creators: views.map((figure, i) => ({
      id: `c${i + 1}`,
      platform: "instagram",
      followers: 50000,
      median_views: figure,
      click_through_percent: 100 * clickThrough,
      conversion_percent: 100 * conversion,
      deal: { commission_percent: 100 * commissions[i] },
      deliverables: [{ format: "reel", fee_minor: Math.round(fees / views.length) }],
    })),
  };
}

function compare(result, { orders, contribution, commission, request }, at, report) {
  const fees = request.creators.map(({ deliverables }) => deliverables[0].fee_minor);
  const fixed = fees.reduce((a, b) => a + b);
  const errors = result.monte_carlo_error;
  const chance = 100 * (1 - contribution.cdf(fixed));
  report.within(
    `${at} chance`,
    result.chance_of_break_even_percent,
    chance,
    ERRORS * errors.chance_of_break_even_percent + 100 / DRAWS,
  );
  const profit = mean(contribution) - fixed;
  report.within(`${at} mean`, result.profit_minor.mean, profit, ERRORS * errors.profit_mean_minor + 1);
  comparePercentiles(result.orders, orders, { fixed: 0, rounding: 0 }, `${at} orders`, report);
  const money = (native, distribution, cost, what) =>
    comparePercentiles(native, distribution, { fixed: cost, rounding: 0.5 }, `${at} ${what}`, report);
  money(result.profit_minor, contribution, -fixed, "profit");
  money(result.total_cost_minor, commission, fixed, "cost");
}

// No error is stated for percentiles: they must do as well as independent draws would.
function comparePercentiles(native, distribution, { fixed, rounding }, at, report) {
  for (const percent of PERCENTS) {
    const value = native[`p${percent}`] - fixed;
    const ends = [value - rounding, value + rounding];
    const [low, high] = ends.map((end) => 100 * distribution.cdf(end));
    const slack = 2 * Math.sqrt((percent * (100 - percent)) / DRAWS);
    report.within(`${at} share below P${percent}`, (low + high) / 2, percent, slack + (high - low) / 2);
  }
}
