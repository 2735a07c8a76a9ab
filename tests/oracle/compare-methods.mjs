// What a plan brings by each method, and the orders it needs, against the oracle's own draws.
import { drawPlan } from "./campaign.mjs";
import { compareSpread } from "./compare-result.mjs";
import { cdf } from "./mixture.mjs";
import { shareAtLeast, spreadOf, sumOf } from "./result.mjs";

export function compareMethods(native, { plans, us, draws, fixedCost, size }, at, report) {
  const middle = middleOf(plans, us);
  compareBreakEven(native.result.break_even_orders, { middle, fixedCost }, at, report);
  compareDrawn(native.return_methods, { draws, size }, at, report);
  const published = native.return_methods.find(({ id }) => id === "published-return-on-spend");
  if (fixedCost > 0) comparePublished(published, { plans, middle, fixedCost }, at, report);
}

// Every factor at its P50. `certain`: the contribution is more than the blur of its terms.
function middleOf(plans, us) {
  const middle = us[0].map((u) => Object.fromEntries(Object.keys(u).map((name) => [name, 0.5])));
  const drawn = drawPlan(plans, middle);
  const contribution = drawn.profit_minor + sumOf(plans.map((plan) => plan.fixedCost));
  const { profit_minor: scale } = drawn.scales;
  return { ...drawn, contribution, scale, certain: Math.abs(contribution) > 1e-9 * scale };
}

function compareBreakEven(native, { middle, fixedCost }, at, report) {
  const { contribution, orders, scale, certain } = middle;
  if (!certain) return;
  const oracle = contribution > 0 ? (fixedCost * orders) / contribution : null;
  if (oracle === null || native === null) {
    report.check(oracle === native, () => `${at} break-even: native ${native}, oracle ${oracle}`);
  } else {
    report.near(`${at} break-even`, native, oracle, (oracle * scale) / contribution);
  }
}

function compareDrawn(methods, { draws, size }, at, report) {
  const near = (...words) => report.within(...words, 0.5 + 1e-9 * size);
  const fields = {
    "click-funnel": "profit_minor",
    "revenue-per-follower": "revenue_per_follower_profit_minor",
  };
  for (const [id, field] of Object.entries(fields)) {
    const values = draws.map((one) => one[field]);
    const method = methods.find((one) => one.id === id);
    const there = !values.includes(null);
    report.check(method.available === there, () => `${at} ${id}: available ${method.available}`);
    if (!method.available || !there) continue;
    compareSpread(method.profit_minor, spreadOf(values), `${at} ${id}`, report, near);
    const chance = 100 * shareAtLeast(values, 0);
    report.near(`${at} ${id} chance`, method.chance_of_break_even_percent, chance);
  }
}

// The mean of the creators' figures on the log scale, weighed by cost, against the revenue per unit
// spent at which the medians make no profit and no loss.
function comparePublished(native, { plans, middle, fixedCost }, at, report) {
  const figures = plans.map((plan) => plan.figure("return-on-spend"));
  const there = figures.every(Boolean);
  report.check(native.available === there, () => `${at} published: ${native.available}`);
  if (!there || !native.available || !middle.certain) return;
  const { contribution, revenue_minor, variable_cost_minor, scale } = middle;
  const figure = {};
  for (const p of ["p10", "p50", "p90"]) {
    const logs = plans.map((plan, c) => plan.fixedCost * Math.log(figures[c][p]));
    figure[p] = Math.exp(sumOf(logs) / fixedCost);
    report.near(`${at} published ${p}`, native.published[p], figure[p]);
  }
  if (contribution <= 0) {
    report.check(native.needed_ratio === null, () => `${at} needed ${native.needed_ratio}`);
    return;
  }
  const times = fixedCost / contribution;
  const needed = (revenue_minor * times) / (fixedCost + variable_cost_minor * times);
  const blur = scale / contribution;
  report.near(`${at} needed`, native.needed_ratio, needed, needed * blur);
  // Read as one member of a pool is.
  const [z10, z50, z90] = [figure.p10, figure.p50, figure.p90].map(Math.log);
  const member = { z50, lo: z50 - z10, hi: z90 - z50, weight: 1 };
  const chance = needed > 0 ? 1 - cdf([member], Math.log(needed)) : 1;
  const told = native.chance_of_break_even_percent;
  report.within(`${at} published chance`, told, 100 * chance, 1e-7 * (1 + blur));
}
