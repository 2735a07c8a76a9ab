// What each creator brings to a plan, and the plan without them, against the oracle's own draws.
import { peopleWithout } from "./compare-reach.mjs";
import { compareSpread } from "./compare-result.mjs";
import { meanOf, quantile, shareAtLeast, spreadOf } from "./result.mjs";

export function compareParts(native, { plans, draws, reach, fixedCost, size }, at, report) {
  const whole = draws.map(({ profit_minor }) => profit_minor);
  const mean = meanOf(whole);
  const worst = whole
    .map((profit, i) => ({ profit, i }))
    .sort((a, b) => a.profit - b.profit)
    .slice(0, Math.max(1, Math.floor(whole.length / 10)));
  const lostBy = (values) => worst.reduce((sum, { i }) => sum + values[i], 0);
  const lost = lostBy(whole);
  const amount = (...words) => report.within(...words, 0.5 + 1e-9 * size);
  plans.forEach((plan, c) => {
    const part = native[c];
    const here = `${at} part ${plan.creator.id}`;
    const profits = draws.map(({ creators }) => creators[c].profit_minor);
    report.check(part.id === plan.creator.id, () => `${here} is ${part.id}`);
    compareSpread(part.profit_minor, spreadOf(profits), `${here} profit`, report, amount);
    report.near(`${here} cost`, part.cost_minor, plan.fixedCost);
    compareShare(part.profit_share_percent, meanOf(profits) / mean, size / Math.abs(mean), here, report);
    const blur = (size * worst.length) / Math.abs(lost);
    const clear = Math.abs(lost) > 1e-9 * size * worst.length;
    if (clear) report.check(lost < 0 === (part.risk_share_percent !== null), () => `${here} risk`);
    if (clear && lost < 0) compareShare(part.risk_share_percent, lostBy(profits) / lost, blur, here, report);
    const rest = reach.map((one) => peopleWithout(one, c));
    const added = reach.map(({ people }, i) => people - rest[i]);
    const most = Math.max(...reach.map(({ gross }) => gross));
    compareSpread(part.people_added, spreadOf(added), `${here} people`, report, (...words) =>
      report.near(...words, most),
    );
    report.check((part.without === null) === (plans.length === 1), () => `${here} without`);
    if (!part.without) return;
    const { without } = part;
    const others = whole.map((profit, i) => profit - profits[i]);
    amount(`${here} without: profit`, without.profit_mean_minor, meanOf(others));
    const chance = 100 * shareAtLeast(others, 0);
    report.near(`${here} without: chance`, without.chance_of_break_even_percent, chance);
    report.near(`${here} without: people`, without.people_p50, quantile(rest, 0.5), most);
    report.near(`${here} without: cost`, without.cost_minor, fixedCost - plan.fixedCost);
  });
}

function compareShare(native, oracle, blur, at, report) {
  report.near(`${at} share`, native, 100 * oracle, 100 * blur);
}
