// Insight of the native tool. Tornado: against draws of the oracle in which one factor is at its P10
// or P90 and all others are at their P50. Shares of variance and what is worth asking: from all of
// the tool's draws. Amounts are rounded to minor units.
import { draw } from "./draw.mjs";
import { shareOfVariance, valueOfKnowing, valueOfNothing } from "./insight.mjs";
import { inPairs, nativeAnswer, nativeDraws } from "./native.mjs";
import { planOf } from "./plan.mjs";

const DRAWS = 4096;
const FACTORS = [
  ...["campaign-factor", "incrementality", "tracked-share", "order-value", "gross-margin"],
  ...["return-rate", "views", "likes", "authentic", "engagement-rate", "click-through"],
  ...["conversion", "revenue-per-follower"],
];

const nameOf = ({ factor, deliverable }) =>
  deliverable === null ? factor : `${factor}/${deliverable}`;

export async function checkInsight(tool, data, requests, report) {
  const atFull = (request) => ({ ...request, draws: DRAWS });
  await inPairs(
    requests,
    async (request) => [
      await nativeAnswer(tool, "evaluate", atFull(request)),
      await nativeDraws(tool, atFull(request), DRAWS),
    ],
    (request, [evaluated, drawn], i) =>
      planOf(data, request).creators.forEach((plan, index) => {
        const { insight } = evaluated.answer.creators[index];
        const at = `insight ${i}, creator ${index}`;
        compareBars(plan, insight, at, report);
        compareShares(insight, drawn.answer.creators[index].draws, at, report);
      }),
  );
}

function compareBars(plan, insight, at, report) {
  const names = [...FACTORS, ...plan.deliverables.map((_, i) => `luck/${i}`)];
  const middle = Object.fromEntries(names.map((name) => [name, 0.5]));
  const near = (what, native, u) => {
    const { profit_minor: oracle, scales } = draw(plan, u);
    const slack = 0.5 + 1e-9 * scales.profit_minor;
    report.check(
      Math.abs(native - oracle) <= slack,
      () => `${at} ${what}: native ${native}, oracle ${oracle}`,
    );
  };
  near("base", insight.base_profit_minor, middle);
  const bars = new Map(insight.tornado.map((bar) => [nameOf(bar), bar]));
  for (const name of names) {
    const still = insight.base_profit_minor; // a factor that moves nothing has no bar
    const { low_profit_minor: low = still, high_profit_minor: high = still } = bars.get(name) ?? {};
    near(`${name} low`, low, { ...middle, [name]: 0.1 });
    near(`${name} high`, high, { ...middle, [name]: 0.9 });
  }
}

function compareShares(insight, draws, at, report) {
  const profits = draws.map(({ profit_minor }) => profit_minor);
  if (profits.every((profit) => profit === profits[0])) {
    report.check(insight.variance.length === 0, () => `${at}: shares of no variance`);
    return;
  }
  const column = (name) => draws.map(({ u }) => u[name]);
  for (const item of insight.variance) {
    const oracle = 100 * shareOfVariance(column(nameOf(item)), profits);
    // A share is a difference of sums of squares: so much of the whole is lost to rounding.
    report.near(`${at} ${nameOf(item)} share`, item.share_percent, oracle, 100);
  }
  compareWorth(insight, column, profits, draws, at, report);
}

function compareWorth(insight, column, profits, draws, at, report) {
  const irrelevant = draws[0].u.irrelevant.map((_, j) => draws.map(({ u }) => u.irrelevant[j]));
  const least = valueOfNothing(irrelevant, profits);
  const listed = new Map(insight.worth_asking.map((item) => [nameOf(item), item.value_minor]));
  for (const item of insight.variance.filter(({ askable }) => askable)) {
    const name = nameOf(item);
    const oracle = valueOfKnowing(column(name), profits);
    report.check(
      listed.has(name) === oracle > least,
      () => `${at} ${name} worth: native ${listed.get(name)}, oracle ${oracle}, least ${least}`,
    );
    if (listed.has(name)) {
      report.check(
        Math.abs(listed.get(name) - oracle) <= 0.5 + 1e-9 * oracle,
        () => `${at} ${name} worth: native ${listed.get(name)}, oracle ${oracle}`,
      );
    }
  }
}
