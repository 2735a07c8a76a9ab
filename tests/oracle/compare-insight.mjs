// Insight of the native tool, of a creator or of a plan. Tornado: against draws of the oracle in
// which one factor is at its P10 or P90 and all others are at their P50. Shares of variance and what
// is worth asking: from all of the tool's draws. Amounts are rounded to minor units.
import { shareOfVariance, valueOfKnowing, valueOfNothing } from "./insight.mjs";

const NO_ONE = ""; // whose factor it is when all share it, or there is one creator

export const nameOf = ({ creator, factor, deliverable }) =>
  [creator ?? NO_ONE, factor, ...(deliverable === null ? [] : [deliverable])].join("/");

// `names`: of all factors; `profitWith(name, y)`: {profit, scale} with that factor at y and all
// others at one half, or with all there.
export function compareBars(insight, { names, profitWith }, at, report) {
  const near = (what, native, { profit, scale }) =>
    report.within(`${at} ${what}`, native, profit, 0.5 + 1e-9 * scale);
  near("base", insight.base_profit_minor, profitWith());
  const bars = new Map(insight.tornado.map((bar) => [nameOf(bar), bar]));
  for (const name of names) {
    const still = insight.base_profit_minor; // a factor that moves nothing has no bar
    const { low_profit_minor: low = still, high_profit_minor: high = still } = bars.get(name) ?? {};
    near(`${name} low`, low, profitWith(name, 0.1));
    near(`${name} high`, high, profitWith(name, 0.9));
  }
  const unknown = [...bars.keys()].filter((name) => !names.includes(name));
  report.check(!unknown.length, () => `${at} bars of ${unknown}`);
}

// `column(name)`: the factor's uniforms in all draws; `irrelevant`: those of inputs without influence.
export function compareShares(insight, { profits, column, irrelevant }, at, report) {
  if (profits.every((profit) => profit === profits[0])) {
    report.check(insight.variance.length === 0, () => `${at}: shares of no variance`);
    return;
  }
  for (const item of insight.variance) {
    const oracle = 100 * shareOfVariance(column(nameOf(item)), profits);
    // A share is a difference of sums of squares: so much of the whole is lost to rounding.
    report.near(`${at} ${nameOf(item)} share`, item.share_percent, oracle, 100);
  }
  const least = valueOfNothing(irrelevant, profits);
  const listed = new Map(insight.worth_asking.map((item) => [nameOf(item), item.value_minor]));
  for (const item of insight.variance.filter(({ askable }) => askable)) {
    const name = nameOf(item);
    const oracle = valueOfKnowing(column(name), profits);
    report.check(
      listed.has(name) === oracle > least,
      () => `${at} ${name} worth: native ${listed.get(name)}, oracle ${oracle}, least ${least}`,
    );
    if (listed.has(name))
      report.within(`${at} ${name} worth`, listed.get(name), oracle, 0.5 + 1e-9 * oracle);
  }
}
