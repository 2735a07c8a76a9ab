// Insight of single creators and of plans at the draws at which the native tool gives it.
import { drawPlan } from "./campaign.mjs";
import { compareBars, compareShares, nameOf } from "./compare-insight.mjs";
import { draw } from "./draw.mjs";
import { inPairs, nativeAnswer, nativeDraws } from "./native.mjs";
import { planOf } from "./plan.mjs";

const DRAWS = 4096;
const SHARED = [
  ...["campaign-factor", "incrementality", "tracked-share", "order-value", "gross-margin"],
  ...["return-rate", "ad-cpm", "ad-cpc", "ad-click-through"],
];
const OWN = [
  ...["views", "likes", "authentic", "engagement-rate", "click-through", "conversion", "fit"],
  "revenue-per-follower",
];

export async function checkInsight(tool, data, requests, report) {
  const atFull = (request) => ({ ...request, draws: DRAWS });
  await inPairs(
    requests,
    async (request) => [
      await nativeAnswer(tool, "evaluate", atFull(request)),
      await nativeDraws(tool, atFull(request), DRAWS),
    ],
    (request, [{ answer }, drawn], i) => {
      const plans = planOf(data, request).creators;
      const draws = drawn.answer.creators.map((creator) => creator.draws);
      const at = `insight ${i}`;
      if (request.campaign) comparePlan(plans, answer.campaign.insight, draws, at, report);
      else
        plans.forEach((plan, c) =>
          compareCreator(plan, answer.creators[c].insight, draws[c], `${at}, creator ${c}`, report),
        );
    },
  );
}

const lucksOf = (plan) => plan.deliverables.map((_, i) => `luck/${i}`);
const factorsOf = (plan) => [...SHARED, ...OWN, ...lucksOf(plan)];
const middleOf = (plan) => Object.fromEntries(factorsOf(plan).map((factor) => [factor, 0.5]));

function compareCreator(plan, insight, draws, at, report) {
  const names = factorsOf(plan).map((factor) => `/${factor}`);
  const profitWith = (name, y) => {
    const u = { ...middleOf(plan), ...(name && { [name.slice(1)]: y }) };
    const { profit_minor, scales } = draw(plan, u);
    return { profit: profit_minor, scale: scales.profit_minor };
  };
  compareBars(insight, { names, profitWith }, at, report);
  const column = (name) => draws.map(({ u }) => u[name.slice(1)]);
  const profits = draws.map(({ profit_minor }) => profit_minor);
  compareShares(insight, { profits, column, irrelevant: irrelevantOf(draws) }, at, report);
}

function comparePlan(plans, insight, draws, at, report) {
  const places = new Map(plans.map(({ creator }, c) => [creator.id, c]));
  const names = [
    ...SHARED.map((factor) => nameOf({ factor, deliverable: null })),
    ...plans.flatMap((plan) =>
      [...OWN, ...lucksOf(plan)].map((factor) => `${plan.creator.id}/${factor}`),
    ),
  ];
  const profitWith = (name, y) => {
    const us = plans.map(middleOf);
    if (name) {
      const [id, factor] = partsOf(name);
      us.filter((_, c) => id === "" || c === places.get(id)).forEach((u) => (u[factor] = y));
    }
    const { profit_minor, scales } = drawPlan(plans, us);
    return { profit: profit_minor, scale: scales.profit_minor };
  };
  compareBars(insight, { names, profitWith }, at, report);
  const column = (name) => {
    const [id, factor] = partsOf(name);
    return draws[places.get(id) ?? 0].map(({ u }) => u[factor]);
  };
  const profits = draws[0].map((_, i) =>
    draws.reduce((sum, creator) => sum + creator[i].profit_minor, 0),
  );
  compareShares(insight, { profits, column, irrelevant: irrelevantOf(draws[0]) }, at, report);
}

// Whose it is, and which.
function partsOf(name) {
  const end = name.indexOf("/");
  return [name.slice(0, end), name.slice(end + 1)];
}

const irrelevantOf = (draws) =>
  draws[0].u.irrelevant.map((_, j) => draws.map(({ u }) => u.irrelevant[j]));
