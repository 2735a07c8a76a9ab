// The tornado of the native tool against draws of the oracle in which one factor is at its P10 or
// P90 and all others are at their P50. Amounts are rounded to minor units.
import { draw } from "./draw.mjs";
import { inPairs, nativeAnswer } from "./native.mjs";
import { planOf } from "./plan.mjs";

const FACTORS = [
  ...["campaign-factor", "incrementality", "tracked-share", "order-value", "gross-margin"],
  ...["return-rate", "views", "likes", "authentic", "engagement-rate", "click-through"],
  ...["conversion", "revenue-per-follower"],
];

export async function checkTornado(tool, data, requests, report) {
  await inPairs(
    requests,
    (request) => nativeAnswer(tool, "evaluate", { ...request, draws: 4096 }),
    (request, { answer }, i) =>
      planOf(data, request).creators.forEach((plan, index) => {
        compareBars(plan, answer.creators[index].insight, `tornado ${i}, creator ${index}`, report);
      }),
  );
}

function compareBars(plan, insight, at, report) {
  const middle = Object.fromEntries([
    ...FACTORS.map((name) => [name, 0.5]),
    ...plan.deliverables.map((_, i) => [`luck/${i}`, 0.5]),
  ]);
  const near = (what, native, u) => {
    const { profit_minor: oracle, scales } = draw(plan, u);
    const slack = 0.5 + 1e-9 * scales.profit_minor;
    report.check(
      Math.abs(native - oracle) <= slack,
      () => `${at} ${what}: native ${native}, oracle ${oracle}`,
    );
  };
  near("base", insight.base_profit_minor, middle);
  for (const bar of insight.tornado) {
    const name = bar.deliverable === null ? bar.factor : `${bar.factor}/${bar.deliverable}`;
    near(`${name} low`, bar.low_profit_minor, { ...middle, [name]: 0.1 });
    near(`${name} high`, bar.high_profit_minor, { ...middle, [name]: 0.9 });
  }
}
